import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse.ts';
import { repairXml } from '../../src/feeds/repair.ts';
import { closeSections } from '../../src/feeds/repair-sections.ts';

const item = (n: number, inner = `<description><![CDATA[<p>Story ${n}.</p>]]></description>`): string =>
  `<item><title>Title ${n}</title><link>https://paper.example/${n}</link>${inner}</item>`;
const feed = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${items.join('')}</channel></rss>`;
const read = (document: string) => parseFeed(document, { url: 'https://paper.example/feed' });

const OPEN_CDATA = '<description><![CDATA[<p>Open.</p>';
const OPEN_COMMENT = '<!-- desk 3';

describe('a section that is not closed swallows no entry', () => {
  test.each([
    [
      'CDATA, its element closed',
      feed(item(0), item(1, `${OPEN_CDATA}</description>`), item(2), item(3)),
      /^1 CDATA/,
    ],
    ['CDATA, its element open too', feed(item(0), item(1, OPEN_CDATA), item(2), item(3)), /^1 CDATA/],
    [
      'CDATA in several entries',
      feed(...[0, 1, 2].map((n) => item(n, `${OPEN_CDATA}</description>`)), item(3)),
      /^3 CDATA/,
    ],
    [
      'CDATA, no other after it',
      feed(item(0), item(1, `${OPEN_CDATA}</description>`), item(2, ''), item(3, '')),
      /^1 CDATA/,
    ],
    [
      'a comment on the line of all',
      feed(item(0), item(1, `<description>${OPEN_COMMENT}</description>`), item(2), item(3)),
      /^1 comments/,
    ],
    [
      'a comment on its own line',
      feed(item(0), item(1, `${OPEN_COMMENT}\n<author>Ana</author>`), item(2), item(3)),
      /^1 comments/,
    ],
    [
      'a comment with another after it',
      feed(item(0), item(1, OPEN_COMMENT), item(2, '<!-- 2 -->'), item(3)),
      /^1 comments/,
    ],
    [
      'CDATA of a title, its own entry going on with more',
      feed(item(0), item(1).replace('Title 1', '<![CDATA[Title 1'), item(2), item(3)),
      /^1 CDATA/,
    ],
    [
      'CDATA in a namesake of other capitals and spaces',
      feed(item(0), item(1, `${OPEN_CDATA}</Description >`), item(2), item(3)),
      /^1 CDATA/,
    ],
    [
      'a comment before an entry, with others in the feed',
      feed('<!-- 0 -->', item(0), OPEN_COMMENT, item(1), '<!-- 2 -->', item(2), '<!-- 3 -->', item(3)),
      /^1 comments/,
    ],
    ['a comment before an entry', feed(item(0), item(1), OPEN_COMMENT, item(2), item(3)), /^1 comments/],
  ])('%s', async (_, document, warning) => {
    const { entries, warnings } = await read(document);
    expect(entries.map(({ title, url }) => [title, url])).toEqual(
      [0, 1, 2, 3].map((n) => [`Title ${n}`, `https://paper.example/${n}`]),
    );
    expect(entries.map(({ summary }) => summary).join(' ')).not.toMatch(/paper\.example|Title/);
    expect(warnings.find((one) => warning.test(one))).toBeDefined();
  });

  test('what comes after it in its entry is read', async () => {
    const { entries } = await read(
      feed(item(1, `${OPEN_CDATA}</description><author>Ana Ruiz</author>`), item(2)),
    );
    expect(entries[0]).toMatchObject({ summary: 'Open.', author: 'Ana Ruiz' });
  });

  test.each([']]', ']>', ']] >', ']]\n>'])('%j was meant to close it, and is no text', async (mark) => {
    const { entries } = await read(feed(item(1, `${OPEN_CDATA}${mark}</description>`), item(2)));
    expect(entries.map(({ summary }) => summary)).toEqual(['Open.', 'Story 2.']);
  });
});

describe('a section that is closed stays as it is', () => {
  test.each([
    ['as usual', feed(item(1), item(2))],
    [
      'with a feed quoted in it',
      feed(
        item(1, `<description><![CDATA[Write ${item(8, '<![CDATA[x')} like this.]]></description>`),
        item(2),
      ),
    ],
    [
      'with another opening in it',
      feed(item(1, '<description><![CDATA[a <![CDATA[ b]]></description>'), item(2)),
    ],
    [
      'with an end tag of an entry in it',
      feed(item(1, '<description><![CDATA[Never forget </item>, folks.]]></description>')),
    ],
    ['a comment over whole entries', feed('<!-- ', item(1), '<!-- ', item(2), ' -->', item(3))],
    ['a comment of several lines', feed('<!-- one\ntwo </b>\n -->', item(3))],
    ['comment marks in CDATA', feed(item(1, '<description><![CDATA[a <!-- b]]></description>'), item(2))],
    ['cut off in a section', feed(item(1)) + OPEN_CDATA],
  ])('%s', (_, document) => {
    expect(closeSections(document)).toEqual({ text: document, cdata: 0, comments: 0 });
  });

  test('whatever stands where, nothing but closing marks is added', () => {
    const piece = fc.constantFrom(
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<item>',
      '</item>',
      '<a>',
      '</a>',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, cdata, comments } = closeSections(pieces.join(''));
        expect(text.length).toBe(pieces.join('').length + 3 * (cdata + comments));
        expect(text.replace(/\]\]>|-->/g, '')).toBe(pieces.join('').replace(/\]\]>|-->/g, ''));
      }),
    );
  });

  test.each([
    ['CDATA', '<description><![CDATA[x</description>'],
    ['CDATA in entries', '<item><d><![CDATA[x</d></item>'],
    ['CDATA in elements that never end', '<d><![CDATA[<item>'],
    ['comments', '<item><!-- </item>'],
    ['empty links', '<link/>https://a'],
  ])('megabytes of %s take time with their length', { retry: 2 }, (_, piece) => {
    const measure = (length: number): number => {
      const started = process.cpuUsage();
      repairXml(`<rss>${piece.repeat(length / piece.length)}</item>`);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    measure(100_000);
    const small = Math.min(measure(250_000), measure(250_000));
    // Eight times the length; quadratic work would take 64 times as long. Below 20 ms noise decides.
    expect(measure(2_000_000) / Math.max(small, 20)).toBeLessThan(24);
  });
});

describe('an address after an empty link', () => {
  test.each([
    ['<link/>https://paper.example/a', 'https://paper.example/a'],
    ['<link />\n https://paper.example/a?b=1&amp;c=2\n', 'https://paper.example/a?b=1&c=2'],
    ['<link></link>https://paper.example/a', 'https://paper.example/a'],
    ['<link/>https://paper.example/a</link>', 'https://paper.example/a'],
  ])('%s', async (link, url) => {
    const { entries, warnings } = await read(feed(`<item><title>A</title>${link}<guid>7</guid></item>`));
    expect(entries[0]).toMatchObject({ title: 'A', url });
    expect(warnings.join(' ')).toMatch(/1 addresses after an empty link/);
  });

  test.each([
    '<link/>see https://paper.example/a',
    '<link/>https://paper.example/a and more',
    '<link href="https://paper.example/b"/>https://paper.example/a',
    '<description><![CDATA[<link/>https://paper.example/a<b>]]></description>',
  ])('not in %s', (inner) => {
    expect(repairXml(feed(`<item>${inner}</item>`))).toEqual({
      text: feed(`<item>${inner}</item>`),
      warnings: [],
    });
  });
});
