import type { Figure } from '../model/claim.ts';
import { type Compared, type Decision, opposite, repeat, type Thresholds } from './decision.ts';
import type { Prepared } from './features.ts';
import { isOfOthers } from './other-matter.ts';
import { amountOf, countsGroups, datesDiffer, isNear, scopesDiffer, signsDiffer } from './slots.ts';

/** One matter, told otherwise: denied, with another figure, or on another day. */
export function toldOtherwise(
  mine: Prepared,
  compared: readonly Compared[],
  from: Thresholds,
): Decision | null {
  const framed = compared
    .filter((one) => one.frame >= from.frame && !isOfOthers(one, from) && !scopesDiffer(one.alignment))
    .sort((a, b) => b.frame - a.frame);
  for (const one of framed) {
    const decision = otherSign(mine, one) ?? otherFigure(mine, one) ?? otherDate(mine, one);
    if (decision) return decision;
  }
  return null;
}

function otherSign(mine: Prepared, one: Compared): Decision | null {
  if (!signsDiffer(mine, one.theirs) || one.figures.state === 'differ' || datesDiffer(mine, one.theirs))
    return null;
  const { common, p, q } = one.alignment;
  const enough = common >= SIGNED.common || Math.min(p, q) >= SIGNED.share;
  return one.frame >= SIGNED.frame && enough ? opposite(one) : null;
}

/** How much two claims must share for the one's yes and the other's no to be about the same thing. */
const SIGNED = { frame: 0.7, common: 1.8, share: 0.75 } as const;

function otherFigure(mine: Prepared, one: Compared): Decision | null {
  return one.figures.state === 'differ' ? figureDecision(mine, one) : null;
}

function otherDate(mine: Prepared, one: Compared): Decision | null {
  if (!datesDiffer(mine, one.theirs) || one.frame < DATED || one.relation === 'other') return null;
  // Another figure at another time: the next count of a series, not another account of one.
  if (one.figures.state === 'differ') return null;
  if (one.alignment.leftMine.some((unit) => unit.kind === 'entity')) return null;
  return { verdict: 'contradiction', rule: 'DATE', best: one, review: true };
}

/** How sure it must be that it is one event that has two dates. */
const DATED = 0.7;

function figureDecision(mine: Prepared, one: Compared): Decision | null {
  const { mine: a, theirs: b } = one.figures;
  if (!a || !b) return null;
  if (datesDiffer(mine, one.theirs)) return null;
  const [value, earlier] = [amountOf(a), amountOf(b)];
  const fixed = isFixed(mine, one, a) && !(value > earlier && isToll(mine, one));
  if (b.approximate && (isNear(a, b) || value > earlier))
    return { verdict: 'update', rule: 'FIG', best: one, review: false };
  if (fixed) return { verdict: 'contradiction', rule: 'FIG', best: one, review: false };
  if (value > earlier) return { verdict: 'update', rule: 'FIG', best: one, review: true };
  // "At least eight", where thirteen are known by now: an older count.
  if (a.approximate || says(one.theirs, GROWN)) return { ...repeat('FIG', one), review: true };
  return { verdict: 'contradiction', rule: 'FIG', best: one, review: true };
}

const DURATIONS: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);
/** A count that has changed. */
const GROWN =
  /\b(rose|risen|raised|increased|doubled|tripled|climbed|grew|grown|jumped|up to|toll|latest|ascendio|ascienden?|asciende|subio|subieron|aumento|aumentaron|elevo|elevaron|duplico|crecio|suman?)\b/;
/** A count of a matter that goes on. */
const GOING_ON =
  /\b(now|so far|since|already|to date|until now|ya|desde|hasta ahora|hasta la fecha|van|llevan|lleva)\b/;

/** The dead and hurt of one day are still counted days after it, by whoever counts them. */
function isToll(mine: Prepared, one: Compared): boolean {
  const days = (Date.parse(mine.placed.publishedAt) - Date.parse(one.theirs.placed.publishedAt)) / 86_400_000;
  const sameCounter = one.relation === 'same';
  return sameCounter && Math.abs(days) <= TOLL_DAYS && says(mine, TOLL);
}
const TOLL_DAYS = 5;
const TOLL =
  /\b(killed|dead|died|deaths|toll|wounded|injured|hurt|missing|muertos|murieron|muerte|muertes|fallecidos|heridos|desaparecidos|mato|mataron)\b/;

/** Is it a count of something that is over and done: a duration, a list of one day, what happened on one date? */
function isFixed(mine: Prepared, one: Compared, figure: Figure): boolean {
  if (DURATIONS.has(figure.unit)) return true;
  if (says(mine, GROWN)) return false;
  const [a, b] = [mine.placed.claim.when, one.theirs.placed.claim.when];
  if (a !== null && a === b) return true;
  if (says(mine, GOING_ON) || says(one.theirs, GOING_ON)) return false;
  return (
    countsGroups(figure) &&
    [mine, one.theirs].some((claim) => claim.units.some((unit) => unit.concepts.includes('designate')))
  );
}

export function says({ folded }: Prepared, words: RegExp): boolean {
  return words.test(folded);
}

/** "Not the way the Journal tells it": a denial that names whom it disputes contradicts what that source said. */
export function dispute(
  mine: Prepared,
  best: Compared,
  compared: readonly Compared[],
  from: Thresholds,
): Decision | null {
  if (!mine.negative || (best.relation === 'same' && best.score >= from.decide)) return null;
  const named = mine.units.filter((unit) => unit.entityKind === 'media').map((unit) => unit.primary.slice(1));
  const target = compared.find((one) => named.includes(one.theirs.speaker.id));
  return target ? { verdict: 'contradiction', rule: 'SIGN', best: target, review: true } : null;
}
