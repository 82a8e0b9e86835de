import type { Child, FC } from 'hono/jsx';
import { beginsWithVerb, toldStance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { isSeveral } from '../model/several-speakers.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import { speakerOf } from './claim-head.tsx';
import { DESK_WORDS } from './desk-words.ts';
import { Badge, Moment, Name, Outlet, OutsideLink, Words } from './parts.tsx';

/** How a desk reads: its language, and the zone of all its times. */
export interface Reading {
  readonly lang: Language;
  readonly zone: string;
}

interface CardProps {
  readonly row: JudgedClaim;
  readonly reading: Reading;
  /** To the saved sentence; null: the words are no link. */
  readonly href: string | null;
  /** Before who says it; what novelty called the claim, if nothing is given. */
  readonly badge?: Child | undefined;
}

/** A claim as desks are shown it: who says it, the words, where and when. */
export const ClaimCard: FC<CardProps> = ({ row, reading, href, badge }) => {
  const words = DESK_WORDS[reading.lang];
  const speaker = speakerOf(row.claim);
  const text = <Words text={row.words} lang={row.lang} />;
  return (
    <>
      <p class="meta">
        {badge === undefined ? <Badge verdict={row.verdict} label={words.verdict[row.verdict]} /> : badge}
        <b>
          <Name text={speaker?.name ?? row.outlet} />
        </b>{' '}
        {speaker?.probably ? `(${words.probably}) ` : ''}
        {speaker === null ? words.reports : verbOf(row.claim, speaker.name, reading)}
      </p>
      <p class="words">{href === null ? text : <a href={href}>{text}</a>}</p>
      <p class="meta">
        <OutsideLink href={row.url}>
          <Outlet outlet={row.outlet} country={row.country} />
        </OutsideLink>
        , <Moment at={row.published_at} zone={reading.zone} lang={reading.lang} />
      </p>
    </>
  );
};

/** None where the words begin with their own. */
function verbOf(claim: JudgedClaim['claim'], speaker: string, { lang }: Reading): string {
  if (beginsWithVerb(claim)) return '';
  return DESK_WORDS[lang].stance[toldStance(claim)][isSeveral(speaker) ? 1 : 0];
}
