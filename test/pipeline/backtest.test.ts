import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileTopics } from '../../src/mentions/compile-topics.ts';
import type { DeskConfig } from '../../src/model/desk.ts';
import type { Topic } from '../../src/model/topic.ts';
import { THRESHOLDS } from '../../src/novelty/decision.ts';
import { archiveOf } from '../../src/pipeline/archive.ts';
import { type BacktestOptions, backtest, type FindAgain } from '../../src/pipeline/backtest.ts';
import type { BacktestDesk, BacktestLine } from '../../src/pipeline/backtest-compare.ts';
import { answerQuestion } from '../../src/pipeline/questions.ts';
import { readClaims } from '../../src/pipeline/read-claims.ts';
import { newestSeq } from '../../src/store/judgements.ts';
import { type StoredWeek, storedWeek, WEEK_HOURS } from './archive-week.ts';

let week: StoredWeek;
beforeAll(async () => {
  week = await storedWeek();
}, 300_000);
afterAll(() => week.stored.close());

const archive = (stop = new AbortController().signal) =>
  archiveOf((question) => answerQuestion(week.stored.house, question), stop);

function options(changes: Partial<BacktestOptions> = {}): BacktestOptions {
  const { config } = week.stored.house;
  return {
    since: week.begun,
    until: week.at(WEEK_HOURS + 1),
    baselineFrom: new Date(0),
    thresholds: THRESHOLDS,
    patienceSeconds: 90,
    desks: config.desks.map((desk) => ({ desk, standing: true })),
    maxLines: config.settings.digests.maxLines,
    outlets: config.feeds.map((feed) => feed.outlet),
    findAgain: null,
    ...changes,
  };
}

const run = (changes: Partial<BacktestOptions> = {}) => backtest(archive(), options(changes));

const findWith = (topics: readonly Topic[]): FindAgain => {
  const compiled = compileTopics(topics);
  return async (article) => readClaims(article, compiled).claims;
};

const DESK: DeskConfig = {
  ...{ id: 'other', name: 'Another desk', topics: ['harbour'], zone: 'UTC', lang: 'en', recipients: [] },
  schedule: { kind: 'cron', crons: ['0 18 * * *'] },
  restatements: false,
};

const words = (lines: readonly BacktestLine[]) => lines.map((line) => `${line.verdict}: ${line.words}`);
const wouldAndWas = (desk: BacktestDesk) =>
  desk.times.map(({ at, would, was }) => ({ at, would: words(would), was: words(was) }));
const allWould = (desk: BacktestDesk | undefined) => words(desk?.times.flatMap(({ would }) => would) ?? []);

describe('a backtest with the topics, desks and thresholds of the configuration', () => {
  test('tells exactly what was sent, in the same order and at the same times', async () => {
    const { desks } = await run();
    expect(desks.map(({ id }) => id)).toEqual(['coast', 'costa', 'guard', 'late']);
    for (const desk of desks) {
      expect(desk.times.length).toBeGreaterThan(2);
      for (const { at, would, was } of wouldAndWas(desk))
        expect({ at, told: would }).toEqual({ at, told: was });
      expect(desk.counts).toMatchObject({ onlyWould: 0, onlyWas: 0 });
      expect(desk.before).toBe(0);
    }
  });

  test('with what is urgent at once, and notes that nothing is new, outside of quiet hours', async () => {
    const { desks } = await run();
    const guard = desks.find(({ id }) => id === 'guard');
    const rows = await week.stored.house.store.db
      .selectFrom('claimwatch.digests')
      .select(['created_at', 'digest'])
      .where('desk_id', '=', 'guard')
      .orderBy('id')
      .execute();
    const made = rows.map(({ created_at, digest }) => ({
      ...{ at: created_at.toISOString(), kind: digest.kind, held: digest.held.repeats },
    }));
    expect(guard?.times.map(({ at, kind, held }) => ({ at, kind, held }))).toEqual(made);
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set([undefined, 'urgent', 'nothing-new']));
  });

  test('also from the middle of the week on, where a window was open', async () => {
    for (const hour of [30, 54, 90]) {
      const { desks } = await run({ since: week.at(hour) });
      for (const desk of desks)
        expect([hour, desk.id, desk.counts]).toMatchObject([hour, desk.id, { onlyWould: 0, onlyWas: 0 }]);
    }
  });

  test('also when all claims are found again, on an index of their own', async () => {
    const { topics } = week.stored.house.config;
    const { desks, foundAgain, unread } = await run({ findAgain: findWith(topics) });
    expect([foundAgain, unread]).toEqual([true, 0]);
    for (const desk of desks)
      for (const { at, would, was } of wouldAndWas(desk))
        expect({ at, told: would }).toEqual({ at, told: was });
  });

  test('gives the same bytes each time, and stores nothing', async () => {
    const { db } = week.stored.house.store;
    const before = await newestSeq(db);
    const [one, other] = [await run(), await run()];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(await newestSeq(db)).toBe(before);
  });

  test('tells a rejected claim nowhere', async () => {
    const { desks } = await run();
    const rejected = await week.stored.house.store.db
      .selectFrom('claimwatch.verdicts')
      .select('claim_id')
      .executeTakeFirstOrThrow();
    const morning = desks.find(({ id }) => id === 'costa');
    expect(morning?.times.flatMap(({ would }) => would.map(({ claim }) => claim))).not.toContain(
      rejected.claim_id,
    );
  });
});

