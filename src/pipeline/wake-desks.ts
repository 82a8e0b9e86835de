import { isRestated } from '../digests/restated.ts';
import { mayBeUrgent } from '../digests/urgent.ts';
import type { DeskConfig, DueTime } from '../model/desk.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import { holdDesks, setDesksDueIfNone, setUrgentDue } from '../store/desks.ts';
import type { ClaimRow, Db } from '../store/schema.ts';
import { dueOnNews, urgentDueOnNews } from './desk-due.ts';
import { owedAny } from './desk-knowledge.ts';
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

/** Desks that are to be told something soon. */
export interface ToWake {
  readonly desks: readonly DeskConfig[];
  /** Those of them that are to be told at once, also between their hours. */
  readonly urgent: readonly DeskConfig[];
}

/** Each desk that is to be told something of these claims. */
export async function desksWithNews(
  house: Pick<House, 'config'>,
  trx: Db,
  judged: readonly JustJudged[],
): Promise<ToWake> {
  if (judged.length === 0) return { desks: [], urgent: [] };
  const watching = (await allDesks(house, trx)).flatMap((desk) => {
    if (desk.schedule.kind !== 'immediate' && desk.urgent === undefined) return [];
    const ours = judged.filter(({ row }) => row.topics.some((topic) => desk.topics.includes(topic)));
    return ours.length === 0 ? [] : [{ desk, judged: ours }];
  });
  const told = await withNews(trx, watching);
  const urgent = told.map(({ desk, judged: ours }) => ({
    desk: { ...desk, restatements: false },
    judged: ours.filter(({ row: { topics, claim }, verdict }) =>
      mayBeUrgent({ topics, speaker: claim.speaker, verdict }, desk),
    ),
  }));
  return { desks: desksOf(told), urgent: desksOf(await withNews(trx, urgent)) };
}

interface Watching {
  readonly desk: DeskConfig;
  readonly judged: readonly JustJudged[];
}

const desksOf = (watching: readonly Watching[]): DeskConfig[] => watching.map(({ desk }) => desk);

/**
 * Of these, which were told what does not stand any more, or stands again: those that wish to hear of it at once are woken
 * between two hours. Others read it in their next digest.
 */
export async function desksWithCorrections(
  house: Pick<House, 'config'>,
  trx: Db,
  deskIds: readonly string[],
): Promise<ToWake> {
  if (deskIds.length === 0) return { desks: [], urgent: [] };
  const told = new Set(deskIds);
  const desks = (await allDesks(house, trx)).filter(({ id }) => told.has(id));
  return { desks, urgent: desks.filter((desk) => desk.corrections === 'at-once') };
}

/**
 * Starts the batch of immediate desks, and that of a digest of what is urgent, unless they have begun already; says what
 * began. Call it once in a transaction, for all desks that it wakes: their rows are taken in one order by everybody.
 */
export async function wakeAll(trx: Db, toWake: readonly ToWake[], now: Date): Promise<Woken[]> {
  const desks = onceEach(toWake.flatMap((one) => one.desks)).filter(
    ({ schedule }) => schedule.kind === 'immediate',
  );
  const urgent = onceEach(toWake.flatMap((one) => one.urgent));
  if (urgent.length > 0)
    await holdDesks(
      trx,
      [...desks, ...urgent].map(({ id }) => id),
    );
  return [...(await startBatches(trx, desks, now)), ...(await wakeUrgently(trx, urgent, now))];
}

function onceEach(desks: readonly DeskConfig[]): DeskConfig[] {
  return [...new Map(desks.map((desk) => [desk.id, desk])).values()];
}

/** Wakes those that are to be told something of these claims. */
export async function wakeDesks(
  house: Pick<House, 'config'>,
  trx: Db,
  judged: readonly JustJudged[],
  now: Date,
): Promise<Woken[]> {
  return wakeAll(trx, [await desksWithNews(house, trx, judged)], now);
}

/** Wakes those of these that are to be told a correction. */
export async function wakeToCorrect(
  house: Pick<House, 'config'>,
  trx: Db,
  deskIds: readonly string[],
  now: Date,
): Promise<Woken[]> {
  return wakeAll(trx, [await desksWithCorrections(house, trx, deskIds)], now);
}

/**
 * A digest of only what is urgent is to be made when the batch of a desk ends, also in quiet hours; after its pause.
 * Where something urgent waits already, this joins it.
 */
async function wakeUrgently(trx: Db, desks: readonly DeskConfig[], now: Date): Promise<Woken[]> {
  const dues = new Map(desks.map((desk) => [desk.id, urgentDueOnNews(desk, now)]));
  const set = await setUrgentDue(trx, dues);
  return [...dues].flatMap(([id, due]) => (set.has(id) ? [wokenAt(id, due, now)] : []));
}

/** Of immediate desks; many are set in one statement, however many subscribers there are. */
async function startBatches(trx: Db, desks: readonly DeskConfig[], now: Date): Promise<Woken[]> {
  const dues = new Map<string, DueTime>();
  for (const desk of desks) {
    const due = dueOnNews(desk, now);
    if (due !== null) dues.set(desk.id, due);
  }
  const set = await setDesksDueIfNone(trx, dues);
  return [...dues].flatMap(([id, due]) => (set.has(id) ? [wokenAt(id, due.at, now)] : []));
}

function wokenAt(deskId: string, at: Date, now: Date): Woken {
  return { deskId, inMs: at.getTime() - now.getTime() };
}

/** For longer waits there is the sweep, and what is due may move meanwhile. */
const LONGEST_BELL_MS = 3_600_000;

export async function ringWoken(house: Pick<House, 'queue'>, woken: readonly Woken[]): Promise<void> {
  const bells = new Map(woken.map(({ deskId, inMs }) => [`${deskId} ${inMs}`, { deskId, inMs }]));
  for (const { deskId, inMs } of bells.values()) {
    if (inMs <= LONGEST_BELL_MS) await ring(house, 'compose-digest', { deskId }, inMs);
  }
}

/**
 * Those that are to be told something: what is fresh to the archive is news to every desk on its topic; a repeat only to one
 * that could not know it.
 */
async function withNews(trx: Db, watching: readonly Watching[]): Promise<Watching[]> {
  const isFresh = ({ desk, judged }: Watching) =>
    judged.some((claim) => claim.verdict !== 'repeat' || (desk.restatements && saysAgain(claim)));
  const asked = watching.flatMap((one) => {
    const last = one.judged.at(-1);
    if (last === undefined || isFresh(one)) return [];
    const statementIds = [...new Set(one.judged.map((claim) => claim.statementId))];
    return [{ desk: one.desk, statementIds, to: last.seq }];
  });
  const owed = await owedAny(trx, asked);
  return watching.filter((one) => isFresh(one) || owed.has(one.desk.id));
}

function saysAgain({ verdict, rule, row }: JustJudged): boolean {
  return isRestated({ verdict, rule, speaker: row.claim.speaker });
}
