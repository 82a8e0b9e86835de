import type { KnownName } from '../../model/own-words.ts';
import { derived, ownWords } from './own-words.ts';

/**
 * People, offices and outlets that the news names without introducing them: what they are called in either language,
 * the name they are given on claims, and what helps to resolve "she", "the president", "the newspaper".
 * Ids are shared with the topics' entities where both know someone.
 */
export type Newsmaker = KnownName;

const row = (
  kind: Newsmaker['kind'],
  id: string,
  name: string,
  marks: string,
  country: string | null,
  aliases: string,
): Newsmaker => {
  const [gender = 'x', ...roles] = marks.split(' ');
  return {
    id,
    name,
    kind,
    gender: gender === 'f' || gender === 'm' ? gender : 'x',
    roles,
    country,
    aliases: aliases.split(',').map((alias) => alias.trim()),
  };
};
const person = (id: string, name: string, marks: string, country: string, aliases: string) =>
  row('person', id, name, marks, country, aliases);
const body = (id: string, name: string, country: string | null, aliases: string) =>
  row('body', id, name, 'x', country, aliases);
const media = (id: string, name: string, country: string | null, aliases: string) =>
  row('media', id, name, 'x', country, aliases);

/** The shipped ones; see `newsmakers` for all. */
export const NEWSMAKERS: readonly Newsmaker[] = [
  person(
    'claudia-sheinbaum',
    'Claudia Sheinbaum',
    'f president leader',
    'MX',
    'claudia sheinbaum pardo, claudia sheinbaum, sheinbaum',
  ),
  person(
    'donald-trump',
    'Donald Trump',
    'm president republican billionaire leader',
    'US',
    'donald j. trump, donald trump, trump',
  ),
  person('joe-biden', 'Joe Biden', 'm democrat', 'US', 'joe biden, biden'),
  person('marco-rubio', 'Marco Rubio', 'm secretary', 'US', 'marco rubio, rubio'),
  person('pete-hegseth', 'Pete Hegseth', 'm secretary', 'US', 'pete hegseth, hegseth'),
  person('pam-bondi', 'Pam Bondi', 'f attorney official', 'US', 'pam bondi, pamela bondi, bondi'),
  person('kristi-noem', 'Kristi Noem', 'f secretary official', 'US', 'kristi noem, noem'),
  person('jd-vance', 'JD Vance', 'm', 'US', 'jd vance, j.d. vance, vance'),
  person('stephen-miller', 'Stephen Miller', 'm adviser', 'US', 'stephen miller'),
  person(
    'ronald-johnson',
    'Ronald Johnson',
    'm ambassador',
    'US',
    'ronald johnson, ron johnson, ronald d. johnson',
  ),
  person(
    'karoline-leavitt',
    'Karoline Leavitt',
    'f spokesperson secretary',
    'US',
    'karoline leavitt, leavitt',
  ),
  person('anna-kelly', 'Anna Kelly', 'f spokesperson', 'US', 'anna kelly'),
  person('scott-bessent', 'Scott Bessent', 'm secretary', 'US', 'scott bessent, bessent'),
  person('tulsi-gabbard', 'Tulsi Gabbard', 'f director', 'US', 'tulsi gabbard, gabbard'),
  person('kash-patel', 'Kash Patel', 'm director', 'US', 'kash patel'),
  person('john-ratcliffe', 'John Ratcliffe', 'm director', 'US', 'john ratcliffe, ratcliffe'),
  person('christopher-landau', 'Christopher Landau', 'm secretary', 'US', 'christopher landau, landau'),
  person(
    'juan-ramon-de-la-fuente',
    'Juan Ramón de la Fuente',
    'm minister secretary',
    'MX',
    'juan ramon de la fuente, de la fuente',
  ),
  person(
    'omar-garcia-harfuch',
    'Omar García Harfuch',
    'm secretary official',
    'MX',
    'omar garcia harfuch, garcia harfuch, harfuch',
  ),
  person('tim-kaine', 'Tim Kaine', 'm senator democrat', 'US', 'tim kaine, kaine'),
  person('lindsey-graham', 'Lindsey Graham', 'm senator republican', 'US', 'lindsey graham'),
  person('ted-cruz', 'Ted Cruz', 'm senator republican', 'US', 'ted cruz'),
  person('gregory-guillot', 'Gregory Guillot', 'm general', 'US', 'gregory guillot, guillot'),
  person('terrance-cole', 'Terrance Cole', 'm director', 'US', 'terrance cole'),
  person('marcelo-ebrard', 'Marcelo Ebrard', 'm secretary', 'MX', 'marcelo ebrard, ebrard'),
  person('rosa-icela-rodriguez', 'Rosa Icela Rodríguez', 'f secretary', 'MX', 'rosa icela rodriguez'),
  person('ricardo-trevilla', 'Ricardo Trevilla', 'm general secretary', 'MX', 'ricardo trevilla, trevilla'),
  person(
    'alejandro-gertz',
    'Alejandro Gertz Manero',
    'm attorney',
    'MX',
    'alejandro gertz manero, gertz manero, alejandro gertz',
  ),
  person(
    'lopez-obrador',
    'Andrés Manuel López Obrador',
    'm',
    'MX',
    'andres manuel lopez obrador, lopez obrador, amlo',
  ),
  person('nicolas-maduro', 'Nicolás Maduro', 'm president leader', 'VE', 'nicolas maduro, maduro'),
  person('gustavo-petro', 'Gustavo Petro', 'm president leader', 'CO', 'gustavo petro, petro'),
  person(
    'lula-da-silva',
    'Luiz Inácio Lula da Silva',
    'm president leader',
    'BR',
    'luiz inacio lula da silva, lula da silva, lula',
  ),
  person('mark-carney', 'Mark Carney', 'm minister leader', 'CA', 'mark carney, carney'),
  person('yvan-gil', 'Yván Gil', 'm minister', 'VE', 'yvan gil'),
  person(
    'hillary-clinton',
    'Hillary Clinton',
    'f candidate secretary democrat',
    'US',
    'hillary clinton, hillary rodham clinton',
  ),
  person('barack-obama', 'Barack Obama', 'm president democrat', 'US', 'barack obama, obama'),
  body('white-house', 'The White House', 'US', 'white house, casa blanca'),
  body(
    'pentagon',
    'The Pentagon',
    'US',
    'pentagon, pentagono, defense department, department of defense, departamento de defensa, department of war, departamento de guerra',
  ),
  body(
    'state-department',
    'US State Department',
    'US',
    'state department, department of state, departamento de estado',
  ),
  body(
    'justice-department',
    'US Justice Department',
    'US',
    'justice department, department of justice, departamento de justicia',
  ),
  body(
    'treasury-department',
    'US Treasury Department',
    'US',
    'treasury department, department of the treasury, departamento del tesoro, treasury',
  ),
  body(
    'homeland-security',
    'US Department of Homeland Security',
    'US',
    'department of homeland security, homeland security department, departamento de seguridad nacional, dhs',
  ),
  body('dea', 'DEA', 'US', 'dea, drug enforcement administration'),
  body('fbi', 'FBI', 'US', 'fbi'),
  body('cia', 'CIA', 'US', 'cia'),
  body('northern-command', 'US Northern Command', 'US', 'northern command, northcom, comando norte'),
  body('southern-command', 'US Southern Command', 'US', 'southern command, southcom, comando sur'),
  body(
    'us-embassy-mexico',
    'US Embassy in Mexico',
    'US',
    'us embassy in mexico, u.s. embassy in mexico, embajada de estados unidos en mexico, embajada de estados unidos, embajada estadounidense',
  ),
  body('us-congress', 'US Congress', 'US', 'congress, congreso de estados unidos'),
  body(
    'mexican-foreign-ministry',
    'Mexican Foreign Ministry (SRE)',
    'MX',
    "secretaria de relaciones exteriores, cancilleria mexicana, cancilleria, sre, mexican foreign ministry, mexico's foreign ministry, mexican foreign relations secretariat, ministry of foreign affairs of mexico, foreign ministry of mexico, foreign ministry",
  ),
  body(
    'fgr',
    "Mexican attorney general's office (FGR)",
    'MX',
    "fiscalia general de la republica, fgr, mexican prosecutors, mexican attorney general's office, mexico's attorney general's office",
  ),
  body(
    'sspc',
    'Mexican Security Ministry (SSPC)',
    'MX',
    "secretaria de seguridad y proteccion ciudadana, secretaria de seguridad, sspc, mexican security ministry, gabinete de seguridad, mexico's security cabinet",
  ),
  body(
    'sedena',
    'Mexican Defense Ministry (Sedena)',
    'MX',
    'secretaria de la defensa nacional, sedena, mexican defense ministry, defense ministry of mexico',
  ),
  body('semar', 'Mexican Navy (Semar)', 'MX', 'secretaria de marina, semar, mexican navy'),
  body('mexican-senate', 'Mexican Senate', 'MX', 'senado de la republica, mexican senate'),
  body(
    'mexican-government',
    'Mexican government',
    'MX',
    "mexican government, government of mexico, mexico's government, gobierno de mexico, gobierno mexicano, gobierno federal mexicano",
  ),
  body(
    'us-government',
    'US government',
    'US',
    "u.s. government, us government, american government, government of the united states, gobierno de estados unidos, gobierno estadounidense, trump administration, trump's administration, administracion trump, gobierno de trump, gobierno de donald trump",
  ),
  body('united-nations', 'United Nations', null, 'united nations, u.n., un, naciones unidas, onu'),
  body(
    'oas',
    'Organization of American States',
    null,
    'organization of american states, oas, oea, organizacion de estados americanos',
  ),
  body('celac', 'CELAC', null, 'celac'),
  body('morena', 'Morena', 'MX', 'morena'),
  body('pan', 'PAN', 'MX', 'partido accion nacional, national action party'),
  body('kremlin', 'The Kremlin', 'RU', 'kremlin'),
  media('new-york-times', 'The New York Times', 'US', 'new york times, nyt, the times'),
  media('wall-street-journal', 'The Wall Street Journal', 'US', 'wall street journal, wsj, the journal'),
  media('washington-post', 'The Washington Post', 'US', 'washington post, the post'),
  media('reuters', 'Reuters', 'GB', 'reuters'),
  media('associated-press', 'The Associated Press', 'US', 'associated press, ap'),
  media('afp', 'AFP', 'FR', 'afp, agence france-presse, agence france presse'),
  media('efe', 'EFE', 'ES', 'efe, agencia efe'),
  media('bloomberg', 'Bloomberg', 'US', 'bloomberg, bloomberg news'),
  media('cnn', 'CNN', 'US', 'cnn, cnn en espanol'),
  media('fox-news', 'Fox News', 'US', 'fox news, fox noticias, fox'),
  media('nbc-news', 'NBC News', 'US', 'nbc news, nbc'),
  media('cbs-news', 'CBS News', 'US', 'cbs news, cbs'),
  media('abc-news', 'ABC News', 'US', 'abc news'),
  media('politico', 'Politico', 'US', 'politico magazine'),
  media('propublica', 'ProPublica', 'US', 'propublica'),
  media('rolling-stone', 'Rolling Stone', 'US', 'rolling stone'),
  media('the-intercept', 'The Intercept', 'US', 'the intercept'),
  media('the-atlantic', 'The Atlantic', 'US', 'the atlantic'),
  media('the-guardian', 'The Guardian', 'GB', 'the guardian'),
  media('bbc', 'BBC', 'GB', 'bbc, bbc news, bbc mundo'),
  media('financial-times', 'Financial Times', 'GB', 'financial times'),
  media('los-angeles-times', 'Los Angeles Times', 'US', 'los angeles times, l.a. times'),
  media('el-pais', 'El País', 'ES', 'el pais'),
  media('reforma', 'Reforma', 'MX', 'diario reforma, periodico reforma'),
  media('el-universal', 'El Universal', 'MX', 'el universal'),
  media('milenio', 'Milenio', 'MX', 'milenio'),
  media('la-jornada', 'La Jornada', 'MX', 'la jornada'),
  media('proceso', 'Proceso', 'MX', 'revista proceso'),
  media('excelsior', 'Excélsior', 'MX', 'excelsior'),
  media('univision', 'Univision', 'US', 'univision'),
  media('telemundo', 'Telemundo', 'US', 'telemundo'),
  media('usa-today', 'USA Today', 'US', 'usa today'),
  media('npr', 'NPR', 'US', 'npr'),
];

/**
 * The shipped ones behind the operator's own: where two share a name, his is meant. An own one with the id of a shipped
 * one is the same: it adds names, and what it tells counts.
 */
export const newsmakers = derived((): readonly Newsmaker[] => {
  const own = ownWords().names;
  const shipped = new Map(NEWSMAKERS.map((one) => [one.id, one]));
  const ids = new Set(own.map(({ id }) => id));
  return [
    ...own.map((one) => merged(one, shipped.get(one.id))),
    ...NEWSMAKERS.filter(({ id }) => !ids.has(id)),
  ];
});

function merged(own: Newsmaker, shipped: Newsmaker | undefined): Newsmaker {
  if (shipped === undefined || shipped.kind !== own.kind) return own;
  return {
    ...own,
    gender: own.gender === 'x' ? shipped.gender : own.gender,
    roles: [...new Set([...own.roles, ...shipped.roles])],
    country: own.country ?? shipped.country,
    aliases: [...new Set([...own.aliases, ...shipped.aliases])],
  };
}
