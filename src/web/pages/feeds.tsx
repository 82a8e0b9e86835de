import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { listFeeds } from '../../store/feeds.ts';
import { newestGaps } from '../../store/pages.ts';
import type { FeedRow } from '../../store/schema.ts';
import { Page, reply } from '../layout.tsx';
import { shown } from '../outside-text.ts';
import { counted, Moment, Outlet, OutsideLink } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const WEEK_MS = 7 * 86_400_000;

type State = 'failing' | 'moved' | 'gap' | 'unread' | 'well';
/** The order is that of the list: what needs somebody comes first. */
const STATES: Record<State, string> = {
  failing: 'failing',
  moved: 'moved',
  gap: 'gap',
  unread: 'not read yet',
  well: 'well',
};
const ORDER = Object.keys(STATES);

interface Seen {
  readonly feed: FeedRow;
  readonly gap: { from: Date; to: Date } | null;
  readonly state: State;
}

/** Every configured feed and how it is: since when it fails and why, when it is looked at next. */
export function feedPages(app: Hono<Visit>, house: House): void {
  app.get('/feeds', onlySignedIn(house), async (c) => {
    const { db } = house.store;
    const gaps = await newestGaps(db, new Date(house.clock().getTime() - WEEK_MS));
    const seen = (await listFeeds(db))
      .map((feed) => ({ feed, gap: gaps.get(feed.id) ?? null }))
      .map((one) => ({ ...one, state: stateOf(one) }))
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
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
      </Page>,
    );
  });
}

function stateOf({ feed, gap }: Pick<Seen, 'feed' | 'gap'>): State {
  if (feed.failures > 0) return 'failing';
  if (feed.moved_to !== null) return 'moved';
  if (feed.last_polled_at === null) return 'unread';
  return gap === null ? 'well' : 'gap';
}

function headline(seen: readonly Seen[]): string {
  const counts = ORDER.map((state) => [state, seen.filter((one) => one.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${STATES[state as State]}`);
  return `${counted(seen.length, 'feed')}: ${counts.join(', ') || 'none'}`;
}

const FeedTable: FC<{ seen: readonly Seen[] }> = ({ seen }) => (
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
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const StateWords: FC<Seen> = ({ feed, gap, state }) => (
  <>
    <span class={`state ${state}`}>{STATES[state]}</span>
    {state !== 'failing' ? null : (
      <>
        {counted(feed.failures, 'time')} in a row
        {feed.failing_since === null ? null : (
          <>
            {' '}
            since <Moment at={feed.failing_since} />
          </>
        )}
        : {shown(feed.last_error ?? 'no reason was given')}
      </>
    )}
    {feed.moved_to === null ? null : (
      <p class="meta">It says it has moved for good to {shown(feed.moved_to)}. Change it in feeds.yaml.</p>
    )}
    {gap === null ? null : (
      <p class="meta">
        Entries were probably lost between <Moment at={gap.from} /> and <Moment at={gap.to} />: no poll shared
        one with the poll before.
      </p>
    )}
  </>
);
