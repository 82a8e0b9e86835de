/** When a delivery that was not accepted is tried again. Pure: the same delivery at the same time gives the same. */
import { createHash } from 'node:crypto';

/** A delivery of which a try has just failed, for now. */
export interface Unsent {
  readonly id: number;
  /** Tries that failed, this one with them. */
  readonly failures: number;
  readonly frozenAt: Date;
  /** Before this the other side does not want to be asked again; null: it did not say. */
  readonly retryAt: Date | null;
}

/** A mail server may be out of order over a weekend; a digest that is older than this is no news any more. */
export const TRIED_FOR_MS = 2 * 86_400_000;
const FIRST_WAIT_MS = 60_000;
/** So that one that comes back is used soon. */
const LONGEST_WAIT_MS = 3_600_000;
/** Each wait is up to this share shorter, so that what failed together does not come back together. */
const SPREAD = 0.25;
/** What stood still for longer than two days, because nobody ran, is tried as often as this all the same. */
const LEAST_TRIES = 8;

/**
 * Waits double from a minute up to an hour, for two days from when the bytes were frozen, with a last try at their end.
 * What the other side asks for is waited for within them. Null: it is given up.
 */
export function nextSend({ id, failures, frozenAt, retryAt }: Unsent, now: Date): Date | null {
  const end = frozenAt.getTime() + TRIED_FOR_MS;
  const isOver = now.getTime() >= end;
  if (isOver && failures >= LEAST_TRIES) return null;
  const grown = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 30), LONGEST_WAIT_MS);
  const planned = now.getTime() + Math.round(grown * (1 - SPREAD * share(id, failures)));
  const latest = isOver ? now.getTime() + LONGEST_WAIT_MS : Math.max(end, now.getTime() + 1);
  return new Date(Math.min(Math.max(planned, retryAt?.getTime() ?? 0), latest));
}

/** 0 to 1, spread evenly, and the same each time. */
function share(id: number, failures: number): number {
  return createHash('sha256').update(`${id} ${failures}`).digest().readUInt32BE(0) / 2 ** 32;
}
