import type { Settings } from '../config/settings.ts';
import type { Topic } from '../model/topic.ts';
import { THRESHOLDS, type Thresholds } from '../novelty/decision.ts';
import type { Retention } from '../novelty/retention.ts';

/** The thresholds that novelty decides with: those that the operator may set, and the fixed ones. */
export function thresholdsOf({ novelty }: Pick<Settings, 'novelty'>): Thresholds {
  const { decide, review, sure } = novelty;
  return { ...THRESHOLDS, decide, review, sure };
}

/** For how long claims are compared with later ones: as the settings say, but for topics that say it themselves. */
export function retentionOf({ novelty }: Pick<Settings, 'novelty'>, topics: readonly Topic[]): Retention {
  const kept = topics.flatMap(({ id, retentionDays: days }) => (days === undefined ? [] : [[id, days]]));
  return { days: novelty.retentionDays, byTopic: Object.fromEntries(kept) };
}
