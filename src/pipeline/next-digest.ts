import type { DeskConfig } from '../model/desk.ts';
import type { Digest } from '../model/digest.ts';
import type { DeskRow } from '../store/schema.ts';
import { dueAfter, dueOnNews } from './desk-due.ts';

/** When a desk's next ordinary digest is sent, as a digest that is made now says it. */
export function nextOrdinary(
  desk: DeskConfig,
  row: Pick<DeskRow, 'next_due_at'>,
  { kind, now }: { readonly kind: 'regular' | 'urgent'; readonly now: Date },
): Pick<Digest, 'nextAt' | 'notBefore'> {
  // An urgent digest leaves what is gathering as it is.
  const stored = kind === 'urgent' ? row.next_due_at : null;
  if (stored !== null) return { nextAt: stored.toISOString() };
  if (desk.schedule.kind === 'cron') return { nextAt: dueAfter(desk, now)?.at.toISOString() ?? null };
  const soonest = dueOnNews(desk, now);
  const isHeldThen = soonest !== null && soonest.at > soonest.scheduledAt;
  return { nextAt: null, ...(isHeldThen && { notBefore: soonest.at.toISOString() }) };
}

/** Is its digest due by the schedule, and held by quiet hours or a pause? */
export function isHeld({ scheduled_at, next_due_at }: DeskRow, now: Date): boolean {
  return scheduled_at !== null && next_due_at !== null && scheduled_at <= now && next_due_at > now;
}

/** Does the desk gather what is said for a digest that comes in a moment: of all news, or of what is urgent? */
export function isGathering({ schedule }: DeskConfig, row: DeskRow, now: Date): boolean {
  const batch = schedule.kind === 'immediate' && row.next_due_at !== null && !isHeld(row, now);
  return batch || row.urgent_due_at !== null;
}
