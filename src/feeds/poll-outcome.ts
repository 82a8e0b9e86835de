import type { FailureWeight } from '../model/feed.ts';

/** How a poll of a feed ended, as far as its next time and its health go. */
export type PollOutcome =
  /** The feed was read. `fresh` counts the entries that were not known, the rest of `entries` was. */
  | {
      readonly kind: 'read';
      readonly entries: number;
      readonly fresh: number;
      /** `halfSpanSeconds` of its entries; none or null when their dates do not tell. */
      readonly halfSpanSeconds?: number | null;
    }
  /** The server says that nothing has changed (304), or the document is the same. */
  | { readonly kind: 'unchanged' }
  /** Not polled: the site has asked to be left alone. No fault of the feed. */
  | { readonly kind: 'waiting'; readonly until: Date }
  /** Whatever else went wrong, in a sentence. */
  | {
      readonly kind: 'failed';
      readonly error: string;
      readonly retryAfter: Date | null;
      readonly weight: FailureWeight;
    };
