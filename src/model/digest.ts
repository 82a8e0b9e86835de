import type { ClaimKind, Stance } from './claim.ts';
import type { EditedPart } from './claim-edit.ts';
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
  /** The article of the line itself said it before its outlet edited it. */
  readonly beforeEdit?: boolean;
}

/** The same statement in the language of the desk, as another article has it. */
export interface Rendering {
  readonly claimId: number;
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
  readonly outlet: string;
}

/** Who says it, and what that is in the words of the article: `the mayor of Lima`. */
export interface LineSpeaker {
  readonly name: string;
  readonly probably: boolean;
  /** Absent where the article does not say. */
  readonly role?: string;
}

/** What every line of a digest shows of its claim. All strings are raw: whoever renders escapes. */
export interface SpokenLine {
  readonly claimId: number;
  readonly topics: readonly TopicId[];
  /** As they stand in the article. Only `direct` words are the speaker's own: the rest is the outlet's paraphrase. */
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
  /** Where the words are not in the desk's language and another article has them in it. */
  readonly rendering?: Rendering;
  /** null: the outlet's own statement. */
  readonly speaker: LineSpeaker | null;
  readonly via: readonly string[];
  readonly stance: string;
  /** The words begin with the verb of the speaker themselves: `thanked the army`. */
  readonly beginsWithVerb?: boolean;
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
 * Why a claim was held back. repeat: it says what was known. carried: another outlet's report of a line of the same digest,
 * counted there. sent: the desk was sent the statement before. reviewed: a reviewer marked it as a repeat. edited: its outlet
 * changed it before the desk was told it, and the desk is told what it reads now, or was. taken-out: its outlet took it out
 * before the desk was told it. retracted: a reviewer retracted the claim that began its statement.
 */
export type HeldWhy = 'repeat' | 'carried' | 'sent' | 'reviewed' | 'edited' | 'taken-out' | 'retracted';

/**
 * - `retracted`: a reviewer says that it must not stand. `stands-again`: that was taken back.
 * - `edited`: its outlet changed what it says. `taken-out`: its outlet has it no more. `put-back`: it has it again.
 */
export const CORRECTION_KINDS = ['retracted', 'stands-again', 'edited', 'taken-out', 'put-back'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A line that the desk was told, as it was told, and what became of it. */
export interface CorrectionLine extends SpokenLine {
  readonly correction: CorrectionKind;
  /** When the digest with the line was made, ISO 8601 UTC. */
  readonly toldAt: string;
  /** The reviewer's note, or null. */
  readonly why: string | null;
  /** What the outlet changed, in the order of `EDITED_PARTS`. */
  readonly parts: readonly EditedPart[];
  /** The outlet says itself that it corrected the article. */
  readonly noted: boolean;
  /** What it reads since the edit; null where there is none. */
  readonly now: CorrectedWords | null;
}

export interface CorrectedWords {
  readonly claimId: number;
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
  /** null: the outlet's own statement. */
  readonly speaker: string | null;
  readonly stance: Stance;
  readonly beginsWithVerb?: boolean;
}

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

/**
 * regular: what is owed by its hour. urgent: only what the desk calls urgent, between two hours. nothing-new: its hour came,
 * and there is nothing to tell.
 */
export type DigestKind = 'regular' | 'urgent' | 'nothing-new';

/** Everything a desk is told in one digest, frozen before it is rendered. */
export interface Digest {
  /** Absent: regular. */
  readonly kind?: DigestKind;
  /** What is new in this window stands in other mails, by topic, or was told at once: this one must not say that nothing is. */
  readonly newsElsewhere?: true;
  readonly deskId: string;
  readonly deskName: string;
  readonly lang: Language;
  readonly zone: string;
  /** ISO 8601 UTC: what was judged after `from` and up to `to`. */
  readonly window: { readonly from: string; readonly to: string };
  /** What the desk was told and does not stand, before everything else; absent where there is none. */
  readonly corrections?: { readonly lines: readonly CorrectionLine[]; readonly more?: LinesCut };
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
  /** How many lines were told at once, in urgent digests of this window; absent: none. */
  readonly toldAtOnce?: number;
  /** How many lines wait for the next ordinary digest; absent: none. */
  readonly waiting?: number;
  /**
   * When the next ordinary digest is sent, ISO 8601 UTC, quiet hours and pauses reckoned in; null: as soon as there is
   * news.
   */
  readonly nextAt: string | null;
  /** Of a digest whose next comes as soon as there is news: not before this time, because of quiet hours or a pause. */
  readonly notBefore?: string;
  /** Due at this time and made later, because nothing ran, or all was busy; null when on time. */
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
