/** How many of so many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/**
 * Between which shares the true one lies with 95 % certainty (Wilson's interval, which also holds for few and for none);
 * null where there is nothing to count.
 */
export function interval95({ count, of }: Share): { readonly low: number; readonly high: number } | null {
  if (of === 0) return null;
  const z = 1.959964;
  const share = count / of;
  const scale = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * How likely chance alone would part `better` and `worse` at least so far, were both equally likely: the exact sign test,
 * two-sided. 1 where there is nothing to tell them apart.
 */
export function chanceOf(better: number, worse: number): number {
  const all = better + worse;
  let term = 0.5 ** all;
  let sum = 0;
  for (let count = 0; count <= Math.min(better, worse); count++) {
    sum += term;
    term *= (all - count) / (count + 1);
  }
  return Math.min(1, 2 * sum);
}
