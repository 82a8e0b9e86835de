import type { ClaimKind, Stance } from '../model/claim.ts';
import type { EarlierWords } from '../model/digest.ts';
import type { SlotDifference } from '../model/judgement.ts';
import type { Language } from '../model/language.ts';
import type { Member } from './known.ts';

/** A judged claim with everything that a digest line may need of it. All strings are raw. */
export interface JudgedClaim extends Member {
  /** The earlier claim that novelty matched, or null. */
  readonly match: number | null;
  /** The verdict was given with doubt, and a person is asked. */
  readonly review: boolean;
  /** The content as it stands in the article, discontinuous parts joined. */
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
  /** null: the outlet's own statement. */
  readonly speaker: { readonly name: string; readonly probably: boolean } | null;
  readonly via: readonly string[];
  readonly stance: Stance;
  readonly beginsWithVerb: boolean;
  readonly country: string;
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
}

/** Its verdict is in doubt, and no reviewer has said anything that stands. */
export function isUnreviewed(claim: Pick<JudgedClaim, 'review' | 'acts'>): boolean {
  return claim.review && claim.acts.length === 0;
}

/** Named by their own name, then by what they are ("a US official"), then the outlet's own statement. */
export function speakerRank(claim: { readonly speaker: { readonly name: string } | null }): 0 | 1 | 2 {
  if (claim.speaker === null) return 2;
  return /^\p{Lu}/u.test(claim.speaker.name) ? 0 : 1;
}
