import type { FC } from 'hono/jsx';
import type { DeskConfig } from '../model/desk.ts';
import type { CorrectionKind } from '../model/digest.ts';
import type { ReviewVerdict } from '../model/verdict.ts';
import type { correctionsAbout } from '../store/corrections.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import type { carriersOf, desksTold } from '../store/pages.ts';
import { shown } from './outside-text.ts';
import { counted, Moment, Name, Outlet, Standing } from './parts.tsx';
import { haveBeenTold, namesOf, whenOf } from './told-desks.ts';

type Corrections = Awaited<ReturnType<typeof correctionsAbout>>;
type ToldDesks = Awaited<ReturnType<typeof desksTold>>;

const NOT_TOLD: Partial<Record<ReviewVerdict['act'], string>> = {
  reject: 'was rejected',
  'off-topic': 'was called off topic',
  retract: 'was retracted',
  repeat: 'was marked as a repeat',
};

interface StandingProps {
  readonly act: ReviewVerdict | undefined;
  readonly told: ToldDesks;
  /** Those that a retraction concerns, also where they were told the statement in the words of another outlet. */
  readonly concerned: readonly DeskConfig[];
  /** Of those, the ones that are to be told of the retraction and have not been yet. */
  readonly toTell: readonly DeskConfig[];
}

/** A claim that no longer stands although desks were told of it: who is told that, and who is not. */
export const StandingNow: FC<StandingProps> = ({ act, told, concerned, toTell }) => {
  const became = act && NOT_TOLD[act.act];
  if (act === undefined || became === undefined) return null;
  const names = [...new Set(told.map((desk) => shown(desk.name)))].join(', ');
  return (
    <p class="said warn">
      This claim {became} by <Name text={act.reviewer} />, <Moment at={act.at} />.{' '}
      {told.length > 0 ? `Told before that: ${names}. ` : ''}
      {told.length + concerned.length === 0
        ? 'No desk has been told of it.'
        : act.act === 'retract'
          ? toldThat({ concerned, toTell })
          : 'That sends nothing: only a retraction is told to desks.'}
    </p>
  );
};

/** What the desks were told, or will be, of a retraction. */
function toldThat({ concerned, toTell }: Pick<StandingProps, 'concerned' | 'toTell'>): string {
  if (toTell.length > 0) return `${shown(namesOf(toTell))} will be told that, ${whenOf(toTell)}.`;
  return concerned.length === 0 ? '' : `${shown(haveBeenTold(concerned))} that.`;
}

const CORRECTED: Record<CorrectionKind, string> = {
  retracted: 'that it is retracted',
  'stands-again': 'that it stands again',
  edited: 'that its outlet edited it',
  'taken-out': 'that its outlet took it out',
  'put-back': 'that its outlet put it back',
};

/** One of each desk and kind: its subscribers are told the same in digests of their own. */
function byDesk(corrections: Corrections): { first: Corrections[number]; others: number }[] {
  const all = new Map<string, { first: Corrections[number]; others: number }>();
  for (const one of corrections) {
    const key = JSON.stringify([one.name, one.kind]);
    const known = all.get(key);
    if (known === undefined) all.set(key, { first: one, others: 0 });
    else known.others += 1;
  }
  return [...all.values()];
}

/** The desks that were sent the claim, and what they were told of it since. */
export const Told: FC<{ told: ToldDesks; corrections: Corrections }> = ({ told, corrections }) => (
  <>
    <h2>Who was told</h2>
    {told.length === 0 ? <p class="soft">No desk, as a line of its own.</p> : null}
    <ul class="list">
      {told.map((desk) => (
        <li>
          <Name text={desk.name} />
          {desk.editions === 0 ? '' : `, ${counted(desk.editions, 'subscriber')}`}:{' '}
          <a href={`/digests/${desk.digestId}`}>digest {desk.digestId}</a>, <Moment at={desk.at} />,{' '}
          {counted(desk.sent, 'delivery', 'deliveries')} accepted
        </li>
      ))}
      {byDesk(corrections).map(({ first, others }) => (
        <li>
          <Name text={first.name} />, {CORRECTED[first.kind]}:{' '}
          <a href={`/digests/${first.digestId}`}>digest {first.digestId}</a>, <Moment at={first.at} />
          {others === 0 ? '' : `, and in ${counted(others, 'digest')} of subscribers`}
        </li>
      ))}
    </ul>
  </>
);

interface CarriersProps {
  readonly claim: JudgedClaim;
  readonly carried: Awaited<ReturnType<typeof carriersOf>>;
}

/** Who carries the same statement; copies of one agency story are marked, because they are one source. */
export const Carriers: FC<CarriersProps> = ({ claim, carried }) => {
  const more = carried.count - carried.carriers.length;
  return (
    <>
      <h2>Who carries it</h2>
      <ul class="list">
        {carried.carriers.map((carrier) => (
          <li>
            <a
              href={`/claims/${carrier.id}`}
              {...(carrier.id === claim.claim_id ? { 'aria-current': 'true' } : {})}
            >
              <Outlet outlet={carrier.outlet} country={carrier.country} />
            </a>
            , <Moment at={carrier.published_at} />
            {carrier.wire === null ? '' : `, text of ${shown(carrier.wire)}`}
            {carrier.copy_group === null ? '' : ', a copy of one story'}
            {carrier.id === claim.claim_id ? ' (this one)' : ''}
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="soft">And {more} more, which are not listed here.</p> : null}
      <p class="meta">
        <a href={`/statements/${claim.statement_id}`}>All of this statement</a>
      </p>
    </>
  );
};

/** Every act on the claim, oldest first. */
export const History: FC<{ acts: readonly ReviewVerdict[] }> = ({ acts }) =>
  acts.length === 0 ? null : (
    <>
      <h2>What reviewers said</h2>
      <ol class="list">
        {acts.map((act) => (
          <li>
            <Standing act={act.act} />
            <Moment at={act.at} />, <Name text={act.reviewer} />
            {act.of === null ? null : (
              <>
                {' '}
                of <a href={`/claims/${act.of}`}>claim {act.of}</a>
              </>
            )}
            {act.note === null ? '' : `: ${shown(act.note)}`}
          </li>
        ))}
      </ol>
    </>
  );
