/** Feeds made by chance from a small grammar, together with what was written into them. */
import fc from 'fast-check';

export type WrittenFormat = 'RSS 2.0' | 'RSS 1.0' | 'Atom 1.0' | 'JSON Feed';

export interface WrittenEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string | null;
  /** ISO 8601 UTC, whole seconds. */
  readonly publishedAt: string;
}

export interface WrittenFeed {
  readonly format: WrittenFormat;
  readonly title: string;
  readonly entries: readonly WrittenEntry[];
  /** Text as character data sections, where the format has them. */
  readonly cdata: boolean;
}

const WORDS = [
  ...[
    'La',
    'presidenta',
    'dijo:',
    '“No',
    'habrá',
    'intervención”',
    '—',
    'ni',
    'hoy',
    'mañana,',
    '¿y',
    'usted?',
    '20',
    '€',
  ],
  ...[
    'six',
    'cartels',
    'AT&T',
    '5',
    '<',
    '6',
    '>',
    "o'clock",
    '"so"',
    '100%',
    '1,204',
    '&amp;',
    ']]',
    '&',
    'A&B;',
    '<3',
    'i<j',
  ],
];
const FAR_WORDS = ['大統領は', 'Президент', 'العربية', '🙂', '👩🏽', 'e\u0301', '𝕏'];

/** A line of words, as people write them; the first begins with no space and means no markup. */
const lineOf = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((line) => `x ${line.join(' ')}`);

/** Years of four digits from 1971. */
const instant = fc
  .date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString());

export function writtenFeed(
  options: { readonly formats?: readonly WrittenFormat[]; readonly plain?: boolean } = {},
): fc.Arbitrary<WrittenFeed> {
  const { formats = ['RSS 2.0', 'RSS 1.0', 'Atom 1.0', 'JSON Feed'], plain = false } = options;
  const line = lineOf(plain ? WORDS : [...WORDS, ...FAR_WORDS]);
  const fields = fc.record({
    title: line,
    summary: line,
    author: fc.option(fc.constantFrom('Ana Ruiz', 'José Ñúñez')),
    publishedAt: instant,
  });
  const entries = fc.array(fields, { minLength: 1, maxLength: 6 }).map((list) =>
    list.map((entry, at) => ({
      ...entry,
      id: `tag:paper.example,2026:${at}`,
      url: `https://paper.example/s/${at}?a=1&b=2`,
    })),
  );
  return fc.record({ format: fc.constantFrom(...formats), title: line, entries, cdata: fc.boolean() });
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** HTML in a field: escaped once as HTML and once as XML, or in a character data section. */
const asHtml = (text: string, cdata: boolean): string =>
  cdata ? `<![CDATA[${escaped(text)}]]>` : escaped(escaped(text));

const element = (name: string, content: string | null): string =>
  content === null ? '' : `<${name}>${content}</${name}>`;

const OPEN: Readonly<Record<Exclude<WrittenFormat, 'JSON Feed'>, string>> = {
  'RSS 2.0': '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
  'RSS 1.0':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
  'Atom 1.0': '<feed xmlns="http://www.w3.org/2005/Atom">',
};
const CLOSE = { 'RSS 2.0': '</channel></rss>', 'RSS 1.0': '</rdf:RDF>', 'Atom 1.0': '</feed>' } as const;

/** The parts of the document: its head, one part for each entry, its end. Joined they are the document. */
export function partsOf(
  feed: WrittenFeed,
  encoding: string | null = 'utf-8',
): readonly [head: string, entries: string[], end: string] {
  const { format, cdata } = feed;
  if (format === 'JSON Feed') {
    const items = feed.entries.map(({ id, url, title, summary, author, publishedAt }) =>
      JSON.stringify({
        id,
        url,
        title,
        content_text: summary,
        authors: author === null ? [] : [{ name: author }],
        date_published: publishedAt,
      }),
    );
    const head = `{"version": "https://jsonfeed.org/version/1.1", "title": ${JSON.stringify(feed.title)}, "items": [`;
    return [head, items.map((item, at) => (at === 0 ? item : `, ${item}`)), ']}'];
  }
  const declaration = encoding === null ? '' : `<?xml version="1.0" encoding="${encoding}"?>\n`;
  const title = format === 'Atom 1.0' ? escaped(feed.title) : asHtml(feed.title, cdata);
  const channel =
    element('title', title) + (format === 'Atom 1.0' ? '' : element('link', 'https://paper.example/'));
  const head = `${declaration}${OPEN[format]}${format === 'RSS 1.0' ? `<channel rdf:about="/">${channel}</channel>` : channel}`;
  return [head, feed.entries.map((entry) => `\n${entryOf(entry, format, cdata)}`), `\n${CLOSE[format]}`];
}

function entryOf(
  { id, url, title, summary, author, publishedAt }: WrittenEntry,
  format: Exclude<WrittenFormat, 'JSON Feed'>,
  cdata: boolean,
): string {
  if (format === 'Atom 1.0') {
    const person = author === null ? '' : element('author', element('name', author));
    return `<entry>${element('id', id)}<link href="${escaped(url)}"/><title>${escaped(title)}</title><summary type="html">${asHtml(summary, cdata)}</summary>${person}${element('published', publishedAt)}</entry>`;
  }
  const text =
    element('title', asHtml(title, cdata)) +
    element('link', escaped(url)) +
    element('description', asHtml(summary, cdata));
  if (format === 'RSS 1.0')
    return `<item rdf:about="${id}">${text}${element('dc:creator', author)}${element('dc:date', publishedAt)}</item>`;
  return `<item>${text}<guid isPermaLink="false">${id}</guid>${element('dc:creator', author)}${element('pubDate', new Date(publishedAt).toUTCString())}</item>`;
}

export function documentOf(feed: WrittenFeed, encoding: string | null = 'utf-8'): string {
  const [head, entries, end] = partsOf(feed, encoding);
  return [head, ...entries, end].join('');
}
