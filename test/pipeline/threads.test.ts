import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '../../src/store/digests.ts';

import { openApp } from '../../src/web/app.tsx';
import { heldBackOf, newestDigests } from '../stored-digests.ts';
import {
  DESKS,
  type StoredHouse,
  sendDigest,
  storeArticle,
  storedHouse,
  TOPIC,
} from '../web/stored-house.ts';
import { visitor } from '../web/visits.ts';

let stored: StoredHouse;

beforeAll(async () => {
  stored = await storedHouse({
    topics: [TOPIC, { ...TOPIC, id: 'channel', name: { en: 'The channel', es: 'El canal' } }],
    desks: [{ ...DESKS[0], topics: ['harbour', 'channel'], threads: 'topic' }],
  });
});
afterAll(() => stored?.close());

/** Tells what was said; gives the digests made of it, oldest first, with their mails as they arrive. */
async function told(words: readonly (readonly [words: string, topics: readonly string[]])[]) {
  const { house } = stored;
  const { db } = house.store;
  stored.pass(120);
  const before = (await newestDigests(db, 100)).length;
  await storeArticle(house, {
    title: 'Said',
    text: words.map(([said]) => `${said}.`).join('\n'),
    claims: words.map(([said, topics]) => ({ words: said, topics })),
  });
  await sendDigest(house, 'coast');
  const made = (await newestDigests(db, 100)).slice(0, -before || undefined).reverse();
  return Promise.all(
    made.map(async (digest) => {
      const rows = await db
        .selectFrom('claimwatch.deliveries')
        .selectAll()
        .where('digest_id', '=', digest.id)
        .orderBy('id')
        .execute();
      const mails = await Promise.all(rows.map((row) => PostalMime.parse(row.raw)));
      return { digest, mails, lines: await linesOf(db, digest.id) };
    }),
  );
}

test('each topic has a mail of its own, which names its root and the mail before it', async () => {
  const first = await told([
    ['The channel was closed', ['channel']],
    ['The quay stays open', ['harbour', 'channel']],
  ]);
  expect(first.map(({ digest }) => [digest.subject, digest.digest.deskName])).toEqual([
    ['Ana Puerto: The quay stays open', 'Coast desk: The harbour master'],
    ['Ana Puerto: The channel was closed', 'Coast desk: The channel'],
  ]);
  const [harbour, channel] = first.map(({ mails }) => mails);
  for (const mails of [harbour, channel]) {
    expect(mails).toHaveLength(2);
    for (const mail of mails ?? []) {
      expect(mail.references).toMatch(/^<[0-9a-f]{32}@newsroom\.example>$/);
      expect(mail.inReplyTo).toBe(mail.references);
    }
  }
  // The root is one for all recipients, and another for another topic.
  expect(harbour?.[0]?.references).toBe(harbour?.[1]?.references);
  expect(harbour?.[0]?.references).not.toBe(channel?.[0]?.references);

  const [next, ...others] = await told([['The channel is open again', ['channel']]]);
  expect(others).toEqual([]);
  for (const [at, mail] of (next?.mails ?? []).entries()) {
    const before = channel?.[at];
    expect(mail.references).toBe(`${before?.references} ${before?.messageId}`);
    expect(mail.inReplyTo).toBe(before?.messageId);
  }
  expect(next?.mails).toHaveLength(2);
});

test('each statement of a window is told once, and its page is the one of its own mail', async () => {
  const digests = await told([
    ['The lock was mended', ['channel']],
    ['Nobody had asked for it', ['harbour']],
    ['The lock holds', ['channel']],
  ]);
  const lines = digests.flatMap((one) => one.lines);
  expect(lines).toHaveLength(3);
  expect(new Set(lines).size).toBe(3);
  const keys = digests.map(({ digest }) => digest.window_key);
  expect(keys.map((key) => key.replace(/^[^~]+/, ''))).toEqual(['~harbour', '~channel']);
  expect(new Set(keys.map((key) => key.replace(/~.*/, ''))).size).toBe(1);
  const anybody = visitor(openApp(stored.house));
  for (const { digest } of digests) {
    const url = new URL(digest.digest.held.url);
    expect((await anybody.get(`${url.pathname}${url.search}`)).status).toBe(200);
    expect(await heldBackOf(stored.house.store.db, digest.id)).toEqual([]);
  }
  // All that was said is told: the window is closed.
  stored.pass(120);
  const before = (await newestDigests(stored.house.store.db, 100)).length;
  await sendDigest(stored.house, 'coast');
  expect(await newestDigests(stored.house.store.db, 100)).toHaveLength(before);
});
