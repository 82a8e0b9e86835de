import { expect, test } from 'vitest';
import type { RevisionRow } from '../../src/store/schema.ts';
import { HowRead } from '../../src/web/how-read.tsx';

const REVISION: RevisionRow = {
  ...{ id: 1, article_id: 1, number: 1, title: 'The port', text: 'It is shut.', lang: 'en' },
  ...{ provenance: 'density', warnings: [], posts: [], signature: [] },
  read_at: new Date('2026-03-06T10:00:00Z'),
};
const html = (changes: Partial<RevisionRow>) => `${<HowRead revision={{ ...REVISION, ...changes }} />}`;

test.each([
  ['the page itself', {}, /from the page\. $/u],
  [
    'the feed behind a wall, with what was wrong',
    {
      provenance: 'feed',
      warnings: ['The page shows a consent wall instead of the article.', 'It is <b>cut</b>.'],
    },
    /from the feed, because the page gave less\. .*consent wall.*&lt;b&gt;cut/u,
  ],
  [
    'the posts of a live blog',
    { provenance: 'json-ld', posts: [{ start: 0, end: 11, at: null, title: null }] },
    /from what the page gives to machines: a live blog of 1 post\./u,
  ],
])('a text says where it was taken from: %s', (_, changes, said) => {
  expect(html(changes)).toMatch(said);
});
