import { findClaims, type TopicForClaims } from '../claims/find-claims.ts';
import { keptWhole } from '../claims/whole-attributions.ts';
import type { CompiledTopics } from '../mentions/compile-topics.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { type DatedPart, findDates, localDay } from '../text/dates.ts';
import { findFigures } from '../text/figures.ts';
import { readText } from '../text/read-text.ts';

/** What the text stations find in one article. */
export interface ArticleFindings {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/**
 * Article -> mentions and claims: the text stations in their order, as one pure function. The live job `find-claims`
 * and `replay` both call it, so that what is replayed is what runs.
 *
 * The text is read once. Most articles mention no watched topic and stop after the mentions, unless `evenUnwatched` asks
 * for the claims of all: for measuring how claims are found on texts about anything.
 */
export function readClaims(
  article: Article,
  topics: CompiledTopics,
  { evenUnwatched = false }: { readonly evenUnwatched?: boolean } = {},
): ArticleFindings {
  const doc = readText(article.text, article.lang);
  const mentions = findMentions({ article, doc, topics });
  if (mentions.length === 0 && !evenUnwatched) return { mentions, claims: [] };
  const dates = findDates(doc, localDay(article.publishedAt, article.zone), datedPosts(article));
  const figures = findFigures(doc, dates);
  const watched = topicsForClaims(topics);
  const claims = findClaims({ article, doc, mentions, topics: watched, figures, dates });
  return { mentions, claims: keptWhole(claims, article.text) };
}

/** "Today" in a post of a live blog is the day of that post. */
function datedPosts({ posts = [], zone }: Article): DatedPart[] {
  return posts.flatMap(({ start, end, at }) =>
    at === null ? [] : [{ start, end, day: localDay(at, zone) }],
  );
}

/** What claims need to know of the topics: their ids, and whom they watch. A topic with two people counts for each. */
function topicsForClaims({ topics }: CompiledTopics): TopicForClaims[] {
  return topics.flatMap(({ topic }): TopicForClaims[] => {
    const entities = topic.entities.map(({ id }) => id);
    return entities.length === 0
      ? [{ id: topic.id, entity: null }]
      : entities.map((entity) => ({ id: topic.id, entity }));
  });
}
