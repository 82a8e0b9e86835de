import type { Member } from './known.ts';

/** By a claim that its outlet edited away: what it became last, and all claims of the statement that this is of. */
export type Became = ReadonlyMap<number, { readonly claim: Member; readonly statement: readonly Member[] }>;

/**
 * What outlets made of these claims: each followed through the revisions of its article to its last edit. `statements` has
 * those of what they became, too.
 */
export function becameOf(statements: ReadonlyMap<number, readonly Member[]>): Became {
  const next = new Map<number, Member>();
  for (const member of [...statements.values()].flat())
    if (typeof member.revises === 'number') next.set(member.revises, member);
  const became = new Map<number, { claim: Member; statement: readonly Member[] }>();
  for (const claimId of next.keys()) {
    const claim = lastEdit(claimId, next);
    if (claim !== null) became.set(claimId, { claim, statement: statements.get(claim.statementId) ?? [] });
  }
  return became;
}

function lastEdit(claimId: number, next: ReadonlyMap<number, Member>): Member | null {
  let last: Member | null = null;
  let seq = 0;
  for (let at = next.get(claimId); at !== undefined && at.seq > seq; at = next.get(at.claimId)) {
    if (at.edited) last = at;
    seq = at.seq;
  }
  return last;
}
