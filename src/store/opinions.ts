import { type Selectable, sql } from 'kysely';
import type { Opinion, OpinionKind, OpinionOutcome } from '../model/opinion.ts';
import { anyOf } from './many.ts';
import type { Db, OpinionsTable } from './schema.ts';

/** Any number of our own: under this lock calls are counted, so that many workers keep one budget. */
const BUDGET_LOCK = 4_021_964;
const HOUR_MS = 3_600_000;

export type StoredOpinion = Opinion & Pick<Selectable<OpinionsTable>, 'id' | 'places'>;

export interface Question {
  readonly claimId: number;
  readonly otherId: number | null;
  readonly kind: OpinionKind;
  readonly model: string;
  readonly prompt: string | null;
}

/** What came of a question. */
export type Told = Pick<
  Opinion,
  'otherId' | 'outcome' | 'verdict' | 'quotes' | 'why' | 'likeness' | 'ms' | 'tokensIn' | 'tokensOut' | 'cost'
> & {
  /** False: nothing was sent after all, so it does not count. */
  readonly called: boolean;
};

/**
 * Writes down that a model is about to be asked, before it is: calls are counted even if the process dies with them.
 * @param mostPerHour calls of this model in an hour; null: as many as there are
 * @returns the opinion's id; null where the budget of the hour is used up, which is written down too
 */
export async function openOpinion(
  db: Db,
  question: Question,
  { now, mostPerHour }: { readonly now: Date; readonly mostPerHour: number | null },
): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${BUDGET_LOCK}::bigint)`.execute(trx);
    const calls = mostPerHour === null ? 0 : await callsSince(trx, question.model, now.getTime() - HOUR_MS);
    const over = mostPerHour !== null && calls >= mostPerHour;
    const outcome = over ? 'over-budget' : 'asked';
    const id = await insert(trx, question, { now, called: !over, outcome });
    return over ? null : id;
  });
}

/** Writes down that nobody was asked, and why. */
export async function storeUnasked(
  db: Db,
  question: Question,
  outcome: OpinionOutcome,
  now: Date,
): Promise<void> {
  await insert(db, question, { now, called: false, outcome });
}

async function insert(
  db: Db,
  { claimId, otherId, kind, model, prompt }: Question,
  { now, called, outcome }: { now: Date; called: boolean; outcome: OpinionOutcome },
): Promise<number> {
  const stored = await db
    .insertInto('claimwatch.opinions')
    .values({
      ...{ claim_id: claimId, other_id: otherId, kind, model, prompt, asked_at: now, called, outcome },
      ...{ verdict: null, quotes: null, why: null, likeness: null, ms: null },
      ...{ tokens_in: null, tokens_out: null, cost: null, places: null, after_seq: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return stored.id;
}

async function callsSince(db: Db, model: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('claimwatch.opinions')
    .select((from) => from.fn.countAll().as('calls'))
    .where('model', '=', model)
    .where('called', '=', true)
    .where('asked_at', '>', new Date(since))
    .executeTakeFirstOrThrow();
  return Number(row.calls);
}

/** Writes down what came of it. */
export async function closeOpinion(db: Db, id: number, told: Told): Promise<void> {
  await db
    .updateTable('claimwatch.opinions')
    .set({
      other_id: told.otherId,
      outcome: told.outcome,
      called: told.called,
      verdict: told.verdict,
      quotes: told.quotes === null ? null : JSON.stringify(told.quotes),
      why: told.why,
      likeness: told.likeness,
      ms: told.ms === null ? null : Math.round(told.ms),
      tokens_in: told.tokensIn,
      tokens_out: told.tokensOut,
      cost: told.cost,
    })
    .where('id', '=', id)
    .execute();
}

/** Lets an accepted opinion place its claim. Call under the novelty lock, with the newest `seq`. */
export async function placeOpinion(
  trx: Db,
  id: number,
  places: 'repeat' | 'split',
  afterSeq: number,
): Promise<void> {
  await trx
    .updateTable('claimwatch.opinions')
    .set({ places, after_seq: afterSeq })
    .where('id', '=', id)
    .execute();
}

/** All that models said of a claim, or did not, oldest first. */
export async function opinionsOn(db: Db, claimId: number): Promise<StoredOpinion[]> {
  const rows = await db
    .selectFrom('claimwatch.opinions')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('id')
    .execute();
  return rows.map(opinionOf);
}

/** Opinions that place any of these claims. */
export async function placedOpinions(db: Db, claimIds: readonly number[]) {
  const rows = await db
    .selectFrom('claimwatch.opinions')
    .select(['id', 'claim_id', 'other_id', 'model', 'places', 'after_seq', 'asked_at'])
    .where('claim_id', '=', anyOf(claimIds))
    .where('places', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, claim_id, other_id, model, places, after_seq, asked_at }) =>
    places === null
      ? []
      : [
          {
            ...{ opinionId: id, claimId: claim_id, otherId: other_id, model, places },
            ...{ afterSeq: after_seq ?? 0, at: asked_at.toISOString() },
          },
        ],
  );
}

/** Doubtful claims, of articles that are told, judged in that time that no model was asked about, the newest first: their bell was lost. */
export async function unheardClaims(
  db: Db,
  { since, until }: { readonly since: Date; readonly until: Date },
  most: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .leftJoin('claimwatch.opinions as opinion', 'opinion.claim_id', 'judgement.claim_id')
    .select('judgement.claim_id')
    .where('judgement.review', '=', true)
    .where('article.background', '=', false)
    .where('judgement.judged_at', '>', since)
    .where('judgement.judged_at', '<=', until)
    .where('opinion.id', 'is', null)
    .orderBy('judgement.seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.claim_id);
}

function opinionOf(row: Selectable<OpinionsTable>): StoredOpinion {
  return {
    id: row.id,
    claimId: row.claim_id,
    otherId: row.other_id,
    kind: row.kind,
    model: row.model,
    prompt: row.prompt,
    outcome: row.outcome,
    verdict: row.verdict,
    quotes: row.quotes,
    why: row.why,
    likeness: row.likeness,
    askedAt: row.asked_at,
    ms: row.ms,
    tokensIn: row.tokens_in,
    tokensOut: row.tokens_out,
    cost: row.cost,
    places: row.places,
  };
}
