import type { ErrorCase, ErrorKind } from './error-cases.ts';
import type { AnswerClaim, GoldArticle, GoldClaim } from './gold-stream.ts';
import { f1, overlapOf, ratio, rounded, sameName } from './words.ts';

/** Words shared by words in either, from which on two claims are one. */
export const SAME_CLAIM = 0.35;

/** A gold claim in its article, with what follows from the order of the stream. */
export interface PlacedGold extends GoldClaim {
  readonly start: number;
  readonly end: number;
  /** Gold novelty; null off topic. */
  readonly verdict: string | null;
  /** The second annotator's claims of the same words. */
  readonly twins: readonly AnswerClaim[];
  /** Both annotators marked it (or something that would alert of it). */
  readonly agreed: boolean;
}

/** The claims of one article that are on topic, three times: the gold ones, the found ones, the second annotator's. */
export interface ArticleClaims {
  readonly article: GoldArticle;
  readonly starts: readonly number[];
  readonly gold: readonly PlacedGold[];
  readonly got: readonly AnswerClaim[];
  readonly second: readonly AnswerClaim[];
}

interface Counts {
  gold: number;
  got: number;
  paired: number;
  optional: number;
  agreed: number;
  agreedPaired: number;
}

interface Judged {
  judged: number;
  right: number;
}

interface Relation {
  gold: number;
  right: number;
  said: number;
  just: number;
}

const judged = (): Judged => ({ judged: 0, right: 0 });
const relation = (): Relation => ({ gold: 0, right: 0, said: 0, just: 0 });
const accuracy = ({ right, judged: all }: Judged) => rounded(ratio(right, all));
const bothWays = ({ gold, right, said, just }: Relation) => ({
  precision: rounded(ratio(just, said)),
  recall: rounded(ratio(right, gold)),
});

/** Claims on topic, paired one to one by the words they share, and what is said of the paired ones. */
export class ClaimScore {
  private readonly counts: Counts = { gold: 0, got: 0, paired: 0, optional: 0, agreed: 0, agreedPaired: 0 };
  private readonly byLanguage = new Map<string, { gold: number; paired: number }>();
  private readonly speaker = judged();
  private readonly stance = judged();
  private readonly topics = judged();
  private readonly verdict = judged();
  private readonly when = judged();
  private readonly figureCounts = { gold: 0, got: 0, both: 0 };
  private readonly relations = { update: relation(), contradiction: relation() };
  private readonly confusion: Record<string, number> = {};

  constructor(private readonly twoAnnotators: boolean) {}

  /** What is wrong in one article. */
  add(claims: ArticleClaims): ErrorCase[] {
    const pairs = pairsOf(claims);
    const unpaired = claims.got.filter((one) => !pairs.some(([, got]) => got === one));
    const optional = this.optionalOf(unpaired, claims);
    const { counts } = this;
    counts.gold += claims.gold.length;
    counts.got += claims.got.length;
    counts.paired += pairs.length;
    counts.optional += optional.size;
    counts.agreed += claims.gold.filter(({ agreed }) => agreed).length;
    counts.agreedPaired += pairs.filter(([{ agreed }]) => agreed).length;
    this.countLanguage(claims, pairs.length);
    const of = pairs.flatMap(([gold, got]) => this.judge(gold, got, claims.article));
    const missed = claims.gold.filter(
      (one) => (one.agreed || !this.twoAnnotators) && !pairs.some(([gold]) => gold === one),
    );
    const told = { article: claims.article.id, rule: null };
    return [
      ...missed.map((one): ErrorCase => {
        return { ...told, kind: 'missed-claim', words: one.quote, wanted: one.speaker, got: null };
      }),
      ...unpaired
        .filter((one) => !optional.has(one))
        .map((one) => caseOf('spurious-claim', claims.article, one, null, one.speaker ?? null)),
      ...of,
    ];
  }

  figures() {
    const { counts, figureCounts } = this;
    const precision = ratio(counts.paired, counts.got - counts.optional);
    const [asked, found] = this.twoAnnotators
      ? [counts.agreed, counts.agreedPaired]
      : [counts.gold, counts.paired];
    const recall = ratio(found, asked);
    return {
      claims: {
        precision: rounded(precision),
        recall: rounded(recall),
        f1: rounded(f1(precision, recall)),
        asked,
        found: counts.got,
        optional: counts.optional,
      },
      claimRecallByLanguage: Object.fromEntries(
        [...this.byLanguage].map(([lang, { gold, paired }]) => [lang, rounded(ratio(paired, gold))]),
      ),
      speakerAccuracy: accuracy(this.speaker),
      stanceAccuracy: accuracy(this.stance),
      verdictAccuracy: accuracy(this.verdict),
      verdictConfusion: { ...this.confusion },
      update: bothWays(this.relations.update),
      contradiction: bothWays(this.relations.contradiction),
      topicAccuracy: accuracy(this.topics),
      figuresF1: rounded(ratio(2 * figureCounts.both, figureCounts.gold + figureCounts.got)),
      whenAccuracy: accuracy(this.when),
    };
  }

  private countLanguage({ article, gold }: ArticleClaims, paired: number): void {
    const count = this.byLanguage.get(article.lang) ?? { gold: 0, paired: 0 };
    this.byLanguage.set(article.lang, {
      gold: count.gold + gold.length,
      paired: count.paired + paired,
    });
  }

