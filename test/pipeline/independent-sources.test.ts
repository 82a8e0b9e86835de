import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bands, signature } from '../../src/articles/near-copies.ts';
import { findWire } from '../../src/articles/wire.ts';
import type { Language } from '../../src/model/language.ts';
import { draftDigest } from '../../src/pipeline/draft-digest.ts';
import { findClaims } from '../../src/pipeline/find-claims.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { setAwaits, storeRevision } from '../../src/store/articles.ts';
import { listDesks } from '../../src/store/desks.ts';
import { FEEDS, type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';

// From the pages' texts to the count that a digest tells: agency credits, near copies, claims, judgements, the line.

const FEED = { country: 'US', lang: 'en', zone: 'America/New_York', labels: [] };
const OUTLETS = ['Granite Chronicle', 'Salt Plains Weekly', 'Meseta 24', 'Coral Bay Star'].map(
  (outlet, at) => ({
    ...FEED,
    id: `other-${at}`,
    url: `https://other-${at}.example/feed`,
    outlet,
  }),
);

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({ feeds: [...FEEDS, ...OUTLETS] });
});
afterAll(() => stored.close());

interface Print {
  readonly feed: string;
  readonly text: string;
  readonly byline?: string;
  readonly lang?: Language;
}

async function print({ feed, text, byline, lang = 'en' }: Print): Promise<void> {
  const { house } = stored;
  const { articleId } = await storeArticle(house, {
    feed,
    title: 'The port',
    text: 'Read later.',
    lang,
    claims: [],
  });
  const signed = signature(text);
  const wire = findWire(byline ?? null, text.split('\n\n'));
  await house.store.db.transaction().execute(async (trx) => {
    const read = {
      title: 'The port',
      text,
      lang,
      provenance: 'density',
      warnings: [],
      author: byline ?? null,
    };
    const keys = { signature: signed, bands: bands(signed), wire, publishedAt: null };
    await storeRevision(trx, articleId, { ...read, ...keys }, house.clock());
    await setAwaits(trx, articleId, { awaits: 'find-claims', now: house.clock() });
  });
  await findClaims(house, { articleId }, { lastAttempt: true, signal: new AbortController().signal });
  await judgeNovelty(house);
  stored.pass(60);
}

/** Independent sources and outlets of the line that holds these words. */
async function counted(words: string): Promise<[sources: number, outlets: number]> {
  const { house } = stored;
  const desk = house.config.desks.find((one) => one.id === 'coast');
  const row = (await listDesks(house.store.db)).find((one) => one.id === 'coast');
  if (!desk || !row) throw new Error('The desk is gone.');
  const { choice } = await draftDigest(house, house.store.db, desk, row);
  const lines = choice.sections.flatMap((section) => [...section.lines, ...section.more]);
  const found = lines.filter(({ line }) => line.words.includes(words));
  expect(found.map(({ line }) => line.words)).toHaveLength(1);
  const line = found[0]?.line;
  return [line?.independentSources ?? 0, (line?.carriedBy.length ?? 0) + 1];
}

const WORDS = (
  'quay crane buoy pilot ferry rope gull tide sail dock mast net wharf barge reef lamp old grey wet long slow small near under ' +
  'beside behind watched painted carried counted mended crossed measured followed kept left'
).split(' ');

/** Sentences of its own for each seed: no two outlets share five words on end. */
function own(seed: number, sentences = 8): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return WORDS[(state >>> 7) % WORDS.length] ?? '';
  };
  const sentence = () => `Nobody ${Array.from({ length: 14 }, next).join(' ')}.`;
  return Array.from({ length: sentences }, sentence).join(' ');
}

