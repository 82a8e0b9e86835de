import type { PlacedClaim } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import type { ByteReader, ByteWriter } from './byte-stream.ts';
import { Column } from './column.ts';
import { type Retention, retentionSeconds } from './retention.ts';

/** What the index knows of each claim, in the order of adding: its id, when it was seen, and by its topics until when it stays. */
export class IndexedClaims {
  readonly #ids = new Column(Float64Array);
  readonly #seen = new Column(Uint32Array);
  readonly #sets = new Column(Uint16Array);
  /** Sets of topics that claims have, each once. */
  readonly #topics: (readonly TopicId[])[] = [];
  readonly #setNumbers = new Map<string, number>();
  /** How long claims with such a set stay. */
  readonly #stay: number[] = [];
  /** Sight of the article that was first seen last, in seconds: what time it is for the index. */
  #latest = 0;

  constructor(private readonly retention: Retention) {}

  get size(): number {
    return this.#ids.length;
  }

  get bytes(): number {
    return this.#ids.bytes + this.#seen.bytes + this.#sets.bytes;
  }

  /** How many claims there are whose retention has passed. */
  get left(): number {
    let left = 0;
    for (let at = 0; at < this.size; at++) left += this.hasLeft(at, this.#latest) ? 1 : 0;
    return left;
  }

  id(at: number): number {
    return this.#ids.get(at);
  }

  /** Returns the number of the claim, and what `removeNewest` has to know. */
  add(placed: PlacedClaim): { at: number; latest: number } {
    const latest = this.#latest;
    const seen = this.latestWith(placed, 0);
    this.#push(placed.id, seen, placed.claim.topics);
    this.#latest = Math.max(latest, seen);
    return { at: this.size - 1, latest };
  }

  removeNewest(latest: number): void {
    const left = this.size - 1;
    for (const column of [this.#ids, this.#seen, this.#sets]) column.resize(left);
    this.#latest = latest;
  }

  /** The latest sight when this claim is looked up: it may be the latest itself. */
  latestWith(placed: PlacedClaim, latest = this.#latest): number {
    const seen = Math.floor(Date.parse(placed.seenAt) / 1000);
    return Number.isFinite(seen) ? Math.max(latest, seen) : this.#latest;
  }

  /** Has the retention of all its topics passed at `latest`? */
  hasLeft(at: number, latest: number): boolean {
    return this.#seen.get(at) + (this.#stay[this.#sets.get(at)] ?? 0) < latest;
  }

  /** Numbers that those which stay will have when the others are gone; -1 for those that go. */
  renumbered(): Int32Array {
    const numbers = new Int32Array(this.size);
    let next = 0;
    for (let at = 0; at < this.size; at++) numbers[at] = this.hasLeft(at, this.#latest) ? -1 : next++;
    return numbers;
  }

  /** Writes those that stay. */
  *write(out: ByteWriter, numbers: Int32Array): Generator<Uint8Array> {
    const staying = numbers.reduce((count, number) => count + (number < 0 ? 0 : 1), 0);
    out.number(this.#latest);
    out.number(staying);
    const sets = new Map<number, number>();
    let [id, seen] = [0, 0];
    for (let at = 0; at < this.size; at++) {
      if ((numbers[at] ?? -1) < 0) continue;
      out.signed(this.#ids.get(at) - id);
      out.signed(this.#seen.get(at) - seen);
      [id, seen] = [this.#ids.get(at), this.#seen.get(at)];
      this.#writeSet(out, sets, this.#sets.get(at));
      yield* out.full();
    }
  }

  read(from: ByteReader): void {
    const latest = from.number();
    const size = from.number();
    const sets: (readonly TopicId[])[] = [];
    let [id, seen] = [0, 0];
    for (let at = 0; at < size; at++) {
      id += from.signed();
      seen += from.signed();
      this.#push(id, seen, readSet(from, sets));
    }
    this.#latest = latest;
  }

  /** A set is written out where it first occurs, so that it has the same number however it came into the index. */
  #writeSet(out: ByteWriter, written: Map<number, number>, set: number): void {
    const known = written.get(set);
    out.number(known ?? written.size);
    if (known !== undefined) return;
    written.set(set, written.size);
    const topics = this.#topics[set] ?? [];
    out.number(topics.length);
    for (const topic of topics) out.text(topic);
  }

  #push(id: number, seen: number, topics: readonly TopicId[]): void {
    this.#ids.push(id);
    this.#seen.push(seen);
    this.#sets.push(this.#setNumber(topics));
  }

  #setNumber(topics: readonly TopicId[]): number {
    const name = topics.join('\n');
    const known = this.#setNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#topics.length;
    this.#topics.push([...topics]);
    this.#stay.push(retentionSeconds(this.retention, topics));
    this.#setNumbers.set(name, number);
    return number;
  }
}

function readSet(from: ByteReader, sets: (readonly TopicId[])[]): readonly TopicId[] {
  const number = from.number();
  if (number === sets.length) sets.push(Array.from({ length: from.number() }, () => from.text()));
  return sets[number] ?? [];
}
