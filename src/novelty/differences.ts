import type { Figure } from '../model/claim.ts';
import type { SlotDifference } from '../model/judgement.ts';
import type { Language } from '../model/language.ts';
import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import { compareFigures, datesDiffer, entityConflict, signsDiffer, speakerRelation } from './slots.ts';

/** Share of one side from which two claims are about one matter, so that a name or sign that differs says something. */
const ONE_MATTER = 0.5;

/** All differences between two claims, in the claims' own words where they have some, for the reader. */
export function differencesOf(mine: Prepared, theirs: Prepared, alignment: Alignment): SlotDifference[] {
  const oneMatter = Math.max(alignment.p, alignment.q) >= ONE_MATTER;
  return [
    figureDifference(mine, theirs),
    dateDifference(mine, theirs),
    oneMatter ? entityDifference(alignment) : null,
    oneMatter && signsDiffer(mine, theirs)
      ? { slot: 'sign' as const, mine: sign(mine), theirs: sign(theirs) }
      : null,
    speakerRelation(mine, theirs) === 'other'
      ? { slot: 'speaker' as const, mine: speakerOf(mine), theirs: speakerOf(theirs) }
      : null,
  ].filter((one): one is SlotDifference => one !== null);
}

/** Figures of one thing with another value: "six Mexican cartels" there, "eight cartels" here. */
export function figureDifference(mine: Prepared, theirs: Prepared): SlotDifference | null {
  const { state, mine: a, theirs: b } = compareFigures(mine, theirs);
  if (state !== 'differ' || a === null || b === null) return null;
  return { slot: 'figure', mine: sayFigure(a, mine), theirs: sayFigure(b, theirs) };
}

const ABOUT: Readonly<Record<Language, string>> = { en: 'about', es: 'cerca de' };
/** Words that need no "about" to be round. */
const ROUND = /dozen|docena|decena|score|hundreds|thousands|millions|cientos|miles|\bor so\b|\bodd\b/i;

/** A figure as the text has it; of a round one with the word that makes it so. */
function sayFigure({ span, approximate }: Figure, { placed }: Prepared): string {
  return approximate && !ROUND.test(span.text) ? `${ABOUT[placed.lang]} ${span.text}` : span.text;
}

/** Times of which only one can be meant: "April 16" there, "April 17" here. Weekdays alone do not tell a day. */
export function dateDifference(mine: Prepared, theirs: Prepared): SlotDifference | null {
  if (!datesDiffer(mine, theirs)) return null;
  const [a, b] = [dateWords(mine), dateWords(theirs)];
  const told = a.words !== b.words && /\d/.test(a.words) && /\d/.test(b.words);
  const say = told ? (one: DateWords) => one.words : whole;
  return { slot: 'date', mine: say(a), theirs: say(b) };
}

interface DateWords {
  readonly words: string;
  readonly when: string;
}

function whole({ words, when }: DateWords): string {
  return words === '' ? when : `${words} (${when})`;
}

function dateWords({ placed }: Prepared): DateWords {
  const { dates, when } = placed.claim;
  if (when === null) return { words: '', when: '' };
  const said = dates.find(({ from, to }) => from.startsWith(when) && to.startsWith(when));
  return { words: said?.span.text ?? '', when };
}

/** Somebody or something of one kind that each side alone names. */
export function entityDifference(alignment: Alignment): SlotDifference | null {
  const conflict = entityConflict(alignment);
  if (!conflict) return null;
  const slot = conflict.mine.entityKind === 'place' ? 'place' : 'subject';
  return { slot, mine: conflict.mine.text, theirs: conflict.theirs.text };
}

function sign(claim: Prepared): string {
  return claim.negative ? 'denied' : 'affirmed';
}

export function speakerOf(claim: Prepared): string {
  return claim.placed.claim.speaker?.name ?? '';
}
