/**
 * Nouns that news counts, with the unit a figure carries: one English plural for both languages, so that
 * "veintiséis reos" and "26 prisoners" are figures of the same thing. Keys are folded plurals and singulars.
 * A unit is broad on purpose (`people` for prisoners, migrants, suspects): two outlets seldom use the same noun.
 */
import type { Language } from '../../model/language.ts';

/** unit -> its nouns, in the plural; singulars are made by rule, and given after a slash where the rule fails. */
const EN: Record<string, string> = {
  people:
    'people/person persons americans mexicans venezuelans colombians canadians haitians men/man women/woman children/child minors migrants immigrants refugees ' +
    'prisoners inmates detainees suspects figures fugitives bosses capos kingpins leaders operatives criminals ' +
    'citizens residents passengers survivors workers employees protesters demonstrators journalists reporters students ' +
    'victims civilians traffickers smugglers gunmen/gunman hitmen/hitman gangsters agents officials officers members ' +
    'lawmakers senators deputies governors mayors experts judges farmers ranchers families lives/life voters inhabitants ' +
    'followers defendants police militants attackers assailants fishermen/fisherman trainers instructors producers terrorists narcoterrorists crewmen/crewman sailors captives extraditees',
  deaths: 'deaths fatalities dead',
  troops: 'troops soldiers marines servicemembers guardsmen/guardsman personnel paratroopers',
  homicides: 'homicides murders killings assassinations',
  cartels: 'cartels',
  gangs: 'gangs',
  groups: 'groups organizations organisations networks syndicates factions',
  calls: 'calls conversations',
  meetings: 'meetings talks rounds',
  minutes: 'minutes mins',
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  decades: 'decades',
  tonnes: 'tonnes tons',
  kilograms: 'kilograms kilos kilogrammes kg',
  pounds: 'pounds lbs',
  pills: 'pills tablets',
  doses: 'doses',
  kilometers: 'kilometers kilometres km',
  miles: 'miles',
  meters: 'meters metres',
  feet: 'feet/foot',
  strikes: 'strikes airstrikes attacks bombings',
  invasions: 'invasions interventions incursions',
  operations: 'operations raids missions',
  boats: 'boats vessels speedboats',
  ships: 'ships warships destroyers frigates submarines',
  aircraft: 'aircraft planes jets flights helicopters drones airplanes',
  vehicles: 'vehicles cars trucks',
  weapons: 'weapons guns firearms rifles arms',
  laboratories: 'laboratories/laboratory labs',
  countries: 'countries/country nations states',
  companies: 'companies/company firms banks businesses/business',
  products: 'products goods',
  jobs: 'jobs',
  bodies: 'bodies/body',
  cases: 'cases',
  arrests: 'arrests detentions',
  seizures: 'seizures',
  extraditions: 'extraditions transfers handovers',
  sanctions: 'sanctions',
  designations: 'designations',
  votes: 'votes',
  seats: 'seats',
  cities: 'cities/city municipalities/municipality towns',
  principles: 'principles',
  points: 'points',
  agreements: 'agreements deals accords treaties/treaty',
  documents: 'documents pages',
  tunnels: 'tunnels',
  properties: 'properties/property homes houses',
  head: 'cattle',
  barrels: 'barrels',
  liters: 'liters litres',
  gallons: 'gallons',
};

