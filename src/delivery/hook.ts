import type { Answer, Client } from '../http/client.ts';
import type { Clock } from '../model/clock.ts';
import type { Acceptance, Channel, FrozenDelivery } from './channel.ts';
import { Permanent, Temporary } from './channel.ts';
import { headerText } from './header-text.ts';
import { answerTold, hookError } from './hook-error.ts';
import { UnderWay } from './under-way.ts';

/** An address that digests are posted to, as it is configured. Whoever has the address can post there: it is a secret. */
export interface Hook {
  /** Name of the channel, by which desks know it. */
  readonly id: string;
  readonly url: string;
}

/** What tells one kind of hook from another. */
export interface HookKind<H extends Hook> {
  /** As sentences name it: `Slack`. */
  readonly name: string;
  readonly contentType: string;
  readonly headers?: (delivery: FrozenDelivery, hook: H, now: Date) => Readonly<Record<string, string>>;
  /** Statuses by which this kind says that nobody takes anything at this address any more. */
  readonly gone: readonly number[];
  /** Where whoever runs the desk makes a new address. */
  readonly renew: string;
  /** Why an answer with a status of success is none: a sentence without its subject, or null where it is one. */
  readonly doubt: (said: string) => string | null;
}

export interface HookSurroundings<H extends Hook> {
  readonly client: Pick<Client, 'post'>;
  readonly clock: Clock;
  /** Longest time for a whole send, in milliseconds. */
  readonly limitMs: number;
  readonly hooks: readonly H[];
}

/** A channel that posts frozen bytes to addresses of one kind, through the guarded client. */
export function openHooks<H extends Hook>(
  kind: HookKind<H>,
  { client, clock, limitMs, hooks }: HookSurroundings<H>,
): Channel {
  const byId = new Map(hooks.map((hook) => [hook.id, hook]));
  const underWay = new UnderWay();

  async function hand(
    hook: H,
    delivery: FrozenDelivery,
    signal: AbortSignal | undefined,
  ): Promise<Acceptance> {
    const limit = AbortSignal.timeout(limitMs);
    const attempt = { kind, hook, limitMs, broken: () => signal?.aborted === true };
    let answer: Answer;
    try {
      answer = await client.post(hook.url, {
        hook: true,
        body: delivery.raw,
        contentType: kind.contentType,
        headers: { ...kind.headers?.(delivery, hook, clock()) },
        timeoutMs: limitMs,
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
    } catch (error) {
      throw hookError(error, attempt);
    }
    const doubt = kind.doubt(answer.body.toString('utf8'));
    const said = answerTold(answer.status, answer.body.toString('utf8'), hook);
    const where = `The channel ${hook.id} (${new URL(hook.url).host})`;
    if (doubt !== null) throw new Temporary(`${where} ${doubt} (${said}). It is tried again later.`);
    return { acceptedAt: clock().toISOString(), answer: `${new URL(hook.url).host} ${said}` };
  }

  return {
    async send(delivery, signal) {
      const hook = byId.get(delivery.to);
      if (underWay.closed)
        throw new Temporary(`The channel ${headerText(delivery.to)} is closed; it is tried again later.`);
      if (hook === undefined) throw noSuchChannel(delivery.to, kind.name);
      return underWay.run(hand(hook, delivery, signal));
    },
    close: () => underWay.close(),
  };
}

function noSuchChannel(to: string, name: string): Permanent {
  return new Permanent(`desks.yaml has no channel "${headerText(to)}" of the kind ${name} any more.`, {
    badAddress: true,
  });
}
