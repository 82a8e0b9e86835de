import type { Claim } from './claim.ts';
import type { EditedPart } from './claim-edit.ts';
import type { Language } from './language.ts';

export const NOVELTY_VERDICTS = ['new', 'update', 'contradiction', 'repeat'] as const;
export type NoveltyVerdict = (typeof NOVELTY_VERDICTS)[number];

/** A claim with what novelty needs to know of where it stood. */
export interface PlacedClaim {
  readonly id: number;
  readonly claim: Claim;
  readonly articleId: number;
  readonly outlet: string;
  readonly lang: Language;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** The article's paragraph or headline around it may matter; the article's title does. */
  readonly title: string;
  /** Articles of one agency story share this; null when the article stands alone. */
  readonly copyGroup: number | null;
  /** When its article was first seen, ISO 8601 UTC. */
  readonly seenAt: string;
}

/** Two stretches, one in each claim, held to say the same. */
export interface AlignedPair {
  readonly mine: readonly [start: number, end: number];
  readonly theirs: readonly [start: number, end: number];
  readonly link: 'same' | 'stem' | 'lexicon' | 'cognate' | 'concept' | 'alias' | 'number' | 'date';
}

/** A stretch of a claim that found no partner in the other. */
export interface Leftover {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A slot in which two claims differ: "six -> eight cartels". */
export interface SlotDifference {
  readonly slot: 'figure' | 'date' | 'sign' | 'subject' | 'object' | 'speaker' | 'place';
  readonly mine: string;
  readonly theirs: string;
}

export interface RunnerUp {
  readonly claimId: number;
  readonly score: number;
  readonly why: string;
}

/** Why a claim was judged as it was: enough to check by eye and to compute again. Offsets are into each article's text. */
export interface Explanation {
  /** The earlier claim that it is laid over: the match, else the nearest one. Absent in judgements made before. */
  readonly against?: number | null;
  readonly aligned: readonly AlignedPair[];
  /** Content words of this claim (mine) and of the earlier one (theirs) that found no partner. */
  readonly leftover: { readonly mine: readonly Leftover[]; readonly theirs: readonly Leftover[] };
  readonly differences: readonly SlotDifference[];
  /** The rule in words, for a reviewer. */
  readonly sentence: string;
  readonly runnersUp: readonly RunnerUp[];
  /** The words before and after the outlet edited the claim; absent where it did not. */
  readonly edited?: EditedWords;
}

/** A claim as it stood in the revision before, and as it stands now. */
export interface EditedWords {
  readonly before: string;
  readonly after: string;
  /** The outlet says itself that it corrected the article. */
  readonly noted: boolean;
}

/** The claim of the revision before that a claim of a newer revision is. */
export interface Revises {
  readonly of: number;
  /** What of it was edited; empty: it stands as it stood. */
  readonly parts: readonly EditedPart[];
  readonly noted: boolean;
}

/**
 * From where on a score decides, unless the settings `novelty.decide`, `novelty.review` and `novelty.sure` say otherwise:
 * see `THRESHOLDS` in `novelty/decision.ts`.
 */
export const DECIDES_FROM = { decide: 0.5, review: 0.3, sure: 0.8 } as const;

/** From where on a score decides, and where a person is asked: see `THRESHOLDS` in `novelty/decision.ts`. */
export interface DecidedWith {
  readonly decide: number;
  readonly review: number;
  readonly sure: number;
  /** These four are absent in judgements made before they were kept. */
  readonly frame?: number;
  readonly detail?: number;
  readonly named?: number;
  readonly short?: number;
}

/**
 * What a judgement was made from, besides the claims themselves: with it the same rules give the same bytes again, however
 * much was said since.
 */
export interface Basis {
  /** Ids of the earlier claims that were laid beside it, best first. */
  readonly compared: readonly number[];
  /** When it was published, then each of `compared`, as far as was known: an article's date may be mended later. */
  readonly published: readonly string[];
  /** For each of its topics, how many claims had said something fresh by then. */
  readonly totals: readonly number[];
  /** For each unit of these claims, how many of those had said it, by topic in the order of `totals`; absent: none. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
  /** Absent: it was no claim of the revision before, or there was none. */
  readonly revises?: Revises;
}

export interface Judgement {
  readonly verdict: NoveltyVerdict;
  /** The earlier claim that this one repeats, updates or contradicts; null when new. */
  readonly match: number | null;
  /** Code of the rule that decided: `HASH`, `LOW`, `ENT`, `LEFT`, `SIGN`, `FIG`, `DATE`, `DETAIL`, `OCC`, `LANG`, `SAME`, `REV`, `EDIT`. */
  readonly rule: string;
  /** Likeness to the match or best candidate, 0 to 1. */
  readonly score: number;
  readonly thresholds: DecidedWith;
  /** The verdict stands, and a person is asked. */
  readonly review: boolean;
  readonly explanation: Explanation;
  readonly basis: Basis;
  /** Versions of rules and lexicons that made it. */
  readonly version: string;
}
