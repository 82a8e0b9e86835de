/**
 * Measures text reading and novelty on all gold at hand, in one table, with what changed against the floors of
 * `floors.json` and examples of each kind of error:
 *
 *   npm run eval -- [--stream NAME] [--kind KIND]... [--show N] [--json] [--polnear DATA]
 *   npm run eval -- --pairs FOLDER [--show N]      a newsroom's own labels (`claimwatch labels`) instead
 *   npm run floors        the same with --check: no examples, exit code 1 when a figure is on the wrong side
 *
 * The streams of this repository are always measured; the development stream where it lies beside the repository;
 * PolNeAR's dev part where the folder of its parts is given. What is absent is said, and fails nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePolnear } from './attribution/measure-polnear.ts';
import { type Floors, held, readFloors, type StreamFloors } from './floors.ts';
import { ownPairs } from './own-pairs.ts';
import { type Column, change, examplesOf, lowOf, type NamedCase, tableOf } from './print-table.ts';
import { loadPairs, pairFigures, scorePairs } from './score-pairs.ts';
import { scoreTopics } from './score-topics.ts';
import { ERROR_KINDS, type ErrorKind } from './scoring/error-cases.ts';
import { readAnswers, readGoldStream } from './scoring/gold-stream.ts';
import { scoreStream } from './scoring/score-stream.ts';
import { goldDigest, ROOT, runOf } from './streams.ts';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    stream: { type: 'string' },
    kind: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    polnear: { type: 'string' },
    pairs: { type: 'string' },
  },
});
const WIDTH = Math.min(120, Math.max(80, process.stdout.columns ?? 110));

interface Measured extends Column {
  readonly wrong: readonly NamedCase[];
  readonly remarks: readonly string[];
}

async function main(): Promise<number> {
  if (options.pairs !== undefined) {
    console.log(ownPairs(options.pairs, join(ROOT, 'eval', 'pairs'), Number(options.show)));
    return 0;
  }
  const floors = readFloors(join(ROOT, 'eval', 'floors.json'));
  const wanted = floors.streams.filter(({ name }) => options.stream === undefined || options.stream === name);
  if (wanted.length === 0)
    return refused(
      `There is no stream "${options.stream}". Known are ${floors.streams.map(({ name }) => name).join(', ')}.`,
    );
  const kinds = options.kind.filter(isKind);
  if (kinds.length < options.kind.length)
    return refused(`--kind is "${options.kind.join(', ')}". Write one of ${ERROR_KINDS.join(', ')}.`);
  const streams: Measured[] = [];
  for (const stream of wanted) {
    const measured = await measureStream(stream);
    if (measured) streams.push(measured);
  }
  const others = options.stream === undefined ? await measureOthers(floors) : [];
  if (options.json) {
    console.log(
      JSON.stringify(
        Object.fromEntries([...streams, ...others].map((one) => [one.name, one.figures])),
        null,
        2,
      ),
    );
  } else print(streams, others, kinds);
  return [...streams, ...others].some(({ held: all }) => all.some(({ holds }) => !holds)) && options.check
    ? 1
    : 0;
}

function refused(why: string): number {
  console.error(why);
  return 2;
}

function isKind(text: string): text is ErrorKind {
  return ERROR_KINDS.some((kind) => kind === text);
}

async function measureStream(floors: StreamFloors): Promise<Measured | null> {
  const dir = join(ROOT, floors.dir);
  if (!existsSync(dir)) {
    console.log(`${floors.name}: skipped, it is not at hand (${floors.dir})`);
    return null;
  }
  // Through JSON, as a run that lies on disk is scored.
  const run = readAnswers((await runOf(dir)).map((line) => JSON.stringify(line)).join('\n'), floors.name);
  const { figures, wrong } = scoreStream(readGoldStream(dir), run);
  const bounds = held({ ...figures, gold: goldDigest(dir) === floors.gold ? 1 : 0 }, [
    ...floors.figures,
    { figure: 'gold', bound: 'least', value: 1 },
  ]);
  const same = bounds.every(({ figure, holds }) => figure !== 'gold' || holds);
  const remarks = same
    ? []
    : [`${floors.name}: its floors were measured on another gold set (${goldDigest(dir)} here)`];
  const { name } = floors;
  return { name, figures, held: bounds, wrong: wrong.map((one) => ({ ...one, stream: name })), remarks };
}

/** Probe pairs, the topics to copy and, where its folder is given, PolNeAR: figures of their own. */
async function measureOthers(floors: Floors): Promise<Column[]> {
  const pairs = floors.pairs.map(({ name, dir, figures: bounds }) => {
    const figures = pairFigures(scorePairs(loadPairs(join(ROOT, dir))));
    return { name, figures, held: held(figures, bounds) };
  });
  const found = scoreTopics(join(ROOT, 'eval', 'topics'), join(ROOT, 'config', 'examples'));
  const topics = { name: 'topics to copy', figures: found, held: held(found, floors.topics) };
  if (options.polnear === undefined) return [...pairs, topics];
  const polnear = await measurePolnear(options.polnear, floors.attribution.part);
  if ('missing' in polnear) {
    console.log(`PolNeAR: not measured. ${polnear.missing}`);
    return [...pairs, topics];
  }
  const { figures } = polnear;
  return [...pairs, topics, { name: 'PolNeAR', figures, held: held(figures, floors.attribution.figures) }];
}

function print(streams: readonly Measured[], others: readonly Column[], kinds: readonly ErrorKind[]): void {
  if (streams.length > 0) console.log(tableOf(streams));
  for (const { name, held: all } of others) {
    const cells = all.map((one) => {
      return `${one.figure} ${one.measured?.toFixed(3)} ${change(one)}${one.holds ? '' : ' LOW'}`;
    });
    console.log(`\n${name}, and change against their floors`);
    for (let at = 0; at < cells.length; at += 3)
      console.log(
        `  ${cells
          .slice(at, at + 3)
          .map((text) => text.padEnd(40))
          .join('')}`.trimEnd(),
      );
  }
  if (!options.check) {
    const wrong = streams.flatMap((one) => one.wrong);
    console.log(examplesOf(wrong, { kinds, show: Number(options.show), width: WIDTH }));
  }
  for (const remark of streams.flatMap(({ remarks }) => remarks)) console.log(`\n${remark}`);
  const low = [...streams, ...others].flatMap(lowOf);
  console.log(low.length === 0 ? '\nEvery figure holds its floor.' : `\n${low.join('\n')}`);
}

process.exitCode = await main();
