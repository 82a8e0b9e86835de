import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerLink, savedLink, unsubscribeLink } from '../../src/model/token.ts';
import { signInLink } from '../../src/pipeline/sign-in.ts';
import { recordPoll } from '../../src/store/feeds.ts';
import { historyOf } from '../../src/store/verdicts.ts';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import { CHROMIUM, openChromium } from './chromium.ts';
import { type StoredHouse, sendDigest, storeArticle, storedHouse, storeReading } from './stored-house.ts';

const STORM = [
  'The channel has been closed since the storm of last week, and boats wait on both sides of it.',
  'Ana Puerto said six ships were waiting outside. “We open it when it is safe, and not before,” she told reporters.',
  'The fishermen’s union did not answer questions.',
].join('\n\n');
const SPANISH = [
  'La capitana del puerto habló por la mañana.',
  'Ana Puerto informó de que son ocho los barcos que esperan. «Nadie va a entrar antes del viernes», aseguró.',
].join('\n\n');

const NEEDS = 'needs Debian’s chromium';

describe.skipIf(CHROMIUM === undefined)(`the pages in a browser (${NEEDS})`, () => {
  let stored: StoredHouse;
  let web: WebServer;
  let browser: Browser;
  let ids: { six: number; safe: number; eight: number; friday: number; again: number; article: number };

  beforeAll(async () => {
    stored = await storedHouse({
      settings: { digests: { notice: 'Invented text: a demonstration, not news.' } },
    });
    ids = await tellTheStory(stored);
    web = await startWeb(stored.house);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await stored?.close();
  });

  const acts = async (id: number) =>
    (await historyOf(stored.house.store.db, id)).map(({ act, of }) => [act, of]);

  /** A new browser window of somebody who has signed in by a link, as people do. */
  async function signedIn(
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(await signInLink(stored.house, web.url, 'rita'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    return { page, context };
  }

  test('somebody signs in by link, reads today’s digest, opens a claim and sees its sentence marked', async () => {
    const { page, context } = await signedIn();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Today: ');
    await page.getByRole('link', { name: 'six ships were waiting outside' }).first().click();
    expect(new URL(page.url()).pathname).toBe(`/claims/${ids.six}`);
    await page.getByRole('link', { name: 'To the sentence in the article' }).click();
    const mark = page.locator('#sentence mark');
    expect(await mark.textContent()).toBe('six ships were waiting outside');
    expect(await page.evaluate(IN_SIGHT)).toBe(true);
    const paint = await page.evaluate(
      `getComputedStyle(document.querySelector('#sentence mark')).backgroundColor`,
    );
    expect(paint).not.toBe('rgba(0, 0, 0, 0)');
    await context.close();
  });

  test('one key rejects a claim, and it stands in the audit list', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${web.url}/claims/${ids.friday}`);
    await page.keyboard.press('x');
    await page.getByRole('status').waitFor();
    expect(await acts(ids.friday)).toEqual([['reject', null]]);
    await page.getByRole('link', { name: 'Audit list' }).click();
    expect(await page.getByRole('listitem').filter({ hasText: 'rejected' }).textContent()).toContain('rita');
    await context.close();
  });

  test('keys do nothing while somebody types a note, nor with Control, and Enter in a note confirms nothing', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${web.url}/claims/${ids.eight}`);
    const note = page.getByRole('textbox', { name: /Note/ });
    await note.click();
    await page.keyboard.type('xct rx');
    await page.keyboard.press('Enter');
    await page.locator('h1').click();
    await page.keyboard.press('Control+x');
    await page.keyboard.press('Shift+X');
    await page.keyboard.press('q');
    expect(await note.inputValue()).toBe('xct rx');
    expect(await acts(ids.eight)).toEqual([]);
    await context.close();
  });

  test('keys lead on and back through what is in doubt', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${web.url}/claims/${ids.again}`);
    await page.keyboard.press('j');
    await page.waitForURL(`**/claims/${ids.eight}`);
    await page.keyboard.press('k');
    await page.waitForURL(`**/claims/${ids.again}`);
    await context.close();
  });

  test('without script, buttons confirm, and mark as a repeat of another', async () => {
    const { page, context } = await signedIn({ javaScriptEnabled: false });
    await page.goto(`${web.url}/claims/${ids.eight}`);
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect(await page.getByRole('status').textContent()).toMatch(/confirmed\.\s+Undo/);
    await page.goto(`${web.url}/claims/${ids.again}`);
    await page.getByRole('spinbutton', { name: 'claim’s number' }).fill(`${ids.six}`);
    await page.getByRole('textbox', { name: /Note/ }).fill('The same ships.');
    await page.getByRole('button', { name: 'Repeat of that' }).click();
    expect(await acts(ids.again)).toEqual([['repeat', ids.six]]);
    expect(await page.getByText('The same ships.').count()).toBe(1);
    await context.close();
  });

  test('retracting a claim that a desk was told says who will be told that, and when', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${web.url}/claims/${ids.safe}`);
    await page.keyboard.press('t');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(
      /retracted\. Coast desk(?: and \d+ others?)? will be told, with the next digest\./,
    );
    await context.close();
  });

  test('the keyboard goes through a claim in a sensible order, and every stop can be seen', async () => {
    const { page, context } = await signedIn();
    await page.goto(`${web.url}/claims/${ids.eight}`);
    const stops: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate<{ name: string; outline: string; shown: boolean }>(FOCUSED);
      if (seen.name === 'BODY') break;
      expect(seen).toMatchObject({ outline: 'solid 3px', shown: true });
      stops.push(seen.name);
    }
    expect(stops[0]).toBe('Skip to content');
    const order = [
      'Digests',
      'Sign out',
      'The earlier one',
      'All links in words',
      'Confirm c',
      'Split s',
      'Not a claim x',
      'Off topic o',
      'Retract t',
      'of',
      'Repeat of that r',
      'Merge m',
      'note',
      'What each act says, and its key ?',
      'Ocho barcos esperan',
    ];
    const places = order.map((name) => stops.findIndex((stop) => stop.startsWith(name)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await context.close();
  });

  test('the skip link leads past the menu', async () => {
    const { page, context } = await signedIn();
    // The page that the button led to, before any key.
    await page.getByRole('heading', { level: 1, name: /^Today: / }).waitFor();
    await page.keyboard.press('Tab');
    await page.waitForFunction('document.activeElement.className === "skip"');
    await page.keyboard.press('Enter');
    await page.waitForFunction('location.hash === "#content"');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    await context.close();
  });

  const everyPage = () => [
    ...[
      '/',
      '/?desk=costa',
      '/digests',
      '/digests/1',
      '/review',
      '/feeds',
      '/subscribers',
      '/audit',
      '/nowhere',
    ],
    ...[ids.six, ids.eight, ids.safe].map((id) => `/claims/${id}`),
    ...['/microscope', `/microscope?article=${ids.article}`, `/articles/${ids.article}`],
    ...['/sign-in', '/sign-in?token=x'],
    savedLink('', stored.house.secret, 'coast', ids.six),
    savedLink('', stored.house.secret, 'coast', 0),
    unsubscribeLink('', stored.house.secret, 'costa', 'costa@newsroom.example'),
    ...['coast', 'costa'].flatMap((desk, at) =>
      ['', '/held', `/digest/${at + 1}`, `/digest/${at + 1}/held`].map((tail) => readers(desk, tail)),
    ),
    `${readers('costa', '')}&q=nadie`,
    ...['/digests/1/held', '/held-back?desk=coast'],
  ];
  const readers = (desk: string, tail: string) =>
    readerLink('', stored.house.secret, desk, `${desk}@newsroom.example`).replace('?t=', `${tail}?t=`);

  test('somebody reads a digest as it was sent, without signing in, and its links lead on', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${web.url}${readers('coast', '')}`);
    await page.getByRole('link', { name: 'six ships were waiting' }).click();
    await page.getByRole('link', { name: 'As it was sent' }).click();
    expect(await page.locator('a').count()).toBeGreaterThan(2);
    const own = 'http://localhost/';
    const saved = page.locator(`a[href^="${own}desk/coast/claim/"]`).first();
    // The house believes to be at another address than this test's.
    await page.goto((await saved.getAttribute('href'))?.replace(own, `${web.url}/`) ?? '');
    expect(await page.locator('#sentence mark').count()).toBe(1);
    await context.close();
  });

  test.each([390, 1280])(
    'every page at %d px, light and dark: no violation, nothing blocked, nothing fetched from elsewhere',
    async (width) => {
      const { page, context } = await signedIn({ viewport: { width, height: 900 }, colorScheme: 'light' });
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404|403/.test(message.text())) complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(web.url)) complaints.push(request.url());
      });
      for (const path of everyPage()) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`${web.url}${path}`);
        complaints.push(...(await violationsOf(page, path)));
        // Nothing but its colours depends on the scheme.
        await page.emulateMedia({ colorScheme: 'dark' });
        complaints.push(...(await violationsOf(page, `${path} in the dark`, ['color-contrast'])));
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test('no page has to be scrolled sideways on a phone of 360 px, not even with words that do not end', async () => {
    const endless = 'x'.repeat(400);
    const { claims } = await storeArticle(stored.house, {
      title: endless,
      text: `${endless} was said.`,
      url: `https://harbor.example/${endless}`,
      claims: [{ words: endless, speaker: endless, review: true }],
    });
    await sendDigest(stored.house, 'coast');
    const { page, context } = await signedIn({ viewport: { width: 360, height: 740 } });
    for (const path of [...everyPage(), `/claims/${claims[0]}`]) {
      await page.goto(`${web.url}${path}`);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect({ path, width }).toEqual({ path, width: 360 });
    }
    await context.close();
  });
});

