import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cueTable } from '../../src/claims/cue-table.ts';
import { newsmakerAt } from '../../src/claims/newsmaker-names.ts';
import type { Token } from '../../src/text/document.ts';
import { MAY_BE_LAST, NEVER_LAST, SENTENCE_OPENERS } from '../../src/text/lexicons/abbreviations.ts';
import { AGENCIES } from '../../src/text/lexicons/agencies.ts';
import { ALIASES } from '../../src/text/lexicons/aliases.ts';
import * as bodyNouns from '../../src/text/lexicons/body-nouns.ts';
import { MONTHS, TIME_UNITS, WEEKDAYS } from '../../src/text/lexicons/calendar-words.ts';
import { CONCEPTS, OPPOSED, RELATED } from '../../src/text/lexicons/concepts.ts';
import { COUNTED_NOUNS } from '../../src/text/lexicons/counted-nouns.ts';
import { CUE_NOUNS, PAPER_NOUNS, SOURCE_PREPOSITIONS } from '../../src/text/lexicons/cue-nouns.ts';
import { ENGLISH_CUES, NOUNISH, SPANISH_CUES } from '../../src/text/lexicons/cue-verbs.ts';
import { DEMONYMS } from '../../src/text/lexicons/demonyms.ts';
import {
  ENGLISH_IRREGULAR_PASTS,
  ENGLISH_PLAIN_FORMS,
  ENGLISH_THIRD_PERSONS,
} from '../../src/text/lexicons/english-verbs.ts';
import { ES_EN } from '../../src/text/lexicons/es-en.ts';
import { FIRST_NAMES } from '../../src/text/lexicons/first-names.ts';
import { COUNTS, PARTS } from '../../src/text/lexicons/fraction-words.ts';
import { HONORIFICS, OFFICE_OF_HONORIFIC, PLACE_HEADS } from '../../src/text/lexicons/honorifics.ts';
import { HOUR_PHRASES } from '../../src/text/lexicons/hour-phrases.ts';
import { NEWSMAKERS } from '../../src/text/lexicons/newsmakers.ts';
import { NUMBER_WORDS } from '../../src/text/lexicons/number-words.ts';
import { ALONE, FIRST, LAST, SAME_OUTLET } from '../../src/text/lexicons/outlet-words.ts';
import { PERSON_ROLES } from '../../src/text/lexicons/roles.ts';
import { agencyNamed, outletKey } from '../../src/text/outlet-names.ts';
import { readText } from '../../src/text/read-text.ts';

const FOLDER = join(import.meta.dirname, '../../src/text/lexicons');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

/** One literal, or several joined by `+`: a list of words as it is written. */
const LITERALS = /(?:'(?:[^'\\\n]|\\.)*'|`[^`]*`)(?:\s*\+\s*(?:'(?:[^'\\\n]|\\.)*'|`[^`]*`))*/g;

/** Every list of blank-separated words in a lexicon's source, with its line. */
function listsIn(file: string): { line: number; words: string[] }[] {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  const source = readFileSync(join(FOLDER, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/^\s*\/\/.*$/gm, blank);
  return [...source.matchAll(LITERALS)].flatMap((match) => {
    const text = match[0]
      .split(/(?<=['`])\s*\+\s*(?=['`])/)
      .map((part) => part.slice(1, -1))
      .join('');
    const words = text.trim().split(/\s+/);
    return words.length < 5 ? [] : [{ line: source.slice(0, match.index).split('\n').length, words }];
  });
}

function twice(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))];
}

/** Lists of names, in which words come again: "claudia sheinbaum pardo, claudia sheinbaum". */
const OF_NAMES = ['aliases.ts', 'newsmakers.ts', 'concepts.ts'];

