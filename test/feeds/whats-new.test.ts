import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, keyEntries, keysToLookUp, mayBePinned, whatsNew } from '../../src/feeds/whats-new.ts';
import type { FeedEntry } from '../../src/model/feed.ts';

const LONG = 'Washington and Mexico City resumed their talks on the border this Tuesday';

function entry(fields: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: null,
    url: null,
    title: LONG,
    summary: '',
    contentHtml: null,
    author: null,
    publishedAt: null,
    updatedAt: null,
    ...fields,
  };
}

/** What is known after these entries were stored. */
const stored = (...entries: FeedEntry[]) => keyEntries(entries).map(({ keys }) => keys);
const fresh = (now: FeedEntry[], before: FeedEntry[]) =>
  whatsNew(keyEntries(now), stored(...before), before.length > 0).fresh.map((one) => one.entry);

const A = entry({
  id: '1',
  url: 'https://paper.example/a',
  title: 'Talks resumed',
  publishedAt: '2026-03-01T12:00:00.000Z',
});
const B = entry({ id: '2', url: 'https://paper.example/b', title: 'Talks ended' });

describe('what is new', () => {
  test.each([
    ['an unknown entry', entry({ id: '9', url: 'https://paper.example/new', title: 'Other' })],
    ['the same title under another address and id', { ...A, id: '9', url: 'https://paper.example/c' }],
    [
      'an entry dated before the last one seen',
      { ...B, id: '3', url: 'https://paper.example/old', publishedAt: '1999-01-01T00:00:00.000Z' },
    ],
    ['an entry without any date, id or address', entry({ title: 'Nothing but a title' })],
  ])('%s is new', (_, one) => expect(fresh([one], [A, B])).toEqual([one]));

  test.each([
    ['the same entry', A],
    ['re-dated', { ...A, publishedAt: '2026-03-09T00:00:00.000Z', updatedAt: '2026-03-09T00:00:00.000Z' }],
    ['given another id', { ...A, id: 'other' }],
    ['without its id', { ...A, id: null }],
    ['moved to another address', { ...A, url: 'https://paper.example/moved' }],
    [
      'with tracking in its address',
      { ...A, id: null, title: 'x', url: 'http://paper.example/a?utm_source=rss#top' },
    ],
    ['edited', { ...A, title: 'Talks resumed at last' }],
  ])('an entry %s is not new', (_, one) => expect(fresh([one], [A, B])).toEqual([]));

  test('content alone identifies an entry when it is long enough', () => {
    const before = entry({ id: '1', url: 'https://paper.example/a' });
    expect(fresh([entry({ id: '2', url: 'https://paper.example/b' })], [before])).toEqual([]);
    const short = entry({ id: '1', url: 'https://paper.example/a', title: 'Live updates' });
    expect(fresh([{ ...short, id: '2', url: 'https://paper.example/b' }], [short])).toHaveLength(1);
  });

  test('an outlet that repeats itself under another address says something new all the same', () => {
    const forecast = entry({ id: '1', url: 'https://paper.example/forecast-1' });
    const again = { ...forecast, id: '2', url: 'https://paper.example/forecast-2' };
    expect(fresh([again, forecast], [forecast])).toEqual([again]);
    expect(fresh([again, forecast], [])).toHaveLength(2);
    expect(fresh([{ ...again, url: null }, forecast], [forecast])).toEqual([]);
  });

  test('ids that are dealt out anew at each look identify nothing', () => {
    const at = (place: number, n: number) =>
      entry({ id: `${place}`, url: `https://paper.example/${n}`, title: `Report ${n}` });
    const before = [at(1, 11), at(2, 12), at(3, 13), at(4, 14)];
    const read = whatsNew(
      keyEntries([at(1, 10), at(2, 11), at(3, 12), at(4, 13)]),
      keyEntries(before).map(({ keys }) => keys),
      true,
    );
    expect(read.fresh.map(({ keys }) => keys.key)).toEqual(['url:https://paper.example/10']);
    expect(read.edited).toEqual([]);
    const allNew = [5, 6, 7, 8].map((n, place) => at(place + 1, n));
    expect(fresh(allNew, before)).toHaveLength(4);
    expect(fresh(before, before)).toEqual([]);
  });

  test('one article that is renamed with its address is an edit all the same', () => {
    const renamed = { ...A, url: 'https://paper.example/talks-suspended', title: 'Talks suspended' };
    const others = [2, 3, 4].map((n) => ({
      ...B,
      id: `${n}`,
      url: `https://paper.example/${n}`,
      title: `${n}`,
    }));
    const read = whatsNew(keyEntries([renamed, ...others]), stored(A, ...others), true);
    expect(read.fresh).toEqual([]);
    expect(read.edited.map((one) => one.entry)).toEqual([renamed]);
  });

  test('a feed that moves to other addresses altogether is known by its words, and by the new ones after that', () => {
    const at = (host: string, n: number) =>
      entry({ id: `${host}${n}`, url: `https://${host}/${n}`, title: `${LONG}, for the ${n}th time` });
    const [one, two, three] = [1, 2, 3].map((n) => at('new.example', n));
    const before = stored(at('old.example', 1), at('old.example', 2));
    const read = whatsNew(keyEntries([three, two, one].filter((each) => each !== undefined)), before, true);
    expect(read.fresh.map((each) => each.entry)).toEqual([three]);
    expect(read.gap).toBe(false);
    expect(read.moved.map(({ keys, known }) => [known.canonicalUrl, keys.canonicalUrl])).toEqual([
      ['https://old.example/2', 'https://new.example/2'],
      ['https://old.example/1', 'https://new.example/1'],
    ]);
    const few = Array.from({ length: 20 }, (_, n) => at('other.example', n + 100));
    const repeated = { ...at('other.example', 99), title: at('old.example', 1).title };
    expect(whatsNew(keyEntries([repeated, ...few]), before, true)).toMatchObject({ gap: true, moved: [] });
  });

  test('an id that all entries share identifies nothing', () => {
    const one = entry({ id: 'feed', url: 'https://paper.example/a', title: 'One' });
    const two = entry({ id: 'feed', url: 'https://paper.example/b', title: 'Two' });
    const three = entry({ id: 'feed', url: 'https://paper.example/c', title: 'Three' });
    expect(keyEntries([one, two]).map(({ keys }) => keys.feedEntryId)).toEqual([null, null]);
    expect(fresh([three, two], [one, two])).toEqual([three]);
  });

  test('an address that many entries share identifies nothing', () => {
    const at = (id: string, title: string, url: string) => entry({ id, title, url });
    const live = 'https://paper.example/live';
    const shared = [at('1', 'One', live), at('2', 'Two', live), at('3', 'Three', live)];
    expect(fresh([at('4', 'Four', live), ...shared.slice(0, 2)], shared)).toHaveLength(1);
    const front = 'https://paper.example/';
    expect(
      keyEntries([at('1', 'One', front), at('2', 'Two', front)]).map(({ keys }) => keys.canonicalUrl),
    ).toEqual([null, null]);
    expect(
      keyEntries([A, { ...A, id: 'again', title: 'Edited' }]).map(({ keys }) => keys.canonicalUrl),
    ).toEqual(['https://paper.example/a', 'https://paper.example/a']);
  });

  test('an entry that stands twice in a document is taken once', () => {
    const read = whatsNew(keyEntries([A, B, { ...A }, { ...A, id: null }]), [], false);
    expect(read.fresh.map((one) => one.entry)).toEqual([B, A]);
    expect(read.duplicates).toBe(2);
  });

  test('comes oldest first, whichever way the feed lists it', () => {
    const dated = (n: number) =>
      entry({ id: `${n}`, title: `${n}`, publishedAt: `2026-03-0${n}T00:00:00.000Z` });
    const ids = (list: FeedEntry[]) => fresh(list, []).map(({ id }) => id);
    expect(ids([dated(3), dated(2), dated(1)])).toEqual(['1', '2', '3']);
    expect(ids([dated(1), dated(2), dated(3)])).toEqual(['1', '2', '3']);
    expect(ids([entry({ id: 'b', title: 'b' }), entry({ id: 'a', title: 'a' })])).toEqual(['a', 'b']);
  });
});

