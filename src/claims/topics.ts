import type { EntityId, Mention, TopicId } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';

/** What the claims station needs to know of a watched topic. */
export interface TopicForClaims {
  readonly id: TopicId;
  /** The watched person or body; null for actions and labels. */
  readonly entity: EntityId | null;
  /** Words, folded, that point back to the topic once an article has named it: "order", "soberania". Optional. */
  readonly echoes?: readonly string[];
}

/** A claim's stretch, as topics are decided on it. */
export interface TopicQuestion {
  readonly start: number;
  readonly end: number;
  readonly speaker: EntityId | null;
  /** Watched entities that pronouns of the claim stand for. */
  readonly pronouns: ReadonlySet<EntityId>;
}

/** Decides on which topics a claim is, by its own content. Mentions are asked by place, so the cost is that of a look-up. */
export class TopicFinder {
  private readonly mentions: readonly Mention[];
  private readonly starts: readonly number[];
  private readonly text: string;
  private readonly echoes: ReadonlyMap<TopicId, RegExp>;
  private readonly firstOf: ReadonlyMap<TopicId, number>;

  constructor(
    private readonly topics: readonly TopicForClaims[],
    mentions: readonly Mention[],
    text: string,
    title: string,
  ) {
    this.mentions = mentions
      .filter(({ field }) => field === 'text')
      .sort((a, b) => a.span.start - b.span.start);
    this.starts = this.mentions.map(({ span }) => span.start);
    this.text = text;
    this.firstOf = firstMentions(mentions);
    this.echoes = new Map(
      topics.flatMap((topic) => echoPattern(topic, this.namesOf(topic, mentions, title))),
    );
  }

  topicsOf(question: TopicQuestion): TopicId[] {
    const inside = new Set(this.inside(question).map(({ topic }) => topic));
    const isOn = (topic: TopicForClaims): boolean =>
      inside.has(topic.id) ||
      (topic.entity !== null && (topic.entity === question.speaker || question.pronouns.has(topic.entity))) ||
      (topic.entity === null && this.echoed(topic, question));
    return this.topics.filter(isOn).map(({ id }) => id);
  }

  /** Mentions that lie within a stretch. */
  inside({ start, end }: { start: number; end: number }): Mention[] {
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

  /** "the order", "la oferta": a definite phrase for what the article has named before. */
  private echoed(topic: TopicForClaims, { start, end }: TopicQuestion): boolean {
    const first = this.firstOf.get(topic.id);
    if (first === undefined || first > start) return false;
    return this.echoes.get(topic.id)?.test(fold2(this.text.slice(start, end))) ?? false;
  }

  private namesOf(topic: TopicForClaims, mentions: readonly Mention[], title: string): readonly string[] {
    const spans: Span[] = mentions.filter((mention) => mention.topic === topic.id).map(({ span }) => span);
    const words = new Set(spans.flatMap(({ text }) => text.split(/[^\p{L}]+/u).map(fold)));
    return EVENT_NOUNS.filter((noun) => words.has(noun) || fold(title).includes(`${noun} `));
  }
}

/** Nouns by which news returns to an act it has named. */
const EVENT_NOUNS =
  'order directive offer proposal plan decision decree orden directiva oferta propuesta decreto instruccion decision'.split(
    ' ',
  );
const ALIKE: readonly (readonly string[])[] = [
  ['order', 'directive', 'decree', 'executive order'],
  ['offer', 'proposal'],
  ['orden', 'orden ejecutiva', 'directiva', 'decreto', 'instruccion'],
  ['oferta', 'propuesta', 'ofrecimiento'],
];

function firstMentions(mentions: readonly Mention[]): ReadonlyMap<TopicId, number> {
  const first = new Map<TopicId, number>();
  for (const { topic, field, span } of mentions) {
    const at = field === 'title' ? -1 : span.start;
    first.set(topic, Math.min(first.get(topic) ?? at, at));
  }
  return first;
}

function echoPattern(topic: TopicForClaims, named: readonly string[]): [TopicId, RegExp][] {
  const nouns = [...new Set(named.flatMap((noun) => ALIKE.find((group) => group.includes(noun)) ?? [noun]))];
  const definite =
    nouns.length > 0
      ? [`(?:the|this|that|his|its|trump's|la|el|esa|esta|ese|este|su) (?:executive )?(?:${nouns.join('|')})`]
      : [];
  const parts = [
    ...definite,
    ...(topic.echoes ?? []).map((echo) => echo.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  ];
  return parts.length > 0 ? [[topic.id, new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'u')]] : [];
}

/** Folded with its blanks kept. */
function fold2(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'");
}
