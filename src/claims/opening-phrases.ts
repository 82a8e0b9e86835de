import { ENGLISH_IRREGULAR_PASTS } from '../text/lexicons/english-verbs.ts';
import type { Draft } from './drafts.ts';
import { EnglishMainClause, opensAdjunct } from './english-main-clause.ts';
import { PREPOSITIONS } from './english-words.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import { hasVerb } from './verbs.ts';

/**
 * The comma that closes a phrase before the main clause, where a noun of the phrase opens words at `contentFrom`:
 * `After Mora’s threat to close the road, Ruiz said ...`, `Ante la amenaza de Mora de cerrar la vía, Ruiz respondió ...`. Null
 * where the noun stands in the main clause itself.
 */
export function openingPhraseEnd(
  line: Line,
  noun: number,
  contentFrom: number,
  verbs: readonly Draft[],
): number | null {
  if (!inOpeningPhrase(line, noun)) return null;
  const attribution = verbs.find(
    ({ direction, start }) => direction === 'forward' && start > contentFrom && commaAt(line, start) !== null,
  );
  if (attribution) return commaAt(line, attribution.start);
  for (let at = contentFrom + 1; at < line.unit.to; at++) {
    if (/^[;:]$/.test(line.text(at)) && !line.quoted(at)) return null;
    if (line.text(at) !== ',' || line.quoted(at) || !said(line, { from: contentFrom, to: at })) continue;
    if (opensMainClause(line, at + 1)) return at;
  }
  return null;
}

/**
 * `Mora’s threat to close the road drew laughter`: where the words of a noun end that is the subject of the sentence itself,
 * at its verb or the comma of a relative. Only what cannot be a noun is taken for that verb.
 */
export function subjectPhraseEnd(line: Line, noun: number, contentFrom: number): number | null {
  if (line.scan.lang !== 'en' || line.folded(contentFrom) !== 'to') return null;
  if (hasVerb(line, { from: line.unit.from, to: noun })) return null;
  for (let at = contentFrom + 2; at < line.unit.to; at++) {
    const word = line.folded(at);
    if (line.text(at) === ',' && /^(?:which|who)$/.test(line.folded(at + 1))) return at;
    if (line.quoted(at) || /^[,;:]$/.test(line.text(at)) || CLAUSES.test(word)) return null;
    const past =
      ENGLISH_IRREGULAR_PASTS.has(word) || (/..ed$/.test(word) && hasVerb(line, { from: at, to: at + 1 }));
    if (AUXILIARY.test(word) || (past && !PREPOSITIONS.has(line.folded(at + 1)))) return at;
  }
  return null;
}

const CLAUSES =
  /^(?:that|which|who|whom|whose|what|where|when|while|how|why|if|whether|because|as|after|before|until|than)$/;
const AUXILIARY =
  /^(?:drew|came|went|won|took|made|gave|brought|led|met|sent|is|are|was|were|has|have|had|will|would|could|may|might|must|should|does|did)$/;

/** `, Ruiz said`, where the clause of a draft begins at its comma or right behind it. */
function commaAt(line: Line, start: number): number | null {
  if (line.text(start) === ',') return start;
  return line.text(start - 1) === ',' ? start - 1 : null;
}

/** No verb stands before the noun but the participle that may open the sentence: `Asked about Mora’s claim`. */
function inOpeningPhrase(line: Line, noun: number): boolean {
  let { from } = line.unit;
  while (/^(?:but|and|so|pero|y|,)$/.test(line.folded(from))) from++;
  const opens =
    line.scan.lang === 'en'
      ? opensAdjunct(line, from) || /^(?:pressed|questioned|confronted)$/.test(line.folded(from))
      : SPANISH_OPENERS.test(line.folded(from)) || /[aei]ndo$/.test(line.folded(from));
  return opens && !hasVerb(line, { from: from + 1, to: noun });
}

const SPANISH_OPENERS =
  /^(?:ante|tras|al|frente|pese|con|despues|luego|antes|por|en|sobre|desde|durante|respecto|sin|bajo|cuestionad[oa]|interrogad[oa])$/;

/** `that the road is shut`, `to close it`: a clause stands before the comma, or what somebody is to do. */
function said(line: Line, words: Range): boolean {
  const clause = /^(?:that|que)$/.test(line.folded(words.from));
  return !clause || hasVerb(line, words);
}

function opensMainClause(line: Line, from: number): boolean {
  if (line.scan.lang === 'en') return new EnglishMainClause(line).beginsAt(from);
  const word = line.folded(from);
  const hangs = /^(?:que|quien|quienes|y|e|o|pero|cuando|donde|aunque|como|porque|para|si)$/.test(word);
  return !hangs && !/ndo$/.test(word) && hasVerb(line, { from, to: line.unit.to });
}
