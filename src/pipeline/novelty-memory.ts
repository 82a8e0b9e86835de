import type { Judgement, PlacedClaim } from '../model/judgement.ts';
import { NoveltyIndex } from '../novelty/novelty-index.ts';
import { type JudgedClaim, judgedBetween, newestSeq } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';

/** How many judged claims are read from the store at a time while catching up. */
const PAGE = 2_000;

/**
 * The worker's own copy of what has been said, for looking up. The store has the truth: before judging, the
 * memory reads what other workers stored since, and after a transaction that failed it starts afresh.
 */
export class NoveltyMemory {
  #index = new NoveltyIndex();
  #seq = 0;

  /** Reads every judgement up to the newest. Call under the novelty lock. */
  async catchUp(db: Db): Promise<void> {
    const newest = await newestSeq(db);
    while (this.#seq < newest) {
      const page = await judgedBetween(db, this.#seq, newest, PAGE);
      for (const row of page) this.add(placedOf(row), judgementOf(row), row.seq);
      const last = page.at(-1);
      if (!last) break;
    }
  }

  judge(placed: PlacedClaim): Judgement {
    return this.#index.judge(placed);
  }

  add(placed: PlacedClaim, judgement: Judgement, seq: number): void {
    this.#index.add(placed, judgement);
    this.#seq = seq;
  }

  /** Forgets everything: what was added may not have been committed. */
  forget(): void {
    this.#index = new NoveltyIndex();
    this.#seq = 0;
  }
}

/** A stored claim as novelty sees it. */
export function placedOf(row: JudgedClaim): PlacedClaim {
  return {
    id: row.claim_id,
    claim: row.claim,
    articleId: row.article_id,
    outlet: row.outlet,
    lang: row.lang,
    publishedAt: row.published_at.toISOString(),
    title: row.title,
    copyGroup: row.copy_group,
  };
}

function judgementOf(row: JudgedClaim): Judgement {
  return {
    verdict: row.verdict,
    match: row.match_id,
    rule: row.rule,
    score: row.score,
    thresholds: row.thresholds,
    review: row.review,
    explanation: row.explanation,
    version: row.version,
  };
}
