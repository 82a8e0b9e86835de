import type { Language } from './language.ts';

/** Spanish names of places whose clocks are a zone, by the name that the zone has for them, where the two differ. */
const SPANISH: ReadonlyMap<string, string> = new Map(
  `Mexico City:Ciudad de México|New York:Nueva York|Cancun:Cancún|Merida:Mérida|Mazatlan:Mazatlán
  Ciudad Juarez:Ciudad Juárez|Bahia Banderas:Bahía de Banderas|Los Angeles:Los Ángeles|Bogota:Bogotá|Panama:Panamá
  Havana:La Habana|Asuncion:Asunción|Sao Paulo:São Paulo|Belem:Belém|Cuiaba:Cuiabá|Maceio:Maceió|Bahia:Bahía
  Noronha:Fernando de Noronha|Belize:Belice|Cordoba:Córdoba|Tucuman:Tucumán|Rio Gallegos:Río Gallegos
  Port of Spain:Puerto España|Port-au-Prince:Puerto Príncipe|Nassau:Nasáu|Cayenne:Cayena|Curacao:Curazao
  Martinique:Martinica|Guadeloupe:Guadalupe|Grenada:Granada|St Lucia:Santa Lucía|St Kitts:San Cristóbal
  St Vincent:San Vicente|St Thomas:Santo Tomás|St Johns:San Juan de Terranova|Cayman:Islas Caimán|Bermuda:Bermudas
  Godthab:Nuuk|Easter:Isla de Pascua|Galapagos:Galápagos|London:Londres|Paris:París|Berlin:Berlín|Lisbon:Lisboa
  Rome:Roma|Vatican:Vaticano|Brussels:Bruselas|Vienna:Viena|Amsterdam:Ámsterdam|Athens:Atenas|Belgrade:Belgrado
  Bucharest:Bucarest|Copenhagen:Copenhague|Dublin:Dublín|Chisinau:Chisináu|Istanbul:Estambul|Kyiv:Kiev
  Ljubljana:Liubliana|Luxembourg:Luxemburgo|Monaco:Mónaco|Moscow:Moscú|Prague:Praga|Sofia:Sofía
  Stockholm:Estocolmo|Tallinn:Tallin|Tirane:Tirana|Vilnius:Vilna|Warsaw:Varsovia|Zurich:Zúrich|Reykjavik:Reikiavik
  Skopje:Skopie|Canary:Canarias|Simferopol:Simferópol|Volgograd:Volgogrado|Kaliningrad:Kaliningrado
  Isle of Man:Isla de Man|Cape Verde:Cabo Verde|Cairo:El Cairo|Algiers:Argel|Tunis:Túnez|Tripoli:Trípoli
  Johannesburg:Johannesburgo|Khartoum:Jartum|Addis Ababa:Adís Abeba|Asmera:Asmara|Djibouti:Yibuti
  Mogadishu:Mogadiscio|Kinshasa:Kinsasa|Sao Tome:Santo Tomé|El Aaiun:El Aaiún|Tokyo:Tokio|Seoul:Seúl|Beijing:Pekín
  Shanghai:Shanghái|Macau:Macao|Taipei:Taipéi|Singapore:Singapur|Jerusalem:Jerusalén|Damascus:Damasco
  Baghdad:Bagdad|Tehran:Teherán|Riyadh:Riad|Dubai:Dubái|Qatar:Catar|Bahrain:Baréin|Muscat:Mascate|Amman:Amán
  Aden:Adén|Baku:Bakú|Tbilisi:Tiflis|Yerevan:Ereván|Tashkent:Taskent|Almaty:Almatý|Samarkand:Samarcanda|Dhaka:Daca
  Calcutta:Calcuta|Kolkata:Calcuta|Katmandu:Katmandú|Kathmandu:Katmandú|Rangoon:Rangún|Yangon:Rangún
  Saigon:Ciudad Ho Chi Minh|Ho Chi Minh:Ciudad Ho Chi Minh|Jakarta:Yakarta|Phnom Penh:Nom Pen|Pyongyang:Pionyang
  Ulaanbaatar:Ulán Bator|Vientiane:Vientián|Sydney:Sídney|Fiji:Fiyi|Tahiti:Tahití|Hebron:Hebrón|Maldives:Maldivas
  Mauritius:Mauricio|Reunion:Reunión`
    .split(/[|\n]/)
    .map((row) => row.trim().split(':'))
    .map(([own = '', spanish = '']) => [own, spanish] as const),
);

/** Last parts of these name places. Of `US/Eastern` they do not, nor of some old ones of Australia (`Australia/ACT`). */
const NAMES_PLACE = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Europe|Indian|Pacific)\//;

/** What people call the place whose clocks an IANA zone is: `New York`, `Ciudad de México`; of no place, `UTC`, `UTC-5`. */
export function cityOf(zone: string, lang: Language): string {
  const place = NAMES_PLACE.test(zone) ? zone : nodesName(zone);
  // The names of these zones count to the west, and people to the east.
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/.exec(place) ?? [];
  if (hours !== undefined) return `UTC${sign === '+' ? '-' : '+'}${hours}`;
  const city = (place.split('/').at(-1) ?? place).replaceAll('_', ' ');
  return (lang === 'es' ? SPANISH.get(city) : undefined) ?? city;
}

/** `America/New_York` for `US/Eastern`, `UTC` for `Etc/Zulu`. */
function nodesName(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}
