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

  constructor(
    topics: readonly TopicForClaims[],
    mentions: readonly Mention[],
    text: string,
    /** Whether words return to a topic that the article has named. */
    returns: (topic: TopicId, words: string) => boolean = () => false,
  ) {
    const paragraphs = text.split('\n\n');
    this.stories = topics
      .filter(({ entity }) => entity === null)
      .map(({ id }) => ({ topic: id, ...placesOf(mentions, id, paragraphs) }))
      .filter(({ inHead }) => inHead)
      .map(({ topic, named }) => ({
        topic,
        paragraphs: new Set(
          [...paragraphs.keys()].filter((at) => named.has(at) || returns(topic, paragraphs[at] ?? '')),
        ),
      }))
      .filter((story) => story.paragraphs.size >= Math.max(FEWEST, SHARE * paragraphs.length));
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

/** The paragraphs that mention a topic by name, and whether the title or one of the first two does. */
function placesOf(mentions: readonly Mention[], topic: TopicId, paragraphs: readonly string[]) {
  const named = new Set<number>();
  let inTitle = false;
  let at = 0;
  let end = paragraphs[0]?.length ?? 0;
  const own = mentions.filter((mention) => mention.topic === topic);
  for (const { field, span } of own.sort((a, b) => a.span.start - b.span.start)) {
    if (field === 'title') {
      inTitle = true;
      continue;
    }
    while (end < span.start && at < paragraphs.length) {
      at++;
      end += 2 + (paragraphs[at]?.length ?? 0);
    }
    named.add(at);
  }
  return { named, inHead: inTitle || named.has(0) || named.has(1) };
}
