import { describe, expect, test } from 'vitest';
import { type Known, newFeed } from '../../src/cli/new-feed.ts';
import { WrongUse } from '../../src/cli/terminal.ts';

const KNOWN: Known = {
  url: 'https://news.example.com/rss',
  title: 'News',
  siteUrl: null,
  language: null,
  detected: 'es',
  folders: [],
};

describe('the country of a new feed', () => {
  test.each([
    ['the region of its language', { language: 'es-AR' }, 'AR', 'America/Argentina/Buenos_Aires'],
    ['the ending of its site', { siteUrl: 'https://diario.example.cl/' }, 'CL', 'America/Santiago'],
    ['a British ending', { url: 'https://paper.example.co.uk/rss' }, 'GB', 'Europe/London'],
    ['an American office', { url: 'https://office.example.gov/rss' }, 'US', 'America/New_York'],
    ['its folder in a list', { folders: ['News', 'MX'] }, 'MX', 'America/Mexico_City'],
  ])('is guessed from %s', (_, change, country, zone) => {
    expect(newFeed({ ...KNOWN, ...change }, {}, [])).toMatchObject({ country, zone });
  });

  test('is not guessed from endings that are sold to everybody', () => {
    expect(() => newFeed({ ...KNOWN, url: 'https://startup.example.io/rss' }, {}, [])).toThrow(WrongUse);
  });
});

test('what is said comes before what is guessed', () => {
  const said = {
    country: 'us',
    lang: 'en',
    zone: 'America/Chicago',
    id: 'mine',
    outlet: 'Mine',
    label: ['x'],
  };
  expect(newFeed({ ...KNOWN, language: 'es-MX' }, said, [])).toEqual({
    id: 'mine',
    url: KNOWN.url,
    outlet: 'Mine',
    country: 'US',
    lang: 'en',
    zone: 'America/Chicago',
    labels: ['x'],
  });
});

test('a zone is kept as it is spelled, however it is typed', () => {
  expect(newFeed(KNOWN, { country: 'MX', zone: 'america/tijuana' }, [])).toMatchObject({
    zone: 'America/Tijuana',
  });
  const own = { country: 'MX', zone: 'america/cancun' };
  expect(newFeed({ ...KNOWN, own }, {}, [])).toMatchObject({ zone: 'America/Cancun' });
});

test('what a list of our own says comes before what is guessed, where it is right', () => {
  const own = { id: 'mine', lang: 'en', country: 'CA', zone: 'America/Toronto' };
  expect(
    newFeed({ ...KNOWN, language: 'es-AR', own, labels: ['a'] }, { label: ['b', 'a'] }, []),
  ).toMatchObject({
    ...own,
    labels: ['a', 'b'],
  });
  expect(newFeed({ ...KNOWN, own }, { country: 'MX', zone: 'UTC' }, ['mine'])).toMatchObject({
    id: 'mine-2',
    country: 'MX',
    zone: 'UTC',
    lang: 'en',
  });
  const wrong = { id: 'Not One', lang: 'fr', country: 'Mars', zone: 'Mars/Base' };
  expect(newFeed({ ...KNOWN, language: 'es-AR', own: wrong }, {}, [])).toMatchObject({
    id: 'news',
    lang: 'es',
    country: 'AR',
  });
});

test.each([
  [{ country: 'XYZ', zone: 'UTC' }, '--country is "XYZ". Write a country code of two letters, such as MX.'],
  [
    { country: 'MX', zone: 'Mars/Base' },
    '--zone is "Mars/Base". Write a time zone of the IANA list, such as America/Mexico_City.',
  ],
  [{ country: 'MX', lang: 'fr' }, 'Say --lang es (or en), with'],
])('%j is refused', (said, complaint) => {
  expect(() => newFeed(KNOWN, said, [])).toThrow(complaint);
});
