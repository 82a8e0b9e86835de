import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/language-models/answer.ts';
import { ModelFailure } from '../../src/model/model-failure.ts';
import { completion } from './model-server.ts';

const field = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('repeat', 'new', 'update', '\u0000', '\ud800'),
);
const said = fc
  .record(
    { verdict: field, claim_quote: field, earlier_quote: field, why: field, __proto__: field },
    { requiredKeys: [] },
  )
  .map((each) => JSON.stringify(each));
const text = fc.oneof(said, fc.string({ unit: 'binary' }), fc.json());
const usage = fc.record({ prompt_tokens: fc.oneof(fc.double(), field), completion_tokens: field });
const body = fc.oneof(
  text.map(completion),
  fc
    .tuple(text, usage)
    .map(([content, counted]) => ({ choices: [{ message: { content } }], usage: counted })),
  fc.jsonValue(),
);

/** Every string of an answer, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('what a model answers, whatever it is', () => {
  test('is one of four verdicts with clean words and numbers that can be kept, or a failure with its reason', () => {
    fc.assert(
      fc.property(body, (given) => {
        try {
          const answer = readAnswer(given);
          expect(['new', 'update', 'contradiction', 'repeat']).toContain(answer.verdict);
          // What neither the database nor a terminal takes. JSON would have hidden it behind its escapes.
          for (const text of stringsIn(answer)) expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          expect(answer.why.length).toBeLessThanOrEqual(300);
          for (const count of [answer.tokensIn, answer.tokensOut])
            expect(count === null || (Number.isInteger(count) && count < 2 ** 31)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelFailure);
        }
      }),
    );
  });
});
