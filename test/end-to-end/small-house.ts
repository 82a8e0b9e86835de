import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import type { Lookup } from '../../src/http/client.ts';
import { type HouseEvent, openEvents } from '../../src/pipeline/events.ts';
import { ring } from '../../src/pipeline/house.ts';
import { type OpenHouse, openHouse } from '../../src/pipeline/open-house.ts';
import { settle } from '../../src/pipeline/settle.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { startWorker } from '../../src/pipeline/worker.ts';
import { embeddedDir } from '../servers.ts';
import type { Outlet } from './press.ts';

/** A desk of a test; what is left out is the news desk's. */
export interface TestDesk {
  readonly id: string;
  readonly name?: string;
  readonly topics?: readonly string[];
  readonly schedule?: string;
  readonly recipients?: readonly string[];
  readonly open?: boolean;
  /** Ids of channels. */
  readonly channels?: readonly string[];
}

export interface SmallHouseOptions {
  readonly outlets: readonly Outlet[];
  readonly desks?: readonly TestDesk[];
  readonly operators?: readonly unknown[];
  readonly channels?: readonly unknown[];
  readonly mailPort: number;
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** When it is at the beginning; the time passes from there on. */
  readonly start?: Date;
  readonly env?: Readonly<Record<string, string>>;
  /** How names become addresses. */
  readonly lookup?: Lookup;
}

/** A house with feeds and desks of the test's own, whose time is passed on by the test. */
export interface SmallHouse {
  readonly configDir: string;
  readonly dir: string;
  readonly house: OpenHouse;
  readonly events: readonly HouseEvent[];
  now(): Date;
  /** Looks at these feeds now, due or not, and resolves when all that follows is done. */
  poll(...outlets: readonly Outlet[]): Promise<void>;
  /** Lets time pass, and what becomes due then happen. */
  pass(seconds: number): Promise<void>;
  /** Ends the house, lets time pass, and starts it again with other outlets or desks. */
  restart(changes?: { seconds?: number } & Partial<SmallHouseOptions>): Promise<void>;
  close(): Promise<void>;
}

const HOUR = 3600;

/** Writes the four files that a house of these outlets and desks is configured by. */
export function writeSmallConfig(dir: string, options: SmallHouseOptions): void {
  mkdirSync(dir, { recursive: true });
  const write = (name: string, value: unknown) => writeFileSync(join(dir, name), stringify(value));
  write('settings.yaml', settingsOf(dir, options));
  write('feeds.yaml', {
    feeds: options.outlets.map(({ id, origin }) => ({
      id,
      url: `${origin}/feed`,
      outlet: `The ${id} paper`,
      country: 'US',
      lang: 'en',
      zone: 'America/New_York',
    })),
  });
  write('desks.yaml', {
    ...(options.operators === undefined ? {} : { operators: options.operators }),
    ...(options.channels === undefined ? {} : { channels: options.channels }),
    desks: (options.desks ?? [{ id: 'news' }]).map(deskOf),
  });
  cpSync(new URL('../../config/topics.yaml', import.meta.url).pathname, join(dir, 'topics.yaml'));
}

function settingsOf(dir: string, { mailPort, settings }: SmallHouseOptions) {
  const base: Record<string, Record<string, unknown>> = {
    data: { dir: join(dir, '..', 'data') },
    web: { port: 0, publicUrl: 'https://claimwatch.example.org', secret: 's'.repeat(32) },
    mail: {
      host: '127.0.0.1',
      port: mailPort,
      tls: 'none',
      from: 'Claimwatch <claimwatch@desk.example>',
      perSecond: 100,
      timeoutSeconds: 1,
      acceptSeconds: 1,
    },
    polling: {
      floorSeconds: HOUR,
      initialSeconds: HOUR,
      // Far above what six doublings reach, so that a test of growing waits never meets it.
      ceilingSeconds: 720 * HOUR,
      perSitePauseMs: 0,
      timeoutSeconds: 1,
    },
    http: { allowPrivate: ['127.0.0.0/8'] },
    reading: { recheckSeconds: 1_000_000, recheckForSeconds: 1_500_000 },
    worker: { sweepSeconds: HOUR, stopSeconds: 5 },
    novelty: { patienceSeconds: 0 },
  };
  for (const [group, keys] of Object.entries(settings ?? {})) base[group] = { ...base[group], ...keys };
  return base;
}

function deskOf(desk: TestDesk) {
  return {
    id: desk.id,
    name: desk.name ?? `The ${desk.id} desk`,
    topics: [...(desk.topics ?? ['sheinbaum'])],
    schedule: desk.schedule ?? 'immediate',
    zone: 'America/Mexico_City',
    lang: 'en',
    recipients: [...(desk.recipients ?? [`${desk.id}@desk.example`])],
    ...(desk.channels === undefined ? {} : { channels: [...desk.channels] }),
    ...(desk.open === undefined ? {} : { open: desk.open }),
  };
}

export async function openSmallHouse(given: SmallHouseOptions): Promise<SmallHouse> {
  let options = given;
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-faults-'));
  const configDir = join(dir, 'config');
  if (options.env?.DATABASE_URL === undefined) {
    const made = await embeddedDir();
    cpSync(made, join(dir, 'data'), { recursive: true });
    rmSync(made, { recursive: true, force: true });
  }
  const real = Date.now();
  let passed = (options.start?.getTime() ?? real) - real;
  const clock = () => new Date(Date.now() + passed);
  const heard: HouseEvent[] = [];
  const start = async () => {
    writeSmallConfig(configDir, options);
    const events = openEvents({ level: 'silent', pretty: false });
    events.listen((event) => heard.push(event));
    const opened = await openHouse(loadConfig(configDir, options.env ?? {}), {
      events,
      clock,
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    });
    return { opened, worker: await startWorker(opened) };
  };
  let running = await start();
  const stop = async () => {
    running.worker.stop();
    await running.opened.close();
  };
  const pass = async (seconds: number) => {
    passed += seconds * 1000;
    await sweep(running.opened, 0);
    await settle(running.opened);
  };
  return {
    configDir,
    dir,
    get house() {
      return running.opened;
    },
    events: heard,
    now: clock,
    async poll(...outlets) {
      for (const { id } of outlets) await ring(running.opened, 'poll-feed', { feedId: id, now: true });
      await settle(running.opened);
    },
    pass,
    async restart({ seconds = 0, ...changes } = {}) {
      await stop();
      passed += seconds * 1000;
      options = { ...options, ...changes };
      running = await start();
      await settle(running.opened);
    },
    async close() {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A mail as its readers see it: folded lines and quoted-printable undone. */
export function readable(raw: string): string {
  return raw
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (code) => Buffer.from(code.replaceAll('=', ''), 'hex').toString('utf8'))
    .replace(/\s+/g, ' ');
}
