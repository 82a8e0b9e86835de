import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTopics } from '../../src/config/load.ts';
import { type RunLine, replay } from '../../src/pipeline/replay.ts';

const topics = loadTopics(join(import.meta.dirname, '..', '..', 'config', 'topics.yaml'));

const ORDER = [
  'MEXICO CITY — President Claudia Sheinbaum said on Tuesday that no foreign soldiers would be let into the country.',
  '“We will never accept American troops on our soil,” she told reporters. “We share information, we coordinate, and that is all.”',
  'The United States designated six Mexican cartels as foreign terrorist organizations in February.',
].join('\n\n');
const COPY = ORDER.replace('MEXICO CITY — ', '');
const EDITED = ORDER.replace('six Mexican cartels', 'eight Mexican cartels');
const SPANISH = [
  'La presidenta Claudia Sheinbaum reiteró el miércoles que México nunca aceptará tropas estadounidenses en su territorio.',
  'El mercado de flores de la capital abrió de madrugada.',
].join('\n\n');
const WEATHER = 'Rain is expected in the valley until Friday, and the river is high.';

interface Made {
  id: string;
  lang: string;
  url: string;
  published: string;
  text: string;
}

const ARTICLES: readonly Made[] = [
  { id: 'a', lang: 'en', url: 'https://one.example/order', published: '2025-09-02T20:00:00Z', text: ORDER },
  { id: 'b', lang: 'en', url: 'https://two.example/copy', published: '2025-09-02T21:00:00Z', text: COPY },
  { id: 'c', lang: 'es', url: 'https://tres.example/nota', published: '2025-09-03T18:00:00Z', text: SPANISH },
  { id: 'd', lang: 'en', url: 'https://one.example/order', published: '2025-09-03T20:00:00Z', text: EDITED },
  { id: 'e', lang: 'en', url: 'https://one.example/rain', published: '2025-09-03T21:00:00Z', text: WEATHER },
];

let folder = '';

/** Writes a stream; `extra` are fields that a replay must not read. */
async function stream(name: string, extra: Record<string, unknown> = {}): Promise<string> {
  const dir = join(folder, name);
  await mkdir(join(dir, 'articles'), { recursive: true });
  for (const [at, article] of ARTICLES.entries()) {
    const file = {
      outlet: 'The Invented Post',
      country: 'MX',
      byline: null,
      title: 'An invented text',
      ...article,
      ...extra,
    };
    await writeFile(join(dir, 'articles', `0${at}-${article.id}.json`), JSON.stringify(file));
  }
  return dir;
}

async function lines(dir: string): Promise<RunLine[]> {
  const run: RunLine[] = [];
  for await (const line of replay({ dir, topics })) run.push(line);
  return run;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwatch-replay-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a replay', () => {
  test('writes one line per article in name order, near copies, revisions and dull ones included', async () => {
    const run = await lines(await stream('all'));
    expect(run.map((line) => line.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(run.map((line) => line.copyOf)).toEqual([null, 'a', null, 'a', null]);
    expect(run[4]).toEqual({ id: 'e', copyOf: null, mentions: [], claims: [] });
  });

  test('gives the same bytes twice, and reads no annotations', async () => {
    const once = JSON.stringify(await lines(await stream('once')));
    const annotated = await stream('twice', {
      wire: 'AP',
      claims: [{ quote: 'x' }],
      mentions: [{ topic: 'x' }],
    });
    expect(JSON.stringify(await lines(annotated))).toBe(once);
  });

  test('quotes only what stands in the article', async () => {
    for (const [at, line] of (await lines(await stream('spans'))).entries()) {
      const length = ARTICLES[at]?.text.length ?? 0;
      for (const claim of line.claims) {
        for (const { start, end } of [claim, ...claim.content]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(length);
        }
      }
    }
  });

  test('finds nothing new in an agency copy', async () => {
    const run = await lines(await stream('copy'));
    const verdicts = (id: string) =>
      run
        .find((line) => line.id === id)
        ?.claims.filter((claim) => claim.topics.length > 0)
        .map((claim) => claim.verdict);
    expect(verdicts('a')).toContain('new');
    expect(new Set(verdicts('b'))).toEqual(new Set(['repeat']));
  });

  test('sees which claim an outlet changed in a published article', async () => {
    const run = await lines(await stream('edit'));
    const fresh =
      run[3]?.claims.filter((claim) => claim.topics.length > 0 && claim.verdict !== 'repeat') ?? [];
    expect(fresh.map((claim) => claim.verdict)).toEqual(['contradiction']);
    expect(EDITED.slice(fresh[0]?.start, fresh[0]?.end)).toContain('eight Mexican cartels');
    expect(fresh[0]?.match?.article).toBe('a');
    const same = run[3]?.claims.filter((claim) => claim.noveltyRule === 'REV') ?? [];
    expect(same.length).toBeGreaterThan(1);
    expect(same.every(({ match }) => match?.article === 'a')).toBe(true);
  });

  test('names the file that it cannot read', async () => {
    const dir = await stream('broken');
    await writeFile(join(dir, 'articles', '09-bad.json'), '{"id": "z"');
    await expect(lines(dir)).rejects.toThrow(/09-bad\.json is not JSON/);
    await writeFile(join(dir, 'articles', '09-bad.json'), '{"id": "z", "outlet": "O"}');
    await expect(lines(dir)).rejects.toThrow(/09-bad\.json: country/);
  });
});
