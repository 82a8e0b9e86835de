import type { Basis } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import type { ByteReader, ByteWriter } from './byte-stream.ts';
import { Column } from './column.ts';
import type { Unit } from './features.ts';
import { KeyTable, keyOf } from './key-table.ts';

/** Share of the topic's own frequencies in a unit's weight; the rest is what the word weighs anywhere. */
const LOCAL = 0.65;

/** What weighs a unit: counts that grow, or those of a past moment. */
export interface Weights {
  /** Weight of a unit, about 0.1 (in every claim of the topic) to 1 (never said before). */
  weight(unit: Pick<Unit, 'primary' | 'base'>, topics: readonly TopicId[]): number;
  /** Fresh claims of each topic, and how many of them said each of these units (absent: none of them). */
  countsOf(primaries: Iterable<string>, topics: readonly TopicId[]): Pick<Basis, 'totals' | 'counts'>;
}

/**
 * How often each unit has been said within a topic: all claims of one story share Mexico, military, order, so a word's
 * weight is measured inside its topic. Counts grow with the stream (claims that said something fresh only, or a fact
 * repeated forty times would stop weighing anything), so the same order gives the same weights.
 */
export class Frequencies implements Weights {
  readonly #said = new KeyTable();
  readonly #counts = new Column(Uint32Array);
  readonly #totals = new Map<TopicId, number>();

  /** Bytes held in typed arrays. */
  get bytes(): number {
    return this.#said.bytes + this.#counts.bytes;
  }

  /** Topics on which something was ever said. */
  get topics(): readonly TopicId[] {
    return [...this.#totals.keys()];
  }

  /** Writes all counts, in an order that does not depend on the one in which they came. */
  *write(out: ByteWriter): Generator<Uint8Array> {
    const totals = [...this.#totals].sort(([a], [b]) => (a < b ? -1 : 1));
    out.number(totals.length);
    for (const [topic, total] of totals) {
      out.text(topic);
      out.number(total);
    }
    out.number(this.#said.size);
    let before = 0;
    for (const key of this.#said.sorted()) {
      out.number(key - before);
      out.number(this.#counts.get(this.#said.find(key)));
      before = key;
      yield* out.full();
    }
  }

  read(from: ByteReader): void {
    for (let left = from.number(); left > 0; left--) this.#totals.set(from.text(), from.number());
    let key = 0;
    for (let left = from.number(); left > 0; left--) {
      key += from.number();
      this.#said.findOrAdd(key);
      this.#counts.push(from.number());
    }
  }

  /** A fresh claim said these. */
  add(primaries: readonly string[], topics: readonly TopicId[]): void {
    for (const topic of topics) {
      this.#totals.set(topic, (this.#totals.get(topic) ?? 0) + 1);
      const seed = seedOf(topic);
      for (const primary of primaries) this.#count(keyOf(primary, seed));
    }
  }

  /** Takes back the claim that was added last. */
  removeNewest(primaries: readonly string[], topics: readonly TopicId[]): void {
    for (const topic of topics.toReversed()) {
      const left = (this.#totals.get(topic) ?? 0) - 1;
      if (left > 0) this.#totals.set(topic, left);
      else this.#totals.delete(topic);
      const seed = seedOf(topic);
      for (const primary of primaries.toReversed()) this.#uncount(keyOf(primary, seed));
    }
  }

  weight(unit: Pick<Unit, 'primary' | 'base'>, topics: readonly TopicId[]): number {
    let sum = 0;
    for (const topic of topics)
      sum += rarity(this.#totals.get(topic) ?? 0, this.#saidIn(topic, unit.primary));
    return weightOf(unit.base, sum, topics.length);
  }

  countsOf(primaries: Iterable<string>, topics: readonly TopicId[]): Pick<Basis, 'totals' | 'counts'> {
    const counts: Record<string, number[]> = {};
    for (const primary of [...new Set(primaries)].sort()) {
      const said = topics.map((topic) => this.#saidIn(topic, primary));
      if (said.some((count) => count > 0)) counts[primary] = said;
    }
    return { totals: topics.map((topic) => this.#totals.get(topic) ?? 0), counts };
  }

  #saidIn(topic: TopicId, primary: string): number {
    if (!this.#totals.has(topic)) return 0;
    const entry = this.#said.find(keyOf(primary, seedOf(topic)));
    return entry < 0 ? 0 : this.#counts.get(entry);
  }

  #count(key: number): void {
    const entry = this.#said.findOrAdd(key);
    if (entry === this.#counts.length) this.#counts.push(0);
    this.#counts.set(entry, this.#counts.get(entry) + 1);
  }

  #uncount(key: number): void {
    const entry = this.#said.find(key);
    const left = this.#counts.get(entry) - 1;
    this.#counts.set(entry, left);
    if (left > 0) return;
    this.#said.removeNewest();
    this.#counts.resize(entry);
  }
}

/** Counts of all topics stand in one table: the topic is in the key. */
function seedOf(topic: TopicId): number {
  let seed = SEEDS.get(topic);
  if (seed === undefined) {
    seed = keyOf(topic) | 0;
    if (SEEDS.size < MOST_SEEDS) SEEDS.set(topic, seed);
  }
  return seed;
}

const SEEDS = new Map<TopicId, number>();
const MOST_SEEDS = 10_000;

/** The weights of a past moment, as a judgement's basis keeps them for the topics of its claim. */
export function weightsOf(basis: Pick<Basis, 'totals' | 'counts'>): Weights {
  return {
    weight: (unit) => {
      let sum = 0;
      basis.totals.forEach((total, at) => {
        sum += rarity(total, basis.counts[unit.primary]?.[at] ?? 0);
      });
      return weightOf(unit.base, sum, basis.totals.length);
    },
    countsOf: () => ({ totals: basis.totals, counts: basis.counts }),
  };
}

function rarity(total: number, count: number): number {
  // 20: with a handful of claims nothing can be called frequent yet.
  const smooth = total + 20;
  return Math.min(1, Math.log(smooth / (count + 0.5)) / Math.log(smooth / 0.5));
}

function weightOf(base: number, rarities: number, topics: number): number {
  const local = topics === 0 ? 1 : rarities / topics;
  return base * (1 - LOCAL + LOCAL * local);
}
