import type { Language } from '../model/language.ts';
import type { Token } from './document.ts';
import { NUMBER_WORDS } from './lexicons/number-words.ts';

/** A number as it stands in the text. `to` is the token after its last one. */
export interface ReadNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Largest scale word in it (`million` -> 1e6), 1 without one. */
  readonly scale: number;
  /** True when it begins with digits. */
  readonly digits: boolean;
}

/** Glued or spaced short forms after digits: `$50M`, `3bn`, `20k`. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** `1,144` and `1.144` and `12.7` and `1.234,5` as numbers of that language; null for `1.2.3` and the like. */
export function parseDigits(text: string, lang: Language): number | null {
  if (/^\d+$/.test(text)) return text.length <= 15 ? Number(text) : null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  // Spanish writes 1.144 for a thousand and more; 0.125 is a decimal everywhere.
  if (lang === 'es' && /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d+\.\d+$/.test(text)) return Number(text);
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  return lang === 'es' && /^\d+,\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/**
 * The number that begins at token `at`: digits, words or both (`mil 144`, `2 mil 500`, `twenty-five`, `half a million`,
 * `two and a half million`). Null when none begins there. Never reads past the sentence.
 */
export function readNumber(tokens: readonly Token[], at: number, lang: Language): ReadNumber | null {
  if (!mayBegin(tokens[at], lang)) return null;
  const half = readHalf(tokens, at, lang);
  if (half) return half;
  const reader = new NumberReader(tokens, at, lang);
  return reader.read();
}

/** A quick look that spares most words the reading. */
function mayBegin(token: Token | undefined, lang: Language): boolean {
  if (token?.kind !== 'word') return token?.kind === 'number';
  const { units, ones } = NUMBER_WORDS[lang];
  return (
    units.has(token.folded) || ones.has(token.folded) || HALVES.has(token.folded) || token.folded === 'mil'
  );
}

const HALVES = new Set(['half', 'medio', 'media']);

/** "half a million", "half a dozen", "medio millón", "media docena". */
function readHalf(tokens: readonly Token[], at: number, lang: Language): ReadNumber | null {
  const word = tokens[at]?.folded;
  const isHalf = lang === 'en' ? word === 'half' : word === 'medio' || word === 'media';
  if (!isHalf) return null;
  const next =
    lang === 'en' && (tokens[at + 1]?.folded === 'a' || tokens[at + 1]?.text === '-') ? at + 2 : at + 1;
  const scale = NUMBER_WORDS[lang].scales.get(tokens[next]?.folded ?? '');
  return scale === undefined ? null : { value: scale / 2, from: at, to: next + 1, scale, digits: false };
}

/** Adds up the words of one number from left to right. */
class NumberReader {
  /** Closed groups: the millions of "dos millones trescientos mil". */
  private total = 0;
  /** The group being read. */
  private group: number | null = null;
  /** Size of the last word added: what follows must be smaller ("twenty five", never "five twenty"). */
  private last = Number.POSITIVE_INFINITY;
  private scale = 1;
  private to: number;
  private readonly sentence: number;
  private readonly lexicon;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly lang: Language,
  ) {
    this.to = from;
    this.sentence = tokens[from]?.sentence ?? -1;
    this.lexicon = NUMBER_WORDS[lang];
  }

  read(): ReadNumber | null {
    while (this.takeDigits() || this.takeUnit() || this.takeScale() || this.takeOne() || this.takeJoiner());
    if (this.group === null && this.total === 0) return null;
    const value = round(this.total + (this.group ?? 0));
    const digits = this.tokens[this.from]?.kind === 'number';
    return { value, from: this.from, to: this.to, scale: this.scale, digits };
  }

  private token(offset = 0): Token | undefined {
    const token = this.tokens[this.to + offset];
    return token?.sentence === this.sentence ? token : undefined;
  }

  /** Digits begin a number, or go on after a Spanish "mil": "mil 144", "8 mil 500 millones". */
  private takeDigits(): boolean {
    const token = this.token();
    if (token?.kind !== 'number') return false;
    const value = parseDigits(token.text, this.lang);
    if (value === null) return false;
    if (this.group === null && this.total === 0) return this.add(value, 1, 1);
    const goesOn = this.lang === 'es' && this.last >= 1000 && value < this.last;
    return goesOn && Number.isInteger(value) && this.add(value, 1, 1);
  }

  private takeUnit(): boolean {
    const unit = this.lexicon.units.get(this.token()?.folded ?? '');
    if (unit === undefined) return false;
    const size = unit >= 100 ? 100 : unit >= 20 && unit % 10 === 0 ? 10 : 1;
    if (size >= this.last || (this.last === 10 && unit > 9)) return false;
    return this.add(unit, size, 1);
  }

  /** A scale multiplies its group; a bare one counts once ("a thousand", "mil"). */
  private takeScale(): boolean {
    const token = this.token();
    if (!token) return false;
    const scale = this.lexicon.scales.get(token.folded) ?? this.shortScale(token);
    if (scale === undefined) return false;
    const bare = this.group === null;
    if (bare && !(scale === 1e3 && this.lang === 'es' && token.folded === 'mil')) return false;
    const group = (this.group ?? 1) * scale;
    if (scale >= 1e6 || (scale === 1e3 && this.lang === 'en')) {
      this.total += group;
      this.group = null;
    } else {
      this.group = group;
    }
    this.last = scale;
    this.scale = Math.max(this.scale, scale);
    this.to += 1;
    return true;
  }

  private shortScale(token: Token): number | undefined {
    const before = this.tokens[this.to - 1];
    const glued = before?.kind === 'number' && before.end === token.start;
    return glued ? SHORT_SCALES.get(token.folded) : undefined;
  }

  /** "a million", "one hundred", "un millón", "una docena"; "treinta y un", "twenty-one". */
  private takeOne(): boolean {
    const token = this.token();
    if (!token || !this.lexicon.ones.has(token.folded)) return false;
    if (this.group === null && this.total === 0) {
      const next = this.token(1)?.folded ?? '';
      return this.lexicon.scales.has(next) && next !== 'mil' && this.add(1, 1, 1);
    }
    const counted = token.folded === 'one' || this.lang === 'es';
    return counted && this.last === 10 && this.joined() && this.add(1, 1, 1);
  }

  private joined(): boolean {
    const before = this.tokens[this.to - 1]?.text;
    return before === '-' || this.lexicon.joiners.has(before ?? '');
  }

  /** The hyphen of "twenty-five", the "and" of "a hundred and five" and of "two and a half", the "y" of "treinta y cinco". */
  private takeJoiner(): boolean {
    const token = this.token();
    if (!token || (this.group === null && this.total === 0)) return false;
    if (this.takeAndAHalf(token)) return true;
    const hyphen = token.text === '-' && this.last === 10;
    if (!hyphen && !(this.lexicon.joiners.has(token.folded) && this.mayJoin())) return false;
    const next = this.token(1)?.folded ?? '';
    const unit =
      this.lexicon.units.get(next) ?? (this.lexicon.ones.has(next) && next !== 'a' && next !== 'an' ? 1 : 0);
    if (unit === 0 || unit >= this.last || (this.last === 10 && unit > 9)) return false;
    this.to += 1;
    return true;
  }

  private mayJoin(): boolean {
    return this.lang === 'es' ? this.last === 10 : this.last >= 100 && this.last < Number.POSITIVE_INFINITY;
  }

  private takeAndAHalf(token: Token): boolean {
    const english =
      token.folded === 'and' && this.token(1)?.folded === 'a' && this.token(2)?.folded === 'half';
    const spanish =
      this.lang === 'es' && token.folded === 'y' && /^medi[oa]$/.test(this.token(1)?.folded ?? '');
    if (this.group === null || !Number.isInteger(this.group) || !(english || spanish)) return false;
    this.group += 0.5;
    this.to += english ? 3 : 2;
    return true;
  }

  private add(value: number, size: number, tokens: number): boolean {
    this.group = (this.group ?? 0) + value;
    this.last = this.tokens[this.to]?.kind === 'number' ? 1 : size;
    this.to += tokens;
    return true;
  }
}

/** 171.8 x 1e9 without the tail that floating point leaves. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
