import { chooseLines, type Heard } from '../digests/choose.ts';
import { becameOf } from '../digests/edited-away.ts';
import type { JudgedClaim } from '../digests/judged.ts';
import { claimOwed, type Member } from '../digests/known.ts';
import { isRestated } from '../digests/restated.ts';
import { isUrgent, mayBeUrgent } from '../digests/urgent.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { DigestKind, DigestLine, RestatedLine } from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import { standingActs } from '../model/verdict.ts';
import { bareWords } from '../text/bare-words.ts';
import type { ArchivedAct } from './archive-forms.ts';
import { dueAfter, dueOnNews, urgentDueOnNews } from './desk-due.ts';

/** A claim of a run, judged again, and what the archive knows of it. */
export interface RunClaim {
  readonly judged: JudgedClaim;
  /** When it was, or would have been, judged. */
  readonly at: Date;
  /** Of the judgement that was stored; null: its article was never judged. */
  readonly storedSeq: number | null;
  /** Where it stands in the archive. */
  readonly place: Place;
  /** Acts of reviewers on it, oldest first, what was taken back included. */
  readonly acts: readonly ArchivedAct[];
}

/** All claims of a run so far: what every desk of the run chooses from. */
export class RunClaims {
  readonly all: RunClaim[] = [];
  readonly #statements = new Map<number, RunClaim[]>();
  readonly #byId = new Map<number, RunClaim>();
  readonly #revising = new Map<number, RunClaim>();

  add(claim: RunClaim): void {
    const { statementId, claimId, revises } = claim.judged;
    this.all.push(claim);
    this.#byId.set(claimId, claim);
    if (typeof revises === 'number') this.#revising.set(revises, claim);
    const statement = this.#statements.get(statementId);
    if (statement) statement.push(claim);
    else this.#statements.set(statementId, [claim]);
  }

  get(claimId: number): RunClaim | undefined {
    return this.#byId.get(claimId);
  }

  statement(id: number): readonly RunClaim[] {
    return this.#statements.get(id) ?? [];
  }

  /** These statements and those of what became of their claims in later revisions of their articles. */
  withRevising(statementIds: readonly number[]): ReadonlySet<number> {
    const all = new Set(statementIds);
    const claims = statementIds.flatMap((id) => this.statement(id));
    for (const { judged } of claims) {
      const next = this.#revising.get(judged.claimId);
      // A circle would be a fault of the store.
      if (next === undefined || next.judged.seq <= judged.seq) continue;
      claims.push(next);
      all.add(next.judged.statementId);
    }
    return all;
  }
}

/** A moment in the order of judging: by its stored `seq` where that is known, else by the clock. */
export interface Moment {
  readonly seq: number | null;
  readonly at: Date;
}

export function isUpTo({ storedSeq, at }: Pick<RunClaim, 'storedSeq' | 'at'>, moment: Moment): boolean {
  return storedSeq !== null && moment.seq !== null ? storedSeq <= moment.seq : at <= moment.at;
}

export interface DeskRunOptions {
  readonly desk: DeskConfig;
  /** Its first window begins here. */
  readonly start: Moment;
  /** Topics that it began to watch later than that. */
  readonly later: ReadonlyMap<TopicId, Moment>;
  /** Digests are told of after this; what is due before is passed over. */
  readonly since: Date;
  /** Digests that were made, by when they were due: made then, with what had been judged by then. */
  readonly made: ReadonlyMap<number, Moment>;
  /** Where the claims stand that it was told before its first window. */
  readonly toldBefore: ReadonlySet<string>;
  readonly maxLines: number;
  readonly outlets: readonly string[];
}

/** Where in the archive a claim stands: the same for a claim that is found again. */
export interface Place {
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

export function placeKey({ revision, start, end }: Place): string {
  return `${revision}:${start}:${end}`;
}

/** A digest that would have gone out. */
export interface WouldBe {
  readonly kind: DigestKind;
  readonly dueAt: Date;
  /** Later than due where the real one was. */
  readonly at: Date;
  readonly lines: readonly ToldLine[];
  /** Repeats held back. */
  readonly held: number;
}

export interface ToldLine {
  readonly claimId: number;
  readonly statementId: number;
  /** Null: said again, and known. */
  readonly verdict: DigestLine['verdict'] | null;
}

/**
 * One desk of a run, which would be told by the functions that tell the real one. It hears what is judged in its order, and
 * makes the digests that are due before that.
 */
export class DeskRun {
  readonly digests: WouldBe[] = [];
  readonly #told = new Set<number>();
  readonly #toldClaims = new Set<number>();
  readonly #since = new Map<TopicId, number>();
  #due: Date | null = null;
  #urgentDue: Date | null = null;
  /** Its window begins behind so many claims of the run; null: it has not begun. */
  #from: number | null = null;
  #fromAt: Date;

