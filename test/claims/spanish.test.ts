import { describe, expect, test } from 'vitest';
import { claimsOf, shortly } from './claims-of.ts';

type Row = readonly [text: string, ...claims: string[]];
const finds = (rows: readonly Row[]) =>
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(shortly(text, 'es')).toEqual(claims);
  });

describe('citas', () => {
  finds([
    ['“La vía está cerrada”, dijo Ana Ruiz.', 'Ana Ruiz: “La vía está cerrada”'],
    ['«La vía está cerrada», aseguró la alcaldesa Ana Ruiz en Lima.', 'Ana Ruiz: «La vía está cerrada»'],
    ['Ana Ruiz dijo: “La vía está cerrada”.', 'Ana Ruiz: “La vía está cerrada”'],
    [
      '“La vía”, explicó Ana Ruiz, “seguirá cerrada hasta mayo”.',
      'Ana Ruiz: “La vía”, explicó Ana Ruiz, “seguirá cerrada hasta mayo”',
    ],
    [
      '“¿Quién va a pagar? Nadie nos ha dicho nada”, reclamó Ana Ruiz.',
      'Ana Ruiz: “¿Quién va a pagar? Nadie nos ha dicho nada”',
    ],
    ['“Que muestren las pruebas”, demandó el senador Luis Mora.', 'Luis Mora: “Que muestren las pruebas”'],
  ]);
});

