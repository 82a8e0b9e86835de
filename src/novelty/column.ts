type Numbers = Uint16Array | Uint32Array | Float64Array;

/** Entries of one chunk: small enough that a young index costs little, large enough that a million claims are few chunks. */
const CHUNK_BITS = 13;
const CHUNK = 1 << CHUNK_BITS;
const WITHIN = CHUNK - 1;

/** A list of numbers that grows without being copied, so that it never holds twice what it needs. */
export class Column {
  readonly #chunks: Numbers[] = [];
  #length = 0;

  /** `Kind`: the typed array that its numbers fit in. */
  constructor(private readonly Kind: new (length: number) => Numbers) {}

  get length(): number {
    return this.#length;
  }

  /** Bytes held in typed arrays. */
  get bytes(): number {
    return this.#chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  }

  get(at: number): number {
    return this.#chunks[at >> CHUNK_BITS]?.[at & WITHIN] ?? 0;
  }

  set(at: number, value: number): void {
    const chunk = this.#chunks[at >> CHUNK_BITS];
    if (chunk) chunk[at & WITHIN] = value;
  }

  push(value: number): void {
    this.resize(this.#length + 1);
    this.set(this.#length - 1, value);
  }

  /** New entries are 0; entries beyond the end are gone. */
  resize(length: number): void {
    while (this.#chunks.length * CHUNK < length) this.#chunks.push(new this.Kind(CHUNK));
    // What is given up reads as 0 when it comes back.
    for (let at = length; at < this.#length; at++) this.set(at, 0);
    this.#length = length;
  }
}
