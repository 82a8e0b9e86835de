import { sql } from 'kysely';
import type { DeskConfig, DueTime } from '../model/desk.ts';
import type { TopicId } from '../model/mention.ts';
import { dropHeld, type HeldWaiting, keepHeld } from './held-waiting.ts';
import { newestSeq } from './judgements.ts';
import { anyOf } from './many.ts';
import type { Db, DeskRow } from './schema.ts';

/** Ids of editions hold a tilde, those of desks that `desks.yaml` names never. `store/editions.ts` keeps them. */
export const EDITIONS = '%~%';

/**
 * Makes the stored desks match `desks.yaml`. A desk that joins, or comes back, starts from the newest judgement: it
 * gets no flood of what was known before its day. So does a desk with a topic that it begins to watch, or watches again.
 */
export async function syncDesks(db: Db, desks: readonly DeskConfig[], now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const seq = await newestSeq(trx);
    await trx
      .updateTable('claimwatch.desks')
      .set({ configured: false })
      .where('id', 'not in', ['', ...desks.map((desk) => desk.id)])
      .where('id', 'not like', EDITIONS)
      .execute();
    const none = { next_due_at: null, scheduled_at: null, missed_at: null, urgent_due_at: null };
    const start = { joined_at: now, told_seq: seq, window_from: now, ...none };
    for (const desk of desks) {
      const back = await trx
        .updateTable('claimwatch.desks')
        .set(start)
        .where('id', '=', desk.id)
        .where('configured', '=', false)
        .returning('id')
        .execute();
      await dropHeld(trx, [...idsOf(back)]);
      await trx
        .insertInto('claimwatch.desks')
        .values({ id: desk.id, name: desk.name, configured: true, ...start })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: desk.name, configured: true }))
        .execute();
      await syncTopics(trx, desk, { seq, now });
    }
    await trx
      .updateTable('claimwatch.desk_topics')
      .set({ watched: false })
      .where('desk_id', 'not in', ['', ...desks.map((desk) => desk.id)])
      .where('desk_id', 'not like', EDITIONS)
      .execute();
  });
}

/**
 * A desk of which no topic is known yet joins at this moment, or was there before topics were kept: what its digests have
 * dealt with is its baseline then.
 */
export async function syncTopics(
  trx: Db,
  desk: DeskConfig,
  { seq, now }: { seq: number; now: Date },
): Promise<void> {
  const { watched, dropped } = await topicsOf(trx, desk.id);
  const row = watched.size + dropped.size === 0 ? await loadDesk(trx, desk.id) : undefined;
  await trx
    .updateTable('claimwatch.desk_topics')
    .set({ watched: false })
    .where('desk_id', '=', desk.id)
    .where('topic', 'not in', ['', ...desk.topics])
    .execute();
  const since = { since_seq: row?.told_seq ?? seq, since_at: row?.joined_at ?? now, watched: true };
  for (const topic of desk.topics.filter((each) => !watched.has(each))) {
    await trx
      .insertInto('claimwatch.desk_topics')
      .values({ desk_id: desk.id, topic, ...since })
      // Of two workers that start at once, the first has said it.
      .onConflict((conflict) =>
        conflict
          .columns(['desk_id', 'topic'])
          .doUpdateSet(since)
          .where('claimwatch.desk_topics.watched', '=', false),
      )
      .execute();
  }
}

/** The topics that a desk watches, and those that it watches no more, each with the newest judgement when it began to. */
export interface DeskTopics {
  readonly watched: Map<TopicId, number>;
  readonly dropped: Map<TopicId, number>;
}

export async function topicsOf(db: Db, deskId: string): Promise<DeskTopics> {
  return (await topicsOfDesks(db, [deskId]))(deskId);
}

