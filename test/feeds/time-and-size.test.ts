/** Documents that once took, or could take, the square of their length. */
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse.ts';
import { decodeBytes } from '../../src/text/decode.ts';

const inItem = (field: string): string =>
  `<rss version="2.0"><channel><item><title>Kept</title>${field}</item></channel></rss>`;
const described = (text: string): string => inItem(`<description><![CDATA[${text}]]></description>`);

/** Each makes a document of about `n` characters. */
const HOSTILE: Readonly<Record<string, (n: number) => string | Uint8Array>> = {
  'angle brackets': (n) => described('<'.repeat(n)),
  'frames that never end': (n) => described('<iframe>'.repeat(n / 8)),
  'a frame full of spaces': (n) => described(`<iframe${' '.repeat(n)}`),
  'white space': (n) =>
    inItem(`<author>${' \n'.repeat(n / 2)}x</author><pubDate>${'\t '.repeat(n / 2)}</pubDate>`),
  'signs of addresses': (n) =>
    inItem(`<author>${'a@b('.repeat(n / 4)}</author><link>${'//'.repeat(n / 2)}</link>`),
  references: (n) => inItem(`<description>${'&a&amp;&#65;&nosuch;'.repeat(n / 20)}</description>`),
  'elements closed by others': (n) => inItem('<p><b></p>'.repeat(n / 10)),
  'end tags of nothing': (n) => inItem('</b></p>'.repeat(n / 8)),
  'entries never closed': (n) => `<rss version="2.0"><channel>${'<item><title>Kept'.repeat(n / 17)}`,
  namespaces: (n) =>
    inItem(Array.from({ length: n / 20 }, (_, at) => `<x${at}:a xmlns:x${at}="u"/>`).join('')),
  'comments and sections never closed': (n) => inItem('<!--<![CDATA['.repeat(n / 13)),
  'a document type': (n) => `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(n / 15)}]>${inItem('')}`,
  'instructions before the root': (n) => `${'<?xml x?>'.repeat(n / 9)}${inItem('')}`,
  'text encoded twice': (n) => described('Ã±'.repeat(n / 2)),
  'JSON with brackets in brackets': (n) => `{"items": [${'['.repeat(n)}`,
  'JSON with entries that cannot be read': (n) =>
    `{"items": [{"url": "/1"}, ${'{"a": x}, '.repeat(n / 10)}]}`,
  'bytes that are no UTF-8': (n) =>
    Buffer.concat([Buffer.from(inItem('é'.repeat(n / 2))), Buffer.alloc(n / 8, 0x93)]),
};

describe('the time of reading a feed grows with its size and no faster', () => {
  test.each(Object.entries(HOSTILE))('%s', { retry: 2 }, async (_, make) => {
    const measure = async (n: number): Promise<number> => {
      const document = make(n);
      const started = process.cpuUsage();
      const text = typeof document === 'string' ? document : decodeBytes(document, null, 'xml').text;
      await parseFeed(text, { url: 'https://paper.example/rss' }).catch(() => null);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    const best = async (n: number) => Math.min(await measure(n), await measure(n), await measure(n));
    await measure(5_000);
    const [small, large] = [await best(40_000), await best(160_000)];
    // Four times the size: quadratic work would take sixteen times as long. Below 20 ms noise decides.
    expect(large / Math.max(small, 20)).toBeLessThan(8);
  });
});
