/** What holds of every feed, tidy or damaged: feeds are made from a grammar, then cut, spliced, flipped and wrapped. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../bench/feeds/differences.ts';
import { Dice } from '../../bench/fuzz/dice.ts';
import { faultsOfFeed } from '../../bench/fuzz/faults.ts';
import { mutate } from '../../bench/fuzz/mutate.ts';
import { NotAFeed } from '../../src/feeds/errors.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import type { FeedDocument, FeedEntry } from '../../src/model/feed.ts';
import { runs } from '../runs.ts';
import { documentOf, partsOf, type WrittenEntry, type WrittenFeed, writtenFeed } from './written-feeds.ts';

const URL_OF_FEED = 'https://paper.example/rss/news.xml';

type Reader = 'rss-parser' | 'tolerant';
const read = (body: string | Uint8Array, reader?: Reader, contentType?: string): Promise<FeedDocument> =>
  parseFeed(body, { url: URL_OF_FEED, ...(reader && { reader }), contentType: contentType ?? null });

/** The reading, or null where it is no feed; any other error fails the test. */
async function readIfFeed(body: string | Uint8Array, reader?: Reader): Promise<FeedDocument | null> {
  try {
    return await read(body, reader);
  } catch (error) {
    expect(error).toBeInstanceOf(NotAFeed);
    return null;
  }
}

/** What a reader is to give of what was written. */
const told = ({ id, url, title, summary, author, publishedAt }: FeedEntry | WrittenEntry) => ({
  ...{ id, url, title, author, publishedAt },
  summary: summary.normalize('NFC'),
});

const XML = { formats: ['RSS 2.0', 'RSS 1.0', 'Atom 1.0'] } as const;

describe('a tidy feed', () => {
  test('gives what was written into it', async () => {
    await fc.assert(
      fc.asyncProperty(writtenFeed(), async (feed) => {
        const { entries, title, warnings } = await read(documentOf(feed));
        expect({ title, warnings, entries: entries.map(told) }).toEqual({
          ...{ title: feed.title, warnings: [] },
          entries: feed.entries.map(told),
        });
      }),
      runs(200),
    );
  });

  test('is read alike by both readers', async () => {
    await fc.assert(
      fc.asyncProperty(writtenFeed(XML), async (feed) => {
        const [asked, tolerant] = [
          await read(documentOf(feed), 'rss-parser'),
          await read(documentOf(feed), 'tolerant'),
        ];
        expect([asked.reader, tolerant.reader]).toEqual(['rss-parser', 'tolerant']);
        expect(differencesBetween(asked, tolerant)).toEqual([]);
      }),
      runs(150),
    );
  });

  const wrapping = fc.constantFrom(
    (text: string) => `\ufeff${text}`,
    (text: string) => `\n \t${text}\r\n\n`,
    (text: string) => `${text}<!-- <ITEM><title>no</title></ITEM> & 0.3 s -->`,
    (text: string) => text.replace('?>', '?><!-- <rss> & <feed> -->'),
    (text: string) => text.replace('?>', '?><?xml-stylesheet href="x.xsl"?>'),
    (text: string) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY no "no"><!-- ]> -->]>'),
    (text: string) => text.replaceAll(/(<(?:item|entry)[\s>])/g, '<!-- <ITEM> -->\n$1'),
    (text: string) => text.replaceAll(/(<\/(?:item|entry)>)/g, '  \n<!-- & -->$1'),
    (text: string) => text.replaceAll('><', '>\r\n  <'),
  );

  test('is the same with comments, blanks, a mark or a document type around it and in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        writtenFeed(XML),
        fc.array(wrapping, { minLength: 1, maxLength: 4 }),
        async (feed, wrappings) => {
          const plain = await read(documentOf(feed));
          const wrapped = wrappings.reduce((text, wrap) => wrap(text), documentOf(feed));
          expect(differencesBetween(await read(wrapped), plain)).toEqual([]);
          expect(differencesBetween(await read(wrapped, 'tolerant'), plain)).toEqual([]);
        },
      ),
      runs(150),
    );
  });

  const WESTERN = ['windows-1252', 'iso-8859-1'] as const;
  const WIDE = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'gb18030'] as const;

  test.each([
    ['Western words', WESTERN, true],
    ['words of any script', WIDE, false],
  ] as const)(
    'says the same in every encoding that is declared and can hold it: %s',
    async (_, encodings, plain) => {
      await fc.assert(
        fc.asyncProperty(
          writtenFeed({ ...XML, plain }),
          fc.constantFrom(...encodings),
          fc.boolean(),
          fc.boolean(),
          async (feed, encoding, mark, inHttp) => {
            const declared = encoding.replace(/(?<=utf-\d\d)[bl]e$/, '');
            const text = documentOf(feed, inHttp ? null : declared);
            const bytes = iconv.encode(text, encoding.replace('iso-8859-1', 'windows-1252'), {
              addBOM: mark && encoding.startsWith('utf'),
            });
            const contentType = inHttp ? `application/xml; charset=${declared}` : 'application/xml';
            const back = await read(bytes, undefined, contentType);
            expect(back.entries.map(told)).toEqual(feed.entries.map(told));
          },
        ),
        runs(200),
      );
    },
  );
});

