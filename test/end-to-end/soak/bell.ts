import type { JobName, Payloads } from '../../../src/pipeline/stages.ts';
import type { AddOptions, Queue } from '../../../src/queue/open.ts';

export interface Rung {
  readonly at: number;
  readonly job: JobName;
  readonly payload: object;
}

/** A queue in memory that is lost with its process: nothing in it may be what is relied on. */
export class Bell {
  #rung: Rung[] = [];

  constructor(private readonly now: () => number) {}

  /** What is due by now, each once; it is taken. */
  take(): Rung[] {
    const due = this.#rung.filter(({ at }) => at <= this.now());
    this.#rung = this.#rung.filter(({ at }) => at > this.now());
    return [...new Map(due.map((rung) => [`${rung.job} ${JSON.stringify(rung.payload)}`, rung])).values()];
  }

  get nextAt(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...this.#rung.map(({ at }) => at));
  }

  ring(job: JobName, payload: object, delayMs = 0): void {
    this.#rung.push({ at: this.now() + Math.ceil(delayMs), job, payload });
  }

  queue(real: Queue<Payloads>): Queue<Payloads> {
    return {
      ...real,
      add: async (job: JobName, payload: object, { delayMs = 0 }: AddOptions = {}) =>
        this.ring(job, payload, delayMs),
    };
  }
}
