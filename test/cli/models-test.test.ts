import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFolder } from '../config/folder.ts';
import {
  fails,
  json,
  type ModelServer,
  modelServer,
  quotesRightly,
  says,
} from '../language-models/model-server.ts';
import { run } from './run.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer();
});
afterAll(() => server.close());

const testModels = (settings: string, ...args: string[]) => {
  const dir = configFolder({
    'settings.yaml': `http:\n  allowPrivate: ["${server.door}"]\n${settings}`,
  });
  return run(['models', 'test', ...args, '--config', dir], {
    env: { CLAIMWATCH_MODELS_JUDGE_KEY: 'secret-key' },
  });
};
const judge = () => `models:\n  judgeUrl: ${server.url}\n  judgeModel: small\n`;

describe('models test', () => {
  test('asks about a built-in pair and says who answered, what, and how fast', async () => {
    server.behave((request, response) =>
      request.path.endsWith('/embeddings')
        ? json(response, { data: [0, 1].map((index) => ({ index, embedding: [1, 2, 2] })) })
        : quotesRightly('repeat')(request, response),
    );
    const { code, out } = await testModels(
      `${judge()}  embedderUrl: ${server.url}\n  embedderModel: vectors\n`,
    );
    expect(code).toBe(0);
    expect(out.replace(/\d+ ms/g, 'N ms')).toBe(
      `judge small at ${server.door}: repeat, 400 and 50 tokens (N ms)\n` +
        `embedder vectors at ${server.door}: likeness 1.00, 3 dimensions (N ms)\n`,
    );
    expect(server.requests[0]?.authorization).toBe('Bearer secret-key');
  });

  test.each([
    ['a key that is not taken', fails(401, {}, 'secret-key is wrong'), 'refused: http'],
    ['invented evidence', says('repeat', 'so it is', 'so it was'), 'no-quote: repeat, but what it quotes'],
  ])('ends with code 1 on %s', async (_, behaviour, said) => {
    server.behave(behaviour);
    const { code, out } = await testModels(judge());
    expect([code, out]).toEqual([1, expect.stringContaining(said)]);
    expect(out).not.toContain('secret-key');
  });

  test('says when another verdict was expected', async () => {
    server.behave(quotesRightly('new'));
    const { code, out } = await testModels(judge(), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { ok: true, says: 'new, 400 and 50 tokens; repeat was expected' },
    ]);
  });

  test('and check says what the folder of a model on this machine lacks', async () => {
    const dir = configFolder({ 'settings.yaml': 'models:\n  embedderDir: /nowhere/model\n' });
    const { code, err } = await run(['check', '--config', dir]);
    expect(code).toBe(0);
    for (const name of ['model.onnx', 'tokenizer.json'])
      expect(err).toContain(`models.embedderDir is /nowhere/model, which holds no ${name}`);
  });

  test('says that none is configured', async () => {
    const dir = configFolder();
    const { code, err } = await run(['models', 'test', '--config', dir]);
    expect([code, err]).toEqual([2, expect.stringContaining('No model is configured')]);
  });
});
