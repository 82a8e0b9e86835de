import { firstAndLast } from '../digests/occasions.ts';
import { independentSources, withPapersNamed } from '../digests/sources.ts';
import { PROBABLY, toldStance } from '../model/claim.ts';
import type { Carrier } from '../model/digest.ts';
import type { SlotDifference } from '../model/judgement.ts';
import type { Statement, StatementClaim, StatementLink } from '../model/statement.ts';
import { type StandingAct, stands } from '../model/verdict.ts';
import { disputesIn } from '../review/disputes.ts';
import { figureTrack, MOVING_RULES, movesValue } from '../review/figure-track.ts';
import { judgedClaims, judgedOfStatements, type JudgedClaim as Row } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { linksOf, statementOf } from '../store/statements.ts';
import { actsOn } from '../store/verdicts.ts';
import { fold } from '../text/fold.ts';
import { outletKey } from '../text/outlet-names.ts';
import type { House } from './house.ts';
import { isSameSpeaker, type Said } from './same-speaker.ts';

/** Most statements that a figure track follows: a chain of figures is short, and what hostile pages make of it is not. */
const STATEMENTS_MOST = 60;

/**
 * The statement that a claim belongs to, with everything that judgements and reviewers make of it; null when the claim is
 * not judged.
 */
export async function readStatement(
  house: Pick<House, 'store' | 'config'>,
  claimId: number,
): Promise<Statement | null> {
  const { db } = house.store;
  const id = await statementOf(db, claimId);
  if (id === undefined) return null;
  const rows = await judgedOfStatements(db, [id], Number.MAX_SAFE_INTEGER);
  const members = await statementClaims(db, rows);
  const links = await linksFrom(db, id);
  const standing = members.filter(({ act }) => stands(act));
  const telling = standing.length === 0 ? members : standing;
  const [first] = telling;
  if (first === undefined) return null;
  const outlets = new Set(house.config.feeds.map((feed) => outletKey(feed.outlet)));
  const told = new Set(telling.map((member) => member.claimId));
  const tellingRows = rows.filter((row) => told.has(row.claim_id));
  return {
    id,
    members,
    speakers: speakersOf(tellingRows),
    ...saidWhen(telling, first),
    wordings: new Set(telling.map(({ words }) => fold(words).replace(/[^\p{L}\p{N}]+/gu, ''))).size,
    languages: [...new Set(telling.map(({ lang }) => lang))],
    outlets: carriers(telling),
    independentSources: sourcesOf(tellingRows, outlets),
    figureTrack: figureTrack(id, links),
    disputes: disputesIn(id, links),
  };
}

/** The links of a statement, and of those that its figures and dates lead to. */
async function linksFrom(db: Db, id: number): Promise<StatementLink[]> {
  const links = new Map<number, StatementLink>();
  const seen = new Set([id]);
  for (let next = [id]; next.length > 0; ) {
    const found = await withClaims(db, await linksOf(db, next));
    for (const link of found) links.set(link.later.claimId, link);
    const reached = found
      .filter(movesValue)
      .flatMap(({ later, earlier }) => [later.statementId, earlier.statementId]);
    next = [...new Set(reached)].filter((other) => !seen.has(other)).slice(0, STATEMENTS_MOST - seen.size);
    for (const other of next) seen.add(other);
  }
  return [...links.values()];
}

async function withClaims(db: Db, found: Awaited<ReturnType<typeof linksOf>>): Promise<StatementLink[]> {
  const rows = await judgedClaims(db, [...new Set(found.flatMap((link) => [link.laterId, link.earlierId]))]);
  const claims = await statementClaims(db, rows);
  const byId = new Map(
    claims.map((claim, at) => [claim.claimId, { claim, speaker: rows[at]?.claim.speaker ?? null }]),
  );
  return found.flatMap(({ laterId, earlierId, verdict, rule, differences }) => {
    const [later, earlier] = [byId.get(laterId), byId.get(earlierId)];
    if (!later || !earlier || (verdict !== 'update' && verdict !== 'contradiction')) return [];
    const sameSpeaker = isSameSpeaker(
      { speaker: later.speaker, outlet: later.claim.outlet },
      { speaker: earlier.speaker, outlet: earlier.claim.outlet },
    );
    const values = movedValues(rule, differences);
    return [{ verdict, rule, later: later.claim, earlier: earlier.claim, sameSpeaker, values }];
  });
}

function movedValues(rule: string, differences: readonly SlotDifference[]): StatementLink['values'] {
  const moved = MOVING_RULES.get(rule);
  return differences.flatMap(({ slot, mine, theirs }) =>
    moved !== undefined && slot === moved ? [{ slot: moved, mine, theirs }] : [],
  );
}

async function statementClaims(db: Db, rows: readonly Row[]): Promise<StatementClaim[]> {
  const acts = await actsOn(
    db,
    rows.map((row) => row.claim_id),
  );
  return rows.map((row) => statementClaim(row, acts.get(row.claim_id)?.at(-1) ?? null));
}

function statementClaim(row: Row, act: StandingAct | null): StatementClaim {
  const { speaker, via } = row.claim;
  return {
    claimId: row.claim_id,
    statementId: row.statement_id,
    seq: row.seq,
    verdict: row.verdict,
    rule: row.rule,
    words: row.words,
    lang: row.lang,
    stance: toldStance(row.claim),
    speaker: speaker && { name: speaker.name, probably: speaker.confidence < PROBABLY },
    via,
    outlet: row.outlet,
    country: row.country,
    publishedAt: row.published_at.toISOString(),
    act,
  };
}

/** Each speaker once, as first named; an outlet where it says it itself. */
function speakersOf(rows: readonly Row[]): string[] {
  const once = new Map<string, Said>();
  for (const { claim, outlet } of rows) {
    const said = { speaker: claim.speaker, outlet };
    const name = claim.speaker?.name ?? outlet;
    if (!once.has(name) && ![...once.values()].some((other) => isSameSpeaker(said, other)))
      once.set(name, said);
  }
  return [...once.keys()];
}

function saidWhen(members: readonly StatementClaim[], founder: StatementClaim) {
  const { first, last } = firstAndLast(members) ?? { first: founder, last: founder };
  return { firstSaid: first, lastSaid: last };
}

function carriers(members: readonly StatementClaim[]): Carrier[] {
  return [...new Map(members.map(({ outlet, country }) => [outlet, { outlet, country }])).values()];
}

function sourcesOf(rows: readonly Row[], outlets: ReadonlySet<string>): number {
  const traces = rows.map((row) => ({
    articleUrl: row.url,
    outlet: row.outlet,
    copyGroup: row.copy_group,
    wire: row.wire,
    via: row.claim.via,
    speaker: row.claim.speaker,
  }));
  return independentSources(withPapersNamed(traces, outlets), outlets);
}
