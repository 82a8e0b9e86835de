import { describe, expect, test } from 'vitest';
import type { StatementClaim, StatementLink } from '../../src/model/statement.ts';
import type { StandingAct } from '../../src/model/verdict.ts';
import { disputesIn } from '../../src/review/disputes.ts';
import { figureTrack } from '../../src/review/figure-track.ts';

/** Claim 31 is the first of statement 3, claim 32 its second, published on the day of its own number. */
const claim = (claimId: number, more: Partial<StatementClaim> = {}): StatementClaim => ({
  ...{ claimId, statementId: Math.floor(claimId / 10), seq: claimId, verdict: 'update', rule: 'FIG' },
  ...{ words: `Words ${claimId}`, lang: 'en', speaker: null, via: [], outlet: 'Gazette', country: 'US' },
  stance: 'asserts',
  publishedAt: new Date(Date.UTC(2026, 0, claimId)).toISOString(),
  act: null,
  ...more,
});

const link = (
  later: number | StatementClaim,
  earlier: number | StatementClaim,
  values: readonly [mine: string, theirs: string] | null = null,
  more: Partial<StatementLink> = {},
): StatementLink => ({
  ...{ verdict: 'update', rule: 'FIG', sameSpeaker: false },
  later: typeof later === 'number' ? claim(later) : later,
  earlier: typeof earlier === 'number' ? claim(earlier) : earlier,
  values: values === null ? [] : [{ slot: 'figure', mine: values[0], theirs: values[1] }],
  ...more,
});

const track = (statement: number, links: readonly StatementLink[]) =>
  figureTrack(statement, links).map(({ value, claim: { claimId }, change }) => [value, claimId, change]);

describe('a figure track', () => {
  const chain = [link(21, 11, ['50 million', '25 million']), link(31, 22, ['60 million', '50 million'])];

  test.each([1, 2, 3])('tells every value in order, seen from statement %i of the chain', (statement) => {
    expect(track(statement, chain)).toEqual([
      ['25 million', 11, null],
      ['50 million', 21, 'update'],
      ['60 million', 31, 'update'],
    ]);
  });

  test('branches where two statements moved on from one', () => {
    const links = [link(21, 11, ['30', '25']), link(31, 12, ['40', '25'], { verdict: 'contradiction' })];
    expect(track(2, links)).toEqual([
      ['25', 11, null],
      ['30', 21, 'update'],
      ['40', 31, 'contradiction'],
    ]);
  });

  test('goes by the time of publication, not of judging', () => {
    const late = claim(31, { publishedAt: '2020-01-01T00:00:00Z' });
    expect(track(1, [link(late, 11, ['20', '25'])])).toEqual([
      ['20', 31, 'update'],
      ['25', 11, null],
    ]);
  });

  test('keeps what a value changed when it is moved on from by an earlier published member', () => {
    const early = claim(29, { publishedAt: '2026-01-12T00:00:00Z' });
    expect(track(1, [link(21, 11, ['50', '25']), link(31, early, ['60', '50'])])).toEqual([
      ['25', 11, null],
      ['50', 29, 'update'],
      ['60', 31, 'update'],
    ]);
  });

  test('ends where links go in a circle', () => {
    const links = [link(21, 11, ['50', '25']), link(31, 21, ['60', '50']), link(12, 31, ['70', '60'])];
    expect(track(1, links)).toHaveLength(4);
  });

  test.each<readonly [string, StatementLink]>([
    ['another rule', link(21, 11, ['50', '25'], { rule: 'DETAIL' })],
    ['no value', link(21, 11)],
    ['a chain that does not touch it', link(41, 51, ['50', '25'])],
    ...(['reject', 'off-topic', 'retract', 'repeat'] as const).map(
      (act) => [`an update with the act ${act}`, link(claim(21, { act }), 11, ['50', '25'])] as const,
    ),
    ['an earlier claim that was rejected', link(21, claim(11, { act: 'reject' }), ['50', '25'])],
    ['two claims that reviewers put in one statement', link(claim(21, { statementId: 1 }), 11, ['50', '25'])],
  ])('is not made of %s', (_name, one) => {
    expect(track(1, [one])).toEqual([]);
  });
});

describe('disputes', () => {
  const contradiction = (later: StatementClaim, earlier: StatementClaim, sameSpeaker: boolean) =>
    link(later, earlier, null, { verdict: 'contradiction', rule: 'SIGN', sameSpeaker });

  test('are between two speakers; one speaker took back what was said; the newest first', () => {
    const links = [
      contradiction(claim(21), claim(11), false),
      contradiction(claim(31), claim(12), true),
      contradiction(claim(41), claim(21), false),
      link(51, 11, ['2', '1']),
    ];
    const found = disputesIn(1, links).map(({ kind, later, earlier }) => [
      kind,
      later.claimId,
      earlier.claimId,
    ]);
    expect(found).toEqual([
      ['took back', 31, 12],
      ['disputed', 21, 11],
    ]);
    expect(disputesIn(2, links).map(({ later }) => later.claimId)).toEqual([41, 21]);
  });

  test.each<StandingAct>(['reject', 'off-topic', 'retract', 'repeat'])('end with the act %s', (act) => {
    expect(disputesIn(1, [contradiction(claim(21, { act }), claim(11), false)])).toEqual([]);
  });
});
