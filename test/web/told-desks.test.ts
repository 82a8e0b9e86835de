import { expect, test } from 'vitest';
import { namesOf, whenOf, willBeTold } from '../../src/web/told-desks.ts';

const [news, coast, night] = ['News desk', 'Coast', 'Night'].map((name) => ({ name }));
const soon = { name: 'Wire', corrections: 'at-once' as const };

test.each([
  [[], ''],
  [[news], 'News desk'],
  [[news, coast], 'News desk and 1 other'],
  [[news, coast, night], 'News desk and 2 others'],
  [[news, news, news], 'News desk with its subscribers'],
  [[news, coast, news], 'News desk and 1 other with their subscribers'],
])('desks are named by their first: %j', (desks, names) => {
  expect(namesOf(desks.flatMap((desk) => desk ?? []))).toBe(names);
});

test.each([
  [[news], 'with the next digest'],
  [[soon], 'at once'],
  [[news, soon], 'with the next digest, or at once where a desk wishes it'],
])('when they are told: %j', (desks, when) => {
  expect(whenOf(desks.flatMap((desk) => desk ?? []))).toBe(when);
});

test.each([
  ['retract', [soon], [soon], 'Wire will be told, at once.'],
  ['retract', [news, coast], [coast], 'Coast will be told, with the next digest.'],
  ['retract', [], [], 'No desk that is written to was told of it: nobody will be.'],
  ['retract', [news], [], 'News desk has been told.'],
  ['retract', [news, coast], [], 'News desk and 1 other have been told.'],
  ['retract', [news, news], [], 'News desk with its subscribers has been told.'],
  ['undo', [soon], [soon], 'Wire will be told that it stands again, at once.'],
  ['undo', [soon], [], ''],
  ['reject', [], [], ''],
] as const)('an act says whom it reaches: %s of %j', (act, concerned, toTell, sentence) => {
  const named = (desks: readonly ({ name: string } | undefined)[]) => desks.flatMap((desk) => desk ?? []);
  expect(willBeTold(act, { concerned: named(concerned), toTell: named(toTell) })).toBe(sentence);
});
