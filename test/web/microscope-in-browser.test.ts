import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInLink } from '../../src/pipeline/sign-in.ts';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import { CHROMIUM, openChromium } from './chromium.ts';
import { type StoredHouse, storedHouse } from './stored-house.ts';

const TEXT = [
  'Ana Puerto said about 26 boats had left the bay. “Nobody will enter before Monday,” she warned.',
  'The fishermen reportedly waited; Ana Puerto denied that the channel was shut.',
].join('\n\n');

describe.skipIf(CHROMIUM === undefined)('the microscope in a browser (needs Debian’s chromium)', () => {
  let stored: StoredHouse;
  let web: WebServer;
  let browser: Browser;

  beforeAll(async () => {
    stored = await storedHouse();
    web = await startWeb(stored.house);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await stored?.close();
  });

  /** Somebody who has signed in, pasted the text and looked at it. */
  async function looking(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(await signInLink(stored.house, web.url, 'rita'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Microscope' }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(TEXT);
    await page.getByLabel('Time zone').fill('America/Mexico_City');
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('heading', { name: 'What was found' }).waitFor();
    return page;
  }

  const paintOf = (page: Page, selector: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`,
    );

  test('without script: a number in the text leads to its claim, and the claim back to its words', async () => {
    const page = await looking({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Claim 2', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#c2');
    await page.getByRole('link', { name: 'Claim 2 in the text' }).click();
    expect(new URL(page.url()).hash).toBe('#in-c2');
    expect(await page.locator('#in-c2').textContent()).toContain('Nobody will enter before Monday');
    expect(await page.getByRole('region', { name: 'Text' }).textContent()).toBe(TEXT);
    await page.context().close();
  });

  test('the pointer or the focus on a claim lights it up in the text, and the other way round', async () => {
    const page = await looking();
    const plain = await paintOf(page, '#in-c2');
    await page.locator('#c2').hover();
    const lit = await paintOf(page, '#in-c2');
    expect(lit).not.toBe(plain);
    expect(await paintOf(page, '.l-cue[data-of~=c2]')).toBe(lit);
    expect(await paintOf(page, '#in-c1')).toBe(plain);
    await page.mouse.move(0, 0);
    expect(await paintOf(page, '#in-c2')).toBe(plain);
    await page.getByRole('link', { name: 'Claim 2', exact: true }).focus();
    expect(await paintOf(page, '#c2')).toBe(lit);
    await page.context().close();
  });

  test('the text stays in the form, and is looked at again when it was changed', async () => {
    const page = await looking();
    await page.getByText('The text, to change and try again').click();
    const box = page.getByRole('textbox', { name: 'Text', exact: true });
    expect(await box.inputValue()).toBe(TEXT);
    await box.fill('Ana Puerto said the bay was calm.');
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('heading', { name: '1 claim', exact: true }).waitFor();
    expect(await page.getByLabel('Time zone').inputValue()).toBe('America/Mexico_City');
    await page.context().close();
  });

  test.each([390, 1280])('no violation at %d px, light and dark, nor sideways scrolling', async (width) => {
    const page = await looking({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const hash of ['#content', '#c1', '#in-c1', '#in-m1']) {
        await page.goto(`${web.url}/microscope${hash}`);
        expect(await page.locator('.findings > li').count()).toBeGreaterThan(1);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        complaints.push(
          ...violations.map(({ id, nodes }) => `${colorScheme} ${hash} ${id}: ${nodes[0]?.html}`),
        );
      }
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  });
});
