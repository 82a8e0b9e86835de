import type { JobsOptions } from 'bullmq';
import type { BullQueue } from './backends.ts';

export interface Period {
  readonly everyMs: number;
  readonly firstAt: Date;
}

export interface Desired<P> extends Period {
  readonly key: string;
  readonly payload: P;
}

type TemplateOptions = Omit<JobsOptions, 'jobId' | 'repeat' | 'delay' | 'deduplication'>;

/** A stored due time and the queue's may differ by this much: not worth touching. */
const CLOSE_ENOUGH_MS = 1_000;
/** Upserts at a time, so that 300 feeds do not take every connection of the pool. */
const BATCH = 8;

export async function setSchedule(
  queue: BullQueue,
  job: string,
  key: string,
  { everyMs, firstAt }: Period,
  payload: object,
  opts: TemplateOptions,
): Promise<void> {
  // An upsert alone keeps the old time of the next run when the period is the same.
  await queue.removeJobScheduler(key);
  await queue.upsertJobScheduler(
    key,
    { every: Math.max(1, Math.round(everyMs)), startDate: firstAt.getTime() },
    { name: job, data: payload, opts },
  );
}

export async function reconcileSchedules(
  queue: BullQueue,
  job: string,
  desired: ReadonlyArray<Desired<object>>,
  opts: TemplateOptions,
): Promise<void> {
  const present = new Map((await queue.getJobSchedulers(0, -1)).map((each) => [each.key, each]));
  const wanted = new Set(desired.map(({ key }) => key));
  const stale = [...present.keys()].filter((key) => !wanted.has(key));
  await inBatches(stale, (key) => queue.removeJobScheduler(key));
  const changed = desired.filter((each) => !isRight(each, present.get(each.key)));
  await inBatches(changed, (each) => setSchedule(queue, job, each.key, each, each.payload, opts));
}

/** Makes the schedules that are missing, and leaves those that are there as they are. */
export async function restoreSchedules(
  queue: BullQueue,
  job: string,
  desired: ReadonlyArray<Desired<object>>,
  opts: TemplateOptions,
): Promise<void> {
  const present = new Set((await queue.getJobSchedulers(0, -1)).map(({ key }) => key));
  const missing = desired.filter(({ key }) => !present.has(key));
  await inBatches(missing, (each) => setSchedule(queue, job, each.key, each, each.payload, opts));
}

function isRight(
  { everyMs, firstAt }: Period,
  present: { every?: number; next?: number } | undefined,
): boolean {
  if (present?.next === undefined || present.every !== Math.max(1, Math.round(everyMs))) return false;
  return Math.abs(present.next - firstAt.getTime()) <= CLOSE_ENOUGH_MS;
}

async function inBatches<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    await Promise.all(items.slice(from, from + BATCH).map(act));
  }
}
