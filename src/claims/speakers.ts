import type { EntityId } from '../model/mention.ts';
import type { Actor, Cast, Occurrence } from './actors.ts';
import { bodySource, governmentBehind } from './body-phrases.ts';
import { Discourse } from './discourse.ts';
import { Governments } from './governments.ts';
import { mediaAmong, mediaNoun } from './media-phrases.ts';
import { NamedText } from './named-text.ts';
import { beforeRelative, nameBehindVerb, namedHead, PREPOSITIONS } from './noun-phrases.ts';
import { ProDrop } from './pro-drop.ts';
import { Pronouns } from './pronouns.ts';
import { RolePhrases } from './role-phrases.ts';
import type { Range, Scan, Unit } from './scan.ts';
import { SentenceSubjects } from './sentence-subjects.ts';
import { namedSource, type Source } from './source.ts';
import { unnamedSource } from './unnamed-phrases.ts';

/** Resolves the speakers of an article, in the order of the text; it remembers who spoke last. */
export class Speakers {
  private readonly text: NamedText;
  private readonly discourse = new Discourse();
  private readonly subjects: SentenceSubjects;
  private readonly pronouns: Pronouns;
  private readonly roles: RolePhrases;
  private readonly proDrop: ProDrop;
  private readonly governments: Governments;

  constructor(scan: Scan, cast: Cast) {
    this.text = new NamedText(scan, cast);
    this.subjects = new SentenceSubjects(this.text, this.discourse, (phrase) => this.resolve(phrase, false));
    this.pronouns = new Pronouns(this.text, this.discourse, this.subjects);
    this.roles = new RolePhrases(this.text, this.discourse);
    this.governments = new Governments(this.text, this.pronouns);
    this.proDrop = new ProDrop(this.text, this.discourse, this.subjects);
  }

  /** To be told of every attribution, in order. */
  spoke(source: Source, paragraph: number, at: number): void {
    this.discourse.spoke(source, paragraph, this.text.scan.tokens[at]?.sentence ?? -1);
  }

  /** To be told of a paragraph of quotation that nobody is named for: who spoke last went on in it. */
  wentOn({ to }: Range, paragraph: number): void {
    if (this.text.lang === 'es') this.discourse.wentOn(paragraph, this.text.sentenceOf(to - 1));
  }

  /**
   * Whose a quotation of its own is, in Spanish: whom the sentence before begins with by name, else the last speaker;
   * null where several sentences of the paper's own stand between, and the last speaker has no name.
   */
  goesOn({ from }: Range, paragraph: number): Source | null {
    const carried = this.discourse.carried(paragraph);
    if (this.text.lang !== 'es') return this.goesOnInEnglish(from, paragraph) ?? carried;
    const own = this.text.sentenceOf(from);
    const between = own - this.discourse.last.sentence - 1;
    const before = this.text.scan.doc.sentences[own - 1];
    const opening =
      before !== undefined && this.isWhole(before) && before.paragraph >= paragraph - 1 && between > 0
        ? this.subjects.headOf(before.from, from)
        : null;
    if (opening?.how === 'named' && opening.actor.kind === 'person')
      return { ...opening, how: 'carried', confidence: 0.65 };
    const unnamed = carried?.actor.kind === 'unnamed' && carried.confidence < 0.6;
    return unnamed && between > 1 ? null : carried;
  }

  /** `State Rep. Ana Ruiz was blunter. “...”`: whom the sentence just before, since somebody spoke, begins with. */
  private goesOnInEnglish(from: number, paragraph: number): Source | null {
    const own = this.text.sentenceOf(from);
    const before = this.text.scan.doc.sentences[own - 1];
    const since = this.discourse.last.sentence < own - 1;
    if (!since || before?.paragraph !== paragraph || !this.isWhole(before)) return null;
    const head = this.subjects.headOf(before.from, from);
    return head && !head.actor.plural ? { ...head, how: 'carried', confidence: 0.65 } : null;
  }

