import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLines } from '../../src/digests/choose.ts';
import type { JudgedClaim } from '../../src/digests/judged.ts';

const WISHES = { topics: ['sheinbaum', 'military', 'designations'], maxLines: 40 };
const NOTHING_SENT = { statements: new Set<number>(), claims: new Set<number>() };

function judged(claimId: number, given: Partial<JudgedClaim> = {}): JudgedClaim {
  return {
    claimId,
    statementId: claimId,
    verdict: 'new',
    match: null,
    topics: ['sheinbaum'],
    words: `words ${claimId}`,
    kind: 'direct',
    lang: 'en',
    speaker: { name: 'Claudia Sheinbaum', probably: false },
    via: [],
    stance: 'asserts',
    outlet: `Outlet ${claimId}`,
    country: 'MX',
    publishedAt: `2026-03-06T12:${String(claimId % 60).padStart(2, '0')}:00.000Z`,
    articleTitle: 'Title',
    articleUrl: `https://outlet.example/${claimId}`,
    savedUrl: `https://watch.example/${claimId}`,
    copyGroup: null,
    wire: null,
    earlier: null,
    differences: [],
    acts: [],
    ...given,
  };
}

/** A repeat of claim `of`. */
function repeat(claimId: number, of: number, given: Partial<JudgedClaim> = {}): JudgedClaim {
  return judged(claimId, { verdict: 'repeat', statementId: of, match: of, ...given });
}

/** `sheinbaum: 3 1 (+2)`: the claims of each section, and those cut. */
function drawn(claims: readonly JudgedClaim[], wishes = WISHES, sent = NOTHING_SENT): string[] {
  return chooseLines(claims, wishes, sent).sections.map(({ topic, lines, more }) => {
    const ids = lines.map(({ line }) => line.claimId).join(' ');
    return `${topic}: ${ids}${more.length > 0 ? ` (+${more.length})` : ''}`;
  });
}

function heldOf(claims: readonly JudgedClaim[], sent = NOTHING_SENT): string[] {
  return chooseLines(claims, WISHES, sent)
    .held.map(({ claimId, of, why }) => `${claimId} ${why} ${of}`)
    .sort();
}

describe('one line per statement', () => {
  const story = [
    judged(1),
    repeat(2, 1),
    repeat(3, 1, { topics: ['military'] }),
    repeat(4, 1, { topics: [] }),
  ];

  test('repeats of the same window are carriers of the line, those of other topics too', () => {
    expect(drawn(story)).toEqual(['sheinbaum: 1']);
    const line = chooseLines(story, WISHES, NOTHING_SENT).sections[0]?.lines[0]?.line;
    expect(line?.carriedBy.map((carrier) => carrier.outlet)).toEqual(['Outlet 2', 'Outlet 3', 'Outlet 4']);
    expect(line?.independentSources).toBe(4);
  });

  test('each repeat on the desk’s topics is counted as held back', () => {
    expect(heldOf(story)).toEqual(['2 carried 1', '3 carried 1']);
  });

  test('the outlet itself and an outlet that says it twice are named once', () => {
    const twice = [
      judged(1, { outlet: 'A' }),
      repeat(2, 1, { outlet: 'A' }),
      repeat(3, 1, { outlet: 'B' }),
      repeat(4, 1, { outlet: 'B' }),
    ];
    const line = chooseLines(twice, WISHES, NOTHING_SENT).sections[0]?.lines[0]?.line;
    expect(line?.carriedBy.map((carrier) => carrier.outlet)).toEqual(['B']);
    expect(line?.independentSources).toBe(2);
  });

  test('a repeat of what was known before the window is held back', () => {
    expect(drawn([repeat(2, 1)])).toEqual([]);
    expect(heldOf([repeat(2, 1)])).toEqual(['2 repeat 1']);
  });

  test('the first claim is of another topic: the next outlet that is on ours has the line, with its verdict', () => {
    const claims = [judged(1, { topics: ['weather'], verdict: 'update' }), repeat(2, 1)];
    expect(drawn(claims)).toEqual(['sheinbaum: 2']);
    expect(chooseLines(claims, WISHES, NOTHING_SENT).sections[0]?.lines[0]?.line.verdict).toBe('update');
  });

  test('nothing on the desk’s topics: no line, nothing held', () => {
    const claims = [
      judged(1, { topics: ['weather'] }),
      judged(2, { topics: [] }),
      repeat(3, 1, { topics: ['weather'] }),
    ];
    expect(chooseLines(claims, WISHES, NOTHING_SENT)).toEqual({ sections: [], held: [] });
  });
});

describe('what the desk was sent', () => {
  test('a statement that was sent is held back', () => {
    const sent = { statements: new Set([1]), claims: new Set<number>() };
    expect(drawn([judged(1), repeat(2, 1)], WISHES, sent)).toEqual([]);
    expect(heldOf([judged(1), repeat(2, 1)], sent)).toEqual(['1 sent null', '2 sent 1']);
  });

  test('a claim that was sent takes its statement with it', () => {
    const sent = { statements: new Set<number>(), claims: new Set([2]) };
    expect(drawn([judged(1), repeat(2, 1), judged(3)], WISHES, sent)).toEqual(['sheinbaum: 3']);
  });
});

