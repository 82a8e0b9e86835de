import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { FailureWeight } from '../../model/feed.ts';
import { FEED_STATES, type FeedStanding, type FeedState, feedStandings } from '../../pipeline/feed-states.ts';
import type { House } from '../../pipeline/house.ts';
import { type RefusingAddress, suppressedAddresses } from '../../store/refusing-addresses.ts';
import { Page, reply } from '../layout.tsx';
import { shown } from '../outside-text.ts';
import { counted, Moment, Name, Outlet, OutsideLink } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const STATES: Record<FeedState, string> = {
  gone: 'gone',
  failing: 'failing',
  moved: 'moved',
  gap: 'gap',
  unread: 'not read yet',
  well: 'well',
};

/** What is to be expected, by how the newest failure is weighed. */
const EXPECTED: Record<FailureWeight, string> = {
  temporary: 'Most likely it is back by itself; it is asked again soon.',
  soft: 'Its owners will probably mend it; it is asked again ever more rarely.',
  hard: 'This will not mend itself: check its address, and whether we may read it.',
  gone: 'Its server says that it is gone for good. Look for its new address, or take it off feeds.yaml.',
};

/** Every configured feed and how it is: since when it fails and why, when it is looked at next. */
export function feedPages(app: Hono<Visit>, house: House): void {
  app.get('/feeds', onlySignedIn(house), async (c) => {
    const seen = await feedStandings(house.store.db, house.clock());
    return reply(
      c,
      <Page
        title="Feeds"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/feeds"
      >
        <h1>{headline(seen)}</h1>
        <p class="soft lead">
          A feed is never given up: a failing one is tried ever more rarely. Times are UTC; gaps are those of
          the last week.
        </p>
        {seen.length === 0 ? (
          <p class="empty">
            No feed is configured. Add one with <code>npx claimwatch feeds add URL</code>.
          </p>
        ) : (
          <FeedTable seen={seen} />
        )}
        <Suppressed addresses={await suppressedAddresses(house.store.db)} />
      </Page>,
    );
  });
}

/** Operators look here for what does not work; a mail to them links it. */
const Suppressed: FC<{ addresses: readonly RefusingAddress[] }> = ({ addresses }) => (
  <>
    <h2 id="addresses">Addresses that get nothing more: {addresses.length}</h2>
    {addresses.length === 0 ? <p class="soft">No address is suppressed.</p> : null}
    <ul class="list">
      {addresses.map(({ channel, address, refusals, suppressed_at, error }) => (
        <li>
          <Name text={address} />
          {channel === 'email' ? '' : ` (${shown(channel)})`}: refused {counted(refusals, 'digest')} in a row
          {suppressed_at === null ? (
            ''
          ) : (
            <>
              ; nothing is sent since <Moment at={suppressed_at} />
            </>
          )}
          . <span class="soft">{shown(error)}</span>
        </li>
      ))}
    </ul>
    {addresses.length === 0 ? null : (
      <p class="meta">
        Once one works again: <code>npx claimwatch addresses restore ADDRESS</code>
      </p>
    )}
  </>
);

function headline(seen: readonly FeedStanding[]): string {
  const counts = FEED_STATES.map(
    (state) => [state, seen.filter((one) => one.state === state).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${STATES[state]}`);
  return `${counted(seen.length, 'feed')}: ${counts.join(', ') || 'none'}`;
}

const FeedTable: FC<{ seen: readonly FeedStanding[] }> = ({ seen }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Outlet</th>
        <th scope="col">State</th>
        <th scope="col">Last read</th>
        <th scope="col">Next look</th>
      </tr>
    </thead>
    <tbody>
      {seen.map((one) => (
        <tr class={`${one.state}-row`}>
          <th scope="row">
            <Outlet outlet={one.feed.outlet} country={one.feed.country} />
            <br />
            <span class="soft">
              <OutsideLink href={one.feed.url}>{shown(one.feed.id)}</OutsideLink>
            </span>
          </th>
          <td>
            <StateWords {...one} />
          </td>
          <td data-label="Last read">
            {one.feed.last_succeeded_at === null ? 'never' : <Moment at={one.feed.last_succeeded_at} />}
          </td>
          <td data-label="Next look">
            <Moment at={one.feed.next_due_at} />
            <br />
            {one.waitsUntil === null ? (
              <span class="soft">{rhythm(one.feed.interval_seconds)}</span>
            ) : (
              <span class="soft">
                waits for its site until <Moment at={one.waitsUntil} />
              </span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** "every 15 minutes", "every 6 hours": as near as a reader wants it. */
function rhythm(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `every ${minutes < 120 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour')}`;
}

/** Gaps of one feed that are named. */
const MOST_GAPS = 5;

const StateWords: FC<FeedStanding> = ({ feed, gaps, state, alreadyAt }) => (
  <>
    <span class={`state ${state}`}>{STATES[state]}</span>
    {feed.failures === 0 ? null : (
      <>
        {counted(feed.failures, 'time')} in a row
        {feed.failing_since === null ? null : (
          <>
            {' '}
            since <Moment at={feed.failing_since} />
          </>
        )}
        : {shown(feed.last_error ?? 'no reason was given')}
        {feed.failure_weight === null ? null : <p class="meta">{EXPECTED[feed.failure_weight]}</p>}
      </>
    )}
    {feed.moved_to === null ? null : <MovedTo feed={feed.id} address={feed.moved_to} already={alreadyAt} />}
    {feed.validators_lied ? (
      <p class="meta">
        Its server said "not modified" of what had changed: it is fetched in full at each look.
      </p>
    ) : null}
    {gaps.slice(0, MOST_GAPS).map(({ from, to }) => (
      <p class="meta">
        Entries were probably lost between <Moment at={from} /> and <Moment at={to} />: the polls had none in
        common.
      </p>
    ))}
    {gaps.length <= MOST_GAPS ? null : <p class="meta">And {gaps.length - MOST_GAPS} times more.</p>}
  </>
);

/** A proposal: what the operator configured is never rewritten. */
const MovedTo: FC<{ feed: string; address: string; already: string | null }> = ({
  feed,
  address,
  already,
}) =>
  already !== null ? (
    <p class="meta">
      It says it has moved for good to {shown(address)}, which {shown(already)} already is: take it off
      feeds.yaml.
    </p>
  ) : (
    <p class="meta">
      It says it has moved for good. In feeds.yaml, below <code>id: {shown(feed)}</code>, write{' '}
      <code>url: {shown(address)}</code>
    </p>
  );
