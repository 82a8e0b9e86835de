import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { preferencesLink, sign, unsubscribeLink } from '../../../src/model/token.ts';
import { allDesks, deskNamed } from '../../../src/pipeline/desks.ts';
import { loadDesk, topicsOf } from '../../../src/store/desks.ts';
import type { Visit } from '../../../src/web/visitor.ts';
import { type StoredHouse, sendDigest, storeArticle } from '../stored-house.ts';
import type { Visitor } from '../visits.ts';
import { openDesks, subscribed, subscriptionsOf } from './subscribers.ts';

let stored: StoredHouse;
let app: Hono<Visit>;
let anybody: Visitor;
let id = 0;
let count = 0;
let address = '';
let edition = '';

beforeAll(async () => {
  ({ stored, app, anybody } = await openDesks());
});
beforeEach(async () => {
  count += 1;
  address = `reader${count}@example.org`;
  id = await subscribed(stored, app, address);
  edition = `coast~${id}`;
});
afterAll(() => stored.close());

const pathTo = (desk = edition, who = address) => {
  const link = new URL(preferencesLink('http://localhost', stored.house.secret, desk, who));
  return `${link.pathname}${link.search}`;
};

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FORM = {
  ...{ topics: ['harbour'], way: 'at', at: '7:00, 13:30 07:00', on: ['fri', 'mon'], zone: 'Europe/Madrid' },
  ...{ quietFrom1: '22:00', quietTo1: '06:00', quietOn1: DAYS, lang: 'es', restatements: 'yes' },
  pausedUntil: '',
};

/** Sends the form with some fields of other values. */
async function save(changes: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...FORM, ...changes })) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return app.request(pathTo(), { method: 'POST', body, headers: { origin: 'http://localhost' } });
}

const now = () => deskNamed(stored.house, stored.house.store.db, edition);

