import { z } from 'zod';
import type { JudgeAnswer } from '../model/judge.ts';
import { NOVELTY_VERDICTS } from '../model/judgement.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { beginning, cleanLine } from '../text/clean-text.ts';

/** Most characters of a model's reason that are kept. */
const MOST_WHY = 300;

/** What a server counts is believed as far as it can be a count. */
export const TOKENS = z.int().min(0).max(1_000_000_000);

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z.object({ prompt_tokens: TOKENS, completion_tokens: TOKENS }).partial().nullish().catch(null),
});

const Said = z.object({
  verdict: z.enum(NOVELTY_VERDICTS),
  claim_quote: z.string().max(4_000),
  earlier_quote: z.string().max(4_000),
  why: z.string().max(20_000).catch(''),
});

/** Reads what a chat endpoint answered. @throws ModelFailure `not-json` or `no-answer` */
export function readAnswer(body: unknown): JudgeAnswer {
  const completion = Completion.safeParse(body);
  const content = completion.data?.choices[0]?.message.content ?? null;
  if (!completion.success || content === null) {
    throw new ModelFailure('no-answer', 'The answer has no text where chat completions have it.');
  }
  const said = Said.safeParse(jsonIn(content));
  if (!said.success) {
    throw new ModelFailure('no-answer', 'The model’s JSON lacks one of the four verdicts, or its quotes.');
  }
  const { verdict, claim_quote, earlier_quote, why } = said.data;
  const { usage } = completion.data;
  return {
    verdict,
    quotes: { claim: cleanLine(claim_quote), earlier: cleanLine(earlier_quote) },
    why: beginning(cleanLine(why), MOST_WHY),
    tokensIn: usage?.prompt_tokens ?? null,
    tokensOut: usage?.completion_tokens ?? null,
  };
}

/** Models that think aloud, or fence their JSON, have it behind that. */
function jsonIn(content: string): unknown {
  const thought = content.lastIndexOf('</think>');
  const text = thought < 0 ? content : content.slice(thought + '</think>'.length);
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  try {
    return JSON.parse(text.slice(Math.max(from, 0), to + 1));
  } catch {
    throw new ModelFailure('not-json', 'The model answered with something that is no JSON.');
  }
}
