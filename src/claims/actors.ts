import type { EntityId, Mention } from '../model/mention.ts';
import type { Token } from '../text/document.ts';
import { FIRST_NAMES } from '../text/lexicons/first-names.ts';
import { DEMONYMS, NEWSMAKERS } from '../text/lexicons/newsmakers.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import { tokenize } from '../text/tokens.ts';
import type { Range, Scan } from './scan.ts';

export type Gender = 'f' | 'm' | 'x';

/** Someone or something that can speak, as one article knows it. */
export interface Actor {
  /** The fullest name known. */
  name: string;
  readonly entity: EntityId | null;
  readonly kind: 'person' | 'body' | 'media' | 'unnamed';
  gender: Gender;
  country: string | null;
  readonly roles: Set<string>;
  readonly plural: boolean;
}

/** A place where an actor is named. */
export interface Occurrence extends Range {
  readonly actor: Actor;
  /** Followed by `'s`: the actor is not the head of what stands there. */
  readonly possessive: boolean;
}

/** All actors named in an article, and where. */
export interface Cast {
  readonly occurrences: readonly Occurrence[];
  /** Per token: index into `occurrences` of the one that covers it, or -1. */
  readonly at: Int32Array;
}

interface Alias {
  readonly words: readonly string[];
  readonly maker: (typeof NEWSMAKERS)[number];
}

const CAPITAL = /^\p{Lu}/u;
const NAME_LINKS = new Set([
  'de',
  'la',
  'del',
  'los',
  'las',
  'y',
  'von',
  'van',
  'der',
  'bin',
  'al',
  'da',
  'dos',
  'e',
]);
const HONORIFICS = new Map<string, Gender>([
  ['mr.', 'm'],
  ['mr', 'm'],
  ['mrs.', 'f'],
  ['mrs', 'f'],
  ['ms.', 'f'],
  ['ms', 'f'],
  ['sir', 'm'],
  ['don', 'm'],
  ['dona', 'f'],
  ['sr.', 'm'],
  ['sra.', 'f'],
  ['dr.', 'x'],
  ['dra.', 'f'],
  ['sen.', 'x'],
  ['rep.', 'x'],
  ['gov.', 'x'],
  ['gen.', 'x'],
  ['lt.', 'x'],
  ['col.', 'x'],
  ['sgt.', 'x'],
  ['capt.', 'x'],
  ['rev.', 'x'],
  ['prof.', 'x'],
  ['senor', 'm'],
  ['senora', 'f'],
  ['lic.', 'x'],
]);
/** `Gen. Ruiz` is "the general" later on. */
const OFFICE_OF_HONORIFIC = new Map([
  ['gen.', 'general'],
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gov.', 'governor'],
]);
const OTHERS_OFFICE = /^(?:of|to|for|by|with|from|against|de|a|con|por|para|contra|y|and|que)$/;
/** Capitalised words before a given name that make a place or a building of it. */
const PLACE_HEADS = new Set(
  (
    'san santa santo saint st. fort port puerto ciudad villa colonia calle avenida plaza parque lake mount camp isla presa hospital ' +
    'universidad teatro estadio aeropuerto palacio municipio valle cerro'
  ).split(' '),
);
/** Capitalised words that begin or end a run of capitals without being part of a person's name. */
const NO_NAME = new Set(
  (
    'the a an in on at by for from with and but or if when while as after before he she it they we i you his her their this that these ' +
    'those monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december el la los las en un una y pero si cuando su sus no lunes martes miercoles jueves viernes sabado domingo asked'
  ).split(' '),
);

let aliasIndex: ReadonlyMap<string, readonly Alias[]> | null = null;

