/**
 * Near copies by MinHash: forty outlets print one agency's story with another headline, lead or dateline, and some
 * cut it. Two texts are compared by the five-word runs (shingles) they share. On the gold stream the two printings
 * of one agency story have 0.50 of their shingles in common, and no other two articles more than 0.02.
 */

const HASHES = 128;
/** Words in a shingle. */
const WIDTH = 5;
/** Hashes in a band, and bands: texts that share 0.3 of their shingles meet in a band in 99 of 100 cases. */
const ROWS = 2;
const BANDS = 48;

/** Copies share at least this part of all their shingles ... */
const RESEMBLANCE = 0.3;
/** ... or the shorter is contained in the longer to this part, and is more than a quotation that both carry. */
const CONTAINMENT = 0.55;
const LEAST_SHARED = 30;

/** How alike two texts are, estimated from their signatures. */
export interface Likeness {
  /** Shingles in common, as a part (0 to 1) of all shingles of both. */
  readonly resemblance: number;
  /** Shingles in common, as a part (0 to 1) of the shorter text's. */
  readonly containment: number;
  /** Number of shingles in common. */
  readonly shared: number;
}

const SEEDS = seeds(HASHES);

/**
 * The signature of a text: the number of its shingles, then one minimum for each of 128 hash functions. The same
 * for the same text on every machine. A text without words has the signature [0].
 */
export function signature(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [0];
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i += 1) {
      const hash = mix(shingle ^ (SEEDS[i] ?? 0));
      if (hash < (minima[i] ?? 0)) minima[i] = hash;
    }
  }
  return [shingles.size, ...minima];
}

/** Keys under which to look for possible copies: near copies share at least one, other texts hardly ever do. */
export function bands(signed: readonly number[]): string[] {
  if (signed.length <= HASHES) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = mix(key ^ (signed[1 + band * ROWS + row] ?? 0));
    return `${band.toString(36)}.${key.toString(36)}`;
  });
}

/** How alike two signed texts are. The error of `resemblance` is about 0.04. */
export function likeness(a: readonly number[], b: readonly number[]): Likeness {
  const [sizeA = 0, sizeB = 0] = [a[0], b[0]];
  if (a.length <= HASHES || b.length <= HASHES) return { resemblance: 0, containment: 0, shared: 0 };
  let equal = 0;
  for (let i = 1; i <= HASHES; i += 1) if (a[i] === b[i]) equal += 1;
  const resemblance = equal / HASHES;
  const shared = Math.min((resemblance * (sizeA + sizeB)) / (1 + resemblance), sizeA, sizeB);
  return { resemblance, containment: shared / Math.min(sizeA, sizeB), shared: Math.round(shared) };
}

/** Is one text a copy of the other, in whole or for the most part? */
export function areNearCopies(a: readonly number[], b: readonly number[]): boolean {
  const { resemblance, containment, shared } = likeness(a, b);
  if (resemblance >= 0.8) return true;
  return shared >= LEAST_SHARED && (resemblance >= RESEMBLANCE || containment >= CONTAINMENT);
}

/** Hashes of the runs of five words, case, accents and punctuation aside; of all words where there are fewer. */
export function shinglesOf(text: string): Set<number> {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '');
  const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
  const shingles = new Set<number>();
  const width = Math.min(WIDTH, words.length);
  for (let i = 0; width > 0 && i + width <= words.length; i += 1) {
    let hash = 0;
    for (let j = i; j < i + width; j += 1) hash = mix(Math.imul(hash, 31) ^ (words[j] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}

/** FNV-1a over the UTF-16 code units, to an unsigned 32-bit number. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input changes half the bits of the unsigned output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function seeds(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) all[i] = mix(Math.imul(i + 1, 0x9e3779b9));
  return all;
}
