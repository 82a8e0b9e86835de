import type { RestatedLine } from '../model/digest.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import { isUnreviewed, type JudgedClaim, speakerRank } from './judged.ts';
import { type Member, standing } from './known.ts';
import { firstAndLast, ON_ANOTHER_OCCASION } from './occasions.ts';

/** A named speaker says on another occasion what was said days before. */
export function isRestated(claim: {
  readonly verdict: NoveltyVerdict;
  readonly rule: string;
  readonly speaker: { readonly name: string } | null;
}): boolean {
  return claim.verdict === 'repeat' && claim.rule === ON_ANOTHER_OCCASION && speakerRank(claim) === 0;
}

/** A line that tells no news: who says it again, when it was first said, and on which newest occasion, by all of its statement. */
export function restatedLine(claim: JudgedClaim, statement: readonly Member[]): RestatedLine {
  const said = firstAndLast<Member>(statement.filter((member) => standing(member) === 'live'));
  const { first, last } = said ?? { first: claim, last: claim };
  return {
    ...spokenLine(claim),
    firstSaid: { outlet: first.outlet, publishedAt: first.publishedAt },
    lastSaid: { outlet: last.outlet, publishedAt: last.publishedAt },
  };
}

/** What every line shows of its claim. */
export function spokenLine(claim: JudgedClaim) {
  return {
    claimId: claim.claimId,
    topics: claim.topics,
    words: claim.words,
    kind: claim.kind,
    lang: claim.lang,
    speaker: claim.speaker,
    via: claim.via,
    stance: claim.stance,
    ...(claim.beginsWithVerb && { beginsWithVerb: true }),
    outlet: claim.outlet,
    country: claim.country,
    publishedAt: claim.publishedAt,
    articleTitle: claim.articleTitle,
    articleUrl: claim.articleUrl,
    savedUrl: claim.savedUrl,
    unreviewed: isUnreviewed(claim),
  };
}
