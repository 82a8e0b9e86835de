/** A folder of articles with gold answers, as it lies on disk: read, checked, and with its quotations found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stretch } from './words.ts';

const Field = z.enum(['title', 'text']);
const FigureValue = z.object({ value: z.coerce.number() });
const GoldClaim = z.object({
  quote: z.string().min(1),
  speaker: z.string().nullable(),
  stance: z.string(),
  topics: z.array(z.string()),
  figures: z.array(FigureValue).default([]),
  when: z.string().nullish(),
  canonical: z.string(),
});
const GoldArticle = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.string(),
  text: z.string(),
  mentions: z.array(
    z.object({ topic: z.string(), quote: z.string().min(1), in: Field, nth: z.number().default(1) }),
  ),
  claims: z.array(GoldClaim),
});
const Canonical = z.object({
  id: z.string(),
  gloss: z.string().default(''),
  relations: z.array(z.object({ type: z.enum(['contradicts', 'updates']), to: z.string() })).default([]),
});

/** One article's answers: a run's, or the second annotator's. */
const AnswerLine = z.object({
  id: z.string(),
  mentions: z
    .array(z.object({ topic: z.string(), in: Field, start: z.number(), end: z.number() }))
    .default([]),
  claims: z
    .array(
      z.object({
        start: z.number(),
        end: z.number(),
        speaker: z.string().nullish(),
        stance: z.string(),
        topics: z.array(z.string()).default([]),
        figures: z.array(FigureValue).default([]),
        when: z.string().nullish(),
        /** None off topic. */
        verdict: z.string().default(''),
        rule: z.string().optional(),
        noveltyRule: z.string().nullish(),
      }),
    )
    .default([]),
});

export type GoldClaim = z.infer<typeof GoldClaim>;
export type GoldArticle = z.infer<typeof GoldArticle>;
export type Canonical = z.infer<typeof Canonical>;
export type AnswerLine = z.infer<typeof AnswerLine>;
export type AnswerClaim = AnswerLine['claims'][number];
export type AnswerMention = AnswerLine['mentions'][number];

export interface GoldStream {
  /** In the order in which they are read. */
  readonly articles: readonly GoldArticle[];
  /** The facts that claims state, by id. */
  readonly canonicals: ReadonlyMap<string, Canonical>;
  /** The second annotator's answers by article; empty when there was one annotator. */
  readonly second: ReadonlyMap<string, AnswerLine>;
}

/** @throws Error naming the file and the field that is wrong */
export function readGoldStream(dir: string): GoldStream {
  const folder = join(dir, 'articles');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const secondFile = join(dir, 'second.jsonl');
  const canonicals = parsed(z.array(Canonical), join(dir, 'canonical.json'));
  const second = existsSync(secondFile) ? readAnswers(readFileSync(secondFile, 'utf8'), secondFile) : [];
  return {
    articles: names.map((name) => parsed(GoldArticle, join(folder, name))),
    canonicals: new Map(canonicals.map((one) => [one.id, one])),
    second: new Map(second.map((line) => [line.id, line])),
  };
}

/** The lines of a run. @throws Error naming the line that is wrong */
export function readAnswers(jsonl: string, file: string): AnswerLine[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    return [checked(AnswerLine, JSON.parse(line), `${file}:${index + 1}`)];
  });
}

function parsed<T>(schema: z.ZodType<T>, file: string): T {
  return checked(schema, JSON.parse(readFileSync(file, 'utf8')), file);
}

function checked<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}

/** Where the nth occurrence of a quotation stands. @throws Error when the text has no such words */
export function quotationAt(text: string, quote: string, nth: number): Stretch {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(quote, at + 1);
  if (at < 0) throw new Error(`These words of the gold set do not stand in their article: ${quote}`);
  return { start: at, end: at + quote.length };
}
