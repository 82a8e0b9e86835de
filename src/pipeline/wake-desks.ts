import { BATCH_SECONDS } from '../config/desk-hours.ts';
import { afterPause, dueTimeOf } from '../digests/quiet-hours.ts';
import { isRestated } from '../digests/restated.ts';
import { isUrgent } from '../digests/urgent.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import { loadDesk, setDeskDueIfNone, setUrgentDue } from '../store/desks.ts';
import type { ClaimRow, Db } from '../store/schema.ts';
import { isOwedAny } from './desk-knowledge.ts';
import { allDesks } from './desks.ts';
import { type House, ring } from './house.ts';

/** A claim of the article that was judged just now. */
export interface JustJudged {
  readonly row: Pick<ClaimRow, 'topics' | 'claim'>;
  readonly verdict: NoveltyVerdict;
  readonly rule: string;
  readonly seq: number;
  readonly statementId: number;
}

/** A desk that is to be told something soon. */
export interface Woken {
  readonly deskId: string;
  /** From now, milliseconds. */
  readonly inMs: number;
}

/**
 * Of each desk that is to be told something of these claims: starts the batch of an immediate one, and that of a digest of
 * what the desk calls urgent, unless they have begun already; says what began.
 */
export async function wakeDesks(
  house: Pick<House, 'config'>,
  trx: Db,
  judged: readonly JustJudged[],
  now: Date,
): Promise<Woken[]> {
  const woken: Woken[] = [];
  for (const desk of await allDesks(house, trx)) {
    if (desk.schedule.kind !== 'immediate' && desk.urgent === undefined) continue;
    const ours = judged.filter(({ row }) => row.topics.some((topic) => desk.topics.includes(topic)));
    if (!(await hasNews(trx, desk, ours))) continue;
    if (desk.schedule.kind === 'immediate') woken.push(...(await startBatch(trx, desk, now)));
    const urgent = ours.filter((claim) => mayBeUrgent(claim, desk));
    if (await hasNews(trx, { ...desk, restatements: false }, urgent))
      woken.push(...(await wakeUrgently(trx, desk, now)));
  }
  return woken;
}

/**
 * Of desks that were told what does not stand any more, or stands again: starts the batch of an immediate one, and of those
 * that wish to hear of it at once, that of a digest between two hours. Others read it in their next digest.
 */
export async function wakeToCorrect(
  house: Pick<House, 'config'>,
  trx: Db,
  deskIds: readonly string[],
  now: Date,
): Promise<Woken[]> {
  if (deskIds.length === 0) return [];
  const woken: Woken[] = [];
  for (const desk of await allDesks(house, trx)) {
    if (!deskIds.includes(desk.id)) continue;
    if (desk.schedule.kind === 'immediate') woken.push(...(await startBatch(trx, desk, now)));
    if (desk.corrections === 'at-once') woken.push(...(await wakeUrgently(trx, desk, now)));
  }
  return woken;
}

/**
 * A digest of only what is urgent is to be made when the batch of the desk ends, also in quiet hours; after its pause.
 * Where something urgent waits already, this joins it.
 */
export async function wakeUrgently(trx: Db, desk: DeskConfig, now: Date): Promise<Woken[]> {
  const due = afterPause(desk, new Date(now.getTime() + batchMs(desk)));
  return (await setUrgentDue(trx, desk.id, due)) ? [wokenAt(desk, due, now)] : [];
}

async function startBatch(trx: Db, desk: DeskConfig, now: Date): Promise<Woken[]> {
  const due = dueTimeOf(desk, new Date(now.getTime() + batchMs(desk)));
  return due && (await setDeskDueIfNone(trx, desk.id, due)) ? [wokenAt(desk, due.at, now)] : [];
}

function wokenAt({ id }: DeskConfig, at: Date, now: Date): Woken {
  return { deskId: id, inMs: at.getTime() - now.getTime() };
}

/** For longer waits there is the sweep, and what is due may move meanwhile. */
const LONGEST_BELL_MS = 3_600_000;

export async function ringWoken(house: Pick<House, 'queue'>, woken: readonly Woken[]): Promise<void> {
  const bells = new Map(woken.map(({ deskId, inMs }) => [`${deskId} ${inMs}`, { deskId, inMs }]));
  for (const { deskId, inMs } of bells.values()) {
    if (inMs <= LONGEST_BELL_MS) await ring(house, 'compose-digest', { deskId }, inMs);
  }
}

/** A repeat may tell what contradicts: that is known for certain when the digest is made. */
function mayBeUrgent({ row, verdict }: JustJudged, desk: DeskConfig): boolean {
  const { topics, claim } = row;
  return (
    isUrgent({ topics, speaker: claim.speaker, verdict }, desk) ||
    (verdict === 'repeat' && desk.urgent?.contradictions === true)
  );
}

/** What is fresh to the archive is news to every desk on its topic; a repeat only to one that could not know it. */
async function hasNews(trx: Db, desk: DeskConfig, judged: readonly JustJudged[]): Promise<boolean> {
  if (judged.some(({ verdict }) => verdict !== 'repeat')) return true;
  if (desk.restatements && judged.some(saysAgain)) return true;
  const last = judged.at(-1);
  const row = last && (await loadDesk(trx, desk.id));
  if (!row) return false;
  const statementIds = [...new Set(judged.map((claim) => claim.statementId))];
  return isOwedAny(trx, desk, row, { statementIds, to: last.seq });
}

function saysAgain({ verdict, rule, row }: JustJudged): boolean {
  return isRestated({ verdict, rule, speaker: row.claim.speaker });
}

/** How long a desk gathers what comes after the first claim, milliseconds: an immediate one all news, others what is urgent. */
export function batchMs({ schedule }: DeskConfig): number {
  return 1000 * (schedule.kind === 'immediate' ? schedule.batchSeconds : BATCH_SECONDS);
}
