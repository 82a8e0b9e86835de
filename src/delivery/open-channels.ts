import type { Client } from '../http/client.ts';
import { type Clock, systemClock } from '../model/clock.ts';
import type { ChannelConfig, ChannelKind } from '../model/desk.ts';
import { type OauthSettings, openAccessTokens } from './access-tokens.ts';
import { type Acceptance, type Channel, type FrozenDelivery, Permanent } from './channel.ts';
import { type MailServer, openEmail } from './email.ts';
import { openFeed } from './feed.ts';
import { headerText } from './header-text.ts';
import { openSlack } from './slack.ts';
import { openTeams } from './teams.ts';
import { openWebhook } from './webhook.ts';

/** Every way to reach recipients, opened once. */
export interface Channels {
  /**
   * Hands one delivery over, by the channel that its row names.
   * @throws Permanent or Temporary, nothing else.
   */
  send(kind: string, delivery: FrozenDelivery, signal?: AbortSignal): Promise<Acceptance>;
  /** As `Channel.close`, for all. */
  close(): Promise<void>;
}

export interface ChannelsOptions {
  readonly mail: MailServer & OauthSettings;
  /** What is posted goes through it; whoever opened it closes it. */
  readonly client: Pick<Client, 'post'>;
  /** Addresses and secrets as they are configured now: no delivery stores them. */
  readonly hooks: readonly ChannelConfig[];
  readonly clock?: Clock;
}

/** Opens no connection before the first send. */
export function openChannels({ mail, client, hooks, clock = systemClock }: ChannelsOptions): Channels {
  // As long as it may take until a mail server has a mail; a mail may wait for its answer beyond that.
  const around = { client, clock, limitMs: mail.timeoutSeconds * 2000 };
  const byKind: Readonly<Record<ChannelKind, Channel>> = {
    email: openEmail(mail, clock, openAccessTokens(mail, client, clock)),
    slack: openSlack({ ...around, hooks: hooks.filter((hook) => hook.kind === 'slack') }),
    teams: openTeams({ ...around, hooks: hooks.filter((hook) => hook.kind === 'teams') }),
    webhook: openWebhook({ ...around, hooks: hooks.filter((hook) => hook.kind === 'webhook') }),
    feed: openFeed(clock),
  };
  const open = new Map<string, Channel>(Object.entries(byKind));
  return {
    async send(kind, delivery, signal) {
      const channel = open.get(kind);
      if (channel) return channel.send(delivery, signal);
      throw new Permanent(`Nothing can be sent by "${headerText(kind)}": there is no such channel.`, {
        badAddress: false,
      });
    },
    async close() {
      await Promise.all([...open.values()].map((channel) => channel.close()));
    },
  };
}
