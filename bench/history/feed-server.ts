/** Serves what a history's outlets showed, as RSS and pages, over HTTP on loopback. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DumpedItem } from './dumps.ts';

export interface FeedServer {
  readonly origin: string;
  /** What the outlet's feed and pages show from now on. */
  show(outlet: string, items: readonly DumpedItem[]): void;
  /** The address at which a link of the history is served. */
  addressOf(link: string): string;
  close(): Promise<void>;
}

export async function openFeedServer(): Promise<FeedServer> {
  const feeds = new Map<string, string>();
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const feed = feeds.get(path);
    const page = pages.get(path);
    if (feed !== undefined) return answerFeed(request, response, feed);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addressOf = (link: string): string => `${origin}${pathOf(link)}`;
  return {
    origin,
    addressOf,
    show(outlet, items) {
      feeds.set(feedPath(outlet), rss(items, addressOf));
      for (const item of items) pages.set(pathOf(item.link), page(item));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const feedPath = (outlet: string): string => `/feeds/${outlet}`;

/** The host goes into the path, so that links of several outlets stay apart on one origin. */
function pathOf(link: string): string {
  const url = new URL(link);
  return `/${url.host}${url.pathname}${url.search}`;
}

function answerFeed(request: IncomingMessage, response: ServerResponse, feed: string): void {
  const etag = `"${createHash('sha256').update(feed).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(feed);
}

// Control characters are not allowed in XML, however they are written.
const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

function rss(items: readonly DumpedItem[], addressOf: (link: string) => string): string {
  const one = ({ date, title, summary, link }: DumpedItem): string =>
    // Plain text in an element that holds HTML by custom: escaped once as HTML, and once as XML.
    `<item><title>${escaped(escaped(title))}</title><link>${escaped(addressOf(link))}</link>` +
    `<pubDate>${escaped(date)}</pubDate><description>${escaped(escaped(summary))}</description></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Historia</title>${items.map(one).join('\n')}</channel></rss>`;
}

/** A page that says what the feed says of it, long enough to be read as an article. */
function page({ title, summary }: DumpedItem): string {
  return `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><main><article>
<h1>${escaped(title)}</h1><p>${escaped(summary)}</p>
<p>La redacción de este diario recibió los primeros datos por la mañana y los confirmó con dos personas que estaban en el lugar.</p>
<p>Por la tarde no hubo más noticias, y quienes esperaban en la puerta del edificio se fueron a casa antes de que empezara a llover.</p>
</article></main></body></html>`;
}
