import type { DecidedWith, NoveltyVerdict } from '../model/judgement.ts';
import type { Outcome } from '../novelty/judge.ts';
import type { Archive } from './archive.ts';
import type { ArchivedLabel } from './archive-forms.ts';
import { type JudgedAgain, judgedAgain, type LeftOut } from './judged-again.ts';
import { chanceOf, type Share } from './label-shares.ts';

/** From where on a score decides and a person is asked: what the operator may set. */
export type Decisive = Pick<DecidedWith, 'decide' | 'review' | 'sure'>;

type MadeAgain = Extract<JudgedAgain, { outcomes: unknown }>;

/** Labels below which nothing is proposed: a handful of them says nothing. */
export const FEWEST_LABELS = 30;

/** What other thresholds would have made of past judgements. */
export interface CalibrationRow {
  readonly thresholds: Decisive;
  /** The thresholds of the settings. */
  readonly inUse: boolean;
  /** Past verdicts that would flip. `other`: told both ways, under another verdict. */
  readonly flips: { readonly newToRepeat: number; readonly repeatToNew: number; readonly other: number };
  /** Of those, claims that reviewers labelled. */
  readonly labelled: number;
  /** Reviewers call it news and it would be a repeat; of all that they call news. */
  readonly misses: Share;
  /** Reviewers call it a repeat and it would be told; of all that they call so. */
  readonly noise: Share;
  /** How many would be put to review; of all judgements that were made again. */
  readonly review: Share;
}

export interface Calibration {
  readonly since: string;
  readonly judged: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  readonly rows: readonly CalibrationRow[];
  readonly proposal: Proposal;
}

export type Proposal =
  | { readonly kind: 'too few labels'; readonly labels: number; readonly needed: number }
  | { readonly kind: 'none better' }
  | {
      readonly kind: 'better';
      readonly thresholds: Decisive;
      /** Labelled claims on which it is right and the thresholds in use are not, and the other way round. */
      readonly better: number;
      readonly worse: number;
      /** How likely that is by chance. */
      readonly chance: number;
    };

/** A past verdict that other thresholds flip. */
export interface Flip {
  readonly claim: number;
  readonly at: string;
  readonly words: string;
  readonly speaker: string | null;
  readonly outlet: string;
  readonly was: Verdict;
  readonly would: Verdict & { readonly rule: string; readonly score: number; readonly review: boolean };
  /** The claim that it is held, or was held, to be about. */
  readonly match: { readonly claim: number; readonly words: string; readonly outlet: string } | null;
  /** What a reviewer said of the claim beside that one. */
  readonly said: Pick<ArchivedLabel, 'label' | 'reviewer' | 'note'> | null;
}

interface Verdict {
  readonly verdict: NoveltyVerdict;
  readonly match: number | null;
}

/** The table of `claimwatch calibrate`: one row for each of `grid`, in its order. `inUse` is one of them. */
export async function calibrate(
  archive: Archive,
  { since, grid, inUse }: { since: Date; grid: readonly Decisive[]; inUse: Decisive },
): Promise<Calibration> {
  const said = await labelsByClaim(archive);
  const tallies = grid.map((thresholds) => new Tally(thresholds, inUse));
  const leftOut = noneLeftOut();
  const right: boolean[][] = [];
  let judged = 0;
  for await (const one of judgedAgain(archive, since, grid)) {
    if ('leftOut' in one) {
      leftOut[one.leftOut] += 1;
      continue;
    }
    judged += 1;
    const label = meaning(labelOf(said, one.judgement.claim, pairsOf(one)));
    one.outcomes.forEach((outcome, at) => {
      tallies[at]?.count(one.judgement.verdict, outcome, label);
    });
    if (label !== null) right.push(one.outcomes.map((outcome) => isTold(outcome) === (label === 'news')));
  }
  const rows = tallies.map((tally) => tally.row());
  return { since: since.toISOString(), judged, leftOut, rows, proposal: propose(rows, right) };
}

/** The past verdicts that these thresholds would flip, in the order of judging, and what is left out of account. */
export async function* flips(
  archive: Archive,
  { since, thresholds }: { since: Date; thresholds: Decisive },
): AsyncGenerator<Flip | { readonly leftOut: LeftOut }> {
  const said = await labelsByClaim(archive);
  for await (const one of judgedAgain(archive, since, [thresholds])) {
    if ('leftOut' in one) yield { leftOut: one.leftOut };
    else if (one.outcomes[0] && one.outcomes[0].verdict !== one.judgement.verdict)
      yield flipOf(archive, one, one.outcomes[0], said);
  }
}

export function noneLeftOut(): Record<LeftOut, number> {
  return { 'without a basis': 0, 'of another version': 0, 'claims gone': 0, 'comes out otherwise': 0 };
}

type Labels = ReadonlyMap<number, readonly ArchivedLabel[]>;

async function labelsByClaim(archive: Archive): Promise<Labels> {
  const labels = new Map<number, ArchivedLabel[]>();
  for await (const page of archive.labels())
    for (const label of page) labels.set(label.claim, [...(labels.get(label.claim) ?? []), label]);
  return labels;
}

