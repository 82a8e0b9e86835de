import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import type { NoveltyVerdict } from '../../src/model/judgement.ts';
import type { ReviewAct, StandingAct } from '../../src/model/verdict.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { recordVerdict, VerdictRefused } from '../../src/pipeline/record-verdict.ts';
import { loadDesk, moveUrgentDue, setDeskDue, syncDesks } from '../../src/store/desks.ts';
import { actsOn } from '../../src/store/verdicts.ts';
import { runs } from '../runs.ts';
import { type StoredHouse, sendDigest, storeArticle, storedHouse } from '../web/stored-house.ts';
import { pageAgrees } from './desk-stories.ts';

// What desks are told, over random histories, beside what a plain reading of the rules says that they are owed.

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse();
});
afterAll(() => stored.close());

const TOPICS = ['a', 'b', 'c'];
/** Of these, what desks are told at once. */
const URGENT = 'a';

type Step =
  | { do: 'judge'; topics: string[]; verdict: NoveltyVerdict; of: number; background: boolean }
  | { do: 'watch'; desk: number; topics: string[] }
  | { do: 'compose'; desk: number }
  | { do: 'urgent'; desk: number }
  | { do: 'act'; act: ReviewAct; claim: number; of: number };

const index = fc.nat({ max: 11 });
const desk = fc.nat({ max: 1 });
const topics = fc.subarray(TOPICS, { minLength: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('judge' as const),
      topics,
      verdict: fc.constantFrom('new', 'update', 'repeat', 'repeat', 'repeat'),
      of: index,
      background: fc.constantFrom(false, false, false, false, false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('watch' as const), desk, topics }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('compose' as const), desk }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('urgent' as const), desk }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      act: fc.constantFrom(
        ...(['confirm', 'repeat', 'merge', 'split', 'reject', 'off-topic', 'retract', 'undo'] as const),
      ),
      claim: index,
      of: index,
    }),
  },
);

/** A claim of a history; its place in the list is when it was judged. */
interface Said {
  readonly id: number;
  readonly topics: readonly string[];
  readonly verdict: NoveltyVerdict;
  readonly background: boolean;
}

/** One history: a desk's watch of a topic begins at the number of claims judged by then. */
class History {
  readonly said: Said[] = [];
  readonly watched = new Map<number, Map<string, number>>();
  readonly dropped = new Map<number, Map<string, number>>();

  constructor(
    private readonly run: number,
    private readonly maxLines: number,
  ) {}

