/**
 * How often properties are tried. The seed is fixed, so that a run of the gate finds the same as the last; a failure
 * prints it with the path to the smallest example. `FUZZ_SEED=7 FUZZ_TIMES=20 npx vitest run FILE` looks further.
 */
export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  const { FUZZ_TIMES = '1', FUZZ_SEED = '20261121' } = process.env;
  return { numRuns: Math.ceil(numRuns * Number(FUZZ_TIMES)), seed: Number(FUZZ_SEED) };
}
