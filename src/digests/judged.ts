import type { ClaimKind, Stance } from '../model/claim.ts';
import type { EarlierWords } from '../model/digest.ts';
import type { NoveltyVerdict, SlotDifference } from '../model/judgement.ts';
import type { Language } from '../model/language.ts';
import type { TopicId } from '../model/mention.ts';
import type { StandingAct } from '../model/verdict.ts';

/** A judged claim with everything that a digest line may need of it. All strings are raw. */
export interface JudgedClaim {
  readonly claimId: number;
  /**
   * Claims that say the same share a statement: a repeat has the statement of what it repeats. An update or a
   * contradiction is a statement of its own.
   */
  readonly statementId: number;
  readonly verdict: NoveltyVerdict;
  /** The earlier claim that novelty matched, or null. */
  readonly match: number | null;
  readonly topics: readonly TopicId[];
  /** The content as it stands in the article, discontinuous parts joined. */
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
  /** null: the outlet's own statement. */
  readonly speaker: { readonly name: string; readonly probably: boolean } | null;
  readonly via: readonly string[];
  readonly stance: Stance;
  readonly outlet: string;
  readonly country: string;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly articleTitle: string;
  readonly articleUrl: string;
  readonly savedUrl: string;
  /** Articles of one agency story share this; null when the article stands alone. */
  readonly copyGroup: number | null;
  /** The news agency the article names as its source, or null. */
  readonly wire: string | null;
  /** The matched statement, for updates and contradictions. */
  readonly earlier: EarlierWords | null;
  readonly differences: readonly SlotDifference[];
  /** Acts of reviewers on this claim that stand, oldest first. The last one holds. */
  readonly acts: readonly StandingAct[];
}

/**
 * What the last act of a reviewer makes of a claim; `confirm`, or no act, leaves it as it was judged. `merge` and `split`
 * move it to another statement and say nothing against it.
 */
export function standing(claim: JudgedClaim): 'live' | 'repeat' | 'rejected' | 'retracted' {
  switch (claim.acts.at(-1)) {
    case 'repeat':
      return 'repeat';
    case 'reject':
    case 'off-topic':
      return 'rejected';
    case 'retract':
      return 'retracted';
    default:
      return 'live';
  }
}
