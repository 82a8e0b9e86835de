import { describe, expect, test } from 'vitest';
import type { ResolvedDate } from '../../src/model/claim.ts';
import { align } from '../../src/novelty/align.ts';
import { prepare } from '../../src/novelty/features.ts';
import { Frequencies } from '../../src/novelty/frequency.ts';
import { placed, type Words } from './claims.ts';

/** A claim whose words `said` are the day `day`. */
function dated(words: Words, said: string, day: string) {
  const claim = placed(words);
  const start = words.text.indexOf(said);
  const span = { start, end: start + said.length, text: said };
  const date: ResolvedDate = { span, from: day, to: day, grain: 'day', rule: 'test' };
  return prepare({ ...claim, claim: { ...claim.claim, dates: [date] } });
}

const FRIDAY: Words = { text: 'The navy will leave the harbor on Friday.' };
const EIGHTH: Words = { text: 'La marina dejará el puerto el 8 de agosto.', lang: 'es' };

describe('words of two dates', () => {
  test('are held to say the same where they are one day', () => {
    const mine = dated(FRIDAY, 'Friday', '2025-08-08');
    const theirs = dated(EIGHTH, '8 de agosto', '2025-08-08');
    const { pairs, leftMine, leftTheirs } = align(mine, theirs, new Frequencies());
    expect(pairs.find(({ link }) => link === 'date')?.mine.text).toBe('Friday');
    expect([...leftMine, ...leftTheirs].map(({ text }) => text)).not.toContain('Friday');
    expect(leftTheirs.map(({ text }) => text)).not.toContain('agosto');
  });

  test('are left over where they are two', () => {
    const mine = dated(FRIDAY, 'Friday', '2025-08-15');
    const theirs = dated(EIGHTH, '8 de agosto', '2025-08-08');
    const { pairs, leftMine } = align(mine, theirs, new Frequencies());
    expect(pairs.some(({ link }) => link === 'date')).toBe(false);
    expect(leftMine.map(({ text }) => text)).toContain('Friday');
  });
});
