import { standing } from '../digests/known.ts';
import { PASSING_OUTCOMES } from '../model/opinion.ts';
import { NotNow } from '../queue/open.ts';
import { type AcceptedOpinion, placingOf } from '../review/opinions.ts';
import { type JudgedClaim, judgedClaims, newestSeq, takeNoveltyLock } from '../store/judgements.ts';
import { opinionsOn, placeOpinion, type StoredOpinion, storeUnasked, type Told } from '../store/opinions.ts';
import { basesOf } from '../store/recomputing.ts';
import type { Db } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';
import { type Asked, askJudge } from './ask-judge.ts';
import type { House } from './house.ts';
import { nearestByMeaning } from './nearest-by-meaning.ts';
import { moveClaims } from './record-verdict.ts';
import type { Payloads } from './stages.ts';
import { ringWoken, type Woken, wakeDesks } from './wake-desks.ts';

/** How often one model is asked about one pair, when it does not answer. */
const TRIES = 2;
/** Waits before it is asked again, in milliseconds: what a server asks for, between these. */
const WAIT = { least: 30_000, most: 3_600_000 } as const;

/**
 * Asks the configured models about one doubtful claim, after it was judged and outside of every lock. What they say is kept;
 * what counts of it may put the claim in another statement, below every act of a person, and leaves it in review. Whatever
 * goes wrong, the default verdict stands.
 *
 * @throws NotNow when a model did not answer and is asked once more later.
 */
export async function secondOpinion(house: House, { claimId }: Payloads['second-opinion']): Promise<void> {
  const { db } = house.store;
  const [row] = await judgedClaims(db, [claimId]);
  if (!house.models || !row?.review || row.background) return;
  // Whoever has looked needs no model beside it.
  if ((await actsOn(db, [claimId])).has(claimId)) return;
  const hearing = new Hearing(house, row, await opinionsOn(db, claimId));
  await hearing.hear();
  try {
    if (hearing.again === null) await place(house, row);
  } finally {
    hearing.report();
  }
  if (hearing.again !== null)
    throw new NotNow(`Models are asked later about claim ${claimId}.`, hearing.again);
}

/** One claim before its models: what was said already is not asked again. */
class Hearing {
  /** Milliseconds after which to ask once more; null: all was said that will be. */
  again: number | null = null;

  readonly #heard: { by: StoredOpinion['kind']; model: string; told: Told }[] = [];

  constructor(
    private readonly house: House,
    private readonly row: JudgedClaim,
    private readonly said: readonly StoredOpinion[],
  ) {}

