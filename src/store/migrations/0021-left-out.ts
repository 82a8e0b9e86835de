import { type Kysely, sql } from 'kysely';

/** What was not sent because its recipient is not to have it any more was not given up: nothing failed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** What such deliveries had for an error. */
const WHY = `('what it was to carry is gone', 'unsubscribed before it was sent', 'no operator any more',
  'suppressed: the address refused what was sent to it before')`;

const STATEMENTS = [
  'alter table claimwatch.deliveries drop constraint deliveries_state_check',
  `alter table claimwatch.deliveries add constraint deliveries_state_check
    check (state in ('to-send', 'sent', 'failed', 'left-out'))`,
  `update claimwatch.deliveries set state = 'left-out' where state = 'failed' and last_error in ${WHY}`,
  `insert into claimwatch.left_out (digest_id, channel, address, why)
    select digest_id, channel, address, last_error from claimwatch.deliveries
    where state = 'left-out' and digest_id is not null
    on conflict do nothing`,
];
