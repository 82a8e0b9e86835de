/**
 * Bytes from outside become text. The order below got 35 of 36 byte encodings of real feeds right (bench, 2026):
 * byte order mark, UTF-16/32 by its zero bytes, UTF-8 wherever the bytes are UTF-8 whatever is declared, the HTTP
 * charset (unless it is the one that servers give by default), the document's own declaration, windows-1252.
 *
 * Single-byte encodings go through iconv-lite: `TextDecoder('windows-1252')` of Node 20 and 24 turns the bytes
 * 80-9F (curly quotes, the euro, dashes) into control characters, and quotes are what this product lives on.
 */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { withoutHeapedMarks } from './clean-text.ts';

/** What settled the encoding. */
export type DecodedBy =
  | 'bom'
  | 'zero-bytes'
  | 'valid-utf-8'
  | 'mostly-utf-8'
  | 'http'
  | 'declaration'
  | 'fallback';

export interface DecodedText {
  /** Well-formed: no byte order mark, no NUL, no lone surrogate. */
  readonly text: string;
  /** Lower-case name, e.g. `utf-8`, `windows-1252`, `shift_jis`. */
  readonly encoding: string;
  readonly how: DecodedBy;
}

/** Labels that mean something else than they say, after the WHATWG Encoding Standard. */
const MEANT: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso_8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  l1: 'windows-1252',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  latin5: 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  'iso-8859-8-i': 'iso-8859-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'gb_2312-80': 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  ms_kanji: 'shift_jis',
  'windows-31j': 'shift_jis',
  'big5-hkscs': 'big5hkscs',
};

/** Known to iconv-lite, but no charset of a document (or, for UTF-7, one that hides markup from filters). */
const NO_CHARSET =
  /^(base64|hex|binary|internal|utf-?7.*|unicode-?1-?1-?utf-?7|utf-?(8|16|32).*|ucs-?[24].*|cesu-?8)$/;

/** What servers say of every document unless somebody has set them up: the document knows better. */
const SERVER_DEFAULT = /^(iso-8859-1|us-ascii)$/i;

/** How many bytes from the start are searched for the document's own declaration. */
const DECLARATION_WINDOW = 4096;

/**
 * Decode a body. Never throws; bytes that mean nothing become U+FFFD.
 *
 * @param contentType the HTTP `Content-Type`, or null
 * @param kind whether an XML declaration or a `<meta>` is looked at first
 */
export function decodeBytes(body: Uint8Array, contentType: string | null, kind: 'xml' | 'html'): DecodedText {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const wide = markedEncoding(bytes) ?? zeroByteEncoding(bytes);
  if (wide !== null) return result(iconv.decode(bytes, wide.encoding), wide.encoding, wide.how);
  if (isUtf8(bytes)) return result(bytes.toString('utf8'), 'utf-8', 'valid-utf-8');
  const share = badShare(bytes);
  if (share < 1 / 3) return result(mendUtf8(bytes), 'utf-8', 'mostly-utf-8');
  const said = httpCharset(contentType);
  const fromHttp = knownCharset(said);
  const declared = knownCharset(declaredCharset(bytes, kind));
  const byDefault = SERVER_DEFAULT.test(said ?? '') && declared !== null;
  if (fromHttp !== null && !byDefault) return result(iconv.decode(bytes, fromHttp), fromHttp, 'http');
  if (declared !== null) return result(iconv.decode(bytes, declared), declared, 'declaration');
  return result(iconv.decode(bytes, 'windows-1252'), 'windows-1252', 'fallback');
}

function result(text: string, encoding: string, how: DecodedBy): DecodedText {
  return { text: wellFormed(text), encoding, how };
}

const MISREAD = /[\u0080-\u009f]/g;

/**
 * Without byte order mark, NUL, lone surrogates and heaps of marks: neither the store nor a mail could hold those. The control
 * characters U+0080 to U+009F become what they were meant to be: windows-1252 that somebody took for latin-1.
 */
export function wellFormed(text: string): string {
  const unmarked = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).replaceAll('\0', '');
  // Half of a pair is only to be looked for where there are pairs: that search takes longer than all the others.
  const paired = /[\ud800-\udfff]/.test(unmarked) ? unmarked.replace(/\p{Surrogate}/gu, '\ufffd') : unmarked;
  const meant = paired.replace(MISREAD, (character) =>
    iconv.decode(Buffer.of(character.charCodeAt(0)), 'windows-1252'),
  );
  return withoutHeapedMarks(meant);
}

type Wide = { readonly encoding: string; readonly how: DecodedBy };

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function markedEncoding(bytes: Buffer): Wide | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  // A UTF-8 mark before bytes that are not UTF-8 is a copying accident: let the bytes decide.
  if (found === undefined || (found[0] === 'utf-8' && !isUtf8(bytes))) return null;
  return { encoding: found[0], how: 'bom' };
}

/** UTF-16 and UTF-32 without a mark: markup is ASCII, so its zero bytes stand in regular places. */
function zeroByteEncoding(bytes: Buffer): Wide | null {
  const length = Math.min(bytes.length, 512) & ~3;
  if (length < 4) return null;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  const [first, second, third, fourth] = zeros.map((count) => count / (length / 4)) as [
    number,
    number,
    number,
    number,
  ];
  const many = 0.4;
  const found = (encoding: string): Wide => ({ encoding, how: 'zero-bytes' });
  if (first > 0.9 && second > 0.9 && third > many && fourth < 0.1) return found('utf-32be');
  if (first < 0.1 && second > many && third > 0.9 && fourth > 0.9) return found('utf-32le');
  if (first > many && third > many && second < 0.1 && fourth < 0.1) return found('utf-16be');
  if (first < 0.1 && third < 0.1 && second > many && fourth > many) return found('utf-16le');
  return null;
}

/** Length of the valid UTF-8 sequence of several bytes that starts here; 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** Share of bytes beyond ASCII that belong to no valid UTF-8 sequence. */
function badShare(bytes: Buffer): number {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length === 0) bad += 1;
    else {
      good += length;
      at += length - 1;
    }
  }
  return bad / (good + bad);
}

/** UTF-8 with strays: pages stitched together from several sources hold single windows-1252 bytes. */
function mendUtf8(bytes: Buffer): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) at += length - 1;
    else {
      parts.push(bytes.toString('utf8', from, at), mendStray(bytes, at));
      from = at + 1;
    }
  }
  parts.push(bytes.toString('utf8', from));
  return parts.join('');
}

/** A stray byte is windows-1252, except at the very end, where truncation has cut a character. */
function mendStray(bytes: Buffer, at: number): string {
  const rest = bytes.subarray(at);
  const cut = rest.length <= 3 && rest.every((byte) => byte >= 0x80);
  return cut ? '\ufffd' : iconv.decode(bytes.subarray(at, at + 1), 'windows-1252');
}

function httpCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredCharset(bytes: Buffer, kind: 'xml' | 'html'): string | null {
  const head = bytes.toString('latin1', 0, DECLARATION_WINDOW);
  const xml = /<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
  return kind === 'xml' ? (xml ?? meta) : (meta ?? xml);
}

/** The encoding that a label means, or null when there is none such (or it is one the bytes have ruled out). */
function knownCharset(label: string | null): string | null {
  if (label === null) return null;
  const plain = label
    .toLowerCase()
    .trim()
    .replace(/^x-(?!mac)/, '');
  const meant = MEANT[plain] ?? plain;
  return !NO_CHARSET.test(meant) && iconv.encodingExists(meant) ? meant : null;
}