  constructor(
    private readonly claims: RunClaims,
    private readonly options: DeskRunOptions,
  ) {
    this.#fromAt = options.start.at;
  }

  /** Claims of one article are about to be judged: what was due before is composed. */
  before(next: Pick<RunClaim, 'storedSeq' | 'at'>): void {
    this.#begin((moment) => !isUpTo(next, moment));
    for (let due = this.#first(); due !== null && !isUpTo(next, this.#cutoff(due)); due = this.#first())
      this.#compose(due);
  }

  /** What is due first: an ordinary digest, or one of what is urgent. */
  #first(): Date | null {
    const dues = [this.#due, this.#urgentDue].flatMap((due) => due ?? []);
    return dues.length === 0 ? null : earliest(...dues);
  }

  /** They were judged: the first that the desk is owed starts the batch of an immediate desk, or of what is urgent. */
  after(judged: readonly RunClaim[]): void {
    const { desk } = this.options;
    if (this.#from === null) return;
    const ours = judged.filter(({ judged }) => !judged.background && this.#isOurs(judged));
    const last = ours.at(-1);
    if (!last) return;
    if (desk.schedule.kind === 'immediate' && this.#due === null && this.#hasNews(ours, last.at))
      this.#due = dueOnNews(desk, last.at)?.at ?? null;
    const urgent = ours.filter(({ judged }) => mayBeUrgent(judged, desk));
    if (this.#urgentDue === null && this.#hasNews(urgent, last.at, false))
      this.#urgentDue = urgentDueOnNews(desk, last.at);
  }

  /** As in `wake-desks.ts`. */
  #hasNews(ours: readonly RunClaim[], at: Date, restatements = this.options.desk.restatements): boolean {
    if (ours.some(({ judged }) => judged.verdict !== 'repeat')) return true;
    if (restatements && ours.some(({ judged }) => isRestated(judged))) return true;
    const heard = this.#heard([...new Set(ours.map(({ judged }) => judged.statementId))], at);
    return [...heard.statements.values()].some((members) => claimOwed(members, heard) !== null);
  }

  #isOurs({ topics }: Pick<JudgedClaim, 'topics'>): boolean {
    return this.options.desk.topics.some((topic) => topics.includes(topic));
  }

  /** Nothing more is judged: what is due until then is composed. */
  end(until: Date): void {
    this.#begin((moment) => moment.at <= until);
    for (let due = this.#first(); due !== null && due <= until; due = this.#first()) this.#compose(due);
  }

  #begin(isPast: (moment: Moment) => boolean): void {
    const { desk, start, later, since } = this.options;
    const seq = this.claims.all.length;
    if (this.#from === null && isPast(start)) {
      this.#from = seq;
      this.#due = dueAfter(desk, latest(start.at, since))?.at ?? null;
    }
    for (const topic of desk.topics)
      if (!this.#since.has(topic) && isPast(later.get(topic) ?? start)) this.#since.set(topic, seq);
  }

  #cutoff(due: Date): Moment {
    return this.options.made.get(due.getTime()) ?? { seq: null, at: due };
  }

  /** An ordinary digest tells what is urgent too. */
  #compose(due: Date): void {
    const { desk, since } = this.options;
    const { at } = this.#cutoff(due);
    const urgent = due.getTime() !== this.#due?.getTime();
    this.#urgentDue = null;
    if (due > since) this.#tell({ due, at, urgent });
    if (!urgent) this.#due = dueAfter(desk, at)?.at ?? null;
  }

  /** Where nothing is told the window stays open, unless the desk asks to be told that. */
  #tell({ due, at, urgent }: { due: Date; at: Date; urgent: boolean }): void {
    const { desk, maxLines, outlets } = this.options;
    const window = this.claims.all.slice(this.#from ?? 0).filter(({ judged }) => !judged.background);
    const heard = this.#heard(this.#heardOf(window, at), at);
    const owed = [...heard.statements.values()].filter((members) => claimOwed(members, heard) !== null);
    const earlier = owed
      .flat()
      .filter((member) => member.seq <= heard.from)
      .sort((a, b) => a.seq - b.seq)
      .flatMap(({ claimId }) => this.claims.get(claimId) ?? []);
    const { topics, restatements } = desk;
    const choice = chooseLines(
      [...earlier, ...window].map((claim) => withActs(claim, at)),
      { topics, maxLines, outlets, restatements, ...(urgent && { toldNow: (line) => isUrgent(line, desk) }) },
      heard,
    );
    const lines = [
      ...choice.sections
        .flatMap((section) => [...section.lines, ...section.more])
        .map((line) => this.#toldAs(line)),
      ...[...choice.saidAgain.lines, ...choice.saidAgain.more].map(toldAgain),
    ];
    const note = !urgent && desk.nothingNew && desk.schedule.kind === 'cron';
    if (lines.length === 0 && !note) return;
    const kind = urgent ? 'urgent' : lines.length === 0 ? 'nothing-new' : 'regular';
    this.digests.push({ kind, dueAt: due, at, lines, held: choice.held.length });
    for (const line of lines) {
      this.#told.add(line.statementId);
      this.#toldClaims.add(line.claimId);
    }
    if (urgent) return;
    this.#from = this.claims.all.length;
    this.#fromAt = at;
  }

  /** Statements with a claim of the window on the desk's topics, then those that reviewers touched meanwhile. */
  #heardOf(window: readonly RunClaim[], at: Date): number[] {
    const ours = window.filter(({ judged }) => this.#isOurs(judged));
    const reviewed = this.claims.all.filter(({ acts }) =>
      acts.some((act) => Date.parse(act.at) > this.#fromAt.getTime() && Date.parse(act.at) <= at.getTime()),
    );
    return [...new Set([...ours, ...reviewed].map(({ judged }) => judged.statementId))];
  }

  #isTold(statementId: number): boolean {
    const { toldBefore } = this.options;
    const isAmong = ({ place }: RunClaim) => toldBefore.has(placeKey(place));
    return this.#told.has(statementId) || this.claims.statement(statementId).some(isAmong);
  }

  /** By what was judged of the claim, which is all that the archive knows of a line that was sent. */
  #toldAs({ statementId, line }: { statementId: number; line: DigestLine }): ToldLine {
    const verdict = this.claims.get(line.claimId)?.judged.verdict ?? 'repeat';
    return { claimId: line.claimId, statementId, verdict: verdict === 'repeat' ? 'new' : verdict };
  }

  /** As in `told-readings.ts`. */
  #readings(members: readonly Member[]): Pick<Heard, 'before' | 'saidBefore'> {
    const before = new Map<number, number>();
    const saidBefore = new Map<number, number>();
    for (const { claimId, edited } of members) {
      const [claim, was] = [this.claims.get(claimId), edited && this.#nearestTold(claimId)];
      if (!claim || !was) continue;
      before.set(claimId, was.judged.claimId);
      if (saysAlike(claim.judged, was.judged)) saidBefore.set(claimId, was.judged.claimId);
    }
    return { before, saidBefore };
  }

  #nearestTold(claimId: number): RunClaim | null {
    let at = this.claims.get(claimId);
    while (at !== undefined) {
      const was: RunClaim | undefined = this.claims.get(at.judged.revises ?? 0);
      if (was === undefined || was.judged.seq >= at.judged.seq) return null;
      if (this.#wasLine(was)) return was;
      at = was;
    }
    return null;
  }

  #wasLine({ judged, place }: RunClaim): boolean {
    return this.#toldClaims.has(judged.claimId) || this.options.toldBefore.has(placeKey(place));
  }

  #heard(statementIds: readonly number[], at: Date): Heard {
    const claims = statementIds.flatMap((id) => this.claims.statement(id));
    const members = (id: number): Member[] => this.claims.statement(id).map((claim) => withActs(claim, at));
    const all = new Map([...this.claims.withRevising(statementIds)].map((id) => [id, members(id)]));
    return {
      from: this.#from ?? 0,
      told: new Set([...all.keys()].filter((id) => this.#isTold(id))),
      lines: new Set(claims.filter((claim) => this.#wasLine(claim)).map(({ judged }) => judged.claimId)),
      since: this.#since,
      became: becameOf(all),
      ...this.#readings([...all.values()].flat()),
      statements: new Map(statementIds.map((id) => [id, all.get(id) ?? []])),
    };
  }
}

function earliest(...times: readonly Date[]): Date {
  return new Date(Math.min(...times.map((time) => time.getTime())));
}

function latest(...times: readonly Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())));
}

function saysAlike(a: JudgedClaim, b: JudgedClaim): boolean {
  return (
    bareWords(a.words) === bareWords(b.words) && a.speaker?.name === b.speaker?.name && a.stance === b.stance
  );
}

/** The claim with what reviewers had said of it by then. */
function withActs({ judged, acts }: RunClaim, at: Date): JudgedClaim {
  const by = acts.filter((act) => Date.parse(act.at) <= at.getTime());
  return by.length === 0 ? judged : { ...judged, acts: standingActs(by).map(({ act }) => act) };
}

function toldAgain({ statementId, line }: { statementId: number; line: RestatedLine }): ToldLine {
  return { claimId: line.claimId, statementId, verdict: null };
}
