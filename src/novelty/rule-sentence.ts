import type { NoveltyVerdict, SlotDifference } from '../model/judgement.ts';
import type { Alignment } from './align.ts';
import { type Compared, type Decision, type RuleCode, THRESHOLDS } from './decision.ts';
import { dateDifference, entityDifference, figureDifference, speakerOf } from './differences.ts';
import type { Prepared, Unit } from './features.ts';
import { changedPlaces, otherMonths } from './other-matter.ts';
import { listed, quoted } from './say.ts';
import { predicatesOppose, signsDiffer } from './slots.ts';

type Say = (mine: Prepared, best: Compared, verdict: NoveltyVerdict) => string;

/** The rule that fired in words, with what made it fire: which figure, which name, which words. */
export function ruleSentence(mine: Prepared, decision: Decision): string {
  const { best, rule, review } = decision;
  const said =
    best === null
      ? 'No earlier claim on these topics is near it.'
      : RULES[rule](mine, best, decision.verdict);
  const short = review && mine.length < THRESHOLDS.short;
  return short ? `${said} It is short: ${words(mine.length)}.` : said;
}

const RULES: Readonly<Record<RuleCode, Say>> = {
  HASH: () => 'The same words stand in an earlier claim.',
  LOW: (_, best) => `No earlier claim on these topics is near it: the nearest shares ${sharedWith(best)}.`,
  ENT: (mine, best) => somebodyElse(mine, best),
  LEFT: (mine, best) => leftOver(mine, best),
  SIGN: (mine, best) => `${denied(mine, best)} ${betweenWhom(mine, best)}`,
  FIG: (mine, best) =>
    `It says the same as an earlier claim with another figure${nowAndThen(figureDifference(mine, best.theirs))}.`,
  DATE: (mine, best) =>
    `It says the same as an earlier claim with another date${nowAndThen(dateDifference(mine, best.theirs))}.`,
  DETAIL: (_, best) =>
    `It says all that an earlier claim said, and adds ${listed(best.alignment.leftMine) || 'something'}.`,
  OCC: (mine, best) => `It says again, ${later(mine, best)}, what was said before.`,
  LANG: () => 'It says in the other language what was said before.',
  SAME: (mine, best) => sameAgain(mine, best),
  REV: () => 'The article said it already before it was edited.',
  EDIT: (_, best, verdict) =>
    verdict === 'update'
      ? `Since it was edited the article says ${listed(best.alignment.leftMine)}.`
      : 'The article said the same in other words before it was edited.',
};

function words(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}

function nowAndThen(difference: SlotDifference | null): string {
  if (difference === null) return '';
  return `: ${quoted(difference.mine)}, earlier ${quoted(difference.theirs)}`;
}

/** What two claims have in common, by the words of mine; where that is much, what they have not. */
export function sharedWith({ alignment }: Pick<Compared, 'alignment'>): string {
  const shared = alignment.pairs.map((pair) => pair.mine);
  if (shared.length === 0) return 'no word with it';
  const lacks = listed(alignment.leftMine);
  if (shared.length <= 3 || lacks === '') return `only ${listed(shared)}`;
  return `${listed(shared)}, but nothing of ${lacks}`;
}

function somebodyElse(mine: Prepared, best: Compared): string {
  const { relation, theirs, alignment } = best;
  if (relation === 'other') {
    const [a, b] = [speakerOf(mine), speakerOf(theirs)];
    return `The nearest earlier claim is by somebody else: ${quoted(b)}, not ${quoted(a)}.`;
  }
  const other = entityDifference(alignment);
  if (other !== null) {
    return `The nearest earlier claim is about somebody or something else: ${quoted(other.theirs)}, not ${quoted(other.mine)}.`;
  }
  return elsewhere(best) ?? namedHere(alignment);
}

/** Nearly the same words, and yet of another matter. */
function elsewhere(best: Compared): string | null {
  const changed = changedPlaces(best);
  if (changed) {
    return `It has the words of the nearest earlier claim, but ${quoted(changed[0].text)} and ${quoted(changed[1].text)} have changed places.`;
  }
  const months = otherMonths(best);
  if (!months) return null;
  return `It says ${quoted(months.mine.text)} where the nearest earlier claim says ${quoted(months.theirs.text)}.`;
}

function namedHere(alignment: Alignment): string {
  const named = alignment.leftMine.filter(isNamed);
  if (named.length > 0) return `It names ${listed(named)}, and the nearest earlier claim does not.`;
  return `It tells of something else in much the same words: ${onEachSide(alignment)}.`;
}

function isNamed(unit: Unit): boolean {
  return unit.entityKind === 'person' || unit.entityKind === 'group';
}

function leftOver(mine: Prepared, { theirs, alignment }: Compared): string {
  const oppose = predicatesOppose(alignment);
  if (oppose !== null) {
    return `It says ${quoted(oppose.mine.text)} where the nearest earlier claim says ${quoted(oppose.theirs.text)}.`;
  }
  const signs = signsDiffer(mine, theirs) ? `, and ${signWords(mine)}` : '';
  return `The nearest earlier claim shares some of it${signs}, but ${onEachSide(alignment)}.`;
}

function onEachSide({ leftMine, leftTheirs }: Alignment): string {
  if (leftMine.length + leftTheirs.length === 0) return 'not enough to be sure';
  if (leftTheirs.length === 0) return `only this one says ${listed(leftMine)}`;
  if (leftMine.length === 0) return `only that one says ${listed(leftTheirs)}`;
  return `only this one says ${listed(leftMine)}, only that one ${listed(leftTheirs)}`;
}

function signWords(mine: Prepared): string {
  return mine.negative ? 'affirms what this one denies' : 'denies what this one affirms';
}

function denied(mine: Prepared, { theirs }: Compared): string {
  if (!signsDiffer(mine, theirs)) return disputed(mine, theirs);
  return mine.negative
    ? 'It denies what an earlier claim affirms.'
    : 'It affirms what an earlier claim denies.';
}

/** "Not the way the Journal tells it". */
function disputed(mine: Prepared, theirs: Prepared): string {
  const named = mine.units.find((unit) => unit.primary === `@${theirs.speaker.id}`);
  if (named) return `It names ${quoted(named.text)}, and denies what an earlier claim has from there.`;
  return 'It denies what an earlier claim affirms, or affirms what it denies.';
}

function betweenWhom(mine: Prepared, { relation, theirs }: Compared): string {
  if (relation === 'same') return 'The speaker is the same.';
  const [a, b] = [mine, theirs].map((claim) => speakerOf(claim) || claim.placed.outlet);
  if (a === undefined || b === undefined || a === b) return 'It is disputed.';
  return `It is disputed between two speakers: ${quoted(a)} and ${quoted(b)}.`;
}

function later(mine: Prepared, { theirs }: Compared): string {
  const from = Date.parse(theirs.placed.publishedAt);
  const days = Math.floor((Date.parse(mine.placed.publishedAt) - from) / 86_400_000);
  return `${days} ${days === 1 ? 'day' : 'days'} later`;
}

function sameAgain(mine: Prepared, { theirs }: Compared): string {
  const figure = figureDifference(mine, theirs);
  if (figure === null) return 'It says in other words what was said before.';
  return `It says what was said before with a rounder figure${nowAndThen(figure)}.`;
}
