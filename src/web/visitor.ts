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
    /** The nonce of this page's content security policy. */
    secureHeadersNonce?: string;
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
    return c.req.method === 'GET' ? c.redirect('/sign-in', 302) : c.text('Sign in first.', 401);
  };
}

export function giveSession(
  c: Context<Visit>,
  house: House,
  session: { session: string; expiresAt: Date },
): void {
  setCookie(c, COOKIE, session.session, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    expires: session.expiresAt,
    secure: house.config.settings.web.publicUrl.startsWith('https:'),
  });
}

/** Forgets the session's cookie; returns the session that it held. */
export function takeSession(c: Context<Visit>): string | undefined {
  return deleteCookie(c, COOKIE, { path: '/' });
}

/** The address of the connection itself; a header never counts. */
export function connectionAddress(c: Context<Visit>): string {
  return getConnInfo(c).remote.address ?? '';
}