  get #house(): OpenHouse {
    const { house } = stored;
    const settings = {
      ...house.config.settings,
      digests: { ...house.config.settings.digests, maxLines: this.maxLines },
    };
    return { ...house, config: { ...house.config, settings, desks: this.#desks() } };
  }

  #topic = (name: string) => `${name}-${this.run}`;
  #deskId = (desk: number) => `desk-${desk}-of-${this.run}`;

  #desks(): DeskConfig[] {
    return [...this.watched].map(([desk, topics]) => ({
      id: this.#deskId(desk),
      name: 'Desk',
      topics: [...topics.keys()].map(this.#topic),
      schedule: { kind: 'cron', crons: ['0 7 * * *'] },
      zone: 'UTC',
      lang: 'en',
      restatements: desk === 1,
      urgent: { topics: [this.#topic(URGENT)], speakers: [], contradictions: false },
      recipients: [],
    }));
  }

  async take(step: Step): Promise<void> {
    stored.pass(1);
    if (step.do === 'judge') await this.judge(step);
    else if (step.do === 'watch') await this.watch(step.desk, step.topics);
    else if (step.do === 'act') await this.act(step);
    else if (step.do === 'urgent') await this.urgent(step.desk);
    else await this.compose(step.desk);
  }

  async judge({ topics, verdict, of, background }: Step & { do: 'judge' }): Promise<void> {
    const match = verdict === 'new' ? null : (this.said[of % Math.max(1, this.said.length)]?.id ?? null);
    const words = `Claim ${this.said.length} of history ${this.run}`;
    const claim = {
      words,
      topics: topics.map(this.#topic),
      verdict: match === null ? ('new' as const) : verdict,
      match,
    };
    const { claims } = await storeArticle(stored.house, {
      title: words,
      text: `${words}.`,
      background,
      claims: [claim],
    });
    this.said.push({ id: claims[0] ?? 0, topics, verdict: claim.verdict, background });
  }

  async watch(desk: number, topics: readonly string[]): Promise<void> {
    const before = this.watched.get(desk) ?? new Map<string, number>();
    const dropped = this.dropped.get(desk) ?? new Map<string, number>();
    for (const [topic, since] of before) if (!topics.includes(topic)) dropped.set(topic, since);
    for (const topic of topics) if (!before.has(topic)) dropped.delete(topic);
    this.dropped.set(desk, dropped);
    this.watched.set(
      desk,
      new Map(topics.map((topic) => [topic, before.get(topic) ?? this.said.length] as const)),
    );
    await syncDesks(stored.house.store.db, this.#desks(), stored.house.clock());
  }

  async act({ act, claim, of }: Step & { do: 'act' }): Promise<void> {
    const [one, other] = [claim, of].map((at) => this.said[at % Math.max(1, this.said.length)]?.id);
    if (one === undefined || other === undefined) return;
    const named = act === 'repeat' || act === 'merge' ? other : null;
    const at = stored.house.clock().toISOString();
    await recordVerdict(stored.house, {
      claimId: one,
      act,
      of: named,
      reviewer: 'rita',
      note: null,
      at,
    }).catch((error: unknown) => {
      if (!(error instanceof VerdictRefused)) throw error;
    });
  }

  /** What a digest tells is what is owed by then: no more, no less. A second one at once tells nothing. */
  async compose(desk: number): Promise<void> {
    if (!this.watched.has(desk)) return;
    const before = await this.#lines(desk);
    const owed = await this.#owed(desk, new Set(before));
    await pageAgrees(
      this.#house,
      this.#house.config.desks.find(({ id }) => id === this.#deskId(desk)),
    );
    await sendDigest(this.#house, this.#deskId(desk));
    const lines = (await this.#lines(desk)).slice(before.length);
    expect(await this.#statements(lines)).toEqual(owed);
    await sendDigest(this.#house, this.#deskId(desk));
    expect(await this.#lines(desk)).toHaveLength(before.length + lines.length);
  }

  /** Between two ordinary digests: of what is owed that which is urgent. */
  async urgent(desk: number): Promise<void> {
    if (!this.watched.has(desk)) return;
    const { db } = stored.house.store;
    const before = await this.#lines(desk);
    const owed = await this.#owed(desk, new Set(before), (claim) => claim.topics.includes(URGENT));
    await setDeskDue(db, this.#deskId(desk), null);
    const from = (await loadDesk(db, this.#deskId(desk)))?.urgent_due_at ?? null;
    await moveUrgentDue(db, this.#deskId(desk), { from, to: stored.house.clock() });
    await composeDigest(this.#house, { deskId: this.#deskId(desk) });
    expect(await this.#statements((await this.#lines(desk)).slice(before.length))).toEqual(owed);
  }

  /** What is held back is counted by one digest, and no line is called held back by a later one. */
  async countsOnce(desk: number): Promise<void> {
    const { db } = stored.house.store;
    const held = await db
      .selectFrom('claimwatch.held_back as held')
      .innerJoin('claimwatch.digests as digest', 'digest.id', 'held.digest_id')
      .select(['held.claim_id', 'held.digest_id'])
      .where('digest.desk_id', '=', this.#deskId(desk))
      .execute();
    expect(new Set(held.map((row) => row.claim_id)).size).toBe(held.length);
    const lines = await db
      .selectFrom('claimwatch.digest_lines')
      .select(['claim_id', 'digest_id'])
      .where('desk_id', '=', this.#deskId(desk))
      .execute();
    const toldIn = new Map(lines.map((row) => [row.claim_id, row.digest_id]));
    expect(held.filter((row) => (toldIn.get(row.claim_id) ?? row.digest_id) < row.digest_id)).toEqual([]);
  }

  async #lines(desk: number): Promise<number[]> {
    const lines = await stored.house.store.db
      .selectFrom('claimwatch.digest_lines')
      .select('claim_id')
      .where('desk_id', '=', this.#deskId(desk))
      .where('restated', '=', false)
      .orderBy('digest_id')
      .orderBy('position')
      .execute();
    return lines.map((line) => line.claim_id);
  }

  async #statements(claimIds: readonly number[]): Promise<number[]> {
    const places = await this.#places();
    return claimIds.map((id) => places.get(id) ?? 0).sort((x, y) => x - y);
  }

  async #places(): Promise<Map<number, number>> {
    const ids = this.said.map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await stored.house.store.db
      .selectFrom('claimwatch.judgements')
      .select(['claim_id', 'statement_id'])
      .where('claim_id', 'in', ids)
      .execute();
    return new Map(rows.map((row) => [row.claim_id, row.statement_id]));
  }

  /** The rules once more, read plainly over the whole history. */
  async #owed(
    desk: number,
    told: ReadonlySet<number>,
    isAsked: (claim: Said) => boolean = () => true,
  ): Promise<number[]> {
    const places = await this.#places();
    const acts = await actsOn(
      stored.house.store.db,
      this.said.map(({ id }) => id),
    );
    const last = (id: number): StandingAct | undefined => acts.get(id)?.at(-1);
    const statements = [...new Set(places.values())].filter((statement) => {
      const members = this.said.flatMap((claim, at) =>
        places.get(claim.id) === statement ? [{ ...claim, at }] : [],
      );
      if (members.some(({ id }) => told.has(id))) return false;
      const first = members.find(({ verdict }) => verdict !== 'repeat') ?? members[0];
      if (first === undefined || last(first.id) === 'retract') return false;
      const live = members.filter(({ id }) => !['reject', 'off-topic', 'retract'].includes(last(id) ?? ''));
      const tellable = live.filter((claim) => !claim.background && this.#isAfterBaseline(desk, claim));
      const earliest = tellable[0];
      if (earliest === undefined || !isAsked(earliest)) return false;
      return !live.some((claim) => this.#knewBy(desk, claim) <= earliest.at);
    });
    return statements.sort((x, y) => x - y);
  }

  #isAfterBaseline(desk: number, { topics, at }: { topics: readonly string[]; at: number }): boolean {
    const watched = this.watched.get(desk);
    return topics.some((topic) => (watched?.get(topic) ?? Number.POSITIVE_INFINITY) <= at);
  }

  /** The first claim at whose judging the desk counted as knowing this one without having been told. */
  #knewBy(desk: number, claim: Said & { at: number }): number {
    if (claim.background) return claim.at + 1;
    if (this.#isAfterBaseline(desk, claim)) return Number.POSITIVE_INFINITY;
    const baselines = claim.topics.flatMap(
      (topic) => this.watched.get(desk)?.get(topic) ?? this.dropped.get(desk)?.get(topic) ?? [],
    );
    return Math.min(Number.POSITIVE_INFINITY, ...baselines.filter((baseline) => baseline > claim.at));
  }
}

test('whatever happens in whatever order, each digest tells its desk all that it is owed, and nothing twice', async () => {
  let run = 0;
  const settings = runs(25);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 30 }),
      fc.constantFrom(1, 3, 40),
      async (steps, maxLines) => {
        run += 1;
        const history = new History(run, maxLines);
        await history.watch(0, ['a', 'b']);
        for (const each of steps) await history.take(each);
        for (const each of [0, 1]) await history.compose(each);
        // Windows are closed now: what reviewers take back comes with the next digest.
        for (const claim of history.said.keys()) {
          await history.take({ do: 'act', act: 'undo', claim, of: 0 });
          await history.compose(claim % 2);
        }
        for (const each of [0, 1]) await history.countsOnce(each);
      },
    ),
    settings,
  );
}, 600_000);
