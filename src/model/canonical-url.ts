import { parseUrl } from './parse-url.ts';

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(utm_|fbclid$|gclid$|mc_[ce]id$)/i;

/**
 * A feed's address in the form in which two spellings of the same address are equal: no scheme, `www.`, default
 * port, fragment, tracking parameters, or slash at the end; parameters in order. Only for comparing, never for
 * fetching. Text that is no URL comes back as it is.
 */
export function canonicalFeedUrl(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  const host = parsed.host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.(?=:|$)/, '')
    .replace(/:(80|443)$/, '');
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  const path = parsed.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}
