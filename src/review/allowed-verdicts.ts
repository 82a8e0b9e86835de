import {
  ACTS_OF_TWO,
  type RecordedVerdict,
  type ReviewAct,
  type ReviewVerdict,
  type StandingAct,
} from '../model/verdict.ts';

/** An act that makes no sense for its claim; the message is for the reviewer. */
export class VerdictRefused extends Error {
  override readonly name = 'VerdictRefused';
}

/** What must be known of a claim to say whether an act on it makes sense. */
export interface Reviewed {
  readonly claim_id: number;
  /** Grows in the order of judging: a smaller one is earlier. */
  readonly seq: number;
  /** The newest act on it that stands; null when nobody said anything, or all of it was taken back. */
  readonly act: StandingAct | null;
  /** The statement that it belongs to now. */
  readonly statement_id: number;
  /** No other claim says the same. */
  readonly alone: boolean;
}

/** What a claim became that does not stand any more. */
const FALLEN: Partial<Record<StandingAct, string>> = {
  reject: 'rejected',
  'off-topic': 'called off topic',
  retract: 'retracted',
};

/**
 * Which acts a reviewer may record. `repeat` names the earlier claim that is repeated, `merge` a claim of the other
 * statement; no other act names one. A claim that was rejected, called off topic or retracted can be neither: what is
 * put with it would vanish with it, and that might be news.
 *
 * @throws VerdictRefused with the reason.
 */
export function checkVerdict(
  verdict: ReviewVerdict,
  known: { readonly claim: Reviewed | null; readonly of: Reviewed | null },
): void {
  const refusal = refusalOf(verdict, known);
  if (refusal !== null) throw new VerdictRefused(refusal);
}

/** Of the acts that somebody did not see, those that are told. */
const TOLD_MOST = 3;

/**
 * Refuses an act by somebody who does not know what was said of the claim last: the last act holds, so that the one would
 * take back the other unseen. `seen` is the id of the newest act that the reviewer was shown; 0: none.
 *
 * @throws VerdictRefused with who said what meanwhile.
 */
export function checkSeen(acts: readonly RecordedVerdict[], seen: number): void {
  const unseen = acts.filter(({ id }) => id > seen);
  if (unseen.length === 0) return;
  const told = unseen.slice(-TOLD_MOST).map(({ reviewer, act, of, at }) => {
    const what = of === null ? act : `${act} ${of}`;
    return `${reviewer} said "${what}" (${at.slice(0, 16).replace('T', ' ')} UTC)`;
  });
  throw new VerdictRefused(
    `Since you opened the page, ${told.join(', then ')}. Look again, and say it once more if it still holds.`,
  );
}

function refusalOf(
  { claimId, act, of }: ReviewVerdict,
  known: { readonly claim: Reviewed | null; readonly of: Reviewed | null },
): string | null {
  const { claim } = known;
  if (claim === null) return `Claim ${claimId} is not known, or has no verdict yet.`;
  if (ACTS_OF_TWO.has(act)) return refusalOfTwo(act, claim, { id: of, known: known.of });
  if (of !== null) return `"${act}" does not take a second claim.`;
  if (act === 'split' && claim.alone)
    return `Claim ${claimId} is a statement of its own already: no other claim is put with it.`;
  if (act === 'undo' && claim.act === null)
    return `Nothing that was said of claim ${claimId} stands: there is nothing to take back.`;
  return null;
}

function refusalOfTwo(
  act: ReviewAct,
  claim: Reviewed,
  { id, known: other }: { readonly id: number | null; readonly known: Reviewed | null },
): string | null {
  if (id === null)
    return act === 'repeat'
      ? 'Say which earlier claim this one repeats, by its number.'
      : 'Say which claim begins or carries the other statement, by its number.';
  if (id === claim.claim_id)
    return act === 'repeat'
      ? 'A claim does not repeat itself. Name the earlier one.'
      : 'A statement is not merged with itself. Name a claim of the other one.';
  if (other === null) return `Claim ${id} is not known, or has no verdict yet.`;
  if (act === 'repeat' && other.seq >= claim.seq)
    return `Claim ${id} is not earlier than claim ${claim.claim_id}: only an earlier one can be repeated.`;
  if (act === 'merge' && other.statement_id === claim.statement_id)
    return `Claims ${claim.claim_id} and ${id} are of one statement already.`;
  const fallen = other.act === null ? undefined : FALLEN[other.act];
  if (fallen !== undefined)
    return `Claim ${id} was ${fallen}: what is put with it would be lost. Name another, or confirm claim ${id} first.`;
  return null;
}
