import type { Mention, TopicId } from '../model/mention.ts';
import type { TopicForClaims } from './topics.ts';

/** An article whose head names a topic, and at least so many of whose paragraphs do, is a story of that topic. */
const SHARE = 0.2;
/** And never fewer than so many: two lines of a feed are no story. */
const FEWEST = 3;

/**
 * What somebody says in the story of a topic is mostly on it without naming it again: `“They don’t get a heads-up,” one of the
 * officials said` under a headline on flights over Mexico. Only acts and labels have stories: whether words are on a person,
 * the words tell.
 */
export class StoryTopics {
  private readonly stories: readonly { readonly topic: TopicId; readonly paragraphs: ReadonlySet<number> }[];

  constructor(topics: readonly TopicForClaims[], mentions: readonly Mention[], text: string) {
    const ends = [...text.matchAll(/\n\n/g)].map((match) => match.index);
    this.stories = topics
      .filter(({ entity }) => entity === null)
      .map(({ id }) => ({ topic: id, ...placesOf(mentions, id, ends) }))
      .filter(
        ({ inHead, paragraphs }) => inHead && paragraphs.size >= Math.max(FEWEST, SHARE * (ends.length + 1)),
      );
  }

  /**
   * Topics of what is said in a paragraph: those that it names; and for words that are on nothing else (`bare`) also those that
   * the paragraph before names.
   */
  at(paragraph: number, bare: boolean): TopicId[] {
    return this.stories
      .filter(({ paragraphs }) => paragraphs.has(paragraph) || (bare && paragraphs.has(paragraph - 1)))
      .map(({ topic }) => topic);
  }
}

/** The paragraphs that mention a topic, and whether the title or one of the first two does. */
function placesOf(mentions: readonly Mention[], topic: TopicId, ends: readonly number[]) {
  const paragraphs = new Set<number>();
  let inHead = false;
  let paragraph = 0;
  const own = mentions.filter((mention) => mention.topic === topic);
  for (const { field, span } of own.sort((a, b) => a.span.start - b.span.start)) {
    if (field === 'title') {
      inHead = true;
      continue;
    }
    while ((ends[paragraph] ?? Number.POSITIVE_INFINITY) < span.start) paragraph++;
    paragraphs.add(paragraph);
  }
  return { paragraphs, inHead: inHead || paragraphs.has(0) || paragraphs.has(1) };
}
