import type { DigestLine, FreshVerdict } from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import { outletKey } from '../text/outlet-names.ts';
import { differenceWords } from './difference.ts';
import { type JudgedClaim, standing } from './judged.ts';
import { independentSources, withPapersNamed } from './sources.ts';

/** What a desk asks of its digests. */
export interface Wishes {
  /** In the desk's order: a claim with several topics stands under the first of them. */
  readonly topics: readonly TopicId[];
  /** Most lines in one digest, at least 1; what is over is counted and linked. */
  readonly maxLines: number;
  /** Names of the outlets that are watched: what is said according to one of them is that one's. Default none. */
  readonly outlets?: readonly string[];
}

/** What the desk was sent in earlier digests, lines that stood behind "and 12 more" included. */
export interface AlreadySent {
  readonly statements: ReadonlySet<number>;
  readonly claims: ReadonlySet<number>;
}

/** Why a claim on the desk's topics has no line of its own. */
export interface HeldBack {
  readonly claimId: number;
  readonly statementId: number;
  /** The claim that it repeats: this digest's line if carried, else what novelty matched. */
  readonly of: number | null;
  /**
   * repeat: says what was known. carried: repeats a line of this digest and is counted there.
   * sent: the desk was sent this statement before. reviewed: a reviewer marked it as a repeat.
   */
  readonly why: 'repeat' | 'carried' | 'sent' | 'reviewed';
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

export interface Choice {
  /** One per topic that has lines, in the desk's order. */
  readonly sections: readonly ChosenSection[];
  readonly held: readonly HeldBack[];
}

/**
 * What a desk is told of one window. `claims` are all judged claims of the window, in the order in which they
 * were judged, those of other topics included: they may carry a statement that the desk is told.
 */
export function chooseLines(claims: readonly JudgedClaim[], wishes: Wishes, sent: AlreadySent): Choice {
  const held: HeldBack[] = [];
  const chosen: { topic: TopicId; entry: ChosenLine }[] = [];
  const outlets = new Set((wishes.outlets ?? []).map(outletKey));
  for (const statement of byStatement(withPapersNamed(claims, outlets)).values()) {
    const told = tellStatement(statement, { topics: wishes.topics, outlets }, sent);
    held.push(...told.held);
    if (told.line === null) continue;
    const topic = topicOf(told.line, wishes.topics);
    if (topic === null) continue;
    chosen.push({ topic, entry: { statementId: told.statementId, line: told.line } });
  }
  return { sections: sectioned(chosen, wishes), held };
}

function byStatement(claims: readonly JudgedClaim[]): Map<number, JudgedClaim[]> {
  const statements = new Map<number, JudgedClaim[]>();
  for (const claim of claims) {
    const known = statements.get(claim.statementId);
    if (known === undefined) statements.set(claim.statementId, [claim]);
    else known.push(claim);
  }
  return statements;
}

interface Told {
  readonly statementId: number;
  readonly line: DigestLine | null;
  readonly held: readonly HeldBack[];
}

/**
 * One statement of the window: at most one line. The line is the earliest claim that stands on one of the
 * desk's topics. Where a reviewer rejected the first claim, or it is of no topic of this desk, the next outlet
 * that says the same takes its place: hiding news is worse than showing another sentence of it.
 */
function tellStatement(
  statement: readonly JudgedClaim[],
  { topics, outlets }: { topics: readonly TopicId[]; outlets: ReadonlySet<string> },
  sent: AlreadySent,
): Told {
  const statementId = statement[0]?.statementId ?? 0;
  const ours = statement.filter((claim) => topicOf(claim, topics) !== null);
  const hold = (why: HeldBack['why'], except: JudgedClaim | null = null): HeldBack[] =>
    ours
      .filter((claim) => claim !== except && !['rejected', 'retracted'].includes(standing(claim)))
      .map((claim) => ({
        claimId: claim.claimId,
        statementId,
        of: except?.claimId ?? claim.match,
        why: standing(claim) === 'repeat' ? 'reviewed' : why,
      }));
  const first = statement.find((claim) => claim.verdict !== 'repeat');
  if (sent.statements.has(statementId) || statement.some((claim) => sent.claims.has(claim.claimId))) {
    return { statementId, line: null, held: hold('sent') };
  }
  // A reviewer who retracts the first claim, or calls it a repeat, says so of all that repeat it.
  if (first === undefined || ['retracted', 'repeat'].includes(standing(first))) {
    return { statementId, line: null, held: hold('repeat') };
  }
  const shown = ours.find((claim) => standing(claim) === 'live');
  if (shown === undefined) return { statementId, line: null, held: hold('repeat') };
  const reports = statement.filter((claim) => standing(claim) === 'live' || standing(claim) === 'repeat');
  return { statementId, line: lineOf(shown, first, reports, outlets), held: hold('carried', shown) };
}

/** `first` gives the verdict; a rejected one was misread, so what it was compared with says nothing. */
function lineOf(
  shown: JudgedClaim,
  first: JudgedClaim,
  reports: readonly JudgedClaim[],
  outlets: ReadonlySet<string>,
): DigestLine {
  const compared = standing(first) === 'rejected' ? null : first;
  return {
    claimId: shown.claimId,
    verdict: compared === null ? 'new' : freshVerdict(compared),
    topics: shown.topics,
    words: shown.words,
    kind: shown.kind,
    lang: shown.lang,
    speaker: shown.speaker,
    via: shown.via,
    stance: shown.stance,
    outlet: shown.outlet,
    country: shown.country,
    publishedAt: shown.publishedAt,
    articleTitle: shown.articleTitle,
    articleUrl: shown.articleUrl,
    savedUrl: shown.savedUrl,
    carriedBy: carriers(shown, reports),
    independentSources: independentSources(reports, outlets),
    earlier: compared?.earlier ?? null,
    difference: differenceWords(compared?.differences ?? []),
  };
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

const VERDICT_ORDER: Record<FreshVerdict, number> = { contradiction: 0, update: 1, new: 2 };

/**
 * What an editor wants first: contradictions, updates, new; what most independent sources carry; named speakers
 * before the rest; the latest first.
 */
function editorsOrder(a: ChosenLine, b: ChosenLine): number {
  return (
    VERDICT_ORDER[a.line.verdict] - VERDICT_ORDER[b.line.verdict] ||
    b.line.independentSources - a.line.independentSources ||
    speakerOrder(a.line) - speakerOrder(b.line) ||
    Date.parse(b.line.publishedAt) - Date.parse(a.line.publishedAt) ||
    a.line.claimId - b.line.claimId
  );
}

/** Named by their own name, then by what they are ("a US official"), then the outlet's own statement. */
function speakerOrder(line: DigestLine): number {
  if (line.speaker === null) return 2;
  return /^\p{Lu}/u.test(line.speaker.name) ? 0 : 1;
}

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
        .sort(editorsOrder),
    }))
    .filter((section) => section.all.length > 0);
  const firsts = sections.flatMap((section) => section.all.slice(0, 1));
  const rest = sections.flatMap((section) => section.all.slice(1)).sort(editorsOrder);
  const kept = new Set([...firsts, ...rest].slice(0, wishes.maxLines));
  return sections.map(({ topic, all }) => ({
    topic,
    lines: all.filter((entry) => kept.has(entry)),
    more: all.filter((entry) => !kept.has(entry)),
  }));
}
