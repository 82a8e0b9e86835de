import type { Clock } from '../model/clock.ts';
import { type Channel, Temporary } from './channel.ts';
import { headerText } from './header-text.ts';

/**
 * The Atom feeds of desks. Whoever reads one comes for it: an entry is accepted when its delivery is recorded as sent,
 * because the page of the feed shows what is.
 */
export function openFeed(clock: Clock): Channel {
  let closed = false;
  return {
    async send({ to }, signal) {
      const feed = `The feed of ${headerText(to)}`;
      if (closed) throw new Temporary(`${feed} is closed; the entry is published later.`);
      if (signal?.aborted) throw new Temporary(`${feed}: publishing was broken off.`);
      return { acceptedAt: clock().toISOString(), answer: 'published in the feed of the desk' };
    },
    async close() {
      closed = true;
    },
  };
}
