import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Digest } from '../../model/digest.ts';
import type { Language } from '../../model/language.ts';
import { unsubscribeLink } from '../../model/token.ts';
import { deskWithFeed, feedAddress } from '../../pipeline/desk-feed.ts';
import type { House } from '../../pipeline/house.ts';
import { nextOrdinary } from '../../pipeline/next-digest.ts';
import { waitingFor } from '../../pipeline/waiting-claims.ts';
import { archivedDigests, mailsOfDigests } from '../../store/desk-archive.ts';
import { loadDesk } from '../../store/desks.ts';
import { listFeeds } from '../../store/feeds.ts';
import type { ListedDigest } from '../../store/pages.ts';
import type { DeskRow, FeedRow } from '../../store/schema.ts';
import { dayIn, longDay, zoneName } from '../days.ts';
import { type DeskReader, deskReader, readerPath } from '../desk-reader.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { linesTold } from '../digest-view.tsx';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { idFrom } from '../numbers.ts';
import { shown, typed } from '../outside-text.ts';
import { Moment, Name } from '../parts.tsx';
import { quietSaid } from '../schedule-words.ts';
import type { Visit } from '../visitor.ts';

const LIST = 20;
/** Longest search, and most words of it that count. */
const LONGEST_SEARCH = 200;
const MOST_WORDS = 8;

/** `/desk/DESK?t=`: a desk's digests as they were sent, newest first, and what comes next. */
export async function archivePage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const reader = await deskReader(c, house);
  if (reader === null) return noSuchLink(c, house, 'en');
  const before = idFrom(c.req.query('before')) ?? undefined;
  const asked = typed(c.req.query('q'), LONGEST_SEARCH) ?? '';
  const wanted = wordsOf(asked);
  const page = await archivedDigests(db, reader.readable, { most: LIST + 1, before, words: wanted });
  const digests = page.slice(0, LIST);
  const mails = await mailsOfDigests(
    db,
    digests.map((digest) => digest.id),
    reader.address,
  );
  const waiting = before === undefined && wanted.length === 0 ? await upcoming(house, reader) : null;
  const words = DESK_WORDS[reader.lang].archive;
  const last = page.length > LIST ? digests.at(-1) : undefined;
  const query = wanted.length === 0 ? {} : { q: wanted.join(' ') };
  return reply(
    c,
    <Page
      title={words.title(shown(reader.name))}
      reviewer={null}
      notice={house.config.settings.digests.notice}
      lang={reader.lang}
    >
      <p class="kicker">{zoneName(reader.zone, reader.lang)}</p>
      <h1>{words.title(shown(reader.name))}</h1>
      <Ways reader={reader} house={house} />
      {waiting === null ? null : <Now reader={reader} waiting={waiting} />}
      <h2 id="sent">{reader.readable.sentTo === null ? words.all : words.yours}</h2>
      <Search reader={reader} asked={wanted.join(' ')} />
      {wanted.length > 0 && digests.length > 0 ? (
        <p class="meta" role="status">
          {words.found(wanted.join(' '))} <a href={readerPath(reader, '')}>{words.all}</a>
        </p>
      ) : null}
      {digests.length === 0 ? <Empty reader={reader} wanted={wanted} first={before === undefined} /> : null}
      <ul class="list">
        {digests.map((row) => (
          <Archived row={row} reader={reader} mails={mails.filter((mail) => mail.digest_id === row.id)} />
        ))}
      </ul>
      {last === undefined ? null : (
        <p class="older">
          <a href={readerPath(reader, '', { ...query, before: String(last.id) })} rel="next">
            {words.older}
          </a>
        </p>
      )}
    </Page>,
  );
}

/** What is looked for; an accent without a letter is no word. */
function wordsOf(asked: string): string[] {
  return asked
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /\P{M}/u.test(word))
    .slice(0, MOST_WORDS);
}

