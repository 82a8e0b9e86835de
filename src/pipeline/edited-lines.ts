import { partsToTell, saysAlike } from '../digests/edited-parts.ts';
import { standing } from '../digests/known.ts';
import type { EditedPart } from '../model/claim-edit.ts';
import { loadRevision } from '../store/articles.ts';
import { claimsOfRevision } from '../store/claims.ts';
import {
  chainsFrom,
  claimsAsRead,
  claimsGone,
  correctionsOf,
  editsAround,
  type linesOfEdited,
  toldBeside,
} from '../store/corrections.ts';
import type { Db } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';
import type { OwedCorrection, ToldNow } from './corrections.ts';

type Line = Awaited<ReturnType<typeof linesOfEdited>>[number];
type ClaimRead = Awaited<ReturnType<typeof claimsAsRead>>[number];

/** What is known of the lines whose articles were edited. */
interface Known {
  readonly chains: ReadonlyMap<number, readonly number[]>;
  readonly edits: Awaited<ReturnType<typeof editsAround>>;
  readonly corrections: Awaited<ReturnType<typeof correctionsOf>>;
  /** Claims that a line of the desk tells, of this digest too, each with the earlier claim that it is told beside. */
  readonly beside: ReadonlyMap<number, number>;
  readonly read: ReadonlyMap<number, ClaimRead>;
  /** Of reviewers, that stand. What one rejected or retracted is no news of the line that it was edited from. */
  readonly acts: Awaited<ReturnType<typeof actsOn>>;
}

/** A line through the revisions of its article: the claims that it became, and the last of them that the desk knows. */
interface Path {
  readonly line: Line;
  readonly chain: readonly number[];
  /** Place in the chain. */
  readonly base: number;
  /** The desk was told that the outlet took it out. */
  readonly toldGone: boolean;
}

/** What outlets made of lines that a desk was told, as far as it was not told yet. */
export async function becameOf(
  db: Db,
  deskId: string,
  lines: readonly Line[],
  now: ToldNow,
): Promise<OwedCorrection[]> {
  const known = await knownOf(db, deskId, lines, now);
  const causes = new Set(known.corrections.map(({ cause }) => cause));
  const owed: OwedCorrection[] = [];
  for (const line of lines) {
    const correction = await correctionOf(db, pathOf(line, known), known);
    if (correction !== null && !causes.has(correction.cause)) owed.push(correction);
  }
  return owed;
}

async function knownOf(db: Db, deskId: string, lines: readonly Line[], now: ToldNow): Promise<Known> {
  const own = lines.map((line) => line.claim_id);
  const corrections = await correctionsOf(db, deskId, own);
  // What was taken out and put back goes on from another claim.
  const onward = corrections.flatMap(({ now_id }) => (now_id === null ? [] : [now_id]));
  const chains = await chainsFrom(db, [...new Set([...own, ...onward])]);
  const all = [...new Set([...chains.values()].flat())];
  const read = await claimsAsRead(db, all);
  return {
    chains,
    edits: await editsAround(db, all),
    corrections: await correctionsOf(db, deskId, all),
    beside: new Map([...(await toldBeside(db, deskId, all)), ...now]),
    read: new Map(read.map((claim) => [claim.id, claim])),
    acts: await actsOn(db, all),
  };
}

function pathOf(line: Line, { chains, corrections, beside }: Known): Path {
  let chain = chains.get(line.claim_id) ?? [line.claim_id];
  let [base, toldGone] = [0, false];
  for (const { kind, claim_id, line_id, now_id } of corrections) {
    if (kind === 'retracted' || kind === 'stands-again') continue;
    if (line_id !== line.claim_id && !chain.includes(claim_id)) continue;
    toldGone = kind === 'taken-out';
    if (now_id === null) continue;
    if (!chain.includes(now_id)) chain = [...chain, ...(chains.get(now_id) ?? [now_id])];
    base = Math.max(base, chain.indexOf(now_id));
  }
  // A line that tells an edit is laid beside what the desk was told before it.
  chain.forEach((id, at) => {
    const isToldSo = chain.slice(0, at).includes(beside.get(id) ?? 0);
    if (at > base && isToldSo) [base, toldGone] = [at, false];
  });
  return { line, chain, base, toldGone };
}

