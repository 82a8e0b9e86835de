import { DECIDES_FROM, type NoveltyVerdict } from '../model/judgement.ts';
import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import type { FigureComparison, SpeakerRelation } from './slots.ts';

/** An earlier claim, compared. */
export interface Compared {
  readonly theirs: Prepared;
  readonly alignment: Alignment;
  readonly relation: SpeakerRelation;
  readonly figures: FigureComparison;
  /** Likeness, 0 to 1: how sure it is that this earlier claim says what mine says. */
  readonly score: number;
  /** How sure it is that the two are about one matter, whoever speaks, whatever the sign, figure or date. */
  readonly frame: number;
}

export type RuleCode =
  | 'HASH'
  | 'LOW'
  | 'ENT'
  | 'LEFT'
  | 'SIGN'
  | 'FIG'
  | 'DATE'
  | 'DETAIL'
  | 'OCC'
  | 'LANG'
  | 'SAME'
  | 'REV'
  | 'EDIT';

export interface Decision {
  readonly verdict: NoveltyVerdict;
  readonly rule: RuleCode;
  readonly best: Compared | null;
  readonly review: boolean;
}

/**
 * `decide`: from here on a claim is held to be a repeat. `review`: from here up to `sure` the verdict stands and a person
 * is asked. `frame`: how sure it must be that two claims are about one matter for the one to say the same of it as the other, or
 * otherwise. `detail`: share of the earlier claim that must be said again for mine to add to it. `named`: weight of a
 * person or group from which naming them is news by itself. `short`: claims of fewer words always go to review.
 */
export const THRESHOLDS = {
  ...DECIDES_FROM,
  frame: 0.45,
  detail: 0.7,
  named: 0.9,
  short: 8,
} as const;
export type Thresholds = Readonly<Record<keyof typeof THRESHOLDS, number>>;

export function repeat(rule: RuleCode, best: Compared): Decision {
  return { verdict: 'repeat', rule, best, review: false };
}

export function opposite(best: Compared): Decision {
  return { verdict: 'contradiction', rule: 'SIGN', best, review: true };
}

export function fresh(rule: RuleCode, best: Compared | null): Decision {
  return { verdict: 'new', rule, best, review: false };
}
