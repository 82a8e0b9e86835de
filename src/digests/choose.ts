import type { DigestLine, EarlierWords, FreshVerdict, HeldWhy, RestatedLine } from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import { bareWords } from '../text/bare-words.ts';
import { outletKey } from '../text/outlet-names.ts';
import { differenceWords } from './difference.ts';
import { editorsOrder, latestFirst } from './editors-order.ts';
import { isUnreviewed, type JudgedClaim } from './judged.ts';
import {
  claimOwed,
  type DeskKnowledge,
  editedInto,
  founderOf,
  type Member,
  mayBeTold,
  standing,
} from './known.ts';
import { isRestated, restatedLine, spokenLine } from './restated.ts';
import { independentSources, withPapersNamed } from './sources.ts';

/** What a desk asks of its digests. */
export interface Wishes {
  /** In the desk's order: a claim with several topics stands under the first of them. */
  readonly topics: readonly TopicId[];
  /** Most lines in one digest, at least 1; what is over is counted and linked. */
  readonly maxLines: number;
  /** Names of the outlets that are watched: what is said according to one of them is that one's. Default none. */
  readonly outlets?: readonly string[];
  /** Whether what is said again on another occasion has a line of its own. Default false. */
  readonly restatements?: boolean;
  /** Only such lines are told now, and all else waits. Default: everything is told. */
  readonly toldNow?: (line: DigestLine) => boolean;
}

/** What a window is chosen by: what the desk knows, and the statements that come into question. */
export interface Heard extends DeskKnowledge {
  /** The window begins after the judgement with this `seq`. */
  readonly from: number;
  /**
   * Each whole, in the order of judging: those of which the window has a claim on the desk's topics, and those that
   * reviewers touched meanwhile.
   */
  readonly statements: ReadonlyMap<number, readonly Member[]>;
  /** What the desk was told of an article before its outlet edited it: by the edited claim, the earlier one. */
  readonly before?: ReadonlyMap<number, number>;
  /** Claims of theirs that were a line of a digest of this desk, so that nobody calls them held back. */
  readonly lines?: ReadonlySet<number>;
}

/** Why a claim on the desk's topics has no line of its own. */
export interface HeldBack {
  readonly claimId: number;
  readonly statementId: number;
  /** The claim that it repeats: this digest's line if carried, else what novelty matched. Of what was edited: what it became. */
  readonly of: number | null;
  readonly why: HeldWhy;
}

export interface ChosenLine {
  readonly statementId: number;
  readonly line: DigestLine;
}

export interface ChosenSection {
  readonly topic: TopicId;
  readonly lines: readonly ChosenLine[];
  /** Lines over `maxLines`: linked, and to be recorded as told. */
  readonly more: readonly ChosenLine[];
}

interface ChosenRestatement {
  readonly statementId: number;
  readonly line: RestatedLine;
}

export interface Choice {
  /** One per topic that has lines, in the desk's order. */
  readonly sections: readonly ChosenSection[];
  /** What was said again, the latest first, in the room that news leaves; the rest stands in `more`. */
  readonly saidAgain: {
    readonly lines: readonly ChosenRestatement[];
    readonly more: readonly ChosenRestatement[];
  };
  readonly held: readonly HeldBack[];
  /** How many lines wait for another digest, because only some are told now. */
  readonly waiting: number;
}

/**
 * What a desk is told of one window. `claims` are all judged claims of the window in the order in which they were judged,
 * those of other topics included, and before them all claims of statements that the desk is owed.
 */
export function chooseLines(claims: readonly JudgedClaim[], wishes: Wishes, heard: Heard): Choice {
  const outlets = new Set((wishes.outlets ?? []).map(outletKey));
  const known = new Map(withPapersNamed(claims, outlets).map((claim) => [claim.claimId, claim]));
  const chosen: { topic: TopicId; entry: ChosenLine }[] = [];
  const again: ChosenRestatement[] = [];
  const held: HeldBack[] = [];
  for (const [statementId, members] of heard.statements) {
    const line = freshLine({ members, known, outlets }, heard);
    const topic = line && topicOf(line, wishes.topics);
    if (line && topic !== null) chosen.push({ topic, entry: { statementId, line } });
    const restated = line || !wishes.restatements ? null : lineSaidAgain(members, known, heard);
    if (restated) again.push({ statementId, line: restated });
    // One by one: a statement may have more repeats than a call takes arguments.
    for (const one of heldBack(members, known, { told: line, except: line ?? restated }, heard))
      held.push(one);
  }
  if (wishes.toldNow !== undefined)
    return onlySome(chosen, again.length, { ...wishes, toldNow: wishes.toldNow });
  const sections = sectioned(chosen, wishes);
  const room = wishes.maxLines - sections.reduce((sum, section) => sum + section.lines.length, 0);
  again.sort((a, b) => latestFirst(a.line, b.line));
  return { sections, saidAgain: { lines: again.slice(0, room), more: again.slice(room) }, held, waiting: 0 };
}