describe('every lexicon', () => {
  test.each(FILES)('%s says at its head what it holds', (file) => {
    expect(readFileSync(join(FOLDER, file), 'utf8').slice(0, 400)).toContain('/**');
  });

  test.each(FILES.filter((file) => !OF_NAMES.includes(file)))('%s has no word twice in one list', (file) => {
    const found = listsIn(file).flatMap(({ line, words }) => {
      // A row of roles begins with its key: "president president presidents:p".
      const cells = file === 'roles.ts' ? rowCells(file, line) : words;
      return twice(cells).map((word) => `${file}:${line}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('the names of the agencies and newsmakers stand for one each', () => {
    const folded = (names: readonly string[]) => names.map((name) => name.toLowerCase());
    expect(twice(folded(AGENCIES.flat()))).toEqual([]);
    expect(twice(NEWSMAKERS.flatMap(({ aliases }) => aliases))).toEqual([]);
    for (const names of AGENCIES) for (const name of names) expect(agencyNamed(name)).toBe(names[0]);
  });

  test('a given name is a woman’s or a man’s, not both', () => {
    const [female = [], male = []] = listsIn('first-names.ts').map(({ words }) => words);
    expect(female.filter((name) => male.includes(name))).toEqual([]);
    expect(FIRST_NAMES.size).toBe(female.length + male.length);
  });
});

/** The words of the table of roles that begins on this line, without keys and marks. */
function rowCells(file: string, line: number): string[] {
  const rest = readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .slice(line - 1)
    .join('\n');
  const table = rest.slice(rest.indexOf('`') + 1, rest.indexOf('`', rest.indexOf('`') + 1));
  return table
    .trim()
    .split('\n')
    .flatMap((row) => row.trim().split(/\s+/).slice(1))
    .map((cell) => cell.split(':')[0] ?? '');
}

/** The tokens that a word of a text makes, as lexicons are asked for them. */
function tokensOf(word: string): readonly Token[] {
  return readText(word, 'en').tokens;
}

function isReached(word: string): boolean {
  return [word, word.toUpperCase()].some((written) => {
    const [only, ...more] = tokensOf(written);
    return only?.folded === word && more.length === 0;
  });
}

const days = [...Object.values(WEEKDAYS), ...Object.values(MONTHS)].flatMap((words) => [...words.keys()]);

describe('an entry can be reached', () => {
  const { MEDIA_NOUNS, BODY_NOUNS, PLAIN_MEDIA, CAPITALS, DATA_NOUNS, PAPERS, CAPITAL_BODIES } = bodyNouns;
  const SINGLE: readonly (readonly [name: string, words: Iterable<string>])[] = [
    ['roles, English', PERSON_ROLES.en.keys()],
    ['roles, Spanish', PERSON_ROLES.es.keys()],
    ['media nouns', [...MEDIA_NOUNS.en, ...MEDIA_NOUNS.es, ...PLAIN_MEDIA]],
    ['body nouns', [...BODY_NOUNS.en, ...BODY_NOUNS.es, ...CAPITAL_BODIES]],
    ['capitals, figures and papers', [...CAPITALS.keys(), ...DATA_NOUNS, ...PAPERS]],
    ['given names', FIRST_NAMES.keys()],
    ['demonyms', DEMONYMS.keys()],
    ['place heads', PLACE_HEADS],
    [
      'numbers',
      Object.values(NUMBER_WORDS).flatMap(({ units, scales, ones }) => [
        ...units.keys(),
        ...scales.keys(),
        ...ones,
      ]),
    ],
    ['units of time', TIME_UNITS.keys()],
    ['weekdays and months', days.filter((word) => !word.endsWith('.'))],
    ['counted nouns', [...COUNTED_NOUNS.en.keys(), ...COUNTED_NOUNS.es.keys()]],
    ['nouns of saying', [...CUE_NOUNS, ...PAPER_NOUNS]],
    ['English verbs', [...ENGLISH_PLAIN_FORMS, ...ENGLISH_IRREGULAR_PASTS, ...ENGLISH_THIRD_PERSONS]],
    ['openers of sentences', SENTENCE_OPENERS],
    ['fractions', [...COUNTS.keys(), ...PARTS.en.keys(), ...PARTS.es.keys()]],
  ];
  test.each(SINGLE)('%s are words as the reader makes them: one token, folded', (_, words) => {
    expect([...words].filter((word) => !isReached(word))).toEqual([]);
  });

  test('phrases for hours, and prepositions that give words, are tokens as the reader makes them', () => {
    const phrases = Object.values(HOUR_PHRASES).flatMap((rows) => rows.map(([phrase]) => phrase));
    const given = Object.values(SOURCE_PREPOSITIONS).flatMap((rows) => rows.map((row) => row.join(' ')));
    const made = (phrase: string) =>
      tokensOf(phrase.replace(/ - /g, '-'))
        .map(({ folded }) => folded)
        .join(' ');
    expect([...phrases, ...given].filter((phrase) => made(phrase) !== phrase)).toEqual([]);
  });

  test('abbreviations end their word with a stop, and no sentence', () => {
    const reached = (word: string) => {
      const [only] = readText(`${word.charAt(0).toUpperCase()}${word.slice(1)}. Ruiz spoke`, 'en').tokens;
      return only?.folded.replace(/\.$/, '') === word;
    };
    expect([...NEVER_LAST, ...MAY_BE_LAST].filter((word) => !reached(word))).toEqual([]);
  });

  test('honorifics keep their stop before a name', () => {
    const reached = (word: string) => tokensOf(`${word} Ruiz spoke`)[0]?.folded === word;
    const written = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const all = [...HONORIFICS.keys(), ...OFFICE_OF_HONORIFIC.keys()];
    expect(
      all.filter((word) => !reached(word) && tokensOf(`${written(word)} Ruiz`)[0]?.folded !== word),
    ).toEqual([]);
    expect([...OFFICE_OF_HONORIFIC.keys()].filter((word) => !HONORIFICS.has(word))).toEqual([]);
  });

  test('every alias leads to its newsmaker when it is written as a name', () => {
    const small = /^(?:de|del|la|el|los|las|of|the|y|and|para|en|for)$/;
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const dead = NEWSMAKERS.flatMap(({ id, aliases }) =>
      aliases.filter((alias) => {
        const name = alias.split(' ').map((word) => (small.test(word) ? word : capital(word)));
        const forms = [name.join(' '), alias.toUpperCase(), capital(alias)];
        return !forms.some((form) => newsmakerAt(tokensOf(form), 0)?.maker.id === id);
      }),
    );
    expect(dead).toEqual([]);
  });

  test('outlet words are folded as names of outlets are', () => {
    expect(
      [...ALONE, ...LAST, ...FIRST].filter((word) => outletKey(`X ${word} X`) !== `x ${word} x`),
    ).toEqual([]);
  });

  test('outlets with another name are known by that one', () => {
    for (const name of SAME_OUTLET.values()) expect(SAME_OUTLET.has(name)).toBe(false);
  });

  test.each([
    ['en', ENGLISH_CUES],
    ['es', SPANISH_CUES],
  ] as const)(
    'each row of the cue verbs gives each of its verbs a frame that no row before gave it: %s',
    (_, rows) => {
      const known = new Map<string, Set<string>>();
      const dead = rows.flatMap(({ frames, stance, verbs }) =>
        verbs.split(' ').flatMap((entry) => {
          const lemma = entry.split('/')[0] ?? '';
          const before = known.get(lemma) ?? new Set();
          known.set(lemma, new Set([...before, ...frames]));
          return [...frames].every((frame) => before.has(frame)) ? [`${lemma} ${frames} ${stance}`] : [];
        }),
      );
      expect(dead).toEqual([]);
    },
  );

  test.each(['en', 'es'] as const)('the first word of each cue is one token: %s', (lang) => {
    expect([...cueTable(lang).keys()].filter((word) => tokensOf(word).length !== 1)).toEqual([]);
  });

  test('every noun-like form is a form of some cue', () => {
    expect([...NOUNISH].filter((form) => !cueTable('en').has(form))).toEqual([]);
  });
});

/** Keys of tables as they are written: `['gen.', 'general']` in a map, `people: '...'` in a record. */
function keysIn(file: string): { table: string; keys: string[] }[] {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  return source.split(/^(?=(?:export )?const )/m).flatMap((block) => {
    const [, table = '', isRecord] = /^(?:export )?const (\w+)(: Record<string)?/.exec(block) ?? [];
    const key = isRecord ? /^ {2}'?([\p{L}-]+)'?:(?= |$)/gmu : /^ +\['([^']+)', /gm;
    const parts = block
      .split(/^\};?$/m, 1)
      .join('')
      .split(/^ {2}(?=e[ns]: )/m);
    return parts.map((part) => ({ table, keys: [...part.matchAll(key)].map((match) => match[1] ?? '') }));
  });
}

describe('no word stands for two', () => {
  test.each(
    FILES.filter((file) => !['cue-verbs.ts', 'echoes.ts', 'cue-nouns.ts', 'concepts.ts'].includes(file)),
  )('%s has no key twice in one table', (file) => {
    const found = keysIn(file).flatMap(({ table, keys }) => twice(keys).map((key) => `${table}: ${key}`));
    expect(found).toEqual([]);
  });

  const both = (a: Iterable<string>, b: Iterable<string>) => {
    const others = new Set(b);
    return [...new Set(a)].filter((word) => others.has(word)).sort();
  };
  const bodies = { en: bodyNouns.BODY_NOUNS.en, es: bodyNouns.BODY_NOUNS.es };
  const media = { en: bodyNouns.MEDIA_NOUNS.en, es: bodyNouns.MEDIA_NOUNS.es };

  /** Pairs of lexicons whose words exclude one another, and the words that are both, each for its reason. */
  const APART: readonly (readonly [string, Iterable<string>, Iterable<string>, string[]])[] = [
    // `Guy` is a man's name in Spanish texts, `Una` a woman's in English ones.
    ['given names and English roles', FIRST_NAMES.keys(), PERSON_ROLES.en.keys(), ['guy']],
    ['given names and Spanish roles', FIRST_NAMES.keys(), PERSON_ROLES.es.keys(), ['una']],
    // Names of people first: a name needs a second capital behind it, a country none.
    ['given names and countries', FIRST_NAMES.keys(), DEMONYMS.keys(), ['frances', 'salvador']],
    ['given names and months', FIRST_NAMES.keys(), days, ['abril', 'domingo', 'jan', 'julio']],
    ['given names and heads of places', FIRST_NAMES.keys(), PLACE_HEADS, []],
    // `Don Winslow`, `don Luis`: the honorific is asked first, and a name follows it either way.
    ['given names and honorifics', FIRST_NAMES.keys(), HONORIFICS.keys(), ['don']],
    // `la Marina` is a body where no other capital follows.
    ['given names and bodies', FIRST_NAMES.keys(), [...bodies.en, ...bodies.es], ['marina']],
    // The people, and the body that they are: `police said`, `la secretaria`, `la Secretaría`.
    ['roles and bodies, English', PERSON_ROLES.en.keys(), bodies.en, ['police']],
    [
      'roles and bodies, Spanish',
      PERSON_ROLES.es.keys(),
      bodies.es,
      ['autoridades', 'directiva', 'ejecutivo', 'organizaciones', 'policia', 'secretaria'],
    ],
    ['roles and media, English', PERSON_ROLES.en.keys(), media.en, []],
    ['roles and media, Spanish', PERSON_ROLES.es.keys(), media.es, []],
    ['roles and countries, English', PERSON_ROLES.en.keys(), DEMONYMS.keys(), []],
    ['roles and countries, Spanish', PERSON_ROLES.es.keys(), DEMONYMS.keys(), []],
    // An agency of news or of a state, a report of a paper or of a ministry: the outlet is asked first.
    ['media and bodies, English', media.en, bodies.en, ['agency', 'report']],
    ['media and bodies, Spanish', media.es, bodies.es, ['agencia', 'informe']],
    ['abbreviations that end no sentence, and that may', NEVER_LAST, MAY_BE_LAST, []],
    // Alike in both.
    [
      'plain forms and pasts',
      ENGLISH_PLAIN_FORMS,
      ENGLISH_IRREGULAR_PASTS,
      ['cast', 'hurt', 'lay', 'let', 'shut', 'spread'],
    ],
    ['plain forms and third persons', ENGLISH_PLAIN_FORMS, ENGLISH_THIRD_PERSONS, []],
    ['pasts and third persons', ENGLISH_IRREGULAR_PASTS, ENGLISH_THIRD_PERSONS, []],
    [
      'number words and roles',
      [...NUMBER_WORDS.en.units.keys(), ...NUMBER_WORDS.es.units.keys()],
      PERSON_ROLES.es.keys(),
      [],
    ],
  ];
  test.each(APART)('%s', (_, one, other, known) => {
    expect(both(one, other)).toEqual(known);
  });

  test('a counted noun has one unit', () => {
    const tables = readFileSync(join(FOLDER, 'counted-nouns.ts'), 'utf8').split('const ES:');
    const nouns = (table: string) =>
      [...table.matchAll(LITERALS)].flatMap(([text]) =>
        text
          .replace(/['+\n]/g, ' ')
          .trim()
          .split(/\s+/)
          .map((noun) => noun.split('/')[0] ?? ''),
      );
    expect(tables.map((table) => twice(nouns(table).filter((noun) => noun.length > 1)))).toEqual([[], []]);
  });

  test('a newsmaker and his names for comparing claims are one, under one id', () => {
    const plain = (name: string) => name.replace(/[.']/g, '').replaceAll('-', ' ');
    const byName = new Map(
      ALIASES.flatMap((one) => one.names.map((name) => [name.replace('^', ''), one] as const)),
    );
    const wrong = NEWSMAKERS.flatMap(({ id, kind, aliases }) => [
      ...aliases
        .map((alias) => [alias, byName.get(plain(alias))?.id ?? id] as const)
        .filter(([, other]) => other !== id)
        .map(([alias, other]) => `${alias}: ${id} and ${other}`),
      ...ALIASES.filter((one) => one.id === id && one.kind !== kind).map(
        (one) => `${id}: ${kind} and ${one.kind}`,
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  test('the people of a country have one country, also for comparing claims', () => {
    const places = new Map(
      ALIASES.flatMap((one) => one.names.map((name) => [name.replace('^', ''), one.id] as const)),
    );
    const countries = new Map<string, Set<string>>();
    for (const [word, country] of DEMONYMS) {
      const place = places.get(word.replaceAll('.', ''));
      if (place) countries.set(country, (countries.get(country) ?? new Set()).add(place));
    }
    expect([...countries.values()].filter((ids) => ids.size > 1).map((ids) => [...ids])).toEqual([]);
  });

  test('an agency that is a newsmaker is an outlet, and roles of newsmakers are roles', () => {
    const folded = new Set(AGENCIES.flat().map((name) => name.toLowerCase()));
    const named = NEWSMAKERS.filter(({ aliases }) => aliases.some((alias) => folded.has(alias)));
    expect(named.filter(({ kind }) => kind !== 'media').map(({ id }) => id)).toEqual([]);
    const keys = new Set([...PERSON_ROLES.en.values(), ...PERSON_ROLES.es.values()].map(({ key }) => key));
    expect(NEWSMAKERS.flatMap(({ roles }) => roles.filter((role) => !keys.has(role)))).toEqual([]);
  });

  test('concepts that exclude one another exist, and are not related as well', () => {
    const ids = new Set(CONCEPTS.map(([id]) => id));
    expect(OPPOSED.flat().filter((id) => !ids.has(id))).toEqual([]);
    expect(
      OPPOSED.filter(([a, b]) => RELATED.some((group) => group.includes(a) && group.includes(b))),
    ).toEqual([]);
  });

  test('a Spanish word is translated in one place', () => {
    expect(
      twice(
        ES_EN.join(' ')
          .split(/\s+/)
          .map((entry) => entry.split('=')[0] ?? ''),
      ),
    ).toEqual([]);
  });

  test('words that open the name of a paper or figure are bodies first', () => {
    const { DATA_NOUNS, PAPERS } = bodyNouns;
    const nouns = new Set([...bodies.en, ...bodies.es]);
    expect([...DATA_NOUNS, ...PAPERS].filter((word) => !nouns.has(word))).toEqual([]);
    expect([...bodyNouns.PLAIN_MEDIA].filter((word) => !media.en.has(word) && !media.es.has(word))).toEqual(
      [],
    );
  });
});

describe('every lexicon is read by a rule', () => {
  const rules = readdirSync(join(FOLDER, '../..'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join(FOLDER, '../..', file), 'utf8')] as const);
  const exported = FILES.flatMap((file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    return [...source.matchAll(/^export const (\w+)/gm)].map((match) => [file, match[1] ?? ''] as const);
  });

  test.each(exported)('%s: %s', (file, name) => {
    // A lexicon in two languages has to be asked in both: by the text's language, or by each name.
    const asked = rules
      .filter(([rule]) => !rule.endsWith(`lexicons/${file}`))
      .flatMap(([, source]) => [...source.matchAll(new RegExp(`\\b${name}\\b(\\.e[ns]\\b)?`, 'g'))])
      .map((match) => match[1] ?? 'any');
    const own =
      readFileSync(join(FOLDER, file), 'utf8').split(new RegExp(`^export const ${name}\\b`, 'm'))[1] ?? '';
    const halves = /^[^;]*?^ {2}en: /m.test(own.split(/^export /m, 1)[0] ?? '') ? ['.en', '.es'] : [];
    expect(asked.length).toBeGreaterThan(1);
    const plain = rules.some(([, source]) =>
      new RegExp(`\\b${name}(?:\\[|\\))|Object\\.\\w+\\(${name}`).test(source),
    );
    if (!plain) expect(asked).toEqual(expect.arrayContaining(halves));
  });
});
