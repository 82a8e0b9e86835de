import type { DeskConfig } from '../model/desk.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import { fold } from '../text/fold.ts';

/** What of a statement decides whether a desk is told it at once. */
export interface MayBeUrgent {
  readonly topics: readonly TopicId[];
  readonly speaker: { readonly name: string } | null;
  readonly verdict: NoveltyVerdict;
}

/** Does the desk call this urgent: its topic, its speaker, or that it contradicts what was said before? */
export function isUrgent(
  { topics, speaker, verdict }: MayBeUrgent,
  { urgent }: Pick<DeskConfig, 'urgent'>,
): boolean {
  if (urgent === undefined) return false;
  return (
    topics.some((topic) => urgent.topics.includes(topic)) ||
    (urgent.contradictions && verdict === 'contradiction') ||
    (speaker !== null && urgent.speakers.some((name) => holds(speaker.name, name)))
  );
}

/** `Sheinbaum` stands in `Claudia Sheinbaum Pardo`, `Perez` in `José Pérez`, `Ana` not in `Susana`. */
function holds(name: string, wanted: string): boolean {
  const words = wordsOf(wanted);
  return words !== '' && ` ${wordsOf(name)} `.includes(` ${words} `);
}

function wordsOf(name: string): string {
  return (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold).join(' ');
}
