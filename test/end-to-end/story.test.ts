import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STORIES } from '../../demo/stories/index.ts';
import { standsIn } from '../../src/model/span.ts';
import { pollAndSettle, settle } from '../../src/pipeline/settle.ts';
import { openApp } from '../../src/web/app.tsx';
import {
  hasPostgres,
  hasRedis,
  type PostgresServer,
  postgresNote,
  type RedisServer,
  redisNote,
  startPostgres,
  startRedis,
} from '../servers.ts';
import { type RunningHouse, runNewsroom } from './running-house.ts';

interface Shape {
  readonly name: string;
  readonly there: boolean;
  readonly open: () => Promise<{ databaseUrl?: string; redisUrl?: string }>;
}

let postgres: PostgresServer | undefined;
let redis: RedisServer | undefined;

const SHAPES: readonly Shape[] = [
  { name: 'embedded', there: true, open: async () => ({}) },
  {
    name: `PostgreSQL${postgresNote}`,
    there: hasPostgres,
    open: async () => ({ databaseUrl: await database() }),
  },
  {
    name: `PostgreSQL and Redis${postgresNote || redisNote}`,
    there: hasPostgres && hasRedis,
    open: async () => {
      redis = await startRedis();
      return { databaseUrl: await database(), redisUrl: redis.url };
    },
  },
];

async function database(): Promise<string> {
  postgres ??= await startPostgres();
  return postgres.database();
}

afterAll(async () => {
  await postgres?.stop();
  await redis?.stop();
});

