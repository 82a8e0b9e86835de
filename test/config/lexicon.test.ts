import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig, loadOwnWords } from '../../src/config/load.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { NO_OWN_WORDS } from '../../src/model/own-words.ts';
import { configFolder } from './folder.ts';

const EXAMPLE = join(import.meta.dirname, '../../config/examples/lexicon.yaml');

function folderWith(lexicon: string): string {
  const dir = configFolder();
  writeFileSync(join(dir, 'lexicon.yaml'), lexicon);
  return dir;
}

function complaints(lexicon: string): string[] {
  const dir = folderWith(lexicon);
  try {
    loadConfig(dir, {});
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').map((line) => line.replaceAll(`${dir}/`, ''));
  }
}

describe('lexicon.yaml', () => {
  test.each([
    ['need not be there', null],
    ['may hold comments alone', '# media: []\n'],
    ['may hold empty lists', 'media: []\nverbs: []\n'],
  ])('%s: then there are no own words', (_, text) => {
    const dir = text === null ? configFolder() : folderWith(text);
    expect(loadConfig(dir, {}).ownWords).toEqual(NO_OWN_WORDS);
  });

  test('the example is right, and every list of it is read', () => {
    const dir = configFolder();
    copyFileSync(EXAMPLE, join(dir, 'lexicon.yaml'));
    const words = loadConfig(dir, {}).ownWords;
    expect(words.version).toMatch(/^[0-9a-f]{8}$/);
    expect(words.verbs).toContainEqual({
      lang: 'en',
      entry: 'talk_up/talked_up',
      frames: 'n',
      stance: 'asserts',
    });
    expect(words.names.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'person ines-barrios-luna',
      'body puerto-libre-council',
      'media la-voz-del-istmo',
    ]);
    expect(words.roles).toContainEqual({
      word: 'comisariada',
      lang: 'es',
      role: 'mayor',
      gender: 'f',
      plural: false,
    });
    expect(words.agencies).toEqual([['Costa Wire', 'Agencia Costa Wire']]);
    expect(words.firstNames).toEqual([
      { name: 'Xunaxi', gender: 'f' },
      { name: 'Yoltic', gender: 'm' },
    ]);
    expect(words.demonyms).toContainEqual({ word: 'belizean', country: 'BZ' });
  });

  test.each([
    ['an outlet that is an agency too', 'media: [{ name: La Voz }]\nagencies: [{ name: La Voz }]\n'],
    [
      'a verb that takes two things with two stances',
      'verbs: [{ verb: bark, lang: en, takes: [that] }, { verb: bark, lang: en, takes: [noun], stance: rejects }]\n',
    ],
    ['an alias that is the name once more', 'people: [{ name: Ana Ruiz, aliases: [Ana Ruiz] }]\n'],
    ['a reflexive verb', 'verbs: [{ verb: desdecirse/desdice/desdijo, lang: es, takes: [that] }]\n'],
  ])('lets pass %s', (_, text) => {
    expect(complaints(text)).toEqual([]);
  });

  test('its version is that of its words: comments do not change it, words do', () => {
    const version = (text: string) => loadOwnWords(folderWith(text)).version;
    const media = 'media: [{ name: La Voz }]\n';
    expect(version(`# ours\n${media}`)).toBe(version(media));
    expect(version(media)).not.toBe(version('media: [{ name: La Vox }]\n'));
  });

  test.each([
    ['an unknown list', 'papers: []\n', /^lexicon\.yaml:1:1: papers is not a known key/],
    [
      'an unknown frame',
      'verbs:\n  - { verb: bark, lang: en, takes: [thatt] }\n',
      /^lexicon\.yaml:2:\d+: verbs\[0\]\.takes\[0\] is "thatt"/,
    ],
    [
      'a verb with a hyphen, which the reader splits',
      'verbs:\n  - { verb: e-post, lang: en, takes: [that] }\n',
      /^lexicon\.yaml:2:\d+: verbs\[0\]\.verb is "e-post"/,
    ],
    [
      'a country that is no code',
      'media:\n  - name: La Voz\n    country: Mexico\n',
      /^lexicon\.yaml:3:14: media\[0\]\.country is "Mexico"/,
    ],
    [
      'a role of two words',
      'roles:\n  - { word: vice chair, lang: en, role: director }\n',
      /^lexicon\.yaml:2:\d+: roles\[0\]\.word is "vice chair".*one word/,
    ],
    ['a name that is left out', 'people:\n  - gender: f\n', /^lexicon\.yaml:2:\d+: people\[0\] has no name/],
    [
      'an alias of two people',
      'people:\n  - { name: Ana Ruiz, aliases: [Ruiz] }\n  - { name: Luis Ruiz, aliases: [ruiz] }\n',
      /^lexicon\.yaml:3:\d+: "ruiz" already stands for Ana Ruiz \(a person\)/,
    ],
    [
      'a name as a person and as an outlet, whatever its accents',
      'people:\n  - { name: Inés Voz }\nmedia:\n  - { name: Ines Voz }\n',
      /^lexicon\.yaml:4:13: "Ines Voz" already stands for Inés Voz \(a person\)/,
    ],
    [
      'an outlet that is there twice',
      'media:\n  - { name: La Voz }\n  - { name: La Voz, country: MX }\n',
      /^lexicon\.yaml:3:13: "La Voz" is there twice, first as media\[0\]\.name\. Remove one of them/,
    ],
    [
      'an id of two',
      'people:\n  - { name: Ana Ruiz }\n  - { name: Anita, id: ana-ruiz }\n',
      /^lexicon\.yaml:3:24: "ana-ruiz" already is the id of Ana Ruiz\. Give one of them another id/,
    ],
    [
      'a verb with two stances for the same words',
      'verbs:\n  - { verb: bark, lang: en, takes: [that, noun] }\n  - { verb: bark, lang: en, takes: [that, quotation], stance: denies }\n',
      /^lexicon\.yaml:3:13: "bark" already stands for a verb that asserts with that/,
    ],
    [
      'a verb that is there twice, told once',
      'verbs:\n  - { verb: bark, lang: en, takes: [that, noun] }\n  - { verb: bark, lang: en, takes: [that, noun] }\n',
      /^lexicon\.yaml:3:13: "bark" is there twice, first as verbs\[0\]\.verb/,
    ],
    [
      'a Spanish verb that is no infinitive',
      'verbs:\n  - { verb: cabildeó, lang: es, takes: [that] }\n',
      /^lexicon\.yaml:2:13: "cabildeó" is no infinitive.*Write the infinitive/,
    ],
    [
      'a role word of two roles',
      'roles:\n  - { word: reeve, lang: en, role: mayor }\n  - { word: Reeve, lang: en, role: judge }\n',
      /^lexicon\.yaml:3:13: "Reeve" already stands for the role mayor/,
    ],
    [
      'a given name of women and of men',
      'firstNames:\n  f: [Yael]\n  m: [Yael]\n',
      /^lexicon\.yaml:3:7: "Yael" already stands for a woman/,
    ],
    [
      'a demonym of two countries',
      'demonyms:\n  - { country: BZ, words: [belizean] }\n  - { country: GT, words: [belizean] }\n',
      /^lexicon\.yaml:3:28: "belizean" already stands for the country BZ/,
    ],
    [
      'an agency that is there twice',
      'agencies:\n  - { name: Costa Wire }\n  - { name: Otra, aliases: [costa wire] }\n',
      /^lexicon\.yaml:3:\d+: "costa wire" already stands for Costa Wire \(an agency\)/,
    ],
  ])('%s is named with its line and column', (_, text, message) => {
    expect(complaints(text)).toEqual([expect.stringMatching(message)]);
  });
});
