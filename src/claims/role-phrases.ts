import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import type { RoleWord } from '../text/lexicons/roles.ts';
import type { Actor, Gender, Occurrence } from './actors.ts';
import type { Discourse } from './discourse.ts';
import type { NamedText } from './named-text.ts';
import { INDEFINITE, PREPOSITIONS, roleIn } from './noun-phrases.ts';
import { headedBy, officesOf } from './offices.ts';
import type { Range } from './scan.ts';
import { namedSource, type Source } from './source.ts';
import { unnamedSource } from './unnamed-phrases.ts';

/** Role keys that any official may be called by: "the official", "el funcionario", "the politician". */
const GENERIC_ROLES = new Set([
  'official',
  'politician',
  'human',
  'actor',
  'singer',
  'athlete',
  'coach',
  'filmmaker',
  'comedian',
  'leader',
  'counterpart',
  'ambassador',
  'secretary',
  'attorney',
  'representative',
]);

/** The generic roles that whoever holds another office may be called by as well. */
const OF_ANYBODY = new Set(['official', 'politician', 'human', 'leader', 'counterpart']);

/** Whom an office stands for: `the president`, `la funcionaria`, `two senators`, `the latter`. */
export class RolePhrases {
  private holders: ReadonlyMap<string, readonly Actor[]> | null = null;

  constructor(
    private readonly text: NamedText,
    private readonly discourse: Discourse,
  ) {}

  /** `the president`, `la funcionaria`, `el republicano`: the last person with that role, gender and country. */
  source(range: Range): Source | null {
    const at = roleIn(this.text, range);
    if (at === null) return this.fromCountry(range);
    const role = this.text.roles.get(this.text.folded(at));
    if (!role) return null;
    const first = this.text.folded(range.from);
    if (INDEFINITE.has(first) || role.plural || /^\d/.test(first)) return this.unnamed(range, 0.85);
    const { anonymous } = this.discourse;
    // `the person said`: the unnamed one who spoke before.
    if (anonymous && /^(?:person|source|persona|fuente)$/.test(this.text.folded(at)))
      return { actor: anonymous, how: 'role', range, confidence: 0.8 };
    const unnamed = this.anonymousAgain(range, at);
    if (unnamed) return { actor: unnamed, how: 'role', range, confidence: 0.8 };
    const introduced = this.introduced(range, at);
    if (introduced) return { ...(this.apposed(introduced) ?? this.unnamed(introduced, 0.75)), range };
    if (role.key === 'president' && this.presidesElsewhere(range, at)) return this.unnamed(range, 0.75);
    const again = this.headedAgain(range, at, role);
    if (again) return again;
    const held = this.asked(range, at, role);
    const actor = this.legislatorOf(range, role) ?? this.lastWithRole(held);
    if (!actor) return this.unnamed(range, 0.6);
    return { actor, how: 'role', range, confidence: this.isOneOfTwo(actor, held) ? 0.65 : 0.8 };
  }

  /** What an office asks for, at the place where it stands. */
  private asked(range: Range, noun: number, role: RoleWord): Asked {
    const { text } = this;
    const behind = [1, 2, 3, 4, 5].map((step) => text.folded(noun + step));
    return {
      range,
      keys: officesOf(role, text.folded(noun), behind),
      noun: text.folded(noun),
      bare: noun + 1 >= range.to,
      gender: this.genderOf(range, role),
      country: this.countryOf(range),
      inside: new Set([...this.actorsIn(range), ...this.toldOf(range)]),
    };
  }

  /** `The envoy of Peru met Ana Ruiz. The envoy said`: whom a sentence of this paragraph or the one before, since somebody spoke, begins with. */
  private headedAgain({ from, to }: Range, noun: number, role: RoleWord): Source | null {
    const { text } = this;
    const { sentences } = text.scan.doc;
    if (!/^(?:the|el|la)$/.test(text.folded(from)) || noun + 1 < to) return null;
    const own = text.sentenceOf(from);
    const first = Math.max(this.discourse.last.sentence + 1, own - SENTENCES_BACK);
    for (let index = own - 1; index >= first; index--) {
      const sentence = sentences[index];
      if (!sentence || sentence.paragraph < text.paragraphOf(from) - 1) return null;
      const head = sentence && headedBy(text, sentence, text.folded(noun));
      if (!head) continue;
      const actor = this.lastWithRole(this.asked(head.phrase, head.noun, role));
      return {
        ...(actor ? { ...this.unnamed(head.phrase, 0.75), actor } : this.unnamed(head.phrase, 0.65)),
        range: { from, to },
      };
    }
    return null;
  }

