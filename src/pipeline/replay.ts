import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { areNearCopies, bands, signature } from '../articles/near-copies.ts';
import { compareReadings, type ReadText } from '../articles/revisions.ts';
import { type ClaimsInText, compareClaims } from '../claims/claim-edits.ts';
import { type CompiledTopics, compileTopics } from '../mentions/compile-topics.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement, PlacedClaim, Revises } from '../model/judgement.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { NoveltyIndex } from '../novelty/novelty-index.ts';
import { readClaims } from './read-claims.ts';

/** One claim of a run: the form that score-stream.mjs documents, and what the findings say beside it. */
export interface RunClaim {
  readonly start: number;
  readonly end: number;
  /** null: the outlet's own statement. */
  readonly speaker: string | null;
  readonly stance: string;
  readonly topics: readonly string[];
  readonly figures: readonly { readonly value: number; readonly unit: string }[];
  readonly when: string | null;
  readonly verdict: string;
  readonly content: readonly { readonly start: number; readonly end: number }[];
  readonly cue: string | null;
  readonly speakerSpan: { readonly start: number; readonly end: number } | null;
  readonly via: readonly string[];
  readonly kind: string;
  readonly hedge: boolean;
  /** Rule of the claim and, for judged claims, rule of the verdict. */
  readonly rule: string;
  readonly noveltyRule: string | null;
  readonly score: number | null;
  readonly review: boolean;
  /** The earlier claim that decided: article and start of the claim there. */
  readonly match: { readonly article: string; readonly start: number; readonly end: number } | null;
}

/** One article of a run. */
export interface RunLine {
  readonly id: string;
  /** First article of the agency story that this one carries; null when it stands alone. */
  readonly copyOf: string | null;
  readonly mentions: readonly {
    readonly topic: string;
    readonly in: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly claims: readonly RunClaim[];
}

export interface ReplayOptions {
  /** Folder that holds `articles/*.json`. */
  readonly dir: string;
  /** The watched topics, as configured. */
  readonly topics: readonly Topic[];
}

/** Only these fields of an article file are read: the annotations beside them are answers, not input. */
const ArticleFile = z.object({
  id: z.string().min(1),
  outlet: z.string(),
  country: z.string(),
  lang: z.enum(LANGUAGES),
  url: z.string(),
  published: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is not a date'),
  byline: z.string().nullish(),
  title: z.string(),
  text: z.string(),
});

/** Where an outlet of a country says "today", when nothing nearer is known than the country. */
const ZONES: Readonly<Record<string, string>> = {
  MX: 'America/Mexico_City',
  US: 'America/New_York',
  CA: 'America/Toronto',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
  CO: 'America/Bogota',
  PE: 'America/Lima',
  VE: 'America/Caracas',
  CL: 'America/Santiago',
  AR: 'America/Argentina/Buenos_Aires',
  GT: 'America/Guatemala',
  CR: 'America/Costa_Rica',
  CU: 'America/Havana',
};

/**
 * Runs the stations over a folder of saved articles, in name order, on an empty index and with the articles' own
 * clock; no network, no store. Articles without a watched mention are read for their claims too: what is measured on them
 * is how claims are found, and none of them is judged. Yields one line per article, near copies and revisions included. The same folder and
 * topics give the same lines.
 *
 * @throws Error naming the file when an article file cannot be read.
 */
export async function* replay(options: ReplayOptions): AsyncGenerator<RunLine> {
  const run = new Run(compileTopics(options.topics));
  const folder = join(options.dir, 'articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const article = parseArticle(await readFile(join(folder, name), 'utf8'), join(folder, name));
    yield run.read(article);
  }
}

/** The index and the copies seen so far. */
class Run {
  private readonly index = new NoveltyIndex();
  private readonly copies = new CopyGroups();
  private readonly articles: string[] = [];
  private readonly placed: PlacedClaim[] = [];
  private readonly readings = new Readings();

  constructor(private readonly topics: CompiledTopics) {}

  read(article: Article): RunLine {
    const articleId = this.articles.length;
    this.articles.push(article.id);
    const copyGroup = this.copies.groupOf(articleId, article.text);
    const { mentions, claims } = readClaims(article, this.topics, { evenUnwatched: true });
    const place = placing(article, articleId, copyGroup);
    const revised = this.readings.revisedBy(article, claims, this.placed.length);
    return {
      id: article.id,
      copyOf: copyGroup === null ? null : (this.articles[copyGroup] ?? null),
      mentions: mentions.map(mentionLine),
      claims: claims.map((claim, at) => this.judge(claim, place, revised.get(at))),
    };
  }