const ES: Record<string, string> = {
  people:
    'personas gente estadunidenses estadounidenses norteamericanos americanos mexicanos mexicanas venezolanos colombianos hombres mujeres menores ninos ninas ' +
    'migrantes inmigrantes refugiados reos presos prisioneros internos detenidos sospechosos capos lideres cabecillas criminales ' +
    'delincuentes narcotraficantes traficantes sicarios ciudadanos habitantes residentes pasajeros sobrevivientes ' +
    'supervivientes trabajadores empleados manifestantes periodistas estudiantes alumnos victimas civiles agentes ' +
    'funcionarios oficiales integrantes miembros legisladores senadores diputados gobernadores alcaldes expertos jueces/juez ' +
    'ganaderos productores familias vidas electores policias tripulantes extraditados trasladados fugitivos imputados operadores ' +
    'narcoterroristas terroristas connacionales paisanos agresores/agresor atacantes pescadores/pescador instructores/instructor ocupantes',
  deaths: 'muertes muertos fallecidos fallecimientos decesos',
  troops: 'tropas soldados militares marines marinos efectivos uniformados elementos infantes guardias',
  homicides: 'homicidios asesinatos',
  cartels: 'carteles/cartel',
  gangs: 'pandillas bandas maras',
  groups: 'grupos organizaciones redes/red facciones/faccion',
  calls: 'llamadas conversaciones/conversacion',
  meetings: 'reuniones/reunion encuentros rondas',
  minutes: 'minutos',
  hours: 'horas',
  days: 'dias',
  weeks: 'semanas',
  months: 'meses/mes',
  years: 'anos',
  decades: 'decadas',
  tonnes: 'toneladas',
  kilograms: 'kilogramos kilos kg',
  pounds: 'libras',
  pills: 'pastillas pildoras tabletas',
  doses: 'dosis',
  kilometers: 'kilometros km',
  miles: 'millas',
  meters: 'metros',
  feet: 'pies',
  strikes: 'ataques bombardeos',
  invasions: 'invasiones/invasion intervenciones/intervencion incursiones/incursion',
  operations: 'operaciones/operacion operativos misiones/mision redadas',
  boats: 'lanchas embarcaciones/embarcacion botes',
  ships: 'buques barcos navios destructores/destructor fragatas submarinos',
  aircraft: 'aviones/avion aeronaves vuelos helicopteros drones avionetas',
  vehicles: 'vehiculos autos automoviles/automovil camiones/camion camionetas',
  weapons: 'armas fusiles/fusil rifles',
  laboratories: 'laboratorios',
  countries: 'paises/pais naciones/nacion estados',
  companies: 'empresas bancos companias',
  products: 'productos mercancias',
  jobs: 'empleos',
  bodies: 'cuerpos',
  cases: 'casos',
  arrests: 'detenciones/detencion arrestos',
  seizures: 'decomisos incautaciones/incautacion',
  extraditions: 'extradiciones/extradicion traslados entregas',
  sanctions: 'sanciones/sancion',
  designations: 'designaciones/designacion',
  votes: 'votos',
  seats: 'escanos curules/curul',
  cities: 'ciudades/ciudad municipios',
  principles: 'principios',
  points: 'puntos',
  agreements: 'acuerdos tratados convenios',
  documents: 'documentos paginas',
  tunnels: 'tuneles/tunel',
  properties: 'propiedades/propiedad inmuebles/inmueble viviendas casas',
  head: 'cabezas reses/res',
  barrels: 'barriles/barril',
  liters: 'litros',
};

function englishSingular(plural: string): string {
  if (/(?:[^s]s|x|z|ch|sh)es$/.test(plural) && /(?:x|z|ch|sh)es$/.test(plural)) return plural.slice(0, -2);
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

function spanishSingular(plural: string): string {
  return /(?:or|dor|tor|er)es$/.test(plural)
    ? plural.slice(0, -2)
    : plural.endsWith('s')
      ? plural.slice(0, -1)
      : plural;
}

function index(table: Record<string, string>, singular: (plural: string) => string): Map<string, string> {
  const units = new Map<string, string>();
  for (const [unit, nouns] of Object.entries(table)) {
    for (const noun of nouns.split(' ').filter((n) => n !== '')) {
      const [plural = noun, one] = noun.split('/');
      if (!units.has(plural)) units.set(plural, unit);
      const single = one ?? singular(plural);
      if (!units.has(single)) units.set(single, unit);
    }
  }
  return units;
}

/** Folded noun, singular or plural -> unit. */
/** Units that nouns are brought to: any other unit is a noun that no table knows. */
export const COUNTED_UNITS: ReadonlySet<string> = new Set(Object.keys(EN));

export const COUNTED_NOUNS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: index(EN, englishSingular),
  es: index(ES, spanishSingular),
};
