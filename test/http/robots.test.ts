import { describe, expect, test } from 'vitest';
import { Robots, rulesOf } from '../../src/http/robots.ts';

const URL_OF = 'https://paper.example/robots.txt';
const AGENT = 'Claimwatch/0.1 (+https://watch.example)';

describe('robots rules', () => {
  test.each([
    ['User-agent: *\nDisallow: /private', 200, '/private/a', false],
    ['User-agent: *\nDisallow: /private', 200, '/news/a', true],
    ['User-agent: claimwatch\nDisallow: /\n\nUser-agent: *\nAllow: /', 200, '/news', false],
    ['User-agent: other\nDisallow: /', 200, '/news', true],
    ['User-agent: *\nDisallow: /', 404, '/news', true],
    ['User-agent: *\nDisallow: /', 403, '/news', true],
    ['', 500, '/news', false],
    ['<html>not robots at all</html>', 200, '/news', true],
    [`User-agent: *\nDisallow: ${'/*a'.repeat(2000)}`, 200, '/aaaa', true],
  ])('%#: %j with status %d lets %s pass: %s', (text, status, path, passes) => {
    const rules = rulesOf(URL_OF, { status, text }, AGENT);
    expect(rules.forbids(`https://paper.example${path}`) === null).toBe(passes);
  });

  test('a hostile file does not hang', () => {
    const text = `User-agent: *\n${`Disallow: ${'/*a'.repeat(300)}b\n`.repeat(500)}`;
    const rules = rulesOf(URL_OF, { status: 200, text }, AGENT);
    expect(rules.forbids(`https://paper.example/${'/a'.repeat(20_000)}`)).toBeNull();
  });

  test('are fetched once per origin, and again after a day, or a quarter of an hour when that failed', async () => {
    let now = new Date('2026-03-01T00:00:00Z');
    const fetched: string[] = [];
    let status = 200;
    const robots = new Robots({
      userAgent: AGENT,
      clock: () => now,
      fetch: async (url) => {
        fetched.push(url);
        return { status, text: 'User-agent: *\nCrawl-delay: 3\nDisallow: /x' };
      },
    });
    await robots.rulesFor(new URL('https://a.example/1'));
    const rules = await robots.rulesFor(new URL('https://a.example/2'));
    expect(rules.crawlDelaySeconds).toBe(3);
    await robots.rulesFor(new URL('https://b.example/'));
    expect(fetched).toEqual(['https://a.example/robots.txt', 'https://b.example/robots.txt']);
    now = new Date('2026-03-02T00:00:01Z');
    status = 503;
    await robots.rulesFor(new URL('https://a.example/3'));
    now = new Date('2026-03-02T00:15:02Z');
    await robots.rulesFor(new URL('https://a.example/4'));
    expect(fetched).toHaveLength(4);
  });
});
