/**
 * Thirty-six ways in which a feed's bytes and what is said of them go together. Read by the bench and by the tests.
 * The last cannot be known from anything that was said.
 */
import iconv from 'iconv-lite';

export interface EncodingCase {
  /** As iconv-lite calls it. */
  readonly encoding: string;
  /** With a byte order mark. */
  readonly mark?: true;
  /** What the XML declaration says; without it, there is a declaration that names no encoding. */
  readonly declared?: string;
  /** What the HTTP `Content-Type` says. */
  readonly http?: string;
}

export const ENCODING_CASES: readonly EncodingCase[] = [
  // Unicode with a mark, without, said rightly, wrongly and not at all.
  { encoding: 'utf-8' },
  { encoding: 'utf-8', declared: 'utf-8' },
  { encoding: 'utf-8', declared: 'iso-8859-1' },
  { encoding: 'utf-8', http: 'iso-8859-1' },
  { encoding: 'utf-8', declared: 'utf-16' },
  { encoding: 'utf-8', mark: true },
  { encoding: 'utf-8', mark: true, declared: 'windows-1252', http: 'iso-8859-1' },
  { encoding: 'utf-16le', mark: true, declared: 'utf-16' },
  { encoding: 'utf-16be', mark: true, declared: 'utf-16' },
  { encoding: 'utf-16le', mark: true, declared: 'utf-8' },
  { encoding: 'utf-16le', declared: 'utf-16' },
  { encoding: 'utf-16be', declared: 'utf-16' },
  { encoding: 'utf-16be' },
  { encoding: 'utf-32le', mark: true },
  { encoding: 'utf-32be', mark: true, declared: 'utf-8' },
  { encoding: 'utf-32le', declared: 'utf-32' },
  { encoding: 'utf-32be' },
  // Western single bytes; "iso-8859-1" means windows-1252 everywhere.
  { encoding: 'iso-8859-1', declared: 'iso-8859-1' },
  { encoding: 'iso-8859-1', http: 'iso-8859-1' },
  { encoding: 'iso-8859-1', declared: 'utf-8' },
  { encoding: 'windows-1252', declared: 'windows-1252' },
  { encoding: 'windows-1252', declared: 'iso-8859-1' },
  { encoding: 'windows-1252', declared: 'utf-8', http: 'utf-8' },
  { encoding: 'windows-1252' },
  { encoding: 'iso-8859-15', declared: 'iso-8859-15' },
  { encoding: 'iso-8859-15', http: 'iso-8859-15' },
  // Cyrillic; a server that says "iso-8859-1" of everything; a declaration that stayed when the bytes were changed.
  { encoding: 'windows-1251', declared: 'windows-1251' },
  { encoding: 'windows-1251', declared: 'windows-1251', http: 'iso-8859-1' },
  { encoding: 'koi8-r', declared: 'koi8-r', http: 'utf-8' },
  // East Asia.
  { encoding: 'shift_jis', declared: 'shift_jis' },
  { encoding: 'euc-jp', declared: 'utf-8', http: 'euc-jp' },
  { encoding: 'euc-kr', declared: 'euc-kr' },
  { encoding: 'gb2312', declared: 'gb2312' },
  { encoding: 'gb18030', http: 'gbk' },
  { encoding: 'big5', declared: 'big5' },
  { encoding: 'windows-1251' },
];

const WORDS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'Señor Núñez: ¿qué pasó en Áncash?',
  'iso-8859-15': 'Le bœuf à 5 € — déjà vu',
  'windows-1252': '“No habrá intervención” — dijo; costó 5 €…',
  'windows-1251': 'Президент: «Войны не будет» — в Москве',
  'koi8-r': 'Президент сказал, что войны не будет',
  shift_jis: '大統領は「介入はない」と述べた',
  'euc-jp': '大統領は「介入はない」と述べた',
  'euc-kr': '대통령은 개입이 없을 것이라고 말했다',
  gb2312: '总统说:“不会有干预。”',
  gb18030: '總統說:“不會有干預。” 镕',
  big5: '總統表示「不會干預」',
};
const UNICODE = 'Señal “única” — 大統領 Президент 5 € 😀';

/** The words that a document in this encoding holds; what it cannot hold is left out of them. */
export function wordsIn({ encoding }: EncodingCase): string {
  return (WORDS[encoding] ?? UNICODE).replaceAll(encoding === 'iso-8859-15' ? '—' : '\0', '-');
}

/** A feed of three entries that say these words. */
export function encodedFeed(one: EncodingCase): { body: Uint8Array; contentType: string | null } {
  const declared = one.declared === undefined ? '' : ` encoding="${one.declared}"`;
  const items = [1, 2, 3]
    .map((n) => `<item><title>${n} ${wordsIn(one)}</title><link>https://paper.example/${n}</link></item>`)
    .join('\n');
  const text = `<?xml version="1.0"${declared}?>\n<rss version="2.0"><channel><title>${wordsIn(one)}</title>\n${items}\n</channel></rss>\n`;
  const body = iconv.encode(text, one.encoding, { addBOM: one.mark === true });
  return { body, contentType: one.http === undefined ? null : `text/xml; charset=${one.http}` };
}

export function nameOf(one: EncodingCase): string {
  const said = [
    one.declared === undefined ? 'not declared' : `declared ${one.declared}`,
    ...(one.http === undefined ? [] : [`HTTP says ${one.http}`]),
  ].join(', ');
  return `${one.encoding}${one.mark === true ? ' with a mark' : ''}, ${said}`;
}
