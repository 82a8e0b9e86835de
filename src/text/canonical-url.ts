import { getDomain } from 'tldts';
import { parseUrl } from '../model/parse-url.ts';
import { DRESS, REFERRERS, REFERRING, TRACKING, TRACKING_BEGINS } from './lexicons/tracking-parameters.ts';
import { unwrapped } from './wrapped-address.ts';

/** Characters: what servers take. A longer path of nothing but `/index.html` would be taken off one by one for hours. */
const LONGEST_ADDRESS = 8_000;

/**
 * The address of an article in the form in which two addresses of the same article are equal: the address that an
 * aggregator's carries; https, the host without `www.`, mobile or AMP label, no default port, fragment, tracking
 * parameters, AMP or print variant, `index.html` or slash at the end; parameters in order, one spelling of escapes.
 * What may tell two articles apart stays: other parameters, the case of the path, every other port.
 *
 * For comparing, never for fetching. Null unless it is an absolute http or https address that a server may answer.
 */
export function canonicalUrl(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const written = parseUrl(text.trim());
  if (written === null) return null;
  const url = unwrapped(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  // Old single-page sites name the article after "#!" or "#/".
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  if (url.port === '' && isDomain(url.hostname)) url.protocol = 'https:';
  url.hostname = plainHost(url.hostname);
  url.pathname = plainPath(url.pathname);
  url.search = plainQuery(url.search, url.pathname);
  return url.href;
}

/**
 * The same address without what says where a reader came from, or the one that an aggregator's carries: for fetching,
 * and for links that desks are sent. What is no address stays as it is.
 */
export function withoutTracking(text: string): string {
  const written = parseUrl(text);
  if (written === null) return text;
  const url = unwrapped(written);
  const pairs = pairsOf(url.search).filter((pair) => !isTracking(pair));
  url.search = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  return url.href;
}

/** Is it the address of an AMP page? */
export function isAmpUrl(text: string): boolean {
  const url = parseUrl(text);
  if (url === null) return false;
  const isAmpPair = (pair: string) => /^(?:amp|outputtype|output|view|mode)=?/i.test(pair) && isDress(pair);
  return (
    unwrapped(url).href !== url.href ||
    url.hostname.split('.').includes('amp') ||
    withoutAmp(url.pathname) !== url.pathname ||
    pairsOf(url.search).some((pair) => isAmpPair(pair))
  );
}

const isDomain = (hostname: string): boolean =>
  hostname.includes('.') && !hostname.startsWith('[') && !/^[\d.]+$/.test(hostname);

const FORM_LABELS: ReadonlySet<string> = new Set([
  'www',
  'm',
  'mobile',
  'mobil',
  'movil',
  'amp',
  'touch',
  'wap',
]);

/** Labels in front of the registrable domain that name a form of the site and not a part of it. */
function plainHost(hostname: string): string {
  const host = hostname.replace(/\.$/, '');
  if (!isDomain(host)) return host;
  const domain = getDomain(host, { allowPrivateDomains: true, extractHostname: false });
  if (domain === null || domain === host) return host;
  const labels = host.slice(0, -domain.length - 1).split('.');
  return [...labels.filter((label) => !FORM_LABELS.has(label)), domain].join('.');
}

const INDEX = /\/(?:index|default)\.(?:x?html?|shtml|php\d?|aspx?|jsp|cfm)$/i;

/** `/news/story/amp/`, `/amp/news/story`, `/news//story;jsessionid=1`, `/news/story/index.html`. */
function plainPath(path: string): string {
  let plain = withoutAmp(path.replace(/\/{2,}/g, '/'))
    .replace(/;(?:jsessionid|phpsessid)=[^/]*/gi, '')
    .split('/')
    .map((segment) => oneSpelling(segment, IN_PATH))
    .join('/');
  // One step may uncover another, and the result has to be settled.
  for (let before = ''; before !== plain; ) {
    before = plain;
    // What is left of `/..amp` or `/..;jsessionid=1` is a step that an address takes and does not keep.
    plain = new URL(plain.replace(/\/{2,}/g, '/'), 'https://paper.example').pathname;
    plain = withoutAmp(plain.replace(INDEX, '/'));
    if (plain.length > 1) plain = plain.replace(/\/$/, '');
  }
  return plain;
}

/** `/news/story/amp/`, `/amp/news/story`, `/news/story.amp`, `/news/story.amp.html`, `/news/story/amp.html`. */
function withoutAmp(path: string): string {
  const cut = path
    .replace(/^(?:\/amp(?:html)?)+(?=\/.)/i, '')
    .replace(/(?<!\/amp(?:\.html)?)(?:\/amp(?:\.html)?)+(\/?)$/i, '$1')
    .replace(/\.amp(\.html)?$/i, '$1');
  return cut === '' ? '/' : cut;
}

const IN_PATH = /%(?:2C|3A|40|3B|2B|3D|26|24)/g;
const IN_QUERY = /%(?:2C|3A|40|2F)/g;

/** Escapes in one spelling: `%7Euser` is `~user`, `ni%c3%b1o` is `niño` in either form of Unicode. */
function oneSpelling(text: string, plain: RegExp): string {
  try {
    return encodeURIComponent(decodeURIComponent(text).normalize('NFC')).replace(plain, decodeURIComponent);
  } catch {
    // No UTF-8: another encoding of an old site.
    return text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  }
}

function pairsOf(search: string): string[] {
  return search
    .slice(1)
    .split('&')
    .map((pair) => pair.replace(/^(?:amp;)+/i, ''))
    .filter((pair) => pair !== '');
}

/** What is left of a query, by name; parameters of one name keep their order. */
function plainQuery(search: string, path: string): string {
  const pairs = pairsOf(search)
    .filter((pair) => !isTracking(pair) && !isDress(pair) && !isBlogForm(pair, path))
    .map(plainPair)
    .map((pair) => ({ pair, name: pair.split('=', 1)[0] ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ pair }) => pair);
  const once = pairs.filter((pair, at) => pair !== pairs[at - 1]);
  return once.length === 0 ? '' : `?${once.join('&')}`;
}

function plainPair(pair: string): string {
  const cut = pair.indexOf('=');
  const parts = cut < 0 ? [pair] : [pair.slice(0, cut), pair.slice(cut + 1)];
  return parts
    .map((part) => oneSpelling(part.replaceAll('+', '%20'), IN_QUERY).replaceAll('%20', '+'))
    .join('=');
}

function split(pair: string): [name: string, value: string] {
  const cut = pair.indexOf('=');
  const [name, value] = cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
  return [name.toLowerCase(), value.toLowerCase()];
}

function isTracking(pair: string): boolean {
  const [name, value] = split(pair);
  return (
    TRACKING.has(name) ||
    TRACKING_BEGINS.some((begin) => name.startsWith(begin)) ||
    (REFERRING.has(name) && REFERRERS.has(value))
  );
}

function isDress(pair: string): boolean {
  const [name, value] = split(pair);
  return DRESS.get(name)?.test(value) ?? false;
}

/** Blogger's mobile form: `/2025/03/story.html?m=1`. Elsewhere `m` may be a month. */
function isBlogForm(pair: string, path: string): boolean {
  return /^m=[01]$/.test(pair) && path.endsWith('.html');
}
