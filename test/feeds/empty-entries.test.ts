import { expect, test } from 'vitest';
import { leaveOutEmpty } from '../../src/feeds/empty-entries.ts';
import { parseFeed } from '../../src/feeds/parse.ts';

const read = async (items: string) =>
  leaveOutEmpty(
    await parseFeed(`<rss version="2.0"><channel><title>A</title>${items}</channel></rss>`, {
      url: 'https://paper.example/feed',
    }),
  );

test('entries with nothing in them are left out, and it is said', async () => {
  const document = await read('<item/><item><title>One</title></item><item><title> </title><link/></item>');
  expect(document.entries.map(({ title }) => title)).toEqual(['One']);
  expect(document.warnings.join(' ')).toContain('2 entries were left out: they have nothing in them');
});

test.each(['<guid>a</guid>', '<link>https://paper.example/1</link>', '<description>All</description>'])(
  'one with no more than %s is kept',
  async (inside) => {
    const document = await read(`<item>${inside}</item>`);
    expect(document).toMatchObject({ entries: [{}], warnings: [] });
  },
);
