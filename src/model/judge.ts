import type { NoveltyVerdict } from './judgement.ts';
import type { Language } from './language.ts';
import type { Quotes } from './opinion.ts';

/** All that a judge is told of a claim. */
export interface ShownClaim {
  readonly words: string;
  /** null: the outlet's own statement. */
  readonly speaker: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly day: string;
  readonly lang: Language;
}

/** What a judge answers: not believed before its quotes are found in the claims and no rule forbids it. */
export interface JudgeAnswer {
  readonly verdict: NoveltyVerdict;
  readonly quotes: Quotes;
  /** A sentence of the model's, from outside. */
  readonly why: string;
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
}

/** A language model that says whether a claim is new beside an earlier one. */
export interface Judge {
  /** Which model, and where. */
  readonly id: string;
  /** Version of its instructions. */
  readonly prompt: string;
  /** @throws ModelFailure, and nothing else: whatever goes wrong, the default verdict stands. */
  compare(claim: ShownClaim, earlier: ShownClaim): Promise<JudgeAnswer>;
}
