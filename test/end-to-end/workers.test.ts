import { afterAll, describe, expect, test } from 'vitest';
import { STORIES } from '../../demo/stories/index.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openEvents } from '../../src/pipeline/events.ts';
import { openHouse } from '../../src/pipeline/open-house.ts';
import { pollAndSettle } from '../../src/pipeline/settle.ts';
import { startWorker } from '../../src/pipeline/worker.ts';
import { hasPostgres, hasRedis, type PostgresServer, startPostgres, startRedis } from '../servers.ts';
import { type RunningHouse, runNewsroom } from './running-house.ts';

interface Outcome {
  /** Each statement told, by desk, as the list of the claims that say it. */
  readonly told: readonly string[];
  readonly mails: number;
  /** Articles in the order of judging. */
  readonly judged: readonly { readonly first_seen_at: Date; readonly id: number }[];
}

describe.skipIf(!hasPostgres)('two workers on one database', () => {
  let postgres: PostgresServer;
  const server = async () => {
    postgres ??= await startPostgres();
    return postgres.database();
  };
  let alone: Promise<Outcome> | undefined;
  const aloneOnce = async () => {
    alone ??= tellStory({ databaseUrl: await server() }, 1);
    return alone;
  };
  afterAll(() => postgres?.stop());

  test('on PostgreSQL alone they tell what one tells, nothing twice, in the same order', async () => {
    const databaseUrl = await server();
    expectSame(await tellStory({ databaseUrl }, 2), await aloneOnce());
  }, 300_000);

  test.skipIf(!hasRedis)(
    'so they do with the queue on Redis',
    async () => {
      const redis = await startRedis();
      try {
        const databaseUrl = await server();
        expectSame(await tellStory({ databaseUrl, redisUrl: redis.url }, 2), await aloneOnce());
      } finally {
        await redis.stop();
      }
    },
    300_000,
  );
});

function expectSame(two: Outcome, one: Outcome): void {
  expect(one.told.length).toBeGreaterThan(10);
  expect(two.told).toEqual(one.told);
  expect(new Set(two.told).size).toBe(two.told.length);
  expect(two.mails).toBe(one.mails);
  const order = two.judged.map(({ first_seen_at, id }) => [first_seen_at.getTime(), id] as const);
  expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** The first waves, outlet by outlet, so that what is seen first does not hang on which poll was faster. */
async function tellStory(
  servers: { databaseUrl: string; redisUrl?: string },
  workers: 1 | 2,
): Promise<Outcome> {
  const run = await runNewsroom(servers, {
    stories: STORIES.filter((story) => story.wave <= 1),
    outage: { outlet: 'none', waves: [] },
  });
  const env = {
    DATABASE_URL: servers.databaseUrl,
    ...(servers.redisUrl === undefined ? {} : { REDIS_URL: servers.redisUrl }),
  };
  const events = openEvents({ level: 'silent', pretty: false });
  const second =
    workers === 1
      ? null
      : await openHouse(loadConfig(run.scene.configDir, env), { events, clock: run.clock });
  try {
    const worker = second === null ? null : await startWorker(second);
    await pollAndSettle(run.house);
    while (run.scene.newsroom.step() !== null) {
      await pollAndSettle(run.house);
      await run.pass(61);
    }
    worker?.stop();
    return await outcomeOf(run);
  } finally {
    await second?.close();
    await run.close();
  }
}

async function outcomeOf(run: RunningHouse): Promise<Outcome> {
  const { db } = run.house.store;
  const claims = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select(['judgement.statement_id', 'claim.words', 'claim.position', 'article.outlet'])
    .select(['article.id', 'article.first_seen_at'])
    .orderBy('judgement.seq')
    .execute();
  const statements = new Map<number, string[]>();
  for (const row of claims) {
    const said = `${row.outlet} | ${row.position} | ${row.words}`;
    statements.set(row.statement_id, [...(statements.get(row.statement_id) ?? []), said]);
  }
  const lines = await db.selectFrom('claimwatch.digest_lines').select(['desk_id', 'statement_id']).execute();
  return {
    told: lines
      .map((line) => `${line.desk_id} ${statements.get(line.statement_id)?.sort().join(' + ')}`)
      .sort(),
    mails: run.scene.mail.mails.length,
    judged: claims.map(({ id, first_seen_at }) => ({ id, first_seen_at })),
  };
}
