/**
 * A feed document becomes entries. Two readers, one type: rss-parser reads tidy XML, the tolerant reader takes
 * over whenever the document is damaged, is more than rss-parser can do, or comes back with entries missing.
 */
import type { FeedDocument } from '../model/feed.ts';
import { beginning } from '../text/clean-text.ts';
import { decodeBytes, wellFormed } from '../text/decode.ts';
import { type LooksLike, NotAFeed } from './errors.ts';
import { readJsonFeed } from './json-reader.ts';
import { repairXml } from './repair.ts';
import { repairJson } from './repair-json.ts';
import { isTidy, readTidily } from './tidy-reader.ts';
import { type FoundFeed, findFeed, readTolerantly } from './tolerant-reader.ts';
import { DEEPEST, readTree, type XmlTree } from './tree.ts';

export interface FeedSource {
  /** Where the document came from, after redirects: relative addresses are relative to it. */
  readonly url: string;
  /** The HTTP `Content-Type`; not looked at when the body is text already. */
  readonly contentType?: string | null;
  /** For the note on dates in the future; without it, none is made. */
  readonly now?: Date;
  /** For tests: use this reader or fail. */
  readonly reader?: 'rss-parser' | 'tolerant';
}

/** Bytes or characters of a document that are read. */
export const MOST_CHARACTERS = 10_000_000;
export const MOST_ENTRIES = 5000;
const FUTURE_MS = 24 * 3600 * 1000;

type Unwarned = Omit<FeedDocument, 'warnings'>;

/**
 * Read a feed: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed.
 *
 * What was wrong and mended, or cut at a limit, is in `warnings`. Run it in a pool of threads: the text is hostile.
 * @throws NotAFeed, and nothing else
 */
export async function parseFeed(body: string | Uint8Array, source: FeedSource): Promise<FeedDocument> {
  const warnings: string[] = [];
  const text = cut(textOf(body, source, warnings), warnings);
  const read = readJson(text, source.url, warnings) ?? (await readXml(text, source, warnings));
  return { ...limited(read, warnings), warnings: [...warnings, ...futureNote(read, source.now)] };
}

function textOf(body: string | Uint8Array, source: FeedSource, warnings: string[]): string {
  if (typeof body === 'string') return wellFormed(body);
  const decoded = decodeBytes(body, source.contentType ?? null, 'xml');
  if (decoded.how === 'mostly-utf-8')
    warnings.push('Single bytes that are no UTF-8 were read as windows-1252.');
  if (decoded.how === 'fallback') warnings.push('No encoding that fits is declared: read as windows-1252.');
  return decoded.text;
}

function cut(text: string, warnings: string[]): string {
  if (text.length <= MOST_CHARACTERS) return text;
  warnings.push(`The document has ${text.length} characters; only the first ${MOST_CHARACTERS} were read.`);
  return beginning(text, MOST_CHARACTERS);
}

function readJson(text: string, feedUrl: string, warnings: string[]): Unwarned | null {
  if (!/^\s*\{/.test(text)) return null;
  const { json, damaged } = jsonOf(text, warnings);
  const feed = readJsonFeed(json, feedUrl);
  if (feed === null)
    throw new NotAFeed('JSON', 'it is JSON, but not JSON Feed (it has no list "items" of entries).');
  return damaged ? { ...feed, truncated: true } : feed;
}

function jsonOf(text: string, warnings: string[]): { readonly json: unknown; readonly damaged: boolean } {
  try {
    // Byte order marks come in pairs, and are white space to everything but JSON.
    return { json: JSON.parse(text.trim()), damaged: false };
  } catch (error) {
    const why = error instanceof Error ? beginning(error.message, 200) : '';
    const { json, lost } = repairJson(text.trim());
    if (json === null) throw new NotAFeed('JSON', `it looks like JSON and cannot be read as such: ${why}`);
    warnings.push(
      `The JSON is damaged (${why}); entries were read one by one, ${lost} of them could not be.`,
    );
    return { json, damaged: true };
  }
}

async function readXml(text: string, source: FeedSource, warnings: string[]): Promise<Unwarned> {
  const repaired = repairXml(text);
  const tree = readTree(repaired.text, source.url);
  const found = findFeed(tree.root);
  const page = found?.entries.length === 0 && likeness(text, tree) === 'a web page';
  if (found === null || page) throw notAFeed(text, tree);
  warnings.push(...repaired.warnings, ...damage(tree));
  const tidily = source.reader === 'tolerant' ? null : await tryTidily(repaired.text, tree, found, source);
  const read = tidily ?? readTolerantly(found, source.url);
  return tree.truncated ? { ...read, truncated: true } : read;
}

async function tryTidily(
  text: string,
  tree: XmlTree,
  found: FoundFeed,
  source: FeedSource,
): Promise<Unwarned | null> {
  if (source.reader !== 'rss-parser' && !isTidy(tree, found)) return null;
  try {
    const read = await readTidily(text, found, source.url);
    return read.entries.length < found.entries.length ? null : read;
  } catch {
    // What it fails on is what the tolerant reader is for.
    return null;
  }
}

function damage(tree: XmlTree): string[] {
  const warnings: string[] = [];
  if (tree.truncated) warnings.push('The document ends in the middle; what came before was read.');
  if (tree.unclosed > 0) warnings.push(`${tree.unclosed} elements were not closed properly.`);
  if (tree.limit !== null)
    warnings.push(`Reading ended at a limit: ${tree.limit}. Entries after it were not read.`);
  if (tree.skipped > 0)
    warnings.push(`${tree.skipped} elements nested deeper than ${DEEPEST} were left out.`);
  return warnings;
}

function limited(read: Unwarned, warnings: string[]): Unwarned {
  if (read.entries.length <= MOST_ENTRIES) return read;
  warnings.push(`The feed has ${read.entries.length} entries; only the first ${MOST_ENTRIES} were taken.`);
  return { ...read, entries: read.entries.slice(0, MOST_ENTRIES) };
}

function futureNote(read: Unwarned, now: Date | undefined): string[] {
  if (now === undefined) return [];
  const limit = new Date(now.getTime() + FUTURE_MS).toISOString();
  const late = read.entries.filter((entry) => entry.publishedAt !== null && entry.publishedAt > limit).length;
  return late === 0
    ? []
    : [`${late} entries are dated more than a day in the future; their dates were kept.`];
}

function notAFeed(text: string, tree: XmlTree): NotAFeed {
  const looksLike = likeness(text, tree);
  const why: Record<LooksLike, string> = {
    nothing: 'the answer is empty.',
    'a web page':
      'it is a web page. Give the address of the feed itself, or let "feeds add" look for it on the page.',
    JSON: 'it is JSON, but not JSON Feed.',
    'XML of another kind': `it is XML, but its root is <${beginning(tree.root.children[0]?.name ?? '', 40)}>, not rss, feed or rdf:RDF.`,
    'a binary file': 'it is a binary file.',
    'plain text': 'it is plain text.',
  };
  return new NotAFeed(looksLike, why[looksLike]);
}

function likeness(text: string, tree: XmlTree): LooksLike {
  const head = text.slice(0, 5000);
  if (text.trim() === '') return 'nothing';
  if (/<!doctype\s+html|<html|<head[\s>]|<body[\s>]/i.test(head)) return 'a web page';
  if (/^\s*[[{]/.test(head)) return 'JSON';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  if ((head.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0) > head.length / 50)
    return 'a binary file';
  return tree.root.children.length > 0 && /^\s*</.test(head) ? 'XML of another kind' : 'plain text';
}
