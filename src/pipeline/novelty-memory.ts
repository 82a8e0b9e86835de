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

  /** A claim at which comparing itself fails is new, for a person to look at: it must hold up no other, nor be lost. */
  judge(placed: PlacedClaim): Judgement {
    try {
      return this.#index.judge(placed);
    } catch (error) {
      return notCompared(error);
    }
  }

  add(placed: PlacedClaim, judgement: Judgement, seq: number): void {
    this.#seq = seq;
    // A claim that cannot be compared cannot be looked up either.
    if (judgement.rule === NOT_COMPARED) return;
    try {
      this.#index.add(placed, judgement);
    } catch {
      // Later claims are compared with all the others.
    }
  }

  /** Forgets everything: what was added may not have been committed. */
  forget(): void {
    this.#index = new NoveltyIndex();
    this.#seq = 0;
  }
}

/** Rule of the judgement of a claim that could not be compared. */
const NOT_COMPARED = 'FAULT';

function notCompared(error: unknown): Judgement {
  const why = error instanceof Error ? error.message : String(error);
  return {
    verdict: 'new',
    match: null,
    rule: NOT_COMPARED,
    score: 0,
    thresholds: { decide: 0, review: 0 },
    review: true,
    explanation: {
      aligned: [],
      leftover: { mine: [], theirs: [] },
      differences: [],
      sentence: `It could not be compared with earlier claims (${why}), so it is held to be new.`,
      runnersUp: [],
    },
    version: NOT_COMPARED,
  };
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
