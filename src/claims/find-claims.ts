import type { Article } from '../model/article.ts';
import type { Claim, ClaimEntity, ClaimKind, Figure, ResolvedDate, Speaker } from '../model/claim.ts';
import type { EntityId, Mention } from '../model/mention.ts';
import { type Span, spanOf, standsIn } from '../model/span.ts';
import type { Document } from '../text/document.ts';
import type { Cast } from './actors.ts';
import { attributionsIn, attributionsOf } from './attribute.ts';
import { castOf } from './cast.ts';
import { trimmed } from './content-extent.ts';
import type { Attribution } from './drafts.ts';
import { type Floor, floorOf } from './labels.ts';
import { Line } from './line.ts';
import { ownStatements } from './own-statements.ts';
import { isQuoted, type Range, type Scan, scanDocument, type Unit } from './scan.ts';
import type { Source } from './source.ts';
import { Speakers } from './speakers.ts';
import { asks, floatingPropositions, type Proposition, propositions } from './split.ts';
import { hedgesIn, readStance } from './stance.ts';
import { TopicFinder, type TopicForClaims } from './topics.ts';
import { EventTimes } from './when.ts';

export type { TopicForClaims } from './topics.ts';

export interface ClaimsInput {
  readonly article: Article;
  /** `article.text`, read. */
  readonly doc: Document;
  readonly mentions: readonly Mention[];
  readonly topics: readonly TopicForClaims[];
  readonly figures: readonly Figure[];
  readonly dates: readonly ResolvedDate[];
}

/**
 * Every claim of an article, on topic or not, in the order of the text: who says what, with the words it stands in. Pure
 * and deterministic; any text is accepted. A claim whose span does not stand in the text is never returned.
 */
