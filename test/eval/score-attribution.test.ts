import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeArticles } from '../../eval/attribution/measure-polnear.ts';
import { readPolnear } from '../../eval/attribution/polnear.ts';
import {
  type AttributedText,
  type FoundClaim,
  scoreAttribution,
} from '../../eval/attribution/score-attribution.ts';
import { readGoldStream } from '../../eval/scoring/gold-stream.ts';
import { ROOT, runOf } from '../../eval/streams.ts';

const SCORER = join(ROOT, '../shared/eval/score-attribution.mjs');
const folder = mkdtempSync(join(tmpdir(), 'claimwatch-polnear-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Our own English articles in the form of PolNeAR: what their gold set calls claims, with sources and cues. */
function writeCorpus(): void {
  for (const name of ['text', 'attributions']) mkdirSync(join(folder, 'dev', name), { recursive: true });
  const { articles } = readGoldStream(join(ROOT, 'eval/streams/autumn-2025'));
  for (const { id, lang, text: plain, claims } of articles) {
    if (lang !== 'en') continue;
    // A sign of two code units shows whether offsets are read as code points.
    const text = `😀 ${plain}`;
    const point = (at: number) => [...text.slice(0, at)].length;
    const lines = claims.flatMap(({ quote, speaker }, index) => {
      const start = text.indexOf(quote);
      const source = speaker === null ? -1 : text.indexOf(speaker);
      const cue = text.indexOf('said', start);
      const half = start + Math.floor(quote.length / 2);
      const content = `${point(start)} ${point(half)};${point(half)} ${point(start + quote.length)}`;
      return [
        `T${index}1\tContent ${content}\tx`,
        ...(source < 0
          ? []
          : [`T${index}2\tSource ${point(source)} ${point(source + (speaker ?? '').length)}\tx`]),
        ...(cue < 0 ? [] : [`T${index}3\tCue ${point(cue)} ${point(cue + 4)}\tx`]),
        `E${index}\tAttribution:T${index}1 Content:T${index}1 Source:T${index}2 Cue:T${index}3`,
      ];
    });
    writeFileSync(join(folder, 'dev/text', `${id}.txt`), text);
    writeFileSync(join(folder, 'dev/attributions', `${id}_00aa.ann`), lines.join('\n'));
    writeFileSync(join(folder, 'dev/attributions', `${id}_00bb.ann`), 'a second annotator is not read');
  }
}

function corpus(): readonly AttributedText[] {
  const texts = readPolnear(folder, 'dev');
  if ('missing' in texts) throw new Error(texts.missing);
  return texts;
}

type Run = Map<string, readonly FoundClaim[]>;
const run: Run = new Map();
beforeAll(async () => {
  writeCorpus();
  writeArticles(corpus(), folder);
  for (const { id, claims } of await runOf(folder)) run.set(id, claims);
});

describe.skipIf(!existsSync(SCORER))('our scorer and the one that the figures were first taken with', () => {
  /** Every third claim is cut, has lost its speaker, or is gone. */
  const worn: (claims: readonly FoundClaim[]) => FoundClaim[] = (claims) =>
    claims.flatMap((claim, at): FoundClaim[] => {
      if (at % 4 === 0) return [claim];
      if (at % 4 === 1)
        return [{ ...claim, content: claim.content.map(({ start, end }) => ({ start, end: end - 9 })) }];
      if (at % 4 === 2) return [{ ...claim, content: [], speakerSpan: null }, claim];
      return [];
    });

  test.each([
    ['the run', (claims: readonly FoundClaim[]) => claims],
    ['a run with mistakes', worn],
    ['an empty run', () => []],
  ])('agree to the last digit on %s', (_, change) => {
    const changed: Run = new Map([...run].map(([id, claims]) => [id, change(claims)]));
    const file = join(folder, 'run.jsonl');
    writeFileSync(file, [...changed].map(([id, claims]) => `${JSON.stringify({ id, claims })}\n`).join(''));
    const theirs = execFileSync(process.execPath, [SCORER, 'score', folder, 'dev', file], {
      encoding: 'utf8',
    });
    // Nothing of nothing is NaN in numbers, and null in JSON.
    expect(JSON.parse(JSON.stringify(scoreAttribution(corpus(), changed)))).toEqual(JSON.parse(theirs));
  });

  test('read the same texts from the corpus', () => {
    const theirs = join(folder, 'theirs');
    execFileSync(process.execPath, [SCORER, 'prepare', folder, 'dev', theirs]);
    const all = (dir: string) =>
      readdirSync(join(dir, 'articles')).map((name) =>
        z.unknown().parse(JSON.parse(readFileSync(join(dir, 'articles', name), 'utf8'))),
      );
    expect(all(folder)).toEqual(all(theirs));
  });
});

describe('a corpus', () => {
  test('is read with offsets in UTF-16 code units', () => {
    const [first] = corpus();
    const [content] = first?.gold[0]?.content ?? [];
    expect(first?.text.slice(content?.start, content?.end)).toMatch(/^\S.*/);
    expect(first?.gold.length).toBeGreaterThan(5);
  });

  test.each([
    ['the test part, which is kept', 'test', 'write train or dev'],
    ['a part that is not unpacked', 'train', 'unpack data/train'],
  ])('is refused with what is missing: %s', (_, part, why) => {
    expect(readPolnear(folder, part)).toEqual({ missing: expect.stringContaining(why) });
  });

  test('whose texts are missing says how many', () => {
    const half = join(folder, 'half');
    mkdirSync(join(half, 'dev/attributions'), { recursive: true });
    writeFileSync(join(half, 'dev/attributions/x_00aa.ann'), '');
    expect(readPolnear(half, 'dev')).toEqual({
      missing: expect.stringContaining('1 of 1 texts are missing'),
    });
  });
});

test('a claim with the very words and source of a gold attribution is right in everything', () => {
  const text = 'Ana Ruiz said “the bridge will open in May”, and rain fell.';
  const gold = [
    { source: [{ start: 0, end: 8 }], cue: [{ start: 9, end: 13 }], content: [{ start: 14, end: 43 }] },
  ];
  const claim = {
    start: 0,
    end: 43,
    kind: 'direct',
    content: [{ start: 15, end: 42 }],
    speaker: 'Ana Ruiz',
    speakerSpan: { start: 0, end: 8 },
    cue: 'say',
  };
  const { ALL, SPEECH } = scoreAttribution([{ id: 'x', text, gold }], new Map([['x', [claim]]]));
  const full = { precision: 100, recall: 100, f1: 100 };
  expect(ALL).toEqual(SPEECH);
  expect(ALL).toEqual({
    predicted: 1,
    gold: 1,
    token: full,
    coverage30: full,
    exact: full,
    source: 100,
    spurious: 0,
  });
});
