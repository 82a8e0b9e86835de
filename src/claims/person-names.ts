import type { Language } from '../model/language.ts';
import type { Token } from '../text/document.ts';
import { BODY_NOUNS, CAPITAL_BODIES, MEDIA_NOUNS } from '../text/lexicons/body-nouns.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import { FIRST_NAMES } from '../text/lexicons/first-names.ts';
import { HONORIFICS, OFFICE_OF_HONORIFIC, PLACE_HEADS } from '../text/lexicons/honorifics.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import { CAPITAL, type Gender, type Occurrence, occurrenceOf } from './actors.ts';
import { cueTable } from './cue-table.ts';
import type { KnownActors } from './known-actors.ts';
import { newsmakerAt } from './newsmaker-names.ts';

/** Finds the people whom an article introduces by a given name, an honorific or an office. */
export class PersonNames {
  private readonly roles: ReadonlyMap<string, RoleWord>;
  private lone: ReadonlySet<string> | null = null;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lang: Language,
    private readonly known: KnownActors,
  ) {
    this.roles = PERSON_ROLES[lang];
  }

  /** A run of capitals that begins with a given name, an honorific or follows a role: `Omar Ruiz de la Vega`, `Ms. Ortega`. */
  personAt(at: number): Occurrence | null {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || !CAPITAL.test(token.text) || NO_NAME.has(token.folded)) return null;
    const honorific = HONORIFICS.get(token.folded);
    if (honorific) return this.titled(at, honorific);
    const gender = FIRST_NAMES.get(token.folded);
    const role = this.bodyBefore(at) ? undefined : this.roles.get(this.folded(at - 1));
    if (!(gender || role || this.introduced(at))) return null;
    if (!role && this.insidePlace(at)) return null;
    if (this.roles.has(token.folded)) return null;
    const to = this.runEnd(at);
    if (to - at < 2 && !this.surnameOfOffice(at) && !(gender && this.described(to))) return null;
    const person = this.known.person(this.tokens.slice(at, to), gender ?? role?.gender ?? 'x');
    return occurrenceOf(this.tokens, person, at, to);
  }

  private folded(at: number): string {
    return this.tokens[at]?.folded ?? '';
  }

  /** `Hugo, de 20 años,`, `Luisa, una vecina del puerto`: a given name alone, and who that is. */
  private described(to: number): boolean {
    if (this.lang !== 'es' || this.tokens[to]?.text !== ',') return false;
    if (this.folded(to + 1) === 'de') return /^anos$/.test(this.folded(to + 3));
    return /^una?$/.test(this.folded(to + 1)) && this.roles.has(this.folded(to + 2));
  }

  /** `Senator Blake`, `el senador Vera`: an office and nothing but a surname. */
  private surnameOfOffice(at: number): boolean {
    const office = this.tokens[at - 1];
    const role = office && this.roles.get(office.folded);
    if (!role || role.plural || /^(?:one|another|some|many|others|uno|una|otro|otra)$/.test(office.folded))
      return false;
    const title = CAPITAL.test(office.text) && !CAPITAL.test(this.tokens[at]?.text.slice(1) ?? '');
    const spanish = this.lang === 'es' && /^(?:el|la|del|al)$/.test(this.folded(at - 2));
    return (title || spanish) && !DEMONYMS.has(this.folded(at));
  }

  /** `Zora Blake, a broker in`: two or three capitals and the office that says they are somebody's name. */
  private introduced(at: number): boolean {
    const to = this.runEnd(at);
    // `DW Ana Ruiz`: an acronym before a name is an outlet’s.
    if (this.lang === 'es' && /^\p{Lu}{2,}$/u.test(this.tokens[at]?.text ?? '')) return false;
    if (to - at < 2 || to - at > 3) return false;
    if (this.lang === 'es' && /^(?:nombre|llamad[oa])$/.test(this.folded(at - 1))) return true;
    const alone = this.lang === 'es' && !this.continues(at);
    if (alone && (this.titledBefore(at) || this.speaks(at, to) || this.recurs(at, to))) return true;
    if (this.tokens[to]?.text !== ',') return false;
    // `el secretario de la Defensa Nacional, general Luis Mora`: what he heads is no name of his.
    const headed = /^(?:de|del|la|las|los)$/.test(this.folded(at - 1)) || CAPITAL_BODIES.has(this.folded(at));
    if (this.lang === 'es' && !headed && this.roles.has(this.folded(to + 1))) return true;
    if (!/^(?:a|an|the|un|una|el|la)$/.test(this.folded(to + 1))) return false;
    for (let index = to + 2; index < to + 7; index++) {
      const word = this.folded(index);
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

  /** `Zora Vidal` where `Vidal` stands alone elsewhere: a surname, as no part of a place's or a body's name does. */
  private recurs(at: number, to: number): boolean {
    const last = this.tokens[to - 1]?.folded ?? '';
    if (CAPITAL_BODIES.has(this.folded(at)) || this.insidePlace(at)) return false;
    if (cueTable('es').has(this.tokens[at]?.text.toLowerCase() ?? '')) return false;
    for (let index = at; index < to; index++) {
      const token = this.tokens[index];
      if (!token || !/^\p{Lu}\p{Ll}/u.test(token.text) || BODY_NOUNS.es.has(token.folded)) return false;
      if (MEDIA_NOUNS.es.has(token.folded) || DEMONYMS.has(token.folded)) return false;
    }
    return this.alone().has(last);
  }

  /** Capitalised words that stand without another capital beside them, and not at the head of a sentence only. */
  private alone(): ReadonlySet<string> {
    if (this.lone) return this.lone;
    const lone = new Set<string>();
    this.tokens.forEach((token, at) => {
      if (token.kind !== 'word' || !/^\p{Lu}\p{Ll}{2,}/u.test(token.text)) return;
      const before = this.tokens[at - 1];
      const after = this.tokens[at + 1];
      const beside = [before, after].some((one) => one !== undefined && CAPITAL.test(one.text));
      const linked = before !== undefined && /^(?:de|del|la|el|los|las|en|y|a|al)$/.test(before.folded);
      const verb = after !== undefined && /^\p{Ll}/u.test(after.text);
      if (!beside && !linked && verb && before?.sentence !== undefined) lone.add(token.folded);
    });
    this.lone = lone;
    return lone;
  }

  /** `la subsecretaria de Insumos, Zora Vidal,`: an office, whose it is, and a comma before the name. */
  private titledBefore(at: number): boolean {
    if (this.tokens[at - 1]?.text !== ',' || this.roles.has(this.folded(at))) return false;
    for (let index = at - 2; index > at - 12; index--) {
      const token = this.tokens[index];
      if (token?.kind !== 'word') return false;
      const role = this.roles.get(token.folded);
      const opens = /^(?:el|la|su|un|una|al|del)$/.test(this.folded(index - 1));
      if (role && opens) return !role.plural && role.key !== 'others';
    }
    return false;
  }

  /** `dijo Zora Vidal,`, `Zora Vidal explicó`: two capitals beside a verb of saying, and no body's name. */
  private speaks(at: number, to: number): boolean {
    for (let index = at; index < to; index++) if (BODY_NOUNS.es.has(this.folded(index))) return false;
    // `la vocera de Hacienda y Crédito Público precisó`
    if (/^[ye]$/.test(this.folded(at - 1)) && CAPITAL.test(this.tokens[at - 2]?.text ?? '')) return false;
    if (to - at !== 2 || CAPITAL_BODIES.has(this.folded(at))) return false;
    const after = this.says(at - 1) && /^[,.:;]$/.test(this.tokens[to]?.text ?? '');
    return after || this.says(to);
  }

  /** A verb of saying in the past: `dijo`, `explicó`. */
  private says(at: number): boolean {
    const text = this.tokens[at]?.text ?? '';
    if (!/(?:ó|jo)$/.test(text)) return false;
    return (cueTable('es').get(text) ?? []).some(
      ({ forms, frames }) => forms.has('finite') && frames.has('q'),
    );
  }

  /** `San Luis Potosí`, `Fort Worth`, `Universidad Benito Juárez`: a place that is named after somebody. */
  private insidePlace(at: number): boolean {
    const before = this.tokens[at - 1];
    const named = /^(?:convencion|ley|premio|copa|torneo|programa|teatro|auditorio|decreto|acuerdo)$/;
    return (
      before !== undefined &&
      CAPITAL.test(before.text) &&
      (PLACE_HEADS.has(before.folded) || (this.lang === 'es' && named.test(before.folded)))
    );
  }

  /** `Gen. Ruiz`, `Ms. Ortega`: the honorific belongs to the name. */
  private titled(at: number, gender: Gender): Occurrence | null {
    const next = this.tokens[at + 1];
    if (!next || !CAPITAL.test(next.text) || NO_NAME.has(next.folded) || this.addresses(at + 1)) return null;
    const found = newsmakerAt(this.tokens, at + 1);
    const office = OFFICE_OF_HONORIFIC.get(this.folded(at));
    if (found) {
      const actor = this.known.newsmaker(found.maker);
      if (office) actor.roles.add(office);
      return { ...occurrenceOf(this.tokens, actor, at + 1, found.to), from: at };
    }
    const to = this.runEnd(at + 1);
    if (to <= at + 1) return null;
    const actor =
      this.known.bySurname(this.folded(to - 1)) ?? this.known.person(this.tokens.slice(at + 1, to), gender);
    if (actor.gender === 'x') actor.gender = gender;
    if (office) actor.roles.add(office);
    return { ...occurrenceOf(this.tokens, actor, at + 1, to), from: at };
  }

  /** `“Thank you, Mr. Mayor”`: an office behind an honorific is whom somebody speaks to, unless it is a known surname. */
  private addresses(at: number): boolean {
    return this.roles.has(this.folded(at)) && this.known.bySurname(this.folded(at)) === undefined;
  }

  /** `Rejects`, `Warns`: an English verb of saying in the present, and no noun. */
  private saysNow({ folded }: Token): boolean {
    if (this.lang !== 'en' || !/[^s]s$/.test(folded)) return false;
    return (cueTable('en').get(folded) ?? []).some(
      ({ forms, nounish, tail }) => forms.has('finite') && !nounish && tail.length === 0,
    );
  }

  /** `Policía Civil de Río`: the noun before belongs to a body's name. */
  private bodyBefore(at: number): boolean {
    const before = this.tokens[at - 1];
    return (
      this.lang === 'es' &&
      before !== undefined &&
      CAPITAL.test(before.text) &&
      BODY_NOUNS.es.has(before.folded)
    );
  }

  /** `la coalición Juntos Haremos Historia manifestó`, `Instituto Nacional Electoral`: the run is the end of a body's name. */
  private continues(at: number): boolean {
    let first = at;
    while (
      first > at - 6 &&
      this.tokens[first - 1]?.kind === 'word' &&
      CAPITAL.test(this.tokens[first - 1]?.text ?? '')
    )
      first--;
    for (let index = first - 1; index < at; index++) {
      const word = this.folded(index);
      if (index < at && (BODY_NOUNS.es.has(word) || (index >= first && CAPITAL_BODIES.has(word))))
        return first < at;
    }
    return false;
  }

  private headlineVerb({ text, folded }: Token): boolean {
    if (!/^\p{Lu}{2,}$/u.test(text)) return false;
    const verbs = cueTable('es').get(text.toLowerCase()) ?? [];
    return HEADLINE_WORDS.test(folded) || verbs.some(({ forms }) => forms.has('finite'));
  }

  /** Where the name that begins at `at` ends. */
  private runEnd(at: number): number {
    let to = at;
    for (let index = at; index < at + 7; index++) {
      const token = this.tokens[index];
      if (!token || (index > at && token.start - (this.tokens[index - 1]?.end ?? 0) > 1)) break;
      // `ANA RUIZ ACEPTA EL CARGO`: in a headline of capitals the verb ends the name.
      if (this.lang === 'es' && index > at && this.headlineVerb(token)) break;
      // `Ana Ruiz y Luis Mora` are two, `Ortega y Gasset` is one.
      if (/^[ye]$/.test(token.folded) && FIRST_NAMES.has(this.folded(index + 1))) break;
      // `Luis Mora Rejects New Toll`: in a headline the verb has a capital too.
      if (index > at && this.saysNow(token)) break;
      if (token.kind === 'word' && CAPITAL.test(token.text) && !NO_NAME.has(token.folded)) to = index + 1;
      else if (!(NAME_LINKS.has(token.folded) || token.text === '-' || /^["“][A-Z]/.test(token.text))) break;
    }
    return to;
  }
}

/** They end a name in a headline of capitals. */
const HEADLINE_WORDS =
  /^(?:se|es|ha|han|va|van|le|lo|al|ya|que|sera|seran|fue|son|podra|podria|tiene|tendra|quiere|inicia|iniciara|hace|hara|sale|llega|gana|pierde|vuelve|regresa|compra|vende|interpretara|prohibira|dara|escribira|nombra|cierra|invita)$/;

/** Small words within a name: `Omar Ruiz de la Vega`. */
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
/** Capitalised words that begin or end a run of capitals without being part of a person's name. */
const NO_NAME = new Set(
  (
    'the a an in on at by for from with and but or if when while as after before he she it they we i you his her their this that these ' +
    'those monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december el la los las de del en un una y pero si cuando su sus no lunes martes miercoles jueves viernes sabado domingo para segun con por como tras ante desde sobre entre hasta sin aunque mientras este esta esto ese esa todo todos hoy ayer asi ademas tambien asimismo entonces luego asked says said tells dice dijo'
  ).split(' '),
);
