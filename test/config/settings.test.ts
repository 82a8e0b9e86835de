import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { effectiveSettings } from '../../src/config/effective.ts';
import { readEnvironment } from '../../src/config/environment.ts';
import { loadConfig } from '../../src/config/load.ts';
import { nearest } from '../../src/config/nearest.ts';
import { problemLine } from '../../src/config/problem.ts';
import { ALL_SETTINGS, defaultSettings, envName } from '../../src/config/settings.ts';
import { meantNumber } from '../../src/config/units.ts';
import { configFolder } from './folder.ts';

describe('the table of settings', () => {
  test.each(ALL_SETTINGS.map((row) => [row.name, row] as const))(
    '%s has one sentence, and a default that it accepts',
    (_, { setting }) => {
      expect(setting.says).toMatch(/^[A-Z].+\.$/);
      expect(setting.says).not.toMatch(/\. [A-Z]/);
      expect(setting.expects).not.toBe('');
      expect(setting.schema.safeParse(setting.default).success).toBe(true);
    },
  );

  test('numbers of seconds, bytes and the like say their unit in their name or in the table', () => {
    for (const { name, setting } of ALL_SETTINGS) {
      if (/(Seconds|Ms|Bytes|Mb|Hours|Days)$/.test(name))
        expect([name, setting.unit]).not.toEqual([name, null]);
    }
  });

  test('variables have one name each', () => {
    const names = ALL_SETTINGS.flatMap((row) => row.env.flatMap((name) => [name, `${name}_FILE`]));
    expect(new Set(names).size).toBe(names.length);
    expect(envName('polling.perSitePauseMs')).toBe('CLAIMWATCH_POLLING_PER_SITE_PAUSE_MS');
  });

  test('the defaults are what an empty configuration gives', () => {
    expect(loadConfig(configFolder(), {}).settings).toEqual(defaultSettings());
  });
});

describe('the environment', () => {
  const read = (env: Record<string, string>) => {
    const { values, problems } = readEnvironment(env);
    return {
      values: Object.fromEntries([...values].map(([name, { value }]) => [name, value])),
      said: problems.map(problemLine),
    };
  };

  const right: [env: Record<string, string>, name: string, value: unknown][] = [
    [{ CLAIMWATCH_WEB_PORT: '9000' }, 'web.port', 9000],
    [{ CLAIMWATCH_MAIL_PER_SECOND: '0.5' }, 'mail.perSecond', 0.5],
    [{ CLAIMWATCH_POLLING_ROBOTS: 'false' }, 'polling.robots', false],
    [
      { CLAIMWATCH_HTTP_ALLOW_PRIVATE: '10.0.0.0/8, localhost:3000' },
      'http.allowPrivate',
      ['10.0.0.0/8', 'localhost:3000'],
    ],
    [{ DATABASE_URL: 'postgres://db/x' }, 'database.url', 'postgres://db/x'],
    [
      { DATABASE_URL: 'postgres://db/x', CLAIMWATCH_DATABASE_URL: 'postgres://db/y' },
      'database.url',
      'postgres://db/y',
    ],
    [{ REDIS_URL: 'redis://queue' }, 'redis.url', 'redis://queue'],
    [{ CLAIMWATCH_MAIL_PASSWORD: '12345' }, 'mail.password', '12345'],
  ];
  test.each(right)('%j sets %s', (env, name, value) => {
    expect(read(env)).toEqual({ values: { [name]: value }, said: [] });
  });

  const wrong: [env: Record<string, string>, said: string][] = [
    [
      { CLAIMWATCH_WEB_PROT: '1' },
      'environment: CLAIMWATCH_WEB_PROT is not a setting. Write CLAIMWATCH_WEB_PORT.',
    ],
    [
      { CLAIMWATCH_ZEBRA: '1' },
      'environment: CLAIMWATCH_ZEBRA is not a setting. Remove it; the names are in docs/configuration.md.',
    ],
    [
      { CLAIMWATCH_WEB_PORT: 'x' },
      'environment: CLAIMWATCH_WEB_PORT is "x". Write a whole number from 0 to 65535, such as 8380.',
    ],
    [
      { CLAIMWATCH_WEB_PORT: '1e3' },
      'environment: CLAIMWATCH_WEB_PORT is "1e3". Write a whole number from 0 to 65535, such as 8380.',
    ],
    [{ CLAIMWATCH_POLLING_ROBOTS: 'yes' }, 'environment: CLAIMWATCH_POLLING_ROBOTS is "yes". Write true.'],
    [
      { CLAIMWATCH_READING_TIME_LIMIT_SECONDS: '2m' },
      'environment: CLAIMWATCH_READING_TIME_LIMIT_SECONDS is "2m". Write 120: a whole number of seconds from 1 to 600.',
    ],
    [
      { DATABASE_URL: 'mysql://u:geheim@db' },
      'environment: DATABASE_URL is not right (it is a secret and not shown). Write a URL that begins with postgres:// or postgresql://, or null, such as postgres://claimwatch:password@db.example.org/claimwatch.',
    ],
    [
      { REDIS_URL: 'redis://a', REDIS_URL_FILE: '/run/redis' },
      'environment: REDIS_URL and REDIS_URL_FILE are both set. Set one of the two.',
    ],
    [
      { REDIS_URL_FILE: '/nowhere/redis' },
      'environment: REDIS_URL_FILE names the file /nowhere/redis, which cannot be read (ENOENT). Name a file that holds the secret and nothing else.',
    ],
    [
      { CLAIMWATCH_WEB_PORT_FILE: '/run/port' },
      'environment: CLAIMWATCH_WEB_PORT_FILE is not a setting. Write CLAIMWATCH_WEB_PORT.',
    ],
  ];
  test.each(wrong)('%j is refused', (env, said) => {
    expect(read(env)).toEqual({ values: {}, said: [said] });
  });

  test('empty variables, and what Kubernetes sets for a service named claimwatch, are passed over', () => {
    const env = {
      CLAIMWATCH_WEB_HOST: '',
      CLAIMWATCH_SERVICE_HOST: '10.0.0.1',
      CLAIMWATCH_PORT: 'tcp://10.0.0.1:8380',
      CLAIMWATCH_PORT_8380_TCP_ADDR: '10.0.0.1',
    };
    expect(read(env)).toEqual({ values: {}, said: [] });
  });

  test('a secret comes from a file, without the line end of the file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'claimwatch-secret-')), 'password');
    writeFileSync(file, 'three words here\n');
    expect(read({ CLAIMWATCH_MAIL_PASSWORD_FILE: file }).values).toEqual({
      'mail.password': 'three words here',
    });
  });
});

