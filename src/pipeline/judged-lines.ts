import type { JudgedClaim } from '../digests/judged.ts';
import { beginsWithVerb, PROBABLY, type Speaker, toldStance } from '../model/claim.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { EarlierWords, LineSpeaker } from '../model/digest.ts';
import { savedLink } from '../model/token.ts';
import type { StandingAct } from '../model/verdict.ts';
import { judgedClaims, type JudgedClaim as Row } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';
import type { House } from './house.ts';

/**
 * These claims as a digest of the desk may tell them: with links for it, and what is laid beside them. `before`: for edited
 * claims the reading of their article that the desk was told, which is laid beside them in place of one that it never read.
 */
export async function judgedFor(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  rows: readonly Row[],
  before: ReadonlyMap<number, number> = new Map(),
): Promise<JudgedClaim[]> {
  const matches = rows.flatMap((row) =>
    row.verdict === 'repeat' || row.match_id === null ? [] : [row.match_id],
  );
  const earlier = new Map(
    (await judgedClaims(db, [...matches, ...before.values()])).map((row) => [row.claim_id, row]),
  );
  const acts = await actsOn(
    db,
    rows.map((row) => row.claim_id),
  );
  const link = (claimId: number) =>
    savedLink(house.config.settings.web.publicUrl, house.secret, desk.id, claimId);
  return rows.map((row) => {
    const match = row.verdict === 'repeat' ? undefined : earlier.get(row.match_id ?? 0);
    const told = earlier.get(before.get(row.claim_id) ?? 0);
    const claim = judgedClaim(row, {
      savedUrl: link(row.claim_id),
      earlier: match && told && match.article_id === row.article_id ? told : match,
      acts: acts.get(row.claim_id) ?? [],
    });
    // What differs was reckoned from the match.
    const isMatch = match === undefined || claim.earlier?.words === wordsOf(match);
    return isMatch ? claim : { ...claim, differences: [] };
  });
}

/** What of a judged claim's row a line is made from. */
export type LineRow = Omit<
  Row,
  'score' | 'thresholds' | 'version' | 'judged_at' | 'revision_id' | 'zone' | 'first_seen_at'
>;

/** Who says it, as a line names them. */
export function lineSpeaker({ name, confidence, role }: Speaker): LineSpeaker {
  return { name, probably: confidence < PROBABLY, ...(role && { role: role.text }) };
}

/** A judged claim as a digest may tell it. */
export function judgedClaim(
  row: LineRow,
  beside: { savedUrl: string; earlier: LineRow | undefined; acts: readonly StandingAct[] },
): JudgedClaim {
  const { claim } = row;
  return {
    claimId: row.claim_id,
    statementId: row.statement_id,
    seq: row.seq,
    verdict: row.verdict,
    match: row.match_id,
    rule: row.rule,
    review: row.review,
    topics: claim.topics,
    background: row.background,
    articleId: row.article_id,
    revision: row.revision_number,
    revises: row.revises_id,
    words: wordsOf(row),
    kind: row.claim.kind,
    lang: row.lang,
    speaker: claim.speaker && lineSpeaker(claim.speaker),
    via: claim.via,
    stance: toldStance(claim),
    beginsWithVerb: beginsWithVerb(claim),
    outlet: row.outlet,
    country: row.country,
    publishedAt: row.published_at.toISOString(),
    articleTitle: row.title,
    articleUrl: row.url,
    savedUrl: beside.savedUrl,
    copyGroup: row.copy_group,
    wire: row.wire,
    earlier: beside.earlier ? earlierWords(beside.earlier, row) : null,
    differences: row.explanation.differences,
    ...(row.explanation.edited && { edited: { noted: row.explanation.edited.noted } }),
    acts: beside.acts,
  };
}

function earlierWords(row: LineRow, later: LineRow): EarlierWords {
  return {
    claimId: row.claim_id,
    words: wordsOf(row),
    kind: row.claim.kind,
    lang: row.lang,
    speaker: row.claim.speaker?.name ?? null,
    outlet: row.outlet,
    publishedAt: row.published_at.toISOString(),
    ...(row.article_id === later.article_id && later.explanation.edited && { beforeEdit: true }),
  };
}

/**
 * The words of a claim as they stand in the article. Where the attribution splits a quotation, only what was said, its
 * parts joined; a paraphrase whole, with the verb that may carry its meaning ("thanked the president for ...").
 */
export function wordsOf(row: Pick<LineRow, 'claim' | 'words'>): string {
  const { kind, content } = row.claim;
  return kind === 'direct' && content.length > 0 ? content.map((span) => span.text).join(' […] ') : row.words;
}
