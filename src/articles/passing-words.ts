import { DATE_WORDS } from './line-patterns.ts';
import { foldLine } from './line-rules.ts';

/**
 * Sentences by which a page changes although its outlet says nothing else: stamps, ages, counts, advertisements,
 * cross references. The patterns are strict, because what they match is never seen as an edit: each has to be the
 * whole sentence, or to open it in a way that no sentence of an article does.
 */

/** Longer ones (in characters) are sentences. */
const LONGEST_STAMP = 140;
const LONGEST_REFERENCE = 300;

/** Words of a stamp beside `DATE_WORDS`. */
const AGE_WORDS: ReadonlySet<string> = new Set(
  `ago hace just now ahora about un una an one second seconds sec secs minute minutes min mins hour hours hr hrs day
  days week weeks segundo segundos minuto minutos hora horas dia dias semana semanas today hoy yesterday ayer
  page article story nota pagina articulo this esta este was has been fue ha sido and y cdmx newest publish
  lectura read reading lee leer tiempo estimated time de para`.split(/\s+/u),
);

/** "Updated 3 hours ago", "Actualizado a las 14:05 h", "2025-03-05 10:04", "14.10": nothing else stands in it. */
function isStamp(folded: string): boolean {
  if (folded.length > LONGEST_STAMP) return false;
  const words = folded.match(/\p{L}+/gu) ?? [];
  if (!/\d[:.h]\d\d|\d{4}/u.test(folded) && !/\d/u.test(folded)) {
    return /^(?:just now|updated just now|ahora|ahora mismo|hace (?:un|una) \p{L}+|an? \p{L}+ ago)\W*$/u.test(
      folded,
    );
  }
  if (words.length === 0) return /\d[:.h]\d\d(?!\d)|\d{4}/u.test(folded);
  return words.every((word) => DATE_WORDS.has(word) || AGE_WORDS.has(word));
}

const NUMBER = '[\\d.,]+ ?(?:k|m|mil)?';
const COUNTED =
  '(?:views?|reads?|shares?|comments?|likes?|replies|reactions?|plays|hits|(?:people )?(?:are )?(?:reading|watching)(?: (?:this|now))*|vistas?|lecturas?|visitas?|visualizaciones|reproducciones|comentarios?|compartid[oa]s?|reacciones|me gusta|veces compartido)';
const PIECE = '(?:article|story|post|page|articulo|nota|noticia|publicacion|pagina)';

/** What counts who read, liked or shared it. Votes are not among them: those of an election are its news. */
const COUNT_FORMS = [
  `${NUMBER} ?${COUNTED}`,
  `(?:no|sin) (?:comments?|comentarios?)`,
  `(?:(?:this|the|this|la|el|esta|este) ${PIECE} (?:has been|was|ha sido|fue) )?(?:read|viewed|seen|shared|leid[oa]|vist[oa]|compartid[oa]) ${NUMBER} (?:times|veces)`,
  `${NUMBER} (?:people|readers|personas|lectores) (?:have|han) (?:read|seen|shared|leido|visto|compartido) (?:this|est[ae]) ${PIECE}`,
  `(?:views?|vistas?|visto|leido|lecturas?|visitas|hits|likes?|shares?|comments?|comentarios?|visualizaciones|reproducciones|compartid[oa]s?)\\s*[:(]\\s*${NUMBER}\\)?`,
  `(?:like|share|tweet|me gusta|compartir) ${NUMBER}`,
  `\\d{1,3} ?min(?:utes?|utos?)?\\.? (?:read|de lectura)`,
  `(?:rating|valoracion|calificacion|puntuacion)\\s*:?\\s*[\\d.,/]+(?: ?\\([\\d.,]+ (?:votes?|votos?|reviews?|ratings?)\\))?`,
  `[👁💬❤👍🔁📖⏱🕒]\\ufe0f?\\s*${NUMBER}`,
].join('|');
const COUNT = new RegExp(`^(?:${COUNT_FORMS})(?: (?:${COUNT_FORMS})){0,4}\\W*$`, 'u');

const ADVERTISEMENT =
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|publicidad|anuncio|contenido patrocinado|espacio publicitario|(?:article|story|el articulo|la nota) continues? (?:below|after)(?: (?:this )?(?:ad|advertisement))?|(?:el articulo|la nota) continua (?:abajo|despues de la publicidad)|(?:continua|sigue|siga) leyendo|continue reading(?: below)?|live(?: updates)?|en vivo|en directo|minuto a minuto|listen to this (?:article|story)(?: \d+ min(?:utes?)?)?|escucha(?:r)? (?:esta nota|este articulo))\W*$/u;