  /** Found claims that only the second annotator marked, each of his excusing one. */
  private optionalOf(unpaired: readonly AnswerClaim[], { second, starts }: ArticleClaims): Set<AnswerClaim> {
    const used = new Set<AnswerClaim>();
    const optional = new Set<AnswerClaim>();
    for (const one of unpaired) {
      const other = second.find((each) => !used.has(each) && overlapOf(starts, each, one).iou >= SAME_CLAIM);
      if (!other) continue;
      used.add(other);
      optional.add(one);
    }
    return optional;
  }

  /** Either annotator's answer is right. */
  private judge(gold: PlacedGold, got: AnswerClaim, article: GoldArticle): ErrorCase[] {
    const answers = [gold, ...gold.twins];
    const wrong: ErrorCase[] = [];
    const note = (kind: ErrorKind, wanted: string | null, said: string | null) => {
      wrong.push(caseOf(kind, article, got, wanted, said));
    };
    const hold = (score: Judged, right: boolean, kind: ErrorKind, of: (claim: Answer) => string | null) => {
      score.judged += 1;
      if (right) score.right += 1;
      else note(kind, of(gold), of(got));
    };
    const speaker = answers.some((one) => sameName(one.speaker, got.speaker));
    hold(this.speaker, speaker, 'wrong-speaker', (one) => one.speaker ?? 'the outlet itself');
    const stance = answers.some((one) => one.stance === got.stance);
    hold(this.stance, stance, 'wrong-stance', (one) => one.stance);
    const topics = answers.some((one) => topicSet(one) === topicSet(got));
    hold(this.topics, topics, 'wrong-topic', topicSet);
    const verdict = answers.some((one) => one.verdict === got.verdict);
    hold(this.verdict, verdict, 'wrong-verdict', (one) => one.verdict);
    this.countVerdict(gold.verdict ?? 'null', got.verdict, verdict);
    if (gold.when) hold(this.when, agrees(gold.when, got.when), 'wrong-when', (one) => one.when ?? null);
    if (!this.countFigures(gold, got)) note('wrong-figure', valuesOf(gold), valuesOf(got));
    return wrong;
  }

  private countVerdict(wanted: string, said: string, right: boolean): void {
    const key = `${wanted}>${said}`;
    this.confusion[key] = (this.confusion[key] ?? 0) + 1;
    const { update, contradiction } = this.relations;
    const of = (verdict: string) =>
      verdict === 'update' ? update : verdict === 'contradiction' ? contradiction : null;
    const [asked, answered] = [of(wanted), of(said)];
    if (asked) asked.gold += 1;
    if (asked && right) asked.right += 1;
    if (answered) answered.said += 1;
    if (answered && right) answered.just += 1;
  }

  /** Figures are compared by value alone. True when they are the same ones. */
  private countFigures(gold: PlacedGold, got: AnswerClaim): boolean {
    const left = got.figures.map(({ value }) => value);
    let both = 0;
    for (const { value } of gold.figures) {
      const at = left.indexOf(value);
      if (at < 0) continue;
      left.splice(at, 1);
      both += 1;
    }
    this.figureCounts.gold += gold.figures.length;
    this.figureCounts.got += got.figures.length;
    this.figureCounts.both += both;
    return both === gold.figures.length && both === got.figures.length;
  }
}

type Answer = Pick<AnswerClaim, 'topics' | 'figures' | 'stance' | 'speaker' | 'when'> & {
  readonly verdict: string | null;
};

/** By the share of words in both, best first; where two are as good, in the order of the text. */
function pairsOf({ gold, got, starts }: ArticleClaims): (readonly [PlacedGold, AnswerClaim])[] {
  const candidates = gold.flatMap((wanted) =>
    got.flatMap((found) => {
      const { iou } = overlapOf(starts, wanted, found);
      return iou >= SAME_CLAIM ? [{ wanted, found, iou }] : [];
    }),
  );
  const used = new Set<PlacedGold | AnswerClaim>();
  return candidates
    .sort((a, b) => b.iou - a.iou)
    .flatMap(({ wanted, found }) => {
      if (used.has(wanted) || used.has(found)) return [];
      used.add(wanted).add(found);
      return [[wanted, found] as const];
    });
}

function topicSet({ topics }: Pick<Answer, 'topics'>): string {
  return [...topics].sort().join();
}

function valuesOf({ figures }: Pick<Answer, 'figures'>): string {
  return figures.map(({ value }) => value).join(', ') || 'none';
}

/** A day agrees with its month, and a month with its year. */
function agrees(want: string, have: string | null | undefined): boolean {
  return Boolean(have) && (want.startsWith(have ?? '') || (have ?? '').startsWith(want));
}

function caseOf(
  kind: ErrorKind,
  article: GoldArticle,
  claim: AnswerClaim,
  wanted: string | null,
  got: string | null,
): ErrorCase {
  const rule = (kind === 'wrong-verdict' ? claim.noveltyRule : claim.rule) ?? null;
  return {
    kind,
    article: article.id,
    words: article.text.slice(claim.start, claim.end),
    wanted,
    got,
    rule,
  };
}
