import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preferencesLink } from '../../../src/model/token.ts';
import { deskNamed } from '../../../src/pipeline/desks.ts';
import { loadDesk } from '../../../src/store/desks.ts';
import { noteRefusal } from '../../../src/store/refusing-addresses.ts';
import type { Visit } from '../../../src/web/visitor.ts';
import type { StoredHouse } from '../stored-house.ts';
import type { Visitor } from '../visits.ts';
import { OPEN_DESKS, openDesks, subscribed } from './subscribers.ts';

const [DESK] = OPEN_DESKS;
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const DESKS = [
  {
    ...{ ...DESK, id: 'resting', name: 'Resting desk' },
    quiet: [
      { from: '22:00', to: '07:00', on: WORKDAYS },
      { from: '20:00', to: '10:00', on: ['sun', 'sat'] },
    ],
    pausedUntil: '2099-01-07',
  },
  { ...DESK, id: 'reposo', lang: 'es', pausedUntil: '2099-01-07' },
  { ...DESK, id: 'rested', pausedUntil: '2020-01-07' },
  {
    ...{ ...DESK, id: 'alert', urgent: { contradictions: true }, corrections: 'at-once' },
    ...{ schedule: { at: ['07:00'] }, batchSeconds: undefined, nothingNew: true },
  },
  { ...DESK, id: 'hourly', schedule: 'hourly', batchSeconds: undefined, nothingNew: true },
  { ...DESK, id: 'alerta', lang: 'es', urgent: { topics: ['harbour'] } },
];

let stored: StoredHouse;
let app: Hono<Visit>;
let anybody: Visitor;
let count = 0;

beforeAll(async () => {
  ({ stored, app, anybody } = await openDesks(DESKS));
});
afterAll(() => stored.close());

/** Somebody who has just subscribed to a desk: their edition, and the path to its settings. */
async function subscriberOf(desk: string): Promise<{ edition: string; path: string }> {
  count += 1;
  const address = `reader${count}@example.org`;
  const edition = `${desk}~${await subscribed(stored, app, address, desk)}`;
  return { edition, path: pathTo(edition, address) };
}

function pathTo(desk: string, address: string): string {
  const link = new URL(preferencesLink('http://localhost', stored.house.secret, desk, address));
  return `${link.pathname}${link.search}`;
}

async function pageAt(path: string) {
  return load(await (await anybody.get(path)).text());
}

/** Presses Save, with fields as the page has them save those that are changed. */
async function save(path: string, changes: Readonly<Record<string, string>> = {}): Promise<Response> {
  const page = await pageAt(path);
  const body = new URLSearchParams();
  for (const { name, value } of page('form.settings').serializeArray())
    body.append(name, changes[name] ?? value);
  return app.request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } });
}

const now = (edition: string) => deskNamed(stored.house, stored.house.store.db, edition);

describe('a form that is saved as it came', () => {
  test('changes nothing: every stretch of quiet hours stays, and the pause of the desk', async () => {
    const { edition, path } = await subscriberOf('resting');
    const before = await now(edition);
    expect(before).toMatchObject({
      quiet: [{ from: '22:00' }, { from: '20:00' }],
      pausedUntil: '2099-01-07',
    });
    expect((await save(path)).status).toBe(303);
    expect(await now(edition)).toEqual(before);
    expect((await save(path)).status).toBe(303);
    expect(await now(edition)).toEqual(before);
  });
});

describe('quiet hours', () => {
  test('have a row for each stretch and one more, and a row that is emptied goes', async () => {
    const { edition, path } = await subscriberOf('resting');
    const page = await pageAt(path);
    expect(page('legend').text()).toContain('Stretch 3');
    expect([1, 2, 3].map((row) => page(`#quietFrom${row}`).attr('value'))).toEqual(['22:00', '20:00', '']);
    await save(path, { quietFrom1: '', quietTo1: '', quietFrom3: '12:00', quietTo3: '13:00' });
    expect((await now(edition))?.quiet).toMatchObject([{ from: '20:00' }, { from: '12:00' }]);
  });

  test('that are wrong in one stretch are called so there, and nothing is saved', async () => {
    const { edition, path } = await subscriberOf('resting');
    const before = await now(edition);
    const answer = await save(path, { quietTo2: '' });
    expect(answer.status).toBe(400);
    const page = load(await answer.text());
    const invalid = page('[aria-invalid]').toArray();
    expect(invalid.map((field) => page(field).attr('id'))).toEqual(['quietFrom2', 'quietTo2']);
    expect(page('#mistake-quiet')).toHaveLength(1);
    expect(await now(edition)).toEqual(before);
  });
});

