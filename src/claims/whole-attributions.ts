import type { Claim, ClaimKind, Speaker } from '../model/claim.ts';
import { spanOf } from '../model/span.ts';

/**
 * Off topic, an attribution is kept whole: `“It fell. Nobody was hurt. We are looking into it,” she said. “More tomorrow.”`
 * is one claim of hers where no desk watches for it, since only what is judged for novelty has to be cut into
 * propositions. Claims on a watched topic stay as they are, and part what stands on both sides of them.
 */
export function keptWhole(claims: readonly Claim[], text: string): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const before = kept.at(-1);
    if (before && isOneAttribution(before, claim, text)) kept[kept.length - 1] = joined(before, claim, text);
    else kept.push(claim);
  }
  return kept;
}

function isOneAttribution(before: Claim, claim: Claim, text: string): boolean {
  if (before.topics.length > 0 || claim.topics.length > 0) return false;
  if (before.speaker === null || claim.speaker === null || claim.span.end < before.span.end) return false;
  if (text.slice(before.span.end, claim.span.start).includes('\n\n')) return false;
  return isSameCue(before, claim) || goesOn(before.speaker, claim);
}

function isSameCue({ cue }: Claim, claim: Claim): boolean {
  return cue !== null && cue.span.start === claim.cue?.span.start;
}

/** Words that no cue introduces go on with the words before. */
function goesOn(speaker: Speaker, { cue, rule, speaker: goingOn }: Claim): boolean {
  return (
    cue === null && (rule === 'quote:floating' || rule === 'transcript') && goingOn?.name === speaker.name
  );
}

function joined(before: Claim, claim: Claim, text: string): Claim {
  return {
    ...before,
    span: spanOf(text, before.span.start, claim.span.end),
    content: [...before.content, ...claim.content],
    kind: jointKind(before.kind, claim.kind),
    hedges: [...before.hedges, ...claim.hedges],
    figures: [...before.figures, ...claim.figures],
    dates: [...before.dates, ...claim.dates],
    when: before.when ?? claim.when,
    entities: [...before.entities, ...claim.entities],
    trace: before.trace.includes('whole') ? before.trace : [...before.trace, 'whole'],
  };
}

/** Word for word only where both are; a paraphrase with quoted words beside it is mixed. */
function jointKind(before: ClaimKind, claim: ClaimKind): ClaimKind {
  return before === claim ? before : 'mixed';
}
