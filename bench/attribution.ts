/**
 * How well attributions are found on texts that others annotated, beside the published systems:
 *
 *   npm run bench:attribution -- FOLDER... [--part train|dev]... [--show N]
 *
 * The folders hold networkdynamics/PolNeAR (its `data` with `train` and `dev` unpacked; the test part is never read) and
 * UniversalDependencies/UD_Spanish-PUD. What is absent is said. `--show N` lists N misses of the Spanish set.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePolnear } from '../eval/attribution/measure-polnear.ts';
import { PARTS } from '../eval/attribution/polnear.ts';
import type { AttributionFigures } from '../eval/attribution/score-attribution.ts';
import { compileTopics } from '../src/mentions/compile-topics.ts';
import type { Claim } from '../src/model/claim.ts';
import { readClaims } from '../src/pipeline/read-claims.ts';
import { type PudAttribution, readPud, scorePud } from './attribution/pud.ts';
import { articleOf } from './claims/texts.ts';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', multiple: true, default: [...PARTS] },
    show: { type: 'string', default: '0' },
  },
});

const COLUMNS = ['token F1', 'coverage30', 'source', 'spurious', 'exact'] as const;

/** What is to be reached on the part called dev, on SPEECH. */
const AIM = ['>= 87', '>= 86', '>= 93', '<= 6', ''];

/** Content F1 with exactly the right words, all attributions of PolNeAR's test part, as published with CofeNet. */
const PUBLISHED: readonly (readonly [system: string, exact: number])[] = [
  ['rules (baseline)', 5.6],
  ['CoreNLP', 17.5],
  ['CRF', 28.6],
  ['GRU', 51.3],
  ['BiLSTM-CRF', 59.0],
  ['BERT', 68.9],
  ['CofeNet', 72.9],
];

/** Figures of others on what they count: not the same texts, to be read with care. */
const ELSEWHERE: readonly (readonly string[])[] = [
  ['PolNeAR’s annotators against each other', '91.4', '-', '94-95', '-', '69.1'],
  ['Gender Gap Tracker, on 98 articles of its own', '-', '83.7', '86.5', '-', '-'],
  ['BBC Citron on PARC3 (overlap of contents)', '83.3', '-', '-', '-', '-'],
];

const NAME_WIDTH = 50;

function row(name: string, cells: readonly (string | number)[]): string {
  return `  ${name.padEnd(NAME_WIDTH)}${cells.map((cell) => String(cell).padStart(11)).join('')}`.trimEnd();
}

async function main(): Promise<number> {
  if (folders.length === 0) {
    console.log('Usage: npm run bench:attribution -- FOLDER... [--part train|dev]... [--show N]');
    return 2;
  }
  const english = await printPolnear();
  const spanish = printPud();
  return english || spanish ? 0 : 1;
}

/** The folder that holds the parts, under one of those given. */
function polnearData(): string | null {
  const places = folders.flatMap((folder) =>
    ['', 'data', 'PolNeAR/data', 'networkdynamics+PolNeAR/data'].map((path) => join(folder, path)),
  );
  return places.find((place) => PARTS.some((part) => existsSync(join(place, part, 'attributions')))) ?? null;
}

async function printPolnear(): Promise<boolean> {
  console.log('PolNeAR, English: percentages on raw text');
  const data = polnearData();
  if (data === null) {
    console.log(
      `  not measured: no data/train or data/dev of networkdynamics/PolNeAR in ${folders.join(', ')}`,
    );
    return false;
  }
  console.log(row('', COLUMNS));
  let any = false;
  for (const part of options.part) {
    const measured = await measurePolnear(data, part);
    if ('missing' in measured) console.log(`  ${part}: not measured. ${measured.missing}`);
    else {
      any = true;
      const { ALL, SPEECH } = measured.figures;
      console.log(row(`${part} (${measured.texts} texts), SPEECH: ${SPEECH.gold}`, cells(SPEECH)));
      console.log(row(`${part}, ALL: ${ALL.gold}`, cells(ALL)));
    }
  }
  console.log(row('aim on dev, SPEECH', AIM));
  console.log('\n  others, with their own ways of counting');
  for (const [name = '', ...figures] of ELSEWHERE) console.log(row(name, figures));
  for (const [system, exact] of PUBLISHED)
    console.log(row(`${system}, ALL of the test part`, ['-', '-', '-', '-', exact.toFixed(1)]));
  return any;
}

function cells({ token, coverage30, source, spurious, exact }: AttributionFigures): string[] {
  return [token.f1, coverage30.f1, source, spurious, exact.f1].map((value) => value.toFixed(1));
}

function printPud(): boolean {
  console.log('\nUD_Spanish-PUD, Spanish: verbs of speech with the clause that they govern');
  const sentences = folders.map(readPud).find((found) => found !== null);
  if (!sentences) {
    console.log(`  not measured: no es_pud-ud-test.conllu of UD_Spanish-PUD in ${folders.join(', ')}`);
    return false;
  }
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const kinds: readonly (readonly [string, (one: PudAttribution) => boolean])[] = [
    ['every verb of speech with a clause', () => true],
    ['finite verbs, words of others (aim: found 90 %, speaker 95 %)', ({ reported }) => reported],
  ];
  for (const [name, counts] of kinds) {
    const { asked, found, withSubject, rightSpeaker, misses } = scorePud(sentences, claimsIn(), counts);
    console.log(`  ${name}: ${asked}`);
    console.log(
      `    found ${share(found, asked)}; speaker right in ${share(rightSpeaker, withSubject)} of ${withSubject} with a subject`,
    );
    for (const miss of misses.slice(0, Number(options.show))) console.log(`      ${miss}`);
  }
  return true;
}

/** Claims of one Spanish sentence, read as an article of its own. */
function claimsIn(): (text: string) => readonly Claim[] {
  const topics = compileTopics([]);
  return (text) =>
    readClaims(articleOf({ lang: 'es', title: '', text }, 0), topics, { evenUnwatched: true }).claims;
}

process.exitCode = await main();
