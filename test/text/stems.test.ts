import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cognateForm, foldWord, stem } from '../../src/text/stems.ts';
import { growth } from '../growth.ts';

describe('forms of one word have one stem', () => {
  const english = [
    ['designate', 'designated', 'designates', 'designation'],
    ['deploy', 'deployed', 'deploying', 'deployment'],
    ['refuse', 'refused', 'refuses', 'refusing', 'refusal'],
    ['country', 'countries'],
    ['organisation', 'organization', 'organizations'],
    ['invade', 'invasion', 'invaded'],
    ['raise', 'raised', 'raises'],
    ['agree', 'agreed', 'agreement'],
    ['honour', 'honored', 'honoured'],
    ['say', 'said', 'says'],
  ];
  test.each(english)('English: %s', (first, ...others) => {
    for (const word of others) expect(stem(word, 'en'), word).toBe(stem(first, 'en'));
  });

  const spanish = [
    ['soldado', 'soldados'],
    ['cartel', 'carteles'],
    ['militar', 'militares'],
    ['colaborar', 'colaboramos', 'colaboraron', 'colaboracion', 'colaborando'],
    ['entregar', 'entrega', 'entregaron', 'entregados', 'entregarlos'],
    ['homicidio', 'homicidios'],
    ['gobierno', 'gobiernos'],
    ['preparar', 'preparan', 'preparado'],
    ['mantener', 'mantiene', 'mantienen'],
    ['decir', 'dijo', 'dicen', 'dicho'],
  ];
  test.each(spanish)('Spanish: %s', (first, ...others) => {
    for (const word of others) expect(stem(word, 'es'), word).toBe(stem(first, 'es'));
  });
});

test.each([
  ['order', 'border'],
  ['call', 'cartel'],
  ['war', 'warn'],
  ['patrol', 'petrol'],
])('%s and %s stay apart', (a, b) => {
  expect(stem(a, 'en')).not.toBe(stem(b, 'en'));
});

describe('Spanish and English words of one origin meet in their cognate form', () => {
  test.each([
    ['operación', 'operation'],
    ['presencia', 'presence'],
    ['terrorista', 'terrorist'],
    ['territorio', 'territory'],
    ['diplomático', 'diplomatic'],
    ['agresivo', 'aggressive'],
    ['autoridad', 'authority'],
    ['documento', 'document'],
  ])('%s / %s', (spanish, english) => {
    expect(cognateForm(foldWord(spanish))).toBe(cognateForm(english));
  });

  test('short words and numbers have none', () => {
    expect(['de', 'the', 'pan', '1234'].map(cognateForm)).toEqual(['', '', '', '']);
  });
});

test('any word has a stem, and the same one twice', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('en' as const, 'es' as const), (word, lang) => {
      const folded = foldWord(word);
      expect(stem(folded, lang)).toBe(stem(folded, lang));
      expect(cognateForm(folded).length).toBeLessThanOrEqual(7);
      if (folded.length > 0) expect(stem(folded, lang)).not.toBe('');
    }),
  );
});

/** Another word every time, retries too: stems are kept. */
let word = 0;

test.each(['e', 'me', 'ar', 'ss', 'ie'])(
  'a word of nothing but %j is stemmed in linear time',
  { retry: 2 },
  (piece) => {
    const of = (size: number) => `${piece.repeat(size / 2)}${'xyz'.repeat(++word)}`;
    expect(growth((size) => stem(of(size), 'en'), 40_000)).toBeLessThan(8);
    expect(growth((size) => stem(of(size), 'es'), 40_000)).toBeLessThan(8);
  },
);
