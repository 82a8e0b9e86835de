import type { DigestLine, FreshVerdict, SpokenLine } from '../model/digest.ts';
import { speakerRank } from './judged.ts';

const VERDICT_ORDER: Record<FreshVerdict, number> = { contradiction: 0, update: 1, new: 2 };

/**
 * What an editor wants first: contradictions, updates, new; what most independent sources carry, then most outlets;
 * named speakers before the rest; the latest first.
 */
export function editorsOrder(a: DigestLine, b: DigestLine): number {
  return (
    VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] ||
    b.independentSources - a.independentSources ||
    b.carriedBy.length - a.carriedBy.length ||
    speakerRank(a) - speakerRank(b) ||
    latestFirst(a, b)
  );
}

export function latestFirst(a: SpokenLine, b: SpokenLine): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || a.claimId - b.claimId;
}
