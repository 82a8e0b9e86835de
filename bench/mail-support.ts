/**
 * What mail programs make of our mails, by the caniemail data (hteumeuleu/caniemail), which is not part of this repository:
 *
 *   npm run bench:mail -- FOLDER
 *
 * FOLDER holds the data unpacked, with `_features` in it. Sample mails of each kind are rendered, and each element,
 * attribute, property and unit in them is listed with its support: yes, part, no, or "?" where the data does not say. Beside
 * what is not supported everywhere stands why that does no harm. Ends with 1 when something in use was never looked up, when
 * an entry is missing, or when a reason is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CHECKED, type Checked, featuresOf } from '../test/digests/mail-features.ts';
import { htmlOf, sampleMails } from '../test/digests/mails.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, '_features'))) {
  console.error('Usage: npm run bench:mail -- FOLDER (of hteumeuleu/caniemail, with _features in it)');
  process.exit(2);
}

/** The programs that are asked about, each by where it runs: the poorest of its newest versions counts. */
const PROGRAMS: Readonly<Record<string, readonly (readonly [family: string, platform: string])[]>> = {
  Gmail: ['desktop-webmail', 'ios', 'android', 'mobile-webmail'].map(
    (platform) => ['gmail', platform] as const,
  ),
  'Outlook Win': [['outlook', 'windows']],
  'Outlook.com': [['outlook', 'outlook-com']],
  'Outlook app': ['macos', 'ios', 'android'].map((platform) => ['outlook', platform] as const),
  'Apple Mail': ['macos', 'ios'].map((platform) => ['apple-mail', platform] as const),
  Yahoo: ['desktop-webmail', 'ios', 'android'].map((platform) => ['yahoo', platform] as const),
  Thunderbird: [['thunderbird', 'macos']],
};
const SAID = { y: 'yes', a: 'part', n: 'no', u: '?' } as const;
type Support = (typeof SAID)[keyof typeof SAID];
const POOREST: readonly Support[] = ['no', 'part', '?', 'yes'];

const statsSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));
type Stats = z.infer<typeof statsSchema>;

/** One entry of the data: its figures stand as a JSON-like map within the head of the file. */
function statsOf(entry: string): Stats | null {
  const file = join(folder ?? '', '_features', `${entry}.md`);
  if (!existsSync(file)) return null;
  const stats = /^stats:\s*(\{[\s\S]*?^\})/m.exec(readFileSync(file, 'utf8').replaceAll('\r', ''))?.[1];
  return stats === undefined ? null : statsSchema.parse(parse(stats.replaceAll('\t', '  ')));
}

function supportOf(stats: Stats, places: (typeof PROGRAMS)[string]): Support {
  const said = places.map(([family, platform]): Support => {
    const newest = Object.values(stats[family]?.[platform] ?? {}).at(-1)?.[0];
    return newest === 'y' || newest === 'a' || newest === 'n' ? SAID[newest] : '?';
  });
  return POOREST.find((support) => said.includes(support)) ?? '?';
}

/** The poorest of what the entries of one feature say; null where one of them is missing. */
function rowOf({ entries }: Checked): Support[] | null {
  const all = entries.map(statsOf);
  const known = all.filter((stats) => stats !== null);
  if (known.length < all.length) return null;
  return Object.values(PROGRAMS).map((places) => {
    const said = known.map((stats) => supportOf(stats, places));
    return POOREST.find((support) => said.includes(support)) ?? '?';
  });
}

const used = new Map<string, string>();
for (const mail of sampleMails()) {
  for (const [feature, where] of featuresOf(await htmlOf(mail)))
    if (!used.has(feature)) used.set(feature, where);
}

const faults: string[] = [];
const widths = Object.keys(PROGRAMS).map((name) => name.length + 2);
const line = (name: string, cells: readonly string[], why: string) =>
  console.log(`${name.padEnd(38)}${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('')}${why}`);
line('', Object.keys(PROGRAMS), '');
for (const [feature, where] of [...used].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const checked = Object.hasOwn(CHECKED, feature) ? CHECKED[feature] : undefined;
  if (checked === undefined) {
    faults.push(`${feature} (${where}) was never looked up`);
    continue;
  }
  const row = rowOf(checked);
  if (row === null) {
    faults.push(`${feature}: the data has no entry ${checked.entries.join(' or ')}`);
    continue;
  }
  line(feature, row, checked.harmless ?? '');
  const isFull = checked.entries.length > 0 && row.every((support) => support === 'yes' || support === '?');
  if (!isFull && checked.harmless === null)
    faults.push(`${feature} is not supported everywhere, and no reason says why that does no harm`);
  if (isFull && checked.harmless !== null)
    console.log(`${' '.repeat(38)}(supported everywhere by now: the reason may go)`);
}
console.log(`\n${used.size} features of ${sampleMails().length} mails; ${faults.length} faults.`);
for (const fault of faults) console.log(`FAULT: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
