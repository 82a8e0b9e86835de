import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { readSentMail } from '../../pipeline/sent-mail.ts';
import { digestsBeside, frozenMail, isReadable, mailsOfDigests } from '../../store/desk-archive.ts';
import { loadDigest } from '../../store/digests.ts';
import type { DigestRow } from '../../store/schema.ts';
import { zoneName } from '../days.ts';
import { type DeskReader, deskReader, readerPath } from '../desk-reader.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { linesTold } from '../digest-view.tsx';
import { frozenHtml, frozenText, mailFile } from '../frozen.ts';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Moment } from '../parts.tsx';
import { ToldLines, toldLines } from '../told-lines.tsx';
import type { Visit } from '../visitor.ts';
import { Accepted, DigestBadges } from './desk-archive.tsx';

/** The digest of this address, if whoever opened it may read it; else the page that says nothing, in their language. */
export async function openedDigest(
  c: Context<Visit>,
  house: House,
): Promise<{ reader: DeskReader; digest: DigestRow } | { refused: Response | Promise<Response> }> {
  const reader = await deskReader(c, house);
  const id = idFrom(c.req.param('id'));
  const allowed = reader !== null && id !== null && (await isReadable(house.store.db, reader.readable, id));
  const digest = allowed ? await loadDigest(house.store.db, id) : undefined;
  return reader !== null && digest !== undefined
    ? { reader, digest }
    : { refused: noSuchLink(c, house, reader?.lang ?? 'en') };
}

/** `/desk/DESK/digest/ID?t=`: one digest, and the ways to it as it was sent. */
export async function deskDigestPage(c: Context<Visit>, house: House) {
  const found = await openedDigest(c, house);
  if ('refused' in found) return found.refused;
  const { reader, digest } = found;
  const { db } = house.store;
  const mails = await mailsOfDigests(db, [digest.id], reader.address);
  const told = await toldLines(db, digest);
  const words = DESK_WORDS[reader.lang];
  return reply(
    c,
    <DeskPage house={house} reader={reader} title={digest.subject}>
      <p class="kicker">
        <a href={readerPath(reader, '')}>{words.archive.title(shown(reader.name))}</a>
      </p>
      <h1>
        <bdi>{shown(digest.subject)}</bdi>
      </h1>
      <Receipts digest={digest} reader={reader} mails={mails} />
      <AsSent digest={digest} reader={reader} sent={mails.length > 0} />
      <ToldLines told={told} reader={reader} secret={house.secret} />
      <SentWith beside={await digestsBeside(db, reader.readable, digest)} reader={reader} />
    </DeskPage>,
  );
}

export const DeskPage: FC<{ house: House; reader: DeskReader; title: string; children?: Child }> = ({
  house,
  reader,
  title,
  children,
}) => (
  <Page title={title} reviewer={null} notice={house.config.settings.digests.notice} lang={reader.lang}>
    {children}
  </Page>
);

type Mails = Awaited<ReturnType<typeof mailsOfDigests>>;

/** When, how many lines, how many repeats held back, whether it was accepted, and whether it was late. */
const Receipts: FC<{ digest: DigestRow; reader: DeskReader; mails: Mails }> = ({ digest, reader, mails }) => {
  const { archive } = DESK_WORDS[reader.lang];
  const { dueAt, held } = digest.digest;
  const at = (time: Date | string) => <Moment at={time} zone={reader.zone} lang={reader.lang} />;
  return (
    <>
      <p class="meta">
        <DigestBadges digest={digest.digest} lang={reader.lang} />
        {at(digest.created_at)} ({zoneName(reader.zone, reader.lang)}).{' '}
        {dueAt === null ? null : (
          <>
            {archive.lateSince} {at(dueAt)}.{' '}
          </>
        )}
      </p>
      <p class="meta">
        {archive.lines(linesTold(digest.digest))}.{' '}
        <a href={readerPath(reader, `/digest/${digest.id}/held`)}>
          {archive.repeats(held.repeats)}: {archive.whyHeld}
        </a>
        .
      </p>
      <p class="meta">
        <Accepted mails={mails} reader={reader} />.
      </p>
    </>
  );
};

/** To the frozen bytes. */
const AsSent: FC<{ digest: DigestRow; reader: DeskReader; sent: boolean }> = ({ digest, reader, sent }) => {
  const { archive } = DESK_WORDS[reader.lang];
  const path = (kind: string) => readerPath(reader, `/digest/${digest.id}/${kind}`);
  return (
    <>
      {sent ? null : <p class="said">{archive.notSentToYou}</p>}
      <p class="walk">
        <b>
          <a href={path('sent')}>{archive.asSent}</a>
        </b>
        <a href={path('text')}>{archive.asText}</a>
        {sent ? <a href={path('mail')}>{archive.theMail}</a> : null}
      </p>
    </>
  );
};

type Beside = Awaited<ReturnType<typeof digestsBeside>>;

/** What was told of other topics at the same time, in mails of their own. */
const SentWith: FC<{ beside: Beside; reader: DeskReader }> = ({ beside, reader }) =>
  beside.length === 0 ? null : (
    <>
      <h2>{DESK_WORDS[reader.lang].archive.sentWith}</h2>
      <ul class="list">
        {beside.map(({ id, subject }) => (
          <li>
            <a class="subject" href={readerPath(reader, `/digest/${id}`)}>
              <bdi>{shown(subject)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );

/** `/sent`, `/text` and `/mail` under a digest: the frozen bytes of this reader's own mail, nothing rewritten. */
export async function frozenPage(c: Context<Visit>, house: House, form: 'sent' | 'text' | 'mail') {
  const found = await openedDigest(c, house);
  if ('refused' in found) return found.refused;
  const { reader, digest } = found;
  const raw = await frozenMail(house.store.db, digest.id, reader.address);
  if (raw === undefined) {
    if (form === 'mail') return noSuchLink(c, house, reader.lang);
    return form === 'sent' ? frozenHtml(c, digest.html) : frozenText(c, digest.body);
  }
  if (form === 'mail') return mailFile(c, raw, `${reader.id.replace(/[^a-z0-9-]+/gi, '-')}-${digest.id}`);
  const { html, text } = await readSentMail(raw);
  return form === 'sent' ? frozenHtml(c, html ?? digest.html) : frozenText(c, text ?? digest.body);
}
