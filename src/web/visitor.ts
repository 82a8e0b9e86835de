import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { House } from '../pipeline/house.ts';
import { signedIn } from '../pipeline/sign-in.ts';

/** What each request knows: who is looking. */
export interface Visit {
  Variables: {
    /** Name of the signed-in reviewer. Set on every page behind `onlySignedIn`. */
    reviewer: string;
  };
}

const COOKIE = 'claimwatch_session';

/** Lets signed-in people through; shows everybody else how to sign in, and acts of theirs are refused. */
export function onlySignedIn(house: House): MiddlewareHandler<Visit> {
  return async (c, next) => {
    const session = getCookie(c, COOKIE);
    const reviewer = session === undefined ? null : await signedIn(house, session);
    if (reviewer !== null) {
      c.set('reviewer', reviewer);
      return next();
    }
    const looking = c.req.method === 'GET' || c.req.method === 'HEAD';
    return looking ? c.redirect('/sign-in', 302) : c.text('Sign in first. Nothing was changed.', 401);
  };
}

export function giveSession(
  c: Context<Visit>,
  house: House,
  session: { session: string; expiresAt: Date },
): void {
  setCookie(c, COOKIE, session.session, { ...cookieOptions(house), expires: session.expiresAt });
}

/** Forgets the session's cookie; returns the session that it held. */
export function takeSession(c: Context<Visit>, house: House): string | undefined {
  return deleteCookie(c, COOKIE, cookieOptions(house));
}

function cookieOptions(house: House) {
  const secure = house.config.settings.web.publicUrl.startsWith('https:');
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;
}

const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/**
 * The address of the connection itself. Headers never admit anybody; one that says the request was forwarded only
 * shows that the address is a proxy's and not the visitor's, and then there is none ('').
 */
export function connectionAddress(c: Context<Visit>): string {
  if (FORWARDING.some((name) => c.req.header(name) !== undefined)) return '';
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}