  /** `Ruiz met Mayor Mora. The mayor said`, where Ruiz is a mayor too: it may be the one or the other. */
  private isOneOfTwo(actor: Actor, asked: Asked): boolean {
    if (actor === this.discourse.lastActor) return false;
    const rival = (other: Actor) => this.fits(other, asked) && this.holds(other, asked);
    return this.text.namedBeside(actor, asked.range.from, rival);
  }

  /** `el estadounidense`, `la mexicana`: the last person from there, else the last one of that gender. */
  private fromCountry(range: Range): Source | null {
    const { text } = this;
    const article = /^(?:el|la)$/.test(text.folded(range.from));
    if (text.lang !== 'es' || !article || range.to - range.from !== 2 || text.capital(range.from + 1))
      return null;
    const country = DEMONYMS.get(text.folded(range.from + 1));
    if (country === undefined) return null;
    const gender = text.folded(range.from) === 'la' ? 'f' : 'm';
    const fits = ({ actor }: Occurrence) =>
      actor.kind === 'person' &&
      (actor.gender === gender || actor.gender === 'x') &&
      (actor.country ?? country) === country;
    const actor = text.lastNamed(range.from, (one) => fits(one) && one.actor.country === country)?.actor;
    const named = actor ?? text.lastNamed(range.from, fits)?.actor;
    return named ? { actor: named, how: 'role', range, confidence: 0.7 } : this.unnamed(range, 0.6);
  }

  /** `A US official confirmed ... The official added`: the unnamed one who spoke last, called by the same noun. */
  private anonymousAgain({ from }: Range, noun: number): Actor | null {
    const { anonymous, lastActor, last } = this.discourse;
    // `The opposition leader blamed Ruiz. The leader said`: in the same paragraph, whoever speaks without a name.
    const here = last.paragraph === this.text.paragraphOf(from) && noun === from + 1;
    const speaker = lastActor?.kind === 'unnamed' && (here || anonymous === lastActor) ? lastActor : null;
    if (!speaker || !/^(?:the|that|this|el|la|este|esta)$/.test(this.text.folded(from))) return null;
    const words = speaker.name.toLowerCase().split(/\s+/);
    return !speaker.plural && words.includes(this.text.folded(noun)) ? speaker : null;
  }

  /** `A White House aide saw it otherwise. “We will see,” the aide said`: somebody new since somebody spoke last. */
  private introduced({ from }: Range, noun: number): Range | null {
    const { text, discourse } = this;
    if (!/^(?:the|el|la)$/.test(text.folded(from))) return null;
    for (let at = from - 1; at > from - REACH && at >= 0; at--) {
      if (text.sentenceOf(at) < discourse.last.sentence || text.paragraphOf(at) < text.paragraphOf(from) - 1)
        return null;
      if (text.folded(at) !== text.folded(noun) || text.quoted(at)) continue;
      for (let start = at - 1; start > at - 5 && /^\p{L}/u.test(text.text(start)); start--) {
        if (NEW[text.lang].test(text.folded(start))) return { from: start, to: at + 1 };
        // `a call with the mayor`
        if (PREPOSITIONS.has(text.folded(start))) break;
      }
    }
    return null;
  }

  /** `Ana Ruiz, a Texas Democrat, objected. ... the Democrat said`: the name that the phrase tells of. */
  private apposed({ from }: Range): Source | null {
    const named = this.text.text(from - 1) === ',' ? this.text.named(from - 2) : undefined;
    return named?.actor.kind === 'person' ? { ...namedSource(named, 0.8), how: 'role' } : null;
  }