/**
 * The last label of a claim that speaks of all these pairs: who says that it repeats one claim has said nothing of
 * another one beside it.
 */
function labelOf(said: Labels, claim: number, beside: readonly number[]): ArchivedLabel | undefined {
  return said
    .get(claim)
    ?.findLast(
      (label) =>
        label.other === null || meaning(label) === null || beside.every((other) => other === label.other),
    );
}

/** The claims that it was held, or would be held, to be about. None: it is new by all thresholds, whatever is beside it. */
function pairsOf({ judgement, outcomes }: MadeAgain): number[] {
  return [judgement.match, ...outcomes.map(({ match }) => match)].filter((match) => match !== null);
}

/** What a label says of telling; null: it says nothing that a threshold could be measured by. */
function meaning(said: ArchivedLabel | undefined): 'news' | 'repeat' | null {
  switch (said?.label) {
    case 'same':
      return 'repeat';
    case 'not same':
    case 'update':
    case 'contradiction':
      return 'news';
    default:
      return null;
  }
}

function isTold({ verdict }: Pick<Outcome, 'verdict'>): boolean {
  return verdict !== 'repeat';
}

class Tally {
  readonly #flips = { newToRepeat: 0, repeatToNew: 0, other: 0 };
  #labelled = 0;
  #misses = { count: 0, of: 0 };
  #noise = { count: 0, of: 0 };
  #review = { count: 0, of: 0 };

  constructor(
    private readonly thresholds: Decisive,
    private readonly inUse: Decisive,
  ) {}

  count(was: NoveltyVerdict, would: Outcome, label: 'news' | 'repeat' | null): void {
    const told = isTold(would);
    if (was !== would.verdict) {
      this.#flips[isTold({ verdict: was }) === told ? 'other' : told ? 'repeatToNew' : 'newToRepeat'] += 1;
      if (label !== null) this.#labelled += 1;
    }
    if (label === 'news') add(this.#misses, !told);
    if (label === 'repeat') add(this.#noise, told);
    add(this.#review, would.review);
  }

  row(): CalibrationRow {
    return {
      thresholds: this.thresholds,
      inUse: isSame(this.thresholds, this.inUse),
      flips: this.#flips,
      labelled: this.#labelled,
      misses: this.#misses,
      noise: this.#noise,
      review: this.#review,
    };
  }
}

function add(share: { count: number; of: number }, counts: boolean): void {
  share.of += 1;
  if (counts) share.count += 1;
}

function isSame(a: Decisive, b: Decisive): boolean {
  return a.decide === b.decide && a.review === b.review && a.sure === b.sure;
}

/**
 * The row with the fewest misses whose noise is not above that of the thresholds in use; among equals the one with less
 * noise, then the one nearest to those in use. `right`: for each labelled claim, which rows are right about it.
 */
export function propose(rows: readonly CalibrationRow[], right: readonly (readonly boolean[])[]): Proposal {
  const now = rows.findIndex((row) => row.inUse);
  const used = rows[now];
  if (right.length < FEWEST_LABELS || used === undefined)
    return { kind: 'too few labels', labels: right.length, needed: FEWEST_LABELS };
  const away = (row: CalibrationRow) => Math.abs(row.thresholds.decide - used.thresholds.decide);
  const best = rows
    .filter((row) => row.noise.count <= used.noise.count)
    .sort(
      (a, b) =>
        a.misses.count - b.misses.count ||
        a.noise.count - b.noise.count ||
        away(a) - away(b) ||
        a.thresholds.decide - b.thresholds.decide,
    )[0];
  if (best === undefined || best.inUse || !isBetter(best, used)) return { kind: 'none better' };
  const at = rows.indexOf(best);
  const better = right.filter((claim) => claim[at] === true && claim[now] === false).length;
  const worse = right.filter((claim) => claim[at] === false && claim[now] === true).length;
  return { kind: 'better', thresholds: best.thresholds, better, worse, chance: chanceOf(better, worse) };
}

function isBetter(a: CalibrationRow, b: CalibrationRow): boolean {
  return a.misses.count < b.misses.count || a.noise.count < b.noise.count;
}

async function flipOf(
  archive: Archive,
  { judgement }: MadeAgain,
  would: Outcome,
  labels: Labels,
): Promise<Flip> {
  const other = would.match ?? judgement.match;
  const said = labelOf(labels, judgement.claim, other === null ? [] : [other]);
  const read = await archive.claims(other === null ? [judgement.claim] : [judgement.claim, other]);
  const mine = read.find(({ placed }) => placed.id === judgement.claim);
  const theirs = read.find(({ placed }) => placed.id === other);
  return {
    claim: judgement.claim,
    at: judgement.at,
    words: mine?.words ?? '',
    speaker: mine?.placed.claim.speaker?.name ?? null,
    outlet: mine?.placed.outlet ?? '',
    was: { verdict: judgement.verdict, match: judgement.match },
    would: {
      verdict: would.verdict,
      match: would.match,
      rule: would.rule,
      score: would.score,
      review: would.review,
    },
    match: theirs ? { claim: theirs.placed.id, words: theirs.words, outlet: theirs.placed.outlet } : null,
    said: said ? { label: said.label, reviewer: said.reviewer, note: said.note } : null,
  };
}
