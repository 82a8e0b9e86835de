import { expect, test } from 'vitest';
import { independentSources, type SourceTrace } from '../../src/digests/sources.ts';

const by = (outlet: string, given: Partial<SourceTrace> = {}): SourceTrace => ({
  outlet,
  copyGroup: null,
  wire: null,
  via: [],
  speaker: null,
  ...given,
});

test.each([
  ['nobody', [], 0],
  ['two outlets on their own', [by('A'), by('B')], 2],
  ['one outlet twice', [by('A'), by('A')], 1],
  [
    'one agency story in three outlets',
    [by('A', { copyGroup: 1 }), by('B', { copyGroup: 1 }), by('C', { copyGroup: 1 })],
    1,
  ],
  ['two agency stories', [by('A', { copyGroup: 1 }), by('B', { copyGroup: 2 })], 2],
  [
    'an outlet with both stories joins them',
    [by('A', { copyGroup: 1 }), by('B', { copyGroup: 2 }), by('A', { copyGroup: 2 })],
    1,
  ],
  ['the same paper behind both', [by('A', { via: ['The New York Times'] }), by('B', { via: ['NYT'] })], 1],
  [
    'the paper as speaker, and the paper itself',
    [by('A', { speaker: { name: 'The New York Times' } }), by('New York Times')],
    1,
  ],
  [
    'a small outlet as source, because it is one of those who carry it',
    [by('A', { via: ['Harbor Lamp'] }), by('Harbor Lamp')],
    1,
  ],
  [
    'one person heard by two outlets is no chain',
    [by('A', { via: ['Claudia Sheinbaum'] }), by('B', { via: ['Claudia Sheinbaum'] })],
    2,
  ],
  [
    'one speaker heard by two outlets is no chain',
    [by('A', { speaker: { name: 'Omar Ríos' } }), by('B', { speaker: { name: 'Omar Ríos' } })],
    2,
  ],
  ['the agency that the page names', [by('A', { wire: 'Reuters' }), by('B', { via: ['Reuters'] })], 1],
  [
    'accents and case',
    [by('A', { via: ['El Periódico del Norte'] }), by('B', { via: ['periodico del norte'] })],
    1,
  ],
  ['different papers', [by('A', { via: ['The Wall Street Journal'] }), by('B', { via: ['NBC News'] })], 2],
  [
    'a chain of chains',
    [
      by('A', { copyGroup: 1 }),
      by('B', { copyGroup: 1, wire: 'EFE' }),
      by('C', { via: ['Agencia EFE'] }),
      by('D'),
    ],
    2,
  ],
] as const)('%s', (_what, reports, expected) => {
  expect(independentSources(reports)).toBe(expected);
});
