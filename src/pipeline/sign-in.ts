import { createHash, randomBytes } from 'node:crypto';
import {
  endSession,
  reviewerOfSession,
  signInLinkNeeded,
  storeSession,
  storeSignInLink,
  useSignInLink,
} from '../store/sign-in.ts';
import type { House } from './house.ts';

/** A link that nobody used by then is no longer a way in. */
const LINK_HOURS = 24;

type Grounds = Pick<House, 'store' | 'clock' | 'config'>;

/**
 * A new one-time link for this reviewer, under `baseUrl`. The page behind it shows a button; only pressing it uses
 * the link up, so that a mail scanner that opens it takes nothing away.
 */
export async function signInLink(house: Grounds, baseUrl: string, reviewer: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = house.clock();
  await storeSignInLink(house.store.db, {
    tokenHash: hashOf(token),
    reviewer,
    now,
    expiresAt: hoursLater(now, LINK_HOURS),
  });
  return `${baseUrl.replace(/(?<!\/)\/+$/, '')}/sign-in?token=${token}`;
}

/**
 * The link that the first start prints; null once somebody has signed in, or while a link still waits to be used. So
 * whoever let the first one grow old gets another at the next start.
 */
export async function firstSignInLink(house: Grounds, baseUrl: string): Promise<string | null> {
  const needed = await signInLinkNeeded(house.store.db, house.clock());
  return needed ? signInLink(house, baseUrl, 'reviewer') : null;
}

/** Uses up a link: a session's token for the cookie and who it is for, or null when the link is unknown, used or too old. */
export async function signIn(
  house: Grounds,
  token: string,
): Promise<{ session: string; reviewer: string; expiresAt: Date } | null> {
  const now = house.clock();
  const reviewer = await useSignInLink(house.store.db, hashOf(token), now);
  if (reviewer === null) return null;
  const session = randomBytes(32).toString('base64url');
  const expiresAt = hoursLater(now, house.config.settings.review.sessionHours);
  await storeSession(house.store.db, { tokenHash: hashOf(session), reviewer, now, expiresAt });
  return { session, reviewer, expiresAt };
}

/** Who holds this session now, or null. */
export async function signedIn(house: Grounds, session: string): Promise<string | null> {
  return reviewerOfSession(house.store.db, hashOf(session), house.clock());
}

export async function signOut(house: Grounds, session: string): Promise<void> {
  await endSession(house.store.db, hashOf(session));
}

/** Tokens are random and long, so a plain hash is enough: whoever reads the database cannot sign in with it. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function hoursLater(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
