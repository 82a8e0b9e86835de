import type { Language } from '../model/language.ts';
import type { Mention, TopicId } from '../model/mention.ts';
import { FUNCTION_WORDS, LIGHT_WORDS, REPORTING } from '../text/lexicons/function-words.ts';
import { foldWord, stem } from '../text/stems.ts';
import type { TopicForClaims } from './topics.ts';

/** An article whose head names a topic, and at least so many of whose paragraphs are on it, is a story of that topic. */
const SHARE = 0.2;
/** And never fewer than so many: two lines of a feed are no story. */
const FEWEST = 3;

interface Story {
  readonly topic: TopicId;
  /** The paragraphs that name the topic, or return to it by a word of echoes.ts. */
  readonly paragraphs: ReadonlySet<number>;
  /** Those that take up a word of the head: `los desaparecidos` after `tres pescadores desaparecidos`. */
  readonly kin: ReadonlySet<number>;
}

/**
 * What somebody says in the story of a topic is mostly on it without naming it again: `“They don’t get a heads-up,” one of the
 * officials said` under a headline on flights over Mexico. Only acts and labels have stories: whether words are on a person,
 * the words tell.
 */
export class StoryTopics {
  private readonly stories: readonly Story[];

  constructor(
    topics: readonly TopicForClaims[],
    mentions: readonly Mention[],
    text: string,
    lang: Language,
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
        kin: kinOfHead(paragraphs, named, lang),
      }))
      .filter(
        (story) =>
          new Set([...story.paragraphs, ...story.kin]).size >= Math.max(FEWEST, SHARE * paragraphs.length),
      );
  }

  /**
   * Topics of what is said in a paragraph: those that it names; and for words that are on nothing else (`bare`) also those that
   * it is kin to, or that the paragraph before names or is kin to.
   */
  at(paragraph: number, bare: boolean): TopicId[] {
    const kin = (story: Story, at: number) => story.paragraphs.has(at) || story.kin.has(at);
    return this.stories
      .filter(
        (story) =>
          story.paragraphs.has(paragraph) || (bare && (kin(story, paragraph) || kin(story, paragraph - 1))),
      )
      .map(({ topic }) => topic);
  }
}

/** The paragraphs that share a word with the first two, where those name the topic. */
function kinOfHead(
  paragraphs: readonly string[],
  named: ReadonlySet<number>,
  lang: Language,
): ReadonlySet<number> {
  const head = new Set(
    [0, 1].filter((at) => named.has(at)).flatMap((at) => [...stemsOf(paragraphs[at] ?? '', lang)]),
  );
  if (head.size === 0) return new Set();
  const takesUp = (text: string) => [...stemsOf(text, lang)].some((word) => head.has(word));
  return new Set([...paragraphs.keys()].filter((at) => takesUp(paragraphs[at] ?? '')));
}

/** Small words of five letters and more that tell what a text is about, as stems: no names, no words that all news shares. */
function stemsOf(text: string, lang: Language): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu)) {
    const folded = foldWord(word);
    const tells = [FUNCTION_WORDS, LIGHT_WORDS, REPORTING].every((words) => !words[lang].has(folded));
    if (tells) found.add(stem(folded, lang));
  }
  return found;
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
