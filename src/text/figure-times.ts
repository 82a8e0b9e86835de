import type { Document } from './document.ts';
import { APPROXIMATE } from './figure-words.ts';
import type { ReadNumber } from './numbers.ts';

/** The folded token at `at`, '' outside the sentence of the number. */
function wordAt(doc: Document, at: number, { from }: ReadNumber): string {
  const token = doc.tokens[at];
  return token && token.sentence === doc.tokens[from]?.sentence ? token.folded : '';
}

/** The time that heads an entry of a live report: "20.15 A strike killed four". */
export function isTimeStamp(doc: Document, number: ReadNumber): boolean {
  const { from, to } = number;
  const token = doc.tokens[from];
  const paragraph = (at: number): number | undefined =>
    doc.sentences[doc.tokens[at]?.sentence ?? -1]?.paragraph;
  if (!token || to !== from + 1 || !/^(?:[01]?\d|2[0-3])[.:][0-5]\d$/.test(token.text)) return false;
  return (from === 0 || paragraph(from - 1) !== paragraph(from)) && !/^[%$€]$/.test(wordAt(doc, to, number));
}

/** "at 9:30", "11 p.m.", "a las 11". */
export function isClock(doc: Document, number: ReadNumber): boolean {
  if (number.to !== number.from + 1 && !number.digits) return false;
  const after = wordAt(doc, number.to, number);
  const last = wordAt(doc, number.from - 1, number);
  const before = `${wordAt(doc, number.from - 2, number)} ${last}`;
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|hrs?|o'clock|:)$/.test(after) || last === ':') return true;
  if (doc.lang === 'es')
    return number.value <= 24 && / las?$/.test(before) && /^(?:a|de|desde|hasta|y|para|por) /.test(before);
  return number.value <= 12 && /(?:^| )at$/.test(before) && /^[.,;]?$/.test(after);
}

/** "in six months", "two weeks ago", "hace dos años": a place in time, no figure. "another 90 days" is one. */
export function isSpanOfTime(doc: Document, number: ReadNumber): boolean {
  const word = (at: number): string => wordAt(doc, at, number);
  const unit = word(word(number.to) === '-' ? number.to + 1 : number.to);
  if (!/^(?:hour|day|week|month|year|decade|hora|dia|semana|mes|ano|decada)(?:e?s)?$/.test(unit))
    return false;
  // "another 90 days before the tariff" adds time and is a figure.
  if (/^(?:another|extra|further|otros|otras)$/.test(word(number.from - 1))) return false;
  const after = word(number.to + 1);
  // "two hours before publication" counts, "two weeks before" is a place in time.
  if (/^(?:ago|later|earlier|before|after|old|despues|antes|atras|mas)$/.test(after))
    return !unit.startsWith('h') || after === 'ago';
  const lead = [4, 3, 2, 1]
    .map((back) => word(number.from - back))
    .join(' ')
    .trim()
    .replace(APPROXIMATE[doc.lang], '');
  // "desde hace 30 años", "the first 100 days" tell how long.
  if (/(?:^| )desde hace$/.test(lead)) return false;
  return /(?:^| )(?:in|within|hace|en|dentro de|last|past|previous|next|ultim[oa]s|proxim[oa]s)$/.test(lead);
}
