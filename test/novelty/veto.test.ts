import { describe, expect, test } from 'vitest';
import { THRESHOLDS } from '../../src/novelty/decision.ts';
import { prepare } from '../../src/novelty/features.ts';
import { weightsOf } from '../../src/novelty/frequency.ts';
import { vetoOfRepeat } from '../../src/novelty/veto.ts';
import { placed, type Words } from './claims.ts';

const veto = (mine: Words, theirs: Words) =>
  vetoOfRepeat(
    prepare(placed(mine, 2)),
    prepare(placed(theirs, 1)),
    weightsOf({ totals: [], counts: {} }),
    THRESHOLDS.named,
  );

describe('a rule that forbids to call two claims the same', () => {
  test.each<[rule: string | null, mine: Words, theirs: Words]>([
    ['FIG', { text: 'Eight cartels are on the list.' }, { text: 'The list names six cartels.' }],
    [
      'FIG',
      { text: 'La recompensa es de 50 millones de dólares.', lang: 'es' },
      { text: 'The reward is 25 million dollars.' },
    ],
    [
      'ENT',
      { text: 'There will be no invasion.', speaker: 'Claudia Sheinbaum' },
      { text: 'There will be no invasion.', speaker: 'Marco Rubio' },
    ],
    [
      'ENT',
      { text: 'The letter was sent to Marco Rubio.' },
      { text: 'The letter was sent to Pete Hegseth.' },
    ],
    ['SIGN', { text: 'The plan was approved.', stance: 'denies' }, { text: 'The plan was approved.' }],
    [
      'DATE',
      { text: 'The plan was approved.', when: '2025-02' },
      { text: 'The plan was approved.', when: '2025-03' },
    ],
    [
      null,
      { text: 'The channel was shut for the winter.' },
      { text: 'For winter, the waterway was closed.' },
    ],
    [null, { text: 'Eight cartels are on the list.' }, { text: 'The list names eight cartels.' }],
    [
      null,
      { text: 'No habrá invasión.', lang: 'es', speaker: 'Claudia Sheinbaum' },
      { text: 'There will be no invasion.', speaker: 'Sheinbaum' },
    ],
  ])('%s', (rule, mine, theirs) => {
    expect(veto(mine, theirs)).toBe(rule);
  });
});
