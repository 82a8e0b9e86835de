import { foldLine } from './line-rules.ts';
import type { PageFacts } from './metadata.ts';

/** What a page shows: its titles and all of its lines. */
export interface ShownPage extends Pick<PageFacts, 'titleTag' | 'headlines'> {
  readonly lines: readonly string[];
}

const PAGE = '(?:page|article|story|content|link|url|pagina|articulo|nota|noticia|contenido|enlace)';
// "cannot" is "can" and "not": named as one word too, a row of them could be read in two to the power of its length ways.
const GONE =
  "(?:(?:(?:was|is|could|can(?:'t)?|has|have|may|might|been|be|no longer|not|does|doesn't|longer)[ ,]*)+ ?(?:found|available|exists?|moved|deleted|removed|renamed|expired)|no (?:se )?(?:ha sido |pudo ser |fue |ha podido )?(?:encontrad[oa]|encontr(?:o|ar)|existe|esta disponible|disponible)|ya no (?:existe|esta disponible)|(?:ha sido|fue|pudo ser|puede haber sido|haya sido|pudo haber sido) (?:movid|eliminad|borrad|retirad)[oa])";

/** What may follow in an apology: of an article's page it is told when, why and by whom. */
const END =
  '(?=\\s*(?:$|[.;:!?]|,\\s*(?:or|and|but|please|try|maybe|deleted|removed|moved|renamed|o|y|pero|por favor|movid[oa]|eliminad[oa]|borrad[oa]|intenta|quizas?)\\b|(?:or|and|o|y|e|anymore|any more|here|aqui)\\b|(?:on|from|at) (?:this|our)\\b|(?:en|de) (?:este|esta|nuestr[oa])\\b))';

/** A title that says nothing else: "404", "Error 404 - Page not found", "Página no encontrada". */
const TITLE = new RegExp(
  `^(?:(?:oops|sorry|lo sentimos|ups|http)?[\\s!,.:]*(?:error )?404\\b[\\s:.–—-]*(?:error)?[\\s:.–—-]*)?(?:(?:(?:the|this|that|la|el|esta|este) )?(?:${PAGE} ${GONE}|no (?:se )?(?:encontro|encontramos|encuentra)(?: (?:la|el|esta|este))? ${PAGE}|${PAGE} not found)|not found|no encontrad[oa])?[\\s.!]*$`,
  'u',
);

/** A sentence of apology to the reader: it begins with the page, or with being sorry for it. */
const APOLOGY = new RegExp(
  `^(?:(?:oops|whoops|uh oh|ups|vaya|sorry|we(?:'re| are) (?:very )?sorry|we apologi[sz]e|lo sentimos|lo lamentamos|disculpa\\w*)\\b[\\s,.!:–—-]*)?(?:(?:but|pero|que)\\b\\s*)?(?:(?:the|this|that|la|el|esta|este) )?${PAGE} (?:(?:that )?(?:you (?:are|were)|you're) (?:looking for|trying to \\w+)|(?:that )?you(?:'ve| have)? (?:requested|wanted|followed|clicked)(?: on)?|requested|(?:que )?(?:buscas|busca|estas buscando|esta buscando|solicitaste|solicitad[oa]|intentas \\w+|has solicitado))?[\\s,]*${GONE}${END}|^(?:(?:sorry|lo sentimos|oops|ups)\\b[\\s,.!]*)?(?:but )?(?:we (?:can(?:no|')t|could(?: not|n't)) find|no (?:pudimos|hemos podido|podemos) encontrar|no encontramos) (?:the|that|this|la|el|esta|este) ${PAGE}\\b|^(?:it (?:looks like|seems|appears)(?: that)? |parece que )?(?:nothing was found at this (?:location|address)|we (?:can(?:no|')t|could(?: not|n't)) find what you(?:'re| are| were) looking for|no se (?:ha encontrado|encontro) nada en esta (?:ubicacion|direccion))\\b`,
  'u',
);

/** What stands below an apology: ways out of the page. */
const WAY_OUT = /\b(?:home ?page|front page|search(?:ing)?|portada|pagina de inicio|buscador|busqueda)\b/u;

/** Characters. Behind such a title more than this is an article of that name; without an apology, the lesser. */
const MOST_TEXT = { apology: 600, none: 150 };
/** Characters of all of a page that has neither such a title nor a text. */
const SHORT_PAGE = 1_500;

/**
 * Does a page that was answered as if all were well say that its article is not there? Judged by its titles, its
 * lines and the text that was read. An article about such a page has a title or a text that says more.
 */
export function saysNotFound(page: ShownPage, paragraphs: readonly string[]): boolean {
  const characters = lengthOf(paragraphs);
  const lines = page.lines.slice(0, 400);
  const apologises = lines.some(
    (line) => isApology(line) && !TITLE.test(opened(line)) && !page.headlines.includes(line),
  );
  // However much stands below it: what else there is to read on the site.
  if (apologises && isNotFoundTitle(page.titleTag ?? '')) return true;
  if (characters > MOST_TEXT.apology) return false;
  if ([page.titleTag ?? '', ...page.headlines].some(isNotFoundTitle))
    return characters <= MOST_TEXT.none || apologises;
  if (characters > 0) return isMostlySorry(paragraphs);
  return lengthOf(lines) < SHORT_PAGE && apologises;
}

/** Half of the text at least is an apology, or a way out below one. */
function isMostlySorry(paragraphs: readonly string[]): boolean {
  const first = paragraphs.findIndex(isApology);
  if (first < 0) return false;
  const sorry = paragraphs.filter(
    (text, i) =>
      isApology(text) || (i > first && text.length < LONGEST_WAY_OUT && WAY_OUT.test(foldLine(text))),
  );
  return lengthOf(sorry) * 2 >= lengthOf(paragraphs);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Longer (in characters) is no site's name. */
const LONGEST_NAME = 40;
const LONGEST_WAY_OUT = 120;

/** A title, with or without the site's name before or behind it. */
function isNotFoundTitle(title: string): boolean {
  const folded = opened(title.slice(0, 200));
  const isAll = (part: string) => /[a-z\d]/u.test(part) && (TITLE.test(part) || isWhollySorry(part));
  const parts = folded.split(/\s*[|–—·•»]\s*|\s+-\s+/u);
  return isAll(folded) || (parts.some(isAll) && parts.every((part) => part.length <= LONGEST_NAME));
}

/** "Oops! That page can't be found.", and nothing behind it. */
function isWhollySorry(folded: string): boolean {
  const sorry = APOLOGY.exec(folded)?.[0];
  return sorry !== undefined && !/[a-z\d]/u.test(folded.slice(sorry.length));
}

/** What stands in quotation marks is told, not said. */
function isApology(line: string): boolean {
  return line.length <= 400 && !/^\s*["“‘«']/u.test(line) && APOLOGY.test(opened(line));
}

/** As the patterns are written, without the marks that open an exclamation in Spanish. */
function opened(line: string): string {
  return foldLine(line).replace(/[¡¿]/gu, '');
}
