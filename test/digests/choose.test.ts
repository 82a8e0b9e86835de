import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, chooseLines, type Wishes } from '../../src/digests/choose.ts';
import { becameOf } from '../../src/digests/edited-away.ts';
import type { JudgedClaim } from '../../src/digests/judged.ts';

const WISHES = { topics: ['sheinbaum', 'military', 'designations'], maxLines: 40 };

/** What a desk was told, since when it watches its topics (0: always) and where the window begins. */
interface Known {
  readonly told?: readonly number[];
  readonly since?: Readonly<Record<string, number>>;
  readonly from?: number;
}

/** Every statement comes into question; `seq` is the place in the list. */
function choose(given: readonly JudgedClaim[], wishes: Wishes = WISHES, known: Known = {}): Choice {
  const claims = given.map((claim, at) => ({ ...claim, seq: at + 1 }));
  const statements = new Map(
    claims.map(({ statementId }) => [
      statementId,
      claims.filter((claim) => claim.statementId === statementId),
    ]),
  );
  return chooseLines(claims, wishes, {
    from: known.from ?? 0,
    told: new Set(known.told),
    since: new Map(wishes.topics.map((topic) => [topic, known.since?.[topic] ?? 0])),
    became: becameOf(statements),
    statements,
  });
}

function judged(claimId: number, given: Partial<JudgedClaim> = {}): JudgedClaim {
  return {
    claimId,
    statementId: claimId,
    seq: claimId,
    verdict: 'new',
    match: null,
    rule: 'LOW',
    review: false,
    background: false,
    articleId: claimId,
    revision: 1,
    topics: ['sheinbaum'],
    words: `words ${claimId}`,
    kind: 'direct',
    lang: 'en',
    speaker: { name: 'Claudia Sheinbaum', probably: false },
    via: [],
    stance: 'asserts',
    beginsWithVerb: false,
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

const EARLIER = {
  claimId: 9,
  words: 'w',
  kind: 'direct',
  lang: 'en',
  speaker: null,
  outlet: 'O',
  publishedAt: '2026-03-01T00:00:00Z',
} as const;

/** A repeat of claim `of`. */
function repeat(claimId: number, of: number, given: Partial<JudgedClaim> = {}): JudgedClaim {
  return judged(claimId, { verdict: 'repeat', statementId: of, match: of, ...given });
}

/** `sheinbaum: 3 1 (+2)`: the claims of each section, and those cut. */
function drawn(claims: readonly JudgedClaim[], wishes: Wishes = WISHES, known: Known = {}): string[] {
  return choose(claims, wishes, known).sections.map(({ topic, lines, more }) => {
    const ids = lines.map(({ line }) => line.claimId).join(' ');
    return `${topic}: ${ids}${more.length > 0 ? ` (+${more.length})` : ''}`;
  });
}

function heldOf(claims: readonly JudgedClaim[], known: Known = {}): string[] {
  return choose(claims, WISHES, known)
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
    const line = choose(story).sections[0]?.lines[0]?.line;
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
    const line = choose(twice).sections[0]?.lines[0]?.line;
    expect(line?.carriedBy.map((carrier) => carrier.outlet)).toEqual(['B']);
    expect(line?.independentSources).toBe(2);
  });

  test('a repeat of what was known before the window is held back', () => {
    const story = [judged(1), repeat(2, 1)];
    const known = { from: 1, since: { sheinbaum: 1 } };
    expect(drawn(story, WISHES, known)).toEqual([]);
    expect(heldOf(story, known)).toEqual(['2 repeat 1']);
  });

  test('the first claim is of another topic: the next outlet that is on ours has the line, with its verdict', () => {
    const claims = [judged(1, { topics: ['weather'], verdict: 'update' }), repeat(2, 1)];
    expect(drawn(claims)).toEqual(['sheinbaum: 2']);
    expect(choose(claims).sections[0]?.lines[0]?.line.verdict).toBe('update');
  });

  test('nothing on the desk’s topics: no line, nothing held', () => {
    const claims = [
      judged(1, { topics: ['weather'] }),
      judged(2, { topics: [] }),
      repeat(3, 1, { topics: ['weather'] }),
    ];
    expect(choose(claims)).toEqual({
      sections: [],
      saidAgain: { lines: [], more: [] },
      held: [],
      waiting: 0,
    });
  });
});

