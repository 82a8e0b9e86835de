import type { Language } from '../model/language.ts';

const HEDGES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|probably|presumably|likely|may|might|could|seems?|appears?|unconfirmed|so-called)\b/giu,
  es: /(?<!\p{L})(?:presuntamente|supuestamente|aparentemente|posiblemente|probablemente|quizás?|tal vez|al parecer|presunt[oa]s?|supuest[oa]s?|habría[ns]?|podrían?|estaría[ns]?|planearían?|pretenderían?|buscarían?|prepararían?|operarían?|figurarían?|tendrían?|serían?)(?!\p{L})/giu,
};

/** The conditional of rumour, which is a plain future where somebody said it before. */
const CONDITIONAL = /^(?:habría|estaría|figuraría|tendría|sería)n?$/iu;
/** `habría sido`, `estaría negociando`: rumour even as somebody's words. */
const COMPOUND = /^\s+(?:ya\s+)?\p{L}*(?:[aií]do|[aií]d[ao]s|cho|sto|rto|elto|ando|[iy]endo)(?!\p{L})/iu;

/**
 * Words that weaken a claim, as offsets into `text` from `start`. `told`: somebody said it in the past, so that `habría
 * elecciones` is what would come, and only `habría sido detenido`, `estaría negociando` are talk.
 */
export function hedgesIn(
  text: string,
  start: number,
  end: number,
  lang: Language,
  told = false,
): { start: number; end: number }[] {
  const words = text.slice(start, end);
  const weakens = (match: RegExpMatchArray) =>
    !told || !CONDITIONAL.test(match[0]) || COMPOUND.test(words.slice((match.index ?? 0) + match[0].length));
  return [...words.matchAll(HEDGES[lang])].filter(weakens).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
