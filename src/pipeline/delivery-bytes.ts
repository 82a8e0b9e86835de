import { deliveryId } from '../delivery/channel.ts';
import { composeMail, type MailFrame } from '../delivery/compose-mail.ts';
import { renderAtomEntry } from '../digests/render-atom.tsx';
import { renderJson } from '../digests/render-json.ts';
import { renderSlack } from '../digests/render-slack.ts';
import { renderTeams } from '../digests/render-teams.ts';
import type { ChannelKind } from '../model/desk.ts';
import type { Digest, RenderedDigest } from '../model/digest.ts';

/** A digest on its way to one recipient. */
export interface Outgoing {
  readonly digest: Digest;
  /** As a mail has it. */
  readonly rendered: RenderedDigest;
  /** `<...@domain>`: the same for the same delivery, whatever its channel. */
  readonly messageId: string;
  /** When it is frozen. */
  readonly now: Date;
  /** A sample of `channels test`: nothing was said. */
  readonly test?: boolean;
}

/** The bytes that one channel sends, to be frozen: from here on nothing changes them. */
export async function deliveryBytes(
  channel: ChannelKind,
  { digest, rendered, messageId, now, test = false }: Outgoing,
  frame: Omit<MailFrame, 'messageId' | 'date'>,
): Promise<Buffer> {
  const id = deliveryId(messageId);
  switch (channel) {
    case 'email':
      return composeMail(rendered, { ...frame, messageId, date: now });
    case 'slack':
      return Buffer.from(renderSlack(digest));
    case 'teams':
      return Buffer.from(renderTeams(digest));
    case 'webhook':
      return Buffer.from(renderJson(digest, { id, test }));
    case 'feed':
      return Buffer.from(renderAtomEntry(digest, { id, updated: now.toISOString() }));
  }
}