describe('what the desk knows', () => {
  test('a statement that it was told is held back', () => {
    const known = { told: [1] };
    expect(drawn([judged(1), repeat(2, 1), judged(3)], WISHES, known)).toEqual(['sheinbaum: 3']);
    expect(heldOf([judged(1), repeat(2, 1), judged(3)], known)).toEqual(['1 sent null', '2 sent 1']);
  });

  const elsewhere = { topics: ['weather'] };
  test.each<[string, readonly JudgedClaim[], Known, readonly string[]]>([
    [
      'said before only on topics that it does not watch: told by the first that is on its own',
      [judged(1, elsewhere), repeat(2, 1, elsewhere), repeat(3, 1), repeat(4, 1)],
      { from: 2 },
      ['sheinbaum: 3'],
    ],
    [
      'its first claim was rejected in an earlier window, and another outlet repeats it',
      [judged(1, { acts: ['reject'] }), repeat(2, 1)],
      { from: 1 },
      ['sheinbaum: 2'],
    ],
    [
      'its first claim was off topic',
      [judged(1, { acts: ['off-topic'] }), repeat(2, 1)],
      { from: 1 },
      ['sheinbaum: 2'],
    ],
    [
      'a reviewer split it off after the window was closed',
      [judged(1), judged(2, { verdict: 'repeat', match: 1, acts: ['split'] })],
      { from: 2, told: [1] },
      ['sheinbaum: 2'],
    ],
    [
      'a rejection was taken back after the window was closed',
      [judged(1), judged(2)],
      { from: 2, told: [2] },
      ['sheinbaum: 1'],
    ],
    ['said on its topic by its baseline', [judged(1), repeat(2, 1)], { since: { sheinbaum: 1 } }, []],
    [
      'said by then, but that was misread',
      [judged(1, { acts: ['reject'] }), repeat(2, 1)],
      { since: { sheinbaum: 1 } },
      ['sheinbaum: 2'],
    ],
    [
      'still owed when another of its topics is added, on which it was said too',
      [judged(1, { topics: ['military'] }), repeat(2, 1)],
      { since: { military: 5 } },
      ['sheinbaum: 2'],
    ],
    [
      'said on two topics, one of them added later',
      [judged(1, { topics: ['sheinbaum', 'military'] })],
      { since: { sheinbaum: 5 } },
      ['sheinbaum: 1'],
    ],
    [
      'said on the added topic before, and repeated since',
      [judged(1, { topics: ['military'] }), judged(2), repeat(3, 1)],
      { since: { military: 2 } },
      ['sheinbaum: 2'],
    ],
    [
      'stood in the background of a feed that joined, on whatever topic',
      [judged(1, { background: true, ...elsewhere }), repeat(2, 1)],
      {},
      [],
    ],
    [
      'told by another feed before one joined that had it',
      [judged(1), repeat(2, 1, { background: true }), repeat(3, 1)],
      {},
      ['sheinbaum: 1'],
    ],
    [
      'came into a page of the background by a later reading',
      [judged(1, { background: true, revision: 2 }), repeat(2, 1)],
      {},
      ['sheinbaum: 2'],
    ],
    [
      'the same page, read again',
      [judged(1, { acts: ['reject'] }), repeat(2, 1, { articleId: 1, revision: 2 })],
      { from: 1 },
      [],
    ],
    [
      'the same page, which only now came to be on a topic of the desk',
      [judged(1, elsewhere), repeat(2, 1, { articleId: 1, revision: 2 })],
      { from: 1 },
      ['sheinbaum: 2'],
    ],
  ])('%s', (_what, claims, known, sections) => {
    expect(drawn(claims, WISHES, known)).toEqual(sections);
  });

  test('an update is told as such, with the earlier words, also where the desk was told neither side', () => {
    const claims = [judged(1, { verdict: 'update', earlier: EARLIER, ...elsewhere }), repeat(2, 1)];
    const line = choose(claims, WISHES, { from: 1 }).sections[0]?.lines[0]?.line;
    expect(line).toMatchObject({ claimId: 2, verdict: 'update', earlier: EARLIER });
    expect(line?.carriedBy.map((carrier) => carrier.outlet)).toEqual(['Outlet 1']);
  });
});

