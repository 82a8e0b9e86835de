import { describe, expect, test } from 'vitest';
import { cueTable } from '../../src/claims/cue-table.ts';
import { conjugateEnglish, conjugateSpanish } from '../../src/text/conjugate.ts';
import { fold } from '../../src/text/fold.ts';
import { ENGLISH_CUES, SPANISH_CUES } from '../../src/text/lexicons/cue-verbs.ts';
import { FIRST_NAMES } from '../../src/text/lexicons/first-names.ts';
import { NEWSMAKERS } from '../../src/text/lexicons/newsmakers.ts';
import { PERSON_ROLES } from '../../src/text/lexicons/roles.ts';

describe('cue verbs', () => {
  test.each([
    ['en', ENGLISH_CUES],
    ['es', SPANISH_CUES],
  ] as const)('%s: no row names a verb twice, and none is empty', (_, rows) => {
    for (const row of rows) {
      const lemmas = row.verbs.split(' ').map((entry) => entry.split('/')[0]);
      expect(lemmas.filter((lemma) => !lemma)).toEqual([]);
      expect(lemmas.filter((lemma, index) => lemmas.indexOf(lemma) !== index)).toEqual([]);
    }
  });

  test('both languages know hundreds of forms', () => {
    expect(cueTable('en').size).toBeGreaterThan(800);
    expect(cueTable('es').size).toBeGreaterThan(2500);
  });

  test.each([
    ['say/said', ['say', 'says', 'said', 'saying']],
    ['deny', ['denies', 'denied', 'denying']],
    ['admit/admitted', ['admits', 'admitted', 'admitting']],
    ['write/wrote/written', ['writes', 'wrote', 'written', 'writing']],
  ])('%s is inflected', (entry, forms) => {
    expect([...conjugateEnglish(entry).keys()]).toEqual(expect.arrayContaining(forms));
  });

  test.each([
    [
      'decir/dice/dijo/dicho',
      ['dijo', 'dijeron', 'dicen', 'decía', 'diría', 'dirá', 'dicho', 'diciendo', 'dijera'],
    ],
    ['advertir/advierte/advirtió', ['advirtió', 'advirtieron', 'advierten', 'advertía', 'advirtiendo']],
    ['sostener/sostiene/sostuvo', ['sostuvo', 'sostuvieron', 'sostendrá']],
    ['anunciar', ['anunció', 'anunciaron', 'anunciado']],
    ['creer/cree/creyó', ['creyó', 'creyeron', 'creído', 'creyendo']],
  ])('%s se conjuga', (entry, forms) => {
    expect([...conjugateSpanish(entry).keys()]).toEqual(expect.arrayContaining(forms));
  });
});

describe('names and roles', () => {
  test('newsmakers have distinct ids', () => {
    const ids = NEWSMAKERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('keys are folded', () => {
    for (const name of FIRST_NAMES.keys()) expect(fold(name)).toBe(name);
    for (const roles of Object.values(PERSON_ROLES))
      for (const word of roles.keys()) expect(fold(word)).toBe(word);
  });
});
