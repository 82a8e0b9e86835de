import type { TopicId } from '../model/mention.ts';

/** For how many days after its article was first seen a claim is compared with later ones. */
export interface Retention {
  readonly days: number;
  /** Topics that keep theirs for another time. */
  readonly byTopic: Readonly<Record<TopicId, number>>;
}

export const FOR_EVER: Retention = { days: Number.POSITIVE_INFINITY, byTopic: {} };

const DAY_SECONDS = 24 * 3600;

/** A claim stays as long as the topic that keeps it longest. */
export function retentionSeconds(retention: Retention, topics: readonly TopicId[]): number {
  const days = topics.map((topic) => daysOf(retention, topic));
  return DAY_SECONDS * (days.length === 0 ? retention.days : Math.max(...days));
}

/** Would claims on any of these topics have left under `then` that stay under `now`? */
export function keepsLonger(now: Retention, then: Retention, topics: Iterable<TopicId>): boolean {
  return now.days > then.days || [...topics].some((topic) => daysOf(now, topic) > daysOf(then, topic));
}

function daysOf(retention: Retention, topic: TopicId): number {
  return Object.hasOwn(retention.byTopic, topic) ? (retention.byTopic[topic] ?? 0) : retention.days;
}
