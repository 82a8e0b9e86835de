import type { Language } from '../model/language.ts';
import type { Token } from './document.ts';

/** Is the number at this token a year? "in 2008", "the 2008 killing"; not "2000 soldiers", "1,900". */
export function isYear(tokens: readonly Token[], at: number, lang: Language): boolean {
  const token = tokens[at];
  if (!token || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return false;
  const same = (i: number): string =>
    tokens[i]?.sentence === token.sentence ? (tokens[i]?.folded ?? '') : '';
  if (/^[$€£#]$/.test(same(at - 1)) || same(at + 1) === '%') return false;
  if (YEAR_LEAD.test(same(at - 1))) return true;
  const next = same(at + 1);
  const counted =
    lang === 'en' ? /[a-z]{3}s$|^(?:people|men|women|children)$/.test(next) : /^[a-z]{3,}s$/.test(next);
  if (counted && !/^(?:was|is|has|las|los|unos|tras|pues)$/.test(next)) return false;
  return token.text >= '1900';
}

const YEAR_LEAD =
  /^(?:in|of|since|by|from|until|till|during|before|after|the|late|early|mid|year|circa|en|de|del|desde|hasta|ano|durante|hacia|antes|entre|para)$/;