describe('discurso indirecto', () => {
  finds([
    ['Ana Ruiz dijo que la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    ['Dijo Ana Ruiz este lunes que la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    ['La vía está cerrada, informó la Secretaría de Marina.', 'Mexican Navy (Semar): La vía está cerrada'],
    ['La vía, aclaró Ana Ruiz, está cerrada.', 'Ana Ruiz: La vía, aclaró Ana Ruiz, está cerrada'],
    ['Ana Ruiz, alcaldesa de Lima, dijo que la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    ['El secretario de Obras, Luis Mora, señaló que la vía está cerrada.', 'Luis Mora: la vía está cerrada'],
    [
      'Ana Ruiz dijo que la vía está cerrada y que el puente se cayó ayer.',
      'Ana Ruiz: la vía está cerrada',
      'Ana Ruiz: el puente se cayó ayer',
    ],
    [
      'Ana Ruiz dijo que la vía está cerrada. Agregó que el puente se cayó.',
      'Ana Ruiz: la vía está cerrada',
      'Ana Ruiz: el puente se cayó',
    ],
    ['Ana Ruiz rechazó la idea de un peaje.', 'Ana Ruiz: rechazó la idea de un peaje'],
    ['Ana Ruiz pidió al gobernador que abra la vía.', 'Ana Ruiz: abra la vía'],
    ['Ana Ruiz se comprometió a reparar el puente.', 'Ana Ruiz: comprometió a reparar el puente'],
    [
      'Luis Mora, quien la víspera declaró que la vía está abierta, no acudió.',
      'Luis Mora: la vía está abierta',
    ],
  ]);
});

describe('fuentes', () => {
  finds([
    ['Según Ana Ruiz, la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    ['Según informó la alcaldesa Ana Ruiz, la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    ['De acuerdo con la ONU, la vía está cerrada.', 'United Nations: la vía está cerrada'],
    ['La vía está cerrada, según la cancillería.', 'Mexican Foreign Ministry (SRE): La vía está cerrada'],
    ['Para Ana Ruiz, el puente es “una vergüenza”.', 'Ana Ruiz: el puente es “una vergüenza”'],
    ['El diario Reforma publicó que la vía está cerrada.', 'Reforma: la vía está cerrada'],
  ]);

  test('lo dicho por fuentes sin nombre es del medio que lo publica', () => {
    const [claim] = claimsOf(
      'Fuentes oficiales citadas por Reuters señalaron que la vía está cerrada.',
      'es',
    );
    expect(claim?.speaker?.name).toBe('Reuters');
    expect(claim?.via).toEqual(['Fuentes oficiales citadas por Reuters']);
  });
});

describe('incisos, sustantivos y formas impersonales', () => {
  finds([
    [
      'Ana Ruiz llegó. Ella, aseguró, ha repetido siempre que la vía está cerrada.',
      'Ana Ruiz: Ella, aseguró, ha repetido siempre que la vía está cerrada',
    ],
    [
      'Hay que abrir la vía cuanto antes, pidió la alcaldesa en el puerto.',
      'la alcaldesa: Hay que abrir la vía cuanto antes',
    ],
    ['Como dijo Ana Ruiz, la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    [
      'Ana Ruiz dijo que la vía está cerrada. Que nadie la puede usar todavía.',
      'Ana Ruiz: la vía está cerrada',
      'Ana Ruiz: nadie la puede usar todavía',
    ],
    ['Ana Ruiz pidió “calma”.', 'Ana Ruiz: Ana Ruiz pidió “calma”'],
    ['La respuesta de Ana Ruiz fue breve: “No habrá peaje este año”.', 'Ana Ruiz: “No habrá peaje este año”'],
    ['Molestó la acusación de Ana Ruiz de que la vía está cerrada.', 'Ana Ruiz: la vía está cerrada'],
    [
      '“Son unos cobardes y punto”, soltó una legisladora que pidió reservar su nombre.',
      'una legisladora: “Son unos cobardes y punto”',
    ],
    [
      'A juicio de Ana Ruiz, profesora de Derecho, el riesgo lo corren los bancos.',
      'Ana Ruiz: el riesgo lo corren los bancos',
    ],
    ['Ana Ruiz dio por hecho que la vía cerrará.', 'Ana Ruiz: la vía cerrará'],
    [
      'Ana Ruiz defendió la obra al asegurar que la vía es segura.',
      'Ana Ruiz: defendió la obra',
      'Ana Ruiz: la vía es segura',
    ],
    ['“No habrá peaje este año”, fue la respuesta de Ana Ruiz.', 'Ana Ruiz: “No habrá peaje este año”'],
    [
      'La vía está cerrada, confirmaron a este diario dos funcionarios federales.',
      'dos funcionarios federales: La vía está cerrada',
    ],
    [
      'Según Ana Ruiz, todo quedó claro en la reunión: la alcaldía no planea cobrar peaje.',
      'Ana Ruiz: todo quedó claro en la reunión',
      'Ana Ruiz: la alcaldía no planea cobrar peaje',
    ],
    ['“La vía está cerrada”, atajó Ana Ruiz.', 'Ana Ruiz: “La vía está cerrada”'],
  ]);
});

describe('hablantes', () => {
  const last = (text: string) => claimsOf(text, 'es').at(-1)?.speaker;

  test.each([
    [
      'La fiscal Ana Ruiz recibió a Luis Mora. La funcionaria dijo que la vía está cerrada.',
      'Ana Ruiz',
      'role',
    ],
    ['El embajador Luis Mora llegó ayer. El diplomático dijo que la vía está cerrada.', 'Luis Mora', 'role'],
    ['[s:La mandataria] habló ayer. Añadió que la vía está cerrada.', 'Claudia Sheinbaum', 'pro-drop'],
    [
      'The New York Times tiene la nota. El diario agregó que la vía está cerrada.',
      'The New York Times',
      'role',
    ],
    ['Donald Trump llegó ayer. El republicano dijo que la vía está cerrada.', 'Donald Trump', 'role'],
  ])('%s', (text, name, how) => {
    expect(last(text)).toMatchObject({ name, how });
  });
});

describe('versiones estenográficas', () => {
  test('las preguntas no son afirmaciones; las respuestas sí, sin las frases sueltas', () => {
    const text =
      'PREGUNTA: ¿Está cerrada la vía?\n\nALCALDESA ANA RUIZ: Sí. La vía está cerrada desde el lunes. No hay riesgo para nadie.\n\nPREGUNTA: ¿Y el puente?\n\nALCALDESA ANA RUIZ: No, no. El puente sigue en pie.';
    expect(shortly(text, 'es')).toEqual([
      'ANA RUIZ: Sí. La vía está cerrada desde el lunes',
      'ANA RUIZ: No hay riesgo para nadie',
      'ANA RUIZ: No, no. El puente sigue en pie',
    ]);
  });
});

describe('lo que no es afirmación', () => {
  test.each([
    'Ana Ruiz no quiso comentar.',
    'La denuncia quedó en el escritorio de Ana Ruiz.',
    'El anuncio duró dos horas.',
    '¿Quién cerró la vía?',
    'Ana Ruiz no confirmó que la vía esté cerrada.',
    'Ana Ruiz fue cuestionada sobre la vía.',
    'Probó un platillo “típico” del puerto.',
  ])('%s', (text) => {
    expect(shortly(text, 'es')).toEqual([]);
  });
});

describe('postura, indicios y temas', () => {
  test.each([
    ['Ana Ruiz dijo que no va a haber invasión.', 'denies'],
    ['Ana Ruiz negó que haya agentes armados.', 'denies'],
    ['Ana Ruiz dijo que nunca aceptará soldados extranjeros.', 'rejects'],
    ['Ana Ruiz rechazó la oferta de tropas.', 'rejects'],
    ['“Usaremos todas las herramientas”, dijo Ana Ruiz.', 'promises'],
    ['Ana Ruiz dijo que los vecinos deben hacer más.', 'demands'],
    ['Ana Ruiz advirtió que el puente caerá.', 'warns'],
    ['Ana Ruiz dijo que la vía está cerrada.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(claimsOf(text, 'es')[0]?.stance).toBe(stance);
  });

  test('el condicional de rumor es indicio', () => {
    const [claim] = claimsOf('Reuters informó que Luis Mora habría firmado el acta.', 'es');
    expect(claim?.hedges.map(({ text }) => text)).toEqual(['habría']);
  });

  test('el tema se toma de lo dicho, no de quien lo publica', () => {
    const [first, second] = claimsOf(
      '[s:Claudia Sheinbaum] dijo que habrá lluvia. Luis Mora dijo que habrá sol.',
      'es',
    );
    expect(first?.topics).toEqual(['sheinbaum']);
    expect(second?.topics).toEqual([]);
  });
});
