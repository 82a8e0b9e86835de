import { type Clock, systemClock } from '../model/clock.ts';
import type { ChannelKind } from '../model/desk.ts';
import { type Acceptance, type Channel, type FrozenDelivery, Permanent } from './channel.ts';
import { type MailServer, openEmail } from './email.ts';
import { headerText } from './header-text.ts';

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
  readonly mail: MailServer;
  readonly clock?: Clock;
}

/** Opens no connection before the first send. */
export function openChannels({ mail, clock = systemClock }: ChannelsOptions): Channels {
  const open = new Map<string, Channel>([['email' satisfies ChannelKind, openEmail(mail, clock)]]);
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
