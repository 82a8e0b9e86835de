import type { Wall } from '../model/article.ts';
import { READER_ADDRESSED } from './line-patterns.ts';
import { foldLine } from './line-rules.ts';
import { type ShownPage, saysNotFound } from './not-found.ts';
import { countWords } from './prose.ts';

const CONSENT =
  /\bcookies?\b|\bconsent|\bgdpr\b|our (?:\d+ )?partners|legitimate interest|personal data|advertising identif|privacy (?:policy|settings|choices)|consentimiento|nuestros (?:\d+ )?socios|interes(?:es)? legitimo|datos personales|politica de privacidad|publicidad personalizada/u;

const ROBOT_CHECK =
  /just a moment\b|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|not a robot|enable javascript and cookies|checking your browser|access (?:to this page has been )?denied|pardon our interruption|unusual (?:traffic|activity)|request (?:was )?blocked|attention required! |complete the (?:security check|captcha)|verifi(?:ca|que) que (?:eres|es|usted es|no eres)\b.{0,20}(?:humano|robot)|acceso denegado|no eres un robot|trafico inusual/u;

const PAYWALL =
  /(?:subscribe|sign up|register|log in|sign in|become a member)\b.{0,40}\b(?:to (?:read|continue|keep reading|unlock|access|view)|for (?:full|unlimited) access)|(?:this|the) (?:article|story|content) is (?:for|only|available|exclusive|reserved)\b.{0,30}\b(?:subscribers|members)|(?:already|not) a subscriber|you(?:'ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free articles|last)|(?:continue|keep) reading (?:with|by)|to (?:continue|keep) reading\b|(?:exclusiv[oa]|solo|reservad[oa]) para (?:nuestros )?(?:suscriptores|socios|miembros)|(?:suscrib|registr|inicia\w* sesion)\w*\b.{0,40}\bpara (?:seguir|continuar|leer|acceder|ver)|para (?:seguir|continuar) leyendo|ya eres suscriptor|^(?:llegaste|has llegado|alcanzaste|has alcanzado|agotaste|has agotado)\b.{0,40}\b(?:limite|articulos|notas)\b|limite de articulos/u;

/** What one may register for without a wall in front of the article. */
const OTHER_OFFER = /newsletter|boletin|comment|comentar|podcast|\balerts?\b|alertas/u;

/** Characters. A longer text is the article, whatever the page says of subscribers. */
const SHORT_PAGE = 1_500;

/**
 * The wall that a page shows in place of (some of) its article, judged from all of its lines and from the text
 * that was read. `free` is what JSON-LD says of the article.
 */
export function findWall(page: ShownPage, paragraphs: readonly string[], free: boolean | null): Wall | null {
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const folded = page.lines.slice(0, 400).map((line) => foldLine(line.slice(0, 600)));
  if (characters >= SHORT_PAGE) return saysNotFound(page, paragraphs) ? 'not-found' : null;
  const all = folded.reduce((sum, line) => sum + line.length, 0);
  if (all < SHORT_PAGE && characters < 400 && folded.some((line) => ROBOT_CHECK.test(line)))
    return 'robot-check';
  if (isConsent(paragraphs, folded)) return 'consent';
  if (saysNotFound(page, paragraphs)) return 'not-found';
  if (free !== null) return free ? null : 'paywall';
  return promptsToPay(folded, paragraphs.map(foldLine)) ? 'paywall' : null;
}

/** Is nothing on the page of the article, its title included? */
export function hidesArticle(wall: Wall | null): boolean {
  return wall !== null && wall !== 'paywall';
}

/**
 * A prompt stands behind the beginning of the article that it cuts off. Before it the head of every page asks "Already
 * a subscriber?", and what stands among the article's own paragraphs is what the article tells.
 */
function promptsToPay(folded: readonly string[], read: readonly string[]): boolean {
  const own = new Set(read.map((line) => line.slice(0, 600)));
  const start = Math.max(
    0,
    folded.findIndex((line) => own.has(line)),
  );
  const last = read.at(-1);
  return folded
    .slice(start)
    .some((line) => (own.has(line) ? line === last && isLastPrompt(line) : isPrompt(line)));
}

function isPrompt(folded: string): boolean {
  return folded.length < 300 && PAYWALL.test(folded) && !OTHER_OFFER.test(folded);
}

/** As the last of an article's paragraphs it must begin with its prompt, or speak to its reader. */
function isLastPrompt(folded: string): boolean {
  return isPrompt(folded) && (folded.search(PAYWALL) === 0 || READER_ADDRESSED.test(folded));
}

/** The paragraphs in front of a paywall, without the prompt where it was taken for the last of them. */
export function withoutPrompt(paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.at(-1);
  return last !== undefined && isLastPrompt(foldLine(last)) ? paragraphs.slice(0, -1) : paragraphs;
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
