const CHUNK = 1 << 16;
/** The longest number: 53 bits in pieces of seven. */
const LONGEST = 8;

/** Writes whole numbers, small ones in few bytes (seven bits in each, the least ones first), and hands out full chunks. */
export class ByteWriter {
  #chunk = new Uint8Array(CHUNK);
  #used = 0;
  #full: Uint8Array[] = [];

  /** @param value a whole number from 0 to 2^53 - 1 */
  number(value: number): void {
    if (this.#used + LONGEST > CHUNK) this.#next();
    let rest = value;
    while (rest >= 0x80) {
      this.#chunk[this.#used++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#chunk[this.#used++] = rest;
  }

  /** A number that may be less than 0. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.number(byte);
  }

  /** The chunks that are full by now. */
  full(): Uint8Array[] {
    const full = this.#full;
    if (full.length > 0) this.#full = [];
    return full;
  }

  /** All that is left. */
  end(): Uint8Array[] {
    this.#next();
    return this.full();
  }

  #next(): void {
    if (this.#used > 0) this.#full.push(this.#chunk.subarray(0, this.#used));
    this.#chunk = new Uint8Array(CHUNK);
    this.#used = 0;
  }
}

/** Reads what a ByteWriter wrote. @throws RangeError at the end of the bytes */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.bytes[this.#at++];
      if (byte === undefined) throw new RangeError('the bytes end too early');
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.number();
    if (length > this.bytes.length) throw new RangeError('the bytes end too early');
    return new TextDecoder().decode(Uint8Array.from({ length }, () => this.number()));
  }

  get atEnd(): boolean {
    return this.#at === this.bytes.length;
  }
}
