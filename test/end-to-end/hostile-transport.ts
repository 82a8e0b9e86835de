import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Answer, rss, says } from './press.ts';
import { drip, raw } from './wire.ts';

/** How a feed that a hostile server hands out must end: in this error, or read with this many entries. */
export interface HostileCase {
  readonly answer: Answer;
  /** The error that stands on the feed afterwards; absent: it is read. */
  readonly fails?: RegExp;
  readonly entries?: number;
  /** What must stand nowhere in what was stored of it. */
  readonly never?: RegExp;
  /** What else the server answers, by path without query. */
  readonly also?: Readonly<Record<string, Answer>>;
}

const XML = 'application/rss+xml; charset=utf-8';
const GOOD = rss([{ id: 'one', title: 'The council of Port Ellery closes the old terminal' }]);
const ZEROS = Buffer.alloc(20_000_000);

const bomb = (encoding: string, body: Buffer): Answer =>
  says(200, body, XML, { 'content-encoding': encoding });
const leadsTo = (location: string, status = 302): Answer => says(status, '', 'text/plain', { location });
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** What a header carries are bytes. */
const asHeader = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** What the wire may carry: compressions, lengths, redirects, headers. */
export const HOSTILE_TRANSPORT: Readonly<Record<string, HostileCase>> = {
  'a gzip bomb': { answer: bomb('gzip', gzipSync(ZEROS)), fails: /larger than the limit/ },
  'a brotli bomb': { answer: bomb('br', brotliCompressSync(ZEROS)), fails: /larger than the limit/ },
  'a deflate bomb': { answer: bomb('deflate', deflateSync(ZEROS)), fails: /larger than the limit/ },
  'a bomb in a bomb': {
    answer: bomb('gzip, gzip', gzipSync(gzipSync(ZEROS))),
    fails: /larger than the limit/,
  },
  'ten compressions': {
    answer: bomb(Array.from({ length: 10 }, () => 'gzip').join(', '), gzipSync(GOOD)),
    fails: /compressed 10 times/,
  },
  'a compression that nobody asked for': {
    answer: bomb('zstd', Buffer.from(GOOD)),
    fails: /which was not asked for/,
  },
  'gzip that is none': { answer: bomb('gzip', Buffer.from(GOOD)), fails: /cannot be decompressed/ },
  'brotli that is gzip': { answer: bomb('br', gzipSync(GOOD)), fails: /cannot be decompressed/ },
  'silence after the request': { answer: () => {}, fails: /did not answer in full within 1000 ms/ },
  'headers, a letter at a time': {
    answer: drip('HTTP/1.1 200 OK\r\nX-Slow: ', 40, () => 'a'),
    fails: /did not answer in full within 1000 ms/,
  },
  'a body, a letter at a time': {
    answer: drip('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>', 40, () => 'a'),
    fails: /did not answer in full within 1000 ms/,
  },
  'a body that never ends': {
    answer: drip('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>', 1, () => 'x'.repeat(100_000)),
    fails: /larger than the limit/,
  },
  'chunks that never end': {
    answer: drip('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', 1, () =>
      chunk('x'.repeat(100_000)),
    ),
    fails: /larger than the limit/,
  },
  'a chunk longer than there are numbers': {
    answer: raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${'f'.repeat(40)}\r\n`),
    fails: /could not be reached/,
  },
  'two lengths': {
    answer: raw(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 500\r\n\r\n${GOOD}`),
    fails: /could not be reached/,
  },
  'a length below nothing': {
    answer: raw(`HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n${GOOD}`),
    fails: /could not be reached/,
  },
  'no length at all, in HTTP/1.0': {
    answer: raw(`HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n${GOOD}`),
    entries: 1,
  },
  'a header of a megabyte': {
    answer: drip(`HTTP/1.1 200 OK\r\nX-Long: `, 1, () => 'a'.repeat(100_000)),
    fails: /could not be reached/,
  },
  'headers without end': {
    answer: drip('HTTP/1.1 200 OK\r\n', 1, (turn) => `X-${turn}: ${'a'.repeat(1000)}\r\n`.repeat(100)),
    fails: /could not be reached/,
  },
  'hints before the answer without end': {
    answer: drip('', 1, () => 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n'),
    fails: /did not answer in full within 1000 ms|could not be reached/,
  },
  'something that is not HTTP': { answer: raw('220 mail.example ESMTP\r\n'), fails: /could not be reached/ },
  'nothing, and the line is cut': { answer: raw(''), fails: /could not be reached/ },
  'an answer with another in its train': {
    answer: raw(
      `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ${Buffer.byteLength(GOOD)}\r\n\r\n${GOOD}HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother`,
    ),
    entries: 1,
  },
  'no content (204)': { answer: says(204, ''), fails: /no document|empty|not a feed/i },
  'a part (206) that was not asked for': { answer: says(206, GOOD, XML), entries: 1 },
  '"not modified" to one who never had it': { answer: says(304, ''), fails: /status 304/ },
  'many choices, and no address': { answer: says(300, 'choose', 'text/plain'), fails: /status 300/ },
  'a status of its own': { answer: raw('HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n'), fails: /status 999/ },

  'a redirect to itself': { answer: leadsTo('/feed'), fails: /more than 5 redirects/ },
  'redirects to ever new addresses': {
    answer: leadsTo('/onward?0'),
    also: { '/onward': (request, response) => leadsTo(`${request.url}0`)(request, response) },
    fails: /more than 5 redirects/,
  },
  'a redirect to a file': { answer: leadsTo('file:///etc/passwd'), fails: /only http and https are called/ },
  'a redirect to a script': {
    answer: leadsTo('javascript:alert(1)'),
    fails: /only http and https are called/,
  },
  'a redirect to a document in its address': {
    answer: leadsTo('data:text/xml,<rss/>'),
    fails: /only http and https are called/,
  },
  'a redirect to nowhere': { answer: leadsTo('http://[half'), fails: /which is not a URL/ },
  'a redirect to a megabyte': { answer: leadsTo(`/${'a'.repeat(1_000_000)}`), fails: /could not be reached/ },
  'a redirect to a port that mail uses': {
    answer: leadsTo('http://10.0.0.1:25/'),
    fails: /not a public address/,
  },
  ...Object.fromEntries(
    [
      'http://10.0.0.1/',
      'http://167772161/',
      'http://0x0a000001/',
      'http://0x0a.0.0.1/',
      'http://012.0.0.1/',
      'http://10.1/',
      'http://%31%30.0.0.1/',
      'http://１０.０.０.１/',
      'http://⑩.0.0.1/',
      'http://10。0。0。1/',
      'http://10.0.0.1./',
      'http://reader:secret@10.0.0.1/',
      'http:\\\\10.0.0.1\\',
      '//192.168.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://0.0.0.0:22/',
      'http://[::]/',
      'http://[::ffff:10.0.0.1]/',
      'http://[::ffff:a00:1]/',
      'http://[::10.0.0.1]/',
      'http://[64:ff9b::a00:1]/',
      'http://[64:ff9b:1::a00:1]/',
      'http://[2002:a00:1::]/',
      'http://[fd00::1]/',
      'http://[fe80::1]/',
      'http://[fec0::1]/',
    ].map((address) => [
      `a redirect to ${address}`,
      { answer: leadsTo(asHeader(address)), fails: /not a public address/ },
    ]),
  ),
  'a redirect to an address with a zone': { answer: leadsTo('http://[fe80::1%25eth0]/'), fails: /not a URL/ },
  'a redirect to a number that is no address': {
    answer: leadsTo('http://256.256.256.256/'),
    fails: /which is not a URL/,
  },

  'a wait until the end of time': {
    answer: says(503, '', 'text/plain', { 'retry-after': '99999999999999999999' }),
    fails: /status 503/,
  },
  'a wait that is none': {
    answer: says(503, '', 'text/plain', { 'retry-after': '-1e9; drop' }),
    fails: /status 503/,
  },
  'an age without end': {
    answer: says(200, GOOD, XML, { 'cache-control': `max-age=${'9'.repeat(400)}`, age: '-1' }),
    entries: 1,
  },
  'a name of its version as long as a page': {
    answer: says(200, GOOD, XML, { etag: `"${'e'.repeat(30_000)}"`, 'last-modified': 'x'.repeat(20_000) }),
    entries: 1,
  },
  'a thousand cookies': {
    answer: says(200, GOOD, XML, {
      'set-cookie': Array.from({ length: 1000 }, (_, at) => `a${at}=b; Max-Age=9e9`),
    }),
    entries: 1,
  },
  'a charset by the name of a prototype': {
    answer: says(200, GOOD, 'text/xml; charset=__proto__'),
    entries: 1,
  },
  'a charset as long as a page': {
    answer: says(200, GOOD, `text/xml; charset="${'u'.repeat(30_000)}"`),
    entries: 1,
  },
  'a charset that hides tags (UTF-7)': {
    answer: says(200, GOOD.replace('A feed', '+ADw-script+AD4-'), 'text/xml; charset=utf-7'),
    entries: 1,
  },
  'a type that is none': { answer: says(200, GOOD, ';;;=;"'), entries: 1 },
};
