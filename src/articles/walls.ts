import type { Wall } from '../model/article.ts';
import { READER_ADDRESSED } from './line-patterns.ts';
import { foldLine } from './line-rules.ts';
import { countWords } from './prose.ts';

const CONSENT =
  /\bcookies?\b|\bconsent|\bgdpr\b|our (?:\d+ )?partners|legitimate interest|personal data|advertising identif|privacy (?:policy|settings|choices)|consentimiento|nuestros (?:\d+ )?socios|interes(?:es)? legitimo|datos personales|politica de privacidad|publicidad personalizada/u;

const ROBOT_CHECK =
  /just a moment\b|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|not a robot|enable javascript and cookies|checking your browser|access (?:to this page has been )?denied|pardon our interruption|unusual (?:traffic|activity)|request (?:was )?blocked|attention required! |complete the (?:security check|captcha)|verifi(?:ca|que) que (?:eres|es|usted es|no eres)\b.{0,20}(?:humano|robot)|acceso denegado|no eres un robot|trafico inusual/u;

const PAYWALL =
  /(?:subscribe|sign up|register|log in|sign in|become a member)\b.{0,40}\b(?:to (?:read|continue|keep reading|unlock|access|view)|for (?:full|unlimited) access)|(?:this|the) (?:article|story|content) is (?:for|only|available|exclusive|reserved)\b.{0,30}\b(?:subscribers|members)|(?:already|not) a subscriber|you(?:'ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free articles|last)|(?:continue|keep) reading (?:with|by)|to (?:continue|keep) reading\b|exclusiv[oa] para (?:nuestros )?(?:suscriptores|socios|miembros)|(?:suscrib|registr)\w+\b.{0,40}\bpara (?:seguir|continuar|leer|acceder)|para (?:seguir|continuar) leyendo|ya eres suscriptor|solo para suscriptores|limite de articulos/u;

/** Characters. A longer text is the article, whatever the page says of subscribers. */
const SHORT_PAGE = 1_500;

/**
 * The wall that a page shows in place of (some of) its article, judged from all of its lines and from the text
 * that was read. `free` is what JSON-LD says of the article.
 */
export function findWall(
  pageLines: readonly string[],
  paragraphs: readonly string[],
  free: boolean | null,
): Wall | null {
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const folded = pageLines.slice(0, 400).map((line) => foldLine(line.slice(0, 600)));
  if (characters >= SHORT_PAGE) return null;
  if (isConsent(paragraphs, folded)) return 'consent';
  const all = folded.reduce((sum, line) => sum + line.length, 0);
  if (all < SHORT_PAGE && characters < 400 && folded.some((line) => ROBOT_CHECK.test(line)))
    return 'robot-check';
  return free === false || folded.some((line) => line.length < 300 && PAYWALL.test(line)) ? 'paywall' : null;
}

/** Does the beginning of an error page ask for proof of a human reader? Markup and all, since nothing is parsed. */
export function asksForHuman(excerpt: string): boolean {
  return ROBOT_CHECK.test(foldLine(excerpt.slice(0, 4_000)));
}

/** Most of what was read as text speaks of consent, or nothing was read and the page speaks of little else. */
function isConsent(paragraphs: readonly string[], folded: readonly string[]): boolean {
  const asks = (text: string) => CONSENT.test(text) && READER_ADDRESSED.test(text);
  const read = paragraphs.map(foldLine);
  const about = read.filter(asks).length;
  if (read.length > 0) return about * 2 > read.length || (about > 0 && read.length - about <= 1);
  const long = folded.filter((line) => countWords(line) >= 12);
  return long.length > 0 && long.filter(asks).length * 2 > long.length;
}
