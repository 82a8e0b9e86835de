import type { TopicId } from '../model/mention.ts';
import { ByteReader, ByteWriter } from './byte-stream.ts';
import type { Prepared } from './features.ts';
import { Frequencies, type Weights } from './frequency.ts';
import { IndexedClaims } from './indexed-claims.ts';
import { keyOf } from './key-table.ts';
import { Postings } from './postings.ts';
import { FOR_EVER, type Retention } from './retention.ts';
import { Tally } from './tally.ts';
import { foundUnder, indexedUnder } from './unit-features.ts';

/** Features of one claim that are indexed: of its rarest units at least one each, of a short claim all. */
const INDEXED_FEATURES = 9;
/** Postings visited at most for one look-up; the rarest units come first. */
const VISITS = 16_000;
/** Candidates that are laid side by side with the claim, after counting what they share. */
const COMPARED = 80;

/** What has to be taken back when a claim is. */
interface Added {
  readonly latest: number;
  readonly entries: readonly number[];
  readonly said: readonly string[];
  readonly topics: readonly string[];
}

/**
 * Which earlier claims may say what a claim says: an inverted index of claims' ids, and how often each unit was said in each
 * topic. It holds no words: whoever asks reads the claims by their ids. Claims are added in one order; the same order gives
 * the same answers and the same bytes, whether the index grew up with them, was read from a snapshot on the way or built
 * from the store.
 */
export class CandidateIndex {
  readonly #claims: IndexedClaims;
  readonly #postings = new Postings();
  readonly #frequencies = new Frequencies();
  readonly #tally = new Tally(VISITS);
  /** What was added since the mark, oldest first. */
  #added: Added[] = [];

  constructor(readonly retention: Retention = FOR_EVER) {
    this.#claims = new IndexedClaims(retention);
  }

  /** How many claims the index holds, those included whose retention has passed since it was last written. */
  get size(): number {
    return this.#claims.size;
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return this.#claims.bytes + this.#postings.bytes + this.#frequencies.bytes;
  }

  /** How many claims it holds whose retention has passed: what the next snapshot leaves out. */
  get left(): number {
    return this.#claims.left;
  }

  /** Topics on which something was ever said. */
  get topics(): readonly TopicId[] {
    return this.#frequencies.topics;
  }

  /** What units weigh now. */
  get weights(): Weights {
    return this.#frequencies;
  }

  /** Adds a claim. `fresh`: it said something new, so its units count as said once more. */
  add(prepared: Prepared, fresh: boolean): void {
    const { placed, units } = prepared;
    // What is rare is asked before this claim counts.
    const features = this.#indexed(prepared);
    const { at, latest } = this.#claims.add(placed);
    const entries = features.map((feature) => this.#postings.add(feature, at));
    const said = fresh ? units.map((unit) => unit.primary) : [];
    const { topics } = placed.claim;
    if (fresh) this.#frequencies.add(said, topics);
    this.#added.push({ latest, entries, said, topics: fresh ? topics : [] });
  }

  /** From here on what is added can be taken back. */
  mark(): void {
    this.#added = [];
  }

  /** Takes back what was added since the mark: the index is what it was then. */
  rewind(): void {
    for (const { latest, entries, said, topics } of this.#added.reverse()) {
      this.#frequencies.removeNewest(said, topics);
      for (const entry of entries.toReversed()) this.#postings.removeNewest(entry);
      this.#claims.removeNewest(latest);
    }
    this.#added = [];
  }

  /** Ids of the claims that share the most weight of units; older ones first among equals. None whose retention has passed. */
  candidates(mine: Prepared): number[] {
    const latest = this.#claims.latestWith(mine.placed);
    this.#tally.clear();
    let left = VISITS;
    this.#probes(mine).forEach(({ entries, weight }, unit) => {
      for (const entry of entries) {
        if (left === 0) return;
        this.#postings.visit(entry, (claim) => {
          if (this.#claims.hasLeft(claim, latest)) return true;
          this.#tally.add(claim, weight, unit);
          left -= 1;
          return left > 0;
        });
      }
    });
    return this.#tally.best(COMPARED).map((at) => this.#claims.id(at));
  }

  /** The index as bytes, without the claims whose retention has passed. Nothing may be added before the last chunk is taken. */
  *write(): Generator<Uint8Array> {
    const out = new ByteWriter();
    const numbers = this.#claims.renumbered();
    yield* this.#claims.write(out, numbers);
    yield* this.#postings.write(out, numbers);
    yield* this.#frequencies.write(out);
    yield* out.end();
  }

  /** The index that was written. @throws RangeError for bytes that are none */
  static read(bytes: Uint8Array, retention: Retention = FOR_EVER): CandidateIndex {
    const index = new CandidateIndex(retention);
    const from = new ByteReader(bytes);
    index.#claims.read(from);
    index.#postings.read(from);
    index.#frequencies.read(from);
    if (!from.atEnd) throw new RangeError('there are bytes behind the end');
    return index;
  }

  /** For each unit the features that were ever posted; rarest units first, by all that was ever said. */
  #probes(mine: Prepared): { entries: number[]; weight: number }[] {
    const { topics } = mine.placed.claim;
    return mine.units
      .map((unit, order) => {
        const features = foundUnder(unit).map((feature) => this.#postings.find(keyOf(feature)));
        const entries = features.filter((entry) => entry >= 0);
        const posted = entries.reduce((sum, entry) => sum + this.#postings.posted(entry), 0);
        return { entries, posted, order, weight: this.#frequencies.weight(unit, topics) };
      })
      .sort((a, b) => a.posted - b.posted || a.order - b.order);
  }

  /** Keys of the features that a claim is found by. */
  #indexed(prepared: Prepared): number[] {
    const { topics } = prepared.placed.claim;
    const rarest = prepared.units
      .map((unit, order) => ({ unit, order, weight: this.#frequencies.weight(unit, topics) }))
      .sort((a, b) => b.weight - a.weight || a.order - b.order);
    const first = rarest.flatMap(({ unit }) => indexedUnder(unit));
    const further = rarest.flatMap(({ unit }) => foundUnder(unit));
    return [...new Set([...first, ...further])].slice(0, INDEXED_FEATURES).map((feature) => keyOf(feature));
  }
}
