import type { Stance } from '../model/claim.ts';
import type { EditedPart } from '../model/claim-edit.ts';
import type { CorrectionKind, FreshVerdict } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { CHANGED_WORDS, CORRECTION_WORDS, STANCE_WORDS, VERDICT_WORDS } from '../model/spoken-words.ts';

/** One word for one, another for several. */
type Counted = readonly [one: string, several: string];

/** Everything a digest says in its own voice, in one language. Data: no logic here but filling in. */
export interface Labels {
  readonly verdict: Readonly<Record<FreshVerdict, string>>;
  /** Behind a verdict that is in doubt and that no reviewer has looked at. */
  readonly unreviewed: string;
  /** What the desk was told and does not stand, or stands again. */
  readonly corrections: string;
  readonly correction: Readonly<Record<CorrectionKind, string>>;
  /** What became of a line, told at a moment that is given in words. */
  readonly became: (kind: CorrectionKind, line: { outlet: string; told: string; noted: boolean }) => string;
  readonly why: string;
  /** Before the words that an outlet made of a line. */
  readonly readsNow: string;
  /** What of a line an outlet changed. */
  readonly part: Readonly<Record<EditedPart, string>>;
  readonly saidAgain: string;
  readonly firstSaid: string;
  readonly lastSaid: string;
  /** "1 contradiction, 2 updates, 5 new". */
  readonly count: Readonly<Record<FreshVerdict | 'correction' | 'edit', Counted>>;
  /** What one speaker does with the words, and what several do: "two officials deny". */
  readonly stance: Readonly<Record<Stance, readonly [one: string, several: string]>>;
  /** An outlet's own statement: "Reuters reports". */
  readonly reports: string;
  readonly probably: string;
  readonly via: string;
  readonly onward: string;
  readonly earlier: Readonly<Record<FreshVerdict, string>>;
  /** Before what the article of a line itself said until it was edited. */
  readonly beforeEdit: string;
  /** Of a line that its outlet edited, in place of what novelty calls it. */
  readonly changedInArticle: string;
  /** Before the same statement in this language, as an outlet has it. */
  readonly rendered: (outlet: string) => string;
  readonly changed: string;
  /** What the outlet did to its own article. */
  readonly edited: (outlet: string, noted: boolean) => string;
  readonly carried: (outlets: number, sources: number) => string;
  /** Before the other outlets. */
  readonly also: string;
  readonly alone: string;
  readonly andMore: (count: number) => string;
  readonly readAt: (outlet: string) => string;
  readonly seeSentence: string;
  readonly noLink: string;
  readonly nothingNew: string;
  /** Of a window of which some lines were sent at once. */
  readonly nothingElse: (atOnce: number) => string;
  readonly nothingNewFor: (desk: string) => string;
  readonly notice: string;
  readonly foot: string;
  readonly held: (count: number) => string;
  readonly feedsRead: (read: number, configured: number) => string;
  readonly failing: (outlet: string, since: string) => string;
  readonly gap: (outlet: string, from: string, to: string) => string;
  readonly late: (due: string) => string;
  readonly next: (at: string) => string;
  readonly nextFresh: string;
  readonly nextFreshAfter: (at: string) => string;
  /** An urgent digest: why it comes now, and what waits for the next ordinary one. */
  readonly urgent: string;
  readonly waiting: (count: number, until: string | null) => string;
  readonly toldAtOnce: (count: number) => string;
  readonly windowIs: (from: string, to: string) => string;
  readonly zoneTime: (place: string) => string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortMonths: readonly string[];
  /** "Friday 6 March 2026". */
  readonly longDate: (weekday: string, day: number, month: string, year: number) => string;
  /** Short names of countries that every desk knows; the rest come from Intl. */
  readonly countries: Readonly<Record<string, string>>;
}

const several = (count: number, [one, many]: Counted): string => `${count} ${count === 1 ? one : many}`;

