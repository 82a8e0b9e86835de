import { standsThere } from '../language-models/evidence.ts';
import type { JudgeAnswer } from '../model/judge.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import type { OpinionOutcome, Quotes } from '../model/opinion.ts';
import type { Prepared } from '../novelty/features.ts';
import type { Weights } from '../novelty/frequency.ts';
import { vetoOfRepeat } from '../novelty/veto.ts';

/** What an answer is weighed against. */
export interface Scales {
  readonly mine: Prepared;
  readonly theirs: Prepared;
  /** The stored words of the two claims. */
  readonly words: Quotes;
  /** What the rules decided about mine. */
  readonly judged: { readonly verdict: NoveltyVerdict; readonly rule: string };
  readonly weights: Weights;
  /** See `THRESHOLDS.named`. */
  readonly named: number;
}

/**
 * Does a model's answer count? Its evidence must stand in the claims, and where it calls a claim a repeat no rule may
 * forbid it: not between the two, and not the rules' own finding that a value, a date or a sign is another.
 */
export function weigh(
  answer: Pick<JudgeAnswer, 'verdict' | 'quotes'>,
  { mine, theirs, words, judged, weights, named }: Scales,
): { readonly outcome: OpinionOutcome; readonly veto: string | null } {
  if (!standsThere(answer.quotes, words)) return { outcome: 'no-quote', veto: null };
  if (answer.verdict !== 'repeat') return { outcome: 'accepted', veto: null };
  const found = judged.verdict === 'update' || judged.verdict === 'contradiction';
  const veto = vetoOfRepeat(mine, theirs, weights, named) ?? (found ? judged.rule : null);
  return veto === null ? { outcome: 'accepted', veto } : { outcome: 'vetoed', veto };
}
