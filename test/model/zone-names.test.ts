import { expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { cityOf } from '../../src/model/zone-names.ts';

test.each<[string, Language, string]>([
  ['America/New_York', 'en', 'New York'],
  ['America/New_York', 'es', 'Nueva York'],
  ['America/Mexico_City', 'es', 'Ciudad de México'],
  ['America/Sao_Paulo', 'es', 'São Paulo'],
  ['America/Sao_Paulo', 'en', 'Sao Paulo'],
  ['America/Panama', 'es', 'Panamá'],
  ['America/Havana', 'es', 'La Habana'],
  ['America/Argentina/Buenos_Aires', 'es', 'Buenos Aires'],
  ['America/Argentina/Tucuman', 'es', 'Tucumán'],
  ['Europe/Berlin', 'es', 'Berlín'],
  ['Europe/Kyiv', 'es', 'Kiev'],
  ['Asia/Tokyo', 'es', 'Tokio'],
  ['Etc/GMT+5', 'en', 'UTC-5'],
  ['Etc/GMT-14', 'es', 'UTC+14'],
  ['Etc/GMT0', 'en', 'UTC'],
  ['Etc/UTC', 'es', 'UTC'],
  ['UTC', 'en', 'UTC'],
  ['Etc/Zulu', 'en', 'UTC'],
  ['US/Eastern', 'es', 'Nueva York'],
  ['Mexico/General', 'en', 'Mexico City'],
  ['Australia/ACT', 'en', 'Sydney'],
  ['Asia/Kolkata', 'en', 'Kolkata'],
])('the place of %s is, in %s, %s', (zone, lang, place) => {
  expect(cityOf(zone, lang)).toBe(place);
});

test('a zone that was kept as it was typed has its city', () => {
  expect(cityOf('utc', 'es')).toBe('UTC');
  expect(cityOf('america/mexico_city', 'es')).toBe('Ciudad de México');
});
