import { freeId } from '../config/edit-feeds.ts';
import { isCountry, isIdentifier, zoneOf } from '../config/forms.ts';
import type { FeedConfig } from '../model/feed.ts';
import { homeZone } from '../model/home-zone.ts';
import { isLanguage, type Language } from '../model/language.ts';
import { parseUrl } from '../model/parse-url.ts';
import { oneLine, WrongUse } from './terminal.ts';

/** What the operator says of a new feed; the rest is guessed. */
export interface Said {
  readonly id?: string;
  readonly outlet?: string;
  readonly country?: string;
  readonly lang?: string;
  readonly zone?: string;
  readonly label?: readonly string[];
}

/** What is known of it from the feed itself, or from a list that it is in. */
export interface Known {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  /** As the feed says: `es-MX`. */
  readonly language: string | null;
  /** As its words say. */
  readonly detected: Language | null;
  /** Folders of a list of feeds; a country code among them counts. */
  readonly folders: readonly string[];
  readonly labels?: readonly string[];
  /** What a list of our own says of it: taken where it is right, and where the operator does not say otherwise. */
  readonly own?: {
    readonly id?: string;
    readonly lang?: string;
    readonly country?: string;
    readonly zone?: string;
  };
}

/** Not all of a feed can be guessed; the message names the options to add. */
export class Unguessable extends WrongUse {}

/** Endings of country codes that are sold to everybody. */
const VANITY = [
  'AI',
  'CC',
  'CO',
  'FM',
  'GG',
  'IO',
  'IS',
  'LA',
  'LY',
  'ME',
  'SH',
  'SO',
  'TO',
  'TV',
  'VC',
  'WS',
];
const SPANISH = [
  'AR',
  'BO',
  'CL',
  'CR',
  'CU',
  'DO',
  'EC',
  'ES',
  'GT',
  'HN',
  'MX',
  'NI',
  'PA',
  'PE',
  'PR',
  'PY',
  'SV',
  'UY',
  'VE',
];

/**
 * The entry for a new feed: what was said, what its list says, and for the rest the likeliest.
 * @throws WrongUse when what was said is wrong; Unguessable when something is neither said nor to be guessed
 */
export function newFeed(known: Known, said: Said, taken: readonly string[]): FeedConfig {
  refuseWrong(said);
  const own = rightOnes(known.own);
  const outlet = said.outlet ?? (oneLine(known.title).slice(0, 100) || hostOf(known.url));
  const country = said.country?.toUpperCase() ?? own.country ?? guessCountry(known);
  const lang = said.lang ?? own.lang ?? guessLanguage(known, country);
  const zone = zoneOf(said.zone ?? '') ?? own.zone ?? (country === null ? null : homeZone(country));
  if (country === null || lang === null || zone === null || !isLanguage(lang)) {
    throw new Unguessable(unsaid(known.url, { country, lang, zone }));
  }
  const free = own.id !== undefined && !taken.includes(own.id) ? own.id : freeId(own.id ?? outlet, taken);
  const labels = [...new Set([...(known.labels ?? []), ...(said.label ?? [])])];
  return { id: said.id ?? free, url: known.url, outlet, country, lang, zone, labels };
}

function refuseWrong({ country, zone }: Said): void {
  if (country !== undefined && !isCountry(country.toUpperCase()))
    throw new WrongUse(
      `--country is "${country.toUpperCase()}". Write a country code of two letters, such as MX.`,
    );
  if (zone !== undefined && zoneOf(zone) === null)
    throw new WrongUse(
      `--zone is "${zone}". Write a time zone of the IANA list, such as America/Mexico_City.`,
    );
}

/** A list may come from anywhere: what is wrong in it is guessed as if it were not there. */
function rightOnes({ id, lang, country, zone }: NonNullable<Known['own']> = {}) {
  const spelled = zone === undefined ? null : zoneOf(zone);
  return {
    ...(id !== undefined && isIdentifier(id) ? { id } : {}),
    ...(lang !== undefined && isLanguage(lang) ? { lang } : {}),
    ...(country !== undefined && isCountry(country) ? { country } : {}),
    ...(spelled === null ? {} : { zone: spelled }),
  };
}

function unsaid(
  url: string,
  parts: { country: string | null; lang: string | null; zone: string | null },
): string {
  const options = [
    ...(parts.country === null ? ['--country MX'] : []),
    ...(parts.lang === null || !isLanguage(parts.lang) ? ['--lang es (or en)'] : []),
    ...(parts.zone === null ? ['--zone America/Mexico_City'] : []),
  ];
  return `Not everything about ${url} can be guessed. Say ${options.join(' and ')}, with what is right for it.`;
}

function guessCountry({ url, siteUrl, language, folders }: Known): string | null {
  const folder = folders.find(isCountry);
  if (folder !== undefined) return folder;
  const region = /^[a-z]{2}[-_]([a-z]{2})$/i.exec(language ?? '')?.[1]?.toUpperCase();
  if (region !== undefined && isCountry(region)) return region;
  return countryOfHost(hostOf(siteUrl ?? url));
}

function countryOfHost(host: string): string | null {
  const ending = host.split('.').at(-1)?.toUpperCase() ?? '';
  if (ending === 'UK') return 'GB';
  if (ending === 'GOV' || ending === 'MIL') return 'US';
  return isCountry(ending) && !VANITY.includes(ending) ? ending : null;
}

function guessLanguage({ language, detected }: Known, country: string | null): string | null {
  if (detected !== null) return detected;
  const said = language?.slice(0, 2).toLowerCase();
  if (said !== undefined && isLanguage(said)) return said;
  if (country === null) return null;
  return SPANISH.includes(country) ? 'es' : ['US', 'GB', 'IE', 'CA'].includes(country) ? 'en' : null;
}

function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}