describe('what was edited', () => {
  const editedTitles = (now: FeedEntry) =>
    whatsNew(keyEntries([now]), stored(A), true).edited.map((one) => one.entry.title);
  test('other words are an edit, other dates, quotes or spaces are none', () => {
    expect(editedTitles({ ...A, title: 'Talks suspended' })).toEqual(['Talks suspended']);
    expect(editedTitles({ ...A, publishedAt: null, title: ' Talks\u00a0 resumed ' })).toEqual([]);
    expect(contentHash(entry({ title: '“No” — it’s' }))).toBe(contentHash(entry({ title: '"No" - it\'s' })));
  });

  test('an edit that was stored beside the first words is none the second time', () => {
    const edit = { ...A, title: 'Talks suspended' };
    expect(whatsNew(keyEntries([edit]), [...stored(A), ...stored(edit)], true).edited).toEqual([]);
  });
});

describe('a gap', () => {
  test.each([
    ['nothing shared with before', [B], [A], true],
    ['one entry shared', [B, A], [A], false],
    ['an edited entry shared', [B, { ...A, title: 'Edited' }], [A], false],
    ['the first poll', [B], [], false],
    ['an empty document', [], [A], false],
  ])('%s', (_, now, before, gap) => {
    expect(whatsNew(keyEntries(now), stored(...before), before.length > 0).gap).toBe(gap);
  });
});

