import type { Judgement, NoveltyVerdict, PlacedClaim, Revises } from '../model/judgement.ts';
import { CandidateIndex } from '../novelty/candidate-index.ts';
import type { Thresholds } from '../novelty/decide.ts';
import { type Prepared, prepare } from '../novelty/features.ts';
import { judgeAgainst, judgeRevision, UNCHANGED } from '../novelty/judge.ts';
import { type JudgedClaim, judgedBetween, judgedClaims, newestSeq } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';

/** How many judged claims are read from the store at a time while catching up. */
const PAGE = 2_000;
/** Prepared claims kept ready; the others are read from the store and prepared again when they come up. */
const KEPT = 4_000;

/**
 * The worker's own index of what has been said, for looking up. The store has the truth: before judging, the
 * memory reads what other workers stored since, and after a transaction that failed it starts afresh.
 */
export class NoveltyMemory {
  #index = new CandidateIndex();
  #prepared = new Map<number, Prepared>();
  #seq = 0;

  /** @param thresholds those of the rules if left out */
  constructor(private readonly thresholds?: Thresholds) {}

  /** Reads every judgement up to the newest. Call under the novelty lock. */
  async catchUp(db: Db): Promise<void> {
    const newest = await newestSeq(db);
    while (this.#seq < newest) {
      const page = await judgedBetween(db, this.#seq, newest, PAGE);
      for (const row of page) this.add(placedOf(row), row, row.seq);
      const last = page.at(-1);
      if (!last) break;
    }
  }

  /** A claim at which comparing itself fails is new, for a person to look at: it must hold up no other, nor be lost. */
  async judge(db: Db, placed: PlacedClaim, revises?: Revises): Promise<Judgement> {
    const ready = preparedOrWhy(placed);
    if ('why' in ready) return notCompared(ready.why);
    const mine = ready.prepared;
    const [before] = revises === undefined ? [] : await this.#read(db, [revises.of]);
    // What stands as it stood is compared with nothing else.
    const needed = before === undefined || revises === undefined || revises.parts.length > 0;
    const earlier = needed ? await this.#read(db, this.#index.candidates(mine)) : [];
    const { weights } = this.#index;
    try {
      return before && revises
        ? judgeRevision(mine, before, revises, earlier, weights, this.thresholds)
        : judgeAgainst(mine, earlier, weights, this.thresholds);
    } catch (error) {
      return notCompared(error);
    }
  }

  add(
    placed: PlacedClaim,
    judged: { readonly rule: string; readonly verdict: NoveltyVerdict },
    seq: number,
  ): void {
    this.#seq = seq;
    // A claim that cannot be compared cannot be looked up either: later claims are compared with all the others.
    if (judged.rule === NOT_COMPARED) return;
    // The claim that it repeats word for word stands there already, and a page may be read a hundred times.
    if (judged.rule === UNCHANGED) return;
    const ready = preparedOrWhy(placed);
    if ('why' in ready) return;
    this.#index.add(ready.prepared, judged.verdict !== 'repeat');
    this.#keep(ready.prepared);
  }

  /** Forgets everything: what was added may not have been committed. */
  forget(): void {
    this.#index = new CandidateIndex();
    this.#prepared = new Map();
    this.#seq = 0;
  }

  /** Claims by their ids, ready to be compared; those that cannot be are left out. */
  async #read(db: Db, ids: readonly number[]): Promise<Prepared[]> {
    const missing = ids.filter((id) => !this.#prepared.has(id));
    const read = new Map((await preparedClaims(db, missing)).map((one) => [one.placed.id, one]));
    const found = ids.flatMap((id) => this.#prepared.get(id) ?? read.get(id) ?? []);
    for (const one of found) this.#keep(one);
    return found;
  }

  #keep(prepared: Prepared): void {
    const { id } = prepared.placed;
    // Put back at the end: what was looked at last is forgotten last.
    this.#prepared.delete(id);
    this.#prepared.set(id, prepared);
    if (this.#prepared.size <= KEPT) return;
    const [oldest] = this.#prepared.keys();
    if (oldest !== undefined) this.#prepared.delete(oldest);
  }
}

/** Judged claims from the store, ready to be compared; those that cannot be are left out. */
export async function preparedClaims(db: Db, ids: readonly number[]): Promise<Prepared[]> {
  const rows = await judgedClaims(db, ids);
  return rows.flatMap((row) => {
    const ready = preparedOrWhy(placedOf(row));
    return 'why' in ready ? [] : [ready.prepared];
  });
}

function preparedOrWhy(placed: PlacedClaim): { prepared: Prepared } | { why: unknown } {
  try {
    return { prepared: prepare(placed) };
  } catch (why) {
    return { why };
  }
}

/** Rule of the judgement of a claim that could not be compared. */
export const NOT_COMPARED = 'FAULT';

function notCompared(error: unknown): Judgement {
  const why = error instanceof Error ? error.message : String(error);
  return {
    verdict: 'new',
    match: null,
    rule: NOT_COMPARED,
    score: 0,
    thresholds: { decide: 0, review: 0, sure: 0 },
    review: true,
    explanation: {
      aligned: [],
      leftover: { mine: [], theirs: [] },
      differences: [],
      sentence: `It could not be compared with earlier claims (${why}), so it is held to be new.`,
      runnersUp: [],
    },
    basis: { compared: [], published: [], totals: [], counts: {} },
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
    seenAt: row.first_seen_at.toISOString(),
  };
}
