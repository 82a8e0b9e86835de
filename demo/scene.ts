import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { NobodyRuns, sendCommand } from '../src/store/open.ts';
import { type MailSink, openMailSink } from './mail-sink.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { STORIES } from './stories/index.ts';
import type { Story } from './stories/story.ts';

/** The invented world that Claimwatch is pointed at: a newsroom, a mail server, and a configuration that names both. */
export interface Scene {
  readonly newsroom: Newsroom;
  readonly mail: MailSink;
  /** Folder of the four configuration files. */
  readonly configDir: string;
  /** Everything the demo leaves behind is in here. */
  readonly dir: string;
  close(): Promise<void>;
}

export interface SceneOptions {
  /** Emptied first. */
  readonly dir: string;
  readonly stories?: readonly Story[];
  readonly clock?: () => Date;
  readonly outage?: { readonly outlet: string; readonly waves: readonly number[] };
  /** Port of the pages; any free one when 0 or left out. */
  readonly webPort?: number;
  readonly pollSeconds?: number;
  readonly batchSeconds?: number;
  /** The first desk has an Atom feed, too. */
  readonly feed?: boolean;
  /** Settings by group that differ from the demo's. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Istmo Hoy's feed fails while the second wave breaks, and comes back. */
export const OUTAGE = { outlet: 'istmo-hoy', waves: [2] } as const;

export async function openScene(options: SceneOptions): Promise<Scene> {
  await refuseIfInUse(options.dir);
  rmSync(options.dir, { recursive: true, force: true });
  const configDir = join(options.dir, 'config');
  mkdirSync(configDir, { recursive: true });
  const newsroom = await openNewsroom({
    stories: options.stories ?? STORIES,
    clock: options.clock ?? (() => new Date()),
    outage: options.outage ?? OUTAGE,
  });
  const mail = await openMailSink(join(options.dir, 'mail'));
  const webPort = options.webPort || (await freePort());
  writeConfiguration(configDir, { ...options, webPort }, newsroom, mail);
  return {
    newsroom,
    mail,
    configDir,
    dir: options.dir,
    async close() {
      await newsroom.close();
      await mail.close();
    },
  };
}

/** The ordinary four files: topics as shipped, feeds of the newsroom, two desks, a shorter rhythm. */
function writeConfiguration(dir: string, options: SceneOptions, newsroom: Newsroom, mail: MailSink): void {
  const write = (name: string, value: unknown) => writeFileSync(join(dir, name), stringify(value));
  write('settings.yaml', settingsOf(options, mail));
  write('feeds.yaml', { feeds: feedsOf(newsroom) });
  write('desks.yaml', { desks: desksOf(options) });
  writeFileSync(join(dir, 'topics.yaml'), readFileSync(join(projectRoot(), 'config/topics.yaml')));
}

function settingsOf(options: SceneOptions, mail: MailSink) {
  const poll = options.pollSeconds ?? 2;
  const port = options.webPort ?? 0;
  const base: Record<string, Record<string, unknown>> = {
    data: { dir: join(options.dir, 'data') },
    web: { port, publicUrl: `http://127.0.0.1:${port}` },
    mail: {
      host: '127.0.0.1',
      port: mail.port,
      tls: 'none',
      from: 'Claimwatch <claimwatch@newsroom.example>',
      perSecond: 100,
    },
    polling: {
      floorSeconds: poll,
      initialSeconds: poll,
      ceilingSeconds: poll * 2,
      perSitePauseMs: 0,
      tellAfterFailures: 1,
      userAgent: 'Claimwatch/0.1 (demo on loopback)',
    },
    http: { allowPrivate: ['127.0.0.0/8'] },
    reading: { recheckSeconds: 10 },
    worker: { sweepSeconds: 5 },
    digests: {
      notice: 'Invented text: a demonstration, not news. / Texto inventado: una demostración, no noticias.',
    },
  };
  for (const [group, keys] of Object.entries(options.settings ?? {}))
    base[group] = { ...base[group], ...keys };
  return base;
}

function feedsOf(newsroom: Newsroom) {
  return newsroom.outlets.map((outlet) => ({
    id: outlet.id,
    url: `${newsroom.origin(outlet.id)}/feed`,
    outlet: outlet.name,
    country: outlet.country,
    lang: outlet.lang,
    zone: outlet.zone,
    labels: [...outlet.labels],
  }));
}

function desksOf(options: SceneOptions) {
  const batchSeconds = options.batchSeconds ?? 4;
  return [
    {
      id: 'newsdesk',
      name: 'News desk',
      topics: ['sheinbaum', 'us-military-action', 'cartel-designation'],
      schedule: 'immediate',
      batchSeconds,
      zone: 'America/New_York',
      lang: 'en',
      recipients: ['newsdesk@newsroom.example', 'night-editor@newsroom.example'],
      ...(options.feed ? { feed: true } : {}),
    },
    {
      id: 'mesa-mexico',
      name: 'Mesa México',
      topics: ['us-military-action', 'sheinbaum'],
      schedule: 'immediate',
      batchSeconds,
      zone: 'America/Mexico_City',
      lang: 'es',
      recipients: ['mesa@newsroom.example'],
    },
  ];
}

/** Emptying the folder of a demo that is still running would take its database away from under it. */
async function refuseIfInUse(dir: string): Promise<void> {
  try {
    await sendCommand(join(dir, 'data'), { ask: 'health' }, 2_000);
  } catch (error) {
    if (error instanceof NobodyRuns) return;
  }
  throw new Error(`A demo is running already on ${dir}: end it first.`);
}

/** Links in mails name the port, so it has to be known before anybody listens on it. */
async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The folder with package.json, from source and from dist alike. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
