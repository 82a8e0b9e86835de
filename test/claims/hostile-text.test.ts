import { describe, expect, test } from 'vitest';
import { growth } from '../growth.ts';
import { claimsOf } from './claims-of.ts';

/** Each makes the paragraph in front of the claim, of about `n` characters. */
const HOSTILE: Record<string, (n: number) => string> = {
  'a dateline of one capital word': (n) => `Aa${'A'.repeat(n)}1 — he said that [a:strikes] are near.`,
  'a dateline of capitals and figures': (n) =>
    `${'A'.repeat(n)} 1 1 1 1 1 1 1 1 — he said that [a:strikes] are near.`,
  'capital words': (n) => `${'Aaaa '.repeat(n / 5)}— he said that [a:strikes] are near.`,
  'brackets that stay open': (n) => `LIMA ${'('.repeat(n)} — he said that [a:strikes] are near.`,
  'a year before one long word': (n) => `Ruiz said that [a:strikes] in 2008 ${'s'.repeat(n)}x are near.`,
  'a figure before one long word': (n) => `Ruiz said that [a:strikes] killed 12 ${'a'.repeat(n)} there.`,
  'a word of words': (n) => `Ruiz said that [a:strikes] ${'dijж'.repeat(n / 4)} are near.`,
  'stops before a small letter': (n) => `Ruiz said that [a:strikes] ${'!? '.repeat(n / 3)}are near.`,
  'cues without end': (n) =>
    `Ruiz said that [a:strikes] ${'ninguna no us boots if they have '.repeat(n / 33)}`,
  'quotation marks without end': (n) => `Ruiz said that [a:strikes] ${'“a ”'.repeat(n / 4)}`,
};

describe('time grows with the length of a hostile text and no faster', () => {
  test.each(Object.entries(HOSTILE))('%s', { retry: 2 }, (_, make) => {
    const text = (size: number) => `The [a:strikes] were near. Ruiz denied [a:strikes].\n\n${make(size)}`;
    expect(growth((size) => claimsOf(text(size), 'en'), 12_000)).toBeLessThan(8);
    expect(growth((size) => claimsOf(text(size), 'es'), 12_000)).toBeLessThan(8);
  });

  test('a dateline is still one, and a long word still a word', () => {
    const [claim] = claimsOf(`LIMA — Ruiz said that [a:strikes] are near ${'a'.repeat(1_000)}.`, 'en');
    expect(claim?.content.map(({ text }) => text).join(' ')).toMatch(/^strikes are near a+$/u);
  });
});
