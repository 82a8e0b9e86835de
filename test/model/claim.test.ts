import { describe, expect, test } from 'vitest';
import { type Stance, toldStance } from '../../src/model/claim.ts';

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
});