export function findClaims(input: ClaimsInput): Claim[] {
  const finder = new ClaimFinder(input);
  return finder
    .find()
    .filter((claim) => stands(input.article.text, claim))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function stands(text: string, claim: Claim): boolean {
  const spans = [claim.span, ...claim.content, ...claim.hedges, ...(claim.cue ? [claim.cue.span] : [])];
  if (claim.speaker?.span) spans.push(claim.speaker.span);
  return claim.content.length > 0 && spans.every((span) => standsIn(text, span));
}

/** What a claim is built from. */
interface Material {
  readonly proposition: Proposition;
  readonly source: Source | null;
  readonly via: readonly Source[];
  readonly attribution: Attribution | null;
  readonly rule: string;
}

/** Somebody else than who has the floor, named or called by his office, and in words of the past or present. */
function passesOn({ source, belief, rule, content }: Attribution, floor: Source | null): boolean {
  if (!source || belief || content.length === 0 || source.actor === floor?.actor) return false;
  if (source.how === 'carried' || source.how === 'pro-drop') return false;
  if (rule === 'according-to' || source.actor.kind === 'person') return source.confidence >= 0.75;
  return source.how === 'role' && source.confidence >= 0.75;
}

class ClaimFinder {
  private readonly scan: Scan;
  private readonly cast: Cast;
  private readonly speakers: Speakers;
  private readonly topics: TopicFinder;
  private readonly times: EventTimes;
  private readonly watched: ReadonlySet<EntityId>;
  private readonly claims: Claim[] = [];
  private floor: (Floor & { paragraph: number; source: Source | null }) | null = null;

  constructor(private readonly input: ClaimsInput) {
    const { doc, mentions, topics, article } = input;
    this.scan = scanDocument(doc);
    this.cast = castOf(this.scan, mentions);
    this.speakers = new Speakers(this.scan, this.cast);
    this.topics = new TopicFinder(topics, mentions, article.text);
    this.times = new EventTimes(doc, input.dates);
    this.watched = new Set(topics.flatMap(({ entity }) => (entity === null ? [] : [entity])));
  }

  find(): Claim[] {
    for (const unit of this.scan.units) this.readUnit(new Line(this.scan, unit));
    return this.claims;
  }

  private readUnit(line: Line): void {
    const floor = this.floorFor(line);
    if (floor?.kind === 'answer') {
      this.readAnswer(line, floor);
      return;
    }
    const attributions = attributionsOf(line, this.speakers);
    for (const attribution of attributions) this.addAttribution(line, attribution);
    if (floor?.kind === 'question') this.noteQuestion(line);
    else if (attributions.length > 0 || !this.readFloating(line)) this.readRest(line, attributions);
  }

  /** What no attribution takes: loose quotations and the outlet's own statements. */
  private readRest(line: Line, attributions: readonly Attribution[]): void {
    this.readLoose(line, attributions);
    for (const { range, source } of ownStatements(line, attributions, this.speakers)) {
      this.addOwn(line, range, source ?? this.quotedOn(line, range));
    }
  }

  /** `She shrugged, she said. With us it is "trust and work, never orders".` Mostly quoted: who spoke just before. */
  private quotedOn({ unit }: Line, { from, to }: Range): Source | null {
    let quoted = 0;
    for (let at = from; at < to; at++) if (isQuoted(this.scan, at)) quoted++;
    const before = quoted > (to - from) * 0.6 ? this.speakers.carried(unit.paragraph) : null;
    return before?.range ? before : null;
  }

  /** What a question of a transcript names is what its answer is about. */
  private noteQuestion(line: Line): void {
    const topics = this.topics.topicsIn(this.offsets(line.unit));
    if (topics.length > 0) this.topics.note(topics, line.unit.paragraph, null);
  }

  /** In a transcript: who has the floor in this unit's paragraph. */
  private floorFor(line: Line): (Floor & { source: Source | null }) | null {
    const { unit } = line;
    if (this.floor?.paragraph === unit.paragraph) return this.floor;
    const opens = this.scan.doc.sentences[this.scan.tokens[unit.from]?.sentence ?? 0]?.from === unit.from;
    const first = unit.index === 0 || this.scan.units[unit.index - 1]?.paragraph !== unit.paragraph;
    const floor = opens && first ? floorOf(this.scan, unit) : null;
    if (!floor) {
      this.floor = null;
      return null;
    }
    const source =
      floor.kind === 'answer' ? this.speakers.resolve({ from: floor.from, to: floor.colon }, true) : null;
    if (source) this.speakers.spoke(source, unit.paragraph, unit.from);
    this.floor = { ...floor, paragraph: unit.paragraph, source };
    return this.floor;
  }

  /** An answer is read whole, at the first unit of its paragraph: its short sentences lean on each other. */
  private readAnswer(line: Line, { colon, source }: Floor & { source: Source | null }): void {
    if (colon < line.unit.from || colon >= line.unit.to) return;
    const whole = new Line(this.scan, { ...line.unit, to: this.paragraphEnd(line.unit) });
    const told = this.toldInAnswer(whole, { colon, source });
    for (const range of trimmed(whole, { from: colon + 1, to: whole.unit.to })) {
      for (const proposition of floatingPropositions(whole, range)) {
        if (told.some(({ from, to }) => from < proposition.hull.to && to > proposition.hull.from)) continue;
        this.add(whole, { proposition, source, via: [], attribution: null, rule: 'transcript' });
      }
    }
  }

  /** `HOST: Senator Ruiz has pledged a vote.` What somebody with the floor passes on from another is the other's. */
  private toldInAnswer(whole: Line, { colon, source }: { colon: number; source: Source | null }): Range[] {
    const told: Range[] = [];
    for (const { from, to } of this.sentencesFrom(colon + 1, whole.unit.to)) {
      const line = new Line(this.scan, { ...whole.unit, from, to });
      const others = attributionsIn(line, this.speakers).filter((attribution) =>
        passesOn(attribution, source),
      );
      for (const attribution of others)
        this.addAttribution(line, {
          ...attribution,
          via: source ? [...attribution.via, source] : attribution.via,
        });
      if (others.length > 0) told.push({ from, to });
    }
    return told;
  }

  private sentencesFrom(from: number, to: number): Range[] {
    const ranges: Range[] = [];
    for (let at = from, start = from; at <= to; at++) {
      const ends = at === to || this.scan.tokens[at]?.sentence !== this.scan.tokens[start]?.sentence;
      if (!ends || isQuoted(this.scan, start)) continue;
      if (at > start) ranges.push({ from: start, to: at });
      start = at;
    }
    return ranges;
  }

  private paragraphEnd(unit: Unit): number {
    let last = unit;
    for (let index = unit.index + 1; this.scan.units[index]?.paragraph === unit.paragraph; index++)
      last = this.scan.units[index] ?? last;
    return last.to;
  }

  private addAttribution(line: Line, attribution: Attribution): void {
    for (const proposition of propositions(line, attribution)) {
      this.add(line, {
        proposition,
        source: attribution.source,
        via: attribution.via,
        attribution,
        rule: attribution.rule,
      });
    }
  }

  /** A unit that is nothing but quotation goes on with the speaker before. */
  private readFloating(line: Line): boolean {
    const { from, to } = line.unit;
    if (!isQuoted(this.scan, from)) return false;
    let quoted = 0;
    for (let at = from; at < to; at++) if (isQuoted(this.scan, at)) quoted++;
    if (quoted < (to - from) * 0.7) return false;
    const source = this.speakers.carried(line.unit.paragraph);
    if (!source) return false;
    for (const proposition of floatingPropositions(line, { from, to: line.last + 1 })) {
      this.add(line, { proposition, source, via: [], attribution: null, rule: 'quote:floating' });
    }
    return true;
  }

  /** `... in one phrase: "We protect our own"`: a quotation after a colon that no cue takes belongs to who spoke last. */
  private readLoose(line: Line, attributions: readonly Attribution[]): void {
    for (let at = line.unit.from; at < line.unit.to; at++) {
      if (!line.opensQuote(at)) continue;
      const to = line.quoteEnd(at);
      const loose =
        line.text(at - 1) === ':' &&
        !attributions.some(({ content }) => content.some((range) => range.from < to && range.to > at));
      const source = loose
        ? (this.speakers.nearestIn(line.unit, at) ??
          this.speakers.headOfUnit(line.unit) ??
          this.speakers.carried(line.unit.paragraph))
        : null;
      if (source) {
        for (const proposition of floatingPropositions(line, { from: at, to })) {
          this.add(line, { proposition, source, via: [], attribution: null, rule: 'quote:loose' });
        }
      }
      at = to - 1;
    }
  }

  /** The outlet's own words are claims where they touch a watched topic. */
  private addOwn(line: Line, range: Range, source: Source | null): void {
    const [part] = trimmed(line, range);
    if (!part) return;
    const { start, end } = this.offsets(part);
    if (
      this.topics.topicsIn({ start, end }).length === 0 &&
      !this.topics.continues({ start, end }, line.unit.paragraph) &&
      !this.about(line, part)
    )
      return;
    this.add(line, {
      proposition: { hull: part, content: [part] },
      source,
      via: [],
      attribution: null,
      rule: source ? 'own:retold' : 'own',
    });
  }

  /** The sentence names the watched person only as "she" at its head, or as one of "the two presidents". */
  private about(line: Line, { from, to }: Range): boolean {
    const { start, end } = this.offsets({ from, to });
    if (this.topics.namesJointly({ start, end })) return true;
    for (let at = from; at < Math.min(to, from + 4); at++) {
      const entity = /^(?:she|he|ella)$/.test(line.folded(at)) ? this.speakers.pronounEntity(at, null) : null;
      if (entity !== null && this.watched.has(entity)) return line.count({ from, to }) >= 7;
    }
    return false;
  }

  private add(line: Line, material: Material): void {
    const { hull, content } = material.proposition;
    const tiny = line.count(hull) < 2 && !isQuoted(this.scan, hull.from);
    if (tiny || content.every((range) => asks(line, range))) return;
    this.claims.push(this.claimOf(line, material));
  }

  private claimOf(line: Line, { proposition, source, via, attribution, rule }: Material): Claim {
    const { start, end } = this.offsets(proposition.hull);
    const { text } = this.input.article;
    const stance = readStance(
      line,
      proposition.content,
      attribution?.stance ?? 'asserts',
      this.aboutOthers(proposition.hull, source),
      attribution,
    );
    const dates = this.input.dates.filter(({ span }) => span.start >= start && span.end <= end);
    const speaker = this.speakerOf(source);
    return {
      span: spanOf(text, start, end),
      content: proposition.content.map((range) => this.span(range)),
      speaker,
      via: via.map(({ actor }) => actor.name),
      cue: attribution && {
        lemma: attribution.lemma,
        span: this.span(attribution.cue),
        class: attribution.class,
      },
      kind: this.kindOf(proposition, source),
      stance: stance.stance,
      negated: stance.negated,
      hedges: hedgesIn(text, start, end, this.scan.lang).map((hedge) => spanOf(text, hedge.start, hedge.end)),
      figures: this.input.figures.filter(({ span }) => span.start >= start && span.end <= end),
      dates,
      when: this.times.whenOf({
        start,
        end,
        unit: this.offsets(line.unit),
        cue: attribution && { ...this.offsets(attribution.cue), lemma: attribution.lemma },
      }),
      topics: this.topics.topicsOf({
        start,
        end,
        adjunct: attribution && this.adjunct(attribution),
        sentenceStart: this.scan.tokens[line.unit.from]?.start ?? start,
        paragraph: line.unit.paragraph,
        speaker: speaker?.entity ?? null,
        pronouns: this.pronounEntities(proposition.hull, source),
      }),
      entities: this.entitiesIn(proposition.hull),
      rule,
      trace: [
        rule,
        ...(source ? [`speaker:${source.how}`] : []),
        ...(via.length > 0 ? ['via'] : []),
        stance.rule,
      ],
    };
  }

  /** `..., she said of the offer of troops`: the words after the cue. */
  private adjunct({ cue, end, direction }: Attribution): { start: number; end: number } | null {
    return direction === 'backward' && end > cue.to ? this.offsets({ from: cue.to, to: end }) : null;
  }

  /** Does a person's claim speak of what somebody else did? */
  private aboutOthers({ from, to }: Range, source: Source | null): boolean {
    if (source?.actor.kind !== 'person') return false;
    for (let at = from; at < to; at++) {
      const occurrence = this.cast.occurrences[this.cast.at[at] ?? -1];
      if (occurrence?.actor.kind === 'person' && occurrence.actor !== source.actor && !occurrence.possessive)
        return true;
      const pronoun = this.scan.tokens[at]?.folded;
      const gender = pronoun === 'she' || pronoun === 'ella' ? 'f' : pronoun === 'he' ? 'm' : null;
      if (gender !== null && source.actor.gender !== 'x' && source.actor.gender !== gender) return true;
    }
    return false;
  }

  private speakerOf(source: Source | null): Speaker | null {
    if (!source) return null;
    const { actor, how, range, confidence } = source;
    return {
      name: actor.name,
      entity: actor.entity,
      span: range && this.span(range),
      how,
      confidence: Math.round(confidence * 100) / 100,
    };
  }

  private kindOf({ content }: Proposition, source: Source | null): ClaimKind {
    let quoted = 0;
    let plain = 0;
    for (const { from, to } of content) {
      for (let at = from; at < to; at++) {
        if (this.scan.tokens[at]?.kind === 'punctuation') continue;
        if (isQuoted(this.scan, at)) quoted++;
        else plain++;
      }
    }
    if (this.floor?.kind === 'answer' && source?.actor === this.floor.source?.actor) return 'direct';
    if (source === null || (source.actor.kind === 'media' && quoted === 0)) return 'reported';
    if (quoted === 0) return 'indirect';
    return plain === 0 ? 'direct' : 'mixed';
  }

  private entitiesIn(hull: Range): ClaimEntity[] {
    const entities: ClaimEntity[] = [];
    for (let at = hull.from; at < hull.to; at++) {
      const occurrence = this.cast.occurrences[this.cast.at[at] ?? -1];
      if (
        !occurrence ||
        occurrence.from !== at ||
        occurrence.actor.entity === null ||
        occurrence.to > hull.to
      )
        continue;
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

  /** Watched people that "she", "him", "la" stand for in the claim. */
  private pronounEntities(hull: Range, source: Source | null): ReadonlySet<EntityId> {
    const found = new Set<EntityId>();
    if (this.watched.size === 0) return found;
    for (let at = hull.from; at < hull.to; at++) {
      const entity = this.speakers.pronounEntity(at, source?.actor ?? null);
      if (entity !== null && this.watched.has(entity)) found.add(entity);
    }
    return found;
  }

  private offsets({ from, to }: Range): { start: number; end: number } {
    const start = this.scan.tokens[from]?.start ?? 0;
    return { start, end: Math.max(start, this.scan.tokens[to - 1]?.end ?? start) };
  }

  private span(range: Range): Span {
    const { start, end } = this.offsets(range);
    return spanOf(this.input.article.text, start, end);
  }
}
