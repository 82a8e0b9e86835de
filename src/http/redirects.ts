/** One hop over the wire, and the walk along redirects: each hop is sent (and so checked) anew. */
import { isUtf8 } from 'node:buffer';
import { type Dispatcher, request } from 'undici';
import { BadAnswer, CutShort, Refused, TimedOut, TooLarge, Unreachable } from './errors.ts';
import { parseUrl } from './parse-url.ts';
import { ACCEPT_ENCODING, BrokenOff, readBody } from './read-body.ts';

export interface Hop {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | null;
  /** Whose turns it takes, where they are not those of its site. */
  readonly turns?: string | undefined;
}

/** The limits that hold for a request as a whole. */
export interface Exchange {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  /** The status alone decides: of the body only a beginning is read, and nothing about it becomes an error. */
  readonly statusOnly?: boolean | undefined;
  /** A redirect is an answer like any other. */
  readonly stay?: boolean | undefined;
}

export interface HopAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Milliseconds on the wire. */
  readonly tookMs: number;
}

export interface Arrival {
  readonly answer: HopAnswer;
  readonly url: URL;
  /** Where the first URL has moved for good; null unless every redirect on the way says so. */
  readonly permanentUrl: URL | null;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** A body of an error or redirect is read only so far. */
const SIDE_BODY_BYTES = 64 * 1024;
/** Meant for the one server they were given to. */
const CREDENTIALS = ['authorization', 'cookie', 'proxy-authorization'];

/**
 * Send a hop and follow where it leads. The time limit is for all hops together.
 * @throws BadAnswer after five redirects, and whatever `send` throws
 */
export async function followRedirects(
  first: Hop,
  send: (hop: Hop, exchange: Exchange) => Promise<HopAnswer>,
  exchange: Exchange,
): Promise<Arrival> {
  let hop = first;
  let allPermanent = true;
  let leftMs = exchange.timeoutMs;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await send(hop, { ...exchange, timeoutMs: leftMs }).catch((error: unknown) => {
      if (redirects > 0 && error instanceof Refused) throw ledAstray(first, hop, error);
      throw error instanceof TimedOut ? new TimedOut(first.url.href, exchange.timeoutMs) : error;
    });
    const next = exchange.stay === true ? null : nextHop(hop, answer);
    if (next === null)
      return { answer, url: hop.url, permanentUrl: redirects > 0 && allPermanent ? hop.url : null };
    leftMs -= answer.tookMs;
    allPermanent &&= answer.status === 301 || answer.status === 308;
    hop = next;
  }
  throw new BadAnswer(first.url.href, `more than ${MOST_REDIRECTS} redirects, the last to ${hop.url.href}.`);
}

/** Nobody configured this address: to allow it would open the door that somebody knocks at. */
function ledAstray(first: Hop, { url }: Hop, { address, why }: Refused): Refused {
  const fault =
    'That is the site’s fault, or an attack: do not allow it, ask the site or remove its address.';
  return new Refused(url.href, address, `${first.url.href} redirects to ${url.href}: ${why} ${fault}`);
}

/** Headers arrive as one character a byte; servers write addresses such as `/política` in UTF-8. */
function asWritten(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : header;
}

function nextHop(hop: Hop, answer: HopAnswer): Hop | null {
  if (!REDIRECTS.has(answer.status) || answer.headers.location === undefined) return null;
  const location = asWritten(answer.headers.location);
  if (hop.method === 'POST' && answer.status < 307) return null;
  const url = parseUrl(location, hop.url);
  if (url === null) {
    throw new BadAnswer(hop.url.href, `redirects to "${location.slice(0, 200)}", which is not a URL.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refused(
      hop.url.href,
      null,
      `${hop.url.href} redirects to "${url.protocol}"; only http and https are called.`,
    );
  }
  if (hop.method === 'POST' && hop.url.protocol === 'https:' && url.protocol === 'http:') {
    throw new Refused(
      hop.url.href,
      null,
      `${hop.url.href} redirects what was posted to an unencrypted address.`,
    );
  }
  url.username = '';
  url.password = '';
  if (url.hash === '') url.hash = hop.url.hash;
  const headers = Object.entries(hop.headers).filter(
    ([name]) => url.origin === hop.url.origin || !CREDENTIALS.includes(name),
  );
  return { ...hop, url, headers: Object.fromEntries(headers) };
}

/**
 * Send one request and read its answer.
 * @throws Refused, Unreachable, CutShort, TimedOut, TooLarge, BadAnswer, or the reason of `exchange.signal`
 */
export async function sendHop(dispatcher: Dispatcher, hop: Hop, exchange: Exchange): Promise<HopAnswer> {
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(exchange.timeoutMs)));
  const signal = exchange.signal === undefined ? timeout : AbortSignal.any([timeout, exchange.signal]);
  const url = hop.url.href;
  const begun = performance.now();
  try {
    const response = await request(hop.url, {
      dispatcher,
      method: hop.method,
      headers: { 'accept-encoding': ACCEPT_ENCODING, ...hop.headers },
      body: hop.body,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const headers = plainHeaders(response.headers);
    const whole = { maxBytes: exchange.maxBytes, statusOnly: exchange.statusOnly === true };
    const body = await bodyOf(url, response.statusCode, headers, response.body, whole);
    return { status: response.statusCode, headers, body, tookMs: performance.now() - begun };
  } catch (error) {
    if (exchange.signal?.aborted === true) throw exchange.signal.reason;
    if (timeout.aborted) throw new TimedOut(url, exchange.timeoutMs);
    throw named(url, error);
  }
}

type ResponseBody = Dispatcher.ResponseData['body'];

async function bodyOf(
  url: string,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: ResponseBody,
  { maxBytes, statusOnly }: { readonly maxBytes: number; readonly statusOnly: boolean },
): Promise<Buffer> {
  if (statusOnly) return beginningOf(url, headers, body);
  if (status >= 200 && status <= 299) {
    if (Number(headers['content-length'] ?? 0) > maxBytes) {
      body.destroy();
      throw new TooLarge(url, maxBytes);
    }
    return readBody(url, body, headers['content-encoding'], maxBytes).catch((error: unknown) => {
      if (!(error instanceof BrokenOff)) throw error;
      throw new CutShort(url, codeOf(error.cause), error.body, headers, error.cause);
    });
  }
  // The body of an error only helps to explain it: nothing about it may become an error of its own.
  return readBody(url, body, headers['content-encoding'], SIDE_BODY_BYTES).catch((error: unknown) => {
    if (error instanceof BrokenOff) return error.body;
    if (error instanceof TooLarge || error instanceof BadAnswer) return Buffer.alloc(0);
    throw error;
  });
}

/** Whoever said "accepted" and then trickles, lies about the length or hangs up has accepted all the same. */
async function beginningOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: ResponseBody,
): Promise<Buffer> {
  try {
    return await readBody(url, body, headers['content-encoding'], SIDE_BODY_BYTES);
  } catch (error) {
    return error instanceof BrokenOff ? error.body : Buffer.alloc(0);
  }
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const plain: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}

/** Our own errors as they are (the guard's comes up through the socket); everything else is Unreachable. */
function named(url: string, error: unknown): Error {
  if (error instanceof TooLarge || error instanceof BadAnswer || error instanceof CutShort) return error;
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = inner.cause, depth += 1) {
    if (inner instanceof Refused) return inner;
  }
  return new Unreachable(url, codeOf(error), error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
}
