import { type Choice, chooseLines, type Heard } from '../digests/choose.ts';
import { composeDigest as compose } from '../digests/compose.ts';
import type { JudgedClaim } from '../digests/judged.ts';
import { claimOwed } from '../digests/known.ts';
import { isUrgent } from '../digests/urgent.ts';
import { PROBABLY, toldStance } from '../model/claim.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { Digest, DigestLine, EarlierWords } from '../model/digest.ts';
import { heldLink, savedLink } from '../model/token.ts';
import type { StandingAct } from '../model/verdict.ts';
import { countLinesSince } from '../store/digests.ts';
import { gapsSince, listFeeds } from '../store/feeds.ts';
import {
  judgedBetween,
  judgedClaims,
  judgedOfArticles,
  newestSeq,
  type JudgedClaim as Row,
} from '../store/judgements.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';
import { meansAnOutlet } from '../text/outlet-names.ts';
import { heardBy } from './desk-knowledge.ts';
import type { House } from './house.ts';
import { nextOrdinary } from './next-digest.ts';

/** A digest that is sent this much after it was due says so. */
const LATE_MS = 5 * 60_000;

export interface Draft {
  readonly digest: Digest;
  readonly choice: Choice;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly windowKey: string;
  readonly now: Date;
  /** Much was judged in this window and nothing of it is of this desk's topics: no need to read it again. */
  readonly passedBy: boolean;
}

/** How many judged claims of others' topics a desk's window may hold before they are passed over. */
const MANY = 2_000;

/**
 * What a desk would be sent now: everything judged since its last window, or what is urgent of it, chosen and composed,
 * nothing stored.
 */
export async function draftDigest(
  house: Pick<House, 'config' | 'clock' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  row: DeskRow,
  kind: 'regular' | 'urgent' = 'regular',
): Promise<Draft> {
  const now = house.clock();
  const due = dueOf(row, kind) ?? now;
  // With where it begins: a clock that was set back may give the same time twice.
  const windowKey = `${due.toISOString()}-${row.told_seq}${kind === 'urgent' ? '-urgent' : ''}`;
  const toSeq = await newestSeq(db);
  const rows = (await judgedBetween(db, row.told_seq, toSeq)).filter((judged) => !judged.background);
  const heard = await heardBy(db, desk, row, toSeq);
  const claims = await judgedFor(house, db, desk, [...(await earlierOwed(db, heard, rows)), ...rows]);
  const { maxLines, notice } = house.config.settings.digests;
  const outlets = house.config.feeds.map((feed) => feed.outlet);
  const { topics, restatements } = desk;
  const only = kind === 'urgent' && { only: (line: DigestLine) => isUrgent(line, desk) };
  const choice = chooseLines(claims, { topics, maxLines, outlets, restatements, ...only }, heard);
  const digest = compose(desk, choice, {
    kind,
    topicNames: new Map(house.config.topics.map((topic) => [topic.id, topic.name[desk.lang]])),
    window: { from: row.window_from, to: now },
    dueAt: isLate(due, now) ? due : null,
    next: nextOrdinary(desk, row, { kind, now }),
    toldAtOnce: kind === 'urgent' ? 0 : await countLinesSince(db, desk.id, row.window_from),
    heldUrl: heldLink(house.config.settings.web.publicUrl, house.secret, desk.id, windowKey),
    feeds: await feedsSeen(db, row.window_from),
    notice,
  });
  const passedBy = rows.length >= MANY && heard.statements.size === 0;
  return { digest, choice, fromSeq: row.told_seq, toSeq, windowKey, now, passedBy };
}

/** A digest that quiet hours or a pause hold could not be sent sooner: `next_due_at` is their end. */
function dueOf(row: DeskRow, kind: 'regular' | 'urgent'): Date | null {
  return kind === 'urgent' ? row.urgent_due_at : (row.missed_at ?? row.next_due_at);
}

/** Is what is sent now to be called late? */
export function isLate(due: Date, now: Date): boolean {
  return now.getTime() - due.getTime() > LATE_MS;
}

/**
 * Claims from before the window that belong to what the desk is owed now. Where one is by "the paper", also what stands
 * beside it: another claim of its article says which paper is meant.
 */
