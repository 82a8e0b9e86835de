import { sql } from 'kysely';
import { loadConfig } from '../../../src/config/load.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { spanOf } from '../../../src/model/span.ts';
import { alertOperators } from '../../../src/pipeline/alert-operators.ts';
import { desksWithEdits } from '../../../src/pipeline/claim-edits.ts';
import { composeDigest } from '../../../src/pipeline/compose-digest.ts';
import { deliverDigest } from '../../../src/pipeline/deliver-digest.ts';
import { openEvents } from '../../../src/pipeline/events.ts';
import type { House } from '../../../src/pipeline/house.ts';
import { judgeNovelty } from '../../../src/pipeline/judge-novelty.ts';
import { type OpenHouse, openHouse } from '../../../src/pipeline/open-house.ts';
import { recordVerdict } from '../../../src/pipeline/record-verdict.ts';
import { STAGES } from '../../../src/pipeline/stages.ts';
import { sweep } from '../../../src/pipeline/sweep.ts';
import { ringWoken, wakeAll } from '../../../src/pipeline/wake-desks.ts';
import { loadArticle, setAwaits, storeRevision } from '../../../src/store/articles.ts';
import { replaceClaimEdits } from '../../../src/store/claim-edits.ts';
import { claimsOfRevision, replaceFindings } from '../../../src/store/claims.ts';
import { storeNewEntries } from '../../../src/store/entries.ts';
import { loadFeed } from '../../../src/store/feeds.ts';
import type { Db } from '../../../src/store/schema.ts';
import { Bell, type Rung } from './bell.ts';
import { DieBefore } from './die-before.ts';
import { type Order, orderSchema, type Report, type Work } from './orders.ts';
import { claimIdAt, PlannedVerdicts, plannedTrace } from './planned-verdicts.ts';

// The process that is killed: a house on its store whose clock says what the conductor says, with the jobs of a worker
// behind judging. It is told what comes and what time it is, does what a worker would do by then, and says when there is
// something to do next.

const [configDir = '', startedAt = ''] = process.argv.slice(2);

let now = Number(startedAt);
let sweptAt = Number.NEGATIVE_INFINITY;
const faults: string[] = [];
const spent: Record<string, number> = {};
const bell = new Bell(() => now);
const die = new DieBefore();

/** Also when nothing is due: schedules that were changed are looked at by the sweep. */
const SWEPT_AT_LEAST_EVERY = 3 * 3_600_000;

async function open(): Promise<{ house: House; real: OpenHouse; sweepMs: number }> {
  const events = openEvents({ level: 'silent', pretty: false });
  events.listen((event) => {
    if (event.kind === 'trouble' || event.kind === 'job-failed') faults.push(JSON.stringify(event));
  });
  const config = loadConfig(
    configDir,
    process.env.SOAK_DATABASE_URL === undefined ? {} : { DATABASE_URL: process.env.SOAK_DATABASE_URL },
  );
  const real = await openHouse(config, { events, clock: () => new Date(now) });
  const store = { ...real.store, db: real.store.db.withPlugin(die) };
  const house = { ...real, store, queue: bell.queue(real.queue), novelty: new PlannedVerdicts() };
  return { house, real, sweepMs: config.settings.worker.sweepSeconds * 1000 };
}

async function obey(house: House, sweepMs: number, order: Order): Promise<Report> {
  now = order.now;
  if (order.dieBeforeQuery !== null) die.before(order.dieBeforeQuery);
  for (const work of order.work) {
    await timed('come', () => carryOut(house, work));
  }
  // A clock that was set back is not waited for: the worker's timer runs on.
  if (sweptAt > now) sweptAt = now - sweepMs;
  if (now - sweptAt >= sweepMs && (sweptAt + SWEPT_AT_LEAST_EVERY <= now || (await nextDue(house)) <= now)) {
    await timed('sweep', () => sweep(house, Number.isFinite(sweptAt) ? sweepMs : 0));
    sweptAt = now;
  }
  for (let due = bell.take(); due.length > 0; due = bell.take()) await workOn(house, due);
  const due = await nextDue(house);
  const swept = Math.min(Math.max(due, sweptAt + sweepMs), sweptAt + SWEPT_AT_LEAST_EVERY);
  return {
    wake: Math.max(now + 1, Math.min(bell.nextAt, swept)),
    faults: faults.splice(0),
    spent: { ...spent },
  };
}

