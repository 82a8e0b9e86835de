import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDigest } from '../../src/digests/render.ts';
import { htmlOf, sampleMails } from './mails.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Set to a file name to have the picture in docs/ taken again. */
const PICTURE = process.env.DIGEST_PICTURE;

describe.skipIf(!existsSync(CHROMIUM))('a digest in a browser (needs Debian’s chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });
  afterAll(() => browser.close());

  test.each([
    [390, 'light'],
    [390, 'dark'],
    [800, 'light'],
    [800, 'dark'],
  ] as const)(
    'at %d px, %s: accessible, nothing to scroll sideways, nothing fetched',
    async (width, colorScheme) => {
      const digest = sampleDigest({
        sections: [...sampleDigest().sections, longSection],
        saidAgain: { lines: [sampleRestated({ unreviewed: true })] },
      });
      const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme });
      const page = await context.newPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.setContent(renderDigest(digest).html);
      expect(await complaintsOf(page)).toEqual([]);
      expect(fetched).toEqual([]);
      await context.close();
    },
  );

  test.each(sampleMails().map((mail, at) => [mail.what, mail, at] as const))(
    '%s, whole as it arrives: accessible, nothing to scroll sideways',
    async (_what, mail, at) => {
      const colorScheme = at % 2 === 0 ? 'light' : 'dark';
      const context = await browser.newContext({ viewport: { width: 360, height: 700 }, colorScheme });
      const page = await context.newPage();
      await page.setContent(await htmlOf(mail));
      expect(await complaintsOf(page)).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      await context.close();
    },
  );

  test.runIf(PICTURE !== undefined)('its picture is taken', async () => {
    const page = await browser.newPage({ viewport: { width: 680, height: 700 } });
    await page.setContent(renderDigest(sampleDigest()).html);
    await page.screenshot({ path: PICTURE ?? '', fullPage: true });
  });
});

async function complaintsOf(page: Page): Promise<string[]> {
  // A page of mail has no landmarks: mail programs put it into their own.
  const { violations } = await new AxeBuilder({ page })
    .disableRules(['region', 'landmark-one-main'])
    .analyze();
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ...(isTooWide === true ? ['wider than the screen'] : []),
  ];
}

const longSection = {
  topic: 'long',
  name: 'A topic with long words',
  lines: [
    sampleLine({ words: 'x'.repeat(300), outlet: 'O'.repeat(90), difference: 'y'.repeat(90) }),
    sampleLine({ articleUrl: `javascript:${'z'.repeat(200)}` }),
  ],
};
