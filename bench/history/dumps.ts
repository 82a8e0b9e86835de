/** A feed's history as text: snapshots of several outlets, read from dumps of Documento, Fecha, Title, Summary, Link. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DumpedItem {
  /** As the feed wrote it. */
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string;
}

/** What one outlet's feed showed at one time, in its order. */
export interface Snapshot {
  readonly name: string;
  /** The newest date in it, in epoch milliseconds: when it was taken, as near as anybody knows. */
  readonly newest: number;
  /** The newest date of all outlets in the same dump: it orders snapshots in which this outlet has no news. */
  readonly newestOfAll: number;
  readonly items: readonly DumpedItem[];
}

export interface OutletHistory {
  /** The host of its links. */
  readonly outlet: string;
  /** By their newest dates. */
  readonly snapshots: readonly Snapshot[];
}

const DUMP = /^DataSet_.*\.txt$/;
const ITEM =
  /^Documento \d+\nFecha: (?<date>.*)\nTitle: (?<title>[\s\S]*?)\nSummary: (?<summary>[\s\S]*?)\nLink: (?<link>\S+)$/;

/** The items of a dump. @throws what cannot be read, with the number of its block */
export function parseDump(text: string): DumpedItem[] {
  const blocks = text.replace(/\r\n?/g, '\n').split(/^-{10,}$/m);
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block, at) => {
      const { date, title, summary, link } = ITEM.exec(block)?.groups ?? {};
      if (date === undefined || title === undefined || summary === undefined || link === undefined) {
        throw new Error(`Block ${at + 1} is no item: ${JSON.stringify(block.slice(0, 120))}`);
      }
      return { date, title: title.trim(), summary: summary.trim(), link };
    });
}

/** The dumps of a folder, or of the newest commit of a bare git directory, by name; none when there are none. */
export function readDumps(place: string): Map<string, string> {
  const dumps = new Map<string, string>();
  if (existsSync(join(place, 'objects'))) {
    const git = (...args: string[]) =>
      execFileSync('git', [`--git-dir=${place}`, ...args], { encoding: 'utf8', maxBuffer: 100_000_000 });
    const names = git('ls-tree', '--name-only', 'HEAD').split('\n');
    for (const name of names.filter((each) => DUMP.test(each))) dumps.set(name, git('show', `HEAD:${name}`));
  } else if (existsSync(place)) {
    for (const name of readdirSync(place).filter((each) => DUMP.test(each))) {
      dumps.set(name, readFileSync(join(place, name), 'utf8'));
    }
  }
  return dumps;
}

/** Each outlet's snapshots in order; an outlet that a dump lacks has no snapshot of that day. */
export function historiesOf(dumps: ReadonlyMap<string, string>): OutletHistory[] {
  const outlets = new Map<string, Snapshot[]>();
  for (const [name, text] of dumps) {
    const items = parseDump(text);
    const newestOfAll = newestOf(items);
    for (const outlet of new Set(items.map(hostOf))) {
      const own = items.filter((item) => hostOf(item) === outlet);
      const snapshot = { name, newest: newestOf(own), newestOfAll, items: own };
      outlets.set(outlet, [...(outlets.get(outlet) ?? []), snapshot]);
    }
  }
  return [...outlets]
    .map(([outlet, snapshots]) => ({ outlet, snapshots: snapshots.sort(inOrder) }))
    .sort((a, b) => a.outlet.localeCompare(b.outlet));
}

export const inOrder = (a: Snapshot, b: Snapshot): number =>
  a.newest - b.newest || a.newestOfAll - b.newestOfAll;

const newestOf = (items: readonly DumpedItem[]): number =>
  Math.max(...items.map((item) => Date.parse(item.date)).filter((at) => !Number.isNaN(at)));

const hostOf = (item: DumpedItem): string => new URL(item.link).hostname;
