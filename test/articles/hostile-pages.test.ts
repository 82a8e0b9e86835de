import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';
import { growth } from '../growth.ts';

const PAGE = { url: 'https://paper.example/story' };
const SENTENCE =
  'The council of Port Ellery voted on Tuesday to close the old terminal, and nobody was surprised. ';
const ARTICLE = `<article><h1>Terminal closes</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`;

/** Each makes a page that grows with `n`. */
const HOSTILE: Record<string, (n: number) => string> = {
  'nested divs': (n) => '<div>'.repeat(n) + SENTENCE + '</div>'.repeat(n),
  'nested spans, never closed': (n) => `<p>${'<span>'.repeat(n)}${SENTENCE}`,
  'paragraphs in more wrappers than a tree has levels': (n) =>
    `${'<div>'.repeat(1_000)}${`<p>${SENTENCE}</p>`.repeat(n / 40)}`,
  'wrappers that open and close': (n) => `${'<div>'.repeat(200)}a${'</div>'.repeat(200)}`.repeat(n / 400),
  'end tags that no open element has': (n) => `${'<div>'.repeat(1_900)}${'</x>'.repeat(n * 4)}`,
  'nested links and tables': (n) => '<table><tr><td><a href="x">'.repeat(n / 4),
  'nested lists': (n) => '<ul><li>'.repeat(n / 2) + SENTENCE,
  'everything unclosed, side by side': (n) => `<p>${SENTENCE}<b><i><td>`.repeat(n / 8),
  'closing tags that close nothing': (n) => '</div></p></x>'.repeat(n) + ARTICLE,
  'angle brackets': (n) => '<'.repeat(n * 10),
  ampersands: (n) => `<p>${'&'.repeat(n * 10)}</p>`,
  entities: (n) => `<p>${'&amp;&#x41;&nosuch;&#99999999;'.repeat(n)}</p>`,
  'one attribute': (n) => `<p class="${'nav-related '.repeat(n)}" id='${'a'.repeat(n)}'>${SENTENCE}</p>`,
  'many attributes': (n) =>
    `<div ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(' ')}>${SENTENCE}</div>`,
  'script and style soup': (n) =>
    `<script>if (a<b) "</div>"</script><style>p{}</style><p>${SENTENCE}`.repeat(n / 8),
  'an unclosed comment': (n) => `${ARTICLE}<!-- ${'x -- > '.repeat(n)}`,
  'an unclosed script': (n) => `${ARTICLE}<script>${'var a = "<p>";'.repeat(n)}`,
  'one line without spaces': (n) => `<p>${'x'.repeat(n * 10)}</p>`,
  'one line of spaces': (n) => `<p>a${' \n\t'.repeat(n * 4)}b</p>`,
  'quotation marks': (n) => `<p>${'."'.repeat(n * 5)}</p>`,
  'short lines': (n) => `${'a b.<br>'.repeat(n)}`,
  'lower-case lines': (n) => `<p>${`and so it goes on and on<br>`.repeat(n / 4)}</p>`,
  'paragraphs all alike': (n) => `<p>${SENTENCE.repeat(2)}</p>`.repeat(n / 20),
  'marks on letters': (n) => `<p>e${'\u0301'.repeat(n * 4)} ${SENTENCE}</p>`,
  'JSON-LD, deep': (n) => `<script type="application/ld+json">${'{"@graph":['.repeat(n)}</script>${ARTICLE}`,
  'JSON-LD, wide': (n) =>
    `<script type="application/ld+json">[${'{"@type":"NewsArticle","articleBody":"a b c"},'.repeat(n / 8)}0]</script>${ARTICLE}`,
  'JSON-LD, long body': (n) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":${JSON.stringify('&lt;p&gt;<b>x. '.repeat(n))}}</script>${ARTICLE}`,
  'JSON-LD, one string of spaces': (n) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${' '.repeat(n * 2)}"}</script>${ARTICLE}`,
  'many metas and times': (n) =>
    `<meta name="a" content="b"><time>x</time><span class="byline">by</span>`.repeat(n / 8),
  'JSON-LD, tags that never end': (n) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'<p'.repeat(n * 5)}"}</script>${ARTICLE}`,
  'a canonical address of nothing but slashes': (n) =>
    `<link rel="canonical" href="https://paper.example/a${'/'.repeat(n * 5)}x">${ARTICLE}`,
  'an apology without end': (n) =>
    `<title>Page not found</title>${`<p>page ${'cannot'.repeat(60)}</p>`.repeat(n / 400)}`,
  'elements called byline in each other': (n) =>
    '<div class="byline author">'.repeat(100) + SENTENCE.repeat(n / 20),
};

