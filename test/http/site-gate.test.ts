import { describe, expect, test } from 'vitest';
import { SiteAsksToWait } from '../../src/http/errors.ts';
import { SiteGate, siteOf } from '../../src/http/site-gate.ts';

describe('siteOf', () => {
  test.each([
    ['https://www.paper.example.com/feed', 'example.com'],
    ['https://news.bbc.co.uk/', 'bbc.co.uk'],
    ['https://www.jornada.com.mx/rss', 'jornada.com.mx'],
    ['http://EXAMPLE.com.:8080/', 'example.com'],
    ['http://127.0.0.1:4000/a', '127.0.0.1:4000'],
    ['http://[::1]:4000/a', '[::1]:4000'],
    ['http://localhost:4000/a', 'localhost:4000'],
    ['http://8.8.8.8/', '8.8.8.8'],
    ['http://8.8.8.8:8080/', '8.8.8.8:8080'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://user:key@news.example.com.au:8443/', 'example.com.au'],
    ['https://www.gob.mx/sre/rss', 'www.gob.mx'],
    ['https://gob.mx/', 'gob.mx'],
    ['https://a.b.city.kawasaki.jp/', 'city.kawasaki.jp'],
    ['https://periódico.example.com.mx/', 'example.com.mx'],
    ['https://m.bücher.example/', 'xn--bcher-kva.example'],
    ['https://desk.blogspot.com/feeds', 'desk.blogspot.com'],
    ['https://www.desk.blogspot.com/', 'desk.blogspot.com'],
    ['https://blogspot.com/', 'blogspot.com'],
    ['https://paper.github.io/feed.xml', 'paper.github.io'],
    ['https://bucket.s3.amazonaws.com/feed.xml', 'bucket.s3.amazonaws.com'],
    ['http://intranet/feed', 'intranet'],
    ['http://feeds.newsroom.internal:9000/', 'newsroom.internal'],
  ])('%s belongs to %s', (url, site) => expect(siteOf(new URL(url))).toBe(site));
});

function gateWithClock(concurrency: number, pauseMs: number) {
  let now = 1_000_000;
  const waits: number[] = [];
  const gate = new SiteGate({
    concurrency,
    pauseMs,
    clock: () => new Date(now),
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  });
  return { gate, waits, pass: (ms: number) => (now += ms) };
}

describe('a site gate', () => {
  test('lets so many in at once, and the next when one leaves', async () => {
    const { gate } = gateWithClock(2, 0);
    const leaveFirst = await gate.enter('a');
    await gate.enter('a');
    let third = false;
    const entering = gate.enter('a').then((leave) => {
      third = true;
      return leave;
    });
    await gate.enter('b');
    expect(third).toBe(false);
    leaveFirst();
    await entering;
    expect(third).toBe(true);
  });

  test('waits between the starts of two requests to one site only', async () => {
    const { gate, waits, pass } = gateWithClock(1, 500);
    (await gate.enter('a'))();
    pass(200);
    (await gate.enter('b'))();
    (await gate.enter('a'))();
    pass(2000);
    (await gate.enter('a'))();
    expect(waits).toEqual([300]);
  });

  test('turns everybody away while a site asks to wait, also those in line', async () => {
    const { gate, pass } = gateWithClock(1, 0);
    const leave = await gate.enter('a');
    const inLine = gate.enter('a');
    gate.askedToWait('a', new Date(1_060_000));
    leave();
    await expect(inLine).rejects.toBeInstanceOf(SiteAsksToWait);
    await expect(gate.enter('a')).rejects.toMatchObject({ site: 'a', until: new Date(1_060_000) });
    expect(gate.waitsUntil('a')).toEqual(new Date(1_060_000));
    pass(60_000);
    expect(gate.waitsUntil('a')).toBeNull();
    (await gate.enter('a'))();
  });

  test('one blog of a provider that asks to wait does not silence another', async () => {
    const { gate } = gateWithClock(1, 0);
    const [one, other] = ['https://one.blogspot.com/', 'https://other.blogspot.com/'];
    gate.askedToWait(siteOf(new URL(one)), new Date(1_060_000));
    await expect(gate.enter(siteOf(new URL(one)))).rejects.toBeInstanceOf(SiteAsksToWait);
    (await gate.enter(siteOf(new URL(other))))();
  });

  test('who gives up waiting leaves the line', async () => {
    const { gate } = gateWithClock(1, 0);
    const leave = await gate.enter('a');
    const control = new AbortController();
    const quitter = gate.enter('a', control.signal);
    const patient = gate.enter('a');
    control.abort(new Error('No longer wanted.'));
    await expect(quitter).rejects.toThrow('No longer wanted.');
    leave();
    (await patient)();
  });
});
