import { describe, expect, test } from 'vitest';
import { StoryTopics } from '../../src/claims/story-topics.ts';
import type { Mention } from '../../src/model/mention.ts';
import { spanOf } from '../../src/model/span.ts';
import { claimsOf, TOPICS } from './claims-of.ts';

const TEXT = ['one flight', 'two flight', 'three', 'four flight', 'five', 'six'].join('\n\n');

const mentionsOf = (text: string, word: string, title = false): Mention[] => [
  ...[...text.matchAll(new RegExp(word, 'g'))].map(
    ({ index }): Mention => ({
      topic: 'us-military-action',
      field: 'text',
      span: spanOf(text, index, index + word.length),
      entity: null,
      rule: 'test',
    }),
  ),
  ...(title
    ? [
        {
          topic: 'us-military-action',
          field: 'title',
          span: spanOf('x', 0, 1),
          entity: null,
          rule: 'test',
        } as const,
      ]
    : []),
];

describe('the story of a topic', () => {
  test('is on it in the paragraphs that name it, and for words on nothing else in the next one', () => {
    const story = new StoryTopics(TOPICS, mentionsOf(TEXT, 'flight'), TEXT, 'en');
    const on = (bare: boolean) => [0, 1, 2, 3, 4, 5].filter((at) => story.at(at, bare).length > 0);
    expect(on(false)).toEqual([0, 1, 3]);
    expect(on(true)).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ['named nowhere near its head', 'a\n\nb\n\nc flight\n\nd flight\n\ne flight', false],
    ['named in too few of many paragraphs', `${'flight\n\n'.repeat(3)}${'a\n\n'.repeat(14)}`, false],
    ['of two lines', 'flight\n\nflight', false],
    ['whose title names it', 'a\n\nb\n\nc flight\n\nd flight\n\ne flight', true],
  ])('an article %s', (_, text, title) => {
    const story = new StoryTopics(TOPICS, mentionsOf(text, 'flight', title), text, 'en');
    expect([0, 1, 2, 3, 4].some((at) => story.at(at, true).length > 0)).toBe(title);
  });

  test('goes on where a paragraph returns to it without its name', () => {
    const text = ['one flight', 'two flight', 'the offer', 'four', 'five'].join('\n\n');
    const returns = (_: string, words: string) => words.includes('offer');
    const story = new StoryTopics(TOPICS, mentionsOf(text, 'flight'), text, 'en', returns);
    expect([0, 1, 2, 3, 4].filter((at) => story.at(at, false).length > 0)).toEqual([0, 1, 2]);
    const without = new StoryTopics(TOPICS, mentionsOf(text, 'flight'), text, 'en');
    expect(without.at(0, false)).toEqual([]);
  });

  test('goes on, for words on nothing else, in a paragraph that takes up a word of its head, and in the next', () => {
    const text = [
      'the flight left some fishermen behind',
      'her brother was with the fishermen',
      'three',
      'four',
      'fishermen again',
    ].join('\n\n');
    const story = new StoryTopics(TOPICS, mentionsOf(text, 'flight'), text, 'en');
    const on = (bare: boolean) => [0, 1, 2, 3, 4].filter((at) => story.at(at, bare).length > 0);
    expect(on(false)).toEqual([0]);
    expect(on(true)).toEqual([0, 1, 2, 4]);
  });

  test('a word that all news shares, and a name, make no paragraph kin', () => {
    const text = [
      'the flight angered Mexican officials in Toluca',
      'officials said',
      'Toluca',
      'government',
    ].join('\n\n');
    const story = new StoryTopics(TOPICS, mentionsOf(text, 'flight'), text, 'en');
    expect([0, 1, 2, 3].filter((at) => story.at(at, true).length > 0)).toEqual([]);
  });

  test('holds for what somebody says in it, not for what the outlet tells by itself', () => {
    const claims = claimsOf(
      [
        'The army confirmed [a:the flights] on Monday.',
        '[a:The flights] began in May, Ana Ruiz said. “They don’t get a word in advance,” Luis Mora added.',
        '[a:The flights] are paid for by the navy. The harbour of Port Ellery was calm on Monday.',
        'Ana Ruiz said that it was hardly a secret to anybody.',
      ].join('\n\n'),
      'en',
    );
    const on = claims.filter(({ topics }) => topics.includes('us-military-action'));
    expect(on.map(({ span }) => span.text)).toEqual(
      expect.arrayContaining(['“They don’t get a word in advance,”', 'it was hardly a secret to anybody']),
    );
    expect(on.map(({ span }) => span.text).join(' ')).not.toContain('harbour');
  });
});

describe('words that are of no story', () => {
  const head = [
    'Ana Ruiz said [a:the raid] was near.',
    'Luis Mora said [a:the raid] was old.',
    'He feared [a:the raid].',
  ];
  const topicsOf = (last: string) => claimsOf([...head, last].join('\n\n'), 'en').at(-1)?.topics;

  test.each([
    ['Eva Luna said 3,200 people had been arrested and 40 barges impounded.', []],
    ['Eva Luna said it was monitoring the situation.', []],
    ['Eva Luna said nobody had asked her.', ['us-military-action']],
    ['Eva Luna said 3,200 people had come to the square.', ['us-military-action']],
  ])('%s', (last, topics) => {
    expect(topicsOf(last)).toEqual(topics);
  });
});
