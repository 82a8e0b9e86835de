/**
 * Damage as transport, templates and editors do it, to the bytes of a document: cut, doubled, swapped, spliced,
 * flipped, declared as something else, tags lost and nested. For the fuzzer (`bench/fuzz.ts`) and the tests.
 */
import iconv from 'iconv-lite';
import type { Dice } from './dice.ts';

/** `other` is a second document, for what is made of two. */
export type Mutation = (document: Buffer, dice: Dice, other: Buffer) => Buffer;

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Puts `put` in place of the bytes from `from` to `to`. */
const replaced = (document: Buffer, from: number, to: number, put: Uint8Array): Buffer =>
  Buffer.concat([document.subarray(0, from), put, document.subarray(to)]);

/** Works on tags and the like, which are ASCII in nearly every encoding: each byte is one character. */
const inText =
  (change: (text: string, dice: Dice) => string): Mutation =>
  (document, dice) =>
    latin1(change(document.toString('latin1'), dice));

const TAG = /<[^<>]{1,300}>/g;

/** One tag of the document, chosen by chance, or null. */
function someTag(text: string, dice: Dice, like: RegExp = TAG): { at: number; tag: string } | null {
  const found: { at: number; tag: string }[] = [];
  like.lastIndex = Math.floor(text.length * dice.share() * 0.9);
  for (let match = like.exec(text); match !== null && found.length < 40; match = like.exec(text))
    found.push({ at: match.index, tag: match[0] });
  return found[dice.below(found.length)] ?? null;
}

const withoutSomeTag = (like: RegExp): Mutation =>
  inText((text, dice) => {
    const found = someTag(text, dice, new RegExp(like, 'gi'));
    return found === null ? text : text.slice(0, found.at) + text.slice(found.at + found.tag.length);
  });

const beforeSomeTag = (put: (dice: Dice, tag: string) => string): Mutation =>
  inText((text, dice) => {
    const found = someTag(text, dice);
    return found === null ? text : text.slice(0, found.at) + put(dice, found.tag) + text.slice(found.at);
  });

/** A stretch that begins at a tag and ends before another. */
function stretch(document: Buffer, dice: Dice): readonly [from: number, to: number] {
  const at = (from: number): number => {
    const tag = document.indexOf(0x3c, from);
    return tag < 0 ? document.length : tag;
  };
  const from = at(dice.below(document.length));
  return [from, at(from + 1 + dice.length(document.length))];
}

/** What documents break on. Each character stands for one byte. */
export const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '<!DOCTYPE x [',
    '</',
    '/>',
    '{',
    '}',
    ',',
    '[',
    '\\',
  ],
  ...[
    '\0',
    '\u0085',
    '\u00a0',
    '\r\n',
    '\u0007',
    '\u00ad',
    '\u00ff\u00fe',
    '\u00fe\u00ff',
    '\u00ef\u00bb\u00bf',
    '\u00ed\u00a0\u0080',
    '\u00c0\u0080',
  ],
  ...[
    '&amp;amp;',
    '&#0;',
    '&#xD800;',
    '&#xDFFF;',
    '&#x110000;',
    '&#128;',
    '&#x1F600;',
    '&eacute',
    '&nosuch;',
    '&#xFEFF;',
    '&#65535;',
    '&#x202E;',
  ],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
    '<title>',
    '</title>',
    '<link/>',
    '<div>',
    '</div>',
    '<p>',
    '<script>',
    '<style>',
    '<table>',
  ],
  ...[
    '<iframe/>',
    '<svg>',
    '<math>',
    '<template>',
    '<textarea>',
    '<plaintext>',
    '<title><title>',
    '<base href="data:,">',
    '<noscript>',
  ],
  ...[
    ' xmlns="http://www.w3.org/2005/Atom"',
    ' xml:base="javascript:"',
    ' type="xhtml"',
    ' mode="base64"',
    ' href="//[::1"',
    ' __proto__="x"',
  ],
  ...[
    '9999-12-31T23:59:59-12:00',
    '0000-00-00',
    '31 Feb 2026',
    '1e400',
    '-1',
    '00:00',
    '275760-09-13',
    'Sat, 99 Zzz 99999 99:99:99 +9999',
  ],
] as const;

const CHARSETS = [
  ...[
    'utf-8',
    'utf-16',
    'utf-7',
    'iso-8859-1',
    'windows-1251',
    'shift_jis',
    'gb2312',
    'big5',
    'euc-kr',
    'koi8-r',
  ],
  ...['base64', 'ebcdic-cp-us', '', 'constructor'],
] as const;