describe('a backtest of something else', () => {
  test('of another desk tells what it would have been sent at its hour, and compares it with nothing', async () => {
    const { desks } = await run({ desks: [{ desk: DESK, standing: false }] });
    const [desk] = desks;
    expect(desk?.exists).toBe(false);
    expect(desk?.counts.both).toBe(0);
    expect(desk?.times.every(({ at }) => at.endsWith('T18:00:00.000Z'))).toBe(true);
    expect(allWould(desk)).toContain('update: the harbour had lost 15 million dollars in the storm');
  });

  test('takes what was said before as known: a late desk from a file gets no flood', async () => {
    const { desks } = await run({ since: week.at(60), desks: [{ desk: DESK, standing: false }] });
    const lines = allWould(desks[0]).join('\n');
    expect(lines).toContain('museum');
    expect(lines).not.toMatch(/insurers|dollars/);
  });

  test('of a desk that joined late shows from a file what it would have been told before it joined', async () => {
    const late = week.stored.house.config.desks.filter(({ id }) => id === 'late');
    const { desks } = await run({ desks: late.map((desk) => ({ desk, standing: false })) });
    expect(desks[0]?.exists).toBe(true);
    expect(desks[0]?.counts.onlyWould).toBeGreaterThan(3);
    expect(desks[0]?.counts.onlyWas).toBe(0);
  });

  test('of a topic that nobody watches finds its claims in the stored articles', async () => {
    const [harbour] = week.stored.house.config.topics;
    if (!harbour) throw new Error('There is no topic.');
    const bilbao = { id: 'bilbao', name: 'Bilbao', aliases: ['Bilbao'] };
    const entities = harbour.entities.map((entity) => ({ ...entity, ...bilbao }));
    const topic: Topic = { ...harbour, id: 'bilbao', entities };
    const desk = { ...DESK, topics: ['bilbao'] };
    const findAgain = findWith([harbour, topic]);
    const { desks } = await run({ desks: [{ desk, standing: false }], findAgain });
    const lines = allWould(desks[0]);
    expect(lines.filter((line) => /Bilbao/.test(line))).toHaveLength(1);
  });

  test('with a threshold that nothing reaches tells what was held back as a repeat', async () => {
    const thresholds = { ...THRESHOLDS, decide: 0.999, sure: 1 };
    const { desks } = await run({ thresholds });
    expect(desks.reduce((sum, { counts }) => sum + counts.onlyWould, 0)).toBeGreaterThan(0);
    expect(desks.reduce((sum, { counts }) => sum + counts.onlyWas, 0)).toBe(0);
  });

  test('with a threshold that all reach holds news back', async () => {
    const thresholds = { ...THRESHOLDS, decide: 0.1, review: 0.1, sure: 0.1, frame: 0.1 };
    const { desks } = await run({ thresholds });
    expect(desks.reduce((sum, { counts }) => sum + counts.onlyWas, 0)).toBeGreaterThan(0);
  });

  test('counts an article that is too much for a reading thread, and goes on', async () => {
    const found = findWith(week.stored.house.config.topics);
    const findAgain: FindAgain = async (article) =>
      article.outlet === 'Prairie Dispatch' ? null : found(article);
    const { unread, judged } = await run({ findAgain });
    expect(unread).toBe(4);
    expect(judged).toBeGreaterThan(5);
  });

  test('ends between two pages when whoever asked is gone', async () => {
    const stop = new AbortController();
    const asked = backtest(archive(stop.signal), {
      ...options(),
      onProgress: () => stop.abort(new Error('gone')),
    });
    stop.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
  });
});
