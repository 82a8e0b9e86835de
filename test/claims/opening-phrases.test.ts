import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('a noun’s words end where the main clause begins', () => {
  test.each([
    [
      'After Ana Ruiz’s threat to close the road to Lima, Carlos Mora said that the port was calm.',
      'Ana Ruiz: threat to close the road to Lima',
      'Carlos Mora: the port was calm',
    ],
    [
      'Asked about Ana Ruiz’s claim that the road, the bridge and the gate were shut, Carlos Mora said she was wrong.',
      'Ana Ruiz: the road, the bridge and the gate were shut',
      'Carlos Mora: she was wrong',
    ],
    [
      'Despite Ana Ruiz’s promise to open the road, the gate stayed shut.',
      'Ana Ruiz: promise to open the road',
    ],
    [
      'Ana Ruiz’s threat to close the road was met with laughter in Lima.',
      'Ana Ruiz: threat to close the road',
    ],
    [
      'Ana Ruiz’s threat to close the road, which she repeated on Monday, drew laughter.',
      'Ana Ruiz: threat to close the road',
    ],
  ])('%s', (text, ...claims) => {
    expect(shortly(text, 'en')).toEqual(claims);
  });

  test.each([
    [
      'Ante la amenaza de Ana Ruiz de cerrar la vía, el puente y el puerto, el alcalde respondió que todo sigue abierto.',
      'Ana Ruiz: amenaza de Ana Ruiz de cerrar la vía, el puente y el puerto',
      'el alcalde: todo sigue abierto',
    ],
    [
      'Al responder a la acusación de Ana Ruiz de que la vía estaba cerrada, Carlos Mora dijo que es falso.',
      'Ana Ruiz: la vía estaba cerrada',
      'Carlos Mora: es falso',
    ],
  ])('%s', (text, ...claims) => {
    expect(shortly(text, 'es')).toEqual(claims);
  });
});

describe('what somebody answers', () => {
  test('the words behind the noun are the noun’s', () => {
    expect(
      shortly(
        'Responding to Carlos Mora’s warning that the gate could fall, Ana Ruiz said she was calm.',
        'en',
      ),
    ).toEqual(['Carlos Mora: the gate could fall', 'Ana Ruiz: she was calm']);
  });

  test.each([
    ['Ana Ruiz replied to reporters that the gate could fall.'],
    ['Ana Ruiz replied to the governor that the gate could fall.'],
  ])('those who were told stay hearers: %s', (text) => {
    expect(shortly(text, 'en')).toEqual(['Ana Ruiz: the gate could fall']);
  });
});
