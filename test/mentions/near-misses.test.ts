import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicsSchema, toTopics } from '../../src/config/topics.ts';
import { passageArticle } from '../../src/mentions/check-examples.ts';
import { compileTopics } from '../../src/mentions/compile-topics.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import { findNearMisses } from '../../src/mentions/near-misses.ts';
import type { Language } from '../../src/model/language.ts';
import { standsIn } from '../../src/model/span.ts';
import { readText } from '../../src/text/read-text.ts';
import { shippedTopics } from './topics.ts';

const topics = compileTopics(shippedTopics());

function inputFor(text: string, lang: Language = 'en', title = '') {
  const article = { ...passageArticle(text, lang), title };
  return { article, doc: readText(text, lang), topics };
}
const misses = (text: string, lang: Language = 'en') =>
  findNearMisses(inputFor(text, lang)).map(({ topic, span, rule, why }) => [topic, span.text, rule, why]);

describe('near misses', () => {
  test.each([
    [
      'a word that is missing around it',
      'Somebody will send troops to Mexico one day.',
      'en',
      [
        'us-military-action',
        'send troops',
        'action:send-troops',
        'It needs us in the article, and there is none.',
      ],
    ],
    [
      'a namesake on the list',
      'Diana Sheinbaum opened the festival.',
      'en',
      [
        'sheinbaum',
        'Sheinbaum',
        'entity:name',
        '“Diana Sheinbaum” is somebody else, by the topic’s own list.',
      ],
    ],
    [
      'another given name',
      'On the square Rosalba Sheinbaum sold honey.',
      'en',
      ['sheinbaum', 'Sheinbaum', 'entity:name', expect.stringContaining('another bearer’s')],
    ],
    [
      'a role that leads to somebody else',
      'El presidente Petro habló. La presidenta de la Cámara cerró la sesión.',
      'es',
      ['sheinbaum', expect.stringMatching(/^presidenta/), 'entity:role', expect.stringContaining('leads to')],
    ],
    [
      'a role without its home',
      'The leader spoke of the harvest.',
      'en',
      ['sheinbaum', 'leader', 'entity:role', expect.stringContaining('only with its home beside it')],
    ],
  ] as const)('say what ruled the words out: %s', (_, text, lang, wanted) => {
    expect(misses(text, lang)).toContainEqual(wanted);
  });

  test('name the word that rules it out', () => {
    const all = findNearMisses(inputFor('US troops marched for the veterans near Tijuana, Mexico.'));
    expect(all.map(({ why }) => why).join('\n')).toMatch(/“veterans” .* rules it out \(unless: .*veterans/);
  });

  describe('lack one thing', () => {
    const dues = compileTopics(
      toTopics(
        topicsSchema.parse({
          topics: [
            {
              id: 'dues',
              name: { en: 'Dues', es: 'Tasas' },
              lists: {
                charge: { en: ['charge'] },
                boats: { en: ['boat'] },
                port: { en: ['port'] },
                when: { en: ['from Monday'] },
                parking: { en: ['parking'] },
              },
              actions: [
                {
                  id: 'signs-together',
                  find: ['charge'],
                  needs: [{ any: ['boats', 'port', 'when'], in: 'sentence', least: 2 }],
                  unless: [{ any: ['parking'], in: 'sentence' }],
                },
              ],
              examples: { match: { en: ['The port charges boats.'] }, ignore: { en: ['The port.'] } },
            },
          ],
        }),
      ),
    );
    const whys = (text: string) =>
      findNearMisses({
        article: passageArticle(text, 'en'),
        doc: readText(text, 'en'),
        topics: dues,
      }).map(({ why }) => why);

    test.each([
      ['nothing but a weak sign', 'The lawyer charges a lot.', []],
      [
        'one of the two signs',
        'The port charges a lot.',
        [expect.stringMatching(/^It needs 2 of boats, port, when .*one too few/)],
      ],
      [
        'both signs, ruled out',
        'The port charges boats for parking.',
        [expect.stringMatching(/“parking” .* rules it out/)],
      ],
      ['one sign, ruled out as well', 'The port charges for parking.', []],
      ['both signs', 'The port charges boats.', []],
    ])('%s', (_, text, wanted) => {
      expect(whys(text)).toEqual(wanted);
    });
  });

  test('are none where the topic is found, nor for a title before the name, nor where no word is', () => {
    expect(misses('President Claudia Sheinbaum said no.')).toEqual([]);
    expect(misses('The bakery on the corner sells bread.')).toEqual([]);
  });

  test('stand in any text, and overlap no mention of their topic', () => {
    const words = fc.constantFrom(
      ...'the,president,Sheinbaum,Diana,US,troops,send,cartels,Mexico,veterans,strike,.,“,”,\n\n,la presidenta'.split(
        ',',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.array(words, { maxLength: 6 }), (text, title) => {
        const input = inputFor(text.join(' '), 'en', title.join(' '));
        const mentions = findMentions(input);
        for (const { topic, field, span } of findNearMisses(input)) {
          expect(standsIn(input.article[field], span)).toBe(true);
          const over = mentions.some(
            (m) =>
              m.topic === topic && m.field === field && m.span.start < span.end && span.start < m.span.end,
          );
          expect(over).toBe(false);
        }
      }),
    );
  });
});
