import type { Language } from '../model/language.ts';
import { DateReader, type FoundDate, found, oneDay, type When } from './date-reader.ts';
import { calendarDay, monthRange, shiftedMonth, weekRange, yearRange } from './days.ts';
import type { Token } from './document.ts';
import { TIME_UNITS, type TimeUnit } from './lexicons/calendar-words.ts';
import { NUMBER_WORDS } from './lexicons/number-words.ts';
import { readNumber } from './numbers.ts';

/** Dates told from another day: "yesterday", "la víspera", "two weeks ago", "next month". */
export class RelativeDates extends DateReader {
  constructor(
    tokens: readonly Token[],
    lang: Language,
    published: number,
    /** The last single day named in the paragraph (or anywhere) before a token, else the day of publication. */
    private readonly lastDay: (at: number, anywhere: boolean) => number,
  ) {
    super(tokens, lang, published);
  }

  /** The date that begins at token `at`, or whose unit stands there; null without one. */
  read(at: number): FoundDate | null {
    const token = this.tokens[at];
    if (token?.kind !== 'number' && !TRIGGERS[this.lang].has(token?.folded ?? '')) return null;
    return this.adverb(at) ?? this.ago(at) ?? this.relative(at);
  }

  private adverb(at: number): FoundDate | null {
    const word = this.word(at, at);
    const next = this.word(at + 1, at);
    const offset = this.lang === 'en' ? EN_DAYS.get(word) : this.spanishDay(at, word);
    if (offset !== undefined) return found(at, at + 1, oneDay(this.published + offset, `adverb:${word}`));
    if (
      this.lang === 'en' &&
      /^(?:this|last)$/.test(word) &&
      /^(?:morning|afternoon|evening|night)$/.test(next)
    ) {
      return found(at, at + 2, oneDay(this.published - (word === 'last' ? 1 : 0), 'part-of-day'));
    }
    if (this.lang === 'es' && /^est[ae]$/.test(word) && /^(?:manana|tarde|noche|mediodia)$/.test(next)) {
      return found(at, at + 2, oneDay(this.published, 'part-of-day'));
    }
    // "Esta fecha dio inicio ...": the day of the text.
    if (this.lang === 'es' && word === 'esta' && next === 'fecha') {
      return found(at, at + 2, oneDay(this.published, 'this-date'));
    }
    return this.dayBefore(at) ?? this.sameDay(at);
  }

  /** "mañana" is tomorrow, save in "esta mañana", "por la mañana", "viernes en la mañana". */
  private spanishDay(at: number, word: string): number | undefined {
    if (word !== 'manana') return ES_DAYS.get(word);
    const before = this.word(at - 1, at);
    return /^(?:la|esta|de|cada|una|primera|media|misma)$/.test(before) ? undefined : 1;
  }

  /** "the previous day", "a day earlier", "la víspera", "un día antes": counted from the last day named. */
  private dayBefore(at: number): FoundDate | null {
    for (const [phrase, offset] of DAY_BEFORE[this.lang]) {
      if (!this.stands(at, phrase)) continue;
      return found(
        at,
        at + phrase.length,
        oneDay(this.lastDay(at, false) + offset, offset < 0 ? 'day-before' : 'day-after'),
      );
    }
    return null;
  }

  private sameDay(at: number): FoundDate | null {
    const phrase = SAME_DAY[this.lang].find((words) => this.stands(at, words));
    return phrase ? found(at, at + phrase.length, oneDay(this.lastDay(at, true), 'same-day')) : null;
  }

  /** "two weeks ago", "a year ago", "hace tres días", "hace una semana". */
  private ago(at: number): FoundDate | null {
    const from = this.lang === 'es' ? (this.word(at, at) === 'hace' ? at + 1 : -1) : at;
    // "desde hace 30 años" tells how long, no day.
    if (from < 0 || (this.lang === 'es' && this.word(at - 1, at) === 'desde')) return null;
    const one = /^(?:a|an|one|un|una)$/.test(this.word(from, at));
    const number = one ? { value: 1, to: from + 1 } : readNumber(this.tokens, from, this.lang);
    if (!number) return null;
    const unit = TIME_UNITS.get(this.word(number.to, at));
    if (!unit || unit === 'weekend') return null;
    if (this.lang === 'en' && this.word(number.to + 1, at) !== 'ago') return null;
    const end = this.lang === 'en' ? number.to + 2 : number.to + 1;
    return found(at, end, { ...this.shifted(unit, -number.value), rule: `ago:${unit}` });
  }

  /** "last week", "this year", "next month", "la semana pasada", "el año que viene", "so far this year". */
  private relative(at: number): FoundDate | null {
    const unit =
      TIME_UNITS.get(this.word(at, at)) ??
      (this.lang === 'es' && this.stands(at, ['fin', 'de', 'semana']) ? 'weekend' : undefined);
    if (!unit) return null;
    const length = unit === 'weekend' && this.lang === 'es' ? 3 : 1;
    const step = this.stepOf(at, length);
    if (!step) return null;
    if (step.offset === 0 && unit === 'day') return null;
    const base = step.followsLast ? this.lastDay(at, false) : this.published;
    return found(step.first, step.end, {
      ...this.shifted(unit, step.offset, base),
      rule: `${step.rule}:${unit}`,
    });
  }

