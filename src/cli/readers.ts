import type { Settings } from '../config/settings.ts';
import { NO_OWN_WORDS, type OwnWords } from '../model/own-words.ts';
import { entry } from '../threads/entry.ts';
import { openPool, type Pool } from '../threads/pool.ts';

/** The reading threads, as the worker has them. */
export type Readers = Pool<typeof import('../pipeline/reading.ts')>;

/** Runs `work` with the reading threads, and ends them after it. */
export async function withReaders<T>(
  settings: Settings,
  work: (readers: Readers) => Promise<T>,
  ownWords: OwnWords = NO_OWN_WORDS,
): Promise<T> {
  const readers: Readers = openPool<typeof import('../pipeline/reading.ts')>({
    module: entry(import.meta.url, '../pipeline/reading'),
    size: settings.reading.threads,
    timeLimitMs: settings.reading.timeLimitSeconds * 1000,
    heapMb: settings.reading.heapMb,
    setUp: { name: 'takeOwnWords', input: ownWords },
  });
  try {
    return await work(readers);
  } finally {
    await readers.close();
  }
}
