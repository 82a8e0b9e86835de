/** Waits between tries: `firstMs`, then doubled each time up to `maxMs`. */
export interface Backoff {
  readonly firstMs: number;
  readonly maxMs: number;
}

/**
 * The wait before the next try, spread by up to a quarter each way so that what failed together
 * does not come back together.
 * @param failures how often it has failed, from 1
 * @param random 0 to 1
 */
export function waitAfter(failures: number, { firstMs, maxMs }: Backoff, random: number): number {
  const grown = Math.min(firstMs * 2 ** Math.min(failures - 1, 30), maxMs);
  return Math.round(grown * (0.75 + random / 2));
}
