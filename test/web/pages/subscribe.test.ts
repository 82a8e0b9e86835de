import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmLink, sign } from '../../../src/model/token.ts';
import { readAddress } from '../../../src/pipeline/ask-subscription.ts';
import { allDesks, deskNamed } from '../../../src/pipeline/desks.ts';
import { sweepSubscriptions } from '../../../src/pipeline/subscriptions.ts';
import { unsubscribe } from '../../../src/store/deliveries.ts';
import { loadDesk, topicsOf } from '../../../src/store/desks.ts';
import type { Visit } from '../../../src/web/visitor.ts';
import { readable } from '../../end-to-end/small-house.ts';
import { type StoredHouse, storeArticle } from '../stored-house.ts';
import type { Visitor } from '../visits.ts';
import { answerAll, mailsTo, openDesks, subscribed, subscriptionsOf } from './subscribers.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

let stored: StoredHouse;
let app: Hono<Visit>;
let anybody: Visitor;

beforeAll(async () => {
  ({ stored, app, anybody } = await openDesks());
});
afterAll(() => stored.close());

const confirmPath = (id: number) => {
  const link = new URL(confirmLink('http://localhost', stored.house.secret, id));
  return `${link.pathname}${link.search}`;
};
const ask = (address: string, desk = 'coast') => anybody.post(`/subscribe/${desk}`, { address });

describe('the page of an open desk', () => {
  test('says what is watched, when it is written to, and takes an address', async () => {
    const html = await (await anybody.get('/subscribe/coast')).text();
    expect(html).toContain('The harbour master');
    expect(html).toContain('The weather');
    expect(html).toContain('60 seconds after somebody says something new');
    expect(html).toContain('type="email"');
  });

  test('is in the language of the desk', async () => {
    const html = await (await anybody.get('/subscribe/costa')).text();
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('La capitana del puerto');
  });

  test('is listed; a desk that is not open is not, and has no page', async () => {
    const html = await (await anybody.get('/subscribe')).text();
    expect(html).toContain('/subscribe/coast');
    expect(html).not.toContain('closed');
    expect((await anybody.get('/subscribe/closed')).status).toBe(404);
    expect((await ask('ana@example.org', 'closed')).status).toBe(404);
    expect((await anybody.get('/subscribe/nowhere')).status).toBe(404);
  });

  test('refuses a form of another page', async () => {
    const foreign = await anybody.post(
      '/subscribe/coast',
      { address: 'csrf@example.org' },
      { origin: 'https://elsewhere.example' },
    );
    expect(foreign.status).toBe(403);
    await answerAll(stored);
    expect(await subscriptionsOf(stored, 'csrf@example.org')).toEqual([]);
  });

  test.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@example.org\r\nBcc: eve@example.org',
    'ana@example.org, eve@example.org',
    '"ana"@example.org',
    'Ana <ana@example.org>',
    'ana@127.0.0.1',
    'ana@[127.0.0.1]',
    'aña@example.org',
    `${'a'.repeat(10_000)}@example.org`,
    `ana@${'a.'.repeat(5_000)}org`,
    '\u202egro.elpmaxe@ana',
  ])('takes no address such as %j, and says so beside the field', async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('id="address-mistake"');
    expect(html).toContain('aria-invalid="true"');
    expect(html.length).toBeLessThan(10_000);
  });
});

