import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorKind } from '../../eval/scoring/error-cases.ts';
import {
  type AnswerLine,
  type GoldStream,
  readAnswers,
  readGoldStream,
} from '../../eval/scoring/gold-stream.ts';
import { scoreStream } from '../../eval/scoring/score-stream.ts';
import { ROOT, runOf } from '../../eval/streams.ts';
import { worn } from './worn-run.ts';

const SCORER = join(ROOT, '../shared/eval/score-stream.mjs');
const STREAMS = ['eval/streams/autumn-2025', 'eval/streams/winter-2025-26', '../shared/eval/stream']
  .map((dir) => join(ROOT, dir))
  .filter((dir) => existsSync(dir));

describe.skipIf(!existsSync(SCORER))('our scorer and the one that the figures were first taken with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-scorers-'));
  const runs = new Map<string, AnswerLine[]>();
  beforeAll(async () => {
    for (const dir of STREAMS) {
      const jsonl = (await runOf(dir)).map((line) => JSON.stringify(line)).join('\n');
      runs.set(dir, readAnswers(jsonl, 'run'));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const theirs = (dir: string, run: readonly AnswerLine[]): unknown => {
    const file = join(folder, 'run.jsonl');
    writeFileSync(file, run.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return JSON.parse(execFileSync(process.execPath, [SCORER, dir, file, '--json'], { encoding: 'utf8' }));
  };

  test.each(STREAMS)('agree to the last digit on %s, and on runs of it with mistakes of all kinds', (dir) => {
    const run = runs.get(dir) ?? [];
    for (const each of [run, ...[1, 2, 3, 4].map((seed) => worn(run, seed))])
      expect(scoreStream(readGoldStream(dir), each).figures).toEqual(theirs(dir, each));
  });

  test.each(STREAMS)('agree on %s without its second annotator', (dir) => {
    const copy = join(folder, 'one-annotator');
    cpSync(dir, copy, { recursive: true });
    rmSync(join(copy, 'second.jsonl'));
    const run = worn(runs.get(dir) ?? [], 5);
    expect(scoreStream(readGoldStream(copy), run).figures).toEqual(theirs(copy, run));
    rmSync(copy, { recursive: true });
  });
});

/** Two articles in which Ana Ruiz says the same thing twice, and once something else. */
const GOLD: GoldStream = {
  articles: [
    article('a1', 'Ana Ruiz said the bridge will open in May. Rain fell on 12 towns.', [
      claim('the bridge will open in May', 'K1', { speaker: 'Ana Ruiz', when: '2025-05' }),
      claim('Rain fell on 12 towns', 'K2', { figures: [{ value: 12 }] }),
    ]),
    article('a2', 'The bridge opens in May, Ruiz repeated. It will close in June, Lugo warned.', [
      claim('The bridge opens in May', 'K1', { speaker: 'Ana Ruiz' }),
      claim('It will close in June', 'K3', { speaker: 'Lugo', stance: 'warns' }),
    ]),
  ],
  canonicals: new Map([
    ['K1', { id: 'K1', gloss: 'opens', relations: [] }],
    ['K2', { id: 'K2', gloss: 'rain', relations: [] }],
    ['K3', { id: 'K3', gloss: 'closes', relations: [{ type: 'contradicts', to: 'K1' }] }],
  ]),
  second: new Map(),
};

function article(id: string, text: string, claims: GoldStream['articles'][number]['claims']) {
  const quote = id === 'a1' ? 'the bridge' : 'The bridge';
  return {
    id,
    lang: 'en',
    title: '',
    text,
    mentions: [{ topic: 'bridge', quote, in: 'text' as const, nth: 1 }],
    claims,
  };
}

function claim(quote: string, canonical: string, more: object) {
  const plain = { speaker: null, stance: 'asserts', topics: ['bridge'], figures: [] };
  return { ...plain, quote, canonical, ...more };
}

function answers(change: (line: AnswerLine) => AnswerLine): AnswerLine[] {
  const novelty = ['new', 'new', 'repeat', 'contradiction'];
  return GOLD.articles.map(({ id, text, claims, mentions }) =>
    change({
      id,
      mentions: mentions.map(({ quote }) => {
        const start = text.indexOf(quote);
        return { topic: 'bridge', in: 'text', start, end: start + quote.length };
      }),
      claims: claims.map(({ quote, ...one }) => {
        const start = text.indexOf(quote);
        return { ...one, start, end: start + quote.length, verdict: novelty.shift() ?? 'new' };
      }),
    }),
  );
}

describe('a run', () => {
  test('that says what the gold set says is right in everything', () => {
    const { figures, wrong } = scoreStream(
      GOLD,
      answers((line) => line),
    );
    expect(wrong).toEqual([]);
    expect(figures).toMatchObject({
      mentions: { bridge: { f1: 1, gold: 2 } },
      claims: { f1: 1, asked: 4, found: 4 },
      claimRecallByLanguage: { en: 1 },
      speakerAccuracy: 1,
      verdictAccuracy: 1,
      contradiction: { precision: 1, recall: 1 },
      figuresF1: 1,
      whenAccuracy: 1,
      desk: { facts: 3, missRate: 0, lateRate: 0, alerts: 3, noiseRate: 0 },
    });
  });

  type Claim = AnswerLine['claims'][number];
  const first = (edit: (one: Claim) => Claim[]) => (line: AnswerLine) =>
    line.id === 'a1'
      ? { ...line, claims: line.claims.flatMap((one, i) => (i === 0 ? edit(one) : [one])) }
      : line;
  const MISTAKES: readonly [ErrorKind, (line: AnswerLine) => AnswerLine][] = [
    ['missed-claim', first(() => [])],
    ['spurious-claim', first((one) => [one, { ...one, verdict: 'repeat' }])],
    ['wrong-speaker', first((one) => [{ ...one, speaker: 'Lugo' }])],
    ['wrong-stance', first((one) => [{ ...one, stance: 'denies' }])],
    ['wrong-topic', first((one) => [{ ...one, topics: ['rain'] }])],
    ['wrong-when', first((one) => [{ ...one, when: '2025-06' }])],
    ['wrong-verdict', first((one) => [{ ...one, verdict: 'update' }])],
    ['wrong-figure', first((one) => [{ ...one, figures: [{ value: 7 }] }])],
    ['noise', first((one) => [one, one])],
    ['missed-fact', first((one) => [{ ...one, verdict: 'repeat' }])],
    ['missed-mention', (line) => ({ ...line, mentions: [] })],
    [
      'spurious-mention',
      (line) => ({
        ...line,
        mentions: [...line.mentions, { topic: 'bridge', in: 'text', start: 30, end: 36 }],
      }),
    ],
  ];
  test.each(MISTAKES)('with a mistake is told it by its kind: %s', (kind, change) => {
    const { wrong } = scoreStream(GOLD, answers(change));
    expect(wrong.map((one) => one.kind)).toContain(kind);
  });

  test('says which words were wrong, what was asked for, what was found and by which rule', () => {
    const { wrong } = scoreStream(GOLD, answers(first((one) => [{ ...one, stance: 'denies', rule: 'r1' }])));
    expect(wrong).toEqual([
      {
        kind: 'wrong-stance',
        article: 'a1',
        words: 'the bridge will open in May',
        wanted: 'asserts',
        got: 'denies',
        rule: 'r1',
      },
    ]);
  });

  test('that lacks an article is refused by its name', () => {
    expect(() => scoreStream(GOLD, [])).toThrow('no line for article a1');
  });
});
