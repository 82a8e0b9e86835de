import type { Heard } from '../digests/choose.ts';
import { type Became, becameOf } from '../digests/edited-away.ts';
import { claimOwed, type Member } from '../digests/known.ts';
import type { DeskConfig } from '../model/desk.ts';
import {
  claimsTold,
  membersOf,
  statementsHeard,
  statementsReviewed,
  statementsRevising,
} from '../store/desk-knowledge.ts';
import { loadDesks, topicsOfDesks } from '../store/desks.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';
import { takenOut } from './edited-lines.ts';
import { toldReadings } from './told-readings.ts';

/** What a desk knows of all that may concern it in its window, which ends with the judgement `to`. */
export async function heardBy(db: Db, desk: DeskConfig, row: DeskRow, to: number): Promise<Heard> {
  const heard = await statementsHeard(db, desk.topics, { from: row.told_seq, to });
  const reviewed = await statementsReviewed(db, desk.topics, row.told_seq);
  return knowledgeOf(db, desk, row, { statementIds: [...new Set([...heard, ...reviewed])], to });
}

/** What a desk may be owed: statements, as far as they were judged up to `to`. */
export interface Asked {
  readonly desk: DeskConfig;
  readonly statementIds: readonly number[];
  readonly to: number;
}

/**
 * The ids of the desks that are owed any of the statements that are asked about for them. However many desks are asked
 * about, the store is asked as often.
 */
export async function owedAny(db: Db, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set();
  const ids = asked.map(({ desk }) => desk.id);
  const rows = new Map((await loadDesks(db, ids)).map((row) => [row.id, row]));
  const statementIds = [...new Set(asked.flatMap((one) => one.statementIds))];
  const shared = await sharedKnowledge(db, ids, statementIds, Math.max(...asked.map(({ to }) => to)));
  const owed = asked.filter((one) => {
    const row = rows.get(one.desk.id);
    const known = row && knowledgeIn(shared, row, one);
    return known && [...known.statements.values()].some((members) => claimOwed(members, known) !== null);
  });
  return new Set(owed.map(({ desk }) => desk.id));
}

async function knowledgeOf(
  db: Db,
  desk: DeskConfig,
  row: DeskRow,
  { statementIds, to }: { readonly statementIds: readonly number[]; readonly to: number },
): Promise<Heard> {
  const shared = await sharedKnowledge(db, [desk.id], statementIds, to);
  return knowledgeIn(shared, row, { desk, statementIds, to });
}

type Shared = Awaited<ReturnType<typeof sharedKnowledge>>;

/** What is to be known of these statements and of those that their claims were edited into, and what these desks know. */
async function sharedKnowledge(
  db: Db,
  deskIds: readonly string[],
  statementIds: readonly number[],
  to: number,
) {
  const asked = await membersAsTold(db, statementIds, to);
  const onward = await statementsRevising(
    db,
    asked.map(({ claimId }) => claimId),
  );
  const given = new Set(statementIds);
  const others = onward.filter((id) => !given.has(id));
  const members = [...asked, ...(await membersAsTold(db, others, to))];
  const all = [...statementIds, ...others];
  const statements = new Map<number, Member[]>(all.map((id) => [id, []]));
  for (const member of members) statements.get(member.statementId)?.push(member);
  const isEdited = members.some(({ edited }) => edited !== undefined);
  const reckoned = new Map<number, Became>();
  return {
    statements,
    /** Once for all desks that are asked about up to the same judgement. */
    becameUpTo(seq: number): Became | undefined {
      if (!isEdited) return undefined;
      const by = ([id, all]: [number, Member[]]) => [id, all.filter((one) => one.seq <= seq)] as const;
      const known = reckoned.get(seq) ?? becameOf(new Map([...statements].map(by)));
      reckoned.set(seq, known);
      return known;
    },
    topicsOf: await topicsOfDesks(db, deskIds),
    toldTo: await claimsTold(db, deskIds, all),
    takenOut: await takenOut(
      db,
      members.map(({ claimId }) => claimId),
    ),
    readings: await toldReadings(
      db,
      deskIds,
      members.flatMap(({ edited, claimId }) => (edited === undefined ? [] : [claimId])),
    ),
  };
}

async function membersAsTold(db: Db, statementIds: readonly number[], to: number): Promise<Member[]> {
  const rows = await membersOf(db, statementIds, to);
  const acts = await actsOn(
    db,
    rows.map((member) => member.claim_id),
  );
  return rows.map((member) => ({
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
    revises: member.revises_id,
    ...(member.edited && { edited: { noted: member.edited.noted } }),
    acts: acts.get(member.claim_id) ?? [],
  }));
}

/** What one desk knows of what it is asked about. */
function knowledgeIn(
  { statements, becameUpTo, topicsOf, toldTo, takenOut, readings }: Shared,
  row: DeskRow,
  { desk, statementIds, to }: Asked,
): Heard {
  const { watched, dropped } = topicsOf(desk.id);
  const told = [...toldTo(desk.id)];
  const became = becameUpTo(to);
  const upTo = (id: number) => (statements.get(id) ?? []).filter(({ seq }) => seq <= to);
  return {
    from: row.told_seq,
    told: new Set(told.map(([, statementId]) => statementId)),
    lines: new Set(told.map(([claimId]) => claimId)),
    // A topic of another worker's newer desks.yaml, which the store does not know yet, begins with the window.
    since: new Map(desk.topics.map((topic) => [topic, watched.get(topic) ?? row.told_seq])),
    dropped,
    ...(became && { became }),
    takenOut,
    ...readings(desk.id),
    statements: new Map(statementIds.map((id) => [id, upTo(id)])),
  };
}
