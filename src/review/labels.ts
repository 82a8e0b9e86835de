import type { NoveltyVerdict } from '../model/judgement.ts';
import { type RecordedVerdict, type StandingAct, standingActs } from '../model/verdict.ts';

/** What a person says of a claim beside an earlier one; the last three are of the claim alone. */
export const LABELS = [
  'same',
  'not same',
  'update',
  'contradiction',
  'not a claim',
  'off topic',
  'retracted',
] as const;
export type LabelKind = (typeof LABELS)[number];

/** What novelty decided about a claim, as far as a label is measured against it. */
export interface LabelledJudgement {
  readonly claimId: number;
  readonly seq: number;
  readonly verdict: NoveltyVerdict;
  readonly match: number | null;
  /** The best of those that it was laid beside and that are not its match; null when there was none. */
  readonly nearest: number | null;
  readonly rule: string;
  readonly score: number;
  readonly version: string;
}

/** A pair of claims with what a reviewer says of it, beside what novelty said. */
export interface Label {
  /** Id of the act that it is made of. */
  readonly actId: number;
  readonly claimId: number;
  /** The claim beside it, earlier or (in a merge, or a head that was split off) later; null: nothing is beside it. */
  readonly other: number | null;
  readonly label: LabelKind;
  /** What novelty decided about the later claim of the two: it is that one which was held to repeat the other, or not. */
  readonly novelty: LabelledJudgement;
  readonly act: StandingAct;
  readonly reviewer: string;
  readonly note: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
}

type Standing = RecordedVerdict & { readonly act: StandingAct };

/**
 * The labels that reviewers gave, in the order of their acts. `acts` are all acts on the claims, oldest first, also those
 * taken back; acts on claims whose judgement is not given make no label.
 */
export function labelsOf(judged: readonly LabelledJudgement[], acts: readonly RecordedVerdict[]): Label[] {
  const judgements = new Map(judged.map((one) => [one.claimId, one]));
  const firstRepeat = firstRepeats(judged);
  return [...actsByClaim(acts)]
    .flatMap(([claimId, said]) => {
      const novelty = judgements.get(claimId);
      if (novelty === undefined) return [];
      const repeatedBy = firstRepeat.get(claimId) ?? null;
      return labelsOfClaim(novelty, standingActs(said), repeatedBy);
    })
    .map((label) => ({ ...label, novelty: laterOf(label, judgements) }))
    .sort((a, b) => a.actId - b.actId);
}

function laterOf({ novelty, other }: Label, judgements: ReadonlyMap<number, LabelledJudgement>) {
  const beside = other === null ? undefined : judgements.get(other);
  return beside !== undefined && beside.seq > novelty.seq ? beside : novelty;
}

/**
 * The last act holds. Repeats and merges are of pairs of their own: those after it hold beside it, the newest `repeat`
 * alone, and beside a `split` that names another pair.
 */
function labelsOfClaim(
  novelty: LabelledJudgement,
  standing: readonly Standing[],
  repeatedBy: number | null,
): Label[] {
  const start = standing.findLastIndex(({ act }) => act !== 'repeat' && act !== 'merge');
  const pairs = standing.slice(start + 1);
  const newest = pairs.findLast(({ act }) => act === 'repeat');
  const later = pairs.filter((act) => act.act === 'merge' || act === newest);
  const base = standing[start];
  const labels = later.map((act) => labelled(novelty, act, 'same', act.of));
  if (base === undefined || (later.length > 0 && base.act !== 'split')) return labels;
  const before = standing.slice(0, start).findLast(({ act }) => act === 'repeat' || act === 'confirm');
  const repeated = novelty.verdict === 'repeat' ? novelty.match : repeatedBy;
  const first = labelOfAct(novelty, base, { putWith: before?.of ?? repeated ?? novelty.match });
  return later.some(({ of }) => of === first.other) ? labels : [first, ...labels];
}

function labelOfAct(
  novelty: LabelledJudgement,
  act: Standing,
  { putWith }: { readonly putWith: number | null },
): Label {
  switch (act.act) {
    case 'confirm':
      return confirmed(novelty, act);
    case 'split':
      return labelled(novelty, act, 'not same', putWith);
    case 'reject':
      return labelled(novelty, act, 'not a claim', novelty.match);
    case 'off-topic':
      return labelled(novelty, act, 'off topic', novelty.match);
    case 'retract':
      return labelled(novelty, act, 'retracted', novelty.match);
    default:
      return labelled(novelty, act, 'same', act.of);
  }
}

/** What was new is not what the nearest earlier claim says. */
function confirmed(novelty: LabelledJudgement, act: Standing): Label {
  if (novelty.verdict === 'new') return labelled(novelty, act, 'not same', novelty.nearest);
  const label = novelty.verdict === 'repeat' ? 'same' : novelty.verdict;
  return labelled(novelty, act, label, novelty.match);
}

function labelled(novelty: LabelledJudgement, act: Standing, label: LabelKind, other: number | null): Label {
  return {
    actId: act.id,
    claimId: novelty.claimId,
    other,
    label,
    novelty,
    act: act.act,
    reviewer: act.reviewer,
    note: act.note,
    at: act.at,
  };
}

/** For each claim the first one that novelty called its repeat. */
function firstRepeats(judged: readonly LabelledJudgement[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const { claimId, verdict, match } of [...judged].sort((a, b) => a.seq - b.seq))
    if (verdict === 'repeat' && match !== null && !first.has(match)) first.set(match, claimId);
  return first;
}

function actsByClaim(acts: readonly RecordedVerdict[]): Map<number, RecordedVerdict[]> {
  const byClaim = new Map<number, RecordedVerdict[]>();
  for (const act of acts) {
    const known = byClaim.get(act.claimId);
    if (known === undefined) byClaim.set(act.claimId, [act]);
    else known.push(act);
  }
  return byClaim;
}
