import { describe, expect, test } from 'vitest';
import { aliasAt, isOpenSpeaker, nameId, wordsOf } from '../../src/novelty/clean.ts';
import { conceptsOf, LONGEST_PHRASE, pivotsOf, related } from '../../src/novelty/lexicon.ts';
import { ALIASES } from '../../src/text/lexicons/aliases.ts';
import { CONCEPTS, RELATED } from '../../src/text/lexicons/concepts.ts';
import { ES_EN } from '../../src/text/lexicons/es-en.ts';
import { stem } from '../../src/text/stems.ts';

const entries = ES_EN.join(' ').split(/\s+/);
const span = (text: string) => ({ start: 0, end: text.length, text });

describe('the tables', () => {
  test('hold between 3,500 and 5,000 Spanish words, each written `spanish=english` or with several English ones', () => {
    expect(entries.length).toBeGreaterThan(3500);
    expect(entries.length).toBeLessThan(5000);
    for (const entry of entries) expect(entry).toMatch(/^[a-z]+=[a-z-]+(?:\/[a-z-]+)*$/);
  });

  test('hold about 150 concepts, each named once, with members in both languages', () => {
    expect(CONCEPTS.length).toBeGreaterThan(130);
    const ids = CONCEPTS.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, en, es] of CONCEPTS) {
      expect(en, id).not.toBe('');
      expect(es, id).not.toBe('');
      for (const member of `${en} ${es}`.split(/\s+/))
        expect(member.split('_').length).toBeLessThanOrEqual(LONGEST_PHRASE);
    }
  });

  test('relate only concepts that exist', () => {
    const ids = new Set(CONCEPTS.map(([id]) => id));
    for (const id of RELATED.flat()) expect(ids, id).toContain(id);
  });

  test('give every name to one actor, folded', () => {
    const names = ALIASES.flatMap((alias) => alias.names);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const name of names) expect(name).toMatch(/^\^?[a-z0-9ñ]+(?: [a-z0-9ñ]+)*$/);
  });
});

test.each([
  ['ejército', 'army'],
  ['recompensa', 'reward'],
  ['soberanía', 'sovereignty'],
  ['arancel', 'tariff'],
  ['cárcel', 'prison'],
  ['jueves', 'thursday'],
])('%s stands for %s', (spanish, english) => {
  const folded = spanish.normalize('NFD').replace(/\p{M}/gu, '');
  expect(pivotsOf(stem(folded, 'es'))).toContain(stem(english, 'en'));
});

test('phrases name concepts in both languages', () => {
  const phrase = (text: string, lang: 'en' | 'es') =>
    conceptsOf(
      text
        .split(' ')
        .map((word) => stem(word, lang))
        .join(' '),
      lang,
    );
  expect(phrase('turned down', 'en')).toContain('refuse');
  expect(phrase('no aceptara', 'es')).toContain('refuse');
  expect(phrase('off the table', 'en')).toContain('ruled-out');
  expect(related('invade', 'enter')).toBe(true);
  expect(related('invade', 'tariff')).toBe(false);
});

describe('words and names', () => {
  test.each([
    ['The U.S. Army', ['the', 'us', 'army']],
    ['EE. UU. y México', ['eeuu', 'y', 'mexico']],
    ['Sheinbaum’s 45-minute call', ['sheinbaum', '45', 'minute', 'call']],
    ['we co-operate, 1,144 times', ['we', 'cooperate', '1,144', 'times']],
  ])('%s', (text, folded) => {
    expect(wordsOf(span(text)).map((word) => word.folded)).toEqual(folded);
  });

  test('"US" is a country and "us" is not', () => {
    expect(aliasAt(wordsOf(span('US troops')), 0)?.entry.id).toBe('united-states');
    expect(aliasAt(wordsOf(span('us troops')), 0)).toBeNull();
  });

  test.each([
    ['Claudia Sheinbaum', 'claudia-sheinbaum'],
    ['President Claudia Sheinbaum', 'claudia-sheinbaum'],
    ['la mandataria', 'claudia-sheinbaum'],
    ['Ron Johnson', 'ronald-johnson'],
    ['Elena Robles', 'elena robles'],
  ])('%s is %s', (name, id) => {
    expect(nameId(name).id).toBe(id);
  });

  test.each([
    null,
    'The New York Times',
    'two US officials',
    'people familiar with the matter',
    'fuentes anónimas',
    'Reuters',
  ])('%s is nobody in particular', (name) => expect(isOpenSpeaker(name)).toBe(true));

  test.each(['Claudia Sheinbaum', 'Juan Ramón de la Fuente', 'Mexican Foreign Ministry', 'Elena Robles'])(
    '%s is somebody',
    (name) => expect(isOpenSpeaker(name)).toBe(false),
  );
});
