import { afterAll, describe, expect, test } from 'vitest';
import type { House } from '../../src/pipeline/house.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { NoveltyMemory } from '../../src/pipeline/novelty-memory.ts';
import { type Arrival, arrive, find, judgementsIn, read } from '../pipeline/arrivals.ts';
import { hasPostgres, type PostgresServer, postgresNote, startPostgres } from '../servers.ts';
import { storedHouse } from '../web/stored-house.ts';

/** Sentences that repeat, update, deny and translate each other, some of them alike to the letter. */
const SENTENCES = {
  en: [
    'Ana Puerto said on Monday that six ships were waiting outside the harbour.',
    'Ana Puerto said on Monday that eight ships were waiting outside the harbour.',
    'Six ships are waiting outside the harbour, Ana Puerto said.',
    'Ana Puerto said the channel would be open by night.',
    'Ana Puerto denied that the channel would be open by night.',
    'Ana Puerto said the port authority had lost 40 million dollars in the storm.',
    'Ana Puerto said the port authority had lost 55 million dollars in the storm.',
    'Ana Puerto warned that the old crane might fall on the fish market.',
    'Ana Puerto promised to pay the dock workers before Friday.',
  ],
  es: [
    'Ana Puerto dijo que el canal estaría abierto por la noche.',
    'Ana Puerto dijo el lunes que seis barcos esperaban fuera del puerto.',
    'Ana Puerto advirtió que la vieja grúa podría caer sobre el mercado de pescado.',
  ],
};
const FEEDS = ['harbor', 'prairie', 'faro'];
const ARTICLES = 14;

/** The same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function shuffled<T>(all: readonly T[], roll: (sides: number) => number): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = roll(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

function articlesOf(roll: (sides: number) => number): Arrival[] {
  return Array.from({ length: ARTICLES }, (_, at) => {
    const feed = FEEDS[roll(FEEDS.length)] ?? 'harbor';
    const lang = feed === 'faro' ? 'es' : 'en';
    const text = shuffled(SENTENCES[lang], roll).slice(0, 3).join(' ');
    return { name: `${at}`, feed, lang, text, published: new Date(Date.UTC(2026, 2, 2, roll(48))) };
  });
}

/** Each page is read by one of the houses, in no order; each rings for the judge, and all judge at once. */
async function race(houses: readonly House[], reads: readonly ((house: House) => Promise<number>)[]) {
  const waiting = [...reads];
  const work = async (house: House) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await find(house, await next(house));
      await judgeNovelty(house);
    }
  };
  await Promise.all(houses.map(work));
  await Promise.all(houses.map(judgeNovelty));
}

/** The same articles seen in the same order, read in an order of its own, and edited afterwards. */
async function tell(houses: readonly House[], seed: number, readingSeed: number) {
  const [first] = houses;
  if (!first) throw new Error('There is no house.');
  const roll = dice(seed);
  const articles = articlesOf(roll);
  const start = first.clock().getTime() - 60_000;
  const ids: number[] = [];
  // Two at a time are seen at one instant: then their numbers decide.
  for (const [at, article] of articles.entries()) {
    ids.push(await arrive(first, article, new Date(start + Math.floor(at / 2) * 1000)));
  }
  const reading = dice(readingSeed);
  const readOne = (index: number, given: Arrival, now?: Date) => async (house: House) => {
    await read(house, ids[index] ?? 0, given, now);
    return ids[index] ?? 0;
  };
  await race(
    houses,
    shuffled(
      articles.map((article, at) => readOne(at, article)),
      reading,
    ),
  );
  for (const at of [0, 3, 5]) {
    const article = articles[at] as Arrival;
    const text = `${article.text.replace(/\bsix\b/, 'nine').replace('40', '45')} Ana Puerto said the ferry sank.`;
    await race(houses, [readOne(at, { ...article, text }, new Date(start + 40_000 + at))]);
  }
  return judgementsIn(first);
}

const SETTINGS = { novelty: { patienceSeconds: 3600 }, reading: { threads: 1 } };

describe('whatever the number of judges, they judge as one does', () => {
  let postgres: PostgresServer | undefined;
  afterAll(() => postgres?.stop());

  /** The story told by so many judges, on a fresh database. */
  async function told(on: 'embedded' | 'server', judges: number, seed: number) {
    if (on === 'server') postgres ??= await startPostgres();
    const env = on === 'server' ? { DATABASE_URL: (await postgres?.database()) ?? '' } : {};
    const stored = await storedHouse({ settings: SETTINGS, env });
    try {
      const houses: House[] = [stored.house];
      while (houses.length < judges) {
        houses.push(
          on === 'server' ? await stored.another() : { ...stored.house, novelty: new NoveltyMemory() },
        );
      }
      return await tell(houses, seed, seed * 31 + judges);
    } finally {
      await stored.close();
    }
  }

  test.runIf(hasPostgres).each([1, 2, 3])(
    `on PostgreSQL, two and three of them, arrival %i${postgresNote}`,
    async (seed) => {
      const one = await told('server', 1, seed);
      expect(one.length).toBeGreaterThan(ARTICLES);
      expect(new Set(one.map(({ verdict }) => verdict)).size).toBeGreaterThan(2);
      expect(one.some(({ rule }) => rule === 'REV')).toBe(true);
      expect(await told('server', 2, seed)).toEqual(one);
      expect(await told('server', 3, seed)).toEqual(one);
    },
    180_000,
  );

  test('on the embedded database, each with a memory of its own', async () => {
    const one = await told('embedded', 1, 4);
    expect(await told('embedded', 3, 4)).toEqual(one);
  }, 180_000);

  test.runIf(hasPostgres)(
    'and one database is as the other',
    async () => {
      expect(await told('server', 3, 4)).toEqual(await told('embedded', 1, 4));
    },
    180_000,
  );
});
