import { randomBytes } from 'node:crypto';
import { HttpProblem } from '../http/errors.ts';
import type { Judge } from '../model/judge.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { readAnswer } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { addressesModel, PROMPT_VERSION, question } from './prompt.ts';

/** Most bytes of an answer: a verdict, two quotations and a sentence, and what a model thinks aloud before. */
const MOST_BYTES = 256 * 1024;
/** Most tokens that a model may answer with. */
const MOST_TOKENS = 2_000;

/** A judge behind `/chat/completions` of an OpenAI-compatible API. */
export function chatJudge(endpoint: Endpoint, boundary: () => string = freshBoundary): Judge {
  const ask = askingStrictly(endpoint);
  return {
    id: endpoint.id,
    prompt: PROMPT_VERSION,
    async compare(claim, earlier) {
      if ([claim, earlier].some(({ words, speaker }) => addressesModel(`${speaker ?? ''} ${words}`))) {
        const message = 'The words speak to a language model, so none was asked.';
        throw new ModelFailure('addresses-model', message, { called: false });
      }
      return readAnswer(await ask(question(claim, earlier, boundary())));
    },
  };
}

/** Some servers do not know all that others want: one that refuses the request is asked once more, and from then on, plainly. */
function askingStrictly(endpoint: Endpoint): (messages: unknown) => Promise<unknown> {
  let plain = false;
  const strict = { temperature: 0, max_tokens: MOST_TOKENS, response_format: { type: 'json_object' } };
  const post = (messages: unknown) =>
    endpoint.post(
      'chat/completions',
      { model: endpoint.model, messages, ...(plain ? {} : strict) },
      MOST_BYTES,
    );
  return async (messages) => {
    try {
      return await post(messages);
    } catch (error) {
      if (plain || !wasNotUnderstood(error)) throw error;
      plain = true;
      return post(messages);
    }
  };
}

function wasNotUnderstood(error: unknown): boolean {
  const problem = error instanceof ModelFailure ? error.cause : null;
  return problem instanceof HttpProblem && [400, 422].includes(problem.status);
}

function freshBoundary(): string {
  return `text-${randomBytes(12).toString('hex')}`;
}
