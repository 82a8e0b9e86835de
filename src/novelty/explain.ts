import type { Explanation, Leftover, RunnerUp } from '../model/judgement.ts';
import type { Compared, Decision, RuleCode } from './decide.ts';
import type { Prepared, Unit } from './features.ts';
import { differencesOf, entityConflict } from './slots.ts';

const RUNNERS_UP = 3;

const RULES: Readonly<Record<RuleCode, string>> = {
  HASH: 'The same words stand in an earlier claim.',
  LOW: 'No earlier claim on these topics is near it.',
  ENT: 'The nearest earlier claim is about, or by, somebody else.',
  LEFT: 'The nearest earlier claim shares some of it, but both sides say things the other does not.',
  SIGN: 'It denies what an earlier claim affirms, or affirms what it denies.',
  FIG: 'It says the same as an earlier claim with another figure.',
  DATE: 'It says the same as an earlier claim with another date.',
  DETAIL: 'It says all that an earlier claim said, and adds something.',
  OCC: 'It says again, on a later occasion, what was said before.',
  LANG: 'It says in the other language what was said before.',
  SAME: 'It says in other words what was said before.',
};

/** Why a claim was judged as it was. Numbers are rounded so that the same decision gives the same bytes. */
export function explain(mine: Prepared, decision: Decision, compared: readonly Compared[]): Explanation {
  const { best } = decision;
  return {
    aligned: (best?.alignment.pairs ?? []).map((pair) => ({
      mine: [pair.mine.start, pair.mine.end],
      theirs: [pair.theirs.start, pair.theirs.end],
      link: pair.link,
    })),
    leftover: {
      mine: (best?.alignment.leftMine ?? mine.units).map(leftover),
      theirs: (best?.alignment.leftTheirs ?? []).map(leftover),
    },
    differences: best ? differencesOf(mine, best.theirs, best.alignment) : [],
    sentence: sentenceFor(decision),
    runnersUp: compared
      .filter((one) => one !== best)
      .slice(0, RUNNERS_UP)
      .map((one) => runnerUp(one)),
  };
}

function leftover({ start, end, text }: Unit): Leftover {
  return { start, end, text };
}

function sentenceFor(decision: Decision): string {
  const sentence = RULES[decision.rule];
  if (decision.rule !== 'SIGN' || !decision.best) return sentence;
  if (decision.best.relation === 'same') return `${sentence} The speaker is the same.`;
  return `${sentence} It is disputed between two speakers.`;
}

function runnerUp(one: Compared): RunnerUp {
  return { claimId: one.theirs.placed.id, score: round(one.score), why: whyLost(one) };
}

function whyLost(one: Compared): string {
  if (one.relation === 'other') return 'another speaker';
  if (one.figures.state === 'differ') return 'another figure';
  if (entityConflict(one.alignment)) return 'somebody or something else is named';
  const { p, q } = one.alignment;
  if (p < 0.5 && q < 0.5) return 'too little in common';
  if (p < 0.5) return 'says less than this claim';
  return 'less alike';
}

/** Four decimals: enough to compare, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
