import type { Article } from '../model/article.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { Topic } from '../model/topic.ts';
import { readText } from '../text/read-text.ts';
import { type CompiledTopics, compileTopics } from './compile-topics.ts';
import { findMentions } from './find-mentions.ts';
import { findNearMisses, type NearMiss } from './near-misses.ts';

/** An example of a topic that does not do what it should. */
export interface FailedExample {
  readonly topic: string;
  readonly lang: Language;
  readonly wanted: 'match' | 'ignore';
  readonly passage: string;
  /** What was found, where nothing should be: words and rule. */
  readonly found: readonly { readonly words: string; readonly rule: string }[];
  /** What nearly was found, where something should be. */
  readonly near: readonly Pick<NearMiss, 'rule' | 'why'>[];
}

/** The passage as an article without a headline, by an outlet of nowhere in particular. */
export function passageArticle(text: string, lang: Language): Article {
  return {
    id: 'passage',
    outlet: 'passage',
    country: 'XX',
    lang,
    url: 'https://passage.example/',
    publishedAt: '2026-01-01T12:00:00.000Z',
    zone: 'UTC',
    byline: null,
    title: '',
    text,
  };
}

/** Runs every topic's own examples; an empty answer is a clean bill. Throws TopicError as `compileTopics` does. */
export function checkExamples(topics: readonly Topic[]): FailedExample[] {
  return topics.flatMap((topic) => {
    const compiled = compileTopics([topic]);
    return LANGUAGES.flatMap((lang) => [
      ...topic.examples.match[lang].flatMap((passage) =>
        tryExample(compiled, topic, { lang, passage, wanted: 'match' }),
      ),
      ...topic.examples.ignore[lang].flatMap((passage) =>
        tryExample(compiled, topic, { lang, passage, wanted: 'ignore' }),
      ),
    ]);
  });
}

function tryExample(
  compiled: CompiledTopics,
  topic: Topic,
  example: { lang: Language; passage: string; wanted: 'match' | 'ignore' },
): FailedExample[] {
  const article = passageArticle(example.passage, example.lang);
  const input = { article, doc: readText(article.text, article.lang), topics: compiled };
  const mentions = findMentions(input);
  if (mentions.length > 0 === (example.wanted === 'match')) return [];
  const found = mentions.map((m) => ({ words: m.span.text, rule: m.rule }));
  const near = example.wanted === 'match' ? findNearMisses(input) : [];
  return [{ ...example, topic: topic.id, found, near: near.map(({ rule, why }) => ({ rule, why })) }];
}