describe('a hostile page is read or refused, and the time it takes grows with its size and no faster', () => {
  test.each(Object.entries(HOSTILE))('%s', { retry: 2 }, (_, make) => {
    const read = (size: number) => expect(typeof readPage(make(size), PAGE).text).toBe('string');
    expect(growth(read, 8_000)).toBeLessThan(8);
  });

  test("the feed's author", { retry: 2 }, () => {
    const read = (author: string) =>
      readPage(ARTICLE, {
        ...PAGE,
        feedEntry: { title: '', summary: '', contentHtml: null, author, publishedAt: null },
      });
    expect(growth((size) => read(`${',;'.repeat(size / 2)}x`), 16_000)).toBeLessThan(8);
    expect(read('By Ana Ruiz,; | Updated').author).toBe('Ana Ruiz');
  });

  test.each([
    ['100,000 nested tags', '<div>'.repeat(100_000), /nested deeper than 128/u],
    [
      '20 MB',
      `${ARTICLE}${'<p>one more</p> '.repeat(1_300_000)}`,
      /longer than 5000000 characters|60000 elements/u,
    ],
    ['100,000 elements', `${ARTICLE}${'<i></i>'.repeat(100_000)}`, /more than 60000 elements/u],
  ])('%s is cut, and the reading says so', (_, html, warning) => {
    expect(readPage(html, PAGE).warnings.join(' ')).toMatch(warning);
  });

  test('what stands before the limit is still read', () => {
    const reading = readPage(`${ARTICLE}${'<div>'.repeat(1_000)}`, PAGE);
    expect(reading.text).toMatch(/^The council of Port Ellery voted/u);
    expect(reading.title).toBe('Terminal closes');
  });

  test.each([
    ['unclosed before it', '<div>'.repeat(130)],
    ['unclosed before it, a thousand', '<div>'.repeat(1_000)],
    ['closed before it', `${'<div>'.repeat(140)}Book now.${'</div>'.repeat(140)}`],
  ])('an article is read behind many wrappers: %s', (_, before) => {
    const plain = readPage(`<html><body>${ARTICLE}`, PAGE);
    const reading = readPage(`<html><body>${before}${ARTICLE}`, PAGE);
    expect(reading).toMatchObject({ text: plain.text, title: plain.title });
    expect(reading.warnings.join(' ')).toMatch(/^\d+ elements nested deeper than 128 were flattened/u);
  });

  test('1,500 nested divs around the article hang nothing', () => {
    const reading = readPage(`${'<div>'.repeat(1_500)}${ARTICLE}${'</div>'.repeat(1_500)}`, PAGE);
    expect(reading.warnings.join(' ')).toMatch(/nested deeper/u);
  });
});

describe('text that would do harm further on', () => {
  const read = (inner: string) =>
    readPage(`<article><p>${SENTENCE.repeat(2)}</p><p>${inner}</p></article>`, PAGE);

  test.each([
    [
      'entities are decoded once',
      'It cost 5 &amp;lt; 6 dollars, the mayor told the council on Friday.',
      '5 &lt; 6',
    ],
    [
      'cp1252 references',
      'He said &#147;no&#148; and left the room before anybody could ask him why.',
      '“no”',
    ],
    [
      'out of range references',
      'The &#1114112; and &#xD800; are no letters, as the printer told the editor.',
      '\uFFFD',
    ],
    [
      'NBSP and thin spaces',
      'It&nbsp;cost&#8239;12&#8201;dollars, the mayor told the council on Friday.',
      'It cost 12 dollars',
    ],
    [
      'zero width',
      'The pres&#8203;ident and the mi\u00ADnis&shy;ter met on Friday in the capital.',
      'president and the minister',
    ],
    [
      'bidi controls',
      'The \u202Eyenom\u202C was gone, said the treasurer of the club on Friday.',
      'The yenom was gone',
    ],
    [
      'NUL and controls',
      'The \u0000 and \u0007 went, said the treasurer of the club on Friday.',
      'The and went',
    ],
    [
      'lone surrogates',
      'The \uD83D was half a face, said the printer to the editor on Friday.',
      'The \uFFFD was',
    ],
  ])('%s', (_, inner, expected) => {
    expect(read(inner).text).toContain(expected);
  });

  test('a javascript: address is no canonical address', () => {
    const html = `<link rel="canonical" href="javascript:alert(1)">${ARTICLE}`;
    expect(readPage(html, PAGE).canonicalUrl).toBeNull();
  });

  test('names of prototypes are names like any other', () => {
    const ld = '{"@type":"NewsArticle","__proto__":{"headline":"x"},"author":{"name":"constructor"}}';
    const html = `<meta name="__proto__" content="x"><meta name="constructor" content="y"><script type="application/ld+json">${ld}</script>${ARTICLE}`;
    expect(readPage(html, PAGE)).toMatchObject({ title: 'Terminal closes', author: 'constructor' });
  });

  test('a broken address of the page itself is borne', () => {
    expect(
      readPage(`<link rel=canonical href="/a">${ARTICLE}`, { url: 'not an address' }).canonicalUrl,
    ).toBeNull();
  });
});

describe('any text at all', () => {
  const fixtures = new URL('fixtures/', import.meta.url);
  const pages = readdirSync(fixtures)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(new URL(file, fixtures), 'utf8'));

  /** A page with pieces cut out, doubled, moved, and junk put in. */
  const mutated = fc
    .tuple(
      fc.constantFrom(...pages),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat(200),
          put: fc.oneof(
            fc.constantFrom(
              '<div>',
              '</div>',
              '<p',
              '</',
              '<!--',
              '<script>',
              '"',
              '&#',
              '<a href=',
              '\u0000',
              ']]>',
              '<br>',
            ),
            fc.string({ unit: 'binary', maxLength: 8 }),
          ),
        }),
        { maxLength: 12 },
      ),
    )
    .map(([page, edits]) =>
      edits.reduce((html, { at, cut, put }) => {
        const i = Math.floor(at * html.length);
        return html.slice(0, i) + put + html.slice(i + cut);
      }, page),
    );

  const holds = (html: string): void => {
    const reading = readPage(html, PAGE);
    const paragraphs = reading.text === '' ? [] : reading.text.split('\n\n');
    expect(
      paragraphs.every((text) => text !== '' && text === text.trim() && !/[\n\t\u00A0]| {2}/u.test(text)),
    ).toBe(true);
    expect(/\p{Surrogate}/u.test(reading.text)).toBe(false);
    expect(reading.publishedAt === null || !Number.isNaN(Date.parse(reading.publishedAt))).toBe(true);
  };

  test('mutated pages never throw and give well-formed paragraphs', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 300 });
  });

  test('arbitrary strings neither', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: 300 });
  });
});
