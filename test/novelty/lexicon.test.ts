import { describe, expect, test } from 'vitest';
import { aliasAt, isOpenSpeaker, nameId, wordsOf } from '../../src/novelty/clean.ts';
import { conceptsOf, LONGEST_PHRASE, pivotsOf, related } from '../../src/novelty/lexicon.ts';
import { ALIASES } from '../../src/text/lexicons/aliases.ts';
import { CONCEPTS, OPPOSED, RELATED } from '../../src/text/lexicons/concepts.ts';
import { ES_EN } from '../../src/text/lexicons/es-en.ts';
import { FUNCTION_WORDS } from '../../src/text/lexicons/function-words.ts';
import { stem } from '../../src/text/stems.ts';

const entries = ES_EN.join(' ').split(/\s+/);
const members = CONCEPTS.flatMap(([id, en, es]) =>
  (['en', 'es'] as const).flatMap((lang) =>
    (lang === 'en' ? en : es).split(' ').map((member) => ({ id, lang, member, key: keyOf(member, lang) })),
  ),
);
const span = (text: string) => ({ start: 0, end: text.length, text });

function keyOf(member: string, lang: 'en' | 'es'): string {
  const words = member.replace('co-op', 'coop').split('_');
  return words.map((word) => stem(word, lang)).join(' ');
}

describe('the tables', () => {
  test('hold between 3,500 and 5,000 Spanish words, each written `spanish=english` or with several English ones', () => {
    expect(entries.length).toBeGreaterThan(3500);
    expect(entries.length).toBeLessThan(5000);
    for (const entry of entries) expect(entry).toMatch(/^[a-z]+=[a-z-]+(?:\/[a-z-]+)*$/);
  });

  test('hold over 600 concepts, each named once, with members in both languages', () => {
    expect(CONCEPTS.length).toBeGreaterThan(600);
    const ids = CONCEPTS.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, en, es] of CONCEPTS) {
      expect(en, id).not.toBe('');
      expect(es, id).not.toBe('');
      for (const member of `${en} ${es}`.split(/\s+/))
        expect(member.split('_').length).toBeLessThanOrEqual(LONGEST_PHRASE);
    }
  });

  test('write every member of a concept as words are compared: folded, no function word, once', () => {
    const wrong: string[] = [];
    for (const { id, lang, member, key } of members) {
      if (!/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/.test(member)) wrong.push(`${id}: ${member} is not folded`);
      const isWord = !member.includes('_');
      if (isWord && FUNCTION_WORDS[lang].has(member)) wrong.push(`${id}: ${member} says nothing by itself`);
      const others = members.filter((one) => one.id === id && one.lang === lang && one.key === key);
      if (others.length > 1) wrong.push(`${id}: ${member} is there already`);
    }
    expect(wrong).toEqual([]);
  });

  test('find every member of a concept by its stems, in its language', () => {
    for (const { id, lang, key } of members) expect(conceptsOf(key, lang), `${id}: ${key}`).toContain(id);
  });

  test('give no member to two concepts of which only one can be true', () => {
    const both = members.flatMap(({ lang, member, key }) => {
      const found = conceptsOf(key, lang);
      return OPPOSED.filter(([a, b]) => found.includes(a) && found.includes(b)).map(
        ([a, b]) => `${member}: ${a} and ${b}`,
      );
    });
    expect(both).toEqual([]);
  });

  test('turn every Spanish word into English stems', () => {
    for (const entry of entries) {
      const [spanish = '', english = ''] = entry.split('=');
      const stems = english.split('/').map((word) => stem(word, 'en'));
      expect(pivotsOf(stem(spanish, 'es')), entry).toEqual(expect.arrayContaining(stems));
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
  ['medida', 'measure'],
  ['presión', 'pressure'],
  ['ganado', 'cattle'],
  ['aguacate', 'avocado'],
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

describe('words that a headline exchanges have a concept in common', () => {
  const concepts = (text: string, lang: 'en' | 'es') =>
    conceptsOf(keyOf(text.replaceAll(' ', '_'), lang), lang);
  test.each([
    ['hunt down', 'en', 'chased', 'en'],
    ['tipped off', 'en', 'dio aviso', 'es'],
    ['called off', 'en', 'cancelo', 'es'],
    ['upper house', 'en', 'senado', 'es'],
    ['pactaron', 'es', 'agreement', 'en'],
    ['airstrip', 'en', 'aerodromo', 'es'],
    ['face to face', 'en', 'en persona', 'es'],
    ['cobro de piso', 'es', 'extortion', 'en'],
    ['took office', 'en', 'asumio el cargo', 'es'],
    ['llevar a cabo', 'es', 'carried out', 'en'],
    ['brought down', 'en', 'bajar', 'es'],
    ['make sure', 'en', 'guarantee', 'en'],
    ['walked back', 'en', 'u turn', 'en'],
    ['caved to', 'en', 'cedio', 'es'],
    ['not up for negotiation', 'en', 'no se negocia', 'es'],
    ['motu proprio', 'es', 'sin permiso', 'es'],
    ['interrumpir', 'es', 'suspendio', 'es'],
    ['reached an accord', 'en', 'pactar', 'es'],
    ['taken off the list', 'en', 'sacar de la lista', 'es'],
  ] as const)('%s (%s) and %s (%s)', (one, a, other, b) => {
    expect(concepts(one, a).filter((concept) => concepts(other, b).includes(concept))).not.toEqual([]);
  });

  test.each([
    ['mission', 'en', 'missing', 'en'],
    ['plane', 'en', 'plan', 'en'],
    ['secretaria', 'es', 'secreto', 'es'],
    ['presion', 'es', 'preso', 'es'],
    ['ultimo', 'es', 'matar', 'es'],
    ['primer', 'es', 'escuela primaria', 'es'],
    ['argument', 'en', 'dispute', 'en'],
    ['ganado', 'es', 'ganar', 'es'],
    ['salud', 'es', 'bienvenida', 'es'],
    ['last', 'en', 'permanent', 'en'],
    ['gente', 'es', 'multitud', 'es'],
    ['espera', 'es', 'vigilancia', 'es'],
  ] as const)('%s (%s) and %s (%s) have none', (one, a, other, b) => {
    expect(concepts(one, a).filter((concept) => concepts(other, b).includes(concept))).toEqual([]);
  });
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
