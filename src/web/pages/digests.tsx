import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { DeskConfig } from '../../model/desk.ts';
import { deskWithFeed, feedAddress } from '../../pipeline/desk-feed.ts';
import type { House } from '../../pipeline/house.ts';
import { listDesks } from '../../store/desks.ts';
import { digestList, type ListedDigest, mailTexts } from '../../store/pages.ts';
import type { Db, DeskRow } from '../../store/schema.ts';
import { actsOn } from '../../store/verdicts.ts';
import { asMailed } from '../as-mailed.ts';
import { dayIn, longDay, zoneName } from '../days.ts';
import { claimsShown, linesTold, SentDigest } from '../digest-view.tsx';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { counted, Moment, Older } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';
import { deskHeldBackPage, digestHeldPage, digestPage, frozenDigest } from './digest.tsx';

const LIST = 30;
/** Digests of today that are shown whole; those before them are in the list. */
const WHOLE = 5;

/** Today's digests of a desk as they were sent, those of earlier days, and each by itself. */
export function digestPages(app: Hono<Visit>, house: House): void {
  app.get('/', onlySignedIn(house), (c) => todayPage(c, house));
  app.get('/digests', onlySignedIn(house), (c) => listPage(c, house));
  app.get('/digests/:id', onlySignedIn(house), (c) => digestPage(c, house));
  app.get('/digests/:id/held', onlySignedIn(house), (c) => digestHeldPage(c, house));
  app.get('/digests/:id/sent', onlySignedIn(house), (c) => frozenDigest(c, house, 'sent'));
  app.get('/digests/:id/text', onlySignedIn(house), (c) => frozenDigest(c, house, 'text'));
  app.get('/held-back', onlySignedIn(house), (c) => deskHeldBackPage(c, house));
}

/** The desk that was asked for, else the one that was written to last. */
async function deskOf(c: Context<Visit>, house: House, desks: readonly DeskConfig[]) {
  const asked = desks.find((desk) => desk.id === c.req.query('desk'));
  if (asked) return asked;
  const [newest] = await digestList(house.store.db, { most: 1 });
  return desks.find((desk) => desk.id === newest?.desk_id) ?? desks[0];
}

async function todayPage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const { desks, settings } = house.config;
  const desk = await deskOf(c, house, desks);
  const frame = {
    title: 'Digests',
    reviewer: c.get('reviewer'),
    notice: settings.digests.notice,
    here: '/',
  } as const;
  if (!desk) {
    return reply(
      c,
      <Page {...frame}>
        <h1>No desk yet</h1>
        <p class="lead">Desks are written in desks.yaml: who is written to, about what, and when.</p>
      </Page>,
    );
  }
  const row = (await listDesks(db)).find((candidate) => candidate.id === desk.id);
  const now = house.clock();
  const { today, before } = await digestsByDay(house, desk, now);
  const digests = [...today, ...before];
  const whole = await asTheyWereMailed(db, today.length > 0 ? today.slice(0, WHOLE) : digests.slice(0, 1));
  const acts = await actsOn(
    db,
    whole.flatMap((digest) => claimsShown(digest.digest)),
  );
  const rest = digests.slice(whole.length);
  const last = rest.at(-1);
  return reply(
    c,
    <Page {...frame}>
      <Tabs desks={desks} here={desk.id} />
      <p class="kicker">
        {shown(desk.name)} · {longDay(desk.zone, now)} · {zoneName(desk.zone)}
      </p>
      <Today today={today} last={digests[0]} desk={desk} row={row} />
      {deskWithFeed(house, desk.id) ? <FeedAddress href={feedAddress(house, desk)} /> : null}
      {whole.map((digest) => (
        <SentDigest row={digest} acts={acts} level={2} />
      ))}
      {rest.length === 0 ? null : <h2>Before</h2>}
      <DigestList digests={rest} withDesk={false} />
      <Older
        href={before.length < LIST || !last ? null : `/digests?desk=${desk.id}&before=${last.id}`}
        what="digests"
      />
    </Page>,
  );
}

async function asTheyWereMailed(db: Db, digests: readonly ListedDigest[]): Promise<ListedDigest[]> {
  const texts = await mailTexts(
    db,
    digests.map(({ id }) => id),
  );
  return digests.map((row) => ({ ...row, digest: asMailed(row.digest, texts.get(row.id) ?? '') }));
}

/** All digests of the desk's day, however many, and the first page of those of earlier days; newest first. */
async function digestsByDay(house: House, desk: DeskConfig, now: Date) {
  const day = dayIn(desk.zone, now);
  const isToday = (row: ListedDigest) => dayIn(desk.zone, row.created_at) === day;
  const today: ListedDigest[] = [];
  for (;;) {
    const page = await digestList(house.store.db, {
      deskId: desk.id,
      before: today.at(-1)?.id,
      most: LIST,
    });
    today.push(...page.filter(isToday));
    if (page.length < LIST || !page.every(isToday)) break;
  }
  const before = await digestList(house.store.db, {
    deskId: desk.id,
    before: today.at(-1)?.id,
    most: LIST,
  });
  return { today, before };
}

