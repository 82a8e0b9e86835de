import { describe, expect, test } from 'vitest';
import { saidIn } from './claims-of.ts';

describe('who says what in a headline', () => {
  test.each([
    ['Sheinbaum rejects new toll', 'Claudia Sheinbaum, rejects: new toll'],
    ['Sheinbaum: No army in the harbour', 'Claudia Sheinbaum, asserts: No army in the harbour'],
    ['Sheinbaum on the toll: ‘We did not ask’', 'Claudia Sheinbaum, denies: ‘We did not ask’'],
    ['Rubio Says Harbour Will Stay Shut', 'Marco Rubio, asserts: Harbour Will Stay Shut'],
    ['Harbour Will Stay Shut, Rubio Says', 'Marco Rubio, asserts: Harbour Will Stay Shut'],
    ['Sheinbaum Rejects Rubio’s Plan for Harbour', 'Claudia Sheinbaum, rejects: Rubio’s Plan for Harbour'],
    ['“We Did Not Order Any Toll,” Rubio Says', 'Marco Rubio, denies: “We Did Not Order Any Toll,”'],
    ['‘We will not pay’: Sheinbaum on the toll', 'Claudia Sheinbaum, denies: ‘We will not pay’'],
    ['Trump vows to close the harbour', 'Donald Trump, promises: to close the harbour'],
    ['Pentagon denies plan to close the harbour', 'The Pentagon, denies: plan to close the harbour'],
  ])('en: %s', (headline, claim) => {
    expect(saidIn(headline, 'en')).toEqual([claim]);
  });

  test.each([
    [
      'Sheinbaum rejects new toll, says it ‘isn’t going to happen’',
      'Claudia Sheinbaum, rejects: new toll',
      'Claudia Sheinbaum, denies: it ‘isn’t going to happen’',
    ],
    [
      'Sheinbaum says harbour will stay shut as Rubio defends toll',
      'Claudia Sheinbaum, asserts: harbour will stay shut',
    ],
    ['Sheinbaum rejects toll as US moves ships to harbour', 'Claudia Sheinbaum, rejects: toll'],
    [
      'Sheinbaum says she sees Rubio as Trump’s voice',
      'Claudia Sheinbaum, asserts: she sees Rubio as Trump’s voice',
    ],
  ])('en, with another verb: %s', (headline, ...claims) => {
    expect(saidIn(headline, 'en')).toEqual(claims);
  });

  test.each([
    ['El puerto no cerrará: Sheinbaum', 'Claudia Sheinbaum, denies: El puerto no cerrará'],
    ['El puerto “no va a cerrar”, dice Rubio', 'Marco Rubio, denies: El puerto “no va a cerrar”'],
    ['Sheinbaum: no habrá peaje', 'Claudia Sheinbaum, denies: no habrá peaje'],
    ['“No habrá peaje”: Sheinbaum tras la reunión', 'Claudia Sheinbaum, denies: “No habrá peaje”'],
    ['Descarta Sheinbaum peaje en el puerto', 'Claudia Sheinbaum, denies: peaje en el puerto'],
    ['Asegura Sheinbaum que el puerto está abierto', 'Claudia Sheinbaum, asserts: el puerto está abierto'],
    ['Sheinbaum a Rubio: “El puerto es nuestro”', 'Claudia Sheinbaum, asserts: “El puerto es nuestro”'],
    ['El puerto cerrará en mayo, adelanta Rubio', 'Marco Rubio, asserts: El puerto cerrará en mayo'],
    ['Trump amenaza con cerrar el puerto', 'Donald Trump, warns: cerrar el puerto'],
  ])('es: %s', (headline, claim) => {
    expect(saidIn(headline, 'es')).toEqual([claim]);
  });
});
