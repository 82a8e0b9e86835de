import type { Judgement, PlacedClaim, Revises } from '../model/judgement.ts';
import { CandidateIndex } from './candidate-index.ts';
import type { Thresholds } from './decision.ts';
import { type Prepared, prepare } from './features.ts';
import { judgeAgainst, judgeRevision, UNCHANGED } from './judge.ts';
import type { Retention } from './retention.ts';

/**
 * All that has been said so far, held in memory with its words, and the judge of what is new: for a run over saved articles,
 * where there is no store. Claims are added in one order and judged against earlier ones only.
 */
export class NoveltyIndex {
  readonly #candidates: CandidateIndex;
  readonly #prepared = new Map<number, Prepared>();

  /** @param thresholds those of the rules if left out */
  constructor(
    private readonly thresholds?: Thresholds,
    retention?: Retention,
  ) {
    this.#candidates = new CandidateIndex(retention);
  }

  /** How many claims the index holds. */
  get size(): number {
    return this.#candidates.size;
  }

  /** Adds a judged claim. Later claims will be compared with it. */
  add(placed: PlacedClaim, judgement: Pick<Judgement, 'verdict'> & { readonly rule?: string }): void {
    const prepared = prepare(placed);
    this.#prepared.set(placed.id, prepared);
    // The claim that it repeats word for word stands there already.
    if (judgement.rule === UNCHANGED) return;
    this.#candidates.add(prepared, judgement.verdict !== 'repeat');
  }

  /**
   * Judges a claim against all claims added so far. Changes nothing.
   * @param revises the claim of the revision before that it is, if it is one
   */
  judge(placed: PlacedClaim, revises?: Revises): Judgement {
    const mine = prepare(placed);
    const earlier = this.#candidates
      .candidates(mine)
      .map((id) => this.#prepared.get(id))
      .filter((one): one is Prepared => one !== undefined);
    const before = revises && this.#prepared.get(revises.of);
    return before && revises
      ? judgeRevision(mine, before, revises, earlier, this.#candidates.weights, this.thresholds)
      : judgeAgainst(mine, earlier, this.#candidates.weights, this.thresholds);
  }
}
