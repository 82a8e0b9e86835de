import { SAYING_NOUNS } from '../text/lexicons/cue-nouns.ts';
import type { Draft } from './drafts.ts';
import { colonDraft } from './labels.ts';
import type { Line } from './line.ts';
import type { Speakers } from './speakers.ts';

const BE =
  /^(?:was|is|were|has|been|fue|es|ha|sido|era|mostro|muy|mas|very|more|even|equally|igual|igualmente)$/;
const MANNER =
  /^(?:tajantes?|contundentes?|clar[oa]s?|enfatic[oa]s?|categoric[oa]s?|direct[oa]s?|escuet[oa]s?|rotund[oa]s?|franc[oa]s?|ironic[oa]s?|caut[oa]s?|breves?|blunt|blunter|clear|categorical|direct|emphatic|dismissive|defiant|unequivocal|succinct|brief|terse|frank|adamant)$/;
const LONGEST_SUBJECT = 12;

/** `Ruiz was blunt: the road stays shut.` `Ruiz fue tajante: la vía no abrirá.` How somebody spoke, a colon and the words. */
export function mannerDraft(line: Line, speakers: Speakers): Draft | null {
  const { from } = line.unit;
  let colon = from;
  while (line.text(colon) !== ':' && line.has(colon) && colon < from + LONGEST_SUBJECT + 4) {
    if (line.quoted(colon) || /^[.;?!]$/.test(line.text(colon))) return null;
    colon++;
  }
  if (line.text(colon) !== ':' || !MANNER.test(line.folded(colon - 1))) return null;
  let to = colon - 1;
  while (to > from && (BE.test(line.folded(to - 1)) || line.folded(to - 1) === 'se')) to--;
  const subject = { from, to };
  // `The mayor’s answer was brief: “No.”`: noun-cues.ts reads it.
  for (let at = from; at < to; at++) if (SAYING_NOUNS[line.scan.lang].has(line.folded(at))) return null;
  if (to === colon - 1 || to <= from || to - from > LONGEST_SUBJECT || !speakers.resolve(subject, false))
    return null;
  return colonDraft(
    { rule: 'manner', lemma: line.folded(colon - 1), cue: { from: to, to: colon } },
    subject,
    { from, to: colon + 1 },
  );
}
