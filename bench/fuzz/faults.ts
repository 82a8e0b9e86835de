/** What a reading must hold whatever was read; each fault in words. Used by the fuzzer and by the tests. */
import type { PageReading } from '../../src/model/article.ts';
import type { FeedDocument } from '../../src/model/feed.ts';
import { parseUrl } from '../../src/model/parse-url.ts';

/** The names of errors that the readers promise. */
export const PROMISED: ReadonlySet<string> = new Set(['NotAFeed']);

type Said = readonly [field: string, value: string | null];

const isInstant = (text: string): boolean =>
  /^\d{4}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const isWebAddress = (text: string): boolean => /^https?:\/\/[^/]/.test(text) && parseUrl(text) !== null;

// biome-ignore lint/suspicious/noControlCharactersInRegex: neither the database nor a mail could hold NUL.
const ILL_FORMED = /\p{Surrogate}|\u0000/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a line of clean text has none of them.
const NO_LINE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\ufeff]|^\s|\s$|\s\s/u;

const kept = (fields: readonly Said[], fault: string, holds: (value: string) => boolean): string[] =>
  fields.flatMap(([field, value]) => (value === null || holds(value) ? [] : [`${field} ${fault}`]));

const formed = (...fields: Said[]): string[] =>
  kept(fields, 'is not well-formed', (text) => !ILL_FORMED.test(text));
const lines = (...fields: Said[]): string[] =>
  kept(fields, 'is no clean line', (text) => !NO_LINE.test(text));
const addresses = (...fields: Said[]): string[] => kept(fields, 'is no web address', isWebAddress);
const instants = (...fields: Said[]): string[] => kept(fields, 'is no instant', isInstant);

const areParagraphs = (text: string): boolean =>
  text === '' || text.split('\n\n').every((line) => line !== '' && !NO_LINE.test(line));

export function faultsOfFeed(feed: FeedDocument): string[] {
  const faults = [
    ...lines(['title', feed.title]),
    ...formed(['title', feed.title], ['warnings', feed.warnings.join()]),
    ...addresses(['siteUrl', feed.siteUrl]),
    ...kept([['language', feed.language]], 'is no language', (text) =>
      /^[a-z]{2,3}(-[a-z\d]{2,8})*$/.test(text),
    ),
    ...(feed.ttlMinutes === null || feed.ttlMinutes >= 1 ? [] : ['ttlMinutes is no number of minutes']),
    ...feed.entries.flatMap((entry) => [
      ...lines(['entry id', entry.id], ['entry title', entry.title], ['entry author', entry.author]),
      ...kept([['entry summary', entry.summary]], 'is no paragraphs', areParagraphs),
      ...formed(...Object.entries(entry).map(([field, value]): Said => [`entry ${field}`, value])),
      ...addresses(['entry url', entry.url]),
      ...instants(['entry publishedAt', entry.publishedAt], ['entry updatedAt', entry.updatedAt]),
    ]),
  ];
  return [...new Set(faults)];
}

export function faultsOfPage(page: PageReading): string[] {
  const { text, title, author, wire, publishedAt, canonicalUrl, links, posts, warnings } = page;
  const named = [...links.pages, links.amp, links.canonical].map((link): Said => ['link', link]);
  const faults = [
    ...lines(['title', title], ['author', author], ['wire', wire]),
    ...formed(
      ['text', text],
      ['title', title],
      ['author', author],
      ['wire', wire],
      ['warnings', warnings.join()],
    ),
    ...kept([['text', text]], 'is no paragraphs', areParagraphs),
    ...addresses(['canonicalUrl', canonicalUrl], ...named),
    ...instants(['publishedAt', publishedAt], ...posts.map((post): Said => ['time of a post', post.at])),
    ...formed(...posts.map((post): Said => ['title of a post', post.title])),
    ...faultsOfPosts(page),
  ];
  return [...new Set(faults)];
}

/** Posts stand one after the other, each made of whole paragraphs. */
function faultsOfPosts({ text, posts }: PageReading): string[] {
  let end = 0;
  return posts.flatMap((post) => {
    const inside = post.start >= end && post.end > post.start && post.end <= text.length;
    const whole = (at: number): boolean =>
      at === 0 ||
      at === text.length ||
      text.slice(at - 2, at) === '\n\n' ||
      text.slice(at, at + 2) === '\n\n';
    end = post.end;
    return inside && whole(post.start) && whole(post.end)
      ? []
      : ['a post stands outside the text or across a paragraph'];
  });
}
