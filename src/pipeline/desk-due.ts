import { BATCH_SECONDS } from '../config/desk-hours.ts';
import { afterPause, dueTimeOf, nextDueTime } from '../digests/quiet-hours.ts';
import type { DeskConfig, DueTime } from '../model/desk.ts';
import { moveDeskDue, moveUrgentDue } from '../store/desks.ts';
import type { Db, DeskRow } from '../store/schema.ts';

// When is a desk due? Asked when something is judged, when a digest was made, and when anybody looks at a desk whose hours
// may have been changed since its due times were stored.

/** How long a desk gathers what comes after the first claim, milliseconds: an immediate one all news, others what is urgent. */
export function batchMs({ schedule }: DeskConfig): number {
  return 1000 * (schedule.kind === 'immediate' ? schedule.batchSeconds : BATCH_SECONDS);
}

/** Nothing waits at `after`: when the next ordinary digest is made; null for an immediate desk, which waits for news. */
export function dueAfter(desk: DeskConfig, after: Date): DueTime | null {
  return desk.schedule.kind === 'cron' ? nextDueTime(desk, after) : null;
}

/** Something is to be told from `at` on: when an immediate desk is told it; null for others, which wait for their hour. */
export function dueOnNews(desk: DeskConfig, at: Date): DueTime | null {
  return desk.schedule.kind === 'immediate' ? nextDueTime(desk, at) : null;
}

/** Something urgent is to be told from `at` on: when the batch of it ends, also in quiet hours; after a pause. */
export function urgentDueOnNews(desk: DeskConfig, at: Date): Date {
  return afterPause(desk, new Date(at.getTime() + batchMs(desk)));
}

/**
 * When the ordinary digest of a desk is due, as it is configured now: what is stored may come from the schedule, the quiet
 * hours or the pause that it had before. What is due already, and what its schedule said already and those hold, stays owed.
 */
export function dueNow(
  desk: DeskConfig,
  row: Pick<DeskRow, 'next_due_at' | 'scheduled_at' | 'window_from'>,
  now: Date,
): DueTime | null {
  const { next_due_at: at } = row;
  const scheduledAt = row.scheduled_at ?? at;
  // Who composes it asks the hours once more, and sees by this time whether it is late.
  if (at !== null && at <= now) return { scheduledAt: scheduledAt ?? at, at };
  if (scheduledAt !== null && scheduledAt <= now) return dueTimeOf(desk, scheduledAt, now);
  if (desk.schedule.kind === 'cron') return dueAfter(desk, afterLastDigest(row, now));
  if (scheduledAt === null) return null;
  const batchEnd = new Date(now.getTime() + batchMs(desk));
  return dueTimeOf(desk, earlier(scheduledAt, batchEnd));
}

/** The same of what is urgent: a pause that holds it may have been set, or lifted. */
export function urgentDueNow(
  desk: DeskConfig,
  { urgent_due_at: stored }: Pick<DeskRow, 'urgent_due_at'>,
  now: Date,
): Date | null {
  return stored && afterPause(desk, earlier(stored, new Date(now.getTime() + batchMs(desk))));
}

/** Moves the due times of a desk to where its configuration puts them now. Says whether it is due. */
export async function moveDues(db: Db, desk: DeskConfig, row: DeskRow, now: Date): Promise<boolean> {
  const due = dueNow(desk, row, now);
  const urgent = urgentDueNow(desk, row, now);
  if (!isSame(due?.at, row.next_due_at) || !isSame(due?.scheduledAt, row.scheduled_at))
    await moveDeskDue(db, desk.id, { from: row, to: due });
  if (!isSame(urgent, row.urgent_due_at))
    await moveUrgentDue(db, desk.id, { from: row.urgent_due_at, to: urgent });
  return [due?.at ?? null, urgent].some((at) => at !== null && at <= now);
}

/** A clock is set right by minutes; one that was a year ahead must not silence a desk for a year. */
const SET_BACK_MS = 3_600_000;

/** A clock that is set back over the hour of a digest that was made does not bring that hour a second time. */
function afterLastDigest({ window_from: last }: Pick<DeskRow, 'window_from'>, now: Date): Date {
  const setBackMs = last.getTime() - now.getTime();
  return setBackMs > 0 && setBackMs <= SET_BACK_MS ? last : now;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function isSame(one: Date | null | undefined, other: Date | null): boolean {
  return (one ?? null)?.getTime() === other?.getTime();
}
