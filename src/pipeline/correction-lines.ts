import { spokenLine } from '../digests/restated.ts';
import { toldStance } from '../model/claim.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { CorrectedWords, CorrectionLine } from '../model/digest.ts';
import { claimsAsRead } from '../store/corrections.ts';
import { judgedClaims } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import type { OwedCorrection } from './corrections.ts';
import type { House } from './house.ts';
import { judgedFor, lineSpeaker, wordsOf } from './judged-lines.ts';

type ClaimRead = Awaited<ReturnType<typeof claimsAsRead>>[number];

/** The corrections of a digest as its lines tell them: the words that the desk was told last, and what they are now. */
export async function correctionLines(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  owed: readonly OwedCorrection[],
): Promise<CorrectionLine[]> {
  if (owed.length === 0) return [];
  const rows = await judgedClaims(
    db,
    owed.map(({ lineId }) => lineId),
  );
  const judged = await judgedFor(house, db, desk, rows);
  const lines = new Map(judged.map((claim) => [claim.claimId, claim]));
  const ids = owed.flatMap(({ claimId, nowId }) => (nowId === null ? [claimId] : [claimId, nowId]));
  const read = new Map((await claimsAsRead(db, ids)).map((claim) => [claim.id, claim]));
  return owed.flatMap((correction) => {
    const line = lines.get(correction.lineId);
    if (line === undefined) return [];
    const { kind, toldAt, why, parts, noted, nowId } = correction;
    const now = kind === 'edited' && nowId !== null ? read.get(nowId) : undefined;
    return {
      ...spokenLine(line),
      ...toldWords(correction, read),
      ...{ correction: kind, toldAt: toldAt.toISOString(), why, parts, noted },
      now: now === undefined ? null : nowWords(now),
    };
  });
}

/** Of an edit, what was told last may be an edit of the line already. */
function toldWords({ kind, claimId, lineId }: OwedCorrection, read: ReadonlyMap<number, ClaimRead>) {
  const told = claimId === lineId ? undefined : read.get(claimId);
  if (told === undefined || kind === 'retracted' || kind === 'stands-again') return {};
  const { claim, lang } = told;
  const speaker = claim.speaker && lineSpeaker(claim.speaker);
  return { words: wordsOf(told), kind: claim.kind, lang, speaker, stance: toldStance(claim) };
}

function nowWords(row: ClaimRead): CorrectedWords {
  const { claim, lang, id } = row;
  const speaker = claim.speaker?.name ?? null;
  return { claimId: id, words: wordsOf(row), kind: claim.kind, lang, speaker, stance: toldStance(claim) };
}
