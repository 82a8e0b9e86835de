import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExamples, passageArticle } from '../../src/mentions/check-examples.ts';
import { compileTopics, TopicError } from '../../src/mentions/compile-topics.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import type { Article } from '../../src/model/article.ts';
import type { Language } from '../../src/model/language.ts';
import { standsIn } from '../../src/model/span.ts';
import { readText } from '../../src/text/read-text.ts';
import { mentionsIn, readPassages, scorePassages } from './read-passages.ts';
import { shippedTopics } from './topics.ts';

const topics = shippedTopics();
const compiled = compileTopics(topics);

function found(text: string, lang: Language, topic: string): string[] {
  return mentionsIn(text, lang, compiled)
    .filter((m) => m.topic === topic)
    .map((m) => m.span.text);
}

describe('the shipped topics', () => {
  test('do what their own examples say', () => {
    expect(checkExamples(topics)).toEqual([]);
  });

  test.each([
    ['sheinbaum', 'sheinbaum'],
    ['us-military-action', 'military'],
    ['cartel-designation', 'designation'],
  ])('%s finds 40 passages and leaves 40 near misses alone', (topic, fixture) => {
    const passages = readPassages(fixture);
    expect(passages.filter((p) => p.marked.length > 0).length).toBeGreaterThanOrEqual(40);
    expect(passages.filter((p) => p.marked.length === 0).length).toBeGreaterThanOrEqual(40);
    const { precision, recall, mistakes } = scorePassages(passages, topic, compiled);
    expect(mistakes).toEqual([]);
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 });
  });
});

describe('whom a role noun means', () => {
  test.each<[string, string[]]>([
    ['Sheinbaum spoke. The president said she was calm.', ['Sheinbaum', 'The president']],
    ['Trump spoke. The president said he was calm.', []],
    ['Sheinbaum called Trump. At the White House, the president said he was calm.', ['Sheinbaum']],
    ['Sheinbaum met Petro. The Mexican president smiled.', ['Sheinbaum', 'The Mexican president']],
    ["Mexico's new president smiled.", ["Mexico's new president"]],
    ['The president of Mexico smiled, and the president of Brazil did not.', ['The president of Mexico']],
    ['Mexican President Claudia Sheinbaum smiled.', ['Claudia Sheinbaum']],
    ['The president, Claudia Sheinbaum, smiled.', ['Claudia Sheinbaum']],
    ['The president of Mexico, Claudia Sheinbaum, smiled.', ['Claudia Sheinbaum']],
    ['The Trump-Sheinbaum call was short.', ['Sheinbaum']],
    ['Sheinbaum smiled. She said the president had called.', ['Sheinbaum']],
    ['And the other Sheinbaum? Diana Sheinbaum shrugs.', ['Sheinbaum']],
    ['The president of the Mexican Football Federation met Sheinbaum.', ['Sheinbaum']],
    ['Diana Sheinbaum directs. Sheinbaum lives in Lyon.', []],
    ['Diana Sheinbaum is no relation of President Sheinbaum.', ['Sheinbaum']],
  ])('%s', (text, want) => {
    expect(found(text, 'en', 'sheinbaum')).toEqual(want);
  });

  test.each<[string, string[]]>([
    ['Habló Sheinbaum. La mandataria rio.', ['Sheinbaum', 'La mandataria']],
    ['Habló Trump. El mandatario rio.', []],
    ['La presidenta de la Cámara rio junto a Sheinbaum.', ['Sheinbaum']],
    ['La presidenta Claudia Sheinbaum rio.', ['Claudia Sheinbaum']],
    ['La presidenta peruana rio junto a Sheinbaum.', ['Sheinbaum']],
    ['La expresidenta chilena Bachelet habló. La mandataria rio.', []],
  ])('%s', (text, want) => {
    expect(found(text, 'es', 'sheinbaum')).toEqual(want);
  });

  test('in an outlet of her own country, by the role alone', () => {
    const article: Article = {
      ...passageArticle('La presidenta inauguró una escuela.', 'es'),
      country: 'MX',
    };
    const mentions = findMentions({ article, doc: readText(article.text, 'es'), topics: compiled });
    expect(mentions.map((m) => [m.span.text, m.entity, m.rule])).toEqual([
      ['La presidenta', 'claudia-sheinbaum', 'entity:role:resolved'],
    ]);
  });
});

describe('title and text', () => {
  test('Spanish headlines leave the article out', () => {
    const text = 'Claudia Sheinbaum respondió al senador.';
    const article = { ...passageArticle(text, 'es'), country: 'MX', title: 'Presidenta rechaza la oferta' };
    const mentions = findMentions({ article, doc: readText(text, 'es'), topics: compiled });
    expect(mentions.map((m) => [m.field, m.span.text, m.rule])).toEqual([
      ['title', 'Presidenta', 'entity:role:headline'],
      ['text', 'Claudia Sheinbaum', 'entity:name'],
    ]);
  });

  test('title first; the title is context for the text', () => {
    const text = 'The word invasion was not used.';
    const article = { ...passageArticle(text, 'en'), title: 'Mexico fears U.S. troops' };
    const mentions = findMentions({ article, doc: readText(text, 'en'), topics: compiled });
    expect(mentions.map((m) => [m.field, m.span.text, m.rule])).toEqual([
      ['title', 'U.S. troops', 'action:us-forces'],
      ['text', 'invasion', 'action:invasion'],
    ]);
    expect(found(text, 'en', 'us-military-action')).toEqual([]);
  });
});