test('the effective settings say where each comes from, and no secret', () => {
  const dir = configFolder({ 'settings.yaml': 'web:\n  host: 0.0.0.0\n  port: 80\nmail:\n  user: desk\n' });
  const config = loadConfig(dir, {
    CLAIMWATCH_WEB_PORT: '81',
    CLAIMWATCH_MAIL_PASSWORD: 'geheim',
    DATABASE_URL: 'postgres://u:geheim@db/x',
  });
  const shown = new Map(effectiveSettings(config).map((row) => [row.name, [row.value, row.from]]));
  expect(shown.get('web.host')).toEqual(['0.0.0.0', `${join(dir, 'settings.yaml')}:2`]);
  expect(shown.get('web.port')).toEqual([81, 'env CLAIMWATCH_WEB_PORT']);
  expect(shown.get('mail.password')).toEqual(['(set)', 'env CLAIMWATCH_MAIL_PASSWORD']);
  expect(shown.get('database.url')).toEqual(['(set)', 'env DATABASE_URL']);
  expect(shown.get('redis.url')).toEqual([null, 'default']);
  expect(shown.size).toBe(ALL_SETTINGS.length);
  expect(JSON.stringify(effectiveSettings(config))).not.toContain('geheim');
});

test.each([
  ['15m', 'seconds', 900],
  ['2 hours', 'seconds', 7200],
  ['500ms', 'milliseconds', 500],
  ['1.5s', 'milliseconds', 1500],
  ['10MB', 'bytes', 10_000_000],
  ['1 GiB', 'bytes', 1_073_741_824],
  ['2d', 'hours', 48],
  ['12', null, 12],
  ['15m', 'feeds', null],
  ['soon', 'seconds', null],
  ['', 'seconds', null],
])('%s, where %s are wanted, is %s', (written, unit, meant) => {
  expect(meantNumber(written, unit)).toBe(meant);
});

test.each([
  ['publicUlr', 'publicUrl'],
  ['public-url', 'publicUrl'],
  ['prot', 'port'],
  ['x', null],
  ['zebra', null],
])('%s was meant as %s', (word, meant) => {
  expect(nearest(word, ['port', 'publicUrl', 'host'])).toBe(meant);
});
