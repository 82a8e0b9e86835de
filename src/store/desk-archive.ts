import { type SelectQueryBuilder, sql } from 'kysely';
import type { HeldWhy } from '../model/digest.ts';
import { anyOf } from './many.ts';
import type { Cut, ListedDigest } from './pages.ts';
import type { Database, Db, DigestRow } from './schema.ts';

// What a reader of a desk may look at: digests as they were sent, and what they held back.

/** Whose archive: all digests of a desk, or only those that this address was sent. */
export interface Readable {
  readonly deskId: string;
  /** null: all of them. Compared without case. */
  readonly sentTo: string | null;
}

/** Digests without their frozen bytes, newest first; `words`: only those whose subject or lines hold all of them. */
export async function archivedDigests(
  db: Db,
  { deskId, sentTo }: Readable,
  cut: Cut & { readonly words?: readonly string[] },
): Promise<ListedDigest[]> {
  let query = db
    .selectFrom('claimwatch.digests')
    .select(['id', 'desk_id', 'subject', 'created_at', 'digest'])
    .where('desk_id', '=', deskId)
    .orderBy('id', 'desc')
    .limit(cut.most);
  if (cut.before !== undefined) query = query.where('id', '<', cut.before);
  if (sentTo !== null) query = query.where('id', 'in', digestsSentTo(db, sentTo));
  for (const word of cut.words ?? []) query = query.where(sql<boolean>`strpos(${SAID}, ${folded(word)}) > 0`);
  return query.execute();
}

/** Accents and capitals make no difference, nor whether an accent is a character of its own, nor the form of a quotation mark. */
function folded(text: unknown) {
  return sql`translate(lower(regexp_replace(normalize(${text}::text, NFD), ${COMBINING_MARKS}, '', 'g')), ${QUOTES}, ${STRAIGHT})`;
}

const COMBINING_MARKS = sql.lit('[\\u0300-\\u036f]+');
/** An apostrophe as it is typed; marks around what is said are left out, since mails put their own. */
const QUOTES = sql.lit('’‘"“”«»„');
const STRAIGHT = sql.lit("''");

/** Subject, words, names of speakers, topics and outlets of a digest, as they read; none of its links. */
const SAID = folded(sql`(subject || ' ' || (select coalesce(string_agg(said #>> '{}', ' '), '') from (
  select jsonb_path_query(digest, '$.**.words') union all select jsonb_path_query(digest, '$.**.name')
  union all select jsonb_path_query(digest, '$.**.outlet')) as part(said)))`);

function digestsSentTo(db: Db, address: string) {
  return mailsTo(db, address)
    .select('digest_id')
    .where('state', '=', 'sent')
    .$castTo<{ digest_id: number }>();
}

function mailsTo(db: Db, address: string): SelectQueryBuilder<Database, 'claimwatch.deliveries', object> {
  return db
    .selectFrom('claimwatch.deliveries')
    .where('channel', '=', 'email')
    .where('digest_id', 'is not', null)
    .where(sql<boolean>`lower(address) = ${address.toLowerCase()}`);
}

/** May this digest be read by whoever reads this archive? */
export async function isReadable(db: Db, { deskId, sentTo }: Readable, digestId: number): Promise<boolean> {
  let query = db
    .selectFrom('claimwatch.digests')
    .select('id')
    .where('desk_id', '=', deskId)
    .where('id', '=', digestId);
  if (sentTo !== null) query = query.where('id', 'in', digestsSentTo(db, sentTo));
  return (await query.executeTakeFirst()) !== undefined;
}

/** Was this address sent any digest of this desk? */
export async function wasSentAny(db: Db, deskId: string, address: string): Promise<boolean> {
  const [any] = await archivedDigests(db, { deskId, sentTo: address }, { most: 1 });
  return any !== undefined;
}

/** What became of the mails of these digests to one address. */
export async function mailsOfDigests(db: Db, digestIds: readonly number[], address: string) {
  if (digestIds.length === 0) return [];
  return mailsTo(db, address)
    .select(['digest_id', 'state', 'sent_at'])
    .where('digest_id', '=', anyOf(digestIds))
    .execute();
}

