import type { Hono } from 'hono';
import { sql } from 'kysely';
import { isAllowedAddress } from '../../model/address.ts';
import type { House } from '../../pipeline/house.ts';
import { deliveryBacklog } from '../../store/deliveries.ts';
import { suppressedAddresses } from '../../store/refusing-addresses.ts';
import { connectionAddress, type Visit } from '../visitor.ts';

/** `/healthz` for whoever keeps the process alive; `/metrics` for the addresses that may read it. */
export function healthPages(app: Hono<Visit>, house: House): void {
  app.get('/healthz', async (c) => {
    try {
      await sql`select 1`.execute(house.store.db);
      return c.json({ ok: true });
    } catch {
      return c.json({ ok: false, error: 'The database does not answer.' }, 503);
    }
  });
  app.get('/metrics', async (c) => {
    const allowed = isAllowedAddress(connectionAddress(c), house.config.settings.metrics.allow);
    if (!allowed)
      return c.text('This address may not read metrics; see metrics.allow in settings.yaml.', 403);
    const metrics = `${await house.events.metrics()}${await deliveryMetrics(house)}`;
    return c.body(metrics, 200, { 'content-type': 'text/plain; version=0.0.4' });
  });
}

/** What waits to be delivered and what was given up, of the whole database: in Prometheus' text form. */
async function deliveryMetrics({ store, clock }: House): Promise<string> {
  const now = clock();
  const { waiting, failing, inDoubt, oldest, givenUp } = await deliveryBacklog(store.db, now);
  const suppressed = (await suppressedAddresses(store.db)).length;
  const states = { waiting, failing, 'in-doubt': inDoubt, 'given-up': givenUp };
  const oldestSeconds = oldest === null ? 0 : Math.max(0, (now.getTime() - oldest.getTime()) / 1000);
  return [
    '# HELP claimwatch_deliveries Deliveries not yet accepted, and given up within a week.',
    '# TYPE claimwatch_deliveries gauge',
    ...Object.entries(states).map(([state, count]) => `claimwatch_deliveries{state="${state}"} ${count}`),
    '# HELP claimwatch_delivery_oldest_seconds How long the oldest of those that wait has waited.',
    '# TYPE claimwatch_delivery_oldest_seconds gauge',
    `claimwatch_delivery_oldest_seconds ${oldestSeconds}`,
    '# HELP claimwatch_addresses_suppressed Addresses to which nothing is sent any more.',
    '# TYPE claimwatch_addresses_suppressed gauge',
    `claimwatch_addresses_suppressed ${suppressed}`,
    '',
  ].join('\n');
}
