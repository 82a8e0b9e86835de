import type { Language } from '../model/language.ts';
import type { EntityId, Mention, TopicId } from '../model/mention.ts';
import { ECHOES, type Echo, JOINT, REFUSALS } from '../text/lexicons/echoes.ts';
import { StoryTopics } from './story-topics.ts';

/** What the claims station needs to know of a watched topic. */
export interface TopicForClaims {
  readonly id: TopicId;
  /** The watched person or body; null for actions and labels. */
  readonly entity: EntityId | null;
  /** More words, folded, that point back to the topic once an article has named it, beside those of echoes.ts. */
  readonly echoes?: readonly string[];
}

/** A claim's stretch, as topics are decided on it. */
export interface TopicQuestion {
  readonly start: number;
  readonly end: number;
  /** The adjunct of its attribution ("..., she said of the offer of troops"), offsets, or null. */
  readonly adjunct: { readonly start: number; readonly end: number } | null;
  /** Where its sentence begins: mentions between there and `start` are what a pronoun at its head stands for. */
  readonly sentenceStart: number;
  readonly paragraph: number;
  readonly speaker: EntityId | null;
  /** Somebody says it: it is no statement of the outlet's own. */
  readonly attributed: boolean;
  /** Watched entities that pronouns of the claim stand for. */
  readonly pronouns: ReadonlySet<EntityId>;
}

/** Why a claim is on a topic; each is a rule of this file, and the claim's trace names it. */
export type TopicReason =
  | 'mention'
  | 'adjunct'
  | 'begins-before'
  | 'same-sentence'
  | 'claim-before'
  | 'echo'
  | 'speaker'
  | 'pronoun'
  | 'jointly'
  | 'story';

/** The topics of a claim in order, each with the first reason that held. */
export type TopicReasons = ReadonlyMap<TopicId, TopicReason>;

/** What was decided for the claim before, for anaphora. */
interface Previous {
  readonly topics: readonly TopicId[];
  readonly paragraph: number;
  readonly speaker: EntityId | null;
}

