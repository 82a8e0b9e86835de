import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { noteRefusal } from '../../src/store/refusing-addresses.ts';
import { configFolder } from '../config/folder.ts';
import { embeddedDir } from '../servers.ts';
import { run } from './run.ts';

vi.setConfig({ hookTimeout: 180_000, testTimeout: 180_000 });

let dir: string;
let home: string;
const asked = (...args: string[]) =>
  run(['addresses', ...args, '--config', dir], { env: { CLAIMWATCH_DATA_DIR: home } });

beforeAll(async () => {
  dir = configFolder({});
  const made = await embeddedDir();
  home = mkdtempSync(join(tmpdir(), 'claimwatch-addresses-'));
  cpSync(made, home, { recursive: true });
  rmSync(made, { recursive: true, force: true });
  const store = await openStore({ kind: 'embedded', dir: home });
  await migrate(store);
  const now = new Date('2026-03-01T12:00:00Z');
  const refused = { of: 'digest 1', now, error: '550 no\u001b[31m such user' };
  for (const [channel, address, suppressAfter] of [
    ['email', 'Gone@desk.example', 1],
    ['slack', 'politics-slack', 1],
    ['email', 'once@desk.example', 3],
  ] as const) {
    await noteRefusal(store.db, { ...refused, channel, address, suppressAfter });
  }
  await store.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('addresses list shows the suppressed ones and why; restore lifts one, in whatever case it is written, once', async () => {
  const { code, out } = await asked('list');
  expect(code).toBe(0);
  expect(out).toMatch(
    /gone@desk\.example\s+email\s+since 2026-03-01 12:00\s+refused 1 digests in a row: 550 no/,
  );
  expect(out).toContain('politics-slack');
  expect(out).not.toContain('once@');
  expect(out).not.toContain('\u001b');
  expect(await asked('restore', 'GONE@desk.example')).toMatchObject({
    code: 0,
    out: 'gone@desk.example (email) is written to again.\n',
  });
  const again = await asked('restore', 'gone@desk.example');
  expect(again.code).toBe(1);
  expect(again.err).toContain('gone@desk.example is not suppressed');
  const health = await run(['health', '--json', '--config', dir], { env: { CLAIMWATCH_DATA_DIR: home } });
  expect(JSON.parse(health.out).deliveries).toEqual({
    ...{ waiting: 0, failing: 0, inDoubt: 0, oldest: null, givenUp: 0, suppressed: 1 },
  });
});
