import type { FC } from 'hono/jsx';
import { type Claim, type Figure, PROBABLY, toldStance } from '../model/claim.ts';
import type { ReviewAct } from '../model/verdict.ts';
import type { JudgedClaim } from '../store/judgements.ts';
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

const SPEAKER_HOW: Record<NonNullable<Claim['speaker']>['how'], string> = {
  named: 'named in the sentence',
  pronoun: 'by a pronoun',
  role: 'by a role',
  'pro-drop': 'by the verb alone',
  carried: 'carried on from the sentence before',
  outlet: 'the outlet itself',
};

/** How the claim was read: what a reviewer needs to see whether it was read rightly. */
export const ClaimFacts: FC<{ claim: JudgedClaim }> = ({ claim: row }) => {
  const { claim } = row;
  const facts: readonly (readonly [string, string])[] = [
    ['Speaker', claim.speaker === null ? 'none: the outlet’s own statement' : SPEAKER_HOW[claim.speaker.how]],
    ['Form', claim.kind],
    ['Stance', `${claim.stance}${claim.negated ? ', negated' : ''}`],
    ['Cue', claim.cue === null ? '' : claim.cue.span.text],
    ['Hedges', claim.hedges.map((hedge) => hedge.text).join('; ')],
    ['Figures', claim.figures.map(figureWords).join('; ')],
    ['When', claim.when ?? ''],
    ['Topics', claim.topics.join(', ')],
    ['Found by', [claim.rule, ...claim.trace.filter((rule) => rule !== claim.rule)].join(', ')],
    ['Judged by', row.version],
  ];
  return (
    <details>
      <summary>How it was read</summary>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{shown(value)}</dd>
            </>
          ))}
      </dl>
    </details>
  );
};

function figureWords(figure: Figure): string {
  const value = figure.max === null ? `${figure.value}` : `${figure.value} to ${figure.max}`;
  return `${figure.approximate ? 'about ' : ''}${value} ${figure.unit}`;
}
