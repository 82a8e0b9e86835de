/** Sums up weights by claim, for few claims among very many: open addressing in typed arrays. */
export class Tally {
  readonly #claims: Int32Array;
  readonly #weights: Float64Array;
  readonly #units: Int32Array;
  /** Slots in use, in the order of their first use. */
  #used: number[] = [];

  /** @param most claims at most */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(most * 1.5));
    this.#claims = new Int32Array(slots).fill(-1);
    this.#weights = new Float64Array(slots);
    this.#units = new Int32Array(slots);
  }

  /** Forgets all claims. */
  clear(): void {
    for (const slot of this.#used) {
      this.#claims[slot] = -1;
      this.#weights[slot] = 0;
    }
    this.#used = [];
  }

  /** Adds a weight to a claim, once for each unit: a word that is found in two ways is said once. */
  add(claim: number, weight: number, unit: number): void {
    const slot = this.#slotOf(claim);
    if (this.#claims[slot] === claim && this.#units[slot] === unit) return;
    if (this.#claims[slot] !== claim) {
      this.#claims[slot] = claim;
      this.#used.push(slot);
    }
    this.#units[slot] = unit;
    this.#weights[slot] = (this.#weights[slot] ?? 0) + weight;
  }

  /** The claims of most weight; lower numbers first among equals. */
  best(most: number): number[] {
    const best: number[] = [];
    for (const slot of this.#used) {
      if (best.length === most && !this.#before(slot, best[most - 1] ?? 0)) continue;
      let at = best.length === most ? most - 1 : best.length;
      while (at > 0 && this.#before(slot, best[at - 1] ?? 0)) {
        best[at] = best[at - 1] ?? 0;
        at -= 1;
      }
      best[at] = slot;
    }
    return best.map((slot) => this.#claims[slot] ?? 0);
  }

  #before(a: number, b: number): boolean {
    const [mine, theirs] = [this.#weights[a] ?? 0, this.#weights[b] ?? 0];
    return mine > theirs || (mine === theirs && (this.#claims[a] ?? 0) < (this.#claims[b] ?? 0));
  }

  #slotOf(claim: number): number {
    const last = this.#claims.length - 1;
    let slot = Math.imul(claim, 0x9e3779b1) & last;
    while (this.#claims[slot] !== claim && this.#claims[slot] !== -1) slot = (slot + 1) & last;
    return slot;
  }
}