describe('how many sources a digest says that a statement has', () => {
  test.each<[string, string, readonly Print[], number]>([
    [
      'own reporting by three outlets',
      'the eastern lock had cracked',
      ['harbor', 'prairie', 'other-0'].map((feed, at) => ({
        feed,
        text: `Ana Puerto said the eastern lock had cracked.\n\n${own(10 + at)}`,
      })),
      3,
    ],
    [
      'an AP story in five outlets',
      'nine tugs had been sold',
      ['harbor', 'prairie', 'other-0', 'other-1', 'other-3'].map((feed, at) => ({
        feed,
        text: `PORT SALT (AP) — Ana Puerto said nine tugs had been sold.\n\n${own(20)}${at > 2 ? `\n\n${own(21 + at)}` : ''}`,
      })),
      1,
    ],
    [
      'an AP story and own reporting',
      'the pilots would strike in May',
      [
        {
          feed: 'harbor',
          text: `PORT SALT (AP) — Ana Puerto said the pilots would strike in May.\n\n${own(30)}`,
        },
        {
          feed: 'prairie',
          text: `PORT SALT (AP) — Ana Puerto said the pilots would strike in May.\n\n${own(30)}`,
        },
        { feed: 'other-0', text: `Ana Puerto said the pilots would strike in May.\n\n${own(31)}` },
      ],
      2,
    ],
    [
      'syndication without a credit',
      'the dredger had sunk off the cape',
      ['harbor', 'prairie', 'other-0'].map((feed) => ({
        feed,
        text: `Ana Puerto said the dredger had sunk off the cape.\n\n${own(40)}`,
      })),
      1,
    ],
    [
      'a copy of which half was cut',
      'the customs house was empty',
      [
        { feed: 'harbor', text: `Ana Puerto said the customs house was empty.\n\n${own(50, 14)}` },
        { feed: 'prairie', text: `Ana Puerto said the customs house was empty.\n\n${own(50, 6)}` },
      ],
      1,
    ],
    [
      'two agencies',
      'the lighthouse would be moved inland',
      [
        {
          feed: 'harbor',
          text: `PORT SALT (AP) — Ana Puerto said the lighthouse would be moved inland.\n\n${own(60)}`,
        },
        {
          feed: 'prairie',
          byline: 'Reuters',
          text: `Ana Puerto said the lighthouse would be moved inland.\n\n${own(61)}`,
        },
      ],
      2,
    ],
    [
      'an agency credited in the byline, in the dateline and in the foot',
      'the ferry line would close',
      [
        {
          feed: 'harbor',
          byline: 'The Associated Press',
          text: `Ana Puerto said the ferry line would close.\n\n${own(70)}`,
        },
        {
          feed: 'prairie',
          text: `PORT SALT (AP) — Ana Puerto said the ferry line would close.\n\n${own(71)}`,
        },
        {
          feed: 'other-0',
          text: `Ana Puerto said the ferry line would close.\n\n${own(72)}\n\nCopyright 2026 The Associated Press. All rights reserved.`,
        },
      ],
      1,
    ],
    [
      'what outlets only have from another one',
      'Ana Puerto has sold the old fish market',
      [
        {
          feed: 'prairie',
          text: `Ana Puerto has sold the old fish market, according to The Harbor Ledger.\n\n${own(80)}`,
        },
        {
          feed: 'other-0',
          text: `Ana Puerto has sold the old fish market, The Harbor Ledger reported on Monday.\n\n${own(81)}`,
        },
      ],
      1,
    ],
    [
      'what outlets have from another one that carries it itself',
      'Ana Puerto has rented out the grain pier',
      [
        {
          feed: 'harbor',
          text: `Ana Puerto has rented out the grain pier, two officials told The Harbor Ledger.\n\n${own(90)}`,
        },
        {
          feed: 'prairie',
          text: `Ana Puerto has rented out the grain pier, according to The Harbor Ledger.\n\n${own(91)}`,
        },
        {
          feed: 'other-1',
          text: `Ana Puerto has rented out the grain pier, The Harbor Ledger reported.\n\n${own(92)}`,
        },
      ],
      1,
    ],
    [
      'what one outlet has from another, and own reporting',
      'Ana Puerto has flooded the dry dock',
      [
        {
          feed: 'prairie',
          text: `Ana Puerto has flooded the dry dock, according to The Harbor Ledger.\n\n${own(100)}`,
        },
        {
          feed: 'other-0',
          text: `Ana Puerto has flooded the dry dock, two dock workers said.\n\n${own(101)}`,
        },
      ],
      2,
    ],
    [
      'an outlet that nobody watches',
      'Ana Puerto has hidden the tide tables',
      [
        {
          feed: 'prairie',
          text: `Ana Puerto has hidden the tide tables, according to The Lantern Gazette.\n\n${own(110)}`,
        },
        {
          feed: 'other-0',
          text: `Ana Puerto has hidden the tide tables, The Lantern Gazette reported.\n\n${own(111)}`,
        },
      ],
      1,
    ],
    [
      'an agency’s copy in two languages',
      '30 people died in the port',
      [
        {
          feed: 'harbor',
          byline: 'EFE',
          text: `Ana Puerto said 30 people died in the port.\n\n${own(120)}`,
        },
        {
          feed: 'faro',
          lang: 'es',
          byline: 'Agencia EFE',
          text: 'Ana Puerto dijo que 30 personas murieron en el puerto.\n\nLos bomberos llegaron tarde a la dársena y no encontraron agua en las tomas del muelle viejo.',
        },
      ],
      1,
    ],
  ])('%s', async (_, words, prints, expected) => {
    for (const one of prints) await print(one);
    expect(await counted(words)).toEqual([expected, prints.length]);
  });
});