describe('what is said again', () => {
  const again = (claimId: number, of: number, given: Partial<JudgedClaim> = {}) =>
    repeat(claimId, of, { rule: 'OCC', ...given });
  const told = { from: 1, told: [1] };
  const asked = { ...WISHES, restatements: true };

  test('is counted as held back, unless the desk asked for it', () => {
    const claims = [judged(1), again(2, 1)];
    expect(choose(claims, WISHES, told).saidAgain.lines).toEqual([]);
    expect(heldOf(claims, told)).toEqual(['2 sent 1']);
    expect(choose(claims, asked, told)).toMatchObject({ sections: [], held: [] });
  });

  test('has one line for each statement, with when it was first and last said', () => {
    const claims = [
      judged(1, { publishedAt: '2026-03-01T10:00:00.000Z' }),
      again(2, 1),
      again(3, 1, { publishedAt: '2026-03-06T15:00:00.000Z' }),
      judged(4),
    ];
    const choice = choose(claims, asked, told);
    expect(choice.saidAgain.lines.map(({ line }) => line)).toMatchObject([
      {
        claimId: 2,
        firstSaid: { outlet: 'Outlet 1', publishedAt: '2026-03-01T10:00:00.000Z' },
        lastSaid: { outlet: 'Outlet 3', publishedAt: '2026-03-06T15:00:00.000Z' },
      },
    ]);
    expect(choice.held.map(({ claimId }) => claimId)).toEqual([3]);
    expect(choice.sections.flatMap(({ lines }) => lines).map(({ line }) => line.claimId)).toEqual([4]);
  });

  test.each<[string, readonly JudgedClaim[], Known]>([
    ['by nobody', [judged(1), again(2, 1, { speaker: null })], told],
    ['by nobody named', [judged(1), again(2, 1, { speaker: { name: 'an aide', probably: false } })], told],
    ['by the same outlets on the same day', [judged(1), repeat(2, 1, { rule: 'SAME' })], told],
    ['of what a reviewer retracted', [judged(1, { acts: ['retract'] }), again(2, 1)], told],
    ['and rejected', [judged(1), again(2, 1, { acts: ['reject'] })], told],
    ['of what is told as new now', [judged(1, { topics: ['weather'] }), again(2, 1)], { from: 1 }],
  ])('%s has none', (_what, claims, known) => {
    expect(choose(claims, asked, known).saidAgain).toEqual({ lines: [], more: [] });
  });

  test('comes in the room that news leaves', () => {
    const claims = [judged(1), judged(2), again(3, 1), again(4, 2), judged(5)];
    const choice = choose(claims, { ...asked, maxLines: 2 }, { from: 2, told: [1, 2] });
    const ids = (lines: readonly { line: { claimId: number } }[]) => lines.map(({ line }) => line.claimId);
    expect([ids(choice.saidAgain.lines), ids(choice.saidAgain.more)]).toEqual([[4], [3]]);
  });
});

describe('a line is marked as unreviewed', () => {
  test.each<[string, readonly JudgedClaim[], boolean]>([
    ['where its verdict is in doubt', [judged(1, { review: true })], true],
    ['not where it is sure', [judged(1)], false],
    ['not where a reviewer confirmed it', [judged(1, { review: true, acts: ['confirm'] })], false],
    [
      'where the claim that gave the verdict is in doubt',
      [judged(1, { review: true, verdict: 'update', topics: ['weather'] }), repeat(2, 1)],
      true,
    ],
    [
      'not where that was rejected',
      [judged(1, { review: true, verdict: 'update', acts: ['reject'] }), repeat(2, 1)],
      false,
    ],
  ])('%s', (_what, claims, expected) => {
    expect(choose(claims).sections[0]?.lines[0]?.line.unreviewed).toBe(expected);
  });
});