async function carryOut(house: House, work: Work): Promise<void> {
  if (work.do === 'say') await come(house, work);
  else if (work.do === 'review') await review(house, work);
  else await takeOut(house, work);
}

/** As the lanes of `STAGES` have it. */
async function workOn(house: House, due: readonly Rung[]): Promise<void> {
  for (const job of ['judge-novelty', 'compose-digest', 'deliver-digest', 'alert-operators'] as const) {
    const waiting = due.filter((rung) => rung.job === job);
    const next = async (): Promise<void> => {
      for (let rung = waiting.shift(); rung; rung = waiting.shift()) await workOnOne(house, rung);
    };
    await Promise.all(Array.from({ length: STAGES[job].lane.atOnce }, next));
  }
}

const { signal } = new AbortController();

async function workOnOne(house: House, { job, payload }: Rung): Promise<void> {
  try {
    await timed(job, async () => {
      if (job === 'judge-novelty') await judgeNovelty(house);
      if (job === 'compose-digest' && 'deskId' in payload)
        await composeDigest(house, { deskId: String(payload.deskId) });
      if (job === 'deliver-digest' && 'deliveryId' in payload)
        await deliverDigest(house, { deliveryId: Number(payload.deliveryId) }, { signal });
      if (job === 'alert-operators') await alertOperators(house, payload);
    });
  } catch (error) {
    faults.push(`${job} ${JSON.stringify(payload)}: ${error instanceof Error ? error.stack : String(error)}`);
    bell.ring(job, payload, 1000);
  }
}

/** When something stored is due. */
async function nextDue({ store: { db } }: House): Promise<number> {
  const desk = await db
    .selectFrom('claimwatch.desks')
    .select((row) => row.fn.min(sql<Date | null>`least(next_due_at, urgent_due_at)`).as('at'))
    .where('configured', '=', true)
    .executeTakeFirst();
  const delivery = await db
    .selectFrom('claimwatch.deliveries')
    .select((row) => row.fn.min('not_before').as('at'))
    .where('state', '=', 'to-send')
    .executeTakeFirst();
  return Math.min(...[desk?.at, delivery?.at].map((at) => (at ? at.getTime() : Number.POSITIVE_INFINITY)));
}

/** An article comes, or is read again, with one claim; what was stored before a kill is not stored again. */
async function come(house: House, said: Work & { do: 'say' }): Promise<void> {
  const date = new Date(now);
  await house.store.db.transaction().execute(async (trx) => {
    const articleId = await articleAt(trx, said, date);
    if (articleId === null) return;
    const text = `${said.words}.`;
    const { url, revision: number } = said.place;
    const before = number > 1 ? await claimIdAt(trx, { url, revision: number - 1 }) : null;
    const revision = await storeRevision(trx, articleId, readingOf(text), date);
    const found = { mentions: [], claims: [claimOf(said, text)], version: 'soak' };
    const revises = before === null ? {} : { revises: new Map([[0, before]]) };
    await replaceFindings(trx, { articleId, revisionId: revision.id }, { ...found, ...revises }, date);
    const [claim] = await claimsOfRevision(trx, revision.id);
    if (before !== null && claim) {
      const edit = { kind: 'changed' as const, before, after: claim.id, parts: ['words' as const] };
      const { revision_id: beforeRevisionId } = await claimRow(trx, before);
      await replaceClaimEdits(
        trx,
        { articleId, beforeRevisionId, afterRevisionId: revision.id },
        [edit],
        false,
        date,
      );
    }
    await setAwaits(trx, articleId, { awaits: 'judge-novelty', now: date });
  });
  bell.ring('judge-novelty', {});
}

