import type { NoveltyVerdict } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import type { StandingAct } from '../model/verdict.ts';
import type { Became } from './edited-away.ts';

/** What must be known of each claim of a statement to say whether a desk is owed it. */
export interface Member {
  readonly claimId: number;
  /** Claims that say the same share a statement; an update or a contradiction is a statement of its own. */
  readonly statementId: number;
  /** Grows in the order of judging. */
  readonly seq: number;
  readonly verdict: NoveltyVerdict;
  /** Code of the rule that decided. */
  readonly rule: string;
  readonly topics: readonly TopicId[];
  /** Of an article of a feed's first poll: told to nobody. */
  readonly background: boolean;
  readonly articleId: number;
  /** Which reading of the article it stands in, from 1. */
  readonly revision: number;
  readonly outlet: string;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** The claim of the revision before that it is; null or absent: it was none. */
  readonly revises?: number | null;
  /** The outlet edited its article, and the claim in it; noted: it says so itself. */
  readonly edited?: { readonly noted: boolean };
  /** Acts of reviewers on this claim that stand, oldest first. The last one holds. */
  readonly acts: readonly StandingAct[];
}

/** What a desk has heard, as far as it decides what the desk is owed. */
export interface DeskKnowledge {
  /** Statements of which a digest of this desk told a claim, lines behind "and 12 more" included. */
  readonly told: ReadonlySet<number>;
  /** The topics that it watches, each with its baseline: the newest judgement when the desk began to watch it. */
  readonly since: ReadonlyMap<TopicId, number>;
  /** Topics that it watched once and watches no more, each with its last baseline: what it knew by then it still knows. */
  readonly dropped?: ReadonlyMap<TopicId, number>;
  /** What outlets made of claims meanwhile; absent: nothing. */
  readonly became?: Became;
  /** Claims that their outlets took out of their articles; absent: none. */
  readonly takenOut?: ReadonlySet<number>;
  /** Edits that say again what it was told of the same article, each with the claim that it was told; absent: none. */
  readonly saidBefore?: ReadonlyMap<number, number>;
}

/**
 * What the last act of a reviewer makes of a claim; `confirm`, or no act, leaves it as it was judged. `merge`, `split` and
 * `repeat` move it to another statement and say nothing against it.
 */
export function standing(claim: Pick<Member, 'acts'>): 'live' | 'rejected' | 'retracted' {
  switch (claim.acts.at(-1)) {
    case 'reject':
    case 'off-topic':
      return 'rejected';
    case 'retract':
      return 'retracted';
    default:
      return 'live';
  }
}

/**
 * The claim with which a desk is to be told of a statement: the earliest that stands, is on one of its topics and was
 * judged after the baseline; null when the desk was told, could know it, or a reviewer retracted the first claim, which
 * says so of all that repeat it. What an outlet edited before the desk was told it is told as it reads now: where "500
 * marines" became "50", the 500 are left to those who still say so. So is what an outlet took out. `statement` is all of it,
 * in the order of judging.
 */
export function claimOwed<M extends Member>(statement: readonly M[], desk: DeskKnowledge): M | null {
  if (earliestOwed(statement, desk) === null) return null;
  const first = statement.filter((one) => standing(one) === 'live' && mayBeTold(one, statement, desk));
  // What an edit made of another claim of its article is told where nothing else is left.
  const rest = statement.filter((one) => one.edited && isTellable(one, desk));
  for (const member of [...first, ...rest]) {
    if (desk.saidBefore?.has(member.claimId) || desk.takenOut?.has(member.claimId)) continue;
    const now = editedInto(member, desk);
    if (now === null) return member;
    if (now.statementId === member.statementId)
      return statement.find(({ claimId }) => claimId === now.claimId) ?? member;
  }
  return null;
}

/** The claim that would be told if outlets never edited. */
function earliestOwed<M extends Member>(statement: readonly M[], desk: DeskKnowledge): M | null {
  const first = founderOf(statement);
  if (first === undefined || desk.told.has(first.statementId) || standing(first) === 'retracted') return null;
  const standingOnes = statement.filter((member) => standing(member) === 'live');
  const owed = standingOnes.find((member) => mayBeTold(member, statement, desk));
  if (owed === undefined) return null;
  return standingOnes.some((member) => knownFrom(member, desk) < owed.seq) ? null : owed;
}

/**
 * What the outlet of a claim made of it, where the desk is told that, or was: the claim is not to be told as if it stood.
 * Null: it stands, or the desk hears nothing of what it became.
 */
export function editedInto(member: Member, desk: DeskKnowledge): Member | null {
  const edits = desk.became?.get(member.claimId) ?? [];
  return edits.findLast(({ claim, statement }) => isHeard(claim, statement, desk))?.claim ?? null;
}

function isHeard(claim: Member, statement: readonly Member[], desk: DeskKnowledge): boolean {
  const first = founderOf(statement);
  if (!isTellable(claim, desk) || first === undefined || standing(first) === 'retracted') return false;
  return desk.told.has(claim.statementId) || earliestOwed(statement, desk) !== null;
}

function isTellable(member: Member, desk: DeskKnowledge): boolean {
  return standing(member) === 'live' && !member.background && isFresh(member, desk);
}

/** The claim that gives a statement its verdict: what it says beyond it is repeated by all the others. */
export function founderOf<M extends Member>(statement: readonly M[]): M | undefined {
  return statement.find((member) => member.verdict !== 'repeat') ?? statement[0];
}

/** On one of the desk's topics, after its baseline, and neither background nor read again. */
export function mayBeTold(member: Member, statement: readonly Member[], desk: DeskKnowledge): boolean {
  return !member.background && isFresh(member, desk) && !isReadAgain(member, statement, desk);
}

export function isOurs(member: Pick<Member, 'topics'>, desk: DeskKnowledge): boolean {
  return member.topics.some((topic) => desk.since.has(topic));
}

function isFresh(member: Member, desk: DeskKnowledge): boolean {
  return member.topics.some((topic) => member.seq > (desk.since.get(topic) ?? Number.POSITIVE_INFINITY));
}

/** A page that was read again repeats nothing, unless only now it came to be on a topic of this desk. */
function isReadAgain(member: Member, statement: readonly Member[], desk: DeskKnowledge): boolean {
  return (
    member.verdict === 'repeat' &&
    member.revision > 1 &&
    statement.some(
      (other) =>
        other.articleId === member.articleId && other.revision < member.revision && isOurs(other, desk),
    )
  );
}

/**
 * From which judgement on the desk counts as knowing what this claim says without having been told: that of its baseline,
 * where the claim was on its topics by then; that of the claim itself, where it stood in the background when its feed
 * joined. What was still owed at that moment stays owed.
 */
function knownFrom(member: Member, desk: DeskKnowledge): number {
  if (member.background && member.revision === 1) return member.seq;
  if (isFresh(member, desk)) return Number.POSITIVE_INFINITY;
  const since = member.topics.flatMap((topic) => desk.since.get(topic) ?? desk.dropped?.get(topic) ?? []);
  return Math.min(Number.POSITIVE_INFINITY, ...since.filter((baseline) => baseline >= member.seq));
}
