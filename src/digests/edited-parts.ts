import type { Claim } from '../model/claim.ts';
import { EDITED_PARTS, type EditedPart } from '../model/claim-edit.ts';
import { bareWords } from '../text/bare-words.ts';
import { otherContent } from './other-content.ts';

/**
 * What of an edit a desk is told that had read the claim before it: another speaker, stance, figure or date; other words
 * in quotation marks; outside them another content word, number or hedge, or a small word that turns what is said. Other
 * function words, inflection, spelling, a pronoun for a name and the verb of the attribution are the outlet's own
 * affair. `found` is what was found to be edited on the way from the one to the other; what was changed and changed back
 * is none of it.
 */
export function partsToTell(before: Claim, now: Claim, found: ReadonlySet<EditedPart>): EditedPart[] {
  return EDITED_PARTS.filter((part) => found.has(part) && isOther(part, before, now));
}

function isOther(part: EditedPart, before: Claim, now: Claim): boolean {
  if (READ[part](before) !== READ[part](now)) return true;
  return part === 'words' && otherContent(before, now);
}

const READ: Readonly<Record<EditedPart, (claim: Claim) => string>> = {
  figure: ({ figures }) =>
    JSON.stringify(
      figures
        .map(({ value, max, unit, approximate }) => JSON.stringify([value, max, unit, approximate]))
        .sort(),
    ),
  date: ({ when }) => when ?? '',
  stance: ({ stance, negated }) => `${stance} ${negated}`,
  speaker: ({ speaker }) => bareWords(speaker?.name ?? ''),
  words: quotedWords,
};

/** Do both say the same in the same words, by the same speaker? */
export function saysAlike(a: Claim, b: Claim): boolean {
  const words = ({ content }: Claim) => bareWords(content.map((span) => span.text).join(' '));
  return words(a) === words(b) && READ.speaker(a) === READ.speaker(b) && READ.stance(a) === READ.stance(b);
}

/** What stands in quotation marks, without typography; of a direct quotation all of it. */
function quotedWords({ kind, content, span }: Claim): string {
  if (kind === 'direct') return bareWords(content.map((part) => part.text).join(' '));
  const marked = [...span.text.matchAll(/[“«"]([^“”«»"]*)[”»"]/gu)].map((match) => match[1] ?? '');
  return bareWords(marked.join(' '));
}
