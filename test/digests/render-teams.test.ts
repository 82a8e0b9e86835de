import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderTeams } from '../../src/digests/render-teams.ts';
import { bigDigest, digestSaying, HOSTILE } from './big-sample.ts';
import { sampleDigest, sampleRestated } from './sample.ts';

const looks = {
  spacing: z.enum(['Small', 'Large']).optional(),
  separator: z.literal(true).optional(),
};
const run = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  weight: z.literal('Bolder').optional(),
  isSubtle: z.literal(true).optional(),
  size: z.literal('Small').optional(),
});
/** What an Adaptive Card 1.4 has, of the elements that are used. */
const Message = z.strictObject({
  type: z.literal('message'),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: z.null(),
      content: z.strictObject({
        $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
        type: z.literal('AdaptiveCard'),
        version: z.literal('1.4'),
        lang: z.enum(['en', 'es']),
        fallbackText: z.string().min(1),
        msteams: z.strictObject({ width: z.literal('Full') }),
        body: z
          .array(
            z.discriminatedUnion('type', [
              z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(run).min(1), ...looks }),
              z.strictObject({
                type: z.literal('TextBlock'),
                text: z.string(),
                size: z.enum(['Small', 'Medium', 'Large']),
                weight: z.literal('Bolder').optional(),
                style: z.literal('heading').optional(),
                wrap: z.literal(true),
                ...looks,
              }),
            ]),
          )
          .min(1),
      }),
    }),
  ]),
});

function bodyOf(json: string) {
  expect(Buffer.byteLength(json)).toBeLessThan(28_000);
  return Message.parse(JSON.parse(json)).attachments[0].content.body;
}
const runsOf = (json: string) =>
  bodyOf(json).flatMap((one) =>
    one.type === 'RichTextBlock' ? [one.inlines.map(({ text }) => text).join('')] : [],
  );
const blocksOf = (json: string) =>
  bodyOf(json).flatMap((one) => (one.type === 'TextBlock' ? [one.text] : []));

describe('what a card says', () => {
  const json = renderTeams(sampleDigest());

  test.each([
    ['a verdict and who', 'Contradiction: Claudia Sheinbaum denies'],
    ['the words', '«hubo un acuerdo para que aviones extranjeros vuelen sobre la sierra»'],
    ['what changed', 'Changed: 25 → 50 million dollars'],
    ['the notice', 'Notice: Invented text. No outlet or person said any of this.'],
    ['feeds', '27 of 28 feeds read.'],
  ])('%s, as it stands', (_what, expected) => expect(runsOf(json)).toContain(expected));

  test.each([
    ['the desk', 'Politics desk'],
    ['the topic', 'Cartel designations'],
    [
      'links',
      '[Read it at El Faro del Norte](https://faro-norte.example/nota/8841) · [See the sentence](https://watch.example/desk/politics/claim/1?t=abc)',
    ],
    ['what was cut', '[and 12 more](https://watch.example/desk/politics/held/w1?t=abc)'],
    ['what was held back', '[62 claims held back](https://watch.example/desk/politics/held/w1?t=abc)'],
  ])('%s', (_what, expected) => expect(blocksOf(json)).toContain(expected));

  test('in Spanish, with what is said again', () => {
    const spanish = renderTeams(sampleDigest({ lang: 'es', saidAgain: { lines: [sampleRestated()] } }));
    expect(runsOf(spanish).join('\n')).toContain('Dicho de nuevo: Claudia Sheinbaum dice');
    expect(blocksOf(spanish).join('\n')).toContain('[Ver la frase](');
  });

  test('nothing new', () => {
    expect(runsOf(renderTeams(sampleDigest({ sections: [] })))).toContain(
      'Nothing new was said on your topics in this time.',
    );
  });
});

test.each([[1], [8], [60], [500]])(
  '%d lines in each of four sections fit, and each that is cut is counted',
  (lines) => {
    const json = renderTeams(bigDigest(lines));
    const shown = bodyOf(json).filter((one) => one.type === 'RichTextBlock' && one.separator === true).length;
    const cut = blocksOf(json).flatMap((text) => /^\[and (\d+) more\]\(/.exec(text)?.[1] ?? []);
    expect(shown + cut.reduce((sum, count) => sum + Number(count), 0)).toBe(lines * 4);
    expect(shown).toBeGreaterThan(3);
  },
);

describe('outside text', () => {
  /** The only Markdown that is left is our links: nothing inside a text of theirs can end one or begin another. */
  const expectHarmless = (text: string): void => {
    for (const block of blocksOf(renderTeams(digestSaying(text)))) {
      const unescaped = block.replace(/\\./gs, '');
      const links = [...unescaped.matchAll(/\[([^[\]]*)\]\(([^()\s]*)\)/g)];
      for (const [, , url = ''] of links) expect(url).toMatch(/^https?:\/\/(?:paper|watch)\.example\//);
      expect(unescaped.replace(/\[[^[\]]*\]\([^()\s]*\)/g, '')).not.toMatch(/[[\]()<>*_`#]|^[-+]|^\d+\./);
    }
  };

  test.each(HOSTILE)('%j only shows', (text) => expectHarmless(text));

  test('any text only shows', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectHarmless), { numRuns: 40 });
  });
});
