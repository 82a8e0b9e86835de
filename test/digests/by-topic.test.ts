import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byTopic, type Telling, type TopicTelling } from '../../src/digests/by-topic.ts';
import type { Choice } from '../../src/digests/choose.ts';
import { composeDigest } from '../../src/digests/compose.ts';
import { LABELS } from '../../src/digests/labels.ts';
import { footSentences, nothingNew } from '../../src/digests/say.ts';
import type { CorrectionLine, Digest } from '../../src/model/digest.ts';
import { sampleLine, sampleRestated } from './sample.ts';

const TOPICS = ['sheinbaum', 'military', 'designations', 'quiet'];
const NAMES = new Map([
  ['sheinbaum', 'Claudia Sheinbaum'],
  ['military', 'US military action'],
]);

interface Given {
  readonly lines?: readonly (readonly [topic: string, claimId: number, statementId: number])[];
  readonly more?: Given['lines'];
  readonly again?: readonly (readonly [topics: readonly string[], claimId: number])[];
  readonly corrections?: Given['again'];
  readonly held?: readonly (readonly [claimId: number, statementId: number, topics: readonly string[]])[];
}

function whole({ lines = [], more = [], again = [], corrections = [], held = [] }: Given): Telling {
  const of = (all: NonNullable<Given['lines']>, topic: string) =>
    all
      .filter(([where]) => where === topic)
      .map(([, claimId, statementId]) => ({ statementId, line: sampleLine({ claimId, topics: [topic] }) }));
  const choice: Choice = {
    sections: TOPICS.map((topic) => ({ topic, lines: of(lines, topic), more: of(more, topic) })).filter(
      (section) => section.lines.length + section.more.length > 0,
    ),
    saidAgain: {
      lines: again.map(([topics, claimId]) => ({
        statementId: claimId,
        line: sampleRestated({ claimId, topics }),
      })),
      more: [],
    },
    held: held.map(([claimId, statementId]) => ({ claimId, statementId, of: null, why: 'repeat' })),
    waiting: 3,
  };
  const { verdict, carriedBy, independentSources, earlier, difference, ...spoken } = sampleLine();
  const digest = composeDigest(
    {
      id: 'politics',
      name: 'Politics desk',
      topics: TOPICS,
      schedule: { kind: 'immediate', batchSeconds: 60 },
      zone: 'UTC',
      lang: 'en',
      restatements: true,
      recipients: [],
    },
    choice,
    {
      kind: 'regular',
      topicNames: NAMES,
      window: { from: new Date('2026-03-06T01:00:00Z'), to: new Date('2026-03-06T13:30:00Z') },
      dueAt: null,
      heldUrl: 'https://watch.example/held/whole',
      feeds: { configured: 2, read: 2, failing: [], gaps: [] },
      next: { nextAt: null },
      corrections: corrections.map(
        ([topics, claimId]): CorrectionLine => ({
          ...spoken,
          ...{ claimId, topics, correction: 'retracted', toldAt: '2026-03-05T13:30:00Z' },
          ...{ why: null, parts: [], noted: false, now: null },
        }),
      ),
      toldAtOnce: 2,
      notice: 'Invented.',
    },
  );
  return { digest, choice };
}

const split = (given: Given): TopicTelling[] =>
  byTopic(whole(given), {
    topics: TOPICS,
    names: NAMES,
    topicsOf: new Map((given.held ?? []).map(([claimId, , topics]) => [claimId, topics])),
    heldUrl: (topic) => `https://watch.example/held/${topic}`,
  });

const idsOf = ({ digest, choice }: TopicTelling) => ({
  lines: choice.sections.flatMap((one) => [...one.lines, ...one.more]).map(({ line }) => line.claimId),
  again: choice.saidAgain.lines.map(({ line }) => line.claimId),
  corrections: digest.corrections?.lines.map((line) => line.claimId) ?? [],
  held: choice.held.map(({ claimId }) => claimId),
});

