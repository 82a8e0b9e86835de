import { createHash } from 'node:crypto';

/** JSON with sorted keys: equal values have equal bytes, in whatever order a database gives their keys back. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`).join(',')}}`;
}

/** Twelve signs that stand for a value's bytes. */
export function shortDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 12);
}

/** One place in which two values differ, with what stands there, as JSON. */
export interface Difference {
  /** `explanation.runnersUp.0.why` */
  readonly at: string;
  readonly stored: string;
  readonly again: string;
}

/** Where two values differ, in the order of the keys, at most `most` places. */
export function differingPlaces(stored: unknown, again: unknown, most: number, at = ''): Difference[] {
  if (canonicalJson(stored) === canonicalJson(again)) return [];
  const [a, b] = [partsOf(stored), partsOf(again)];
  const alike = Array.isArray(stored) === Array.isArray(again);
  if (a === null || b === null || !alike)
    return [{ at, stored: canonicalJson(stored), again: canonicalJson(again) }];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const found: Difference[] = [];
  for (const key of keys) {
    if (found.length >= most) break;
    const place = at === '' ? key : `${at}.${key}`;
    found.push(...differingPlaces(a[key], b[key], most - found.length, place));
  }
  return found;
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
