import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

/** The speaker of the last claim of a text. */
const lastSpeaker = (text: string, lang: 'en' | 'es') => claimsOf(text, lang).at(-1)?.speaker?.name ?? null;

describe('who speaks, in English', () => {
  test.each([
    // A body or place inside the phrase is not its head.
    [
      'The road is shut, said two former Justice Department lawyers.',
      'two former Justice Department lawyers',
    ],
    [
      '“Will it hold?” said Zora Blake, a broker in Tampico, who fears that the bridge will fall.',
      'Zora Blake',
    ],
    ['The fare is too low, warns a note by Northgate Capital.', 'Northgate Capital'],
    // An office is held by who is named with it, before or after.
    ['The general in charge of the port said the road was shut. Gen. Otto Blake left.', 'Otto Blake'],
    ['The admiral said the road was shut.', 'The admiral'],
    ['Ana Ruiz met Luis Mora. The latter said the road was shut.', 'Luis Mora'],
    // Mostly quoted, in the paragraph of who spoke just before.
    [
      '[s:Claudia Sheinbaum] said the list was long. With [a:the troops] it is “trust and work, never orders and no haste at all”.',
      'Claudia Sheinbaum',
    ],
    ['Ana Ruiz left. Reuters reports she offered help, telling them that the road was shut.', 'Ana Ruiz'],
    ['Senator Blake said the road was shut.', 'Blake'],
    ['Luis Mora spoke. The senator, he said, would be late.', 'Luis Mora'],
    ['Luis Mora said no. Omar Vera did not ask why. The road, he added, was shut.', 'Omar Vera'],
    [
      'An aide, granted anonymity, says she told friends that Luis Mora had promised there would be no toll.',
      'Luis Mora',
    ],
    // In a transcript, what the host passes on is not the host's.
    ['LENA RUIZ: This is The Hour. On Thursday Luis Mora said the road was shut.', 'Luis Mora'],
    ['LENA RUIZ: A caller in Laredo writes that the road is shut.', 'A caller in Laredo'],
    ['LENA RUIZ: I say the road is shut.', 'LENA RUIZ'],
    ['Caracas insists that the road is shut.', 'Venezuelan government'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });
});

test('the labels of a fact check are no speakers', () => {
  const names = claimsOf(
    'CLAIM TWO: Luis Mora has shut [a:the army road].\n\nVERDICT: False, he has not.',
    'en',
  );
  expect(
    names.map(({ speaker }) => speaker?.name ?? null).filter((name) => /CLAIM|VERDICT/.test(name ?? '')),
  ).toEqual([]);
});

describe('who speaks, in Spanish', () => {
  test.each([
    [
      'El presidente de la cámara en San Luis Potosí, Tomás Vera, estimó que la vía está cerrada.',
      'Tomás Vera',
    ],
    ['Marco Rubio llegó. El enviado de Donald Trump dijo que la vía está cerrada.', 'Marco Rubio'],
    ['Ana Ruiz habló con Luis Mora. Este último dijo que la vía está cerrada.', 'Luis Mora'],
    [
      'Ana Ruiz dijo que llueve. Los obispos locales, que no callan, lo vieron antes: pidieron que se abra la vía.',
      'Los obispos',
    ],
    [
      'Ana Ruiz dijo que llueve.\n\nEl senador Luis Mora tampoco calló. La vía, dijo, sigue cerrada.',
      'Luis Mora',
    ],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});

describe('what returns to the topic', () => {
  test.each([
    ['[a:Spy drone flights] go on. Ana Ruiz said such flights are old.', 'us-military-action'],
    ['He offered [a:troops]. Ana Ruiz said her town was never brought to its knees.', 'us-military-action'],
    [
      'They were named [d:terrorists]. Ana Ruiz said they may call them whatever they like.',
      'cartel-designation',
    ],
    ['They were named [d:terrorists]. Ana Ruiz said the list was drawn up in haste.', 'cartel-designation'],
    ['They were named [d:terrorists]. Ana Ruiz said the toll was too high.', ''],
  ])('%s', (text, topics) => {
    expect(claimsOf(text, 'en').at(-1)?.topics.join('+')).toBe(topics);
  });
});
