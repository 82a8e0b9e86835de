import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pollFeed } from '../../src/pipeline/poll-feed.ts';
import { runOnce } from '../../src/pipeline/settle.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { type Outlet, openPress, type Press } from './press.ts';
import { openSmallHouse, type SmallHouse } from './small-house.ts';

describe('a feed that several ring for at once', () => {
  let press: Press;
  let mail: MoodyMail;
  let outlet: Outlet;
  let run: SmallHouse;

  beforeAll(async () => {
    press = openPress();
    mail = await openMoodyMail();
    outlet = await press.outlet('daily');
    outlet.feed([{ id: 'one', title: 'A report' }]);
    run = await openSmallHouse({ outlets: [outlet], mailPort: mail.port });
    await run.pass(60);
  }, 120_000);
  afterAll(async () => {
    await run?.close();
    await press.close();
    await mail.close();
  });

  const asked = () => outlet.asked.filter((path) => path === '/feed').length;

  test('is polled once where it is due, and once more only for who asks for it now', async () => {
    const before = asked();
    await run.pass(0);
    const due = { feedId: outlet.id };
    const begun = run.now();
    await Promise.all([
      pollFeed(run.house, { ...due, now: true, unlessSince: begun.toISOString() }),
      pollFeed(run.house, due),
      pollFeed(run.house, { ...due, now: true, unlessSince: begun.toISOString() }),
    ]);
    expect(asked()).toBe(before + 1);
    await pollFeed(run.house, { ...due, now: true });
    expect(asked()).toBe(before + 2);
  });

  test('by "once" too, beside the sweep', async () => {
    const before = asked();
    const begun = run.now();
    await sweep(run.house, 0);
    await runOnce(run.house, begun);
    expect(asked()).toBe(before + 1);
  });
});
