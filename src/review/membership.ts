import type { NoveltyVerdict } from '../model/judgement.ts';
import { type RecordedVerdict, standingActs } from '../model/verdict.ts';

/** What novelty decided of a claim's place. */
export interface JudgedPlace {
  readonly claimId: number;
  /** Grows in the order of judging. */
  readonly seq: number;
  readonly verdict: NoveltyVerdict;
  readonly match: number | null;
}

/** What says of a claim where it belongs. Rejecting, calling off topic and retracting say nothing of that. */
type Placing = RecordedVerdict & { readonly act: 'repeat' | 'merge' | 'split' };

/**
 * Which statement each claim belongs to: claim id to the id of the statement's earliest claim, by `seq`. Judgements and
 * acts are taken in the order in which they were made:
 * - a claim judged a repeat joins the statement that its match belongs to by then; any other begins one;
 * - `repeat` puts a claim with the one it repeats, and those that were put with it go along;
 * - `merge` puts the statement begun later with the one begun earlier;
 * - `split` takes a claim out, with those that were put with it; from the first of several it takes the first alone, and
 *   the next earliest begins what stays;
 * - `confirm` ends what was said of the claim's place before it; what was taken back was never said.
 *
 * Both lists may be in any order; they must hold all judgements and acts on the claims that they name, or what is left out
 * is as if it were not. A match or a named claim that is not earlier is passed over, so nothing goes in circles.
 */
export function membership(
  judged: readonly JudgedPlace[],
  acts: readonly RecordedVerdict[],
): Map<number, number> {
  const places = new Places();
  const waiting = placingActs(acts);
  let next = 0;
  const placeUntil = (seq: number) => {
    for (let act = waiting[next]; act !== undefined && act.afterSeq < seq; act = waiting[++next])
      places.place(act);
  };
  for (const claim of [...judged].sort((a, b) => a.seq - b.seq)) {
    placeUntil(claim.seq);
    places.judge(claim);
  }
  placeUntil(Number.POSITIVE_INFINITY);
  return places.statements();
}

/** The acts that place a claim and hold, in the order in which they were recorded. */
function placingActs(acts: readonly RecordedVerdict[]): Placing[] {
  const byClaim = new Map<number, RecordedVerdict[]>();
  for (const act of [...acts].sort((a, b) => a.id - b.id))
    byClaim.set(act.claimId, [...(byClaim.get(act.claimId) ?? []), act]);
  return [...byClaim.values()]
    .flatMap((said) => {
      const standing = standingActs(said);
      return standing.slice(standing.findLastIndex(({ act }) => act === 'confirm') + 1).filter(places);
    })
    .sort((a, b) => a.id - b.id);
}

function places(act: RecordedVerdict): act is Placing {
  return act.act === 'repeat' || act.act === 'merge' || act.act === 'split';
}

/** Each claim points to the earlier one that it was put with; one that points to none begins a statement. */
class Places {
  private readonly seqs = new Map<number, number>();
  private readonly with = new Map<number, number>();

  judge({ claimId, seq, verdict, match }: JudgedPlace): void {
    this.seqs.set(claimId, seq);
    if (verdict === 'repeat') this.put(claimId, match);
  }

  place({ claimId, act, of }: Placing): void {
    if (!this.seqs.has(claimId)) return;
    if (act === 'repeat') this.put(claimId, of);
    else if (act === 'merge') this.merge(claimId, of);
    else if (!this.with.delete(claimId)) this.leaveOthers(claimId);
  }

  /** Parents are earlier than what points to them: one pass in order suffices. */
  statements(): Map<number, number> {
    const statements = new Map<number, number>();
    for (const claimId of [...this.seqs.keys()].sort((a, b) => this.seqOf(a) - this.seqOf(b))) {
      const parent = this.with.get(claimId);
      statements.set(claimId, parent === undefined ? claimId : (statements.get(parent) ?? parent));
    }
    return statements;
  }

  private put(claimId: number, of: number | null): void {
    if (of !== null && this.seqOf(of) < this.seqOf(claimId)) this.with.set(claimId, of);
  }

  private merge(claimId: number, of: number | null): void {
    if (of === null || !this.seqs.has(of)) return;
    const [one, other] = [this.first(claimId), this.first(of)];
    this.put(one, other);
    this.put(other, one);
  }

  private leaveOthers(claimId: number): void {
    const others = [...this.with]
      .flatMap(([other, parent]) => (parent === claimId ? [other] : []))
      .sort((a, b) => this.seqOf(a) - this.seqOf(b));
    const [first, ...rest] = others;
    if (first === undefined) return;
    this.with.delete(first);
    for (const other of rest) this.with.set(other, first);
  }

  private first(claimId: number): number {
    let at = claimId;
    for (let parent = this.with.get(at); parent !== undefined; parent = this.with.get(at)) at = parent;
    return at;
  }

  /** A claim that is not known is earlier than none. */
  private seqOf(claimId: number): number {
    return this.seqs.get(claimId) ?? Number.POSITIVE_INFINITY;
  }
}
