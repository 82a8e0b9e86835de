import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/config/load.ts';
import { deskWithFeed, feedAddress } from '../src/pipeline/desk-feed.ts';
import { openEvents } from '../src/pipeline/events.ts';
import type { House } from '../src/pipeline/house.ts';
import { openHouse } from '../src/pipeline/open-house.ts';
import { pollAndSettle, sendGathered, settle } from '../src/pipeline/settle.ts';
import { signInLink } from '../src/pipeline/sign-in.ts';
import { startWorker } from '../src/pipeline/worker.ts';
import { startWeb } from '../src/web/start.ts';
import { writeDigestPages } from './digest-pages.ts';
import { LiveView } from './live-view.ts';
import { openScene, type Scene } from './scene.ts';

const WAVES = [
  'A newspaper has the order; an agency carries it',
  'The morning press conference, in two languages',
  'Figures move, and a page is edited without a word',
  'The end of the day: exact numbers, denials, and much that was said before',
];

const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '14' },
    port: { type: 'string', default: '8380' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(`npm run demo -- [--once] [--seconds N] [--port N]
  --once       stop when the story has been told
  --seconds N  time between two waves (14)
  --port N     port of the pages (8380; 0 takes any free one)
`);
} else {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await demo(stop.signal).catch((error: unknown) => {
    if (stop.signal.aborted) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}

/** A story breaks on an invented press on loopback; the ordinary worker, with ordinary configuration, watches it. */
async function demo(stop: AbortSignal): Promise<void> {
  const seconds = wholeNumber('--seconds', values.seconds, { least: 1, most: 3600 });
  const scene = await openScene({
    dir: join(process.cwd(), 'demo/out'),
    feed: true,
    webPort: wholeNumber('--port', values.port, { least: 0, most: 65_535 }),
    // The page that is edited in the third wave is looked at again while that wave is on.
    settings: {
      reading: { recheckSeconds: Math.ceil(seconds * 2.2), recheckForSeconds: Math.ceil(seconds * 7) },
    },
  });
  const view = new LiveView((line) => process.stdout.write(`${line}\n`), process.stdout.isTTY === true);
  const events = openEvents({ level: 'silent', pretty: false });
  events.listen((event) => view.hear(event));
  const closers = [() => scene.close()];
  try {
    view.heading('Setting up: database, queue, reading threads, pages');
    const house = await openHouse(loadConfig(scene.configDir, {}), { events });
    closers.push(() => house.close());
    const web = await startWeb(house);
    closers.push(() => web.close());
    await tellStory(scene, house, view, { seconds, stop });
    await sayWhereThingsAre(scene);
    if (!values.once) await stayOpen(house, web.url, stop);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function tellStory(
  scene: Scene,
  house: House,
  view: LiveView,
  { seconds, stop }: { seconds: number; stop: AbortSignal },
): Promise<void> {
  view.heading(`Before the story: ${scene.newsroom.outlets.length} outlets, read once as background`);
  await startWorker(house);
  await pollAndSettle(house);
  for (const [index, title] of WAVES.entries()) {
    view.heading(`Wave ${index + 1}. ${title}`);
    scene.newsroom.advance();
    await pause(seconds * 1000, undefined, { signal: stop });
  }
  await settle(house);
  await sendGathered(house);
  view.heading('The story so far');
  process.stdout.write(`${view.summary()}\n\n`);
}

async function sayWhereThingsAre(scene: Scene): Promise<void> {
  const pages = await writeDigestPages(scene.dir, scene.mail.mails);
  process.stdout.write(`Mails as accepted:  ${scene.dir}/mail/*.eml (${scene.mail.mails.length})\n`);
  process.stdout.write(`The same as pages:  ${pages}\n`);
}

async function stayOpen(house: House, url: string, stop: AbortSignal): Promise<void> {
  process.stdout.write(`Digests and claims: ${url}\n`);
  const desk = deskWithFeed(house, 'newsdesk');
  if (desk) process.stdout.write(`For a feed reader:  ${feedAddress(house, desk)}\n`);
  process.stdout.write(`Sign in as reviewer: ${await signInLink(house, url, 'reviewer')}\n\n`);
  process.stdout.write('Ctrl-C ends the demo.\n');
  if (!stop.aborted) await once(stop, 'abort');
}

/** @throws Error that says what the option takes. */
function wholeNumber(option: string, text: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${option} takes a whole number from ${least} to ${most}, not "${text}".`);
}
