import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HouseEvent } from '../../src/pipeline/events.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Item, type Outlet, openPress, type Press, rss, said, says, told } from './press.ts';
import { openSmallHouse, readable, type SmallHouse } from './small-house.ts';

const HOUR = 3600;

let press: Press;
let mail: MoodyMail;

beforeAll(async () => {
  press = openPress();
  mail = await openMoodyMail();
});
afterAll(async () => {
  await press.close();
  await mail.close();
});

/** An item with a page of its own on the outlet's site. */
function story(outlet: Outlet, number: number, at: Date, more: Partial<Item> = {}): Item {
  const title = `Morning report number ${number}`;
  const link = outlet.page(`/story-${number}`, article(title, told(number)));
  return { id: `id-${number}`, title, link, at, ...more };
}

const articles = (run: SmallHouse, outlet: Outlet) =>
  run.house.store.db
    .selectFrom('claimwatch.articles')
    .selectAll()
    .where('feed_id', '=', outlet.id)
    .orderBy('id')
    .execute();
const feedRow = (run: SmallHouse, outlet: Outlet) =>
  run.house.store.db
    .selectFrom('claimwatch.feeds')
    .selectAll()
    .where('id', '=', outlet.id)
    .executeTakeFirstOrThrow();
const asked = (outlet: Outlet, path: string) => outlet.asked.filter((one) => one === path).length;
const of = <Kind extends HouseEvent['kind']>(run: SmallHouse, kind: Kind) =>
  run.events.filter((event): event is Extract<HouseEvent, { kind: Kind }> => event.kind === kind);
const mailed = () => mail.mails.map(({ raw }) => readable(raw)).join('\n');