/** What leads to other pages. The colon, or the reader who is addressed, tells it from a sentence of the article. */
const REFERENCE =
  /^(?:(?:read|see|watch|listen|view|hear) (?:more|also|next)\s*[:|>»–—-]|(?:read|see|watch) (?:more|also|next)$|(?:also read|related(?: (?:stories|articles?|coverage|news))?|recommended|more on this(?: story)?|more (?:stories|news|coverage)|further reading|top stories|don't miss)\s*[:|>»]|(?:lee|lea|ve|vea|mira|mire|escucha|escuche) (?:tambien|ademas|mas|aqui)\s*[:|>»–—-]|(?:(?:lee|lea|ver)|tambien lee|tambien lea|ver (?:tambien|ademas|mas)|(?:tambien )?te puede interesar|le puede interesar|te recomendamos|le recomendamos|puedes leer|notas? relacionadas?|relacionad[oa]s?|recomendad[oa]s?|mas noticias|no te pierdas|en otras noticias)\s*[:|>»]|(?:sign up|subscribe|register) (?:for|to) (?:our|the|get|receive)\b|(?:suscribete|suscribase|registrate) (?:a|al|aqui|para)\b|(?:follow|siguenos|sigue a|siganos)\b.{0,60}\b(?:facebook|twitter|instagram|whatsapp|telegram|google news|tiktok)\b|(?:download|descarga) (?:our|the|la|nuestra) (?:\p{L}+ )?app\b)/u;

/** Without a colon, where capitals set it off from the headline behind it. */
const CAPITAL_REFERENCE =
  /^(?:LEE|LEA|LEER|VER|VE|MIRA|READ|SEE|WATCH) (?:TAMBI[EÉ]N|ADEM[AÁ]S|M[AÁ]S|MORE|ALSO|NEXT)(?!\p{L})/u;

/** It only says that the page changes. */
const UNDER_WAY =
  /^\(?(?:(?:this|the) (?:story|article|post|page|report) (?:is being|has been|was|will be|is) (?:updated|developing)(?: (?:throughout|with (?:more|new|further|additional) (?:details?|information)(?: as .{0,40})?))?|this is a (?:developing|breaking)(?: news)? story(?:[,.;] (?:please )?check back .{0,40})?|(?:please )?check back (?:for|later|soon)\b.{0,40}|updates? with (?:more |further |new )?details?.{0,60}|more (?:details )?to (?:come|follow)|(?:esta|la) (?:nota|noticia|informacion|publicacion) (?:ha sido|fue|esta siendo|sera|se) (?:actualizad[oa]|actualiza|ira actualizando)(?: con mas (?:detalles|informacion))?|(?:noticia|nota|informacion) en desarrollo|mas informacion en breve|en breve,? mas informacion)\W*$/u;

/**
 * The sentence without what belongs to the page's state: all of it, or parts of a line that is no sentence, such as
 * the counter of "By Ana Ruiz | 1,203 views". What stays is as it was.
 */
export function withoutPassing(sentence: string): string {
  if (sentence.length > LONGEST_REFERENCE) return sentence;
  if (isWhollyPassing(sentence)) return '';
  if (sentence.length > LONGEST_STAMP || /[.!?…]["'”’»)\]]*\s*$/u.test(sentence)) return sentence;
  const parts = sentence.split(BETWEEN_PARTS);
  // A year or an hour alone may be what the line is about.
  if (!parts.some((part) => COUNT.test(foldLine(part)))) return sentence;
  return parts.filter((part) => !isWhollyPassing(part)).join(' ');
}

/** Marks between the parts of a line, and where parts were set side by side without a space: "Ana Ruiz1,203 views". */
const BETWEEN_PARTS = /\s*[|·•]\s*|\s+[/–—-]\s+|(?<=\p{Ll})(?=\p{Lu}|\d)/u;
const LABELS = /^(?:share|print|save|compartir|imprimir|guardar|escuchar|listen)\W*$/u;

function isWhollyPassing(sentence: string): boolean {
  const folded = foldLine(sentence);
  return (
    isStamp(folded) ||
    COUNT.test(folded) ||
    LABELS.test(folded) ||
    ADVERTISEMENT.test(folded) ||
    REFERENCE.test(folded) ||
    CAPITAL_REFERENCE.test(sentence) ||
    UNDER_WAY.test(folded)
  );
}

const NOTE =
  /^[([]*(?:(?:corrections?|clarification|editor'?s'? note|editorial note|correccion|aclaracion|fe de (?:erratas|errores)|rectificacion|nota (?:de (?:la )?redaccion|del? editor(?:a)?)|n\. ?de la r\.)\s*(?:[:.|(—–-]|$)|an (?:earlier|previous) version of (?:this|the)\b|(?:this|the) (?:article|story|post|piece|headline|report) (?:was|has been) (?:amended|corrected|edited|changed|updated) (?:on|to)\b|(?:una|en una) version (?:anterior|previa) de (?:este|esta)\b|(?:este|esta) (?:articulo|nota|texto|noticia) (?:fue|ha sido) (?:corregid[oa]|modificad[oa]|editad[oa])\b)/u;

/** Does the outlet say itself, in this sentence, that it corrected or amended the article? */
export function isCorrectionNote(sentence: string): boolean {
  return NOTE.test(foldLine(sentence.slice(0, LONGEST_REFERENCE)));
}

/** Headlines say that they were changed, too: "UPDATE 2-", "(Updated)". */
export function withoutStamp(title: string): string {
  return title
    .replace(
      /^\s*(?:update(?:d)?(?: \d{1,2})?|actualizad[oa]|actualización|wrapup(?: \d{1,2})?)\s*[-–—:|]\s*/iu,
      '',
    )
    .replace(/(?<!\s)\s*[([](?:updated|actualizad[oa]|actualización)[)\]]\s*$/iu, '');
}