async function violationsOf(page: Page, where: string, rules?: string[]): Promise<string[]> {
  // No frames on these pages: axe need not open a window to look into them.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Is the marked sentence on the screen? */
const IN_SIGHT = `(() => {
  const box = document.querySelector('#sentence mark').getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
})()`;

/** What has the focus: its words or name, and whether it shows. */
const FOCUSED = `(() => {
  const node = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  const box = node.getBoundingClientRect();
  const name = node.tagName === 'BODY' ? 'BODY' : node.tagName === 'INPUT' ? node.name : node.innerText.trim();
  return { name, outline: outlineStyle + ' ' + outlineWidth, shown: box.width > 0 && box.left >= 0 && box.top >= 0 };
})()`;

/** One morning at the harbour: told, repeated, updated, doubted, edited; one feed fails. */
async function tellTheStory({ house }: StoredHouse) {
  const first = await storeArticle(house, {
    title: 'Six ships wait outside the harbour',
    text: STORM,
    author: 'Nora Whitfield',
    claims: [
      { words: 'six ships were waiting outside' },
      { words: '“We open it when it is safe, and not before,”', stance: 'promises' },
    ],
  });
  const [six = 0, safe = 0] = first.claims;
  await storeArticle(house, {
    feed: 'prairie',
    title: 'Ships wait',
    text: STORM,
    wire: 'Tri-Coast Press',
    copyOf: first.articleId,
    claims: [{ words: 'six ships were waiting outside', verdict: 'repeat', match: six }],
  });
  await sendDigest(house, 'coast');
  const spanish = await storeArticle(house, {
    feed: 'faro',
    lang: 'es',
    title: 'Ocho barcos esperan',
    text: SPANISH,
    claims: [
      {
        words: 'son ocho los barcos que esperan',
        verdict: 'update',
        match: six,
        review: true,
        explanation: {
          sentence: 'It says the same as an earlier claim with another figure.',
          aligned: [{ mine: [83, 89], theirs: [115, 120], link: 'lexicon' }],
          differences: [{ slot: 'figure', mine: '8 ships', theirs: '6 ships' }],
          leftover: { mine: [], theirs: [{ start: 0, end: 0, text: 'outside' }] },
          runnersUp: [{ claimId: safe, score: 0.12, why: 'too little in common' }],
        },
      },
      { words: 'Nadie va a entrar antes del viernes', stance: 'warns', review: true },
    ],
  });
  const [eight = 0, friday = 0] = spanish.claims;
  await sendDigest(house, 'coast');
  await sendDigest(house, 'costa');
  await storeReading(house, first.articleId, {
    title: 'Seven ships wait outside the harbour',
    text: STORM.replace('six ships', 'seven ships'),
    claims: [{ words: 'seven ships were waiting outside', verdict: 'update', match: six, review: true }],
  });
  const last = await house.store.db
    .selectFrom('claimwatch.claims')
    .select((row) => row.fn.max('id').as('id'))
    .executeTakeFirstOrThrow();
  await recordPoll(house.store.db, 'prairie', {
    ...{
      lastPolledAt: house.clock(),
      nextDueAt: house.clock(),
      intervalSeconds: 900,
      etag: null,
      lastModified: null,
    },
    ...{
      failures: 4,
      failingSince: house.clock(),
      lastError: 'The server answered 503.',
      lastSucceededAt: null,
    },
    ...{
      toldAt: null,
      everHadEntries: true,
      baselineAt: null,
      movedTo: null,
      fullFetchAt: null,
      validatorsLied: false,
      ttlMinutes: null,
      failureWeight: null,
    },
  });
  return { six, safe, eight, friday, again: last.id, article: first.articleId };
}
