import type { Language } from '../../src/model/language.ts';
import { closeWindow } from '../../src/store/desks.ts';
import { newestSeq } from '../../src/store/judgements.ts';
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

/** All that the desk was sent, oldest first. */
export async function digestsOf({ house }: StoredHouse, desk: string) {
  return house.store.db
    .selectFrom('claimwatch.digests')
    .select(['digest', 'subject', 'body'])
    .where('desk_id', '=', desk)
    .orderBy('id')
    .execute();
}
