import { describe, expect, test } from 'vitest';
import { NoveltyIndex } from '../../src/novelty/novelty-index.ts';
import { placed, type Words } from './claims.ts';

/** What the second claim is, judged after the first alone. */
function second(first: Words, then: Words) {
  const index = new NoveltyIndex();
  const earlier = placed(first, 1);
  index.add(earlier, index.judge(earlier));
  return index.judge(placed(then, 2));
}

const WHO = { speaker: 'Ana Ruiz' };

describe('one matter told otherwise', () => {
  test.each<[string, Words, Words, string, string]>([
    [
      'a denial of a few words by the same speaker',
      { ...WHO, text: 'she will send divers to the wreck' },
      { ...WHO, text: 'she will not send divers to the wreck', stance: 'denies' },
      'contradiction',
      'SIGN',
    ],
    [
      'one figure of two, each compared in its place',
      { text: 'The ministry listed eight groups, six of them coastal, in February.', when: '2025-02' },
      {
        text: 'In February the ministry put six groups, four of them coastal, on its list.',
        when: '2025-02',
      },
      'contradiction',
      'FIG',
    ],
    [
      'a count that has no word for what it counts',
      { text: 'Nine sailors were killed when the ferry hit the pier at Puerto Viejo.' },
      { text: 'The number of sailors killed when the ferry hit the pier at Puerto Viejo has risen to 13.' },
      'update',
      'FIG',
    ],
    [
      'a toll that the same speaker counts again',
      { ...WHO, text: 'the explosion in the harbour killed four dockers', when: '2025-08-20' },
      { ...WHO, text: 'the explosion in the harbour killed six dockers', when: '2025-08-20' },
      'update',
      'FIG',
    ],
    [
      'a count for what was vague',
      { ...WHO, text: 'dozens of smuggling boats have been sunk since September' },
      { ...WHO, text: '46 smuggling boats have been sunk since September' },
      'update',
      'DETAIL',
    ],
    [
      'another day of what happened once',
      { text: 'The governor signed the decree on the harbour guard on 3 November.', when: '2025-11-03' },
      { text: 'The governor signed the decree on the harbour guard on 5 November.', when: '2025-11-05' },
      'contradiction',
      'DATE',
    ],
  ])('%s', (_, before, now, verdict, rule) => {
    expect(second(before, now)).toMatchObject({ verdict, rule });
  });
});

describe('what is no other account of the same', () => {
  test.each<[string, Words, Words, string]>([
    [
      'an older count where the known one had grown',
      { text: 'The toll of the ferry accident at Puerto Viejo has risen to 13 sailors.' },
      { text: 'At least nine sailors died in the ferry accident at Puerto Viejo.' },
      'repeat',
    ],
    [
      'less exactly what was counted',
      { text: 'The city flew 26 jailed smugglers to the island on Saturday.' },
      { text: 'The city flew about two dozen jailed smugglers to the island on Saturday.' },
      'repeat',
    ],
    [
      'the next count of a series',
      { text: 'The approval of the governor was 72 percent in August.', when: '2026-08' },
      { text: 'The approval of the governor was 69 percent in October.', when: '2026-10' },
      'new',
    ],
  ])('%s', (_, before, now, verdict) => {
    expect(second(before, now).verdict).toBe(verdict);
  });
});

describe('nearly the same words about another matter', () => {
  test.each([
    [
      'actors that change places',
      'The northern port handed over 30 prisoners to the United States, and Mexico kept none.',
      'Mexico handed over 30 prisoners to the United States, and the northern port kept none.',
    ],
    [
      'who gave to whom',
      'the United States had handed over 30 prisoners to Mexico',
      'Mexico had handed over 30 prisoners to the United States',
    ],
    [
      'another month',
      '19 survey drones had entered the airspace of the island since October',
      '19 survey drones had entered the airspace of the island in November',
    ],
    [
      'another object in one frame',
      'The treasury sanctioned a ferry company in Puerto Viejo tied to the smugglers of the delta.',
      'The treasury sanctioned a betting network in Ensenada tied to the smugglers of the delta.',
    ],
  ])('%s', (_, before, now) => {
    expect(second({ text: before }, { text: now }).verdict).not.toBe('repeat');
  });

  test('a small number that two claims share by chance joins nothing', () => {
    const before = { text: 'Four ferries left the harbour for the islands before the storm.' };
    const now = { text: 'The council meets in four chambers of the old customs house.' };
    expect(second(before, now).verdict).toBe('new');
  });
});
