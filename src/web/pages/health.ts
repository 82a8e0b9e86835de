import type { Hono } from 'hono';
import { sql } from 'kysely';
import { isAllowedAddress } from '../../model/address.ts';
import type { House } from '../../pipeline/house.ts';
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
    return c.body(await house.events.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4' });
  });
}
