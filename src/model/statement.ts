import type { Stance } from './claim.ts';
import type { Carrier } from './digest.ts';
import type { NoveltyVerdict } from './judgement.ts';
import type { Language } from './language.ts';
import type { StandingAct } from './verdict.ts';

/** A claim as a member of a statement, or of one that is tied to it. All strings are raw. */
export interface StatementClaim {
  readonly claimId: number;
  /** The statement that it belongs to now. */
  readonly statementId: number;
  /** Grows in the order of judging. */
  readonly seq: number;
  /** As novelty judged it, by which rule. */
  readonly verdict: NoveltyVerdict;
  readonly rule: string;
  readonly words: string;
  readonly lang: Language;
  /** What the speaker does with the words: see `toldStance`. */
  readonly stance: Stance;
  /** null: the outlet's own statement. */
  readonly speaker: { readonly name: string; readonly probably: boolean } | null;
  readonly via: readonly string[];
  readonly outlet: string;
  readonly country: string;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** The newest act of a reviewer that stands, or null. */
  readonly act: StandingAct | null;
}

/** A claim that novelty held to be an update or a contradiction of an earlier one, of another statement. */
export interface StatementLink {
  readonly verdict: 'update' | 'contradiction';
  readonly rule: string;
  readonly later: StatementClaim;
  readonly earlier: StatementClaim;
  /** One speaker says both, or one outlet where nobody is named. */
  readonly sameSpeaker: boolean;
  /** What the rule found to differ in figure or date: what the later one says (mine), and the earlier one. */
  readonly values: readonly {
    readonly slot: 'figure' | 'date';
    readonly mine: string;
    readonly theirs: string;
  }[];
}

/** One value of a figure track: who gave it, when, in which claim. */
export interface TrackedValue {
  readonly slot: 'figure' | 'date';
  readonly value: string;
  readonly claim: StatementClaim;
  /** What the value made of the one before: null where it is what others moved on from. */
  readonly change: 'update' | 'contradiction' | null;
}

/** Two statements that cannot both be true: of two speakers, or of one who took the first back. */
export interface Dispute {
  readonly kind: 'disputed' | 'took back';
  readonly earlier: StatementClaim;
  readonly later: StatementClaim;
}

/** All claims that say the same: a noun that is read from judgements and acts, and stored nowhere by itself. */
export interface Statement {
  /** Id of the earliest of its claims in the order of judging. */
  readonly id: number;
  /** In the order of judging, those that reviewers rejected included. */
  readonly members: readonly StatementClaim[];
  /** Everything below tells of the members that stand; of all where none does. Who said it, as first named. */
  readonly speakers: readonly string[];
  /** The member that was published first. That says nothing of what is new: the one judged first begins a statement. */
  readonly firstSaid: StatementClaim;
  /** The newest occasion on which it was said. */
  readonly lastSaid: StatementClaim;
  /** How many different wordings, apart from accents, capitals and marks. */
  readonly wordings: number;
  readonly languages: readonly Language[];
  /** Each once, in the order in which they came. */
  readonly outlets: readonly Carrier[];
  readonly independentSources: number;
  /** In the order of publication; empty where no figure or date moved. */
  readonly figureTrack: readonly TrackedValue[];
  readonly disputes: readonly Dispute[];
}