async function correctionOf(db: Db, path: Path, known: Known): Promise<OwedCorrection | null> {
  const { line, chain, base, toldGone } = path;
  const before = known.read.get(chain[base] ?? 0);
  const last = known.read.get(chain.at(-1) ?? 0);
  if (before === undefined || last === undefined) return null;
  const about = { claimId: before.id, lineId: line.claim_id, toldAt: line.told_at, why: null };
  const went = known.edits.find(({ kind, before_id }) => kind === 'went' && before_id === last.id);
  const back = went && (await putBack(db, line, [last, before]));
  if (went && back === undefined) {
    if (toldGone || (await fellOff(db, line, last))) return null;
    const { noted } = went;
    return { ...about, kind: 'taken-out', nowId: null, cause: `edit:${went.id}`, parts: [], noted };
  }
  const now = back ?? last;
  if (standing({ acts: known.acts.get(now.id) ?? [] }) !== 'live') return null;
  if (toldGone)
    return { ...about, kind: 'put-back', nowId: now.id, cause: `back:${now.id}`, parts: [], noted: false };
  const steps = stepsFrom(path, known);
  const found = new Set<EditedPart>(steps.flatMap(({ parts }) => parts));
  const parts = partsToTell(before.claim, now.claim, found);
  const edit = steps.at(-1);
  if (edit === undefined || parts.length === 0) return null;
  const noted = steps.some((step) => step.noted);
  return { ...about, kind: 'edited', nowId: now.id, cause: `edit:${edit.id}`, parts, noted };
}

/** What was edited since what the desk knows. */
function stepsFrom({ chain, base }: Path, { edits }: Known) {
  const since = new Set(chain.slice(base));
  return edits.filter(
    ({ kind, before_id, after_id }) =>
      kind === 'changed' && since.has(before_id ?? 0) && since.has(after_id ?? 0),
  );
}

/** Of these claims, those that their outlets took out: they stand in no later reading, and no claim of the newest says the same. */
export async function takenOut(db: Db, claimIds: readonly number[]): Promise<Set<number>> {
  const went = await claimsGone(db, claimIds);
  const read = new Map(
    (await claimsAsRead(db, [...new Set(went.flatMap(({ id, last_id }) => [id, last_id]))])).map((claim) => [
      claim.id,
      claim,
    ]),
  );
  const gone = new Set<number>();
  for (const { id, last_id, revision_id } of went) {
    const [claim, last] = [read.get(id), read.get(last_id)];
    if (claim === undefined || last === undefined) continue;
    const isBack = (await putBack(db, { revision_id }, [last, claim])) !== undefined;
    if (!isBack && !(await fellOff(db, { revision_id }, last))) gone.add(id);
  }
  return gone;
}

/** A claim of the newest revision that says what one of these said, though nobody could tell that it is the same. */
async function putBack(
  db: Db,
  { revision_id }: Pick<Line, 'revision_id'>,
  before: readonly ClaimRead[],
): Promise<ClaimRead | undefined> {
  if (revision_id === null) return undefined;
  const rows = await claimsOfRevision(db, revision_id);
  const again = rows.find((row) => before.some(({ claim }) => saysAlike(claim, row.claim)));
  return again && (await claimsAsRead(db, [again.id]))[0];
}

/** The post of a live blog that it stood in is no longer on the page: nothing was taken back by that. */
async function fellOff(
  db: Db,
  { revision_id }: Pick<Line, 'revision_id'>,
  { published_at }: ClaimRead,
): Promise<boolean> {
  if (published_at === null || revision_id === null) return false;
  const revision = await loadRevision(db, revision_id);
  const at = published_at.getTime();
  return (
    revision !== undefined && !revision.posts.some((post) => post.at !== null && Date.parse(post.at) === at)
  );
}
