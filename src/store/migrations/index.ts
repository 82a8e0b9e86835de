import type { Migration } from '../migrate.ts';
import * as first from './0001-first.ts';

/** All migrations in their order. Append; never edit, reorder or remove one that was released. */
export const migrations: readonly Migration[] = [{ name: '0001-first', up: first.up }];
