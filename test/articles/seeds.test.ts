import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';

/**
 * The two documents that the product was conceived from, as found, site furniture included. They lie beside the
 * repository and are no part of it: without them these tests are skipped.
 */
const SHARED = new URL('../../../shared/', import.meta.url);
const SEEDS = [
  ['000_bfe3286e443c66d4.txt', '13-seed-overview.json'],
  ['003_96df53e492b166b2.txt', '12-seed-latin-times.json'],
] as const;

const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const each = (tag: string, lines: readonly string[]) =>
  lines.map((line) => `<${tag}>${escaped(line)}</${tag}>`).join('\n');

/** Ways to serve lines and the blocks that blank lines make of them. */
const LAYOUTS: Record<string, (blocks: readonly string[][]) => string> = {
  'a paragraph a line': (blocks) => each('p', blocks.flat()),
  'a div a line': (blocks) => each('div', blocks.flat()),
  'a div a block, a paragraph a line': (blocks) => blocks.map((b) => `<div>${each('p', b)}</div>`).join('\n'),
  'a section a block, a div a line': (blocks) =>
    blocks.map((b) => `<section>${each('div', b)}</section>`).join('\n'),
  'a paragraph a block, broken lines': (blocks) =>
    blocks.map((b) => `<p>${b.map(escaped).join('<br>\n')}</p>`).join('\n'),
  'nothing but breaks': (blocks) => blocks.map((b) => b.map(escaped).join('<br>')).join('<br><br>'),
};
const PAGES: Record<string, (body: string) => string> = {
  'as it is': (body) => body,
  'in a body': (body) => `<!doctype html><html><head></head><body>${body}</body></html>`,
  'in an article with menu and foot': (body) =>
    `<html><body><nav><a href="/">Home</a></nav><main><article>${body}</article></main>
    <footer><p>Invented text, served on loopback.</p></footer></body></html>`,
};

const present = SEEDS.every(
  ([seed, article]) =>
    existsSync(new URL(`seeds/${seed}`, SHARED)) &&
    existsSync(new URL(`eval/stream/articles/${article}`, SHARED)),
);

describe.skipIf(!present)('the two seed documents, served as pages, give exactly their article', () => {
  const cases = SEEDS.flatMap(([seed, article]) =>
    Object.keys(LAYOUTS).flatMap((layout) =>
      Object.keys(PAGES).map((page) => ({ seed, article, layout, page })),
    ),
  );
  test.each(cases)('$article: $layout, $page', ({ seed, article, layout, page }) => {
    const text = readFileSync(new URL(`seeds/${seed}`, SHARED), 'utf8');
    const blocks = text
      .split(/\n\s*\n/u)
      .map((block) => block.split('\n').filter((line) => line.trim() !== ''));
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`eval/stream/articles/${article}`, SHARED), 'utf8'),
    );
    const html = PAGES[page]?.(LAYOUTS[layout]?.(blocks) ?? '') ?? '';
    const reading = readPage(html, { url: 'https://seed.example/article' });
    expect({ text: reading.text, lang: reading.lang }).toEqual({
      text: (expected as { text: string }).text,
      lang: 'en',
    });
    expect(reading.title).toMatch(/Sheinbaum/u);
  });
});
