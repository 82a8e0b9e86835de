import type { DeskConfig } from '../model/desk.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import { fold } from '../text/fold.ts';

/** What of a line, or of a claim, decides whether a desk is told it at once. */
export interface Weighed {
  readonly topics: readonly TopicId[];
  readonly speaker: { readonly name: string } | null;
  readonly verdict: NoveltyVerdict;
}

/** Does the desk call this urgent: its topic, its speaker, or that it contradicts what was said before? */
export function isUrgent(
  { topics, speaker, verdict }: Weighed,
  { urgent }: Pick<DeskConfig, 'urgent'>,
): boolean {
  if (urgent === undefined) return false;
  return (
    topics.some((topic) => urgent.topics.includes(topic)) ||
    (urgent.contradictions && verdict === 'contradiction') ||
    (speaker !== null && urgent.speakers.some((name) => holds(speaker.name, name)))
  );
}

/** Of a claim that was judged just now: a repeat may tell what contradicts, which the digest knows for certain. */
export function mayBeUrgent(claim: Weighed, desk: Pick<DeskConfig, 'urgent'>): boolean {
  return isUrgent(claim, desk) || (claim.verdict === 'repeat' && desk.urgent?.contradictions === true);
}

/** `Sheinbaum` stands in `Claudia Sheinbaum Pardo`, `Perez` in `José Pérez`, `Ana` not in `Susana`. */
function holds(name: string, wanted: string): boolean {
  const words = wordsOf(wanted);
  return words !== '' && ` ${wordsOf(name)} `.includes(` ${words} `);
}

function wordsOf(name: string): string {
  return (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold).join(' ');
}
