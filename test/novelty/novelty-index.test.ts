import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANCES } from '../../src/model/claim.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { NoveltyIndex } from '../../src/novelty/novelty-index.ts';
import { placed, type Words } from './claims.ts';

/** Judges the claims in order, each against those before it. */
function judgeAll(claims: readonly Words[], index = new NoveltyIndex()): Judgement[] {
  return claims.map((words, id) => {
    const claim = placed(words, id);
    const judgement = index.judge(claim);
    index.add(claim, judgement);
    return judgement;
  });
}

function last(...claims: Words[]): Judgement {
  const judgement = judgeAll(claims).at(-1);
  if (!judgement) throw new Error('no claims');
  return judgement;
}

const MINISTER = 'Elena Robles';
const GENERAL = 'Arturo Vidal';

describe('what was said before', () => {
  const cases: readonly [name: string, earlier: Words, later: Words, verdict: string, rule: string][] = [
    [
      'the same words by the same speaker are the same claim',
      { text: 'The patrols will stop at the river.', speaker: MINISTER },
      { text: 'The patrols will stop at the river.', speaker: MINISTER },
      'repeat',
      'HASH',
    ],
    [
      'the same words are one claim whoever is said to have said them',
      { text: 'The patrols will stop at the river on Monday.', speaker: MINISTER },
      { text: 'The patrols will stop at the river on Monday.', speaker: GENERAL },
      'repeat',
      'HASH',
    ],
    [
      'other words for the same thing',
      { text: 'We rejected the offer of foreign soldiers.', speaker: MINISTER },
      { text: 'She turned down the proposal of foreign troops.', speaker: MINISTER },
      'repeat',
      'SAME',
    ],
    [
      'English after Spanish',
      { text: 'Rechazamos el ofrecimiento de soldados extranjeros.', speaker: MINISTER, lang: 'es' },
      { text: 'We rejected the offer of foreign soldiers.', speaker: MINISTER },
      'repeat',
      'LANG',
    ],
    [
      'Spanish after English',
      { text: 'The navy seized four boats near the port.' },
      { text: 'La marina decomisó cuatro lanchas cerca del puerto.', lang: 'es' },
      'repeat',
      'LANG',
    ],
    [
      'a week later it is a new occasion, not news',
      {
        text: 'We rejected the offer of foreign soldiers.',
        speaker: MINISTER,
        published: '2025-08-01T00:00:00Z',
      },
      {
        text: 'We rejected the offer of foreign troops.',
        speaker: MINISTER,
        published: '2025-08-08T00:00:00Z',
      },
      'repeat',
      'OCC',
    ],
    [
      'less detail is still a repeat',
      { text: 'The tunnel under the wall was found by two farmers with a dog on Sunday morning.' },
      { text: 'The tunnel under the wall was found by farmers.' },
      'repeat',
      'SAME',
    ],
  ];
  test.each(cases)('%s', (_name, earlier, later, verdict, rule) => {
    const judgement = last(earlier, later);
    expect([judgement.verdict, judgement.rule, judgement.match]).toEqual([verdict, rule, 0]);
  });
});

