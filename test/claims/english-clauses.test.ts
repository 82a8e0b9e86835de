import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

const GATE = 'the gate will stay shut';

describe('an attribution between a subordinate clause and its main clause', () => {
  test.each([
    'If the river has risen, Ana Ruiz said, the gate will stay shut.',
    'If the river has risen, Ana Ruiz told reporters in Lima, the gate will stay shut.',
    'If the river has risen, Ana Ruiz said on Tuesday, then the gate will stay shut.',
    'If the river has risen, said Ana Ruiz, the gate will stay shut.',
    'When the trucks are gone, Ana Ruiz said, the gate will stay shut.',
    'Because the bridge was weak, Ana Ruiz said, the gate will stay shut.',
    'While the engineers are there, Ana Ruiz said, the gate will stay shut.',
    'If elected, Ana Ruiz said, the gate will stay shut.',
  ])('%s', (text) => {
    const claims = shortly(text, 'en');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.startsWith('Ana Ruiz: ')).toBe(true);
    expect(claims[0]?.endsWith(GATE)).toBe(true);
  });

  test.each([
    ['When asked about the gate, Ana Ruiz said, Lima was silent.'],
    ['When she was asked about the gate, Ana Ruiz said, Lima was silent.'],
    ['If the gate falls, Ana Ruiz said, then left the room.'],
    ['When the gate fell, Ana Ruiz said.'],
  ])('nothing is said before the attribution in: %s', (text) => {
    expect(shortly(text, 'en').filter((claim) => /: (?:When|If)/.test(claim))).toEqual([]);
  });

  test('a clause that only tells when somebody spoke is none of the words', () => {
    expect(shortly('When the trucks were gone, Ana Ruiz said the gate was shut.', 'en')).toEqual([
      'Ana Ruiz: the gate was shut',
    ]);
  });
});
