/** Documents that are well-formed and still unusual, each with what its first entry is to be. */
import type { FeedEntry } from '../../src/model/feed.ts';

export interface OddDocument {
  readonly document: string;
  readonly first: Partial<FeedEntry>;
}

const rss = (item: string, root = '', version = '2.0'): string =>
  `<?xml version="1.0"?><rss version="${version}"${root}><channel><title>Paper</title><item>${item}</item></channel></rss>`;
const atom = (entry: string, root = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${root}><title>Paper</title><entry><id>1</id>${entry}</entry></feed>`;
const atom03 = (entry: string): string =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Paper</title><entry><id>1</id>${entry}</entry></feed>`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const ODD: Readonly<Record<string, OddDocument>> = {
  'Atom content in base64': {
    document: atom(`<content type="application/octet-stream">\n ${base64('<p>“Señal”</p>')}\n</content>`),
    first: { summary: '“Señal”', contentHtml: '<p>“Señal”</p>' },
  },
  'Atom content of a binary type that is no base64': {
    document: atom('<content type="application/json">{"a": 1}</content>'),
    first: { contentHtml: '{"a": 1}' },
  },
  'Atom content in base64 that is no text': {
    document: atom(
      `<content type="image/png">${Buffer.of(0x89, 0x50, 0xff, 0xfe, 0xc0, 0x80).toString('base64')}</content>`,
    ),
    first: { id: '1', publishedAt: null },
  },
  'Atom 0.3 in base64': {
    document: atom03(`<title mode="base64">${base64('5 < 6')}</title>`),
    first: { title: '5 < 6' },
  },
  'Atom 0.3 with escaped XHTML': {
    document: atom03('<title type="application/xhtml+xml" mode="escaped">&lt;i&gt;One&lt;/i&gt; two</title>'),
    first: { title: 'One two' },
  },
  'Atom 0.3 with the date of creation only': {
    document: atom03('<created>2026-03-01T12:00:00.5Z</created>'),
    first: { publishedAt: '2026-03-01T12:00:00.500Z' },
  },
  'Atom with HTML written inside an XHTML div': {
    document: atom(
      '<content type="html"><div xmlns="http://www.w3.org/1999/xhtml">One &lt;b&gt;two&lt;/b&gt; &amp;amp; three</div></content>',
    ),
    first: { summary: 'One two & three' },
  },
  'Atom with XHTML that shows a tag': {
    document: atom(
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Write &lt;b&gt;so&lt;/b&gt;</div></content>',
    ),
    first: { summary: 'Write <b>so</b>' },
  },
  'Atom with an enclosure before its page, both without href': {
    document: atom(
      '<link rel="enclosure">https://paper.example/a.mp3</link><link rel="alternate">https://paper.example/1</link>',
    ),
    first: { url: 'https://paper.example/1' },
  },
  'RSS with a frame that ends itself': {
    document: rss('<description>Before &lt;iframe src="https://x.example/"/&gt; after</description>'),
    first: { summary: 'Before after' },
  },
  'RSS with an object that never ends': {
    document: rss('<description>Before &lt;object data="x"&gt; after &lt;b&gt;all&lt;/b&gt;</description>'),
    first: { summary: 'Before after all' },
  },
  'RSS with a frame that holds words for browsers without frames': {
    document: rss('<description>Before &lt;iframe&gt;Get a browser&lt;/iframe&gt; after</description>'),
    first: { summary: 'Before after' },
  },
  'RSS with XHTML that ends its own elements': {
    document: rss('<description>One <a name="x"/>two <iframe src="y"/>three <br/>four</description>'),
    first: { summary: 'One two three four' },
  },
  'RSS with elements among written ones': {
    document: rss(
      '<description><p>One</p> &lt;p&gt;Two &amp;amp; &lt;b&gt;three&lt;/b&gt;&lt;/p&gt;</description>',
    ),
    first: { summary: 'One\n\nTwo & three' },
  },
  'RSS with an id of elements': {
    document: rss('<guid isPermaLink="false"><b>7</b></guid><author><b>Ana Ruiz</b></author>'),
    first: { id: '<b>7</b>', author: 'Ana Ruiz' },
  },
  'RSS with a summary and a description': {
    document: rss('<summary>Short</summary><description>&lt;p&gt;Long&lt;/p&gt;</description>'),
    first: { summary: 'Short', contentHtml: '<p>Long</p>' },
  },
  'RSS with references to windows-1252': {
    document: rss('<title>It&#146;s &#x93;now&#x94;</title>'),
    first: { title: 'It’s “now”' },
  },
  'RSS encoded twice': {
    document: rss('<title>â€œSeÃ±alâ€\u009d</title><description>&#226;&#128;&#166;</description>'),
    first: { title: '“Señal”', summary: '…' },
  },
  'RSS that looks as if it was encoded twice': {
    document: rss('<title>EL PERÚ HABLÓ…</title><description>IRMÃ… e mãe</description>'),
    first: { title: 'EL PERÚ HABLÓ…', summary: 'IRMÃ… e mãe' },
  },
  'RSS with an entity of its own': {
    document: `<!DOCTYPE rss [<!ENTITY site "tag:paper.example,"> <!ENTITY lol "&site;&site;"> <!ENTITY out SYSTEM "file:///etc/passwd">]>${rss(
      '<guid isPermaLink="false">&site;7</guid><title>&lol;&out;</title>',
    ).replace(/^<\?.*?\?>/, '')}`,
    first: { id: 'tag:paper.example,7', title: '&lol;&out;' },
  },
  'RSS in the shape of Atom': {
    document: rss(
      '<a:title>Own</a:title><a:link href="https://paper.example/1"/><a:updated>2026-03-01T12:00:00Z</a:updated>',
      ' xmlns:a="http://www.w3.org/2005/Atom"',
    ),
    first: { title: 'Own', url: 'https://paper.example/1', updatedAt: '2026-03-01T12:00:00.000Z' },
  },
  'RSS with an Atom link only': {
    document: rss(
      '<atom:link rel="payment" href="https://paper.example/pay"/><atom:link href="https://paper.example/1"/>',
      ' xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    first: { url: 'https://paper.example/1' },
  },
  'RSS with an Atom link before its own': {
    document: rss(
      '<atom:link href="https://paper.example/2"/><link>https://paper.example/1</link>',
      ' xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    first: { url: 'https://paper.example/1' },
  },
  'RSS with an empty description and one in Media RSS': {
    document: rss(
      '<description></description><media:description>About</media:description>',
      ' xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    first: { summary: 'About' },
  },
  'Atom with an author who has an address and no name': {
    document: atom('<author><uri>https://paper.example/ana</uri></author>'),
    first: { author: null },
  },
  'Atom with the authors of the feed': {
    document: atom('<title>x</title>').replace(
      '<entry>',
      '<author><name>Ana</name></author><author><name>Luis</name></author><entry>',
    ),
    first: { author: 'Ana, Luis' },
  },
  'Atom with an author whose name is empty': {
    document: atom('<author><name/><email>mesa@paper.example</email></author>'),
    first: { author: 'mesa@paper.example' },
  },
  'Atom with no address but its id': {
    document: atom('<title>x</title>').replace('<id>1</id>', '<id>https://paper.example/1</id>'),
    first: { url: 'https://paper.example/1' },
  },
  'RSS with a subtitle and an author of a podcast': {
    document: rss(
      '<itunes:subtitle>About</itunes:subtitle><g:author>Ana Ruiz</g:author>',
      ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:g="http://www.google.com/schemas/play-podcasts/1.0"',
    ),
    first: { summary: 'About', author: 'Ana Ruiz' },
  },
  'JSON Feed with one author in the place of the list': {
    document: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 1, content_html: '<p>It\u0092s</p>', authors: { name: 'Ana' } }],
    }),
    first: { id: '1', author: 'Ana', summary: 'It’s' },
  },
  'RSS with a misspelt namespace': {
    document: rss(
      '<content:encoded>&lt;p&gt;All&lt;/p&gt;</content:encoded>',
      ' xmlns:content="https://purl.org/rss/1.0/modules/content"',
    ),
    first: { contentHtml: '<p>All</p>' },
  },
  'RSS with a title in Media RSS only': {
    document: rss(
      '<media:group><media:title>Film</media:title></media:group>',
      ' xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    first: { title: 'Film' },
  },
  'RSS with other prefixes': {
    document: rss(
      '<d:creator>Ana Ruiz</d:creator><d:date>2026-03-01</d:date>',
      ' xmlns:d="http://purl.org/dc/elements/1.1/"',
    ),
    first: { author: 'Ana Ruiz', publishedAt: '2026-03-01T00:00:00.000Z' },
  },
  'RSS 0.92': {
    document: rss('<description>Only words</description>', '', '0.92'),
    first: { summary: 'Only words' },
  },
  'Channel Definition Format': {
    document:
      '<CHANNEL HREF="https://paper.example/"><TITLE>Paper</TITLE><ITEM HREF="/1" LASTMOD="2026-03-01T12:00:00Z"><TITLE>One</TITLE><ABSTRACT>About one</ABSTRACT></ITEM></CHANNEL>',
    first: {
      url: 'https://paper.example/1',
      title: 'One',
      summary: 'About one',
      updatedAt: '2026-03-01T12:00:00.000Z',
    },
  },
};
