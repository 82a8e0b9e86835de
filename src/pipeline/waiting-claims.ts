import type { Heard } from '../digests/choose.ts';
import { claimOwed, founderOf } from '../digests/known.ts';
import { ON_ANOTHER_OCCASION } from '../digests/occasions.ts';
import { isRestated } from '../digests/restated.ts';
import { chooseWaiting } from '../digests/waiting.ts';
import type { DeskConfig } from '../model/desk.ts';
import { judgedClaims, matchesOf, newestSeq } from '../store/judgements.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { correctionsOwed, type ToldNow } from './corrections.ts';
import { heardBy } from './desk-knowledge.ts';
import { stillHeld } from './held-before.ts';

/** How much the next digest of a desk would tell and hold back. */
interface WaitingCount {
  readonly lines: number;
  readonly corrections: number;
  /** Those of claims that were passed over, too. */
  readonly repeats: number;
}

/**
 * What waits for the next digest of a desk, as it would be told if it were due now.
 *
 * Reckoned by the rules of a digest, and not from a draft of one: a draft reads all that was judged in the window, of every
 * topic and with its explanation, which in a week of many feeds is thousands of rows, and the page that shows this is opened
 * by everybody who has a mail of the desk. What a desk is owed is known from the statements on its own topics, without words.
 */
export async function waitingFor(db: Db, desk: DeskConfig, row: DeskRow): Promise<WaitingCount> {
  const heard = await heardBy(db, desk, row, await newestSeq(db));
  const restated = desk.restatements ? await restatedIn(db, heard) : new Set<number>();
  const { told, held } = chooseWaiting(heard, restated);
  const before = await stillHeld(db, desk, new Set([...told, ...held]));
  const corrections = await correctionsOwed(db, desk.id, row, await besideLines(db, heard));
  return { lines: told.length, corrections: corrections.length, repeats: held.length + before.length };
}

async function restatedIn(db: Db, { statements, from }: Heard): Promise<Set<number>> {
  const members = [...statements.values()].flat();
  const again = members.filter(({ seq, rule }) => seq > from && rule === ON_ANOTHER_OCCASION);
  const rows = await judgedClaims(
    db,
    again.map(({ claimId }) => claimId),
  );
  const restated = rows.filter((row) => isRestated({ ...row, speaker: row.claim.speaker }));
  return new Set(restated.map((row) => row.claim_id));
}

/** The earlier claims that the lines of the digest would be laid beside: an edit that a line tells is no correction. */
async function besideLines(db: Db, heard: Heard): Promise<ToldNow> {
  const owed = [...heard.statements.values()].flatMap((members) => {
    const [line, first] = [claimOwed(members, heard), founderOf(members)];
    const isCompared = first && first.verdict !== 'repeat' && first.acts.at(-1) !== 'reject';
    return line && isCompared ? [{ line: line.claimId, first: first.claimId }] : [];
  });
  const matches = await matchesOf(
    db,
    owed.map(({ first }) => first),
  );
  return new Map(
    owed.flatMap(({ line, first }) => {
      const match = matches.get(first);
      return match === undefined ? [] : [[line, match] as const];
    }),
  );
}
