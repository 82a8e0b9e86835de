import type { DeskConfig } from '../model/desk.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import type { ArchivedDigest, ArchivedLine } from './archive-forms.ts';
import {
  isUpTo,
  type Moment,
  placeKey,
  type RunClaim,
  type RunClaims,
  type WouldBe,
} from './backtest-desk.ts';

/** One line of a digest, as it would be or as it was. Strings are raw. */
export interface BacktestLine {
  readonly claim: number;
  /** `restated`: said again, and known. */
  readonly verdict: NoveltyVerdict | 'restated';
  readonly topics: readonly string[];
  readonly speaker: string | null;
  readonly words: string;
  readonly outlet: string;
  readonly publishedAt: string;
  /** When its statement is told on the other side; null: it is not. */
  readonly otherAt: string | null;
}

/** What would have been and what was told at one time. */
export interface BacktestTime {
  readonly at: string;
  /** Of the digest that would have been sent; absent: an ordinary one, or none. */
  readonly kind?: 'urgent' | 'nothing-new';
  readonly would: readonly BacktestLine[];
  readonly was: readonly BacktestLine[];
  /** Repeats that would be held back. */
  readonly held: number;
}

export interface BacktestDesk {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly schedule: DeskConfig['schedule'];
  readonly topics: readonly string[];
  /** Is there a desk of this id, so that something could have been sent to it? */
  readonly exists: boolean;
  /** Its first window begins here: what was judged before is known to it, or was told. */
  readonly from: string;
  readonly times: readonly BacktestTime[];
  readonly counts: { readonly both: number; readonly onlyWould: number; readonly onlyWas: number };
  /** Lines that were told of what was judged before its first window: they are not compared. */
  readonly before: number;
}

interface Side {
  readonly line: Omit<BacktestLine, 'otherAt'>;
  readonly statement: number | null;
  readonly at: string;
  other: Side | null;
}

/** Lays what would have been told beside what was: two lines are one where they tell the same statement. */
export function sideBySide(
  { desk, exists, start }: { desk: DeskConfig; exists: boolean; start: Moment },
  would: readonly WouldBe[],
  was: readonly ArchivedDigest[],
  claims: RunClaims,
): BacktestDesk {
  const place = placesOf(claims);
  const wouldTell = would.flatMap((digest) => digest.lines.map((line) => sideOf(line, digest, claims)));
  const compared = was.map((digest) => ({
    digest,
    sides: digest.lines
      .filter((line) => !isBefore(line, start))
      .map((line) => realSide(line, digest.at, place(line))),
  }));
  const wasTold = compared.flatMap(({ sides }) => sides);
  pair(wouldTell, wasTold);
  const both = wouldTell.filter((side) => side.other !== null).length;
  return {
    ...{ id: desk.id, name: desk.name, zone: desk.zone, schedule: desk.schedule, topics: desk.topics },
    exists,
    from: start.at.toISOString(),
    times: timesOf(would, wouldTell, compared),
    counts: { both, onlyWould: wouldTell.length - both, onlyWas: wasTold.length - both },
    before: was.reduce((sum, { lines }) => sum + lines.length, 0) - wasTold.length,
  };
}

function isBefore(line: ArchivedLine, start: Moment): boolean {
  return isUpTo({ storedSeq: line.seq, at: new Date(line.judgedAt) }, start);
}

/** The claim of the run that stands where a stored one does. */
function placesOf(claims: RunClaims): (line: ArchivedLine) => RunClaim | undefined {
  const places = new Map<string, RunClaim[]>();
  for (const claim of claims.all) {
    const key = placeKey(claim.place);
    places.set(key, [...(places.get(key) ?? []), claim]);
  }
  return (line) => {
    const there = places.get(placeKey(line)) ?? [];
    return (
      there.find(({ judged }) => judged.claimId === line.claim) ??
      there.find(({ judged }) => (judged.speaker?.name ?? null) === line.speaker) ??
      there[0]
    );
  };
}

function sideOf(told: WouldBe['lines'][number], digest: WouldBe, claims: RunClaims): Side {
  const judged = claims.get(told.claimId)?.judged;
  return {
    line: {
      claim: told.claimId,
      verdict: told.verdict ?? 'restated',
      topics: judged?.topics ?? [],
      speaker: judged?.speaker?.name ?? null,
      words: judged?.words ?? '',
      outlet: judged?.outlet ?? '',
      publishedAt: judged?.publishedAt ?? '',
    },
    statement: told.statementId,
    at: digest.at.toISOString(),
    other: null,
  };
}

function realSide(line: ArchivedLine, at: string, claim: RunClaim | undefined): Side {
  const { topics, speaker, words, outlet, publishedAt } = line;
  return {
    line: {
      ...{ claim: line.claim, topics, speaker, words, outlet, publishedAt },
      // A repeat that has a line is news to this desk.
      verdict: line.restated ? 'restated' : line.verdict === 'repeat' ? 'new' : line.verdict,
    },
    statement: claim?.judged.statementId ?? null,
    at,
    other: null,
  };
}

/** Within a statement, line by line in the order of time. */
function pair(would: readonly Side[], was: readonly Side[]): void {
  const open = new Map<number, Side[]>();
  for (const side of was)
    if (side.statement !== null) open.set(side.statement, [...(open.get(side.statement) ?? []), side]);
  for (const side of would) {
    const other = side.statement === null ? undefined : open.get(side.statement)?.shift();
    if (!other) continue;
    side.other = other;
    other.other = side;
  }
}

function timesOf(
  would: readonly WouldBe[],
  wouldTell: readonly Side[],
  compared: readonly { digest: ArchivedDigest; sides: readonly Side[] }[],
): BacktestTime[] {
  const times = new Map<string, BacktestTime>();
  const at = (time: string) => times.get(time) ?? { at: time, would: [], was: [], held: 0 };
  for (const digest of would) {
    const time = digest.at.toISOString();
    const lines = wouldTell.filter((side) => side.at === time).map(lineOf);
    const kind = digest.kind !== 'regular' && { kind: digest.kind };
    times.set(time, { ...at(time), ...kind, would: lines, held: digest.held });
  }
  for (const { digest, sides } of compared) {
    if (sides.length === 0) continue;
    const known = at(digest.at);
    times.set(digest.at, { ...known, was: [...known.was, ...sides.map(lineOf)] });
  }
  return [...times.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function lineOf({ line, other }: Side): BacktestLine {
  return { ...line, otherAt: other?.at ?? null };
}