  /** To be told whose a quotation of its own is, where that is another than who spoke last. */
  tookOver(source: Source, { to, paragraph }: Unit): void {
    if (this.discourse.lastActor === source.actor) return;
    this.discourse.spoke(source, paragraph, this.text.sentenceOf(to - 1));
  }

  /** Ends with a stop: no caption, no heading. */
  private isWhole({ to }: Range): boolean {
    return /^[.!?…]$/u.test(this.text.text(to - 1));
  }

  /** Has somebody spoken in the unit, as the last one so far? */
  spokeIn({ from, to }: Range): boolean {
    const { sentence } = this.discourse.last;
    return sentence >= this.text.sentenceOf(from) && sentence <= this.text.sentenceOf(to - 1);
  }

  /** The last person whom the unit names, outside quotations. */
  lastPersonIn({ from, to }: Range): Source | null {
    for (let at = to - 1; at >= from; at--) {
      const occurrence = this.text.named(at);
      const tied = /^(?:de|del|con|sobre|por|para|contra|of|with|on|by|for|against)$/;
      if (occurrence?.actor.kind !== 'person' || this.text.quoted(at)) continue;
      if (!tied.test(this.text.folded(occurrence.from - 1)))
        return { ...namedSource(occurrence, 0.65), how: 'carried' };
    }
    return null;
  }

  /** Who has the floor says "I" of himself, and "he" of another. */
  hasFloor(actor: Actor | null): void {
    this.discourse.floor = actor;
  }

  /** The speaker of a quotation that nobody is named for: the last one goes on. */
  carried(paragraph?: number): Source | null {
    return this.discourse.carried(paragraph);
  }

  /** The speaker of a verb without subject (`Agregó que`); `plural` where the verb's form tells. */
  dropped(at: number, paragraph: number, plural: boolean | null): Source | null {
    return this.proDrop.source(at, paragraph, plural);
  }

  /** Whom the unit's first sentence begins with: `Diplomatic sources sum it up so: "..."` */
  headOfUnit({ from, to }: Range): Source | null {
    return this.subjects.headOf(from, to);
  }

  /** The outlet that is named or meant among the words between a cue and what was said. */
  mediaIn(range: Range): Source | null {
    return mediaAmong(this.text, range);
  }

  /** The entity that a pronoun inside somebody's words stands for; null when it is none, or the speaker. */
  pronounEntity(at: number, speaker: Actor | null): EntityId | null {
    return this.pronouns.entity(at, speaker);
  }

  /** The subject of the sentence before `at`: for "..., saying that" where no attribution stands before. */
  subjectOf(unit: Range, at: number): Source | null {
    for (let index = unit.from; index < at; index++) {
      if (this.text.quoted(index)) continue;
      const occurrence = this.text.named(index);
      if (occurrence && !occurrence.possessive && (occurrence.actor.kind !== 'body' || index - unit.from < 4))
        return namedSource(occurrence, 0.75);
      if (this.pronouns.meansPeople(index)) return this.pronouns.source({ from: index, to: index + 1 });
    }
    // `The secretary smiled and said`
    return this.text.lang === 'en' ? this.subjects.headOf(unit.from, at) : null;
  }

  /** Is the word an office or what somebody is: `el director`, `los vecinos`? */
  isRole(at: number): boolean {
    return this.text.roles.has(this.text.folded(at));
  }

  /** Is the word an office that one person holds: `líder`, not `líderes`? */
  isOffice(at: number): boolean {
    return this.text.roles.get(this.text.folded(at))?.plural === false;
  }

  /** Do the words name the actor? */
  names({ from, to }: Range, actor: Actor): boolean {
    for (let at = from; at < to; at++) if (this.text.named(at)?.actor === actor) return true;
    return false;
  }