describe('feeds that misbehave', () => {
  let run: SmallHouse;
  const names = [
    'good', 'garbage', 'emptied', 'busy', 'forbidden', 'broken', 'edited', 'oddly-dated',
    'cut', 'linkless', 'first-copy', 'second-copy', 'gappy', 'redirected', 'hostile',
  ] as const; // biome-ignore format: a list
  type Name = (typeof names)[number];
  const outlets = {} as Record<Name, Outlet>;
  const old = () => new Date(run.now().getTime() - 48 * HOUR * 1000);

  beforeAll(async () => {
    for (const name of names) outlets[name] = await press.outlet(name);
    for (const outlet of Object.values(outlets)) outlet.feed(says(503, ''));
    run = await openSmallHouse({
      outlets: Object.values(outlets),
      mailPort: mail.port,
      settings: { polling: { ...SMALL_POLLING, tellAfterFailures: 3 } },
    });
  }, 120_000);
  afterAll(() => run?.close());

  test('the first look is background, save what was published since the feed was added', async () => {
    const { good } = outlets;
    good.feed([story(good, 1, old()), { ...story(good, 2, old()), at: new Date(run.now().getTime() + 500) }]);
    await run.pass(60);
    await run.poll(good);
    expect((await articles(run, good)).map((row) => row.background)).toEqual([true, false]);
    await run.pass(61);
    expect(mail.mails).toHaveLength(1);
    expect(mailed()).toContain(told(2));
    expect(mailed()).not.toContain(told(1));
  });

  test('garbage fails in a sentence that can be stored and told', async () => {
    const { garbage } = outlets;
    garbage.feed(
      says(200, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), 'text/xml'),
    );
    const { failures } = await feedRow(run, garbage);
    await run.poll(garbage);
    expect(await feedRow(run, garbage)).toMatchObject({
      failures: failures + 1,
      last_error: expect.stringMatching(/\w+/),
    });
    garbage.feed([story(garbage, 3, old())]);
    await run.poll(garbage);
    expect(await feedRow(run, garbage)).toMatchObject({ failures: 0, last_error: null });
    expect(await articles(run, garbage)).toHaveLength(1);
  });

  test('a feed that breaks off is read where it is whole all the same, and else said to be cut', async () => {
    const { cut } = outlets;
    const whole = rss([story(cut, 5, old())]);
    const breaksOff = (body: string) => (_: unknown, response: ServerResponse) => {
      response.writeHead(200, {
        'content-type': 'text/xml',
        'content-length': body.length + 50,
        etag: '"1"',
      });
      response.write(body, () => response.socket?.end());
    };
    cut.feed(breaksOff(whole.slice(0, -20)));
    const { failures } = await feedRow(run, cut);
    await run.poll(cut);
    expect(await feedRow(run, cut)).toMatchObject({
      failures: failures + 1,
      failure_weight: 'temporary',
      last_error: expect.stringContaining('was cut short after'),
    });
    expect(await articles(run, cut)).toEqual([]);
    cut.feed(breaksOff(whole));
    await run.poll(cut);
    expect(await feedRow(run, cut)).toMatchObject({ failures: 0, last_error: null, etag: null });
    expect(await articles(run, cut)).toHaveLength(1);
    expect(of(run, 'feed-warning').map(({ warning }) => warning)).toContainEqual(
      expect.stringMatching(/was cut short after .* The feed in it is whole\.$/),
    );
  });

  test('a well-formed feed that is empty after it had entries has failed', async () => {
    const { emptied } = outlets;
    emptied.feed([]);
    await run.poll(emptied);
    expect(await feedRow(run, emptied)).toMatchObject({ failures: 0 });
    emptied.feed([story(emptied, 4, old())]);
    await run.poll(emptied);
    emptied.feed([]);
    await run.poll(emptied);
    const row = await feedRow(run, emptied);
    expect(row).toMatchObject({ failures: 1, last_error: expect.stringContaining('empty') });
  });

  test('a site that asks to wait is not asked before, and is no failing feed for the waiting', async () => {
    const { busy } = outlets;
    busy.feed(says(429, '', 'text/plain', { 'retry-after': '7200' }));
    await run.poll(busy);
    const before = asked(busy, '/feed');
    const { failures, next_due_at } = await feedRow(run, busy);
    expect(next_due_at.getTime()).toBeGreaterThanOrEqual(run.now().getTime() + 7100_000);
    await run.poll(busy);
    expect(asked(busy, '/feed')).toBe(before);
    expect((await feedRow(run, busy)).failures).toBe(failures);
    busy.feed([story(busy, 5, old())]);
    await run.pass(3 * HOUR);
    await run.poll(busy);
    expect(await feedRow(run, busy)).toMatchObject({ failures: 0 });
    expect(await articles(run, busy)).toHaveLength(1);
  });

  test.each([
    ['forbidden', 403, 2],
    ['broken', 500, 3],
  ] as const)(
    '%s: asked ever more rarely, never given up, told once and once when mended',
    async (name, status, told) => {
      const outlet = outlets[name];
      outlet.feed(says(status, 'no'));
      const failures = (await feedRow(run, outlet)).failures;
      const waits: number[] = [];
      for (let count = 0; count < 6; count++) {
        await run.poll(outlet);
        const row = await feedRow(run, outlet);
        waits.push(row.next_due_at.getTime() - run.now().getTime());
      }
      // A poll that the sweep rang for may come on top of ours.
      expect((await feedRow(run, outlet)).failures).toBeGreaterThanOrEqual(failures + 6);
      // Each wait is spread by a tenth both ways, so the whole way is looked at, not each step.
      const ceilingMs = SMALL_POLLING.ceilingSeconds * 1000;
      expect(waits.at(-1)).toBeGreaterThan(Math.min((waits[0] ?? 0) * 4, ceilingMs * 0.85));
      const said = of(run, 'feed-failed').filter((event) => event.feed === name);
      // Failures of another kind came before, as many as the sweep had time for.
      const enough = Math.max(told, failures + 1);
      expect(said.filter((event) => event.tell).map((event) => event.failures)).toEqual([enough]);
      expect(said.at(-1)?.error).toContain(String(status));
      outlet.feed([story(outlet, status === 403 ? 6 : 7, old())]);
      await run.poll(outlet);
      await run.poll(outlet);
      expect(of(run, 'feed-mended').filter((event) => event.feed === name)).toHaveLength(1);
      expect(await articles(run, outlet)).toHaveLength(1);
    },
  );

  test('what is edited, dated anew or given another id is no new article, and is looked at again once', async () => {
    const { edited } = outlets;
    const item = story(edited, 8, old(), {
      text: 'A summary of the morning in some words that tell it from others.',
    });
    edited.feed([item]);
    await run.poll(edited);
    const variants: Item[] = [
      { ...item, title: 'Morning report number 8, corrected' },
      { ...item, at: run.now() },
      { ...item, id: 'another-id', at: run.now() },
      { ...item, link: `${item.link}?utm_source=rss` },
    ];
    for (const variant of variants) {
      edited.feed([variant]);
      await run.poll(edited);
    }
    expect(await articles(run, edited)).toHaveLength(1);
    const looks = asked(edited, '/story-8');
    await run.poll(edited);
    await run.poll(edited);
    expect(asked(edited, '/story-8')).toBe(looks);
    expect(looks).toBeLessThanOrEqual(1 + variants.length);
  });

  test('entries with equal, missing and future dates all count', async () => {
    const { 'oddly-dated': odd } = outlets;
    odd.feed([story(odd, 9, old())]);
    await run.poll(odd);
    const same = run.now();
    const { at: _none, ...undated } = story(odd, 12, same);
    const future = new Date(same.getTime() + 30 * 24 * HOUR * 1000);
    odd.feed([
      story(odd, 9, old()),
      story(odd, 10, same),
      story(odd, 11, same),
      undated,
      story(odd, 13, future),
    ]);
    await run.poll(odd);
    const rows = await articles(run, odd);
    expect(rows.map((row) => row.background)).toEqual([true, false, false, false, false]);
  });

  test('an entry without a link is read from its feed', async () => {
    const { linkless } = outlets;
    linkless.feed([story(linkless, 14, old())]);
    await run.poll(linkless);
    const text = `${said(told(15))} Reporters waited for more, and there was none that morning in the capital.`;
    linkless.feed([story(linkless, 14, old()), { id: 'note', title: 'A note without a page', text }]);
    await run.poll(linkless);
    await run.pass(61);
    expect(mailed()).toContain(told(15));
  });

  test('two feeds that carry the same address bring one article', async () => {
    const [first, second] = [outlets['first-copy'], outlets['second-copy']];
    first.feed([story(first, 16, old())]);
    second.feed([story(second, 17, old())]);
    await run.poll(first, second);
    const shared = { ...story(first, 18, run.now()), id: 'shared' };
    first.feed([shared]);
    second.feed([{ ...shared, id: 'shared-there', link: `${shared.link}#top` }]);
    await run.poll(first, second);
    const rows = [...(await articles(run, first)), ...(await articles(run, second))];
    expect(rows.filter((row) => row.title.endsWith('18'))).toHaveLength(1);
  });

  test('a redirect to a private address is refused, and nobody is advised to allow it', async () => {
    const { redirected } = outlets;
    redirected.feed(says(302, '', 'text/plain', { location: 'http://10.1.2.3/feed' }));
    await run.poll(redirected);
    const { last_error } = await feedRow(run, redirected);
    expect(last_error).toMatch(/redirects to .*10\.1\.2\.3.*site’s fault, or an attack/);
    expect(last_error).not.toContain('allowPrivate');
  });

  test('a probable gap is told in the foot of the next digest', async () => {
    const { gappy } = outlets;
    gappy.feed([story(gappy, 19, old()), story(gappy, 0, old())]);
    await run.poll(gappy);
    mail.forget();
    gappy.feed([{ ...story(gappy, 20, run.now()), id: 'gap-1' }]);
    const page = article('Morning report number 20', 'the archive of the nation would move to Puebla');
    gappy.page('/story-20', page);
    await run.poll(gappy);
    expect(of(run, 'feed-gap').map((event) => event.feed)).toContain('gappy');
    await run.pass(61);
    expect(mailed()).toMatch(/archive of the nation/);
    expect(mailed()).toMatch(/The gappy paper/);
  });

  test('titles that carry line ends, scripts and reversed text do no harm in mails and logs', async () => {
    const { hostile } = outlets;
    hostile.feed([story(hostile, 2, old())]);
    await run.poll(hostile);
    mail.forget();
    const title =
      'Report\r\nBcc: victim@example.org <script>alert(1)</script> \u202egnp.exe\u202c \u0000 end';
    const statement = 'a bridge over the Usumacinta would be closed for a year';
    const page = article(title, statement);
    const link = hostile.page('/hostile', page);
    hostile.feed([{ id: 'h\u0000', title, link, at: run.now(), text: '\ud800 \u0000 &#0; &#xD800;' }]);
    await run.poll(hostile);
    await run.pass(61);
    const [first] = mail.mails;
    expect(readable(first?.raw ?? '')).toContain('bridge over the Usumacinta');
    const head = (first?.raw ?? '').split('\r\n\r\n', 1)[0] ?? '';
    expect(head).not.toMatch(/^bcc:/im);
    expect(first?.raw).not.toMatch(/<script|\u202e|\0/);
    expect(of(run, 'job-failed')).toEqual([]);
  });

  test('a feed that joins a running installation brings the news of its last day, and no more', async () => {
    const late = await press.outlet('late');
    const day = 24 * HOUR * 1000;
    const ago = (share: number) => new Date(run.now().getTime() - share * day);
    late.feed([story(late, 3, ago(2)), story(late, 1, ago(0.5))]);
    await run.restart({ seconds: 2 * HOUR, outlets: [...Object.values(outlets), late] });
    await run.poll(late);
    expect((await articles(run, late)).map((row) => row.background)).toEqual([true, false]);
  });

  test('a feed that was taken off the list and comes back floods nobody', async () => {
    const { good } = outlets;
    await run.restart({ outlets: Object.values(outlets).filter((outlet) => outlet !== good) });
    const before = (await articles(run, good)).length;
    good.feed([4, 5, 6].map((number) => ({ ...story(good, number, old()), id: `again-${number}` })));
    await run.restart({ seconds: 200 * HOUR, outlets: Object.values(outlets) });
    await run.poll(good);
    const rows = (await articles(run, good)).slice(before);
    expect(rows.map((row) => row.background)).toEqual([true, true, true]);
    expect(await feedRow(run, good)).toMatchObject({ configured: true, failures: 0 });
  });
});

