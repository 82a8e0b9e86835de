import type { Channel } from './channel.ts';
import { type Hook, type HookKind, type HookSurroundings, openHooks } from './hook.ts';

/** What connectors before workflows answered with a status of success, and what asks somebody to sign in. */
const NO_SUCCESS = /endpoint returned HTTP error|message delivery failed|<html[\s>]/i;

/** 202 says that a workflow has begun: what becomes of it, its own history in Power Automate tells. */
const TEAMS: HookKind<Hook> = {
  name: 'Teams',
  contentType: 'application/json; charset=utf-8',
  gone: [404, 410],
  renew: 'Make the workflow anew in Teams, let anyone trigger it, and write its address into desks.yaml.',
  doubt: (said) => (NO_SUCCESS.test(said) ? 'did not take it, although it answered with success' : null),
};

/** Workflows of Teams that begin when a webhook request is received. */
export function openTeams(around: HookSurroundings<Hook>): Channel {
  return openHooks(TEAMS, around);
}
