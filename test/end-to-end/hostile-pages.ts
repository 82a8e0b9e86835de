import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Answer, article, said, says } from './press.ts';
import { drip, raw } from './wire.ts';

/**
 * How an article must end whose page a hostile server hands out: read from the page itself, or from what the feed carries
 * with this reason.
 */
export interface HostilePage {
  readonly answer: Answer;
  /** Why the page was not read; absent: it was. */
  readonly instead?: RegExp;
  /** What must stand nowhere in its text. */
  readonly never?: RegExp;
  /** Most times that the site is asked for this page. */
  readonly most?: number;
  /** What else the site answers. */
  readonly also?: Readonly<Record<string, Answer>>;
}

const HTML = 'text/html; charset=utf-8';
/** What is said on each page; a test puts its own words in. */
export const STATEMENT = 'the harbour of Veracruz would be dredged before winter';
const TITLE = 'A report from the harbour';
const GOOD = article(TITLE, STATEMENT);
const ZEROS = Buffer.alloc(20_000_000);

/** The good page with more in its head, before its article, in it, or behind it. */
function page(parts: { head?: string; before?: string; inside?: string; after?: string }): Answer {
  return says(
    200,
    GOOD.replace('</head>', () => `${parts.head ?? ''}</head>`)
      .replace('<main>', () => `${parts.before ?? ''}<main>`)
      .replace('</article>', () => `${parts.inside ?? ''}</article>`)
      .replace('</body>', () => `${parts.after ?? ''}</body>`),
  );
}

const ld = (json: string) => page({ head: `<script type="application/ld+json">${json}</script>` });
const leadsTo = (location: string): Answer => says(302, '', 'text/plain', { location });
const LIMIT = /larger than the limit/;
const NOTHING = /nothing could be read on the page/;
const SLOW = /did not answer in full within 1000 ms/;

