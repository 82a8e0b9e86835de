import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** The rows of the first sheet of an .xlsx file: cell texts by column letter. */
export function readSpreadsheet(file: string): ReadonlyMap<string, string>[] {
  const entries = unzipped(readFileSync(file));
  const shared = [...(entries.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => textOf(item),
  );
  const sheet = entries.get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => cellsOf(row, shared));
}

function cellsOf(row: string, shared: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [, column = '', attributes = '', value = ''] of row.matchAll(
    /<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs,
  )) {
    const content = textOf(value.replace(/<f>.*?<\/f>/gs, ''));
    cells.set(column, / t="s"/.test(attributes) ? (shared[Number(content)] ?? '') : content);
  }
  return cells;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text between tags, entities and the escapes of line ends (`_x000D_`) replaced. */
function textOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/_x000D_\n?/g, '\n');
}

/** The files of a zip archive by their paths, as UTF-8. Reads the central directory: sizes in local headers may be 0. */
function unzipped(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    files.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