const redeclared = inText((text, dice) => {
  const charset = dice.oneOf(CHARSETS);
  const changed = text.replace(/(encoding\s*=\s*["']|charset\s*=\s*["']?)[\w-]*/i, `$1${charset}`);
  return changed === text ? `<?xml version="1.0" encoding="${charset}"?>${text}` : changed;
});

const WRITTEN = [
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'windows-1252',
  'shift_jis',
  'gb18030',
  'koi8-r',
] as const;

/** Most bytes that come out: what is longer is a matter of limits, which have tests of their own. */
export const MOST_BYTES = 6_000_000;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (document, dice) => document.subarray(0, dice.below(document.length)),
  'beginning lost': (document, dice) => document.subarray(dice.below(document.length)),
  'piece lost': (document, dice) => {
    const from = dice.below(document.length);
    return replaced(document, from, from + dice.length(document.length), Buffer.alloc(0));
  },
  'stretch doubled': (document, dice) => {
    const [from, to] = stretch(document, dice);
    return replaced(document, to, to, document.subarray(from, to));
  },
  'stretch many times': (document, dice) => {
    const [from, to] = stretch(document, dice);
    const some = document.subarray(from, Math.min(to, from + 2000));
    return replaced(document, to, to, Buffer.concat(Array.from({ length: dice.length(2000) }, () => some)));
  },
  'stretches swapped': (document, dice) => {
    const [from, to] = stretch(document, dice);
    const rest = replaced(document, from, to, Buffer.alloc(0));
    const [there] = stretch(rest, dice);
    return replaced(rest, there, there, document.subarray(from, to));
  },
  'two documents spliced': (document, dice, other) =>
    Buffer.concat([
      document.subarray(0, dice.below(document.length)),
      other.subarray(dice.below(other.length)),
    ]),
  'a document inside the other': (document, dice, other) => {
    const [at] = stretch(document, dice);
    return replaced(document, at, at, other);
  },
  'bits flipped': (document, dice) => {
    const flipped = Buffer.from(document);
    for (let left = 1 + dice.length(60); left > 0; left -= 1) {
      const at = dice.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.below(8));
    }
    return flipped;
  },
  'bytes replaced': (document, dice) => {
    const changed = Buffer.from(document);
    for (let left = 1 + dice.length(60); left > 0; left -= 1)
      changed[dice.below(changed.length)] = dice.below(256);
    return changed;
  },
  'end tag lost': withoutSomeTag(/<\/[^<>]{1,100}>/),
  'start tag lost': withoutSomeTag(/<[a-z][^<>]{0,300}>/),
  'end tags of a kind lost': inText((text, dice) => {
    const found = someTag(text, dice, /<\/[^<>]{1,100}>/g);
    return found === null ? text : text.replaceAll(found.tag, '');
  }),
  'tag doubled': beforeSomeTag((_, tag) => tag),
  'tag many times': beforeSomeTag((dice, tag) => tag.repeat(dice.length(20_000))),
  capitals: inText((text) => text.replace(TAG, (tag) => tag.toUpperCase())),
  'piece put in': (document, dice) => {
    const at = dice.below(document.length + 1);
    return replaced(document, at, at, latin1(dice.oneOf(PIECES)));
  },
  'piece put in many times': (document, dice) => {
    const at = dice.below(document.length + 1);
    return replaced(document, at, at, latin1(dice.oneOf(PIECES).repeat(dice.length(20_000))));
  },
  'piece put into a tag': inText((text, dice) => {
    const found = someTag(text, dice);
    const inside = found === null ? 0 : found.at + 1 + dice.below(found.tag.length);
    return text.slice(0, inside) + dice.oneOf(PIECES) + text.slice(inside);
  }),
  'huge attribute': beforeSomeTag((dice) => {
    const name = dice.oneOf(['a', 'class', 'href', 'xml:base']);
    const piece = dice.oneOf(['z', ' ', '&amp;', 'nav ', '/', '\n<']);
    return `<x ${name}="${piece.repeat(dice.length(200_000))}">`;
  }),
  'quotes lost': inText((text, dice) => {
    const found = someTag(text, dice, /<[^<>]*"[^<>]*>/g);
    return found === null ? text : text.replace(found.tag, found.tag.replace('"', ''));
  }),
  'declared as something else': redeclared,
  'written in another encoding': (document, dice) =>
    iconv.encode(document.toString('utf8'), dice.oneOf(WRITTEN)),
  'encoded twice': (document) => Buffer.from(document.toString('latin1')),
  'escaped once more': inText((text, dice) => {
    const from = dice.below(text.length);
    const to = from + dice.length(text.length);
    return (
      text.slice(0, from) + text.slice(from, to).replace(/&/g, '&amp;').replace(/</g, '&lt;') + text.slice(to)
    );
  }),
  'digits changed': inText((text, dice) => {
    const from = dice.below(text.length);
    return (
      text.slice(0, from) +
      text.slice(from, from + 3000).replace(/\d/g, () => String(dice.below(10))) +
      text.slice(from + 3000)
    );
  }),
};

const NAMES = Object.keys(MUTATIONS);

/** One to four kinds of damage, one after the other, with their names. */
export function mutate(
  document: Buffer,
  other: Buffer,
  dice: Dice,
): { readonly body: Buffer; readonly done: readonly string[] } {
  const done: string[] = [];
  let body = document;
  for (let left = 1 + dice.below(4); left > 0; left -= 1) {
    const name = NAMES[dice.below(NAMES.length)] ?? '';
    body = (MUTATIONS[name]?.(body, dice, other) ?? body).subarray(0, MOST_BYTES);
    done.push(name);
  }
  return { body, done };
}
