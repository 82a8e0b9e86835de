import { spokenLine } from '../digests/restated.ts';
import { beginsWithVerb, type Claim, toldStance } from '../model/claim.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { CorrectedWords, CorrectionLine } from '../model/digest.ts';
import { claimsAsRead } from '../store/corrections.ts';
import { judgedClaims } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import type { OwedCorrection } from './corrections.ts';
import type { House } from './house.ts';
import { judgedFor, lineSpeaker, wordsOf } from './judged-lines.ts';
import { renderings } from './renderings.ts';

type ClaimRead = Awaited<ReturnType<typeof claimsAsRead>>[number];

/** The corrections of a digest as its lines tell them: the words that the desk was told last, and what they are now. */
export async function correctionLines(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  { owed, toSeq }: { readonly owed: readonly OwedCorrection[]; readonly toSeq: number },
): Promise<CorrectionLine[]> {
  if (owed.length === 0) return [];
  const rows = await judgedClaims(
    db,
    owed.map(({ lineId }) => lineId),
  );
  const judged = await judgedFor(house, db, desk, rows);
  const shown = judged.map((claim) => ({ statementId: claim.statementId, line: spokenLine(claim) }));
  const rendered = await renderings(house, db, desk, { shown, toSeq });
  const lines = new Map(shown.map((told) => [told.line.claimId, told]));
  const ids = owed.flatMap(({ claimId, nowId }) => (nowId === null ? [claimId] : [claimId, nowId]));
  const read = new Map((await claimsAsRead(db, ids)).map((claim) => [claim.id, claim]));
  return owed.flatMap((correction) => {
    const told = lines.get(correction.lineId);
    if (told === undefined) return [];
    const { kind, toldAt, why, parts, noted, nowId } = correction;
    const edited = editedWords(correction, read);
    const now = kind === 'edited' && nowId !== null ? read.get(nowId) : undefined;
    return {
      // A rendering is of the line's own words.
      ...(edited === null ? rendered(told).line : { ...told.line, ...edited }),
      ...{ correction: kind, toldAt: toldAt.toISOString(), why, parts, noted },
      now: now === undefined ? null : nowWords(now),
    };
  });
}

/** Of an edit, what was told last may be an edit of the line already; null: it was the line itself. */
function editedWords({ kind, claimId, lineId }: OwedCorrection, read: ReadonlyMap<number, ClaimRead>) {
  const told = claimId === lineId ? undefined : read.get(claimId);
  if (told === undefined || kind === 'retracted' || kind === 'stands-again') return null;
  const { claim, lang } = told;
  const speaker = claim.speaker && lineSpeaker(claim.speaker);
  return { words: wordsOf(told), kind: claim.kind, lang, speaker, ...howSaid(claim) };
}

function nowWords(row: ClaimRead): CorrectedWords {
  const { claim, lang, id } = row;
  const speaker = claim.speaker?.name ?? null;
  return { claimId: id, words: wordsOf(row), kind: claim.kind, lang, speaker, ...howSaid(claim) };
}

function howSaid(claim: Claim) {
  return { stance: toldStance(claim), beginsWithVerb: beginsWithVerb(claim) };
}
