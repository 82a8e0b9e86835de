import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openScene, type Scene } from '../../demo/scene.ts';
import { STORIES } from '../../demo/stories/index.ts';
import { loadConfig } from '../../src/config/load.ts';
import { healthCommand, service } from '../house/compose-file.ts';
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
import { buildImage, Container, type Image } from './image.ts';

/** As `openssl rand -hex 24` makes one. */
const PASSWORD = 'c0ffee5ec2e7'.repeat(4);
const PORT_IN_FILE = '8380';
/** Everybody at the desks of the scene. */
const RECIPIENTS = new Set([
  'newsdesk@newsroom.example',
  'night-editor@newsroom.example',
  'mesa@newsroom.example',
]);

/**
 * The commands, environments and health checks of docker-compose.yml, run as they stand there, without Docker. Only
 * the hosts are others: a private PostgreSQL with a password, a private Redis, the newsroom's mail server, a free port.
 */
describe.runIf(hasPostgres && hasRedis)(`docker-compose.yml${postgresNote || redisNote}`, () => {
  const running: Container[] = [];
  let dir: string;
  let postgres: PostgresServer;
  let redis: RedisServer;
  let scene: Scene;
  let image: Image;
  let environment: Record<string, string>;
  let port: string;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'claimwatch-compose-'));
    [postgres, redis] = await Promise.all([startPostgres(PASSWORD), startRedis()]);
    scene = await openScene({
      dir: join(dir, 'scene'),
      stories: STORIES.filter((story) => story.wave <= 1),
      pollSeconds: 1,
      batchSeconds: 1,
      settings: { worker: { sweepSeconds: 2 }, reading: { recheckForSeconds: 0 } },
    });
    port = String(loadConfig(scene.configDir, {}).settings.web.port);
    image = buildImage(scene.configDir);
    environment = environmentOf(await postgres.database(), secretFile('postgres_password', PASSWORD));
  }, 300_000);

  afterAll(async () => {
    await Promise.all(running.map((container) => container.kill()));
    await scene?.close();
    await postgres?.stop();
    await redis?.stop();
    image?.remove();
    rmSync(dir, { recursive: true, force: true });
  });

  function secretFile(name: string, secret: string): string {
    const file = join(dir, name);
    writeFileSync(file, `${secret}\n`);
    return file;
  }

  /** What the compose file gives our services, defaults filled in, with the hosts of this machine. */
  function environmentOf(databaseUrl: string, passwordFile: string): Record<string, string> {
    const inFile = service('worker').environment ?? {};
    const here: Record<string, string> = {
      DATABASE_URL: databaseUrl,
      CLAIMWATCH_DATABASE_PASSWORD_FILE: passwordFile,
      REDIS_URL: redis.url,
      CLAIMWATCH_WEB_HOST: '127.0.0.1',
      CLAIMWATCH_MAIL_HOST: '127.0.0.1',
      CLAIMWATCH_MAIL_PORT: String(scene.mail.port),
    };
    return Object.fromEntries(
      Object.entries(inFile).map(([name, value]) => [
        name,
        here[name] ?? value.replace(/\$\{\w+:-([^}]*)\}/, '$1').replace(PORT_IN_FILE, port),
      ]),
    );
  }

  function start(command: readonly string[] | undefined, given = environment): Container {
    const container = new Container(image, command ?? [], given);
    running.push(container);
    return container;
  }

  /** A container starts until it is healthy, as Compose waits for it. */
  async function healthy(name: string): Promise<void> {
    const command = healthCommand(name).map((word) => word.replace(PORT_IN_FILE, port));
    const check = start(command);
    expect(await check.ended(), check.said).toBe(0);
  }

  test('without a database, without its password or before a worker runs, each says so in a sentence', async () => {
    const wrong = start(service('migrate').command, {
      ...environment,
      CLAIMWATCH_DATABASE_PASSWORD_FILE: secretFile('wrong', 'another-password'),
    });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.said).toContain('The PostgreSQL server refused the password');
    expect(wrong.said).not.toMatch(/another-password|\n\s+at /);

    const nowhere = start(service('worker').command, {
      ...environment,
      DATABASE_URL: 'postgres://claimwatch@127.0.0.1:1/claimwatch',
    });
    expect(await nowhere.ended()).toBe(1);
    expect(nowhere.said).toContain('The PostgreSQL server does not answer');

    const health = start(healthCommand('worker'));
    expect(await health.ended()).toBe(1);
    expect(health.said).toContain('No worker was ever heard of');
  });

  test('migrate brings the database up once; a second finds nothing to do, and ends well too', async () => {
    const { database } = postgres;
    const fresh = { ...environment, DATABASE_URL: await database() };
    const both = [start(service('migrate').command, fresh), start(service('migrate').command, fresh)];
    expect(await Promise.all(both.map((one) => one.ended()))).toEqual([0, 0]);
    expect(both.map((one) => one.said).sort()).toEqual([
      expect.stringMatching(/^Done: 0001/),
      'The database is up to date.\n',
    ]);
    const ours = start(service('migrate').command);
    expect(await ours.ended(), ours.said).toBe(0);
  });

  test('two workers and the pages, each on its own: the desks get their digest, every mail once', async () => {
    const workers = [start(service('worker').command), start(service('worker').command)];
    const web = start(service('web').command);
    await Promise.all(workers.map((worker) => worker.says('"event":"started"')));
    await web.says('"event":"web-listening"');
    await healthy('worker');
    await healthy('web');

    scene.newsroom.advance();
    await vi.waitFor(() => expect(new Set(scene.mail.mails.map((mail) => mail.to))).toEqual(RECIPIENTS), {
      timeout: 90_000,
      interval: 100,
    });

    const mail = await PostalMime.parse(scene.mail.mails[0]?.raw ?? '');
    const link = /href="([^"]*\/desk\/[^"]*\/claim\/[^"]*)"/.exec(mail.html ?? '')?.[1] ?? '';
    expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/`));
    const page = await fetch(link.replaceAll('&amp;', '&'));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<mark>');

    for (const container of [...workers, web]) expect(await container.stop(), container.said).toBe(0);
    const ids = scene.mail.mails.map((one) => one.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const container of running) expect(container.said).not.toContain(PASSWORD);
  }, 180_000);

  test('on one server without Redis, all may start at once on an empty database', async () => {
    const { REDIS_URL: _none, ...shared } = environment;
    const fresh = { ...shared, DATABASE_URL: await postgres.database() };
    const worker = service('worker').command;
    const all = [start(worker, fresh), start(worker, fresh), start(service('web').command, fresh)];
    await Promise.all(
      all.map((one, index) => one.says(index < 2 ? '"event":"started"' : '"event":"web-listening"')),
    );
    for (const one of all) expect(await one.stop(), one.said).toBe(0);
  });

  test('a worker that waits for its queue server can be stopped', async () => {
    const worker = start(service('worker').command, { ...environment, REDIS_URL: join(dir, 'no.sock') });
    await worker.says('Redis at');
    expect(await worker.stop(), worker.said).toBe(1);
    expect(worker.said).toContain('stopped before the end');
  });

  test('nothing was written beside the program: the image can be read-only', () => {
    const written = image
      .files()
      .filter((file) => !/^(dist|node_modules|config)($|\/)|^package\.json$/.test(file));
    expect(written).toEqual([]);
  });
});
