import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/load.ts';
import { systemClock } from '../model/clock.ts';
import { migrate } from '../store/migrate.ts';
import { NobodyRuns, openStore, sendCommand } from '../store/open.ts';
import { secretNamed } from '../store/secrets.ts';
import { freshSecret, storePlace } from './installation.ts';
import { answerQuestion, type Question } from './questions.ts';

/** Is there a database to ask, or would asking make an empty one? A server is taken to be there. */
export function isInstalled(config: Config): boolean {
  const place = storePlace(config);
  return place.kind === 'server' || existsSync(join(place.dir, 'cluster'));
}

/** Puts one question after the other to the same house or database. */
export type Asking = (question: Question) => Promise<unknown>;

/**
 * For many questions: as `ask`, with a database that is opened once where nobody runs. A house that is started meanwhile
 * is refused until `work` is done.
 *
 * @throws NoAnswer, StoreError: sentences for whoever asked.
 */
export async function withAnswers<T>(config: Config, work: (asking: Asking) => Promise<T>): Promise<T> {
  const place = storePlace(config);
  if (place.kind === 'embedded' && (await isAnswered(place.dir)))
    return work((question) => sendCommand(place.dir, question));
  return withDatabase(config, work);
}

/** A house that is starting or busy refuses for its own reasons, which the first question of `work` tells. */
async function isAnswered(dir: string): Promise<boolean> {
  try {
    await sendCommand(dir, { ask: 'health' });
    return true;
  } catch (error) {
    return !(error instanceof NobodyRuns);
  }
}

/**
 * Asks the running house where the database is embedded, and the database itself where it is a server or where
 * nobody runs.
 *
 * @throws NoAnswer, StoreError: sentences for whoever asked.
 */
export async function ask(config: Config, question: Question): Promise<unknown> {
  const place = storePlace(config);
  if (place.kind === 'embedded') {
    try {
      return await sendCommand(place.dir, question);
    } catch (error) {
      if (!(error instanceof NobodyRuns)) throw error;
    }
  }
  return withDatabase(config, (asking) => asking(question));
}

async function withDatabase<T>(config: Config, work: (asking: Asking) => Promise<T>): Promise<T> {
  const store = await openStore(storePlace(config), { brief: true });
  try {
    await migrate(store);
    const secret = config.settings.web.secret ?? (await secretNamed(store.db, 'links', freshSecret));
    return await work((question) => answerQuestion({ store, config, clock: systemClock, secret }, question));
  } finally {
    await store.close();
  }
}
