/** What holds of every page, tidy or damaged: pages are made from a grammar, then cut, spliced, flipped and wrapped. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Dice } from '../../bench/fuzz/dice.ts';
import { faultsOfPage } from '../../bench/fuzz/faults.ts';
import { mutate } from '../../bench/fuzz/mutate.ts';
import { readPage } from '../../src/articles/read-page.ts';
import { compareReadings } from '../../src/articles/revisions.ts';
import type { PageReading } from '../../src/model/article.ts';
import { decodeBytes } from '../../src/text/decode.ts';
import { runs } from '../runs.ts';
import { documentOf, escaped, partsOf, textOf, writtenPage } from './written-pages.ts';

const read = (html: string): PageReading => readPage(html, { url: 'https://paper.example/news/story' });

/** A text as the plainest of pages: lines that are no sentences are a list. */
const asPage = (text: string): string => {
  const lines = text.split('\n\n').map((line) => {
    const html = escaped(line);
    return /[.!?…:”"’»]$/.test(line) ? `<p>${html}</p>` : `<ul><li>${html}</li></ul>`;
  });
  return `<!doctype html><title>Paper</title><article>${lines.join('\n')}</article>`;
};

describe('a tidy page', () => {
  test('gives the article that was written into it', () => {
    fc.assert(
      fc.property(writtenPage, (page) => {
        const { text, title, warnings } = read(documentOf(page));
        expect({ text, title, warnings }).toEqual({ text: textOf(page), title: page.title, warnings: [] });
      }),
      runs(150),
    );
  });

  const wrapping = fc.constantFrom(
    (html: string) => `\ufeff\n \t${html}\n\n`,
    (html: string) => `<!-- <p>no</p> -->${html}<!-- & 0.3 s -->`,
    (html: string) => html.replaceAll('<p>', '<!-- <article> --><p>'),
    (html: string) => html.replaceAll('</p>', '<!-- <p> -- > --> \n</p>'),
    (html: string) => html.replaceAll('><', '>\r\n\t<'),
    (html: string) => html.replaceAll(/<(p|article|h1|ul|li)>/g, "<$1 data-x='1' id=a$1>"),
    (html: string) => html.replaceAll(/<\/?(?:p|article|h1|ul|li)\b/g, (tag) => tag.toUpperCase()),
    (html: string) => html.replaceAll(/ (?=[a-z]{4,} )/g, '\n   '),
    (html: string) => html.replaceAll('</body></html>', ''),
    (html: string) => html.replaceAll('</li></ul>', '</ul>'),
    (html: string) => html.replaceAll(/<\/p>(?=\s*<(?:p|ul|blockquote)>)/g, ''),
    (html: string) =>
      html.replace('<article>', '<script>if (a < b) "</article>"</script><style>p > b {}</style><article>'),
  );

  test('is the same with comments, blanks, capitals and end tags left out', () => {
    fc.assert(
      fc.property(
        writtenPage,
        fc.uniqueArray(wrapping, { minLength: 1, maxLength: 4 }),
        (page, wrappings) => {
          const wrapped = wrappings.reduce((html, wrap) => wrap(html), documentOf(page));
          expect(read(wrapped).text).toBe(textOf(page));
        },
      ),
      runs(250),
    );
  });

  test('says the same in every encoding that is declared', () => {
    const encoding = fc.constantFrom(
      'utf-8',
      'windows-1252',
      'iso-8859-1',
      'utf-16le',
      'utf-16be',
      'gb18030',
    );
    fc.assert(
      fc.property(writtenPage, encoding, fc.boolean(), (page, name, inHttp) => {
        const html = documentOf(page, inHttp ? '' : `<meta charset="${name}">`);
        const bytes = iconv.encode(html, name.replace('iso-8859-1', 'windows-1252'), {
          addBOM: name.startsWith('utf-16'),
        });
        const decoded = decodeBytes(bytes, inHttp ? `text/html; charset=${name}` : null, 'html').text;
        expect(decoded).toBe(html);
      }),
      runs(100),
    );
  });
});

describe('a reading', () => {
  const fixtures = new URL('fixtures/', import.meta.url);
  const files = readdirSync(fixtures).filter((file) => file.endsWith('.html'));
  /** One long paragraph and many short ones: where nothing but `<p>` says what belongs together, that is too little. */
  const TOO_LITTLE = 'lists-and-quotes-en.html';
  const pages = files.map((file) => readFileSync(new URL(file, fixtures), 'utf8'));

  test.each(files.filter((file) => file !== TOO_LITTLE))(
    'of %s, shown as plain paragraphs, reads as the same text',
    (file) => {
      const { text } = read(pages[files.indexOf(file)] ?? '');
      expect(read(asPage(text)).text).toBe(text);
    },
  );

  test('of a damaged page is the same each time, and its text, addresses, times and posts are well-formed', () => {
    const page = fc.oneof(
      fc.constantFrom(...pages),
      writtenPage.map((one) => documentOf(one)),
    );
    fc.assert(
      fc.property(page, page, fc.nat(), (html, other, seed) => {
        const { body } = mutate(Buffer.from(html), Buffer.from(other), new Dice(seed));
        const damaged = decodeBytes(body.subarray(0, 200_000), null, 'html').text;
        const reading = read(damaged);
        expect(read(damaged)).toEqual(reading);
        expect(faultsOfPage(reading)).toEqual([]);
      }),
      runs(250),
    );
  });

  test('of a page that was cut off has every paragraph that ended before the cut', () => {
    fc.assert(
      fc.property(writtenPage, fc.double({ min: 0, max: 1, noNaN: true }), (page, kept) => {
        const html = documentOf(page);
        const cut = Math.floor(html.length * kept);
        const [before, blocks] = partsOf(page);
        let end = before.length;
        const whole = blocks.filter((block) => {
          end += block.length;
          return end <= cut;
        }).length;
        const lines = read(html.slice(0, cut)).text.split('\n\n');
        const first = page.blocks.slice(0, whole).map(({ text }) => text);
        expect(lines.slice(0, whole).filter((line) => line !== '')).toEqual(first);
      }),
      runs(200),
    );
  });
});

describe('JSON-LD of any shape', () => {
  const KEYS = [
    ...[
      '@type',
      '@graph',
      '@id',
      'headline',
      'name',
      'articleBody',
      'text',
      'author',
      'creator',
      'datePublished',
      'dateModified',
    ],
    ...[
      'url',
      'publisher',
      'isAccessibleForFree',
      'hasPart',
      'liveBlogUpdate',
      'mainEntity',
      'mainEntityOfPage',
      '__proto__',
      'constructor',
    ],
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        'NewsArticle',
        'LiveBlogPosting',
        '2026-03-01T10:00:00-06:00',
        '9999-12-31T23:59:59-12:00',
        'https://paper.example/x',
        '//',
        '&lt;p&gt;a',
      ),
      fc.constantFrom(
        null,
        true,
        'false',
        0,
        1_772_366_400,
        '',
        '\ud83d',
        'x'.repeat(499) + '🙂'.repeat(9),
        'The town said no. '.repeat(30),
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  const article = fc
    .dictionary(fc.constantFrom(...KEYS.slice(1)), value, { noNullPrototype: true })
    .chain((fields) =>
      fc.constantFrom('NewsArticle', 'LiveBlogPosting').map((type) => ({ ...fields, '@type': type })),
    );

  test('is read or left unread', () => {
    fc.assert(
      fc.property(fc.oneof(article, value), fc.boolean(), (data, bare) => {
        const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
        const body = bare
          ? ''
          : asPage('The council of Port Ellery voted on Tuesday to close the old terminal. '.repeat(3));
        expect(faultsOfPage(read(script + body))).toEqual([]);
      }),
      runs(400),
    );
  });
});

describe('a paragraph that', () => {
  const two = fc.tuple(writtenPage, fc.nat(20)).map(([page, at]) => {
    const lines = page.blocks.map(({ text }) => text);
    const place = at % lines.length;
    return {
      title: page.title,
      all: lines.join('\n\n'),
      less: lines.toSpliced(place, 1).join('\n\n'),
      line: lines[place] ?? '',
    };
  });
  const changes = (title: string, before: string, after: string): string[] => {
    const { sentences } = compareReadings({ title, text: before }, { title, text: after });
    return sentences.map(({ kind, before: was, after: is }) => `${kind} ${(was ?? is)?.text}`);
  };

  test('came is all that is new, and one that went all that is gone', () => {
    fc.assert(
      fc.property(two, ({ title, all, less, line }) => {
        const come = changes(title, less, all);
        expect(come.every((change) => change.startsWith('added '))).toBe(true);
        expect(come.map((change) => change.slice('added '.length)).join(' ')).toBe(line);
        expect(changes(title, all, less)).toEqual(come.map((change) => change.replace('added', 'removed')));
      }),
      runs(150),
    );
  });
});
