/** What is wrong, where, and what to do: the message of every error of the store is these three in one line. */
export interface Trouble {
  readonly what: string;
  /** A path, or a server's address without its password. */
  readonly where: string;
  readonly mend: string;
}

/** An error of the store itself, not of one query. All of them are for people to read; none is worth a retry. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(`${trouble.what} (${trouble.where}). ${trouble.mend}`, cause === undefined ? {} : { cause });
    this.trouble = trouble;
  }
}

/** The data directory is damaged, half-written, or of another version; or the engine stopped while running. */
export class StoreBroken extends StoreError {
  override name = 'StoreBroken';
}

/** Another process owns the data directory. */
export class StoreInUse extends StoreError {
  override name = 'StoreInUse';
}

/** The data directory cannot be made or written: rights, a read-only mount, a full disk. */
export class StoreNotWritable extends StoreError {
  override name = 'StoreNotWritable';
}

/** The PostgreSQL server cannot be reached, or refuses us. */
export class StoreUnreachable extends StoreError {
  override name = 'StoreUnreachable';
}

/** The database was migrated by a newer Claimwatch than this one. */
export class SchemaNewer extends StoreError {
  override name = 'SchemaNewer';
}

/** No running process answers on the data directory's socket. */
export class NobodyRuns extends StoreError {
  override name = 'NobodyRuns';
}

/** The code of a Node system error (`ENOSPC`), or of a PostgreSQL error (`53100`), else ''. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
