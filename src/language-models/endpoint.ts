import type { Client } from '../http/client.ts';
import { BadAnswer, HttpProblem, Refused, SiteAsksToWait, TimedOut, TooLarge } from '../http/errors.ts';
import type { Clock } from '../model/clock.ts';
import { ModelFailure } from '../model/model-failure.ts';
import type { OpinionOutcome } from '../model/opinion.ts';
import { cleanLine } from '../text/clean-text.ts';

/** Where a model answers, and under which name. */
export interface EndpointOptions {
  /** Address of the API up to its version: `https://models.example.org/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as bearer token; null sends none. */
  readonly key: string | null;
  /** For the whole call, to the last byte. */
  readonly timeoutMs: number;
  readonly client: Client;
  readonly clock: Clock;
}

/** Failures in a row after which an endpoint is left alone, and for how long: one that is down costs three time limits, not three hundred. */
const FAILURES = 3;
export const REST_MS = 5 * 60_000;

/** One model behind an OpenAI-compatible API, asked through the guarded client. */
export class Endpoint {
  readonly id: string;
  readonly #options: EndpointOptions;
  #failures = 0;
  #restsUntil = 0;

  constructor(options: EndpointOptions) {
    this.#options = options;
    this.id = `${options.model} at ${new URL(options.url).host}`;
  }

  get model(): string {
    return this.#options.model;
  }

  /**
   * Posts JSON and reads JSON.
   * @param path below the API's address: `chat/completions`
   * @throws ModelFailure
   */
  async post(path: string, body: unknown, maxBytes: number): Promise<unknown> {
    this.#refuseWhileResting();
    try {
      const answer = await this.#send(path, body, maxBytes);
      this.#failures = 0;
      return answer;
    } catch (error) {
      const failure = failureOf(error, this.#options);
      this.#count(failure.outcome);
      throw failure;
    }
  }

  async #send(path: string, body: unknown, maxBytes: number): Promise<unknown> {
    const { url, key, client, timeoutMs } = this.#options;
    const answer = await client.post(`${url.replace(/\/$/, '')}/${path}`, {
      body: JSON.stringify(body),
      contentType: 'application/json',
      accept: 'application/json',
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      maxBytes,
      timeoutMs,
    });
    try {
      return JSON.parse(answer.body.toString('utf8'));
    } catch {
      throw new ModelFailure('not-json', `${this.id} answered with something that is no JSON.`);
    }
  }

  #refuseWhileResting(): void {
    if (this.#restsUntil <= this.#options.clock().getTime()) return;
    const until = new Date(this.#restsUntil);
    const message = `${this.id} failed ${FAILURES} times in a row and is left alone until ${until.toISOString()}.`;
    throw new ModelFailure('resting', message, { retryAt: until, called: false });
  }

  #count(outcome: OpinionOutcome): void {
    if (!COUNTED.has(outcome)) return;
    this.#failures += 1;
    if (this.#failures < FAILURES) return;
    // One failure more and it rests again: it has to answer once before it is trusted with three.
    this.#failures = FAILURES - 1;
    this.#restsUntil = this.#options.clock().getTime() + REST_MS;
  }
}

/** What tells that an endpoint is down, and not that one answer was bad. */
const COUNTED: ReadonlySet<OpinionOutcome> = new Set<OpinionOutcome>([
  ...(['timed-out', 'unreachable', 'server-error', 'refused', 'too-large'] as const),
]);

/** Servers say which key they do not take: it must not end in a log or on a page. */
function withoutKey(text: string, key: string | null): string {
  return key === null ? text : text.replaceAll(key, '(key)');
}

function failureOf(error: unknown, options: Pick<EndpointOptions, 'clock' | 'key'>): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof HttpProblem) return statusFailure(error, options);
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SiteAsksToWait) {
    return new ModelFailure('rate-limited', message, { retryAt: error.until, called: false });
  }
  if (error instanceof TimedOut) return new ModelFailure('timed-out', message);
  if (error instanceof TooLarge) return new ModelFailure('too-large', message);
  if (error instanceof Refused) return new ModelFailure('refused', message, { called: false });
  if (error instanceof BadAnswer) return new ModelFailure('server-error', message);
  return new ModelFailure('unreachable', message);
}

/** How long a server that is too busy and does not say how long is left alone. */
const BUSY_MS = 60_000;

function statusFailure(
  problem: HttpProblem,
  { clock, key }: Pick<EndpointOptions, 'clock' | 'key'>,
): ModelFailure {
  const { status, retryAfter } = problem;
  const said = withoutKey(`${problem.message} It says: ${cleanLine(problem.excerpt).slice(0, 300)}`, key);
  if (status === 429) {
    const retryAt = retryAfter ?? new Date(clock().getTime() + BUSY_MS);
    return new ModelFailure('rate-limited', said, { retryAt, cause: problem });
  }
  const outcome = status >= 500 || status === 408 ? 'server-error' : 'refused';
  return new ModelFailure(outcome, said, { retryAt: retryAfter, cause: problem });
}
