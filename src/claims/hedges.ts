import type { Language } from '../model/language.ts';

const HEDGES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|probably|presumably|likely|may|might|could|seems?|appears?|unconfirmed|so-called)\b/giu,
  es: /(?<!\p{L})(?:presuntamente|supuestamente|aparentemente|posiblemente|probablemente|quizás?|tal vez|al parecer|presunt[oa]s?|supuest[oa]s?|habría[ns]?|podrían?|estaría[ns]?|figurarían?|tendrían?|serían?)(?!\p{L})/giu,
};

/** Words that weaken a claim, as offsets into `text` from `start`. */
export function hedgesIn(
  text: string,
  start: number,
  end: number,
  lang: Language,
): { start: number; end: number }[] {
  const words = text.slice(start, end);
  return [...words.matchAll(HEDGES[lang])].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
