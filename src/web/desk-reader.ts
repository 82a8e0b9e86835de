import type { Context } from 'hono';
import { isIdentifier } from '../config/forms.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { Language } from '../model/language.ts';
import { editionNamed } from '../model/subscription.ts';
import { verify } from '../model/token.ts';
import { deskNamed } from '../pipeline/desks.ts';
import type { House } from '../pipeline/house.ts';
import { isRecipient } from '../pipeline/is-recipient.ts';
import { archivedDigests, type Readable, wasSentAny } from '../store/desk-archive.ts';
import { loadDesk } from '../store/desks.ts';
import type { Visit } from './visitor.ts';

/** How a desk reads, also one that is written to no more: then as its last digest did, else in English and UTC. */
export interface DeskVoice {
  readonly id: string;
  readonly name: string;
  readonly lang: Language;
  readonly zone: string;
  /** null: it is written to no more. */
  readonly desk: DeskConfig | null;
}

/** The id of a desk or an edition out of an address; null when it is none that any could have. */
export function deskIdFrom(text: string | undefined): string | null {
  if (text === undefined) return null;
  return isIdentifier(editionNamed(text)?.desk ?? text) ? text : null;
}

/** Asks the store: `id` is signed, or `deskIdFrom` took it. */
export async function deskVoice(house: House, id: string): Promise<DeskVoice> {
  const { db } = house.store;
  const desk = await deskNamed(house, db, id);
  if (desk) return { id, name: desk.name, lang: desk.lang, zone: desk.zone, desk };
  const [last] = await archivedDigests(db, { deskId: id, sentTo: null }, { most: 1 });
  const { deskName: name = id, lang = 'en', zone = 'UTC' } = last?.digest ?? {};
  return { id, name, lang, zone, desk: null };
}

/** Who reads a desk's page by the link in the foot of a mail. */
export interface DeskReader extends DeskVoice {
  readonly address: string;
  /** As it came, and signed by us. */
  readonly token: string;
  /** What may be read: all digests by a recipient; by one who is none any more, those that were sent there. */
  readonly readable: Readable;
}

/** Who reads by the token of this address; null when it opens nothing here. */
export async function deskReader(c: Context<Visit>, house: House): Promise<DeskReader | null> {
  const { db } = house.store;
  const id = c.req.param('desk') ?? '';
  const token = c.req.query('t') ?? '';
  const fields = verify(house.secret, token, 'reader');
  if (fields === null || fields.desk !== id || (await loadDesk(db, id)) === undefined) return null;
  const { address } = fields;
  const voice = await deskVoice(house, id);
  const recipient = voice.desk !== null && (await isRecipient(db, voice.desk, address));
  if (!recipient && !(await wasSentAny(db, id, address))) return null;
  return { ...voice, address, token, readable: { deskId: id, sentTo: recipient ? null : address } };
}

/** An address under the desk's page, with the reader's token: `/digest/17`, `/held`. */
export function readerPath(
  reader: Pick<DeskReader, 'id' | 'token'>,
  tail: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ t: reader.token, ...more });
  return `/desk/${encodeURIComponent(reader.id)}${tail}?${query}`;
}
