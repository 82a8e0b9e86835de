import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordNotSent, recordSent } from '../../../src/store/deliveries.ts';
import { loadFeed, recordGap, recordPoll } from '../../../src/store/feeds.ts';
import { noteRefusal, storeLeftOut } from '../../../src/store/refusing-addresses.ts';
import { openApp } from '../../../src/web/app.tsx';
import {
  FEEDS,
  type StoredHouse,
  sendDigest,
  storeArticle,
  storedHouse,
  storeReading,
} from '../stored-house.ts';
import { reviewer, type Visitor } from '../visits.ts';

let stored: StoredHouse;
let rita: Visitor;

beforeAll(async () => {
  stored = await storedHouse({
    feeds: [
      ...FEEDS,
      { ...FEEDS[0], id: 'moved', url: 'https://moved.example/feed', outlet: 'Moved Times' },
      { ...FEEDS[0], id: 'fresh', url: 'https://fresh.example/feed', outlet: 'Fresh Post' },
    ],
    settings: { digests: { notice: 'Invented text.', maxLines: 2 } },
  });
  rita = await reviewer(openApp(stored.house), stored.house);
});
afterAll(() => stored.close());

/** How long it is, for the house, until the next midnight in this zone. */
function secondsToMidnight(zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' });
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(stored.house.clock()).split(':').map(Number);
  return 86_400 - (hours * 3600 + minutes * 60 + seconds);
}

const page = async (path: string) => {
  const answer = await rita.get(path);
  expect(answer.status).toBe(200);
  return answer.text();
};

describe('before anything has happened', () => {
  test.each([
    ['/', 'No digest yet'],
    ['/digests', 'No digest was sent yet'],
    ['/review', 'Nothing is in doubt'],
    ['/audit', 'Nobody has said anything yet'],
    ['/feeds', '5 not read yet'],
  ])('%s says so', async (path, words) => {
    const html = await page(path);
    expect(html).toContain(words);
    expect(html).toContain('Invented text.');
    expect(html.startsWith('<!doctype html>')).toBe(true);
  });
});

