import type { Language } from './language.ts';

/** Names of zones' cities in Spanish, where they differ from the zone's own last part. */
const SPANISH: Readonly<Record<string, string>> = {
  'America/Mexico_City': 'Ciudad de México',
  'America/New_York': 'Nueva York',
  'America/Cancun': 'Cancún',
  'America/Merida': 'Mérida',
  'America/Mazatlan': 'Mazatlán',
  'America/Los_Angeles': 'Los Ángeles',
  'America/Bogota': 'Bogotá',
  'Europe/London': 'Londres',
  'Europe/Paris': 'París',
};

/** What people call the place whose clocks an IANA zone is: `New York`, `Ciudad de México`. */
export function cityOf(zone: string, lang: Language): string {
  const own = lang === 'es' ? SPANISH[zone] : undefined;
  return own ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