function aliases(): ReadonlyMap<string, readonly Alias[]> {
  if (aliasIndex) return aliasIndex;
  const index = new Map<string, Alias[]>();
  for (const maker of NEWSMAKERS) {
    for (const alias of maker.aliases) {
      const words = tokenize(alias).map((token) => token.folded);
      const first = words[0] ?? '';
      index.set(
        first,
        [...(index.get(first) ?? []), { words, maker }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  aliasIndex = index;
  return index;
}

/** Who is named in the document: known newsmakers, people with a given name or a title, and the watched entities' mentions. */
export function castOf(scan: Scan, mentions: readonly Mention[]): Cast {
  return new Casting(scan, mentions).cast();
}

class Casting {
  private readonly known = new Map<string, Actor>();
  private readonly bySurname = new Map<string, Actor>();
  private occurrences: Occurrence[] = [];
  private readonly dropped = new Set<Occurrence>();
  private readonly at: Int32Array;
  private readonly tokens: readonly Token[];

  constructor(
    scan: Scan,
    private readonly mentions: readonly Mention[],
  ) {
    this.tokens = scan.tokens;
    this.at = new Int32Array(scan.tokens.length).fill(-1);
    this.roles = PERSON_ROLES[scan.lang];
  }
  private readonly roles: ReadonlyMap<string, RoleWord>;

  cast(): Cast {
    const found: Occurrence[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      const occurrence = this.newsmakerAt(at) ?? this.personAt(at);
      if (occurrence) found.push(occurrence);
      at = occurrence ? occurrence.to : at + 1;
    }
    this.place(found);
    this.addSurnames();
    this.addMentions();
    this.occurrences = this.occurrences
      .filter((one) => !this.dropped.has(one))
      .sort((a, b) => a.from - b.from);
    this.at.fill(-1);
    this.occurrences.forEach((occurrence, index) => {
      this.at.fill(index, occurrence.from, occurrence.to);
    });
    for (const occurrence of this.occurrences) this.learnRoles(occurrence);
    return { occurrences: this.occurrences, at: this.at };
  }

  private place(found: readonly Occurrence[]): void {
    for (const occurrence of found) {
      this.occurrences.push(occurrence);
      this.at.fill(this.occurrences.length - 1, occurrence.from, occurrence.to);
    }
  }

  private newsmakerAt(at: number): Occurrence | null {
    const first = this.tokens[at];
    if (first?.kind !== 'word') return null;
    for (const alias of aliases().get(first.folded) ?? []) {
      if (!alias.words.every((word, index) => this.tokens[at + index]?.folded === word)) continue;
      if (!this.writtenAsName(at, alias)) continue;
      if (alias.maker.kind === 'person' && alias.words.length === 1 && this.othersSurname(at)) continue;
      return this.occurrence(this.actorOf(alias.maker), at, at + alias.words.length);
    }
    return null;
  }

  /** Names of people and outlets have capitals, short ones are all capitals; offices may be written small. */
  private writtenAsName(at: number, alias: Alias): boolean {
    const text = this.tokens[at]?.text ?? '';
    if (alias.words.length === 1 && text.length <= 4 && alias.maker.kind !== 'person')
      return text === text.toUpperCase();
    if (alias.words[0] === 'the') return CAPITAL.test(this.tokens[at + 1]?.text ?? '');
    // `el diario Reforma`: the noun before the name may be written small.
    if (alias.maker.kind === 'media')
      return CAPITAL.test(this.tokens[at + alias.words.length - 1]?.text ?? '');
    return CAPITAL.test(text) || (alias.maker.kind === 'body' && alias.words.join(' ').length > 6);
  }

  /** `Melania Trump` is not Donald Trump: another given name stands before the surname. */
  private othersSurname(at: number): boolean {
    const before = this.tokens[at - 1];
    return before !== undefined && CAPITAL.test(before.text) && FIRST_NAMES.has(before.folded);
  }

  private actorOf(maker: (typeof NEWSMAKERS)[number]): Actor {
    const actor = this.known.get(maker.id) ?? {
      name: maker.name,
      entity: maker.id,
      kind: maker.kind,
      gender: maker.gender,
      country: maker.country,
      roles: new Set(maker.roles),
      plural: false,
    };
    this.known.set(maker.id, actor);
    return actor;
  }

  private occurrence(actor: Actor, from: number, to: number): Occurrence {
    return { actor, from, to, possessive: this.tokens[to]?.folded === "'s" || this.tokens[to]?.text === '’' };
  }

  /** A run of capitals that begins with a given name, an honorific or follows a role: `Omar Ruiz de la Vega`, `Ms. Ortega`. */
  private personAt(at: number): Occurrence | null {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || !CAPITAL.test(token.text) || NO_NAME.has(token.folded)) return null;
    const honorific = HONORIFICS.get(token.folded);
    if (honorific) return this.titled(at, honorific);
    const gender = FIRST_NAMES.get(token.folded);
    const role = this.roles.get(this.tokens[at - 1]?.folded ?? '');
    if (!(gender || role || this.introduced(at))) return null;
    if (!role && this.insidePlace(at)) return null;
    if (this.roles.has(token.folded)) return null;
    const to = this.runEnd(at);
    if (to - at < 2 && !this.surnameOfOffice(at)) return null;
    return this.occurrence(this.person(at, to, gender ?? role?.gender ?? 'x'), at, to);
  }

  /** `Senator Blake`, `el senador Vera`: an office and nothing but a surname. */
  private surnameOfOffice(at: number): boolean {
    const office = this.tokens[at - 1];
    const role = office && this.roles.get(office.folded);
    if (!role || role.plural || /^(?:one|another|some|many|others|uno|una|otro|otra)$/.test(office.folded))
      return false;
    const title = CAPITAL.test(office.text) && !CAPITAL.test(this.tokens[at]?.text.slice(1) ?? '');
    const spanish =
      this.roles === PERSON_ROLES.es && /^(?:el|la|del|al)$/.test(this.tokens[at - 2]?.folded ?? '');
    return (title || spanish) && !DEMONYMS.has(this.tokens[at]?.folded ?? '');
  }

  /** `Zora Blake, a broker in`: two or three capitals and the office that says they are somebody's name. */
  private introduced(at: number): boolean {
    const to = this.runEnd(at);
    if (to - at < 2 || to - at > 3 || this.tokens[to]?.text !== ',') return false;
    if (!/^(?:a|an|the|un|una|el|la)$/.test(this.tokens[to + 1]?.folded ?? '')) return false;
    for (let index = to + 2; index < to + 7; index++) {
      const word = this.tokens[index]?.folded ?? '';
      const role = this.roles.get(word);
      if (role && role.key !== 'others') return !role.plural;
      if (
        /^(?:[,.;:“"«]|is|are|was|were|has|had|es|son|fue|era|ha|of|in|for|at|de|del|en|that|which|que)$/.test(
          word,
        )
      )
        return false;
    }
    return false;
  }

  /** `San Luis Potosí`, `Fort Worth`, `Universidad Benito Juárez`: a place that is named after somebody. */
  private insidePlace(at: number): boolean {
    const before = this.tokens[at - 1];
    return before !== undefined && CAPITAL.test(before.text) && PLACE_HEADS.has(before.folded);
  }

  private titled(at: number, gender: Gender): Occurrence | null {
    const next = this.tokens[at + 1];
    if (!next || !CAPITAL.test(next.text) || NO_NAME.has(next.folded)) return null;
    const maker = this.newsmakerAt(at + 1);
    const office = OFFICE_OF_HONORIFIC.get(this.tokens[at]?.folded ?? '');
    if (maker) {
      if (office) maker.actor.roles.add(office);
      return { ...maker, from: at };
    }
    const to = this.runEnd(at + 1);
    if (to <= at + 1) return null;
    const actor = this.bySurname.get(this.tokens[to - 1]?.folded ?? '') ?? this.person(at + 1, to, gender);
    if (actor.gender === 'x') actor.gender = gender;
    if (office) actor.roles.add(office);
    return { ...this.occurrence(actor, at + 1, to), from: at };
  }

  /** Where the name that begins at `at` ends. */
  private runEnd(at: number): number {
    let to = at;
    for (let index = at; index < at + 7; index++) {
      const token = this.tokens[index];
      if (!token || (index > at && token.start - (this.tokens[index - 1]?.end ?? 0) > 1)) break;
      if (token.kind === 'word' && CAPITAL.test(token.text) && !NO_NAME.has(token.folded)) to = index + 1;
      else if (!(NAME_LINKS.has(token.folded) || token.text === '-' || /^["“][A-Z]/.test(token.text))) break;
    }
    return to;
  }

  private person(from: number, to: number, gender: Gender): Actor {
    const words = this.tokens.slice(from, to);
    const name = words
      .map(
        (token, index) => (index > 0 && token.start > (words[index - 1]?.end ?? 0) ? ' ' : '') + token.text,
      )
      .join('');
    const key = words.map((token) => token.folded).join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const actor: Actor = {
      name,
      entity: null,
      kind: 'person',
      gender,
      country: null,
      roles: new Set(),
      plural: false,
    };
    this.known.set(key, actor);
    for (const token of words.length > 1 ? words.slice(1) : words) {
      if (token.kind === 'word' && CAPITAL.test(token.text) && !this.bySurname.has(token.folded))
        this.bySurname.set(token.folded, actor);
    }
    return actor;
  }

  /** `Hewitt` after James Hewitt was introduced. */
  private addSurnames(): void {
    this.tokens.forEach((token, at) => {
      if ((this.at[at] ?? -1) >= 0 || token.kind !== 'word' || !CAPITAL.test(token.text)) return;
      const actor = this.bySurname.get(token.folded);
      if (actor) this.place([this.occurrence(actor, at, at + 1)]);
    });
  }

  /** `la mandataria` as the mentions station resolved it: an occurrence of the watched entity. */
  private addMentions(): void {
    let at = 0;
    const spans = this.mentions.filter((mention) => mention.field === 'text' && mention.entity !== null);
    for (const { span, entity } of [...spans].sort((a, b) => a.span.start - b.span.start)) {
      while (at < this.tokens.length && (this.tokens[at]?.end ?? 0) <= span.start) at++;
      let to = at;
      while (to < this.tokens.length && (this.tokens[to]?.start ?? 0) < span.end) to++;
      if (entity === null || to <= at || this.coveredBy(at, to, entity)) continue;
      this.uncover(at, to);
      this.place([this.occurrence(this.watched(entity, span.text), at, to)]);
    }
  }

  private coveredBy(from: number, to: number, entity: EntityId): boolean {
    for (let at = from; at < to; at++)
      if (this.occurrences[this.at[at] ?? -1]?.actor.entity === entity) return true;
    return false;
  }

  /** Names inside the mention's phrase give way to it: the phrase as a whole stands for the entity. */
  private uncover(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const inside = this.occurrences[this.at[at] ?? -1];
      if (inside) this.dropped.add(inside);
    }
  }

  private watched(entity: EntityId, surface: string): Actor {
    const maker = NEWSMAKERS.find(({ id }) => id === entity);
    if (maker) return this.actorOf(maker);
    const actor = this.known.get(entity) ?? {
      name: surface,
      entity,
      kind: 'person' as const,
      gender: 'x' as const,
      country: null,
      roles: new Set<string>(),
      plural: false,
    };
    if (CAPITAL.test(surface) && surface.length > actor.name.length) actor.name = surface;
    this.known.set(entity, actor);
    return actor;
  }

  /** `Mexican Foreign Minister X`, `el canciller venezolano, X`, `X, the secretary of state,`: roles and country by the name. */
  private learnRoles({ actor, from, to }: Occurrence): void {
    if (actor.kind !== 'person') return;
    const before: Token[] = [];
    for (let at = from - 1; at >= from - 7 && at >= 0; at--) {
      const token = this.tokens[at];
      if (!token || /^[.;:()“”"«»—–]$/u.test(token.text) || (token.text === ',' && at < from - 1)) break;
      if ((this.at[at] ?? -1) >= 0 && this.occurrences[this.at[at] ?? -1]?.actor.kind === 'person') break;
      before.push(token);
    }
    // `the envoy of Ruiz`, `an aide to Ruiz`: another's office.
    if (!OTHERS_OFFICE.test(before[0]?.folded ?? '')) this.learnFrom(actor, before);
    if (this.tokens[to]?.text !== ',') return;
    const after: Token[] = [];
    for (let at = to + 1; at < to + 7; at++) {
      const token = this.tokens[at];
      if (!token || /^[,.;:()“”"«»—–]$/u.test(token.text) || (this.at[at] ?? -1) >= 0) break;
      after.push(token);
    }
    if (
      /^(?:the|a|an|who|el|la|un|una|his|her)$/.test(after[0]?.folded ?? '') ||
      this.roles.has(after[0]?.folded ?? '')
    )
      this.learnFrom(actor, after.slice(0, 5));
  }

  private learnFrom(actor: Actor, words: readonly Token[]): void {
    const role = words.map((token) => this.roles.get(token.folded)).find((found) => found !== undefined);
    if (!role) return;
    actor.roles.add(role.key);
    if (actor.gender === 'x') actor.gender = role.gender;
    actor.country ??=
      words.map((token) => DEMONYMS.get(token.folded)).find((code) => code !== undefined) ?? null;
  }
}
