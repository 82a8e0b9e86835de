import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/config/json-schema.ts';
import { loadConfig } from '../../src/config/load.ts';
import { defaultSettings } from '../../src/config/settings.ts';

const CONFIG = join(import.meta.dirname, '../../config');

describe('the configuration that ships', () => {
  test('is right', () => {
    const config = loadConfig(CONFIG, {});
    expect(config.feeds.length).toBeGreaterThanOrEqual(25);
    expect(config.topics.map((topic) => topic.id)).toEqual(
      expect.arrayContaining(['sheinbaum', 'us-military-action', 'cartel-designation']),
    );
    expect(config.desks.map((desk) => desk.schedule.kind)).toEqual(['immediate', 'cron']);
  });

  test('changes no default, so that the comments about defaults are true', () => {
    const { origins, settings } = loadConfig(CONFIG, {});
    expect(settings).toEqual(defaultSettings());
    expect([...origins.values()].filter((origin) => origin.kind === 'file').length).toBeGreaterThan(10);
  });

  test('covers Mexico, the United States, other countries and official sources, in both languages', () => {
    const { feeds } = loadConfig(CONFIG, {});
    const count = (holds: (feed: (typeof feeds)[number]) => boolean) => feeds.filter(holds).length;
    expect(count((feed) => feed.country === 'MX')).toBeGreaterThanOrEqual(10);
    expect(count((feed) => feed.country === 'US')).toBeGreaterThanOrEqual(10);
    expect(count((feed) => !['MX', 'US'].includes(feed.country))).toBeGreaterThanOrEqual(8);
    expect(count((feed) => feed.labels.includes('official'))).toBeGreaterThanOrEqual(5);
    expect(count((feed) => feed.lang === 'en')).toBeGreaterThan(15);
    expect(count((feed) => feed.lang === 'es')).toBeGreaterThan(15);
  });

  test('names its schema at the head of each file', () => {
    for (const name of ['settings', 'feeds', 'topics', 'desks']) {
      const head = readFileSync(join(CONFIG, `${name}.yaml`), 'utf8').split('\n')[0];
      expect(head).toBe(`# yaml-language-server: $schema=./schema/${name}.json`);
    }
  });
});

describe('the JSON Schemas', () => {
  test.each([...jsonSchemas()])('%s is as the code makes it (npm run schemas writes it)', (name, text) => {
    expect(readFileSync(join(CONFIG, 'schema', name), 'utf8')).toBe(text);
  });

  test('are one for each file', () => {
    expect(readdirSync(join(CONFIG, 'schema')).sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  test('describe every key', () => {
    for (const [name, text] of jsonSchemas()) {
      const bare = undescribed(JSON.parse(text), name.replace('.json', ''));
      // A group of settings is described by its keys.
      expect(bare.filter((path) => !/^settings\.\w+$/.test(path))).toEqual([]);
    }
  });
});

/** Paths of properties without a description. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([word, inner]) => {
    if (word !== 'properties') return undescribed(inner, path);
    return Object.entries(inner as Record<string, object>).flatMap(([key, property]) => [
      ...('description' in property ? [] : [`${path}.${key}`]),
      ...undescribed(property, `${path}.${key}`),
    ]);
  });
}