const SMALL_POLLING = {
  floorSeconds: HOUR,
  initialSeconds: HOUR,
  ceilingSeconds: 64 * HOUR,
  perSitePauseMs: 0,
  timeoutSeconds: 1,
};

describe('pages that misbehave', () => {
  let run: SmallHouse;
  let bad: Outlet;
  let good: Outlet;

  beforeAll(async () => {
    bad = await press.outlet('bad');
    good = await press.outlet('fine');
    run = await openSmallHouse({
      outlets: [bad, good],
      mailPort: mail.port,
      settings: { reading: { timeLimitSeconds: 5, recheckForSeconds: 0 } },
    });
    mail.forget();
  }, 120_000);
  afterAll(() => run?.close());

  test('each fails alone, what its feed carries takes its place, and the rest goes on', async () => {
    const at = new Date(run.now().getTime() - 48 * HOUR * 1000);
    bad.feed([story(bad, 1, at)]);
    good.feed([story(good, 2, at)]);
    await run.pass(60);
    await run.poll(bad, good);
    const summary = (number: number) =>
      `${said(told(number))} The feed says it in these words, in case that the page cannot be had today.`;
    const entry = (path: string, number: number, answer: Parameters<Outlet['page']>[1]): Item => ({
      id: path,
      title: `Morning report on ${path}`,
      link: bad.page(path, answer),
      at: run.now(),
      text: summary(number),
    });
    const drop: Parameters<Outlet['page']>[1] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      response.write('<html><body><p>Half a');
      response.socket?.destroy();
    };
    const items = [
      entry('/huge', 3, says(200, Buffer.alloc(20_000_000, 'x '))),
      entry('/nested', 4, says(200, `<html><body>${'<div>'.repeat(100_000)}deep`)),
      entry('/hangs', 5, () => {}),
      entry('/drops', 6, drop),
      entry('/gone', 7, says(410, 'gone')),
      entry('/private', 8, says(302, '', 'text/html', { location: 'http://192.168.7.7/' })),
    ];
    bad.feed([story(bad, 1, at), ...items]);
    good.feed([story(good, 2, at), story(good, 9, run.now())]);
    await run.poll(bad, good);
    const early = await run.house.store.db.selectFrom('claimwatch.judgements').select('claim_id').execute();
    expect(early.length).toBeGreaterThan(2);
    for (const seconds of [6, 12, 24]) await run.pass(seconds);
    const rows = await run.house.store.db
      .selectFrom('claimwatch.articles as article')
      .leftJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
      .select(['article.title', 'article.awaits', 'revision.provenance'])
      .where('article.feed_id', '=', 'bad')
      .orderBy('article.id')
      .execute();
    expect(rows.map((row) => row.awaits)).toEqual(rows.map(() => 'nothing'));
    expect(rows.slice(1).map((row) => row.provenance)).toEqual(items.map(() => 'feed'));
    await run.pass(61);
    for (const number of [3, 4, 5, 6, 7, 8, 9]) expect(mailed()).toContain(told(number));
    for (const path of ['/hangs', '/drops']) {
      expect(asked(bad, path)).toBeGreaterThanOrEqual(4);
      // A try that the sweep rang for may run beside the one that its own bell rang for.
      expect(asked(bad, path)).toBeLessThanOrEqual(5);
    }
    expect(asked(bad, '/huge')).toBe(1);
    expect(of(run, 'job-failed')).toEqual([]);
  });

  test('many pages that hang at one site do not keep another site waiting', async () => {
    const slow = Array.from({ length: 16 }, (_, at) => `/slow-${at}`);
    const items = slow.map((path) => {
      const link = bad.page(path, () => {});
      return { id: path, title: `The page ${path} never comes`, link, at: run.now() };
    });
    bad.feed([...items, story(bad, 1, run.now())]);
    good.feed([story(good, 9, run.now()), story(good, 10, run.now())]);
    let failedBefore = 0;
    const stop = run.house.events.listen((event) => {
      if (event.kind === 'article-unreadable') failedBefore += 1;
      if (event.kind !== 'article-read' || !event.outlet.includes('fine')) return;
      stop();
      // The other site's pages stop hanging, so that the test need not wait for them.
      for (const path of slow) bad.page(path, says(410, ''));
    });
    await run.poll(bad, good);
    expect(failedBefore).toBeLessThan(6);
    expect((await articles(run, good)).every((row) => row.awaits === 'nothing')).toBe(true);
  });

  test.each<[string, string, string, string | undefined]>([
    [
      'of which the feed says something',
      'outage',
      'a lighthouse in Veracruz would be painted yellow',
      'The feed brings a few words on the weather of the coast, no more.',
    ],
    [
      'of which the feed carries a headline alone',
      'silence',
      'the census of wolves would begin in Durango',
      undefined,
    ],
  ])('a page %s is read once after an outage, and told as new', async (_, id, statement, text) => {
    mail.forget();
    const [before, edits] = [of(run, 'article-read').length, of(run, 'claims-edited').length];
    const link = bad.page(`/${id}`, says(503, ''));
    bad.feed([{ id, title: `A page of the ${id}`, link, at: run.now(), ...(text && { text }) }]);
    await run.poll(bad);
    for (const seconds of [6, 12, 24]) await run.pass(seconds);
    expect(asked(bad, `/${id}`)).toBe(4);
    await run.pass(301);
    expect(asked(bad, `/${id}`)).toBe(5);
    await run.pass(301);
    expect(asked(bad, `/${id}`)).toBe(5);
    bad.page(`/${id}`, article(`A page of the ${id}`, statement));
    await run.pass(301);
    expect(asked(bad, `/${id}`)).toBe(6);
    await run.pass(61);
    expect(mailed()).toContain(statement);
    // First what the feed says, were it the headline alone; then the page.
    const read = of(run, 'article-read').slice(before);
    expect(read.filter(({ title }) => title === `A page of the ${id}`)).toHaveLength(2);
    expect(of(run, 'claims-edited')).toHaveLength(edits);
    const row = (await articles(run, bad)).find(({ url }) => url === link);
    expect(row).toMatchObject({ awaits: 'nothing', last_error: null, recheck_at: null, background: false });
    await run.pass(12 * HOUR);
    expect(asked(bad, `/${id}`)).toBe(6);
  });

  test('a site that asks to wait for its pages is waited for, and uses up no try', async () => {
    mail.forget();
    const link = good.page('/later', says(429, '', 'text/plain', { 'retry-after': '5400' }));
    const entry = { id: 'later', title: 'A page for later', link, at: run.now() };
    good.feed([story(good, 9, run.now()), entry]);
    await run.poll(good);
    await run.pass(60);
    expect(asked(good, '/later')).toBe(1);
    good.page('/later', article('A page for later', 'the archive of the nation would move to Puebla'));
    await run.pass(5400);
    await run.pass(61);
    expect(asked(good, '/later')).toBe(2);
    expect(mailed()).toContain('archive of the nation');
  });

  test('a site that asks to wait for no time at all is not called on and on', async () => {
    const link = bad.page('/at-once', says(503, '', 'text/plain', { 'retry-after': '0' }));
    const entry = { id: 'at-once', title: 'A page for now', link, at: run.now() };
    bad.feed([entry]);
    await run.poll(bad);
    expect(asked(bad, '/at-once')).toBe(1);
    for (const seconds of [6, 12, 24]) await run.pass(seconds);
    expect(asked(bad, '/at-once')).toBe(4);
    bad.page('/at-once', article('A page for now', 'the bridge to Coatzacoalcos would be closed'));
    await run.pass(301);
    expect(asked(bad, '/at-once')).toBe(5);
    // Its feed says that it changed: looked at again, and then not at every sweep.
    bad.page('/at-once', says(429, '', 'text/plain', { 'retry-after': '0' }));
    bad.feed([{ ...entry, title: 'A page for now, and for later' }]);
    await run.poll(bad);
    for (const seconds of [61, 61, 61]) await run.pass(seconds);
    expect(asked(bad, '/at-once')).toBe(6);
  });
});
