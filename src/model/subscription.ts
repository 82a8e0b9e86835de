import type { Weekday } from './desk.ts';
import type { Language } from './language.ts';
import type { TopicId } from './mention.ts';

/** Hours in which a subscriber is sent nothing, as `quiet:` in `desks.yaml` says them. */
export interface PreferredQuiet {
  readonly from: string;
  readonly to: string;
  readonly on?: readonly Weekday[] | undefined;
}

/** How one subscriber wants to be written to, in the words of `desks.yaml`. What is left out is as the desk has it, save quiet hours and pause: there are none. */
export interface Preferences {
  /** Those that the desk watches no more fall away. */
  readonly topics: readonly TopicId[];
  readonly schedule?:
    | string
    | { readonly at: readonly string[]; readonly on?: readonly Weekday[] | undefined }
    | undefined;
  /** IANA zone. */
  readonly zone: string;
  readonly lang: Language;
  readonly restatements: boolean;
  readonly quiet?: PreferredQuiet | readonly PreferredQuiet[] | undefined;
  /** `YYYY-MM-DD`. */
  readonly pausedUntil?: string | undefined;
}

/** For how long a confirmation's link works, and an address that never confirmed is kept: milliseconds. */
export const CONFIRM_WITHIN_MS = 7 * 86_400_000;

/** `news~4711`: the desk of one subscriber's own. No configured id holds a tilde. */
export function editionId(deskId: string, subscription: number): string {
  return `${deskId}~${subscription}`;
}

/** The desk and the subscription that an id names; null for the id of a configured desk. */
export function editionNamed(id: string): { readonly desk: string; readonly subscription: number } | null {
  const parts = /^([^~]+)~(\d{1,15})$/.exec(id);
  return parts?.[1] === undefined ? null : { desk: parts[1], subscription: Number(parts[2]) };
}

/** What a mail about a subscription is made from. All strings are raw: whoever renders escapes. */
export interface SubscriptionMail {
  /** `confirm`: asks whether it was the reader; `known`: the reader subscribed long ago, and is led to the settings. */
  readonly kind: 'confirm' | 'known';
  readonly lang: Language;
  readonly deskName: string;
  readonly topics: readonly string[];
  readonly address: string;
  /** The page where it was asked for. */
  readonly pageUrl: string;
  /** The button: to confirm, or to the settings. */
  readonly actUrl: string;
  /** ISO 8601 UTC, with the zone that it is told in. */
  readonly askedAt: string;
  readonly zone: string;
  /** The operator's sentence on everything that is sent, or null. */
  readonly notice: string | null;
}
