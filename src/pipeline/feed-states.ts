import { canonicalFeedUrl } from '../model/canonical-url.ts';
import { listFeeds } from '../store/feeds.ts';
import { type FeedGap, recentGaps } from '../store/pages.ts';
import type { Db, FeedRow } from '../store/schema.ts';

/** How a feed is, in one word; what needs somebody comes first. */
export const FEED_STATES = ['gone', 'failing', 'moved', 'gap', 'unread', 'well'] as const;
export type FeedState = (typeof FEED_STATES)[number];

export interface FeedStanding {
  readonly feed: FeedRow;
  readonly state: FeedState;
  /** The probable gaps of the last week, newest first. */
  readonly gaps: readonly FeedGap[];
  /** Until when its site asked to be left alone; null when that is over, or was never asked. */
  readonly waitsUntil: Date | null;
  /** The other feed that is configured at the address to which this one has moved for good. */
  readonly alreadyAt: string | null;
}

const WEEK_MS = 7 * 86_400_000;

/** Every configured feed and how it is, what needs somebody first. */
export async function feedStandings(db: Db, now: Date): Promise<FeedStanding[]> {
  const recent = await recentGaps(db, new Date(now.getTime() - WEEK_MS));
  const feeds = await listFeeds(db);
  return feeds
    .map((feed) => {
      const gaps = recent.get(feed.id) ?? [];
      const { waits_until: until } = feed;
      const waitsUntil = until !== null && until > now ? until : null;
      const state = stateOf(feed, gaps.length > 0);
      return { feed, gaps, waitsUntil, state, alreadyAt: otherFeedAt(feeds, feed) };
    })
    .sort((a, b) => FEED_STATES.indexOf(a.state) - FEED_STATES.indexOf(b.state));
}

function stateOf(feed: FeedRow, hasGap: boolean): FeedState {
  if (feed.failures > 0) return feed.failure_weight === 'gone' ? 'gone' : 'failing';
  if (feed.moved_to !== null) return 'moved';
  if (feed.last_polled_at === null) return 'unread';
  return hasGap ? 'gap' : 'well';
}

function otherFeedAt(feeds: readonly FeedRow[], { id, moved_to }: FeedRow): string | null {
  if (moved_to === null) return null;
  const address = canonicalFeedUrl(moved_to);
  return feeds.find((other) => other.id !== id && canonicalFeedUrl(other.url) === address)?.id ?? null;
}
