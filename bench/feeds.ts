/**
 * How well feeds are read, on the public suites, side by side with rss-parser as it comes and with feedsmith:
 *
 *   npx tsx bench/feeds.ts FOLDER [--feedsmith PATH] [--misses [--reader NAME]]
 *
 * FOLDER holds the suites unpacked, each under `OWNER+NAME`; PATH is the main file of an installed feedsmith
 * (`.../node_modules/feedsmith/dist/index.mjs`). `--misses` lists every disagreement with its file.
 */
import { parseArgs } from 'node:util';
import { feedparserCases } from './feeds/feedparser-checks.ts';
import { gofeedCases } from './feeds/gofeed-checks.ts';
import {
  type Endured,
  endureAll,
  measureBothReaders,
  measureChecks,
  measureDamages,
  measureEncodings,
  realFeeds,
  reasonsIn,
  type Share,
} from './feeds/measures.ts';
import { minifluxCases } from './feeds/miniflux-checks.ts';
import { openReaders, type Reader } from './feeds/runner.ts';
import { SUITE_NAMES, SUITES, suiteFolder } from './feeds/suite-files.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    feedsmith: { type: 'string' },
    misses: { type: 'boolean', default: false },
    reader: { type: 'string', default: 'claimwatch' },
  },
});

interface Measured {
  readonly name: string;
  readonly shares: ReadonlyMap<string, Share>;
  readonly endured: Endured;
  readonly megabytes: number;
}

async function main(root: string): Promise<number> {
  const missing = SUITE_NAMES.filter((suite) => suiteFolder(root, suite) === null);
  for (const suite of missing)
    console.log(`Missing: ${suite}. Unpack it under ${root}/${SUITES[suite].folder}.`);
  if (missing.length === SUITE_NAMES.length) return 1;
  const cases = {
    feedparser: feedparserCases(root),
    gofeed: gofeedCases(root),
    miniflux: minifluxCases(root),
  };
  const measured: Measured[] = [];
  for (const reader of openReaders(options.feedsmith)) {
    measured.push(await measure(reader, root, cases));
    await reader.close();
  }
  print(measured);
  const both = await measureBothReaders(root);
  console.log(`\ntidy files, read alike by both readers: ${percent(both)}`);
  for (const [suite, list] of Object.entries(cases)) printLeftOut(suite, reasonsIn(list));
  if (options.misses) {
    printMisses(measured.filter(({ name }) => name === options.reader));
    printList('read differently by the two readers', both.misses);
  }
  return 0;
}

type Cases = Readonly<Record<'feedparser' | 'gofeed' | 'miniflux', ReturnType<typeof feedparserCases>>>;

async function measure(reader: Reader, root: string, cases: Cases): Promise<Measured> {
  const shares = new Map<string, Share>([
    ['feedparser: entry checks', await measureChecks(reader, cases.feedparser)],
    ['gofeed: expected fields', await measureChecks(reader, cases.gofeed)],
    ['miniflux: expected fields of entries', await measureChecks(reader, cases.miniflux)],
    ['real feeds with 15 kinds of damage: entries kept', await measureDamages(reader, root)],
    ['byte encodings right', await measureEncodings(reader)],
  ]);
  const endured = await endureAll(reader, root);
  const megabytes = await reader.speed(realFeeds(root).map(({ sent }) => sent));
  return { name: reader.name, shares, endured, megabytes };
}

function print(measured: readonly Measured[]): void {
  const row = (label: string, cells: readonly string[]): void =>
    console.log(`${label.padEnd(52)}${cells.map((cell) => cell.padStart(22)).join('')}`);
  row(
    '',
    measured.map(({ name }) => name),
  );
  for (const label of measured[0]?.shares.keys() ?? [])
    row(
      label,
      measured.map(({ shares }) => percent(shares.get(label))),
    );
  const endured = measured.map((one) => one.endured);
  row(
    'hung or crashed, of all files',
    endured.map(({ broke, files }) => `${broke.length} of ${files}`),
  );
  row(
    'files with entries, yet refused',
    endured.map(({ refused }) => String(refused.length)),
  );
  row(
    'MB/s on the real feeds that it can read',
    measured.map(({ megabytes }) => megabytes.toFixed(0)),
  );
}

function percent(share: Share | undefined): string {
  if (share === undefined || share.of === 0) return '-';
  // Rounded down: what is not reached is not shown as reached.
  return `${(Math.floor((share.right / share.of) * 1000) / 10).toFixed(1)} % (${share.right}/${share.of})`;
}

function printLeftOut(suite: string, reasons: ReadonlyMap<string, number>): void {
  const total = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${suite}: ${total} expectations about feeds are not convertible`);
  for (const [why, count] of reasons) console.log(`${String(count).padStart(6)}  ${why}`);
}

function printMisses(measured: readonly Measured[]): void {
  for (const { name, shares, endured } of measured) {
    for (const [label, { misses }] of shares) printList(`${name}, ${label}`, misses);
    printList(`${name}, hung or crashed`, endured.broke);
    printList(`${name}, refused`, endured.refused);
  }
}

function printList(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length} misses`);
  for (const line of lines) console.log(`  ${line}`);
}

const [folder] = positionals;
if (folder === undefined) {
  console.log('Give the folder that holds the suites, e.g. npx tsx bench/feeds.ts /tmp/feeds-suites');
  process.exitCode = 1;
} else process.exitCode = await main(folder);