  /** `the president of the Senate`, `la presidenta de la Corte`: no head of state. */
  private presidesElsewhere({ to }: Range, noun: number): boolean {
    if (!/^(?:of|de|del)$/.test(this.text.folded(noun + 1))) return false;
    for (let at = noun + 2; at < Math.max(to, noun + 5); at++)
      if (PRESIDED.test(this.text.folded(at))) return true;
    return false;
  }

  /** `the Oklahoma Republican`: a state before the party means somebody who sits for it, not the party's head. */
  private legislatorOf({ from, to }: Range, role: RoleWord): Actor | null {
    if (role.key !== 'republican' && role.key !== 'democrat') return null;
    const state = to - from >= 3 && this.text.capital(from + 1) && !DEMONYMS.has(this.text.folded(from + 1));
    if (!state) return null;
    const sits = ({ actor }: Occurrence) =>
      actor.kind === 'person' && LEGISLATORS.some((key) => actor.roles.has(key));
    return this.text.lastNamed(from, sits)?.actor ?? null;
  }

  /** `Este último`, `the latter`: the person named last. */
  latter(range: Range): Source | null {
    const words = `${this.text.folded(range.from)} ${this.text.folded(range.from + 1)}`;
    if (range.to - range.from !== 2 || !/^(?:est[ea] ultim[oa]|the latter)$/.test(words)) return null;
    const gender = words.endsWith('o') ? 'm' : words.endsWith('a') ? 'f' : 'x';
    const fits = ({ actor }: Occurrence) =>
      actor.kind === 'person' && (gender === 'x' || actor.gender === gender);
    const last = this.text.lastNamed(range.from, fits);
    return last && { actor: last.actor, how: 'role', range, confidence: 0.75 };
  }

  private unnamed(range: Range, confidence: number): Source {
    return unnamedSource(this.text, this.discourse, range, confidence);
  }

  private fits(actor: Actor, { gender, country, inside }: Asked): boolean {
    return (
      actor.kind === 'person' &&
      !inside.has(actor) &&
      (gender === 'x' || actor.gender === 'x' || actor.gender === gender) &&
      (country === null || actor.country === null || actor.country === country)
    );
  }

  private holds({ roles }: Actor, { keys }: Asked): boolean {
    return keys.some((key) => roles.has(key));
  }

  private lastWithRole(asked: Asked): Actor | null {
    const { from } = asked.range;
    const fits = (actor: Actor) => this.fits(actor, asked);
    const last = this.discourse.lastActor;
    if (last && fits(last) && this.holds(last, asked)) return last;
    const holder = this.text.lastNamed(from, ({ actor }) => fits(actor) && this.holds(actor, asked));
    if (holder) return holder.actor;
    const later = this.laterWithRole(asked) ?? this.onlyHolder(asked);
    if (later) return later;
    // `the mayor of Lima said ... The mayor added`: still without a name.
    const same = last?.kind === 'unnamed' && !last.plural && asked.bare;
    if (same && last.name.toLowerCase().split(/\s+/).includes(asked.noun)) return last;
    if (!asked.keys.some((key) => GENERIC_ROLES.has(key))) return null;
    const may = (actor: Actor) => fits(actor) && this.mayHold(actor, asked);
    if (last && may(last)) return last;
    return this.text.lastNamed(from, ({ actor }) => may(actor))?.actor ?? null;
  }

  /** Nothing is known against it: a president is called an official, and is no ambassador. */
  private mayHold({ entity, roles }: Actor, { keys, noun }: Asked): boolean {
    if (/^(?:envoy|enviad[oa])$/.test(noun)) return true;
    return entity === null || roles.size === 0 || keys.some((key) => OF_ANYBODY.has(key));
  }

  /** In the first lines somebody may be called by his office before he is named. */
  private laterWithRole(asked: Asked): Actor | null {
    const { country, inside } = asked;
    if (country === null) return null;
    const found = this.text.cast.occurrences.find(
      ({ actor }) => this.holds(actor, asked) && actor.country === country && !inside.has(actor),
    );
    return found?.actor ?? null;
  }

  /** `Ana Ruiz, the president said, is brave`: whom the words tell of does not say them. */
  private toldOf({ from, to }: Range): Actor[] {
    const named = this.text.text(from - 1) === ',' ? this.text.named(from - 2) : undefined;
    return named && this.text.lang === 'en' && this.text.text(to) !== ',' ? [named.actor] : [];
  }

