import type { EntityId } from '../model/mention.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import type { Actor, Gender } from './actors.ts';
import type { Discourse } from './discourse.ts';
import type { NamedText } from './named-text.ts';
import type { Range } from './scan.ts';
import type { SentenceSubjects } from './sentence-subjects.ts';
import type { Source } from './source.ts';
import { unnamedActor } from './unnamed-actors.ts';

interface Pronoun {
  readonly gender: Gender;
  readonly person: 1 | 3;
  readonly plural: boolean;
  /** Stands for bodies and things. */
  readonly thing: boolean;
}

/** Pronouns as subjects, in lower case with accents: `él` is one and `el` none. A map: `constructor` is a Spanish noun. */
const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['he', { gender: 'm', person: 3, plural: false, thing: false }],
  ['she', { gender: 'f', person: 3, plural: false, thing: false }],
  ['it', { gender: 'x', person: 3, plural: false, thing: true }],
  ['they', { gender: 'x', person: 3, plural: true, thing: false }],
  ['him', { gender: 'm', person: 3, plural: false, thing: false }],
  ['her', { gender: 'f', person: 3, plural: false, thing: false }],
  ['i', { gender: 'x', person: 1, plural: false, thing: false }],
  ['we', { gender: 'x', person: 1, plural: true, thing: false }],
  ['él', { gender: 'm', person: 3, plural: false, thing: false }],
  ['ella', { gender: 'f', person: 3, plural: false, thing: false }],
  ['ellos', { gender: 'm', person: 3, plural: true, thing: false }],
  ['ellas', { gender: 'f', person: 3, plural: true, thing: false }],
  ['éste', { gender: 'm', person: 3, plural: false, thing: false }],
  ['ésta', { gender: 'f', person: 3, plural: false, thing: false }],
  ['el', { gender: 'm', person: 3, plural: false, thing: false }],
  ['este', { gender: 'm', person: 3, plural: false, thing: false }],
  ['esta', { gender: 'f', person: 3, plural: false, thing: false }],
]);

/** Before a noun they are no pronouns: `esta semana`; `el` alone is a pronoun without its accent. */
const DEMONSTRATIVE = /^(?:est[ea]|el)$/i;

/** Pronouns within somebody's words, folded. */
const OBJECT_PRONOUNS: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['he', 'm'],
  ['him', 'm'],
  ['ella', 'f'],
]);

/** Whom a pronoun stands for: `she said`, `ella`, `it denies`, `presses her`. */
export class Pronouns {
  constructor(
    private readonly text: NamedText,
    private readonly discourse: Discourse,
    private readonly subjects: SentenceSubjects,
  ) {}

  /** The phrase that begins with a pronoun and holds one word more at most: `he`, `she herself`. */
  source(range: Range): Source | null {
    if (range.to - range.from > 2) return null;
    const at = range.from;
    const pronoun = PRONOUNS.get(this.text.text(at).toLowerCase());
    if (!pronoun || (DEMONSTRATIVE.test(this.text.text(at)) && range.to - at > 1)) return null;
    if (pronoun.person === 1) {
      const actor = unnamedActor(pronoun.plural ? 'we' : 'I', pronoun.plural);
      return { actor, how: 'pronoun', range, confidence: 0.4 };
    }
    const actor = pronoun.thing
      ? this.lastThing(at)
      : pronoun.plural
        ? this.lastPlural()
        : this.lastPerson(at, pronoun.gender);
    const nameless = pronoun.gender !== 'x' && actor?.kind === 'unnamed';
    const unsure = nameless || (actor && !pronoun.plural && this.isOneOfTwo(actor, at, pronoun.gender));
    return actor && { actor, how: 'pronoun', range, confidence: unsure ? 0.65 : 0.8 };
  }

  /** `Ruiz met Mora. She said`, both women, and neither has spoken since: it may be the one or the other. */
  private isOneOfTwo(actor: Actor, at: number, gender: Gender): boolean {
    const { lastActor, last } = this.discourse;
    if (gender === 'x' || (actor === lastActor && last.paragraph === this.text.paragraphOf(at))) return false;
    return this.text.namedBeside(actor, at, (other) => other.kind === 'person' && other.gender === gender);
  }