  /** The person named last before `at` in the unit. */
  nearestIn(unit: Range, at: number): Source | null {
    for (let index = at - 1; index >= unit.from; index--) {
      if (this.text.quoted(index)) continue;
      const occurrence = this.text.named(index);
      if (
        occurrence?.actor.kind === 'person' &&
        !occurrence.possessive &&
        (!PREPOSITIONS.has(this.text.folded(occurrence.from - 1)) || this.agent(occurrence)) &&
        // `Ruiz said she had told Mora: “No.”` Who was told does not speak.
        !/^(?:told|tell|tells|telling|asked|reminded|warned|assured)$/.test(
          this.text.folded(occurrence.from - 1),
        )
      )
        return namedSource(occurrence, 0.7);
      const object = /^(?:him|her)$/.test(this.text.folded(index));
      if (!object && this.pronouns.meansPeople(index))
        return this.pronouns.source({ from: index, to: index + 1 });
    }
    return null;
  }

  /** The actor that a noun phrase stands for; null when it stands for nobody who could speak. `lenient` takes any phrase. */
  resolve(range: Range, lenient: boolean): Source | null {
    const { from } = range;
    const to = beforeRelative(this.text, range);
    if (to <= from) return null;
    const name = nameBehindVerb(this.text, range);
    if (name) return this.resolve({ from: name, to }, lenient);
    const described = this.describedBy(range) ?? this.servant(range, lenient);
    if (described) return described;
    const government = this.governments.source({ from, to });
    if (government) return government;
    const head = namedHead(this.text, { from, to });
    if (head?.actor.kind === 'person')
      return { actor: head.actor, how: this.isByRole(head) ? 'role' : 'named', range, confidence: 0.95 };
    const pronoun = this.pronouns.source(range);
    if (pronoun) return pronoun;
    // `Ruiz's aide`: Ruiz is not who speaks.
    const possessed = head?.possessive && head.to < to - 1;
    if (head && !possessed) return { actor: head.actor, how: 'named', range, confidence: 0.95 };
    return (
      this.roles.latter(range) ??
      mediaNoun(this.text, { from, to }) ??
      this.roles.source(range) ??
      governmentBehind(this.text, range) ??
      bodySource(this.text, this.discourse, range, head) ??
      (lenient ? unnamedSource(this.text, this.discourse, range, 0.5) : null)
    );
  }

  /** `Ana Ruiz, a broker in Laredo, who ...`: asked for the place, answered with the person it describes. */
  private describedBy({ from, to }: Range): Source | null {
    const { text } = this;
    if (!/^(?:in|of|at|from|de|en|del)$/.test(text.folded(from - 1)) || to - from > 3) return null;
    if (!text.capital(from) || text.named(from)) return null;
    let at = from - 2;
    while (at > from - 10 && !/^[.;:,]$/.test(text.text(at))) at--;
    const occurrence = text.named(at - 1);
    if (text.text(at) !== ',' || occurrence?.actor.kind !== 'person') return null;
    return namedSource(occurrence, 0.85);
  }

  /** `El enviado de Ana Ruiz`, asked for Ana Ruiz: it is the envoy who speaks. */
  private servant({ from, to }: Range, lenient: boolean): Source | null {
    const { text } = this;
    if (!/^(?:de|of)$/.test(text.folded(from - 1))) return null;
    const role = text.roles.get(text.folded(from - 2));
    const opens = /^(?:el|la|un|una|the|an?)$/.test(text.folded(from - 3));
    return role && opens ? this.resolve({ from: from - 3, to }, lenient) : null;
  }

  /** `fue confirmado por Ana Ruiz`: who did it. */
  private agent({ from }: Occurrence): boolean {
    const { text } = this;
    return (
      text.lang === 'es' &&
      text.folded(from - 1) === 'por' &&
      /(?:[ai]d|ch|st|rt)[oa]s?$/.test(text.folded(from - 2))
    );
  }

  /** Named by what he is: `la mandataria`, as a mention of the topics or as a newsmaker's alias. */
  private isByRole({ actor, from, to }: Occurrence): boolean {
    // `Juan de la Fuente`: a surname may be written like an office.
    const surname = actor.name.endsWith(` ${this.text.text(to - 1)}`);
    const office = !surname && this.text.roles.has(this.text.folded(to - 1));
    return office || /^\p{Ll}/u.test(this.text.text(from));
  }
}
