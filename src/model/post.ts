/** One entry of a live blog, as a stretch of the article's text that has a time of its own. */
export interface Post {
  /** Offset of its first UTF-16 code unit in the article's text, heading included. */
  readonly start: number;
  /** Offset just past its last UTF-16 code unit. */
  readonly end: number;
  /** When it was published, ISO 8601 UTC; null where the page does not say. */
  readonly at: string | null;
  readonly title: string | null;
}

/** When the words at this offset were published: the time of the post they stand in, or null outside of all posts. */
export function postTime(posts: readonly Post[], offset: number): string | null {
  return posts.find(({ start, end }) => offset >= start && offset < end)?.at ?? null;
}
