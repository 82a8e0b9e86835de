import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ownPairs } from '../../eval/own-pairs.ts';

const dir = mkdtempSync(join(tmpdir(), 'claimwatch-pairs-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const PROBES = join(import.meta.dirname, '../../eval/pairs');
const side = (text: string) => ({ speaker: 'Ana Puerto', lang: 'en', stance: 'asserts', text, when: null });
const line = (id: string, expect: string, earlier: string, later: string) =>
  JSON.stringify({
    ...{ id, kind: 'reviewed', topic: 'harbour', expect, reverse: null, label: 'same' },
    earlier: side(earlier),
    later: side(later),
  });

describe('pairs that a newsroom labelled itself', () => {
  test('are counted by what its reviewers say, with those that novelty sees otherwise', () => {
    const six = 'Six ships are waiting outside the harbour of Veracruz';
    writeFileSync(
      join(dir, 'pairs.jsonl'),
      `${[line('act-1', 'repeat', six, six), line('act-2', 'new', six, six)].join('\n')}\n`,
    );
    const said = ownPairs(dir, PROBES, 3);
    expect(said).toContain(`2 pairs of ${dir}`);
    expect(said).toMatch(/new +0 of 1 right, 1 taken for a repeat/);
    expect(said).toMatch(/repeat +1 of 1 right\n/);
    expect(said).toMatch(/all +1 of 2 right/);
    expect(said).toContain(`act-2: repeat (HASH), a reviewer says new\n  before: ${six}`);
  });

  test('have to be there', () => {
    const empty = join(dir, 'none');
    expect(() => ownPairs(empty, PROBES, 3)).toThrow('none');
  });
});