/** What is held back waits with the rest: it is counted once, by the digest that closes the window. */
function onlySome(
  chosen: readonly { topic: TopicId; entry: ChosenLine }[],
  again: number,
  wishes: Wishes & Required<Pick<Wishes, 'toldNow'>>,
): Choice {
  const now = chosen.filter(({ entry }) => wishes.toldNow(entry.line));
  const waiting = chosen.length - now.length + again;
  return { sections: sectioned(now, wishes), saidAgain: { lines: [], more: [] }, held: [], waiting };
}

type Known = ReadonlyMap<number, JudgedClaim>;

/**
 * One statement: at most one line, by the earliest claim that the desk is owed. Where a reviewer rejected the first claim,
 * or it is of no topic of this desk, the next outlet that says the same takes its place: hiding news is worse than showing
 * another sentence of it.
 */
function freshLine(
  { members, known, outlets }: { members: readonly Member[]; known: Known; outlets: ReadonlySet<string> },
  heard: Heard,
): DigestLine | null {
  const owed = claimOwed(members, heard);
  const shown = owed && known.get(owed.claimId);
  const first = founderOf(members);
  if (!shown || !first) return null;
  const reports = members.flatMap((member) => {
    if (member.background || standing(member) !== 'live' || saysNoMore(member, heard)) return [];
    return known.get(member.claimId) ?? [];
  });
  const compared = comparedBy(known.get(first.claimId) ?? shown, known, heard);
  const line = lineOf(shown, compared, reports, outlets);
  // An article that was edited is no news to whom it was never told.
  const wasRead = line.earlier?.beforeEdit !== true || heard.before?.has(compared.claimId) === true;
  return wasRead ? line : { ...line, verdict: 'new' };
}

/** What contradicted what others said, and was edited before the desk was told it, contradicts it as it reads now. */
function comparedBy(first: JudgedClaim, known: Known, heard: Heard): JudgedClaim {
  for (let at: JudgedClaim | undefined = first; at !== undefined; at = wasUntold(at, known, heard))
    if (at !== first && at.verdict === 'contradiction' && !at.earlier?.beforeEdit)
      return { ...at, differences: [], review: true };
  return first;
}

function wasUntold(claim: JudgedClaim, known: Known, heard: Heard): JudgedClaim | undefined {
  const was = claim.edited && claim.verdict === 'update' ? known.get(claim.revises ?? 0) : undefined;
  const isUntold = was && standing(was) === 'live' && !heard.told.has(was.statementId);
  return isUntold && was.seq < claim.seq ? was : undefined;
}

/** The outlet took it out, or edited it into another statement, which is told by itself. */
function saysNoMore(member: Member, heard: Heard): boolean {
  if (heard.takenOut?.has(member.claimId)) return true;
  return (editedInto(member, heard)?.statementId ?? member.statementId) !== member.statementId;
}

/** The first claim of the window that says again what the desk knows. */
function lineSaidAgain(members: readonly Member[], known: Known, heard: Heard): RestatedLine | null {
  const first = founderOf(members);
  if (first === undefined || standing(first) === 'retracted') return null;
  const again = saidAgainIn(members, heard, ({ claimId }) => {
    const claim = known.get(claimId);
    return claim !== undefined && isRestated(claim);
  });
  const shown = again && known.get(again.claimId);
  return shown ? restatedLine(shown, members) : null;
}

/** The first such claim of the window, as its article reads now. */
export function saidAgainIn(
  members: readonly Member[],
  heard: Heard,
  isAgain: (member: Member) => boolean,
): Member | null {
  const again = inWindow(members, heard).find((member) => isAgain(member) && !saysNoMore(member, heard));
  return again === undefined ? null : (editedInto(again, heard) ?? again);
}

/** Claims of the window that a digest of this desk could tell or count. */
export function inWindow(members: readonly Member[], heard: Heard): Member[] {
  return members.filter(
    (member) => member.seq > heard.from && standing(member) === 'live' && mayBeTold(member, members, heard),
  );
}

