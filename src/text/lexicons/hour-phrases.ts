/**
 * Stretches of an hour told in words, in minutes: "three quarters of an hour" is 45, and news says either. The mark at the
 * end: counts only behind a word of duration, "for an hour", never "$20 an hour".
 */
import type { Language } from '../../model/language.ts';

export type HourRow = readonly [phrase: string, minutes: number, afterDuration?: boolean];

export const HOUR_PHRASES: Readonly<Record<Language, readonly HourRow[]>> = {
  en: [
    ['three quarters of an hour', 45],
    ['three - quarters of an hour', 45],
    ['a quarter of an hour', 15],
    ['a quarter hour', 15],
    ['half an hour', 30],
    ['half - hour', 30],
    ['a half hour', 30],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['a full hour', 60],
    ['a whole hour', 60],
    ['an entire hour', 60],
    ['a solid hour', 60],
    ['one full hour', 60],
    ['one hour', 60],
    ['one - hour', 60],
    ['hour - long', 60],
    ['hourlong', 60],
    ['an hour', 60, true],
  ],
  es: [
    ['tres cuartos de hora', 45],
    ['un cuarto de hora', 15],
    ['media hora', 30],
    ['una hora y media', 90],
    ['hora y media', 90],
    ['una hora completa', 60],
    ['una hora entera', 60],
    ['una hora', 60, true],
  ],
};
