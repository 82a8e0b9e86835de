import type { SoakDesk } from './desks.ts';
import { dueTimes, firstOpen, isQuietOrPaused } from './due-times.ts';
import type { Evidence } from './evidence.ts';
import type { DigestLeft } from './rows.ts';
import { HOUR, MINUTE, type Saying } from './story.ts';

/** A digest may be made this much after it is due: the worker's sweep comes once a minute. */
const TOLERANCE = 2 * MINUTE;
/** From when on a digest has to say that it is late. */
const LATE = 5 * MINUTE;

interface Ready {
  /** After quiet hours and pauses. */
  readonly open: number;
  /** When the house ran, too. */
  readonly at: number;
  /** The house did not run when it was due. */
  readonly late: boolean;
}

/** When digests of one desk were due, and whether each was made then, or as soon as the house ran again, and says so. */
export class DeskHours {
  readonly #starts: readonly { readonly at: number; readonly as: SoakDesk }[];
  readonly #due: readonly number[];
  readonly #late: ReadonlySet<number>;
  readonly #ready = new Map<number, Ready>();
  #all: readonly Ready[] | null = null;

  constructor(
    readonly desk: SoakDesk,
    private readonly evidence: Evidence,
  ) {
    const { ledger, office, left } = evidence;
    this.#starts = ledger.desks.map(({ at, desks }) => ({
      at,
      as: desks.find(({ id }) => id === desk.id) ?? desk,
    }));
    this.#due = this.#starts.flatMap(({ at, as }, start) =>
      dueTimes(as, at, this.#starts[start + 1]?.at ?? ledger.end),
    );
    const late = left.deliveries.filter(({ id }) => office.mails.get(id)?.late);
    this.#late = new Set(late.flatMap(({ digest }) => digest ?? []));
  }

  get digests(): DigestLeft[] {
    return this.evidence.left.digests.filter(({ desk }) => desk === this.desk.id);
  }

  get lateOnes(): number {
    return this.digests.filter(({ id }) => this.#late.has(id)).length;
  }

  reckon(sayings: ReadonlyMap<string, Saying>): string[] {
    return [
      ...this.digests.filter(({ kind }) => kind !== 'urgent').flatMap((digest) => this.#problemsOf(digest)),
      ...this.#urgentProblems(sayings),
      ...this.#wokenByMail(),
      ...(this.desk.nothingNew ? this.#silences() : []),
      ...(this.desk.schedule === 'immediate' ? [] : this.#twiceAtOneHour()),
    ];
  }

  #problemsOf(digest: DigestLeft): string[] {
    const about = `Digest ${digest.id} of ${this.desk.id}, made ${iso(digest.at)},`;
    const held = isQuietOrPaused(this.#asAt(digest.at), digest.at, this.evidence.story)
      ? [`${about} was made in a quiet hour or a pause.`]
      : [];
    if (digest.lines.length + digest.again.length === 0) return held;
    const owed = this.#owedAt(digest);
    if (owed === null) return [`${about} was not due.`];
    // What was due while the clock showed the same time twice may come at either.
    if (this.#clockWasSetBack(owed.due, digest.at)) return [];
    const last = this.#upAfter(owed.last.at) + TOLERANCE;
    const saysLate = this.#late.has(digest.id);
    const waited = digest.at - owed.last.open > LATE;
    // A batch may have begun with what is corrected.
    const tooSoon =
      digest.at < owed.first.open && !(this.desk.schedule === 'immediate' && digest.corrections.length > 0);
    return [
      ...held,
      ...(tooSoon ? [`${about} came before it was due: ${iso(owed.first.open)}.`] : []),
      ...(digest.at > last ? [`${about} could have been made by ${iso(last)}.`] : []),
      // An hour that was missed before anything was said had nothing to tell.
      ...(waited &&
      owed.from <= owed.first.open &&
      owed.first.late &&
      owed.last.late &&
      !saysLate &&
      this.#wasRead(digest)
        ? [`${about} does not say that it is late.`]
        : []),
      ...(!owed.first.late && !owed.last.late && saysLate
        ? [`${about} says that it is late and is not.`]
        : []),
    ];
  }

  /** The due times that what it tells waited for, and from when on; null: there was none. */
  #owedAt(digest: DigestLeft): { from: number; due: number; first: Ready; last: Ready } | null {
    const first = Math.min(
      ...[...digest.lines, ...digest.again].flatMap((code) => this.#owedFrom(code, digest.at) ?? []),
    );
    if (this.desk.schedule === 'immediate') {
      const batchMs = (this.desk.batchSeconds ?? 60) * 1000;
      // What was edited or taken out before its batch was told began it.
      const began = Math.min(
        first,
        ...this.#goneIn(digest).flatMap((code) => this.#owedFrom(code, digest.at) ?? []),
      );
      const due = Number.isFinite(first) ? began + batchMs : digest.at;
      const ready = this.#readyAfter(due);
      return { from: due, due, first: ready, last: ready };
    }
    // What is judged in the very moment may be told by this digest or the next. What quiet hours held tells all till their end.
    const ready = this.#readyTimes();
    const here = ready.find(({ at }) => at >= first);
    // At a start it is the same moment in which what was missed is made, told something or not, and the house may stop at once.
    const atStart = this.evidence.ledger.down.some(({ to }) => to === first);
    const after = ready.find(({ at, open }) => (atStart ? open : at) > first);
    return here === undefined || after === undefined
      ? null
      : { from: first, due: here.open, first: here, last: after };
  }

  /** What was held back because this digest tells what its outlet made of it, or who else says it. */
  #goneIn({ lines, held }: DigestLeft): string[] {
    const told = new Set(lines);
    const gone = this.evidence.story.happenings.flatMap((one) => {
      if (one.do !== 'say' || !told.has(one.code)) return [];
      return [one.edits ?? one.code, one.matter].filter((code) => code !== one.code);
    });
    return gone.filter((code) => held.includes(code));
  }

  /**
   * When a claim was judged; where it was retracted before a digest could tell it: when that was taken back. Taking back rings
   * for nobody, so a desk that is written to as soon as there is news reads it with the next news: null.
   */
  #owedFrom(code: string, toldAt: number): number | null {
    const { claims, deeds } = this.evidence.left;
    const judged = claims.get(code)?.judgedAt;
    if (judged === undefined) return null;
    const acts = deeds.get(code) ?? [];
    const retracted = acts.find(({ act }) => act === 'retract')?.at;
    const undone = acts.find(({ act }) => act === 'undo')?.at;
    if (retracted === undefined || undone === undefined || undone > toldAt) return judged;
    if (retracted > this.#firstAfter(judged)) return judged;
    return this.desk.schedule === 'immediate' ? null : undone;
  }

  /** The first digest that may tell what was judged then. */
  #firstAfter(judged: number): number {
    if (this.desk.schedule === 'immediate')
      return this.#readyAfter(judged + (this.desk.batchSeconds ?? 60) * 1000).at;
    return this.#readyTimes().find(({ at }) => at > judged)?.at ?? Number.POSITIVE_INFINITY;
  }

  #readyTimes(): readonly Ready[] {
    this.#all ??= this.#due.map((due) => this.#readyAfter(due)).sort((a, b) => a.at - b.at);
    return this.#all;
  }

  /** When a digest that is due then may be made: in no quiet hour and no pause, and while the house runs. */
  #readyAfter(due: number): Ready {
    const known = this.#ready.get(due);
    if (known) return known;
    let at = due;
    let late = false;
    const first = this.#openAfter(due);
    for (let round = 0; round < 50; round += 1) {
      const open = this.#openAfter(at);
      const up = this.#upAfter(open);
      late ||= up - open > LATE;
      if (up === open && open === at) break;
      at = up;
    }
    const ready = { open: first, at, late };
    this.#ready.set(due, ready);
    return ready;
  }

  /** By the hours that the desk had then, which may change while it waits. */
  #openAfter(at: number): number {
    let from = at;
    for (const [index, { as }] of this.#starts.entries()) {
      const end = this.#starts[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      if (from >= end) continue;
      const open = firstOpen(as, from, this.evidence.story);
      if (open < end) return open;
      from = end;
    }
    return from;
  }

  #asAt(at: number): SoakDesk {
    return this.#starts.findLast((start) => start.at <= at)?.as ?? this.desk;
  }

  /** The first moment from this one on when the house ran and was not stopped at once. */
  #upAfter(at: number): number {
    let up = at;
    for (const { from, to } of this.evidence.ledger.down) if (from <= up + TOLERANCE && up <= to) up = to;
    return up;
  }

  #clockWasSetBack(from: number, to: number): boolean {
    return this.evidence.ledger.setBack.some(
      (set) => set.to - TOLERANCE <= to && set.from + 3 * TOLERANCE >= from,
    );
  }

  #wasRead({ id }: DigestLeft): boolean {
    const { left, office } = this.evidence;
    return left.deliveries.some((row) => row.digest === id && office.mails.has(row.id));
  }

  /** What the desk calls urgent is told at once, whatever the hour; nothing else is. */
  #urgentProblems(sayings: ReadonlyMap<string, Saying>): string[] {
    return this.digests.flatMap((digest) =>
      digest.lines.flatMap((code) => {
        const saying = sayings.get(code);
        const judged = this.evidence.left.claims.get(code)?.judgedAt;
        if (saying === undefined || judged === undefined)
          return [`Digest ${digest.id} tells ${code}, which nobody said.`];
        const urgent = this.#isUrgent(saying);
        const tellsEdit = saying.edits !== null && this.desk.corrections === 'at-once';
        if (!urgent && !tellsEdit && digest.kind === 'urgent')
          return [`Digest ${digest.id} of ${this.desk.id} is urgent and tells ${code}, which is not.`];
        return urgent ? this.atOnceProblems(code, judged + MINUTE, digest) : [];
      }),
    );
  }

  #isUrgent({ topics, speaker, verdict }: Saying): boolean {
    const { urgent } = this.desk;
    if (urgent === undefined) return false;
    return (
      topics.some((topic) => urgent.topics?.includes(topic)) ||
      (urgent.speakers?.includes(speaker) ?? false) ||
      (urgent.contradictions === true && verdict === 'contradiction')
    );
  }

  /** Told within its batch; a pause holds it, and a house that does not run. */
  atOnceProblems(what: string, due: number, digest: DigestLeft): string[] {
    let at = due;
    for (let round = 0; round < 10; round += 1) {
      const { quiet: _, ...paused } = this.#asAt(at);
      at = this.#upAfter(firstOpen(paused, at, this.evidence.story));
    }
    if (digest.at <= at + TOLERANCE || this.#clockWasSetBack(due, digest.at)) return [];
    return [`${what} should have been told to ${this.desk.id} by ${iso(at)}, and was ${iso(digest.at)}.`];
  }

  /** A desk that asks for it is written to at each of its hours, whatever was said. */
  #silences(): string[] {
    const made = this.digests.filter(({ kind }) => kind !== 'urgent').map(({ at }) => at);
    const { story, ledger } = this.evidence;
    return this.#due.flatMap((due) => {
      const { open, at } = this.#readyAfter(due);
      const last = this.#upAfter(at) + TOLERANCE;
      const nearAnEnd = due < story.from + HOUR || last > ledger.end - HOUR;
      const near = made.some((each) => each >= open && each <= last);
      return near || nearAnEnd || this.#clockWasSetBack(due, last)
        ? []
        : [`${this.desk.id} heard nothing at ${iso(due)}.`];
    });
  }

  /** Hours are a quarter apart at least: what comes sooner comes at the same hour again, as a clock set back would have it. */
  #twiceAtOneHour(): string[] {
    const made = this.digests.filter(({ kind }) => kind !== 'urgent').sort((a, b) => a.id - b.id);
    return made.flatMap((digest, at) => {
      const before = made[at - 1];
      // One mail for each topic is one digest for each.
      const together = this.desk.threads === 'topic' && digest.at === before?.at;
      if (before === undefined || together || digest.at - before.at > 10 * MINUTE) return [];
      const wasDown = this.evidence.ledger.down.some(
        ({ from, to }) => to >= before.at - HOUR && from <= digest.at,
      );
      return wasDown ? [] : [`${this.desk.id} was written to ${iso(before.at)} and again ${iso(digest.at)}.`];
    });
  }

  /** What was not accepted at once is tried again in no quiet hour, unless it is urgent, and in no pause. */
  #wokenByMail(): string[] {
    const { left, office, story } = this.evidence;
    const digests = new Map(this.digests.map((digest) => [digest.id, digest]));
    const of = new Map(left.deliveries.map(({ id, digest }) => [id, digests.get(digest ?? -1)]));
    return office.taken.flatMap(({ id, at, to }) => {
      const digest = of.get(id);
      if (digest === undefined || at - digest.at <= 3 * TOLERANCE) return [];
      const { quiet, ...paused } = this.#asAt(at);
      const held = digest.kind === 'urgent' || quiet === undefined ? paused : { ...paused, quiet };
      return isQuietOrPaused(held, at, story)
        ? [`Digest ${digest.id} of ${this.desk.id} came to ${to} ${iso(at)}, in a quiet hour or a pause.`]
        : [];
    });
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
