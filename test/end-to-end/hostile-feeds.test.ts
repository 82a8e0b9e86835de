import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_DOCUMENTS } from './hostile-documents.ts';
import { HOSTILE_TRANSPORT, type HostileCase } from './hostile-transport.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Outlet, openPress, type Press, rss, says, told } from './press.ts';
import { openSmallHouse, readable, type SmallHouse } from './small-house.ts';

const GOOD = says(200, rss([{ id: 'one', title: 'A report' }]), 'text/xml');

/** Names and what a name server says of them: the first time that it is asked, the second, and from then on. */
const NAMES: Readonly<Record<string, { says: readonly string[][]; fails?: RegExp; entries?: number }>> = {
  // A line that is still open to the address that was checked may serve a second time.
  'turns-private.example': {
    says: [['127.0.0.1'], ['10.0.0.1']],
    fails: /^$|stands for 10\.0\.0\.1/,
    entries: 1,
  },
  'was-private.example': { says: [['10.0.0.1'], ['127.0.0.1']], entries: 1 },
  'one-in-many.example': { says: [['127.0.0.1', '10.0.0.1']], fails: /stands for 10\.0\.0\.1, which is not/ },
  'metadata.example': { says: [['169.254.169.254']], fails: /metadata/ },
  'mapped.example': { says: [['::ffff:10.0.0.1']], fails: /which is not a public address/ },
  'nothing.example': { says: [[]], fails: /could not be reached/ },
  'nonsense.example': { says: [['not an address']], fails: /not/ },
  'never.example': { says: [], fails: /did not answer in full within 1000 ms|could not be reached/ },
};

const CASES: Readonly<Record<string, HostileCase>> = { ...HOSTILE_TRANSPORT, ...HOSTILE_DOCUMENTS };
const idOf = (name: string) => `case-${Object.keys(CASES).indexOf(name)}`;
const nameId = (name: string) => name.replaceAll('.', '-');

describe('hostile feeds, all at once, beside a good one', () => {
  let press: Press;
  let mail: MoodyMail;
  let run: SmallHouse;
  let good: Outlet;
  const bad: Outlet[] = [];

  const row = (id: string) =>
    run.house.store.db
      .selectFrom('claimwatch.feeds')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const entriesOf = (id: string) =>
    run.house.store.db
      .selectFrom('claimwatch.entries')
      .select(['title', 'url', 'summary', 'content_html', 'author', 'entry_key'])
      .where('feed_id', '=', id)
      .execute();
  const report = (number: number) => ({
    id: `report-${number}`,
    title: `Morning report number ${number}`,
    link: good.page(`/report-${number}`, article(`Morning report number ${number}`, told(number))),
    at: run.now(),
  });

  beforeAll(async () => {
    press = openPress();
    mail = await openMoodyMail();
    for (const [name, { answer, also }] of Object.entries(CASES)) {
      const outlet = await press.outlet(idOf(name));
      outlet.feed(answer);
      for (const [path, more] of Object.entries(also ?? {})) outlet.page(path, more);
      bad.push(outlet);
    }
    for (const name of Object.keys(NAMES)) {
      const outlet = await press.outlet(nameId(name));
      outlet.feed(GOOD);
      bad.push({ ...outlet, origin: outlet.origin.replace('127.0.0.1', name) });
    }
    good = await press.outlet('good');
    good.feed(says(200, rss([]), 'text/xml'));
    const asked = new Map<string, number>();
    run = await openSmallHouse({
      outlets: [...bad, good],
      mailPort: mail.port,
      settings: {
        polling: { ...POLLING, maxBytes: 2_000_000, timeoutSeconds: 1 },
        reading: { timeLimitSeconds: 10, recheckForSeconds: 0 },
      },
      lookup: async (name) => {
        const turn = asked.get(name) ?? 0;
        asked.set(name, turn + 1);
        const answers = NAMES[name]?.says ?? [];
        const answer = answers[Math.min(turn, answers.length - 1)];
        if (answer === undefined) return new Promise(() => {});
        return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      },
    });
    // The sweep looks at each once, and each is asked for once more.
    await run.pass(60);
    await run.poll(...bad, good);
  }, 300_000);
  afterAll(async () => {
    await run?.close();
    await press.close();
    await mail.close();
  });

  test('there are more than sixty of them', () => expect(bad.length).toBeGreaterThan(60));

  test.each(Object.entries(CASES))('%s', async (name, { fails, entries = 0, never }) => {
    const feed = await row(idOf(name));
    if (fails === undefined) expect(feed.last_error).toBeNull();
    else expect(feed.last_error).toMatch(fails);
    expect(feed.last_error ?? '').not.toMatch(/[\r\n\0\u202e]/);
    expect((feed.last_error ?? '').length).toBeLessThan(1500);
    const stored = await entriesOf(idOf(name));
    expect(stored).toHaveLength(entries);
    for (const field of stored.flatMap(Object.values)) {
      if (never !== undefined) expect(field ?? '').not.toMatch(never);
    }
  });

  test.each(Object.entries(NAMES))(
    'a name that changes or lies: %s',
    async (name, { fails, entries = 0 }) => {
      const { last_error } = await row(nameId(name));
      if (fails === undefined) expect(last_error).toBeNull();
      else expect(last_error ?? '').toMatch(fails);
      expect(await entriesOf(nameId(name))).toHaveLength(entries);
    },
  );

  test('nothing failed but what is theirs, and each failure is told with its feed', () => {
    expect(run.events.filter(({ kind }) => kind === 'job-failed' || kind === 'trouble')).toEqual([]);
    const failing = Object.entries(CASES).filter(([, { fails }]) => fails !== undefined);
    for (const [name] of failing) {
      expect(run.events).toContainEqual(expect.objectContaining({ kind: 'feed-failed', feed: idOf(name) }));
    }
  });

  test('the good feed was read beside them, and is read and mailed when all have failed once more', async () => {
    expect(await row('good')).toMatchObject({ failures: 0, last_error: null });
    good.feed([report(1)]);
    await run.poll(...bad, good);
    await run.pass(61);
    expect(mail.mails.map(({ raw }) => readable(raw)).join('\n')).toContain(told(1));
    expect(run.events.filter(({ kind }) => kind === 'job-failed' || kind === 'trouble')).toEqual([]);
  }, 120_000);
});

const POLLING = { floorSeconds: 3600, initialSeconds: 3600, ceilingSeconds: 64 * 3600, perSitePauseMs: 0 };
