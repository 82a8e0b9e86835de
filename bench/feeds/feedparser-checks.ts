/**
 * feedparser's tests state in a comment of each feed what is expected, as a Python expression. Comparisons of an
 * entry's title, link, id, dates, author, summary and content with a literal become checks; all else is counted
 * as left out, with the reason.
 */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { kindInAtom } from './atom-kinds.ts';
import {
  type Check,
  type EntryField,
  type LeftOut,
  SUITE_URL,
  type SuiteCase,
  withoutMarkup,
} from './checks.ts';
import { pythonLiteral, splitOutside } from './python-literals.ts';
import { filesOf } from './suite-files.ts';

/** Every file of the suite that states an expectation. */
export function feedparserCases(root: string): SuiteCase[] {
  return filesOf(root, 'feedparser').flatMap((file) => {
    const body = readFileSync(file.path);
    const text = roughText(body);
    const stated = /Expect:\s*([^\n]*?)\s*(?:-->|\r?\n|$)/.exec(text)?.[1];
    if (stated === undefined) return [];
    return [
      {
        file: file.name,
        body,
        contentType: contentTypeOf(file.name, text),
        url: `${SUITE_URL}tests/`,
        ...converted(stated, text),
      },
    ];
  });
}

/** Enough to find the comment in: by mark or zero bytes, else UTF-8. */
function roughText(body: Buffer): string {
  const start = body.subarray(0, 4).toString('hex');
  const wide: readonly [RegExp, string][] = [
    [/^(0000feff|0000003c)/, 'utf-32be'],
    [/^(fffe0000|3c000000)/, 'utf-32le'],
    [/^(003c003f|feff)/, 'utf-16be'],
    [/^(3c003f00|fffe)/, 'utf-16le'],
  ];
  const encoding = wide.find(([pattern]) => pattern.test(start))?.[1];
  return encoding === undefined ? body.toString('utf8') : iconv.decode(body, encoding);
}

/** Files named so are served over HTTP by the suite, `text/xml` unless they say otherwise. */
function contentTypeOf(name: string, text: string): string | null {
  const header = /^\s*Header:\s+Content-type:\s*(.*?)\s*$/im.exec(text)?.[1];
  return header ?? (/\/http_/.test(name) ? 'text/xml' : null);
}

function converted(stated: string, text: string): { checks: Check[]; leftOut: LeftOut[] } {
  const checks: Check[] = [];
  const leftOut: LeftOut[] = [];
  const terms = splitOutside(stated, ' and ').map((term) => term.trim().replace(/^\((.*)\)$/s, '$1'));
  for (const term of terms) {
    if (!/\bentries\[/.test(term)) continue;
    const sides = splitOutside(term, '==').map((side) => side.trim());
    const literal = sides.length > 1 ? pythonLiteral(sides.at(-1) ?? '') : undefined;
    for (const side of sides.length > 1 ? sides.slice(0, -1) : sides) {
      const one = checkOf(side, literal, text);
      if ('why' in one) leftOut.push(one);
      else checks.push(one);
    }
  }
  return { checks: joinAuthors(checks), leftOut };
}

const NAMES: Readonly<Record<string, EntryField>> = {
  title: 'title',
  'title_detail.value': 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  published: 'published',
  published_parsed: 'published',
  issued: 'published',
  created: 'published',
  created_parsed: 'published',
  updated: 'updated',
  updated_parsed: 'updated',
  modified: 'updated',
  author: 'author',
  'author_detail.name': 'author',
  summary: 'summary',
  'summary_detail.value': 'summary',
  description: 'summary',
  'content.0.value': 'content',
};

function checkOf(side: string, literal: ReturnType<typeof pythonLiteral>, text: string): Check | LeftOut {
  const ord = /^ord\((.*)\)$/.exec(side);
  const absent = /^not entries\[(\d+)\]\.has_key\('link'\)$/.exec(side);
  if (absent !== null) return { entry: Number(absent[1]), field: 'link', expected: null, kind: 'plain' };
  const match = /^entries\[(\d+)\]((?:\['?\w+'?\]|\.\w+)+)$/.exec(ord?.[1] ?? side);
  if (match === null) return { why: `not a comparison of one field` };
  const entry = Number(match[1]);
  const path = (match[2] ?? '').match(/\w+/g)?.join('.') ?? '';
  const field = NAMES[path] ?? (/^authors\.\d+\.name$/.test(path) ? 'author' : undefined);
  if (field === undefined) return { why: whyNot(path) };
  if (literal === undefined || literal === null) return { why: 'not compared with a text' };
  const expected = ord === null ? literal : String.fromCodePoint(Number(literal));
  return convertedCheck({ entry, field, expected: String(expected), text });
}

function whyNot(path: string): string {
  if (/^links\./.test(path)) return 'each of several links: one address of an entry is kept';
  if (/\.(base|language|type|src)$/.test(path)) return 'base, language or type of a single field';
  if (/^(author|publisher|contributors|authors)/.test(path))
    return 'address of an author, or another person than the author';
  return 'a field that is not kept (categories, enclosures, chapters, places, rights, source)';
}

interface Stated {
  readonly entry: number;
  readonly field: EntryField;
  readonly expected: string;
  readonly text: string;
}

function convertedCheck({ entry, field, expected, text }: Stated): Check | LeftOut {
  if (field === 'published' || field === 'updated') {
    const at = Date.parse(expected);
    if (Number.isNaN(at)) return { why: 'a date that JavaScript cannot read, as written' };
    return { entry, field, expected: new Date(at).toISOString(), kind: 'plain' };
  }
  if ((field === 'link' || field === 'id') && /^\s*Header:\s+Content-Location:/im.test(text))
    return { why: 'relative to the HTTP header Content-Location, which is no base any more (RFC 9110)' };
  if (field === 'link' || field === 'id' || field === 'author')
    return { entry, field, expected, kind: 'plain' };
  const kind = kindInAtom(text, entry, field);
  if (kind === 'html' && expected !== '' && withoutMarkup(expected).trim() === '')
    return { why: 'markup only (which tags and attributes a sanitiser lets through): no words in it' };
  return { entry, field, expected, kind };
}

/** Several authors of one entry are one line here. */
function joinAuthors(checks: readonly Check[]): Check[] {
  const authors = checks.filter(({ field }) => field === 'author');
  const [first] = authors;
  const others = checks.filter(({ field }) => field !== 'author');
  if (first === undefined || authors.some(({ entry }) => entry !== first.entry)) return [...checks];
  return [...others, { ...first, expected: authors.map(({ expected }) => expected).join(', ') }];
}
