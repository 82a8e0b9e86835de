import { z } from 'zod';
import type { Embedder } from '../model/embedder.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { TOKENS } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { shown } from './prompt.ts';
import { checkedVectors } from './vectors.ts';

/** Most bytes of an answer for one text: 8,192 dimensions of twenty characters, and some more. */
const BYTES_EACH = 200_000;

const Embeddings = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()) })),
  usage: z.object({ prompt_tokens: TOKENS }).partial().nullish().catch(null),
});

/** An embedder behind `/embeddings` of an OpenAI-compatible API. `prefix` stands before each text, where a model wants one. */
export function endpointEmbedder(endpoint: Endpoint, prefix: string | null = null): Embedder {
  let dimensions: number | null = null;
  return {
    id: endpoint.id,
    get dimensions() {
      return dimensions;
    },
    async embed(texts) {
      const input = texts.map((text) => `${prefix ?? ''}${shown(text)}`);
      const body = await endpoint.post(
        'embeddings',
        { model: endpoint.model, input, encoding_format: 'float' },
        BYTES_EACH * Math.max(1, texts.length),
      );
      const answer = Embeddings.safeParse(body);
      if (!answer.success)
        throw new ModelFailure('no-answer', 'The answer has no vectors where embeddings have them.');
      const byIndex = new Map(answer.data.data.map(({ index, embedding }) => [index, embedding]));
      const inOrder = texts.flatMap((_, at) => {
        const found = byIndex.get(at);
        return found === undefined ? [] : [found];
      });
      const vectors = checkedVectors(inOrder, { count: texts.length, dimensions });
      dimensions = vectors[0]?.length ?? dimensions;
      return { vectors, tokensIn: answer.data.usage?.prompt_tokens ?? null };
    },
  };
}
