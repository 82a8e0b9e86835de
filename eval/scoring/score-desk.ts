import type { ErrorCase } from './error-cases.ts';
import type { AnswerClaim, Canonical, GoldArticle } from './gold-stream.ts';
import { overlapOf, ratio, rounded, type Stretch } from './words.ts';

/** Words that an alert may always have; beyond them it may be three times as long as what it stands for. */
const ROOM = 30;
const FRESH: ReadonlySet<string> = new Set(['new', 'update', 'contradiction']);

/** Would a claim of these words tell a desk of the gold one? */
export function touches(starts: readonly number[], gold: Stretch, found: Stretch): boolean {
  const overlap = overlapOf(starts, gold, found);
  return overlap.iou >= 0.35 || (overlap.covered >= 0.5 && overlap.found <= Math.max(ROOM, 3 * overlap.gold));
}

/** One article as a desk would have been told of it: every gold claim, on topic or not. */
export interface ArticleAlerts {
  readonly article: GoldArticle;
  /** Place of the article in the stream. */
  readonly index: number;
  readonly starts: readonly number[];
  readonly gold: readonly (Stretch & { readonly canonical: string; readonly on: boolean })[];
  readonly got: readonly AnswerClaim[];
  readonly second: readonly AnswerClaim[];
}

type AlertKind = 'useful' | 'optional' | 'repeat' | 'offTopic' | 'spurious';

/** What a desk would have been sent: facts that it was told of, late or never, and noise. */
export class DeskScore {
  /** First article of each fact, by its id; filled by the one who places the gold claims. */
  readonly firstAt = new Map<string, { readonly index: number; readonly article: string }>();
  /** Facts that both annotators reported. */
  readonly agreed = new Set<string>();
  private readonly surfaced = new Map<string, { readonly late: boolean }>();
  private readonly alerts: Record<AlertKind, number> = {
    useful: 0,
    optional: 0,
    repeat: 0,
    offTopic: 0,
    spurious: 0,
  };

  constructor(private readonly twoAnnotators: boolean) {}

  /** The noise of one article. */
  add(article: ArticleAlerts): ErrorCase[] {
    const told = new Set<AnswerClaim>();
    return article.got
      .filter(({ verdict }) => FRESH.has(verdict))
      .flatMap((claim): ErrorCase[] => {
        const kind = this.kindOf(claim, article, told);
        this.alerts[kind] += 1;
        if (kind === 'useful' || kind === 'optional') return [];
        const words = article.article.text.slice(claim.start, claim.end);
        const rule = claim.noveltyRule ?? claim.rule ?? null;
        return [{ kind: 'noise', article: article.article.id, words, wanted: null, got: kind, rule }];
      });
  }

  figures() {
    const all = [...this.firstAt.keys()];
    const expected = this.expected();
    const sent = Object.values(this.alerts).reduce((sum, count) => sum + count, 0);
    const { useful, optional, ...noise } = this.alerts;
    return {
      facts: expected.length,
      missRate: rounded(ratio(this.missedOf(expected).length, expected.length)),
      missRateAll: rounded(ratio(this.missedOf(all).length, all.length)),
      lateRate: rounded(ratio([...this.surfaced.values()].filter(({ late }) => late).length, all.length)),
      alerts: sent,
      noiseRate: rounded(ratio(sent - useful - optional, sent)),
      noise,
      optional,
    };
  }

  /** Facts that a desk should have heard of and did not. */
  missedFacts(canonicals: ReadonlyMap<string, Canonical>): ErrorCase[] {
    return this.missedOf(this.expected()).map((id) => ({
      kind: 'missed-fact',
      article: this.firstAt.get(id)?.article ?? '',
      words: canonicals.get(id)?.gloss ?? '',
      wanted: id,
      got: null,
      rule: null,
    }));
  }

  private expected(): string[] {
    return [...this.firstAt.keys()].filter((id) => !this.twoAnnotators || this.agreed.has(id));
  }

  private missedOf(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.surfaced.has(id));
  }

  private kindOf(claim: AnswerClaim, article: ArticleAlerts, told: Set<AnswerClaim>): AlertKind {
    const under = article.gold.filter((one) => touches(article.starts, one, claim));
    const on = under.filter((one) => one.on);
    const fresh = on.filter(({ canonical }) => !this.surfaced.has(canonical));
    for (const { canonical } of fresh) {
      const first = this.firstAt.get(canonical)?.index ?? article.index;
      this.surfaced.set(canonical, { late: article.index > first });
    }
    if (fresh.length > 0) return 'useful';
    const theirs = article.second.filter((one) => touches(article.starts, one, claim));
    const free = theirs.find((one) => FRESH.has(one.verdict) && !told.has(one));
    if (free) {
      told.add(free);
      return 'optional';
    }
    if (on.length > 0 || theirs.length > 0) return 'repeat';
    return under.length > 0 ? 'offTopic' : 'spurious';
  }
}
