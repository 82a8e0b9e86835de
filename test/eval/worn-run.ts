import { dice as seeded } from '../../eval/dice.ts';
import type { AnswerLine } from '../../eval/scoring/gold-stream.ts';
import { STANCES } from '../../src/model/claim.ts';

/** A run with all kinds of mistakes in it, the same ones each time: so that every rule of a scorer is asked. */
export function worn(run: readonly AnswerLine[], seed: number): AnswerLine[] {
  const dice = seeded(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(dice() * list.length)];
  const moved = (at: number) => Math.max(0, at + Math.floor((dice() - 0.5) * 120));
  const stretch = <T extends { start: number; end: number }>(one: T): T => {
    if (dice() < 0.7) return one;
    const start = moved(one.start);
    return { ...one, start, end: Math.max(start + 1, moved(one.end)) };
  };
  const speakers = run.flatMap(({ claims }) => claims.map(({ speaker }) => speaker));
  return run.map((line) => ({
    ...line,
    mentions: line.mentions.filter(() => dice() < 0.9).map(stretch),
    claims: line.claims
      .filter(() => dice() < 0.85)
      .flatMap((claim) => (dice() < 0.1 ? [claim, claim] : [claim]))
      .map(stretch)
      .map((claim) => ({
        ...claim,
        speaker: dice() < 0.15 ? pick(speakers) : claim.speaker,
        stance: dice() < 0.15 ? (pick(STANCES) ?? claim.stance) : claim.stance,
        topics: dice() < 0.1 ? claim.topics.slice(1) : claim.topics,
        figures: dice() < 0.2 ? [...claim.figures, { value: Math.floor(dice() * 30) }] : claim.figures,
        when: dice() < 0.2 ? (claim.when?.slice(0, 4) ?? '2025') : claim.when,
        verdict: dice() < 0.2 ? (pick(VERDICTS) ?? claim.verdict) : claim.verdict,
      })),
  }));
}

const VERDICTS = ['new', 'update', 'contradiction', 'repeat'];
