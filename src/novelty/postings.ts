/**
 * An inverted index in typed arrays: for each feature the claims that have it, newest first. One pool of (claim, next)
 * pairs serves all features, so a feature costs a map entry and each posting eight bytes.
 */
export class Postings {
  readonly #heads = new Map<string, number>();
  #counts = new Uint32Array(1024);
  #first = new Int32Array(1024).fill(-1);
  #claims = new Int32Array(4096);
  #next = new Int32Array(4096);
  #used = 0;

  /** Says that `claim` has `feature`. */
  add(feature: string, claim: number): void {
    const slot = this.#slotOf(feature);
    if (this.#used === this.#claims.length) this.#growPool();
    this.#claims[this.#used] = claim;
    this.#next[this.#used] = this.#first[slot] ?? -1;
    this.#first[slot] = this.#used;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#used += 1;
  }

  /** In how many claims the feature stands. */
  count(feature: string): number {
    const slot = this.#heads.get(feature);
    return slot === undefined ? 0 : (this.#counts[slot] ?? 0);
  }

  /** The claims with this feature, newest first. */
  *claimsWith(feature: string): Generator<number> {
    const slot = this.#heads.get(feature);
    if (slot === undefined) return;
    for (let at = this.#first[slot] ?? -1; at >= 0; at = this.#next[at] ?? -1) yield this.#claims[at] ?? 0;
  }

  /** Bytes held in typed arrays. */
  get bytes(): number {
    return this.#counts.byteLength + this.#first.byteLength + this.#claims.byteLength + this.#next.byteLength;
  }

  #slotOf(feature: string): number {
    const known = this.#heads.get(feature);
    if (known !== undefined) return known;
    const slot = this.#heads.size;
    this.#heads.set(feature, slot);
    if (slot >= this.#first.length) this.#growSlots();
    return slot;
  }

  #growSlots(): void {
    const size = this.#first.length * 2;
    const first = new Int32Array(size).fill(-1);
    first.set(this.#first);
    this.#first = first;
    const counts = new Uint32Array(size);
    counts.set(this.#counts);
    this.#counts = counts;
  }

  #growPool(): void {
    const size = this.#claims.length * 2;
    const claims = new Int32Array(size);
    claims.set(this.#claims);
    this.#claims = claims;
    const next = new Int32Array(size);
    next.set(this.#next);
    this.#next = next;
  }
}
