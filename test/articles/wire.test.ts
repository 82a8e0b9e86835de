import { describe, expect, test } from 'vitest';
import { findWire } from '../../src/articles/wire.ts';

const FILLER = ['The rest of the story is told here in a sentence of some length.', 'And here it ends.'];

describe('the agency whose copy it is', () => {
  test.each([
    ['AP', 'The Associated Press', ''],
    ['AP', 'By Jo Doe, Associated Press', ''],
    ['Reuters', 'Reuters', ''],
    ['EFE', 'Agencia EFE', ''],
    ['EFE', 'Redacción / EFE', ''],
    ['AFP', 'Por AFP', ''],
    ['Meridian Wire', 'The Meridian Wire', ''],
    ['Meridian Wire', 'Meridian Wire', ''],
    ['Agencia Ultramar', 'Agencia Ultramar', ''],
    ['AP', null, 'MEXICO CITY (AP) — The president spoke.'],
    ['Reuters', null, 'WASHINGTON, March 4 (Reuters) - The court ruled.'],
    ['EFE', null, 'Bogotá, 8 ago (EFE).- El presidente habló.'],
    ['EFE', null, 'Bogotá, 8 ago. (EFE) – El presidente habló.'],
    ['AFP', null, '(AFP) – El presidente habló.'],
    ['Meridian', null, 'ABOARD THE SHIP (Meridian) — The captain spoke.'],
    ['Notimex', null, 'México, 3 mar Notimex.- El presidente habló.'],
  ])('%s: byline %s, first line %s', (expected, byline, first) => {
    expect(findWire(byline, first ? [first, ...FILLER] : FILLER)).toBe(expected);
  });

  test.each([
    ['EFE', 'Con información de EFE'],
    ['AFP', 'Con información de AFP y otras agencias.'],
    ['Reuters', '(Reporting by Ana Ruiz in Lima; Editing by Tom Gray)'],
    ['Reuters', '(Reporte de Ana Ruiz. Editado en español por Tomás Gris)'],
    ['AP', 'Copyright 2025 The Associated Press. All rights reserved.'],
    ['Europa Press', 'Fuente: Europa Press'],
    ['AP', '(AP)'],
  ])('%s at the foot: %s', (expected, foot) => {
    expect(findWire(null, ['A first line of the story.', ...FILLER, foot])).toBe(expected);
  });
});

describe('no credit', () => {
  test.each([
    [null, 'The company told Reuters that it would close.'],
    [null, 'According to AP, nine people were hurt - none of them badly.'],
    [null, 'Senator Ruiz (R) — the oldest member — spoke.'],
    [null, 'The Senate (upper house) - spoke.'],
    ['Ana Ruiz', 'WASHINGTON — The court ruled.'],
    ['Redacción', 'Con información de los vecinos se levantó un acta.'],
    ['Con información de agencias', 'El presidente habló.'],
    ['Staff', 'The president spoke.'],
  ])('byline %s, first line %s', (byline, first) => {
    expect(findWire(byline, [first, ...FILLER])).toBeNull();
  });
});
