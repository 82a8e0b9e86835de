import type { Heard } from '../digests/choose.ts';
import { claimOwed, type Member } from '../digests/known.ts';
import type { DeskConfig } from '../model/desk.ts';
import { claimsTold, membersOf, statementsHeard, statementsReviewed } from '../store/desk-knowledge.ts';
import { topicsOf } from '../store/desks.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';

/** What a desk knows of all that may concern it in its window, which ends with the judgement `to`. */
export async function heardBy(db: Db, desk: DeskConfig, row: DeskRow, to: number): Promise<Heard> {
  const heard = await statementsHeard(db, desk.topics, { from: row.told_seq, to });
  const reviewed = await statementsReviewed(db, row.told_seq);
  return knowledgeOf(db, desk, row, { statementIds: [...new Set([...heard, ...reviewed])], to });
}

/** Is the desk owed any of these statements, as far as they were judged up to `to`? */
export async function isOwedAny(
  db: Db,
  desk: DeskConfig,
  row: DeskRow,
  asked: { readonly statementIds: readonly number[]; readonly to: number },
): Promise<boolean> {
  const known = await knowledgeOf(db, desk, row, asked);
  return [...known.statements.values()].some((members) => claimOwed(members, known) !== null);
}

async function knowledgeOf(
  db: Db,
  desk: DeskConfig,
  row: DeskRow,
  { statementIds, to }: { readonly statementIds: readonly number[]; readonly to: number },
): Promise<Heard> {
  const { watched, dropped } = await topicsOf(db, desk.id);
  const rows = await membersOf(db, statementIds, to);
  const acts = await actsOn(
    db,
    rows.map((member) => member.claim_id),
  );
  const statements = new Map<number, Member[]>(statementIds.map((id) => [id, []]));
  for (const member of rows) {
    statements.get(member.statement_id)?.push({
      claimId: member.claim_id,
      statementId: member.statement_id,
      seq: member.seq,
      verdict: member.verdict,
      rule: member.rule,
      topics: member.topics,
      background: member.background,
      articleId: member.article_id,
      revision: member.revision_number,
      outlet: member.outlet,
      publishedAt: member.published_at.toISOString(),
      acts: acts.get(member.claim_id) ?? [],
    });
  }
  const told = await claimsTold(db, desk.id, statementIds);
  return {
    from: row.told_seq,
    told: new Set(told.values()),
    lines: new Set(told.keys()),
    // A topic of another worker's newer desks.yaml, which the store does not know yet, begins with the window.
    since: new Map(desk.topics.map((topic) => [topic, watched.get(topic) ?? row.told_seq])),
    dropped,
    statements,
  };
}
