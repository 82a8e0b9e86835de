import { expect, test } from 'vitest';
import { parseUrl } from '../../src/model/parse-url.ts';

test.each([
  ['https://paper.example/a b', undefined, 'https://paper.example/a%20b'],
  ['/a', 'https://paper.example/b/c', 'https://paper.example/a'],
  ['https://diario-ñandú.example/méxico', undefined, 'https://xn--diario-and-z9a5i.example/m%C3%A9xico'],
  ['tag:paper.example,2026:1', undefined, 'tag:paper.example,2026:1'],
])('%j from %j is %j', (text, base, href) => expect(parseUrl(text, base)?.href).toBe(href));

test.each([['/a'], [''], ['https://'], ['https://a b/'], ['http://[::1']])('%j is none', (text) =>
  expect(parseUrl(text)).toBeNull(),
);

test('a host in its own letters is one however often it is asked for', () => {
  let lost = 0;
  for (let call = 0; call < 20_000; call += 1)
    if (parseUrl('https://ñandú.example/', 'https://paper.example/') === null) lost += 1;
  expect(lost).toBe(0);
});
