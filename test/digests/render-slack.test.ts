import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderSlack } from '../../src/digests/render-slack.ts';
import { bigDigest, digestSaying, HOSTILE } from './big-sample.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3000),
  verbatim: z.literal(true),
});
/** What Block Kit takes, of the blocks that are used. */
const Message = z.strictObject({
  text: z.string().min(1).max(3000),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
  blocks: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('header'),
          text: z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(150) }),
        }),
        z.strictObject({ type: z.literal('section'), text: mrkdwn }),
        z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn).min(1).max(10) }),
        z.strictObject({ type: z.literal('divider') }),
      ]),
    )
    .min(1)
    .max(50),
});

const read = (json: string) => Message.parse(JSON.parse(json));
const textsOf = (message: z.output<typeof Message>) =>
  message.blocks.flatMap((block) =>
    block.type === 'divider'
      ? []
      : block.type === 'context'
        ? block.elements.map(({ text }) => text)
        : [block.text.text],
  );

describe('what a message says', () => {
  const message = read(renderSlack(sampleDigest()));
  const all = textsOf(message).join('\n');

  test('the news is the text of the notification', () => {
    expect(message.text).toMatch(/^Contradiction: Claudia Sheinbaum denies: «hubo un acuerdo/);
  });

  test.each([
    ['the desk', 'Politics desk'],
    ['the count', '1 contradiction, 1 update, 2 new and 12 more'],
    ['a verdict and who', '*Contradiction*  *Claudia Sheinbaum* denies'],
    ['the words as a quotation', '> «hubo un acuerdo para que aviones extranjeros vuelen sobre la sierra»'],
    ['the earlier words', 'Against this: “The flights over the mountains'],
    ['what changed', 'Changed: 25 → 50 million dollars'],
    ['who carries it', 'Carried by 4 outlets (2 independent sources)'],
    ['a link to the outlet', '<https://faro-norte.example/nota/8841|Read it at El Faro del Norte>'],
    ['a link to the sentence', '<https://watch.example/desk/politics/claim/1?t=abc|See the sentence>'],
    ['what was cut', '<https://watch.example/desk/politics/held/w1?t=abc|and 12 more>'],
    ['what was held back', '<https://watch.example/desk/politics/held/w1?t=abc|62 claims held back>.'],
    ['feeds that fail', 'Valley Gazette failing since'],
    ['the notice', '*Notice: Invented text. No outlet or person said any of this.*'],
  ])('%s', (_what, expected) => expect(all).toContain(expected));

  test('in Spanish', () => {
    const spanish = textsOf(read(renderSlack(sampleDigest({ lang: 'es' })))).join('\n');
    expect(spanish).toContain('*Contradicción*');
    expect(spanish).toContain('|Ver la frase>');
    expect(spanish).toContain('|62 afirmaciones retenidas>');
  });

  test('nothing new, and what is said again', () => {
    const none = textsOf(read(renderSlack(sampleDigest({ sections: [] }))));
    expect(none).toContain('Nothing new was said on your topics in this time.');
    const again = renderSlack(sampleDigest({ sections: [], saidAgain: { lines: [sampleRestated()] } }));
    expect(textsOf(read(again)).join('\n')).toContain('*Said again*');
  });
});

describe('limits', () => {
  test.each([
    [1, 0],
    [11, 0],
    [12, 8],
    [60, 195],
    [500, 1950],
  ])('%d lines in each of four sections: at least %d are cut, and each is counted', (lines, atLeast) => {
    const message = read(renderSlack(bigDigest(lines)));
    const shown = message.blocks.filter(
      (block) => block.type === 'section' && block.text.text.includes('\n>'),
    ).length;
    const cut = textsOf(message).flatMap((text) => /\|and (\d+) more>$/.exec(text)?.[1] ?? []);
    const counted = cut.reduce((sum, count) => sum + Number(count), 0);
    expect(counted).toBeGreaterThanOrEqual(atLeast);
    expect(shown + counted).toBe(lines * 4);
    // Three sections of news and one of what is said again: the head counts what is shown, and what is not.
    const head = textsOf(message).find((text) => / new( and|$)/m.test(text)) ?? '';
    const [, fresh = '0', more = '0'] = /(\d+) new(?: and (\d+) more)?/.exec(head) ?? [];
    expect(Number(fresh) + Number(more)).toBe(lines * 3);
    expect(Number(fresh)).toBeLessThanOrEqual(shown);
  });

  test('more topics than there are blocks', () => {
    const message = read(renderSlack(bigDigest(1, {}, 80)));
    const cut = textsOf(message).flatMap((text) => /\|and (\d+) more>$/.exec(text)?.[1] ?? []);
    expect(Number(cut.at(-1))).toBeGreaterThan(50);
  });

  test('a line of the longest texts, each character of which is escaped', () => {
    const long = '<&>'.repeat(2000);
    const line = sampleLine({
      words: long,
      difference: long,
      articleUrl: `https://paper.example/${'a'.repeat(1900)}?${'&'.repeat(60)}`,
      carriedBy: Array.from({ length: 30 }, () => ({ outlet: long, country: long })),
    });
    const digest = sampleDigest({
      sections: [{ topic: 't', name: long, lines: [line, line] }],
      deskName: long,
    });
    expect(textsOf(read(renderSlack(digest))).join('\n')).toContain('|See the sentence>');
  });

  test('thirty feeds that fail are all said', () => {
    const failing = Array.from({ length: 12 }, (_, index) => ({
      outlet: `Outlet ${index} ${'&'.repeat(110)}`,
      since: '2026-03-05T22:10:00.000Z',
      error: '<'.repeat(300),
    }));
    const digest = sampleDigest({ feeds: { configured: 40, read: 10, failing, gaps: [] } });
    const texts = textsOf(read(renderSlack(digest))).join('\n');
    for (const { outlet } of failing) expect(texts).toContain(outlet.slice(0, 10));
  });
});

describe('outside text', () => {
  /** What Slack would take for a name, a link or a command: only our own links may be left. */
  const expectHarmless = (text: string): void => {
    const message = read(renderSlack(digestSaying(text)));
    const headers = message.blocks.flatMap((block) => (block.type === 'header' ? [block.text.text] : []));
    for (const header of headers) expect(header).not.toMatch(/[<>]/);
    for (const each of [...textsOf(message), message.text].filter((text) => !headers.includes(text))) {
      const controls = [...each.matchAll(/<([^>]*)>/g)].map((match) => match[1] ?? '');
      for (const control of controls)
        expect(control).toMatch(/^https?:\/\/(?:paper|watch)\.example\/[^|]*\|[^|]*$/);
      expect(each.replace(/<[^>]*>/g, '')).not.toMatch(
        /[<>](?!\s)|&(?!amp;|lt;|gt;)|(?!\n)\p{Cc}|[\u202e\p{Cs}]/u,
      );
    }
  };

  test.each(HOSTILE)('%j only shows', (text) => expectHarmless(text));

  test('any text only shows', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectHarmless), { numRuns: 40 });
  });
});
