import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { signInLink } from '../../src/pipeline/sign-in.ts';
import { historyOf } from '../../src/store/verdicts.ts';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import { CHROMIUM, openChromium } from './chromium.ts';
import { type StoredHouse, sendDigest, storeArticle, storedHouse } from './stored-house.ts';

const NEEDS = 'needs Debian’s chromium';
const TEXT =
  'Ana Puerto said six ships were waiting. Ana Puerto said eight ships waited. Ana Puerto said no ship waits.';

describe.skipIf(CHROMIUM === undefined)(`the list of doubts in a browser (${NEEDS})`, () => {
  let stored: StoredHouse;
  let web: WebServer;
  let browser: Browser;
  let page: Page;
  let ids: { first: number; eight: number; none: number; later: number };

  beforeAll(async () => {
    stored = await storedHouse();
    ids = await tellOfShips(stored);
    web = await startWeb(stored.house);
    browser = await openChromium();
  });
  afterEach(() => page?.context().close());
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await stored?.close();
  });

  const acts = async (id: number) =>
    (await historyOf(stored.house.store.db, id)).map(({ act, of }) => [act, of]);
  const focused = () => page.evaluate<string>('document.activeElement.id');

  async function openList(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    page = await context.newPage();
    await page.goto(await signInLink(stored.house, web.url, 'rita'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${web.url}/review`);
  }

  test('keys do nothing before an item has the focus, with Control or Shift, nor while somebody types', async () => {
    await openList();
    for (const key of ['c', 'r', 'x', 'u']) await page.keyboard.press(key);
    await page.keyboard.press('j');
    expect(await focused()).toBe(`claim-${ids.eight}`);
    for (const key of ['Control+x', 'Shift+X', 'Alt+x', 'q']) await page.keyboard.press(key);
    await page.locator(`#claim-${ids.eight} input[type=number]`).focus();
    await page.keyboard.type('1');
    for (const key of ['c', 'x', 'j', 'ArrowDown', 'ArrowDown', '?']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    expect(await page.locator('details.keys').getAttribute('open')).toBeNull();
    for (const id of Object.values(ids)) expect(await acts(id)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  test('j, k and the arrows walk the list, and ? shows the keys', async () => {
    await openList();
    const walked: string[] = [];
    for (const key of ['j', 'j', 'ArrowDown', 'j', 'k', 'ArrowUp', 'k']) {
      await page.keyboard.press(key);
      walked.push(await focused());
    }
    const [eight, none, later] = [ids.eight, ids.none, ids.later].map((id) => `claim-${id}`);
    expect(walked).toEqual([eight, none, later, later, none, eight, eight]);
    await page.keyboard.press('?');
    expect(await page.locator('details.keys').getAttribute('open')).not.toBeNull();
    expect(await page.getByText('its whole statement and that one say the same').isVisible()).toBe(true);
  });

  test('one is confirmed, one marked as a repeat, one taken back, by keys alone, and the focus goes on', async () => {
    await openList();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.waitForURL(`**/review?said=confirm&on=${ids.eight}#claim-${ids.none}`);
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain(`claim ${ids.eight}: confirmed.`);
    expect(await focused()).toBe(`claim-${ids.none}`);
    expect(await page.evaluate(IN_SIGHT)).toBe(true);
    await page.keyboard.press('r');
    await page.waitForURL(`**/review?said=repeat&on=${ids.none}#claim-${ids.later}`);
    expect(await acts(ids.none)).toEqual([['repeat', ids.first]]);
    await page.getByRole('status').waitFor();
    await page.keyboard.press('u');
    await page.waitForURL(`**/review?said=undo&on=${ids.none}#claim-${ids.none}`);
    expect(await focused()).toBe(`claim-${ids.none}`);
    expect(await acts(ids.none)).toEqual([
      ['repeat', ids.first],
      ['undo', null],
    ]);
    expect(await acts(ids.eight)).toEqual([['confirm', null]]);
    expect(await acts(ids.later)).toEqual([]);
    await page.keyboard.press('o');
    await page.waitForURL(`**/review?said=off-topic&on=${ids.none}#claim-${ids.later}`);
  });

  test('without script the buttons do the same, and the focus goes on too', async () => {
    await openList({ javaScriptEnabled: false });
    const item = page.locator(`#claim-${ids.later}`);
    await item.getByRole('button', { name: 'Not a claim' }).click();
    expect(await page.getByRole('status').textContent()).toContain('rejected');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(new URL(page.url()).hash).toBe(`#claim-${ids.later}`);
    expect(await acts(ids.later)).toEqual([
      ['reject', null],
      ['undo', null],
    ]);
  });

  test.each(['light', 'dark'] as const)(
    'with marks, numbers and a status it is accessible, %s',
    async (scheme) => {
      await openList({ colorScheme: scheme, viewport: { width: 390, height: 800 } });
      await page.goto(`${web.url}/review?said=undo&on=${ids.later}`);
      expect(await page.locator('.k[data-n]').count()).toBeGreaterThan(2);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    },
  );

  test('who hears the page is told each link in words', async () => {
    await openList();
    const heard = await page.locator(`#claim-${ids.later} .sentence`).first().textContent();
    expect(heard).toContain('ship (1: another form of the word)');
    const kinds = await page.evaluate<string[]>(MARKS);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

/** Is what was recorded on the screen, although the next item is scrolled to? */
const IN_SIGHT = `(() => {
  const box = document.querySelector('[role=status]').getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
})()`;

/** How each kind of mark in the legend looks apart from its colour. */
const MARKS = `[...document.querySelectorAll('[data-item]:has(.marks .k-stem) .marks .k')].map((one) => {
  const { textDecorationLine, textDecorationStyle, outlineStyle, borderTopStyle } = getComputedStyle(one);
  return [textDecorationLine, textDecorationStyle, outlineStyle, borderTopStyle].join(' ');
})`;

/** Six ships are told; three claims after that are in doubt, in this order. */
async function tellOfShips({ house }: StoredHouse) {
  const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const;
  const { claims: told } = await storeArticle(house, {
    title: 'Six ships wait',
    text: TEXT,
    claims: [{ words: 'six ships were waiting' }],
  });
  const [first = 0] = told;
  await sendDigest(house, 'coast');
  const [ships, waiting, six] = [at('ships were'), at('waiting'), at('six')];
  const theirs = [ships[0], ships[0] + 5] as const;
  const left = (words: string) => ({ start: at(words)[0], end: at(words)[1], text: words });
  const { claims } = await storeArticle(house, {
    feed: 'prairie',
    title: 'Ships wait',
    text: TEXT,
    claims: [
      {
        ...{ words: 'eight ships waited', verdict: 'update', match: first, review: true, score: 0.69 },
        explanation: {
          against: first,
          aligned: [{ mine: at('ships waited'), theirs, link: 'same' }],
          leftover: { mine: [left('eight')], theirs: [{ start: six[0], end: six[1], text: 'six' }] },
        },
      },
      {
        ...{ words: 'no ship waits', review: true, score: 0.64 },
        explanation: {
          against: first,
          aligned: [{ mine: at('ship waits'), theirs, link: 'stem' }],
        },
      },
    ],
  });
  const later = await storeArticle(house, {
    feed: 'faro',
    title: 'A ship waits',
    text: TEXT,
    claims: [
      {
        ...{ words: 'no ship waits', review: true, score: 0.55 },
        explanation: {
          against: first,
          aligned: [
            { mine: [at('ship waits')[0], at('ship waits')[0] + 4], theirs, link: 'stem' },
            { mine: at('waits'), theirs: waiting, link: 'concept' },
          ],
          leftover: { mine: [], theirs: [{ start: six[0], end: six[1], text: 'six' }] },
        },
      },
    ],
  });
  const [eight = 0, none = 0] = claims;
  return { first, eight, none, later: later.claims[0] ?? 0 };
}
