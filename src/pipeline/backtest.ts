import type { JudgedClaim } from '../digests/judged.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement, PlacedClaim, Revises } from '../model/judgement.ts';
import { postTime } from '../model/post.ts';
import type { Thresholds } from '../novelty/decision.ts';
import { NoveltyIndex } from '../novelty/novelty-index.ts';
import type { Retention } from '../novelty/retention.ts';
import { type Archive, cut, PAGES } from './archive.ts';
import type { ArchivedAct, ArchivedRevision, ListedRevision } from './archive-forms.ts';
import { type BacktestDesk, sideBySide } from './backtest-compare.ts';
import { DeskRun, placeKey, type RunClaim, RunClaims } from './backtest-desk.ts';
import { type DeskPlan, type PlannedDesk, plansOf } from './backtest-plan.ts';
import { judgedClaim } from './judged-lines.ts';
import { inJudgingOrder, type OrderedRevision } from './judging-order.ts';
import { NOT_COMPARED } from './novelty-memory.ts';

/** Finds the claims of an article under the topics of the run; null where it is too much for a reading thread. */
export type FindAgain = (article: Article) => Promise<readonly Claim[] | null>;

export interface BacktestOptions {
  /** Digests due after `since` and up to `until`. */
  readonly since: Date;
  readonly until: Date;
  /** What was read after this and judged before the first window is the baseline: known, and not told. */
  readonly baselineFrom: Date;
  readonly thresholds: Thresholds;
  /** For ever, if left out. */
  readonly retention?: Retention;
  readonly patienceSeconds: number;
  /** The desks, in their order. */
  readonly desks: readonly PlannedDesk[];
  readonly maxLines: number;
  readonly outlets: readonly string[];
  /** Null: the stored claims are judged again as they were found. */
  readonly findAgain: FindAgain | null;
  /** Called now and then: so many revisions of so many are done. */
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Backtest {
  readonly since: string;
  readonly until: string;
  readonly baselineFrom: string;
  readonly thresholds: Pick<Thresholds, 'decide' | 'review' | 'sure'>;
  /** Were the claims found again, under other topics? */
  readonly foundAgain: boolean;
  readonly revisions: number;
  /** Articles that were too much for a reading thread. */
  readonly unread: number;
  /** Claims judged before and after `since`. */
  readonly baseline: number;
  readonly judged: number;
  readonly desks: readonly BacktestDesk[];
}

/**
 * What desks would have been told of the archive, beside what they were: every stored revision in the order of judging,
 * judged again on an empty index, chosen and timed by the functions that the house uses. Nothing is stored.
 */
export async function backtest(archive: Archive, options: BacktestOptions): Promise<Backtest> {
  const { since, until, baselineFrom, thresholds, findAgain } = options;
  const ordered = await revisionsOf(archive, options);
  const acts = await actsByPlace(archive);
  const plans = await plansOf(archive, options.desks, options);
  const run = new Run(options, plans, acts);
  let done = 0;
  for (const piece of cut(ordered, PAGES.texts)) {
    await run.judge(archive, piece);
    done += piece.length;
    options.onProgress?.(done, ordered.length);
  }
  for (const { desk } of run.desks) desk.end(until);
  const { decide, review, sure } = thresholds;
  const before = run.claims.all.filter(({ at }) => at <= since).length;
  return {
    since: since.toISOString(),
    until: until.toISOString(),
    baselineFrom: baselineFrom.toISOString(),
    thresholds: { decide, review, sure },
    foundAgain: findAgain !== null,
    revisions: ordered.length,
    unread: run.unread,
    baseline: before,
    judged: run.claims.all.length - before,
    desks: run.desks.map(({ desk, plan }) => sideBySide(plan, desk.digests, plan.was, run.claims)),
  };
}

/** Where claims were found only what was judged is of interest; under other topics everything is read again. */
async function revisionsOf(
  archive: Archive,
  { baselineFrom, until, findAgain, patienceSeconds }: BacktestOptions,
): Promise<readonly OrderedRevision[]> {
  const listed: ListedRevision[] = [];
  for await (const page of archive.revisions({ from: baselineFrom, to: until }))
    listed.push(...page.filter(({ judged }) => findAgain !== null || judged !== null));
  return inJudgingOrder(listed, patienceSeconds * 1000).filter(({ at }) => at <= until);
}

type ActsByPlace = ReadonlyMap<string, readonly ArchivedAct[]>;

async function actsByPlace(archive: Archive): Promise<ActsByPlace> {
  const acts = new Map<string, ArchivedAct[]>();
  for await (const page of archive.acts())
    for (const act of page) acts.set(placeKey(act), [...(acts.get(placeKey(act)) ?? []), act]);
  return acts;
}

/** The archive, judged again from its beginning on. */
class Run {
  readonly claims = new RunClaims();
  readonly desks: readonly { readonly desk: DeskRun; readonly plan: DeskPlan }[];
  unread = 0;
  readonly #index: NoveltyIndex;
  /** By the ids of the archive, those that claims have in this run. */
  readonly #ids = new Map<number, number>();

