/** How a poll of a feed ended, as far as its next time and its health go. */
export type PollOutcome =
  /** The feed was read. */
  | { readonly kind: 'read'; readonly entries: number; readonly fresh: number }
  /** The server says that nothing has changed (304), or the document is the same. */
  | { readonly kind: 'unchanged' }
  /** Not polled: the site has asked to be left alone. No fault of the feed. */
  | { readonly kind: 'waiting'; readonly until: Date }
  /** Whatever else went wrong, in a sentence. */
  | { readonly kind: 'failed'; readonly error: string; readonly retryAfter: Date | null };
