import { expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse.ts';
import { URL_OF_FEED } from './documents.ts';
import { ODD } from './odd-documents.ts';

test.each(Object.entries(ODD))('%s', async (_, { document, first }) => {
  const feed = await parseFeed(document, { url: URL_OF_FEED });
  expect(feed.entries).toHaveLength(1);
  expect(feed.entries[0]).toMatchObject(first);
});
