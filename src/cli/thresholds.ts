import type { Settings } from '../config/settings.ts';
import { WrongUse } from './terminal.ts';

/** Thresholds as options give them. */
export interface ThresholdOptions {
  readonly decide?: string;
  readonly review?: string;
  readonly sure?: string;
}

type Decisive = Pick<Settings['novelty'], 'decide' | 'review' | 'sure'>;

/**
 * The thresholds of the settings with those that options give in their place.
 * @throws WrongUse when one is no number from 0 to 1, or they are out of order
 */
export function givenThresholds(options: ThresholdOptions, { novelty }: Pick<Settings, 'novelty'>): Decisive {
  const given = {
    decide: likeness('--decide', options.decide) ?? novelty.decide,
    review: likeness('--review', options.review) ?? novelty.review,
    sure: likeness('--sure', options.sure) ?? novelty.sure,
  };
  const { decide, review, sure } = given;
  if (review > decide || decide > sure)
    throw new WrongUse(
      `These thresholds are out of order: review ${review}, decide ${decide}, sure ${sure}. Give --review, --decide and --sure so that review <= decide <= sure; those not given are those of the settings.`,
    );
  return given;
}

export function areGiven({ decide, review, sure }: ThresholdOptions): boolean {
  return decide !== undefined || review !== undefined || sure !== undefined;
}

function likeness(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^(?:[01]|[01]?\.\d{1,6})$/.test(text) || Number(text) > 1)
    throw new WrongUse(`${option} is "${text}". Write a likeness from 0 to 1, such as 0.55.`);
  return Number(text);
}
