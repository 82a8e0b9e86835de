import { expect, test } from 'vitest';
import { chooseLines } from '../../src/digests/choose.ts';
import { composeDigest } from '../../src/digests/compose.ts';
import type { DeskConfig } from '../../src/model/desk.ts';
import { sampleLine } from './sample.ts';

const desk: DeskConfig = {
  id: 'politics',
  name: 'Politics desk',
  topics: ['sheinbaum'],
  schedule: { kind: 'cron', crons: ['30 7,13 * * *'] },
  zone: 'America/Mexico_City',
  lang: 'en',
  restatements: false,
  recipients: [],
};
const around = {
  kind: 'regular' as const,
  topicNames: new Map([['sheinbaum', 'Claudia Sheinbaum']]),
  window: { from: new Date('2026-03-06T01:00:00Z'), to: new Date('2026-03-06T13:30:00Z') },
  dueAt: null,
  heldUrl: 'https://watch.example/held',
  feeds: { configured: 2, read: 2, failing: [], gaps: [] },
  next: { nextAt: '2026-03-06T19:30:00.000Z' },
  corrections: [],
  toldAtOnce: 0,
  notice: null,
};

test('sections carry their names, cut lines a link, and the next digest its time', () => {
  const line = { statementId: 1, line: sampleLine() };
  const choice = {
    sections: [
      { topic: 'sheinbaum', lines: [line], more: [line, line] },
      { topic: 'unnamed', lines: [line], more: [] },
    ],
    saidAgain: { lines: [], more: [] },
    held: [{ claimId: 5, statementId: 1, of: 1, why: 'carried' as const }],
    waiting: 0,
  };
  const digest = composeDigest(desk, choice, around);
  expect(digest.sections).toEqual([
    {
      topic: 'sheinbaum',
      name: 'Claudia Sheinbaum',
      lines: [sampleLine()],
      more: { count: 2, url: around.heldUrl },
    },
    { topic: 'unnamed', name: 'unnamed', lines: [sampleLine()] },
  ]);
  expect(digest.held).toEqual({ repeats: 1, url: around.heldUrl });
  expect(digest.nextAt).toBe('2026-03-06T19:30:00.000Z');
  expect(digest.dueAt).toBeNull();
});

test('a late digest says when it was due', () => {
  const nothing = { from: 0, told: new Set<number>(), since: new Map(), statements: new Map() };
  const choice = chooseLines([], { topics: [], maxLines: 5 }, nothing);
  const digest = composeDigest(desk, choice, { ...around, dueAt: new Date('2026-03-06T13:00:00Z') });
  expect(digest).toMatchObject({ dueAt: '2026-03-06T13:00:00.000Z', sections: [] });
});
