import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Config } from '../config/load.ts';
import type { StorePlace } from '../store/open.ts';

/** A key for signing links, made once per installation. */
export function freshSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Where the configuration puts the store. */
export function storePlace(config: Config): StorePlace {
  const { data, database } = config.settings;
  if (database.url === null) return { kind: 'embedded', dir: resolve(data.dir) };
  const url = new URL(database.url);
  if (database.password !== null && url.password === '') url.password = database.password;
  return { kind: 'server', url: url.href };
}
