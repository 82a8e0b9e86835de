import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configFolder } from '../config/folder.ts';
import { run } from './run.ts';

const EXAMPLE = join(import.meta.dirname, '../../config/examples/lexicon.yaml');

/** What `check` says of this lexicon.yaml: the exit code, and its lines without the folder. */
async function checked(lexicon: string) {
  const dir = configFolder({ 'lexicon.yaml': lexicon });
  const { code, out, err } = await run(['check', '--config', dir]);
  const lines = err
    .split('\n')
    .filter((line) => line.includes('lexicon.yaml'))
    .map((line) => line.replace(`${dir}/`, ''));
  return { code, out, lines };
}

const WARNED: readonly (readonly [name: string, lexicon: string, line: RegExp])[] = [
  [
    'a verb that is shipped with all of this changes nothing',
    'verbs:\n  - { verb: say, lang: en, takes: [that, quotation] }\n',
    /:2:13: "say" is shipped already with that, quotation, and asserts: it changes nothing\. Remove it\.$/,
  ],
  [
    'a verb with another stance than the shipped one wins',
    'verbs:\n  - { verb: warn, lang: en, takes: [that] }\n',
    /"warn" is shipped with the stance warns for that; here it asserts, and that counts\. Leave it .*write stance: warns/,
  ],
  [
    'a form in place of the infinitive',
    'verbs:\n  - { verb: denied, lang: en, takes: [that] }\n',
    /"denied" is a form of the shipped verb deny;.*Write verb: deny/,
  ],
  [
    'a phrase of two words that is shipped',
    'verbs:\n  - { verb: turn down, lang: en, takes: [noun], stance: rejects }\n',
    /"turn down" is shipped already/,
  ],
  [
    'a role that is shipped',
    'roles:\n  - { word: Alcaldesa, lang: es, role: mayor, gender: f }\n',
    /:2:13: "Alcaldesa" is shipped already as mayor, f: it changes nothing/,
  ],
  [
    'a word of one role as another role',
    'roles:\n  - { word: canciller, lang: es, role: director }\n',
    /"canciller" is shipped as minister; here it is director, and that counts/,
  ],
  [
    'a person with all his shipped names',
    'people:\n  - { name: Marco Rubio, aliases: [Rubio] }\n',
    /:2:13: Marco Rubio is shipped already, with all these names: it changes nothing/,
  ],
  [
    'one shipped alias beside a new one',
    'people:\n  - { name: Marco Rubio, aliases: [Rubio, Secretary Marco] }\n',
    /:2:36: "Rubio" is shipped already as a name of Marco Rubio: it changes nothing/,
  ],
  [
    'an alias that is the shipped name of another person',
    'people:\n  - name: Elena Rubio Sanz\n    aliases: [Rubio]\n',
    /:3:15: "Rubio" is shipped as a name of Marco Rubio; here it stands for Elena Rubio Sanz, and that counts\. Write id: marco-rubio if/,
  ],
  [
    'an alias that is the shipped name of another outlet',
    'media:\n  - { name: The Harbour Post, aliases: [The Post] }\n',
    /"The Post" is shipped as a name of The Washington Post; here/,
  ],
  [
    'a name that is a role too',
    'people:\n  - { name: Inés Barrios, aliases: [Presidenta] }\n',
    /"Presidenta" is shipped as a noun for a role \(president\); with a capital it is Inés Barrios/,
  ],
  [
    'a name that is a country too',
    'bodies:\n  - { name: Comité Cuba Hoy, aliases: [Cuba] }\n',
    /:2:40: "Cuba" is shipped as a name of the country CU or its people; with a capital/,
  ],
  [
    'a name that is a place too',
    'media:\n  - { name: Diario de Baja California, aliases: [Baja California] }\n',
    /"Baja California" is shipped as a name of the place baja-california/,
  ],
  [
    'an agency with its shipped names',
    'agencies:\n  - { name: EFE, aliases: [Agencia EFE] }\n',
    /:2:13: EFE is shipped already, with all these names/,
  ],
  [
    'an alias of another agency',
    'agencies:\n  - { name: Agencia Puerto, aliases: [AP] }\n',
    /"AP" is shipped as a name of the agency AP; here it stands for Agencia Puerto, and that counts/,
  ],
  [
    'a given name that is shipped',
    'firstNames:\n  f: [María]\n',
    /:2:7: "María" is shipped already as a woman’s name/,
  ],
  [
    'a given name of the other gender',
    'firstNames:\n  m: [María]\n',
    /"María" is shipped as a woman’s name; here it is a man’s name/,
  ],
  [
    'the name of a country that is shipped',
    'demonyms:\n  - { country: CU, words: [cubano, cubanía] }\n',
    /:2:28: "cubano" is shipped already as CU/,
  ],
  [
    'the name of a country for another one',
    'demonyms:\n  - { country: MX, words: [cubano] }\n',
    /"cubano" is shipped as CU; here it is MX, and that counts/,
  ],
];

