import type { StatementClaim, StatementLink, TrackedValue } from '../model/statement.ts';
import { stands } from '../model/verdict.ts';

/** What moved, by the rule that found it. */
export const MOVING_RULES: ReadonlyMap<string, 'figure' | 'date'> = new Map([
  ['FIG', 'figure'],
  ['DATE', 'date'],
]);

/**
 * Is the later claim still an update or a contradiction of another statement? Not once a reviewer took one of the two out,
 * or said that they say the same.
 */
export function linkHolds({ later, earlier }: StatementLink): boolean {
  return (
    stands(later.act) &&
    stands(earlier.act) &&
    later.act !== 'repeat' &&
    later.statementId !== earlier.statementId
  );
}

/** Does it move a figure or a date of the statement that it is tied to? */
export function movesValue(link: StatementLink): boolean {
  return MOVING_RULES.has(link.rule) && link.values.length > 0 && linkHolds(link);
}

/**
 * How the figures and dates of a statement moved, "25 -> 50 million dollars", in the order of publication: every value that
 * the links reach from it, over any number of statements. A value that one statement gives several times stands once, with
 * the claim that gave it first.
 */
export function figureTrack(statementId: number, links: readonly StatementLink[]): TrackedValue[] {
  const moving = links.filter(movesValue);
  const reached = statementsReached(statementId, moving);
  const values = moving
    .filter(({ later }) => reached.has(later.statementId))
    .flatMap(({ later, earlier, verdict, values: moved }) =>
      moved.flatMap(({ slot, mine, theirs }): TrackedValue[] => [
        { slot, value: theirs, claim: earlier, change: null },
        { slot, value: mine, claim: later, change: verdict },
      ]),
    )
    .sort((a, b) => inOrder(a.claim, b.claim));
  return onceEach(values);
}

/** The statements that a chain of moved values leads to, in both directions. */
function statementsReached(from: number, moving: readonly StatementLink[]): ReadonlySet<number> {
  const beside = new Map<number, Set<number>>();
  const tie = (one: number, other: number) => beside.set(one, (beside.get(one) ?? new Set()).add(other));
  for (const { later, earlier } of moving) {
    tie(later.statementId, earlier.statementId);
    tie(earlier.statementId, later.statementId);
  }
  const reached = new Set([from]);
  // A set goes on with what is added to it while it is walked.
  for (const statement of reached) for (const other of beside.get(statement) ?? []) reached.add(other);
  return reached;
}

/** A value that was given before it was moved on from keeps what it changed itself. */
function onceEach(values: readonly TrackedValue[]): TrackedValue[] {
  const once = new Map<string, TrackedValue>();
  for (const value of values) {
    const key = JSON.stringify([value.claim.statementId, value.slot, value.value]);
    const known = once.get(key);
    once.set(key, known === undefined ? value : { ...known, change: known.change ?? value.change });
  }
  return [...once.values()];
}

function inOrder(a: StatementClaim, b: StatementClaim): number {
  return Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || a.seq - b.seq;
}
