/**
 * Finds every sentence of one language among all sentences of the other, as claims of one topic: how often the translation
 * comes first, and among the first five, with the lexicon (Spanish -> English words and concepts) and without it. The
 * sentences are XQuAD's (google-deepmind/xquad: xquad.es.json and xquad.en.json), of the paragraphs that the product's own
 * splitter divides into equally many sentences in both languages. Nothing of it is kept in this repository.
 *
 *   npm run eval:crossing -- FOLDER
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { PlacedClaim } from '../src/model/judgement.ts';
import type { Language } from '../src/model/language.ts';
import { align } from '../src/novelty/align.ts';
import { CandidateIndex } from '../src/novelty/candidate-index.ts';
import { type Prepared, prepare, type Unit } from '../src/novelty/features.ts';
import type { Weights } from '../src/novelty/frequency.ts';
import { featuresOf, frameLikeness } from '../src/novelty/score.ts';
import { readText } from '../src/text/read-text.ts';
import { placeSide } from './score-pairs.ts';

const File = z.object({
  data: z.array(z.object({ paragraphs: z.array(z.object({ context: z.string() })) })),
});

/** A sentence in both languages. */
type Crossing = Readonly<Record<Language, string>>;

const { positionals } = parseArgs({ allowPositionals: true });

function main(): void {
  const dir = positionals[0] ?? '';
  const missing = ['xquad.es.json', 'xquad.en.json'].filter((name) => !existsSync(join(dir, name)));
  if (dir === '' || missing.length > 0) {
    const lacks = dir === '' ? 'no folder given' : `${dir} has no ${missing.join(' and no ')}`;
    console.log(`crossing: skipped, XQuAD is not at hand: ${lacks}. Its files are at google-deepmind/xquad.`);
    return;
  }
  const crossings = crossingsIn(contextsOf(dir, 'es'), contextsOf(dir, 'en'));
  console.log(`${crossings.length} sentences, each asked among all of the other language`);
  for (const [from, to] of [
    ['es', 'en'],
    ['en', 'es'],
  ] as const)
    for (const lexicon of [true, false]) {
      const ranks = ranksOf(crossings, from, to, lexicon ? (one) => one : withoutLexicon);
      const share = (most: number) => (ranks.filter((rank) => rank < most).length / ranks.length).toFixed(3);
      const how = lexicon ? 'with lexicon' : 'cognates, names and numbers only';
      console.log(`${from} -> ${to}, ${how}: first ${share(1)}, in first five ${share(5)}`);
    }
}

function contextsOf(dir: string, lang: Language): string[] {
  const file = File.parse(JSON.parse(readFileSync(join(dir, `xquad.${lang}.json`), 'utf8')));
  return file.data.flatMap(({ paragraphs }) => paragraphs.map(({ context }) => context));
}

function crossingsIn(es: readonly string[], en: readonly string[]): Crossing[] {
  return es.flatMap((context, at) => {
    const [spanish, english] = [sentencesOf(context, 'es'), sentencesOf(en[at] ?? '', 'en')];
    if (spanish.length !== english.length) return [];
    return spanish.map((text, index) => ({ es: text, en: english[index] ?? '' }));
  });
}

function sentencesOf(text: string, lang: Language): string[] {
  return readText(text, lang).sentences.map(({ start, end }) => text.slice(start, end));
}

/** For each sentence the place of its translation among the likest ones; far back where it is not one of them. */
function ranksOf(
  crossings: readonly Crossing[],
  from: Language,
  to: Language,
  change: (prepared: Prepared) => Prepared,
): number[] {
  const index = new CandidateIndex();
  const there = crossings.map((one, id) => change(prepare(placed(one[to], to, id))));
  for (const claim of there) index.add(claim, true);
  return crossings.map((one, id) => {
    const mine = change(prepare(placed(one[from], from, crossings.length + id)));
    const near = index.candidates(mine).flatMap((found) => there[found] ?? []);
    const rank = near
      .map((theirs) => ({ id: theirs.placed.id, frame: frameOf(mine, theirs, index.weights) }))
      .sort((a, b) => b.frame - a.frame || a.id - b.id)
      .findIndex((one) => one.id === id);
    return rank < 0 ? Number.POSITIVE_INFINITY : rank;
  });
}

/** How sure it is that the two are about one matter: a figure that is written otherwise in the other language counts nothing. */
function frameOf(mine: Prepared, theirs: Prepared, weights: Weights): number {
  return frameLikeness(featuresOf(mine, theirs, align(mine, theirs, weights)));
}

function placed(text: string, lang: Language, id: number): PlacedClaim {
  return placeSide({ speaker: null, lang, stance: 'asserts', text, when: null }, 'crossing', id);
}

/** What is left to meet by where no table of words says what a Spanish word means. */
function withoutLexicon(prepared: Prepared): Prepared {
  const bare = (unit: Unit): Unit => {
    const keys = unit.kind === 'word' ? unit.keys.filter((key) => key.startsWith('c:')) : unit.keys;
    return { ...unit, keys, concepts: [] };
  };
  return { ...prepared, units: prepared.units.map(bare) };
}

main();
