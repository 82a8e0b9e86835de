import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../demo/scene.ts';
import { run } from '../cli/run.ts';
import { embeddedDir, hasRedis, startRedis } from '../servers.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Outlet, openPress, type Press, told } from './press.ts';
import { readable, writeSmallConfig } from './small-house.ts';

const STOP_SECONDS = 2;

describe('claimwatch, as an operator runs it', () => {
  let press: Press;
  let mail: MoodyMail;
  let outlet: Outlet;
  let dir: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    press = openPress();
    mail = await openMoodyMail();
    outlet = await press.outlet('daily');
    dir = mkdtempSync(join(tmpdir(), 'claimwatch-command-'));
    await freshData(join(dir, 'data'));
    configure();
  });
  afterEach(async () => {
    for (const child of running.splice(0)) if (isAlive(child)) await end(child, 'SIGKILL');
  });
  afterAll(async () => {
    await press.close();
    await mail.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const config = () => join(dir, 'config');
  const configure = (settings: Record<string, Record<string, unknown>> = {}) =>
    writeSmallConfig(config(), {
      outlets: [outlet],
      // A desk that is due on one day of the year: nothing is sent while the test looks at what would be.
      desks: [{ id: 'news', schedule: '0 0 1 1 *' }],
      mailPort: mail.port,
      settings: {
        worker: { stopSeconds: STOP_SECONDS, sweepSeconds: 1 },
        polling: {
          floorSeconds: 1,
          initialSeconds: 1,
          ceilingSeconds: 1,
          perSitePauseMs: 0,
          timeoutSeconds: 60,
        },
        log: { level: 'info' },
        ...settings,
      },
    });
  const cli = (...args: string[]) => run([...args, '--config', config()]);

  function start(): ChildProcess & { said: () => string } {
    const args = ['--import', 'tsx', join(projectRoot(), 'src/main.ts'), 'run', '--config', config()];
    const child = spawn(process.execPath, args, { cwd: projectRoot(), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    running.push(child);
    return Object.assign(child, { said: () => said });
  }

  test('a stop while a page hangs ends with 0 within its limit, and the next start reads the page', async () => {
    // The first entry is older than the feed, the second one's page does not answer.
    const at = (ms: number) => new Date(Date.now() + ms);
    const first = { id: 'old', title: 'An old note', text: 'Nothing was said here.', at: at(-200_000_000) };
    const link = outlet.page('/hangs', () => {});
    outlet.feed([first, { id: 'new', title: 'Morning report', link, at: at(60_000) }]);
    const child = start();
    await until(() => outlet.asked.includes('/hangs'), child);

    // While it runs: every question is answered by it, and a second one is refused.
    const answers = await Promise.all([
      cli('health'),
      cli('digest', 'preview', 'news'),
      cli('sign-in', 'maria'),
      cli('explain', '17'),
      cli('run'),
    ]);
    const [health, preview, signIn, explain, second] = answers;
    expect(health).toMatchObject({ code: 0, out: expect.stringContaining('was heard of') });
    expect(preview).toMatchObject({ code: 0, out: expect.stringContaining('Nothing new for news') });
    expect(signIn).toMatchObject({ code: 0, out: expect.stringMatching(/^https:.*sign-in\?token=/) });
    expect(explain).toMatchObject({ code: 1, err: 'There is no judged claim 17.\n' });
    expect(second).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Another Claimwatch process \(\d+\) is using/),
    });
    expect(second?.err.trim().split('\n')).toHaveLength(1);

    const began = performance.now();
    expect(await end(child, 'SIGTERM'), child.said()).toBe(0);
    expect(performance.now() - began).toBeLessThan((STOP_SECONDS + 20) * 1000);
    expect(readdirSync(join(dir, 'data'))).not.toContain('owner.sock');

    outlet.page('/hangs', article('Morning report', told(1)));
    configure({ polling: { floorSeconds: 3600, initialSeconds: 3600, timeoutSeconds: 60 } });
    const again = start();
    // Asked while it starts, too: whoever asks first owns the directory for a moment, and the start waits for it.
    await until(async () => {
      const { code, out } = await cli('health', '--json');
      return code === 0 && JSON.parse(out).articles.done === 2;
    }, again);
    const words = await cli('digest', 'preview', 'news');
    expect(readable(words.out)).toContain(told(1));
    expect(await end(again, 'SIGTERM'), again.said()).toBe(0);
  }, 180_000);

  test('a second signal, whichever, ends it at once', async () => {
    const link = outlet.page('/hangs-too', () => {});
    outlet.feed([{ id: 'third', title: 'Evening report', link, at: new Date() }]);
    configure({
      data: { dir: join(dir, 'second') },
      worker: { stopSeconds: 600 },
      polling: { floorSeconds: 1, initialSeconds: 1, timeoutSeconds: 600 },
    });
    const child = start();
    await until(() => outlet.asked.includes('/hangs-too'), child);
    child.kill('SIGTERM');
    await until(() => child.said().includes('Stopping'), child);
    await end(child, 'SIGINT');
    expect(child.signalCode).toBe('SIGINT');
  }, 120_000);

  test('when nobody runs, questions are answered all the same', async () => {
    configure();
    expect((await cli('health')).out).toMatch(/heard of/);
    const preview = await cli('digest', 'preview', 'news', '--json');
    expect(JSON.parse(preview.out)).toMatchObject({ lines: 1 });
    expect((await cli('digest', 'preview', 'nobody')).err).toContain('There is no desk nobody');
    expect((await cli('sign-in', 'maria')).out).toMatch(/^https:/);
    expect((await cli('explain', '1')).out).toContain('Claim 1');
  }, 120_000);

  test('a port that is taken, a database and a Redis that are not there: one sentence each', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    configure({ web: { port, publicUrl: 'https://claimwatch.example.org' } });
    const busy = await cli('run');
    taken.close();
    expect(busy).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot listen on 127\.0\.0\.1:\d+.*web\.port/),
    });
    configure({ log: { level: 'silent' } });
    const env = { DATABASE_URL: 'postgres://claimwatch:secret@127.0.0.1:1/claimwatch' };
    const away = await run(['run', '--config', config()], { env });
    expect(away.code).toBe(1);
    expect(away.err).toMatch(/^The PostgreSQL server does not answer .*Check DATABASE_URL/);
    expect(away.err).not.toContain('secret');
    for (const one of [busy, away]) expect(one.err.trim().split('\n')).toHaveLength(1);
  }, 120_000);

  test.skipIf(!hasRedis)(
    'a Redis that is away is waited for; being told to stop ends the waiting',
    async () => {
      const redis = await startRedis();
      await redis.kill();
      configure({ log: { level: 'silent' } });
      const stopping = new AbortController();
      const waiting = run(['run', '--config', config()], {
        env: { REDIS_URL: redis.url },
        stop: stopping.signal,
      });
      await pause(500);
      stopping.abort();
      expect(await waiting).toMatchObject({ code: 1, err: 'stopped before the end\n' });
      await redis.stop();
    },
    120_000,
  );

  test.each([
    ['a data directory without its version', 'PG_VERSION', 0, /PG_VERSION|made by version/],
    ['a truncated control file', 'global/pg_control', 10, /cannot be opened/],
  ])(
    '%s: one sentence that says what to do',
    async (_name, file, length, words) => {
      const data = join(dir, 'broken');
      rmSync(data, { recursive: true, force: true });
      await freshData(data);
      truncateSync(join(data, 'cluster', file), length);
      configure({ data: { dir: data } });
      const ran = await cli('run');
      expect(ran.code).toBe(1);
      expect(ran.err).toMatch(words);
      expect(ran.err).toContain('backup');
      expect(ran.err.trim().split('\n')).toHaveLength(1);
    },
    120_000,
  );

  test('a data directory that is a file: one sentence', async () => {
    writeFileSync(join(dir, 'file'), '');
    configure({ data: { dir: join(dir, 'file') } });
    expect(await cli('health')).toMatchObject({ code: 1, err: expect.stringContaining('is a file') });
  }, 120_000);
});

async function freshData(to: string): Promise<void> {
  const made = await embeddedDir();
  cpSync(made, to, { recursive: true });
  rmSync(made, { recursive: true, force: true });
}

const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}

/** Looks again and again; a process that ended by itself ends the waiting. */
async function until(
  what: () => boolean | Promise<boolean>,
  child: ChildProcess & { said(): string },
): Promise<void> {
  while (!(await what())) {
    if (!isAlive(child)) throw new Error(`claimwatch ended by itself. It said: ${child.said()}`);
    await pause(50);
  }
}
