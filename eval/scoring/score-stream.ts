import type { ErrorCase } from './error-cases.ts';
import type { AnswerLine, GoldArticle, GoldClaim, GoldStream } from './gold-stream.ts';
import { ClaimScore, type PlacedGold, SAME_CLAIM } from './score-claims.ts';
import { DeskScore, touches } from './score-desk.ts';
import { MentionScore } from './score-mentions.ts';
import { overlapOf, wordStarts } from './words.ts';

/** The figures of one run, and every answer that is wrong. */
export type StreamScore = ReturnType<typeof scoreStream>;

/**
 * Scores a run over a gold stream: mentions, claims, speakers, stances, verdicts, and what a desk would have been sent.
 * The first annotator's work is the gold; where the second one's differs, either answer is right: a claim that only he
 * marked is optional, so is a mention that only one of them marked, and facts missed are taken over those that both
 * reported. All shares are rounded to three places.
 *
 * @throws Error when the run lacks an article, or gold words do not stand in theirs
 */
export function scoreStream(gold: GoldStream, run: readonly AnswerLine[]) {
  const lines = new Map(run.map((line) => [line.id, line]));
  const two = gold.second.size > 0;
  const topics = [...new Set(gold.articles.flatMap(({ mentions }) => mentions.map(({ topic }) => topic)))];
  const mentions = new MentionScore(topics.sort(), two);
  const claims = new ClaimScore(two);
  const desk = new DeskScore(two);
  const placing = new GoldPlacing(gold, desk);
  const wrong: ErrorCase[] = [];
  gold.articles.forEach((article, index) => {
    const answer = lines.get(article.id);
    if (!answer) throw new Error(`The run has no line for article ${article.id}`);
    const second = gold.second.get(article.id);
    wrong.push(...mentions.add(article, answer, second));
    const starts = wordStarts(article.text);
    const told = { article, index, starts, got: onTopic(answer), second: onTopic(second) };
    const { all, placed } = placing.place(article, index, starts);
    wrong.push(...claims.add({ ...told, gold: placed }));
    wrong.push(...desk.add({ ...told, gold: all }));
  });
  wrong.push(...desk.missedFacts(gold.canonicals));
  const figures = {
    articles: gold.articles.length,
    mentions: mentions.figures(),
    ...claims.figures(),
    desk: desk.figures(),
  };
  return { figures, wrong };
}

function onTopic(line: AnswerLine | undefined): AnswerLine['claims'] {
  return (line?.claims ?? []).filter(({ topics }) => topics.length > 0);
}

/** Finds the gold claims in their articles; what is new follows from the order of the stream. */
class GoldPlacing {
  private readonly seen = new Set<string>();

  constructor(
    private readonly gold: GoldStream,
    private readonly desk: DeskScore,
  ) {}

  place(article: GoldArticle, index: number, starts: readonly number[]) {
    const second = onTopic(this.gold.second.get(article.id));
    let from = 0;
    const all = article.claims.map((claim) => {
      const ahead = article.text.indexOf(claim.quote, from);
      const start = ahead < 0 ? article.text.indexOf(claim.quote) : ahead;
      if (start < 0) throw new Error(`${article.id}: these gold words are not in its text: ${claim.quote}`);
      if (ahead >= 0) from = ahead;
      const on = claim.topics.length > 0;
      const verdict = on ? this.verdictOf(claim, { index, article: article.id }) : null;
      return { ...claim, start, end: start + claim.quote.length, on, verdict };
    });
    const placed = all
      .filter(({ on }) => on)
      .map((claim): PlacedGold => {
        const twins = second.filter((one) => overlapOf(starts, claim, one).iou >= SAME_CLAIM);
        const agreed = second.some((one) => touches(starts, claim, one));
        if (agreed) this.desk.agreed.add(claim.canonical);
        return { ...claim, twins, agreed };
      });
    return { all, placed };
  }

  private verdictOf({ canonical }: GoldClaim, first: { index: number; article: string }): string {
    if (this.seen.has(canonical)) return 'repeat';
    const relations = this.gold.canonicals.get(canonical)?.relations ?? [];
    const known = relations.find(({ to }) => this.seen.has(to));
    this.seen.add(canonical);
    this.desk.firstAt.set(canonical, first);
    if (!known) return 'new';
    return known.type === 'updates' ? 'update' : 'contradiction';
  }
}
