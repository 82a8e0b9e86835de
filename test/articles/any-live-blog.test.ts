/** Live blogs made from a grammar: what was posted stands in its post, whatever their times say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOfPage } from '../../bench/fuzz/faults.ts';
import { readPage } from '../../src/articles/read-page.ts';
import type { PageReading } from '../../src/model/article.ts';
import { runs } from '../runs.ts';
import { escaped, prose } from './written-pages.ts';

const read = (html: string, zone: string): PageReading =>
  readPage(html, { url: 'https://paper.example/news/flood', zone });

const zone = fc.constantFrom(
  'UTC',
  'America/Mexico_City',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'America/St_Johns',
);

/** What pages say of a post's time, and what they should never say. */
const time = fc.oneof(
  fc.constantFrom(
    '2026-03-08T02:30',
    '2026-03-08T10:45-06:00',
    '2026-03-08 23:59:59Z',
    '1772966700',
    '1772966700000',
    '10:45',
    '24:00',
    '10.45 am',
  ),
  fc.constantFrom(
    '11h05',
    '12:00 p.m.',
    'a while ago',
    '',
    '99:99',
    '2026-02-30T10:00',
    '9999-12-31T23:59:59-12:00',
    '0000-00-00T00:00',
    '-1',
    '1e9',
  ),
  fc.constantFrom(
    '2026-03-08T10:45+99:99',
    '20260308T1045',
    '8 de marzo, 10:45',
    'NaN:NaN',
    '\ud83d',
    '١٠:٤٥',
    '9'.repeat(400),
  ),
);

const page = (posts: readonly string[], published: string): string =>
  `<!doctype html><html><head><title>Flood in Ellery: live updates</title><meta property="article:published_time" content="${published}"></head>
  <body><main><h1>Flood in Ellery: live updates</h1>${posts.join('\n')}</main></body></html>`;

describe('a live blog', () => {
  const instant = fc
    .integer({ min: 1_735_689_600, max: 1_798_761_600 })
    .map((minute) => new Date(Math.floor(minute / 60) * 60_000).toISOString());
  const posts = fc
    .integer({ min: 2, max: 8 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, at) => fc.record({ text: prose(at), at: instant }))),
    );

  test('of posts with whole times gives each post its text and its time', () => {
    fc.assert(
      fc.property(posts, zone, (written, where) => {
        const said = written.map(
          ({ text, at }, i) =>
            `<article id="post-${i}"><time datetime="${at}">${at.slice(11, 16)}</time><p>${escaped(text)}</p></article>`,
        );
        const reading = read(page(said, '2026-03-08T09:00:00Z'), where);
        expect(
          reading.posts.map(({ start, end, at }) => ({ text: reading.text.slice(start, end), at })),
        ).toEqual(written);
      }),
      runs(150),
    );
  });

  const shape = fc.constantFrom(
    (when: string, text: string, n: number) =>
      `<article id="p${n}"><time datetime="${when}">${when}</time><p>${text}</p></article>`,
    (when: string, text: string, n: number) =>
      `<div class="live-post" data-timestamp="${when}"><h2>Post ${n}</h2><p>${text}</p></div>`,
    (when: string, text: string) => `<li class="entry"><span class="time">${when}</span> <p>${text}</p></li>`,
    (when: string, text: string) => `<section class="update"><p>${when}</p><p>${text}</p></section>`,
    (when: string, text: string) =>
      `<article><time>${when}</time><article><time>${when}</time>${text}</article>`,
  );

  test('with times of any kind is read, with posts in order and times that are instants', () => {
    const oddPosts = fc.array(fc.tuple(time, shape), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(shape, oddPosts, fc.boolean(), time, zone, (same, odd, alike, published, where) => {
        const said = odd.map(([when, other], n) =>
          (alike ? same : other)(
            escaped(when).replaceAll('"', ''),
            `The gauge at bridge ${n} passed four metres, the fire service of Ellery told residents.`,
            n,
          ),
        );
        expect(faultsOfPage(read(page(said, published), where))).toEqual([]);
      }),
      runs(400),
    );
  });
});
