import type { Prepared, Unit } from './features.ts';
import { Frequencies, type Weights } from './frequency.ts';
import { Postings } from './postings.ts';

/** Features of one claim that are indexed at most: the rarest units. */
const INDEXED_UNITS = 16;
/** Postings visited at most for one look-up; the rarest features come first. */
const VISITS = 20_000;
/** Candidates that are laid side by side with the claim, after counting what they share. */
const COMPARED = 80;

/**
 * Which earlier claims may say what a claim says: an inverted index of claims' ids, and how often each unit was said in each
 * topic. It holds no words: whoever asks reads the claims by their ids. Claims are added in one order; the same order gives
 * the same answers.
 */
export class CandidateIndex {
  readonly #ids: number[] = [];
  readonly #postings = new Postings();
  readonly #frequencies = new Frequencies();

  /** How many claims the index holds. */
  get size(): number {
    return this.#ids.length;
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return this.#postings.bytes;
  }

  /** What units weigh now. */
  get weights(): Weights {
    return this.#frequencies;
  }

  /** Adds a claim. `fresh`: it said something new, so its units count as said once more. */
  add(prepared: Prepared, fresh: boolean): void {
    const at = this.#ids.length;
    this.#ids.push(prepared.placed.id);
    for (const feature of this.#indexed(prepared)) this.#postings.add(feature, at);
    if (fresh) this.#frequencies.add(prepared.units, prepared.placed.claim.topics);
  }

  /** Ids of the claims that share the most weight of features; older ones first among equals. */
  candidates(mine: Prepared): number[] {
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
      .map(([at]) => this.#ids[at] ?? 0);
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
}

/** Under which keys a unit is found: its forms, and its concepts. */
function featureKeys(unit: Unit): string[] {
  return [...unit.keys, ...unit.concepts.map((concept) => `#${concept}`)];
}
