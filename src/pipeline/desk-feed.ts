import { renderDigest } from '../digests/render.ts';
import { renderAtomFeed } from '../digests/render-atom.tsx';
import { testDigest } from '../digests/test-digest.ts';
import type { DeskConfig } from '../model/desk.ts';
import { feedLink } from '../model/token.ts';
import { publishedEntries } from '../store/desk-feed.ts';
import { loadDesk } from '../store/desks.ts';
import { deliveryBytes } from './delivery-bytes.ts';
import type { House } from './house.ts';
import { mailSender } from './mail-sender.ts';

/** Entries that a feed holds; feed readers keep older ones. */
const NEWEST = 50;

type Asked = Pick<House, 'config' | 'secret'>;

/** The desk of `desks.yaml` with this id, if it has a feed of its own. */
export function deskWithFeed({ config }: Asked, id: string): DeskConfig | undefined {
  const desk = config.desks.find((candidate) => candidate.id === id);
  return desk?.recipients.some(({ channel }) => channel === 'feed') ? desk : undefined;
}

/** The private address of a desk's feed: whoever has it can read it. */
export function feedAddress({ config, secret }: Asked, desk: DeskConfig): string {
  return feedLink(config.settings.web.publicUrl, secret, desk.id);
}

export interface DeskFeed {
  readonly xml: string;
  /** When the newest entry was published; of an empty feed, when the desk joined. */
  readonly modified: Date;
}

/** The Atom feed of a desk: its frozen entries, with a sample above them where one is asked for. */
export async function deskFeed(
  house: Asked & Pick<House, 'store' | 'clock'>,
  desk: DeskConfig,
  { sample }: { readonly sample: boolean },
): Promise<DeskFeed> {
  const { db } = house.store;
  const published = await publishedEntries(db, desk.id, NEWEST);
  const joined = (await loadDesk(db, desk.id))?.joined_at ?? house.clock();
  const modified = sample ? house.clock() : (published[0]?.publishedAt ?? joined);
  const entries = published.map(({ raw }) => raw.toString('utf8'));
  const frame = {
    ...{ deskId: desk.id, deskName: desk.name, lang: desk.lang },
    self: feedAddress(house, desk),
    updated: modified.toISOString(),
    notice: house.config.settings.digests.notice,
  };
  return {
    xml: renderAtomFeed(frame, [...(sample ? [await sampleEntry(house, desk)] : []), ...entries]),
    modified,
  };
}

async function sampleEntry(
  { config, clock }: Asked & Pick<House, 'clock'>,
  desk: DeskConfig,
): Promise<string> {
  const { mail, web } = config.settings;
  const now = clock();
  const digest = testDigest({
    ...{ deskId: desk.id, deskName: desk.name, lang: desk.lang, zone: desk.zone },
    ...{ now, publicUrl: web.publicUrl },
  });
  const outgoing = { digest, rendered: renderDigest(digest), messageId: `<test-${now.getTime()}@feed>`, now };
  const frame = { ...mailSender(mail), desk, recipient: desk.id, readerUrl: null, unsubscribeUrl: null };
  return (await deliveryBytes('feed', { ...outgoing, test: true }, frame)).toString('utf8');
}
