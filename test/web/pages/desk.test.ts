import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldLink, savedLink, sign, unsubscribeLink } from '../../../src/model/token.ts';
import { recordVerdict } from '../../../src/pipeline/record-verdict.ts';
import { unsubscribedFrom } from '../../../src/store/deliveries.ts';
import { openApp } from '../../../src/web/app.tsx';
import { newestDigests } from '../../stored-digests.ts';
import { type StoredHouse, sendDigest, storeArticle, storedHouse } from '../stored-house.ts';
import { type Visitor, visitor } from '../visits.ts';

const TEXT = [
  'The channel has been closed since the storm.',
  'Ana Puerto said the channel would open on Friday. She gave no reason.',
  'Nobody else wished to speak.',
].join('\n\n');

let stored: StoredHouse;
let anybody: Visitor;
let told = 0;
let repeated = 0;
let untold = 0;
let window = '';

beforeAll(async () => {
  stored = await storedHouse();
  const { house } = stored;
  anybody = visitor(openApp(house));
  const words = 'the channel would open on Friday';
  const first = await storeArticle(house, { title: 'Channel opens', text: TEXT, claims: [{ words }] });
  told = first.claims[0] ?? 0;
  const second = await storeArticle(house, {
    feed: 'faro',
    lang: 'es',
    title: 'El canal abre',
    text: 'Ana Puerto dijo que el canal abriría el viernes.',
    claims: [{ words: 'el canal abriría el viernes', verdict: 'repeat', match: told }],
  });
  repeated = second.claims[0] ?? 0;
  await sendDigest(house, 'coast');
  window = (await newestDigests(house.store.db, 1, 'coast'))[0]?.window_key ?? '';
  const later = await storeArticle(house, {
    title: 'Later',
    text: 'The lock is new.',
    claims: [{ words: 'The lock is new' }],
  });
  untold = later.claims[0] ?? 0;
});
afterAll(() => stored.close());

const saved = (desk: string, claimId: number) => savedLink('', stored.house.secret, desk, claimId);
const tokenOf = (link: string) => link.slice(link.indexOf('?t=') + 3);

describe('the link to a saved sentence', () => {
  test('shows it marked in its article to whoever holds the desk’s mail, and asks not to be indexed', async () => {
    const page = await anybody.get(saved('coast', told));
    expect(page.status).toBe(200);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('<mark>the channel would open on Friday</mark>');
    expect(html).toContain('Nobody else wished to speak.');
    expect(html).not.toContain('action="/sign-out"');
    expect(html).not.toContain('<script');
  });

  test('opens what was held back too, with what was said before', async () => {
    const html = await (await anybody.get(saved('coast', repeated))).text();
    expect(html).toContain('<mark>el canal abriría el viernes</mark>');
    expect(html).toContain('What was said before');
    expect(html).toContain('the channel would open on Friday');
  });

  test('speaks the desk’s language', async () => {
    const words = {
      feed: 'prairie',
      title: 'A lamp',
      text: 'The lamp is out.',
      claims: [{ words: 'The lamp is out' }],
    };
    const [claim = 0] = (await storeArticle(stored.house, words)).claims;
    await sendDigest(stored.house, 'costa');
    const html = await (await anybody.get(saved('costa', claim))).text();
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('tal como se leyó');
  });

  test.each([
    ['no token', () => `/desk/coast/claim/${told}`],
    ['a token of another desk', () => `/desk/coast/claim/${told}?t=${tokenOf(saved('costa', told))}`],
    ['its token under another desk', () => `/desk/costa/claim/${told}?t=${tokenOf(saved('coast', told))}`],
    ['its token for another claim', () => `/desk/coast/claim/${repeated}?t=${tokenOf(saved('coast', told))}`],
    ['a claim this desk was never told', () => saved('coast', untold)],
    [
      'a token for another purpose',
      () =>
        `/desk/coast/claim/${told}?t=${sign(stored.house.secret, { purpose: 'held', desk: 'coast', window })}`,
    ],
    [
      'a token signed with another secret',
      () => savedLink('', 'another secret of thirty-two characters', 'coast', told),
    ],
    ['a token that was cut', () => saved('coast', told).slice(0, -3)],
    ['a desk that does not exist', () => savedLink('', stored.house.secret, 'nowhere', told)],
    ['a number that is none', () => `/desk/coast/claim/1e3?t=${tokenOf(saved('coast', told))}`],
    [
      'a number beyond all numbers',
      () => `/desk/coast/claim/${'9'.repeat(40)}?t=${tokenOf(saved('coast', told))}`,
    ],
    ['markup for a token', () => `/desk/coast/claim/${told}?t=%3Cscript%3E`],
    ['70 kB for a token', () => `/desk/coast/claim/${told}?t=${'a.'.repeat(35_000)}`],
  ])('%s opens nothing', async (_name, link) => {
    const page = await anybody.get(link());
    expect(page.status).toBe(403);
    const html = await page.text();
    expect(html).not.toContain('Friday');
    expect(html).not.toContain('<script');
  });

  test('says that a reviewer has retracted the claim since, and sends nothing', async () => {
    const verdict = {
      claimId: told,
      of: null,
      reviewer: 'rita',
      note: null,
      at: stored.house.clock().toISOString(),
    };
    await recordVerdict(stored.house, { ...verdict, act: 'retract' });
    expect(await (await anybody.get(saved('coast', told))).text()).toContain(
      'has since retracted this claim',
    );
    await recordVerdict(stored.house, { ...verdict, act: 'confirm' });
    expect(await (await anybody.get(saved('coast', told))).text()).not.toContain('has since');
  });
});