function heldBack(
  members: readonly Member[],
  known: Known,
  { told, except }: { told: DigestLine | null; except: { readonly claimId: number } | null },
  heard: Heard,
): HeldBack[] {
  return inWindow(members, heard)
    .filter(({ claimId }) => claimId !== except?.claimId && !heard.lines?.has(claimId))
    .map((member) => {
      const { claimId, statementId } = member;
      const why = whyHeld(member, told, heard);
      const now = why === 'edited' ? editedInto(member, heard) : told;
      const of = heard.saidBefore?.get(claimId) ?? now?.claimId ?? known.get(claimId)?.match ?? null;
      return { claimId, statementId, of, why };
    });
}

/** A reviewer retracted what began the statement: all of it falls with that. */
function isRetracted(members: readonly Member[]): boolean {
  const first = founderOf(members);
  return first !== undefined && standing(first) === 'retracted';
}

function whyHeld(member: Member, told: DigestLine | null, heard: Heard): HeldWhy {
  if (member.acts.at(-1) === 'repeat') return 'reviewed';
  if (heard.saidBefore?.has(member.claimId)) return 'sent';
  if (isRetracted(heard.statements.get(member.statementId) ?? [])) return 'retracted';
  if (!told && heard.told.has(member.statementId)) return 'sent';
  if (heard.takenOut?.has(member.claimId)) return 'taken-out';
  if (editedInto(member, heard) !== null) return 'edited';
  return told ? 'carried' : 'repeat';
}

/**
 * `first` gives the verdict; a rejected one was misread, and one that a reviewer split off repeats nothing, so what it was
 * compared with says nothing.
 */
function lineOf(
  shown: JudgedClaim,
  first: JudgedClaim,
  reports: readonly JudgedClaim[],
  outlets: ReadonlySet<string>,
): DigestLine {
  const compared = first.verdict === 'repeat' || first.acts.at(-1) === 'reject' ? null : first;
  const doubtful = isUnreviewed(shown) || (compared !== null && isUnreviewed(compared));
  return {
    ...spokenLine(shown),
    verdict: compared === null ? 'new' : freshVerdict(compared),
    unreviewed: doubtful && shown.acts.length === 0,
    carriedBy: carriers(shown, reports),
    independentSources: independentSources(reports, outlets),
    earlier: compared && earlierOf(shown, compared),
    // What is new is laid beside its nearest only to be told apart from it: nothing was changed.
    difference: compared?.verdict === 'new' ? null : differenceWords(compared?.differences ?? []),
    // A new line shows what the article says now: that it once said it otherwise, the desk never read.
    edited: shown.verdict === 'repeat' ? null : (shown.edited ?? null),
  };
}

/**
 * What the line is laid beside; not what the same outlet said in the very words that the line shows, which tells nothing. Of
 * another outlet's article it is what came before, whatever that one was edited.
 */
function earlierOf(shown: JudgedClaim, { claimId, earlier }: JudgedClaim): EarlierWords | null {
  if (earlier === null) return null;
  if (earlier.outlet === shown.outlet && bareWords(earlier.words) === bareWords(shown.words)) return null;
  const { beforeEdit, ...words } = earlier;
  return claimId === shown.claimId ? earlier : words;
}

function freshVerdict(claim: JudgedClaim): FreshVerdict {
  return claim.verdict === 'repeat' ? 'new' : claim.verdict;
}

/** The other outlets, each once, in the order in which they came. */
function carriers(shown: JudgedClaim, reports: readonly JudgedClaim[]): DigestLine['carriedBy'] {
  const outlets = new Map(reports.map(({ outlet, country }) => [outlet, { outlet, country }]));
  outlets.delete(shown.outlet);
  return [...outlets.values()];
}

function topicOf(claim: { readonly topics: readonly TopicId[] }, topics: readonly TopicId[]): TopicId | null {
  return topics.find((topic) => claim.topics.includes(topic)) ?? null;
}

const byEditors = (a: ChosenLine, b: ChosenLine): number => editorsOrder(a.line, b.line);

/** Cut to `maxLines` over all topics; each topic keeps at least its first line while there is room. */
function sectioned(
  chosen: readonly { topic: TopicId; entry: ChosenLine }[],
  wishes: Wishes,
): ChosenSection[] {
  const sections = wishes.topics
    .map((topic) => ({
      topic,
      all: chosen
        .filter((line) => line.topic === topic)
        .map((line) => line.entry)
        .sort(byEditors),
    }))
    .filter((section) => section.all.length > 0);
  const firsts = sections.flatMap((section) => section.all.slice(0, 1));
  const rest = sections.flatMap((section) => section.all.slice(1)).sort(byEditors);
  const kept = new Set([...firsts, ...rest].slice(0, wishes.maxLines));
  return sections.map(({ topic, all }) => ({
    topic,
    lines: all.filter((entry) => kept.has(entry)),
    more: all.filter((entry) => !kept.has(entry)),
  }));
}