describe('a window by topic', () => {
  test('is one mail for each topic that has something to tell, in the order of the desk', () => {
    const parts = split({
      lines: [
        ['military', 2, 2],
        ['sheinbaum', 1, 1],
        ['military', 3, 3],
      ],
      more: [['military', 4, 4]],
      again: [[['designations', 'military'], 5]],
      corrections: [[['sheinbaum'], 6]],
    });
    expect(parts.map((part) => [part.topic, part.digest.deskName, idsOf(part)])).toEqual([
      [
        'sheinbaum',
        'Politics desk: Claudia Sheinbaum',
        { lines: [1], again: [], corrections: [6], held: [] },
      ],
      [
        'military',
        'Politics desk: US military action',
        { lines: [2, 3, 4], again: [5], corrections: [], held: [] },
      ],
    ]);
    expect(parts[1]?.digest.sections[0]?.more).toEqual({
      count: 1,
      url: 'https://watch.example/held/military',
    });
  });

  test('a topic with nothing but what is said again, or does not stand, has a mail too', () => {
    const parts = split({ again: [[['quiet'], 1]], corrections: [[['designations'], 2]] });
    expect(parts.map(({ topic }) => topic)).toEqual(['designations', 'quiet']);
    expect(parts[0]?.digest.deskName).toBe('Politics desk: designations');
  });

  test('what was held back stands beside its statement, on its topic, or in the first mail', () => {
    const parts = split({
      lines: [
        ['sheinbaum', 1, 11],
        ['military', 2, 12],
      ],
      held: [
        [20, 12, ['sheinbaum']],
        [21, 99, ['military']],
        [22, 98, ['quiet']],
        [23, 97, []],
      ],
    });
    expect(parts.map((part) => idsOf(part).held)).toEqual([
      [22, 23],
      [20, 21],
    ]);
    expect(parts.map((part) => part.digest.held)).toEqual([
      { repeats: 2, url: 'https://watch.example/held/sheinbaum' },
      { repeats: 2, url: 'https://watch.example/held/military' },
    ]);
  });

  test('what is counted of the whole window is said once, what holds for it in each', () => {
    const parts = split({
      lines: [
        ['sheinbaum', 1, 1],
        ['military', 2, 2],
      ],
    });
    const said = parts.map(
      ({ digest: { toldAtOnce, waiting, notice, feeds, window } }: { digest: Digest }) => ({
        ...{ toldAtOnce, waiting, notice },
        ...{ read: feeds.read, from: window.from },
      }),
    );
    const each = { notice: 'Invented.', read: 2, from: '2026-03-06T01:00:00.000Z' };
    expect(said).toEqual([
      { ...each, toldAtOnce: 2, waiting: 3 },
      { ...each, toldAtOnce: undefined, waiting: undefined },
    ]);
  });

  test('none says that nothing is new while another tells news, or some was told at once', () => {
    const parts = split({ lines: [['military', 1, 1]], corrections: [[['sheinbaum'], 2]] });
    expect(parts.map(({ digest }) => nothingNew(digest))).toEqual([null, null]);
    expect(footSentences(parts[0]?.digest ?? whole({}).digest)).toContain(LABELS.en.toldAtOnce(2));
    const { digest } = whole({ corrections: [[['sheinbaum'], 2]] });
    expect(nothingNew(digest)).toBe(LABELS.en.nothingElse(2));
  });

  test('of nothing there is none', () => {
    expect(split({ held: [[1, 1, ['sheinbaum']]] })).toEqual([]);
  });

  test('whatever there is, each of it stands in exactly one mail', () => {
    const topic = fc.constantFrom(...TOPICS);
    const topics = fc.uniqueArray(fc.constantFrom(...TOPICS, 'dropped'), { maxLength: 3 });
    const id = fc.nat(40);
    fc.assert(
      fc.property(
        fc.record({
          lines: fc.uniqueArray(fc.tuple(topic, id, id), { selector: ([, claim]) => claim }),
          more: fc.uniqueArray(fc.tuple(topic, id, id), { selector: ([, claim]) => claim, maxLength: 4 }),
          again: fc.uniqueArray(fc.tuple(topics, id), { selector: ([, claim]) => claim, maxLength: 4 }),
          corrections: fc.uniqueArray(fc.tuple(topics, id), { selector: ([, claim]) => claim, maxLength: 4 }),
          held: fc.uniqueArray(fc.tuple(id, id, topics), { selector: ([claim]) => claim }),
        }),
        (given) => {
          const parts = split(given);
          const all = whole(given);
          const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);
          const expected = idsOf({ ...all, topic: '' });
          const told = parts.map(idsOf);
          for (const what of ['lines', 'again', 'corrections'] as const)
            expect(sorted(told.flatMap((ids) => ids[what]))).toEqual(sorted(expected[what]));
          if (parts.length > 0)
            expect(sorted(told.flatMap(({ held }) => held))).toEqual(sorted(expected.held));
          expect(parts.map((part) => TOPICS.indexOf(part.topic))).toEqual(
            sorted(parts.map((part) => TOPICS.indexOf(part.topic))),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
