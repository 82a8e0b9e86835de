import type { SpeakerHow } from '../model/claim.ts';
import type { EntityId } from '../model/mention.ts';
import { DEMONYMS } from '../text/lexicons/newsmakers.ts';
import { BODY_NOUNS, MEDIA_NOUNS, PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import type { Actor, Cast, Gender, Occurrence } from './actors.ts';
import { isQuoted, type Range, type Scan } from './scan.ts';

/** Who speaks, before the claim is built: an actor, how the text led to it, and the words that stand for it. */
export interface Source {
  readonly actor: Actor;
  readonly how: SpeakerHow;
  readonly range: Range | null;
  readonly confidence: number;
}

const PRONOUNS: Readonly<Record<string, { gender: Gender; person: 1 | 3; plural: boolean; thing: boolean }>> =
  {
    he: { gender: 'm', person: 3, plural: false, thing: false },
    she: { gender: 'f', person: 3, plural: false, thing: false },
    it: { gender: 'x', person: 3, plural: false, thing: true },
    they: { gender: 'x', person: 3, plural: true, thing: false },
    him: { gender: 'm', person: 3, plural: false, thing: false },
    her: { gender: 'f', person: 3, plural: false, thing: false },
    i: { gender: 'x', person: 1, plural: false, thing: false },
    we: { gender: 'x', person: 1, plural: true, thing: false },
    él: { gender: 'm', person: 3, plural: false, thing: false },
    ella: { gender: 'f', person: 3, plural: false, thing: false },
    ellos: { gender: 'm', person: 3, plural: true, thing: false },
    ellas: { gender: 'f', person: 3, plural: true, thing: false },
    éste: { gender: 'm', person: 3, plural: false, thing: false },
    ésta: { gender: 'f', person: 3, plural: false, thing: false },
  };

const OBJECT_PRONOUNS: Readonly<Record<string, 'f' | 'm'>> = {
  she: 'f',
  her: 'f',
  hers: 'f',
  he: 'm',
  him: 'm',
  ella: 'f',
};

/** Role keys that any official may be called by: "the official", "el funcionario", "the politician". */
const GENERIC_ROLES = new Set([
  'official',
  'politician',
  'human',
  'leader',
  'counterpart',
  'ambassador',
  'secretary',
  'attorney',
  'representative',
]);
const INDEFINITE = new Set(
  'a an some several many few two three four other another most one un una unos unas algunos varios dos tres otros otras'.split(
    ' ',
  ),
);
const SOURCE_WORDS =
  /^(?:sources?|officials?|people|person|persons?|insiders?|aides?|fuentes?|funcionari[oa]s?|personas?|exfuncionarios|those|ones?|another|others?|diplomats?|advisers?)$/;
const PREPOSITIONS = new Set(
  'of for from with in at on by to about against de del para con en por ante a desde contra sobre'.split(' '),
);

/** Resolves sources in the order of the text; it remembers who spoke last. */
export class Speakers {
  private lastSource: Source | null = null;
  private lastParagraph = -1;
  private lastSentence = -1;
  private lastAnonymous: Actor | null = null;
  private readonly roles: ReadonlyMap<string, RoleWord>;

  constructor(
    private readonly scan: Scan,
    private readonly cast: Cast,
  ) {
    this.roles = PERSON_ROLES[scan.lang];
  }

  /** To be told of every attribution, in order. */
  spoke(source: Source, paragraph: number, at: number): void {
    this.lastSource = source;
    this.lastSentence = this.scan.tokens[at]?.sentence ?? -1;
    this.lastParagraph = paragraph;
    if (isAnonymous(source.actor)) this.lastAnonymous = source.actor;
  }

  /** The speaker of a quotation that nobody is named for: the last one goes on. */
  carried(paragraph = this.lastParagraph): Source | null {
    if (!this.lastSource || paragraph - this.lastParagraph > 2) return null;
    const { range, confidence } = this.lastSource;
    const here = paragraph === this.lastParagraph;
    return { ...this.lastSource, how: 'carried', range: here ? range : null, confidence: confidence * 0.9 };
  }

  /** The speaker of a verb without subject (`Agregó que`). */
  dropped(at: number, paragraph: number, plural: boolean | null = null): Source | null {
    const opening = this.opening(at, paragraph, plural);
    if (opening) return { ...opening, how: 'pro-drop', range: null, confidence: 0.75 };
    // A new paragraph that names somebody first: he is the one who goes on speaking.
    const here =
      this.lastParagraph < paragraph
        ? this.lastSubject(at, ({ from }) => this.paragraphOf(from) === paragraph)
        : null;
    if (here) return { actor: here, how: 'pro-drop', range: null, confidence: 0.75 };
    if (this.lastSource && this.lastParagraph >= paragraph - 1 && this.lastSource.actor.kind !== 'media') {
      return { ...this.lastSource, how: 'pro-drop', range: null, confidence: 0.8 };
    }
    const subject = this.lastSubject(at, () => true);
    if (subject) return { actor: subject, how: 'pro-drop', range: null, confidence: 0.6 };
    return this.lastSource && { ...this.lastSource, how: 'pro-drop', range: null, confidence: 0.55 };
  }

  /**
   * Whom the sentence, or those before it in its paragraph since somebody spoke, begin with: `El republicano no descartó
   * nada. Sería un orgullo, dijo.` Null when that is nobody, or as many as the verb does not fit.
   */
  private opening(at: number, paragraph: number, plural: boolean | null): Source | null {
    const { sentences } = this.scan.doc;
    const own = this.scan.tokens[at]?.sentence ?? 0;
    const spoken = Math.max(this.lastParagraph === paragraph ? this.lastSentence : -1, own - SENTENCES_BACK);
    // `The president, he said, would ...`: whom the words are about has not said them.
    const first = this.text(at - 1) === ',' ? own - 1 : own;
    for (let index = first; index > spoken && sentences[index]?.paragraph === paragraph; index--) {
      const source = this.headOf(sentences[index]?.from ?? 0, at);
      if (!source || source.actor.kind === 'media') continue;
      if (plural === null || source.actor.plural === plural) return source;
    }
    return null;
  }

  /** The person or role that a sentence begins with, as its subject: `Los obispos mexicanos, que ...`, `The general has`. */
  private headOf(from: number, limit: number): Source | null {
    const occurrence = this.cast.occurrences[this.cast.at[from] ?? -1];
    if (
      occurrence &&
      !occurrence.possessive &&
      occurrence.actor.kind === 'person' &&
      !isQuoted(this.scan, from)
    )
      return this.source(occurrence.actor, 'named', { from: occurrence.from, to: occurrence.to }, 0.8);
    const article = /^(?:el|la|los|las|the)$/.test(this.folded(from));
    const bare = this.roles.get(this.folded(from))?.plural === true && SOURCE_WORDS.test(this.folded(from));
    if (!(article || bare)) return null;
    for (let at = article ? from + 1 : from; at < Math.min(from + 4, limit); at++) {
      if (!this.roles.has(this.folded(at)) || PREPOSITIONS.has(this.folded(at))) continue;
      if (this.scan.lang === 'en' && this.roles.has(this.folded(at + 1))) continue;
      let to = at + 1;
      while (to < limit && to < at + 3 && DEMONYMS.has(this.folded(to))) to++;
      const named = this.cast.occurrences[this.cast.at[to] ?? -1];
      if (named?.actor.kind === 'person' && named.from === to) to = named.to;
      return this.resolve({ from, to }, false);
    }
    return null;
  }

  /** Whom the unit's first sentence begins with: `Diplomatic sources sum it up so: "..."` */
  headOfUnit({ from, to }: Range): Source | null {
    return this.headOf(from, to);
  }

  /** The outlet that is named or meant among the words between a cue and what was said. */
  mediaIn(range: Range): Source | null {
    for (let at = range.from; at < range.to; at++) {
      const occurrence = this.cast.occurrences[this.cast.at[at] ?? -1];
      if (occurrence?.actor.kind === 'media')
        return this.source(occurrence.actor, 'named', { from: occurrence.from, to: occurrence.to }, 0.9);
      if (/^(?:the|el|la|al)$/.test(this.folded(at)) && PLAIN_MEDIA.has(this.folded(at + 1)))
        return this.mediaNoun({ from: at, to: at + 2 });
    }
    return null;
  }

  /** The subject of the sentence before `at`: for "..., saying that" where no attribution stands before. */
  subjectOf(unit: Range, at: number): Source | null {
    for (let index = unit.from; index < at; index++) {
      if (isQuoted(this.scan, index)) continue;
      const occurrence = this.cast.occurrences[this.cast.at[index] ?? -1];
      if (
        occurrence &&
        !occurrence.possessive &&
        (occurrence.actor.kind !== 'body' || index - unit.from < 4)
      ) {
        return this.source(occurrence.actor, 'named', { from: occurrence.from, to: occurrence.to }, 0.75);
      }
      const pronoun = PRONOUNS[this.text(index).toLowerCase()];
      if (pronoun && pronoun.person === 3 && !pronoun.thing)
        return this.pronoun({ from: index, to: index + 1 });
    }
    return null;
  }

  /** The person named last before `at` in the unit. */
  nearestIn(unit: Range, at: number): Source | null {
    for (let index = at - 1; index >= unit.from; index--) {
      if (isQuoted(this.scan, index)) continue;
      const occurrence = this.cast.occurrences[this.cast.at[index] ?? -1];
      if (
        occurrence?.actor.kind === 'person' &&
        !occurrence.possessive &&
        !PREPOSITIONS.has(this.folded(occurrence.from - 1))
      ) {
        return this.source(occurrence.actor, 'named', { from: occurrence.from, to: occurrence.to }, 0.7);
      }
      const pronoun = PRONOUNS[this.text(index).toLowerCase()];
      const subject = pronoun?.person === 3 && !pronoun.thing && !/^(?:him|her)$/.test(this.folded(index));
      if (subject) return this.pronoun({ from: index, to: index + 1 });
    }
    return null;
  }

  /** The actor that a noun phrase stands for; null when it stands for nobody who could speak. `lenient` takes any phrase. */
  resolve(range: Range, lenient: boolean): Source | null {
    const { from } = range;
    // `the paper, which cited officials`: the phrase ends at its relative clause.
    const to = this.beforeRelative(range);
    if (to <= from) return null;
    const named = this.behindVerb(range);
    if (named) return this.resolve({ from: named, to }, lenient);
    const described = this.describedBy(range) ?? this.servant(range, lenient);
    if (described) return described;
    const head = this.named({ from, to });
    if (head?.actor.kind === 'person')
      return this.source(head.actor, this.isRole(head) ? 'role' : 'named', range, 0.95);
    const pronoun = this.pronoun(range);
    if (pronoun) return pronoun;
    if (head && !this.possessed(head, to)) return this.source(head.actor, 'named', range, 0.95);
    return (
      this.latter(range) ??
      this.mediaNoun({ from, to }) ??
      this.role(range) ??
      this.capital(range) ??
      this.body(range, head) ??
      (lenient ? this.unnamed(range, 0.5) : null)
    );
  }

  /** `según ha podido saber El Sol`: the name behind the verbs, or null. */
  private behindVerb({ from, to }: Range): number | null {
    if (this.scan.lang !== 'es' || !/^(?:ha|han|pudo|pudieron|supo)$/.test(this.folded(from))) return null;
    for (let at = from + 1; at < Math.min(to, from + 5); at++)
      if (/^\p{Lu}/u.test(this.text(at)) || /^(?:el|la|los|las|este|esta|un|una)$/.test(this.folded(at)))
        return at;
    return null;
  }

  private beforeRelative({ from, to }: Range): number {
    for (let at = from + 1; at < to - 1; at++)
      if (this.text(at) === ',' && /^(?:which|who|whose|que|quien|quienes)$/.test(this.folded(at + 1)))
        return at;
    return to;
  }

  /** `Ana Ruiz, a broker in Laredo, who ...`: asked for the place, answered with the person it describes. */
  private describedBy({ from, to }: Range): Source | null {
    if (!/^(?:in|of|at|from|de|en|del)$/.test(this.folded(from - 1)) || to - from > 3) return null;
    if (!/^\p{Lu}/u.test(this.text(from)) || (this.cast.at[from] ?? -1) >= 0) return null;
    let at = from - 2;
    while (at > from - 10 && !/^[.;:,]$/.test(this.text(at))) at--;
    const occurrence = this.cast.occurrences[this.cast.at[at - 1] ?? -1];
    if (this.text(at) !== ',' || occurrence?.actor.kind !== 'person') return null;
    return this.source(occurrence.actor, 'named', { from: occurrence.from, to: occurrence.to }, 0.85);
  }

  /** `El enviado de Ana Ruiz`, asked for Ana Ruiz: it is the envoy who speaks. */
  private servant({ from, to }: Range, lenient: boolean): Source | null {
    if (!/^(?:de|of)$/.test(this.folded(from - 1))) return null;
    const role = this.roles.get(this.folded(from - 2));
    const opens = /^(?:el|la|un|una|the|an?)$/.test(this.folded(from - 3));
    return role && opens ? this.resolve({ from: from - 3, to }, lenient) : null;
  }

  /** `Este último`, `the latter`: the person named last. */
  private latter(range: Range): Source | null {
    const words = `${this.folded(range.from)} ${this.folded(range.from + 1)}`;
    if (range.to - range.from !== 2 || !/^(?:est[ea] ultim[oa]|the latter)$/.test(words)) return null;
    const gender = words.endsWith('o') ? 'm' : words.endsWith('a') ? 'f' : 'x';
    const fits = ({ actor }: Occurrence) =>
      actor.kind === 'person' && (gender === 'x' || actor.gender === gender);
    const last = this.lastOccurrence(range.from, fits);
    return last && this.source(last.actor, 'role', range, 0.75);
  }

  /** `Caracas insists`: the government that sits there. */
  private capital({ from, to }: Range): Source | null {
    const name = to - from === 1 ? CAPITALS.get(this.folded(from)) : undefined;
    return name === undefined ? null : this.source(unnamedActor(name, false), 'role', { from, to }, 0.7);
  }

  private source(actor: Actor, how: SpeakerHow, range: Range, confidence: number): Source {
    return { actor, how, range, confidence };
  }

  private isRole(occurrence: Occurrence): boolean {
    return /^\p{Ll}/u.test(this.text(occurrence.from)) || this.roles.has(this.folded(occurrence.to - 1));
  }

  private text(at: number): string {
    return this.scan.tokens[at]?.text ?? '';
  }

  private folded(at: number): string {
    return this.scan.tokens[at]?.folded ?? '';
  }

  /** The named actor that heads the phrase: a person rather than the body he belongs to, and none behind "of", "for". */
  private named({ from, to }: Range): Occurrence | null {
    let best: Occurrence | null = null;
    let behind = false;
    for (let at = from; at < to; at++) {
      const occurrence = this.cast.occurrences[this.cast.at[at] ?? -1];
      if (occurrence && occurrence.from === at) {
        const apposed = this.text(at - 1) === ',' && at > from;
        const own =
          !occurrence.possessive &&
          !this.modifies(occurrence, to) &&
          (!behind || apposed || this.titleBefore(from, at));
        if (own && (best === null || (best.actor.kind !== 'person' && occurrence.actor.kind === 'person')))
          best = occurrence;
        at = occurrence.to - 1;
      } else if (PREPOSITIONS.has(this.folded(at))) behind = true;
    }
    return best;
  }

  /** `Secretary of State Marco Rubio`, `el secretario de Economía, Marcelo Ebrard`: the name belongs to the title. */
  private titleBefore(from: number, at: number): boolean {
    const comma = this.text(at - 1) === ',';
    for (let index = from; index < Math.min(from + 5, at); index++) {
      const role = this.roles.get(this.folded(index));
      if (role && !role.plural)
        return (
          comma ||
          /^\p{Lu}/u.test(this.text(at - 1)) ||
          (this.cast.occurrences[this.cast.at[at] ?? -1]?.actor.kind === 'person' &&
            !PREPOSITIONS.has(this.folded(at - 1)))
        );
    }
    return false;
  }

  /** `two State Department lawyers`, `a Pentagon official`: the body only tells which lawyers. */
  private modifies({ actor, to: end }: Occurrence, to: number): boolean {
    if (actor.kind === 'person' || this.scan.lang !== 'en') return false;
    for (let at = end; at < Math.min(to, end + 4); at++) {
      if (PREPOSITIONS.has(this.folded(at)) || /^[,;:(]$/.test(this.text(at))) return false;
      if (this.roles.has(this.folded(at)) && /^\p{Ll}/u.test(this.text(at))) return true;
    }
    return false;
  }

  private possessed(head: Occurrence, to: number): boolean {
    return head.possessive && head.to < to - 1;
  }

  private pronoun(range: Range): Source | null {
    if (range.to - range.from > 2) return null;
    const at = range.from;
    const key = this.text(at).toLowerCase();
    const pronoun = PRONOUNS[key];
    if (!pronoun) return null;
    if (pronoun.person === 1)
      return this.source(unnamedActor(pronoun.plural ? 'we' : 'I', pronoun.plural), 'pronoun', range, 0.4);
    const actor = pronoun.thing
      ? this.lastThing(at)
      : pronoun.plural
        ? this.lastPlural()
        : this.lastPerson(at, pronoun.gender);
    return actor && this.source(actor, 'pronoun', range, 0.8);
  }

  /** The entity that a pronoun inside somebody's words stands for; null when it is none, or the speaker. */
  pronounEntity(at: number, speaker: Actor | null): EntityId | null {
    const key = this.folded(at);
    if (key.length > 4) return null;
    const gender = OBJECT_PRONOUNS[key] ?? (this.clitic(at, key) ? 'f' : null);
    if (!gender) return null;
    const actor =
      speaker?.gender === gender && speaker.kind === 'person' ? speaker : this.lastPerson(at, gender);
    return actor?.entity ?? null;
  }

  /** `la presionó`: the clitic before a verb in the past. */
  private clitic(at: number, key: string): boolean {
    return this.scan.lang === 'es' && key === 'la' && /ó$/.test(this.text(at + 1).toLowerCase());
  }

  /** Same paragraph before all: its last speaker, else the last person named first in a sentence; then whoever fits. */
  private lastPerson(at: number, gender: Gender): Actor | null {
    const fits = (actor: Actor) =>
      actor.kind === 'person' && (actor.gender === gender || actor.gender === 'x');
    const paragraph = this.paragraphOf(at);
    const last = this.lastSource?.actor;
    const opening = this.subjectSince(at, paragraph, fits);
    if (opening) return opening;
    if (last && fits(last) && this.lastParagraph === paragraph) return last;
    const subject = this.lastSubject(
      at,
      (occurrence) => fits(occurrence.actor) && this.paragraphOf(occurrence.from) === paragraph,
    );
    if (subject) return subject;
    const before = this.lastSubject(
      at,
      (occurrence) => fits(occurrence.actor) && this.paragraphOf(occurrence.from) >= paragraph - 1,
    );
    if (last && fits(last) && (before === null || last === before || this.lastParagraph >= paragraph - 1))
      return last;
    return before ?? this.lastSubject(at, (occurrence) => fits(occurrence.actor));
  }

  /** `Mora said no. The senator did not ask why; he left.` Who heads a sentence since somebody spoke last. */
  private subjectSince(at: number, paragraph: number, fits: (actor: Actor) => boolean): Actor | null {
    const { sentences } = this.scan.doc;
    const own = this.scan.tokens[at]?.sentence ?? 0;
    const spoken = Math.max(this.lastParagraph === paragraph ? this.lastSentence : -1, own - SENTENCES_BACK);
    // `The president, he said, would ...`: whom the words are about has not said them.
    const first = this.text(at - 1) === ',' ? own - 1 : own;
    for (let index = first; index > spoken && sentences[index]?.paragraph === paragraph; index--) {
      const from = sentences[index]?.from ?? 0;
      const actor = from < at ? this.headOf(from, at)?.actor : undefined;
      if (actor && fits(actor)) return actor;
    }
    return null;
  }

  private paragraphOf(at: number): number {
    const sentence = this.scan.doc.sentences[this.scan.tokens[at]?.sentence ?? 0];
    return sentence?.paragraph ?? 0;
  }

  private lastThing(at: number): Actor | null {
    const country = this.countryBefore(at);
    if (country) return country;
    const last = this.lastSource?.actor;
    if (last && last.kind !== 'person' && !last.plural) return last;
    return this.lastOccurrence(at, ({ actor }) => actor.kind !== 'person')?.actor ?? null;
  }

  /** `Mexico sent ... It denies`: the sentence before begins with a country. */
  private countryBefore(at: number): Actor | null {
    const index = this.scan.tokens[at]?.sentence ?? 0;
    const before = this.scan.doc.sentences[index - 1];
    if (!before || before.paragraph !== this.scan.doc.sentences[index]?.paragraph) return null;
    const opens =
      DEMONYMS.has(this.folded(before.from)) &&
      this.folded(before.from + 1) !== "'s" &&
      !/^\p{Lu}/u.test(this.text(before.from + 1));
    return opens ? unnamedActor(this.text(before.from), false) : null;
  }

  private lastPlural(): Actor | null {
    const last = this.lastSource?.actor;
    return last && (last.plural || last.kind === 'body') ? last : null;
  }

  private lastSubject(at: number, fits: (occurrence: Occurrence) => boolean): Actor | null {
    const person = (occurrence: Occurrence) =>
      occurrence.actor.kind === 'person' && fits(occurrence) && !isQuoted(this.scan, occurrence.from);
    const found =
      this.lastOccurrence(
        at,
        (occurrence) => person(occurrence) && !occurrence.possessive && this.opensSentence(occurrence),
      ) ?? this.lastOccurrence(at, (occurrence) => person(occurrence));
    return found?.actor ?? null;
  }

  /** Named among the first words of its sentence: probably its subject. */
  private opensSentence({ from }: Occurrence): boolean {
    const sentence = this.scan.doc.sentences[this.scan.tokens[from]?.sentence ?? 0];
    return sentence !== undefined && from - sentence.from <= 5;
  }

  /** At most this many names are looked back over, which keeps pronouns linear. */
  private lastOccurrence(at: number, fits: (occurrence: Occurrence) => boolean): Occurrence | null {
    let low = 0;
    let high = this.cast.occurrences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cast.occurrences[middle]?.from ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0 && index >= low - LOOK_BACK; index--) {
      const occurrence = this.cast.occurrences[index];
      if (occurrence && fits(occurrence)) return occurrence;
    }
    return null;
  }

  /** `the newspaper`, `el diario`, `the report`: the outlet named last. */
  private mediaNoun(range: Range): Source | null {
    const head = this.headNoun(range, MEDIA_NOUNS[this.scan.lang]);
    if (
      head === null ||
      /^(?:this|our|este|esta|nuestro)$/.test(this.folded(range.from)) ||
      INDEFINITE.has(this.folded(range.from)) ||
      range.to - range.from > 6
    )
      return null;
    const media = this.lastOccurrence(range.from, ({ actor }) => actor.kind === 'media');
    return media && this.source(media.actor, 'role', range, 0.85);
  }

  /** The first word of the phrase, before any preposition, that is in the set. */
  private headNoun({ from, to }: Range, nouns: ReadonlySet<string>): number | null {
    for (let at = from; at < to; at++) {
      if (nouns.has(this.folded(at)) && this.folded(at + 1) !== "'s" && this.text(at + 1) !== '’') return at;
      if (PREPOSITIONS.has(this.folded(at)) && at > from) return null;
    }
    return null;
  }

  /** `the president`, `la funcionaria`, `el republicano`: the last person with that role, gender and country. */
  private role(range: Range): Source | null {
    const at = this.roleAt(range);
    if (at === null) return null;
    const role = this.roles.get(this.folded(at));
    if (!role) return null;
    const indefinite =
      INDEFINITE.has(this.folded(range.from)) || role.plural || /^\d/.test(this.folded(range.from));
    if (indefinite) return this.unnamed(range, 0.85);
    const unnamed = this.lastAnonymous;
    // `the person said`: the unnamed one who spoke before.
    if (unnamed && /^(?:person|source|persona|fuente)$/.test(this.folded(at)))
      return this.source(unnamed, 'role', range, 0.8);
    const actor = this.lastWithRole(range, role);
    return actor ? this.source(actor, 'role', range, 0.8) : this.unnamed(range, 0.6);
  }

  private roleAt({ from, to }: Range): number | null {
    let last: number | null = null;
    for (let at = from; at < to; at++) {
      const quantified =
        /^(?:one|some|many|most|several|dozens|all|none|two|three|uno|una|varios|algunos)$/.test(
          this.folded(at - 1),
        );
      if (PREPOSITIONS.has(this.folded(at)) && at > from && !quantified) break;
      // `Secretaría` with its accent is a body, `secretaria` a person.
      const body = this.folded(at) === 'secretaria' && /í/i.test(this.text(at));
      if (this.roles.has(this.folded(at)) && !body && this.folded(at + 1) !== "'s") last = at;
    }
    return last;
  }

  private lastWithRole(range: Range, role: RoleWord): Actor | null {
    const gender = this.genderOf(range, role);
    const country = this.countryOf(range);
    const inside = this.actorsIn(range);
    const fits = (actor: Actor) =>
      actor.kind === 'person' &&
      !inside.has(actor) &&
      (gender === 'x' || actor.gender === 'x' || actor.gender === gender) &&
      (country === null || actor.country === null || actor.country === country);
    const holds = (actor: Actor) => actor.roles.has(role.key);
    const last = this.lastSource?.actor;
    if (last && fits(last) && holds(last)) return last;
    const holder = this.lastOccurrence(range.from, ({ actor }) => fits(actor) && holds(actor));
    if (holder) return holder.actor;
    const later = this.laterWithRole(country, role, inside) ?? this.onlyHolder(range, role, fits);
    if (later) return later;
    if (!GENERIC_ROLES.has(role.key)) return null;
    if (last && fits(last)) return last;
    return this.lastOccurrence(range.from, ({ actor }) => fits(actor))?.actor ?? null;
  }

  /** In the first lines somebody may be called by his office before he is named. */
  private laterWithRole(country: string | null, role: RoleWord, inside: ReadonlySet<Actor>): Actor | null {
    const found = this.cast.occurrences.find(
      ({ actor }) =>
        actor.roles.has(role.key) && country !== null && actor.country === country && !inside.has(actor),
    );
    return found?.actor ?? null;
  }

  private actorsIn({ from, to }: Range): ReadonlySet<Actor> {
    const actors = new Set<Actor>();
    for (let at = from; at < to; at++) {
      const occurrence = this.cast.occurrences[this.cast.at[at] ?? -1];
      if (occurrence) actors.add(occurrence.actor);
    }
    return actors;
  }

  /** `The general told senators ...`, named in the next paragraph only: the one person of the article with that office. */
  private onlyHolder(range: Range, role: RoleWord, fits: (actor: Actor) => boolean): Actor | null {
    if (!/^(?:the|el|la)$/.test(this.folded(range.from)) || GENERIC_ROLES.has(role.key)) return null;
    const holders = (this.holdersOf().get(role.key) ?? []).filter(fits);
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  /** The people of the article by office; at most a few of each, as more than one is none. */
  private holdersOf(): ReadonlyMap<string, readonly Actor[]> {
    if (this.holders) return this.holders;
    const holders = new Map<string, Actor[]>();
    for (const actor of new Set(this.cast.occurrences.map((occurrence) => occurrence.actor))) {
      if (actor.kind !== 'person') continue;
      for (const key of actor.roles) {
        const held = holders.get(key) ?? [];
        if (held.length < MOST_HOLDERS) holders.set(key, [...held, actor]);
      }
    }
    this.holders = holders;
    return holders;
  }
  private holders: ReadonlyMap<string, readonly Actor[]> | null = null;

  private genderOf({ from }: Range, role: RoleWord): Gender {
    if (role.gender !== 'x' || this.scan.lang === 'en') return role.gender;
    const article = this.folded(from);
    return article === 'la' ? 'f' : article === 'el' ? 'm' : 'x';
  }

  private countryOf({ from, to }: Range): string | null {
    for (let at = from; at < to; at++) {
      const folded = this.folded(at);
      if (folded === 'us' && this.text(at) !== 'US') continue;
      const code = DEMONYMS.get(folded);
      if (code) return code;
      // `the envoy of Ruiz`: from the country of whom he serves.
      const served = this.cast.occurrences[this.cast.at[at] ?? -1]?.actor;
      if (served?.country) return served.country;
    }
    return null;
  }

  /** A body that speaks, named or not: `the campaign`, `el gobierno mexicano`, `Northern Command`, `Caracas`. */
  private body(range: Range, head: Occurrence | null): Source | null {
    const noun = this.headNoun(range, BODY_NOUNS[this.scan.lang]);
    const owner =
      noun !== null && DATA_NOUNS.has(this.folded(noun))
        ? this.ownerIn({ from: noun + 1, to: range.to })
        : null;
    if (owner) return this.source(owner, 'role', range, 0.8);
    const maker = noun === null ? null : this.makerOf(noun, range);
    if (maker) return maker;
    if (head && noun === null) return this.source(head.actor, 'named', range, 0.8);
    if (noun === null && !this.capitalised(range)) return null;
    return this.unnamed(range, noun === null ? 0.6 : 0.75);
  }

  /** `a note by Northgate Capital`: who wrote the paper, where he has a name of capitals. */
  private makerOf(noun: number, { to }: Range): Source | null {
    if (!PAPERS.has(this.folded(noun)) || !/^(?:by|from|de|del)$/.test(this.folded(noun + 1))) return null;
    let from = noun + 2;
    if (/^(?:the|la|el|los|las)$/.test(this.folded(from))) from++;
    let end = from;
    // Behind a verb ("warns a note by ...") the phrase that was asked for ends at its noun.
    while (/^\p{Lu}/u.test(this.text(end)) || (end < to && end > from)) end++;
    return end > from ? this.unnamed({ from, to: end }, 0.75) : null;
  }

  /** `datos de la Secretaría de Seguridad`: whose figures they are. */
  private ownerIn({ from, to }: Range): Actor | null {
    for (let at = from; at < to; at++) {
      const actor = this.cast.occurrences[this.cast.at[at] ?? -1]?.actor;
      if (actor && actor.kind !== 'person') return actor;
    }
    return null;
  }

  private capitalised({ from, to }: Range): boolean {
    for (let at = from; at < to; at++) {
      const opens = this.scan.doc.sentences[this.scan.tokens[at]?.sentence ?? 0]?.from === at;
      if (!opens && /^\p{Lu}/u.test(this.text(at)) && this.text(at) !== 'I') return true;
    }
    return false;
  }

  /** `one of them`, `the other`: one of the unnamed people before, where they are known by what they are. */
  private oneOf(text: string): string {
    const plain = text.replace(/U\.S\.?/g, 'US');
    if (
      !this.lastAnonymous?.plural ||
      !/^(?:one|one of them|another|the other|un[oa] de ell[oa]s|el otro|otr[oa])$/i.test(plain)
    )
      return plain;
    const name = this.lastAnonymous.name
      .replace(/^(?:two|three|several|some|many|dos|tres|varios)\s+/i, '')
      .replace(/\bAmerican\b/g, 'US');
    const single = name.replace(
      /^((?:\S+\s+){0,3}?\S*?(?:official|diplomat|adviser|funcionario|source|aide))e?s\b.*$/,
      '$1',
    );
    return single === name ? plain : `a ${single}`;
  }

  private unnamed({ from, to }: Range, confidence: number): Source {
    const end = Math.min(to, from + LONGEST_NAME);
    const text = this.scan.doc.text.slice(
      this.scan.tokens[from]?.start ?? 0,
      this.scan.tokens[end - 1]?.end ?? 0,
    );
    const short = text.split(',')[0] ?? text;
    const plural =
      /s$/.test(this.folded(this.roleAt({ from, to }) ?? end - 1)) || this.folded(from) === 'people';
    return { actor: unnamedActor(this.oneOf(short), plural), how: 'role', range: { from, to }, confidence };
  }
}

/** Nouns that mean an outlet even as the one who is told. */
const PLAIN_MEDIA = new Set(
  'newspaper paper daily outlet magazine agency network diario periodico rotativo agencia cadena revista televisora broadcaster channel'.split(
    ' ',
  ),
);
/** Capitals by which news means a government. */
const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['caracas', 'Venezuelan government'],
  ['bogota', 'Colombian government'],
  ['havana', 'Cuban government'],
  ['ottawa', 'Canadian government'],
  ['beijing', 'Chinese government'],
  ['pekin', 'Chinese government'],
  ['moscow', 'Russian government'],
  ['moscu', 'Russian government'],
]);
/** Figures and papers speak for the body that made them. */
const DATA_NOUNS = new Set(
  'data figures records documents document filing statement datos cifras documentos documento comunicado'.split(
    ' ',
  ),
);
const PAPERS = new Set(
  'note report study survey poll memo analysis letter statement informe estudio encuesta sondeo carta comunicado analisis nota reporte'.split(
    ' ',
  ),
);
const MOST_HOLDERS = 9;
const LOOK_BACK = 60;
/** Sentences of its paragraph that are looked back over for one that names its subject first. */
const SENTENCES_BACK = 8;
const LONGEST_NAME = 12;

function unnamedActor(name: string, plural: boolean): Actor {
  const entity: EntityId | null = null;
  return { name, entity, kind: 'unnamed', gender: 'x', country: null, roles: new Set(), plural };
}

/** Unnamed people behind a report: `sources familiar with the matter`, `dos funcionarios`. */
export function isAnonymous(actor: Actor): boolean {
  return (
    actor.kind === 'unnamed' && actor.name.split(/\s+/).some((word) => SOURCE_WORDS.test(word.toLowerCase()))
  );
}
