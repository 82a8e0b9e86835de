import { preferencesSchema, withPreferences } from '../config/preferences.ts';
import type { DeskConfig } from '../model/desk.ts';
import { editionId, editionNamed } from '../model/subscription.ts';
import type { SubscriptionRow } from '../store/schema.ts';

/**
 * The desk of one subscriber's own: the open desk as the subscriber set it, for one address. Null when it has nobody to
 * write to: not confirmed, the desk is no longer open, or it watches none of the topics any more.
 */
export function editionOf(desk: DeskConfig | undefined, subscription: SubscriptionRow): DeskConfig | null {
  if (!desk?.open || subscription.confirmed_at === null) return null;
  const { open: _, recipients: __, ...own } = asSet(desk, subscription);
  if (own.topics.length === 0) return null;
  const { urgent, nothingNew, ...rest } = own;
  return {
    ...rest,
    id: editionId(desk.id, subscription.id),
    recipients: [{ channel: 'email', address: subscription.address }],
    ...(urgent && { urgent: { ...urgent, topics: urgent.topics.filter((id) => own.topics.includes(id)) } }),
    // Means nothing for who is written to as soon as there is news.
    ...(nothingNew && own.schedule.kind === 'cron' && { nothingNew }),
  };
}

/** Each desk as some of its subscribers have set it: all are asked for whenever an article is judged. */
const READ = new WeakMap<DeskConfig, Map<string, DeskConfig>>();
const MOST_KEPT = 10_000;

/** What was stored is read again: a zone may be gone from this Node, and one subscriber must not stop the others. */
function asSet(desk: DeskConfig, { preferences }: SubscriptionRow): DeskConfig {
  if (preferences === null) return desk;
  const kept = READ.get(desk) ?? new Map<string, DeskConfig>();
  READ.set(desk, kept);
  const key = JSON.stringify(preferences);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const read = preferencesSchema.safeParse(preferences);
  const made = read.success ? withPreferences(desk, read.data) : desk;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** The configured desk that this one is, or is an edition of; undefined when it is configured no more. */
export function configuredDesk(desks: readonly DeskConfig[], id: string): DeskConfig | undefined {
  const of = editionNamed(id)?.desk ?? id;
  return desks.find((desk) => desk.id === of);
}
