import type { Judge, JudgeAnswer, ShownClaim } from '../model/judge.ts';
import type { Basis } from '../model/judgement.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { weightsOf } from '../novelty/frequency.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import { closeOpinion, openOpinion, type Told } from '../store/opinions.ts';
import type { House } from './house.ts';
import { preparedClaims } from './novelty-memory.ts';
import { thresholdsOf } from './thresholds.ts';
import { weigh } from './weigh-answer.ts';

/** A doubtful claim, and the earlier one that it is laid beside. */
export interface Pair {
  readonly mine: JudgedClaim;
  readonly theirs: JudgedClaim;
  /** What the claim's judgement was made from, as far as it was kept. */
  readonly basis: Basis | null;
  /** Likeness of their vectors, where it is known. */
  readonly likeness: number | null;
}

export interface Asked {
  readonly id: number | null;
  readonly told: Told;
  /** When asking again may help. */
  readonly retryAt: Date | null;
}

export const UNASKED: Omit<Told, 'outcome' | 'otherId'> = {
  ...{ called: false, verdict: null, quotes: null, why: null, likeness: null },
  ...{ ms: null, tokensIn: null, tokensOut: null, cost: null },
};

/** Asks a judge about two claims, within the budget, and writes down what came of it. Never throws for the model's sake. */
export async function askJudge(house: House, judge: Judge, pair: Pair): Promise<Asked> {
  const { db } = house.store;
  const { mine, theirs } = pair;
  const question = {
    ...{ claimId: mine.claim_id, otherId: theirs.claim_id, kind: 'judge' as const },
    ...{ model: judge.id, prompt: judge.prompt },
  };
  const mostPerHour = house.config.settings.models.callsPerHour;
  const id = await openOpinion(db, question, { now: house.clock(), mostPerHour });
  if (id === null) {
    const told = { ...UNASKED, otherId: theirs.claim_id, outcome: 'over-budget' as const };
    return { id, told, retryAt: null };
  }
  const begun = performance.now();
  const answered = await judge.compare(shownOf(mine), shownOf(theirs)).catch(failureOf);
  const ms = performance.now() - begun;
  const failed = answered instanceof ModelFailure;
  const told = failed ? untold(pair, answered, ms) : await weighed(house, pair, answered, ms);
  await closeOpinion(db, id, told);
  return { id, told, retryAt: failed ? answered.retryAt : null };
}

/** The two claims' words, who said them and when: nothing else of them leaves the house. */
function shownOf({ words, claim, published_at, lang }: JudgedClaim): ShownClaim {
  return { words, speaker: claim.speaker?.name ?? null, day: published_at.toISOString().slice(0, 10), lang };
}

export function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  return new ModelFailure('broken', error instanceof Error ? error.message : String(error), { cause: error });
}

function untold({ theirs, likeness }: Pair, { outcome, message, called }: ModelFailure, ms: number): Told {
  const why = message.slice(0, 500);
  return { ...UNASKED, otherId: theirs.claim_id, outcome, called, why, likeness, ms: called ? ms : null };
}

async function weighed(house: House, pair: Pair, answer: JudgeAnswer, ms: number): Promise<Told> {
  const { outcome, why } = await outcomeOf(house, pair, answer);
  const { verdict, quotes, tokensIn, tokensOut } = answer;
  return {
    ...{
      otherId: pair.theirs.claim_id,
      called: true,
      outcome,
      verdict,
      quotes,
      why,
      likeness: pair.likeness,
    },
    ...{ ms, tokensIn, tokensOut, cost: costOf(house, answer) },
  };
}

async function outcomeOf(house: House, { mine, theirs, basis }: Pair, answer: JudgeAnswer) {
  const prepared = await preparedClaims(house.store.db, [mine.claim_id, theirs.claim_id]);
  const [left, right] = [mine, theirs].map((row) => prepared.find((one) => one.placed.id === row.claim_id));
  // What rules cannot compare, they cannot veto either: the default verdict stands.
  if (left === undefined || right === undefined) return { outcome: 'vetoed' as const, why: 'FAULT' };
  const { outcome, veto } = weigh(answer, {
    mine: left,
    theirs: right,
    words: { claim: mine.words, earlier: theirs.words },
    judged: mine,
    weights: weightsOf(basis ?? { totals: [], counts: {} }),
    named: thresholdsOf(house.config.settings).named,
  });
  return { outcome, why: veto === null ? answer.why : `${veto}: ${answer.why}` };
}

function costOf({ config }: House, { tokensIn, tokensOut }: JudgeAnswer): number | null {
  if (tokensIn === null || tokensOut === null) return null;
  const { judgeInputPrice, judgeOutputPrice } = config.settings.models;
  return (tokensIn * judgeInputPrice + tokensOut * judgeOutputPrice) / 1_000_000;
}
