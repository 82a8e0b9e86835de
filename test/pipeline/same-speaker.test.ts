import { expect, test } from 'vitest';
import { isSameSpeaker, type Said } from '../../src/pipeline/same-speaker.ts';

const by = (name: string | null, entity: string | null = null, outlet = 'Gazette'): Said => ({
  speaker: name === null ? null : { name, entity },
  outlet,
});

test.each<readonly [Said, Said, boolean]>([
  [by('Ana Puerto'), by('Ana Puerto', null, 'El Faro'), true],
  [by('Ana Puerto'), by('ANA PUÉRTO'), true],
  [by('Ana Puerto'), by('Harbour master Ana Puerto'), true],
  [by('Puerto'), by('Ana Puerto'), false],
  [by('Ana Puerto'), by('Ana Faro'), false],
  [by('she', 'ana-puerto'), by('Ana Puerto', 'ana-puerto'), true],
  [by('the president', 'a'), by('the president', 'b'), false],
  [by(null), by(null), true],
  [by(null), by(null, null, 'El Faro'), false],
  [by(null), by('Gazette'), false],
])('%j and %j: %s', (one, other, same) => {
  expect(isSameSpeaker(one, other)).toBe(same);
  expect(isSameSpeaker(other, one)).toBe(same);
});
