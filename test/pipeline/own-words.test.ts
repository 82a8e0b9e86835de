import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLAIMS_VERSION, findingsVersion } from '../../src/claims/version.ts';
import { type Readers, withReaders } from '../../src/cli/readers.ts';
import { loadTopics } from '../../src/config/load.ts';
import { defaultSettings } from '../../src/config/settings.ts';
import { NO_OWN_WORDS, type OwnWords } from '../../src/model/own-words.ts';
import { DEMONYMS } from '../../src/text/lexicons/demonyms.ts';
import { FIRST_NAMES } from '../../src/text/lexicons/first-names.ts';
import { useOwnWords } from '../../src/text/lexicons/own-words.ts';
import { PERSON_ROLES } from '../../src/text/lexicons/roles.ts';
import { agencyNamed, looksLikeOutlet } from '../../src/text/outlet-names.ts';
import { claimsOf } from '../claims/claims-of.ts';

const NAME = { gender: 'x', roles: [], country: null } as const;
const OURS: OwnWords = {
  verbs: [
    { lang: 'en', entry: 'doorstep/doorstepped', frames: 'tq', stance: 'warns' },
    { lang: 'es', entry: 'cabildear', frames: 't', stance: 'demands' },
  ],
  roles: [{ lang: 'en', word: 'Reeve', role: 'mayor', gender: 'f', plural: false }],
  names: [
    {
      ...NAME,
      id: 'ines-barrios',
      name: 'Inés Barrios',
      kind: 'person',
      aliases: ['Inés Barrios', 'Barrios'],
    },
    { ...NAME, id: 'blue-lobby', name: 'Blue Lobby', kind: 'body', aliases: ['Blue Lobby'] },
    { ...NAME, id: 'istmo', name: 'La Voz del Istmo', kind: 'media', aliases: ['La Voz del Istmo'] },
  ],
  agencies: [['Costa Wire', 'Agencia Costa Wire']],
  firstNames: [{ name: 'Xunaxi', gender: 'f' }],
  demonyms: [{ word: 'beliceño', country: 'BZ' }],
  version: 'feedf00d',
};

/** `speaker, stance: content` of each claim. */
function told(text: string, lang: 'en' | 'es' = 'en'): string[] {
  return claimsOf(text, lang)
    .filter(({ cue }) => cue !== null)
    .map(({ speaker, stance, content }) => `${speaker?.name}, ${stance}: ${content.map((one) => one.text)}`);
}

describe("the operator's own words", () => {
  beforeEach(() => useOwnWords(OURS));
  afterEach(() => useOwnWords(NO_OWN_WORDS));

  test.each([
    ['a verb', 'en', 'Ana Ruiz doorstepped that the gate was shut.', ['Ana Ruiz, warns: the gate was shut']],
    [
      'un verbo, en todas sus formas',
      'es',
      'Ana Ruiz cabildeó que cerraran la puerta del muelle.',
      ['Ana Ruiz, demands: cerraran la puerta del muelle'],
    ],
    ['a person', 'en', 'Barrios said the gate was shut.', ['Inés Barrios, asserts: the gate was shut']],
    [
      'a given name',
      'en',
      'Xunaxi Lugo said the gate was shut.',
      ['Xunaxi Lugo, asserts: the gate was shut'],
    ],
    ['a body', 'en', 'Blue Lobby said the gate was shut.', ['Blue Lobby, asserts: the gate was shut']],
    [
      'an outlet',
      'es',
      'La puerta del muelle sigue cerrada, informó La Voz del Istmo.',
      ['La Voz del Istmo, asserts: La puerta del muelle sigue cerrada'],
    ],
  ] as const)('%s counts', (_, lang, text, claims) => {
    expect(told(text, lang)).toEqual(claims);
  });

  test('leave the irregular forms of a shipped verb, and the shipped names of somebody they name by his id', () => {
    useOwnWords({
      ...OURS,
      verbs: [{ lang: 'en', entry: 'say', frames: 'w', stance: 'asserts' }],
      names: [{ ...NAME, id: 'marco-rubio', name: 'Marquito Rubio', kind: 'person', aliases: ['Marquito'] }],
      version: 'feedf00e',
    });
    expect(told('Rubio said that the gate was shut. Marquito said that it was open.')).toEqual([
      'Marquito Rubio, asserts: the gate was shut',
      'Marquito Rubio, asserts: it was open',
    ]);
  });

  test('are found in the lexicons by their folded forms', () => {
    expect(PERSON_ROLES.en.get('reeve')).toEqual({ key: 'mayor', gender: 'f', plural: false });
    expect(PERSON_ROLES.es.get('reeve')).toBeUndefined();
    expect(FIRST_NAMES.get('xunaxi')).toBe('f');
    expect(DEMONYMS.get('beliceno')).toBe('BZ');
    expect(agencyNamed('Agencia Costa Wire')).toBe('Costa Wire');
    expect(looksLikeOutlet('La Voz del Istmo')).toBe(true);
  });

  test('are gone when others are given, and the shipped ones stay', () => {
    useOwnWords(NO_OWN_WORDS);
    expect(FIRST_NAMES.get('xunaxi')).toBeUndefined();
    expect(FIRST_NAMES.get('maria')).toBe('f');
    expect(agencyNamed('Agencia Costa Wire')).toBeNull();
    expect(told('Ana Ruiz doorstepped that the gate was shut.')).toEqual([]);
    expect(told('Ana Ruiz said that the gate was shut.')).toEqual(['Ana Ruiz, asserts: the gate was shut']);
  });

  test('are part of the version that is stored with what they found', () => {
    expect(findingsVersion(OURS)).toBe(`${CLAIMS_VERSION}+feedf00d`);
    expect(findingsVersion(NO_OWN_WORDS)).toBe(CLAIMS_VERSION);
  });

  test('reach the reading threads, and only those that are given them', async () => {
    const topics = loadTopics(join(import.meta.dirname, '../../config/topics.yaml'));
    const text = 'Barrios doorstepped that President Claudia Sheinbaum would never open the gate.';
    const specimen = {
      title: '',
      text,
      lang: 'en' as const,
      publishedAt: '2026-03-06T10:00:00Z',
      zone: 'UTC',
      country: 'US',
      outlet: 'Ours',
    };
    const cues = async (readers: Readers) => {
      const { claims } = await readers.run('examineText', { specimen, topics });
      return claims.map(({ speaker, cue }) => `${speaker?.name} ${cue?.lemma}`);
    };
    expect(await withReaders(defaultSettings(), cues, OURS)).toEqual(['Inés Barrios doorstep']);
    expect(await withReaders(defaultSettings(), cues)).not.toContain('Inés Barrios doorstep');
  });
});
