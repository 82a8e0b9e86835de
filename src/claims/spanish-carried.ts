import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import { hasVerb } from './verbs.ts';

/** `Ella, aseguró, ha repetido que la vía está cerrada`: the second verb belongs to the words around the first. */
export function isInside(line: Line, draft: Draft, before: Draft | undefined): boolean {
  if (before?.rule !== 'postposed' || line.text(before.end) !== ',') return false;
  if (draft.subject !== null && draft.subject.to > before.start) return false;
  if (draft.direction === 'backward' || draft.cue.from > before.end + 8) return false;
  // `..., precisó, al advertir que`: said in passing, with words of its own.
  if (/^(?:al|tras|de)$/.test(line.folded(draft.cue.from - 1)) || draft.rule.startsWith('participle'))
    return false;
  // `..., advirtió, y enseguida anunció visitas`
  if (/^[ye]$/.test(line.folded(before.end + 1))) return false;
  for (let at = before.end + 1; at < draft.cue.from; at++) if (/^[,;:]$/.test(line.text(at))) return false;
  return true;
}

/** `Que la vía está cerrada.` A sentence that opens with "que" goes on with who spoke before. */
export function freeDraft(line: Line): Draft | null {
  const { from, to } = line.unit;
  if (line.text(from) !== 'Que' || !hasVerb(line, { from, to }) || line.text(to - 1) === '?') return null;
  return {
    rule: 'free',
    lemma: 'que',
    class: 'say',
    cue: { from, to: from + 1 },
    start: from,
    end: from + 1,
    direction: 'forward',
    contentFrom: from + 1,
    subject: null,
    shares: true,
    stance: 'asserts',
    recipient: null,
    takesCue: false,
    belief: false,
  };
}
