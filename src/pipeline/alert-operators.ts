import { composeMail, messageIdOf } from '../delivery/compose-mail.ts';
import { renderAddressAlert } from '../digests/render-address-alert.tsx';
import { renderAlert } from '../digests/render-alert.tsx';
import type { Telling } from '../feeds/health.ts';
import {
  ALERT_KINDS,
  type AlertAddress,
  type AlertFeed,
  type AlertKind,
  type FeedAlertKind,
} from '../model/alert.ts';
import type { Operator } from '../model/desk.ts';
import type { RenderedDigest } from '../model/digest.ts';
import {
  dropAlert,
  feedsToldFailing,
  lastAlerts,
  oldestUntold,
  storeAlert,
  storeIncident,
  takeAlertLock,
} from '../store/alerts.ts';
import { type NewDelivery, storeDeliveries } from '../store/deliveries.ts';
import { listFeeds } from '../store/feeds.ts';
import { suppressedAddresses } from '../store/refusing-addresses.ts';
import type { Db, FeedRow, IncidentRow } from '../store/schema.ts';
import { alertAddresses } from './alert-addresses.ts';
import { type House, ring } from './house.ts';
import { mailSender } from './mail-sender.ts';
import type { Payloads } from './stages.ts';

/** What happened at one feed waits this long for what happens at others: a network that is down fails them all. */
const BATCH_MS = 5 * 60_000;
/** Feeds that are polled at other hours notice the same trouble later: one mail of a kind in this time. */
const QUIET_MS = 3_600_000;
/** While a feed fails, it is said again this often. */
const AGAIN_MS = 24 * 3_600_000;

/** Notes what operators are to be told of a poll, in the poll's own transaction. Nobody configured: nothing noted. */
export async function noteForOperators(
  house: Pick<House, 'config'>,
  trx: Db,
  feed: Pick<FeedRow, 'id'>,
  poll: { tell: Telling | null; gap: { from: Date; to: Date } | null; now: Date },
): Promise<void> {
  if (house.config.operators.length === 0) return;
  const { tell, gap, now } = poll;
  // That a feed still fails is said once a day for all feeds together, whenever each of them is polled.
  if (tell !== null && tell.kind !== 'still-failing') {
    const { kind, failures, error } = tell;
    await storeIncident(trx, {
      feedId: feed.id,
      kind,
      from: new Date(tell.since),
      at: now,
      failures,
      error,
    });
  }
  if (gap !== null) {
    await storeIncident(trx, {
      feedId: feed.id,
      kind: 'gap',
      from: gap.from,
      at: gap.to,
      failures: 0,
      error: null,
    });
  }
}

/** Which alerts are due: of the kinds in which something waited long enough, and of what still fails after a day. */
export async function alertsDue(
  house: Pick<House, 'config' | 'clock'>,
  db: Db,
  batchMs = BATCH_MS,
): Promise<AlertKind[]> {
  if (house.config.operators.length === 0) return [];
  const now = house.clock().getTime();
  const untold = await oldestUntold(db);
  const last = await lastAlerts(db);
  const stillFails = (await feedsToldFailing(db)).length > 0;
  return ALERT_KINDS.filter((kind) => {
    const sinceLast = now - (last.get(kind)?.getTime() ?? Number.NEGATIVE_INFINITY);
    const oldest = untold.get(kind);
    if (oldest === undefined) return kind === 'failing' && stillFails && sinceLast >= AGAIN_MS;
    return now - oldest.getTime() >= batchMs && sinceLast >= QUIET_MS;
  });
}

/**
 * Mails the operators what they are to be told of feeds and addresses: one mail for each kind, frozen with a delivery for each
 * operator in the transaction that marks it as told. A rerun finds nothing due.
 */
export async function alertOperators(
  house: House,
  { now: atOnce }: Payloads['alert-operators'],
): Promise<void> {
  const made = await house.store.db.transaction().execute(async (trx) => {
    await takeAlertLock(trx);
    const due = await alertsDue(house, trx, atOnce ? 0 : BATCH_MS);
    const alerts: Frozen[] = [];
    for (const kind of due) alerts.push(await freeze(house, trx, kind));
    return alerts;
  });
  for (const { kind, count, deliveries } of made) {
    if (deliveries.length === 0) continue;
    house.events.say({ kind: 'operators-alerted', about: kind, count, addresses: deliveries.length });
    for (const deliveryId of deliveries) await ring(house, 'deliver-digest', { deliveryId });
  }
}

