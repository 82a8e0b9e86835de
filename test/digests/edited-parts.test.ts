import { describe, expect, test } from 'vitest';
import { partsToTell, saysAlike } from '../../src/digests/edited-parts.ts';
import type { EditedPart } from '../../src/model/claim-edit.ts';
import { claimsOf } from '../claims/claims-of.ts';

const claimIn = (text: string) => {
  const [claim] = claimsOf(text, 'en');
  if (claim === undefined) throw new Error(`Nobody says anything in: ${text}`);
  return claim;
};
const ALL: readonly EditedPart[] = ['figure', 'date', 'stance', 'speaker', 'words'];

describe('of an edit a desk is told', () => {
  test.each<[string, string, EditedPart[]]>([
    ['Ana Ruiz said: “The road is shut.”', 'Ana Ruiz said: “The road is open.”', ['words']],
    ['Ana Ruiz said: “The road is shut.”', 'Ana Ruiz said: “The road is shut”.', []],
    ['Ana Ruiz said that the road is shut.', 'Ana Ruiz said that the road is closed.', ['words']],
    ['Ana Ruiz said that the road is shut.', 'Ana Ruiz added that the road was shut now.', []],
    ['Ana Ruiz said that the army organises the raids.', 'Ana Ruiz said the army organized raids.', []],
    ['Ana Ruiz said that a cease-fire will hold.', 'Ana Ruiz said that a ceasefire would hold.', []],
    ['Ana Ruiz said that the goverment will pay.', 'Ana Ruiz said that the government will pay.', []],
    [
      'Ana Ruiz said that he would designate the Tijuana cartel.',
      'Ana Ruiz said that he would designate the Juarez cartel.',
      ['words'],
    ],
    [
      'Ana Ruiz said that the army had options for raids.',
      'Ana Ruiz said that the army had options for drone strikes.',
      ['words'],
    ],
    ['Ana Ruiz said that the army will attack.', 'Ana Ruiz said that the army will retreat.', ['words']],
    ['Ana Ruiz said that six roads are shut.', 'Ana Ruiz said that eight roads are shut.', ['figure']],
    ['Ana Ruiz said that the road is shut.', 'Luis Mora said that the road is shut.', ['speaker']],
    ['Ana Ruiz said that there is a plan.', 'Ana Ruiz denied that there is a plan.', ['stance']],
    ['Ana Ruiz said the road is “shut for good”.', 'Ana Ruiz said the road is “shut for now”.', ['words']],
    ['Ana Ruiz said the road is “shut for good”.', 'Ana Ruiz said the street is “shut for good”.', ['words']],
    ['Ana Ruiz said the road is “shut for good”.', 'Ana Ruiz said the roads are “shut for good”.', []],
  ])('%s -> %s: %j', (before, now, parts) => {
    expect(partsToTell(claimIn(before), claimIn(now), new Set(ALL))).toEqual(parts);
  });

  test('nothing that was not found to be edited', () => {
    const [before, now] = ['six', 'eight'].map((number) =>
      claimIn(`Ana Ruiz said ${number} roads are shut.`),
    );
    expect(before && now && partsToTell(before, now, new Set(['words']))).toEqual([]);
  });
});

test.each([
  ['Ana Ruiz said: “The road is shut.”', 'Ana Ruiz said: “The road is shut”.', true],
  ['Ana Ruiz said: “The road is shut.”', 'Luis Mora said: “The road is shut.”', false],
  ['Ana Ruiz said: “The road is shut.”', 'Ana Ruiz said: “The road is open.”', false],
])('%s and %s say alike: %s', (a, b, alike) => {
  expect(saysAlike(claimIn(a), claimIn(b))).toBe(alike);
});
