import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entry } from '../../src/threads/entry.ts';

describe('entry', () => {
  test.each([
    ['file:///app/src/a/pool.ts', './worker', 'file:///app/src/a/worker.ts', true],
    ['file:///app/dist/src/a/pool.js', './worker', 'file:///app/dist/src/a/worker.js', false],
    ['file:///app/src/web/page.tsx', '../store/worker', 'file:///app/src/store/worker.ts', true],
    ['file:///app/dist/src/a/pool.js?v=1', './worker', 'file:///app/dist/src/a/worker.js', false],
  ])('from %s, %s is %s', (from, file, url, withLoader) => {
    const found = entry(from, file);
    expect(found.url.href).toBe(url);
    expect(found.execArgv).toHaveLength(withLoader ? 2 : 0);
  });

  test('starts a TypeScript module in a child process', async () => {
    const { url, execArgv } = entry(import.meta.url, './fixtures/jobs');
    const child = fork(fileURLToPath(url), { execArgv });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
