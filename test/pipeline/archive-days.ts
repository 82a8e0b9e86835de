import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { syncDesks } from '../../src/store/desks.ts';
import { type StoredHouse, storedHouse } from '../web/stored-house.ts';
import { type Arrival, arrive, find, read } from './arrivals.ts';

/** Words that would clear a terminal, rename its window and turn the direction of writing. */
export const HOSTILE = '\u001b[2J\u001b]0;owned\u0007\u202e';

/** A few days at the harbour: news, what says the same in other words and in the other language, and hostile words. */
const SAID: readonly Arrival[] = [
  {
    name: 'ships',
    text: 'Ana Puerto said six ships were waiting outside the harbour because of the storm. Ana Puerto said the insurers would pay for the broken cranes by the end of the year.',
  },
  {
    ...{ name: 'ships-2', feed: 'prairie' },
    text: 'Six ships were waiting outside the harbour in the storm, Ana Puerto said on Monday. Ana Puerto said the broken cranes would be paid for by the insurers before the year ended.',
  },
  {
    ...{ name: 'barcos', feed: 'faro', lang: 'es' },
    text: 'Ana Puerto dijo que seis barcos esperaban fuera del puerto por la tormenta. Ana Puerto dijo que la lonja cerrará en agosto por obras.',
  },
  {
    ...{ name: 'hostile', feed: 'prairie' },
    text: `Ana Puerto said “the lamp ${HOSTILE} of the old lighthouse went out for two nights in the storm,” and left.`,
  },
  {
    name: 'lamp',
    text: 'Ana Puerto said the lamp of the lighthouse was out for two nights in the storm.',
  },
];

/** A house to which a few articles came, four hours apart, the last one a moment ago. */
export async function storedDays(): Promise<StoredHouse> {
  const stored = await storedHouse();
  const { house } = stored;
  stored.pass(-4 * 3600 * SAID.length);
  // The desks have stood there since before.
  await syncDesks(house.store.db, [], house.clock());
  await syncDesks(house.store.db, house.config.desks, house.clock());
  for (const said of SAID) {
    const id = await arrive(house, said, house.clock());
    await read(house, id, said);
    await find(house, id);
    await judgeNovelty(house);
    stored.pass(4 * 3600);
  }
  return stored;
}
