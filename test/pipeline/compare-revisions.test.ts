import { describe, expect, test } from 'vitest';
import { compareRevisions } from '../../src/pipeline/compare-revisions.ts';

const text = (...paragraphs: string[]) => ({ title: 'The gate', text: paragraphs.join('\n\n') });

describe('what an outlet changed between two revisions', () => {
  test('is given in the words of both, whatever stars and rules stand between paragraphs', () => {
    const before = text(
      'Nobody came to the gate.',
      '* * *',
      'About two dozen ships wait outside the harbour.',
    );
    const after = text(
      'Nobody came to the gate.',
      '———',
      '…',
      'Some 26 ships wait outside the harbour.',
      'It rains.',
    );
    expect(compareRevisions(before, after)).toEqual({
      title: null,
      paragraphs: [
        {
          before: 'About two dozen ships wait outside the harbour.',
          after: 'Some 26 ships wait outside the harbour.',
        },
        { before: null, after: 'It rains.' },
      ],
    });
  });

  test('may be the title alone, or nothing that matters', () => {
    const before = text('Nobody came.');
    expect(compareRevisions(before, { ...before, title: 'The gate is shut' })).toEqual({
      title: { before: 'The gate', after: 'The gate is shut' },
      paragraphs: [],
    });
    expect(compareRevisions(before, text('“Nobody” came.'))).toEqual({ title: null, paragraphs: [] });
  });
});
