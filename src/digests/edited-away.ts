import type { Member } from './known.ts';

/** By a claim that its outlet edited: what it became, each with all claims of its statement, the last edit last. */
export type Became = ReadonlyMap<
  number,
  readonly { readonly claim: Member; readonly statement: readonly Member[] }[]
>;

/**
 * What outlets made of these claims: each followed through the revisions of its article to its last edit. `statements` has
 * those of what they became, too.
 */
export function becameOf(statements: ReadonlyMap<number, readonly Member[]>): Became {
  const next = new Map<number, Member>();
  for (const member of [...statements.values()].flat())
    if (typeof member.revises === 'number') next.set(member.revises, member);
  const became = new Map<number, { claim: Member; statement: readonly Member[] }[]>();
  for (const claimId of next.keys()) {
    const edits = editsOf(claimId, next);
    if (edits.length > 0)
      became.set(
        claimId,
        edits.map((claim) => ({ claim, statement: statements.get(claim.statementId) ?? [] })),
      );
  }
  return became;
}

function editsOf(claimId: number, next: ReadonlyMap<number, Member>): Member[] {
  const edits: Member[] = [];
  let seq = 0;
  for (let at = next.get(claimId); at !== undefined && at.seq > seq; at = next.get(at.claimId)) {
    if (at.edited) edits.push(at);
    seq = at.seq;
  }
  return edits;
}