describe('another value', () => {
  const cases: readonly [
    name: string,
    earlier: string,
    later: string,
    when: string | null,
    verdict: string,
  ][] = [
    [
      'a reward that grew is an update',
      'The reward is 5 million dollars.',
      'The reward rose to 9 million dollars.',
      null,
      'update',
    ],
    [
      'about a number, then the number',
      'About 40 prisoners were handed over.',
      '43 prisoners were handed over.',
      '2025-08-12',
      'update',
    ],
    [
      'how long something lasted is fixed',
      'The phone call lasted 20 minutes.',
      'The phone call lasted 50 minutes.',
      null,
      'contradiction',
    ],
    [
      'an hour and sixty minutes are one duration',
      'The phone call lasted 1 hour.',
      'The phone call lasted 60 minutes.',
      null,
      'repeat',
    ],
    [
      'a count on a list is fixed',
      'Canada designated seven gangs as terrorists.',
      'Canada designated nine gangs as terrorists.',
      '2025-02',
      'contradiction',
    ],
  ];
  test.each(cases)('%s', (_name, earlier, later, when, verdict) => {
    expect(last({ text: earlier, when }, { text: later, when }).verdict).toBe(verdict);
  });

  test('another date for the same thing contradicts, and both are shown', () => {
    const earlier = { text: 'The treaty was signed in the palace on March 3.', when: '2025-03-03' };
    const judgement = last(earlier, {
      text: 'The treaty was signed in the palace on March 8.',
      when: '2025-03-08',
    });
    expect([judgement.verdict, judgement.rule]).toEqual(['contradiction', 'DATE']);
    expect(judgement.explanation.differences).toContainEqual({
      slot: 'date',
      mine: '2025-03-08',
      theirs: '2025-03-03',
    });
  });

  test('a rounder number for a number already known says nothing new', () => {
    const exact = { text: '43 prisoners were handed over on Tuesday.' };
    expect(last(exact, { text: 'About 40 prisoners were handed over on Tuesday.' }).verdict).toBe('repeat');
  });
});

describe('what looks alike and is not the same', () => {
  const cases: readonly [name: string, earlier: Words, later: Words][] = [
    [
      'another named speaker',
      { text: 'We will not accept foreign troops.', speaker: MINISTER },
      { text: 'He will not accept troops from abroad.', speaker: GENERAL },
    ],
    [
      'another group',
      { text: 'The Gulf Cartel was listed in February.', when: '2025-02' },
      { text: 'The Cartel of the Suns was listed in July.', when: '2025-07' },
    ],
    [
      'another object',
      { text: 'The treasury froze the accounts of a bank in Monterrey.' },
      { text: 'The treasury froze a plan to sell the old mint.' },
    ],
    [
      'another matter',
      { text: 'The wall is finished.' },
      { text: 'The harvest of maize was poor this year.' },
    ],
    [
      'an offer and its refusal',
      { text: 'I offered to send soldiers.', speaker: GENERAL },
      { text: 'We refused the soldiers.', speaker: MINISTER, stance: 'rejects' },
    ],
  ];
  test.each(cases)('%s is new', (_name, earlier, later) => {
    const judgement = last(earlier, later);
    expect([judgement.verdict, judgement.match]).toEqual(['new', null]);
  });
});

describe('yes and no', () => {
  test('a speaker who takes it back contradicts himself', () => {
    const judgement = last(
      { text: 'The agreement allows American drones over the desert.', speaker: GENERAL },
      {
        text: 'The agreement does not allow American drones over the desert.',
        speaker: GENERAL,
        stance: 'denies',
      },
    );
    expect([judgement.verdict, judgement.rule]).toEqual(['contradiction', 'SIGN']);
    expect(judgement.explanation.sentence).toContain('The speaker is the same.');
  });

  test('a denial that names the paper disputes what the paper wrote', () => {
    const judgement = last(
      { text: 'American agents helped to plan the raid on the ranch.', speaker: 'The Wall Street Journal' },
      {
        text: 'What The Wall Street Journal says about the raid is untrue.',
        speaker: MINISTER,
        stance: 'denies',
      },
    );
    expect([judgement.verdict, judgement.rule, judgement.match]).toEqual(['contradiction', 'SIGN', 0]);
    expect(judgement.explanation.sentence).toContain('disputed between two speakers');
  });

  test('two ways of saying no are one refusal, not a contradiction', () => {
    const judgement = last(
      { text: 'We will never allow foreign bases.', speaker: MINISTER, stance: 'rejects' },
      { text: 'Foreign bases will not be permitted.', speaker: MINISTER, stance: 'denies' },
    );
    expect(judgement.verdict).toBe('repeat');
  });
});

