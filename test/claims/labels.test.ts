import { describe, expect, test } from 'vitest';
import { claimsOf, saidIn, shortly } from './claims-of.ts';

test('the labels of a fact check are no speakers', () => {
  const names = claimsOf(
    'CLAIM TWO: Luis Mora has shut [a:the army road].\n\nVERDICT: False, he has not.',
    'en',
  );
  expect(
    names.map(({ speaker }) => speaker?.name ?? null).filter((name) => /CLAIM|VERDICT/.test(name ?? '')),
  ).toEqual([]);
});

describe('a headline names at its end, behind a colon, who says it', () => {
  test.each([
    [
      'es',
      'La presa no se abrirá en invierno: Luis Mora',
      ['Luis Mora, denies: La presa no se abrirá en invierno'],
    ],
    ['es', 'Subirá la cuota del agua: alcaldesa', ['alcaldesa, asserts: Subirá la cuota del agua']],
    [
      'es',
      'EU revisará las cuotas del acero: NYT',
      ['The New York Times, asserts: EU revisará las cuotas del acero'],
    ],
    ['en', 'The harbour will open in May: Luis Mora', ['Luis Mora, asserts: The harbour will open in May']],
    ['en', 'Harbour Will Open Next Spring: Reuters', ['Reuters, asserts: Harbour Will Open Next Spring']],
  ] as const)('%s: %s', (lang, headline, claims) => {
    expect(saidIn(headline, lang)).toEqual(claims);
  });

  test.each([
    ['es', 'Quién abrirá la presa: Luis Mora'],
    ['es', 'Cómo se abrirá la presa: horarios'],
    ['es', 'La receta que enamoró al puerto: enchiladas'],
    ['es', 'Lugar donde nació: Puerto Libre'],
    ['es', 'Hubo un solo nombre en la lista de invitados: Luis Mora.'],
    ['en', 'Who opened the harbour: Luis Mora'],
    ['en', 'Three harbours and a name: Luis Mora'],
  ] as const)('and nobody says %s: %s', (lang, headline) => {
    expect(saidIn(headline, lang)).toEqual([]);
  });
});

describe('a headline in capitals is read as one, however short', () => {
  test.each([
    ['Luis Mora Rejects New Bridge Toll', ['Luis Mora, rejects: New Bridge Toll']],
    ['Luis Mora Says Tides Move Boats', ['Luis Mora, asserts: Tides Move Boats']],
    ['“We Will Not Open It,” Luis Mora Says', ['Luis Mora, denies: “We Will Not Open It,”']],
  ])('%s', (headline, claims) => {
    expect(saidIn(headline, 'en')).toEqual(claims);
  });

  test('a sentence of names is none', () => {
    expect(saidIn('The Harbour Claims Office is in Ellery.', 'en')).toEqual([]);
  });
});

test('a label may tell of its speaker in a relative', () => {
  expect(shortly('Ana Ruiz, who wrote the bill: next she’ll ask for another road.', 'en')).toEqual([
    'Ana Ruiz: next she’ll ask for another road',
  ]);
});