const en: Labels = {
  verdict: VERDICT_WORDS.en,
  unreviewed: 'unreviewed',
  corrections: 'Corrections',
  correction: CORRECTION_WORDS.en,
  became: (kind, { outlet, told, noted }) => {
    const how = noted ? 'with a note' : 'without saying so';
    const since = {
      retracted: 'A reviewer has retracted it: it does not stand.',
      'stands-again': 'It was then retracted. That has been taken back: it stands.',
      edited: `${outlet} has edited it since, ${how}.`,
      'taken-out': `${outlet} has taken it out of its article since, ${how}.`,
      'put-back': `${outlet} had taken it out of its article, and has put it back.`,
    };
    return `You were told this (${told}). ${since[kind]}`;
  },
  why: 'Why',
  readsNow: 'It reads now',
  part: { figure: 'figure', date: 'date', stance: 'stance', speaker: 'speaker', words: 'words' },
  saidAgain: 'Said again',
  firstSaid: 'First said',
  lastSaid: 'last said',
  count: {
    correction: ['correction', 'corrections'],
    new: ['new', 'new'],
    update: ['update', 'updates'],
    contradiction: ['contradiction', 'contradictions'],
    edit: ['change in an article', 'changes in articles'],
  },
  stance: STANCE_WORDS.en,
  reports: 'reports',
  probably: 'probably',
  via: 'via',
  onward: 'then',
  earlier: { new: 'Earlier', update: 'Before', contradiction: 'Against this' },
  beforeEdit: 'The article said',
  changedInArticle: CHANGED_WORDS.en,
  rendered: (outlet) => `In English, by ${outlet}`,
  changed: 'Changed',
  edited: (outlet, noted) =>
    noted ? `${outlet} edited its article, with a note.` : `${outlet} edited its article without saying so.`,
  also: 'also',
  carried: (outlets, sources) =>
    `Carried by ${several(outlets, ['outlet', 'outlets'])} (${several(sources, ['independent source', 'independent sources'])})`,
  alone: 'No other outlet so far',
  andMore: (count) => `and ${count} more`,
  readAt: (outlet) => `Read it at ${outlet}`,
  seeSentence: 'See the sentence',
  noLink: 'Address, not linked',
  nothingNew: 'Nothing new was said on your topics in this time.',
  nothingElse: (atOnce) =>
    `Nothing new was said on your topics in this time beyond what you were sent at once (${several(atOnce, ['line', 'lines'])}).`,
  nothingNewFor: (desk) => `Nothing new for ${desk}`,
  notice: 'Notice',
  foot: 'Behind this digest',
  held: (count) => `${several(count, ['claim', 'claims'])} held back`,
  feedsRead: (read, configured) => `${read} of ${several(configured, ['feed', 'feeds'])} read.`,
  failing: (outlet, since) => `${outlet} failing since ${since}`,
  gap: (outlet, from, to) => `${outlet}: items between ${from} and ${to} were probably missed.`,
  late: (due) => `This digest was due ${due} and is late.`,
  next: (at) => `Next digest: ${at}.`,
  nextFresh: 'Next digest: as soon as something new is said.',
  nextFreshAfter: (at) => `Next digest: as soon as something new is said, but not before ${at}.`,
  urgent: 'Sent at once, as your desk wishes for such matters.',
  waiting: (count, until) =>
    `${several(count, ['more waits', 'more wait'])} ${until === null ? 'for the next digest' : `until ${until}`}.`,
  toldAtOnce: (count) =>
    `${several(count, ['line of this time was', 'lines of this time were'])} sent at once.`,
  windowIs: (from, to) => `Covers ${from} to ${to}.`,
  zoneTime: (place) => `${place} time`,
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  longDate: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  countries: { US: 'US', GB: 'UK' },
};

