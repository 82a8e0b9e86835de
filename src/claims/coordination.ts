import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';

/**
 * Does an attribution stand beside the one before rather than inside what it says? `namesPerson` tells whether it is a
 * person's by name; it is asked only where that decides.
 */
export function isCoordinate(line: Line, draft: Draft, before: Draft, namesPerson: () => boolean): boolean {
  if (before.direction === 'backward') return true;
  // `After saying that it was shut, Ruiz told them ...`: the main clause begins where the participle's content ends.
  if (before.contentTo !== undefined && draft.start >= before.contentTo) return true;
  if (/^(?:who|quien|quienes)$/.test(line.folded(draft.start + 1))) return true;
  if (before.rule === 'according-to' || before.rule === 'label') return false;
  if (judges(line, draft)) return true;
  const mark = line.text(draft.start - 1);
  if (mark === ';') return true;
  const word = line.folded(draft.start - 1);
  const conjunction =
    /^(?:and|but|while|though|although|y|e|pero|mientras|aunque|whereas)$/.test(word) ||
    /^mientras que$/.test(`${line.folded(draft.start - 2)} ${word}`);
  if (conjunction && /^[,;]$/.test(line.text(draft.start - 2))) return true;
  const behindObject = before.class === 'object' && draft.class === 'say' && draft.subject !== null;
  if (conjunction && behindObject && !draft.belief && !holdsClause(line, before, draft.start)) return true;
  const asMuch = draft.class === 'say' || (draft.class === 'object' && answers(line, draft, before));
  if (conjunction && asMuch && !draft.belief && namesPerson()) return true;
  if (afterSemicolon(line, draft, before) || inTimeClause(line, draft)) return true;
  return mark === ',' && subordinate(line, before);
}

/** `..., which she called “slander”`, `..., lo que ella calificó de “calumnia”`: a judgement on what stands before. */
function judges(line: Line, { class: kind, contentFrom, start, subject }: Draft): boolean {
  if (kind !== 'object' || subject === null) return false;
  if (!line.opensQuote(contentFrom) && !line.opensQuote(contentFrom + 1)) return false;
  const comma = /^(?:lo|algo)$/.test(line.folded(start - 2)) ? start - 3 : start - 2;
  return /^(?:which|que)$/.test(line.folded(start - 1)) && line.text(comma) === ',';
}

/** `rejected the plan that Mora made and ...`: the object goes on with a clause of its own. */
function holdsClause(line: Line, { contentFrom }: Draft, to: number): boolean {
  for (let at = contentFrom; at < to; at++)
    if (/^(?:that|which|who|when|where|que|quien|cuando|donde)$/.test(line.folded(at))) return true;
  return false;
}

/** `Mora ruled out a toll and Ruiz confirmed it`: two objects side by side, or one that takes up what was said before. */
function answers(line: Line, draft: Draft, before: Draft): boolean {
  if (before.class === 'object') return true;
  const taken = /^(?:it|them|that|this|those|these|lo|la|los|las)$/.test(line.folded(draft.contentFrom));
  return taken && (draft.rule === 'bare' || !line.isWord(draft.contentFrom + 1));
}

/** Does a semicolon or colon part the content of a draft from `at`? */
export function separated(line: Line, draft: Draft, at: number): boolean {
  for (let index = draft.contentFrom; index < at; index++)
    if (/^[;:]$/.test(line.text(index)) && !line.quoted(index)) return true;
  return false;
}

/** `... this week; today he corrected: ...` */
function afterSemicolon(line: Line, draft: Draft, before: Draft): boolean {
  for (let at = draft.start - 1; at > draft.start - 6 && at > before.contentFrom; at--) {
    if (line.text(at) === ';') return true;
    if (/^[,:]$/.test(line.text(at))) return false;
  }
  return false;
}

/** `..., luego de que Ruiz anunciara que`: a clause of time with a speaker of its own. */
function inTimeClause(line: Line, draft: Draft): boolean {
  let at = draft.start - 1;
  while (/^(?:que|de|that|when)$/.test(line.folded(at))) at--;
  return (
    /^(?:luego|despues|tras|after|before|antes|cuando|while|mientras)$/.test(line.folded(at)) &&
    line.text(at - 1) === ','
  );
}

/** `When Ruiz announced ..., Ortega replied ...`: the first clause ends at the comma. */
function subordinate(line: Line, draft: Draft): boolean {
  for (let at = draft.start - 1; at >= line.unit.from && at > draft.start - 5; at--) {
    if (
      /^(?:when|after|as|while|since|although|though|if|cuando|tras|mientras|luego|despues|aunque|si)$/.test(
        line.folded(at),
      )
    )
      return true;
    if (/^[,;]$/.test(line.text(at))) return false;
  }
  return false;
}
