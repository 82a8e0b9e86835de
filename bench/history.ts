/**
 * Replays a real history of feeds through the polling station: every item is seen first once, repeats are never told
 * again, edits are found.
 *
 *   npx tsx bench/history.ts PLACE [--pages]
 *
 * PLACE is the bare git directory, or the unpacked folder, of Myth052/Dataset-y-recuperaci-n-de-articulos-de-noticias
 * (55 snapshots of the feeds of five Mexican outlets). `--pages` also reads the pages of edited items, so that edits
 * become revisions; the pages say what the feed says.
 */
import { parseArgs } from 'node:util';
import { historiesOf, readDumps } from './history/dumps.ts';
import { differences, type OutletCounts, replayHistory } from './history/replay-history.ts';

const COLUMNS: readonly (readonly [head: string, key: keyof OutletCounts])[] = [
  ['snapshots', 'snapshots'],
  ['offered', 'offered'],
  ['distinct', 'distinctLinks'],
  ['first seen', 'firstSeen'],
  ['called new', 'calledNew'],
  ['repeats', 'repeatsAlerted'],
  ['edits', 'edits'],
  ['found', 'editsFound'],
  ['reworded', 'reworded'],
  ['revisions', 'revisions'],
  ['disjoint', 'disjoint'],
  ['gaps', 'gaps'],
];

async function main(place: string, readPages: boolean): Promise<number> {
  const dumps = readDumps(place);
  if (dumps.size === 0) {
    console.log(`Missing: ${place} holds no DataSet_*.txt, neither as a folder nor as a bare git directory.`);
    return 1;
  }
  const histories = historiesOf(dumps);
  console.log(`${dumps.size} snapshots of ${histories.length} outlets.`);
  const begun = performance.now();
  const counts = await replayHistory(histories, { readPages, progress });
  print(counts);
  const wrong = counts.flatMap(differences);
  for (const sentence of wrong) console.log(sentence);
  if (wrong.length === 0) console.log('Everything comes out exactly.');
  console.log(`${Math.round((performance.now() - begun) / 1000)} seconds.`);
  return wrong.length === 0 ? 0 : 1;
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY && done % 10 === 0) process.stderr.write(`\r${done} of ${of} polls`);
}

function print(counts: readonly OutletCounts[]): void {
  const width = Math.max(...counts.map(({ outlet }) => outlet.length));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)} ${cells.map((cell) => cell.padStart(10)).join(' ')}`;
  console.log(
    line(
      '',
      COLUMNS.map(([head]) => head),
    ),
  );
  for (const one of counts)
    console.log(
      line(
        one.outlet,
        COLUMNS.map(([, key]) => String(one[key] ?? '-')),
      ),
    );
  const total = (key: keyof OutletCounts): number => counts.reduce((sum, one) => sum + Number(one[key]), 0);
  console.log(
    line(
      'all',
      COLUMNS.map(([, key]) => String(total(key))),
    ),
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'boolean', default: false } },
});
const [place] = positionals;
if (place === undefined) {
  console.log('Usage: npx tsx bench/history.ts PLACE [--pages]');
  process.exitCode = 2;
} else {
  process.exitCode = await main(place, values.pages);
}