describe('the digests', () => {
  beforeAll(async () => {
    const text = ['One lamp is out.', 'Two locks are shut.', 'Three gates are open.'];
    const claims = text.map((words) => ({ words: words.slice(0, -1) }));
    const first = await storeArticle(stored.house, { title: 'A round', text: text.join(' '), claims });
    await storeArticle(stored.house, {
      feed: 'prairie',
      title: 'The round again',
      text: 'One lamp has gone out.',
      claims: [{ words: 'One lamp has gone out', verdict: 'repeat', match: first.claims[0] ?? 0 }],
    });
    await sendDigest(stored.house, 'coast');
  });

  test('of today are shown whole, with the desk, its zone, and what was held back', async () => {
    const html = await page('/');
    expect(html).toContain('Coast desk · ');
    expect(html).toContain('New York time');
    expect(html).toContain('Today: 3 lines in 1 digest');
    expect(html).toContain('1 claim held back</a>; 0 of 5 feeds read');
    expect(html).toContain('1 more claim');
  });

  test('of another desk are a link away, and a desk that does not exist is not a fault', async () => {
    expect(await page('/?desk=costa')).toContain('No digest yet');
    for (const desk of ['nowhere', '%00', '%27%3B--', '__proto__']) {
      expect(await page(`/?desk=${desk}`)).toContain('Coast desk · ');
      expect(await page(`/digests?desk=${desk}`)).toContain('All digests');
    }
  });

  test('each say what was cut from the mail, what was held back and of what, and who has got it', async () => {
    const id = (await page('/digests')).match(/href="\/digests\/(\d+)"/)?.[1];
    const db = stored.house.store.db;
    const [one, two] = await db.selectFrom('claimwatch.deliveries').select('id').orderBy('id').execute();
    await recordSent(db, one?.id ?? 0, '250 taken', stored.house.clock());
    await recordNotSent(db, two?.id ?? 0, {
      ...{ error: '550 no such <b>user</b>', again: null, inDoubt: true },
    });
    await storeLeftOut(db, Number(id), [
      { channel: 'email', address: 'gone@desk.example', why: '550 <i>gone</i>' },
    ]);
    const html = await page(`/digests/${id}`);
    expect(html).toContain('Told, but not shown in the mail: 1');
    expect(html).toContain('1 claim was held back.');
    expect(html).toContain('One lamp has gone out');
    expect(html).toMatch(/It repeats<\/p>.*<a href="\/claims\/\d+"><bdi lang="en">One lamp is out/);
    expect(html).toContain('accepted by the mail server');
    expect(html).toContain('given up after 1 try</span>; it may have arrived 1 time more');
    expect(html).toContain(': 550 no such &lt;b&gt;user&lt;/b&gt;');
    expect(html).toMatch(/gone@desk\.example<\/bdi>.*left out, .*550 &lt;i&gt;gone/);
  });

  test('leave out addresses that are suppressed, which the page of feeds lists', async () => {
    const now = stored.house.clock();
    const refused = {
      channel: 'email',
      address: 'lost@desk.example',
      of: 'digest 1',
      error: '550 <u>lost</u>',
    };
    // It has refused, and is written to all the same: nobody may be told that all is well.
    await noteRefusal(stored.house.store.db, { ...refused, now, suppressAfter: 3 });
    const before = await page('/feeds');
    expect(before).toContain('No address is suppressed.');
    expect(before).not.toContain('lost@desk.example');
    await noteRefusal(stored.house.store.db, { ...refused, of: 'digest 2', now, suppressAfter: 1 });
    const html = await page('/feeds');
    expect(html).toContain('Addresses that get nothing more: 1');
    expect(html).toMatch(/lost@desk\.example.*refused 2 digests in a row.*550 &lt;u&gt;lost/s);
  });

  test('of yesterday are no digests of today', async () => {
    // To just after midnight in New York, so that the rest of this file stays in one day.
    stored.pass(24 * 3600 + secondsToMidnight('America/New_York') + 60);
    rita = await reviewer(openApp(stored.house), stored.house);
    const html = await page('/');
    expect(html).toContain('Nothing new today so far');
    expect(html).toContain('This was the last digest:');
    expect(html).toContain('One lamp is out');
  });

  test('are listed in pages when there are many, none is left out and none comes twice', async () => {
    for (let at = 0; at < 34; at += 1) {
      stored.pass(61);
      const text = `Ship number ${at} has left.`;
      await storeArticle(stored.house, { title: text, text, claims: [{ words: text.slice(0, -1) }] });
      await sendDigest(stored.house, 'coast');
    }
    const today = await page('/');
    expect(today).toContain('The newest 5 are shown whole');
    expect(today).toMatch(/Today: 3[1-4] lines in 3[1-4] digests/);
    const ids: string[] = [];
    let next: string | undefined = '/digests?desk=coast';
    while (next !== undefined) {
      const html: string = await page(next);
      ids.push(...[...html.matchAll(/href="\/digests\/(\d+)"/g)].map((match) => match[1] ?? ''));
      next = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(ids).toHaveLength(35);
    expect(new Set(ids).size).toBe(35);
    expect(await page('/digests?before=1')).toContain('There are no older ones');
    expect(await page('/digests?before=x')).toContain('All digests');
  });

  test.each(['0', 'x', '987654', '9'.repeat(50)])('digest %s does not exist', async (id) => {
    expect((await rita.get(`/digests/${id}`)).status).toBe(404);
  });
});

describe('the feeds', () => {
  const polled = async (id: string, given: Record<string, unknown>) => {
    const row = await loadFeed(stored.house.store.db, id);
    const now = stored.house.clock();
    await recordPoll(stored.house.store.db, id, {
      ...{ lastPolledAt: now, nextDueAt: now, intervalSeconds: row?.interval_seconds ?? 900 },
      ...{ etag: null, lastModified: null, failures: 0, failingSince: null, lastError: null },
      ...{
        lastSucceededAt: now,
        toldAt: null,
        everHadEntries: true,
        baselineAt: now,
        movedTo: null,
        fullFetchAt: null,
        validatorsLied: false,
        ttlMinutes: null,
        failureWeight: null,
      },
      ...given,
    });
  };

  test('are readable at a glance, what needs somebody first', async () => {
    const now = stored.house.clock();
    await polled('harbor', {});
    await polled('prairie', { failures: 3, failingSince: now, lastError: 'The server answered <503>.' });
    await polled('faro', {});
    await recordGap(stored.house.store.db, { feedId: 'faro', from: now, to: now });
    await polled('moved', { movedTo: 'javascript:alert(1)' });
    const html = await page('/feeds');
    expect(html).toContain('5 feeds: 1 failing, 1 moved, 1 gap, 1 not read yet, 1 well');
    const order = ['Prairie Dispatch', 'Moved Times', 'El Faro del Norte', 'Fresh Post', 'The Harbor Ledger'];
    expect(order.map((outlet) => html.indexOf(outlet))).toEqual(
      order.map((outlet) => html.indexOf(outlet)).sort((a, b) => a - b),
    );
    expect(html).toContain('3 times in a row');
    expect(html).toContain('The server answered &lt;503&gt;.');
    expect(html).not.toContain('href="javascript:');
  });

  test('name each gap of the week, and until when one waits for its site', async () => {
    const now = stored.house.clock();
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
    for (const at of [1, 2]) {
      await recordGap(stored.house.store.db, { feedId: 'faro', from: minutes(at - 1), to: minutes(at) });
    }
    await polled('harbor', { waitsUntil: minutes(90) });
    await polled('prairie', { waitsUntil: minutes(-1) });
    const html = await page('/feeds');
    expect(html.match(/Entries were probably lost between/g)).toHaveLength(3);
    expect(html.match(/waits for its site until/g)).toHaveLength(1);
    for (const at of [4, 5, 6, 7]) {
      await recordGap(stored.house.store.db, { feedId: 'faro', from: minutes(at - 1), to: minutes(at) });
    }
    expect(await page('/feeds')).toContain('And 2 times more.');
  });

  test('say what is to be expected of a failure, and propose what to write where a feed has moved', async () => {
    await polled('prairie', {
      failures: 1,
      lastError: 'It answered with status 410.',
      failureWeight: 'gone',
    });
    await polled('faro', { movedTo: 'https://faro.example/new.xml?a=1&b=2' });
    await polled('moved', { movedTo: 'http://www.harbor.example/feed/', validatorsLied: true });
    const html = await page('/feeds');
    expect(html).toMatch(/5 feeds: 1 gone, 2 moved/);
    expect(html).toContain('gone for good');
    expect(html).toContain('<code>url: https://faro.example/new.xml?a=1&amp;b=2</code>');
    expect(html).toContain('which harbor already is');
    expect(html).toContain('fetched in full at each look');
    await polled('prairie', {
      failures: 3,
      lastError: 'It answered with status 503.',
      failureWeight: 'temporary',
    });
    expect(await page('/feeds')).toContain('Most likely it is back by itself');
  });
});

describe('the page of an article', () => {
  test('marks all its claims, and shows what the outlet changed between revisions', async () => {
    const text =
      'Ana Puerto closed the gate.\n\nAbout two dozen ships wait outside the harbour.\n\nIt rained.';
    const { articleId, claims } = await storeArticle(stored.house, {
      title: 'The gate',
      text,
      claims: [{ words: 'Ana Puerto closed the gate' }, { words: 'It rained', topics: [] }],
    });
    const first = await page(`/articles/${articleId}`);
    expect(first).toContain(`<mark><a href="/claims/${claims[0]}">Ana Puerto closed the gate</a></mark>`);
    expect(first).toContain('<mark>It rained</mark>');
    expect(first).not.toContain('Revision');
    await storeReading(stored.house, articleId, {
      title: 'The gate is shut',
      text: text.replace('About two dozen', 'Exactly 26').replace('\n\nIt rained.', ''),
      claims: [],
    });
    const second = await page(`/articles/${articleId}`);
    expect(second).toContain('Revision 2');
    expect(second).toMatch(/<del>About two dozen ?<\/del><ins>Exactly 26 ?<\/ins>ships wait outside/);
    expect(second).toContain('<del>It rained.</del>');
    expect(second).toContain('<ins>is shut</ins>');
    expect(await page(`/articles/${articleId}?revision=1`)).toContain('It rained');
    expect(await page(`/articles/${articleId}?revision=99`)).toContain('What the outlet changed');
  });

  test.each(['0', 'x', '987654', '9'.repeat(50)])('article %s does not exist', async (id) => {
    expect((await rita.get(`/articles/${id}`)).status).toBe(404);
  });
});
