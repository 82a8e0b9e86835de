import type { Span } from './span.ts';

export type TopicId = string;
/** Id of a person, body or group that configuration or a lexicon knows, e.g. `claudia-sheinbaum`. */
export type EntityId = string;
export type Field = 'title' | 'text';

/** One place where a watched topic appears. */
export interface Mention {
  readonly topic: TopicId;
  readonly field: Field;
  readonly span: Span;
  /** The entity named, for entity topics; null for actions and labels. */
  readonly entity: EntityId | null;
  /** The rule that found it, e.g. `entity:alias`, `action:send-troops`. */
  readonly rule: string;
}
