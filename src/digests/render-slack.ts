import type { Digest } from '../model/digest.ts';
import { shortened } from './clean.ts';
import { fitting } from './cut.ts';
import type { ToldDigest, ToldLine, ToldLink, ToldSection } from './told.ts';

/** Limits of Block Kit: blocks of a message, characters of a text and of a header, texts of a context. */
const MAX_BLOCKS = 50;
const MAX_TEXT = 3000;
const MAX_HEADER = 150;
const MAX_ELEMENTS = 10;
/** A whole message; far more is refused as invalid. */
const MAX_BYTES = 90_000;
/** Shortest stretch of a quotation that still says something. */
const FEWEST_WORDS = 60;

type Text = { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true };
type Block =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'section'; readonly text: Text }
  | { readonly type: 'context'; readonly elements: readonly Text[] }
  | { readonly type: 'divider' };

/**
 * A message for an incoming webhook of Slack, as JSON: Block Kit, and a text for notifications. Outside text can name
 * nobody and link nowhere: `&`, `<` and `>` are escaped, and nothing else of it is read as an address or a name.
 */
export function renderSlack(digest: Digest): string {
  return fitting(
    digest,
    message,
    (json) => blocksIn(json) <= MAX_BLOCKS && Buffer.byteLength(json) <= MAX_BYTES,
  );
}

function message(told: ToldDigest, maxWords: number): string {
  const blocks: Block[] = [
    header(told.desk),
    ...context([told.heading, told.count].filter((part) => part !== '').join(' · ')),
    ...(told.notice === null ? [] : [section(bold(told.notice))]),
    ...(told.nothingNew === null ? [] : [section(escaped(told.nothingNew))]),
    ...told.sections.flatMap((one) => sectionBlocks(one, maxWords)),
    ...(told.more === null ? [] : [section(linked(told.more))]),
    { type: 'divider' },
    ...context(...(told.held.text === '' ? [] : [`${linked(told.held)}.`]), ...told.sentences.map(escaped)),
  ];
  // Nobody's preview of a signed link is fetched.
  return JSON.stringify({ text: escaped(told.subject), blocks, unfurl_links: false, unfurl_media: false });
}

function blocksIn(json: string): number {
  const { blocks }: { blocks: readonly unknown[] } = JSON.parse(json);
  return blocks.length;
}

function sectionBlocks({ title, lines, more }: ToldSection, maxWords: number): Block[] {
  return [
    header(title),
    ...lines.map((line) => section(lineText(line, maxWords))),
    ...(more === null ? [] : [section(linked(more))]),
  ];
}

/**
 * The whole line; where the escaping of strange texts makes it too long, with fewer words, then with each note cut short,
 * at last without notes and without the link to the outlet: the link to the sentence leads to all of it.
 */
function lineText(line: ToldLine, maxWords: number): string {
  for (let most = maxWords; most >= FEWEST_WORDS; most = Math.floor(most / 2)) {
    const text = written(line, most, line.notes(most));
    if (text.length <= MAX_TEXT) return text;
  }
  const short = line.notes(FEWEST_WORDS).map((note) => shortened(note, FEWEST_WORDS));
  const text = written(line, FEWEST_WORDS, short);
  return text.length <= MAX_TEXT ? text : written({ ...line, links: line.links.slice(1) }, FEWEST_WORDS, []);
}

function written(
  { badge, who, does, words, links }: ToldLine,
  most: number,
  notes: readonly string[],
): string {
  return [
    `${bold(badge)}  ${bold(who)} ${escaped(does)}`.trimEnd(),
    `> ${escaped(words(most))}`,
    ...notes.map(escaped),
    links.map(linked).join(' · '),
  ].join('\n');
}

/** Plain text has no escapes: angle brackets become their likes, so that whoever reads it as the other kind finds none. */
function header(text: string): Block {
  const plain = text.replaceAll('<', '‹').replaceAll('>', '›');
  return { type: 'header', text: { type: 'plain_text', text: shortened(plain, MAX_HEADER) || '-' } };
}

function section(text: string): Block {
  return { type: 'section', text: mrkdwn(text) };
}

/** Sentences below one another, as many texts as they need. */
function context(...sentences: readonly string[]): Block[] {
  const texts: string[] = [];
  for (const sentence of sentences) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + sentence.length < MAX_TEXT)
      texts.splice(-1, 1, `${last}\n${sentence}`);
    else texts.push(sentence);
  }
  const blocks = Array.from({ length: Math.ceil(texts.length / MAX_ELEMENTS) }, (_, block) =>
    texts.slice(block * MAX_ELEMENTS, (block + 1) * MAX_ELEMENTS),
  );
  return blocks.map((elements) => ({ type: 'context', elements: elements.map(mrkdwn) }));
}

function mrkdwn(text: string): Text {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** Marks of emphasis have no escape: between spaces of no width they mark nothing. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, '\u200B$&\u200B');
}

/** Marks of emphasis inside would end it. */
function bold(text: string): string {
  return `*${escaped(text.replace(/[*_~`]/g, ' ').trim())}*`;
}

/** A bar or an angle bracket would end the address; both may stand in it encoded. */
function linked({ text, url }: ToldLink): string {
  if (url === null) return escaped(text);
  return `<${url.replaceAll('|', '%7C').replaceAll('>', '%3E').replaceAll('<', '%3C').replaceAll('&', '&amp;')}|${escaped(text.replaceAll('|', '/'))}>`;
}
