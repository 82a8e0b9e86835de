import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_PAGES, HOSTILE_ROBOTS, STATEMENT } from './hostile-pages.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Outlet, openPress, type Press, said, told } from './press.ts';
import { openSmallHouse, readable, type SmallHouse } from './small-house.ts';

const HOUR = 3600;
const ROBOTS = Object.fromEntries(
  Object.entries(HOSTILE_ROBOTS).map(([name, { answer, instead }]) => [
    name,
    { page: article('A report from the harbour', STATEMENT), also: { '/robots.txt': answer }, instead },
  ]),
);

describe('hostile pages, all at once, beside a good one', () => {
  let press: Press;
  let mail: MoodyMail;
  let run: SmallHouse;
  let good: Outlet;
  const sites = new Map<string, Outlet>();
  const cases = [...Object.keys(HOSTILE_PAGES), ...Object.keys(HOSTILE_ROBOTS)];

  /** Every site has one page, and its feed says the same in its own words in case that the page cannot be had. */
  const feedOf = (name: string, outlet: Outlet, link: string) =>
    outlet.feed([
      {
        id: name,
        title: 'A report from the harbour',
        link,
        at: run.now(),
        text: `${said(STATEMENT)} The feed tells it in these words, as feeds do where pages are slow.`,
      },
    ]);
  const ended = (name: string) =>
    run.house.store.db
      .selectFrom('claimwatch.articles as article')
      .leftJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
      .select([
        'article.awaits',
        'article.last_error',
        'revision.provenance',
        'revision.warnings',
        'revision.text',
      ])
      .where('article.feed_id', '=', sites.get(name)?.id ?? '')
      .executeTakeFirstOrThrow();

  beforeAll(async () => {
    press = openPress();
    mail = await openMoodyMail();
    for (const [at, name] of cases.entries()) {
      const outlet = await press.outlet(`site-${at}`);
      outlet.feed([]);
      sites.set(name, outlet);
    }
    good = await press.outlet('good');
    good.feed([]);
    run = await openSmallHouse({
      outlets: [...sites.values(), good],
      mailPort: mail.port,
      settings: {
        polling: {
          floorSeconds: HOUR,
          initialSeconds: HOUR,
          perSitePauseMs: 0,
          timeoutSeconds: 1,
          maxBytes: 3_000_000,
        },
        reading: { recheckForSeconds: 0 },
      },
    });
    await run.pass(60);
    await run.poll(...sites.values(), good);
    for (const [name, { answer, also }] of Object.entries(HOSTILE_PAGES)) {
      const outlet = sites.get(name);
      if (outlet === undefined) continue;
      feedOf(name, outlet, outlet.page('/story', answer));
      for (const [path, more] of Object.entries(also ?? {})) outlet.page(path, more);
    }
    for (const [name, { page, also }] of Object.entries(ROBOTS)) {
      const outlet = sites.get(name);
      if (outlet === undefined) continue;
      feedOf(name, outlet, outlet.page('/story', page));
      for (const [path, more] of Object.entries(also)) outlet.page(path, more);
    }
    const link = good.page('/report', article('Morning report', told(1)));
    good.feed([{ id: 'report', title: 'Morning report', link, at: run.now() }]);
    await run.poll(...sites.values(), good);
    for (const seconds of [6, 12, 24]) await run.pass(seconds);
  }, 300_000);
  afterAll(async () => {
    await run?.close();
    await press.close();
    await mail.close();
  });

  test.each(Object.entries(HOSTILE_PAGES))('%s', async (name, { instead, never, most = 5 }) => {
    const { awaits, provenance, warnings, text } = await ended(name);
    expect(awaits).toBe('nothing');
    expect(text).toContain(said(STATEMENT));
    if (instead === undefined) expect(provenance).not.toBe('feed');
    else {
      expect(provenance).toBe('feed');
      expect(warnings?.[0]).toMatch(instead);
    }
    if (never !== undefined) expect(text).not.toMatch(never);
    expect(sites.get(name)?.asked.filter((path) => path === '/story').length).toBeLessThanOrEqual(most);
  });

  test.each(Object.entries(HOSTILE_ROBOTS))('%s (robots.txt)', async (name, { instead }) => {
    const { awaits, provenance, warnings } = await ended(name);
    expect(awaits).toBe('nothing');
    expect(provenance === 'feed').toBe(instead !== undefined);
    if (instead !== undefined) expect(warnings?.[0]).toMatch(instead);
  });

  test('the good page was read and mailed beside them, and no job failed', async () => {
    await run.pass(61);
    expect(mail.mails.map(({ raw }) => readable(raw)).join('\n')).toContain(told(1));
    expect(run.events.filter(({ kind }) => kind === 'job-failed' || kind === 'trouble')).toEqual([]);
  });

  test('no private address was asked for what its pages name', () => {
    for (const { asked } of sites.values()) expect(asked.join(' ')).not.toMatch(/192\.168|passwd/);
  });
});
