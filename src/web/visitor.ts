import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isAllowedAddress } from '../model/address.ts';
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
  return remoteAddress(c);
}

/** Longest header of forwarders that is read. */
const LONGEST_HOPS = 1000;

/**
 * Whose tries are counted together: the address of the connection, or, where that is a believed proxy's (`web.proxies`), the
 * last one of X-Forwarded-For that is none. Of an IPv6 address its network: one visitor has all of a /64. Admits nobody to
 * anything: that is `connectionAddress`.
 */
export function visitorAddress(c: Context<Visit>, proxies: readonly string[]): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').slice(-LONGEST_HOPS).split(',');
  let address = remoteAddress(c);
  while (address !== '' && isAllowedAddress(address, proxies)) {
    const before = hops.pop()?.trim() ?? '';
    if (isIP(before) === 0) break;
    address = before;
  }
  return networkOf(address);
}

function remoteAddress(c: Context<Visit>): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}

/** The first four groups of an IPv6 address as they are written out; an IPv4 address whole. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  // A URL writes an address in its one shortest form.
  const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const behind = tail === undefined ? [] : groups(tail);
  const zeros = Array<string>(Math.max(0, 8 - groups(head).length - behind.length)).fill('0');
  return [...groups(head), ...zeros, ...behind].slice(0, 4).join(':');
}
