import type { Article } from '../model/article.ts';
import type { EntityId, Mention, TopicId } from '../model/mention.ts';
import { spanOf } from '../model/span.ts';
import type { Document } from '../text/document.ts';
import { readText } from '../text/read-text.ts';
import { type ArticleWord, articleWords } from './article-words.ts';
import type { CompiledTopic, CompiledTopics } from './compile-topics.ts';
import { findOccurrences, type Occurrence } from './find-occurrences.ts';
import { matchEntity } from './match-entities.ts';
import { type PatternMatch, PatternMatcher } from './match-patterns.ts';

export interface MentionsInput {
  readonly article: Article;
  /** `article.text`, read. */
  readonly doc: Document;
  readonly topics: CompiledTopics;
}

/** Two places this near in one clause are one mention: "a directive telling the Pentagon to | use military force". */
const JOIN_GAP = 3;
/** Between two places these make two acts of them: "strikes while Mexico rejects | intervention". */
const APART = new Set(['and', 'but', 'while', 'after', 'y', 'e', 'pero', 'mientras', 'tras', 'cuando']);
/** Longest mention that joining may make, in words. */
const JOINED_LENGTH = 13;

/**
 * Every place in title and text where a watched topic appears, in order: names and roles of its entities, its actions,
 * its labels, each with the rule that found it. Pure and deterministic; time is linear in the length of the article.
 */
export function findMentions({ article, doc, topics }: MentionsInput): Mention[] {
  const read = readForTopics({ article, doc, topics });
  return topics.topics.flatMap((topic) => mentionsOf(topic, read)).sort(inOrder);
}

/** The order of what stands in an article: the title's before the text's, then by place. */
export function inOrder(a: Pick<Mention, 'field' | 'span'>, b: Pick<Mention, 'field' | 'span'>): number {
  return rank(a.field) - rank(b.field) || a.span.start - b.span.start || a.span.end - b.span.end;
}

function rank(field: Mention['field']): number {
  return field === 'title' ? 0 : 1;
}

/** The words of an article, and where every list of the topics stands in them. */
export function readForTopics({ article, doc, topics }: MentionsInput): ReadForTopics {
  const words = articleWords(readText(article.title, article.lang), doc);
  return {
    article,
    words,
    occurrences: findOccurrences(words, { ...topics, index: topics.index[article.lang] }),
  };
}

export interface ReadForTopics {
  readonly article: Article;
  readonly words: readonly ArticleWord[];
  readonly occurrences: readonly (readonly Occurrence[])[];
}

function mentionsOf(compiled: CompiledTopic, { article, words, occurrences }: ReadForTopics): Mention[] {
  const { id } = compiled.topic;
  const make = (found: Occurrence & { readonly rule: string }, entity: EntityId | null): Mention[] =>
    mention(article, words, found, id, entity);
  const entities = compiled.entities.flatMap((entity) =>
    matchEntity(entity, { words, occurrences, lang: article.lang, country: article.country }).flatMap((m) =>
      make(m, entity.entity.id),
    ),
  );
  const matcher = new PatternMatcher(words, occurrences);
  const patterns = compiled.patterns.filter((p) => p.lang === null || p.lang === article.lang);
  const found = joined(
    patterns.flatMap((pattern) => matcher.match(pattern)),
    words,
  );
  return [...entities, ...found.flatMap((m) => make(m, null))];
}

function mention(
  article: Article,
  words: readonly ArticleWord[],
  { from, to, rule }: Occurrence & { readonly rule: string },
  topic: TopicId,
  entity: EntityId | null,
): Mention[] {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || first.field !== last.field) return [];
  const text = first.field === 'title' ? article.title : article.text;
  return [{ topic, field: first.field, span: spanOf(text, first.start, last.end), entity, rule }];
}

/** Overlapping matches, and those that nearly touch, are one mention; it keeps the rule of its longest part. */
function joined(matches: readonly PatternMatch[], words: readonly ArticleWord[]): PatternMatch[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: PatternMatch[] = [];
  let longest = 0;
  for (const match of sorted) {
    const last = kept[kept.length - 1];
    const length = match.to - match.from;
    if (last && belongTogether(last, match, words)) {
      const to = Math.max(last.to, match.to);
      kept[kept.length - 1] = { from: last.from, to, rule: length > longest ? match.rule : last.rule };
      longest = Math.max(longest, length);
    } else {
      kept.push(match);
      longest = length;
    }
  }
  return kept;
}

function belongTogether(a: PatternMatch, b: PatternMatch, words: readonly ArticleWord[]): boolean {
  if (words[a.from]?.clause !== words[b.from]?.clause) return false;
  if (b.from < a.to) return true;
  if (b.from - a.to > JOIN_GAP || b.to - a.from > JOINED_LENGTH) return false;
  for (let i = a.to; i <= b.from; i++) {
    const form = words[i]?.form ?? '';
    // "Designated as | terrorists" is one, "strikes as Mexico rejects | intervention" two.
    if (words[i]?.parted || (i < b.from && APART.has(form)) || (i < b.from - 1 && form === 'as'))
      return false;
  }
  return true;
}