const OPENS_WITH_PRONOUN = /^["“'‘«]*(?:it|this|that|such|esto|eso|ello|esta|este|eso esta|no)\b/;
const OBJECT_PRONOUN =
  /^["“'‘«]*(?:called|calls|described|describes|branded|termed|dismissed|welcomed|condemned|califico|calificaron|tacho|describio|celebro) (?:it|them|this|the (?:move|decision|order|step|measure)|la (?:medida|decision|orden))\b/;
/** `confirmed it on Friday`, `rejects that`, `lo negó`: a verb and the pronoun that takes up what was said before. */
const TAKES_UP =
  /^(?:\S+ (?:it|that|this|them)|(?:lo|la|los|las) \S+)(?:,? (?:on|this|last|yesterday|again|too|el|este|ayer|hoy|tambien)\b.*)?\W*$/;
/** `is not known`, `esas versiones`: sentences that speak of what was said before. */
const SPEAKS_OF_BEFORE =
  /(?:^(?:\S+ ){1,2}(?:of them|of these|de ellos|de ellas)\b|\b(?:unclear|not (?:been )?(?:known|clear|disclosed|confirmed)|unknown|no se sabe|se desconoce|no esta claro|(?:those|these|such) (?:reports|claims|versions|accounts|operations|strikes|attacks)|(?:esas|estas|dichas|tales) (?:versiones|afirmaciones|informaciones|operaciones|acciones)|(?:was|were) (?:also )?added|sumo a|agrego a|anadio a|incluyo tambien)\b)/;

/** `35,000 people have been arrested`, `1,600 laboratorios destruidos`: what police and courts count is no part of the story. */
function isOwnTally(words: string): boolean {
  return /\d/.test(words) && TALLIED.test(words);
}
const TALLIED =
  /\b(?:arrest(?:s|ed)|detained|detentions|homicides?|murders|extradited|deported|detenid[oa]s|detenciones|detuvieron|homicidios|asesinatos|decomis\w+|asegurad[oa]s|extraditad[oa]s|deportad[oa]s)\b/;
/** `it was monitoring the situation`: of whatever it may be. */
const NOTES_ONLY =
  /^\W*(?:(?:it|he|she|they|we|officials)(?: (?:was|were|is|are|will be)|'re|'s)? )?(?:closely )?(?:monitoring|watching|following|aware of) (?:the|this) (?:situation|developments?|matter|reports?)\b|^\W*(?:(?:sigue|siguen|seguimos|sigue con|da|dan) (?:de cerca|con atencion|seguimiento)) (?:a )?(?:la|el) (?:situacion|asunto|tema)\b/;

/**
 * Decides on which topics a claim is, by its own content: a mention inside it; its speaker or a pronoun in it is the
 * watched entity; it takes up what the article has named ("the order"); it answers it ("sovereignty is not for sale"); else
 * what is said in the story of a topic is on that topic.
 */
export class TopicFinder {
  private readonly mentions: readonly Mention[];
  private readonly starts: readonly number[];
  private readonly echoes: ReadonlyMap<TopicId, { answers: readonly RegExp[]; nouns: RegExp | null }>;
  private readonly story: StoryTopics;
  private readonly firstOf: ReadonlyMap<TopicId, number>;
  private previous: Previous = { topics: [], paragraph: -9, speaker: null };

  constructor(
    private readonly topics: readonly TopicForClaims[],
    mentions: readonly Mention[],
    private readonly text: string,
    lang: Language,
  ) {
    this.mentions = mentions
      .filter(({ field }) => field === 'text')
      .sort((a, b) => a.span.start - b.span.start);
    this.starts = this.mentions.map(({ span }) => span.start);
    this.firstOf = firstMentions(mentions);

    this.echoes = new Map(topics.map((topic) => [topic.id, echoesOf(topic, mentions)]));
    this.story = new StoryTopics(topics, mentions, text, lang, (id, words) => this.answers(id, plain(words)));
  }

  /** To be asked in the order of the text: what was decided before is what pronouns return to. */
  topicsOf(question: TopicQuestion): TopicReasons {
    const found = this.decide(question, plain(this.text.slice(question.start, question.end)));
    if (found.size > 0) this.note([...found.keys()], question.paragraph, question.speaker);
    return found;
  }

  /** A question in a transcript names what the answer is about. */
  note(topics: readonly TopicId[], paragraph: number, speaker: EntityId | null): void {
    this.previous = { topics, paragraph, speaker };
  }

  /** The topics mentioned within a stretch. */
  topicsIn(stretch: { start: number; end: number }): TopicId[] {
    return [...new Set(this.inside(stretch).map(({ topic }) => topic))];
  }

  /** Is a sentence on topic although it names none: does it speak of what was said just before? */
  continues(words: { start: number; end: number }, paragraph: number): boolean {
    if (paragraph - this.previous.paragraph > 1 || this.actsBefore().length === 0) return false;
    return SPEAKS_OF_BEFORE.test(plain(this.text.slice(words.start, words.end)));
  }

  /** `The two presidents spoke ...`, in an article that has named the watched one. */
  namesJointly({ start, end }: { start: number; end: number }): boolean {
    const words = plain(this.text.slice(start, end));
    return this.topics.some(({ id, entity }) => entity !== null && this.jointly(id, words));
  }

  private decide(question: TopicQuestion, words: string): TopicReasons {
    const inside = new Set(this.topicsIn(question));
    const carried = this.carried(question, words);
    const reasonFor = ({ id, entity }: TopicForClaims): TopicReason | null => {
      if (inside.has(id)) return 'mention';
      const taken = carried.get(id);
      if (taken !== undefined) return taken;
      if (entity === null) return this.echoed(id, question, words) ? 'echo' : null;
      if (entity === question.speaker) return 'speaker';
      if (question.pronouns.has(entity)) return 'pronoun';
      return this.jointly(id, words) ? 'jointly' : null;
    };
    const found = new Map<TopicId, TopicReason>();
    for (const topic of this.topics) {
      const reason = reasonFor(topic);
      if (reason !== null && !found.has(topic.id)) found.set(topic.id, reason);
    }
    if (!question.attributed || [...found.keys()].some((id) => this.isAct(id))) return found;
    if (isOwnTally(words) || NOTES_ONLY.test(words)) return found;
    for (const id of this.story.at(question.paragraph, found.size === 0)) found.set(id, 'story');
    return found;
  }

  /** Acts and labels taken over from an adjunct, from the sentence so far, or from the claim before. */
  private carried(
    { adjunct, sentenceStart, start, end, paragraph }: TopicQuestion,
    words: string,
  ): TopicReasons {
    const found = new Map<TopicId, TopicReason>();
    const add = (ids: readonly TopicId[], reason: TopicReason) => {
      for (const id of ids) if (this.isAct(id) && !found.has(id)) found.set(id, reason);
    };
    if (adjunct) add(this.topicsIn(adjunct), 'adjunct');
    add(this.straddling(sentenceStart, start, end), 'begins-before');
    const near = paragraph - this.previous.paragraph <= 1;
    const pronoun = OPENS_WITH_PRONOUN.test(words) || OBJECT_PRONOUN.test(words);
    const inSentence = pronoun ? this.topicsIn({ start: sentenceStart, end: start }) : [];
    if (pronoun) add(inSentence, 'same-sentence');
    if (
      near &&
      (SPEAKS_OF_BEFORE.test(words) ||
        TAKES_UP.test(words) ||
        (pronoun &&
          inSentence.length === 0 &&
          (paragraph === this.previous.paragraph || words.length < 30)) ||
        REFUSALS.test(words) ||
        JOINT.test(words))
    ) {
      add(this.actsBefore(), 'claim-before');
    }
    return found;
  }

  /** `The Pentagon denied | that troops had entered`: the speaker is the act's actor, so the mention begins before. */
  private straddling(sentenceStart: number, start: number, end: number): TopicId[] {
    const inSentence = this.inside({ start: sentenceStart, end });
    return inSentence.filter(({ span }) => span.start < start && span.end > start).map(({ topic }) => topic);
  }

  private actsBefore(): TopicId[] {
    return this.previous.topics.filter((id) => this.isAct(id));
  }

  private isAct(id: TopicId): boolean {
    return this.topics.some((topic) => topic.id === id && topic.entity === null);
  }

  /** `the two presidents`, `the April call`: the watched person is one of them if the article has named her. */
  private jointly(id: TopicId, words: string): boolean {
    return this.firstOf.has(id) && JOINT.test(words);
  }

  private echoed(id: TopicId, { start }: TopicQuestion, words: string): boolean {
    const first = this.firstOf.get(id);
    const echoes = this.echoes.get(id);
    if (first === undefined || first > start || !echoes) return false;
    return this.answers(id, words);
  }

  private answers(id: TopicId, words: string): boolean {
    const echoes = this.echoes.get(id);
    return (
      (echoes?.nouns?.test(words) ?? false) ||
      (echoes?.answers.some((pattern) => pattern.test(words)) ?? false)
    );
  }

  private inside({ start, end }: { start: number; end: number }): Mention[] {
    const found: Mention[] = [];
    for (let index = this.firstFrom(start); index < this.mentions.length; index++) {
      const mention = this.mentions[index];
      if (!mention || mention.span.start >= end) break;
      if (mention.span.end <= end) found.push(mention);
    }
    return found;
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function firstMentions(mentions: readonly Mention[]): ReadonlyMap<TopicId, number> {
  const first = new Map<TopicId, number>();
  for (const { topic, field, span } of mentions) {
    const at = field === 'title' ? -1 : span.start;
    first.set(topic, Math.min(first.get(topic) ?? at, at));
  }
  return first;
}

/** The echoes of an act or label: by the words with which this article names it, and the operator's own. */
function echoesOf(
  topic: TopicForClaims,
  mentions: readonly Mention[],
): { answers: readonly RegExp[]; nouns: RegExp | null } {
  if (topic.entity !== null) return { answers: [], nouns: null };
  const named = plain(
    mentions
      .filter((mention) => mention.topic === topic.id)
      .map(({ span }) => span.text)
      .join(' | '),
  );
  const echoes: readonly Echo[] = ECHOES.filter(({ acts }) => acts.test(named));
  const own = (topic.echoes ?? []).map((echo) => new RegExp(`(?<!\\p{L})${escaped(echo)}(?!\\p{L})`, 'u'));
  const nouns = [...new Set(echoes.flatMap((echo) => echo.nouns))].filter(
    (noun) => named.includes(noun.split(' ').at(-1) ?? noun) || noun.includes(' '),
  );
  const related =
    nouns.length > 0
      ? new RegExp(
          `\\b(?:the|this|that|such|these|those|his|its|trump's|la|el|esa|esta|ese|este|su|las|los|esos|estos) (?:executive |spy )?(?:${nouns.join('|')})\\b`,
        )
      : null;
  return { answers: [...echoes.map((echo) => echo.answers), ...own], nouns: related };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** Folded, blanks kept. */
function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'");
}
