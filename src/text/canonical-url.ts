/** Parameters that say where a reader came from, not what is read. */
const TRACKING = new RegExp(
  '^(utm_.*|fb_.*|at_(medium|campaign|custom\\d|link_.*|format|bbc_team|ptr_name)|ns_(mchannel|campaign|source|linkname|fee)|' +
    'mc_[ce]id|pk_(campaign|kwd|source|medium)|mtm_.*|hsa_.*|_hs(enc|mi)|__twitter_impression|' +
    'fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|_ga|_gl|ref_src|ref_url|' +
    'cmpid|cmp|ocid|smid|smtyp|xtor|ito|partner|emc|feedtype|feedname|__source|ncid|sr_share|taid|srnd)$',
  'i',
);
const AMP_PARAMETER = /^(amp|outputtype|output)$/i;

/**
 * The address of an article in the form in which two addresses of the same article are equal: https, lower-case
 * host, no default port, fragment, tracking parameters, AMP or mobile variant. What may matter stays as it is: the
 * order of the other parameters, `www.`, a slash at the end.
 *
 * For comparing, not for fetching. Null unless it is an absolute http or https address.
 */
export function canonicalUrl(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = ampOriginal(new URL(trimmed));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  // Old single-page sites name the article after "#!".
  if (!url.hash.startsWith('#!')) url.hash = '';
  if (url.port === '' && isDomain(url.hostname)) url.protocol = 'https:';
  url.hostname = url.hostname.replace(/\.$/, '').replace(/^(?:m|mobile|amp)\.(?=[^.]+\.[^.]+)/, 'www.');
  url.pathname = withoutAmp(url.pathname);
  url.search = kept(url.search);
  return url.href;
}

/**
 * The same address without what says where a reader came from: for fetching, and for links that desks are sent.
 * What is no address stays as it is.
 */
export function withoutTracking(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  const pairs = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  url.search = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  return url.href;
}

/** Only the text of the query is cut, so that what stays keeps its spelling. */
function kept(search: string): string {
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(pair));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function isNoise(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=', 2);
  if (AMP_PARAMETER.test(name)) return /^(amp|1|true)?$/i.test(value);
  return TRACKING.test(name);
}

/** `/news/story/amp/`, `/amp/news/story`, `/news/story.amp`, `/news/story.amp.html`. */
function withoutAmp(path: string): string {
  const cut = path
    .replace(/^(?:\/amp)+(?=\/.)/i, '')
    .replace(/(?:\/amp)+(\/?)$/i, '$1')
    .replace(/\.amp(\.html)?$/i, '$1');
  return cut === '' ? '/' : cut;
}

/** The page that Google's AMP viewer and cache show: `https://www.google.com/amp/s/paper.example/story`. */
function ampOriginal(url: URL): URL {
  const fromViewer = /(^|\.)google\.[a-z.]+$/.test(url.hostname)
    ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const fromCache = /(^|\.)cdn\.ampproject\.org$/.test(url.hostname)
    ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const match = fromViewer ?? fromCache;
  if (match === null) return url;
  const original = `${match[1] === undefined ? 'http' : 'https'}://${match[2] ?? ''}${url.search}`;
  return URL.canParse(original) ? new URL(original) : url;
}

const isDomain = (hostname: string): boolean =>
  hostname.includes('.') && !hostname.startsWith('[') && !/^[\d.]+$/.test(hostname);
