import type { Language } from '../model/language.ts';
import { cityOf } from '../model/zone-names.ts';

/** The calendar day, `YYYY-MM-DD`, that a clock in `zone` shows. */
export function dayIn(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(at);
}

/** `Saturday 21 November 2026`. */
export function longDay(zone: string, at: Date, lang: Language = 'en'): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'full' });
  return format.format(at).replace(',', '');
}

/** `New York time`, `hora de Ciudad de México`, `UTC`: how a zone is named to people. */
export function zoneName(zone: string, lang: Language = 'en'): string {
  const city = cityOf(zone, lang);
  if (city.startsWith('UTC')) return city;
  return lang === 'es' ? `hora de ${city}` : `${city} time`;
}
