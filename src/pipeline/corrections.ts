import { standing } from '../digests/known.ts';
import type { EditedPart } from '../model/claim-edit.ts';
import type { CorrectionKind } from '../model/digest.ts';
import { type RecordedVerdict, standingActs } from '../model/verdict.ts';
import { EDITS_WAIT_MS } from '../store/correction-causes.ts';
import {
  claimsActedOn,
  correctionsOf,
  linesFalling,
  linesOfEdited,
  type NewCorrection,
  notesForDesks,
} from '../store/corrections.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { verdictsOn } from '../store/verdicts.ts';
import { becameOf } from './edited-lines.ts';

/** A correction that a desk is owed, with what its line tells beside the words. */
export interface OwedCorrection extends NewCorrection {
  readonly toldAt: Date;
  /** The note of the reviewer who retracted it. */
  readonly why: string | null;
  readonly parts: readonly EditedPart[];
  readonly noted: boolean;
}

/** For each line of a digest that is being made: the earlier claim that it tells its own beside. */
export type ToldNow = ReadonlyMap<number, number>;

/**
 * What a desk is to be told of lines that it was told: those that a reviewer retracted since, or that stand again, and
 * those that their outlets edited. It is told what differs between what it was told last and what holds now, so what was
 * taken back meanwhile is none of it.
 */
export async function correctionsOwed(
  db: Db,
  deskId: string,
  row: Pick<DeskRow, 'told_seq' | 'window_from'>,
  now: ToldNow,
): Promise<OwedCorrection[]> {
  const retracted = await retractionsOwed(db, deskId, row.told_seq);
  const here = new Set(retracted.map(({ lineId }) => lineId));
  const edited = await editsOwed(db, deskId, { since: row.window_from, now });
  const owed = [...retracted, ...edited.filter(({ lineId }) => !here.has(lineId))];
  return owed.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.lineId - b.lineId);
}

/** What must be put right comes before what stands again. */
const ORDER: Readonly<Record<CorrectionKind, number>> = {
  retracted: 0,
  'taken-out': 1,
  edited: 2,
  'stands-again': 3,
  'put-back': 4,
};

type Told = Awaited<ReturnType<typeof linesFalling>>[number];
type CorrectionTold = Awaited<ReturnType<typeof correctionsOf>>[number];

/** By the acts that were recorded since the desk's last window. */
async function retractionsOwed(db: Db, deskId: string, since: number): Promise<OwedCorrection[]> {
  const lines = await linesFalling(db, deskId, await claimsActedOn(db, since));
  if (lines.length === 0) return [];
  const claimIds = [...new Set(lines.flatMap((line) => [line.claim_id, line.statement_id]))];
  const histories = await historiesOf(db, claimIds);
  const corrections = await correctionsOf(db, deskId, claimIds);
  const causes = new Set(corrections.map(({ cause }) => cause));
  const owed = new Map<string, OwedCorrection>();
  for (const line of lines) {
    const correction = retractionOf(line, histories, withdrawnAsTold(line, corrections));
    if (correction === null || causes.has(correction.cause)) continue;
    const known = owed.get(correction.cause);
    // Of several lines that fall with one claim, its own.
    if (known === undefined || line.claim_id === correction.claimId) owed.set(correction.cause, correction);
  }
  return withNotes(db, [...owed.values()], histories);
}

/** Why each was retracted, in the words of the reviewer. */
async function withNotes(
  db: Db,
  owed: readonly OwedCorrection[],
  histories: Histories,
): Promise<OwedCorrection[]> {
  const actOf = ({ claimId }: OwedCorrection) => retraction(histories.get(claimId))?.id ?? 0;
  const notes = await notesForDesks(db, owed.map(actOf));
  return owed.map((correction) => ({ ...correction, why: notes.get(actOf(correction)) ?? null }));
}

type Histories = ReadonlyMap<number, readonly RecordedVerdict[]>;

/**
 * The claims of whose retraction the desk knows, its own first: they took this line with them. It may have been told so of
 * another line of the same statement, which counts as if it had been told of this one.
 */
function withdrawnAsTold(line: Told, corrections: readonly CorrectionTold[]): number[] {
  const known = new Set<number>();
  for (const { kind, line_id: lineId, claim_id: claimId } of corrections) {
    if (kind !== 'retracted' && kind !== 'stands-again') continue;
    // What was told of the line itself says all there is to know of it.
    if (lineId === line.claim_id) known.clear();
    else if (claimId !== line.claim_id && claimId !== line.statement_id) continue;
    if (kind === 'retracted') known.add(claimId);
    else known.delete(claimId);
  }
  return [...known].sort((a, b) => Number(b === line.claim_id) - Number(a === line.claim_id));
}

function retractionOf(line: Told, histories: Histories, known: readonly number[]): OwedCorrection | null {
  // What was split off its statement does not fall with it any more.
  const fallsWith = line.of_statement ? [line.claim_id, line.statement_id] : [line.claim_id];
  const retracted = fallsWith.filter((id) => retraction(histories.get(id)) !== undefined);
  if (retracted.some((id) => known.includes(id))) return null;
  const [about] = retracted;
  if (about !== undefined) return correctionBy(line, 'retracted', about, histories);
  const [claimId] = known;
  if (claimId === undefined) return null;
  // What was rejected since does not stand again either.
  const acts = standingActs(histories.get(claimId) ?? []).map(({ act }) => act);
  return standing({ acts }) === 'live' ? correctionBy(line, 'stands-again', claimId, histories) : null;
}

/** The act by which a claim is retracted now. */
function retraction(history: readonly RecordedVerdict[] = []): RecordedVerdict | undefined {
  const last = standingActs(history).at(-1);
  return last?.act === 'retract' ? last : undefined;
}

function correctionBy(
  line: Told,
  kind: CorrectionKind,
  claimId: number,
  histories: Histories,
): OwedCorrection {
  // The newest act on it made it what it is now, also where that took another one back.
  const cause = `act:${histories.get(claimId)?.at(-1)?.id ?? 0}`;
  return {
    ...{ kind, cause, claimId, lineId: line.claim_id, nowId: null, toldAt: line.told_at },
    ...{ why: null, parts: [], noted: false },
  };
}

async function historiesOf(db: Db, claimIds: readonly number[]): Promise<Histories> {
  const histories = new Map<number, RecordedVerdict[]>();
  for (const act of await verdictsOn(db, claimIds))
    histories.set(act.claimId, [...(histories.get(act.claimId) ?? []), act]);
  return histories;
}

async function editsOwed(
  db: Db,
  deskId: string,
  { since, now }: { readonly since: Date; readonly now: ToldNow },
): Promise<OwedCorrection[]> {
  const lines = await linesOfEdited(db, deskId, new Date(since.getTime() - EDITS_WAIT_MS));
  if (lines.length === 0) return [];
  const histories = await historiesOf(
    db,
    lines.map((line) => line.claim_id),
  );
  const live = lines.filter(({ claim_id }) => {
    const acts = standingActs(histories.get(claim_id) ?? []).map(({ act }) => act);
    return standing({ acts }) === 'live';
  });
  const owed = new Map<string, OwedCorrection>();
  // Of two lines that one edit changed, the one that was told last.
  for (const correction of await becameOf(db, deskId, live, now)) owed.set(correction.cause, correction);
  return [...owed.values()];
}