interface Frozen {
  readonly kind: AlertKind;
  /** Feeds or addresses that it tells of. */
  readonly count: number;
  readonly deliveries: readonly number[];
}

/** What one mail tells, before it is known to whom. */
interface Told {
  readonly count: number;
  readonly render: (reader: Pick<Operator, 'lang' | 'zone'>) => RenderedDigest;
}

async function freeze(house: House, trx: Db, kind: AlertKind): Promise<Frozen> {
  const now = house.clock();
  const { id, incidents } = await storeAlert(trx, kind, now);
  const refusing = await suppressedAddresses(trx);
  const { count, render } =
    kind === 'address'
      ? addressesTold(house, alertAddresses(incidents, refusing), now)
      : await feedsTold(house, trx, { kind, incidents, now });
  // A feed that was taken off the list since has nothing to be told of, nor has an address that was restored.
  if (count === 0) {
    await dropAlert(trx, id);
    return { kind, count, deliveries: [] };
  }
  const suppressed = new Set(refusing.map(({ address }) => address));
  const operators = house.config.operators.filter(({ address }) => !suppressed.has(address.toLowerCase()));
  const mails = await Promise.all(
    operators.map((operator) => mailTo(house, operator, { id, kind, now, render })),
  );
  return { kind, count, deliveries: await storeDeliveries(trx, mails, now) };
}

function addressesTold({ config }: House, addresses: readonly AlertAddress[], now: Date): Told {
  const pageUrl = new URL('feeds#addresses', withSlash(config.settings.web.publicUrl)).href;
  const told = { at: now.toISOString(), addresses, pageUrl };
  return {
    count: addresses.length,
    render: (reader) => renderAddressAlert({ ...told, ...inTheirs(reader) }),
  };
}

async function feedsTold(
  house: House,
  trx: Db,
  { kind, incidents, now }: { kind: FeedAlertKind; incidents: readonly IncidentRow[]; now: Date },
): Promise<Told> {
  const configured = new Map((await listFeeds(trx)).map((feed) => [feed.id, feed]));
  const failing = kind === 'failing' ? await feedsToldFailing(trx) : [];
  const untold = new Set(incidents.map((incident) => incident.feed_id));
  const told = {
    kind,
    at: now.toISOString(),
    fresh:
      kind === 'failing'
        ? failing.filter((feed) => untold.has(feed.id)).map(failingFeed)
        : incidents.flatMap((incident) => happened(incident, configured.get(incident.feed_id ?? ''))),
    known: failing.filter((feed) => !untold.has(feed.id)).map(failingFeed),
    configured: configured.size,
    pageUrl: new URL('feeds', withSlash(house.config.settings.web.publicUrl)).href,
  };
  const count = new Set([...told.fresh, ...told.known].map((feed) => feed.feedId)).size;
  return { count, render: (reader) => renderAlert({ ...told, ...inTheirs(reader) }) };
}

function inTheirs({ lang, zone }: Pick<Operator, 'lang' | 'zone'>) {
  return { lang, zone };
}

async function mailTo(
  house: House,
  operator: Operator,
  { id, kind, now, render }: { id: number; kind: AlertKind; now: Date } & Pick<Told, 'render'>,
): Promise<NewDelivery> {
  const sender = mailSender(house.config.settings.mail);
  const { address, lang } = operator;
  const messageId = messageIdOf(`operators ${kind} ${now.toISOString()} email`, address, sender.listIdDomain);
  const raw = await composeMail(render(operator), {
    ...sender,
    desk: { id: 'operators', name: 'Claimwatch', lang },
    recipient: address,
    readerUrl: null,
    unsubscribeUrl: null,
    messageId,
    date: now,
  });
  return { of: { alert: id }, channel: 'email', address, messageId, raw };
}

function failingFeed(feed: FeedRow): AlertFeed {
  return {
    ...named(feed),
    from: (feed.failing_since ?? feed.last_polled_at ?? feed.added_at).toISOString(),
    to: null,
    failures: feed.failures,
    error: feed.last_error,
  };
}

function happened(incident: IncidentRow, feed: FeedRow | undefined): AlertFeed[] {
  if (feed === undefined) return [];
  const { from_at, at, failures, error } = incident;
  return [{ ...named(feed), from: from_at.toISOString(), to: at.toISOString(), failures, error }];
}

function named(feed: FeedRow) {
  return {
    feedId: feed.id,
    outlet: feed.outlet,
    url: feed.url,
    weight: feed.failure_weight,
    movedTo: feed.moved_to,
  };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
