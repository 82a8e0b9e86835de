/**
 * The one polite client: every request that leaves Claimwatch goes through here, and so past the address guard,
 * the limits of time and size, and the pause per site. Node's built-in fetch is never used: it would ignore them.
 */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from 'undici';
import { type AllowPrivate, addressGuard } from './address-guard.ts';
import { HttpProblem, Refused, RobotsForbid } from './errors.ts';
import { guardedConnector, type Lookup, systemLookup } from './guarded-connector.ts';
import { parseUrl } from './parse-url.ts';
import { type Exchange, followRedirects, type Hop, type HopAnswer, sendHop } from './redirects.ts';
import { retryAfter } from './retry-after.ts';
import { ROBOTS_BYTES, Robots } from './robots.ts';
import { SiteGate, siteOf } from './site-gate.ts';

export interface ClientOptions {
  /** Who is asking, with a way to reach the operator: `Claimwatch/0.1 (+https://example.org/bot)`. */
  readonly userAgent: string;
  readonly allowPrivate: AllowPrivate;
  /** Requests to one registrable domain at once. */
  readonly perSiteConcurrency: number;
  /** Milliseconds between the starts of two requests to one registrable domain. */
  readonly perSitePauseMs: number;
  /** Milliseconds for a whole request, redirects and body included; waiting for its turn does not count. */
  readonly timeoutMs: number;
  /** Most bytes of a body, decompressed. */
  readonly maxBytes: number;
  readonly clock: () => Date;
  /** Whether `get` asks robots.txt first. Default true. */
  readonly robots?: boolean;
  /** How long a site that answers 429 without saying how long is left alone. Default 60,000 ms. */
  readonly defaultWaitMs?: number;
  /** For tests: how names become addresses. */
  readonly lookup?: Lookup;
  /** For tests: how to wait for a site's pause. */
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export interface RequestOptions {
  readonly accept?: string | undefined;
  readonly maxBytes?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface GetOptions extends RequestOptions {
  /** Validators of the last answer: with either, a 304 is an answer and not an error. */
  readonly etag?: string | null | undefined;
  readonly lastModified?: string | null | undefined;
  /** Do not wait for a turn at the site when all are taken: throw SiteBusy, and let others be served meanwhile. */
  readonly ifFree?: boolean | undefined;
  /** Overrides the client's `robots`: a feed that the operator configured is meant to be polled. */
  readonly robots?: boolean | undefined;
}

export interface PostOptions extends RequestOptions {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  /**
   * For hooks, whose address is a secret and whose body is signed for one place. No redirect is followed (it is an
   * HttpProblem); once the status is there, nothing about the answer's body becomes an error; and turns and waits are
   * kept for this address by itself, so that one hook that asks to wait holds up no other of its site.
   */
  readonly hook?: boolean | undefined;
}

export interface Answer {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Where the URL has moved for good: by 301 and 308 only, with no temporary redirect among them; null when it has not. */
  readonly permanentUrl: string | null;
  /** By lower-case name; several of one name are joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty when not modified. */
  readonly body: Buffer;
  readonly notModified: boolean;
}

export interface Client {
  /**
   * @throws Refused, RobotsForbid, SiteAsksToWait, SiteBusy (nothing was sent); Unreachable, CutShort, TimedOut, TooLarge, BadAnswer;
   *   HttpProblem for every status but 2xx and an expected 304; the signal's reason when it is aborted
   */
  get(url: string, options?: GetOptions): Promise<Answer>;
  /** Follows only 307 and 308, and none to a `hook`; asks no robots.txt. Errors as `get`. */
  post(url: string, options: PostOptions): Promise<Answer>;
  /** Until when this URL's site wants to be left alone, or null. */
  waitsUntil(url: string): Date | null;
  /** End all connections; requests under way fail. */
  close(): Promise<void>;
}

/** How much of an error's body is kept as its excerpt, in bytes. */
const EXCERPT_BYTES = 2000;
const LONGEST_CRAWL_DELAY_MS = 30_000;

/**
 * Open the client. It must be closed.
 * @throws TypeError when an entry of `allowPrivate` cannot be understood
 */
export function openClient(options: ClientOptions): Client {
  const guard = addressGuard(options.allowPrivate);
  const agent = new Agent({
    connect: guardedConnector(guard, options.lookup ?? systemLookup, options.timeoutMs),
    connections: options.perSiteConcurrency,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
  });
  const gate = new SiteGate({
    concurrency: options.perSiteConcurrency,
    pauseMs: options.perSitePauseMs,
    clock: options.clock,
    wait: options.wait ?? ((ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal })),
  });

  /** One hop, at its site's turn; remembers when the site asks to be left alone. */
  const send = async (hop: Hop, exchange: Exchange, ifFree = false): Promise<HopAnswer> => {
    const site = hop.turns ?? siteOf(hop.url);
    const leave = await gate.enter(site, exchange.signal, ifFree);
    try {
      const answer = await sendHop(agent, hop, exchange);
      const until = askedToWait(answer, options);
      if (until !== null) gate.askedToWait(site, until);
      return answer;
    } finally {
      leave();
    }
  };

  const exchangeOf = (own: RequestOptions): Exchange => ({
    timeoutMs: own.timeoutMs ?? options.timeoutMs,
    maxBytes: own.maxBytes ?? options.maxBytes,
    signal: own.signal,
  });

  const robots = new Robots({
    userAgent: options.userAgent,
    clock: options.clock,
    fetch: async (url) => {
      const hop: Hop = {
        method: 'GET',
        url: new URL(url),
        headers: { 'user-agent': options.userAgent },
        body: null,
      };
      const exchange = exchangeOf({ maxBytes: ROBOTS_BYTES });
      const { answer } = await followRedirects(hop, (next, rest) => send(next, rest), exchange);
      return { status: answer.status, text: answer.body.toString('utf8') };
    },
  });

  const askRobots = async (url: URL): Promise<void> => {
    const rules = await robots.rulesFor(url);
    if (rules.crawlDelaySeconds !== null) {
      gate.askedToPause(siteOf(url), Math.min(rules.crawlDelaySeconds * 1000, LONGEST_CRAWL_DELAY_MS));
    }
    const why = rules.forbids(url.href);
    if (why !== null) throw new RobotsForbid(url.href, why, rules.forNow);
  };

  const run = async (
    hop: Hop,
    own: RequestOptions & Pick<GetOptions, 'ifFree'> & Pick<PostOptions, 'hook'>,
    conditional: boolean,
    asking: boolean,
  ): Promise<Answer> => {
    const sendAllowed = async (next: Hop, exchange: Exchange): Promise<HopAnswer> => {
      if (asking) await askRobots(next.url);
      return send(next, exchange, next === hop && own.ifFree === true);
    };
    const { answer, url, permanentUrl } = await followRedirects(hop, sendAllowed, {
      ...exchangeOf(own),
      statusOnly: own.hook,
      stay: own.hook,
    });
    const notModified = conditional && answer.status === 304;
    if (!notModified && (answer.status < 200 || answer.status > 299)) {
      const excerpt = answer.body.subarray(0, EXCERPT_BYTES).toString('utf8').replaceAll('\0', '');
      throw new HttpProblem(url.href, answer.status, retryAfter(answer.headers, options.clock()), excerpt);
    }
    const { status, headers, body } = answer;
    return { status, headers, body, url: url.href, permanentUrl: permanentUrl?.href ?? null, notModified };
  };

  return {
    async get(url, own = {}) {
      const validators = validatorsOf(own);
      const hop = { method: 'GET', ...firstHop(url, options, own), body: null } as const;
      const conditional = Object.keys(validators).length > 0;
      Object.assign(hop.headers, validators);
      return run(hop, own, conditional, own.robots ?? options.robots ?? true);
    },
    async post(url, own) {
      const hop = { method: 'POST', ...firstHop(url, options, own), body: own.body } as const;
      hop.headers['content-type'] = own.contentType;
      return run(own.hook === true ? { ...hop, turns: turnsOf(hop.url) } : hop, own, false, false);
    },
    waitsUntil(address) {
      const url = parseUrl(address);
      return url === null ? null : gate.waitsUntil(siteOf(url));
    },
    close: () => agent.destroy(),
  };
}

function askedToWait(answer: HopAnswer, options: ClientOptions): Date | null {
  if (answer.status !== 429 && answer.status !== 503) return null;
  const now = options.clock();
  const asked = retryAfter(answer.headers, now);
  if (asked !== null || answer.status === 503) return asked;
  return new Date(now.getTime() + (options.defaultWaitMs ?? 60_000));
}

function firstHop(text: string, options: ClientOptions, own: RequestOptions): Pick<Hop, 'url' | 'headers'> {
  const url = webUrl(text);
  const headers: Record<string, string> = {
    'user-agent': options.userAgent,
    accept: own.accept ?? '*/*',
    ...Object.fromEntries(
      Object.entries(own.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
  if (url.username !== '') {
    const credentials = `${unescaped(url.username)}:${unescaped(url.password)}`;
    headers.authorization ??= `Basic ${Buffer.from(credentials).toString('base64')}`;
    url.username = '';
    url.password = '';
  }
  return { url, headers };
}

/** A hook's own name at the gate, which tells nothing of its address. */
function turnsOf(url: URL): string {
  return `hook ${createHash('sha256').update(url.href).digest('hex').slice(0, 16)}`;
}

/** Percent-escapes decoded; text with a broken escape as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @throws Refused unless it is an absolute http or https URL */
function webUrl(text: string): URL {
  const url = parseUrl(text);
  if (url === null) throw new Refused(text, null, `"${text.slice(0, 200)}" is not a URL.`);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw new Refused(
    text,
    null,
    `Only http and https are called, not "${url.protocol}" (${text.slice(0, 200)}).`,
  );
}

/** Servers refuse a request whose headers are too long: one such name of a version would keep a feed from ever being read. */
const LONGEST_VALIDATOR = 1000;

/** Validators come from the last answer, so from outside: what cannot stand in a header is left out. */
function validatorsOf(own: GetOptions): Record<string, string> {
  const sendable = (value: string | null | undefined): value is string =>
    value != null && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e\x80-\xff]+$/.test(value);
  return {
    ...(sendable(own.etag) ? { 'if-none-match': own.etag } : {}),
    ...(sendable(own.lastModified) ? { 'if-modified-since': own.lastModified } : {}),
  };
}

export type { AllowPrivate, Lookup };
