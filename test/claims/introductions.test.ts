import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('whose office stands before a name', () => {
  test.each([
    // A verb stands between: who is met, praised or blamed does not hold the office.
    ['The mayor of Tampa met Ana Ruiz. The road is shut, the mayor said.', 'The mayor of Tampa'],
    [
      'The sheriff of Polk County thanked Luis Mora. The road is shut, the sheriff said.',
      'The sheriff of Polk County',
    ],
    ['The bishop of Lima, praising Ana Ruiz, left. The road is shut, the bishop said.', 'The bishop of Lima'],
    ['The priest of Lima criticized Ana Ruiz on Monday.', 'The priest of Lima'],
    // No apposition: a clause begins or ends at the comma.
    ['After a call with the mayor, Ana Ruiz left. The road is shut, the mayor said.', 'the mayor'],
    ['After a call with Ana Ruiz, the mayor said she left. The road is shut, the mayor said.', 'the mayor'],
    // Offices that are somebody's.
    ['The mayor of Tampa, Ana Ruiz, met Luis Mora. The road is shut, the mayor said.', 'Ana Ruiz'],
    ['The retired mayor Ana Ruiz met Luis Mora. The road is shut, the mayor said.', 'Ana Ruiz'],
    ['Ana Ruiz, the mayor who lost, met Luis Mora. The road is shut, the mayor said.', 'Ana Ruiz'],
    ['Director of marketing Ana Ruiz met Luis Mora. The road is shut, the director said.', 'Ana Ruiz'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });

  test('in Spanish the comma is no apposition where the verb follows', () => {
    const text = 'Tras ver al alcalde, Ana Ruiz dijo que no. La vía está cerrada, dijo el alcalde.';
    expect(lastSpeaker(text, 'es')).toBe('el alcalde');
  });
});
