import type { FC } from 'hono/jsx';
import type { RunnerUp, SlotDifference } from '../model/judgement.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import { speakerOf } from './claim-head.tsx';
import {
  type LaidPiece,
  LINK_KINDS,
  LINKS,
  laidOver,
  linksBetween,
  type Side,
  stretchesOf,
} from './laid-over.ts';
import { shown } from './outside-text.ts';
import { Moment, Source, Words } from './parts.tsx';

/** The claims that a claim's explanation speaks of: the one it is laid over first, then the runners-up. */
export function comparedWith(claim: JudgedClaim): number[] {
  const beside = besideOf(claim);
  const runnersUp = claim.explanation.runnersUp.map((runner) => runner.claimId);
  return [...(beside === null ? [] : [beside]), ...runnersUp];
}

/** The claim that the explanation is laid over: the match, else the nearest one. */
export function besideOf(claim: JudgedClaim): number | null {
  return claim.explanation.against ?? claim.match_id;
}

/** Why the claim was judged as it was: the rule, both sentences with their links, what differs, who came close. */
export const Comparison: FC<{ claim: JudgedClaim; others: readonly JudgedClaim[] }> = ({ claim, others }) => {
  const beside = others.find((other) => other.claim_id === besideOf(claim));
  return (
    <>
      <h2>Why</h2>
      <Reason claim={claim} />
      {beside === undefined ? null : (
        <>
          <Laid claim={claim} beside={beside} />
          <Links claim={claim} beside={beside} />
        </>
      )}
      <RunnersUp runnersUp={claim.explanation.runnersUp} others={others} />
    </>
  );
};

/** The rule in words, what differs, and the score with its thresholds. */
export const Reason: FC<{ claim: JudgedClaim }> = ({ claim }) => (
  <>
    <p class="reason">{shown(claim.explanation.sentence)}</p>
    <Differences differences={claim.explanation.differences} />
    <p class="meta">{scoreWords(claim)}</p>
  </>
);

function scoreWords({ rule, score, thresholds, review }: JudgedClaim): string {
  const { decide, review: from, sure, ...more } = thresholds;
  const others = Object.entries(more).map(([name, value]) => `, ${name} ${value}`);
  const asked = review ? 'a person is asked' : 'nobody is asked';
  return `Rule ${shown(rule)}; likeness ${score.toFixed(2)}: a repeat from ${decide}, in doubt from ${from} to ${sure}${others.join('')}; ${asked}.`;
}

interface LaidProps {
  readonly claim: JudgedClaim;
  readonly beside: JudgedClaim;
}

/** Both sentences with the explanation drawn over them, and what the marks mean. */
export const Laid: FC<LaidProps> = ({ claim, beside }) => {
  const taken = claim.match_id === beside.claim_id;
  return (
    <>
      <div class="pair laid">
        <Sentence heading="This claim" row={claim} claim={claim} side="mine" />
        <Sentence
          heading={taken ? 'The earlier one' : 'The nearest earlier one, not taken'}
          row={beside}
          claim={claim}
          side="theirs"
        />
      </div>
      <Legend claim={claim} />
    </>
  );
};

interface SentenceProps {
  readonly heading: string;
  readonly row: JudgedClaim;
  /** Whose explanation is drawn. */
  readonly claim: JudgedClaim;
  readonly side: Side;
}

const Sentence: FC<SentenceProps> = ({ heading, row, claim, side }) => (
  <section aria-label={heading}>
    <h3>
      <a href={`/claims/${row.claim_id}`}>{heading}</a> <span class="soft">claim {row.claim_id}</span>
    </h3>
    <p class="meta">
      <Source {...row} speaker={speakerOf(row.claim)} via={row.claim.via} />, <Moment at={row.published_at} />
    </p>
    <p class="sentence" lang={row.lang} dir="auto">
      {laidOver(stretchesOf(row.claim), claim.explanation, side).map((piece) => (
        <Piece piece={piece} />
      ))}
    </p>
  </section>
);

/** Its style draws sign and number before the words: who hears the page is told them in words behind. */
const Piece: FC<{ piece: LaidPiece }> = ({ piece }) => {
  if (piece.kind === 'gap')
    return (
      <span class="gap" lang="en">
        {` [… ${piece.words} words …] `}
      </span>
    );
  const text = shown(piece.text);
  if (piece.kind === 'plain') return <>{text}</>;
  if (piece.kind === 'left')
    return (
      <span class="k k-left">
        {text}
        <Heard words="only here" />
      </span>
    );
  const numbers = piece.numbers.join(', ');
  const { sign, words } = LINKS[piece.link];
  return (
    <span class={`k k-${piece.link}`} data-n={`${sign}${numbers}`}>
      {text}
      <Heard words={`${numbers}: ${words}`} />
    </span>
  );
};

const Heard: FC<{ words: string }> = ({ words }) => (
  <span class="heard" lang="en">
    {` (${words})`}
  </span>
);

/** What each mark means; only those that are drawn. */
const Legend: FC<{ claim: JudgedClaim }> = ({ claim: { explanation } }) => {
  const drawn = LINK_KINDS.filter((kind) => explanation.aligned.some(({ link }) => link === kind));
  const left = explanation.leftover.mine.length + explanation.leftover.theirs.length > 0;
  return (
    <ul class="marks" aria-label="What the marks mean">
      {drawn.map((kind) => (
        <li>
          <span class={`k k-${kind}`} data-n={LINKS[kind].sign}>
            {LINKS[kind].words}
          </span>
        </li>
      ))}
      {left ? (
        <li>
          <span class="k k-left">said on this side only</span>
        </li>
      ) : null}
      <li>Equal numbers belong together.</li>
    </ul>
  );
};

/** Every link in words, and what has no place in the sentences: judgements made before kept the words alone. */
const Links: FC<LaidProps> = ({ claim, beside }) => {
  const { explanation } = claim;
  const links = linksBetween(stretchesOf(claim.claim), stretchesOf(beside.claim), explanation);
  return (
    <details>
      <summary>All links in words</summary>
      <ol class="list">
        {links.map(({ link, mine, theirs }) => (
          <li>
            <Words text={mine} lang={claim.lang} /> – <Words text={theirs} lang={beside.lang} />:{' '}
            {LINKS[link].words}
          </li>
        ))}
      </ol>
      <p class="meta">
        Said here only: <bdi>{shown(wordsOf(explanation.leftover.mine)) || 'nothing'}</bdi>. Said there only:{' '}
        <bdi>{shown(wordsOf(explanation.leftover.theirs)) || 'nothing'}</bdi>.
      </p>
    </details>
  );
};

function wordsOf(leftovers: readonly { readonly text: string }[]): string {
  return leftovers.map(({ text }) => text).join(', ');
}

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
