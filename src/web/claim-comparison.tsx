import type { FC } from 'hono/jsx';
import type { Leftover, RunnerUp, SlotDifference } from '../model/judgement.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import { speakerOf } from './claim-head.tsx';
import { shown } from './outside-text.ts';
import { Moment, Source, Words } from './parts.tsx';
import { SavedText } from './saved-text.tsx';

/** Why the claim was judged as it was: the rule, both sentences side by side, what differs, who came close. */
export const Comparison: FC<{ claim: JudgedClaim; others: readonly JudgedClaim[] }> = ({ claim, others }) => {
  const { explanation, thresholds } = claim;
  const match = others.find((other) => other.claim_id === claim.match_id);
  return (
    <>
      <h2>Why</h2>
      <p class="lead">{shown(explanation.sentence)}</p>
      {match === undefined ? null : (
        <>
          <div class="pair">
            <Side heading="This claim" row={claim} pairs={explanation.aligned.map((pair) => pair.mine)} />
            <Side
              heading="The earlier one"
              row={match}
              pairs={explanation.aligned.map((pair) => pair.theirs)}
              link
            />
          </div>
          <p class="meta">
            <span class="aligned">Underlined</span> words were held to say the same.
          </p>
          <Differences differences={explanation.differences} />
          <Leftovers {...explanation.leftover} />
        </>
      )}
      <p class="meta">
        Rule {shown(claim.rule)}; likeness {claim.score.toFixed(2)}, where {thresholds.decide} decides and{' '}
        {thresholds.review} asks a person{claim.review ? ': a person was asked' : ''}.
      </p>
      <RunnersUp runnersUp={explanation.runnersUp} others={others} />
    </>
  );
};

interface SideProps {
  readonly heading: string;
  readonly row: JudgedClaim;
  readonly pairs: readonly (readonly [number, number])[];
  readonly link?: boolean;
}

const Side: FC<SideProps> = ({ heading, row, pairs, link = false }) => {
  const { span } = row.claim;
  const inside = pairs.map(([start, end]) => ({
    start: start - span.start,
    end: end - span.start,
    kind: 'aligned' as const,
  }));
  return (
    <section aria-label={heading}>
      <h3>{link ? <a href={`/claims/${row.claim_id}`}>{heading}</a> : heading}</h3>
      <p class="meta">
        <Source {...row} speaker={speakerOf(row.claim)} via={row.claim.via} />,{' '}
        <Moment at={row.published_at} />
      </p>
      <SavedText text={span.text} lang={row.lang} stretches={inside} />
    </section>
  );
};

const SLOTS: Record<SlotDifference['slot'], string> = {
  figure: 'Figure',
  date: 'Date',
  sign: 'Affirmed or denied',
  subject: 'Who acts',
  object: 'Whom it is done to',
  speaker: 'Speaker',
  place: 'Place',
};

const Differences: FC<{ differences: readonly SlotDifference[] }> = ({ differences }) =>
  differences.length === 0 ? null : (
    <ul class="list">
      {differences.map((difference) => (
        <li>
          {SLOTS[difference.slot]}: <del>{shown(difference.theirs)}</del> →{' '}
          <ins>{shown(difference.mine)}</ins>
        </li>
      ))}
    </ul>
  );

const Leftovers: FC<{ mine: readonly Leftover[]; theirs: readonly Leftover[] }> = ({ mine, theirs }) =>
  mine.length + theirs.length === 0 ? null : (
    <p class="meta">
      Said here only: <bdi>{shown(wordsOf(mine)) || 'nothing'}</bdi>. Said there only:{' '}
      <bdi>{shown(wordsOf(theirs)) || 'nothing'}</bdi>.
    </p>
  );

function wordsOf(leftovers: readonly Leftover[]): string {
  return leftovers.map(({ text }) => text).join(', ');
}

const RunnersUp: FC<{ runnersUp: readonly RunnerUp[]; others: readonly JudgedClaim[] }> = ({
  runnersUp,
  others,
}) =>
  runnersUp.length === 0 ? null : (
    <>
      <h3>Also compared with</h3>
      <ul class="list">
        {runnersUp.map((runner) => (
          <Runner runner={runner} row={others.find((other) => other.claim_id === runner.claimId)} />
        ))}
      </ul>
    </>
  );

const Runner: FC<{ runner: RunnerUp; row: JudgedClaim | undefined }> = ({ runner, row }) => (
  <li>
    <a href={`/claims/${runner.claimId}`}>claim {runner.claimId}</a>
    {row === undefined ? null : (
      <>
        , <Source {...row} speaker={speakerOf(row.claim)} />, <Moment at={row.published_at} />:{' '}
        <Words text={row.words} lang={row.lang} />
      </>
    )}
    <br />
    <span class="soft">
      likeness {runner.score.toFixed(2)}; not taken: {shown(runner.why)}
    </span>
  </li>
);