/** To settings, the end of the mails, all that was held back, and the desk's feed, for those who are written to. */
const Ways: FC<{ reader: DeskReader; house: House }> = ({ reader, house }) => {
  const words = DESK_WORDS[reader.lang];
  const fed = deskWithFeed(house, reader.id);
  const leave = unsubscribeLink('', house.secret, reader.id, reader.address);
  if (reader.readable.sentTo !== null) return <p class="said">{words.archive.over}</p>;
  return (
    <p class="walk">
      <a href={readerPath(reader, '/preferences')}>{words.archive.settings}</a>
      <a href={readerPath(reader, '/held')}>{words.archive.heldAll}</a>
      {fed === undefined ? null : <a href={feedAddress(house, fed)}>{words.archive.feed}</a>}
      <a href={leave}>{words.leaveButton}</a>
    </p>
  );
};

const Search: FC<{ reader: DeskReader; asked: string }> = ({ reader, asked }) => {
  const words = DESK_WORDS[reader.lang].archive;
  return (
    <search>
      <form method="get" action={`/desk/${encodeURIComponent(reader.id)}`} class="find">
        <input type="hidden" name="t" value={reader.token} />
        <label for="q">{words.search}</label>
        <input type="search" id="q" name="q" value={asked} maxlength={LONGEST_SEARCH} />
        <button type="submit">{words.find}</button>
      </form>
    </search>
  );
};

const Empty: FC<{ reader: DeskReader; wanted: readonly string[]; first: boolean }> = ({
  reader,
  wanted,
  first,
}) => {
  const words = DESK_WORDS[reader.lang].archive;
  if (!first) return <p class="empty">{words.noneOlder}</p>;
  if (wanted.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <p class="empty">
      {words.noneFound(wanted.join(' '))} <a href={readerPath(reader, '')}>{words.all}</a>
    </p>
  );
};

type Mails = Awaited<ReturnType<typeof mailsOfDigests>>;

const Archived: FC<{ row: ListedDigest; reader: DeskReader; mails: Mails }> = ({ row, reader, mails }) => {
  const words = DESK_WORDS[reader.lang].archive;
  return (
    <li>
      <DigestBadges digest={row.digest} lang={reader.lang} />
      <Moment at={row.created_at} zone={reader.zone} lang={reader.lang} />
      <br />
      <a class="subject" href={readerPath(reader, `/digest/${row.id}`)}>
        <bdi>{shown(row.subject)}</bdi>
      </a>
      <br />
      <span class="soft">
        {words.lines(linesTold(row.digest))},{' '}
        <a href={readerPath(reader, `/digest/${row.id}/held`)}>{words.repeats(row.digest.held.repeats)}</a>.{' '}
        <Accepted mails={mails} reader={reader} />.
      </span>
    </li>
  );
};

/** Urgent or without news, and late. */
export const DigestBadges: FC<{ digest: Digest; lang: Language }> = ({ digest, lang }) => {
  const words = DESK_WORDS[lang].archive;
  const kind = words.kind[digest.kind ?? 'regular'];
  return (
    <>
      {kind === '' ? null : (
        <span class={`badge ${digest.kind === 'urgent' ? 'update' : 'repeat'}`}>{kind}</span>
      )}
      {digest.dueAt === null ? null : <span class="badge contradiction">{words.late}</span>}
    </>
  );
};

/** Whether this reader's mail server took it. */
export const Accepted: FC<{ mails: Mails; reader: DeskReader }> = ({ mails, reader }) => {
  const words = DESK_WORDS[reader.lang].archive;
  const [mail] = mails;
  if (mail === undefined) return <>{words.state.none}</>;
  if (mail.state !== 'sent') return <span class="failing">{words.state[mail.state]}</span>;
  return (
    <>
      {words.state.sent}
      {mail.sent_at === null ? null : (
        <>
          , <Moment at={mail.sent_at} zone={reader.zone} lang={reader.lang} />
        </>
      )}
    </>
  );
};

