import { describe, expect, test } from 'vitest';
import { beginsWithVerb, type ClaimKind, type Stance, toldStance } from '../../src/model/claim.ts';
import { spanOf } from '../../src/model/span.ts';

describe('beside its words, a claim is told with', () => {
  test.each<[words: string, stance: Stance, rule: string, told: Stance]>([
    ['The Pentagon denied that there are plans to land troops', 'denies', 'stance:cue', 'denies'],
    ['She rejected the offer', 'rejects', 'stance:cue', 'rejects'],
    ['"There will be no landing," she said', 'denies', 'stance:none', 'asserts'],
    ['Mexico will never accept troops, she said', 'rejects', 'stance:never-accept', 'asserts'],
    ['They must do more, he said', 'demands', 'stance:must', 'demands'],
    ['He warned of a flood', 'warns', 'stance:cue', 'warns'],
  ])('%s: %s by %s is told as %s', (_words, stance, rule, told) => {
    expect(toldStance({ stance, trace: ['quote:inverted', rule] })).toBe(told);
  });

  test.each<[words: string, cue: string, kind: ClaimKind, told: Stance]>([
    ['descartó una invasión', 'descartó', 'indirect', 'asserts'],
    ['ha descartado una invasión', 'descartado', 'mixed', 'asserts'],
    ['flatly ruled out a landing', 'ruled out', 'indirect', 'asserts'],
    ['descartó una invasión', 'descartó', 'direct', 'denies'],
    ['there are plans to land troops, she denied', 'denied', 'indirect', 'denies'],
    ['Sheinbaum descartó una invasión', 'descartó', 'indirect', 'denies'],
  ])('the verb that says no once: %s (%s)', (words, cue, kind, told) => {
    expect(toldStance(denial(words, cue, kind))).toBe(told);
  });
});

/** A claim whose span are these words, and whose cue is somewhere in the sentence. */
function denial(words: string, cue: string, kind: ClaimKind = 'indirect') {
  const start = words.indexOf(cue);
  const at = start < 0 ? words.length + 5 : start;
  return {
    ...{ stance: 'denies' as const, trace: ['stance:cue'], kind },
    span: spanOf(words, 0, words.length),
    cue: { lemma: cue, class: 'deny', span: { start: at, end: at + cue.length, text: cue } },
  };
}

describe('the words that are shown begin with the verb of their speaker', () => {
  test.each([
    ['thanked President Sheinbaum', 'thanked'],
    ['publicly thanked the army', 'thanked'],
    ['ruled out a landing', 'ruled out'],
    ['denies any deal with Washington', 'denies'],
    ['rechazó cualquier intervención', 'rechazó'],
    ['niega la existencia de un acuerdo', 'niega'],
    ['también le agradeció el gesto', 'agradeció'],
  ])('%s', (words, cue) => {
    expect(beginsWithVerb(denial(words, cue))).toBe(true);
  });

  // "Agregó que violó la soberanía el gobierno ...": the verb that stands first is somebody else's.
  test.each([
    ['violó la soberanía el gobierno de Estados Unidos', 'agregó'],
    ['murió el líder del cártel', 'dijo'],
    ['armed Mexicans crossed the border', 'said'],
    ['speed is essential', 'said'],
    ['Sheinbaum thanked him', 'thanked'],
    ['descartado esa misma mañana un escenario así', 'descartado'],
    ['pointing to a history of conflict', 'pointing to'],
    ['', 'said'],
  ])('not: %s (%s)', (words, cue) => {
    expect(beginsWithVerb(denial(words, cue))).toBe(false);
  });

  test('words of direct speech never do', () => {
    expect(beginsWithVerb(denial('thanked the army', 'thanked', 'direct'))).toBe(false);
  });
});
