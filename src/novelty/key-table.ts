import { Column } from './column.ts';

/** Entries per slot at most: above it the walks from a taken slot to the next grow long. */
const FULLEST = 0.75;
const GROWTH = 1.3;
const FIRST_SLOTS = 1024;

/**
 * Numbers words from 0 in the order in which they come, and holds no word, only its hash of 32 bits: the words of a million
 * claims would take more memory than all else. Two words of one hash are one word to it, which of half a million befalls
 * some thirty pairs; whoever asks must bear that. What was numbered last can be taken back.
 */
export class KeyTable {
  readonly #keys = new Column(Uint32Array);
  /** 1 + the entry whose key belongs here or, if the slot was taken, before here. */
  #slots = new Uint32Array(FIRST_SLOTS);

  /** How many keys there are. */
  get size(): number {
    return this.#keys.length;
  }

  /** Bytes held in typed arrays. */
  get bytes(): number {
    return this.#keys.bytes + this.#slots.byteLength;
  }

  /** All keys, least first. */
  sorted(): Uint32Array {
    const keys = new Uint32Array(this.size);
    for (let at = 0; at < keys.length; at++) keys[at] = this.#keys.get(at);
    return keys.sort();
  }

  /** The number of a key; -1 when it has none. */
  find(key: number): number {
    return (this.#slots[this.#slotOf(key)] ?? 0) - 1;
  }

  /** The number of a key, which gets the next one if it has none. */
  findOrAdd(key: number): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const entry = this.size;
    this.#keys.push(key);
    this.#slots[slot] = entry + 1;
    if (this.size > this.#slots.length * FULLEST) this.#grow();
    return entry;
  }

  /** Takes the newest key back. Nothing that came later can have walked past its slot, so the slot is simply free again. */
  removeNewest(): void {
    const newest = this.size - 1;
    this.#slots[this.#slotOf(this.#keys.get(newest))] = 0;
    this.#keys.resize(newest);
  }

  #slotOf(key: number): number {
    const slots = this.#slots.length;
    // Multiplied first: keys that are put in from least to most would else fill the table from one end.
    let slot = Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 2 ** 32) * slots);
    for (let entry = this.#slots[slot] ?? 0; entry > 0; entry = this.#slots[slot] ?? 0) {
      if (this.#keys.get(entry - 1) === key) return slot;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return slot;
  }

  /** Entries are put back in their order, so that the newest still stands behind all others. */
  #grow(): void {
    this.#slots = new Uint32Array(Math.ceil(this.#slots.length * GROWTH));
    for (let entry = 0; entry < this.size; entry++) {
      this.#slots[this.#slotOf(this.#keys.get(entry))] = entry + 1;
    }
  }
}

/** A hash of 32 bits. `seed` tells apart tables that share one. */
export function keyOf(text: string, seed = 0): number {
  let key = (0x9e3779b9 + seed) | 0;
  for (let at = 0; at < text.length; at++) {
    key = Math.imul(key ^ text.charCodeAt(at), 0x85ebca77);
    key = (key << 13) | (key >>> 19);
  }
  return mixed(key ^ text.length);
}

/** Spreads what differs in any bit over all 32. */
function mixed(bits: number): number {
  let value = bits;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
