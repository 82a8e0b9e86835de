import { z } from 'zod';
import type { Revises } from '../model/judgement.ts';
import {
  actsOfArchive,
  digestsMade,
  judgementsSince,
  lastDigest,
  linesMade,
  revisionsOfArchive,
  revisionsRead,
  topicsSince,
  watchedClaims,
} from '../store/archive.ts';
import { loadDesk } from '../store/desks.ts';
import { judgedClaims, revisedClaims } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { storedLabels } from './labels.ts';
import { placedOf } from './novelty-memory.ts';

const id = z.number().int().nonnegative();
const ids = z.array(id).max(500);
const at = z.iso.datetime();
const page = { after: id, most: z.number().int().min(1).max(5_000) };

/** What `calibrate` and `backtest` read of the archive, a page at a time: they do the work, the house only reads. */
export const ARCHIVE_QUESTIONS = [
  z.object({ ask: z.literal('archive-judgements'), since: at, ...page }),
  z.object({ ask: z.literal('archive-claims'), ids }),
  z.object({ ask: z.literal('archive-revisions'), from: at, to: at, ...page }),
  z.object({ ask: z.literal('archive-texts'), ids }),
  z.object({ ask: z.literal('archive-found'), ids }),
  z.object({ ask: z.literal('archive-labels'), ...page }),
  z.object({ ask: z.literal('archive-acts'), ...page }),
  z.object({ ask: z.literal('archive-digests'), desk: z.string(), from: at, to: at, ...page }),
  z.object({ ask: z.literal('archive-desk'), desk: z.string(), until: at }),
] as const;
type ArchiveQuestion = z.infer<(typeof ARCHIVE_QUESTIONS)[number]>;

/** Answers in the forms of `archive-forms.ts`. */
export async function answerFromArchive(db: Db, question: ArchiveQuestion): Promise<unknown> {
  switch (question.ask) {
    case 'archive-judgements':
      return judgements(db, question);
    case 'archive-claims':
      return (await judgedClaims(db, question.ids)).map((row) => ({
        placed: placedOf(row),
        words: row.words,
      }));
    case 'archive-revisions':
      return revisions(db, question);
    case 'archive-texts':
      return texts(db, question.ids);
    case 'archive-found':
      return found(db, question.ids);
    case 'archive-labels':
      return labels(db, question);
    case 'archive-acts':
      return acts(db, question);
    case 'archive-digests':
      return digests(db, question);
    case 'archive-desk':
      return desk(db, question);
  }
}

type Asked<Ask> = Extract<ArchiveQuestion, { ask: Ask }>;

async function judgements(db: Db, { since, ...page }: Asked<'archive-judgements'>) {
  const rows = await judgementsSince(db, new Date(since), page);
  return rows.map((row) => ({
    seq: row.seq,
    claim: row.claim_id,
    verdict: row.verdict,
    match: row.match_id,
    review: row.review,
    thresholds: row.thresholds,
    basis: row.basis,
    version: row.version,
    at: row.judged_at.toISOString(),
  }));
}

async function revisions(db: Db, { from, to, ...page }: Asked<'archive-revisions'>) {
  const rows = await revisionsRead(db, { from: new Date(from), to: new Date(to) }, page);
  return rows.map((row) => ({
    id: row.id,
    article: row.article_id,
    number: row.number,
    readAt: row.read_at.toISOString(),
    firstSeenAt: row.first_seen_at.toISOString(),
    background: row.background,
    judged:
      row.judged_at === null || row.seq === null
        ? null
        : { at: row.judged_at.toISOString(), seq: Number(row.seq) },
  }));
}

async function texts(db: Db, ids: readonly number[]) {
  const rows = await revisionsOfArchive(db, ids);
  return rows.map((row) => ({
    id: row.id,
    articleId: row.article_id,
    outlet: row.outlet,
    country: row.country,
    lang: row.lang,
    url: row.url,
    publishedAt: row.published_at.toISOString(),
    zone: row.zone,
    byline: row.author,
    title: row.title,
    text: row.text,
    posts: row.posts,
    wire: row.wire,
    copyGroup: row.copy_group,
  }));
}

async function found(db: Db, ids: readonly number[]) {
  const rows = await watchedClaims(db, ids);
  const revised = new Map<number, Revises>();
  for (const revision of new Set(rows.map((row) => row.revision_id)))
    for (const [claim, revises] of await revisedClaims(db, revision)) revised.set(claim, revises);
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision_id,
    words: row.words,
    claim: row.claim,
    publishedAt: row.published_at?.toISOString() ?? null,
    revises: revised.get(row.id) ?? null,
  }));
}

/** A label of two claims is of the later one, which novelty judged beside the other, whichever of them the act was on. */
async function labels(db: Db, { after, most }: Asked<'archive-labels'>) {
  const page = (await storedLabels(db)).filter(({ actId }) => actId > after).slice(0, most);
  return page.map(({ actId, claimId, other, label, novelty, reviewer, note }) => {
    const beside = novelty.claimId === claimId ? other : claimId;
    return { id: actId, claim: novelty.claimId, other: beside, label, reviewer, note };
  });
}

async function acts(db: Db, page: Asked<'archive-acts'>) {
  const rows = await actsOfArchive(db, page);
  return rows.map((row) => ({
    id: row.id,
    claim: row.claim_id,
    act: row.act,
    at: row.at.toISOString(),
    revision: row.revision_id,
    start: row.claim.span.start,
    end: row.claim.span.end,
  }));
}

async function digests(db: Db, { desk, from, to, ...page }: Asked<'archive-digests'>) {
  const made = await digestsMade(db, desk, { from: new Date(from), to: new Date(to) }, page);
  const answer = [];
  for (const digest of made) {
    const lines = await linesMade(db, digest.id);
    answer.push({
      id: digest.id,
      windowKey: digest.window_key,
      toSeq: digest.to_seq,
      at: digest.created_at.toISOString(),
      lines: lines.map((line) => ({
        claim: line.claim_id,
        revision: line.revision_id,
        start: line.claim.span.start,
        end: line.claim.span.end,
        verdict: line.verdict,
        topics: line.claim.topics,
        speaker: line.claim.speaker?.name ?? null,
        words: line.words,
        outlet: line.outlet,
        publishedAt: line.published_at.toISOString(),
        judgedAt: line.judged_at.toISOString(),
        seq: line.seq,
        restated: line.restated,
      })),
    });
  }
  return answer;
}

async function desk(db: Db, { desk: id, until }: Asked<'archive-desk'>) {
  const row = await loadDesk(db, id);
  if (!row) return null;
  const last = await lastDigest(db, id, new Date(until));
  const topics = await topicsSince(db, id);
  return {
    joinedAt: row.joined_at.toISOString(),
    lastDigest: last ? { at: last.created_at.toISOString(), toSeq: last.to_seq } : null,
    topics: topics.map(({ topic, since_seq, since_at }) => ({
      topic,
      sinceSeq: since_seq,
      sinceAt: since_at.toISOString(),
    })),
  };
}
