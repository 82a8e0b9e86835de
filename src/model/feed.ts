import type { Language } from './language.ts';

/** A feed as the operator configured it (`config/feeds.yaml`). */
export interface FeedConfig {
  /** Stable name: lower-case letters, digits and hyphens, no all-digit names. */
  readonly id: string;
  readonly url: string;
  /** Name of the outlet as desks should read it. */
  readonly outlet: string;
  /** ISO 3166 alpha-2 code of the outlet's country. */
  readonly country: string;
  readonly lang: Language;
  /** IANA zone in which the outlet says "today". */
  readonly zone: string;
  /** The operator's own labels, e.g. `agency`, `official`, `conservative`. */
  readonly labels: readonly string[];
}

/** One entry of a feed, whichever reader read it. Text fields are plain text: entities decoded once, tags gone. */
export interface FeedEntry {
  /** The feed's own id (guid, atom:id, rdf:about, JSON Feed id), or null where it has none. */
  readonly id: string | null;
  /** Absolute URL of the article, or null. */
  readonly url: string | null;
  readonly title: string;
  readonly summary: string;
  /** Full content as HTML, when the feed carries it. */
  readonly contentHtml: string | null;
  readonly author: string | null;
  /** ISO 8601 UTC, or null: a bad date never drops an entry. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

export type FeedFormat = 'rss2' | 'rss1' | 'atom' | 'json' | 'other';

/** A feed document, read. */
/** When a feed says that nothing comes (RSS's skipHours and skipDays), in UTC. */
export interface QuietTimes {
  /** 0 to 23. */
  readonly hours: readonly number[];
  /** 0 (Sunday) to 6. */
  readonly days: readonly number[];
}

export interface FeedDocument {
  readonly format: FeedFormat;
  /** Which reader's answer this is. */
  readonly reader: 'rss-parser' | 'tolerant' | 'json';
  readonly title: string;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** Minutes between polls that the feed itself asks for (ttl, sy:updatePeriod), or null. */
  readonly ttlMinutes: number | null;
  /** Left out where the feed names none. */
  readonly quiet?: QuietTimes;
  readonly entries: readonly FeedEntry[];
  /** The document ends in the middle, or is JSON that may. */
  readonly truncated?: true;
  /** What was wrong with the document and mended, in sentences for the operator. */
  readonly warnings: readonly string[];
}

/** What is known of a feed when the next poll is chosen. */
export interface FeedHealth {
  /** Failed polls in a row. */
  readonly failures: number;
  readonly lastError: string | null;
  readonly failingSince: string | null;
  readonly lastPolledAt: string | null;
  readonly lastSucceededAt: string | null;
  readonly everHadEntries: boolean;
  /** Current interval in seconds. */
  readonly intervalSeconds: number;
}

/**
 * What is to be expected of a failure:
 *
 * - `temporary`: the server is busy, restarting or out of reach for the moment; it will most likely be back by itself.
 * - `soft`: something is broken that its owners will notice and mend, or already have.
 * - `hard`: the server says plainly that this request will not be answered; somebody has to act.
 * - `gone`: the server says that the feed is gone for good (410).
 */
export type FailureWeight = 'temporary' | 'soft' | 'hard' | 'gone';
