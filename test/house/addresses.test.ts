import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

test('no address is asked about with URL.canParse, which is wrong in Node 20 (see model/parse-url.ts)', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const asking = files.filter((file) => readFileSync(join(SRC, file), 'utf8').includes('URL.canParse('));
  expect(asking).toEqual([]);
});
