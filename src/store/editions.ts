import type { DeskConfig } from '../model/desk.ts';
import { EDITIONS, syncTopics } from './desks.ts';
import { dropHeld } from './held-waiting.ts';
import { newestSeq } from './judgements.ts';
import { anyOf } from './many.ts';
import type { Db } from './schema.ts';

/** Nothing is due. */
const NO_TIMES = { next_due_at: null, scheduled_at: null, missed_at: null, urgent_due_at: null };

/**
 * Makes the stored edition match what its subscriber set. One that is new, or was off for a while, starts from the newest
 * judgement, as a desk does; so does a topic that is added. Its due times come from its hours, and are moved by those who know
 * them: what is owed stays owed.
 */
export async function syncEdition(trx: Db, edition: DeskConfig, now: Date): Promise<void> {
  const seq = await newestSeq(trx);
  const start = { joined_at: now, told_seq: seq, window_from: now, ...NO_TIMES };
  await trx
    .updateTable('claimwatch.desks')
    .set({ ...start, configured: true })
    .where('id', '=', edition.id)
    .where('configured', '=', false)
    .execute();
  await trx
    .insertInto('claimwatch.desks')
    .values({ id: edition.id, name: edition.name, configured: true, ...start })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: edition.name }))
    .execute();
  await syncTopics(trx, edition, { seq, now });
}

/** Editions that are written to, as far as the store knows, with their names and topics. */
export async function storedEditions(
  trx: Db,
): Promise<Map<string, { readonly name: string; readonly topics: ReadonlySet<string> }>> {
  const rows = await trx
    .selectFrom('claimwatch.desks as desk')
    .leftJoin('claimwatch.desk_topics as topic', (join) =>
      join.onRef('topic.desk_id', '=', 'desk.id').on('topic.watched', '=', true),
    )
    .select(['desk.id', 'desk.name', 'topic.topic'])
    .where('desk.configured', '=', true)
    .where('desk.id', 'like', EDITIONS)
    .execute();
  const editions = new Map<string, { name: string; topics: Set<string> }>();
  for (const { id, name, topic } of rows) {
    const known = editions.get(id) ?? { name, topics: new Set<string>() };
    if (topic !== null) known.topics.add(topic);
    editions.set(id, known);
  }
  return editions;
}

/** Editions that are written to no more: their desk is gone, or no longer open, or they watch nothing of it. */
export async function switchOff(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await dropHeld(trx, ids);
  await trx
    .updateTable('claimwatch.desks')
    .set({ configured: false, ...NO_TIMES })
    .where('id', '=', anyOf(ids))
    .execute();
  await trx
    .updateTable('claimwatch.desk_topics')
    .set({ watched: false })
    .where('desk_id', '=', anyOf(ids))
    .execute();
}

/**
 * Deletes what an edition was sent and knew: digests with their lines, and its row. Only once its subscription is deleted.
 * Links in its mails lead nowhere then.
 */
export async function deleteEdition(trx: Db, id: string): Promise<void> {
  const digests = trx.selectFrom('claimwatch.digests').select('id').where('desk_id', '=', id);
  await trx.deleteFrom('claimwatch.corrections').where('digest_id', 'in', digests).execute();
  await trx.deleteFrom('claimwatch.left_out').where('digest_id', 'in', digests).execute();
  await trx.deleteFrom('claimwatch.held_back').where('digest_id', 'in', digests).execute();
  await trx.deleteFrom('claimwatch.digest_lines').where('digest_id', 'in', digests).execute();
  await trx.deleteFrom('claimwatch.deliveries').where('digest_id', 'in', digests).execute();
  await trx.deleteFrom('claimwatch.digests').where('desk_id', '=', id).execute();
  await dropHeld(trx, [id]);
  await trx.deleteFrom('claimwatch.desk_topics').where('desk_id', '=', id).execute();
  await trx.deleteFrom('claimwatch.unsubscriptions').where('desk_id', '=', id).execute();
  await trx.deleteFrom('claimwatch.desks').where('id', '=', id).execute();
}
