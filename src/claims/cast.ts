import type { Language } from '../model/language.ts';
import type { EntityId, Mention } from '../model/mention.ts';
import type { Token } from '../text/document.ts';
import { BODY_NOUNS } from '../text/lexicons/body-nouns.ts';
import { FIRST_NAMES } from '../text/lexicons/first-names.ts';
import { type Actor, CAPITAL, type Cast, namedAt, type Occurrence, occurrenceOf } from './actors.ts';
import { readIntroductions } from './introductions.ts';
import { KnownActors } from './known-actors.ts';
import { newsmakerAt } from './newsmaker-names.ts';
import { PersonNames } from './person-names.ts';
import type { Scan } from './scan.ts';

/** Who is named in the document: known newsmakers, people with a given name or a title, and the watched entities' mentions. */
export function castOf(scan: Scan, mentions: readonly Mention[]): Cast {
  const { tokens, lang } = scan;
  const known = new KnownActors();
  const casting = new Casting(tokens, known, new PersonNames(tokens, lang, known), lang);
  casting.addNames();
  casting.addSurnames();
  casting.addMentions(mentions);
  const cast = casting.cast();
  readIntroductions(scan, cast);
  return cast;
}

/** A cast in the making: what is added later gives way to names that stand, or takes their place. */
class Casting implements Cast {
  readonly occurrences: Occurrence[] = [];
  readonly at: Int32Array;
  private readonly dropped = new Set<Occurrence>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly known: KnownActors,
    private readonly people: PersonNames,
    private readonly lang: Language,
  ) {
    this.at = new Int32Array(tokens.length).fill(-1);
  }

  /** Newsmakers and people by their full names. */
  addNames(): void {
    for (let at = 0; at < this.tokens.length; ) {
      const occurrence = this.newsmaker(at) ?? this.people.personAt(at);
      if (occurrence) this.place(occurrence);
      at = occurrence ? occurrence.to : at + 1;
    }
  }

  /** `Hewitt` after James Hewitt was introduced. */
  addSurnames(): void {
    this.tokens.forEach((token, at) => {
      if (namedAt(this, at) || token.kind !== 'word' || !CAPITAL.test(token.text)) return;
      if (this.namesBody(at)) return;
      const actor = this.known.bySurname(token.folded) ?? this.byGivenName(token, at);
      if (actor) this.place(occurrenceOf(this.tokens, actor, at, at + 1));
    });
  }

  /** `Grupo Salinas`, `Universidad Vidal`, in Spanish: a body that has somebody's name. */
  private namesBody(at: number): boolean {
    const before = this.tokens[at - 1];
    if (this.lang !== 'es' || !before || !CAPITAL.test(before.text)) return false;
    return BODY_NOUNS.es.has(before.folded);
  }

  /** `Irina explicó` after Irina Bokova, in Spanish: a given name that no other capital stands beside. */
  private byGivenName(token: Token, at: number): Actor | undefined {
    if (this.lang !== 'es' || !FIRST_NAMES.has(token.folded)) return undefined;
    const beside = [this.tokens[at - 1], this.tokens[at + 1]];
    // At the head of a sentence the word before belongs to another.
    if (
      beside.some((one) => one?.kind === 'word' && one.sentence === token.sentence && CAPITAL.test(one.text))
    )
      return undefined;
    return this.known.byGivenName(token.folded);
  }

  /** `la mandataria` as the mentions station resolved it: an occurrence of the watched entity. */
  addMentions(mentions: readonly Mention[]): void {
    let at = 0;
    const spans = mentions.filter((mention) => mention.field === 'text' && mention.entity !== null);
    for (const { span, entity, rule } of [...spans].sort((a, b) => a.span.start - b.span.start)) {
      while (at < this.tokens.length && (this.tokens[at]?.end ?? 0) <= span.start) at++;
      let to = at;
      while (to < this.tokens.length && (this.tokens[to]?.start ?? 0) < span.end) to++;
      if (entity === null || to <= at || this.coveredBy(at, to, entity)) continue;
      this.uncover(at, to);
      this.place(
        occurrenceOf(
          this.tokens,
          this.known.watched(entity, span.text, !/^entity:(?:role|description)/.test(rule)),
          at,
          to,
        ),
      );
    }
  }

  /** What stands, in the order of the text. */
  cast(): Cast {
    const occurrences = this.occurrences
      .filter((one) => !this.dropped.has(one))
      .sort((a, b) => a.from - b.from);
    const at = new Int32Array(this.tokens.length).fill(-1);
    occurrences.forEach(({ from, to }, index) => {
      at.fill(index, from, to);
    });
    return { occurrences, at };
  }

  private place(occurrence: Occurrence): void {
    this.occurrences.push(occurrence);
    this.at.fill(this.occurrences.length - 1, occurrence.from, occurrence.to);
  }

  private newsmaker(at: number): Occurrence | null {
    const found = newsmakerAt(this.tokens, at);
    return found && occurrenceOf(this.tokens, this.known.newsmaker(found.maker), at, found.to);
  }

  private coveredBy(from: number, to: number, entity: EntityId): boolean {
    for (let at = from; at < to; at++) if (namedAt(this, at)?.actor.entity === entity) return true;
    return false;
  }

  /** Names inside the mention's phrase give way to it: the phrase as a whole stands for the entity. */
  private uncover(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const inside = namedAt(this, at);
      if (inside) this.dropped.add(inside);
    }
  }
}