/** What is known of a desk whose next digest is not made yet. */
interface Upcoming {
  readonly row: DeskRow;
  readonly waits: Awaited<ReturnType<typeof waitingFor>>;
  readonly feeds: readonly FeedRow[];
  readonly now: Date;
}

/** Only for those who get the next digest; null for others. */
async function upcoming(house: House, reader: DeskReader): Promise<Upcoming | null> {
  const { db } = house.store;
  const row = await loadDesk(db, reader.id);
  if (reader.desk === null || row === undefined || reader.readable.sentTo !== null) return null;
  const waits = await waitingFor(db, reader.desk, row);
  return { row, waits, feeds: await listFeeds(db), now: house.clock() };
}

/** When the next digest comes, what holds it, how much waits, and which feeds cannot be read. */
const Now: FC<{ reader: DeskReader; waiting: Upcoming }> = ({ reader, waiting }) => {
  const words = DESK_WORDS[reader.lang].archive;
  return (
    <section aria-labelledby="now" class="now">
      <h2 id="now">{words.now}</h2>
      <Next reader={reader} waiting={waiting} />
      <Hours reader={reader} now={waiting.now} />
      <p>{words.waits(waiting.waits)}</p>
      <Feeds feeds={waiting.feeds} reader={reader} />
    </section>
  );
};

const Next: FC<{ reader: DeskReader; waiting: Upcoming }> = ({ reader, waiting }) => {
  const { desk, lang, zone } = reader;
  if (desk === null) return null;
  const words = DESK_WORDS[lang].archive;
  const { nextAt, notBefore } = nextOrdinary(desk, waiting.row, { kind: 'urgent', now: waiting.now });
  const at = nextAt ?? notBefore;
  if (at === undefined) {
    const seconds = desk.schedule.kind === 'immediate' ? desk.schedule.batchSeconds : 0;
    return <p>{words.atOnce(seconds)}</p>;
  }
  const { lines, corrections } = waiting.waits;
  const isCertain = desk.nothingNew === true || lines + corrections > 0;
  return (
    <p>
      {nextAt === null ? words.notBefore : words.next}{' '}
      <b>
        <Moment at={at} zone={zone} lang={lang} />
      </b>
      {nextAt === null ? '.' : words.ifNews(isCertain)}
    </p>
  );
};

const Hours: FC<{ reader: DeskReader; now: Date }> = ({ reader, now }) => {
  const { desk, lang, zone } = reader;
  const words = DESK_WORDS[lang].archive;
  const until = desk?.pausedUntil;
  const paused = until !== undefined && until > dayIn(zone, now);
  const quiet = quietSaid(desk ?? {}, lang);
  if (!paused && quiet === '') return null;
  return (
    <p>
      {paused ? <b>{words.paused(longDay('UTC', new Date(`${until}T12:00:00Z`), lang))} </b> : null}
      {quiet} {quiet !== '' && !paused && desk?.urgent !== undefined ? words.urgent : ''}{' '}
      {quiet !== '' && !paused && desk?.corrections === 'at-once' ? words.atOnceToo : ''}
    </p>
  );
};

const Feeds: FC<{ feeds: readonly FeedRow[]; reader: DeskReader }> = ({ feeds, reader }) => {
  const words = DESK_WORDS[reader.lang].archive;
  const read = feeds.filter((feed) => feed.failures === 0 && feed.last_succeeded_at !== null);
  // Those that operators are told of: a feed that failed once is asked again before anybody is.
  const failing = feeds.filter((feed) => feed.told_at !== null);
  return (
    <>
      <p>{words.feedsRead(read.length, feeds.length)}</p>
      {failing.length === 0 ? null : (
        <ul>
          {failing.map((feed) => (
            <li>
              <Name text={feed.outlet} /> {words.failing}{' '}
              <Moment at={feed.failing_since ?? feed.told_at ?? ''} zone={reader.zone} lang={reader.lang} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
