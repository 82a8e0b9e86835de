import { type Heard, inWindow, saidAgainIn } from './choose.ts';
import { claimOwed, founderOf, type Member, standing } from './known.ts';

/** What the next digest of a desk would tell and hold back, by the claims. */
export interface Waiting {
  readonly told: readonly number[];
  readonly held: readonly number[];
}

/**
 * What `chooseLines` would choose, by the same rules and without the words of any claim. `restated`: the claims that the
 * desk wishes to be told again.
 */
export function chooseWaiting(heard: Heard, restated: ReadonlySet<number>): Waiting {
  const told: number[] = [];
  const held: number[] = [];
  for (const members of heard.statements.values()) {
    const line = claimOwed(members, heard) ?? saidAgain(members, heard, restated);
    if (line !== null) told.push(line.claimId);
    const others = inWindow(members, heard).map(({ claimId }) => claimId);
    held.push(...others.filter((id) => id !== line?.claimId && !heard.lines?.has(id)));
  }
  return { told, held };
}

function saidAgain(members: readonly Member[], heard: Heard, restated: ReadonlySet<number>): Member | null {
  const first = founderOf(members);
  if (first === undefined || standing(first) === 'retracted') return null;
  return saidAgainIn(members, heard, ({ claimId }) => restated.has(claimId));
}
