import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Bound = z.object({
  /** Path into the figures, e.g. `desk.missRate`. */
  figure: z.string(),
  bound: z.enum(['least', 'most']),
  value: z.number(),
});
const StreamFloors = z.object({
  name: z.string(),
  /** Folder, seen from the repository. */
  dir: z.string(),
  /** SHA-256 over the gold set's files, in name order: floors mean nothing on another set. */
  gold: z.string(),
  figures: z.array(Bound),
});
const Floors = z.object({
  streams: z.array(StreamFloors),
  /** Sets of probe pairs, each in a folder of its own: `kind.paraphrase`, `verdict.update.recall` ... */
  pairs: z.array(z.object({ name: z.string(), dir: z.string(), figures: z.array(Bound) })),
  /** Topics of `config/examples` on the passages of `eval/topics`: `us-tariffs.all.recall`. */
  topics: z.array(Bound),
  /** PolNeAR's dev part, where its folder is given. */
  attribution: z.object({ part: z.string(), figures: z.array(Bound) }),
});

export type Bound = z.infer<typeof Bound>;
export type StreamFloors = z.infer<typeof StreamFloors>;
export type Floors = z.infer<typeof Floors>;

export function readFloors(file: string): Floors {
  return Floors.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** One figure beside its floor. */
export interface Held {
  readonly figure: string;
  readonly measured: number | null;
  readonly bound: Bound;
  readonly holds: boolean;
}

export function held(figures: unknown, bounds: readonly Bound[]): Held[] {
  return bounds.map((bound) => {
    const measured = figureAt(figures, bound.figure);
    const holds =
      measured !== null && (bound.bound === 'least' ? measured >= bound.value : measured <= bound.value);
    return { figure: bound.figure, measured, bound, holds };
  });
}

/** The number at a path of keys; null where there is none. */
export function figureAt(figures: unknown, path: string): number | null {
  let here = figures;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) return null;
    here = Object.entries(here).find(([name]) => name === key)?.[1];
  }
  return typeof here === 'number' ? here : null;
}
