import type { ErrorCase } from './error-cases.ts';
import { type AnswerLine, type AnswerMention, type GoldArticle, quotationAt } from './gold-stream.ts';
import { f1, type Overlap, overlapOf, ratio, rounded, wordStarts } from './words.ts';

export interface MentionFigures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly gold: number;
}

/** A found mention may have so many words more than the gold one. */
const ROOM = 8;

type Placed = AnswerMention;

/**
 * Mentions of each topic: found when a mention of the same topic shares a word and is not much longer. Where two
 * annotators differ, what only one of them marked is neither asked for nor counted as wrong.
 */
export class MentionScore {
  private readonly counts = new Map<string, { gold: number; got: number; found: number }>();

  constructor(
    private readonly topics: readonly string[],
    private readonly twoAnnotators: boolean,
  ) {
    for (const topic of topics) this.counts.set(topic, { gold: 0, got: 0, found: 0 });
  }

  /** What is wrong in one article. */
  add(article: GoldArticle, answer: AnswerLine, second: AnswerLine | undefined): ErrorCase[] {
    return this.topics.flatMap((topic) => this.addTopic(topic, article, answer, second));
  }

  figures(): Record<string, MentionFigures> {
    return Object.fromEntries(
      [...this.counts].map(([topic, { gold, got, found }]) => {
        const [p, r] = [ratio(found, got), ratio(found, gold)];
        return [topic, { precision: rounded(p), recall: rounded(r), f1: rounded(f1(p, r)), gold }];
      }),
    );
  }

  private addTopic(
    topic: string,
    article: GoldArticle,
    answer: AnswerLine,
    second: AnswerLine | undefined,
  ): ErrorCase[] {
    const of = (line: AnswerLine | undefined) => (line?.mentions ?? []).filter((one) => one.topic === topic);
    const gold = goldMentions(article, topic);
    const [got, theirs] = [of(answer), of(second)];
    const compare = comparing(article);
    const { found, right } = paired(gold, got, compare);
    const wrong = got.filter((one) => !right.has(one));
    const excused = excusedBySecond(wrong, theirs, gold, compare);
    const asked = gold.filter(
      (one) => found.has(one) || !this.twoAnnotators || theirs.some((other) => compare(one, other).both > 0),
    );
    const count = this.counts.get(topic);
    if (count) {
      count.gold += asked.length;
      count.got += got.length - excused.size;
      count.found += found.size;
    }
    const words = ({ in: field, start, end }: Placed) => article[field].slice(start, end);
    const told = { article: article.id, rule: null };
    const missed = asked.filter((one) => !found.has(one));
    return [
      ...missed.map((one): ErrorCase => {
        return { ...told, kind: 'missed-mention', words: words(one), wanted: topic, got: null };
      }),
      ...wrong
        .filter((one) => !excused.has(one))
        .map((one): ErrorCase => {
          return { ...told, kind: 'spurious-mention', words: words(one), wanted: null, got: topic };
        }),
    ];
  }
}

function goldMentions(article: GoldArticle, topic: string): Placed[] {
  return article.mentions
    .filter((one) => one.topic === topic)
    .map((one) => ({ topic, in: one.in, ...quotationAt(article[one.in], one.quote, one.nth) }));
}

type Compare = (gold: Placed, found: Placed) => Overlap;

const APART: Overlap = { both: 0, gold: 0, found: 0, iou: 0, covered: 0 };

function comparing(article: GoldArticle): Compare {
  const starts = { title: wordStarts(article.title), text: wordStarts(article.text) };
  return (gold, found) => (gold.in === found.in ? overlapOf(starts[gold.in], gold, found) : APART);
}

function fits({ both, gold, found }: Overlap): boolean {
  return both > 0 && found <= gold + ROOM;
}

/** One to one, in the order of the gold set. */
function paired(gold: readonly Placed[], got: readonly Placed[], compare: Compare) {
  const found = new Set<Placed>();
  const right = new Set<Placed>();
  for (const one of gold) {
    const match = got.find((other) => !right.has(other) && fits(compare(one, other)));
    if (!match) continue;
    found.add(one);
    right.add(match);
  }
  return { found, right };
}

/** The mentions that only the second annotator marked too, each excusing one. */
function excusedBySecond(
  wrong: readonly Placed[],
  theirs: readonly Placed[],
  gold: readonly Placed[],
  compare: Compare,
): ReadonlySet<Placed> {
  const excused = new Set<Placed>();
  const used = new Set<Placed>();
  for (const one of wrong) {
    const other = theirs.find(
      (each) =>
        !used.has(each) && fits(compare(each, one)) && !gold.some((asked) => compare(asked, each).both > 0),
    );
    if (!other) continue;
    used.add(other);
    excused.add(one);
  }
  return excused;
}
