/**
 * Both readers over every document of these tests, of the demonstration, and of three tidy documents with each kind
 * of damage. Where they differ, the table says why; a difference that it does not name fails, and so does a line of
 * it that is not true any more.
 */
import { describe, expect, test } from 'vitest';
import { DAMAGES } from '../../bench/feeds/damages.ts';
import { differencesBetween } from '../../bench/feeds/differences.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { DEMO_FEEDS } from './demo-feeds.ts';
import { DAMAGED, TIDY, URL_OF_FEED } from './documents.ts';
import { ODD } from './odd-documents.ts';

/** Fields in which rss-parser falls short; `fails`: it gives no feed, or fewer entries than there are. */
type Explanation = readonly [differs: 'fails' | readonly string[], why: string];

const NOT_WELL_FORMED: Explanation = ['fails', 'It reads well-formed XML only.'];
const ELEMENTS = 'It drops or reorders the words of elements in a field.';
const PREFIXES = 'It knows no namespaces: a prefix is a part of the name.';
const EXPLAINED: Readonly<Record<string, Explanation>> = {
  'truncated in a text': NOT_WELL_FORMED,
  'truncated in a tag': NOT_WELL_FORMED,
  'truncated in a CDATA section': NOT_WELL_FORMED,
  'items never closed': NOT_WELL_FORMED,
  'titles never closed': NOT_WELL_FORMED,
  'links never closed': NOT_WELL_FORMED,
  'wrong nesting': NOT_WELL_FORMED,
  'an end tag too many': NOT_WELL_FORMED,
  'unescaped markup in a field': NOT_WELL_FORMED,
  'attributes without quotes': NOT_WELL_FORMED,
  'no root': ['fails', 'It wants one root element.'],
  'capital letters': ['fails', 'It knows elements by their exact names.'],
  'a root without version': ['fails', 'It tells RSS by the version of the root.'],
  'a prefixed root': ['fails', PREFIXES],
  'a prefixed Atom root': ['fails', PREFIXES],
  'Atom with a bad date': ['fails', 'A date that it cannot read costs the whole feed.'],
  'Atom with XHTML': [['entry title', 'entry summary'], ELEMENTS],
  'Atom with xml:base': [['entry url'], 'It knows no xml:base.'],
  'Atom content in base64': [['entry summary', 'entry contentHtml'], 'It does not decode base64.'],
  'Atom 0.3 in base64': [['entry title'], 'It does not decode base64.'],
  'Atom with HTML written inside an XHTML div': [['entry summary', 'entry contentHtml'], ELEMENTS],
  'Atom with XHTML that shows a tag': [['entry summary', 'entry contentHtml'], ELEMENTS],
  'RSS with elements among written ones': [['entry summary'], ELEMENTS],
  'RSS with an id of elements': [['entry id', 'entry author'], ELEMENTS],
  'RSS with a summary and a description': [
    ['entry summary', 'entry contentHtml'],
    'It does not say which of two different fields came first.',
  ],
  'RSS in the shape of Atom': [
    ['entry url', 'entry title', 'entry publishedAt', 'entry updatedAt'],
    PREFIXES,
  ],
  'RSS with a title in Media RSS only': [['entry title'], 'Media RSS is not asked of it.'],
  'RSS with an empty description and one in Media RSS': [['entry summary'], 'Media RSS is not asked of it.'],
  'RSS with a subtitle and an author of a podcast': [
    ['entry summary', 'entry author'],
    'The vocabularies of podcasts are not asked of it.',
  ],
  'RSS with other prefixes': [['entry author', 'entry publishedAt'], PREFIXES],
  'Channel Definition Format': ['fails', 'It tells RSS by the version of the root.'],
  'RSS 2.0, cut off in the last entry': NOT_WELL_FORMED,
  'RSS 2.0, HTML that is neither escaped nor balanced': NOT_WELL_FORMED,
  'Atom 1.0, cut off in the last entry': NOT_WELL_FORMED,
  'Atom 1.0, HTML that is neither escaped nor balanced': NOT_WELL_FORMED,
  'Atom 1.0, dates that are none': ['fails', 'A date that it cannot read costs the whole feed.'],
  'RSS 1.0, cut off in the last entry': NOT_WELL_FORMED,
  'RSS 1.0, HTML that is neither escaped nor balanced': NOT_WELL_FORMED,
};

const BROKEN_TIDY = ['RSS 2.0', 'Atom 1.0', 'RSS 1.0'].flatMap((format) =>
  DAMAGES.map(({ name, damage }): [string, string | Uint8Array] => [
    `${format}, ${name}`,
    damage(TIDY[format] ?? ''),
  ]),
);
const DOCUMENTS: readonly (readonly [name: string, body: string | Uint8Array])[] = [
  ...Object.entries(TIDY),
  ...Object.entries(DAMAGED),
  ...Object.entries(ODD)
    .filter(([, { document }]) => !document.startsWith('{'))
    .map(([name, { document }]) => [name, document] as const),
  ...Object.entries(DEMO_FEEDS),
  ...BROKEN_TIDY,
];

/** What rss-parser gets wrong of a document, as the table would say it. */
async function shortcomings(body: string | Uint8Array): Promise<'fails' | string[]> {
  const asked = await parseFeed(body, { url: URL_OF_FEED, reader: 'rss-parser' });
  if (asked.reader !== 'rss-parser') return 'fails';
  const tolerant = await parseFeed(body, { url: URL_OF_FEED, reader: 'tolerant' });
  return [...new Set(differencesBetween(asked, tolerant).map(({ field }) => field))];
}

describe('the two readers', () => {
  test.each(DOCUMENTS)('%s: they read it alike, or the table says why not', async (name, body) => {
    expect(await shortcomings(body)).toEqual(EXPLAINED[name]?.[0] ?? []);
  });

  test.each(DOCUMENTS)('%s: left to choose, no difference is seen', async (_, body) => {
    const chosen = await parseFeed(body, { url: URL_OF_FEED });
    const tolerant = await parseFeed(body, { url: URL_OF_FEED, reader: 'tolerant' });
    expect(differencesBetween(chosen, tolerant)).toEqual([]);
  });

  test.each(Object.entries(TIDY))('%s: is tidy, and left to rss-parser', async (_, body) => {
    expect((await parseFeed(body, { url: URL_OF_FEED })).reader).toBe('rss-parser');
  });

  test('every line of the table is about a document that there is', () => {
    const names = new Set(DOCUMENTS.map(([name]) => name));
    expect(names.size).toBe(DOCUMENTS.length);
    expect(Object.keys(EXPLAINED).filter((name) => !names.has(name))).toEqual([]);
  });
});
