import type { TopicId } from '../model/mention.ts';
import type { Unit } from './features.ts';

/** Share of the topic's own frequencies in a unit's weight; the rest is what the word weighs anywhere. */
const LOCAL = 0.65;

/**
 * How often each unit has been said within a topic: all claims of one story share Mexico, military, order, so a word's
 * weight is measured inside its topic. Counts grow with the stream (claims that said something fresh only, or a fact
 * repeated forty times would stop weighing anything), so the same order gives the same weights.
 */
export class Frequencies {
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

  /** Weight of a unit, about 0.1 (in every claim of the topic) to 1 (never said before). */
  weight(unit: Unit, topics: readonly TopicId[]): number {
    let sum = 0;
    for (const topic of topics) sum += this.#rarity(unit.primary, topic);
    const local = topics.length === 0 ? 1 : sum / topics.length;
    return unit.base * (1 - LOCAL + LOCAL * local);
  }

  #rarity(key: string, topic: TopicId): number {
    const total = this.#totals.get(topic) ?? 0;
    const count = this.#topics.get(topic)?.get(key) ?? 0;
    // 20: with a handful of claims nothing can be called frequent yet.
    const smooth = total + 20;
    return Math.min(1, Math.log(smooth / (count + 0.5)) / Math.log(smooth / 0.5));
  }
}
