import type { Language } from './language.ts';
import type { TopicId } from './mention.ts';

/** When a desk is written to. Each of `crons` is five fields, read in the desk's zone; a digest is due when any of them is. */
export type Schedule =
  | { readonly kind: 'immediate'; readonly batchSeconds: number }
  | { readonly kind: 'cron'; readonly crons: readonly string[] };

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Hours in which nothing is sent, by the clocks of the desk: `22:00` to `07:00` runs over midnight. */
export interface QuietHours {
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, the first minute that is not quiet; the same as `from`: the whole day. */
  readonly to: string;
  /** Days on which they begin. */
  readonly on: readonly Weekday[];
}

/** What a desk wants to be told at once, whatever its schedule and its quiet hours. */
export interface Urgent {
  readonly topics: readonly TopicId[];
  /** Names, compared without case and accents; a name that holds one of them counts. */
  readonly speakers: readonly string[];
  readonly contradictions: boolean;
}

/** The ways to reach somebody. `feed` is the desk's own Atom feed. */
export const CHANNEL_KINDS = ['email', 'slack', 'teams', 'webhook', 'feed'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export interface Recipient {
  readonly channel: ChannelKind;
  /** A mail address; for `feed` the desk's id, for the others the id of a channel in `desks.yaml`. */
  readonly address: string;
}

/** A place that digests are posted to (`channels:` in `config/desks.yaml`). */
export type ChannelConfig =
  | { readonly id: string; readonly kind: 'slack' | 'teams'; readonly url: string }
  | { readonly id: string; readonly kind: 'webhook'; readonly url: string; readonly secret: string };

/** A desk as the operator configured it (`config/desks.yaml`), or as a subscriber of an open desk set it. */
export interface DeskConfig {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly TopicId[];
  readonly schedule: Schedule;
  /** IANA zone. */
  readonly zone: string;
  /** Language of headings and labels; quoted words stay as they were said. */
  readonly lang: Language;
  /** Told also of what a named speaker says again on another occasion, days later. */
  readonly restatements: boolean;
  readonly recipients: readonly Recipient[];
  /** Left out: none. */
  readonly quiet?: readonly QuietHours[];
  /** Left out: nothing is. */
  readonly urgent?: Urgent;
  /** A digest that is due is sent also when it has nothing new to tell. Only with set hours. */
  readonly nothingNew?: boolean;
  /** Nothing is sent before this day begins by the desk's clocks, `YYYY-MM-DD`; what comes meanwhile waits. */
  readonly pausedUntil?: string;
  /** When the desk is told that something it was sent does not stand. Default: with its next digest. */
  readonly corrections?: 'next-digest' | 'at-once';
  /** One mail for each topic, which mail programs show as one thread. */
  readonly threads?: 'topic';
  /** Anybody may subscribe on its page. */
  readonly open?: boolean;
}

/** When an ordinary digest of a desk is made. */
export interface DueTime {
  /** What the schedule says, or the end of the batch of an immediate desk. */
  readonly scheduledAt: Date;
  /** The first moment from then on that is neither quiet nor paused. */
  readonly at: Date;
}

/** Who runs Claimwatch and is mailed when feeds fail, lose entries or work again (`operators:` in `config/desks.yaml`). */
export interface Operator {
  readonly address: string;
  readonly lang: Language;
  /** IANA zone of every time in the mails. */
  readonly zone: string;
}