describe('reviewers', () => {
  test.each([
    ['a rejected claim is out', [judged(1, { acts: ['reject'] })], [], []],
    ['a retracted claim is out', [judged(1, { acts: ['retract'] })], [], []],
    ['a confirmed claim is in', [judged(1, { acts: ['confirm'] })], ['sheinbaum: 1'], []],
    ['the last act holds', [judged(1, { acts: ['reject', 'confirm'] })], ['sheinbaum: 1'], []],
    [
      'a claim marked as repeat is held back',
      [judged(1), judged(2, { statementId: 1, acts: ['repeat'] })],
      ['sheinbaum: 1'],
      ['2 reviewed 1'],
    ],
    [
      'a claim marked as repeat of what the desk could not know is told',
      [judged(1, { topics: ['weather'] }), judged(2, { statementId: 1, acts: ['repeat'] })],
      ['sheinbaum: 2'],
      [],
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
      ['2 retracted 1'],
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
    const claims = [judged(1, { acts: ['reject'], verdict: 'update', earlier: EARLIER }), repeat(2, 1)];
    const line = choose(claims).sections[0]?.lines[0]?.line;
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

  test('of one source each, what more outlets carry comes first: before a name, and before the latest', () => {
    const copies = [2, 3].map((claimId) => repeat(claimId, 1, { copyGroup: 5 }));
    const carried = judged(1, { speaker: null, copyGroup: 5 });
    const lines = choose([carried, ...copies, judged(9)]).sections[0]?.lines.map(({ line }) => line);
    expect(lines?.map((line) => [line.claimId, line.independentSources, line.carriedBy.length])).toEqual([
      [1, 1, 2],
      [9, 1, 0],
    ]);
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
    acts: fc.array(fc.constantFrom('confirm', 'repeat', 'merge', 'split', 'reject', 'retract'), {
      maxLength: 2,
    }),
    outlet: fc.constantFrom('A', 'B', 'C'),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (given, maxLines) => {
      const claims = given.map((each, index) => judged(index + 1, each as Partial<JudgedClaim>));
      const choice = choose(claims, { ...WISHES, maxLines }, { told: [6] });
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

describe('what its outlet edited before the desk was told it', () => {
  /** The next reading of the article of claim `of`. */
  const edit = (claimId: number, of: number, given: Partial<JudgedClaim> = {}) =>
    judged(claimId, {
      ...{ verdict: 'update', match: of, revises: of, revision: 2, edited: { noted: false } },
      ...{ articleId: of, outlet: `Outlet ${of}`, earlier: { ...EARLIER, claimId: of, beforeEdit: true } },
      ...given,
    });
  const again = (claimId: number, of: number, given: Partial<JudgedClaim> = {}) =>
    edit(claimId, of, { verdict: 'repeat', statementId: of, earlier: null, ...given });

  test('is told as it reads now, beside what the article said: to this desk it is new', () => {
    const claims = [judged(1), edit(2, 1)];
    expect(drawn(claims)).toEqual(['sheinbaum: 2']);
    const line = choose(claims).sections[0]?.lines[0]?.line;
    expect(line).toMatchObject({ verdict: 'new', earlier: { claimId: 1, beforeEdit: true } });
    expect(heldOf(claims)).toEqual(['1 edited 2']);
  });

  test('is held back where an urgent digest told what it reads now', () => {
    const known = { told: [2] };
    expect(drawn([judged(1), edit(2, 1)], WISHES, known)).toEqual([]);
    expect(heldOf([judged(1), edit(2, 1)], known)).toEqual(['1 edited 2', '2 sent 1']);
  });

  test('is left to the outlet that still says so, and its own is none of those who carry it', () => {
    const claims = [judged(1), repeat(2, 1), repeat(3, 1), edit(4, 1)];
    expect(drawn(claims)).toEqual(['sheinbaum: 2 4']);
    const line = choose(claims).sections[0]?.lines[0]?.line;
    expect(line?.carriedBy.map(({ outlet }) => outlet)).toEqual(['Outlet 3']);
    expect(line?.independentSources).toBe(2);
    expect(heldOf(claims)).toEqual(['1 edited 4', '3 carried 2']);
  });

  test('twice is told as it reads last', () => {
    const claims = [judged(1), edit(2, 1), edit(3, 2, { articleId: 1 })];
    expect(drawn(claims)).toEqual(['sheinbaum: 3']);
    expect(heldOf(claims)).toEqual(['1 edited 3', '2 edited 3']);
  });

  test('after a reading that left it as it stood, too', () => {
    const unchanged = repeat(2, 1, { revises: 1, revision: 2, articleId: 1, outlet: 'Outlet 1' });
    expect(drawn([judged(1), unchanged, edit(3, 2, { revision: 3 })])).toEqual(['sheinbaum: 3']);
    expect(drawn([judged(1), unchanged])).toEqual(['sheinbaum: 1']);
  });

  test('into other words for the same is told in these words, as what is new', () => {
    const claims = [judged(1), again(2, 1)];
    const line = choose(claims).sections[0]?.lines[0]?.line;
    expect(line).toMatchObject({ claimId: 2, verdict: 'new', edited: null, carriedBy: [] });
    expect(heldOf(claims)).toEqual(['1 edited 2']);
  });

  test('and edited back is told once', () => {
    const claims = [judged(1), edit(2, 1), again(3, 2, { statementId: 1, revision: 3 })];
    expect(drawn(claims)).toEqual(['sheinbaum: 3']);
    expect(heldOf(claims)).toEqual(['1 edited 3', '2 edited 3']);
  });

  test('by two outlets, each into what the other said first, loses neither', () => {
    const crossed = [
      judged(1),
      judged(2, { verdict: 'update' }),
      again(3, 1, { statementId: 2 }),
      again(4, 2, { statementId: 1 }),
    ];
    expect(drawn(crossed)).toEqual(['sheinbaum: 3 4']);
  });

  test.each([
    ['is of no topic of the desk', { topics: ['weather'] }],
    ['was rejected by a reviewer', { acts: ['reject'] as const }],
    ['was retracted by a reviewer', { acts: ['retract'] as const }],
  ])('is told as it was where what it reads now %s', (_, given) => {
    expect(drawn([judged(1), edit(2, 1, given)])).toEqual(['sheinbaum: 1']);
  });

  test('after the desk was told it is an update of that', () => {
    expect(drawn([judged(1), edit(2, 1)], WISHES, { told: [1], from: 1 })).toEqual(['sheinbaum: 2']);
  });

  const CONTRADICTED = [
    judged(1),
    judged(2, { verdict: 'contradiction', match: 1, earlier: { ...EARLIER, claimId: 1 } }),
    edit(3, 2),
  ];
  const TOLD = { told: [1], from: 1 };

  test('contradicts as it reads now what it contradicted before, and says that nobody looked at it', () => {
    const line = choose(CONTRADICTED, WISHES, TOLD).sections[0]?.lines[0]?.line;
    expect(line).toMatchObject({
      ...{ claimId: 3, verdict: 'contradiction', unreviewed: true, difference: null },
      earlier: { claimId: 1 },
    });
    const urgent = { ...WISHES, toldNow: (one: { verdict: string }) => one.verdict === 'contradiction' };
    expect(drawn(CONTRADICTED, urgent, TOLD)).toEqual(['sheinbaum: 3']);
  });

  test('is not said again either', () => {
    const claims = [judged(1), repeat(2, 1, { rule: 'OCC' }), edit(3, 2)];
    const choice = choose(claims, { ...WISHES, restatements: true }, TOLD);
    expect(choice.sections[0]?.lines.map(({ line }) => line.claimId)).toEqual([3]);
    expect(choice.saidAgain.lines).toEqual([]);
  });

  test.each([
    ['rejected', { acts: ['reject'] as const }],
    ['of another topic', { topics: ['weather'] }],
  ])('twice, and the last edit is %s: it is told as it read before that', (_, given) => {
    const claims = [judged(1), edit(2, 1), edit(3, 2, { articleId: 1, revision: 3, ...given })];
    expect(drawn(claims)).toEqual(['sheinbaum: 2']);
  });

  test('and a reviewer rejected is left to the next outlet, not to its own edit', () => {
    const claims = [judged(1, { acts: ['reject'] }), again(2, 1), repeat(3, 1)];
    expect(drawn(claims)).toEqual(['sheinbaum: 3']);
  });

  test('and could be known has no reason of its own', () => {
    const claims = [judged(1, { background: true }), repeat(2, 1), again(3, 2, { statementId: 1 })];
    expect(drawn(claims)).toEqual([]);
    expect(heldOf(claims)).toEqual(['2 repeat 1']);
  });

  test('into what was told and retracted is told as it was', () => {
    const claims = [judged(1, { acts: ['retract'] }), judged(2), again(3, 2, { statementId: 1, match: 1 })];
    expect(drawn(claims)).toEqual(['sheinbaum: 2']);
    expect(drawn(claims, WISHES, TOLD)).toEqual(['sheinbaum: 2']);
  });

  test('is told by some line, however outlets edit', () => {
    const place = fc.record({ of: fc.nat({ max: 9 }), edits: fc.boolean(), repeats: fc.boolean() });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 10 }), (places) => {
        const claims: JudgedClaim[] = [];
        for (const [at, { of, edits, repeats }] of places.entries()) {
          const earlier = claims[of % Math.max(1, at)];
          const revised = claims.some(({ revises }) => revises === earlier?.claimId);
          const statement = repeats ? claims[(of * 7 + 3) % Math.max(1, at)]?.statementId : undefined;
          const given = { verdict: 'repeat' as const, statementId: statement };
          const moved = statement === undefined ? {} : { ...given, statementId: statement };
          claims.push(
            earlier && edits && !revised
              ? edit(at + 1, earlier.claimId, { ...moved, revision: earlier.revision + 1 })
              : judged(at + 1, moved),
          );
        }
        const choice = choose(claims);
        const lines = choice.sections.flatMap((section) => section.lines.map(({ line }) => line.claimId));
        // What still stands is told by its own line, or by another of its statement.
        const standing = claims.filter(({ claimId }) => !claims.some(({ revises }) => revises === claimId));
        const told = new Set(
          claims.filter(({ claimId }) => lines.includes(claimId)).map((one) => one.statementId),
        );
        expect(standing.filter(({ statementId }) => !told.has(statementId))).toEqual([]);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });
});