const FeedAddress: FC<{ href: string }> = ({ href }) => (
  <p class="meta">
    For feed readers: <a href={href}>the Atom feed of this desk</a>. Its address is private: whoever has it
    can read the feed.
  </p>
);

const Tabs: FC<{ desks: readonly DeskConfig[]; here: string | null }> = ({ desks, here }) => (
  <nav aria-label="Desks" class="tabs">
    <ul>
      {desks.map((desk) => (
        <li>
          <a
            href={`/?desk=${encodeURIComponent(desk.id)}`}
            {...(desk.id === here ? { 'aria-current': 'page' } : {})}
          >
            {shown(desk.name)}
          </a>
        </li>
      ))}
      <li>
        <a href="/digests" {...(here === null ? { 'aria-current': 'page' } : {})}>
          All digests
        </a>
      </li>
    </ul>
  </nav>
);

/** The day in one line: what was told, and, where nothing was, since when. */
const Today: FC<{
  today: readonly ListedDigest[];
  last: ListedDigest | undefined;
  desk: DeskConfig;
  row: DeskRow | undefined;
}> = ({ today, last, desk, row }) => {
  const lines = today.reduce((count, { digest }) => count + linesTold(digest), 0);
  const held = today.reduce((count, { digest }) => count + digest.held.repeats, 0);
  return (
    <>
      <h1>
        {today.length > 0
          ? `Today: ${counted(lines, 'line')} in ${counted(today.length, 'digest')}`
          : last === undefined
            ? 'No digest yet'
            : 'Nothing new today so far'}
      </h1>
      {today.length === 0 ? null : <p class="meta">{counted(held, 'repeat')} held back today.</p>}
      {today.length > WHOLE ? (
        <p class="meta">
          The newest {WHOLE} are shown whole; the earlier ones of today are in the list below.
        </p>
      ) : null}
      {last === undefined ? (
        <p class="lead">
          The first look at a feed is background and sent to nobody. A digest comes when somebody says
          something new about {desk.topics.join(', ')}. <a href="/feeds">See how the feeds are.</a>
        </p>
      ) : null}
      {today.length === 0 && last !== undefined ? <p class="lead">This was the last digest:</p> : null}
      {row?.next_due_at ? (
        <p class="meta">
          The next one is due <Moment at={row.next_due_at} zone={desk.zone} />
          {desk.nothingNew ? '' : ', if there is news'}.
        </p>
      ) : null}
    </>
  );
};

const DigestList: FC<{ digests: readonly ListedDigest[]; withDesk: boolean }> = ({ digests, withDesk }) =>
  digests.length === 0 ? null : (
    <ul class="list">
      {digests.map((row) => (
        <li>
          <Moment at={row.created_at} zone={row.digest.zone} />
          {withDesk ? ` (${zoneName(row.digest.zone)}), ${shown(row.digest.deskName)}` : ''}:{' '}
          <a href={`/digests/${row.id}`}>{shown(row.subject)}</a>, {counted(linesTold(row.digest), 'line')},{' '}
          <a href={`/digests/${row.id}/held`}>{counted(row.digest.held.repeats, 'repeat')} held back</a>,{' '}
          <a href={`/digests/${row.id}/sent`}>as sent</a>
        </li>
      ))}
    </ul>
  );

async function listPage(c: Context<Visit>, house: House) {
  const { desks, settings } = house.config;
  const desk = desks.find((candidate) => candidate.id === c.req.query('desk'));
  const before = idFrom(c.req.query('before')) ?? undefined;
  const digests = await digestList(house.store.db, { deskId: desk?.id, before, most: LIST });
  const last = digests.at(-1);
  const filter = desk ? `desk=${encodeURIComponent(desk.id)}&` : '';
  return reply(
    c,
    <Page title="All digests" reviewer={c.get('reviewer')} notice={settings.digests.notice} here="/">
      <Tabs desks={desks} here={null} />
      <h1>{desk ? `Digests of ${shown(desk.name)}` : 'All digests'}</h1>
      {digests.length === 0 ? (
        <p class="empty">{before === undefined ? 'No digest was sent yet.' : 'There are no older ones.'}</p>
      ) : null}
      <DigestList digests={digests} withDesk />
      <Older
        href={digests.length < LIST || !last ? null : `/digests?${filter}before=${last.id}`}
        what="digests"
      />
    </Page>,
  );
}
