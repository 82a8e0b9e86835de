import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendFeeds, feedWithAddress, freeId } from '../../src/config/edit-feeds.ts';
import { loadFeeds } from '../../src/config/load.ts';
import { ConfigError } from '../../src/config/problem.ts';
import type { FeedConfig } from '../../src/model/feed.ts';
import { configFolder, RIGHT } from './folder.ts';

const NEW: FeedConfig = {
  id: 'la-otra',
  url: 'https://otra.example.org/feed?a=1&b=2',
  outlet: 'La Otra: noticias',
  country: 'MX',
  lang: 'es',
  zone: 'America/Tijuana',
  labels: ['border', 'weekly'],
};

describe('adding feeds to a file', () => {
  test('keeps every line of it', () => {
    const text = `# yaml-language-server: $schema=./schema/feeds.json\n\n# Ours.\n${RIGHT['feeds.yaml']}    # not sure of these\n    labels: [a, b] # two\n`;
    const file = join(configFolder({ 'feeds.yaml': text }), 'feeds.yaml');
    appendFeeds(file, [NEW]);
    expect(readFileSync(file, 'utf8')).toBe(`${text}
  - id: la-otra
    url: https://otra.example.org/feed?a=1&b=2
    outlet: "La Otra: noticias"
    country: MX
    lang: es
    zone: America/Tijuana
    labels: [border, weekly]
`);
    expect(loadFeeds(file).at(-1)).toEqual(NEW);
  });

  test('keeps every line of the file that ships', () => {
    const text = readFileSync(join(import.meta.dirname, '../../config/feeds.yaml'), 'utf8');
    const file = join(configFolder({ 'feeds.yaml': text }), 'feeds.yaml');
    appendFeeds(file, [NEW]);
    expect(readFileSync(file, 'utf8').startsWith(text)).toBe(true);
  });

  test('begins an empty list', () => {
    const file = join(configFolder({ 'feeds.yaml': 'feeds: [] # none yet\n' }), 'feeds.yaml');
    appendFeeds(file, [NEW, { ...NEW, id: 'third', url: 'https://third.example.org', labels: [] }]);
    expect(loadFeeds(file).map((feed) => feed.id)).toEqual(['la-otra', 'third']);
  });

  test.each([
    ['an address', { ...NEW, url: 'http://www.news.example.org/rss.xml#x' }],
    ['an id', { ...NEW, id: 'la-prueba' }],
  ])('refuses %s that is there, and leaves the file as it was', (_, feed) => {
    const dir = configFolder();
    expect(() => appendFeeds(join(dir, 'feeds.yaml'), [feed])).toThrow(ConfigError);
    expect(readFileSync(join(dir, 'feeds.yaml'), 'utf8')).toBe(RIGHT['feeds.yaml']);
    expect(readdirSync(dir).sort()).toEqual(Object.keys(RIGHT).sort());
  });

  test('refuses a file that is broken already', () => {
    const file = join(configFolder(), 'feeds.yaml');
    writeFileSync(file, 'feeds: [');
    expect(() => appendFeeds(file, [NEW])).toThrow(ConfigError);
  });
});

test('an address is known again in another spelling', () => {
  expect(feedWithAddress([NEW], 'http://www.otra.example.org/feed/?b=2&utm_source=x&a=1')).toBe(NEW);
  expect(feedWithAddress([NEW], 'https://otra.example.org/feed?a=1')).toBeNull();
});

test.each([
  ['La Jornada', [], 'la-jornada'],
  ['Animal Político', ['animal-politico'], 'animal-politico-2'],
  ['  24 Horas! ', [], '24-horas'],
  ['2026', [], 'feed-2026'],
  ['新聞', [], 'feed'],
])('an id for %s', (words, taken, id) => {
  expect(freeId(words, taken)).toBe(id);
});
