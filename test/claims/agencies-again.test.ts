import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('an agency called by a plain noun is the one that was named last', () => {
  test.each([
    ['La SRE avisó ayer. La dependencia aclaró que la vía sigue cerrada.', 'Mexican Foreign Ministry (SRE)'],
    ['La DEA detuvo a dos hombres. La corporación indicó que la vía sigue cerrada.', 'DEA'],
    ['El Pentágono envió un buque. La dependencia estadounidense dijo que la vía cerrará.', 'The Pentagon'],
    [
      'El Instituto Vial del Norte publicó cifras. El instituto precisó que la vía cerrará.',
      'Instituto Vial del Norte',
    ],
    [
      'La Fiscalía General de Justicia cateó la casa. La institución señaló que la vía cerrará.',
      'Fiscalía General de Justicia',
    ],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });

  test.each([
    ['La DEA detuvo a dos hombres. El instituto indicó que la vía sigue cerrada.', 'El instituto'],
    [
      'La DEA detuvo a dos hombres. La dependencia de Lima indicó que la vía cerrará.',
      'La dependencia de Lima',
    ],
    ['Ana Ruiz llegó ayer. La dependencia indicó que la vía sigue cerrada.', 'La dependencia'],
  ])('none where the noun does not fit, or tells by itself: %s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});