describe('the judgement', () => {
  test('very short claims go to review', () => {
    expect(last({ text: 'It was rejected.', speaker: MINISTER }).review).toBe(true);
  });

  test('the first claim of all is new', () => {
    const judgement = last({ text: 'Three boats left the harbour before dawn with their lights off.' });
    expect(judgement).toMatchObject({ verdict: 'new', rule: 'LOW', match: null, score: 0, review: false });
  });

  test('it shows which words say the same, by kind of link, and what was left over', () => {
    const { explanation } = last(
      { text: 'La marina decomisó cuatro lanchas cerca del puerto viejo.', lang: 'es' },
      { text: 'The navy seized four boats near Veracruz.' },
    );
    const links = explanation.aligned.map((pair) => pair.link);
    expect(links).toEqual(expect.arrayContaining(['lexicon', 'number']));
    expect(explanation.leftover.mine.map(({ text }) => text)).toContain('Veracruz');
    expect(explanation.leftover.theirs.map(({ text }) => text)).toContain('viejo');
  });

  test('aligned offsets stand where the words stand', () => {
    const mine = 'The navy seized four boats near the port.';
    const { explanation } = last({ text: 'The navy has seized four vessels.' }, { text: mine });
    const words = explanation.aligned.map(({ mine: [start, end] }) => mine.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(['navy', 'seized', 'four', 'boats']));
  });

  test('it names at most three runners-up and why they lost', () => {
    const claims = ['rifles', 'pistols', 'bullets', 'drones', 'radios'].map((what) => ({
      text: `The police found ${what} in the house.`,
    }));
    const { explanation } = last(...claims, { text: 'The police found drones in the house.' });
    expect(explanation.runnersUp).toHaveLength(3);
    for (const one of explanation.runnersUp) expect(one.why).not.toBe('');
  });
});

const WORDS =
  'army troops call order refuse cartel port boat ship border soldado orden llamada frontera barco seven 7 12 nine not no never Trump México U.S. The'.split(
    ' ',
  );
const anyClaim = fc.record({
  text: fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ minLength: 1, unit: 'grapheme' }),
  ),
  speaker: fc.option(fc.constantFrom('Ana Paz', 'US officials', 'Reuters', '…')),
  lang: fc.constantFrom(...LANGUAGES),
  stance: fc.constantFrom(...STANCES),
  when: fc.option(fc.constantFrom('2025', '2025-02', '2025-02-20')),
});

describe('any claims in any order', () => {
  test('are judged without throwing, the same way twice, and never as a repeat of themselves', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
        const once = judgeAll(claims);
        expect(JSON.stringify(judgeAll(claims))).toBe(JSON.stringify(once));
        once.forEach((judgement, id) => {
          if (judgement.match !== null) expect(judgement.match).toBeLessThan(id);
          expect(judgement.match === null).toBe(judgement.verdict === 'new');
        });
      }),
      { numRuns: 60 },
    );
  });

  test('judging changes nothing: judged again, a claim gets the same bytes', () => {
    const index = new NoveltyIndex();
    const claims = ['Two boats sank.', 'Three boats sank.', 'The port is closed.'].map((text) => ({ text }));
    judgeAll(claims, index);
    const again = placed({ text: 'Both boats sank near the port.' }, 9);
    expect(JSON.stringify(index.judge(again))).toBe(JSON.stringify(index.judge(again)));
  });

  test('a stored decision can be computed again from the claims before it', () => {
    const claims = ['Two boats sank.', 'Three boats sank.', 'The port is closed.', 'The port was shut.'].map(
      (text) => ({ text }),
    );
    const stored = judgeAll(claims);
    const rebuilt = new NoveltyIndex();
    claims.slice(0, 3).forEach((words, id) => {
      const judgement = stored[id];
      if (judgement) rebuilt.add(placed(words, id), judgement);
    });
    expect(JSON.stringify(rebuilt.judge(placed(claims[3] ?? { text: '' }, 3)))).toBe(
      JSON.stringify(stored[3]),
    );
  });
});
