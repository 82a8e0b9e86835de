import type { EntityId } from '../model/mention.ts';
import { beginsWithCapital } from '../text/capitals.ts';
import type { Token } from '../text/document.ts';
import type { Range } from './scan.ts';

export type Gender = 'f' | 'm' | 'x';

/** Someone or something that can speak, as one article knows it. */
export interface Actor {
  /** The fullest name known. */
  name: string;
  readonly entity: EntityId | null;
  readonly kind: 'person' | 'body' | 'media' | 'unnamed';
  gender: Gender;
  country: string | null;
  readonly roles: Set<string>;
  readonly plural: boolean;
  /** Where the article says who that is, beside the name; absent where it does not. */
  title?: Range;
}

/** A place where an actor is named. */
export interface Occurrence extends Range {
  readonly actor: Actor;
  /** Followed by `'s`: the actor is not the head of what stands there. */
  readonly possessive: boolean;
}

/** All actors named in an article, and where. */
export interface Cast {
  readonly occurrences: readonly Occurrence[];
  /** Per token: index into `occurrences` of the one that covers it, or -1. */
  readonly at: Int32Array;
}

/** The occurrence that covers the token. */
export function namedAt(cast: Cast, at: number): Occurrence | undefined {
  return cast.occurrences[cast.at[at] ?? -1];
}

/** Names begin with a capital. */
export const CAPITAL = { test: beginsWithCapital };

/** The actor named by the tokens `from` to `to`. */
export function occurrenceOf(tokens: readonly Token[], actor: Actor, from: number, to: number): Occurrence {
  return { actor, from, to, possessive: tokens[to]?.folded === "'s" || tokens[to]?.text === '’' };
}