async function earlierOwed(db: Db, heard: Heard, rows: readonly Row[]): Promise<Row[]> {
  const here = new Set(rows.map((row) => row.claim_id));
  const owed = [...heard.statements.values()].filter((members) => claimOwed(members, heard) !== null);
  const missing = owed.flat().flatMap(({ claimId }) => (here.has(claimId) ? [] : [claimId]));
  const earlier = await judgedClaims(db, missing);
  const unnamed = earlier.filter(({ claim }) => claim.speaker !== null && meansAnOutlet(claim.speaker.name));
  const articles = [...new Set(unnamed.map((row) => row.article_id))];
  const beside = await judgedOfArticles(db, articles, heard.from);
  const all = new Map([...earlier, ...beside].map((row) => [row.claim_id, row]));
  return [...all.values()].sort((a, b) => a.seq - b.seq);
}

async function judgedFor(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  rows: readonly Row[],
): Promise<JudgedClaim[]> {
  const matches = rows.flatMap((row) =>
    row.verdict === 'repeat' || row.match_id === null ? [] : [row.match_id],
  );
  const earlier = new Map((await judgedClaims(db, matches)).map((row) => [row.claim_id, row]));
  const acts = await actsOn(
    db,
    rows.map((row) => row.claim_id),
  );
  const link = (claimId: number) =>
    savedLink(house.config.settings.web.publicUrl, house.secret, desk.id, claimId);
  return rows.map((row) =>
    judgedClaim(row, {
      savedUrl: link(row.claim_id),
      earlier: row.verdict === 'repeat' || row.match_id === null ? undefined : earlier.get(row.match_id),
      acts: acts.get(row.claim_id) ?? [],
    }),
  );
}

/** What of a judged claim's row a line is made from. */
export type LineRow = Omit<
  Row,
  'score' | 'thresholds' | 'version' | 'judged_at' | 'revision_id' | 'zone' | 'first_seen_at'
>;

/** A judged claim as a digest may tell it. */
export function judgedClaim(
  row: LineRow,
  beside: { savedUrl: string; earlier: LineRow | undefined; acts: readonly StandingAct[] },
): JudgedClaim {
  const { claim } = row;
  return {
    claimId: row.claim_id,
    statementId: row.statement_id,
    seq: row.seq,
    verdict: row.verdict,
    match: row.match_id,
    rule: row.rule,
    review: row.review,
    topics: claim.topics,
    background: row.background,
    articleId: row.article_id,
    revision: row.revision_number,
    words: wordsOf(row),
    kind: row.claim.kind,
    lang: row.lang,
    speaker: claim.speaker && { name: claim.speaker.name, probably: claim.speaker.confidence < PROBABLY },
    via: claim.via,
    stance: toldStance(claim),
    outlet: row.outlet,
    country: row.country,
    publishedAt: row.published_at.toISOString(),
    articleTitle: row.title,
    articleUrl: row.url,
    savedUrl: beside.savedUrl,
    copyGroup: row.copy_group,
    wire: row.wire,
    earlier: beside.earlier ? earlierWords(beside.earlier) : null,
    differences: row.explanation.differences,
    ...(row.explanation.edited && { edited: { noted: row.explanation.edited.noted } }),
    acts: beside.acts,
  };
}

function earlierWords(row: LineRow): EarlierWords {
  return {
    claimId: row.claim_id,
    words: wordsOf(row),
    kind: row.claim.kind,
    lang: row.lang,
    speaker: row.claim.speaker?.name ?? null,
    outlet: row.outlet,
    publishedAt: row.published_at.toISOString(),
  };
}

/**
 * The words of a claim as they stand in the article. Where the attribution splits a quotation, only what was said, its
 * parts joined; a paraphrase whole, with the verb that may carry its meaning ("thanked the president for ...").
 */
function wordsOf(row: Pick<LineRow, 'claim' | 'words'>): string {
  const { kind, content } = row.claim;
  return kind === 'direct' && content.length > 0 ? content.map((span) => span.text).join(' […] ') : row.words;
}

async function feedsSeen(db: Db, since: Date) {
  const feeds = await listFeeds(db);
  // Those that operators are told of: a feed that failed once is asked again before anybody is.
  const failing = feeds.filter((feed) => feed.told_at !== null);
  const gaps = await gapsSince(db, since);
  return {
    configured: feeds.length,
    read: feeds.filter((feed) => feed.failures === 0 && feed.last_succeeded_at !== null).length,
    failing: failing.map((feed) => ({
      outlet: feed.outlet,
      since: (feed.failing_since ?? since).toISOString(),
      error: feed.last_error ?? '',
    })),
    gaps: gaps.map((gap) => ({ outlet: gap.outlet, from: gap.from.toISOString(), to: gap.to.toISOString() })),
  };
}
