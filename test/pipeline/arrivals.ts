import { bands, signature } from '../../src/articles/near-copies.ts';
import type { Basis, Explanation } from '../../src/model/judgement.ts';
import type { Language } from '../../src/model/language.ts';
import { findClaims } from '../../src/pipeline/find-claims.ts';
import type { House } from '../../src/pipeline/house.ts';
import { storeRevision } from '../../src/store/articles.ts';
import { storeNewEntries } from '../../src/store/entries.ts';
import { loadFeed } from '../../src/store/feeds.ts';
import { basesOf } from '../../src/store/recomputing.ts';

/** An article as a feed shows it, and what its page says. */
export interface Arrival {
  /** Its address is made from it. */
  readonly name: string;
  readonly feed?: string;
  readonly text: string;
  readonly lang?: Language;
  readonly published?: Date | null;
  readonly background?: boolean;
}

/** A feed shows an article: it is stored, and waits for its page to be read. */
export async function arrive(house: House, arrival: Arrival, seen: Date): Promise<number> {
  const url = `https://${arrival.feed ?? 'harbor'}.example/${arrival.name}`;
  return house.store.db.transaction().execute(async (trx) => {
    const feed = await loadFeed(trx, arrival.feed ?? 'harbor');
    if (!feed) throw new Error(`There is no feed ${arrival.feed}.`);
    const entry = {
      ...{ key: `url:${url}`, feedEntryId: null, url, canonicalUrl: url, contentHash: url },
      ...{ title: 'The harbour', summary: '', contentHtml: null, author: null },
      publishedAt: arrival.published ?? null,
      background: arrival.background ?? false,
    };
    const [id] = await storeNewEntries(trx, feed, [entry], seen);
    if (id === undefined) throw new Error('The article was there already.');
    return id;
  });
}

/** The article's page is read, for the first time or again; its claims are not found yet. */
export async function read(
  house: House,
  articleId: number,
  { text, lang = 'en', provenance = 'density' }: Pick<Arrival, 'text' | 'lang'> & { provenance?: string },
  now = house.clock(),
): Promise<void> {
  const signed = signature(text);
  const reading = {
    ...{ title: 'The harbour', text, lang, provenance, warnings: [], signature: signed },
    ...{ bands: bands(signed), author: null, wire: null, publishedAt: null },
  };
  await house.store.db.transaction().execute((trx) => storeRevision(trx, articleId, reading, now));
}

export async function find(house: House, articleId: number): Promise<void> {
  await findClaims(house, { articleId }, { lastAttempt: true, signal: new AbortController().signal });
}

/** All judgements in their order, with places for numbers: `harbor.example/a 1.0` is the first claim of its first reading. */
export async function judgementsIn({ store: { db } }: Pick<House, 'store'>) {
  const rows = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select(['claim.id', 'claim.words', 'claim.position', 'article.url', 'revision.number'])
    .select(['judgement.verdict', 'judgement.match_id', 'judgement.statement_id', 'judgement.rule'])
    .select(['judgement.score', 'judgement.review', 'judgement.explanation'])
    .orderBy('judgement.seq')
    .execute();
  const bases = await basesOf(
    db,
    rows.map((row) => row.id),
  );
  const places = new Map(
    rows.map((row) => [row.id, `${row.url.slice('https://'.length)} ${row.number}.${row.position}`]),
  );
  const place = (id: number | null | undefined) => (id === null || id === undefined ? null : places.get(id));
  return rows.map(({ id, match_id, statement_id, explanation, url: _, ...row }) => ({
    ...row,
    place: place(id),
    match: place(match_id),
    statement: place(statement_id),
    explanation: explained(explanation, place),
    basis: based(bases.get(id) ?? null, place),
  }));
}

type Place = (id: number | null | undefined) => string | null | undefined;

function explained(explanation: Explanation, place: Place) {
  const { against, runnersUp, ...rest } = explanation;
  return {
    ...rest,
    against: place(against),
    runnersUp: runnersUp.map(({ claimId, ...runner }) => ({ ...runner, claim: place(claimId) })),
  };
}

function based(basis: Basis | null, place: Place) {
  if (basis === null) return null;
  const { compared, revises, ...rest } = basis;
  return {
    ...rest,
    compared: compared.map(place),
    revises: revises && { ...revises, of: place(revises.of) },
  };
}
