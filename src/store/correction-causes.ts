import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Edits are dealt with by the digest after they were found, unless their article could not be judged for so long. */
export const EDITS_WAIT_MS = 3 * 24 * 3600_000;

interface Cause {
  readonly desk_id: string;
  readonly newest: number;
}

/**
 * Of these desks, those that may be owed a correction: since their last window somebody acted on a line of theirs that was
 * retracted once, or an edit was found of an article that they have a line of; what they were told of is left out. Each with
 * a key of its newest act and edit, by which a caller sees whether something came since it asked last.
 */
export async function correctionCauses(db: Db, deskIds: readonly string[]): Promise<Map<string, string>> {
  const causes = new Map<string, string>();
  if (deskIds.length === 0) return causes;
  const { rows: acts } = await sql<Cause>`
    select desk.id as desk_id, max(act.id) as newest
    from claimwatch.verdicts as act
    join claimwatch.digest_lines as line on line.claim_id = act.claim_id or line.statement_id = act.claim_id
    join claimwatch.desks as desk on desk.id = line.desk_id and act.after_seq >= desk.told_seq
    where desk.id = any(${deskIds})
      and act.after_seq >= (select min(told_seq) from claimwatch.desks where id = any(${deskIds}))
      and exists (select from claimwatch.verdicts as retraction where retraction.act = 'retract'
        and (retraction.claim_id = line.claim_id or retraction.claim_id = line.statement_id))
      and not exists (select from claimwatch.corrections as told
        where told.desk_id = desk.id and told.cause = 'act:' || act.id)
    group by desk.id`.execute(db);
  const { rows: edits } = await sql<Cause>`
    select desk.id as desk_id, max(edit.id) as newest
    from claimwatch.claim_edits as edit
    join claimwatch.articles as article on article.id = edit.article_id and article.awaits = 'nothing'
    join claimwatch.claims as claim on claim.article_id = article.id
    join claimwatch.digest_lines as line on line.claim_id = claim.id
    join claimwatch.desks as desk on desk.id = line.desk_id
      and edit.found_at >= desk.window_from - ${EDITS_WAIT_MS} * interval '1 millisecond'
    where desk.id = any(${deskIds})
      and edit.found_at >= (select min(window_from) from claimwatch.desks where id = any(${deskIds}))
        - ${EDITS_WAIT_MS} * interval '1 millisecond'
      and not exists (select from claimwatch.corrections as told
        where told.desk_id = desk.id and told.cause = 'edit:' || edit.id)
    group by desk.id`.execute(db);
  for (const { desk_id, newest } of acts) causes.set(desk_id, `act:${newest}`);
  for (const { desk_id, newest } of edits) causes.set(desk_id, `${causes.get(desk_id) ?? ''} edit:${newest}`);
  return causes;
}
