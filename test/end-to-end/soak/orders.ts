import { z } from 'zod';

// What the conductor of a soak and the process that plays the house say to each other.

/** A claim that comes, with the addresses of what it refers to: the article of a claim, and which reading of it. */
const claimPlace = z.object({ url: z.string(), revision: z.number() });

const work = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    place: claimPlace,
    feed: z.string(),
    words: z.string(),
    speaker: z.string(),
    topics: z.array(z.string()),
    verdict: z.enum(['new', 'update', 'contradiction', 'repeat']),
    rule: z.string(),
    of: claimPlace.nullable(),
  }),
  z.object({
    do: z.literal('review'),
    place: claimPlace,
    act: z.enum(['confirm', 'retract', 'undo']),
    /** So that the same order, given again after a kill, is carried out once. */
    key: z.string(),
  }),
  z.object({ do: z.literal('take-out'), place: claimPlace }),
]);
export type Work = z.output<typeof work>;

export const orderSchema = z.object({
  /** By the clock of the house, milliseconds since 1970. */
  now: z.number(),
  work: z.array(work),
  /** The process kills itself before the n-th statement that it sends to the store from now on. */
  dieBeforeQuery: z.number().nullable(),
  stop: z.boolean(),
});
export type Order = z.output<typeof orderSchema>;

export const reportSchema = z.object({
  /** When there is something to do next, by the clock of the house. */
  wake: z.number(),
  /** Jobs that failed, and what was said of trouble. */
  faults: z.array(z.string()),
  /** Milliseconds that each kind of job took. */
  spent: z.record(z.string(), z.number()),
});
export type Report = z.output<typeof reportSchema>;
