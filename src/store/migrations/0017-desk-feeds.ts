import { type Kysely, sql } from 'kysely';

/** What a desk's feed shows is found without a look at every mail that was ever sent: feed readers come often. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create index deliveries_published on claimwatch.deliveries (address, sent_at desc, id desc)
       where channel = 'feed' and state = 'sent'`,
    )
    .execute(db);
}
