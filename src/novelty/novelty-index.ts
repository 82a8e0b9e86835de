import type { Judgement, PlacedClaim } from '../model/judgement.ts';
import { align } from './align.ts';
import { type Compared, decide, THRESHOLDS } from './decide.ts';
import { explain, round } from './explain.ts';
import { type Prepared, prepare, type Unit } from './features.ts';
import { Frequencies } from './frequency.ts';
import { Postings } from './postings.ts';
import { frameLikeness, likeness } from './score.ts';
import { compareFigures, speakerRelation } from './slots.ts';
import { NOVELTY_VERSION } from './version.ts';

/** Features of one claim that are indexed at most: the rarest units. */
const INDEXED_UNITS = 16;
/** Postings visited at most for one look-up; the rarest features come first. */
const VISITS = 20_000;
/** Candidates that are laid side by side with the claim, after counting what they share. */
const COMPARED = 80;
/** Prepared claims kept ready; the others are prepared again when they come up. */
const PREPARED = 4_000;

/**
 * What has been said so far, and the judge of what is new. Claims are added in one order and judged against earlier ones
 * only; the same order gives the same judgements, byte for byte.
 */
export class NoveltyIndex {
  readonly #claims: PlacedClaim[] = [];
  readonly #prepared = new Map<number, Prepared>();
  readonly #postings = new Postings();
  readonly #frequencies = new Frequencies();

  /** How many claims the index holds. */
  get size(): number {
    return this.#claims.length;
  }

  /** Bytes of the postings' typed arrays. */
  get postingBytes(): number {
    return this.#postings.bytes;
  }

  /** Adds a judged claim. Later claims will be compared with it. */
  add(placed: PlacedClaim, judgement: Judgement): void {
    const at = this.#claims.length;
    const prepared = prepare(placed);
    this.#claims.push(placed);
    this.#keep(at, prepared);
    for (const feature of this.#indexed(prepared)) this.#postings.add(feature, at);
    if (judgement.verdict !== 'repeat') this.#frequencies.add(prepared.units, placed.claim.topics);
  }

  /** Judges a claim against all claims added so far. Changes nothing. */
  judge(placed: PlacedClaim): Judgement {
    const mine = prepare(placed);
    const compared = this.#compare(mine);
    const decision = decide(mine, compared);
    const match = decision.verdict === 'new' ? null : (decision.best?.theirs.placed.id ?? null);
    return {
      verdict: decision.verdict,
      match,
      rule: decision.rule,
      score: round(decision.best?.score ?? 0),
      thresholds: { decide: THRESHOLDS.decide, review: THRESHOLDS.review },
      review: decision.review,
      explanation: explain(mine, decision, compared),
      version: NOVELTY_VERSION,
    };
  }

  #compare(mine: Prepared): Compared[] {
    return this.#candidates(mine)
      .map((at) => this.#compareWith(mine, at))
      .filter((one): one is Compared => one !== null)
      .sort((a, b) => b.score - a.score || a.theirs.placed.id - b.theirs.placed.id);
  }

  #compareWith(mine: Prepared, at: number): Compared | null {
    const theirs = this.#preparedAt(at);
    if (!theirs) return null;
    const alignment = align(mine, theirs, this.#frequencies);
    const relation = speakerRelation(mine, theirs);
    const figures = compareFigures(mine, theirs);
    const score = likeness(mine, theirs, alignment, relation);
    const frame = frameLikeness(mine, theirs, alignment, relation);
    return { theirs, alignment, relation, figures, score, frame };
  }

  /** Claims that share the most weight of features, rarest features first; older ones first among equals. */
  #candidates(mine: Prepared): number[] {
    const features = this.#features(mine).sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
    const shared = new Map<number, number>();
    let visits = 0;
    for (const { key, weight } of features) {
      for (const at of this.#postings.claimsWith(key)) {
        if (visits++ > VISITS) break;
        shared.set(at, (shared.get(at) ?? 0) + weight);
      }
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COMPARED)
      .map(([at]) => at);
  }

  #features(mine: Prepared): { key: string; weight: number; count: number }[] {
    const { topics } = mine.placed.claim;
    return mine.units.flatMap((unit) => {
      const weight = this.#frequencies.weight(unit, topics);
      return featureKeys(unit).map((key) => ({ key, weight, count: this.#postings.count(key) }));
    });
  }

  #indexed(prepared: Prepared): Set<string> {
    const { topics } = prepared.placed.claim;
    const rarest = prepared.units
      .map((unit, index) => ({ unit, index, weight: this.#frequencies.weight(unit, topics) }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, INDEXED_UNITS);
    return new Set(rarest.flatMap(({ unit }) => featureKeys(unit)));
  }

  #preparedAt(at: number): Prepared | null {
    const kept = this.#prepared.get(at);
    if (kept) return kept;
    const placed = this.#claims[at];
    if (!placed) return null;
    const made = prepare(placed);
    this.#keep(at, made);
    return made;
  }

  #keep(at: number, prepared: Prepared): void {
    if (this.#prepared.size >= PREPARED) {
      const oldest = this.#prepared.keys().next().value;
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    this.#prepared.set(at, prepared);
  }
}

/** Under which keys a unit is found: its forms, and its concepts. */
function featureKeys(unit: Unit): string[] {
  return [...unit.keys, ...unit.concepts.map((concept) => `#${concept}`)];
}
