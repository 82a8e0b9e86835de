import { z } from 'zod';
import { toldStance } from '../model/claim.ts';
import { standingActs } from '../model/verdict.ts';
import { type JudgedClaim, judgedClaims } from '../store/judgements.ts';
import { opinionsOn } from '../store/opinions.ts';
import { basesOf } from '../store/recomputing.ts';
import type { Db } from '../store/schema.ts';
import { historyOf } from '../store/verdicts.ts';
import { opinionWords } from './opinion-words.ts';
import { recomputeClaim, recomputePage } from './recompute-judgement.ts';

const count = z.number().int().nonnegative();

/** What `explain` asks: why a claim was judged as it was, and whether judging it again gives the same bytes. */
export const EXPLAIN_QUESTIONS = [
  z.object({ ask: z.literal('explain'), claim: z.number().int().positive() }),
  z.object({ ask: z.literal('recompute'), claim: z.number().int().positive() }),
  z.object({ ask: z.literal('recompute-from'), after: count }),
  z.object({ ask: z.literal('recompute-last'), last: z.number().int().positive() }),
] as const;
type ExplainQuestion = z.infer<(typeof EXPLAIN_QUESTIONS)[number]>;

/** Null: there is no such judged claim. */
export async function answerExplaining(db: Db, question: ExplainQuestion): Promise<unknown> {
  switch (question.ask) {
    case 'explain':
      return explain(db, question.claim);
    case 'recompute':
      return recomputeClaim(db, question.claim);
    case 'recompute-from':
      return recomputePage(db, { after: question.after });
    case 'recompute-last':
      return recomputePage(db, { last: question.last });
  }
}

async function explain(db: Db, id: number) {
  const [row] = await judgedClaims(db, [id]);
  if (!row) return null;
  const { explanation } = row;
  const against = explanation.against ?? row.match_id;
  const ids = [against, row.match_id, ...explanation.runnersUp.map((one) => one.claimId)];
  const others = await judgedClaims(
    db,
    ids.filter((one) => one !== null),
  );
  const found = (other: number | null) => others.find((one) => one.claim_id === other);
  return {
    ...sideOf(row),
    foundBy: row.claim.rule,
    verdict: row.verdict,
    rule: row.rule,
    score: row.score,
    thresholds: row.thresholds,
    review: row.review,
    version: row.version,
    explanation,
    against: sideOrNull(found(against)),
    match: sideOrNull(found(row.match_id)),
    runnersUp: explanation.runnersUp.map((one) => sideOrNull(found(one.claimId))),
    basis: (await basesOf(db, [id])).get(id) ?? null,
    acts: standingActs(await historyOf(db, id)),
    opinions: (await opinionsOn(db, id)).map((one) => ({ ...one, words: opinionWords(one) })),
  };
}

function sideOrNull(row: JudgedClaim | undefined) {
  return row === undefined ? null : sideOf(row);
}

/** One of the claims that are laid over each other. */
function sideOf(row: JudgedClaim) {
  return {
    claim: row.claim_id,
    words: row.words,
    span: row.claim.span,
    content: row.claim.content,
    stance: toldStance(row.claim),
    speaker: row.claim.speaker?.name ?? null,
    outlet: row.outlet,
    lang: row.lang,
    publishedAt: row.published_at.toISOString(),
  };
}