/** The frozen bytes of the mail of one digest to one address. */
export async function frozenMail(db: Db, digestId: number, address: string): Promise<Buffer | undefined> {
  const row = await mailsTo(db, address).select('raw').where('digest_id', '=', digestId).executeTakeFirst();
  return row?.raw;
}

/** The other digests of the same window: where a desk has its topics in threads, each topic has one. */
export async function digestsBeside(
  db: Db,
  { deskId, sentTo }: Readable,
  digest: Pick<DigestRow, 'id' | 'from_seq' | 'to_seq' | 'created_at'>,
) {
  let query = db
    .selectFrom('claimwatch.digests')
    .select(['id', 'subject'])
    .where('desk_id', '=', deskId)
    .where('id', '<>', digest.id)
    .where('from_seq', '=', digest.from_seq)
    .where('to_seq', '=', digest.to_seq)
    .where('created_at', '=', digest.created_at)
    .orderBy('id');
  if (sentTo !== null) query = query.where('id', 'in', digestsSentTo(db, sentTo));
  return query.execute();
}

/** One repeat that a digest held back. */
export interface Held {
  readonly digestId: number;
  readonly claimId: number;
  /** The claim that it repeats. */
  readonly of: number | null;
  /** null: held back before it was kept. */
  readonly why: HeldWhy | null;
  /** Subject and time of the digest. */
  readonly subject: string;
  readonly at: Date;
}

/** Behind this one a page of what was held back begins. */
export type HeldPlace = Pick<Held, 'digestId' | 'claimId'>;

/** What a desk's digests held back, those of the newest digest first; of one digest, where one is named. */
export async function heldBackPage(
  db: Db,
  { deskId, sentTo }: Readable,
  cut: { readonly most: number; readonly after?: HeldPlace | undefined; readonly digestId?: number },
): Promise<Held[]> {
  let query = heldOf(db, { deskId, sentTo }, cut.digestId)
    .select(['held.digest_id as digestId', 'held.claim_id as claimId', 'held.of_id as of', 'held.why'])
    .select(['digest.subject', 'digest.created_at as at'])
    .orderBy('held.digest_id', 'desc')
    .orderBy('held.claim_id', 'desc')
    .limit(cut.most);
  if (cut.after !== undefined) {
    const { digestId, claimId } = cut.after;
    query = query.where(sql<boolean>`(held.digest_id, held.claim_id) < (${digestId}, ${claimId})`);
  }
  return query.execute();
}

/** How many repeats were held back for each reason. */
export async function countHeldBack(
  db: Db,
  readable: Readable,
  digestId?: number,
): Promise<ReadonlyMap<HeldWhy | null, number>> {
  const rows = await heldOf(db, readable, digestId)
    .select((row) => ['held.why', row.fn.countAll<number>().as('count')])
    .groupBy('held.why')
    .execute();
  return new Map(rows.map((row) => [row.why, Number(row.count)]));
}

function heldOf(db: Db, { deskId, sentTo }: Readable, digestId: number | undefined) {
  let query = db
    .selectFrom('claimwatch.held_back as held')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'held.digest_id')
    .where('digest.desk_id', '=', deskId);
  if (digestId !== undefined) query = query.where('held.digest_id', '=', digestId);
  if (sentTo !== null) query = query.where('held.digest_id', 'in', digestsSentTo(db, sentTo));
  return query;
}

/** The first digest in which the desk was told what each of these claims says, as statements are now. */
export async function firstTold(db: Db, deskId: string, claimIds: readonly number[]) {
  if (claimIds.length === 0) return new Map<number, { readonly digestId: number; readonly at: Date }>();
  const rows = await db
    .selectFrom('claimwatch.judgements as held')
    .innerJoin('claimwatch.judgements as same', 'same.statement_id', 'held.statement_id')
    .innerJoin('claimwatch.digest_lines as line', 'line.claim_id', 'same.claim_id')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'line.digest_id')
    .select(['held.claim_id', 'digest.id', 'digest.created_at'])
    .distinctOn('held.claim_id')
    .where('line.desk_id', '=', deskId)
    .where('held.claim_id', '=', anyOf(claimIds))
    .orderBy('held.claim_id')
    .orderBy('digest.id')
    .execute();
  return new Map(rows.map((row) => [row.claim_id, { digestId: row.id, at: row.created_at }]));
}
