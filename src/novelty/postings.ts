import type { ByteReader, ByteWriter } from './byte-stream.ts';
import { Column } from './column.ts';
import { KeyTable } from './key-table.ts';

/** Cells of a block by its class; the first cell says which class, and which block is the one before. */
const SIZES = [4, 8, 16, 32] as const;
const LARGEST = SIZES.length - 1;
const CLASS_BITS = 2;
/** Blocks begin at multiples of this. */
const STEP = 4;
/** In a head: not a block, but the one claim that there is. */
const ALONE = 0x8000_0000;

/**
 * An inverted index in typed arrays: for each feature the claims that have it. Most features stand in one claim only, whose
 * number is kept in place of a list; the others have blocks of growing size, linked from the newest to the oldest, so a
 * posting costs little more than four bytes. What was added last can be taken back.
 */
export class Postings {
  readonly #features = new KeyTable();
  /** How often each feature was ever posted, also in claims that have left. */
  readonly #posted = new Column(Uint32Array);
  /** 0: no claim is left; else 1 + block, or ALONE + claim. */
  readonly #heads = new Column(Uint32Array);
  /** Claims are held as 1 + their number, so that 0 is a free cell. */
  readonly #cells = new Column(Uint32Array);

  /** Bytes held in typed arrays. */
  get bytes(): number {
    return this.#features.bytes + this.#posted.bytes + this.#heads.bytes + this.#cells.bytes;
  }

  /** The number of a feature; -1 when no claim ever had it. */
  find(feature: number): number {
    return this.#features.find(feature);
  }

  /** How often a feature was ever posted. */
  posted(entry: number): number {
    return this.#posted.get(entry);
  }

  /** Says that `claim` has `feature`; returns the number of the feature, for taking it back. */
  add(feature: number, claim: number): number {
    const entry = this.#entryOf(feature);
    this.#posted.set(entry, this.#posted.get(entry) + 1);
    this.#append(entry, claim);
    return entry;
  }

  /** Takes back the newest posting of all, which was one of this feature. */
  removeNewest(entry: number): void {
    this.#posted.set(entry, this.#posted.get(entry) - 1);
    this.#dropNewest(entry);
    if (this.#posted.get(entry) > 0) return;
    this.#posted.resize(entry);
    this.#heads.resize(entry);
    this.#features.removeNewest();
  }

  /**
   * Writes all features, in an order that does not depend on the one in which they came, each with the claims that stay:
   * `numbers` says which number each of them gets.
   */
  *write(out: ByteWriter, numbers: Int32Array): Generator<Uint8Array> {
    out.number(this.#features.size);
    let before = 0;
    for (const feature of this.#features.sorted()) {
      const entry = this.#features.find(feature);
      out.number(feature - before);
      out.number(this.#posted.get(entry));
      before = feature;
      writeClaims(out, this.#claimsOf(entry, numbers));
      yield* out.full();
    }
  }

  read(from: ByteReader): void {
    let feature = 0;
    for (let left = from.number(); left > 0; left--) {
      feature += from.number();
      const entry = this.#entryOf(feature);
      this.#posted.set(entry, from.number());
      let claim = 0;
      for (let claims = from.number(); claims > 0; claims--) {
        claim += from.number();
        this.#append(entry, claim);
      }
    }
  }

  /** Claims of a feature that stay, by their new numbers, oldest first. */
  #claimsOf(entry: number, numbers: Int32Array): number[] {
    const claims: number[] = [];
    this.visit(entry, (claim) => {
      const number = numbers[claim] ?? -1;
      if (number >= 0) claims.push(number);
      return true;
    });
    return claims.reverse();
  }

  /** Calls `visit` with the claims of a feature, newest first, until it returns false. */
  visit(entry: number, visit: (claim: number) => boolean): void {
    const head = this.#heads.get(entry);
    if (head >= ALONE) visit(head - ALONE);
    if (head === 0 || head >= ALONE) return;
    for (let block = head; block > 0; block = this.#before(block)) {
      const from = (block - 1) * STEP;
      for (let at = from + this.#filled(block); at > from; at--) {
        if (!visit(this.#cells.get(at) - 1)) return;
      }
    }
  }

  #entryOf(feature: number): number {
    const entry = this.#features.findOrAdd(feature);
    if (entry < this.#heads.length) return entry;
    this.#heads.push(0);
    this.#posted.push(0);
    return entry;
  }

  #append(entry: number, claim: number): void {
    const head = this.#heads.get(entry);
    if (head === 0) this.#heads.set(entry, ALONE + claim);
    else if (head >= ALONE) this.#heads.set(entry, this.#pair(head - ALONE, claim));
    else if (!this.#fits(head, claim)) this.#heads.set(entry, this.#blockAfter(head, claim));
  }

  #pair(first: number, second: number): number {
    const block = this.#newBlock(0, 0);
    this.#fill(block, 0, first);
    this.#fill(block, 1, second);
    return block;
  }

  #fits(block: number, claim: number): boolean {
    const filled = this.#filled(block);
    const room = filled < (SIZES[this.#classOf(block)] ?? 0) - 1;
    if (room) this.#fill(block, filled, claim);
    return room;
  }

  /** Of each size there are two before the next larger one: a list of any length has little room to spare. */
  #blockAfter(head: number, claim: number): number {
    const [size, before] = [this.#classOf(head), this.#before(head)];
    const grows = before > 0 && this.#classOf(before) === size;
    const block = this.#newBlock(grows ? Math.min(size + 1, LARGEST) : size, head);
    this.#fill(block, 0, claim);
    return block;
  }

  #dropNewest(entry: number): void {
    const head = this.#heads.get(entry);
    if (head >= ALONE) this.#heads.set(entry, 0);
    else this.#dropFromBlock(entry, head);
  }

  #dropFromBlock(entry: number, head: number): void {
    const from = (head - 1) * STEP;
    const filled = this.#filled(head);
    const before = this.#before(head);
    this.#cells.set(from + filled, 0);
    // The oldest block begins with two claims: of one it is none.
    if (filled > (before === 0 ? 2 : 1)) return;
    this.#heads.set(entry, before === 0 ? ALONE + this.#cells.get(from + 1) - 1 : before);
    this.#cells.resize(from);
  }

  #newBlock(size: number, before: number): number {
    const from = this.#cells.length;
    this.#cells.resize(from + (SIZES[size] ?? 0));
    this.#cells.set(from, ((before << CLASS_BITS) | size) >>> 0);
    return from / STEP + 1;
  }

  #fill(block: number, at: number, claim: number): void {
    this.#cells.set((block - 1) * STEP + 1 + at, claim + 1);
  }

  #classOf(block: number): number {
    return this.#cells.get((block - 1) * STEP) & LARGEST;
  }

  #before(block: number): number {
    return this.#cells.get((block - 1) * STEP) >>> CLASS_BITS;
  }

  /** Claims in a block: it is filled from its beginning. */
  #filled(block: number): number {
    const from = (block - 1) * STEP;
    let filled = (SIZES[this.#classOf(block)] ?? 0) - 1;
    while (filled > 0 && this.#cells.get(from + filled) === 0) filled -= 1;
    return filled;
  }
}

function writeClaims(out: ByteWriter, claims: readonly number[]): void {
  out.number(claims.length);
  let before = 0;
  for (const claim of claims) {
    out.number(claim - before);
    before = claim;
  }
}
