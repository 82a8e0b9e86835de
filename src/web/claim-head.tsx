import type { FC } from 'hono/jsx';
import { type Claim, PROBABLY, toldStance } from '../model/claim.ts';
import type { ReviewAct } from '../model/verdict.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import { claimFacts, type Fact } from './claim-facts.ts';
import { shown } from './outside-text.ts';
import { Badge, Moment, Outlet, OutsideLink, Standing, Who, Words } from './parts.tsx';

/** The claim in short: verdict, who says it, the words, where and when. */
export const ClaimHead: FC<{ claim: JudgedClaim; act: ReviewAct | undefined }> = ({ claim: row, act }) => {
  const { claim } = row;
  return (
    <>
      <p class="kicker">Claim {row.claim_id}</p>
      <h1 class="words">
        <Words text={row.words} lang={row.lang} />
      </h1>
      <p class="meta">
        <Badge verdict={row.verdict} />
        <Standing act={act} />
        <Who speaker={speakerOf(claim)} via={claim.via} outlet={row.outlet} />
        {claim.speaker === null ? ' reports' : ` ${toldStance(claim)}`}
        {claim.hedges.length > 0 ? ', hedged' : ''}.{' '}
        <OutsideLink href={row.url}>
          <Outlet outlet={row.outlet} country={row.country} />
        </OutsideLink>
        , <Moment at={row.published_at} />. <a href="#sentence">To the sentence in the article</a>
      </p>
      {row.background ? (
        <p class="meta">Background: the feed's first reading brought it, so nobody is sent it.</p>
      ) : null}
    </>
  );
};

export function speakerOf(claim: Claim): { name: string; probably: boolean } | null {
  return claim.speaker && { name: claim.speaker.name, probably: claim.speaker.confidence < PROBABLY };
}

/** How the claim was read: what a reviewer needs to see whether it was read rightly. */
export const ClaimFacts: FC<{ claim: JudgedClaim }> = ({ claim: row }) => {
  const facts = [...claimFacts(row.claim), ['Judged by', row.version] as const];
  return (
    <details>
      <summary>How it was read</summary>
      <dl>
        <Facts facts={facts} />
      </dl>
    </details>
  );
};

/** The rows of a list of facts. */
export const Facts: FC<{ facts: readonly Fact[] }> = ({ facts }) => (
  <>
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{shown(value)}</dd>
      </>
    ))}
  </>
);
