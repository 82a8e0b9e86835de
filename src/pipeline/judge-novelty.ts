import { areNearCopies } from '../articles/near-copies.ts';
import { toldStance } from '../model/claim.ts';
import type { PlacedClaim } from '../model/judgement.ts';
import { loadRevision, setAwaits } from '../store/articles.ts';
import {
  nextToJudge,
  revisedClaims,
  storeJudgement,
  takeNoveltyLock,
  unjudgedClaims,
} from '../store/judgements.ts';
import type { ArticleRow, ClaimRow, Db, RevisionRow } from '../store/schema.ts';
import { joinCopyGroups, possibleCopies } from '../store/stories.ts';
import { desksWithEdits } from './claim-edits.ts';
import { type House, ring } from './house.ts';
import { desksWithNews, type JustJudged, ringWoken, type Woken, wakeAll } from './wake-desks.ts';

/** One claim, judged and stored. */
interface Judged extends JustJudged {
  readonly row: ClaimRow;
  readonly review: boolean;
}

interface JudgedArticle {
  readonly article: ArticleRow;
  readonly judged: readonly Judged[];
  /** Desks whose batch began with this article. */
  readonly woken: readonly Woken[];
}

/**
 * Judges every article that waits for it, in the order in which they were first seen, a revision when it was read: the job
 * is only a bell.
 * One transaction per article, under the novelty lock, so that each claim is compared with all earlier ones,
 * whoever judged them, and with nothing else.
 */
export async function judgeNovelty(house: House): Promise<void> {
  const { novelty, store } = house;
  // Until the index holds what was said before, articles wait; the bell rings again when it does.
  if (!(await novelty.isReady(store.db, () => ring(house, 'judge-novelty', {})))) return;
  for (let done = await judgeNext(house); done !== null; done = await judgeNext(house)) {
    for (const claim of done.judged) sayJudged(house, done.article, claim);
    await askAboutDoubtful(house, done);
    await ringWoken(house, done.woken);
    await novelty.saveIfDue(store.db);
  }
}

/** Models are asked outside of the lock, and only where one is configured. Of those whose bell is lost, the sweep knows. */
async function askAboutDoubtful(house: House, { article, judged }: JudgedArticle): Promise<void> {
  // What nobody is told of is worth no call.
  if (house.models === null || article.background) return;
  for (const { row, review } of judged) if (review) await ring(house, 'second-opinion', { claimId: row.id });
}

async function judgeNext(house: House): Promise<JudgedArticle | null> {
  try {
    const judged = await house.store.db.transaction().execute((trx) => judgeFirst(house, trx));
    house.novelty.committed();
    return judged;
  } catch (error) {
    house.novelty.rewind();
    throw error;
  }
}

async function judgeFirst(house: House, trx: Db): Promise<JudgedArticle | null> {
  await takeNoveltyLock(trx);
  const now = house.clock();
  const { patienceSeconds } = house.config.settings.novelty;
  const article = await nextToJudge(trx, { now, patienceSeconds });
  if (!article) return null;
  await house.novelty.catchUp(trx);
  const revision = article.revision_id === null ? undefined : await loadRevision(trx, article.revision_id);
  const judged = revision ? await judgeRevision(house, trx, article, revision, now) : [];
  await setAwaits(trx, article.id, { awaits: 'nothing', now });
  // In the same transaction: a crash after it finds the desk's due time stored, and the sweep rings for it.
  const news = await desksWithNews(house, trx, article.background ? [] : judged);
  const edited = await desksWithEdits(house, trx, revision);
  return { article, judged, woken: await wakeAll(trx, [news, edited], now) };
}

async function judgeRevision(
  house: House,
  trx: Db,
  article: ArticleRow,
  revision: RevisionRow,
  now: Date,
): Promise<Judged[]> {
  const copyGroup = article.copy_group ?? (await findCopyGroup(trx, article, revision));
  const revised = await revisedClaims(trx, revision.id);
  const judged: Judged[] = [];
  for (const row of await unjudgedClaims(trx, revision.id)) {
    const placed = placedIn(row, article, revision, copyGroup);
    const judgement = await house.novelty.judge(trx, placed, revised.get(row.id));
    const stored = await storeJudgement(trx, row.id, judgement, now);
    house.novelty.add(placed, judgement, stored.seq);
    const { verdict, rule, review } = judgement;
    judged.push({ row, verdict, rule, review, ...stored });
  }
  return judged;
}

/** One agency story in forty outlets is one source: its articles share the id of the first of them. */
async function findCopyGroup(trx: Db, article: ArticleRow, revision: RevisionRow): Promise<number | null> {
  const others = await possibleCopies(trx, article.id);
  const copies = others.filter((other) => areNearCopies(revision.signature, other.signature));
  if (copies.length === 0) return null;
  // A long copy may tie together two short ones that share nothing.
  const group = Math.min(article.id, ...copies.map((copy) => copy.copy_group ?? copy.id));
  await joinCopyGroups(trx, [article.id, ...copies.map((copy) => copy.id)], group);
  return group;
}

function placedIn(
  row: ClaimRow,
  article: ArticleRow,
  revision: RevisionRow,
  copyGroup: number | null,
): PlacedClaim {
  return {
    id: row.id,
    claim: row.claim,
    articleId: article.id,
    outlet: article.outlet,
    lang: revision.lang,
    publishedAt: (row.published_at ?? article.published_at).toISOString(),
    title: revision.title,
    copyGroup,
    seenAt: article.first_seen_at.toISOString(),
  };
}

function sayJudged(house: House, article: ArticleRow, claim: Judged): void {
  house.events.say({
    kind: 'claim-judged',
    claim: claim.row.id,
    article: article.id,
    outlet: article.outlet,
    speaker: claim.row.speaker,
    stance: toldStance(claim.row.claim),
    words: claim.row.words,
    verdict: claim.verdict,
    rule: claim.rule,
    background: article.background,
    review: claim.review,
  });
}
