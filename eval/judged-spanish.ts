/**
 * Claims of jpposadas/FakeNewsCorpusSpanish that were judged by hand (`spanish-judged.jsonl`: offsets and verdicts, no text),
 * read anew: how many still come out the same, and the precision of what was judged. Says so and stops where the corpus is
 * not at hand. `--draw N --seed S` prints N attributed claims drawn at random, to be judged.
 *
 *   npx tsx eval/judged-spanish.ts CORPUS_DIR [--draw N --seed S]
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findClaims } from '../src/claims/find-claims.ts';
import type { Claim } from '../src/model/claim.ts';
import { readText } from '../src/text/read-text.ts';
import { dice } from './dice.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const Judged = z.object({
  sample: z.string(),
  /** Set and Id in the corpus: `train 12`. */
  article: z.string(),
  sha256: z.string(),
  start: z.number(),
  end: z.number(),
  speaker: z.tuple([z.number(), z.number()]).nullable(),
  content: z.enum(['right', 'wrong']),
  /** `none`: the claim gives no speaker; it counts neither way. */
  speakerVerdict: z.enum(['right', 'wrong', 'none']),
  /** Kind of error, empty where nothing is wrong. */
  note: z.string(),
});
type Judged = z.infer<typeof Judged>;

const SETS = ['train', 'development', 'test'] as const;

interface Text {
  readonly article: string;
  readonly text: string;
  readonly sha256: string;
}

const { values: options, positionals } = parseArgs({
  options: { draw: { type: 'string' }, seed: { type: 'string' } },
  allowPositionals: true,
});

function main(): void {
  const dir = positionals[0] ?? '';
  const missing = SETS.filter((set) => !existsSync(join(dir, `${set}.xlsx`)));
  if (dir === '' || missing.length > 0) {
    console.log(`judged Spanish claims: skipped, the corpus is not at hand (${dir || 'no folder given'})`);
    return;
  }
  const texts = SETS.flatMap((set) => textsOf(join(dir, `${set}.xlsx`), set));
  if (options.draw) draw(texts, Number(options.draw), Number(options.seed ?? '1'));
  else compare(texts, judged());
}

/** The articles of one file of the corpus: column A is the id, F the text. */
function textsOf(file: string, set: string): Text[] {
  return readSpreadsheet(file)
    .slice(1)
    .map((row) => ({ id: row.get('A') ?? '', text: (row.get('F') ?? '').trim() }))
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => ({
      article: `${set} ${id}`,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    }));
}

function judged(): Judged[] {
  return readFileSync(join(import.meta.dirname, 'spanish-judged.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Judged.parse(JSON.parse(line)));
}

function claimsOf({ article, text }: Text): Claim[] {
  const published = '2020-06-01T12:00:00Z';
  const known = { country: 'MX', zone: 'America/Mexico_City', url: 'https://corpus.example/a', byline: null };
  const about = {
    id: article,
    outlet: 'Corpus',
    lang: 'es' as const,
    title: '',
    publishedAt: published,
    text,
  };
  const doc = readText(text, 'es');
  return findClaims({
    article: { ...known, ...about },
    doc,
    mentions: [],
    topics: [],
    figures: [],
    dates: [],
  });
}

const attributed = (claim: Claim): boolean => claim.speaker !== null || claim.cue !== null;

/** How many judged claims are found again word for word, and with the same speaker, by sample. */
function compare(texts: readonly Text[], rows: readonly Judged[]): void {
  const byName = new Map(texts.map((text) => [text.article, text]));
  for (const sample of new Set(rows.map((row) => row.sample))) {
    const own = rows.filter((row) => row.sample === sample);
    let same = 0;
    let changed = 0;
    for (const row of own) {
      const text = byName.get(row.article);
      if (text?.sha256 !== row.sha256) changed++;
      else if (claimsOf(text).some((claim) => isSame(claim, row))) same++;
    }
    const share = (kind: 'content' | 'speakerVerdict') => {
      const given = own.filter((row) => row[kind] !== 'none');
      return (given.filter((row) => row[kind] === 'right').length / given.length).toFixed(2);
    };
    console.log(
      `${sample}: ${own.length} judged, content right ${share('content')}, speaker right ${share('speakerVerdict')}; ` +
        `${same} come out the same today${changed > 0 ? `, ${changed} stand in another text` : ''}`,
    );
  }
}

function isSame(claim: Claim, row: Judged): boolean {
  const span = claim.speaker?.span ?? null;
  const speaker = span === null ? null : [span.start, span.end];
  return (
    claim.span.start === row.start &&
    claim.span.end === row.end &&
    speaker?.[0] === row.speaker?.[0] &&
    speaker?.[1] === row.speaker?.[1]
  );
}

/** Prints `count` claims drawn at random, each with the words around it. */
function draw(texts: readonly Text[], count: number, seed: number): void {
  const all = texts.flatMap((text) =>
    claimsOf(text)
      .filter(attributed)
      .map((claim) => ({ text, claim })),
  );
  const random = dice(seed);
  for (let index = 0; index < Math.min(count, all.length); index++) {
    const other = index + Math.floor(random() * (all.length - index));
    [all[index], all[other]] = [all[other] as (typeof all)[number], all[index] as (typeof all)[number]];
  }
  all.slice(0, count).forEach(({ text, claim }, index) => {
    const { start, end } = claim.span;
    const span = claim.speaker?.span ?? null;
    const row = {
      article: text.article,
      sha256: text.sha256,
      start,
      end,
      speaker: span && [span.start, span.end],
    };
    console.log(`#${index + 1} ${JSON.stringify(row)}`);
    console.log(
      `  ${claim.speaker?.name ?? '-'} [${claim.speaker?.how ?? ''}] ${claim.rule}/${claim.cue?.lemma ?? ''} ${claim.stance}`,
    );
    console.log(`  CLAIM ${claim.content.map((part) => part.text).join(' … ')}`);
    console.log(
      `  ...${text.text.slice(Math.max(0, start - 300), Math.min(text.text.length, end + 160)).replace(/\s+/g, ' ')}`,
    );
  });
}

main();