test.each([
  ['one known beside nine new', 9, 1, true],
  ['two known beside eight new', 8, 2, true],
  ['three known beside seven new', 7, 3, false],
  ['one known beside two new', 2, 1, false],
  ['nothing known', 9, 0, false],
])('pinned entries may hide a gap: %s', (_, news, known, may) => {
  const entries = Array.from({ length: news + known }, (_, n) =>
    entry({ id: `${n}`, url: `https://paper.example/${n}`, title: `${n}` }),
  );
  expect(mayBePinned(whatsNew(keyEntries(entries), stored(...entries.slice(news)), true))).toBe(may);
});

test('keys for the store say what they are and stay short', () => {
  const keys = keyEntries([
    A,
    entry({ url: 'https://paper.example/x' }),
    entry({ title: 'y' }),
    entry({ id: 'z'.repeat(1900) }),
  ]);
  expect(keys.map((one) => one.keys.key.replace(/[\da-f]{32}$/, '#'))).toEqual([
    'id:1',
    'url:https://paper.example/x',
    'hash:#',
    'id:#',
  ]);
  expect(keysToLookUp(keys)).toMatchObject({
    ids: ['1', 'z'.repeat(1900)],
    urls: ['https://paper.example/a', 'https://paper.example/x'],
  });
});

test('whatever a feed shows, each entry is new once and never again', () => {
  const text = fc.constantFrom('One', 'Two', 'Three', LONG, `${LONG} again`);
  const some = fc.record({
    id: fc.option(fc.constantFrom('1', '2', '3', '4')),
    url: fc.option(fc.constantFrom('/a', '/b', '/c', '/').map((path) => `https://paper.example${path}`)),
    title: text,
    publishedAt: fc.option(fc.constant('2026-03-01T00:00:00.000Z')),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (list) => {
      const keyed = keyEntries(list.map((fields) => entry(fields)));
      const first = whatsNew(keyed, [], false);
      expect(first.fresh.length + first.duplicates).toBe(keyed.length);
      expect(new Set(first.fresh.map((one) => one.keys.key)).size).toBe(first.fresh.length);
      const second = whatsNew(
        keyed,
        first.fresh.map((one) => one.keys),
        true,
      );
      expect(second.fresh).toEqual([]);
      expect(second.gap).toBe(false);
    }),
  );
});