describe('what cannot be compiled', () => {
  const topic = topics[1];
  if (!topic) throw new Error('the shipped topics have gone');
  const pattern = topic.patterns[0];
  if (!pattern) throw new Error('the shipped patterns have gone');

  test('a pattern that names a list which is not there', () => {
    const bad = {
      ...topic,
      patterns: [{ ...pattern, id: 'odd', parts: [{ lists: ['nowhere'], optional: false }] }],
    };
    expect(() => compileTopics([bad])).toThrow(TopicError);
    expect(() => compileTopics([bad])).toThrow(
      'topic "us-military-action", pattern "odd": there is no list "nowhere"',
    );
  });

  test('a phrase without letters, a list without words', () => {
    const list = (en: string[]) => ({
      ...topic,
      patterns: [pattern],
      lists: { ...topic.lists, forces: { name: 'forces', phrases: { en, es: [], any: [] }, except: [] } },
    });
    expect(() => compileTopics([list(['...'])])).toThrow('the phrase "..." has no letters');
    expect(() => compileTopics([list([])])).toThrow('the list "forces" has no words');
    expect(() => compileTopics([list(['a b c d e f g h i j k'])])).toThrow('has more than 10 words');
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'U.S. troops invade Mexico the president Sheinbaum , . : " cartels terrorist designation strike boats Trump order she “ ” - de la presidenta ejército'.split(
      ' ',
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((p) => p.join(' ')),
  );

  test('gives mentions whose words stand in their field, the same twice', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom<Language>('en', 'es'), (title, text, lang) => {
        const article = { ...passageArticle(text, lang), title };
        const read = () => findMentions({ article, doc: readText(text, lang), topics: compiled });
        const mentions = read();
        for (const m of mentions) expect(standsIn(m.field === 'title' ? title : text, m.span)).toBe(true);
        expect(read()).toEqual(mentions);
      }),
    );
  });

  test.each([
    'U.S. troops invade Mexico and the president strikes boats of cartels terrorist order Sheinbaum said ',
    'the president Sheinbaum. The president said Trump. ',
  ])('takes time that grows with its length, not with its square: %s', (sentence) => {
    const time = (times: number): number => {
      const text = sentence.repeat(times);
      const doc = readText(text, 'en');
      const start = performance.now();
      findMentions({ article: passageArticle(text, 'en'), doc, topics: compiled });
      return performance.now() - start;
    };
    time(100);
    const small = Math.min(time(250), time(250), time(250));
    const large = Math.min(time(2000), time(2000));
    expect(large / small).toBeLessThan(8 * 4);
  });
});

const STREAM = new URL('../../../shared/eval/stream/', import.meta.url);

describe('the development stream', () => {
  test.skipIf(!existsSync(STREAM))(
    'keeps F1 above .93 for each topic, mentions of one annotator alone counted too',
    () => {
      const folder = new URL('articles/', STREAM);
      const score = new Map<string, { gold: number; found: number; said: number; right: number }>();
      for (const name of readdirSync(folder).sort()) {
        const {
          published,
          mentions: gold,
          ...rest
        } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
        const article: Article = { ...rest, publishedAt: published, zone: 'UTC' };
        const mentions = findMentions({
          article,
          doc: readText(article.text, article.lang),
          topics: compiled,
        });
        for (const topic of topics) {
          const s = score.get(topic.id) ?? { gold: 0, found: 0, said: 0, right: 0 };
          const wanted = spansOf(article, gold).filter((g) => g.topic === topic.id);
          const said = mentions.filter((m) => m.topic === topic.id);
          const meets = (m: (typeof said)[number], g: (typeof wanted)[number]): boolean =>
            m.field === g.in && m.span.start < g.end && m.span.end > g.start;
          s.gold += wanted.length;
          s.found += wanted.filter((g) => said.some((m) => meets(m, g))).length;
          s.said += said.length;
          s.right += said.filter((m) => wanted.some((g) => meets(m, g))).length;
          score.set(topic.id, s);
        }
      }
      for (const [topic, s] of score) {
        const f1 = (2 * s.right * s.found) / (s.right * s.gold + s.found * s.said);
        expect([topic, f1 > 0.93]).toEqual([topic, true]);
      }
    },
  );
});

interface GoldMention {
  readonly topic: string;
  readonly quote: string;
  readonly in: 'title' | 'text';
  readonly nth?: number;
}

function spansOf(article: Article, gold: readonly GoldMention[]) {
  return gold.map((g) => {
    let start = -1;
    for (let i = 0; i < (g.nth ?? 1); i++) start = article[g.in].indexOf(g.quote, start + 1);
    return { ...g, start, end: start + g.quote.length };
  });
}
