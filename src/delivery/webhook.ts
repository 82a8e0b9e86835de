import { createHmac } from 'node:crypto';
import type { Channel, FrozenDelivery } from './channel.ts';
import { type Hook, type HookKind, type HookSurroundings, openHooks } from './hook.ts';

/** An address of the operator's own, and the key that both sides know. */
export interface SignedHook extends Hook {
  /** `whsec_` and the key in base64, or any text, which is the key as it stands. */
  readonly secret: string;
}

const WEBHOOK: HookKind<SignedHook> = {
  name: 'webhook',
  contentType: 'application/json',
  headers: signatureHeaders,
  // Behind a proxy 404 is the answer of a place that is being set up; only 410 is meant.
  gone: [410],
  renew: 'Check the address in desks.yaml, and that the place it names takes what is signed with its secret.',
  doubt: () => null,
};

/** Webhooks as standardwebhooks.com describes them: signed, and known again by their id. */
export function openWebhook(around: HookSurroundings<SignedHook>): Channel {
  return openHooks(WEBHOOK, around);
}

/** The time is that of the try: who takes it refuses old ones, so that nobody can send it a second time. */
function signatureHeaders(delivery: FrozenDelivery, { secret }: SignedHook, now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'webhook-id': delivery.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature(secret, `${delivery.id}.${timestamp}.`, delivery.raw)}`,
  };
}

function signature(secret: string, head: string, body: Uint8Array): string {
  return createHmac('sha256', keyOf(secret)).update(head).update(body).digest('base64');
}

function keyOf(secret: string): Buffer {
  const encoded = /^whsec_(.*)$/s.exec(secret)?.[1];
  return encoded === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(encoded, 'base64');
}
