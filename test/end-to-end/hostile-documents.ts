import type { HostileCase } from './hostile-transport.ts';
import { says } from './press.ts';

const XML = 'application/rss+xml; charset=utf-8';

function document(body: string | Buffer, type = XML) {
  return says(200, body, type);
}

/** A feed with one entry of its own; `before` stands before the root, `inside` in the entry. */
function feed(parts: { before?: string; channel?: string; title?: string; inside?: string; after?: string }) {
  const title = parts.title ?? 'The council of Port Ellery closes the old terminal';
  return document(
    `<?xml version="1.0"?>${parts.before ?? ''}<rss version="2.0"><channel><title>A feed</title>${parts.channel ?? ''}<item><guid>one</guid><title>${title}</title>${parts.inside ?? ''}</item>${parts.after ?? '</channel></rss>'}`,
  );
}

const json = (items: unknown, more = {}) =>
  document(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items, ...more }),
    'application/feed+json',
  );

const lols = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);
const PASSWORDS = /root:.*:0:0/;

/** What a document may carry. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, HostileCase>> = {
  'a billion laughs': {
    answer: feed({ before: `<!DOCTYPE rss [<!ENTITY l0 "lol">${lols}]>`, title: 'Laugh &l12;' }),
    entries: 1,
    never: /(?:lol){50}/,
  },
  'one entity of a megabyte, many times': {
    answer: feed({
      before: `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(1_000_000)}">]>`,
      title: '&a;'.repeat(10_000),
    }),
    entries: 1,
    never: /a{1000}/,
  },
  'an entity that names itself': {
    answer: feed({ before: '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', title: 'Round &a;' }),
    entries: 1,
  },
  'a file as an entity': {
    answer: feed({ before: '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>', title: 'File &f;' }),
    entries: 1,
    never: PASSWORDS,
  },
  'a file as an entity of the document type': {
    answer: feed({
      before: '<!DOCTYPE rss [<!ENTITY % f SYSTEM "file:///etc/passwd"> %f; <!ENTITY a "%f;">]>',
      title: 'File &a;',
    }),
    entries: 1,
    never: PASSWORDS,
  },
  'a document type from elsewhere': {
    answer: feed({ before: '<!DOCTYPE rss SYSTEM "http://10.0.0.1/evil.dtd">' }),
    entries: 1,
  },
  'a file by XInclude': {
    answer: feed({
      inside:
        '<description><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></description>',
    }),
    entries: 1,
    never: PASSWORDS,
  },
  'a style sheet that runs': {
    answer: feed({ before: '<?xml-stylesheet type="text/xsl" href="javascript:alert(1)"?>' }),
    entries: 1,
  },
  'a document type without end': {
    answer: document(`<?xml version="1.0"?><!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(50_000)}`),
    fails: /not a feed/i,
  },
  '100,000 nested tags': {
    answer: feed({ inside: `<description>${'<x>'.repeat(100_000)}` }),
    entries: 1,
  },
  '100,000 nested channels': { answer: document('<rss><channel>'.repeat(100_000)), entries: 0 },
  '100,000 nested groups of media': {
    answer: feed({
      before: '<!-- -->',
      inside: `<media:group xmlns:media="http://search.yahoo.com/mrss/">${'<media:group>'.repeat(100_000)}`,
    }),
    entries: 1,
  },
  '100,000 attributes': {
    answer: feed({ inside: `<link ${Array.from({ length: 100_000 }, (_, at) => `a${at}="b"`).join(' ')}/>` }),
    entries: 1,
  },
  'an attribute of a megabyte': {
    answer: feed({ inside: `<enclosure url="${'u'.repeat(1_000_000)}" type="audio/mpeg"/>` }),
    entries: 1,
  },
  '100,000 namespaces': {
    answer: feed({
      inside: `<a ${Array.from({ length: 100_000 }, (_, at) => `xmlns:n${at}="u"`).join(' ')}/>`,
    }),
    entries: 1,
  },
  '30,000 entries': {
    answer: document(
      `<rss version="2.0"><channel><title>A</title>${'<item><title>A</title><guid>g</guid></item>'.repeat(30_000)}</channel></rss>`,
    ),
    entries: 1,
  },
  'an entry as long as a book': {
    answer: feed({ inside: `<description>${'All work and no play. '.repeat(60_000)}</description>` }),
    entries: 1,
  },
  'a title of a megabyte': { answer: feed({ title: 'terminal '.repeat(110_000) }), entries: 1 },
  'an id of a megabyte': {
    answer: document(
      `<rss version="2.0"><channel><title>A</title><item><guid>${'g'.repeat(1_000_000)}</guid><title>One</title></item></channel></rss>`,
    ),
    entries: 1,
  },
  'an address of a megabyte': {
    answer: feed({ inside: `<link>https://paper.example/${'p'.repeat(1_000_000)}</link>` }),
    entries: 1,
  },
  'a date of a hundred thousand digits': {
    answer: feed({ inside: `<pubDate>${'9'.repeat(100_000)}</pubDate>` }),
    entries: 1,
  },
  'a date beyond the end of time': {
    answer: feed({ inside: '<pubDate>Mon, 01 Jan 999999 00:00:00 GMT</pubDate>' }),
    entries: 1,
  },
  'a date before all time': {
    answer: feed({ inside: '<pubDate>-271821-04-19T00:00:00Z</pubDate>' }),
    entries: 1,
  },
  'a comment without end': { answer: feed({ after: `<!-- ${'- -> '.repeat(100_000)}` }), entries: 1 },
  'a CDATA section without end': {
    answer: feed({ after: `<item><title><![CDATA[${'x ]] > '.repeat(100_000)}` }),
    entries: 2,
  },
  'an instruction without end': {
    answer: feed({ after: `<?php ${'echo "?"; '.repeat(100_000)}` }),
    entries: 1,
  },
  'CDATA in CDATA, 50,000 times': {
    answer: feed({ inside: `<description>${'<![CDATA['.repeat(50_000)}</description>` }),
    entries: 1,
  },
  'half a million less-than signs': {
    answer: feed({ inside: `<description>${'<'.repeat(500_000)}</description>` }),
    entries: 1,
  },
  'half a million ampersands': {
    answer: feed({ inside: `<description>${'&'.repeat(500_000)}</description>` }),
    entries: 1,
  },
  'an entity that never ends': {
    answer: feed({ inside: `<description>&${'a'.repeat(500_000)}</description>` }),
    entries: 1,
  },

  'NUL bytes': {
    answer: feed({ title: 'Ter\u0000minal \u0000 &#0; closes\u0000' }),
    entries: 1,
    never: /\0/,
  },
  'half characters': {
    answer: feed({ title: 'Half &#xD800; a &#55357; face &#x110000; &#99999999999;' }),
    entries: 1,
    never: /\p{Surrogate}/u,
  },
  'bidi controls': {
    answer: feed({ title: 'Pay \u202e 05 fo daetsni \u2066 500 \u2069 now' }),
    entries: 1,
    never: /[\u202a-\u202e\u2066-\u2069]/,
  },
  'a title of lines': {
    answer: feed({ title: 'Terminal\r\nBcc: victim@example.org\r\n\r\n.\r\nQUIT' }),
    entries: 1,
    never: /[\r\n]/,
  },
  'a million marks on one letter': {
    answer: feed({ title: `Terminal e${'\u0301'.repeat(400_000)}` }),
    entries: 1,
    never: /\u0301{100}/,
  },
  'letters that become eighteen each': { answer: feed({ title: '\ufdfa'.repeat(100_000) }), entries: 1 },
  'escapes of a terminal': {
    answer: feed({ title: 'Red \u001b[31m and \u009b2J gone \u0007' }),
    entries: 1,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    never: /[\u0000-\u0008\u001b\u007f-\u009f]/,
  },
  ...Object.fromEntries(
    [
      'javascript:alert(1)',
      'data:text/html,hi',
      'file:///etc/passwd',
      'vbscript:x',
      'JaVaScRiPt:alert(1)',
      ' java\nscript:alert(1)',
    ].map((link) => [
      `a link to ${JSON.stringify(link)}`,
      { answer: feed({ inside: `<link>${link}</link>` }), entries: 1, never: /script:|data:|file:/i },
    ]),
  ),
  'a base address that is a script': {
    answer: document(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:alert(1)//"><title>A</title><entry><id>one</id><title>One</title><link href="x"/></entry></feed>',
    ),
    entries: 1,
    never: /javascript:/,
  },
  'names of prototypes': {
    answer: document(
      '<rss version="2.0"><channel><title>A</title><item><guid>__proto__</guid><title>constructor</title><__proto__>x</__proto__><hasOwnProperty/><toString>y</toString></item><item><guid>constructor</guid><title>toString</title></item></channel></rss>',
    ),
    entries: 2,
  },
  'names of prototypes in JSON': {
    answer: document(
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"items":[]},"items":[{"id":"__proto__","__proto__":{"title":"x"},"title":"One"},{"id":"toString","title":"Two"}]}',
      'application/feed+json',
    ),
    entries: 2,
  },
  'JSON, 100,000 deep': {
    answer: document(
      `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(100_000)}`,
      'application/feed+json',
    ),
    entries: 0,
  },
  'JSON, 100,000 deep and closed': {
    answer: document(
      `{"version":"https://jsonfeed.org/version/1.1","x":${'['.repeat(100_000)}${']'.repeat(100_000)},"items":[{"id":"one","title":"One"}]}`,
      'application/feed+json',
    ),
    entries: 1,
  },
  'JSON of everything but what is meant': {
    answer: json([
      null,
      1,
      'x',
      [],
      { id: {} },
      { id: 1e300, title: ['a'], url: { href: 'x' }, date_published: 1e308 },
    ]),
    entries: 1,
  },
  'JSON with a number as long as a page': {
    answer: document(
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":${'9'.repeat(100_000)},"title":"One"}]}`,
      'application/feed+json',
    ),
    entries: 1,
  },
  nothing: { answer: document(''), fails: /not a feed|no document|empty/i },
  'a mark of byte order and no more': {
    answer: document(Buffer.from([0xef, 0xbb, 0xbf])),
    fails: /not a feed|empty/i,
  },
  'half a UTF-16 letter': {
    answer: document(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<rss>', 'utf16le'), Buffer.from([0x3c])]),
    ),
    entries: 0,
  },
  'an encoding that is a path': {
    answer: document(
      '<?xml version="1.0" encoding="../../../../etc/passwd"?><rss version="2.0"><channel><title>A</title><item><guid>one</guid><title>One</title></item></channel></rss>',
      'text/xml',
    ),
    entries: 1,
  },
  'bytes of no kind': {
    answer: document(Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256)), 'text/xml'),
    fails: /not a feed/i,
  },
  'a web page of 100,000 tags': {
    answer: document(`<!doctype html><html><body>${'<div>'.repeat(100_000)}`, 'text/html'),
    fails: /not a feed/i,
  },
  'a list of feeds (OPML)': {
    answer: document(
      '<opml version="2.0"><body><outline xmlUrl="http://10.0.0.1/"/></body></opml>',
      'text/xml',
    ),
    fails: /not a feed/i,
  },
};
