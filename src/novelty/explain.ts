import type { Explanation, Leftover } from '../model/judgement.ts';
import type { Compared, Decision } from './decision.ts';
import { differencesOf } from './differences.ts';
import type { Prepared, Unit } from './features.ts';
import { ruleSentence } from './rule-sentence.ts';
import { runnersUp } from './runners-up.ts';

/** Why a claim was judged as it was. Numbers are rounded so that the same decision gives the same bytes. */
export function explain(mine: Prepared, decision: Decision, compared: readonly Compared[]): Explanation {
  const { best } = decision;
  return {
    against: best?.theirs.placed.id ?? null,
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
    sentence: ruleSentence(mine, decision),
    runnersUp: runnersUp(mine, decision, compared),
  };
}

function leftover({ start, end, text }: Unit): Leftover {
  return { start, end, text };
}