  /** Whose it is: `his government`, `su gobierno`. */
  possessor(at: number): Actor | null {
    const key = this.text.folded(at);
    return this.lastPerson(at, key === 'his' ? 'm' : key === 'her' ? 'f' : null);
  }

  /** Does a pronoun stand there that means others than the speaker, and people? */
  meansPeople(at: number): boolean {
    const pronoun = PRONOUNS.get(this.text.text(at).toLowerCase());
    return pronoun?.person === 3 && !pronoun.thing && !DEMONSTRATIVE.test(this.text.text(at));
  }

  /** The entity that a pronoun inside somebody's words stands for; null when it is none, or the speaker. */
  entity(at: number, speaker: Actor | null): EntityId | null {
    const key = this.text.folded(at);
    if (key.length > 4) return null;
    const gender = OBJECT_PRONOUNS.get(key) ?? (this.clitic(at, key) ? 'f' : null);
    if (!gender) return null;
    const actor =
      speaker?.gender === gender && speaker.kind === 'person' ? speaker : this.lastPerson(at, gender);
    return actor?.entity ?? null;
  }

  /** `la presionó`: the clitic before a verb in the past. */
  private clitic(at: number, key: string): boolean {
    return this.text.lang === 'es' && key === 'la' && /ó$/.test(this.text.text(at + 1).toLowerCase());
  }

  /** Same paragraph before all: its last speaker, else the last person named first in a sentence; then whoever fits. */
  private lastPerson(at: number, gender: Gender | null): Actor | null {
    const fits = (actor: Actor) =>
      actor.kind === 'person' &&
      (gender === null || actor.gender === gender || actor.gender === 'x') &&
      actor !== this.discourse.floor;
    const paragraph = this.text.paragraphOf(at);
    const speaker = this.discourse.lastActor;
    const last = speaker && fits(speaker) ? speaker : null;
    const spokeIn = this.discourse.last.paragraph;
    // `For now, the sheriff waits. “We will see,” he said`: nobody knows his name.
    const nameless = ({ kind, plural }: Actor) => kind === 'unnamed' && !plural && gender !== null;
    const opening = this.subjects.headSinceSpoken(at, paragraph, (actor) => fits(actor) || nameless(actor));
    if (opening) return opening;
    if (last && spokeIn === paragraph) return last;
    if (speaker && spokeIn === paragraph && nameless(speaker) && this.isOfficial(speaker)) return speaker;
    const since = (first: number) =>
      this.subjects.lastSubject(at, ({ actor, from }) => fits(actor) && this.text.paragraphOf(from) >= first);
    const subject = since(paragraph);
    if (subject) return subject;
    const before = since(paragraph - 1);
    if (last && (before === null || last === before || spokeIn >= paragraph - 1)) return last;
    return before ?? this.subjects.lastSubject(at, ({ actor }) => fits(actor));
  }

  /** `The mayor of Lima`, in English: an office that one person holds. */
  private isOfficial({ name }: Actor): boolean {
    const words = name.toLowerCase().split(/\s+/).slice(0, 4);
    return this.text.lang === 'en' && words.some((word) => this.text.roles.get(word)?.plural === false);
  }

  private lastThing(at: number): Actor | null {
    const country = this.countryBefore(at);
    if (country) return country;
    const body = this.subjects.bodyAtHead(at);
    if (body) return body.actor;
    const last = this.discourse.lastActor;
    if (last && last.kind !== 'person' && !last.plural) return last;
    return this.text.lastNamed(at, ({ actor }) => actor.kind !== 'person')?.actor ?? null;
  }

  /** `Mexico sent ... It denies`: the sentence before begins with a country. */
  private countryBefore(at: number): Actor | null {
    const { sentences } = this.text.scan.doc;
    const index = this.text.sentenceOf(at);
    const before = sentences[index - 1];
    if (!before || before.paragraph !== sentences[index]?.paragraph) return null;
    const opens =
      DEMONYMS.has(this.text.folded(before.from)) &&
      this.text.folded(before.from + 1) !== "'s" &&
      /^\p{Ll}/u.test(this.text.text(before.from + 1));
    return opens ? unnamedActor(this.text.text(before.from), false) : null;
  }

  private lastPlural(): Actor | null {
    const last = this.discourse.lastActor;
    return last && (last.plural || last.kind === 'body') ? last : null;
  }
}
