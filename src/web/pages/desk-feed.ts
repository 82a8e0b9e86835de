import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { verify } from '../../model/token.ts';
import { deskFeed, deskWithFeed } from '../../pipeline/desk-feed.ts';
import type { House } from '../../pipeline/house.ts';
import { noSuchLink } from '../no-such-link.tsx';
import type { Visit } from '../visitor.ts';

/** The Atom feed of a desk, for feed readers: the signed token in its address is the only key. */
export function deskFeedPages(app: Hono<Visit>, house: House): void {
  app.get('/desk/:desk/feed', (c) => feedPage(c, house));
}

async function feedPage(c: Context<Visit>, house: House) {
  const id = c.req.param('desk') ?? '';
  const desk = deskWithFeed(house, id);
  const token = verify(house.secret, c.req.query('t') ?? '', 'feed');
  if (desk === undefined || token?.desk !== id) return noSuchLink(c, house, desk?.lang ?? 'en');
  const { xml, modified } = await deskFeed(house, desk, { sample: c.req.query('sample') !== undefined });
  const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`;
  // Kept by whoever asked, and asked again each time: an entry is there as soon as it is published.
  const headers = { etag, 'last-modified': modified.toUTCString(), 'cache-control': 'private, no-cache' };
  if (isUnchanged(c, etag, modified)) return c.body(null, 304, headers);
  return c.body(xml, 200, { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' });
}

/** RFC 9110: with `If-None-Match` its tags decide alone, whole seconds of `If-Modified-Since` only without it. */
function isUnchanged(c: Context<Visit>, etag: string, modified: Date): boolean {
  const known = c.req.header('if-none-match');
  if (known !== undefined) {
    return known.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}
