import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CandidateIndex } from '../../src/novelty/candidate-index.ts';
import { prepare } from '../../src/novelty/features.ts';
import type { Retention } from '../../src/novelty/retention.ts';
import { readSnapshot, UnusableSnapshot, writeSnapshot } from '../../src/pipeline/novelty-snapshot.ts';
import { placed } from '../novelty/claims.ts';

const RETENTION: Retention = { days: 365, byTopic: { border: 30 } };
const END = { seq: 40, claimId: 77, judgedAt: '2025-08-20T12:00:00.000Z' };

let dir = '';
let file = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'claimwatch-snapshot-'));
  file = join(dir, 'made', 'index.bin');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function smallIndex(): CandidateIndex {
  const index = new CandidateIndex(RETENTION);
  for (let id = 0; id < 20; id++) {
    index.add(prepare(placed({ text: `The barge w${id}ard left the harbor.`, plain: true }, id)), true);
  }
  return index;
}

async function written(): Promise<Buffer> {
  await writeSnapshot(file, smallIndex(), END);
  return readFileSync(file);
}

const why = async (retention = RETENTION): Promise<string> => {
  const error: unknown = await readSnapshot(file, retention).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnusableSnapshot);
  return error instanceof Error ? error.message : '';
};

describe('a snapshot', () => {
  test('is read as it was written, and leaves nothing else in its folder', async () => {
    const bytes = await writeSnapshot(file, smallIndex(), END);
    const read = await readSnapshot(file, RETENTION);
    expect(read?.end).toEqual(END);
    expect(Buffer.concat([...(read?.index.write() ?? [])])).toEqual(Buffer.concat([...smallIndex().write()]));
    expect(readdirSync(join(dir, 'made'))).toEqual(['index.bin']);
    expect(bytes).toBe(readFileSync(file).length);
  });

  test('has the same bytes each time', async () => {
    expect((await written()).equals(await written())).toBe(true);
  });

  test('that does not exist is none, and no trouble', async () => {
    expect(await readSnapshot(file, RETENTION)).toBeNull();
  });

  test('stays the old one when writing the new one fails', async () => {
    const before = await written();
    const index = smallIndex();
    const broken = {
      retention: RETENTION,
      *write() {
        yield* index.write();
        throw new Error('the disk is full');
      },
    };
    await expect(writeSnapshot(file, broken, END)).rejects.toThrow('the disk is full');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(dir, 'made'))).toEqual(['index.bin']);
  });
});

describe('a snapshot is not trusted', () => {
  test.each<[name: string, damage: (bytes: string) => string, said: RegExp]>([
    ['that is another file', () => 'PK\u0003\u0004', /does not begin/],
    ['that is empty', () => '', /does not begin/],
    ['whose header is cut off', (bytes) => bytes.slice(0, 60), /header is damaged/],
    [
      'of another format',
      (bytes) => bytes.replace('"format":1', '"format":9'),
      /another version .*\/9, not /,
    ],
    ['of other rules', (bytes) => bytes.replace('"novelty":"', '"novelty":"x'), /another version \(x/],
    ['that was cut short', (bytes) => bytes.slice(0, -40), /checksum/],
    ['with another end', (bytes) => bytes.replace('"seq":40', '"seq":41'), /checksum/],
  ])('%s', async (_, damage, said) => {
    const bytes = (await written()).toString('latin1');
    writeFileSync(file, Buffer.from(damage(bytes), 'latin1'));
    expect(await why()).toMatch(said);
  });

  test('of which any byte is another one', async () => {
    const bytes = await written();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(file, damaged);
        expect(await why()).not.toBe('');
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test.each<[name: string, retention: Retention, usable: boolean]>([
    ['when all claims are kept longer now', { days: 366, byTopic: { border: 30 } }, false],
    ['when a topic is kept longer now', { days: 365, byTopic: { border: 31 } }, false],
    ['when a topic has no time of its own any more', { days: 365, byTopic: {} }, false],
    ['but when claims are kept for a shorter time it is', { days: 200, byTopic: { border: 2 } }, true],
    ['and when another topic is kept longer', { days: 365, byTopic: { border: 30, trade: 999 } }, true],
  ])('%s', async (_, retention, usable) => {
    await written();
    if (usable) expect((await readSnapshot(file, retention))?.index.size).toBe(20);
    else expect(await why(retention)).toContain('kept for a shorter time');
  });
});
