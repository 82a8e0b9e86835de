import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { type Post, postTime } from '../model/post.ts';
import { inBatches } from './many.ts';
import type { ClaimRow, Db } from './schema.ts';

export interface Findings {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly version: string;
  /** Posts of a live blog that the claims stand in; left out where the article is none. */
  readonly posts?: readonly Post[];
  /** By its place, the id of the claim of the revision before that a claim is, edited or not. */
  readonly revises?: ReadonlyMap<number, number>;
}

/**
 * Replaces what was found in a revision: a rerun never doubles. A revision whose claims are already judged
 * is left as it is (returns false), because judgements, digests and reviewers point at those claims.
 */
export async function replaceFindings(
  trx: Db,
  place: { articleId: number; revisionId: number },
  findings: Findings,
  now: Date,
): Promise<boolean> {
  if (await isJudged(trx, place.revisionId)) return false;
  await trx.deleteFrom('claimwatch.mentions').where('revision_id', '=', place.revisionId).execute();
  await trx.deleteFrom('claimwatch.claims').where('revision_id', '=', place.revisionId).execute();
  const owner = { article_id: place.articleId, revision_id: place.revisionId };
  const mentions = findings.mentions.map((mention) => ({ ...owner, ...mentionColumns(mention) }));
  await inBatches(mentions, (rows) => trx.insertInto('claimwatch.mentions').values(rows).execute());
  const claims = findings.claims.map((claim, position) => ({
    ...owner,
    position,
    ...claimColumns(claim),
    published_at: postTime(findings.posts ?? [], claim.span.start),
    revises_id: findings.revises?.get(position) ?? null,
    version: findings.version,
    found_at: now,
  }));
  await inBatches(claims, (rows) => trx.insertInto('claimwatch.claims').values(rows).execute());
  return true;
}

async function isJudged(trx: Db, revisionId: number): Promise<boolean> {
  const judged = await trx
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .select('claim.id')
    .where('claim.revision_id', '=', revisionId)
    .limit(1)
    .executeTakeFirst();
  return judged !== undefined;
}

function mentionColumns(mention: Mention) {
  return {
    topic: mention.topic,
    field: mention.field,
    start_at: mention.span.start,
    end_at: mention.span.end,
    words: mention.span.text,
    entity: mention.entity,
    rule: mention.rule,
  };
}

function claimColumns(claim: Claim) {
  return {
    words: claim.span.text,
    speaker: claim.speaker?.name ?? null,
    stance: claim.stance,
    kind: claim.kind,
    topics: JSON.stringify(claim.topics),
    claim: JSON.stringify(claim),
  };
}

export async function claimsOfRevision(db: Db, revisionId: number): Promise<ClaimRow[]> {
  return db
    .selectFrom('claimwatch.claims')
    .selectAll()
    .where('revision_id', '=', revisionId)
    .orderBy('position')
    .execute();
}

export async function mentionsOfRevision(db: Db, revisionId: number) {
  return db
    .selectFrom('claimwatch.mentions')
    .selectAll()
    .where('revision_id', '=', revisionId)
    .orderBy('field')
    .orderBy('start_at')
    .orderBy('topic')
    .execute();
}