  async hear(): Promise<void> {
    const { models, store } = this.house;
    const basis = (await basesOf(store.db, [this.row.claim_id])).get(this.row.claim_id) ?? null;
    const byRules = this.row.match_id ?? this.row.explanation.against ?? basis?.compared[0] ?? null;
    const near = await this.#nearest();
    if (!models?.judge) return;
    const others = await this.#beside(byRules, near?.otherId ?? null);
    if (others.length === 0) await this.#nothingNear(models.judge.id, models.judge.prompt);
    for (const theirs of others) {
      const likeness = near?.otherId === theirs.claim_id ? near.likeness : null;
      const { judge } = models;
      const told = await this.#once('judge', judge.id, theirs.claim_id, () =>
        askJudge(this.house, judge, { mine: this.row, theirs, basis, likeness }),
      );
      if (told?.outcome === 'accepted' && told.verdict === 'repeat') {
        // What it repeats is known: nothing that is still to be said would change it.
        this.again = null;
        return;
      }
    }
  }

  /** Says what was heard now, once it has had its effect. */
  report(): void {
    for (const { by, model, told } of this.#heard) {
      const { otherId: of, outcome, verdict: opinion, ms, why } = told;
      const claim = this.row.claim_id;
      this.house.events.say({ kind: 'second-opinion', claim, of, by, model, outcome, opinion, ms, why });
    }
  }

  async #nearest(): Promise<Pick<Told, 'otherId' | 'likeness'> | null> {
    const embedder = this.house.models?.embedder ?? null;
    if (embedder === null) return null;
    return this.#once('embedder', embedder.id, null, () => nearestByMeaning(this.house, embedder, this.row));
  }

  /** The rules' best candidate and the nearest by meaning; one of them where both are of one statement. */
  async #beside(byRules: number | null, byMeaning: number | null): Promise<JudgedClaim[]> {
    const ids = [byRules, byMeaning].filter((id) => id !== null);
    const { db } = this.house.store;
    const rows = await judgedClaims(db, ids);
    const live = await liveAmong(db, ids);
    const earlier = ids.flatMap(
      (id) => rows.find((row) => row.claim_id === id && row.seq < this.row.seq && live.has(id)) ?? [],
    );
    return earlier.filter(
      (row, at) => earlier.findIndex((one) => one.statement_id === row.statement_id) === at,
    );
  }

  /** What this model said of this pair already, or says now; null where it is asked again later, or no more. */
  async #once(
    kind: StoredOpinion['kind'],
    model: string,
    otherId: number | null,
    ask: () => Promise<Asked>,
  ): Promise<Told | StoredOpinion | null> {
    const before = this.said.filter(
      (one) => one.kind === kind && one.model === model && (otherId === null || one.otherId === otherId),
    );
    const final = before.find(({ outcome }) => outcome !== 'asked' && !PASSING_OUTCOMES.has(outcome));
    if (final) return final;
    if (before.length >= TRIES) return null;
    const { told, retryAt } = await ask();
    this.#heard.push({ by: kind, model, told });
    if (!PASSING_OUTCOMES.has(told.outcome)) return told;
    if (before.length + 1 < TRIES) this.#askAgainAt(retryAt);
    return null;
  }

  #askAgainAt(retryAt: Date | null): void {
    const asked = (retryAt?.getTime() ?? 0) - this.house.clock().getTime();
    const wait = Math.min(Math.max(asked, WAIT.least), WAIT.most);
    this.again = Math.max(this.again ?? 0, wait);
  }

  async #nothingNear(model: string, prompt: string): Promise<void> {
    if (this.said.some(({ kind, outcome }) => kind === 'judge' && outcome === 'nothing-near')) return;
    const question = { claimId: this.row.claim_id, otherId: null, kind: 'judge' as const, model, prompt };
    await storeUnasked(this.house.store.db, question, 'nothing-near', this.house.clock());
  }
}

/** Lets what counts place the claim: under the novelty lock, after no person has said anything, with no model asked inside. */
async function place(house: House, row: JudgedClaim): Promise<void> {
  const { db } = house.store;
  const woken = await db.transaction().execute(async (trx) => {
    await takeNoveltyLock(trx);
    const said = await opinionsOn(trx, row.claim_id);
    if ((await actsOn(trx, [row.claim_id])).has(row.claim_id) || said.some(({ places }) => places !== null)) {
      return [];
    }
    const opinions = said.flatMap(accepted);
    const live = await liveAmong(
      trx,
      opinions.map(({ otherId }) => otherId),
    );
    const placing = placingOf(
      { verdict: row.verdict, match: row.match_id },
      opinions.filter(({ otherId }) => live.has(otherId)),
    );
    if (placing === null) return [];
    await placeOpinion(trx, placing.opinionId, placing.places, await newestSeq(trx));
    await moveClaims(trx, [row.claim_id]);
    return placing.places === 'split' && !row.background ? wakeFor(house, trx, row) : [];
  });
  await ringWoken(house, woken);
}

/** Of these claims those that no person rejected or took back: what is put with such a one would be lost. */
async function liveAmong(db: Db, claimIds: readonly number[]): Promise<Set<number>> {
  const acts = await actsOn(db, claimIds);
  return new Set(claimIds.filter((id) => standing({ acts: acts.get(id) ?? [] }) === 'live'));
}

function accepted({ id, kind, otherId, outcome, verdict }: StoredOpinion): AcceptedOpinion[] {
  if (kind !== 'judge' || outcome !== 'accepted' || otherId === null || verdict === null) return [];
  return [{ id, otherId, verdict }];
}

/** What was held back as a repeat and is none is news, also urgent news, as if it were judged now. */
function wakeFor(house: House, trx: Db, { claim, claim_id, seq, rule }: JudgedClaim): Promise<Woken[]> {
  const row = { topics: claim.topics, claim };
  return wakeDesks(house, trx, [{ row, verdict: 'new', rule, seq, statementId: claim_id }], house.clock());
}