/** What a page may be. */
export const HOSTILE_PAGES: Readonly<Record<string, HostilePage>> = {
  'a gzip bomb': {
    answer: says(200, gzipSync(ZEROS), HTML, { 'content-encoding': 'gzip' }),
    instead: LIMIT,
    most: 1,
  },
  'a brotli bomb': {
    answer: says(200, brotliCompressSync(ZEROS), HTML, { 'content-encoding': 'br' }),
    instead: LIMIT,
    most: 1,
  },
  '20 MB': { answer: says(200, Buffer.alloc(20_000_000, '<p>x</p> ')), instead: LIMIT, most: 1 },
  'a page that never ends': {
    answer: drip('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>', 1, () => 'x'.repeat(100_000)),
    instead: LIMIT,
    most: 1,
  },
  silence: { answer: () => {}, instead: SLOW },
  'a page, a letter at a time': {
    answer: drip('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>', 40, () => 'x'),
    instead: SLOW,
  },
  'a page that is cut': {
    answer: raw('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Half a'),
    instead: /could not be reached|cut|short|no article/,
  },
  'redirects in a circle': { answer: leadsTo('/story?again'), instead: /more than 5 redirects/ },
  'a redirect to a private address': {
    answer: leadsTo('http://192.168.7.7/'),
    instead: /not a public address/,
    most: 1,
  },
  'a redirect to a file': { answer: leadsTo('file:///etc/passwd'), instead: /only http and https/, most: 1 },
  'a picture that calls itself a page': {
    answer: says(200, Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256))),
    instead: /looks like the bytes of a picture/,
  },
  'a PDF': {
    answer: says(200, Buffer.from('%PDF-1.7\n%\xff\xff\n1 0 obj', 'latin1'), 'application/pdf'),
    instead: NOTHING,
  },
  'no content': { answer: says(204, ''), instead: NOTHING },
  'a page of nothing': { answer: says(200, ''), instead: NOTHING },
  'a page that is all frame': {
    answer: says(200, '<html><body><iframe src="http://192.168.7.7/"></iframe></body></html>'),
    instead: NOTHING,
  },

  '100,000 nested tags': { answer: says(200, '<div>'.repeat(100_000) + GOOD), instead: /nested deeper than/ },
  '1,000 nested tags around it': { answer: page({ before: '<div>'.repeat(1000) }) },
  '100,000 elements behind it': { answer: page({ after: '<i></i>'.repeat(100_000) }) },
  '100,000 attributes': {
    answer: page({
      before: `<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}></div>`,
    }),
  },
  'an attribute of a megabyte': { answer: page({ before: `<div class="${'nav '.repeat(250_000)}"></div>` }) },
  '100,000 links': { answer: page({ after: '<a href="/x">more</a> '.repeat(50_000) }) },
  'a million marks on one letter': {
    answer: page({ inside: `<p>A lette${'\u0301'.repeat(400_000)}r.</p>` }),
    never: /\u0301{100}/,
  },
  'a line of a million letters': { answer: page({ inside: `<p>${'x'.repeat(1_000_000)}</p>` }) },
  'a million quotation marks': { answer: page({ inside: `<p>${'“'.repeat(300_000)}</p>` }) },
  'a million ampersands': { answer: page({ inside: `<p>${'&'.repeat(1_000_000)}</p>` }) },
  'a hundred thousand full stops': { answer: page({ inside: `<p>${'. '.repeat(100_000)}</p>` }) },
  'half characters and NUL': {
    answer: page({ inside: '<p>Half \ud83d &#xD83D; a \0 face &#0; &#x110000; was seen there by many.</p>' }),
    never: /\p{Surrogate}|\0/u,
  },
  'bidi controls': {
    answer: page({ inside: '<p>The \u202e04 rof \u2066 40\u2069 were seen there by many on Friday.</p>' }),
    never: /[\u202a-\u202e\u2066-\u2069]/,
  },
  'a comment without end': { answer: page({ after: `<!-- ${'-- > '.repeat(100_000)}` }) },
  'a script without end': { answer: page({ after: `<script>${'"<p>";'.repeat(100_000)}` }) },
  'a style without end': { answer: page({ after: `<style>${'p{} '.repeat(100_000)}` }) },
  'a text field without end': { answer: page({ after: `<textarea>${'<p>'.repeat(100_000)}` }) },
  'a drawing and a formula without end': { answer: page({ after: `<svg><math>${'<mi>'.repeat(50_000)}` }) },
  'a title without end': { answer: says(200, `<title>${'A report '.repeat(100_000)}`), instead: NOTHING },

  'JSON-LD, 100,000 deep': { answer: ld('{"@graph":['.repeat(100_000)) },
  'JSON-LD, 100,000 deep and closed': { answer: ld(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) },
  'JSON-LD of a megabyte of spaces': {
    answer: ld(`{"@type":"NewsArticle","headline":"${' '.repeat(1_000_000)}"}`),
  },
  'JSON-LD with names of prototypes': {
    answer: ld(
      '{"@type":"NewsArticle","__proto__":{"articleBody":"x"},"constructor":{"prototype":{"headline":"y"}}}',
    ),
  },
  'JSON-LD with numbers, lists and nothing': {
    answer: ld(
      '[{"@type":"NewsArticle","headline":1e999,"datePublished":{},"author":[null,1,[[]]],"articleBody":[true]}]',
    ),
  },
  'a date beyond the end of time': {
    answer: page({ head: '<meta property="article:published_time" content="+275760-09-13T00:00:00.001Z">' }),
  },
  'another address that is a script': {
    answer: page({ head: '<link rel="canonical" href="javascript:alert(1)">' }),
  },
  'another address that is private': {
    answer: page({ head: '<link rel="canonical" href="http://192.168.7.7/">' }),
  },
  'a short form (AMP) at a private address': {
    answer: says(
      200,
      `<html><head><link rel="amphtml" href="http://192.168.7.7/"></head><body><p>${said(STATEMENT)}</p></body></html>`,
    ),
  },
  'a next page that is itself': { answer: page({ head: '<link rel="next" href="?">' }), most: 2 },
  'a next page at a private address': {
    answer: page({ head: '<link rel="next" href="http://192.168.7.7/?page=2">' }),
  },
  'a page that sends its reader on': {
    answer: page({ head: '<meta http-equiv="refresh" content="0;url=http://192.168.7.7/">' }),
  },
  'a charset that hides tags (UTF-7)': {
    answer: says(200, GOOD.replace('came at the end', '+ADw-script+AD4-'), 'text/html; charset=utf-7'),
  },
  'two charsets that disagree': {
    answer: says(200, GOOD.replace('<head>', '<head><meta charset="utf-16"><meta charset="__proto__">')),
  },
};

/** What robots.txt of a site may be; its pages are asked for only where it allows that. */
export const HOSTILE_ROBOTS: Readonly<Record<string, { answer: Answer; instead?: RegExp }>> = {
  'rules of 20 MB': { answer: says(200, Buffer.alloc(20_000_000, 'Disallow: /private\n'), 'text/plain') },
  'rules that never end': {
    answer: drip('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\n', 1, () =>
      'Allow: /\n'.repeat(10_000),
    ),
  },
  'rules of stars': {
    answer: says(
      200,
      `User-agent: *\nDisallow: /${'*a'.repeat(20_000)}$\nDisallow: /${'*'.repeat(50_000)}b$`,
      'text/plain',
    ),
  },
  'rules of bytes of no kind': {
    answer: says(200, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), 'text/plain'),
  },
  'rules at a private address': { answer: leadsTo('http://192.168.7.7/robots.txt') },
  'rules in a circle': { answer: leadsTo('/robots.txt') },
  'rules that are a web page': { answer: says(200, '<html><body>Disallow: /</body></html>') },
  'a wait of a thousand years between two pages': {
    answer: says(200, 'User-agent: *\nCrawl-delay: 31536000000\n', 'text/plain'),
  },
  'rules that forbid all': {
    answer: says(200, 'User-agent: *\nDisallow: /\n', 'text/plain'),
    instead: /robots/,
  },
};