describe('the pause of the desk', () => {
  test('is said beside the field for a pause, in the language of the settings', async () => {
    const english = await pageAt((await subscriberOf('resting')).path);
    expect(english('#pause-how').text()).toContain(
      'nobody is sent anything before Wednesday 7 January 2099.',
    );
    const spanish = await pageAt((await subscriberOf('reposo')).path);
    expect(spanish('#pause-how').text()).toContain('antes del miércoles 7 de enero de 2099.');
  });

  test('is not said when it is over', async () => {
    const page = await pageAt((await subscriberOf('rested')).path);
    expect(page('#pause-how').text()).not.toContain('paused');
  });
});

describe('what the form promises', () => {
  const quietHow = async (desk: string) => {
    const page = await pageAt((await subscriberOf(desk)).path);
    return page('#quiet-how').text().trim();
  };

  test('of quiet hours is that nothing is sent, save where the desk is told something at once', async () => {
    expect(await quietHow('rested')).toBe(
      'Nothing is sent then; it waits for their end. Leave both times empty for none.',
    );
    expect(await quietHow('alert')).toBe(
      'What is due then waits for their end. What the desk calls urgent is sent all the same. Corrections of what you were told are sent all the same. Leave both times empty for none.',
    );
    expect(await quietHow('alerta')).toBe(
      'Lo que tocaría enviar entonces espera a que terminen. Lo que la mesa considera urgente se envía igualmente. Si no quiere ninguna, deje vacías las dos horas.',
    );
  });

  test('of the desk’s hours is that they are read by the subscriber’s own clock, as they are', async () => {
    const { edition, path } = await subscriberOf('alert');
    const page = await pageAt(path);
    const [named] = page('[value=desk]').closest('label').text().split('(');
    expect(named?.trim()).toBe('At the desk’s hours, by your own clock');
    await save(path, { zone: 'Asia/Tokyo' });
    const due = (await loadDesk(stored.house.store.db, edition))?.next_due_at;
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', timeStyle: 'short' });
    expect(due && clock.format(due)).toBe('07:00');
  });

  test('of every hour is not news, where the desk asks to hear that there is none', async () => {
    const label = async (desk: string) => {
      const page = await pageAt((await subscriberOf(desk)).path);
      return page('[value=hourly]').closest('label').text().trim();
    };
    expect(await label('alert')).toBe('Every hour, also if there is no news');
    expect(await label('rested')).toBe('Every hour, if there is news');
  });
});

describe('what the operator set for the desk', () => {
  const rowsOf = async (desk: string) => {
    const page = await pageAt(pathTo(desk, 'coast@newsroom.example'));
    const values = page('dd').toArray();
    return Object.fromEntries(
      page('dt')
        .toArray()
        .map((name, index) => [page(name).text(), page(values[index]).text()]),
    );
  };

  test('is shown with the days of quiet hours and with a pause that still holds', async () => {
    expect(await rowsOf('resting')).toMatchObject({
      'Quiet hours':
        '22:00–07:00, beginning on Monday, Tuesday, Wednesday, Thursday, and Friday; 20:00–10:00, beginning on Sunday and Saturday',
      'Pause until': 'Wednesday 7 January 2099',
    });
  });

  test('is no pause when that is over, and its hours are said as they are', async () => {
    expect(await rowsOf('rested')).toMatchObject({
      'Pause until': 'No pause',
      'Quiet hours': 'No quiet hours',
    });
    expect(await rowsOf('hourly')).toMatchObject({ 'When to write': 'every hour (New York time)' });
  });
});

describe('deleting everything', () => {
  test('says to everybody alike that a refusal stays noted, and it does', async () => {
    const refusing = await subscriberOf('rested');
    const { db } = stored.house.store;
    await noteRefusal(db, {
      ...{
        channel: 'email',
        address: `reader${count}@example.org`,
        of: 'digest 1',
        error: '550 no such user',
      },
      ...{ now: stored.house.clock(), suppressAfter: 1 },
    });
    const another = await subscriberOf('rested');
    const shown = await Promise.all([refusing, another].map(({ path }) => pageAt(path)));
    for (const page of shown)
      expect(page('main').text()).toContain('If your address refused mails of ours for good');
    const answers = [];
    for (const { path } of [refusing, another]) {
      answers.push(await (await anybody.post(path.replace('/preferences', '/forget'))).text());
    }
    expect(answers[0]).toContain('If your address refused mails of ours for good, that stays noted');
    expect(answers[1]).toBe(answers[0]);
    const noted = await db.selectFrom('claimwatch.refusing_addresses').select('error').execute();
    expect(noted).toEqual([{ error: '550 no such user' }]);
  });
});
