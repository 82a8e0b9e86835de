import type { Channel } from './channel.ts';
import { type Hook, type HookKind, type HookSurroundings, openHooks } from './hook.ts';

/** 404: no such hook or conversation, 410: it was archived. */
const SLACK: HookKind<Hook> = {
  name: 'Slack',
  contentType: 'application/json; charset=utf-8',
  gone: [404, 410],
  renew: 'Make a new incoming webhook in Slack and write its address into desks.yaml.',
  // A page of a proxy that asks somebody to sign in has a status of success, too.
  doubt: (said) => (said.trim() === 'ok' ? null : 'did not answer "ok" as Slack does'),
};

/** Incoming webhooks of Slack, and of what speaks like it. */
export function openSlack(around: HookSurroundings<Hook>): Channel {
  return openHooks(SLACK, around);
}
