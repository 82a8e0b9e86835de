/** Nouns for what is no person and speaks all the same: outlets, bodies, figures and papers, in both languages, folded. */

/** Nouns for an outlet or what it published. */
export const MEDIA_NOUNS = {
  en: new Set(
    'newspaper paper daily outlet magazine agency network channel broadcaster publication report article story tabloid website journal weekly'.split(
      ' ',
    ),
  ),
  es: new Set(
    'diario periodico rotativo medio agencia cadena televisora revista publicacion informe reporte reportaje nota semanario portal articulo'.split(
      ' ',
    ),
  ),
} as const;

/** Nouns for bodies that speak. */
export const BODY_NOUNS = {
  en: new Set(
    (
      'government administration ministry department office agency campaign committee commission council court embassy consulate bank ' +
      'organizations groups companies agencies committees unions parties courts campaigns governments company group organization organisation institute foundation association union party team house senate congress police army ' +
      'military navy command forces study survey poll report letter statement complaint indictment lawsuit memo filing document documents ' +
      'email emails note notes account data figures records video release transcript analysis board bureau coalition center centre university school ' +
      'nations church firm white pentagon media outlets newspapers broadcasters caucus delegation force mission guard'
    ).split(' '),
  ),
  es: new Set(
    (
      'gobierno administracion ministerio secretaria departamento oficina agencia dependencia campana comite comision consejo tribunal corte ' +
      'embajada consulado banco organizaciones grupos empresas agencias comisiones partidos gobiernos empresa grupo organizacion instituto fundacion asociacion sindicato partido equipo senado congreso camara ' +
      'oposicion ejecutivo parlamento ayuntamiento alcaldia presidencia registraduria contraloria defensoria superintendencia corporacion institucion entidad compania aerolinea farmaceutica petrolera patronal colectivo colectivos federacion confederacion diputacion consejeria conselleria junta hospital editorial directiva ' +
      'policia ejercito marina comando fiscalia cancilleria procuraduria estudio analisis encuesta sondeo informe carta comunicado documento documentos ' +
      'texto mensaje video universidad centro coalicion iglesia firma pentagono bancada delegacion gabinete autoridades organismo datos cifras graficos ' +
      'medios prensa periodicos diarios'
    ).split(' '),
  ),
} as const;

/** Nouns that mean an outlet even as the one who is told. */
export const PLAIN_MEDIA = new Set(
  'newspaper paper daily outlet magazine agency network diario periodico rotativo agencia cadena revista televisora broadcaster channel'.split(
    ' ',
  ),
);

/** Capitals by which news means a government. */
export const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['caracas', 'Venezuelan government'],
  ['bogota', 'Colombian government'],
  ['havana', 'Cuban government'],
  ['ottawa', 'Canadian government'],
  ['beijing', 'Chinese government'],
  ['pekin', 'Chinese government'],
  ['moscow', 'Russian government'],
  ['moscu', 'Russian government'],
]);
/** Figures and papers speak for the body that made them. */
export const DATA_NOUNS = new Set(
  'data figures records documents document filing statement datos cifras documentos documento comunicado'.split(
    ' ',
  ),
);
export const PAPERS = new Set(
  'note report study survey poll memo analysis letter statement informe estudio encuesta sondeo carta comunicado analisis'.split(
    ' ',
  ),
);

/** Capitalised words that open the name of a body, a place or a paper rather than a person's. */
export const CAPITAL_BODIES = new Set(
  (
    'cruz proteccion movimiento frente partido bomberos guardia casa alto alta poder nueva nuevo gran buenos estados reino union ' +
    'palacio hacienda salud obras recursos relaciones gobernacion economia defensa amnistia human green metro radio television canal grupo club ' +
    'real los las san santa puerto costa cabo rio monte villa el la'
  ).split(' '),
);
