import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What a model is sent, as far as tests look at it. */
const Sent = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).optional(),
  input: z.array(z.string()).optional(),
  response_format: z.unknown().optional(),
});
export interface Request {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: z.infer<typeof Sent>;
}

export type Behaviour = (request: Request, response: ServerResponse) => void;

/** A server on loopback that speaks the protocol of OpenAI's API, and behaves as a test tells it. */
export interface ModelServer {
  readonly url: string;
  /** `127.0.0.1:49152`, for `http.allowPrivate`. */
  readonly door: string;
  readonly requests: readonly Request[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export async function modelServer(): Promise<ModelServer> {
  const requests: Request[] = [];
  let behaviour: Behaviour = (_, response) => json(response, {});
  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then((text) => {
      const { url: path = '', headers } = incoming;
      const request = { path, authorization: headers.authorization, body: Sent.parse(JSON.parse(text)) };
      requests.push(request);
      behaviour(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    door: `127.0.0.1:${port}`,
    requests,
    behave: (given) => {
      behaviour = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A chat completion with this text. */
export function completion(content: string | null): unknown {
  return {
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 400, completion_tokens: 50, total_tokens: 450 },
  };
}

/** Says this verdict with these quotations. */
export function says(verdict: string, claim: string, earlier: string, why = 'They say the same.'): Behaviour {
  const content = JSON.stringify({ verdict, claim_quote: claim, earlier_quote: earlier, why });
  return (_, response) => json(response, completion(content));
}

/** The words of the two claims as the request shows them: what a model that quotes rightly would quote. */
export function wordsShown(request: Request): { claim: string; earlier: string } {
  const shown = request.body.messages?.find(({ role }) => role === 'user')?.content ?? '';
  const [earlier = '', claim = ''] = [...shown.matchAll(/^words: (.*)$/gmu)].map(([, words = '']) => words);
  return { claim, earlier };
}

/** Says this verdict and quotes the whole of both claims, whatever they are. */
export function quotesRightly(verdict: string): Behaviour {
  return (request, response) => {
    const { claim, earlier } = wordsShown(request);
    says(verdict, claim, earlier)(request, response);
  };
}

/** Never answers. */
export const stalls: Behaviour = () => {};

/** Sends its answer byte by byte, and never the last one. */
export const drips: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

export function fails(
  status: number,
  headers: Record<string, string> = {},
  body = '{"error":"no"}',
): Behaviour {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

/** Vectors made by a function of the text, as an embeddings endpoint answers them. */
export function embeds(vectorOf: (text: string) => readonly (number | null)[]): Behaviour {
  return ({ body }, response) => {
    const data = (body.input ?? []).map((text, index) => ({
      index,
      object: 'embedding',
      embedding: vectorOf(text),
    }));
    // In the reverse order: the index says which is whose.
    json(response, { data: data.reverse(), usage: { prompt_tokens: 7 } });
  };
}
