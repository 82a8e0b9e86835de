/** Weekdays (Monday is 0), months (January is 1) and units of time, folded, for both languages. */
import type { Language } from '../../model/language.ts';

function numbered(names: string, first: number): Map<string, number> {
  const table = new Map<string, number>();
  names.split(' ').forEach((group, i) => {
    for (const name of group.split('/')) table.set(name, i + first);
  });
  return table;
}

export const WEEKDAYS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numbered(
    'monday/mon. tuesday/tues./tue. wednesday/wed. thursday/thurs./thu. friday/fri. saturday/sat. sunday/sun.',
    0,
  ),
  es: numbered('lunes martes miercoles jueves viernes sabado domingo', 0),
};

export const MONTHS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numbered(
    'january/jan./jan february/feb./feb march/mar. april/apr./apr may june/jun. july/jul. august/aug./aug september/sept./sep./sept october/oct./oct november/nov./nov december/dec./dec',
    1,
  ),
  es: numbered(
    'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    1,
  ),
};

export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'weekend';

const UNITS =
  'day/days/dia/dias week/weeks/semana/semanas month/months/mes/meses year/years/ano/anos decade/decades/decada/decadas';
const UNIT_NAMES: readonly TimeUnit[] = ['day', 'week', 'month', 'year', 'decade'];

export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ...[...numbered(UNITS, 0)].map(([word, i]): [string, TimeUnit] => [word, UNIT_NAMES[i] ?? 'day']),
  ['weekend', 'weekend'],
]);
