/** Where two readings of one document differ. Used by the bench and by the differential test. */
import type { FeedDocument, FeedEntry } from '../../src/model/feed.ts';

const FEED_FIELDS = ['format', 'title', 'siteUrl', 'language', 'ttlMinutes'] as const;
const ENTRY_FIELDS: readonly (keyof FeedEntry)[] = [
  ...(['id', 'url', 'title', 'summary'] as const),
  ...(['contentHtml', 'author', 'publishedAt', 'updatedAt'] as const),
];

export interface Difference {
  /** `title` of the feed, or `entry title`. */
  readonly field: string;
  readonly one: string | number | null | undefined;
  readonly other: string | number | null | undefined;
}

/** Each field in which they differ, for each entry in which it does. */
export function differencesBetween(one: FeedDocument, other: FeedDocument): Difference[] {
  const feed = FEED_FIELDS.map((field) => ({ field, one: one[field], other: other[field] }));
  const length = Math.max(one.entries.length, other.entries.length);
  const entries = Array.from({ length }, (_, at) =>
    ENTRY_FIELDS.map((field) => ({
      field: `entry ${field}`,
      one: one.entries[at]?.[field],
      other: other.entries[at]?.[field],
    })),
  );
  return [...feed, ...entries.flat()].filter((it) => it.one !== it.other);
}
