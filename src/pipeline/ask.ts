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
  const store = await openStore(place, { brief: true });
  try {
    await migrate(store);
    const secret = config.settings.web.secret ?? (await secretNamed(store.db, 'links', freshSecret));
    return await answerQuestion({ store, config, clock: systemClock, secret }, question);
  } finally {
    await store.close();
  }
}
