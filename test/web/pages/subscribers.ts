import type { Hono } from 'hono';
import { confirmLink } from '../../../src/model/token.ts';
import { answerRequest } from '../../../src/pipeline/answer-request.ts';
import { waitingRequests } from '../../../src/store/subscriptions.ts';
import { openApp } from '../../../src/web/app.tsx';
import type { Visit } from '../../../src/web/visitor.ts';
import { DESKS, type StoredHouse, storedHouse, TOPIC } from '../stored-house.ts';
import { type Visitor, visitor } from '../visits.ts';

/** The desks of stored houses, the first of them open and of two topics. */
export const OPEN_DESKS = [
  { ...DESKS[0], open: true, topics: ['harbour', 'weather'] },
  { ...DESKS[1], open: true },
  { ...DESKS[1], id: 'closed', name: 'Closed desk' },
];

export const TWO_TOPICS = [TOPIC, { ...TOPIC, id: 'weather', name: { en: 'The weather', es: 'El tiempo' } }];

/** A house of these desks with its pages, in which no limit stops anybody from subscribing. */
export async function openDesks(
  desks: readonly Record<string, unknown>[] = OPEN_DESKS,
): Promise<{ stored: StoredHouse; app: Hono<Visit>; anybody: Visitor }> {
  const limits = { subscriptionsPerVisitor: 10_000, subscriptionsPerHour: 10_000 };
  const stored = await storedHouse({
    ...{ desks, topics: TWO_TOPICS },
    settings: { web: { port: 0, publicUrl: 'http://localhost', ...limits } },
  });
  const app = openApp(stored.house);
  return { stored, app, anybody: visitor(app) };
}

/** Does what the worker would do of all that was asked for. */
export async function answerAll({ house }: StoredHouse): Promise<void> {
  for (const requestId of await waitingRequests(house.store.db, 100))
    await answerRequest(house, { requestId });
}

/** The mails about subscriptions to one address, oldest first. */
export async function mailsTo({ house }: StoredHouse, address: string): Promise<string[]> {
  const rows = await house.store.db
    .selectFrom('claimwatch.deliveries')
    .select('raw')
    .where('subscription_id', 'is not', null)
    .where('address', '=', address)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.raw.toString('utf8'));
}

export async function subscriptionsOf({ house }: StoredHouse, address: string) {
  return house.store.db
    .selectFrom('claimwatch.subscriptions')
    .selectAll()
    .where('address', '=', address)
    .orderBy('desk_id')
    .execute();
}

/** Subscribes and confirms; gives the number of the subscription. */
export async function subscribed(
  stored: StoredHouse,
  app: Hono<Visit>,
  address: string,
  desk = 'coast',
): Promise<number> {
  await visitor(app).post(`/subscribe/${desk}`, { address });
  await answerAll(stored);
  const [row] = (await subscriptionsOf(stored, address)).filter((one) => one.desk_id === desk);
  if (!row) throw new Error('Nothing was asked for.');
  const link = new URL(confirmLink('http://localhost', stored.house.secret, row.id));
  await visitor(app).post(`${link.pathname}${link.search}`);
  return row.id;
}
