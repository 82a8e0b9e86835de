import type { Claim, ClaimEntity, ClaimKind, Figure, ResolvedDate, Speaker } from '../model/claim.ts';
import type { EntityId } from '../model/mention.ts';
import { type Span, spanOf } from '../model/span.ts';
import { type Cast, namedAt } from './actors.ts';
import type { Attribution } from './drafts.ts';
import { hedgesIn } from './hedges.ts';
import type { InOrder } from './in-order.ts';
import type { Material } from './material.ts';
import { roleOf } from './role-words.ts';
import { isQuoted, offsetsOf, type Range, type Scan } from './scan.ts';
import type { Source } from './source.ts';
import type { Speakers } from './speakers.ts';
import { readStance, type StanceReading } from './stance.ts';
import type { TopicFinder, TopicReasons } from './topics.ts';
import type { EventTimes } from './when.ts';

/** What the claims of one article are read from. */
export interface ArticleContext {
  readonly scan: Scan;
  readonly cast: Cast;
  readonly speakers: Speakers;
  readonly topics: TopicFinder;
  readonly times: EventTimes;
  /** Watched people and bodies. */
  readonly watched: ReadonlySet<EntityId>;
  readonly figures: InOrder<Figure>;
  readonly dates: InOrder<ResolvedDate>;
}

/** Fills in what a claim tells beside its words: speaker, kind, stance, figures, dates, topics and entities. */
export class ClaimBuilder {
  constructor(private readonly context: ArticleContext) {}

  /** To be asked in the order of the text: topics and times return to what was told before. */
  claim(material: Material): Claim {
    const { proposition, source, via, attribution, rule } = material;
    const { scan, figures, dates } = this.context;
    const { start, end } = offsetsOf(scan, proposition.hull);
    const { text } = scan.doc;
    const { stance, negated, rule: stanceRule } = this.stance(material);
    const topics = this.topics(material);
    return {
      span: spanOf(text, start, end),
      content: proposition.content.map((range) => this.span(range)),
      speaker: this.speaker(source),
      via: via.map(({ actor }) => actor.name),
      cue: attribution && {
        lemma: attribution.lemma,
        span: this.span(attribution.cue),
        class: attribution.class,
      },
      kind: this.kind(material),
      stance,
      negated,
      hedges: hedgesIn(text, start, end, scan.lang, this.toldBefore(attribution)).map((hedge) =>
        spanOf(text, hedge.start, hedge.end),
      ),
      figures: figures.within(start, end),
      dates: dates.within(start, end),
      when: this.when(material),
      topics: [...topics.keys()],
      entities: this.entities(proposition.hull),
      rule,
      trace: [
        rule,
        ...(source ? [`speaker:${source.how}`] : []),
        ...(via.length > 0 ? ['via'] : []),
        stanceRule,
        ...[...topics].map(([topic, reason]) => `topic:${topic}:${reason}`),
      ],
    };
  }

  /** `dijo que`, not `dice que`. */
  private toldBefore(attribution: Attribution | null): boolean {
    const { scan } = this.context;
    if (attribution === null || attribution.rule === 'according-to' || scan.lang !== 'es') return false;
    return /(?:ó|dijo|[ai]jeron|aron|ieron)$/.test(scan.tokens[attribution.cue.to - 1]?.text ?? '');
  }

  private stance({ line, proposition, source, attribution }: Material): StanceReading {
    const aboutOthers = this.aboutOthers(proposition.hull, source);
    const cueStance = attribution?.stance ?? 'asserts';
    return readStance(line, proposition.content, cueStance, aboutOthers, attribution, source === null);
  }

  /** Does a person's claim speak of what somebody else did? */
  private aboutOthers({ from, to }: Range, source: Source | null): boolean {
    if (source?.actor.kind !== 'person') return false;
    const { scan, cast } = this.context;
    for (let at = from; at < to; at++) {
      const occurrence = namedAt(cast, at);
      if (occurrence?.actor.kind === 'person' && occurrence.actor !== source.actor && !occurrence.possessive)
        return true;
      const pronoun = scan.tokens[at]?.folded;
      const gender = pronoun === 'she' || pronoun === 'ella' ? 'f' : pronoun === 'he' ? 'm' : null;
      if (gender !== null && source.actor.gender !== 'x' && source.actor.gender !== gender) return true;
    }
    return false;
  }

