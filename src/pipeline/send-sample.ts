import { randomUUID } from 'node:crypto';
import type { Config } from '../config/load.ts';
import { type Acceptance, deliveryId } from '../delivery/channel.ts';
import { openChannels } from '../delivery/open-channels.ts';
import { renderDigest } from '../digests/render.ts';
import { testDigest, testWords } from '../digests/test-digest.ts';
import type { Client } from '../http/client.ts';
import { type Clock, systemClock } from '../model/clock.ts';
import type { Recipient } from '../model/desk.ts';
import type { Language } from '../model/language.ts';
import { deliveryBytes } from './delivery-bytes.ts';
import { mailSender } from './mail-sender.ts';

/** How a sample is sent. */
export interface SampleOptions {
  readonly lang: Language;
  readonly client: Pick<Client, 'post'>;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
}

/**
 * Sends a marked sample as a digest would be sent: rendered, frozen and handed over by the same code. Nothing is stored.
 * @throws Permanent or Temporary, as a channel does
 */
export async function sendSample(
  config: Pick<Config, 'settings' | 'channels'>,
  { channel, address }: Recipient,
  { lang, client, signal, clock = systemClock }: SampleOptions,
): Promise<Acceptance> {
  const { mail, web } = config.settings;
  const now = clock();
  const desk = { id: 'test', name: lang === 'es' ? 'Prueba de Claimwatch' : 'Test of Claimwatch', lang };
  const digest = testDigest({
    ...{ deskId: desk.id, deskName: desk.name, lang, zone: 'UTC' },
    ...{ now, publicUrl: web.publicUrl },
  });
  const sender = mailSender(mail);
  // Another each time: who knows deliveries by their id would take a second sample for the first.
  const messageId = `<test-${randomUUID()}@${sender.listIdDomain}>`;
  const raw = await deliveryBytes(
    channel,
    { digest, rendered: renderDigest(digest), messageId, now, test: true },
    {
      ...sender,
      desk,
      recipient: address,
      readerUrl: null,
      unsubscribeUrl: null,
      why: `${testWords(lang)}.`,
    },
  );
  const channels = openChannels({ mail, client, hooks: config.channels, clock });
  try {
    return await channels.send(
      channel,
      { id: deliveryId(messageId), from: mail.from, to: address, raw },
      signal,
    );
  } finally {
    await channels.close();
  }
}
