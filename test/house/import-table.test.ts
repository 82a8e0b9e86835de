import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** ARCHITECTURE.md's table of who may import whom. `main.ts` is a door of its own; `*` is everything. */
const TABLE: Record<string, readonly string[]> = {
  model: [],
  config: ['model'],
  text: ['model'],
  store: ['model', 'threads'],
  queue: ['model'],
  http: [],
  threads: [],
  feeds: ['model', 'text', 'http'],
  articles: ['model', 'text', 'http'],
  mentions: ['model', 'text'],
  claims: ['model', 'text'],
  novelty: ['model', 'text'],
  digests: ['model', 'text'],
  review: ['model'],
  'language-models': ['model', 'text', 'http', 'threads'],
  delivery: ['model', 'http'],
  pipeline: [
    ...['model', 'config', 'http', 'text', 'store', 'queue', 'threads'],
    ...['feeds', 'articles', 'mentions', 'claims', 'novelty', 'digests', 'delivery', 'review'],
    'language-models',
  ],
  web: ['model', 'config', 'store', 'pipeline'],
  cli: ['*'],
  'main.ts': ['cli'],
};

const SRC = join(import.meta.dirname, '../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/** What a file imports, as written: static, dynamic, type-only and re-exports alike. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].flatMap((match) => match[1] ?? []);
}

/** The room (top folder of src) that a relative import leads to; null for packages. */
function roomOf(file: string, imported: string): string | null {
  if (!imported.startsWith('.')) return null;
  const target = relative(SRC, join(SRC, dirname(file), imported));
  return target.split(sep)[0] ?? null;
}

describe('the import table of ARCHITECTURE.md', () => {
  test('every room of src is in the table', () => {
    const rooms = new Set(files.map((file) => file.split(sep)[0] ?? ''));
    expect([...rooms].filter((room) => !(room in TABLE))).toEqual([]);
  });

  test.each(Object.keys(TABLE))('%s imports only what it may', (room) => {
    const allowed = new Set([...(TABLE[room] ?? []), room]);
    const wrong = files
      .filter((file) => file.split(sep)[0] === room && !allowed.has('*'))
      .flatMap((file) => importsOf(file).map((imported) => ({ file, imported, to: roomOf(file, imported) })))
      .filter(({ to }) => to !== null && !allowed.has(to))
      .map(({ file, imported }) => `${file} imports ${imported}`);
    expect(wrong).toEqual([]);
  });

  test('nothing in src imports demo, test, eval or bench', () => {
    const outside = files.flatMap((file) =>
      importsOf(file).filter((imported) => roomOf(file, imported)?.startsWith('..')),
    );
    expect(outside).toEqual([]);
  });

  test('only queue imports bullmq, and only store and queue import a database driver', () => {
    const wrong = files.flatMap((file) => {
      const room = file.split(sep)[0];
      const packages = importsOf(file).filter((imported) => !imported.startsWith('.'));
      const drivers = packages.filter((name) => ['pg', 'ioredis', '@electric-sql/pglite'].includes(name));
      const queues = packages.filter((name) => name.startsWith('bullmq') && room !== 'queue');
      return [...queues, ...(room === 'store' || room === 'queue' ? [] : drivers)].map(
        (name) => `${file}: ${name}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  test('the architecture page shows the same table', () => {
    const page = readFileSync(join(SRC, '../ARCHITECTURE.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (`[^|]+`) +\| ([^|]*) \|/gm)];
    const shown = new Map(
      rows.flatMap(([, rooms = '', imports = '']) =>
        names(rooms).map((room) => [room, names(imports).sort()] as const),
      ),
    );
    for (const room of ['feeds', 'claims', 'store', 'delivery', 'web']) {
      expect(shown.get(room), room).toEqual([...(TABLE[room] ?? [])].sort());
    }
  });
});

function names(cell: string): string[] {
  return [...cell.matchAll(/`([a-z]+)`/g)].flatMap((match) => match[1] ?? []);
}