  private speaker(source: Source | null): Speaker | null {
    if (!source) return null;
    const { actor, how, range, confidence } = source;
    return {
      name: actor.name,
      entity: actor.entity,
      span: range && this.span(range),
      how,
      confidence: Math.round(confidence * 100) / 100,
      ...this.role(source),
    };
  }

  /** Who that is, by the words beside the name, or by those that stand for the speaker here. */
  private role({ actor, range }: Source): Pick<Speaker, 'role'> {
    const words = actor.title ?? (range && roleOf(this.context.scan, range, actor));
    return words ? { role: this.span(words) } : {};
  }

  private kind({ proposition, source, rule }: Material): ClaimKind {
    // What somebody says who has the floor stands there word for word, without quotation marks.
    if (rule === 'transcript') return 'direct';
    const { scan } = this.context;
    let quoted = 0;
    let plain = 0;
    for (const { from, to } of proposition.content) {
      for (let at = from; at < to; at++) {
        if (scan.tokens[at]?.kind === 'punctuation') continue;
        if (isQuoted(scan, at)) quoted++;
        else plain++;
      }
    }
    if (source === null || (source.actor.kind === 'media' && quoted === 0)) return 'reported';
    if (quoted === 0) return 'indirect';
    return plain === 0 ? 'direct' : 'mixed';
  }

  private when({ line, proposition, attribution }: Material): string | null {
    const { scan, times } = this.context;
    const { start, end } = offsetsOf(scan, proposition.hull);
    const cue = attribution && offsetsOf(scan, attribution.cue);
    return times.whenOf({
      start,
      end,
      unit: offsetsOf(scan, attribution?.clause ?? line.unit),
      head:
        attribution && attribution.head !== null
          ? offsetsOf(scan, { from: line.unit.from, to: attribution.head })
          : null,
      said: (attribution?.content ?? []).map((range) => offsetsOf(scan, range)),
      cue: cue && { start: cue.start, end: cue.end, lemma: attribution.lemma },
    });
  }

  private topics({ line, proposition, source, attribution }: Material): TopicReasons {
    const { scan, topics } = this.context;
    const { start, end } = offsetsOf(scan, proposition.hull);
    return topics.topicsOf({
      start,
      end,
      adjunct: attribution && this.adjunct(attribution),
      sentenceStart: scan.tokens[line.unit.from]?.start ?? start,
      paragraph: line.unit.paragraph,
      attributed: source !== null,
      speaker: source?.actor.entity ?? null,
      pronouns: this.pronounEntities(proposition.hull, source),
    });
  }

  /** `..., she said of the offer of troops`: the words after the cue. */
  private adjunct({ cue, end, direction }: Attribution): { start: number; end: number } | null {
    return direction === 'backward' && end > cue.to
      ? offsetsOf(this.context.scan, { from: cue.to, to: end })
      : null;
  }

  /** Watched people that "she", "him", "la" stand for in the claim. */
  private pronounEntities(hull: Range, source: Source | null): ReadonlySet<EntityId> {
    const { speakers, watched } = this.context;
    const found = new Set<EntityId>();
    if (watched.size === 0) return found;
    for (let at = hull.from; at < hull.to; at++) {
      const entity = speakers.pronounEntity(at, source?.actor ?? null);
      if (entity !== null && watched.has(entity)) found.add(entity);
    }
    return found;
  }

  private entities(hull: Range): ClaimEntity[] {
    const entities: ClaimEntity[] = [];
    for (let at = hull.from; at < hull.to; at++) {
      const occurrence = namedAt(this.context.cast, at);
      if (occurrence?.from !== at || occurrence.actor.entity === null || occurrence.to > hull.to) continue;
      const role = entities.length === 0 && at - hull.from < 5 ? 'subject' : 'other';
      entities.push({
        id: occurrence.actor.entity,
        name: occurrence.actor.name,
        role,
        span: this.span(occurrence),
      });
    }
    return entities;
  }

  private span(range: Range): Span {
    const { start, end } = offsetsOf(this.context.scan, range);
    return spanOf(this.context.scan.doc.text, start, end);
  }
}
