import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { PlacedClaim } from '../../src/model/judgement.ts';
import { NoveltyMemory } from '../../src/pipeline/novelty-memory.ts';
import type { Db } from '../../src/store/schema.ts';

/** A claim that no later version of the code can read, as an old database might hold. */
const broken: PlacedClaim = {
  id: 1,
  claim: null as unknown as Claim,
  articleId: 1,
  outlet: 'The Harbor Ledger',
  lang: 'en',
  publishedAt: '2026-03-10T12:00:00Z',
  title: 'A title',
  copyGroup: null,
  seenAt: '2026-03-10T12:00:00Z',
};

/** Nothing is read: it is never asked for. */
const nowhere = undefined as unknown as Db;

describe('a claim at which comparing fails', () => {
  test('is held to be new and shown to a person', async () => {
    const judgement = await new NoveltyMemory().judge(nowhere, broken);
    expect(judgement).toMatchObject({ verdict: 'new', match: null, review: true, rule: 'FAULT' });
    expect(judgement.explanation.sentence).toContain('could not be compared');
  });

  test('holds up no other claim when it is read back at a start', async () => {
    const memory = new NoveltyMemory();
    const judgement = await memory.judge(nowhere, broken);
    memory.add(broken, judgement, 1);
    memory.add(broken, { ...judgement, rule: 'LOW' }, 2);
    expect((await memory.judge(nowhere, broken)).verdict).toBe('new');
  });
});
