/**
 * What runs in the thread of a model that lies on this machine: ONNX on WebAssembly, and its tokenizer. The two packages are
 * large and wanted by few, so they are not installed with Claimwatch, and loaded only here.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { z } from 'zod';

type Onnx = typeof import('onnxruntime-web');

interface Loaded {
  readonly onnx: Onnx;
  readonly session: InferenceSession;
  readonly tokenizer: Tokenizer;
  readonly pooling: 'mean' | 'first';
  readonly mostTokens: number;
}

/** Most tokens of one text, where the model does not say. */
const MOST_TOKENS = 512;

/** The packages, and the versions that the tests run. */
const PACKAGES = 'onnxruntime-web@1.30.0 @huggingface/tokenizers@0.2.0';

const loaded = new Map<string, Promise<Loaded>>();

/** Reads the model of a folder once; every later call finds it there. @throws Error that says what is missing */
export async function load(dir: string): Promise<void> {
  await modelOf(dir);
}

/** Vectors of texts, as the model gives them. */
export async function embed({
  dir,
  texts,
}: {
  dir: string;
  texts: readonly string[];
}): Promise<Float32Array[]> {
  const model = await modelOf(dir);
  const vectors: Float32Array[] = [];
  // One by one: no padding, and the same vector whatever stands beside a text.
  for (const text of texts) vectors.push(await vectorOf(model, text));
  return vectors;
}

function modelOf(dir: string): Promise<Loaded> {
  const known = loaded.get(dir) ?? read(dir);
  loaded.set(dir, known);
  known.catch(() => loaded.delete(dir));
  return known;
}

async function read(dir: string): Promise<Loaded> {
  const [onnx, tokenizers] = await packages();
  onnx.env.wasm.numThreads = 1;
  const file = ['model.onnx', 'onnx/model.onnx']
    .map((name) => join(dir, name))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${dir} holds no model.onnx, and its folder onnx holds none.`);
  const config = await jsonFile(join(dir, 'tokenizer_config.json'), {});
  const tokenizer = new tokenizers.Tokenizer(await jsonFile(join(dir, 'tokenizer.json')), config);
  const session = await onnx.InferenceSession.create(await readFile(file), {
    executionProviders: ['wasm'],
    ...(await externalData(`${file}_data`)),
  });
  return { onnx, session, tokenizer, pooling: await poolingOf(dir), mostTokens: mostTokens(config) };
}

async function packages(): Promise<[Onnx, typeof import('@huggingface/tokenizers')]> {
  try {
    return await Promise.all([import('onnxruntime-web'), import('@huggingface/tokenizers')]);
  } catch (cause) {
    throw new Error(`models.embedderDir needs two packages: npm install --no-save ${PACKAGES}`, { cause });
  }
}

/** Weights of large models lie in a file of their own. */
async function externalData(file: string) {
  return existsSync(file) ? { externalData: [{ path: basename(file), data: await readFile(file) }] } : {};
}

async function jsonFile(file: string, without?: object): Promise<object> {
  if (without !== undefined && !existsSync(file)) return without;
  const parsed = z.looseObject({}).safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} holds no JSON object.`);
  return parsed.data;
}

const Pooling = z.object({ pooling_mode_cls_token: z.boolean() });

/** As sentence-transformers write it down; the mean of all tokens where nobody does. */
async function poolingOf(dir: string): Promise<Loaded['pooling']> {
  const parsed = Pooling.safeParse(await jsonFile(join(dir, '1_Pooling', 'config.json'), {}));
  return parsed.data?.pooling_mode_cls_token === true ? 'first' : 'mean';
}

function mostTokens(config: object): number {
  const said = z.object({ model_max_length: z.number().int().min(8) }).safeParse(config);
  return Math.min(said.data?.model_max_length ?? MOST_TOKENS, MOST_TOKENS);
}

async function vectorOf(model: Loaded, text: string): Promise<Float32Array> {
  const ids = cut(tokensOf(model.tokenizer, text), model.mostTokens);
  const output = await model.session.run(inputs(model, ids));
  const name = ['sentence_embedding', 'last_hidden_state'].find((each) => each in output);
  const tensor = output[name ?? model.session.outputNames[0] ?? ''];
  if (tensor === undefined || !(tensor.data instanceof Float32Array)) {
    throw new Error('The model gives no 32-bit floats. Export it as a model that extracts features.');
  }
  return pooled(tensor.data, tensor.dims, model.pooling);
}

/** A tokenizer without a token for the unknown gives none for what it does not know. */
function tokensOf(tokenizer: Tokenizer, text: string): number[] {
  const ids: readonly (number | undefined)[] = tokenizer.encode(text).ids;
  const known = ids.filter((id) => id !== undefined);
  if (known.length === 0) throw new Error('The tokenizer knows no word of the text.');
  return known;
}

/** The last token ends the text for most models, so it stays. */
function cut(ids: readonly number[], most: number): readonly number[] {
  return ids.length <= most ? ids : [...ids.slice(0, most - 1), ...ids.slice(-1)];
}

function inputs({ onnx, session }: Loaded, ids: readonly number[]): Record<string, Tensor> {
  const values: Readonly<Record<string, readonly number[]>> = {
    input_ids: ids,
    attention_mask: ids.map(() => 1),
    token_type_ids: ids.map(() => 0),
    position_ids: ids.map((_, at) => at),
  };
  const named = session.inputNames.map((name) => {
    const given = values[name];
    if (given === undefined) throw new Error(`The model wants an input "${name}", which is not known.`);
    return [name, new onnx.Tensor('int64', BigInt64Array.from(given, BigInt), [1, given.length])] as const;
  });
  return Object.fromEntries(named);
}

/** One vector of all tokens' vectors; models that pool by themselves give one. */
function pooled(data: Float32Array, dims: readonly number[], how: Loaded['pooling']): Float32Array {
  const size = dims.at(-1) ?? 0;
  const tokens = dims.length === 3 ? (dims[1] ?? 1) : 1;
  if (how === 'first' || tokens === 1) return data.slice(0, size);
  return Float32Array.from({ length: size }, (_, at) => {
    let sum = 0;
    for (let token = 0; token < tokens; token += 1) sum += data[token * size + at] ?? 0;
    return sum / tokens;
  });
}
