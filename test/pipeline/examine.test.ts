import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTopics } from '../../src/mentions/compile-topics.ts';
import { standsIn } from '../../src/model/span.ts';
import { examine, type Specimen } from '../../src/pipeline/examine.ts';
import { readClaims } from '../../src/pipeline/read-claims.ts';
import { shippedTopics } from '../mentions/topics.ts';

const topics = compileTopics(shippedTopics());
const SPECIMEN: Specimen = {
  title: '',
  text: 'President Claudia Sheinbaum said that no soldier would come on Friday.',
  lang: null,
  publishedAt: '2026-03-04T23:30',
  zone: 'America/Mexico_City',
  country: 'MX',
  outlet: 'the outlet',
};

describe('a text under the microscope', () => {
  test('is read as an article is: the same mentions and claims', () => {
    const { article, mentions, claims } = examine(SPECIMEN, topics);
    expect({ mentions, claims }).toEqual(readClaims(article, topics));
    expect(claims).toHaveLength(1);
  });

  test.each([
    ['2026-03-04T23:30', 'America/Mexico_City', '2026-03-05T05:30:00.000Z'],
    ['2026-03-04', 'America/Mexico_City', '2026-03-04T18:00:00.000Z'],
    ['2026-03-04T23:30:00Z', 'America/Mexico_City', '2026-03-04T23:30:00.000Z'],
    ['2026-03-04T23:30+01:00', 'UTC', '2026-03-04T22:30:00.000Z'],
  ])('published at %s in %s is of %s', (publishedAt, zone, instant) => {
    expect(examine({ ...SPECIMEN, publishedAt, zone }, topics).article.publishedAt).toBe(instant);
  });

  test.each([
    ['the text', null, SPECIMEN.text, 'en', 'text'],
    ['the text', null, 'La presidenta Claudia Sheinbaum dijo que ningún soldado vendría.', 'es', 'text'],
    ['who asks', 'es', SPECIMEN.text, 'es', 'given'],
    ['nothing', null, 'No.', 'en', 'default'],
    ['nothing', null, 'Le conseil a voté mardi la fermeture du vieux terminal du port.', 'en', 'other'],
    ['nothing', null, 'Sheinbaum rechaza entrada de tropas de EU', 'en', 'default'],
  ] as const)('has its language from %s', (_, lang, text, wanted, from) => {
    const { article, langFrom } = examine({ ...SPECIMEN, lang, text }, topics);
    expect([article.lang, langFrom]).toEqual([wanted, from]);
  });

  test('shows what its headline says by itself, in the headline, beside what the text says', () => {
    const title = 'No soldier will come: Sheinbaum';
    const { article, headline, claims, textFrom } = examine({ ...SPECIMEN, title }, topics);
    expect(headline.map(({ speaker, content }) => [speaker?.name, content[0]?.text])).toEqual([
      ['Claudia Sheinbaum', 'No soldier will come'],
    ]);
    for (const { span } of headline) expect(standsIn(article.title, span)).toBe(true);
    expect({ claims, textFrom }).toEqual({ claims: examine(SPECIMEN, topics).claims, textFrom: 'given' });
  });

  test('without a text is read by its headline, as an entry that has nothing else', () => {
    const title = 'Sheinbaum rejects US troops - El Universal';
    const { article, headline, claims, textFrom } = examine({ ...SPECIMEN, title, text: ' \n' }, topics);
    expect(article.text).toBe('Sheinbaum rejects US troops');
    expect(claims.map(({ speaker, content }) => [speaker?.name, content[0]?.text])).toEqual([
      ['Claudia Sheinbaum', 'US troops'],
    ]);
    expect({ headline, textFrom }).toEqual({ headline: [], textFrom: 'headline' });
  });

  test('is cleaned as a page is, line by line', () => {
    const text = '\r\n\r\nOne\u202e  two\u0000.\r\nThree.\r\n\r\n\r\n\r\nFour\u00a0five.\r\n';
    expect(examine({ ...SPECIMEN, text }, topics).article.text).toBe('One two .\nThree.\n\nFour five.');
  });

  test('keeps the posts of a live blog only where they lie where they lay', () => {
    const posts = [{ start: 0, end: 9, at: '2026-03-04T10:00:00Z', title: null }];
    expect(examine({ ...SPECIMEN, posts }, topics).article.posts).toEqual(posts);
    expect(examine({ ...SPECIMEN, posts, text: ` ${SPECIMEN.text}` }, topics).article.posts).toEqual([]);
  });

  test('shows claims that no topic watches, and what nearly was a mention', () => {
    const { mentions, claims, nearMisses } = examine(
      { ...SPECIMEN, text: 'Diana Sheinbaum said the festival was open.' },
      topics,
    );
    expect([mentions.length, claims.length]).toEqual([0, 1]);
    expect(nearMisses.map(({ span }) => span.text)).toEqual(['Sheinbaum']);
  });

  test('of any kind has findings that stand in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ maxLength: 40 }),
        (text, title) => {
          const { article, mentions, claims, nearMisses, headline } = examine(
            { ...SPECIMEN, text, title },
            topics,
          );
          for (const { span } of headline) expect(standsIn(article.title, span)).toBe(true);
          for (const { field, span } of [...mentions, ...nearMisses])
            expect(standsIn(article[field], span)).toBe(true);
          for (const { span } of claims) expect(standsIn(article.text, span)).toBe(true);
        },
      ),
    );
  });
});
