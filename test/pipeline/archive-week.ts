import { parse, stringify } from 'yaml';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { listDesks, syncDesks } from '../../src/store/desks.ts';
import { judgedBetween, newestSeq } from '../../src/store/judgements.ts';
import { DESKS, type StoredHouse, storedHouse } from '../web/stored-house.ts';
import { type Arrival, arrive, find, read } from './arrivals.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * One desk is written to at once, one every morning, one twice a day outside of its quiet hours and at once of what is
 * urgent, also of nothing new; the last joins on the fourth day.
 */
export const WEEK_DESKS = [
  DESKS[0] ?? {},
  { ...DESKS[1], schedule: '0 7 * * *', batchSeconds: undefined, restatements: true },
  {
    ...{ ...DESKS[0], id: 'guard', name: 'The guard', recipients: ['guard@newsroom.example'] },
    ...{ schedule: { at: ['05:00', '19:30'] }, batchSeconds: undefined, nothingNew: true },
    quiet: [
      { from: '19:00', to: '22:30' },
      { from: '23:30', to: '08:00', on: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
    ],
    urgent: { topics: ['harbour'] },
  },
  {
    ...{ ...DESKS[0], id: 'late', name: 'The late desk', recipients: ['late@newsroom.example'] },
    zone: 'Europe/Madrid',
  },
].map((desk): Record<string, unknown> => parse(stringify(desk)));

/** What is said in a week at the harbour: by the hour, counted from its beginning. */
const SAID: readonly (Arrival & {
  readonly hour: number;
  readonly readAgain?: { hours: number; text: string };
})[] = [
  {
    ...{ hour: 1, name: 'old', background: true },
    text: 'Ana Puerto said on Sunday that the eastern lighthouse would be painted before the summer.',
  },
  {
    ...{ hour: 2, name: 'storm' },
    text: 'Ana Puerto said six ships were waiting outside the harbour because of the storm. “We will open the channel when it is safe,” Ana Puerto told reporters.',
    readAgain: {
      hours: 3,
      text: 'Ana Puerto said eight ships were waiting outside the harbour because of the storm. “We will open the channel when it is safe,” Ana Puerto told reporters.',
    },
  },
  {
    ...{ hour: 4, name: 'storm-2', feed: 'prairie' },
    text: 'Six ships were waiting outside the harbour because of the storm, Ana Puerto said. Ana Puerto denied that the pilots had gone on strike over their wages.',
  },
  {
    ...{ hour: 20, name: 'barcos', feed: 'faro', lang: 'es' },
    text: 'Ana Puerto dijo que seis barcos esperan fuera del puerto por la tormenta. Ana Puerto negó que los prácticos hayan ido a la huelga por sus salarios.',
  },
  {
    ...{ hour: 31, name: 'lighthouse' },
    text: 'The eastern lighthouse would be painted before the summer, Ana Puerto said. Ana Puerto said the harbour had lost 12 million dollars in the storm.',
  },
  {
    ...{ hour: 52, name: 'losses', feed: 'prairie' },
    text: 'Ana Puerto said the harbour had lost 15 million dollars in the storm. Ana Puerto said the insurers would pay for the broken cranes by the end of the year.',
  },
  {
    ...{ hour: 54, name: 'dredging' },
    text: 'Ana Puerto said the port would buy two dredgers from a yard in Bilbao for the northern channel.',
  },
  {
    ...{ hour: 80, name: 'insurers' },
    text: 'The insurers would pay for the broken cranes by the end of the year, Ana Puerto said. Ana Puerto said the ferry to the islands would sail again on Friday with a new captain.',
  },
  {
    ...{ hour: 100, name: 'dredgers-2', feed: 'prairie' },
    text: 'Ana Puerto said the port would buy two dredgers from a yard in Bilbao for the northern channel. Ana Puerto announced a museum of fishing in the old customs house.',
  },
  {
    ...{ hour: 125, name: 'fisheries', feed: 'faro', lang: 'es' },
    text: 'Ana Puerto dijo que el puerto comprará dos dragas a un astillero de Bilbao para el canal del norte. Ana Puerto anunció que la lonja cerrará en agosto.',
  },
  {
    ...{ hour: 127, name: 'storm-again', feed: 'prairie' },
    text: 'Ana Puerto said six ships were waiting outside the harbour because of the storm. Ana Puerto said the tugs needed new engines and younger crews.',
  },
];

const LATE_JOINS = 75;
const REJECTED_AT = 57;
export const WEEK_HOURS = 140;
/** A digest is made up to so many hours later than it is due, as it may be on a machine that was off. */
const STEP = 1;
const SWEEP_EVERY = 5;

export interface StoredWeek {
  readonly stored: StoredHouse;
  readonly begun: Date;
  /** So many hours after it began. */
  at(hour: number): Date;
}

/** A house in which a week passed: articles came, were read, judged and mailed, by the jobs themselves. It is over by now. */
export async function storedWeek(): Promise<StoredWeek> {
  const stored = await storedHouse({ desks: WEEK_DESKS });
  const { house } = stored;
  // It begins at midnight UTC, so that desks are written to at the same hours of it whenever the test runs.
  const now = house.clock().getTime() / 1000;
  stored.pass(Math.floor(now / DAY) * DAY - 6 * DAY - now);
  const begun = house.clock();
  await syncDesks(house.store.db, [], begun);
  await syncDesks(house.store.db, house.config.desks.slice(0, 3), begun);
  const ids = new Map<string, number>();
  for (let hour = 0; hour <= WEEK_HOURS; hour += STEP) {
    if (hour === LATE_JOINS) await syncDesks(house.store.db, house.config.desks, house.clock());
    for (const said of SAID) {
      const again = said.readAgain;
      if (said.hour === hour) ids.set(said.name, await tell(stored, said));
      if (again && said.hour + again.hours === hour) await reread(stored, ids.get(said.name) ?? 0, again);
    }
    if (hour === REJECTED_AT) await rejectNewest(stored);
    if (hour % SWEEP_EVERY === 0) await sweep(house);
    await digestsDue(stored);
    stored.pass(STEP * HOUR);
  }
  return { stored, begun, at: (hour) => new Date(begun.getTime() + hour * HOUR * 1000) };
}

async function tell({ house }: StoredHouse, said: Arrival): Promise<number> {
  const id = await arrive(house, said, house.clock());
  await read(house, id, said);
  await find(house, id);
  await judgeNovelty(house);
  return id;
}

async function reread({ house }: StoredHouse, id: number, { text }: { text: string }): Promise<void> {
  await read(house, id, { text });
  await find(house, id);
  await judgeNovelty(house);
}

/** A reviewer says of the newest claim that it is none, before the morning's digest. */
async function rejectNewest({ house }: StoredHouse): Promise<void> {
  const [newest] = await judgedBetween(house.store.db, (await newestSeq(house.store.db)) - 1, 1e9);
  const at = house.clock().toISOString();
  const act = { act: 'reject', of: null, reviewer: 'rita', note: null, at } as const;
  await recordVerdict(house, { claimId: newest?.claim_id ?? 0, ...act });
}

async function digestsDue({ house }: StoredHouse): Promise<void> {
  for (const desk of await listDesks(house.store.db)) {
    const dues = [desk.next_due_at, desk.urgent_due_at];
    if (dues.some((due) => due !== null && due <= house.clock()))
      await composeDigest(house, { deskId: desk.id });
  }
}
