import { setImmediate as turn } from 'node:timers/promises';
import { CandidateIndex } from '../novelty/candidate-index.ts';
import { FOR_EVER, type Retention } from '../novelty/retention.ts';
import { type ComparedClaim, comparedAfter, judgedWith } from '../store/compared-claims.ts';
import { newestSeq } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import type { HouseEvent } from './events.ts';
import { readSnapshot, UnusableSnapshot, writeSnapshot } from './novelty-snapshot.ts';

/** How many judged claims are read from the store at a time; so many may still be missing when judging begins. */
const PAGE = 1_000;
/** Claims that are put into the index before other work gets its turn. */
const AT_A_TIME = 100;
/** Claims judged between two snapshots: so many are read from the store again at a start after a crash. */
const SAVE_EVERY = 10_000;
/** The same while the index is built, when nothing is lost but time; and how often it is said how far it is. */
const SAVE_EVERY_WHILE_BUILDING = 100_000;
const SAY_EVERY = 20_000;

export interface KeptIndexOptions {
  readonly retention?: Retention;
  /** Where snapshots are written; null: nowhere. */
  readonly file?: string | null;
  /** How many claims are read from the store at a time. */
  readonly page?: number;
  /** How many claims are judged between two snapshots. */
  readonly saveEvery?: number;
  readonly say?: (event: HouseEvent) => void;
}

/** Puts a claim from the store into an index, unless it cannot be compared or stands there already. */
export type AddRow = (index: CandidateIndex, row: ComparedClaim) => void;

/** How far the building of the index is: judgements read, of all. */
export interface Building {
  readonly seq: number;
  readonly newest: number;
}

/**
 * The worker's index of all that was judged, kept in step with the store, which has the truth: read from a snapshot at the
 * start, brought up to the newest judgement, written to a snapshot now and then and at the end. Whatever way it came about,
 * the same judgements in the same order make the same index.
 */
export class KeptIndex {
  #index: CandidateIndex;
  /** Judgements up to this one are in the index. */
  #seq = 0;
  /** The same at the mark: what was added since may not have been committed. */
  #markedSeq = 0;
  #savedSeq = 0;
  #added = 0;
  #opened = false;
  #stopped = false;
  #building: { readonly work: Promise<void>; newest: number } | null = null;

  constructor(
    private readonly addRow: AddRow,
    private readonly options: KeptIndexOptions = {},
  ) {
    this.#index = this.#empty();
  }

  get index(): CandidateIndex {
    return this.#index;
  }

  /** Null: it is not being built. */
  get building(): Building | null {
    return this.#building && { seq: this.#seq, newest: this.#building.newest };
  }