const es: Labels = {
  verdict: VERDICT_WORDS.es,
  unreviewed: 'sin revisar',
  corrections: 'Correcciones',
  correction: CORRECTION_WORDS.es,
  became: (kind, { outlet, told, noted }) => {
    const how = noted ? 'con una nota' : 'sin avisar';
    const since = {
      retracted: 'Un revisor lo retiró: no debe usarse.',
      'stands-again': 'Después se retiró. Esa retirada quedó sin efecto: se mantiene.',
      edited: `Desde entonces ${outlet} lo ha modificado, ${how}.`,
      'taken-out': `Desde entonces ${outlet} lo ha quitado de su artículo, ${how}.`,
      'put-back': `${outlet} lo había quitado de su artículo y lo ha repuesto.`,
    };
    return `Se les envió (${told}). ${since[kind]}`;
  },
  why: 'Motivo',
  readsNow: 'Ahora dice',
  part: {
    figure: 'la cifra',
    date: 'la fecha',
    stance: 'la postura',
    speaker: 'quién lo dice',
    words: 'las palabras',
  },
  saidAgain: 'Dicho de nuevo',
  firstSaid: 'Dicho por primera vez',
  lastSaid: 'por última vez',
  count: {
    correction: ['corrección', 'correcciones'],
    new: ['nuevo', 'nuevos'],
    update: ['actualización', 'actualizaciones'],
    contradiction: ['contradicción', 'contradicciones'],
    edit: ['cambio en un artículo', 'cambios en artículos'],
  },
  stance: STANCE_WORDS.es,
  reports: 'informa',
  probably: 'probablemente',
  via: 'vía',
  onward: 'y luego',
  earlier: { new: 'Antes', update: 'Antes', contradiction: 'En contra' },
  beforeEdit: 'El artículo decía',
  changedInArticle: CHANGED_WORDS.es,
  rendered: (outlet) => `En español, por ${outlet}`,
  changed: 'Cambia',
  edited: (outlet, noted) =>
    noted ? `${outlet} modificó su artículo, con una nota.` : `${outlet} modificó su artículo sin avisar.`,
  also: 'también',
  carried: (outlets, sources) =>
    `En ${several(outlets, ['medio', 'medios'])} (${several(sources, ['fuente independiente', 'fuentes independientes'])})`,
  alone: 'Ningún otro medio por ahora',
  andMore: (count) => `y ${count} más`,
  readAt: (outlet) => `Leer en ${outlet}`,
  seeSentence: 'Ver la frase',
  noLink: 'Dirección sin enlace',
  nothingNew: 'Nadie dijo nada nuevo sobre sus temas en este período.',
  nothingElse: (atOnce) =>
    `Nadie dijo nada nuevo sobre sus temas en este período aparte de lo que se les envió de inmediato (${several(atOnce, ['línea', 'líneas'])}).`,
  nothingNewFor: (desk) => `Nada nuevo para ${desk}`,
  notice: 'Aviso',
  foot: 'Detrás de este resumen',
  held: (count) => `${several(count, ['afirmación retenida', 'afirmaciones retenidas'])}`,
  feedsRead: (read, configured) =>
    `${read} de ${several(configured, ['fuente RSS leída', 'fuentes RSS leídas'])}.`,
  failing: (outlet, since) => `${outlet} falla desde ${since}`,
  gap: (outlet, from, to) => `${outlet}: es probable que falten notas entre ${from} y ${to}.`,
  late: (due) => `Este resumen llega tarde (hora prevista: ${due}).`,
  next: (at) => `Próximo resumen: ${at}.`,
  nextFresh: 'Próximo resumen: en cuanto alguien diga algo nuevo.',
  nextFreshAfter: (at) => `Próximo resumen: en cuanto alguien diga algo nuevo, pero no antes de: ${at}.`,
  urgent: 'Se envía de inmediato, como su mesa pide para estos asuntos.',
  waiting: (count, until) =>
    `${count === 1 ? 'Queda 1 línea más' : `Quedan ${count} líneas más`} para el próximo resumen${until === null ? '' : ` (${until})`}.`,
  toldAtOnce: (count) =>
    `${several(count, ['línea de este período se envió', 'líneas de este período se enviaron'])} de inmediato.`,
  windowIs: (from, to) => `Abarca de ${from} a ${to}.`,
  zoneTime: (place) => `hora de ${place}`,
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  shortMonths: 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  longDate: (weekday, day, month, year) => `${weekday} ${day} de ${month} de ${year}`,
  countries: { US: 'EE. UU.' },
};

export const LABELS: Readonly<Record<Language, Labels>> = { en, es };
