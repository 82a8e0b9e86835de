/**
 * Miniflux's tests are Go: a feed in a raw string, then comparisons of an entry's fields with literals. The
 * readers had been made fit for the other suites before these were looked at.
 */
import { readFileSync } from 'node:fs';
import { type Check, type Converted, type EntryField, type SuiteCase, withoutMarkup } from './checks.ts';
import { filesLike } from './suite-files.ts';

export function minifluxCases(root: string): SuiteCase[] {
  return filesLike(root, 'miniflux', /\/(?:atom|rss|rdf|json)\/\w+_test\.go$/).flatMap((file) =>
    readFileSync(file.path, 'utf8')
      .split(/^func /m)
      .flatMap((source) => {
        const document = /data\s*:=\s*`([^`]*)`/.exec(source)?.[1];
        const url = /Parse\(\s*"(https?:[^"]*)"/.exec(source)?.[1];
        if (document === undefined) return [];
        return [
          {
            file: `${file.name} ${/^\w+/.exec(source)?.[0]}`,
            body: Buffer.from(document),
            contentType: null,
            url: url ?? 'https://example.org/',
            ...converted(source, document),
          },
        ];
      }),
  );
}

const FIELDS: Readonly<Record<string, EntryField>> = {
  Title: 'title',
  URL: 'link',
  Author: 'author',
  Content: 'content',
};
const LITERAL = '("(?:[^"\\\\]|\\\\.)*"|`[^`]*`)';
const DIRECT = new RegExp(`feed\\.Entries\\[(\\d+)\\]\\.(\\w+) != ${LITERAL}`, 'g');
const NAMED = new RegExp(
  `expected\\s*:?=\\s*${LITERAL}\\s*\\n\\s*result\\s*:?=\\s*feed\\.Entries\\[(\\d+)\\]\\.(\\w+)|result\\s*:?=\\s*feed\\.Entries\\[(\\d+)\\]\\.(\\w+)\\s*\\n\\s*expected\\s*:?=\\s*${LITERAL}`,
  'g',
);

function converted(source: string, document: string): Converted {
  const found = [
    ...[...source.matchAll(DIRECT)].map(([, entry, name, literal]) => ({ entry, name, literal })),
    ...[...source.matchAll(NAMED)].map(([, literal, entry, name, entry2, name2, literal2]) => ({
      entry: entry ?? entry2,
      name: name ?? name2,
      literal: literal ?? literal2,
    })),
  ];
  const made = found.map(({ entry, name, literal }) =>
    checkOf(Number(entry), name ?? '', unquoted(literal ?? ''), document),
  );
  return {
    checks: made.filter((one) => typeof one !== 'string'),
    leftOut: made.filter((one) => typeof one === 'string').map((why) => ({ why })),
  };
}

function checkOf(entry: number, name: string, expected: string, document: string): Check | string {
  const field = FIELDS[name];
  if (field === undefined) return 'a field that is not kept (comments, hashes, enclosures, reading time)';
  if (field === 'title' && !hasTitle(document, entry))
    return 'a title for an entry that has none: Miniflux makes one of the text or the address';
  if (field === 'author' && expected === '') return { entry, field, expected: null, kind: 'plain' };
  // Titles keep their tags there, with the entities decoded.
  const marked = field === 'title' && /<(\w+)>.*<\/\1>/.test(expected);
  if (field !== 'content') return { entry, field, expected, kind: marked ? 'html' : 'plain' };
  if (withoutMarkup(expected).trim() === '') return 'markup only: no words in it';
  // Miniflux has one text of an entry: its content, or else its summary.
  return { entry, field: 'content or summary', expected, kind: 'html' };
}

function hasTitle(document: string, entry: number): boolean {
  const source = document.split(/<(?:\w+:)?(?:entry|item)[\s>]|"id":/)[entry + 1] ?? '';
  const written = /<(?:\w+:)?title[^>]*>([\s\S]*?)<\/(?:\w+:)?title>|"title":\s*"([^"]*)"/.exec(source);
  return (
    withoutMarkup(written?.[1] ?? written?.[2] ?? '').trim() !== '' || /<title[^>]*>\s*<!\[CDATA/.test(source)
  );
}

const unquoted = (literal: string): string => {
  if (literal.startsWith('`')) return literal.slice(1, -1);
  const value: unknown = JSON.parse(literal);
  return typeof value === 'string' ? value : '';
};
