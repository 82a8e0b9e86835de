import { createHash } from 'node:crypto';
import type { FC } from 'hono/jsx';
import type { Digest } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { shownText } from './clean.ts';
import { type ToldDigest, type ToldLine, type ToldLink, type ToldSection, toldDigest } from './told.ts';

/** Longer quotations are cut as in the mail. */
const MAX_WORDS = 1000;

/** What tells one entry of a feed from all others. */
export interface EntryFrame {
  /** Of the delivery: it gives the same entry the same id for ever. */
  readonly id: string;
  /** ISO 8601 UTC: when it was frozen. */
  readonly updated: string;
}

/**
 * One digest as an `<entry>` of an Atom feed (RFC 4287), without the namespace, which the feed around it declares. Its
 * content is plain HTML with no style: feed readers have their own.
 */
export function renderAtomEntry(digest: Digest, { id, updated }: EntryFrame): string {
  const told = toldDigest(digest);
  const page = told.held.url;
  const content = (<Content told={told} />).toString();
  return [
    `<entry xml:lang="${xml(digest.lang)}">`,
    `<id>${entryId(id)}</id>`,
    `<title type="text">${xml(told.subject)}</title>`,
    `<updated>${xml(updated)}</updated>`,
    `<published>${xml(updated)}</published>`,
    ...digest.sections.map(
      ({ topic, name }) => `<category term="${xml(topic)}" label="${xml(shownText(name))}"/>`,
    ),
    ...(page === null ? [] : [`<link rel="alternate" type="text/html" href="${xml(page)}"/>`]),
    `<content type="html">${xml(content)}</content>`,
    '</entry>',
  ].join('\n');
}

/** What stands around the entries of one desk's feed. */
export interface FeedFrame {
  readonly deskId: string;
  readonly deskName: string;
  readonly lang: Language;
  /** The feed's own address, token included: feed readers subscribe to it. */
  readonly self: string;
  /** When its newest entry was published; of an empty feed, when the desk joined. */
  readonly updated: string;
  readonly notice: string | null;
}

/** The whole feed around frozen entries, newest first. The same input gives the same bytes. */
export function renderAtomFeed(frame: FeedFrame, entries: readonly string[]): string {
  const name = shownText(frame.deskName) || frame.deskId;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(frame.lang)}">`,
    `<id>${entryId(`feed of the desk ${frame.deskId} at ${new URL(frame.self).origin}`)}</id>`,
    `<title type="text">${xml(name)}</title>`,
    ...(frame.notice === null ? [] : [`<subtitle type="text">${xml(shownText(frame.notice))}</subtitle>`]),
    `<updated>${xml(frame.updated)}</updated>`,
    '<author><name>Claimwatch</name></author>',
    '<generator>Claimwatch</generator>',
    `<link rel="self" type="application/atom+xml" href="${xml(frame.self)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

const Content: FC<{ told: ToldDigest }> = ({ told }) => (
  <>
    <p>{[told.heading, told.count].filter((part) => part !== '').join(' · ')}</p>
    {told.notice === null ? '' : <p>{told.notice}</p>}
    {told.nothingNew === null ? '' : <p>{told.nothingNew}</p>}
    {told.sections.map((section) => (
      <Section section={section} />
    ))}
    <h2>{told.foot}</h2>
    {told.held.text === '' ? (
      ''
    ) : (
      <p>
        <Link link={told.held} />.
      </p>
    )}
    {told.sentences.map((sentence) => (
      <p>{sentence}</p>
    ))}
  </>
);

const Section: FC<{ section: ToldSection }> = ({ section: { title, lines, more } }) => (
  <>
    <h2>{title}</h2>
    {lines.map((line) => (
      <Line line={line} />
    ))}
    {more === null ? (
      ''
    ) : (
      <p>
        <Link link={more} />
      </p>
    )}
  </>
);

const Line: FC<{ line: ToldLine }> = ({ line }) => (
  <>
    <h3>
      {line.badge}: <strong>{line.who}</strong>
      {line.does === '' ? '' : ` ${line.does}`}
    </h3>
    <blockquote lang={line.lang} dir="auto">
      <p>{line.words(MAX_WORDS)}</p>
    </blockquote>
    {line.notes(MAX_WORDS).map((note) => (
      <p>{note}</p>
    ))}
    <p>
      {line.links.map((link, index) => (
        <>
          {index === 0 ? '' : ' · '}
          <Link link={link} />
        </>
      ))}
    </p>
  </>
);

const Link: FC<{ link: ToldLink }> = ({ link: { text, url } }) =>
  url === null ? <span>{text}</span> : <a href={url}>{text}</a>;

/** A name that says nothing and never changes (RFC 9562, version 8: made of a hash). */
function entryId(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

/** Text of an element or a quoted attribute; what XML 1.0 has no place for, even escaped, is left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
