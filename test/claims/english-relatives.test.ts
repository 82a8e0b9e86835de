import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('a relative clause within the subject', () => {
  test.each([
    ['Officials who saw the list said the road was shut.', 'Officials: the road was shut'],
    ['A mayor who had opened the port, however, said the road was shut.', 'A mayor: the road was shut'],
    ['A mayor who ran the port until last year said the road was shut.', 'A mayor: the road was shut'],
    ['The man who also runs the port warned that the road was shut.', 'The man: the road was shut'],
    ['The road was shut, sources who saw the gate told Ana Ruiz.', 'sources: The road was shut'],
    // A participle belongs to the noun before it.
    [
      'A clerk briefed on the list told Ana Ruiz that the road was shut.',
      'A clerk briefed on the list: the road was shut',
    ],
    [
      'The road was shut, a clerk briefed on the list told Ana Ruiz.',
      'a clerk briefed on the list: The road was shut',
    ],
    [
      'A clerk asked about the list said the road was shut.',
      'A clerk asked about the list: the road was shut',
    ],
    // A verb of its own.
    ['The mayor has said about 20 roads were shut.', 'The mayor: about 20 roads were shut'],
  ])('%s', (text, claim) => {
    expect(shortly(text, 'en')).toContain(claim);
  });

  test('nobody speaks in “who have long held dreams of a port”', () => {
    expect(shortly('It is shut to farmers who have long held dreams of a port.', 'en')).toEqual([]);
  });
});
