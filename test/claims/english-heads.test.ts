import { describe, expect, test } from 'vitest';
import { claimsOf, lastSpeaker } from './claims-of.ts';

describe('whom a pronoun stands for is the subject of the sentence before', () => {
  test.each([
    // A title before the name does not hide the subject, nor is the object one.
    ['Senator Ruth Bell met Claudia Sheinbaum. She said the road was shut.', 'Ruth Bell'],
    ['Ana Ruiz spoke. Opposition Sen. Zora Blake was sure. “It will open,” she said.', 'Zora Blake'],
    ['“Good,” said Ana Ruiz. Mora’s aide Zora Blake nodded. “It will open,” she said.', 'Zora Blake'],
    ['Ana Ruiz spoke. Her spokeswoman, Zora Blake, left. “It will open,” she said.', 'Zora Blake'],
    ['Luis Mora spoke. On Friday, Omar Vera agreed. “It will open,” he said.', 'Omar Vera'],
    // Nobody knows the name of the subject.
    ['Luis Mora said no. For now, the sheriff waits. “It will open,” he said.', 'the sheriff'],
    ['The mayor of Tampa told Ana Ruiz that it was shut. She said it will open.', 'The mayor of Tampa'],
    // No subject: a possessive, an adjective, a place, who stands behind a preposition.
    ['Luis Mora said no. The judge’s order came. “It will open,” he said.', 'Luis Mora'],
    ['Mayor Ana Ruiz left. The general election is near. “It will open,” she said.', 'Ana Ruiz'],
    ['For Ana Ruiz, the road is life. She said it will open.', 'Ana Ruiz'],
    ['The port thanked Ana Ruiz. She said it will open.', 'Ana Ruiz'],
    ['Luis Mora thanked Ana Ruiz. She said it will open.', 'Ana Ruiz'],
    ['When she left, Ana Ruiz waved. She said it will open.', 'Ana Ruiz'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });

  test('less surely where the sentence names another woman as well', () => {
    const sure = (text: string) => claimsOf(text, 'en').at(-1)?.speaker?.confidence;
    expect(sure('Ana Ruiz met Zora Blake. She said the road was shut.')).toBeLessThan(0.7);
    expect(sure('Ana Ruiz met Luis Mora. She said the road was shut.')).toBe(0.8);
    expect(sure('Ana Ruiz said no to Zora Blake. She said the road was shut.')).toBe(0.8);
  });
});

describe('a quotation alone is said by whom the sentence just before begins with', () => {
  const spoke = 'Luis Mora said the road was shut.';
  test.each([
    [`${spoke} State Rep. Zora Vance, whose district is near, was blunter. “It is all gone.”`, 'Zora Vance'],
    [`${spoke} Blunter still was Senator Ana Ruiz. “It is all gone.”`, 'Ana Ruiz'],
    [`${spoke} But the judge was not sure. “It is all gone.”`, 'the judge'],
    [`${spoke} The toll will rise. “It is all gone.”`, 'Luis Mora'],
    [`${spoke} In Tampa, nobody was sure. “It is all gone.”`, 'Luis Mora'],
    [`${spoke} He thanked Ana Ruiz. “It is all gone.”`, 'Luis Mora'],
    [`${spoke}\n\nAna Ruiz left.\n\n“It is all gone.”`, 'Luis Mora'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });

  test.each([
    ['Luis Mora dijo que no. Más tajante fue la diputada Ana Ruiz. “Es una locura”.', 'Ana Ruiz'],
    ['Luis Mora dijo que no. Menos duro es Omar Vera. “Es una locura”.', 'Omar Vera'],
    ['Luis Mora dijo que no. Más caro fue el puente. “Es una locura”.', 'Luis Mora'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});