const REFUSED: readonly (readonly [name: string, lexicon: string, line: RegExp])[] = [
  [
    'a shipped person as an outlet',
    'media:\n  - { name: Trump }\n',
    /:2:13: "Trump" is shipped as a person, Donald Trump, and cannot be an outlet as well\. Remove it, or write the fuller name/,
  ],
  [
    'a shipped body as a person’s alias',
    'people:\n  - { name: Ana Morena Ruiz, aliases: [Morena] }\n',
    /"Morena" is shipped as a body, Morena, and cannot be a person/,
  ],
  [
    'the id of a shipped person for a body',
    'bodies:\n  - { name: Rubio Foundation, id: marco-rubio }\n',
    /"Rubio Foundation" is shipped as a person, Marco Rubio/,
  ],
  [
    'a shipped person as an agency',
    'agencies:\n  - { name: Agencia Uno, aliases: [Sheinbaum] }\n',
    /:2:36: "Sheinbaum" is shipped as a person, Claudia Sheinbaum, and cannot be an agency/,
  ],
  [
    'a role that nobody has',
    'people:\n  - { name: Inés Barrios, roles: [mayr] }\n',
    /:2:35: there is no role "mayr"\. Write mayor\.$/,
  ],
  [
    'a given name that is a role in both languages',
    'firstNames:\n  m: [General]\n',
    /"General" is shipped as a noun for a role, and is never read as a given name/,
  ],
  [
    'a name that no text can show',
    'media:\n  - { name: "¡Voz" }\n',
    /"¡Voz" is found in no text: a name begins with a word/,
  ],
];

describe('check holds lexicon.yaml against the shipped words', () => {
  test.each(WARNED)('and warns, with the place and the mend: %s', async (_, lexicon, line) => {
    const { code, out, lines } = await checked(lexicon);
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(lines[0]).toMatch(/^warning: lexicon\.yaml:\d+:\d+: /);
    expect({ code, out }).toEqual({ code: 0, out: '1 feed, 1 topic, 1 desk: good, with 1 warning\n' });
  });

  test.each(REFUSED)('and refuses what cannot be meant: %s', async (_, lexicon, line) => {
    const { code, lines } = await checked(lexicon);
    expect({ code, lines }).toEqual({ code: 2, lines: [expect.stringMatching(line)] });
    expect(lines[0]).toMatch(/^lexicon\.yaml:\d+:\d+: /);
  });

  test.each([
    ['a new name of somebody shipped, by his id', 'people: [{ name: Marquito Rubio, id: marco-rubio }]\n'],
    ['what a shipped person has besides', 'people: [{ name: Kash Patel, roles: [official] }]\n'],
    ['a shipped verb with what it takes besides', 'verbs: [{ verb: say, lang: en, takes: [question] }]\n'],
    ['a noun that is a verb too', 'roles: [{ word: warner, lang: en, role: official }]\n'],
    ['an outlet whose name begins with a number', 'media: [{ name: 24 Puertos }]\n'],
    ['an agency that is an outlet too', 'media: [{ name: Costa Wire }]\nagencies: [{ name: Costa Wire }]\n'],
    ['a given name that is a country too', 'firstNames: { f: [Georgiana], m: [Salvadorio] }\n'],
  ])('and lets pass %s', async (_, lexicon) => {
    expect(await checked(lexicon)).toMatchObject({ code: 0, lines: [] });
  });

  test('the example file is right beside them', async () => {
    const dir = configFolder();
    copyFileSync(EXAMPLE, join(dir, 'lexicon.yaml'));
    const { code, out } = await run(['check', '--config', dir]);
    expect({ code, out }).toEqual({ code: 0, out: '1 feed, 1 topic, 1 desk: all good\n' });
  });

  test('programs get warnings and problems apart', async () => {
    const lexicon = 'media: [{ name: Trump }]\nfirstNames: { f: [María] }\n';
    const { code, out } = await run([
      'check',
      '--json',
      '--config',
      configFolder({ 'lexicon.yaml': lexicon }),
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ path: 'media[0].name' }],
      warnings: [{ path: 'firstNames.f[0]', mend: 'Remove it' }],
    });
  });
});
