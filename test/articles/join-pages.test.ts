import { describe, expect, test } from 'vitest';
import { addsText, joinPages, keepRolledOff } from '../../src/articles/join-pages.ts';
import { partsOf, textOf } from '../../src/articles/text-parts.ts';
import type { PageReading } from '../../src/model/article.ts';
import { type Post, postTime } from '../../src/model/post.ts';

const LEAD = 'The dam above Port Ellery will not be raised, the county council decided on Tuesday night.';
const NOTE = 'This series was made with the help of the Ellery Fund for Local Reporting.';

function page(text: string, posts: readonly Post[] = []): PageReading {
  const nothing = { title: 'Dam', author: null, wire: null, publishedAt: null, lang: 'en' as const };
  const rest = { canonicalUrl: null, provenance: 'density' as const, warnings: [], wall: null };
  return { text, posts, ...nothing, ...rest, links: { pages: [], amp: null, canonical: null } };
}

const post = (at: string | null, title: string, ...paragraphs: string[]) => ({
  paragraphs: [title, ...paragraphs],
  post: { at, title },
});
const blog = (...parts: Parameters<typeof textOf>[0]) => ({ ...page(''), ...textOf(parts) });

describe('pages of one article are joined', () => {
  test('in their order, with what stands on each of them told once', () => {
    const first = page(`${LEAD}\n\nThe vote was seven to five.\n\n${NOTE}`);
    const second = page(
      `${LEAD}\n\nFarmers downstream had asked for more water since the drought of 2023.\n\n${NOTE}`,
    );
    const third = page(`By Tessa Lindqvist\n\nThe next vote is in June.\n\n${NOTE}`);
    expect(joinPages(first, [second, third]).text).toBe(
      [
        LEAD,
        'The vote was seven to five.',
        NOTE,
        'Farmers downstream had asked for more water since the drought of 2023.',
        'By Tessa Lindqvist',
        'The next vote is in June.',
      ].join('\n\n'),
    );
  });

  test('a short answer inside a page may be given twice, a line at its edge may not', () => {
    const answers = (n: number) =>
      [
        'By Tessa Lindqvist',
        `Question number ${n} is longer than the answer to it.`,
        'And then?',
        '“No.”',
        `She was asked ${n} times.`,
        `The end of page ${n}.`,
      ].join('\n\n');
    const joined = joinPages(page(answers(1)), [page(answers(2))]).text.split('\n\n');
    expect(joined.filter((line) => line === '“No.”')).toHaveLength(2);
    expect(joined.filter((line) => line === 'By Tessa Lindqvist')).toHaveLength(1);
  });

  test('a site that shows its first page for every number adds nothing', () => {
    expect(addsText(page(LEAD), page(`${LEAD}\n\n${LEAD}`))).toBe(false);
    expect(addsText(page(LEAD), page(NOTE))).toBe(true);
  });

  test('posts of a live blog keep their times on the text of all pages', () => {
    const newer = blog(post('2026-03-01T12:00:00.000Z', 'Noon', 'The gates were opened at noon by hand.'));
    const older = blog(
      post('2026-03-01T12:00:00.000Z', 'Noon', 'The gates were opened at noon by hand.'),
      post('2026-03-01T08:00:00.000Z', 'Morning', 'Water stood a metre below the crest in the morning.'),
    );
    const joined = joinPages(newer, [older]);
    expect(joined.posts.map((each) => [each.title, joined.text.slice(each.start, each.end)])).toEqual([
      ['Noon', 'Noon\n\nThe gates were opened at noon by hand.'],
      ['Morning', 'Morning\n\nWater stood a metre below the crest in the morning.'],
    ]);
    expect(postTime(joined.posts, joined.text.indexOf('metre'))).toBe('2026-03-01T08:00:00.000Z');
  });
});

describe('a live blog that is read again', () => {
  const noon = post(
    '2026-03-01T12:00:00.000Z',
    'Noon',
    'The gates were opened at noon by hand, the county said.',
  );
  const ten = post(
    '2026-03-01T10:00:00.000Z',
    'Ten',
    'Engineers reached the gates at ten in the morning by boat.',
  );
  const eight = post(
    '2026-03-01T08:00:00.000Z',
    'Eight',
    'Water stood a metre below the crest in the morning.',
  );
  const titles = (text: { posts: readonly Post[] }) => text.posts.map((each) => each.title);

  test('keeps the posts that newer ones pushed off its end', () => {
    expect(titles(keepRolledOff(blog(ten, eight), blog(noon, ten)))).toEqual(['Noon', 'Ten', 'Eight']);
    const same = blog(ten, eight);
    expect(keepRolledOff(same, blog(ten)).text).toBe(same.text);
  });

  test('loses the post that the outlet took out from among the others', () => {
    expect(titles(keepRolledOff(blog(noon, ten, eight), blog(noon, eight)))).toEqual(['Noon', 'Eight']);
  });

  test('does not keep a post that was only dated anew', () => {
    const later = { ...eight, post: { at: '2026-03-01T09:00:00.000Z', title: 'Eight' } };
    expect(titles(keepRolledOff(blog(ten, eight), blog(ten, later)))).toEqual(['Ten', 'Eight']);
  });

  test('is left as it is where it has no times, or is no live blog any more', () => {
    const undated = blog(post(null, 'Noon', 'The gates were opened at noon.'));
    expect(keepRolledOff(blog(eight), undated)).toBe(undated);
    const plain = page(LEAD);
    expect(keepRolledOff(blog(eight), plain)).toBe(plain);
  });
});

test('a text that is taken apart into its posts goes together again as it was', () => {
  const text = blog(
    { paragraphs: [LEAD], post: null },
    post('2026-03-01T12:00:00.000Z', 'Noon', 'One.', 'Two.'),
    { paragraphs: [NOTE], post: null },
    post(null, 'Eight', 'Three.'),
  );
  const { text: again, posts } = textOf(partsOf(text));
  expect({ again, posts }).toEqual({ again: text.text, posts: text.posts });
  expect(postTime(text.posts, 0)).toBeNull();
});
