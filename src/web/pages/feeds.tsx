import type { Hono } from 'hono';
import type { House } from '../../pipeline/house.ts';
import { gapsSince, listFeeds } from '../../store/feeds.ts';
import type { FeedRow } from '../../store/schema.ts';
import { Moment, OutsideLink, Page } from '../layout.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const WEEK_MS = 7 * 86_400_000;

/** Every configured feed and how it is: failing ones first, with since when, why, and when it is tried again. */
export function feedPages(app: Hono<Visit>, house: House): void {
  app.get('/feeds', onlySignedIn(house), async (c) => {
    const feeds = await listFeeds(house.store.db);
    const gaps = await gapsSince(house.store.db, new Date(house.clock().getTime() - WEEK_MS));
    const failing = feeds.filter((feed) => feed.failures > 0).length;
    const inOrder = [...feeds].sort((a, b) => b.failures - a.failures);
    return c.html(
      <Page
        title="Feeds"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/feeds"
      >
        <h1>
          {feeds.length} feeds, {failing === 0 ? 'all of them well' : `${failing} failing`}
        </h1>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Outlet</th>
                <th scope="col">State</th>
                <th scope="col">Last read</th>
                <th scope="col">Next look</th>
              </tr>
            </thead>
            <tbody>{inOrder.map(feedLine)}</tbody>
          </table>
        </div>
        <h2>Probable gaps of the last week</h2>
        {gaps.length === 0 ? <p>None: every poll shared entries with the one before.</p> : null}
        <ul>
          {gaps.map((gap) => (
            <li>
              {gap.outlet}: entries were probably lost between <Moment at={gap.from} /> and{' '}
              <Moment at={gap.to} />
            </li>
          ))}
        </ul>
      </Page>,
    );
  });
}

function feedLine(feed: FeedRow) {
  return (
    <tr>
      <th scope="row">
        {feed.outlet} <span class="soft">({feed.country})</span>
        <br />
        <span class="soft">
          <OutsideLink href={feed.url}>{feed.id}</OutsideLink>
        </span>
      </th>
      <td>{stateOf(feed)}</td>
      <td>{feed.last_succeeded_at === null ? 'never' : <Moment at={feed.last_succeeded_at} />}</td>
      <td>
        <Moment at={feed.next_due_at} />
      </td>
    </tr>
  );
}

function stateOf(feed: FeedRow) {
  if (feed.failures > 0) {
    return (
      <span class="bad">
        failing, {feed.failures} in a row
        {feed.failing_since === null ? null : (
          <>
            {' '}
            since <Moment at={feed.failing_since} />
          </>
        )}
        : {feed.last_error}
      </span>
    );
  }
  if (feed.moved_to !== null)
    return <span class="bad">moved for good to {feed.moved_to}: change it in feeds.yaml</span>;
  return feed.last_polled_at === null ? 'not read yet' : <span class="good">well</span>;
}