/** Null: this reading of it is stored already. */
async function articleAt(trx: Db, said: Work & { do: 'say' }, date: Date): Promise<number | null> {
  const { url, revision } = said.place;
  const there = await trx
    .selectFrom('claimwatch.articles as article')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
    .select(['article.id', 'revision.number'])
    .where('article.canonical_url', '=', url)
    .executeTakeFirst();
  if (there) return there.number < revision ? there.id : null;
  const feed = await loadFeed(trx, said.feed);
  if (!feed) throw new Error(`There is no feed ${said.feed}.`);
  const entry = {
    ...{ key: `url:${url}`, feedEntryId: null, url, canonicalUrl: url, contentHash: url },
    ...{
      title: 'What was said',
      summary: '',
      contentHtml: null,
      author: null,
      publishedAt: date,
      background: false,
    },
  };
  const [id] = await storeNewEntries(trx, feed, [entry], date);
  if (id === undefined) throw new Error(`${url} was there already.`);
  return id;
}

/** The page is read again, and the claim does not stand in it any more. */
async function takeOut(house: House, { place }: Work & { do: 'take-out' }): Promise<void> {
  const date = new Date(now);
  const woken = await house.store.db.transaction().execute(async (trx) => {
    const before = await claimIdAt(trx, place);
    const { article_id: articleId, revision_id: beforeRevisionId } = await claimRow(trx, before);
    if ((await loadArticle(trx, articleId))?.revision_id !== beforeRevisionId) return [];
    const revision = await storeRevision(trx, articleId, readingOf('Nothing of the kind stands here.'), date);
    await replaceFindings(
      trx,
      { articleId, revisionId: revision.id },
      { mentions: [], claims: [], version: 'soak' },
      date,
    );
    const went = { kind: 'went' as const, before, after: null, parts: [] };
    await replaceClaimEdits(
      trx,
      { articleId, beforeRevisionId, afterRevisionId: revision.id },
      [went],
      false,
      date,
    );
    await setAwaits(trx, articleId, { awaits: 'nothing', now: date });
    return wakeAll(trx, [await desksWithEdits(house, trx, { id: revision.id, article_id: articleId })], date);
  });
  await ringWoken(house, woken);
}

function readingOf(text: string) {
  return {
    ...{ title: 'What was said', text, lang: 'en' as const, provenance: 'density', warnings: [] },
    ...{ signature: [], bands: [], author: null, wire: null, publishedAt: null },
  };
}

async function claimRow(trx: Db, claimId: number) {
  return trx
    .selectFrom('claimwatch.claims')
    .select(['article_id', 'revision_id'])
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow();
}

function claimOf(said: Work & { do: 'say' }, text: string): Claim {
  const span = spanOf(text, 0, said.words.length);
  return {
    ...{ span, content: [span], via: [], cue: null, kind: 'indirect', stance: 'asserts', negated: false },
    ...{
      hedges: [],
      figures: [],
      dates: [],
      when: null,
      entities: [],
      topics: said.topics,
      rule: 'soak:given',
    },
    speaker: { name: said.speaker, entity: null, span: null, how: 'named', confidence: 1 },
    trace: ['soak:given', plannedTrace(said)],
  };
}

async function review(house: House, { place, act, key }: Work & { do: 'review' }): Promise<void> {
  const claimId = await claimIdAt(house.store.db, place);
  const done = await house.store.db
    .selectFrom('claimwatch.verdicts')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('note', '=', key)
    .executeTakeFirst();
  if (done) return;
  const at = new Date(now).toISOString();
  await recordVerdict(house, { claimId, act, of: null, reviewer: 'rita', note: key, at });
}

async function timed(what: string, act: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  try {
    await act();
  } finally {
    spent[what] = (spent[what] ?? 0) + performance.now() - begun;
    spent[`${what} (times)`] = (spent[`${what} (times)`] ?? 0) + 1;
  }
}

const { house, real, sweepMs } = await open();
process.on('message', (message) => {
  const order = orderSchema.parse(message);
  const done = order.stop ? real.close().then(() => process.exit(0)) : obey(house, sweepMs, order);
  done.then(
    (report) => process.send?.(report),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
// Whoever gave the orders is gone.
process.on('disconnect', () => process.exit(1));
process.send?.({ ready: true });
