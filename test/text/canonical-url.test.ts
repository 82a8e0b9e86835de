import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../src/text/canonical-url.ts';

describe('canonicalUrl', () => {
  test.each([
    ['https://Paper.Example.COM:443/A/b?x=2&a=1#frag', 'https://paper.example.com/A/b?x=2&a=1'],
    ['http://paper.example/a', 'https://paper.example/a'],
    ['http://paper.example:8080/a', 'http://paper.example:8080/a'],
    ['http://127.0.0.1:4000/a?utm_source=x', 'http://127.0.0.1:4000/a'],
    ['http://127.0.0.1/a', 'http://127.0.0.1/a'],
    ['https://paper.example/a?utm_source=rss&utm_medium=feed&id=7&fbclid=z', 'https://paper.example/a?id=7'],
    ['https://paper.example/a?', 'https://paper.example/a'],
    [
      'https://paper.example/a?q=ni%C3%B1o+y+ni%C3%B1a&UTM_Campaign=1',
      'https://paper.example/a?q=ni%C3%B1o+y+ni%C3%B1a',
    ],
    ['https://paper.example/a/#!/story/5', 'https://paper.example/a/#!/story/5'],
    ['https://paper.example/story/amp/', 'https://paper.example/story/'],
    ['https://paper.example/story/amp', 'https://paper.example/story'],
    ['https://paper.example/amp/story', 'https://paper.example/story'],
    ['https://paper.example/story.amp.html', 'https://paper.example/story.html'],
    ['https://paper.example/story?amp=1', 'https://paper.example/story'],
    ['https://paper.example/story?outputType=amp&id=2', 'https://paper.example/story?id=2'],
    ['https://amp.paper.example/story', 'https://www.paper.example/story'],
    ['https://m.paper.example/story', 'https://www.paper.example/story'],
    ['https://www.google.com/amp/s/paper.example/story', 'https://paper.example/story'],
    ['https://paper-example.cdn.ampproject.org/c/s/paper.example/story/amp/', 'https://paper.example/story/'],
    ['https://user:secret@paper.example/a', 'https://paper.example/a'],
    ['  https://paper.example/a\n', 'https://paper.example/a'],
    ['https://paper.example', 'https://paper.example/'],
  ])('%s is %s', (url, expected) => expect(canonicalUrl(url)).toBe(expected));

  test.each([
    'https://paper.example/example-amp',
    'https://paper.example/amplifier/story',
    'https://paper.example/a?id=1&page=2',
    'https://paper.example/a?output=pdf',
    'https://www.paper.example/a/',
    'https://m.example/story',
  ])('%s stays as it is', (url) => expect(canonicalUrl(url)).toBe(url));

  test.each([
    '',
    'story.html',
    '/story',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'ftp://paper.example/',
    'http://',
  ])('%j is none', (url) => expect(canonicalUrl(url)).toBeNull());

  test('is settled after one go', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        if (once !== null) expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});

describe('an address for fetching and for links', () => {
  test.each([
    ['https://paper.example/a?utm_source=rss&id=7', 'https://paper.example/a?id=7'],
    ['http://m.paper.example/a?fbclid=x', 'http://m.paper.example/a'],
    ['https://paper.example/amp/a?outputType=amp#top', 'https://paper.example/amp/a?outputType=amp#top'],
    ['not an address', 'not an address'],
  ])('%s loses only what says where a reader came from', (given, expected) => {
    expect(withoutTracking(given)).toBe(expected);
  });
});
