import { hostname } from 'node:os';
import { type Attempt, type Desired, NotNow } from '../queue/open.ts';
import { listFeeds } from '../store/feeds.ts';
import { BEAT_MS, beat } from '../store/workers.ts';
import { alertOperators } from './alert-operators.ts';
import { answerRequest } from './answer-request.ts';
import { composeDigest } from './compose-digest.ts';
import { deliverDigest } from './deliver-digest.ts';
import { findClaims } from './find-claims.ts';
import type { House } from './house.ts';
import { judgeNovelty } from './judge-novelty.ts';
import { pollFeed, schedulePoll } from './poll-feed.ts';
import { readArticle } from './read-article.ts';
import { JOBS, type JobName, type Payloads, STAGES, type Stage } from './stages.ts';
import { sweep } from './sweep.ts';

type Handlers = {
  readonly [Job in JobName]: (house: House, payload: Payloads[Job], attempt: Attempt) => Promise<void>;
};

/** The job's file has the job's name. */
const HANDLERS: Handlers = {
  'poll-feed': pollFeed,
  'read-article': readArticle,
  'find-claims': findClaims,
  'judge-novelty': judgeNovelty,
  // Loaded when it is rung for: without a model nobody does.
  'second-opinion': async (house, payload) =>
    (await import('./second-opinion.ts')).secondOpinion(house, payload),
  'compose-digest': composeDigest,
  'deliver-digest': deliverDigest,
  'alert-operators': alertOperators,
  'answer-request': answerRequest,
  sweep: (house) => sweep(house),
};

/** The embedded database has nobody who tidies it but us. */
const TIDY_MS = 10 * 60_000;

/**
 * Starts the work: the queue's schedules are made anew from the store, whatever stands still is rung for, and each
 * job of `STAGES` is listened for. Ends with the house: `house.close()` stops it.
 */
export async function startWorker(house: House): Promise<{ stop(): void }> {
  const polls = await pollSchedules(house);
  await house.queue.reconcile('poll-feed', polls);
  await house.queue.reconcile('sweep', [sweepSchedule(house)]);
  await sweep(house, 0);
  for (const job of JOBS) await listen(house, job);
  const stopTidying = every(TIDY_MS, house, 'Tidying the database', () => house.store.maintain());
  const sayAlive = () => beat(house.store.db, { host: hostname(), pid: process.pid, now: new Date() });
  await sayAlive();
  const stopRestoring = every(sweepSchedule(house).everyMs, house, 'Looking after the schedules', () =>
    restoreSchedules(house),
  );
  const stopBeating = every(BEAT_MS, house, 'Saying that this worker lives', sayAlive);
  house.events.say({
    kind: 'started',
    store: house.store.where.kind === 'embedded' ? house.store.where.dir : 'PostgreSQL',
    queue: house.config.settings.redis.url === null ? 'in the store' : 'Redis',
    feeds: polls.length,
    desks: house.config.desks.length,
  });
  return {
    stop() {
      stopTidying();
      stopRestoring();
      stopBeating();
    },
  };
}

async function pollSchedules(house: House): Promise<Desired<Payloads['poll-feed']>[]> {
  const feeds = await listFeeds(house.store.db);
  return feeds.map((feed) => schedulePoll(house, feed));
}

function sweepSchedule(house: House): Desired<Payloads['sweep']> {
  const everyMs = house.config.settings.worker.sweepSeconds * 1000;
  return { key: 'sweep', payload: {}, everyMs, firstAt: new Date(Date.now() + everyMs) };
}

/** A Redis that came back without what it held has no schedules, and nobody would ever be rung for again. */
async function restoreSchedules(house: House): Promise<void> {
  await house.queue.restore('sweep', [sweepSchedule(house)]);
  await house.queue.restore('poll-feed', await pollSchedules(house));
}

async function listen<Job extends JobName>(house: House, job: Job): Promise<void> {
  const stage: Stage = STAGES[job];
  const firstMs = stage.backOffMs ?? 1_000;
  const options = {
    concurrency: job === 'second-opinion' ? house.config.settings.models.atOnce : stage.lane.atOnce,
    tries: stage.tries,
    backoff: { firstMs, maxMs: firstMs * 2 ** stage.tries },
  };
  await house.queue.work(job, options, async (payload, attempt) => {
    try {
      await HANDLERS[job](house, payload, attempt);
    } catch (error) {
      const goesOn = error instanceof NotNow || attempt.signal.aborted;
      if (!goesOn) sayFailed(house, job, payload, error, attempt.lastAttempt);
      throw error;
    }
  });
}

function sayFailed(house: House, job: JobName, payload: object, error: unknown, lastTry: boolean): void {
  const item = Object.values(payload).join(' ');
  const message = error instanceof Error ? error.message : String(error);
  house.events.say({ kind: 'job-failed', job, item, error: message, lastTry });
}

/** Does something again and again until the house closes; a failure is said, and tried again the next time. */
function every(ms: number, house: House, what: string, act: () => Promise<void>): () => void {
  const timer = setInterval(() => {
    act().catch((error: unknown) => house.events.say({ kind: 'trouble', what, error: String(error) }));
  }, ms);
  timer.unref();
  return () => clearInterval(timer);
}
