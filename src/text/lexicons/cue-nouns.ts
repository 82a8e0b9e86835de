import type { Stance } from '../../model/claim.ts';

/**
 * Nouns that give other people's words: "the claim that", "in a statement", "la declaración de que", and prepositions
 * that do ("according to", "según").
 */
/** English nouns behind which "saying that ..." goes on: `in a statement saying`. */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  (
    'claim claims statement assertion allegation allegations accusation accusations argument belief suggestion warning promise pledge ' +
    'vow announcement assurance assurances insistence contention conclusion view notion idea declaration denial threat remark comment ' +
    'comments testimony complaint acknowledgement acknowledgment admission confirmation prediction'
  ).split(' '),
);

/** Openings of a source: the words, folded, as they follow each other. Longest first. */
export const SOURCE_PREPOSITIONS = {
  en: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['as', 'per'],
    ['for'],
    ['per'],
  ],
  es: [
    ['de', 'acuerdo', 'con'],
    ['de', 'acuerdo', 'a'],
    ['de', 'conformidad', 'con'],
    ['en', 'voz', 'de'],
    ['a', 'entender', 'de'],
    ['a', 'ojos', 'de'],
    ['al', 'decir', 'de'],
    ['en', 'palabras', 'de'],
    ['en', 'opinion', 'de'],
    ['en', 'opinion', 'del'],
    ['en', 'palabras', 'del'],
    ['a', 'decir', 'del'],
    ['a', 'juicio', 'del'],
    ['a', 'decir', 'de'],
    ['a', 'juicio', 'de'],
    ['segun'],
    ['para'],
  ],
} as const;

/** Spanish nouns, folded, for what is read and cited without anybody's name: `según la autopsia`, `según los datos`. */
export const PAPER_NOUNS: ReadonlySet<string> = new Set(
  (
    'dato datos cifra cifras reporte reportes informe informes informacion informaciones version versiones estimacion estimaciones encuesta ' +
    'encuestas sondeo sondeos estudio estudios investigacion investigaciones testimonio testimonios fuentes documento documentos expediente ' +
    'expedientes dictamen sentencia ley leyes norma normas plan programa proyecto calendario estadistica estadisticas registro registros ' +
    'calculo calculos analisis boletin boletines aviso avisos acta actas denuncia denuncias peritaje peritajes articulo articulos pagina ' +
    'libro libros testigo testigos medios redes prensa comunicado comunicados declaracion declaraciones acuerdo contrato pronostico ' +
    'pronosticos proyecciones rumor rumores leyenda creencia teoria carta mensaje mensajes audio audios video videos nota notas publicacion ' +
    'publicaciones relato relatos tradicion biblia constitucion codigo reglamento protocolo autopsia parte averiguacion indagatoria ' +
    'indagatorias acusacion balance censo conteo recuento resultado resultados evaluacion guia manual cronica cronicas diario periodico ' +
    'revista portal sitio cable texto'
  ).split(' '),
);

const stances = (rows: readonly (readonly [Stance, string])[]): ReadonlyMap<string, Stance> =>
  new Map(rows.flatMap(([stance, words]) => words.split(' ').map((word) => [word, stance] as const)));

/** Nouns that open somebody's words, with the stance they give ("Ruiz's threat to", "su respuesta: ..."). Folded. */
export const SAYING_NOUNS = {
  en: stances([
    [
      'asserts',
      'claim claims assertion allegation accusation argument insistence contention conclusion statement testimony complaint ' +
        'answer reply response message verdict view assessment explanation reading suggestion announcement prediction admission',
    ],
    ['denies', 'denial'],
    ['rejects', 'refusal'],
    ['warns', 'warning threat'],
    ['promises', 'promise pledge vow offer'],
    ['demands', 'demand call plea request'],
  ]),
  es: stances([
    [
      'asserts',
      'afirmacion declaracion acusacion alegato argumento version denuncia senalamiento calumnia respuesta mensaje postura ' +
        'posicion explicacion veredicto conclusion lectura diagnostico anuncio',
    ],
    ['rejects', 'negativa'],
    ['warns', 'advertencia amenaza'],
    ['promises', 'promesa compromiso oferta ofrecimiento'],
    ['demands', 'exigencia peticion reclamo llamado'],
  ]),
} as const;
