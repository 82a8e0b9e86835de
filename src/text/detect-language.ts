import { eld } from 'eld/extrasmall';
import { isLanguage, type Language } from '../model/language.ts';

/** More than this tells nothing new and costs time. */
const SAMPLE = 2_000;
/** Below this many letters a guess is a guess. */
const ENOUGH = 12;

/**
 * The language a text is written in, judged by its words and never by what the page says of itself. Null when
 * it is neither English nor Spanish, or too short to tell. The smallest of eld's models is enough for texts of
 * a sentence and more, and takes a third of the memory of the next ones.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE);
  if (sample.replace(/[^\p{L}]/gu, '').length < ENOUGH) return null;
  const { language } = eld.detect(sample);
  return isLanguage(language) ? language : null;
}
