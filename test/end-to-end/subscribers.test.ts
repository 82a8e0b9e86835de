import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../../src/pipeline/settle.ts';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import type { MoodyMail } from './moody-mail.ts';
import { type OneOutlet, openOneOutlet } from './one-outlet.ts';
import { readable, type SmallHouse, type TestDesk } from './small-house.ts';

const PUBLISHED = 'https://claimwatch.example.org';
const OPEN: TestDesk = {
  ...{ id: 'news', name: 'News desk', open: true, schedule: 'immediate' },
  topics: ['sheinbaum', 'cartel-designation'],
};
const EVERY_DAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

describe('somebody subscribes to an open desk', () => {
  let paper: OneOutlet;
  let mail: MoodyMail;
  let run: SmallHouse;
  let web: WebServer;

  beforeAll(async () => {
    paper = await openOneOutlet({ desks: [OPEN] });
    ({ mail, run } = paper);
    web = await startWeb(run.house);
    await run.pass(60);
  }, 120_000);
  afterAll(async () => {
    await web?.close();
    await paper?.close();
  });
  beforeEach(() => mail.forget());

  async function newsBreaks(): Promise<string> {
    const statement = await paper.newsBreaks();
    await run.pass(61);
    return statement;
  }
  const mailsTo = (address: string) => mail.mails.filter(({ to }) => to === address).map(({ raw }) => raw);

  async function send(path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    const answer = await fetch(`${web.url}${path}`, { method: 'POST', body, headers: { origin: web.url } });
    expect(answer.status).toBe(200);
    await settle(run.house);
    return answer.text();
  }

  /** Where the first link of a mail to this page leads, as a path. */
  function linkTo(page: string, raw = ''): string {
    const text = readable(raw).replaceAll('&amp;', '&');
    const found = new RegExp(`${PUBLISHED}(${page}[^\\s"<>)]*)`).exec(text)?.[1];
    if (found === undefined) throw new Error(`The mail has no link to ${page}.`);
    return found;
  }

  /** Subscribes, and confirms by the link in the mail. Gives the way to the settings. */
  async function subscribe(address: string): Promise<string> {
    await send('/subscribe/news', { address });
    const [raw] = mailsTo(address);
    const done = await send(linkTo('/subscribe/confirm', raw));
    const settings = /href="(\/desk\/[^"]*preferences[^"]*)"/.exec(done)?.[1];
    if (settings === undefined) throw new Error('The page does not lead to the settings.');
    mail.forget();
    return settings.replaceAll('&amp;', '&');
  }

  test('gets a digest of their own topics, in their own language, and with one click nothing more', async () => {
    const known = await newsBreaks();
    mail.forget();
    const settings = await subscribe('ana@example.org');
    const saved = {
      ...{ way: 'immediate', zone: 'Europe/Madrid', lang: 'es', on: EVERY_DAY, quietOn: EVERY_DAY },
      ...{ at: '', quietFrom1: '', quietTo1: '', pausedUntil: '' },
    };
    await send(settings, { ...saved, topics: ['sheinbaum'] });
    const others = await subscribe('bea@example.org');
    await send(others, { ...saved, topics: ['cartel-designation'] });
    const statement = await newsBreaks();

    expect(mailsTo('news@desk.example')).toHaveLength(1);
    expect(mailsTo('bea@example.org')).toEqual([]);
    const [raw = '', ...more] = mailsTo('ana@example.org');
    expect(more).toEqual([]);
    const text = readable(raw);
    expect(text).toContain(statement);
    expect(text).not.toContain(known);
    expect(text).toContain('lang="es"');
    expect(text).toContain('Darse de baja');
    expect(linkTo('/desk/news~', raw)).toContain('?t=');

    const headers = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const oneClick = /^List-Unsubscribe: <https:\/\/claimwatch\.example\.org([^>]+)>/m.exec(headers)?.[1];
    const opened = await fetch(`${web.url}${oneClick}`);
    expect(await opened.text()).toContain('¿No enviar más');
    await newsBreaks();
    expect(mailsTo('ana@example.org')).toHaveLength(2);

    // As a mail program sends it: from no page at all.
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(`${web.url}${oneClick}`, { method: 'POST', body })).status).toBe(200);
    mail.forget();
    await newsBreaks();
    expect(mailsTo('news@desk.example')).toHaveLength(1);
    expect(mailsTo('ana@example.org')).toEqual([]);
  });

  test('is sent nothing that was frozen and not accepted yet, once they left', async () => {
    await subscribe('cleo@example.org');
    mail.mood('cleo@example.org', 451);
    await newsBreaks();
    const { db } = run.house.store;
    const waiting = await db
      .selectFrom('claimwatch.deliveries')
      .selectAll()
      .where('address', '=', 'cleo@example.org')
      .where('state', '=', 'to-send')
      .executeTakeFirstOrThrow();
    await send(linkTo('/unsubscribe', waiting.raw.toString('utf8')));
    mail.mood('cleo@example.org', 'takes');
    await run.pass(6 * 3600);
    expect(mailsTo('cleo@example.org')).toEqual([]);
  });

  test('goes on through a restart, ends with a desk that closes, and starts anew when it opens again', async () => {
    await subscribe('dora@example.org');
    await web.close();
    await run.restart();
    const first = await newsBreaks();
    expect(mailsTo('dora@example.org').map(readable)).toEqual([expect.stringContaining(first)]);
    mail.forget();
    await run.restart({ desks: [{ ...OPEN, open: false }] });
    const closed = await newsBreaks();
    expect(mailsTo('news@desk.example').map(readable)).toEqual([expect.stringContaining(closed)]);
    expect(mailsTo('dora@example.org')).toEqual([]);
    mail.forget();
    await run.restart({ desks: [OPEN] });
    web = await startWeb(run.house);
    const again = await newsBreaks();
    const [mailed = ''] = mailsTo('dora@example.org').map(readable);
    expect(mailed).toContain(again);
    expect(mailed).not.toContain(closed);
  }, 120_000);

  test('no event of all this holds an address of somebody who subscribed', () => {
    expect(run.events.some(({ kind }) => kind === 'subscription-confirmed')).toBe(true);
    for (const event of run.events) expect(JSON.stringify(event)).not.toContain('@example.org');
  });
});
