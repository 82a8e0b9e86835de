import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('what hangs on a clause is said by its subject', () => {
  test.each([
    [
      'Ana Ruiz habló. Pese a todo, la ONU continúa su campaña, alegando que la vía es segura.',
      'United Nations',
    ],
    ['Ana Ruiz habló. Zeltún presentó el lunes una moción, argumentando que la vía es segura.', 'Zeltún'],
    ['Ana Ruiz habló. Tras el golpe, el hombre se alivia diciendo que la vía es segura.', 'el hombre'],
    ['México.- Gran sorpresa causó Ana Ruiz, al revelar que la vía cerrará.', 'Ana Ruiz'],
    [
      'Luis Mora habló.\n\nTras la cita, Ana Ruiz publicó un texto donde afirma que la vía cerrará.',
      'Ana Ruiz',
    ],
    [
      'Luis Mora habló.\n\nEsta mañana, Ana Ruiz participó en el foro, destacó que la vía cerrará.',
      'Ana Ruiz',
    ],
    ['Ana Ruiz denunció el acuerdo y el alcalde lo ha defendido diciendo que la vía cerrará.', 'el alcalde'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});