describe('a subscriber’s settings', () => {
  test('are shown as the desk has them, until something else is set', async () => {
    const html = await (await anybody.get(pathTo())).text();
    expect(html).toContain('Coast desk: your settings');
    expect(html).toContain('value="harbour" checked=""');
    expect(html).toContain('value="weather" checked=""');
    expect(html).toContain('value="desk" checked=""');
    expect(html).toContain('value="America/New_York"');
  });

  test('are saved, shown again in their language, and count at once', async () => {
    const answer = await save();
    expect(answer.status).toBe(303);
    expect(await now()).toEqual({
      ...{ id: edition, name: 'Coast desk', topics: ['harbour'], zone: 'Europe/Madrid', lang: 'es' },
      schedule: { kind: 'cron', crons: ['0 7 * * 1,5', '30 13 * * 1,5'] },
      ...{ restatements: true, quiet: [{ from: '22:00', to: '06:00', on: DAYS }] },
      recipients: [{ channel: 'email', address }],
    });
    const html = await (await anybody.get(answer.headers.get('location') ?? '')).text();
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('Guardado. Vale desde ahora.');
    expect(html).toContain('value="07:00, 13:30"');
    expect(html).toContain('value="22:00"');
    expect(html).not.toContain('value="weather" checked');
    const row = await loadDesk(stored.house.store.db, edition);
    const due = row?.next_due_at;
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Madrid',
      ...({ weekday: 'short', timeStyle: undefined, hour: '2-digit', minute: '2-digit' } as const),
    });
    expect(due && clock.format(due)).toMatch(/^(Mon|Fri),? (07:00|13:30)$/);
    expect(due && due > stored.house.clock()).toBe(true);
  });

  test('a topic that is added begins at that moment', async () => {
    await save();
    const { db } = stored.house.store;
    expect([...(await topicsOf(db, edition)).watched.keys()]).toEqual(['harbour']);
    await storeArticle(stored.house, {
      title: 'Said',
      text: 'It was said.',
      claims: [{ words: 'It was said.' }],
    });
    const newest = await db
      .selectFrom('claimwatch.judgements')
      .select((row) => row.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
    await save({ topics: ['harbour', 'weather'] });
    expect((await topicsOf(db, edition)).watched.get('weather')).toBe(newest.seq);
    expect((await topicsOf(db, edition)).watched.get('harbour')).toBeLessThan(newest.seq);
  });

  test.each([
    ['no topic', { topics: [] }, 'mistake-topics'],
    ['a topic of no desk', { topics: ['../etc'] }, 'mistake-topics'],
    ['no way', { way: '' }, 'mistake-way'],
    ['a way there is not', { way: '* * * * *' }, 'mistake-way'],
    ['no time', { at: '' }, 'mistake-at'],
    ['a time there is not', { at: '25:00' }, 'mistake-at'],
    ['too many times', { at: Array.from({ length: 25 }, (_, n) => `10:${10 + n}`).join(' ') }, 'mistake-at'],
    ['no day', { on: [] }, 'mistake-on'],
    ['a day there is not', { on: ['dom'] }, 'mistake-on'],
    ['a zone there is not', { zone: 'Madrid' }, 'mistake-zone'],
    ['an offset', { zone: '+02:00' }, 'mistake-zone'],
    ['half of quiet hours', { quietTo1: '' }, 'mistake-quiet'],
    ['quiet hours on no day', { quietOn1: [] }, 'mistake-quiet'],
    ['quiet hours all week', { quietFrom1: '00:00', quietTo1: '00:00' }, 'mistake-quietAll'],
    ['a language there is not', { lang: 'fr' }, 'mistake-lang'],
    ['a day that never comes', { pausedUntil: '2027-02-30' }, 'mistake-pausedUntil'],
  ])('of %s nothing is saved, and it is said beside the field', async (_, changes, mistake) => {
    const before = await now();
    const answer = await save(changes);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect([...html.matchAll(/id="(mistake-[a-zA-Z]+)"/g)].map(([, at]) => at)).toEqual([mistake]);
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*\\b${mistake}\\b`));
    expect(await now()).toEqual(before);
  });

  test('what was typed stays, also what was right', async () => {
    const html = await (await save({ zone: '<b>Madrid"', pausedUntil: '2027-01-07' })).text();
    expect(html).toContain('value="&lt;b&gt;Madrid&quot;"');
    expect(html).toContain('value="2027-01-07"');
    expect(html).toContain('value="7:00, 13:30 07:00"');
    expect(html).toContain('value="at" checked=""');
  });

  test('a pause holds until its day, and the later of two counts', async () => {
    await save({ pausedUntil: '2031-01-07' });
    expect((await now())?.pausedUntil).toBe('2031-01-07');
    const row = await loadDesk(stored.house.store.db, edition);
    expect(row?.next_due_at && row.next_due_at >= new Date('2031-01-06T23:00:00Z')).toBe(true);
    await save({ pausedUntil: '' });
    expect((await now())?.pausedUntil).toBeUndefined();
  });

  test('set back to the desk’s own hours, follow the desk', async () => {
    await save();
    await save({ way: 'desk', quietFrom1: '', quietTo1: '' });
    expect(await now()).toMatchObject({ schedule: { kind: 'immediate', batchSeconds: 60 } });
    expect(await now()).not.toHaveProperty('quiet');
  });

  test('are nobody else’s to see or to set', async () => {
    const { secret } = stored.house;
    const reader = (desk: string, who: string) => sign(secret, { purpose: 'reader', desk, address: who });
    const forged = [
      `/desk/${edition}/preferences?t=`,
      `/desk/${edition}/preferences?t=${reader('coast', address)}`,
      `/desk/${edition}/preferences?t=${reader('coast~1', address)}`,
      `/desk/${edition}/preferences?t=${reader(edition, 'eve@example.org')}`,
      `/desk/coast/preferences?t=${reader('coast', address)}`,
      `/desk/costa~${id}/preferences?t=${reader(`costa~${id}`, address)}`,
      `/desk/${edition}/preferences?t=${sign(secret, { purpose: 'unsubscribe', desk: edition, address })}`,
    ];
    for (const path of forged) {
      expect({ path, status: (await anybody.get(path)).status }).toEqual({ path, status: 403 });
      expect((await anybody.post(path, { lang: 'es' })).status).toBe(403);
      expect((await anybody.post(path.replace('preferences', 'forget'))).status).toBe(403);
    }
    expect(await subscriptionsOf(stored, address)).toHaveLength(1);
  });

  test('a form of another page saves nothing', async () => {
    const foreign = await anybody.post(pathTo(), { lang: 'es' }, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    expect((await now())?.lang).toBe('en');
  });

  test('whatever is sent, the page answers and the other desks go on', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'at',
        'desk',
        'hourly',
        'harbour',
        'mon',
        '07:00',
        'UTC',
        '__proto__',
        '9999-12-31',
        '0000-01-01',
      ),
    );
    const form = fc.dictionary(fc.constantFrom(...Object.keys(FORM)), fc.oneof(value, fc.array(value)));
    await fc.assert(
      fc.asyncProperty(form, async (fields) => {
        const answer = await save(fields);
        expect([303, 400]).toContain(answer.status);
        expect((await anybody.get(pathTo())).status).toBe(200);
        expect((await allDesks(stored.house, stored.house.store.db)).length).toBeGreaterThan(3);
      }),
      { numRuns: 40 },
    );
  });
});

describe('whoever desks.yaml names', () => {
  test('sees how the desk is written to, and can only leave', async () => {
    const path = pathTo('coast', 'coast@newsroom.example');
    const html = await (await anybody.get(path)).text();
    expect(html).toContain('The harbour master, The weather');
    expect(html).not.toContain('name="topics"');
    expect(html).toContain('action="/unsubscribe?t=');
    expect((await anybody.post(path, { lang: 'es' })).status).toBe(403);
    expect((await anybody.post(path.replace('preferences', 'forget'))).status).toBe(403);
  });
});

describe('the end of a subscription', () => {
  const leavePath = () => {
    const link = new URL(unsubscribeLink('http://localhost', stored.house.secret, edition, address));
    return `${link.pathname}${link.search}`;
  };
  async function frozen() {
    const words = `Ana Puerto said ${count} ships wait.`;
    await storeArticle(stored.house, { title: `${count} ships`, text: words, claims: [{ words }] });
    await sendDigest(stored.house, edition);
  }
  const mails = async () => {
    const { db } = stored.house.store;
    const rows = await db
      .selectFrom('claimwatch.deliveries')
      .selectAll()
      .where('address', '=', address)
      .execute();
    return rows.map((row) => row.state);
  };
  const digests = async () => {
    const { db } = stored.house.store;
    return db.selectFrom('claimwatch.digests').selectAll().where('desk_id', '=', edition).execute();
  };

  test('is not come by opening the link', async () => {
    const html = await (await anybody.get(leavePath())).text();
    expect(html).toContain(`No more digests of Coast desk to ${address}?`);
    expect(await subscriptionsOf(stored, address)).toHaveLength(1);
  });

  test('comes by one click of a mail program, and takes what is frozen and the address with it', async () => {
    await frozen();
    expect(await mails()).toContain('to-send');
    expect(await digests()).toHaveLength(1);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const answer = await app.request(leavePath(), { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(await subscriptionsOf(stored, address)).toEqual([]);
    expect(await mails()).toEqual([]);
    expect(await now()).toBeUndefined();
    expect(await loadDesk(stored.house.store.db, edition)).toMatchObject({
      configured: false,
      next_due_at: null,
    });
    // What the mails in the reader's box lead to stays.
    expect(await digests()).toHaveLength(1);
    for (const one of await digests()) expect(JSON.stringify(one)).not.toContain(address);
  });

  test('pressed again, or long after, says the same', async () => {
    const first = await (await anybody.post(leavePath())).text();
    expect(first).toContain(`${address} gets no more digests of Coast desk.`);
    expect(first).toContain('href="/subscribe/coast"');
    expect(await (await anybody.post(leavePath())).text()).toBe(first);
    expect((await anybody.get(pathTo())).status).toBe(403);
  });

  test('and everything can be deleted: then nothing of the reader is left in any table', async () => {
    await frozen();
    const answer = await anybody.post(pathTo().replace('/preferences', '/forget'));
    expect(await answer.text()).toContain('Everything is deleted');
    expect(await digests()).toEqual([]);
    expect(await loadDesk(stored.house.store.db, edition)).toBeUndefined();
    const { db } = stored.house.store;
    const dump = JSON.stringify(await everyRow(db));
    expect(dump).not.toContain(address);
    expect(dump).not.toContain(edition);
    expect((await anybody.get(pathTo())).status).toBe(403);
  });

  test('is no end for ever: asked for again, it is another edition that begins anew', async () => {
    await frozen();
    await anybody.post(leavePath());
    stored.pass(3_601);
    const again = await subscribed(stored, app, address);
    expect(again).not.toBe(id);
    const row = await loadDesk(stored.house.store.db, `coast~${again}`);
    expect(row).toMatchObject({ configured: true });
    expect(await mails()).toEqual(['to-send']);
  });
});

async function everyRow(db: StoredHouse['house']['store']['db']) {
  const tables = await db.introspection.getTables();
  const rows: unknown[] = [];
  for (const { schema, name } of tables) {
    if (schema !== 'claimwatch') continue;
    // Its name is the database's own.
    rows.push(
      await db
        .selectFrom(`claimwatch.${name}` as 'claimwatch.desks')
        .selectAll()
        .execute(),
    );
  }
  return rows;
}
