/**
 * gofeed's tests have beside each feed the JSON that is expected of it, in three shapes: of RSS, of Atom, and the
 * universal one. Fields that Claimwatch keeps become checks; the others are counted as left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseUrl } from '../../src/model/parse-url.ts';
import { kindInAtom } from './atom-kinds.ts';
import {
  type Check,
  type EntryField,
  type LeftOut,
  SUITE_URL,
  type SuiteCase,
  withoutMarkup,
} from './checks.ts';
import { type Fields, fieldsOf, firstText, listOf } from './reading.ts';
import { filesOf } from './suite-files.ts';

export function gofeedCases(root: string): SuiteCase[] {
  return filesOf(root, 'gofeed').flatMap((file) => {
    const expectation = expectationBeside(file.path);
    if (expectation === null) return [];
    const expected: unknown = JSON.parse(readFileSync(expectation, 'utf8'));
    const body = readFileSync(file.path);
    const converted = checksOf(fieldsOf(expected), body.toString('utf8'));
    return [{ file: file.name, body, contentType: null, url: SUITE_URL, ...converted }];
  });
}

function expectationBeside(path: string): string | null {
  const beside = path.endsWith('.xml')
    ? path.replace(/\.xml$/, '.json')
    : path.replace(/\.json$/, '_expected.json');
  return beside !== path && existsSync(beside) ? beside : null;
}

function checksOf(expected: Fields, source: string): { checks: Check[]; leftOut: LeftOut[] } {
  const atom = /<(?:\w+:)?feed[\s>]/.test(source);
  const made = [
    ...Object.entries(expected).map(([name, value]) => feedCheck(name, value, source)),
    ...[...listOf(expected.items), ...listOf(expected.entries)].flatMap((item, at) =>
      withoutDoubles(fieldsOf(item)).map(([name, value]) =>
        entryCheck(at, name, value, atom ? source : null),
      ),
    ),
  ].filter((one) => one !== null);
  return {
    checks: made.filter((one): one is Check => !('why' in one)),
    leftOut: made.filter((one): one is LeftOut => 'why' in one),
  };
}

type Made = Check | LeftOut | null;
const NOT_KEPT: LeftOut = {
  why: 'a field that is not kept (categories, enclosures, images, extensions, rights)',
};
const TWICE: LeftOut = { why: 'another form of a field that is a check already' };

function feedCheck(name: string, value: unknown, source: string): Made {
  switch (name) {
    case 'title':
      return worded(null, 'feed title', firstText(value), kindInAtom(source, null, 'title'));
    case 'link':
    case 'home_page_url':
      return webAddress(null, 'feed link', firstText(value));
    case 'language':
      return plain(null, 'feed language', firstText(value));
    // Structure, and not something that a feed says.
    case 'items':
    case 'entries':
    case 'version':
    case 'feedType':
    case 'feedVersion':
      return null;
    case 'links':
      return TWICE;
    default:
      return NOT_KEPT;
  }
}

const WORDED: Readonly<Record<string, EntryField>> = {
  title: 'title',
  description: 'summary',
  summary: 'summary',
  content: 'content',
  content_html: 'content',
};
const DATES: Readonly<Record<string, EntryField>> = {
  pubDateParsed: 'published',
  publishedParsed: 'published',
  date_published: 'published',
  updatedParsed: 'updated',
  date_modified: 'updated',
};

/** JSON Feed may give its content as HTML and as text: the HTML is what is kept. */
const withoutDoubles = (item: Fields): [string, unknown][] =>
  Object.entries(item).filter(([name]) => name !== 'content_text' || !('content_html' in item));

/** `atom`: the source of an Atom feed, which says of each field whether it is text; null for any other. */
function entryCheck(at: number, name: string, value: unknown, atom: string | null): Made {
  const field = WORDED[name];
  const text = firstText(value, fieldsOf(value).value);
  if (field !== undefined)
    return worded(at, field, text, atom === null ? 'html' : kindInAtom(atom, at, field));
  const date = DATES[name];
  if (date !== undefined) return dated(at, date, text);
  switch (name) {
    case 'content_text':
      return plain(at, 'content', text);
    case 'link':
    case 'url':
      return webAddress(at, 'link', text);
    case 'id':
    case 'guid':
      return plain(at, 'id', text);
    case 'authors':
      return plain(at, 'author', namesOf(value));
    case 'author':
      return typeof value === 'string' ? worded(at, 'author', value, 'html') : TWICE;
    case 'links':
      return atom === null ? TWICE : atomLink(at, value);
    case 'published':
    case 'updated':
    case 'pubDate':
      return TWICE;
    default:
      return NOT_KEPT;
  }
}

/** Atom's own shape gives all links; the address of the entry is its alternate. */
function atomLink(at: number, links: unknown): Made {
  const alternates = listOf(links)
    .map((link) => (typeof link === 'string' ? { href: link } : fieldsOf(link)))
    .filter((link) => !('rel' in link) || link.rel === 'alternate');
  const [only] = alternates;
  if (only === undefined || listOf(links).some((link) => typeof link === 'string'))
    return { why: 'each of several links: one address of an entry is kept' };
  return webAddress(at, 'link', firstText(only.href));
}

function namesOf(authors: unknown): string | null {
  const names = listOf(authors).map((author) => firstText(fieldsOf(author).name, fieldsOf(author).email));
  return names.some((name) => name === null) ? null : names.join(', ');
}

const EMPTY: LeftOut = { why: 'expected to be empty' };

function plain(entry: number | null, field: Check['field'], text: string | null): Made {
  return text === null ? EMPTY : { entry, field, expected: text, kind: 'plain' };
}

function webAddress(entry: number | null, field: Check['field'], text: string | null): Made {
  if (text === null) return EMPTY;
  const address = parseUrl(text, SUITE_URL);
  if (address === null || !/^https?:$/.test(address.protocol))
    return { why: 'an address that is not one of the web' };
  return { entry, field, expected: address.href, kind: 'plain' };
}

function worded(entry: number | null, field: Check['field'], text: string | null, kind: Check['kind']): Made {
  if (text === null) return EMPTY;
  if (kind === 'html' && withoutMarkup(text).trim() === '') return { why: 'markup only: no words in it' };
  return { entry, field, expected: text, kind };
}

function dated(entry: number, field: EntryField, text: string | null): Made {
  const at = Date.parse(text ?? '');
  if (Number.isNaN(at)) return EMPTY;
  return { entry, field, expected: new Date(at).toISOString(), kind: 'plain' };
}
