import type { Basis, Judgement } from '../model/judgement.ts';
import { THRESHOLDS } from '../novelty/decision.ts';
import type { Prepared } from '../novelty/features.ts';
import { judgeAgain } from '../novelty/judge.ts';
import { type Difference, differingPlaces, shortDigest } from '../novelty/same-bytes.ts';
import { NOVELTY_VERSION } from '../novelty/version.ts';
import { type JudgedClaim, judgedBetween, judgedClaims, newestSeq } from '../store/judgements.ts';
import { basesOf, seqBeforeLast } from '../store/recomputing.ts';
import type { Db } from '../store/schema.ts';
import { NOT_COMPARED, preparedClaims } from './novelty-memory.ts';

/**
 * What came of judging a claim again. `same`: the same bytes. `differs`: other bytes by the same rules, which is a fault.
 * `other-rules`: made by another version; whether today's rules say the same is told too. The others could not be judged
 * again: `no-basis` (judged before it was kept), `claim-gone` (a claim it was compared with is not there any more, or
 * cannot be read), `not-compared` (comparing itself had failed).
 */
export type Recomputing = 'same' | 'differs' | 'other-rules' | 'no-basis' | 'claim-gone' | 'not-compared';

export interface Recomputed {
  readonly claim: number;
  readonly outcome: Recomputing;
  /** Short digest of the stored bytes, and of those made again; null when nothing could be made. */
  readonly stored: string;
  readonly again: string | null;
  /** Version of the rules that made it, and of today's. */
  readonly madeBy: string;
  readonly rulesNow: string;
  /** What is not as it was; the first places of many. */
  readonly differing: readonly Difference[];
}

/** Judgements that are made again at a time: what is read for them stays small. */
const PAGE = 200;
const MOST_PLACES = 12;

/** Judges one claim again; null when it has no judgement. */
export async function recomputeClaim(db: Db, claimId: number): Promise<Recomputed | null> {
  const [one] = await recompute(db, await judgedClaims(db, [claimId]));
  return one ?? null;
}

export interface RecomputedPage {
  readonly recomputed: readonly Recomputed[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
}

/** Judges again what was judged after `seq`, a page of it, or the last so many judgements from their first on. */
export async function recomputePage(
  db: Db,
  from: { readonly after: number } | { readonly last: number },
): Promise<RecomputedPage> {
  const after = 'after' in from ? from.after : await seqBeforeLast(db, from.last);
  const rows = await judgedBetween(db, after, await newestSeq(db), PAGE);
  const last = rows.at(-1);
  return {
    recomputed: await recompute(db, rows),
    next: last === undefined || rows.length < PAGE ? null : last.seq,
  };
}

async function recompute(db: Db, rows: readonly JudgedClaim[]): Promise<Recomputed[]> {
  const bases = await basesOf(
    db,
    rows.map((row) => row.claim_id),
  );
  const needed = new Set(rows.map((row) => row.claim_id));
  for (const basis of bases.values()) for (const id of basis?.compared ?? []) needed.add(id);
  const ready = new Map((await preparedClaims(db, [...needed])).map((one) => [one.placed.id, one]));
  return rows.map((row) => recomputeOne(row, bases.get(row.claim_id) ?? null, ready));
}

function recomputeOne(
  row: JudgedClaim,
  basis: Basis | null,
  ready: ReadonlyMap<number, Prepared>,
): Recomputed {
  const stored = judgementIn(row, basis);
  const told = { claim: row.claim_id, stored: shortDigest(stored), madeBy: row.version };
  const none = { ...told, again: null, rulesNow: NOVELTY_VERSION, differing: [] };
  if (row.rule === NOT_COMPARED) return { ...none, outcome: 'not-compared' };
  if (basis === null) return { ...none, outcome: 'no-basis' };
  const mine = ready.get(row.claim_id);
  const earlier = basis.compared.flatMap((id) => ready.get(id) ?? []);
  if (mine === undefined || earlier.length < basis.compared.length) return { ...none, outcome: 'claim-gone' };
  const made = judgeAgain(mine, earlier, basis, { ...THRESHOLDS, ...row.thresholds });
  // Its version is told apart: whether other rules say the same is the question then.
  const again = { ...made, version: row.version };
  const differing = differingPlaces(stored, again, MOST_PLACES);
  const byTheseRules = row.version === NOVELTY_VERSION;
  const outcome = !byTheseRules ? 'other-rules' : differing.length === 0 ? 'same' : 'differs';
  return { ...told, again: shortDigest(again), rulesNow: made.version, differing, outcome };
}

/** A stored judgement as it was made: what was decided, without what the store adds. */
function judgementIn(row: JudgedClaim, basis: Basis | null): Judgement | Omit<Judgement, 'basis'> {
  const { verdict, match_id: match, rule, score, thresholds, review, explanation, version } = row;
  const judged = { verdict, match, rule, score, thresholds, review, explanation, version };
  return basis === null ? judged : { ...judged, basis };
}
