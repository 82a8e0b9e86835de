import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/model/judgement.ts';
import { NoveltyIndex } from '../../src/novelty/novelty-index.ts';
import { placed, type Words } from './claims.ts';

/** The judgement of the last of these claims, each judged against those before it. */
function last(...claims: Words[]): Judgement {
  const index = new NoveltyIndex();
  const judged = claims.map((words, id) => {
    const claim = placed(words, id);
    const judgement = index.judge(claim);
    index.add(claim, judgement);
    return judgement;
  });
  const judgement = judged.at(-1);
  if (!judgement) throw new Error('no claims');
  return judgement;
}

const MINISTER = 'Elena Robles';
const GENERAL = 'Arturo Vidal';

describe('the rule in words', () => {
  test.each<[name: string, claims: Words[], said: string]>([
    [
      'names both figures as the texts have them',
      [
        { text: 'The order names six Mexican cartels as terrorists.', speaker: MINISTER },
        { text: 'The order names eight cartels as terrorists.', speaker: MINISTER },
      ],
      'with another figure: “eight cartels”, earlier “six Mexican cartels”.',
    ],
    [
      'names who says it and who said it',
      [
        { text: 'The patrols will stop at the river of the border on Friday.', speaker: MINISTER },
        { text: 'The patrols will halt at the river of the border on Friday.', speaker: GENERAL },
      ],
      'by somebody else: “Elena Robles”, not “Arturo Vidal”.',
    ],
    [
      'says which way the sign turned, and that one speaker turned it',
      [
        { text: 'The army will enter the port of Manzanillo tonight with soldiers.', speaker: MINISTER },
        {
          text: 'The army will never go into the port of Manzanillo tonight with soldiers.',
          speaker: MINISTER,
          stance: 'denies',
        },
      ],
      'It denies what an earlier claim affirms. The speaker is the same.',
    ],
    [
      'says between whom it is disputed',
      [
        {
          text: 'The army will never go into the port of Manzanillo tonight with soldiers.',
          speaker: GENERAL,
          stance: 'denies',
        },
        { text: 'The army will enter the port of Manzanillo tonight with soldiers.', speaker: MINISTER },
      ],
      'It affirms what an earlier claim denies. It is disputed between two speakers: “Elena Robles” and “Arturo Vidal”.',
    ],
    [
      'says how much later it is said again',
      [
        { text: 'We rejected the offer of foreign soldiers.', speaker: MINISTER },
        {
          text: 'She turned down the proposal of foreign troops.',
          speaker: MINISTER,
          published: '2025-08-26T12:00:00.000Z',
        },
      ],
      'It says again, 6 days later, what was said before.',
    ],
    [
      'says what two claims share that are not near each other',
      [
        { text: 'The navy seized four boats near the port.' },
        { text: 'The port will be dredged by a company from Rotterdam next spring.' },
      ],
      'the nearest shares only “port”.',
    ],
    [
      'says that nothing is shared where there is nothing',
      [{ text: 'The port will be dredged next spring.' }],
      'No earlier claim on these topics is near it.',
    ],
    ['says that a claim is short', [{ text: 'The port closes.' }], ' It is short: 3 words.'],
  ])('%s', (_name, claims, said) => {
    expect(last(...claims).explanation.sentence).toContain(said);
  });
});

describe('why a runner-up lost', () => {
  test.each<[name: string, lost: Words, why: string]>([
    [
      'another figure',
      { text: 'The navy seized six boats near the port of Ensenada on its patrol.' },
      'another figure: “six boats” there, “four boats” here',
    ],
    [
      'another speaker',
      { text: 'The navy seized boats near the port of Ensenada on its patrol.', speaker: GENERAL },
      'said by “Arturo Vidal”, not by “Elena Robles”',
    ],
    [
      'other words',
      { text: 'The Coast Guard seized boats near the port of Ensenada on its patrol.' },
      'says “Coast Guard” instead of “navy” and “four”',
    ],
    [
      'another body',
      { text: 'The Pentagon seized four boats near the port of Ensenada on its patrol.' },
      'names “Pentagon” instead of “White House”',
    ],
    [
      'little in common',
      { text: 'Schools near the port reopen on Monday morning for a patrol of boats.' },
      'says less: nothing of “',
    ],
  ])('is told: %s', (_name, lost, why) => {
    const who = why.includes('White House') ? 'White House' : 'navy';
    const said = last(
      { speaker: MINISTER, ...lost },
      { speaker: MINISTER, text: `The ${who} seized four boats near the port of Ensenada on a patrol.` },
      { speaker: MINISTER, text: `The ${who} seized four boats near the port of Ensenada on its patrol.` },
    );
    const [runner] = said.explanation.runnersUp;
    expect(runner).toMatchObject({ claimId: 0, why: expect.stringContaining(why) });
  });

  test('words without end are cut where they are named', () => {
    const endless = 'x'.repeat(400);
    const { explanation } = last(
      { text: `The navy found ${endless} in the port.` },
      { text: `The navy found ${endless.replaceAll('x', 'y')} in the port.` },
    );
    expect(explanation.sentence.length).toBeLessThan(300);
  });
});

test('it names the claim that it is laid over, also where that was not taken', () => {
  const claims = [
    { text: 'The navy seized four boats near the port.' },
    { text: 'The port will be dredged next spring.' },
  ];
  expect(last(...claims)).toMatchObject({ verdict: 'new', match: null, explanation: { against: 0 } });
});
