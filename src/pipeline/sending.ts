import { setTimeout as pause } from 'node:timers/promises';

/** Whether a delivery may be sent now by this worker. */
export type Turn = 'goes' | 'is-under-way' | 'waits';

/**
 * What this worker is sending. One that hangs takes a share of the lane and no more: so many at once of each place (the
 * mail server, or one channel), and what comes above that waits here without holding a place of the lane. And nothing is
 * sent twice at once by one worker, whatever its clock does.
 */
export class Sending {
  readonly #underWay = new Map<number, string>();
  readonly #waiting = new Map<string, Set<number>>();
  readonly #ends = new Set<Promise<unknown>>();
  /** What the other side said of deliveries that were accepted, and could not be recorded yet. */
  readonly unrecorded = new Map<number, string>();

  enter(id: number, place: string, most: number): Turn {
    if (this.#underWay.has(id)) return 'is-under-way';
    if (this.#isFree(place, most)) {
      this.#underWay.set(id, place);
      this.#waiting.get(place)?.delete(id);
      return 'goes';
    }
    const waiting = this.#waiting.get(place) ?? new Set();
    this.#waiting.set(place, waiting.add(id));
    return 'waits';
  }

  /** Ends what `enter` let go. */
  leave(id: number): void {
    this.#underWay.delete(id);
  }

  /** The one that has waited longest for this place, if there is any and the place is free; it waits no more. */
  next(place: string, most: number): number | null {
    if (!this.#isFree(place, most)) return null;
    const waiting = this.#waiting.get(place);
    const [next] = waiting ?? [];
    if (next === undefined) return null;
    waiting?.delete(next);
    return next;
  }

  #isFree(place: string, most: number): boolean {
    return [...this.#underWay.values()].filter((other) => other === place).length < most;
  }

  /** The queue forgets its jobs when it is closed: what they do yet is waited for here. */
  async follow<T>(work: Promise<T>): Promise<T> {
    this.#ends.add(work);
    try {
      return await work;
    } finally {
      this.#ends.delete(work);
    }
  }

  /** Resolves when everything that was followed has ended, or after the limit. */
  async ended(limitMs: number): Promise<void> {
    const limit = new AbortController();
    const ends = Promise.allSettled(this.#ends).then(() => limit.abort());
    await pause(limitMs, undefined, { signal: limit.signal }).catch(() => ends);
  }
}
