import { describe, expect, test } from 'vitest';
import { NotAFeed } from '../../src/feeds/errors.ts';
import { parseFeed } from '../../src/feeds/parse.ts';

const item = (n: number) =>
  `{"id": "${n}", "url": "https://paper.example/${n}", "content_text": "Story ${n} [a] {b}"}`;
const feed = (items: string, end = ']}') =>
  `{"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [${items}${end}`;
const read = (text: string) => parseFeed(text, { url: 'https://paper.example/feed.json' });

describe('a JSON Feed that cannot be read as a whole', () => {
  test.each([
    ['cut off in an entry', feed(`${item(1)}, ${item(2)}, ${item(3).slice(0, 40)}`, ''), 0],
    ['cut off between entries', feed(`${item(1)}, ${item(2)},`, ''), 0],
    ['with the end of the document lost', feed(`${item(1)}, ${item(2)}`, ']'), 0],
    ['with a comma too many', feed(`${item(1)}, ${item(2)},`), 0],
    ['with a comma too few', feed(`${item(1)} ${item(2)}`), 0],
    ['with markup after its end', `${feed(`${item(1)}, ${item(2)}`)}<script>{}</script>`, 0],
    ['with a line break in a string', feed(`${item(1)}, ${item(2).replace('Story', 'Story\n\t')}`), 0],
    [
      'with an escape that is none',
      feed(`${item(1)}, ${item(3).replace('Story', '\\x53tory')}, ${item(2)}`),
      1,
    ],
    ['with a value that is none', feed(`${item(1)}, {"id": undefined}, ${item(2)}`), 1],
    [
      'with a quotation mark in a late entry',
      feed(`${item(1)}, ${item(2)}, ${item(3).replace('Story', 'A "so"')}`),
      1,
    ],
  ])('%s keeps the entries that are whole', async (_, text, lost) => {
    const { entries, title, warnings } = await read(text);
    expect({ title, ids: entries.map(({ id }) => id) }).toEqual({ title: 'Paper', ids: ['1', '2'] });
    expect(entries[1]?.summary).toBe('Story 2 [a] {b}');
    expect(warnings).toEqual([expect.stringContaining(`one by one, ${lost} of them`)]);
  });

  test('two byte order marks before it are no damage', async () => {
    const { entries, warnings } = await read(`\ufeff\ufeff\u00a0${feed(item(1))}`);
    expect({ entries: entries.length, warnings }).toEqual({ entries: 1, warnings: [] });
  });

  test.each([
    ['nothing but a bracket', '{'],
    ['no list of entries', '{"title": "Paper", '],
    ['another list', '{"version": "https://jsonfeed.org/version/1.1", "authors": [{"items": [{"id": "1"}]}'],
    ['a word', '{items: []}'],
  ])('%s is no feed', async (_, text) => {
    await expect(read(text)).rejects.toThrow(NotAFeed);
  });

  test('a string of megabytes, and one of nothing but escapes, run out of nothing', async () => {
    for (const long of ['x'.repeat(4_000_000), '\\"'.repeat(2_000_000)]) {
      const { entries } = await read(feed(`${item(1)}, {"id": "${long}", "url": "/x"}, {"id`, ''));
      expect(entries.map(({ url }) => url)).toEqual(['https://paper.example/1', 'https://paper.example/x']);
    }
  });
});
