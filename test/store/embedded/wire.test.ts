import fc from 'fast-check';
import { serialize } from 'pg-protocol';
import { describe, expect, test } from 'vitest';
import { listenCommands, RequestReader, startUpSettings } from '../../../src/store/embedded/wire.ts';

const listen = (channel: string | null) => [{ listen: true, channel }];

describe('what a text listens to', () => {
  test.each([
    ['LISTEN bullmq_jobs', listen('bullmq_jobs')],
    ['listen Jobs;', listen('jobs')],
    ['LISTEN "Jobs; all"', listen('Jobs; all')],
    ['LISTEN "a""b"', listen('a"b')],
    ['-- Subscribes\n-- to all.\nLISTEN jobs', listen('jobs')],
    ['-- one; and two\nLISTEN jobs;', listen('jobs')],
    ['/* LISTEN no; */ LISTEN yes', listen('yes')],
    ["select 'a;b'; LISTEN jobs", listen('jobs')],
    ['UNLISTEN jobs', [{ listen: false, channel: 'jobs' }]],
    ['UNLISTEN *', [{ listen: false, channel: null }]],
    ['LISTEN a; UNLISTEN b', [...listen('a'), { listen: false, channel: 'b' }]],
  ])('%j', (sql, expected) => {
    expect(listenCommands(sql)).toEqual(expected);
  });

  test.each([
    "select 'LISTEN jobs'",
    '-- LISTEN jobs',
    '/* ; LISTEN jobs */ select 1',
    'select 1 -- ; LISTEN jobs',
    'listening',
    'select listen from words',
    '',
  ])('not %j', (sql) => {
    expect(listenCommands(sql)).toEqual([]);
  });
});

describe('start-up settings', () => {
  test.each([
    [
      '-c search_path=claimwatch,public -c TimeZone=UTC',
      { search_path: 'claimwatch,public', TimeZone: 'UTC' },
    ],
    ['-csearch_path=a', { search_path: 'a' }],
    ['-c search_path=a,\\ b', { search_path: 'a, b' }],
    ['', {}],
  ])('%j', (options, expected) => {
    expect(Object.fromEntries(startUpSettings(options))).toEqual(expected);
  });
});

describe('a client’s bytes', () => {
  const startUp = serialize.startup({ user: 'postgres', options: '-c a=b' });
  const query = serialize.query('select 1');
  const extended = Buffer.concat([
    serialize.parse({ text: 'select $1', name: '' }),
    serialize.bind({ values: ['ö'] }),
    serialize.describe({ type: 'P', name: '' }),
    serialize.execute({}),
    serialize.sync(),
  ]);
  const all = Buffer.concat([startUp, query, extended, query, serialize.end()]);

  test('however they are cut, they are the same requests', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const reader = new RequestReader();
        const found: ReturnType<RequestReader['push']> = [];
        for (let at = 0, i = 0; at < all.length; i += 1) {
          const size = sizes[i % sizes.length] ?? 1;
          found.push(...reader.push(all.subarray(at, at + size)));
          at += size;
        }
        const [first, ...rest] = found;
        expect(first instanceof Map && first.get('options')).toBe('-c a=b');
        expect(rest.map((part) => (typeof part === 'object' && 'sql' in part ? part.sql : part))).toEqual([
          ['select 1'],
          ['select $1'],
          ['select 1'],
          'terminate',
        ]);
        expect(rest[1]).toEqual({ bytes: extended, sql: ['select $1'] });
      }),
    );
  });
});
