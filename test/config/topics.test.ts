import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TopicsConfigError, topicProblems, topicsSchema, toTopics } from '../../src/config/topics.ts';
import { topicWarnings } from '../../src/config/topics-problems.ts';

const GOOD = `
lists:
  tools: { en: [hammer, saw], es: [martillo], except: [hammer toe] }
  work: { include: [tools], en: [build] }
topics:
  - id: building
    name: { en: Building, es: Construcción }
    actions:
      - { id: build, find: [work, tools?], gap: 2 }
    examples: { match: {}, ignore: {} }
`;

function problems(yaml: string): string[] {
  return topicProblems(topicsSchema.parse(parse(yaml))).map((p) => `${p.path.join('.')}: ${p.message}`);
}

describe('topics.yaml', () => {
  test('gives topics with their lists resolved', () => {
    const [topic] = toTopics(topicsSchema.parse(parse(GOOD)));
    expect(topic?.patterns[0]).toMatchObject({
      kind: 'action',
      gap: 2,
      order: 'any',
      parts: [
        { lists: ['work'], optional: false },
        { lists: ['tools'], optional: true },
      ],
    });
    expect(topic?.lists.work?.phrases).toEqual({ en: ['build', 'hammer', 'saw'], es: ['martillo'], any: [] });
    expect(topic?.lists.work?.except).toEqual(['hammer toe']);
  });

  test('a list of a topic stands before a shared one of its name, in that topic alone', () => {
    const two = GOOD.replace(
      '    actions:',
      '    lists: { tools: { en: [drill] }, own: { include: [work] } }\n    actions:',
    ).replace('find: [work, tools?]', 'find: [own, tools?]');
    const [topic] = toTopics(topicsSchema.parse(parse(two)));
    expect(topic?.lists.tools?.phrases.en).toEqual(['drill']);
    expect(topic?.lists.own?.phrases.en).toEqual(['build', 'drill']);
    expect(topicProblems(topicsSchema.parse(parse(two)))).toEqual([]);
  });

  test.each([
    ['at the top', GOOD.replace('lists:', 'list:'), 'list'],
    ['in a list', GOOD.replace('es: [martillo]', 'fr: [marteau]'), 'fr'],
    ['in a topic', GOOD.replace('actions:', 'action:'), 'action'],
    ['in a pattern', GOOD.replace('gap: 2', 'gaps: 2'), 'gaps'],
  ])('refuses an unknown key %s', (_, yaml, key) => {
    const result = topicsSchema.safeParse(parse(yaml));
    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error?.issues)).toContain(key);
  });

  test.each([
    [
      'an unknown list',
      GOOD.replace('[work, tools?]', '[works]'),
      'topics.0.actions.0.find.0: there is no list "works"',
    ],
    [
      'an unknown include of a topic’s own list',
      GOOD.replace('    actions:', '    lists: { own: { include: [tool] } }\n    actions:'),
      'topics.0.lists.own.include.0: there is no list "tool"',
    ],
    [
      'more signs asked for than there are lists',
      GOOD.replace('gap: 2', 'gap: 2, needs: [{ any: [work], in: article, least: 2 }]'),
      'topics.0.actions.0.needs.0.least: pattern "build": least is 2, and there is one list',
    ],
    [
      'an unknown include',
      GOOD.replace('[tools], en', '[tool], en'),
      'lists.work.include.0: there is no list "tool"',
    ],
    [
      'a placeholder there is not',
      GOOD.replace('[hammer, saw]', '[<num> hammers]'),
      'lists.tools.en.0: "<num> hammers" has <num>, which stands for nothing',
    ],
    [
      'a phrase without letters',
      GOOD.replace('[hammer, saw]', '["--"]'),
      'lists.tools.en.0: "--" has no letters',
    ],
    [
      'a phrase that is a sentence',
      GOOD.replace('[hammer, saw]', '[one two three four five six seven eight nine ten eleven]'),
      'has more than 10 words',
    ],
    [
      'a list that includes itself',
      GOOD.replace('[tools], en', '[work], en'),
      'lists.work.include: the list "work" includes itself',
    ],
    [
      'a pattern of which nothing need be there',
      GOOD.replace('[work, tools?]', '[tools?]'),
      'every part may be missing',
    ],
    [
      'a topic that can find nothing',
      GOOD.replace(/ {4}actions:\n.*\n/, ''),
      'has no entities, actions or labels',
    ],
    [
      'a doubled id',
      `${GOOD}  - id: building\n    name: { en: B, es: B }\n    actions: [{ id: a, find: [work] }]\n    examples: { match: {}, ignore: {} }\n`,
      'the topic id "building" is given twice',
    ],
  ])('says what is wrong with %s', (_, yaml, message) => {
    expect(problems(yaml).join('\n')).toContain(message);
    expect(() => toTopics(topicsSchema.parse(parse(yaml)))).toThrow(TopicsConfigError);
  });

  test('a mistake says what to write where that can be told', () => {
    const mends = (yaml: string) => topicProblems(topicsSchema.parse(parse(yaml))).map(({ mend }) => mend);
    expect(mends(GOOD.replace('[work, tools?]', '[works]'))).toEqual(['Write work']);
    expect(mends(GOOD.replace('[work, tools?]', '[zebra]'))).toEqual([
      'Add it under lists, of the topic or of the file',
    ]);
    expect(mends(GOOD.replace('[hammer, saw]', '[<numbers> hammers]'))).toEqual(['Write <number>']);
  });

  test('warns of lists of a topic that nothing uses, and of topics without examples', () => {
    const lists = '    lists: { idle: { en: [rest] }, own: { include: [part] }, part: { en: [nail] } }\n';
    const yaml = GOOD.replace('    actions:', `${lists}    actions:`).replace('tools?', 'own?');
    const warnings = topicWarnings(topicsSchema.parse(parse(yaml)));
    expect(warnings.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'topics.0.lists.idle: no action or label of the topic "building" uses the list "idle"',
      'topics.0.examples.match: the topic "building" has no example that must match',
      'topics.0.examples.ignore: the topic "building" has no example that must not match',
    ]);
  });
});
