import type { DeskConfig } from '../model/desk.ts';
import type { Archive } from './archive.ts';
import type { ArchivedDesk, ArchivedDigest } from './archive-forms.ts';
import { type DeskRunOptions, type Moment, placeKey } from './backtest-desk.ts';

/** A desk of a run as it is asked for. `standing`: it is configured so, and gathers from when it joined. */
export interface PlannedDesk {
  readonly desk: DeskConfig;
  readonly standing: boolean;
}

/** A desk of a run: from where on it gathers, and what was really sent to it in the time of the run. */
export interface DeskPlan extends Pick<DeskRunOptions, 'desk' | 'start' | 'later' | 'toldBefore' | 'made'> {
  /** Is there a desk of this id in the archive? */
  readonly exists: boolean;
  readonly was: readonly ArchivedDigest[];
}

interface Times {
  readonly baselineFrom: Date;
  readonly since: Date;
  readonly until: Date;
}

/** What the archive knows of each desk. One that does not stand there gathers from `since` on, and was told nothing. */
export async function plansOf(
  archive: Archive,
  desks: readonly PlannedDesk[],
  { baselineFrom, since, until }: Times,
): Promise<DeskPlan[]> {
  const plans: DeskPlan[] = [];
  for (const { desk, standing } of desks) {
    const stored = await archive.desk(desk.id, since);
    const was = stored ? await digestsOf(archive, desk.id, { from: since, to: until }) : [];
    const before =
      stored && standing ? await digestsOf(archive, desk.id, { from: baselineFrom, to: since }) : [];
    plans.push({
      desk,
      exists: stored !== null,
      ...(stored && standing ? standingFrom(stored) : { start: { seq: null, at: since }, later: new Map() }),
      toldBefore: new Set(before.flatMap(({ lines }) => lines.map(placeKey))),
      made: madeOf(was),
      was,
    });
  }
  return plans;
}

async function digestsOf(
  archive: Archive,
  deskId: string,
  times: { readonly from: Date; readonly to: Date },
): Promise<ArchivedDigest[]> {
  const digests: ArchivedDigest[] = [];
  for await (const page of archive.digests(deskId, times)) digests.push(...page);
  return digests;
}

/** It gathers from its last digest on, or from when it joined; a topic that it was given since, from then on. */
function standingFrom({
  joinedAt,
  lastDigest,
  topics,
}: NonNullable<ArchivedDesk>): Pick<DeskPlan, 'start' | 'later'> {
  const start: Moment = lastDigest
    ? { seq: lastDigest.toSeq, at: new Date(lastDigest.at) }
    : { seq: null, at: new Date(joinedAt) };
  const moments = topics.map(
    ({ topic, sinceSeq, sinceAt }) => [topic, { seq: sinceSeq, at: new Date(sinceAt) }] as const,
  );
  return { start, later: new Map(moments.filter(([, moment]) => moment.at > start.at)) };
}

const TIME_LENGTH = '2026-01-01T00:00:00.000Z'.length;

/** The key of a digest's window begins with the time at which it was due. */
function madeOf(was: readonly ArchivedDigest[]): Map<number, Moment> {
  const made = new Map<number, Moment>();
  for (const { windowKey, at, toSeq } of was) {
    const due = Date.parse(windowKey.slice(0, TIME_LENGTH));
    if (!Number.isNaN(due)) made.set(due, { seq: toSeq, at: new Date(at) });
  }
  return made;
}
