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
  const language = guess(text, ENOUGH);
  return language !== null && isLanguage(language) ? language : null;
}

/** More letters than a headline has: `Ruiz rechaza entrada de tropas de EU` is taken for Portuguese. */
const ENOUGH_TO_REFUSE = 40;

/** Is a text, by its words, in a language that is neither English nor Spanish? Never said of a headline's few words. */
export function isOtherLanguage(text: string): boolean {
  const language = guess(text, ENOUGH_TO_REFUSE);
  return language !== null && !isLanguage(language);
}

function guess(text: string, letters: number): string | null {
  const sample = text.slice(0, SAMPLE);
  if (sample.replace(/[^\p{L}]/gu, '').length < letters) return null;
  return eld.detect(sample).language || null;
}
