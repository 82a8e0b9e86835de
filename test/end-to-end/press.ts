import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An entry as a test writes it into a feed; what is left out is left out of the feed. */
export interface Item {
  readonly id?: string;
  readonly title: string;
  readonly link?: string;
  readonly at?: Date;
  readonly text?: string;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** One outlet on loopback: a site of its own, whose feed and pages do what the test says. */
export interface Outlet {
  readonly id: string;
  readonly origin: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  /** What the feed answers from now on. */
  feed(answer: readonly Item[] | Answer): void;
  /** Puts a page on the site; gives its address. */
  page(path: string, answer: string | Answer): string;
}

export interface Press {
  outlet(id: string): Promise<Outlet>;
  close(): Promise<void>;
}

export function openPress(): Press {
  const servers: Server[] = [];
  return {
    async outlet(id) {
      const pages = new Map<string, Answer>();
      const asked: string[] = [];
      const server = createServer((request, response) => {
        const path = request.url ?? '/';
        asked.push(path);
        const answer = pages.get(path) ?? pages.get(path.replace(/\?.*/, '')) ?? says(404, '');
        answer(request, response);
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      servers.push(server);
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return {
        id,
        origin,
        asked,
        feed(answer) {
          const given = typeof answer === 'function' ? answer : says(200, rss(answer), 'application/rss+xml');
          pages.set('/feed', given);
        },
        page(path, answer) {
          pages.set(path, typeof answer === 'string' ? says(200, answer) : answer);
          return `${origin}${path}`;
        },
      };
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

export function says(
  status: number,
  body: string | Buffer,
  type = 'text/html; charset=utf-8',
  more = {},
): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type, ...more });
    response.end(body);
  };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function rss(items: readonly Item[]): string {
  const field = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`;
  const one = (item: Item) =>
    `<item>${field('title', item.title)}${field('link', item.link)}${item.id === undefined ? '' : `<guid isPermaLink="false">${item.id}</guid>`}` +
    `${field('pubDate', item.at?.toUTCString())}${field('description', item.text)}</item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title>${items.map(one).join('')}</channel></rss>`;
}

/** What is said in one article, no two alike: `told(3)` is another statement than `told(4)`. */
export function told(index: number): string {
  return STATEMENTS[index % STATEMENTS.length] ?? '';
}

const STATEMENTS = [
  'her government would open three hospitals in Oaxaca before July',
  'the refinery in Tabasco would be sold to nobody',
  'twenty-six prisoners had been flown to Texas',
  'no foreign soldier would ever set foot in Sonora',
  'the minimum wage would rise by 12 percent in January',
  'a railway to Guatemala would be built by army engineers',
  'the embassy in Washington had received a letter of protest',
  'farmers in Sinaloa would get cheap seed for their maize',
  'the election of judges would not be repeated',
  'the water treaty with Texas was being honoured',
  'a new museum would be raised in Mérida',
  'the oil company owed its suppliers less than it did a year ago',
  'drones of the navy had found two tunnels under Tijuana',
  'teachers in Chiapas would be paid on time',
  'the tax on sugary drinks would double',
  'the airport of Tulum would stay with the army',
  'vaccines against measles would reach every village',
  'the ambassador had been called home from Lima',
  'the lake of Pátzcuaro was filling again',
  'a law against fentanyl would be sent to the senate',
];

/** An article's page, in the honest HTML of a small paper. */
export function article(title: string, statement: string): string {
  return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>${escaped(title)}</h1><p>${said(statement)}</p>
<p>The remark came at the end of a long morning in the capital, and reporters had little time for questions.</p>
<p>Nobody else in the hall wanted to speak about it, and the next item on the list was the weather on the coast.</p>
</article></main></body></html>`;
}

/** The sentence that stands in the article. */
export function said(statement: string): string {
  return `President Claudia Sheinbaum said that ${statement}.`;
}