  constructor(
    private readonly options: BacktestOptions,
    plans: readonly DeskPlan[],
    private readonly acts: ActsByPlace,
  ) {
    this.#index = new NoveltyIndex(options.thresholds, options.retention);
    const { since, maxLines, outlets } = options;
    this.desks = plans.map((plan) => ({
      plan,
      desk: new DeskRun(this.claims, { ...plan, since, maxLines, outlets }),
    }));
  }

  /** The next revisions in the order of judging, at most a page of them. */
  async judge(archive: Archive, piece: readonly OrderedRevision[]): Promise<void> {
    const ids = piece.map(({ revision }) => revision.id);
    const texts = new Map((await archive.texts(ids)).map((text) => [text.id, text]));
    const found = await this.#found(archive, ids, texts);
    for (const ordered of piece) {
      const text = texts.get(ordered.revision.id);
      const claims = found.get(ordered.revision.id) ?? [];
      if (text && claims.length > 0) this.#judgeRevision(ordered, text, claims);
    }
  }

  async #found(
    archive: Archive,
    ids: readonly number[],
    texts: ReadonlyMap<number, ArchivedRevision>,
  ): Promise<Map<number, FoundClaim[]>> {
    const { findAgain } = this.options;
    const stored = await storedClaims(archive, ids);
    if (findAgain === null) return stored;
    const found = await Promise.all(
      [...texts.values()].map(async (text) => [text, await findAgain(articleOf(text))] as const),
    );
    this.unread += found.filter(([, claims]) => claims === null).length;
    return new Map(
      found.map(([text, claims]) => [
        text.id,
        asRevised(inTheirOrder(text, claims ?? []), stored.get(text.id) ?? []),
      ]),
    );
  }

  #judgeRevision(ordered: OrderedRevision, text: ArchivedRevision, found: readonly FoundClaim[]): void {
    const moment = { at: ordered.at, storedSeq: ordered.revision.judged?.seq ?? null };
    for (const { desk } of this.desks) desk.before(moment);
    const judged = found.map((claim) => this.#judgeClaim(ordered, text, claim));
    for (const { desk } of this.desks) desk.after(judged);
  }

  #judgeClaim({ revision, at }: OrderedRevision, text: ArchivedRevision, found: FoundClaim): RunClaim {
    const seq = this.claims.all.length + 1;
    const placed = placedIn(revision, text, { ...found, id: found.id ?? seq });
    if (found.stored !== null) this.#ids.set(found.stored, placed.id);
    const of = this.#ids.get(found.revises?.of ?? 0);
    const revises = found.revises && of !== undefined ? { ...found.revises, of } : null;
    const judgement = this.#judgeOrNull(placed, revises);
    const { start, end } = found.claim.span;
    const place = { revision: revision.id, start, end };
    const claim: RunClaim = {
      judged: this.#asJudged({ seq, placed, judgement, revision, text, revises }),
      at,
      storedSeq: revision.judged?.seq ?? null,
      place,
      acts: (this.acts.get(placeKey(place)) ?? []).filter(
        (act) => found.id === null || act.claim === found.id,
      ),
    };
    this.claims.add(claim);
    return claim;
  }

  /** Null: it cannot be compared, and is held to be new. */
  #judgeOrNull(placed: PlacedClaim, revises: Revises | null): Judgement | null {
    try {
      const judgement = this.#index.judge(placed, revises ?? undefined);
      this.#index.add(placed, judgement);
      return judgement;
    } catch {
      return null;
    }
  }

  #asJudged({ seq, placed, judgement, revision, text, revises }: Judging): JudgedClaim {
    const match = judgement?.match ?? null;
    const verdict = judgement?.verdict ?? 'new';
    const earlier = match === null ? undefined : this.claims.get(match)?.judged;
    const row = {
      ...{ seq, verdict, match_id: match, rule: judgement?.rule ?? NOT_COMPARED },
      statement_id: verdict === 'repeat' && earlier ? earlier.statementId : placed.id,
      review: judgement?.review ?? true,
      explanation: judgement?.explanation ?? NOT_EXPLAINED,
      ...{ claim_id: placed.id, claim: placed.claim, words: placed.claim.span.text },
      ...{ article_id: revision.article, revision_number: revision.number, background: revision.background },
      revises_id: revises?.of ?? null,
      ...{ title: text.title, lang: text.lang, outlet: text.outlet, country: text.country, url: text.url },
      ...{ copy_group: text.copyGroup, wire: text.wire, published_at: new Date(placed.publishedAt) },
    };
    const judged = judgedClaim(row, { savedUrl: '', earlier: undefined, acts: [] });
    return verdict === 'repeat' || !earlier ? judged : { ...judged, earlier: earlierOf(earlier, judged) };
  }
}

