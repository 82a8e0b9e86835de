import type { Language } from '../model/language.ts';
import type { Token } from './document.ts';
import { HOUR_PHRASES, type HourRow } from './lexicons/hour-phrases.ts';

/** A stretch of an hour told in words, in minutes. `to` is the token after it. */
export interface HourSpan {
  readonly minutes: number;
  readonly to: number;
}

interface HourPhrase {
  readonly words: readonly string[];
  readonly minutes: number;
  /** Counts only behind a word of duration: "for an hour", never "$20 an hour". */
  readonly afterDuration: boolean;
}

function phrases(table: readonly HourRow[]): Map<string, HourPhrase[]> {
  const byFirst = new Map<string, HourPhrase[]>();
  for (const [text, minutes, afterDuration = false] of table) {
    const words = text.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, minutes, afterDuration }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** "three quarters of an hour" is 45 minutes: so are "45 minutes", and news says either. */
const HOURS: Readonly<Record<Language, ReadonlyMap<string, readonly HourPhrase[]>>> = {
  en: phrases(HOUR_PHRASES.en),
  es: phrases(HOUR_PHRASES.es),
};

const DURATION =
  /^(?:for|lasted|lasting|took|than|about|nearly|almost|roughly|around|spent|durante|duro|casi|de|por|unos|tras|tardo)$/;
const LATER = /^(?:later|ago|before|after|earlier|despues|antes|mas|atras)$/;

/** The stretch of an hour that begins at token `at`, or null. "An hour later" is none. */
export function hourAt(tokens: readonly Token[], at: number, lang: Language): HourSpan | null {
  const first = tokens[at];
  const candidates = HOURS[lang].get(first?.folded ?? '');
  if (!first || !candidates) return null;
  for (const { words, minutes, afterDuration } of candidates) {
    const to = at + words.length;
    const stands = words.every(
      (w, i) => tokens[at + i]?.folded === w && tokens[at + i]?.sentence === first.sentence,
    );
    if (!stands || LATER.test(tokens[to]?.folded ?? '')) continue;
    if (!afterDuration || DURATION.test(tokens[at - 1]?.folded ?? '')) return { minutes, to };
  }
  return null;
}
