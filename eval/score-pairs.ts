import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { STANCES } from '../src/model/claim.ts';
import type { Judgement, NoveltyVerdict, PlacedClaim } from '../src/model/judgement.ts';
import { NOVELTY_VERDICTS } from '../src/model/judgement.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { NoveltyIndex } from '../src/novelty/novelty-index.ts';
import { findFigures } from '../src/text/figures.ts';
import { readText } from '../src/text/read-text.ts';

const Side = z.object({
  speaker: z.string().nullable(),
  lang: z.enum(LANGUAGES),
  stance: z.enum(STANCES),
  text: z.string(),
  when: z.string().nullable(),
});
export const Pair = z.object({
  id: z.string(),
  kind: z.string(),
  topic: z.string(),
  expect: z.enum(NOVELTY_VERDICTS),
  /** What the earlier claim is when the later one came first; null where that is no question. */
  reverse: z.enum(NOVELTY_VERDICTS).nullable(),
  earlier: Side,
  later: Side,
});

export type Side = z.infer<typeof Side>;
export type Pair = z.infer<typeof Pair>;

export interface Answer {
  readonly pair: Pair;
  readonly direction: 'forth' | 'back';
  readonly expected: NoveltyVerdict;
  readonly judgement: Judgement;
  readonly right: boolean;
}

/** All probe pairs of a folder of `.jsonl` files. */
export function loadPairs(dir: string): Pair[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => Pair.parse(JSON.parse(line)));
}

/** A pair's side as a claim: the whole sentence is its content, figures are read from it. */
export function placeSide(side: Side, topic: string, id: number): PlacedClaim {
  const span = { start: 0, end: side.text.length, text: side.text };
  const speaker = side.speaker === null ? null : { name: side.speaker, entity: null, span: null };
  return {
    id,
    claim: {
      span,
      content: [span],
      speaker: speaker && { ...speaker, how: 'named', confidence: 1 },
      via: [],
      cue: null,
      kind: side.speaker === null ? 'reported' : 'indirect',
      stance: side.stance,
      negated: side.stance === 'denies',
      hedges: [],
      figures: findFigures(readText(side.text, side.lang)),
      dates: [],
      when: side.when,
      topics: [topic],
      entities: [],
      rule: 'probe',
      trace: [],
    },
    articleId: id,
    outlet: `Outlet ${id}`,
    lang: side.lang,
    publishedAt: '2025-08-20T12:00:00.000Z',
    title: '',
    copyGroup: null,
    seenAt: '2025-08-20T12:00:00.000Z',
  };
}

/** Judges every pair forth and, where that is a question, back; each on an index that holds unrelated claims as well. */
export function scorePairs(pairs: readonly Pair[]): Answer[] {
  const unrelated = pairs.filter((pair) => pair.kind === 'unrelated');
  return pairs.flatMap((pair) => {
    const background = unrelated.filter((other) => other !== pair);
    const forth = answer(pair, 'forth', pair.expect, [pair.earlier, pair.later], background);
    if (pair.reverse === null) return [forth];
    return [forth, answer(pair, 'back', pair.reverse, [pair.later, pair.earlier], background)];
  });
}

function answer(
  pair: Pair,
  direction: 'forth' | 'back',
  expected: NoveltyVerdict,
  [first, second]: readonly [Side, Side],
  background: readonly Pair[],
): Answer {
  const index = new NoveltyIndex();
  const before = background.flatMap((other) => [other.earlier, other.later]);
  for (const [id, side] of [...before, first].entries()) {
    const placed = placeSide(side, pair.topic, id);
    index.add(placed, index.judge(placed));
  }
  const judgement = index.judge(placeSide(second, pair.topic, before.length + 1));
  const matched = judgement.verdict === 'new' || judgement.match === before.length;
  return { pair, direction, expected, judgement, right: judgement.verdict === expected && matched };
}

export interface PairFigures {
  /** Share of right answers. */
  readonly accuracy: number;
  /** The same for each kind of pair. */
  readonly kind: Readonly<Record<string, number>>;
  /** How many of those expected were given, and how many of those given were expected. */
  readonly verdict: Readonly<Record<string, { readonly recall: number; readonly precision: number }>>;
}

export function pairFigures(answers: readonly Answer[]): PairFigures {
  const kinds = [...new Set(answers.map(({ pair }) => pair.kind))].sort();
  return {
    accuracy: accuracy(answers),
    kind: Object.fromEntries(
      kinds.map((kind) => [kind, accuracy(answers.filter(({ pair }) => pair.kind === kind))]),
    ),
    verdict: Object.fromEntries(NOVELTY_VERDICTS.map((verdict) => [verdict, rightOf(answers, verdict)])),
  };
}

function rightOf(answers: readonly Answer[], verdict: NoveltyVerdict): { recall: number; precision: number } {
  const expected = answers.filter((answer) => answer.expected === verdict);
  const given = answers.filter(({ judgement }) => judgement.verdict === verdict);
  const both = given.filter((answer) => answer.expected === verdict).length;
  return {
    recall: expected.length === 0 ? 0 : both / expected.length,
    precision: given.length === 0 ? 0 : both / given.length,
  };
}

/** Share of right answers. */
export function accuracy(answers: readonly Answer[]): number {
  return answers.length === 0 ? 0 : answers.filter((one) => one.right).length / answers.length;
}
