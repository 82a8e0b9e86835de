import { z } from 'zod';
import { CLAIM_KINDS, type Claim, STANCES } from '../model/claim.ts';
import { EDITED_PARTS } from '../model/claim-edit.ts';
import {
  type Basis,
  type DecidedWith,
  NOVELTY_VERDICTS,
  type PlacedClaim,
  type Revises,
} from '../model/judgement.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Post } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import { REVIEW_ACTS } from '../model/verdict.ts';
import { LABELS } from '../review/labels.ts';

/**
 * What the archive answers when it is read from another process. The process that answers may be of another version
 * than the one that asks, so what comes is looked at before it is used.
 */

const id = z.number().int();
const at = z.iso.datetime();

const span: z.ZodType<Span> = z.object({ start: z.number(), end: z.number(), text: z.string() });

const speaker = z.object({
  name: z.string(),
  entity: z.string().nullable(),
  span: span.nullable(),
  how: z.enum(['named', 'pronoun', 'role', 'pro-drop', 'carried', 'outlet']),
  confidence: z.number(),
});

const claim: z.ZodType<Claim> = z.object({
  span,
  content: z.array(span),
  speaker: speaker.nullable(),
  via: z.array(z.string()),
  cue: z.object({ lemma: z.string(), span, class: z.string() }).nullable(),
  kind: z.enum(CLAIM_KINDS),
  stance: z.enum(STANCES),
  negated: z.boolean(),
  hedges: z.array(span),
  figures: z.array(
    z.object({
      value: z.number(),
      max: z.number().nullable(),
      unit: z.string(),
      approximate: z.boolean(),
      span,
    }),
  ),
  dates: z.array(
    z.object({
      span,
      from: z.string(),
      to: z.string(),
      grain: z.enum(['day', 'month', 'year', 'range']),
      rule: z.string(),
    }),
  ),
  when: z.string().nullable(),
  topics: z.array(z.string()),
  entities: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.enum(['subject', 'object', 'other']), span }),
  ),
  rule: z.string(),
  trace: z.array(z.string()),
});

const placed: z.ZodType<PlacedClaim> = z.object({
  id,
  claim,
  articleId: id,
  outlet: z.string(),
  lang: z.enum(LANGUAGES),
  publishedAt: at,
  title: z.string(),
  copyGroup: id.nullable(),
  seenAt: at,
});

const thresholds: z.ZodType<DecidedWith> = z.looseObject({
  decide: z.number(),
  review: z.number(),
  sure: z.number(),
});

const basis: z.ZodType<Basis> = z.looseObject({
  compared: z.array(id),
  published: z.array(z.string()),
  totals: z.array(z.number()),
  counts: z.record(z.string(), z.array(z.number())),
});

const verdict = z.enum(NOVELTY_VERDICTS);
const act = z.enum(REVIEW_ACTS);

/** One judgement, with what it was made from. */
const judgement = z.object({
  seq: id,
  claim: id,
  verdict,
  match: id.nullable(),
  review: z.boolean(),
  thresholds,
  /** Null: judged before it was kept, or in a form that is no more. */
  basis: basis.nullable().catch(null),
  version: z.string(),
  at,
});
export type ArchivedJudgement = z.infer<typeof judgement>;

const listed = z.object({
  id,
  article: id,
  number: z.number().int(),
  readAt: at,
  firstSeenAt: at,
  background: z.boolean(),
  judged: z.object({ at, seq: id }).nullable(),
});
/** A revision as the archive lists it, without its words. */
export type ListedRevision = z.infer<typeof listed>;

const post: z.ZodType<Post> = z.object({
  start: z.number(),
  end: z.number(),
  at: z.string().nullable(),
  title: z.string().nullable(),
});

const revision = z.object({
  id,
  articleId: id,
  outlet: z.string(),
  country: z.string(),
  lang: z.enum(LANGUAGES),
  url: z.string(),
  publishedAt: at,
  zone: z.string(),
  byline: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  posts: z.array(post),
  wire: z.string().nullable(),
  copyGroup: id.nullable(),
});
/** A revision with its words and its article. */
export type ArchivedRevision = z.infer<typeof revision>;

const revises: z.ZodType<Revises> = z.object({
  of: id,
  parts: z.array(z.enum(EDITED_PARTS)),
  noted: z.boolean(),
});

const found = z.object({
  id,
  revision: id,
  words: z.string(),
  claim,
  publishedAt: at.nullable(),
  /** The claim of the revision before that it is; null: it is none. */
  revises: revises.nullable(),
});
/** A claim as it was found. */
export type ArchivedClaim = z.infer<typeof found>;

const label = z.object({
  id,
  claim: id,
  other: id.nullable(),
  label: z.enum(LABELS),
  reviewer: z.string(),
  note: z.string().nullable(),
});
/** What a reviewer's act says of a claim and the earlier one beside it; null: of the claim alone. */
export type ArchivedLabel = z.infer<typeof label>;

const reviewed = z.object({ id, claim: id, act, at, revision: id, start: z.number(), end: z.number() });
/** An act of a reviewer and where its claim stands. */
export type ArchivedAct = z.infer<typeof reviewed>;

const line = z.object({
  claim: id,
  revision: id,
  start: z.number(),
  end: z.number(),
  verdict,
  topics: z.array(z.string()),
  speaker: z.string().nullable(),
  words: z.string(),
  outlet: z.string(),
  publishedAt: at,
  judgedAt: at,
  seq: id,
  /** Said again, and known. */
  restated: z.boolean(),
});
const digest = z.object({ id, windowKey: z.string(), toSeq: id, at, lines: z.array(line) });
/** A digest that was made for a desk. */
export type ArchivedDigest = z.infer<typeof digest>;
export type ArchivedLine = z.infer<typeof line>;

/** Since when a desk gathers and when it was last sent a digest, up to a time. */
const desk = z
  .object({
    joinedAt: at,
    lastDigest: z.object({ at, toSeq: id }).nullable(),
    /** Since which judgement it watches each of its topics. */
    topics: z.array(z.object({ topic: z.string(), sinceSeq: id, sinceAt: at })),
  })
  .nullable();
export type ArchivedDesk = z.infer<typeof desk>;

export const ARCHIVE_FORMS = {
  judgements: z.array(judgement),
  claims: z.array(z.object({ placed, words: z.string() })),
  revisions: z.array(listed),
  texts: z.array(revision),
  found: z.array(found),
  labels: z.array(label),
  acts: z.array(reviewed),
  digests: z.array(digest),
  desk,
};
