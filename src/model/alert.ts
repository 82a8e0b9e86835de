import type { FailureWeight } from './feed.ts';
import type { Language } from './language.ts';

/** What operators are mailed about, each kind in a mail of its own. */
export const ALERT_KINDS = ['failing', 'mended', 'gap', 'address'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];
export type FeedAlertKind = Exclude<AlertKind, 'address'>;

/** One feed in an alert. All strings are raw: whoever renders escapes. */
export interface AlertFeed {
  readonly feedId: string;
  readonly outlet: string;
  readonly url: string;
  /** ISO 8601 UTC: the first failure, or the poll before the gap. */
  readonly from: string;
  /** ISO 8601 UTC: when it could be read again, or the poll after the gap; null while it fails. */
  readonly to: string | null;
  /** Failed polls in a row; 0 for a gap. */
  readonly failures: number;
  /** The last error, in a sentence; null for a gap. */
  readonly error: string | null;
  /** How the last failure is to be taken; null for a gap. */
  readonly weight: FailureWeight | null;
  /** Where the feed has moved for good. */
  readonly movedTo: string | null;
}

/** Everything an operator is told of feeds in one mail, before it is rendered. */
export interface Alert {
  readonly kind: FeedAlertKind;
  readonly lang: Language;
  readonly zone: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What happened since the last alert of this kind; empty when it only says again what still fails. */
  readonly fresh: readonly AlertFeed[];
  /** Feeds that were said to fail before and still do. */
  readonly known: readonly AlertFeed[];
  /** How many feeds are configured. */
  readonly configured: number;
  /** The page that shows how all feeds are. */
  readonly pageUrl: string;
}

/** An address that was not reached. All strings are raw. */
export interface AlertAddress {
  /** `email`, `slack` ... */
  readonly channel: string;
  /** A mail address or the id of a channel; of somebody who subscribed the id of the desk, and no more. */
  readonly address: string;
  readonly isSubscriber: boolean;
  /** Nothing more is sent to it; false: digests were given up. */
  readonly suppressed: boolean;
  /** ISO 8601 UTC: the first refusal, or when the first of what was given up was made. */
  readonly from: string;
  /** Digests in a row that were refused, or that were given up. */
  readonly digests: number;
  /** What the other side said last. */
  readonly error: string;
}

/** Everything an operator is told of addresses in one mail. */
export interface AddressAlert {
  readonly lang: Language;
  readonly zone: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly addresses: readonly AlertAddress[];
  /** The page that shows which addresses are suppressed. */
  readonly pageUrl: string;
}