describe.each(SHAPES)('the story, on $name', ({ there, open }) => {
  let run: RunningHouse;

  beforeAll(async () => {
    if (!there) return;
    run = await runNewsroom(await open());
    await pollAndSettle(run.house);
  }, 120_000);
  afterAll(() => run?.close());

  const sent = () => run.scene.mail.mails;

  test.runIf(there)('the first look at the feeds is background and sends nothing', async () => {
    await run.pass(120);
    const articles = await run.house.store.db
      .selectFrom('claimwatch.articles')
      .select('background')
      .execute();
    expect(articles).toHaveLength(pages(0));
    expect(articles.every((article) => article.background)).toBe(true);
    expect(sent()).toHaveLength(0);
  });

  test.runIf(there)(
    'when the story breaks, each recipient gets one mail that says who said it and where',
    async () => {
      await run.breakWave();
      expect(
        sent()
          .map((mail) => mail.to)
          .sort(),
      ).toEqual(['mesa@newsroom.example', 'newsdesk@newsroom.example', 'night-editor@newsroom.example']);
      const mail = await PostalMime.parse(sent().find((one) => one.to.startsWith('newsdesk'))?.raw ?? '');
      expect(unwrapped(mail.text)).toMatch(/order|orden/);
      expect(mail.text).toContain('The Harbor Ledger');
      expect(mail.text).toContain('Invented text');
      expect(mail.headers.map((header) => header.key)).toEqual(
        expect.arrayContaining([
          'list-unsubscribe',
          'list-unsubscribe-post',
          'list-id',
          'message-id',
          'date',
        ]),
      );
    },
  );

  test.runIf(there)('agency copy in three outlets is one copy group', async () => {
    const groups = await run.house.store.db
      .selectFrom('claimwatch.articles')
      .select(['copy_group', 'title'])
      .where('copy_group', 'is not', null)
      .execute();
    const sizes = new Map<number, number>();
    for (const { copy_group } of groups) sizes.set(copy_group ?? 0, (sizes.get(copy_group ?? 0) ?? 0) + 1);
    expect([...sizes.values()].sort()).toEqual([3, 3]);
  });

  test.runIf(there)('each line leads to its sentence in the saved article, without an account', async () => {
    const html = (await PostalMime.parse(sent()[0]?.raw ?? '')).html ?? '';
    const links = [...html.matchAll(/href="([^"]*\/desk\/[^"]*\/claim\/[^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(0);
    const app = openApp(run.house);
    for (const link of links) {
      const url = new URL(link.replaceAll('&amp;', '&'));
      const page = await app.request(`${url.pathname}${url.search}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<mark>');
      expect((await app.request(url.pathname)).status).toBe(403);
    }
  });

  test.runIf(there)('the answer is told, and a failing feed is named in the foot', async () => {
    const before = sent().length;
    await run.breakWave();
    const fresh = sent().slice(before);
    expect(fresh).toHaveLength(3);
    const mail = await PostalMime.parse(fresh.find((one) => one.to.startsWith('newsdesk'))?.raw ?? '');
    expect(unwrapped(mail.text)).toMatch(/invasion|ruled out|invasión|descartad/);
    expect(mail.text).toContain('Istmo Hoy');
  });

  test.runIf(there)('a page that was edited without a word becomes a revision', async () => {
    await run.breakWave();
    await run.pass(6 * 3600 + 1);
    const revisions = await run.house.store.db
      .selectFrom('claimwatch.revisions')
      .select(['number', 'text'])
      .where('number', '>', 1)
      .execute();
    expect(revisions).toHaveLength(1);
    expect(revisions[0]?.text).toContain('options for drone strikes');
    expect(run.events.some((event) => event.kind === 'feed-mended')).toBe(true);
  });

  test.runIf(there)('what that did to its claims is kept, with the old words and the new', async () => {
    const [edited] = await run.house.store.db
      .selectFrom('claimwatch.claim_edits as edit')
      .innerJoin('claimwatch.claims as old', 'old.id', 'edit.before_id')
      .innerJoin('claimwatch.claims as now', 'now.id', 'edit.after_id')
      .select(['edit.parts', 'edit.noted', 'old.words as before', 'now.words as after'])
      .execute();
    expect(edited).toMatchObject({ parts: ['words'], noted: false });
    expect(edited?.before).toContain('options for raids');
    expect(edited?.after).toContain('options for drone strikes');
  });

  test.runIf(there)('the last wave is told, with what was said before held back', async () => {
    await run.breakWave();
    await run.pass(120);
    const articles = await run.house.store.db.selectFrom('claimwatch.articles').select(['awaits']).execute();
    expect(articles).toHaveLength(pages(0, 1, 2, 3, 4));
    expect(articles.every((article) => article.awaits === 'nothing')).toBe(true);
    const held = await run.house.store.db.selectFrom('claimwatch.held_back').selectAll().execute();
    expect(held.length).toBeGreaterThan(10);
  });

  test.runIf(there)('near misses alert nobody', () => {
    const misses = STORIES.filter((story) => story.nearMiss !== undefined);
    expect(misses.length).toBeGreaterThanOrEqual(5);
    for (const story of misses) for (const mail of sent()) expect(mail.raw).not.toContain(`/${story.slug}`);
  });

  test.runIf(there)('nothing is told to a desk twice, and every mail was accepted once', async () => {
    const lines = await run.house.store.db
      .selectFrom('claimwatch.digest_lines')
      .select(['desk_id', 'statement_id'])
      .execute();
    expect(new Set(lines.map((line) => `${line.desk_id} ${line.statement_id}`)).size).toBe(lines.length);
    const deliveries = await run.house.store.db
      .selectFrom('claimwatch.deliveries')
      .select(['state', 'message_id'])
      .execute();
    expect(deliveries.every((delivery) => delivery.state === 'sent')).toBe(true);
    expect(
      sent()
        .map((mail) => mail.messageId)
        .sort(),
    ).toEqual(deliveries.map((one) => one.message_id).sort());
  });

  test.runIf(there)('every stored claim stands, character for character, in its saved article', async () => {
    const claims = await run.house.store.db
      .selectFrom('claimwatch.claims as claim')
      .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
      .select(['claim.claim', 'revision.text'])
      .execute();
    expect(claims.length).toBeGreaterThan(50);
    for (const { claim, text } of claims) {
      expect(standsIn(text, claim.span)).toBe(true);
      for (const span of claim.content) expect(standsIn(text, span)).toBe(true);
    }
  });

  test.runIf(there)('looking again at the same feeds changes nothing and sends nothing', async () => {
    const before = sent().length;
    await pollAndSettle(run.house);
    await run.pass(120);
    await settle(run.house);
    expect(sent()).toHaveLength(before);
  });

  test.runIf(there)('no job failed on the way', () => {
    const failed = run.events.filter((event) => event.kind === 'job-failed' || event.kind === 'trouble');
    expect(failed).toEqual([]);
  });
});

/** Lines of a text mail are folded wherever they fit. */
const unwrapped = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');

/** How many pages the newsroom has of these waves: agency copy once per outlet. */
function pages(...waves: number[]): number {
  return STORIES.filter((story) => waves.includes(story.wave)).reduce(
    (count, story) => count + story.outlets.length,
    0,
  );
}
