import type { Config } from '../config/load.ts';
import type { Channels } from '../delivery/open-channels.ts';
import type { Client } from '../http/client.ts';
import type { Models } from '../language-models/open-models.ts';
import type { Clock } from '../model/clock.ts';
import type { Queue } from '../queue/open.ts';
import type { Store } from '../store/open.ts';
import type { Pool } from '../threads/pool.ts';
import type { Events } from './events.ts';
import type { NoveltyMemory } from './novelty-memory.ts';
import type { Sending } from './sending.ts';
import type { JobName, Payloads } from './stages.ts';

/** Everything a job works with. Opened once (`open-house.ts`), handed to each job. */
export interface House {
  readonly config: Config;
  readonly store: Store;
  readonly queue: Queue<Payloads>;
  readonly client: Client;
  readonly readers: Pool<typeof import('./reading.ts')>;
  readonly novelty: NoveltyMemory;
  /** Null: none is configured, and nothing is asked. */
  readonly models: Models | null;
  readonly channels: Channels;
  readonly sending: Sending;
  readonly events: Events;
  readonly clock: Clock;
  /** Signs the links of desks. */
  readonly secret: string;
}

/** Clocks of two machines may differ by this much: what one of them made now, is due for the other. */
export const CLOCK_SKEW_MS = 2_000;

/** Rings for a job. Always after the commit that the job has to see. */
export async function ring<Job extends JobName>(
  house: Pick<House, 'queue'>,
  job: Job,
  payload: Payloads[Job],
  delayMs = 0,
): Promise<void> {
  // The judge takes whatever waits, so one bell at a time is enough; one rung while it works is heard after.
  const once = job === 'judge-novelty' ? { key: job, again: true } : {};
  // A model is not asked twice at once about one claim.
  const alone = job === 'second-opinion' ? { key: `${job}-${Object.values(payload).join()}` } : {};
  await house.queue.add(job, payload, { ...once, ...alone, delayMs });
}
