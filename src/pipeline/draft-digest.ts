import { type Choice, chooseLines, type Heard } from '../digests/choose.ts';
import { composeDigest as compose } from '../digests/compose.ts';
import { claimOwed } from '../digests/known.ts';
import { isUrgent } from '../digests/urgent.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { Digest, DigestLine } from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import { heldLink } from '../model/token.ts';
import { countLinesSince, newestDigestId } from '../store/digests.ts';
import { gapsSince, listFeeds } from '../store/feeds.ts';
import {
  judgedBetween,
  judgedClaims,
  judgedOfArticles,
  newestSeq,
  type JudgedClaim as Row,
} from '../store/judgements.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { meansAnOutlet } from '../text/outlet-names.ts';
import { correctionLines } from './correction-lines.ts';
import { correctionsOwed, type OwedCorrection } from './corrections.ts';
import { heardBy } from './desk-knowledge.ts';
import { heldBefore } from './held-before.ts';
import type { House } from './house.ts';
import { judgedFor } from './judged-lines.ts';
import { nextOrdinary } from './next-digest.ts';
import { withRenderings } from './renderings.ts';

/** A digest that is sent this much after it was due says so. */
const LATE_MS = 5 * 60_000;

export interface Draft {
  readonly digest: Digest;
  readonly choice: Choice;
  readonly corrections: readonly OwedCorrection[];
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly windowKey: string;
  readonly now: Date;
  /** Of each claim that came into question. */
  readonly topicsOf: ReadonlyMap<number, readonly TopicId[]>;
  /** There is a line or a correction to tell. */
  readonly tells: boolean;
  /** So much was judged in this window that it is not read again, where it tells nothing. */
  readonly isLong: boolean;
}

/** How many judged claims a desk's window may hold, of whatever topics, before they are passed over. */
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
  const windowKey = await windowKeyOf(db, desk.id, { due, kind });
  const toSeq = await newestSeq(db);
  const all = await judgedBetween(db, row.told_seq, toSeq);
  const rows = all.filter((judged) => !judged.background);
  const heard = await heardBy(db, desk, row, toSeq);
  const claims = await judgedFor(
    house,
    db,
    desk,
    [...(await earlierOwed(db, heard, rows)), ...rows],
    heard.before,
  );
  const { maxLines, notice } = house.config.settings.digests;
  const outlets = house.config.feeds.map((feed) => feed.outlet);
  const { topics, restatements } = desk;
  const only = kind === 'urgent' && { toldNow: toldAtOnce(desk, heard) };
  const chosen = chooseLines(claims, { topics, maxLines, outlets, restatements, ...only }, heard);
  const rendered = await withRenderings(house, db, desk, { choice: chosen, toSeq, heard });
  const corrections = await correctionsIn(db, desk, row, { kind, choice: rendered });
  const { sections, saidAgain } = rendered;
  const tells = sections.length + saidAgain.lines.length + saidAgain.more.length + corrections.length > 0;
  const closes = kind === 'regular' && (tells || desk.nothingNew);
  const before = closes ? await heldBefore(db, desk, rendered) : [];
  const choice = { ...rendered, held: [...before, ...rendered.held] };
  const digest = compose(desk, choice, {
    kind,
    topicNames: new Map(house.config.topics.map((topic) => [topic.id, topic.name[desk.lang]])),
    window: { from: row.window_from, to: now },
    dueAt: isLate(due, now) ? due : null,
    corrections: await correctionLines(house, db, desk, { owed: corrections, toSeq }),
    next: nextOrdinary(desk, row, { kind, now }),
    toldAtOnce: kind === 'urgent' ? 0 : await countLinesSince(db, desk.id, row.window_from),
    heldUrl: heldLink(house.config.settings.web.publicUrl, house.secret, desk.id, windowKey),
    feeds: await feedsSeen(db, row.window_from),
    notice,
  });
  const topicsOf = new Map([...before, ...claims].map((claim) => [claim.claimId, claim.topics]));
  const window = { fromSeq: row.told_seq, toSeq, windowKey, now, isLong: all.length >= MANY };
  return { digest, choice, corrections, topicsOf, tells, ...window };
}

/**
 * The due time, and the digest before this one, which moves on with each that is stored: no key comes twice. A clock that
 * was set back may give the same time again, and a note that nothing is new leaves `told_seq` where it was.
 */
async function windowKeyOf(
  db: Db,
  deskId: string,
  { due, kind }: { readonly due: Date; readonly kind: 'regular' | 'urgent' },
): Promise<string> {
  const before = (await newestDigestId(db, deskId)) ?? 0;
  return `${due.toISOString()}-after-${before}${kind === 'urgent' ? '-urgent' : ''}`;
}

/** What is urgent, and where the desk wants corrections at once, what tells that a line it was told was edited. */
function toldAtOnce(desk: DeskConfig, heard: Heard): (line: DigestLine) => boolean {
  const tellsEdit = ({ claimId, earlier }: DigestLine) =>
    earlier?.beforeEdit === true && heard.before?.has(claimId) === true;
  return (line) => isUrgent(line, desk) || (desk.corrections === 'at-once' && tellsEdit(line));
}

/** A digest between two hours tells only desks that wish it so what does not stand; others read it in the next. */
async function correctionsIn(
  db: Db,
  desk: DeskConfig,
  row: DeskRow,
  { kind, choice }: { readonly kind: 'regular' | 'urgent'; readonly choice: Choice },
): Promise<OwedCorrection[]> {
  if (kind === 'urgent' && desk.corrections !== 'at-once') return [];
  const lines = choice.sections.flatMap((section) => [...section.lines, ...section.more]);
  const beside = lines.flatMap(({ line }) =>
    line.earlier === null ? [] : [[line.claimId, line.earlier.claimId] as const],
  );
  return correctionsOwed(db, desk.id, row, new Map(beside));
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
