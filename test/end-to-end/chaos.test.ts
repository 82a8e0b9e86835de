import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openScene, projectRoot, type Scene } from '../../demo/scene.ts';
import { STORIES } from '../../demo/stories/index.ts';
import { openStore, sendCommand } from '../../src/store/open.ts';

/** 3 in CI, 20 by `npm run chaos`. */
const SEEDS = Number(process.env.CHAOS_SEEDS ?? 3);
const KILLS = 4;
/** A step that takes longer than this has lost something. */
const STEP_LIMIT_MS = 90_000;
const STORY = STORIES.filter((story) => story.wave <= 2);

const Health = z.object({
  articles: z.record(z.string(), z.number()),
  unsent: z.number(),
  gathering: z.array(z.string()),
});

/** What is left of a run, by content: ids and times may differ, words may not. */
interface Outcome {
  readonly entries: readonly string[];
  readonly claims: readonly string[];
  /** Each statement as the sorted list of the claims that say it. */
  readonly statements: readonly string[];
  readonly told: readonly string[];
  readonly messageIds: readonly string[];
  readonly deliveries: number;
}

describe('killed at random moments of the story, on the embedded store', () => {
  let undisturbed: Outcome;

  beforeAll(async () => {
    undisturbed = await tellStory(null);
  }, 300_000);

  test('the undisturbed run tells the story to both desks', () => {
    expect(undisturbed.claims.length).toBeGreaterThan(20);
    expect(new Set(undisturbed.told.map((line) => line.split(' ')[0])).size).toBe(2);
    expect(new Set(undisturbed.messageIds).size).toBe(undisturbed.messageIds.length);
  });

  test.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))(
    'seed %i loses nothing and sends nothing twice, save a delivery in flight at a kill',
    async (seed) => {
      const outcome = await tellStory(seed);
      expect(outcome.entries).toEqual(undisturbed.entries);
      expect(outcome.claims).toEqual(undisturbed.claims);
      expect(outcome.statements).toEqual(undisturbed.statements);
      expect(outcome.told).toEqual(undisturbed.told);
      const repeated = outcome.messageIds.length - new Set(outcome.messageIds).size;
      expect(repeated).toBeLessThanOrEqual(KILLS);
      expect(new Set(outcome.messageIds).size).toBe(outcome.deliveries);
    },
    600_000,
  );
});

/** Tells the story outlet by outlet to a worker in a process of its own, killing it now and then if there is a seed. */
async function tellStory(seed: number | null): Promise<Outcome> {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-chaos-'));
  const today = new Date();
  const scene = await openScene({
    dir,
    stories: STORY,
    clock: () => today,
    outage: { outlet: 'none', waves: [] },
    pollSeconds: 1,
    batchSeconds: 1,
    settings: {
      reading: { recheckForSeconds: 0 },
      worker: { sweepSeconds: 2, stopSeconds: 10 },
      log: { level: 'warn' },
      // Whatever is being sent at a kill is held for less than a step may take.
      mail: { timeoutSeconds: 5, acceptSeconds: 5 },
    },
  });
  const worker = new Worker(scene);
  const random = randomOf(seed ?? 0);
  try {
    worker.start();
    await worker.settled(scene.newsroom.published);
    let kills = seed === null ? 0 : KILLS;
    while (scene.newsroom.step() !== null) {
      if (kills > 0 && random() < 0.5) {
        kills -= 1;
        await pause(random() * 1500);
        await worker.kill();
        worker.start();
      }
      await worker.settled(scene.newsroom.published);
    }
    await worker.stop();
    return await outcomeOf(scene);
  } finally {
    await worker.kill();
    await scene.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** `claimwatch run`, as an operator starts it. */
class Worker {
  #process: ChildProcess | null = null;
  #said = '';
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  start(): void {
    const args = [
      '--import',
      'tsx',
      join(projectRoot(), 'src/main.ts'),
      'run',
      '--config',
      this.#scene.configDir,
    ];
    const child = spawn(process.execPath, args, { cwd: projectRoot(), stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (text: Buffer) => {
      this.#said = (this.#said + text.toString()).slice(-4000);
    });
    this.#process = child;
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As a service manager stops it; it must end by itself. */
  async stop(): Promise<void> {
    const code = await this.#end('SIGTERM');
    expect(code, this.#said).toBe(0);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }

  /** Resolves when every page of the newsroom was read and judged, and every digest was sent. */
  async settled(pages: number): Promise<void> {
    const limit = Date.now() + STEP_LIMIT_MS;
    let calm = 0;
    // Calm twice: between two transactions everything may look done for an instant.
    while (calm < 2) {
      if (Date.now() > limit)
        throw new Error(`The worker did not settle on ${pages} pages. It said: ${this.#said}`);
      if (this.#process?.exitCode != null)
        throw new Error(`The worker ended by itself. It said: ${this.#said}`);
      const done = await this.#isCalm(pages);
      calm = done ? calm + 1 : 0;
      await pause(100);
    }
  }

  async #isCalm(pages: number): Promise<boolean> {
    try {
      const answer = Health.parse(
        await sendCommand(join(this.#scene.dir, 'data'), { ask: 'health' }, 10_000),
      );
      const { done = 0, ...waiting } = answer.articles;
      return (
        answer.gathering.length === 0 &&
        done === pages &&
        Object.values(waiting).every((count) => count === 0) &&
        answer.unsent === 0
      );
    } catch {
      return false; // not up yet
    }
  }
}

async function outcomeOf(scene: Scene): Promise<Outcome> {
  const store = await openStore({ kind: 'embedded', dir: join(scene.dir, 'data') });
  try {
    const { db } = store;
    const entries = await db.selectFrom('claimwatch.entries').select(['feed_id', 'entry_key']).execute();
    const claims = await db
      .selectFrom('claimwatch.claims as claim')
      .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
      .leftJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
      .select([
        'claim.id',
        'claim.words',
        'claim.position',
        'article.outlet',
        'article.title',
        'judgement.statement_id',
      ])
      .execute();
    const nameOf = new Map(
      claims.map((row) => [row.id, `${row.outlet} | ${row.title} | ${row.position} | ${row.words}`]),
    );
    const statements = new Map<number, string[]>();
    for (const row of claims) {
      if (row.statement_id === null) continue;
      statements.set(row.statement_id, [
        ...(statements.get(row.statement_id) ?? []),
        nameOf.get(row.id) ?? '',
      ]);
    }
    const lines = await db
      .selectFrom('claimwatch.digest_lines')
      .select(['desk_id', 'statement_id'])
      .execute();
    const deliveries = await db.selectFrom('claimwatch.deliveries').select('id').execute();
    return {
      entries: entries
        .map((row) => `${row.feed_id} ${row.entry_key.replace(/127\.0\.0\.1:\d+/, 'host')}`)
        .sort(),
      claims: [...nameOf.values()].sort(),
      statements: [...statements.values()].map((names) => names.sort().join(' + ')).sort(),
      told: lines.map((line) => `${line.desk_id} ${nameOf.get(line.statement_id)}`).sort(),
      messageIds: scene.mail.mails.map((mail) => mail.messageId),
      deliveries: deliveries.length,
    };
  } finally {
    await store.close();
  }
}

/** Small and seeded, so that a run that failed can be run again (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