describe('an address', () => {
  test.each([
    ['Ana@Example.ORG', 'ana@example.org'],
    ['  ana@example.org ', 'ana@example.org'],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
    // A Cyrillic letter that looks like a Latin one.
    ['ana@ex\u0430mple.org', 'ana@xn--exmple-4nf.org'],
    ['ana@example。org', null],
    ['ana@localhost', null],
    ['a@b', null],
    ['x@newsroom.example', 'x@newsroom.example'],
    ['ana@１２７.０.０.１', null],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readAddress(typed)).toBe(kept);
  });

  test('is one line of plain characters whatever is typed, and always read the same', () => {
    const local = fc.stringMatching(/^[!#-'*+/-9=?A-Z^-~.-]{1,40}$/);
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(local, fc.domain()).map(([name, host]) => `${name}@${host}`),
      fc.tuple(local, fc.string({ unit: 'grapheme' })).map(([name, host]) => `${name}@${host}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const address = readAddress(text);
        if (address === null) return;
        expect(address).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/);
        expect(address).not.toMatch(/[<>(),;:"[\]\\]/);
        expect(readAddress(address)).toBe(address);
      }),
    );
  });
});

describe('what is answered', () => {
  test('is the same whatever is known of an address', async () => {
    const { house } = stored;
    const known = {
      fresh: 'fresh@example.org',
      waiting: 'waiting@example.org',
      confirmed: 'confirmed@example.org',
      configured: 'coast@newsroom.example',
      left: 'night@newsroom.example',
      ended: 'ended@example.org',
    };
    await ask(known.waiting);
    await subscribed(stored, app, known.confirmed);
    await unsubscribe(house.store.db, 'coast', known.left, house.clock());
    await subscribed(stored, app, known.ended);
    await answerAll(stored);
    const answers = await Promise.all(
      Object.values(known).map(async (address) => {
        const answer = await ask(address);
        const text = (await answer.text()).replaceAll(address, 'ADDRESS');
        const headers = [...answer.headers].filter(([name]) => name !== 'date');
        return { status: answer.status, text, headers };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(200);
    expect(answers[0]?.text).toContain('ADDRESS');
  });

  test('is prepared by the same steps for all: a request is stored, and nothing looks who it is', async () => {
    const { db } = stored.house.store;
    await answerAll(stored);
    await ask('same@example.org');
    await ask('confirmed@example.org');
    const rows = await db
      .selectFrom('claimwatch.subscription_requests')
      .select(['desk_id', 'address'])
      .where('address', 'in', ['same@example.org', 'confirmed@example.org'])
      .execute();
    expect(rows).toHaveLength(2);
    await answerAll(stored);
  });

  test('is the same to a program that fills in every field, and nothing comes of it', async () => {
    const people = await (await ask('people@example.org')).text();
    const program = await anybody.post('/subscribe/coast', {
      address: 'program@example.org',
      website: 'https://spam.example',
    });
    expect((await program.text()).replaceAll('program@', 'people@')).toBe(people);
    await answerAll(stored);
    expect(await subscriptionsOf(stored, 'program@example.org')).toEqual([]);
  });
});

describe('the mail that asks for a confirmation', () => {
  test('says what was asked for, where, and what to do; it is no list mail that can be unsubscribed from', async () => {
    await ask('mail@example.org');
    await answerAll(stored);
    const [raw = ''] = await mailsTo(stored, 'mail@example.org');
    const [headers = ''] = raw.split('\r\n\r\n');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).not.toContain('List-Unsubscribe');
    expect(headers).toMatch(/^To: mail@example\.org$/m);
    const text = readable(raw);
    expect(text).toContain('Confirm your subscription to Coast desk');
    expect(text).toContain('http://localhost/subscribe/coast');
    expect(text).toContain('http://localhost/subscribe/confirm?t=');
    expect(text).toContain('If it was not you, do nothing');
    expect(text).toContain('The harbour master, The weather.');
    expect(text).not.toContain('under operators');
  });

  test('is in Spanish for a Spanish desk', async () => {
    await ask('correo@example.org', 'costa');
    await answerAll(stored);
    const [raw = ''] = await mailsTo(stored, 'correo@example.org');
    expect(readable(raw)).toContain('Si no fue usted, no haga nada');
  });

  test('comes once an hour at most, three times a day, and six times a day for all desks', async () => {
    const address = 'often@example.org';
    const count = async (desk?: string) => {
      await ask(address, desk);
      await answerAll(stored);
      return (await mailsTo(stored, address)).length;
    };
    expect(await count()).toBe(1);
    expect(await count()).toBe(1);
    stored.pass(HOUR + 1);
    expect(await count()).toBe(2);
    stored.pass(HOUR + 1);
    expect(await count()).toBe(3);
    stored.pass(HOUR + 1);
    expect(await count()).toBe(3);
    expect(await count('costa')).toBe(4);
    stored.pass(DAY);
    expect(await count()).toBe(5);
  });

  test('nobody’s address is told by an event', async () => {
    expect(stored.events.some(({ kind }) => kind === 'subscription-asked')).toBe(true);
    for (const event of stored.events) expect(JSON.stringify(event)).not.toContain('@example.org');
  });
});

describe('the link of that mail', () => {
  async function asked(address: string) {
    await ask(address);
    await answerAll(stored);
    const [row] = await subscriptionsOf(stored, address);
    if (!row) throw new Error('Nothing was stored.');
    return row;
  }

  test('shows a button: opening it confirms nothing', async () => {
    const { id } = await asked('scanned@example.org');
    const page = await anybody.get(confirmPath(id));
    expect(await page.text()).toContain('<button type="submit">Confirm</button>');
    expect((await subscriptionsOf(stored, 'scanned@example.org'))[0]?.confirmed_at).toBeNull();
    expect(await allDesks(stored.house, stored.house.store.db)).not.toContainEqual(
      expect.objectContaining({ recipients: [{ channel: 'email', address: 'scanned@example.org' }] }),
    );
  });

  test('confirms by its button: an edition that knows what was said until then', async () => {
    const { house } = stored;
    const { db } = house.store;
    await storeArticle(house, { title: 'Before', text: 'It was said.', claims: [{ words: 'It was said.' }] });
    const { id } = await asked('button@example.org');
    const page = await (await anybody.post(confirmPath(id))).text();
    expect(page).toContain('You are subscribed to Coast desk');
    expect(page).toContain(`/desk/coast~${id}/preferences?t=`);
    const edition = await deskNamed(house, db, `coast~${id}`);
    expect(edition).toEqual({
      ...{ id: `coast~${id}`, name: 'Coast desk', topics: ['harbour', 'weather'] },
      ...{ schedule: { kind: 'immediate', batchSeconds: 60 }, zone: 'America/New_York', lang: 'en' },
      ...{ restatements: false, recipients: [{ channel: 'email', address: 'button@example.org' }] },
    });
    const newest = await db
      .selectFrom('claimwatch.judgements')
      .select((row) => row.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
    expect(await loadDesk(db, `coast~${id}`)).toMatchObject({ configured: true, told_seq: newest.seq });
    expect((await topicsOf(db, `coast~${id}`)).watched).toEqual(
      new Map([
        ['harbour', newest.seq],
        ['weather', newest.seq],
      ]),
    );
  });

  test('pressed again, also at once, changes nothing', async () => {
    const { id } = await asked('twice@example.org');
    const pages = await Promise.all([anybody.post(confirmPath(id)), anybody.post(confirmPath(id))]);
    for (const page of pages) expect(await page.text()).toContain('You are subscribed');
    const before = await loadDesk(stored.house.store.db, `coast~${id}`);
    stored.pass(60);
    await anybody.post(confirmPath(id));
    expect(await loadDesk(stored.house.store.db, `coast~${id}`)).toEqual(before);
  });

  test('works for seven days; then the address is forgotten', async () => {
    const { id } = await asked('late@example.org');
    stored.pass(7 * DAY - 60);
    expect(await (await anybody.get(confirmPath(id))).text()).toContain('Confirm</button>');
    stored.pass(120);
    expect((await anybody.get(confirmPath(id))).status).toBe(403);
    expect((await anybody.post(confirmPath(id))).status).toBe(403);
    await sweepSubscriptions(stored.house, 10);
    expect(await subscriptionsOf(stored, 'late@example.org')).toEqual([]);
    expect(await mailsTo(stored, 'late@example.org')).toEqual([]);
    const tries = await stored.house.store.db
      .selectFrom('claimwatch.subscription_tries')
      .selectAll()
      .execute();
    expect(tries).toEqual([]);
  });

  test('tells who is a recipient by desks.yaml that there is no second mail, and makes no edition', async () => {
    const { id } = await asked('coast@newsroom.example');
    const page = await (await anybody.post(confirmPath(id))).text();
    expect(page).toContain('You are sent the digests of Coast desk already');
    expect((await subscriptionsOf(stored, 'coast@newsroom.example'))[0]?.confirmed_at).toBeNull();
    expect(await loadDesk(stored.house.store.db, `coast~${id}`)).toBeUndefined();
  });

  test('subscribes who once left the operator’s list', async () => {
    const { id } = await asked('night@newsroom.example');
    expect(await (await anybody.post(confirmPath(id))).text()).toContain('You are subscribed');
  });

  test('opens nothing when it is forged, of another kind, or of nobody', async () => {
    const { secret } = stored.house;
    const forged = [
      ...['', 'x', `${sign(secret, { purpose: 'confirm', subscription: 1 })}x`],
      sign(secret, { purpose: 'confirm', subscription: 99_999 }),
      sign(secret, { purpose: 'reader', desk: 'coast', address: 'ana@example.org' }),
      sign(secret, { purpose: 'confirm', subscription: Number.NaN }),
      sign(secret, { purpose: 'confirm', subscription: 1.5 }),
      sign(secret, { purpose: 'confirm', subscription: 1e300 }),
    ];
    for (const token of forged) {
      const path = `/subscribe/confirm?t=${encodeURIComponent(token)}`;
      expect((await anybody.get(path)).status).toBe(403);
      expect((await anybody.post(path)).status).toBe(403);
    }
  });

  test('leads who subscribed long ago to the settings, by a mail only its reader sees', async () => {
    const id = await subscribed(stored, app, 'again@example.org');
    stored.pass(HOUR + 1);
    await ask('again@example.org');
    await answerAll(stored);
    const [, second = ''] = await mailsTo(stored, 'again@example.org');
    expect(readable(second)).toContain('You are subscribed to Coast desk');
    expect(readable(second)).toContain(`http://localhost/desk/coast~${id}/preferences?t=`);
    expect(readable(second)).not.toContain('/subscribe/confirm');
  });
});

test('no form that is sent makes an error page', async () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.emailAddress());
  const form = fc.dictionary(fc.constantFrom('address', 'website', 't', '__proto__', 'address[]'), value);
  await fc.assert(
    fc.asyncProperty(form, async (fields) => {
      const answer = await anybody.post('/subscribe/coast', fields);
      expect([200, 400]).toContain(answer.status);
    }),
    { numRuns: 40 },
  );
});
