import type { Judgement, NoveltyVerdict, PlacedClaim, Revises } from '../model/judgement.ts';
import type { CandidateIndex } from '../novelty/candidate-index.ts';
import type { Thresholds } from '../novelty/decision.ts';
import { type Prepared, prepare } from '../novelty/features.ts';
import { judgeAgainst, judgeRevision, UNCHANGED } from '../novelty/judge.ts';
import { type ComparedClaim, comparedClaims } from '../store/compared-claims.ts';
import type { Db } from '../store/schema.ts';
import { type Building, KeptIndex, type KeptIndexOptions } from './kept-index.ts';

/**
 * Prepared claims kept ready, some ten kilobytes each; the others are read from the store and prepared again when they come
 * up. Claims of one story ask for the same ones again and again.
 */
const KEPT = 1_000;

/**
 * What has been said, for a worker that judges: an index of all claims for looking up, and those that were looked at last
 * with their words. The store has the truth; before judging, the memory reads what other workers stored since, and after a
 * transaction that failed it takes back what it had added.
 */
export class NoveltyMemory {
  readonly #kept: KeptIndex;
  readonly #prepared = new Map<number, Prepared>();

  /** @param thresholds those of the rules if left out */
  constructor(
    private readonly thresholds?: Thresholds,
    options: KeptIndexOptions = {},
  ) {
    this.#kept = new KeptIndex((index, row) => addTo(index, placedOf(row), row), options);
  }

  /** How far the index is while it is built, when nothing can be judged; null at all other times. */
  get building(): Building | null {
    return this.#kept.building;
  }

  /** May claims be judged? Else the index is built in the background, and `then` is called when it is done. */
  async isReady(db: Db, then: () => Promise<void>): Promise<boolean> {
    return this.#kept.isReady(db, then);
  }

  /** Reads every judgement up to the newest. Call under the novelty lock. */
  async catchUp(db: Db): Promise<void> {
    await this.#kept.catchUp(db);
  }

  /** A claim at which comparing itself fails is new, for a person to look at: it must hold up no other, nor be lost. */
  async judge(db: Db, placed: PlacedClaim, revises?: Revises): Promise<Judgement> {
    const ready = preparedOrWhy(placed);
    if ('why' in ready) return notCompared(ready.why);
    const mine = ready.prepared;
    const [before] = revises === undefined ? [] : await this.#read(db, [revises.of]);
    // What stands as it stood is compared with nothing else.
    const needed = before === undefined || revises === undefined || revises.parts.length > 0;
    const earlier = needed ? await this.#read(db, this.#kept.index.candidates(mine)) : [];
    const { weights } = this.#kept.index;
    try {
      return before && revises
        ? judgeRevision(mine, before, revises, earlier, weights, this.thresholds)
        : judgeAgainst(mine, earlier, weights, this.thresholds);
    } catch (error) {
      return notCompared(error);
    }
  }

  /** A claim that was just judged. It counts once `committed` is called, and is gone when `rewind` is. */
  add(placed: PlacedClaim, judged: JudgedAs, seq: number): void {
    this.#kept.add(seq, (index) => {
      const added = addTo(index, placed, judged);
      if (added) this.#keep(added);
    });
  }

  /** What was added was committed: it stays. */
  committed(): void {
    this.#kept.mark();
  }

  /** Takes back what was added since the last `catchUp` or `committed`: the transaction failed. */
  rewind(): void {
    this.#kept.rewind();
  }

  /** Writes a snapshot of the index when enough was judged since the last one. Call outside of transactions. */
  async saveIfDue(db: Db): Promise<void> {
    await this.#kept.saveIfDue(db);
  }

  /** Ends the building of the index, or writes a last snapshot of it. Nothing is judged any more. */
  async close(db: Db): Promise<void> {
    await this.#kept.close(db);
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

interface JudgedAs {
  readonly rule: string;
  readonly verdict: NoveltyVerdict;
}

/** Puts a judged claim into the index; returns null for one that has no place there. */
function addTo(index: CandidateIndex, placed: PlacedClaim, judged: JudgedAs): Prepared | null {
  // A claim that cannot be compared cannot be looked up either: later claims are compared with all the others.
  if (judged.rule === NOT_COMPARED) return null;
  // The claim that it repeats word for word stands there already, and a page may be read a hundred times.
  if (judged.rule === UNCHANGED) return null;
  const ready = preparedOrWhy(placed);
  if ('why' in ready) return null;
  index.add(ready.prepared, judged.verdict !== 'repeat');
  return ready.prepared;
}

/** Judged claims from the store, ready to be compared; those that cannot be are left out. */
export async function preparedClaims(db: Db, ids: readonly number[]): Promise<Prepared[]> {
  const rows = await comparedClaims(db, ids);
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
export function placedOf(row: ComparedClaim): PlacedClaim {
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
