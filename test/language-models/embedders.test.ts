import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/config/settings.ts';
import { onnxEmbedder } from '../../src/language-models/onnx-embedder.ts';
import { type Models, openModels } from '../../src/language-models/open-models.ts';
import { checkedVectors, cosine, fromBytes, toBytes } from '../../src/language-models/vectors.ts';
import { type Behaviour, embeds, fails, json, type ModelServer, modelServer } from './model-server.ts';
import { tinyModel, tinyTokenizer } from './tiny-model.ts';

describe('an embedder behind an OpenAI-compatible API', () => {
  let server: ModelServer;
  const opened: Models[] = [];
  beforeAll(async () => {
    server = await modelServer();
  });
  afterAll(async () => {
    await Promise.all(opened.map((models) => models.close()));
    await server.close();
  });

  function embedder(prefix: string | null = null) {
    const models = openModels(
      {
        ...defaultSettings().models,
        ...{ embedderUrl: server.url, embedderModel: 'vectors', embedderPrefix: prefix },
      },
      { allowPrivate: [server.door], userAgent: 'test', clock: () => new Date(0), timeoutMs: 5_000 },
    );
    opened.push(models);
    if (models.embedder === null) throw new Error('No embedder.');
    return models.embedder;
  }

  test('gives vectors of length one in the order of the texts, and knows their dimensions then', async () => {
    server.behave(embeds((text) => (text.includes('a') ? [3, 4] : [0, 2])));
    const one = embedder('query: ');
    expect(one.dimensions).toBeNull();
    const { vectors, tokensIn } = await one.embed(['a boat', 'the ship']);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [expect.closeTo(0.6), expect.closeTo(0.8)],
      [0, 1],
    ]);
    expect([one.dimensions, tokensIn]).toEqual([2, 7]);
    expect(server.requests.at(-1)?.body.input).toEqual(['query: a boat', 'query: the ship']);
  });

  const data =
    (entries: unknown): Behaviour =>
    (_, response) =>
      json(response, { data: entries });
  test.each<[outcome: string, name: string, Behaviour]>([
    ['bad-vectors', 'dimensions that differ', embeds((text) => (text === 'one' ? [1, 2] : [1, 2, 3]))],
    ['bad-vectors', 'a vector without direction', embeds(() => [0, 0, 0])],
    ['bad-vectors', 'numbers beyond all floats', embeds(() => [1e300, 1e300])],
    ['bad-vectors', 'one vector for two texts', data([{ index: 0, embedding: [1, 2] }])],
    [
      'bad-vectors',
      'one index twice',
      data([
        { index: 1, embedding: [1, 2] },
        { index: 1, embedding: [1, 2] },
      ]),
    ],
    ['bad-vectors', 'vectors of one number', embeds(() => [1])],
    // NaN is null in JSON.
    ['no-answer', 'NaN', embeds(() => [1, null])],
    ['no-answer', 'text for vectors', data([{ index: 0, embedding: 'AAAA' }])],
    ['no-answer', 'nothing', (_, response) => json(response, {})],
    ['not-json', 'a page', (_, response) => void response.end('<html>')],
    ['too-large', 'an enormous answer', embeds(() => Array.from({ length: 60_000 }, () => 0.123456789))],
    ['rate-limited', 'status 429', fails(429)],
    ['server-error', 'status 503', fails(503)],
  ])('gives %s for %s', async (outcome, _, behaviour) => {
    server.behave(behaviour);
    await expect(embedder().embed(['one', 'two'])).rejects.toMatchObject({ name: 'ModelFailure', outcome });
  });

  test('that changes its dimensions is not believed', async () => {
    const one = embedder();
    server.behave(embeds(() => [1, 2]));
    await one.embed(['one']);
    server.behave(embeds(() => [1, 2, 3]));
    await expect(one.embed(['one'])).rejects.toMatchObject({ outcome: 'bad-vectors' });
  });
});

describe('vectors', () => {
  test('are the same after they were stored', () => {
    const vector = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 2 });
    fc.assert(
      fc.property(vector, (numbers) => {
        const given = Float32Array.from(numbers);
        expect(fromBytes(toBytes(given))).toEqual(given);
      }),
    );
  });

  test('of other dimensions are not alike at all', () => {
    expect(cosine(Float32Array.of(1, 0), Float32Array.of(1, 0, 0))).toBe(-1);
    expect(cosine(Float32Array.of(1, 0), Float32Array.of(1, 0))).toBe(1);
  });

  test('never come out otherwise than finite and of length one', () => {
    const number = fc.oneof(fc.double(), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.array(number, { maxLength: 5 }), { maxLength: 3 }), (vectors) => {
        let checked: readonly Float32Array[] = [];
        try {
          checked = checkedVectors(vectors, { count: vectors.length, dimensions: null });
        } catch (error) {
          expect(error).toMatchObject({ outcome: 'bad-vectors' });
        }
        for (const vector of checked) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }),
    );
  });
});

describe('an embedder on this machine', () => {
  let dir: string;
  const opened: { close(): Promise<void> }[] = [];
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'claimwatch-onnx-'));
    writeFileSync(join(dir, 'model.onnx'), tinyModel());
    writeFileSync(join(dir, 'tokenizer.json'), JSON.stringify(tinyTokenizer));
  });
  afterAll(async () => {
    await Promise.all(opened.map((one) => one.close()));
    rmSync(dir, { recursive: true, force: true });
  });
  const at = (folder: string) => {
    const one = onnxEmbedder({ dir: folder, prefix: null, timeoutMs: 20_000 });
    opened.push(one);
    return one;
  };

  test('reads model and tokenizer from a folder, and gives the mean of the words’ vectors', async () => {
    const one = at(dir);
    const { vectors, tokensIn } = await one.embed(['Six cartels', 'cartels', 'boats cartels six']);
    const [both, cartels, three] = vectors.map((vector) => [...vector]);
    expect(both).toEqual([expect.closeTo(Math.SQRT1_2), expect.closeTo(Math.SQRT1_2), 0]);
    expect(cartels).toEqual([0, 1, 0]);
    expect(three).toEqual([expect.closeTo(0.577), expect.closeTo(0.577), expect.closeTo(0.577)]);
    expect([one.dimensions, tokensIn]).toEqual([3, null]);
  });

  test('says what is missing in a folder that holds no model, and what cannot be read', async () => {
    const empty = join(dir, 'empty');
    mkdirSync(empty);
    await expect(at(empty).embed(['x'])).rejects.toMatchObject({
      outcome: 'broken',
      message: expect.stringContaining('holds no model.onnx'),
    });
    const broken = join(dir, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'model.onnx'), 'no model');
    writeFileSync(join(broken, 'tokenizer.json'), JSON.stringify(tinyTokenizer));
    await expect(at(broken).embed(['x'])).rejects.toMatchObject({ outcome: 'broken' });
  });

  test('says so of a text of which it knows no word', async () => {
    await expect(at(dir).embed(['¿?'])).rejects.toMatchObject({ name: 'ModelFailure' });
  });
});
