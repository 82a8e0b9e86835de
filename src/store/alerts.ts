import { sql } from 'kysely';
import type { AlertKind, FeedAlertKind } from '../model/alert.ts';
import type { Db, FeedRow, IncidentRow } from './schema.ts';

/** Any number will do as long as every Claimwatch uses the same: one alert of a kind is made at a time. */
const ALERT_LOCK = 4_021_964;

/** Takes the lock under which alerts are made, for the rest of the transaction. */
export async function takeAlertLock(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ALERT_LOCK}::bigint)`.execute(trx);
}

export interface NewIncident {
  readonly feedId: string;
  readonly kind: FeedAlertKind;
  readonly from: Date;
  readonly at: Date;
  readonly failures: number;
  readonly error: string | null;
}

/**
 * Notes what operators are to be told. A feed that is mended before anybody was told that it fails leaves nothing to
 * tell. Call it under the feed's own row.
 */
export async function storeIncident(trx: Db, incident: NewIncident): Promise<void> {
  if (incident.kind === 'mended' && (await forgetFailing(trx, incident.feedId))) return;
  await trx
    .insertInto('claimwatch.incidents')
    .values({
      feed_id: incident.feedId,
      channel: null,
      address: null,
      kind: incident.kind,
      from_at: incident.from,
      at: incident.at,
      failures: incident.failures,
      error: incident.error,
      alert_id: null,
    })
    .execute();
}

export interface NewAddressIncident {
  readonly channel: string;
  readonly address: string;
  readonly suppressed: boolean;
  readonly from: Date;
  readonly at: Date;
  /** That were refused in a row, or given up. */
  readonly digests: number;
  readonly error: string;
}

/** Notes what operators are to be told of an address that was not reached. */
export async function storeAddressIncident(trx: Db, incident: NewAddressIncident): Promise<void> {
  await trx
    .insertInto('claimwatch.incidents')
    .values({
      feed_id: null,
      kind: 'address',
      channel: incident.channel,
      address: incident.address,
      suppressed: incident.suppressed,
      from_at: incident.from,
      at: incident.at,
      failures: incident.digests,
      error: incident.error,
      alert_id: null,
    })
    .execute();
}

async function forgetFailing(trx: Db, feedId: string): Promise<boolean> {
  const untold = await trx
    .deleteFrom('claimwatch.incidents')
    .where('feed_id', '=', feedId)
    .where('kind', '=', 'failing')
    .where('alert_id', 'is', null)
    .returning('id')
    .execute();
  return untold.length > 0;
}

/** When the oldest incident of each kind that waits to be told happened; kinds without one are absent. */
export async function oldestUntold(db: Db): Promise<ReadonlyMap<AlertKind, Date>> {
  const rows = await db
    .selectFrom('claimwatch.incidents')
    .select((row) => ['kind', row.fn.min('at').as('at')])
    .where('alert_id', 'is', null)
    .groupBy('kind')
    .execute();
  return new Map(rows.map((row) => [row.kind, row.at]));
}

/** When the last alert of each kind was made; kinds that never had one are absent. */
export async function lastAlerts(db: Db): Promise<ReadonlyMap<AlertKind, Date>> {
  const rows = await db
    .selectFrom('claimwatch.alerts')
    .select((row) => ['kind', row.fn.max('created_at').as('at')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map((row) => [row.kind, row.at]));
}

/** Makes an alert of what waits to be told of this kind; gives its number and what it tells, oldest first. */
export async function storeAlert(
  trx: Db,
  kind: AlertKind,
  now: Date,
): Promise<{ readonly id: number; readonly incidents: readonly IncidentRow[] }> {
  const { id } = await trx
    .insertInto('claimwatch.alerts')
    .values({ kind, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const incidents = await trx
    .updateTable('claimwatch.incidents')
    .set({ alert_id: id })
    .where('kind', '=', kind)
    .where('alert_id', 'is', null)
    .returningAll()
    .execute();
  return { id, incidents: incidents.toSorted((a, b) => a.id - b.id) };
}

/** An alert that turned out to have nothing to tell: it was none, and holds back no other. What led to it goes with it. */
export async function dropAlert(trx: Db, id: number): Promise<void> {
  await trx.deleteFrom('claimwatch.incidents').where('alert_id', '=', id).execute();
  await trx.deleteFrom('claimwatch.alerts').where('id', '=', id).execute();
}

/** Configured feeds of which operators know, or are told just now, that they fail; longest failing first. */
export async function feedsToldFailing(db: Db): Promise<FeedRow[]> {
  return db
    .selectFrom('claimwatch.feeds as feed')
    .selectAll('feed')
    .where('feed.configured', '=', true)
    .where('feed.told_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      // Found to fail since the alert was made: told in the next.
      not(
        exists(
          selectFrom('claimwatch.incidents as incident')
            .select('incident.id')
            .whereRef('incident.feed_id', '=', 'feed.id')
            .where('incident.kind', '=', 'failing')
            .where('incident.alert_id', 'is', null),
        ),
      ),
    )
    .orderBy('feed.failing_since')
    .orderBy('feed.id')
    .execute();
}
