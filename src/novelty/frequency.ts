import type { Basis } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import type { Unit } from './features.ts';

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
  readonly #topics = new Map<TopicId, Map<string, number>>();
  readonly #totals = new Map<TopicId, number>();

  add(units: readonly Unit[], topics: readonly TopicId[]): void {
    for (const topic of topics) {
      const counts = this.#topics.get(topic) ?? new Map<string, number>();
      this.#topics.set(topic, counts);
      this.#totals.set(topic, (this.#totals.get(topic) ?? 0) + 1);
      for (const unit of units) counts.set(unit.primary, (counts.get(unit.primary) ?? 0) + 1);
    }
  }

  weight(unit: Pick<Unit, 'primary' | 'base'>, topics: readonly TopicId[]): number {
    let sum = 0;
    for (const topic of topics) {
      sum += rarity(this.#totals.get(topic) ?? 0, this.#topics.get(topic)?.get(unit.primary) ?? 0);
    }
    return weightOf(unit.base, sum, topics.length);
  }

  countsOf(primaries: Iterable<string>, topics: readonly TopicId[]): Pick<Basis, 'totals' | 'counts'> {
    const counts: Record<string, number[]> = {};
    for (const primary of [...new Set(primaries)].sort()) {
      const said = topics.map((topic) => this.#topics.get(topic)?.get(primary) ?? 0);
      if (said.some((count) => count > 0)) counts[primary] = said;
    }
    return { totals: topics.map((topic) => this.#totals.get(topic) ?? 0), counts };
  }
}

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
