import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('what is demanded is no hearer', () => {
  test.each([
    ['Ana Ruiz demanded an apology.', 'Ana Ruiz: demanded an apology'],
    ['Ana Ruiz demanded the release of the drivers.', 'Ana Ruiz: demanded the release of the drivers'],
    ['Ana Ruiz demanded on Friday that the road open.', 'Ana Ruiz: the road open'],
    [
      'Ana Ruiz said the report was false and demanded an apology.',
      'Ana Ruiz: the report was false',
      'Ana Ruiz: demanded an apology',
    ],
  ])('%s', (text, ...claims) => {
    expect(shortly(text, 'en')).toEqual(claims);
  });
});

describe('what is told of in another’s report', () => {
  test.each([
    [
      '“We will not pay,” Ana Ruiz said after reports that the gate had fallen.',
      'Ana Ruiz: “We will not pay,”',
    ],
    [
      'Ana Ruiz feared the worst: “Once the gate falls, it stays down.”',
      'Ana Ruiz: “Once the gate falls, it stays down.”',
    ],
    ['Ana Ruiz said after a meeting that the gate had fallen.', 'Ana Ruiz: the gate had fallen'],
  ])('%s', (text, claim) => {
    expect(shortly(text, 'en')).toEqual([claim]);
  });
});

describe('when and why, behind an object', () => {
  test.each([
    ['Ana Ruiz called the plan “reckless” after the gate fell.', 'Ana Ruiz: called the plan “reckless”'],
    ['Ana Ruiz rejected the plan after reports that the gate had fallen.', 'Ana Ruiz: rejected the plan'],
  ])('%s', (text, claim) => {
    expect(shortly(text, 'en')).toEqual([claim]);
  });
});