  /**
   * Is the index near enough to the newest judgement to be brought up to it under the lock? Else it is built in the
   * background, unless that goes on already, and `then` is called when it is done.
   */
  async isReady(db: Db, then: () => Promise<void>): Promise<boolean> {
    if (this.#building || this.#stopped) return false;
    await this.#open(db);
    const newest = await newestSeq(db);
    if (newest - this.#seq <= this.#page) return true;
    const work = this.#build(db).then(
      (done) => this.#built(done, then),
      (error: unknown) => this.#failed('Building the index of what has been said', error),
    );
    this.#building = { work, newest };
    return false;
  }

  /** Reads every judgement up to the newest, and sets the mark. Under the novelty lock none comes after them. */
  async catchUp(db: Db): Promise<void> {
    this.mark();
    while (await this.#readPage(db));
  }

  /** What is added from here on can be taken back. */
  mark(): void {
    this.#index.mark();
    this.#markedSeq = this.#seq;
  }

  /** A judgement that may not be committed yet. */
  add(seq: number, add: (index: CandidateIndex) => void): void {
    if (this.#stopped) return;
    this.#seq = seq;
    this.#added += 1;
    add(this.#index);
  }

  /** Takes back what was added since the mark: it may not have been committed. */
  rewind(): void {
    this.#index.rewind();
    this.#seq = this.#markedSeq;
  }

  /** Writes a snapshot when enough was judged since the last. Only between transactions. */
  async saveIfDue(db: Db): Promise<void> {
    if (this.#added >= (this.options.saveEvery ?? SAVE_EVERY)) await this.#save(db);
  }

  /** Ends the building, if any, and writes a last snapshot. */
  async close(db: Db): Promise<void> {
    await this.#makeUpForNone(db);
    this.#stopped = true;
    await this.#building?.work;
    this.rewind();
    if (this.#opened && this.#seq > this.#savedSeq) await this.#save(db);
  }

  /** Where no snapshot could be read and nothing was judged, the next start would find none either. */
  async #makeUpForNone(db: Db): Promise<void> {
    const file = this.options.file ?? null;
    if (!this.#opened || this.#building || file === null || this.#seq > 0) return;
    try {
      if ((await newestSeq(db)) <= this.#page) await this.catchUp(db);
    } catch (error) {
      this.#sayTrouble('Reading what has been said, for a snapshot of it', error);
    }
  }

  get #page(): number {
    return this.options.page ?? PAGE;
  }

  #empty(): CandidateIndex {
    return new CandidateIndex(this.options.retention ?? FOR_EVER);
  }

  #say(event: HouseEvent): void {
    this.options.say?.(event);
  }

  async #open(db: Db): Promise<void> {
    const { file = null } = this.options;
    if (!this.#opened && file !== null && this.#seq === 0) await this.#readOrSay(db, file);
    this.#opened = true;
  }

  async #readOrSay(db: Db, file: string): Promise<void> {
    try {
      await this.#read(db, file);
    } catch (error) {
      // Where it is the store that failed, the next bell tries again.
      if (!(error instanceof UnusableSnapshot)) throw error;
      this.#say({ kind: 'index-refused', file, why: error.message });
    }
  }

  async #read(db: Db, file: string): Promise<void> {
    const snapshot = await readSnapshot(file, this.options.retention ?? FOR_EVER);
    if (!snapshot) return;
    const { index, end } = snapshot;
    const stored = await judgedWith(db, end.seq);
    if (stored?.claim_id !== end.claimId || stored.judged_at.toISOString() !== end.judgedAt) {
      throw new UnusableSnapshot(`it ends with judgement ${end.seq}, which the store does not have so`);
    }
    this.#index = index;
    this.#seq = end.seq;
    this.#savedSeq = end.seq;
    this.mark();
    this.#say({ kind: 'index-read', file, claims: index.size, seq: end.seq });
  }

  /** Returns false when it was stopped before it had come near enough. */
  async #build(db: Db): Promise<boolean> {
    let said = Number.NEGATIVE_INFINITY;
    for (let newest = await newestSeq(db); newest - this.#seq > this.#page; newest = await newestSeq(db)) {
      if (this.#building) this.#building.newest = newest;
      if (this.#seq - said >= SAY_EVERY) {
        this.#say({ kind: 'index-building', seq: this.#seq, newest });
        said = this.#seq;
      }
      // Where the last judgements were undone their numbers are missing: there may be nothing left to read.
      if (!(await this.#readPage(db))) break;
      if (this.#stopped) return false;
      if (this.#added >= SAVE_EVERY_WHILE_BUILDING) await this.#save(db);
    }
    // Now, and not when something is judged: that may take long, and a start after a crash would build it all again.
    if (this.#seq > this.#savedSeq) await this.#save(db);
    return true;
  }

  async #built(done: boolean, then: () => Promise<void>): Promise<void> {
    this.#building = null;
    if (!done || this.#stopped) return;
    this.#say({ kind: 'index-built', claims: this.#index.size, seq: this.#seq });
    // The sweep rings as well, some time later.
    await then().catch((error: unknown) => this.#failed('Ringing for judge-novelty', error));
  }

  #failed(what: string, error: unknown): void {
    this.#building = null;
    // What a stop cut short is no trouble.
    if (!this.#stopped) this.#sayTrouble(what, error);
  }

  #sayTrouble(what: string, error: unknown): void {
    this.#say({ kind: 'trouble', what, error: error instanceof Error ? error.message : String(error) });
  }

  /** Adds what was judged next; false when that was all. */
  async #readPage(db: Db): Promise<boolean> {
    const page = await comparedAfter(db, this.#seq, this.#page);
    for (const [at, row] of page.entries()) {
      if (at % AT_A_TIME === AT_A_TIME - 1) await turn();
      if (this.#stopped) return false;
      this.add(row.seq, (index) => this.addRow(index, row));
      this.mark();
    }
    return page.length === this.#page;
  }

  /** A snapshot that cannot be written is no reason to stop judging: it is said, and the next one is tried in its time. */
  async #save(db: Db): Promise<void> {
    const { file = null } = this.options;
    this.#added = 0;
    if (file === null) return;
    try {
      const last = await judgedWith(db, this.#seq);
      if (!last) return;
      const end = { seq: this.#seq, claimId: last.claim_id, judgedAt: last.judged_at.toISOString() };
      const bytes = await writeSnapshot(file, this.#index, end);
      this.#savedSeq = end.seq;
      this.#say({ kind: 'index-written', file, claims: this.#index.size, seq: end.seq, bytes });
      await this.#compact(file);
    } catch (error) {
      this.#sayTrouble('Writing a snapshot of the index of what has been said', error);
    }
  }

  /** Claims whose retention has passed are not in the snapshot: where they are many, the index becomes the snapshot. */
  async #compact(file: string): Promise<void> {
    if (this.#index.left * 4 < this.#index.size || this.#stopped) return;
    const snapshot = await readSnapshot(file, this.#index.retention);
    if (snapshot?.end.seq !== this.#seq) return;
    this.#index = snapshot.index;
    this.mark();
  }
}
