import { figureAt, type Held } from './floors.ts';
import { ERROR_KINDS, type ErrorCase, type ErrorKind } from './scoring/error-cases.ts';

/** One column of the table: a stream with its figures, and the floors that it is held to. */
export interface Column {
  readonly name: string;
  readonly figures: unknown;
  readonly held: readonly Held[];
}

/** Rows of the table by their words; `counts` are whole numbers. */
const ROWS: readonly (readonly [words: string, figure: string])[] = [
  ['claims: precision', 'claims.precision'],
  ['claims: recall', 'claims.recall'],
  ['claims: F1', 'claims.f1'],
  ['claims: recall in English', 'claimRecallByLanguage.en'],
  ['claims: recall in Spanish', 'claimRecallByLanguage.es'],
  ['speaker right', 'speakerAccuracy'],
  ['stance right', 'stanceAccuracy'],
  ['topics right', 'topicAccuracy'],
  ['figures: F1', 'figuresF1'],
  ['date of the event right', 'whenAccuracy'],
  ['verdict right', 'verdictAccuracy'],
  ['facts missed by the desk', 'desk.missRate'],
  ['facts told late', 'desk.lateRate'],
  ['noise among what was sent', 'desk.noiseRate'],
];
const COUNTS: readonly (readonly [words: string, figure: string])[] = [
  ['articles', 'articles'],
  ['claims asked for', 'claims.asked'],
  ['claims found', 'claims.found'],
  ['sent to the desk', 'desk.alerts'],
];
const NAME_WIDTH = 38;
const CELL_WIDTH = 16;

/** The one table of all streams: figure, and how far it is above (+) or below (-) its floor. */
export function tableOf(columns: readonly Column[]): string {
  const head = line(
    'figure, and change against its floor',
    columns.map(({ name }) => name),
  );
  const counts = COUNTS.map(([words, figure]) =>
    line(
      words,
      columns.map(({ figures }) => `${figureAt(figures, figure) ?? '-'}`.padStart(5)),
    ),
  );
  const rows = [...mentionRows(columns), ...ROWS].map(([words, figure]) =>
    line(
      words,
      columns.map((column) => cell(column, figure)),
    ),
  );
  return [head, '-'.repeat(head.trimEnd().length), ...counts, ...rows].join('\n');
}

function mentionRows(columns: readonly Column[]): [string, string][] {
  const figures = columns.flatMap(({ held }) => held.map(({ figure }) => figure));
  const mentions = [...new Set(figures.filter((figure) => figure.startsWith('mentions.')))];
  return mentions.map((figure) => [`mentions: F1 of ${figure.split('.')[1]}`, figure]);
}

function line(name: string, cells: readonly string[]): string {
  return (name.padEnd(NAME_WIDTH) + cells.map((text) => text.padEnd(CELL_WIDTH)).join('')).trimEnd();
}

/** `.825 +.055`; `LOW` where the floor is not held. */
function cell({ figures, held }: Column, figure: string): string {
  const measured = figureAt(figures, figure);
  const floor = held.find((one) => one.figure === figure);
  if (measured === null) return '    -';
  if (!floor) return places(measured);
  return `${places(measured)} ${change(floor)}${floor.holds ? '' : ' LOW'}`;
}

function places(value: number): string {
  return value.toFixed(3).replace(/^0/, ' ').padStart(5);
}

/** Signed so that + is room above the floor, whichever side is the right one. */
export function change({ measured, bound }: Held): string {
  const room = ((measured ?? 0) - bound.value) * (bound.bound === 'least' ? 1 : -1);
  return `${room < 0 ? '-' : '+'}${Math.abs(room).toFixed(3).replace(/^0/, '')}`;
}

/** Figures under their floors, one to a line. */
export function lowOf({ name, held }: Column): string[] {
  return held
    .filter(({ holds }) => !holds)
    .map(({ figure, measured, bound }) => {
      const sign = bound.bound === 'least' ? '>=' : '<=';
      return `LOW  ${name}: ${figure} is ${measured}, and should be ${sign} ${bound.value}`;
    });
}

const TITLES: Readonly<Record<ErrorKind, string>> = {
  'missed-claim': 'claims that were missed',
  'spurious-claim': 'claims that nobody asked for',
  'wrong-speaker': 'wrong speakers',
  'wrong-stance': 'wrong stances',
  'wrong-topic': 'wrong topics',
  'wrong-figure': 'wrong figures',
  'wrong-when': 'wrong dates of the event',
  'wrong-verdict': 'wrong verdicts',
  'missed-mention': 'mentions that were missed',
  'spurious-mention': 'mentions that nobody asked for',
  'missed-fact': 'facts that the desk was never told',
  noise: 'noise: sent, and not to be sent',
};

/** A wrong answer with the name of its stream. */
export interface NamedCase extends ErrorCase {
  readonly stream: string;
}

/** Up to `show` examples of each kind, spread over what there is, within `width` columns. */
export function examplesOf(
  cases: readonly NamedCase[],
  { kinds, show, width }: { kinds: readonly ErrorKind[]; show: number; width: number },
): string {
  const blocks = ERROR_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind)).flatMap((kind) => {
    const of = cases.filter((one) => one.kind === kind);
    if (of.length === 0) return [];
    const head = `\n${TITLES[kind]} (${kind}): ${of.length}`;
    return [head, ...spread(of, show).flatMap((one) => exampleLines(one, width))];
  });
  return blocks.join('\n');
}

/** As many as are wanted, from the first to the last in even steps: not all of one article. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, most));
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).slice(0, most);
}

function exampleLines({ article, words, wanted, got, rule }: NamedCase, width: number): string[] {
  const told = [
    wanted === null ? '' : `wanted ${wanted}`,
    got === null ? '' : `got ${got}`,
    rule === null ? '' : `by ${rule}`,
  ].filter(Boolean);
  return [...wrapped(words.replace(/\s+/g, ' '), width, `  ${article}  `), `      ${told.join(', ')}`].filter(
    (text) => text.trim() !== '',
  );
}

/** At most two lines of words; the rest is left out with an ellipsis. */
function wrapped(text: string, width: number, head: string): string[] {
  const room = width - head.length;
  if (text.length <= room) return [head + text];
  const cut = text.lastIndexOf(' ', room) > 0 ? text.lastIndexOf(' ', room) : room;
  const rest = text.slice(cut).trim();
  const second = rest.length > room ? `${rest.slice(0, room - 1)}…` : rest;
  return [head + text.slice(0, cut), ' '.repeat(head.length) + second];
}
