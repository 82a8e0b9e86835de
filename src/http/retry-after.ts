/** Longest wait that a server can ask for: a year-long `Retry-After` would be a feed given up. */
export const LONGEST_WAIT_MS = 24 * 3600 * 1000;

/**
 * The moment a `Retry-After` header names, from either of its forms (seconds, or an HTTP date), at most
 * `LONGEST_WAIT_MS` from now; null when there is none or it cannot be read. A moment past is now. A date is meant by
 * the server's own clock, which its `Date` header shows.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: Date): Date | null {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return null;
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : dateIn(value) - serverNow(headers, now);
  if (Number.isNaN(wait)) return null;
  return new Date(now.getTime() + Math.min(Math.max(wait, 0), LONGEST_WAIT_MS));
}

/** Only dates with a month's name: `Date.parse` would take "-5" for a year. Without a zone they are not of this machine's. */
function dateIn(value: string): number {
  if (!/[a-z]{3}/i.test(value)) return Number.NaN;
  return Date.parse(/gmt|utc|[+-]\d{4}/i.test(value) ? value : `${value} GMT`);
}

function serverNow(headers: Readonly<Record<string, string>>, now: Date): number {
  const at = dateIn(headers.date ?? '');
  return Number.isNaN(at) ? now.getTime() : at;
}