interface Judging {
  readonly seq: number;
  readonly placed: PlacedClaim;
  readonly judgement: Judgement | null;
  readonly revision: ListedRevision;
  readonly text: ArchivedRevision;
  readonly revises: Revises | null;
}

const NOT_EXPLAINED: Judgement['explanation'] = {
  aligned: [],
  leftover: { mine: [], theirs: [] },
  differences: [],
  sentence: '',
  runnersUp: [],
};

function earlierOf(earlier: JudgedClaim, later: JudgedClaim) {
  const { claimId, words, kind, lang, speaker, outlet, publishedAt } = earlier;
  return {
    ...{ claimId, words, kind, lang, speaker: speaker?.name ?? null, outlet, publishedAt },
    ...(later.edited && earlier.articleId === later.articleId && { beforeEdit: true }),
  };
}

interface FoundClaim {
  /** Null: found again, so it has none. */
  readonly id: number | null;
  /** The claim of the archive that it is; null: nothing was found there before. */
  readonly stored: number | null;
  readonly claim: Claim;
  readonly publishedAt: string | null;
  /** By the ids of the archive. */
  readonly revises: Revises | null;
}

async function storedClaims(archive: Archive, ids: readonly number[]): Promise<Map<number, FoundClaim[]>> {
  const found = new Map<number, FoundClaim[]>();
  for (const { id, revision, claim, publishedAt, revises } of await archive.found(ids))
    found.set(revision, [...(found.get(revision) ?? []), { id, stored: id, claim, publishedAt, revises }]);
  return found;
}

/** Claims of a live blog by the times of their posts, what has none last; of any other article as they stand. */
function inTheirOrder({ posts }: ArchivedRevision, claims: readonly Claim[]): FoundClaim[] {
  const found = claims
    .filter((claim) => claim.topics.length > 0)
    .map((claim) => ({
      ...{ id: null, stored: null, claim, revises: null },
      publishedAt: postTime(posts, claim.span.start),
    }));
  const time = ({ publishedAt }: FoundClaim) =>
    publishedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(publishedAt);
  return found.sort((a, b) => time(a) - time(b));
}

/** What was found where a claim of the archive stands is that claim, edited as that was. */
function asRevised(found: readonly FoundClaim[], stored: readonly FoundClaim[]): FoundClaim[] {
  const key = ({ claim: { span } }: FoundClaim) => `${span.start}:${span.end}`;
  const known = new Map(stored.map((claim) => [key(claim), claim]));
  return found.map((claim) => {
    const before = known.get(key(claim));
    return before ? { ...claim, stored: before.stored, revises: before.revises } : claim;
  });
}

function placedIn(
  revision: ListedRevision,
  text: ArchivedRevision,
  { id, claim, publishedAt }: Pick<FoundClaim, 'claim' | 'publishedAt'> & { readonly id: number },
): PlacedClaim {
  return {
    id,
    claim,
    articleId: revision.article,
    outlet: text.outlet,
    lang: text.lang,
    publishedAt: publishedAt ?? text.publishedAt,
    title: text.title,
    copyGroup: text.copyGroup,
    seenAt: revision.firstSeenAt,
  };
}

function articleOf(text: ArchivedRevision): Article {
  const { outlet, country, lang, url, publishedAt, zone, byline, title, posts } = text;
  return {
    ...{ id: String(text.articleId), outlet, country, lang, url, publishedAt, zone, byline, title },
    ...{ text: text.text, posts },
  };
}
