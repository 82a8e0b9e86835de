import { describe, expect, test } from 'vitest';
import { attribution, quoted, voiceOf } from '../../src/digests/say.ts';
import type { Language } from '../../src/model/language.ts';
import { sampleDigest, sampleLine } from './sample.ts';

function saying(name: string, lang: Language = 'en'): string {
  const line = sampleLine({ speaker: { name, probably: false }, stance: 'denies', via: [] });
  return attribution(line, voiceOf(sampleDigest({ lang }), 200)).does;
}

describe('the verb goes with the speaker', () => {
  test.each([
    ['Claudia Sheinbaum', 'denies'],
    ['a US official', 'denies'],
    ['one of the officials', 'denies'],
    ['The New York Times', 'denies'],
    ['the White House press', 'denies'],
    ['two US officials', 'deny'],
    ['people familiar with the matter', 'deny'],
    ['senior officials, former and current', 'deny'],
    ['prosecutors in Texas', 'deny'],
  ])('%s %s', (name, verb) => {
    expect(saying(name)).toBe(verb);
  });

  test.each([
    ['la mandataria', 'desmiente'],
    ['dos funcionarios', 'desmienten'],
    ['fuentes del gobierno', 'desmienten'],
  ])('%s %s', (name, verb) => {
    expect(saying(name, 'es')).toBe(verb);
  });
});

describe('only what somebody said stands in quotation marks', () => {
  test.each([
    ['direct', 'en', '“We said no.”', '“We said no.”'],
    ['direct', 'es', 'Dijimos que no', '«Dijimos que no»'],
    ['indirect', 'en', 'her government had been told', 'her government had been told'],
    ['mixed', 'en', 'thanked the president “for her resolve”', 'thanked the president “for her resolve”'],
    ['reported', 'es', 'México no fue avisado', 'México no fue avisado'],
  ] as const)('%s, %s: %s', (kind, lang, words, expected) => {
    expect(quoted({ words, kind, lang }, 200)).toBe(expected);
  });
});