describe('the link to what a digest held back', () => {
  test('lists it, each with a link to its sentence that opens', async () => {
    const page = await anybody.get(heldLink('', stored.house.secret, 'coast', window));
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('1 claim was held back.');
    expect(html).toContain('Another outlet says what a line of this digest says');
    const links = [...html.matchAll(/href="(\/desk\/[^"]*)"/g)].map((match) =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    );
    expect(links).toHaveLength(3);
    for (const link of links) expect((await anybody.get(link)).status).toBe(200);
  });

  test('opens no other window, and no other desk’s', async () => {
    const token = tokenOf(heldLink('', stored.house.secret, 'coast', window));
    for (const path of [
      `/desk/costa/held/${encodeURIComponent(window)}`,
      '/desk/coast/held/2001',
      '/desk/coast/held/%00',
    ]) {
      expect((await anybody.get(`${path}?t=${token}`)).status).toBe(403);
    }
  });
});

describe('unsubscribing', () => {
  const link = (desk: string, address: string) => unsubscribeLink('', stored.house.secret, desk, address);
  const left = (desk: string) => unsubscribedFrom(stored.house.store.db, desk);

  test('opening the link changes nothing, however often a scanner does it', async () => {
    const page = await anybody.get(link('coast', 'coast@newsroom.example'));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Unsubscribe');
    expect((await left('coast')).size).toBe(0);
  });

  test('a mail program does it with one POST that comes from no page', async () => {
    const answer = await openApp(stored.house).request(link('coast', 'Coast@newsroom.example'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await left('coast')).toEqual(new Set(['coast@newsroom.example']));
    expect((await left('costa')).size).toBe(0);
  });

  test('so does one that sends a multipart form, and the button, and again', async () => {
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const path = link('coast', 'night@newsroom.example');
    const answer = await openApp(stored.house).request(path, { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect((await anybody.post(path)).status).toBe(200);
    expect((await left('coast')).size).toBe(2);
  });

  test.each([
    ['junk', () => '/unsubscribe?t=junk'],
    ['nothing', () => '/unsubscribe'],
    ['a desk that never was', () => link('nowhere', 'a@b.example')],
    ['a token to read', () => `/unsubscribe?t=${tokenOf(saved('coast', told))}`],
  ])('%s ends nothing', async (_name, path) => {
    const before = (await left('coast')).size;
    expect((await anybody.get(path())).status).toBe(403);
    expect((await anybody.post(path())).status).toBe(403);
    expect((await left('coast')).size).toBe(before);
  });
});
