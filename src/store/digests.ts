import { sql } from 'kysely';
import type { Digest, HeldWhy } from '../model/digest.ts';
import { type NewCorrection, storeCorrections } from './corrections.ts';
import { inBatches } from './many.ts';
import type { Db, DigestRow } from './schema.ts';

export interface NewDigest {
  readonly deskId: string;
  readonly windowKey: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly digest: Digest;
  readonly subject: string;
  readonly html: string;
  readonly body: string;
  readonly lines: readonly {
    readonly claimId: number;
    readonly statementId: number;
    /** Said again, and known. */
    readonly restated: boolean;
  }[];
  readonly held: readonly {
    readonly claimId: number;
    readonly of: number | null;
    readonly why: HeldWhy;
  }[];
  readonly corrections: readonly NewCorrection[];
}

/** Freezes a digest with its lines and what it held back; null when this desk already has one for this window. */
export async function storeDigest(trx: Db, digest: NewDigest, now: Date): Promise<number | null> {
  const stored = await trx
    .insertInto('claimwatch.digests')
    .values({
      desk_id: digest.deskId,
      window_key: digest.windowKey,
      from_seq: digest.fromSeq,
      to_seq: digest.toSeq,
      created_at: now,
      digest: JSON.stringify(digest.digest),
      subject: digest.subject,
      html: digest.html,
      body: digest.body,
    })
    .onConflict((conflict) => conflict.columns(['desk_id', 'window_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!stored) return null;
  await storeLines(trx, stored.id, digest);
  await storeCorrections(trx, { id: stored.id, deskId: digest.deskId }, digest.corrections);
  return stored.id;
}

async function storeLines(trx: Db, digestId: number, digest: NewDigest): Promise<void> {
  const lines = digest.lines.map((line, position) => ({
    digest_id: digestId,
    desk_id: digest.deskId,
    claim_id: line.claimId,
    statement_id: line.statementId,
    position,
    restated: line.restated,
  }));
  await inBatches(lines, (rows) => trx.insertInto('claimwatch.digest_lines').values(rows).execute());
  const held = digest.held.map(({ claimId, of, why }) => ({
    digest_id: digestId,
    claim_id: claimId,
    of_id: of,
    why,
  }));
  await inBatches(held, (rows) => trx.insertInto('claimwatch.held_back').values(rows).execute());
}

/** The digest of a desk's window; the key is what its links carry. */
export async function digestOfWindow(
  db: Db,
  deskId: string,
  windowKey: string,
): Promise<DigestRow | undefined> {
  return db
    .selectFrom('claimwatch.digests')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('window_key', '=', windowKey)
    .executeTakeFirst();
}

/** The key of a desk's newest window whose key ends so; null where none does. */
export async function newestWindowWith(db: Db, deskId: string, ending: string): Promise<string | null> {
  const row = await db
    .selectFrom('claimwatch.digests')
    .select('window_key')
    .where('desk_id', '=', deskId)
    .where(sql<string>`right(window_key, ${sql.lit(ending.length)})`, '=', ending)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.window_key ?? null;
}

/** The number of the newest digest of a desk; null before its first. */
export async function newestDigestId(db: Db, deskId: string): Promise<number | null> {
  const row = await db
    .selectFrom('claimwatch.digests')
    .select('id')
    .where('desk_id', '=', deskId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function loadDigest(db: Db, id: number): Promise<DigestRow | undefined> {
  return db.selectFrom('claimwatch.digests').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many lines a desk was told after this time: in the middle of a window, those of its urgent digests. */
export async function countLinesSince(db: Db, deskId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('claimwatch.digest_lines as line')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'line.digest_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('digest.desk_id', '=', deskId)
    .where('digest.created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Claims that a digest tells, those behind "and 12 more" included, in its order. */
export async function linesOf(db: Db, digestId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('claimwatch.digest_lines')
    .select('claim_id')
    .where('digest_id', '=', digestId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.claim_id);
}

/**
 * Was this claim told to this desk, as a line, as one of those held back or as what one of those repeats? Says who may see
 * it by a desk's link.
 */
export async function deskKnowsClaim(db: Db, deskId: string, claimId: number): Promise<boolean> {
  const line = await db
    .selectFrom('claimwatch.digest_lines')
    .select('claim_id')
    .where('desk_id', '=', deskId)
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  if (line) return true;
  const held = await db
    .selectFrom('claimwatch.held_back as held')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'held.digest_id')
    .select('held.claim_id')
    .where('digest.desk_id', '=', deskId)
    .where((row) => row.or([row('held.claim_id', '=', claimId), row('held.of_id', '=', claimId)]))
    .executeTakeFirst();
  return held !== undefined;
}