describe('a damaged feed', () => {
  /** Where the entries that stand whole before an offset end. */
  const wholeBefore = (feed: WrittenFeed, offset: number): number => {
    const [head, entries] = partsOf(feed);
    let end = head.length;
    return entries.filter((entry) => {
      end += entry.length;
      return end <= offset;
    }).length;
  };
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('that was cut off keeps every entry that ended before the cut, as it was', async () => {
    await fc.assert(
      fc.asyncProperty(writtenFeed(), share, async (feed, kept) => {
        const text = documentOf(feed);
        const cut = Math.floor(text.length * kept);
        const whole = wholeBefore(feed, cut);
        const back = await readIfFeed(text.slice(0, cut));
        expect((back?.entries ?? []).slice(0, whole).map(told)).toEqual(
          feed.entries.slice(0, whole).map(told),
        );
      }),
      runs(300),
    );
  });

  const junk = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&',
      ']]>',
      '<![CDATA[',
      '<!--',
      '<item>',
      '</item>',
      '</title>',
      '<title>',
      '<link/>',
      '</channel>',
      '</rss>',
      '</feed>',
    ),
    fc.constantFrom(
      '<rss version="2.0">',
      '<entry>',
      '<?xml version="1.0"?>',
      '"',
      '\0',
      '\ud83d',
      '<b',
      '<div><p>',
      '&#0;',
      '{',
      '</x:y>',
      '<x:y xmlns:x="z">',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  test('keeps every entry that ended before the damage, as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        writtenFeed(XML),
        share,
        fc.nat(80),
        fc.array(junk, { maxLength: 4 }),
        async (feed, from, lost, put) => {
          const text = documentOf(feed);
          const at = Math.floor(text.length * from);
          const whole = wholeBefore(feed, at);
          const back = await readIfFeed(text.slice(0, at) + put.join('') + text.slice(at + lost));
          expect((back?.entries ?? []).slice(0, whole).map(told)).toEqual(
            feed.entries.slice(0, whole).map(told),
          );
        },
      ),
      runs(300),
    );
  });

  test('of any kind is read or refused, the same each time, and what is read is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(writtenFeed(), writtenFeed(), fc.nat(), async (feed, other, seed) => {
        const { body } = mutate(
          Buffer.from(documentOf(feed)),
          Buffer.from(documentOf(other)),
          new Dice(seed),
        );
        const small = body.subarray(0, 200_000);
        const [chosen, again, tolerant] = [
          await readIfFeed(small),
          await readIfFeed(small),
          await readIfFeed(small, 'tolerant'),
        ];
        expect(again).toEqual(chosen);
        expect([...faultsOfFeed(chosen ?? EMPTY), ...faultsOfFeed(tolerant ?? EMPTY)]).toEqual([]);
        expect(tolerant === null ? [] : differencesBetween(chosen ?? EMPTY, tolerant)).toEqual([]);
      }),
      runs(400),
    );
  });
});

const EMPTY: FeedDocument = {
  ...{ format: 'other', reader: 'tolerant', title: '', siteUrl: null, language: null },
  ...{ ttlMinutes: null, entries: [], warnings: [] },
};
