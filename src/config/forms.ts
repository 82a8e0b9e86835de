import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { parseUrl } from '../model/parse-url.ts';
import { nearest } from './nearest.ts';

/** Can it be the id of a feed or desk: `la-jornada`? */
export function isIdentifier(value: string): boolean {
  return /^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 64;
}

/** Is it an absolute URL with one of these schemes (`https:`)? */
export function isUrl(value: string, schemes: readonly string[]): boolean {
  const url = parseUrl(value);
  return value.trim() === value && url !== null && schemes.includes(url.protocol);
}

/** Can a mail be addressed to it? Plain `name@host`, no display name; hosts without a dot are fine on a local network. */
export function isMailAddress(value: string): boolean {
  if (value.length > 254) return false;
  return (
    /^[^\s@<>()[\],;:\\"\p{Cc}]{1,64}@[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(value) &&
    !value.includes('..')
  );
}

/** `desk@example.org` or `The Desk <desk@example.org>`. */
export function isMailbox(value: string): boolean {
  const named = /^[^<>"\p{Cc}]*<([^<>]+)>$/u.exec(value);
  return isMailAddress(named?.[1] ?? value);
}

/** The domain of a mailbox. */
export function mailDomain(mailbox: string): string {
  return /@([^\s>]+)>?\s*$/.exec(mailbox)?.[1] ?? 'localhost';
}

/** Shorter keys are not to be used (RFC 8301). */
const FEWEST_BITS = 1024;

/** Is it a private RSA key, in PEM and without a passphrase? */
export function isRsaKey(value: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(value);
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= FEWEST_BITS;
  } catch {
    return false;
  }
}

/** `192.168.1.7`, `192.168.0.0/16`, `::1`, `fd00::/8`. */
export function isAddressOrRange(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

/**
 * `UTC` or a zone of the IANA database that this Node knows, as it is spelled: `America/Mexico_City` for
 * `america/mexico_city`, which Node takes for it. Null when it is none. Offsets such as `+02:00` are not zones: they change
 * no clocks. Nor are abbreviations, though Node takes many: `CST` is Chicago there, `MST` Phoenix.
 */
export function zoneOf(value: string): string | null {
  if (!/^(?:utc$|[a-z]+\/)/i.test(value)) return null;
  const taken = zoneTaken(value);
  if (taken === null || taken.toLowerCase() === value.toLowerCase()) return taken;
  // Node has one name for each zone, often an old one: `Asia/Calcutta` for `Asia/Kolkata`. The other stays, as such are spelled.
  return value.toLowerCase().replace(/[a-z]+/g, (word) => ODD_WORDS.get(word) ?? capitalised(word));
}

/** Words in second names of zones that are not spelled with a capital and small letters. */
const ODD_WORDS = new Map(
  [
    ...['US', 'ACT', 'NSW', 'LHI', 'GMT', 'UTC', 'UCT', 'IN'],
    ...['DeNoronha', 'EasterIsland', 'BajaNorte', 'BajaSur', 'ComodRivadavia'],
  ].map((word) => [word.toLowerCase(), word]),
);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What Node makes of text as a zone: `Japan` is `Asia/Tokyo`. Null when it is none. */
function zoneTaken(value: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Is it a moment as ISO 8601 writes it: `2026-01-31`, `2026-01-31T08:00`, `2026-01-31T08:00:00Z`? */
export function isMoment(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that are known but are no country's: the world, unknown, and the everyday name of GB. */
const NO_COUNTRIES = ['UK', 'XA', 'XB', 'ZZ'];

/** Is it an ISO 3166 alpha-2 code? `EU` and `UN` count: they have outlets of their own. */
export function isCountry(value: string): boolean {
  return /^[A-Z]{2}$/.test(value) && !NO_COUNTRIES.includes(value) && REGIONS.of(value) !== undefined;
}

/** The code that was likely meant: `mx`, `Mexico`, `UK`. Null when it cannot be told. */
export function countryMeant(value: string): string | null {
  if (value.toUpperCase() === 'UK') return 'GB';
  if (isCountry(value.toUpperCase())) return value.toUpperCase();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  return codes.find((code) => REGIONS.of(code)?.toLowerCase() === value.trim().toLowerCase()) ?? null;
}

/** `localhost:3000`, `[::1]:8080`: one port of one host. */
export function isDoor(value: string): boolean {
  const parts = /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}._-]+):(\d{1,5})$/iu.exec(value);
  return parts !== null && Number(parts[2]) >= 1 && Number(parts[2]) <= 65_535;
}

/** Places that people mean by an abbreviation of their clock time; each has others that mean it too. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  ...{ CST: 'America/Chicago or America/Mexico_City', CST6CDT: 'America/Chicago' },
  ...{ EST: 'America/New_York or America/Cancun', EST5EDT: 'America/New_York' },
  ...{ MST: 'America/Denver or America/Hermosillo', MST7MDT: 'America/Denver' },
  ...{ PST: 'America/Los_Angeles or America/Tijuana', PST8PDT: 'America/Los_Angeles' },
  ...{ CDT: 'America/Chicago', EDT: 'America/New_York', MDT: 'America/Denver', PDT: 'America/Los_Angeles' },
  ...{ HST: 'Pacific/Honolulu', IST: 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem' },
  ...{ CET: 'Europe/Madrid or Europe/Berlin', MET: 'Europe/Madrid or Europe/Berlin' },
  ...{ EET: 'Europe/Athens', WET: 'Europe/Lisbon', BST: 'Europe/London', GMT: 'UTC or Europe/London' },
};

/** Zones that were likely meant by text that is none: by abbreviation, old name, last part, then by spelling. */
export function zoneMeant(value: string): string | null {
  const abbreviated = ABBREVIATED[value.toUpperCase()];
  if (abbreviated !== undefined) return abbreviated;
  const old = /^[a-z]/i.test(value) ? zoneTaken(value) : null;
  if (old !== null && zoneOf(old) !== null) return old;
  const zones = Intl.supportedValuesOf('timeZone');
  const city = value.split('/').at(-1)?.replace(/ /g, '_').toLowerCase() ?? '';
  const sameCity = zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`));
  // A country's capital is called so in full: `Mexico`, `America/Mexico`.
  const begun = zones.find((zone) => zone.toLowerCase().includes(`/${city}_`));
  return sameCity ?? (city === '' ? null : begun) ?? nearest(value, zones);
}