  /** Off-topic claims are stored, never judged and never alerted: they are written as new. */
  private judge(
    claim: Claim,
    place: (claim: Claim, id: number) => PlacedClaim,
    revises: Revises | undefined,
  ): RunClaim {
    const placed = place(claim, this.placed.length);
    this.placed.push(placed);
    if (claim.topics.length === 0) return claimLine(claim, null, null);
    const judgement = this.index.judge(placed, revises);
    this.index.add(placed, judgement);
    return claimLine(claim, judgement, this.matchOf(judgement));
  }

  private matchOf(judgement: Judgement): RunClaim['match'] {
    const earlier = judgement.match === null ? undefined : this.placed[judgement.match];
    if (!earlier) return null;
    const { start, end } = earlier.claim.span;
    return { article: this.articles[earlier.articleId] ?? '', start, end };
  }
}

/** An article that comes again under its address is a revision of it, as a page that is read again. */
class Readings {
  private readonly last = new Map<string, ReadText & ClaimsInText & { readonly firstId: number }>();

  /** By its place, which claim of the revision before each of these claims is; they get their ids from `firstId` on. */
  revisedBy(
    { url, title, text }: Article,
    claims: readonly Claim[],
    firstId: number,
  ): ReadonlyMap<number, Revises> {
    const now = { title, text, claims, firstId };
    const before = this.last.get(url);
    this.last.set(url, now);
    if (before === undefined) return new Map();
    const { edits, stayed } = compareClaims(before, now);
    const noted = compareReadings(before, now).note !== null;
    return new Map(
      stayed.map(([was, is]) => {
        const edit = edits.find(({ kind, after }) => kind === 'changed' && after === is);
        return [
          is,
          { of: before.firstId + was, parts: edit?.parts ?? [], noted: edit !== undefined && noted },
        ];
      }),
    );
  }
}

/** One agency story in forty outlets is one source: its articles share the number of the first of them. */
class CopyGroups {
  private readonly signed: { readonly signature: readonly number[]; readonly group: number }[] = [];
  private readonly byBand = new Map<string, number[]>();

  /** The group of a text: the first article that it is a near copy of; null when it stands alone so far. */
  groupOf(articleId: number, text: string): number | null {
    const signed = signature(text);
    const keys = bands(signed);
    const candidates = [...new Set(keys.flatMap((key) => this.byBand.get(key) ?? []))].sort((a, b) => a - b);
    const original = candidates.find((id) => areNearCopies(this.signed[id]?.signature ?? [0], signed));
    const group = original === undefined ? null : (this.signed[original]?.group ?? original);
    for (const key of keys) this.byBand.set(key, [...(this.byBand.get(key) ?? []), articleId]);
    this.signed[articleId] = { signature: signed, group: group ?? articleId };
    return group;
  }
}

function placing(article: Article, articleId: number, copyGroup: number | null) {
  return (claim: Claim, id: number): PlacedClaim => ({
    id,
    claim,
    articleId,
    outlet: article.outlet,
    lang: article.lang,
    publishedAt: article.publishedAt,
    title: article.title,
    copyGroup,
    seenAt: article.publishedAt,
  });
}

function mentionLine(mention: Mention): RunLine['mentions'][number] {
  return { topic: mention.topic, in: mention.field, start: mention.span.start, end: mention.span.end };
}

function claimLine(claim: Claim, judgement: Judgement | null, match: RunClaim['match']): RunClaim {
  const speakerSpan = claim.speaker?.span ?? null;
  return {
    start: claim.span.start,
    end: claim.span.end,
    speaker: claim.speaker?.name ?? null,
    stance: claim.stance,
    topics: claim.topics,
    figures: claim.figures.map(({ value, unit }) => ({ value, unit })),
    when: claim.when,
    verdict: judgement?.verdict ?? 'new',
    content: claim.content.map(({ start, end }) => ({ start, end })),
    cue: claim.cue?.lemma ?? null,
    speakerSpan: speakerSpan && { start: speakerSpan.start, end: speakerSpan.end },
    via: claim.via,
    kind: claim.kind,
    hedge: claim.hedges.length > 0,
    rule: claim.rule,
    noveltyRule: judgement?.rule ?? null,
    score: judgement?.score ?? null,
    review: judgement?.review ?? false,
    match,
  };
}

function parseArticle(json: string, file: string): Article {
  const parsed = ArticleFile.safeParse(parseJson(json, file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${file}: ${issue?.path.join('.') || 'the article'} is wrong: ${issue?.message ?? ''}`);
  }
  const { published, byline, ...rest } = parsed.data;
  return {
    ...rest,
    byline: byline ?? null,
    publishedAt: new Date(published).toISOString(),
    zone: ZONES[rest.country] ?? 'UTC',
  };
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
