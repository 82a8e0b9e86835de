import { z } from 'zod';
import type { Stance } from '../model/claim.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import type { Language } from '../model/language.ts';
import type { ReviewAct } from '../model/verdict.ts';
import type { Label, LabelKind } from '../review/labels.ts';
import { judgedClaims, type JudgedClaim as Row } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { storedLabels } from './labels.ts';

export const LABEL_QUESTION = z.object({
  ask: z.literal('labels'),
  /** ISO 8601; null: all. */
  since: z.iso.datetime().nullable(),
  /** Those of acts with a larger id. */
  after: z.number().int().nonnegative(),
  most: z.number().int().min(1).max(500),
});

/** One side of a pair, as `eval/pairs` writes it. */
interface LabelSide {
  readonly speaker: string | null;
  readonly lang: Language;
  readonly stance: Stance;
  readonly text: string;
  /** The event's time, if the claim gives it. */
  readonly when: string | null;
}

/** What a reviewer said of two claims, in the form of `eval/pairs` and with where it comes from. */
export interface LabelLine {
  readonly id: string;
  readonly kind: 'reviewed';
  readonly topic: string;
  /** What novelty should have said of the later one; null: the label is of that claim alone. */
  readonly expect: NoveltyVerdict | null;
  readonly reverse: null;
  /** Null: nothing was beside it. */
  readonly earlier: LabelSide | null;
  readonly later: LabelSide;
  readonly label: LabelKind;
  readonly claims: { readonly earlier: number | null; readonly later: number };
  /** What novelty had decided about the later claim of the two. */
  readonly novelty: {
    readonly claim: number;
    readonly verdict: NoveltyVerdict;
    readonly match: number | null;
    readonly rule: string;
    readonly score: number;
    readonly version: string;
  };
  readonly act: { readonly id: number; readonly kind: ReviewAct; readonly reviewer: string };
  readonly note: string | null;
  readonly at: string;
}

const EXPECTED: Partial<Record<LabelKind, NoveltyVerdict>> = {
  same: 'repeat',
  'not same': 'new',
  update: 'update',
  contradiction: 'contradiction',
};

/** Labels as lines to be exported, in the order of their acts. */
export async function labelLines(
  db: Db,
  { since, after, most }: Omit<z.infer<typeof LABEL_QUESTION>, 'ask'>,
): Promise<LabelLine[]> {
  const all = await storedLabels(db, since === null ? undefined : new Date(since));
  const labels = all.filter(({ actId }) => actId > after).slice(0, most);
  const ids = labels.flatMap(({ claimId, other }) => (other === null ? [claimId] : [claimId, other]));
  const rows = new Map((await judgedClaims(db, [...new Set(ids)])).map((row) => [row.claim_id, row]));
  return labels.flatMap((label) => lineOf(label, rows));
}

function lineOf(label: Label, rows: ReadonlyMap<number, Row>): LabelLine[] {
  const claim = rows.get(label.claimId);
  if (claim === undefined) return [];
  const other = label.other === null ? undefined : rows.get(label.other);
  const [earlier, later] =
    other !== undefined && other.seq > claim.seq ? [claim, other] : [other ?? null, claim];
  const { claimId, verdict, match, rule, score, version } = label.novelty;
  const line: LabelLine = {
    id: `act-${label.actId}`,
    kind: 'reviewed',
    topic: topicOf(later, earlier),
    expect: earlier === null ? null : (EXPECTED[label.label] ?? null),
    reverse: null,
    earlier: earlier && sideOf(earlier),
    later: sideOf(later),
    label: label.label,
    claims: { earlier: earlier?.claim_id ?? null, later: later.claim_id },
    novelty: { claim: claimId, verdict, match, rule, score, version },
    act: { id: label.actId, kind: label.act, reviewer: label.reviewer },
    note: label.note,
    at: label.at,
  };
  return [line];
}

/** One that both are on, if there is one. */
function topicOf(later: Row, earlier: Row | null): string {
  const shared = later.claim.topics.find((topic) => earlier?.claim.topics.includes(topic));
  return shared ?? later.claim.topics[0] ?? '';
}

function sideOf(row: Row): LabelSide {
  const { speaker, stance, content, when } = row.claim;
  const text = content.length === 0 ? row.words : content.map((span) => span.text).join(' ');
  return { speaker: speaker?.name ?? null, lang: row.lang, stance, text, when };
}
