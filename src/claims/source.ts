import type { SpeakerHow } from '../model/claim.ts';
import type { Actor, Occurrence } from './actors.ts';
import type { Range } from './scan.ts';

/** Who speaks, before the claim is built: an actor, how the text led to it, and the words that stand for it. */
export interface Source {
  readonly actor: Actor;
  readonly how: SpeakerHow;
  readonly range: Range | null;
  readonly confidence: number;
}

/** Who is named there. */
export function namedSource({ actor, from, to }: Occurrence, confidence: number): Source {
  return { actor, how: 'named', range: { from, to }, confidence };
}