  private stepOf(
    at: number,
    length: number,
  ): { offset: number; first: number; end: number; rule: string; followsLast: boolean } | null {
    const before = this.word(at - 1, at);
    const after = this.word(at + length, at);
    const lead = /^(?:el|la|the)$/.test(before) ? at - 1 : at;
    if (/^(?:last|past|previous|pasad[oa])$/.test(before))
      return { offset: -1, first: at - 1, end: at + length, rule: 'last', followsLast: false };
    if (/^pasad[oa]$/.test(after))
      return { offset: -1, first: lead, end: at + length + 1, rule: 'last', followsLast: false };
    if (/^(?:this|est[ea])$/.test(before))
      return { offset: 0, first: at - 1, end: at + length, rule: 'this', followsLast: false };
    if (/^(?:next|coming|proxim[oa])$/.test(before))
      return { offset: 1, first: at - 1, end: at + length, rule: 'next', followsLast: false };
    if (before === 'following')
      return { offset: 1, first: at - 1, end: at + length, rule: 'following', followsLast: true };
    if (after === 'siguiente')
      return { offset: 1, first: lead, end: at + length + 1, rule: 'following', followsLast: true };
    if (/^anterior$/.test(after))
      return { offset: -1, first: lead, end: at + length + 1, rule: 'last', followsLast: true };
    if (after === 'que' && this.word(at + length + 1, at) === 'viene')
      return { offset: 1, first: lead, end: at + length + 2, rule: 'next', followsLast: false };
    const current =
      (after === 'en' && /^(?:curso|marcha)$/.test(this.word(at + length + 1, at))) || this.isSoFar(at);
    return current ? { offset: 0, first: lead, end: at + length, rule: 'this', followsLast: false } : null;
  }

  /** "en lo que va del año", "en lo que va de este año". */
  private isSoFar(at: number): boolean {
    return this.word(at - 1, at) === 'del' && this.word(at - 2, at) === 'va';
  }

  private shifted(unit: TimeUnit, offset: number, base = this.published): Omit<When, 'rule'> {
    if (unit === 'day') return { from: base + offset, to: base + offset, grain: 'day' };
    if (unit === 'week') return { ...weekRange(base + 7 * offset), grain: 'range' };
    if (unit === 'weekend') {
      // On a Monday "the past weekend" and "this weekend" are not far apart; from the Saturday on it is this one.
      const { to } = weekRange(base + 7 * offset);
      return { from: to - 1, to, grain: 'range' };
    }
    if (unit === 'month') {
      const { year, month } = shiftedMonth(base, offset);
      return { ...monthRange(year, month), grain: 'month' };
    }
    const years = unit === 'decade' ? 10 : 1;
    return { ...yearRange(clampYear(calendarDay(base).year + offset * years)), grain: 'year' };
  }
}

/** A hostile "900,000 years ago" stays inside what a calendar can show. */
function clampYear(year: number): number {
  return Math.min(9999, Math.max(1000, Math.round(year)));
}

const EN_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const ES_DAYS: ReadonlyMap<string, number> = new Map([
  ['hoy', 0],
  ['ayer', -1],
  ['anoche', -1],
  ['anteayer', -2],
  ['antier', -2],
]);

function phrase(text: string): readonly string[] {
  return text.split(' ');
}

const DAY_BEFORE: Readonly<Record<Language, readonly (readonly [readonly string[], number])[]>> = {
  en: [
    [phrase('the previous day'), -1],
    [phrase('the day before'), -1],
    [phrase('a day earlier'), -1],
    [phrase('a day before'), -1],
    [phrase('one day earlier'), -1],
    [phrase('the next day'), 1],
    [phrase('the following day'), 1],
    [phrase('a day later'), 1],
    [phrase('the day after'), 1],
  ],
  es: [
    [phrase('la vispera'), -1],
    [phrase('el dia anterior'), -1],
    [phrase('el dia previo'), -1],
    [phrase('un dia antes'), -1],
    [phrase('al dia siguiente'), 1],
    [phrase('el dia siguiente'), 1],
    [phrase('un dia despues'), 1],
  ],
};

const SAME_DAY: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [phrase('the same day'), phrase('that same day'), phrase('that day')],
  es: [phrase('ese mismo dia'), phrase('ese dia'), phrase('el mismo dia')],
};

/** Words at which a date of this kind may begin, or whose unit it is: all others are passed over at once. */
function triggers(lang: Language): ReadonlySet<string> {
  const { units, ones, scales } = NUMBER_WORDS[lang];
  const phrases = [...DAY_BEFORE[lang].map(([words]) => words), ...SAME_DAY[lang]].map(
    (words) => words[0] ?? '',
  );
  const days =
    lang === 'en'
      ? [...EN_DAYS.keys(), 'this', 'last']
      : [...ES_DAYS.keys(), 'manana', 'este', 'esta', 'hace', 'fin'];
  const counted = lang === 'en' ? [...units.keys(), ...ones, ...scales.keys(), 'half'] : [];
  return new Set([...phrases, ...days, ...counted, ...TIME_UNITS.keys()]);
}

const TRIGGERS: Readonly<Record<Language, ReadonlySet<string>>> = { en: triggers('en'), es: triggers('es') };
