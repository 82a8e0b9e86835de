import { describe, expect, test } from 'vitest';
import { compareRevisions, kindOfRevision } from '../../src/pipeline/compare-revisions.ts';

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
    expect(compareRevisions({ before, after })).toEqual({
      title: null,
      sentences: [
        {
          kind: 'changed',
          words: [
            { kind: 'gone', text: 'About two dozen ' },
            { kind: 'come', text: 'Some 26 ' },
            { kind: 'same', text: 'ships wait outside the harbour.' },
          ],
        },
        { kind: 'added', words: [{ kind: 'come', text: 'It rains.' }] },
      ],
      note: null,
    });
  });

  test('may be the title alone, or nothing that matters', () => {
    const before = text('Nobody came.');
    const shut = compareRevisions({ before, after: { ...before, title: 'The gate is shut' } });
    expect(shut).toMatchObject({ title: [{}, { kind: 'come', text: 'is shut' }], sentences: [] });
    const quoted = { before, after: text('“Nobody” came.') };
    expect(compareRevisions(quoted)).toEqual({ title: null, sentences: [], note: null });
    expect(kindOfRevision(quoted)).toBe('trivial');
  });

  test('comes with what the outlet says of it', () => {
    const before = text('Six ships wait.');
    const after = text('Eight ships wait.', 'Correction: there are eight ships.');
    expect(compareRevisions({ before, after }).note).toBe('Correction: there are eight ships.');
  });
});
