import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { DECIDES_FROM } from '../../src/model/judgement.ts';
import { newestSeq } from '../../src/store/judgements.ts';
import { HOSTILE, storedDays } from '../pipeline/archive-days.ts';
import { DESKS, type StoredHouse, TOPIC } from '../web/stored-house.ts';
import { run } from './run.ts';

// The house is open in this process: the commands ask it through its socket, as they ask a running worker.
let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedDays();
}, 300_000);
afterAll(() => stored.close());

const cli = (...args: readonly string[]) => run(['--config', stored.configDir, ...args]);
const file = (name: string, value: unknown) => {
  const path = join(stored.configDir, name);
  writeFileSync(path, typeof value === 'string' ? value : stringify(value));
  return path;
};
const bilbao = () => ({
  ...TOPIC,
  id: 'lighthouse',
  name: { en: 'The lighthouse', es: 'El faro' },
  entities: [{ id: 'lighthouse', name: 'lighthouse', aliases: ['lighthouse', 'the old lighthouse'] }],
  examples: {
    match: { en: ['He saw the lighthouse.'], es: ['Vio el lighthouse.'] },
    ignore: { en: ['He saw.'], es: ['Vio.'] },
  },
});

/** Nothing that a terminal would obey. */
const isHarmless = (text: string) => !/[^\P{Cc}\n\t]|[\u202a-\u202e]/u.test(text);

describe('claimwatch calibrate', () => {
  test('prints the grid with what is in use, and that nothing is proposed without labels', async () => {
    const { code, out, err } = await cli('calibrate', '--since', '7d');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\d+ verdicts since .* made again\.\n/);
    expect(out).toContain(`${DECIDES_FROM.decide.toFixed(2)} *  0 / 0 / 0 `);
    expect(out).toContain('No proposal: 0 labelled claims are too few to choose by, 30 are needed.');
    expect(out).toContain('Nothing was changed.');
  });

  test('lists what other thresholds flip, each with both sentences', async () => {
    const { code, out } = await cli('calibrate', '--since', '7d', '--decide', '1', '--sure', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/repeat -> (new|update)/);
    expect(out).toContain('no reviewer said anything of these two');
    expect(out).toMatch(/\d+ verdicts since .* would flip with decide 1, review [\d.]+, sure 1/);
    expect(isHarmless(out)).toBe(true);
  });

  test('says both as JSON', async () => {
    const table = await cli('calibrate', '--json');
    expect(JSON.parse(table.out)).toMatchObject({ proposal: { kind: 'too few labels' }, leftOut: {} });
    const list = JSON.parse((await cli('calibrate', '--json', '--decide', '1', '--sure', '1')).out);
    expect(list.thresholds).toEqual({ decide: 1, review: DECIDES_FROM.review, sure: 1 });
    expect(list.flips.length).toBeGreaterThan(0);
  });

  test('says in its help that effects on later claims are left out of account', async () => {
    expect((await cli('calibrate', '--help')).out).toContain('that is left out of account');
  });

  test.each([
    [['--since', 'soon'], '--since is "soon". Write how long ago'],
    [['--decide', '0.99'], 'review <= decide <= sure'],
  ])('%j is wrong use', async (args, says) => {
    const { code, err } = await cli('calibrate', ...args);
    expect([code, err]).toMatchObject([2, expect.stringContaining(says)]);
  });
});

describe('claimwatch backtest', () => {
  test('prints what configured desks would have been told, harmless to a terminal', async () => {
    const { code, out, err } = await cli('backtest', '--since', '2d');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Desk coast (Coast desk), immediate, America/New_York: harbour');
    expect(out).toMatch(/\+ new: Ana Puerto: “.*six ships/);
    expect(out).toContain('the lamp');
    expect(HOSTILE).not.toBe('');
    expect(isHarmless(out)).toBe(true);
  });

  test('shows no more lines of a digest than asked for', async () => {
    const { out } = await cli('backtest', '--since', '2d', '--show', '0');
    expect(out).not.toContain('six ships');
    expect(out).toMatch(/and \d+ more/);
  });

  test('tries a topic that no desk watches: each alert when it would have come, and nothing stored', async () => {
    const before = await newestSeq(stored.house.store.db);
    const topic = file('lighthouse.yaml', { topics: [bilbao()] });
    const { code, out, err } = await cli('backtest', '--since', '2d', '--topic', topic, '--json');
    expect([code, err]).toEqual([0, '']);
    const { desks, foundAgain } = JSON.parse(out);
    expect(foundAgain).toBe(true);
    expect(desks).toMatchObject([{ id: '(trial)', topics: ['lighthouse'], exists: false }]);
    expect(JSON.stringify(desks[0].times)).toContain('lamp');
    expect(await newestSeq(stored.house.store.db)).toBe(before);
  });

  test('tries desks of a file at their hours', async () => {
    const desk = { ...DESKS[0], id: 'noon', name: 'Noon', zone: 'UTC', schedule: '0 12 * * *' };
    const desks = file('noon.yaml', { desks: [{ ...desk, batchSeconds: undefined }] });
    const { out } = await cli('backtest', '--since', '2d', '--desk', desks, '--json');
    const [noon] = JSON.parse(out).desks;
    expect(noon.times.every(({ at }: { at: string }) => at.endsWith('T12:00:00.000Z'))).toBe(true);
  });

  test('says what is wrong with a file at its line and column', async () => {
    const topic = file('broken-topic.yaml', 'topics:\n  - id: Harbour Master\n');
    const wrong = await cli('backtest', '--topic', topic);
    expect([wrong.code, wrong.err]).toMatchObject([2, expect.stringMatching(/broken-topic\.yaml:2:\d+: /)]);
    const desks = file('broken-desk.yaml', { desks: [{ ...DESKS[0], topics: ['harbor'] }] });
    const unknown = await cli('backtest', '--desk', desks);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/broken-desk\.yaml:\d+:\d+: there is no topic "harbor".*harbour/);
  });

  test.each([
    [['--since', '2020-02-30'], '--since is "2020-02-30". Write how long ago'],
    [['--since', '1d', '--until', '2d'], '--until 2d is not after --since 1d'],
    [['--show', 'all'], '--show is "all". Write a number of lines'],
    [['--baseline', 'all'], '--baseline is "all". Write a number of hours, days or weeks'],
    [['--decide', '2'], 'Write a likeness from 0 to 1'],
  ])('%j is wrong use', async (args, says) => {
    const { code, err } = await cli('backtest', ...args);
    expect([code, err]).toMatchObject([2, expect.stringContaining(says)]);
  });

  test('ends when whoever asked goes away', async () => {
    const stop = AbortSignal.abort();
    const { code, err } = await run(['--config', stored.configDir, 'backtest'], { stop });
    expect([code, err]).toEqual([1, 'stopped before the end\n']);
  });
});
