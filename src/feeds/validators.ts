/**
 * Whether a feed is asked for only if it has changed. Servers say "not modified" by validators (`ETag`,
 * `Last-Modified`) that some of them, and caches before them, forget to change: their word is checked now and then.
 */

export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What is remembered of a feed's validators. */
export interface KnownValidators extends Validators {
  /** When the feed was last read in full; null when never. */
  readonly fullFetchAt: Date | null;
  /** The feed changed once while its validators stayed the same. */
  readonly lied: boolean;
  /** Failed polls in a row. */
  readonly failures: number;
}

const NONE: Validators = { etag: null, lastModified: null };

/**
 * The validators to send with a poll; none when the feed is to be fetched in full: every `fullFetchSeconds`, always
 * when its validators have lied before, and while it fails, because only a document shows that it is mended.
 */
export function validatorsToSend(known: KnownValidators, fullFetchSeconds: number, now: Date): Validators {
  if (known.lied || known.failures > 0 || known.fullFetchAt === null) return NONE;
  const age = now.getTime() - known.fullFetchAt.getTime();
  return age >= fullFetchSeconds * 1000 ? NONE : { etag: known.etag, lastModified: known.lastModified };
}

/** Have the validators stayed the same over a change? With them, this change would not have been seen. */
export function haveLied(before: Validators, after: Validators, fresh: number): boolean {
  if (fresh === 0) return false;
  if (before.etag !== null || after.etag !== null) return before.etag === after.etag;
  return before.lastModified !== null && before.lastModified === after.lastModified;
}