/** The topics of each of these desks, in one look. */
export async function topicsOfDesks(
  db: Db,
  deskIds: readonly string[],
): Promise<(deskId: string) => DeskTopics> {
  const rows = await db
    .selectFrom('claimwatch.desk_topics')
    .select(['desk_id', 'topic', 'since_seq', 'watched'])
    .where('desk_id', '=', anyOf(deskIds))
    .execute();
  const topics = new Map<string, DeskTopics>();
  for (const { desk_id: id, topic, since_seq: since, watched } of rows) {
    const known = topics.get(id) ?? { watched: new Map(), dropped: new Map() };
    known[watched ? 'watched' : 'dropped'].set(topic, since);
    topics.set(id, known);
  }
  return (deskId) => topics.get(deskId) ?? { watched: new Map(), dropped: new Map() };
}

export async function loadDesk(db: Db, id: string): Promise<DeskRow | undefined> {
  return db.selectFrom('claimwatch.desks').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function loadDesks(db: Db, ids: readonly string[]): Promise<DeskRow[]> {
  return db.selectFrom('claimwatch.desks').selectAll().where('id', '=', anyOf(ids)).execute();
}

/** The desk's row, held until the transaction ends: one digest at a time is made for a desk. */
export async function holdDesk(trx: Db, id: string): Promise<DeskRow | undefined> {
  return trx.selectFrom('claimwatch.desks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function listDesks(db: Db): Promise<DeskRow[]> {
  return db.selectFrom('claimwatch.desks').selectAll().where('configured', '=', true).orderBy('id').execute();
}

/** Sets a due time outright, whatever quiet hours say. */
export async function setDeskDue(db: Db, id: string, nextDueAt: Date | null): Promise<void> {
  await db
    .updateTable('claimwatch.desks')
    .set({ next_due_at: nextDueAt, scheduled_at: nextDueAt })
    .where('id', '=', id)
    .execute();
}

/**
 * Holds the rows of these desks until the transaction ends, in the order of their ids: whoever wakes several desks takes them
 * in the same order, so that no two wait for each other.
 */
export async function holdDesks(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`select id from (${inOrder(ids)}) as held`.execute(trx);
}

function inOrder(ids: readonly string[]) {
  return sql`select id from claimwatch.desks where id = any(${ids}::text[]) order by id for update`;
}

/**
 * Sets due times only where none is set, in one statement: the first fresh claim starts an immediate desk's batch. Gives the
 * desks that are due then. Rows are updated whatever they hold: a condition would be checked against what one held before a
 * digest that is being made at this moment closes its window, and the desk would be woken by nobody.
 */
export async function setDesksDueIfNone(
  db: Db,
  dues: ReadonlyMap<string, DueTime>,
): Promise<ReadonlySet<string>> {
  if (dues.size === 0) return new Set();
  const times = (of: (due: DueTime) => Date) => [...dues.values()].map((due) => of(due).toISOString());
  const ids = [...dues.keys()];
  const { rows } = await sql<{ id: string; next_due_at: Date }>`
    with held as (${inOrder(ids)})
    update claimwatch.desks as desk
    set next_due_at = coalesce(desk.next_due_at, given.at),
      scheduled_at = coalesce(desk.scheduled_at, given.scheduled_at)
    from unnest(${ids}::text[], ${times((due) => due.at)}::timestamptz[],
      ${times((due) => due.scheduledAt)}::timestamptz[]) as given (id, at, scheduled_at)
    join held on held.id = given.id
    where desk.id = given.id returning desk.id, desk.next_due_at`.execute(db);
  return idsOf(rows.filter((row) => row.next_due_at.getTime() === dues.get(row.id)?.at.getTime()));
}

/**
 * A digest of only what is urgent is to be made then, unless one is to be made sooner: what is urgent within one batch is
 * one digest. An ordinary digest that is made first tells it too, and takes the time away. Gives the desks for which it is
 * this time.
 */
export async function setUrgentDue(db: Db, dues: ReadonlyMap<string, Date>): Promise<ReadonlySet<string>> {
  if (dues.size === 0) return new Set();
  const times = [...dues.values()].map((due) => due.toISOString());
  const ids = [...dues.keys()];
  const { rows } = await sql<{ id: string; urgent_due_at: Date }>`
    with held as (${inOrder(ids)})
    update claimwatch.desks as desk set urgent_due_at = coalesce(desk.urgent_due_at, given.at)
    from unnest(${ids}::text[], ${times}::timestamptz[]) as given (id, at)
    join held on held.id = given.id
    where desk.id = given.id returning desk.id, desk.urgent_due_at`.execute(db);
  return idsOf(rows.filter((row) => row.urgent_due_at.getTime() === dues.get(row.id)?.getTime()));
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}

/** What is urgent was told, or waits until then. Changes nothing where the time was touched since it was read. */
export async function moveUrgentDue(
  db: Db,
  id: string,
  due: { from: Date | null; to: Date | null },
): Promise<void> {
  await db
    .updateTable('claimwatch.desks')
    .set({ urgent_due_at: due.to })
    .where('id', '=', id)
    .where('urgent_due_at', 'is not distinct from', due.from)
    .execute();
}

/**
 * Moves a due time that nothing has touched since it was read: its desk has another schedule now, or other quiet hours. What
 * was missed belongs to the hour that was scheduled, and is forgotten with it.
 */
export async function moveDeskDue(
  db: Db,
  id: string,
  { from, to }: { from: Pick<DeskRow, 'next_due_at' | 'scheduled_at'>; to: DueTime | null },
): Promise<void> {
  const isThatHour = to !== null && from.scheduled_at?.getTime() === to.scheduledAt.getTime();
  await db
    .updateTable('claimwatch.desks')
    .set({ ...columnsOf(to), ...(!isThatHour && { missed_at: null }) })
    .where('id', '=', id)
    .where('next_due_at', 'is not distinct from', from.next_due_at)
    .execute();
}

/**
 * A digest that is due is held by quiet hours or a pause until they end; what its schedule said stays. `missedAt`: it could have
 * been made then, and nobody ran; null forgets what was missed.
 */
export async function holdDigest(
  trx: Db,
  id: string,
  { until, missedAt }: { until: Date | null; missedAt: Date | null },
): Promise<void> {
  await trx
    .updateTable('claimwatch.desks')
    .set({ next_due_at: until, missed_at: missedAt })
    .where('id', '=', id)
    .execute();
}

/**
 * Its hour came and there was nothing to tell: the window stays open. Nothing urgent waits then and nothing was missed: both
 * times are cleared.
 */
export async function leaveWindowOpen(trx: Db, id: string, due: DueTime | null): Promise<void> {
  await trx
    .updateTable('claimwatch.desks')
    .set({ ...columnsOf(due), missed_at: null, urgent_due_at: null })
    .where('id', '=', id)
    .execute();
}

/**
 * Nothing up to `toldSeq` is to be told to this desk: it need not be read again. The window stays open, and what it held
 * back waits for the digest that closes it.
 */
export async function passOver(
  trx: Db,
  id: string,
  { toldSeq, held }: { readonly toldSeq: number; readonly held: readonly HeldWaiting[] },
): Promise<void> {
  await keepHeld(trx, id, held);
  await trx.updateTable('claimwatch.desks').set({ told_seq: toldSeq }).where('id', '=', id).execute();
}

/**
 * Closes a window: judgements up to `toldSeq` are dealt with for this desk, the urgent ones and what was missed included: both
 * times are cleared.
 */
export async function closeWindow(
  trx: Db,
  id: string,
  window: { toldSeq: number; to: Date; due: DueTime | null },
): Promise<void> {
  await dropHeld(trx, [id]);
  await trx
    .updateTable('claimwatch.desks')
    .set({
      ...{ told_seq: window.toldSeq, window_from: window.to },
      ...{ ...columnsOf(window.due), missed_at: null, urgent_due_at: null },
    })
    .where('id', '=', id)
    .execute();
}

function columnsOf(due: DueTime | null) {
  return { next_due_at: due?.at ?? null, scheduled_at: due?.scheduledAt ?? null };
}
