import type { NoveltyVerdict } from './judgement.ts';

/** What was asked: a language model that compares two claims, or one that turns words into vectors. */
export type OpinionKind = 'judge' | 'embedder';

/**
 * What came of asking a model. `asked`: under way, or its process died. `accepted`: it counts. All others leave the default
 * verdict as it is.
 */
export type OpinionOutcome =
  | 'asked'
  | 'accepted'
  // Answered, and not taken: its evidence does not stand in the claims; a rule forbids its verdict; not what was asked for.
  | 'no-quote'
  | 'vetoed'
  | 'not-json'
  | 'no-answer'
  | 'bad-vectors'
  // No answer. `refused`: its address may not be called, or it does not take us. `broken`: a model of this machine fails.
  | 'timed-out'
  | 'unreachable'
  | 'too-large'
  | 'rate-limited'
  | 'server-error'
  | 'refused'
  | 'broken'
  // Not asked. `resting`: it failed too often just now. `addresses-model`: the words speak to a model.
  | 'over-budget'
  | 'resting'
  | 'addresses-model'
  | 'nothing-near';

/** Outcomes after which asking again a while later may help. */
export const PASSING_OUTCOMES: ReadonlySet<OpinionOutcome> = new Set<OpinionOutcome>([
  ...(['timed-out', 'unreachable', 'rate-limited', 'server-error', 'resting'] as const),
]);

/** Words of a claim and of the earlier one, as a model quoted them. */
export interface Quotes {
  readonly claim: string;
  readonly earlier: string;
}

/** What a model said of a doubtful claim, or why it said nothing. Kept for ever, and never a reviewer's act. */
export interface Opinion {
  readonly claimId: number;
  /** The earlier claim that it was laid beside; null where there was none. */
  readonly otherId: number | null;
  readonly kind: OpinionKind;
  /** Which model, and where: `qwen3:8b at models.example.org`. */
  readonly model: string;
  /** Version of the instructions; null for vectors. */
  readonly prompt: string | null;
  readonly outcome: OpinionOutcome;
  /** Null where no verdict could be read; also kept where it was not taken. */
  readonly verdict: NoveltyVerdict | null;
  readonly quotes: Quotes | null;
  /** The model's own reason, or what was wrong: text from outside. */
  readonly why: string | null;
  /** Likeness of the two vectors, -1 to 1; null where there are none. */
  readonly likeness: number | null;
  readonly askedAt: Date;
  /** Milliseconds that asking took; null where nothing was asked. */
  readonly ms: number | null;
  /** As the model counts them, null where it does not say. */
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
  /** By the configured price, in its currency; null where tokens are not known. */
  readonly cost: number | null;
}
