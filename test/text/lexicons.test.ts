import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cueTable } from '../../src/claims/cue-table.ts';
import { newsmakerAt } from '../../src/claims/newsmaker-names.ts';
import type { Token } from '../../src/text/document.ts';
import { AGENCIES } from '../../src/text/lexicons/agencies.ts';
import * as bodyNouns from '../../src/text/lexicons/body-nouns.ts';
import { ENGLISH_CUES, NOUNISH, SPANISH_CUES } from '../../src/text/lexicons/cue-verbs.ts';
import { DEMONYMS } from '../../src/text/lexicons/demonyms.ts';
import { FIRST_NAMES } from '../../src/text/lexicons/first-names.ts';
import { COUNTS, PARTS } from '../../src/text/lexicons/fraction-words.ts';
import { HONORIFICS, OFFICE_OF_HONORIFIC, PLACE_HEADS } from '../../src/text/lexicons/honorifics.ts';
import { NEWSMAKERS } from '../../src/text/lexicons/newsmakers.ts';
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
    ['fractions', [...COUNTS.keys(), ...PARTS.en.keys(), ...PARTS.es.keys()]],
  ];
  test.each(SINGLE)('%s are words as the reader makes them: one token, folded', (_, words) => {
    expect([...words].filter((word) => !isReached(word))).toEqual([]);
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
