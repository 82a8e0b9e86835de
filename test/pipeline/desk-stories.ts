import { expect } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import type { Language } from '../../src/model/language.ts';
import { draftDigest } from '../../src/pipeline/draft-digest.ts';
import { findClaims } from '../../src/pipeline/find-claims.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { waitingFor } from '../../src/pipeline/waiting-claims.ts';
import { storeRevision } from '../../src/store/articles.ts';
import { closeWindow, loadDesk } from '../../src/store/desks.ts';
import { newestSeq } from '../../src/store/judgements.ts';
import { linesTold } from '../../src/web/digest-view.tsx';
import { type StoredClaim, type StoredHouse, storeArticle } from '../web/stored-house.ts';

// What tests of desks begin with: nothing waits, then somebody says something.

/** Nothing waits at the start of a story, and none of these desks is due. */
export async function nothingWaits({ house, pass }: StoredHouse, desks: readonly string[]): Promise<void> {
  pass(60);
  const { db } = house.store;
  for (const id of desks)
    await closeWindow(db, id, { toldSeq: await newestSeq(db), to: house.clock(), due: null });
}

let said = 0;
/** A claim in an article of its own, judged; words that no other story has. */
export async function say(
  { house }: StoredHouse,
  { lang = 'en', ...given }: Partial<StoredClaim> & { readonly lang?: Language } = {},
): Promise<number> {
  said += 1;
  const words = given.words ?? `Quay ${said} is open`;
  const { claims } = await storeArticle(house, {
    ...{ title: words, text: `${words}.`, lang },
    claims: [{ words, ...given }],
  });
  return claims[0] ?? 0;
}

/** A reading of an article, and what the stations make of it. */
export async function readArticle(
  { house, pass }: StoredHouse,
  articleId: number,
  text: string,
): Promise<void> {
  pass(60);
  await house.store.db.transaction().execute((trx) =>
    storeRevision(
      trx,
      articleId,
      {
        ...{ title: 'Ana Puerto', text, lang: 'en' as const, provenance: 'density', warnings: [] },
        ...{ signature: [], bands: [], author: null, wire: null, publishedAt: null },
      },
      house.clock(),
    ),
  );
  await findClaims(house, { articleId }, { lastAttempt: true, signal: new AbortController().signal });
  await judgeNovelty(house);
}

/** All that the desk was sent, oldest first. */
export async function digestsOf({ house }: StoredHouse, desk: string) {
  return house.store.db
    .selectFrom('claimwatch.digests')
    .select(['digest', 'subject', 'body'])
    .where('desk_id', '=', desk)
    .orderBy('id')
    .execute();
}

/** What a desk's page says that waits is as much as its digest would hold, were it due now. */
export async function pageAgrees(house: OpenHouse, desk: DeskConfig | undefined): Promise<void> {
  const row = desk && (await loadDesk(house.store.db, desk.id));
  if (desk === undefined || row === undefined) throw new Error('There is no such desk.');
  const draft = await draftDigest(house, house.store.db, desk, row);
  expect(await waitingFor(house.store.db, desk, row)).toEqual({
    lines: linesTold(draft.digest) - draft.corrections.length,
    repeats: draft.choice.held.length,
    corrections: draft.corrections.length,
  });
}
