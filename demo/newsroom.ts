import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderFeed } from './feeds.ts';
import { type Published, renderArticle } from './pages.ts';
import { OUTLETS } from './stories/outlets.ts';
import type { Outlet, Story } from './stories/story.ts';

export interface NewsroomOptions {
  readonly stories: readonly Story[];
  /** The day on which the story is told, and the time of day that each wave gets. */
  readonly clock: () => Date;
  /** This outlet's feed answers 503 during these waves, and comes back after. */
  readonly outage?: { readonly outlet: string; readonly waves: readonly number[] };
}

/** The invented press on loopback: each outlet is a site of its own, with a feed and pages. */
export interface Newsroom {
  /** Where an outlet is. */
  origin(outletId: string): string;
  readonly outlets: readonly Outlet[];
  /** How many stories can be read now, as pages: agency copy counts once per outlet. */
  readonly published: number;
  /** Lets the next wave break. */
  advance(): number;
  /** Lets only the next outlet of the story print what it has, wave after wave; null when all is told. */
  step(): string | null;
  /** Feed requests so far, by outlet: tests look at what was asked. */
  readonly requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const desk = new Desk(options);
  const servers: Server[] = [];
  for (const outlet of OUTLETS) {
    const server = createServer((request, response) => desk.answer(outlet, request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    desk.origins.set(outlet.id, `http://127.0.0.1:${port}`);
    servers.push(server);
  }
  desk.publish();
  return {
    origin: (id) => desk.originOf(id),
    outlets: OUTLETS,
    get published() {
      return desk.published.length;
    },
    advance: () => desk.advance(),
    step: () => desk.step(),
    requests: desk.requests,
    async close() {
      await Promise.all(servers.map((server) => closeServer(server)));
    },
  };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

class Desk {
  readonly origins = new Map<string, string>();
  readonly requests = new Map<string, number>();
  published: Published[] = [];
  #wave = 0;
  #toPrint: Outlet[] = [];
  readonly #options: NewsroomOptions;

  constructor(options: NewsroomOptions) {
    this.#options = options;
  }

  originOf(id: string): string {
    const origin = this.origins.get(id);
    if (origin === undefined) throw new Error(`The newsroom has no outlet ${id}.`);
    return origin;
  }

  advance(): number {
    this.#wave += 1;
    this.publish();
    return this.#wave;
  }

  step(): string | null {
    if (this.#toPrint.length === 0) {
      this.#wave += 1;
      const stories = this.#options.stories.filter((story) => story.wave === this.#wave);
      this.#toPrint = OUTLETS.filter((outlet) => stories.some((story) => story.outlets.includes(outlet.id)));
    }
    const next = this.#toPrint.shift();
    if (next === undefined) return null;
    this.publish([next]);
    return next.id;
  }

  /** Puts this wave's stories of these outlets on their sites, and makes the silent edits that are due. */
  publish(outlets: readonly Outlet[] = OUTLETS): void {
    const now = this.#options.clock();
    // What was there before the first look is from yesterday, so that it is background whoever looks.
    const at = this.#wave === 0 ? new Date(now.getTime() - 26 * 3_600_000) : now;
    const stories = this.#options.stories.filter((story) => story.wave === this.#wave);
    const fresh = stories.flatMap((story) =>
      outlets
        .filter((outlet) => story.outlets.includes(outlet.id))
        .map((outlet) => this.#page(outlet, story, at)),
    );
    this.published = [...this.published, ...fresh].map((page) => this.#edited(page));
  }

  #page(outlet: Outlet, story: Story, at: Date): Published {
    const url = `${this.originOf(outlet.id)}/${at.toISOString().slice(0, 10).replaceAll('-', '/')}/${story.slug}`;
    return {
      outlet,
      story,
      url,
      at,
      text: filled(story.text, outlet, at),
      title: filled(story.title, outlet, at),
    };
  }

  #edited(page: Published): Published {
    const { edit } = page.story;
    return edit?.wave === this.#wave ? { ...page, text: page.text.replace(edit.from, edit.to) } : page;
  }

  answer(outlet: Outlet, request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', 'http://newsroom').pathname;
    const mine = this.published.filter((page) => page.outlet === outlet);
    const page = mine.find((candidate) => new URL(candidate.url).pathname === path);
    if (path === '/feed') this.#feed(outlet, mine, request, response);
    else if (path === '/robots.txt')
      send(response, 200, 'text/plain', 'User-agent: *\nDisallow: /private/\n');
    else if (!page) send(response, 404, 'text/html', '<h1>Not found</h1>');
    else {
      const others = mine.filter((other) => other !== page).slice(-4);
      send(response, 200, 'text/html; charset=utf-8', renderArticle(page, others));
    }
  }

  #feed(
    outlet: Outlet,
    mine: readonly Published[],
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    this.requests.set(outlet.id, (this.requests.get(outlet.id) ?? 0) + 1);
    const { outage } = this.#options;
    if (outage?.outlet === outlet.id && outage.waves.includes(this.#wave)) {
      response.setHeader('retry-after', '1');
      send(response, 503, 'text/plain', 'The presses have stopped.');
      return;
    }
    const { type, body } = renderFeed(outlet, this.originOf(outlet.id), [...mine].reverse());
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) send(response, 304, type, '');
    else send(response, 200, type, body);
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** Days before (-) or after the day of publication that each placeholder stands for. */
const DAYS: Readonly<Record<string, number>> = { before: -2, yesterday: -1, today: 0, tomorrow: 1 };

function filled(text: string, outlet: Outlet, at: Date): string {
  return text.replace(/\{(before|yesterday|today|tomorrow)\}/g, (_, day: string) => {
    const date = new Date(at.getTime() + (DAYS[day] ?? 0) * 86_400_000);
    return new Intl.DateTimeFormat(outlet.lang, { weekday: 'long', timeZone: outlet.zone }).format(date);
  });
}
