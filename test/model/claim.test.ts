import { describe, expect, test } from 'vitest';
import { type ClaimKind, type Stance, toldStance } from '../../src/model/claim.ts';
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
    const start = words.indexOf(cue);
    const claim = {
      ...{ stance: 'denies' as const, trace: ['stance:cue'], kind },
      span: spanOf(words, 0, words.length),
      cue: { lemma: cue, class: 'deny', span: spanOf(words, start, start + cue.length) },
    };
    expect(toldStance(claim)).toBe(told);
  });
});