  private actorsIn({ from, to }: Range): ReadonlySet<Actor> {
    const actors = new Set<Actor>();
    for (let at = from; at < to; at++) {
      const occurrence = this.text.named(at);
      if (occurrence) actors.add(occurrence.actor);
    }
    return actors;
  }

  /** `The general told senators ...`, named in the next paragraph only: the one person of the article with that office. */
  private onlyHolder(asked: Asked): Actor | null {
    const { keys, range } = asked;
    if (!/^(?:the|el|la)$/.test(this.text.folded(range.from))) return null;
    if (keys.some((key) => GENERIC_ROLES.has(key))) return null;
    const all = new Set(keys.flatMap((key) => this.holdersOf().get(key) ?? []));
    const holders = [...all].filter((actor) => this.fits(actor, asked));
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  /** The people of the article by office; at most a few of each, as more than one is none. */
  private holdersOf(): ReadonlyMap<string, readonly Actor[]> {
    if (this.holders) return this.holders;
    const holders = new Map<string, Actor[]>();
    for (const actor of new Set(this.text.cast.occurrences.map((occurrence) => occurrence.actor))) {
      if (actor.kind !== 'person') continue;
      for (const key of actor.roles) {
        const held = holders.get(key) ?? [];
        if (held.length < MOST_HOLDERS) holders.set(key, [...held, actor]);
      }
    }
    this.holders = holders;
    return holders;
  }

  private genderOf({ from, to }: Range, role: RoleWord): Gender {
    if (role.gender !== 'x') return role.gender;
    if (this.text.lang === 'en') return this.genderOfWhatFollows(to);
    const article = this.text.folded(from);
    return article === 'la' ? 'f' : article === 'el' ? 'm' : 'x';
  }

  /** `The president said he would ask again`: who speaks of himself right behind the verb tells it. */
  private genderOfWhatFollows(to: number): Gender {
    for (let at = to + 1; at < to + 3 && !this.text.quoted(at); at++) {
      if (this.text.folded(at) === 'he') return 'm';
      if (this.text.folded(at) === 'she') return 'f';
      if (this.text.folded(at) !== 'that') return 'x';
    }
    return 'x';
  }

  private countryOf({ from, to }: Range): string | null {
    for (let at = from; at < to; at++) {
      const folded = this.text.folded(at);
      if (folded === 'us' && this.text.text(at) !== 'US') continue;
      const code = DEMONYMS.get(folded);
      if (code) return code;
      // `the envoy of Ruiz`: from the country of whom he serves.
      const served = this.text.named(at)?.actor;
      if (served?.country) return served.country;
    }
    return null;
  }
}

const PRESIDED =
  /^(?:senate|senado|chamber|camara|court|corte|tribunal|congress|congreso|company|empresa|bank|banco|club|federation|federacion|association|asociacion|commission|comision|party|partido|council|consejo|board|junta|mesa|union|university|universidad|institute|instituto|foundation|fundacion|suprema|supreme|comite|committee|grupo|group|confederacion|confederation|colegio|patronal|liga|league)$/;

/** What an office asks for. */
interface Asked {
  readonly range: Range;
  /** Keys of the offices. */
  readonly keys: readonly string[];
  /** The noun, folded. */
  readonly noun: string;
  /** Nothing follows the noun. */
  readonly bare: boolean;
  readonly gender: Gender;
  readonly country: string | null;
  /** Who is named inside the phrase. */
  readonly inside: ReadonlySet<Actor>;
}

/** What opens a phrase for somebody new; `a` is no article in Spanish. */
const NEW = { en: /^(?:an?|another)$/, es: /^(?:una?|otr[oa])$/ };

/** Sentences that are looked back over for one that begins with the same office. */
const SENTENCES_BACK = 8;
const MOST_HOLDERS = 9;
/** Somebody is taken up again within so many words. */
const REACH = 50;
const LEGISLATORS = ['senator', 'representative', 'governor', 'congressman', 'congresswoman', 'lawmaker'];
