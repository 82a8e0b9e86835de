import type { Language } from '../model/language.ts';
import type { Document, Token } from './document.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/**
 * Reads a text once: paragraphs, sentences, tokens with their folded forms, quotations. The text itself is never
 * changed, all offsets are into it, and any string is accepted. Time is linear in its length.
 */
export function readText(text: string, lang: Language): Document {
  const paragraphs = splitParagraphs(text);
  const loose = tokenize(text);
  const sentences = splitSentences(loose, paragraphs);
  const tokens: Token[] = [];
  sentences.forEach((sentence, index) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = loose[at];
      if (!token) continue;
      // Written out: tokens that were spread are slow to read wherever they are looked at, half of an article's time.
      const { start, end, text: words, folded, kind } = token;
      tokens.push({ start, end, text: words, folded, kind, sentence: index });
    }
  });
  return { lang, text, paragraphs, sentences, tokens, quotations: findQuotations(text, paragraphs) };
}
