import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('the place and day at the head of an article are no part of what is said', () => {
  test.each([
    'Lima, Gro., 18 nov.- ',
    'Ciudad de Lima, 5 de noviembre (WIRE).- ',
    'Lima, NL.- ',
    'LIMA.- ',
    'Lima, D.F., 3 de julio.— ',
    'LIMA, 19 nov. (NORTH COAST) - ',
    'Lima, 18 nov (Wire) -- ',
    'Lima, Baja Costa, a 18 de noviembre de 2025.- ',
    'Por Tomás Vera / Lima, Gro.- ',
  ])('%s', (head) => {
    expect(shortly(`${head}Los precios subirán en Lima, dijo Ana Ruiz.`, 'es')).toEqual([
      'Ana Ruiz: Los precios subirán en Lima',
    ]);
  });

  test.each(['LIMA (Wire) — ', 'Lima, Nov. 18 (Wire).- ', 'SAN LIMA, Calif., Nov. 18, 2025 – '])(
    '%s',
    (head) => {
      expect(shortly(`${head}Prices will rise in Lima, Ana Ruiz said.`, 'en')).toEqual([
        'Ana Ruiz: Prices will rise in Lima',
      ]);
    },
  );

  test.each([
    [
      'en',
      'Eighty-four of the roads were shut, Ana Ruiz said.',
      'Ana Ruiz: Eighty-four of the roads were shut',
    ],
    [
      'es',
      'El puente, que cayó el 18 de mayo - según Ana Ruiz - era viejo.',
      'Ana Ruiz: El puente, que cayó el 18 de mayo',
    ],
  ] as const)('%s: no dateline in %s', (lang, text, claim) => {
    expect(shortly(text, lang)).toEqual([claim]);
  });
});
