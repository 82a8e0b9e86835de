import type { ClaimKind } from './claim.ts';
import type { NoveltyVerdict } from './judgement.ts';
import type { Language } from './language.ts';
import type { TopicId } from './mention.ts';

export type FreshVerdict = Exclude<NoveltyVerdict, 'repeat'>;

export interface Carrier {
  readonly outlet: string;
  readonly country: string;
}

/** The earlier statement that an update or contradiction is about. */
export interface EarlierWords {
  readonly claimId: number;
  readonly words: string;
  /** Only `direct` words are the speaker's own. */
  readonly kind: ClaimKind;
  readonly lang: Language;
  readonly speaker: string | null;
  readonly outlet: string;
  readonly publishedAt: string;
}

/** What every line of a digest shows of its claim. All strings are raw: whoever renders escapes. */
export interface SpokenLine {
  readonly claimId: number;
  readonly topics: readonly TopicId[];
  /** As they stand in the article. Only `direct` words are the speaker's own: the rest is the outlet's paraphrase. */
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
  /** null: the outlet's own statement. */
  readonly speaker: { readonly name: string; readonly probably: boolean } | null;
  readonly via: readonly string[];
  readonly stance: string;
  readonly outlet: string;
  readonly country: string;
  readonly publishedAt: string;
  readonly articleTitle: string;
  /** The outlet's own page. */
  readonly articleUrl: string;
  /** The saved sentence: a signed, read-only link of this desk. */
  readonly savedUrl: string;
  /** The verdict is in doubt and no reviewer had said anything. Absent in digests frozen before this was told. */
  readonly unreviewed?: boolean;
}

/** One statement that the desk is told as new, as an update or as a contradiction. */
export interface DigestLine extends SpokenLine {
  readonly verdict: FreshVerdict;
  /** Other outlets that carry the same statement, so far. */
  readonly carriedBy: readonly Carrier[];
  readonly independentSources: number;
  readonly earlier: EarlierWords | null;
  /** "25 -> 50 million dollars"; null when there is no slot difference. */
  readonly difference: string | null;
  /** The outlet edited the claim, with or without a note; null: it did not. Absent in digests frozen before this was told. */
  readonly edited?: { readonly noted: boolean } | null;
}

export interface Said {
  readonly outlet: string;
  readonly publishedAt: string;
}

/** A statement that the desk knows, said again by a named speaker on another occasion. */
export interface RestatedLine extends SpokenLine {
  readonly firstSaid: Said;
  readonly lastSaid: Said;
}

/**
 * Why a repeat was held back. repeat: it says what was known. carried: another outlet's report of a line of the same digest,
 * counted there. sent: the desk was sent the statement before. reviewed: a reviewer marked it as a repeat.
 */
export type HeldWhy = 'repeat' | 'carried' | 'sent' | 'reviewed';

export interface FailingFeed {
  readonly outlet: string;
  readonly since: string;
  readonly error: string;
}

export interface ProbableGap {
  readonly outlet: string;
  readonly from: string;
  readonly to: string;
}

/** Lines cut at the desk's limit: said and linked, never silently. */
export interface LinesCut {
  readonly count: number;
  readonly url: string;
}

export interface DigestSection {
  readonly topic: TopicId;
  readonly name: string;
  readonly lines: readonly DigestLine[];
  /** Absent when nothing was cut. */
  readonly more?: LinesCut;
}

/** Everything a desk is told in one digest, frozen before it is rendered. */
export interface Digest {
  readonly deskId: string;
  readonly deskName: string;
  readonly lang: Language;
  readonly zone: string;
  /** ISO 8601 UTC: what was judged after `from` and up to `to`. */
  readonly window: { readonly from: string; readonly to: string };
  /** In the order of the desk's topics; a claim with several topics stands under the first of them. */
  readonly sections: readonly DigestSection[];
  /** After everything new, for desks that ask for it; absent where nothing was said again. */
  readonly saidAgain?: { readonly lines: readonly RestatedLine[]; readonly more?: LinesCut };
  readonly held: { readonly repeats: number; readonly url: string };
  readonly feeds: {
    readonly configured: number;
    readonly read: number;
    readonly failing: readonly FailingFeed[];
    readonly gaps: readonly ProbableGap[];
  };
  /** When the next digest is due, ISO 8601 UTC; null for immediate desks. */
  readonly nextAt: string | null;
  /** Due at this time but late because Claimwatch was down; null when on time. */
  readonly dueAt: string | null;
  /** The operator's sentence on every digest (settings `digests.notice`), or null. */
  readonly notice: string | null;
}

/** Where in the HTML a delivery may put what is for one recipient alone; cannot occur in escaped text. */
export const RECIPIENT_MARK = '<!--recipient-->';

/** A digest as it is mailed: the same digest gives the same bytes. */
export interface RenderedDigest {
  /** One line, no control characters. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
