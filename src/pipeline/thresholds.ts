import type { Settings } from '../config/settings.ts';
import { THRESHOLDS, type Thresholds } from '../novelty/decide.ts';

/** The thresholds that novelty decides with: those that the operator may set, and the fixed ones. */
export function thresholdsOf({ novelty }: Pick<Settings, 'novelty'>): Thresholds {
  const { decide, review, sure } = novelty;
  return { ...THRESHOLDS, decide, review, sure };
}