describe('reviewers', () => {
  test.each([
    ['a rejected claim is out', [judged(1, { acts: ['reject'] })], [], []],
    ['a retracted claim is out', [judged(1, { acts: ['retract'] })], [], []],
    ['a confirmed claim is in', [judged(1, { acts: ['confirm'] })], ['sheinbaum: 1'], []],
    ['the last act holds', [judged(1, { acts: ['reject', 'confirm'] })], ['sheinbaum: 1'], []],
    ['a claim marked as repeat is held back', [judged(1, { acts: ['repeat'] })], [], ['1 reviewed null']],
    [
      'and so are those that repeat it',
      [judged(1, { acts: ['repeat'] }), repeat(2, 1)],
      [],
      ['1 reviewed null', '2 repeat 1'],
    ],
    [
      'a rejected first claim gives its place to the next',
      [judged(1, { acts: ['reject'] }), repeat(2, 1)],
      ['sheinbaum: 2'],
      [],
    ],
    [
      'a retracted first claim withdraws the statement',
      [judged(1, { acts: ['retract'] }), repeat(2, 1)],
      [],
      ['2 repeat 1'],
    ],
    [
      'a rejected carrier is no carrier',
      [judged(1), repeat(2, 1, { acts: ['reject'] })],
      ['sheinbaum: 1'],
      [],
    ],
  ] as const)('%s', (_what, claims, sections, held) => {
    expect(drawn(claims)).toEqual(sections);
    expect(heldOf(claims)).toEqual(held);
  });

  test('what a rejected claim was compared with is not said of the one in its place', () => {
    const earlier = {
      claimId: 9,
      words: 'w',
      kind: 'direct',
      lang: 'en',
      speaker: null,
      outlet: 'O',
      publishedAt: '2026-03-01T00:00:00Z',
    } as const;
    const claims = [judged(1, { acts: ['reject'], verdict: 'update', earlier }), repeat(2, 1)];
    const line = chooseLines(claims, WISHES, NOTHING_SENT).sections[0]?.lines[0]?.line;
    expect(line).toMatchObject({ verdict: 'new', earlier: null, carriedBy: [] });
  });
});

describe('order and limit', () => {
  const many = [
    judged(1, { speaker: null }),
    judged(2),
    judged(3, { speaker: { name: 'a US official', probably: false } }),
    judged(4, { verdict: 'update' }),
    judged(5),
    judged(6, { verdict: 'contradiction', speaker: null }),
    judged(7, { topics: ['designations', 'military'] }),
    judged(8, { topics: ['designations'] }),
  ];

  test('contradictions, updates, named speakers, other speakers, the outlets’ own; then the latest', () => {
    expect(drawn(many)[0]).toBe('sheinbaum: 6 4 5 2 3 1');
  });

  test('what two independent sources carry comes before what one does, though it is older', () => {
    expect(drawn([judged(1), judged(9), repeat(12, 1)])).toEqual(['sheinbaum: 1 9']);
  });

  test('topics stand in the desk’s order, a claim of several under the first of them', () => {
    expect(drawn(many).slice(1)).toEqual(['military: 7', 'designations: 8']);
    expect(drawn(many, { topics: ['designations', 'military'], maxLines: 40 })).toEqual([
      'designations: 8 7',
    ]);
  });

  test('what is over the limit is counted, and each topic keeps its first line', () => {
    expect(drawn(many, { ...WISHES, maxLines: 4 })).toEqual([
      'sheinbaum: 6 4 (+4)',
      'military: 7',
      'designations: 8',
    ]);
    expect(drawn(many, { ...WISHES, maxLines: 1 })).toEqual([
      'sheinbaum: 6 (+5)',
      'military:  (+1)',
      'designations:  (+1)',
    ]);
  });
});

test('whatever comes in, each statement is told at most once, and every live claim on topic is a line, cut or held', () => {
  const claim = fc.record({
    statementId: fc.integer({ min: 1, max: 6 }),
    verdict: fc.constantFrom('new', 'update', 'contradiction', 'repeat'),
    topics: fc.subarray(['sheinbaum', 'military', 'weather']),
    acts: fc.array(fc.constantFrom('confirm', 'repeat', 'reject', 'retract'), { maxLength: 2 }),
    outlet: fc.constantFrom('A', 'B', 'C'),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (given, maxLines) => {
      const claims = given.map((each, index) => judged(index + 1, each as Partial<JudgedClaim>));
      const sent = { statements: new Set([6]), claims: new Set<number>() };
      const choice = chooseLines(claims, { ...WISHES, maxLines }, sent);
      const told = choice.sections.flatMap((section) => [...section.lines, ...section.more]);
      const statements = told.map((line) => line.statementId);
      expect(new Set(statements).size).toBe(statements.length);
      expect(statements).not.toContain(6);
      expect(choice.sections.flatMap((section) => section.lines).length).toBeLessThanOrEqual(maxLines);
      const expected = claims
        .filter(({ topics }) => topics.some((topic) => WISHES.topics.includes(topic)))
        .filter(({ acts }) => acts.at(-1) !== 'reject' && acts.at(-1) !== 'retract')
        .map(({ claimId }) => claimId);
      const accounted = [
        ...told.map(({ line }) => line.claimId),
        ...choice.held.map(({ claimId }) => claimId),
      ];
      expect(accounted.sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});
