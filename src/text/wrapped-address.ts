import { parseUrl } from '../model/parse-url.ts';

/** Addresses that carry another one: redirects of aggregators and networks, AMP viewers, archives. */

/** Where a site that passes readers on says whither: by host, where the path begins so, in one of these parameters. */
const CARRIERS: readonly (readonly [host: RegExp, path: string, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/, '/url', ['q', 'url']],
  [/^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/, '/imgres', ['imgrefurl']],
  [/^news\.google\.(?:com?\.)?[a-z]{2,3}$/, '/news/url', ['url']],
  [/^translate\.google\.(?:com?\.)?[a-z]{2,3}$/, '/translate', ['u']],
  [/^www\.bing\.com$/, '/news/apiclick.aspx', ['url']],
  [/^(?:l|lm|m|www)\.facebook\.com$/, '/l.php', ['u']],
  [/^l\.(?:instagram|threads)\.(?:com|net)$/, '/', ['u']],
  [/^out\.reddit\.com$/, '/', ['url']],
  [/^www\.linkedin\.com$/, '/redir/redirect', ['url']],
  [/^www\.linkedin\.com$/, '/safety/go', ['url']],
  [/^(?:www\.)?youtube\.com$/, '/redirect', ['q']],
  [/^t\.umblr\.com$/, '/redirect', ['z']],
  [/^vk\.com$/, '/away.php', ['to']],
  [/^duckduckgo\.com$/, '/l/', ['uddg']],
  [/^slack-redir\.net$/, '/link', ['url']],
  [/\.safelinks\.protection\.outlook\.com$/, '/', ['url']],
  [/^go\.(?:redirectingat|skimresources)\.com$/, '/', ['url']],
];

/** Addresses inside addresses inside addresses. */
const DEEPEST = 4;

/** The address that this one carries, as deep as they are nested; itself where it carries none. Nothing is fetched. */
export function unwrapped(url: URL): URL {
  let inner = url;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = carried(inner);
    if (next === null) return inner;
    inner = next;
  }
  return inner;
}

function carried(url: URL): URL | null {
  return inParameter(url) ?? inAmpPath(url) ?? inArchivePath(url) ?? inGoogleNews(url) ?? inTranslation(url);
}

function webAddress(text: string | null | undefined): URL | null {
  return text && /^https?:\/\//i.test(text) ? parseUrl(text) : null;
}

function inParameter(url: URL): URL | null {
  for (const [host, path, parameters] of CARRIERS) {
    if (!host.test(url.hostname) || !url.pathname.startsWith(path)) continue;
    for (const name of parameters) {
      const found = webAddress(url.searchParams.get(name));
      if (found) return found;
    }
  }
  return null;
}

/** `https://www.google.com/amp/s/paper.example/story`, `https://paper-example.cdn.ampproject.org/c/s/paper.example/story`. */
function inAmpPath(url: URL): URL | null {
  const viewer = /^(?:www\.)?(?:google\.(?:com?\.)?[a-z]{2,3}|bing\.com)$/.test(url.hostname);
  const cache = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname);
  const path = viewer ? /^\/amp\/(s\/)?(.+)$/ : cache ? /^\/(?:wp|[a-z])\/(s\/)?(.+)$/ : null;
  const match = path?.exec(url.pathname) ?? null;
  if (match === null) return null;
  return webAddress(`${match[1] === undefined ? 'http' : 'https'}://${match[2] ?? ''}${url.search}`);
}

/** `https://web.archive.org/web/20250102030405/https://paper.example/story`. */
function inArchivePath(url: URL): URL | null {
  if (url.hostname !== 'web.archive.org') return null;
  const match = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?):\/{1,2}(.+)$/i.exec(url.pathname);
  return match === null ? null : webAddress(`${match[1]}://${match[2]}${url.search}`);
}

/** `https://paper-example.translate.goog/story?_x_tr_sl=es`: dots became hyphens, and hyphens two of them. */
function inTranslation(url: URL): URL | null {
  const name = /^(.+)\.translate\.goog$/.exec(url.hostname)?.[1];
  if (name === undefined) return null;
  const host = name.replace(/--/g, '\u0000').replace(/-/g, '.').replaceAll('\u0000', '-');
  const parameters = url.search.slice(1).split('&');
  const own = parameters.filter((pair) => pair !== '' && !pair.startsWith('_x_tr_')).join('&');
  return webAddress(`https://${host}${url.pathname}${own === '' ? '' : `?${own}`}`);
}

/** Older links of Google News hold the address in their base64; newer ones hold a key that only Google can read. */
function inGoogleNews(url: URL): URL | null {
  if (url.hostname !== 'news.google.com') return null;
  const code = /^\/(?:rss\/)?(?:__i\/rss\/rd\/)?(?:articles|read)\/([\w-]{20,4000})=*$/.exec(
    url.pathname,
  )?.[1];
  return code === undefined ? null : webAddress(addressIn(Buffer.from(code, 'base64url')));
}

/** Field 4 of the message: the byte 0x22, a length in one or two bytes of seven bits, and the address. */
function addressIn(message: Buffer): string | null {
  for (let at = message.indexOf(0x22); at >= 0 && at < 16; at = message.indexOf(0x22, at + 1)) {
    const low = message[at + 1] ?? 0;
    const isLong = low >= 0x80;
    const length = isLong ? (low & 0x7f) | ((message[at + 2] ?? 0) << 7) : low;
    const start = at + (isLong ? 3 : 2);
    const text = message.subarray(start, start + length).toString('latin1');
    if (text.length === length && /^https?:\/\/[\x21-\x7e]+$/.test(text)) return text;
  }
  return null;
}

/** Hosts whose addresses say nothing of where they lead: only asking them tells. */
const SHORTENERS: ReadonlySet<string> = new Set(
  `t.co bit.ly j.mp ow.ly buff.ly dlvr.it trib.al tinyurl.com goo.gl is.gd v.gd fb.me lnkd.in flip.it ift.tt hubs.ly shar.es
  rebrand.ly cutt.ly rb.gy shorturl.at t.ly t.me apple.news feedproxy.google.com feeds.feedburner.com rss.feedsportal.com
  news.google.com reut.rs nyti.ms wapo.st cnn.it bbc.in apne.ws on.wsj.com lat.ms econ.st bloom.bg politi.co u.afp.com
  n.pr nbcnews.to abcn.ws cbsn.ws fxn.ws gu.com elpais.cat mile.io eluni.mx`
    .trim()
    .split(/\s+/u),
);

/** Does the address lead to an article that it does not name? Then only following it tells which. */
export function isRedirector(text: string): boolean {
  const written = parseUrl(text);
  if (written === null) return false;
  const url = unwrapped(written);
  // Feedburner under an outlet's own host: `https://feeds.paper.example/~r/news/~3/abc/`.
  return SHORTENERS.has(url.hostname.replace(/^www\./, '')) || url.pathname.startsWith('/~r/');
}
