/** What a reader made of a feed, in the same words for every reader that is compared. */
import { parseUrl } from '../../src/model/parse-url.ts';

/** A text of an entry: plain, or characters of which the reader does not say whether they are HTML. */
export interface ReadText {
  readonly value: string;
  readonly kind: 'plain' | 'html' | 'unsaid';
}

export interface ReadEntry {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: ReadText;
  readonly summary: ReadText;
  readonly content: ReadText;
  readonly author: string | null;
  /** ISO 8601 UTC, or null. */
  readonly published: string | null;
  readonly updated: string | null;
}

export interface Reading {
  readonly title: ReadText;
  readonly siteUrl: string | null;
  readonly language: string | null;
  readonly entries: readonly ReadEntry[];
}

/** A document to be read, as it would come from a server. */
export interface Sent {
  readonly body: Uint8Array;
  /** The HTTP `Content-Type`, or null. */
  readonly contentType: string | null;
  readonly url: string;
  /** For readers that are not part of this package: where they are installed. */
  readonly install?: string;
}

/** What is run in a thread: the functions that each reader's module exports. */
export interface ReaderModule {
  /** Read one document; throws where the reader does. */
  read(sent: Sent): Promise<Reading>;
  /** Megabytes per second over these documents, read again and again for some seconds: the best round. */
  speed(sent: readonly Sent[]): Promise<number>;
}

/** Absolute where it can be made so, as the simplest user of a library would do it. */
export function absolute(address: unknown, base: string): string | null {
  if (typeof address !== 'string' || address.trim() === '') return null;
  return parseUrl(address.trim(), base)?.href ?? null;
}

/** What JavaScript itself makes of a date. */
export function instant(date: unknown): string | null {
  const at = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The first that is not empty. */
export const firstText = (...values: readonly unknown[]): string | null =>
  values.map(textOf).find((text) => text !== null && text.trim() !== '') ?? null;

const SECONDS = 4;

/**
 * Megabytes per second of a reader over the documents that it can read: its best round over all of them, since the
 * machine has other work.
 */
export async function megabytesPerSecond(
  sent: readonly Sent[],
  read: (one: Sent) => Promise<unknown>,
): Promise<number> {
  const readable: Sent[] = [];
  for (const one of sent) if (await readsWell(one, read)) readable.push(one);
  const bytes = readable.reduce((sum, { body }) => sum + body.byteLength, 0);
  let best = Number.POSITIVE_INFINITY;
  for (const start = performance.now(); performance.now() - start < SECONDS * 1000; ) {
    const round = performance.now();
    for (const one of readable) await read(one);
    best = Math.min(best, performance.now() - round);
  }
  return bytes / 1e6 / (best / 1000);
}

const readsWell = (one: Sent, read: (one: Sent) => Promise<unknown>): Promise<boolean> =>
  read(one).then(
    () => true,
    () => false,
  );
