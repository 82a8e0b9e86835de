import type { Article } from '../model/article.ts';
import type { Claim, Figure, ResolvedDate } from '../model/claim.ts';
import type { EntityId, Mention, TopicId } from '../model/mention.ts';
import { standsIn } from '../model/span.ts';
import type { Document } from '../text/document.ts';
import { attributionsOf } from './attribute.ts';
import { ClaimBuilder } from './build-claim.ts';
import { castOf } from './cast.ts';
import { trimmed } from './content-extent.ts';
import type { Attribution } from './drafts.ts';
import { InOrder } from './in-order.ts';
import { Line } from './line.ts';
import { floatingQuotation, looseQuotations, quotedSpeaker } from './loose-quotations.ts';
import { attributed, type Material, unattributed } from './material.ts';
import { ownStatements } from './own-statements.ts';
import { isQuoted, offsetsOf, type Range, type Scan, scanDocument } from './scan.ts';
import type { Source } from './source.ts';
import { Speakers } from './speakers.ts';
import { asks } from './split.ts';
import { TopicFinder, type TopicForClaims } from './topics.ts';
import { Transcript } from './transcripts.ts';
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
 * Every claim of an article, on topic or not, in the order of the text: who says what, one proposition each, with the words
 * it stands in. Pure
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
  if (claim.speaker?.role) spans.push(claim.speaker.role);
  return claim.content.length > 0 && spans.every((span) => standsIn(text, span));
}

/** Reads an article unit by unit, in the order of the text: speakers, topics and times are resolved as they come. */
class ClaimFinder {
  private readonly scan: Scan;
  private readonly speakers: Speakers;
  private readonly topics: TopicFinder;
  private readonly transcript: Transcript;
  private readonly builder: ClaimBuilder;
  private readonly watched: ReadonlySet<EntityId>;
  /** Topics of people. */
  private readonly people: ReadonlySet<TopicId>;
  private readonly claims: Claim[] = [];

  constructor({ doc, mentions, topics, figures, dates }: ClaimsInput) {
    const scan = scanDocument(doc);
    const cast = castOf(scan, mentions);
    this.scan = scan;
    this.speakers = new Speakers(scan, cast);
    this.topics = new TopicFinder(topics, mentions, doc.text, scan.lang);
    this.watched = new Set(topics.flatMap(({ entity }) => (entity === null ? [] : [entity])));
    this.people = new Set(topics.flatMap(({ id, entity }) => (entity === null ? [] : [id])));
    this.transcript = new Transcript(scan, this.speakers);
    this.builder = new ClaimBuilder({
      scan,
      cast,
      speakers: this.speakers,
      topics: this.topics,
      times: new EventTimes(doc, dates),
      watched: this.watched,
      figures: new InOrder(figures),
      dates: new InOrder(dates),
    });
  }

  find(): Claim[] {
    for (const unit of this.scan.units) this.readUnit(new Line(this.scan, unit));
    return this.claims;
  }

  private readUnit(line: Line): void {
    const floor = this.transcript.floorFor(line);
    if (floor?.kind === 'answer') {
      this.addAll(this.transcript.answer(line, floor));
      return;
    }
    const attributions = attributionsOf(line, this.speakers);
    for (const attribution of attributions) this.addAll(attributed(line, attribution));
    if (floor?.kind === 'question') this.noteQuestion(line);
    else this.readRest(line, attributions);
  }

  /** What a question of a transcript names is what its answer is about. */
  private noteQuestion({ unit }: Line): void {
    const topics = this.topics.topicsIn(offsetsOf(this.scan, unit));
    if (topics.length > 0) this.topics.note(topics, unit.paragraph, null);
  }

  /** What no attribution takes: a unit of quotation alone, loose quotations and the outlet's own statements. */
  private readRest(line: Line, attributions: readonly Attribution[]): void {
    const quotation = attributions.length === 0 ? floatingQuotation(line, this.speakers) : null;
    if (quotation) {
      this.speakers.wentOn(line.unit, line.unit.paragraph);
      this.addAll(quotation);
      return;
    }
    this.addAll(looseQuotations(line, attributions, this.speakers));
    for (const { range, source } of ownStatements(line, attributions, this.speakers))
      this.addOwn(line, range, source ?? quotedSpeaker(line, range, this.speakers));
  }

  /** The outlet's own words are claims where they touch a watched topic. */
  private addOwn(line: Line, range: Range, source: Source | null): void {
    const [part] = trimmed(line, range);
    if (!part || !this.onTopic(line, part) || this.onlySetsScene(line, part)) return;
    const proposition = { hull: part, content: [part] };
    this.addAll([unattributed(line, proposition, source, source ? 'own:retold' : 'own')]);
  }

  /** `Sheinbaum shrugged`, `the president is at the lectern`: a few words on a watched person tell nothing that is news. */
  private onlySetsScene(line: Line, part: Range): boolean {
    if (line.count(part) >= FEWEST_WORDS) return false;
    const topics = this.topics.topicsIn(offsetsOf(this.scan, part));
    return topics.length > 0 && topics.every((id) => this.people.has(id)) && !this.tellsNumber(line, part);
  }

  private tellsNumber(line: Line, { from, to }: Range): boolean {
    for (let at = from; at < to; at++) if (line.token(at)?.kind === 'number') return true;
    return false;
  }

  private onTopic(line: Line, part: Range): boolean {
    const words = offsetsOf(this.scan, part);
    return (
      this.topics.topicsIn(words).length > 0 ||
      this.topics.continues(words, line.unit.paragraph) ||
      this.topics.namesJointly(words) ||
      this.namesByPronoun(line, part)
    );
  }

  /** The sentence names the watched person only as "she" at its head. */
  private namesByPronoun(line: Line, { from, to }: Range): boolean {
    for (let at = from; at < Math.min(to, from + 4); at++) {
      const entity = /^(?:she|he|ella)$/.test(line.folded(at)) ? this.speakers.pronounEntity(at, null) : null;
      if (entity !== null && this.watched.has(entity)) return line.count({ from, to }) >= 7;
    }
    return false;
  }

  private addAll(materials: readonly Material[]): void {
    for (const material of materials) {
      const { hull, content } = material.proposition;
      const tiny = material.line.count(hull) < 2 && !isQuoted(this.scan, hull.from);
      const asked = content.every((range) => asks(material.line, range));
      if (tiny || (asked && !MOCKERY.test(material.attribution?.lemma ?? ''))) continue;
      this.claims.push(this.builder.claim(material));
    }
  }
}

/** `“¿Cuál peaje?”, ironizó Ruiz`: a question that claims something. */
const MOCKERY = /^(?:ironizar|bromear|quip|joke|scoff|sneer)$/;

/** An outlet's own sentence on a watched person says something from so many words on. */
const FEWEST_WORDS = 9;
