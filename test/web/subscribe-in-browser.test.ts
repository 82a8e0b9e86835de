import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionId } from '../../src/model/subscription.ts';
import { confirmLink, preferencesLink, unsubscribeLink } from '../../src/model/token.ts';
import { deskNamed } from '../../src/pipeline/desks.ts';
import { openApp } from '../../src/web/app.tsx';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import { CHROMIUM, openChromium } from './chromium.ts';
import { answerAll, OPEN_DESKS, subscribed, subscriptionsOf, TWO_TOPICS } from './pages/subscribers.ts';
import { type StoredHouse, storedHouse } from './stored-house.ts';

/** Names of what is ticked that do not stand beside their boxes. */
const ALONE = `[...document.querySelectorAll('.tick')].filter((label) => {
  const [box, name] = [...label.children].map((one) => one.getBoundingClientRect());
  return name.left < box.right || name.top > box.bottom;
}).map((label) => label.innerText)`;

describe.skipIf(CHROMIUM === undefined)('subscribing in a browser (needs Debian’s chromium)', () => {
  let stored: StoredHouse;
  let web: WebServer;
  let browser: Browser;

  beforeAll(async () => {
    stored = await storedHouse({ desks: OPEN_DESKS, topics: TWO_TOPICS });
    web = await startWeb(stored.house);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await stored?.close();
  });

  async function pageOf(options = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
    return context.newPage();
  }
  const settingsOf = (id: number, address: string) =>
    web.url + preferencesLink('', stored.house.secret, editionId('coast', id), address);

  test('without script: an address, the button of the mail’s link, settings, and the way out', async () => {
    const page = await pageOf({ javaScriptEnabled: false });
    const address = 'ana@example.org';
    await page.goto(`${web.url}/subscribe`);
    await page.getByRole('link', { name: 'Coast desk' }).click();
    await page.getByLabel('Your e-mail address').fill(address);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await answerAll(stored);
    const [row] = await subscriptionsOf(stored, address);
    await page.goto(web.url + confirmLink('', stored.house.secret, row?.id ?? 0));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: 'You are subscribed to Coast desk' }).waitFor();
    await page.getByRole('link', { name: /your settings/ }).click();
    await page.getByLabel('The weather').uncheck();
    await page.getByLabel('At times of day').check();
    await page.getByLabel('Times of day', { exact: true }).fill('7:00');
    await page.getByLabel('Time zone').fill('Atlantis');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Atlantis');
    expect(await page.getByLabel('The weather').isChecked()).toBe(false);
    await page.getByLabel('Time zone').fill('Europe/Madrid');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').waitFor();
    const edition = await deskNamed(stored.house, stored.house.store.db, editionId('coast', row?.id ?? 0));
    expect(edition).toMatchObject({ topics: ['harbour'], schedule: { kind: 'cron', crons: ['0 7 * * *'] } });
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('heading', { name: `${address} gets no more digests of Coast desk.` }).waitFor();
    expect(await subscriptionsOf(stored, address)).toEqual([]);
    await page.context().close();
  });

  test('what people do not see takes no focus: the keyboard goes from the address to the button', async () => {
    const page = await pageOf();
    await page.goto(`${web.url}/subscribe/coast`);
    await page.getByLabel('Your e-mail address').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.innerText')).toBe('Subscribe');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'every page of it, %s: no violation by axe, nothing wider than a phone',
    async (colorScheme) => {
      const address = `${colorScheme}@example.org`;
      const id = await subscribed(stored, openApp(stored.house), address);
      const { secret } = stored.house;
      const page = await pageOf({ colorScheme, viewport: { width: 360, height: 740 } });
      const complaints: string[] = [];
      const look = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        complaints.push(...violations.map((one) => `${where} ${one.id} ${one.nodes[0]?.html}`));
        const width = await page.evaluate('document.documentElement.scrollWidth');
        if (width !== 360) complaints.push(`${where} is ${width} px wide`);
      };
      for (const path of [
        ...['/subscribe', '/subscribe/coast', '/subscribe/costa'],
        confirmLink('', secret, id),
        unsubscribeLink('', secret, editionId('coast', id), address),
        preferencesLink('', secret, 'coast', 'coast@newsroom.example'),
      ]) {
        await page.goto(`${web.url}${path}`);
        await look(path);
      }
      await page.goto(settingsOf(id, address));
      await look('the settings');
      complaints.push(...(await page.evaluate<string[]>(ALONE)));
      await page.getByLabel('Time zone').fill('Atlantis');
      await page.getByLabel('The weather').uncheck();
      await page.getByLabel('The harbour master').uncheck();
      await page.getByLabel('From').first().fill('22:00');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('alert').waitFor();
      await look('the settings with mistakes');
      await page.getByLabel('To', { exact: true }).first().fill('06:00');
      await page.getByLabel('The weather').check();
      await page.getByLabel('Time zone').fill('Europe/Madrid');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('status').waitFor();
      await look('the settings with quiet hours and a row for more');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});
