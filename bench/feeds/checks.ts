/** What a suite expects of a feed, as checks that every reader can be held to. */
import { Parser } from 'htmlparser2';
import { parseUrl } from '../../src/model/parse-url.ts';
import type { ReadEntry, Reading, ReadText } from './reading.ts';

export type EntryField =
  | 'content or summary'
  | 'title'
  | 'link'
  | 'id'
  | 'published'
  | 'updated'
  | 'author'
  | 'summary'
  | 'content';
export type FeedField = 'feed title' | 'feed link' | 'feed language';

export interface Check {
  /** Which entry; null for a field of the feed itself. */
  readonly entry: number | null;
  readonly field: EntryField | FeedField;
  /** null: the feed says nothing of it, and neither may the reader. */
  readonly expected: string | null;
  /** Whether the expected characters are text or HTML; dates are ISO 8601 UTC, whatever this says. */
  readonly kind: 'plain' | 'html';
}

/** What cannot be asked of a reader of news: counted with the reason, never as right. */
export interface LeftOut {
  readonly why: string;
}

export interface Converted {
  readonly checks: readonly Check[];
  readonly leftOut: readonly LeftOut[];
}

/** One file of a suite with what is expected of it. */
export interface SuiteCase extends Converted {
  readonly file: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

/** The address at which all files of the suites are read. */
export const SUITE_URL = 'http://127.0.0.1:8097/';

/** What the reading says in the field of a check, for a list of disagreements. */
export function saidIn(reading: Reading, check: Check): string {
  const value = valueIn(reading, check);
  return value === null ? '(nothing)' : typeof value === 'string' ? value : value.value;
}

function valueIn(reading: Reading, { entry, field }: Check): string | ReadText | null {
  if (entry === null) return feedValue(reading, field);
  const read = reading.entries[entry];
  return read === undefined ? null : entryValue(read, field);
}

function feedValue(reading: Reading, field: Check['field']): string | ReadText | null {
  if (field === 'feed title') return reading.title;
  return field === 'feed link' ? reading.siteUrl : reading.language;
}

function entryValue(read: ReadEntry, field: Check['field']): string | ReadText | null {
  switch (field) {
    case 'link':
      return read.url;
    // Where a document gives one date, a reader may call it either.
    case 'updated':
      return read.updated ?? read.published;
    case 'content or summary':
      return read.content.value === '' ? read.summary : read.content;
    case 'title':
    case 'summary':
    case 'content':
    case 'id':
    case 'author':
    case 'published':
      return read[field];
    default:
      return null;
  }
}

/** Does the reading say what the check expects? White space and markup are not compared, words and values are. */
export function agrees(reading: Reading, check: Check): boolean {
  const value = valueIn(reading, check);
  const { expected } = check;
  if (value === null || expected === null) return value === expected;
  if (typeof value !== 'string') return textAgrees(value, expected, check.kind);
  if (check.field === 'link' || check.field === 'feed link') return sameAddress(value, expected);
  if (check.field === 'author') return sameName(value, expected, check.kind);
  if (check.field === 'feed language') return value.toLowerCase() === expected.toLowerCase();
  return squeezed(value) === squeezed(expected);
}

function textAgrees(value: ReadText, stated: string, kind: Check['kind']): boolean {
  const expected = kind === 'html' ? withoutMarkup(stated) : stated;
  const asText = squeezed(value.value) === squeezed(expected);
  const asHtml = squeezed(withoutMarkup(value.value)) === squeezed(expected);
  if (value.kind === 'plain') return asText;
  return value.kind === 'html' ? asHtml : asText || asHtml;
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

const sameAddress = (one: string, other: string): boolean =>
  (parseUrl(one)?.href ?? one) === (parseUrl(other)?.href ?? other);

/** A name with its address behind it, in brackets, is that name. */
function sameName(value: string, stated: string, kind: Check['kind']): boolean {
  const name = (text: string): string => squeezed(text.replace(/\s*\([^()\s]+@[^()\s]+\)\s*$/, ''));
  const expected = kind === 'html' ? withoutMarkup(stated) : stated;
  return name(value) === name(expected);
}

/** The elements whose characters are no part of an article's words: Claimwatch leaves them out everywhere. */
const UNREAD = new Set(['script', 'style', 'noscript', 'iframe', 'title', 'svg', 'math']);

/** The characters of HTML, by nothing but a parser: this must not share an error with what is measured. */
export function withoutMarkup(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNREAD.has(name)) unread += 1;
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread -= 1;
    },
    ontext: (part) => {
      if (unread === 0) text += part;
    },
  });
  parser.end(html);
  return text;
}
