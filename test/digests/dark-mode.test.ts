import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { DARK, LIGHT } from '../../src/digests/styles.ts';
import { contrast } from './contrast.ts';
import { htmlOf, sampleMails } from './mails.ts';

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
const colourOf = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** As Gmail's app on iOS does: each channel turned over. */
const turnedOver = (colour: string): string => colourOf(channels(colour).map((part) => 1 - part));

/** As Outlook and Gmail on Android do: what is light gets as dark as it was light, and keeps its hue (HSL). */
function lightnessTurnedOver(colour: string): string {
  const parts = channels(colour);
  const shift = 1 - Math.max(...parts) - Math.min(...parts);
  return colourOf(parts.map((part) => part + shift));
}

const table = (change: (colour: string) => string, colours: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, change(colour)]));

describe('colours can be read, at least 4.5 to 1', () => {
  test.each([
    ['in the light', LIGHT],
    ['in the dark, where the mail is asked', DARK],
    ['in the dark, where a program turns each channel over', table(turnedOver, LIGHT)],
    ['in the dark, where a program turns the lightness over', table(lightnessTurnedOver, LIGHT)],
  ])('%s', (_what, colours: Readonly<Record<string, string>>) => {
    for (const ground of ['ground', 'noticeGround']) {
      for (const ink of ['ink', 'quiet', 'link', 'new', 'update', 'contradiction']) {
        const reached = contrast(colours[ink] ?? '', colours[ground] ?? '');
        expect([ink, ground, reached >= 4.5]).toEqual([ink, ground, true]);
      }
    }
  });
});

test.each(sampleMails().map((mail) => [mail.what, mail] as const))(
  '%s: whoever sets a ground sets the colour on it, and each colour has its class for the dark',
  async (_what, mail) => {
    const page = load(await htmlOf(mail));
    const classes: Readonly<Record<string, string>> = {
      [LIGHT.quiet]: 'q',
      [LIGHT.link]: 'l',
      [LIGHT.new]: 'new',
      [LIGHT.update]: 'update',
      [LIGHT.contradiction]: 'contradiction',
    };
    for (const element of page('[style]').toArray()) {
      const style = page(element).attr('style') ?? '';
      const colour = /(?:^|;)color:(#[0-9a-f]{6})/.exec(style)?.[1];
      if (style.includes('background-color')) expect([style, colour]).toEqual([style, LIGHT.ink]);
      if (colour !== undefined && colour !== LIGHT.ink)
        expect([style, page(element).is(`.i,.${classes[colour] ?? '?'}`)]).toEqual([style, true]);
    }
    // Text with no colour of its own has that of the column, and is given the one of the dark with it.
    for (const element of page('h1,h2,h3,p').toArray())
      expect([page(element).text(), page(element).is('.i,.q')]).toEqual([page(element).text(), true]);
  },
);
