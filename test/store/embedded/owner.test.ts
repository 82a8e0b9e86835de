import { rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendCommand, takeOwnership } from '../../../src/store/embedded/owner.ts';
import { StoreInUse } from '../../../src/store/errors.ts';
import { embeddedDir } from '../../servers.ts';

describe('the owner of a data directory', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await embeddedDir();
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('outlives those who hang up in the middle of an answer', async () => {
    const owner = await takeOwnership(dir);
    owner.onCommand(async () => 'x'.repeat(1_000_000));
    for (let count = 0; count < 20; count++) {
      const client = createConnection(join(dir, 'owner.sock'));
      client.on('error', () => {});
      client.write('{"ask":"health"}\n{"ask":"health"}\n');
      client.once('data', () => client.destroy());
      await new Promise((gone) => client.once('close', gone));
    }
    await pause(50);
    expect(await sendCommand(dir, {})).toHaveLength(1_000_000);
    await owner.release();
  });

  test('that goes away while it is asked is an error for the asker, and nothing more', async () => {
    const owner = await takeOwnership(dir);
    owner.onCommand(() => new Promise(() => {}));
    const asking = sendCommand(dir, { ask: 'health' }).catch((error: unknown) => String(error));
    await pause(50);
    await owner.release();
    expect(await asking).toMatch(/closed the connection|ECONNRESET|EPIPE/);
  });

  test('is waited for when it answers one question only, and refuses at once when it stays', async () => {
    const brief = await takeOwnership(dir, true);
    const taking = takeOwnership(dir);
    await pause(50);
    await brief.release();
    const owner = await taking;
    await expect(takeOwnership(dir)).rejects.toBeInstanceOf(StoreInUse);
    await owner.release();
  });
});
