import type { EntityId, TopicId } from './mention.ts';
import type { Span } from './span.ts';

export const STANCES = ['asserts', 'denies', 'rejects', 'warns', 'promises', 'demands'] as const;
export type Stance = (typeof STANCES)[number];

/** direct: quoted words only. mixed: paraphrase with quoted words. indirect: paraphrase. reported: an outlet's own account. */
export const CLAIM_KINDS = ['direct', 'mixed', 'indirect', 'reported'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How the text led to the speaker. */
export type SpeakerHow = 'named' | 'pronoun' | 'role' | 'pro-drop' | 'carried' | 'outlet';

export interface Speaker {
  /** The fullest name known for the speaker: `Claudia Sheinbaum`, `The New York Times`, `a US official`. */
  readonly name: string;
  readonly entity: EntityId | null;
  /** The words that stand for the speaker in this sentence; null when nothing does (pro-drop, carried). */
  readonly span: Span | null;
  readonly how: SpeakerHow;
  /** 0 to 1; below `PROBABLY` readers are told "probably". */
  readonly confidence: number;
  /** Who that is, in the words of the article: `the mayor of Lima`. Absent where it does not say, and before this was kept. */
  readonly role?: Span;
}

/** Confidence under which a speaker is shown with "probably". */
export const PROBABLY = 0.7;

export interface Cue {
  readonly lemma: string;
  readonly span: Span;
  /** e.g. `say`, `deny`, `according-to`, `noun`. */
  readonly class: string;
}

export interface Figure {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly max: number | null;
  /** `USD`, `percent`, or the English head noun in the plural: `cartels`, `people`. */
  readonly unit: string;
  readonly approximate: boolean;
  readonly span: Span;
}

/** A date that the text gives, resolved against the day of publication in the outlet's zone. */
export interface ResolvedDate {
  readonly span: Span;
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly grain: 'day' | 'month' | 'year' | 'range';
  readonly rule: string;
}

export interface ClaimEntity {
  readonly id: EntityId;
  readonly name: string;
  readonly role: 'subject' | 'object' | 'other';
  readonly span: Span;
}

/** One proposition by one speaker, with the words it stands in. Offsets are into the article's text. */
export interface Claim {
  /** The clause or sentences that carry it; the attribution phrase may be inside. */
  readonly span: Span;
  /** The content alone, in order; discontinuous where the attribution splits a quotation. */
  readonly content: readonly Span[];
  /** null: the outlet's own statement of fact. */
  readonly speaker: Speaker | null;
  /** Who passed it on; the outermost reporter last. */
  readonly via: readonly string[];
  readonly cue: Cue | null;
  readonly kind: ClaimKind;
  readonly stance: Stance;
  /** Is the content's main predicate negated? */
  readonly negated: boolean;
  readonly hedges: readonly Span[];
  readonly figures: readonly Figure[];
  readonly dates: readonly ResolvedDate[];
  /** The event's time if the claim gives it: `2025`, `2025-02` or `2025-02-20`; never the time of speaking. */
  readonly when: string | null;
  /** Empty: stored, never alerted. */
  readonly topics: readonly TopicId[];
  readonly entities: readonly ClaimEntity[];
  /** The rule that made the claim, e.g. `quote:inverted`. */
  readonly rule: string;
  /** All rules that had a part in it, in order. */
  readonly trace: readonly string[];
}

/**
 * What the speaker does with the words, where the two stand side by side. Words that carry their own "no" are said:
 * `says: "there will be no invasion"`, and so are words that begin with the verb that says no: `says: ruled out a landing`.
 * A "no" that only the cue gives must be told: `denies: there are plans`.
 */
export function toldStance(claim: ToldClaim): Stance {
  const { stance, trace } = claim;
  const turnsRound = stance === 'denies' || stance === 'rejects';
  return turnsRound && (!trace.includes('stance:cue') || beginsWithCue(claim)) ? 'asserts' : stance;
}

/**
 * Do the words that are shown begin with the verb by which they were said, so that the speaker stands before them without
 * another? `thanked the army`, `niega la existencia de un acuerdo`; not `descartado ese día un escenario así`.
 */
export function beginsWithVerb(claim: ToldClaim): boolean {
  const verb = claim.cue?.span.text.split(/\s/, 1)[0] ?? '';
  return beginsWithCue(claim) && !/(?:[ai]d[oa]s?|[ai]ndo|ing)$/.test(verb);
}

type ToldClaim = Pick<Claim, 'stance' | 'trace'> & Partial<Pick<Claim, 'kind' | 'cue' | 'span'>>;

/** `descartó una invasión`, `flatly ruled out a landing`: of a paraphrase all words are shown, the verb included. */
function beginsWithCue({ kind, cue, span }: ToldClaim): boolean {
  if (!cue || !span || kind === 'direct' || cue.span.start < span.start) return false;
  if (cue.span.end > span.end) return false;
  return /^(?:\p{Ll}+\s+){0,2}$/u.test(span.text.slice(0, cue.span.start - span.start));
}
