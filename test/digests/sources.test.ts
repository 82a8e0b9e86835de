import { expect, test } from 'vitest';
import {
  independentSources,
  type PlacedTrace,
  type SourceTrace,
  withPapersNamed,
} from '../../src/digests/sources.ts';
import { outletKey } from '../../src/text/outlet-names.ts';

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
  expect(independentSources(reports, new Set())).toBe(expected);
});

const WATCHED = new Set(['The Harbor Lamp', 'Meseta 24', 'Capitol Desk'].map(outletKey));

test.each([
  [
    'a watched outlet behind both, that carries nothing itself',
    [by('A', { via: ['The Harbor Lamp'] }), by('B', { speaker: { name: 'Harbor Lamp' } })],
    1,
  ],
  ['a watched outlet behind one, and own reporting', [by('A', { via: ['Meseta 24'] }), by('B')], 2],
  ['two watched outlets', [by('A', { via: ['Meseta 24'] }), by('B', { via: ['Capitol Desk'] })], 2],
  [
    'an outlet by its name alone, watched or not',
    [by('A', { via: ['The Harbor Ledger'] }), by('B', { speaker: { name: 'The Harbor Ledger' } })],
    1,
  ],
  [
    'two outlets by their names alone',
    [by('A', { via: ['The Harbor Ledger'] }), by('B', { via: ['El Sol de Toluca'] })],
    2,
  ],
  [
    'a press secretary is no paper',
    [
      by('A', { speaker: { name: 'White House press secretary' } }),
      by('B', { speaker: { name: 'White House press secretary' } }),
    ],
    2,
  ],
  [
    'nor is a Press Secretary',
    [
      by('A', { speaker: { name: 'Press Secretary Karoline Leavitt' } }),
      by('B', { speaker: { name: 'Press Secretary Karoline Leavitt' } }),
    ],
    2,
  ],
  [
    'nor is a ministry',
    [
      by('A', { via: ['Secretaría de la Reforma Agraria'] }),
      by('B', { via: ['Secretaría de la Reforma Agraria'] }),
    ],
    2,
  ],
  [
    'nor is a network of smugglers',
    [by('A', { via: ['a smuggling network'] }), by('B', { via: ['a smuggling network'] })],
    2,
  ],
  ['an agency in two languages', [by('A', { wire: 'AFP' }), by('B', { via: ['Agence France-Presse'] })], 1],
  [
    'an agency and its Spanish name',
    [
      by('A', { wire: 'Reuters' }),
      by('B', { speaker: { name: 'la agencia Reuters' } }),
      by('C', { via: ['Agencia Reuters'] }),
    ],
    1,
  ],
  ['the agency’s copy and own reporting', [by('A', { wire: 'AP' }), by('B', { wire: 'AP' }), by('C')], 2],
] as const)('%s', (_what, reports, expected) => {
  expect(independentSources(reports, WATCHED)).toBe(expected);
});

const at = (articleUrl: string, name: string | null, via: readonly string[] = []): PlacedTrace => ({
  ...by('A', { via, speaker: name === null ? null : { name } }),
  articleUrl,
});

test('"the paper" is the one that its article named last', () => {
  const claims = [
    at('/1', 'The Harbor Ledger'),
    at('/1', 'The paper'),
    at('/1', 'Ana Ruiz', ['Meseta 24']),
    at('/1', 'el diario'),
    at('/2', 'The newspaper'),
    at('/2', 'Ana Ruiz'),
  ];
  const papers = withPapersNamed(claims, WATCHED).map((claim) => claim.paper ?? null);
  expect(papers).toEqual([null, 'The Harbor Ledger', null, 'Meseta 24', null, null]);
});
