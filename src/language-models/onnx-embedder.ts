import { basename, resolve } from 'node:path';
import type { Embedder } from '../model/embedder.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { entry } from '../threads/entry.ts';
import { openPool } from '../threads/pool.ts';
import { shown } from './prompt.ts';
import { checkedVectors } from './vectors.ts';

export interface OnnxOptions {
  /** Folder with `model.onnx` (or `onnx/model.onnx`) and `tokenizer.json`. */
  readonly dir: string;
  /** Stands before each text, where a model wants one. */
  readonly prefix: string | null;
  /** For one call, once the model is loaded. */
  readonly timeoutMs: number;
}

/** Reading half a gigabyte from a slow disk and compiling it takes a while. */
const LOAD_MS = 180_000;
/** Vocabularies of many languages are large; the weights lie outside of this. */
const HEAP_MB = 2_048;

/** An embedder that runs on this machine, in a thread of its own. It must be closed. */
export function onnxEmbedder({ dir, prefix, timeoutMs }: OnnxOptions): Embedder & { close(): Promise<void> } {
  const pool = openPool<typeof import('./onnx-thread.ts')>({
    module: entry(import.meta.url, './onnx-thread'),
    size: 1,
    timeLimitMs: timeoutMs,
    heapMb: HEAP_MB,
  });
  const folder = resolve(dir);
  let dimensions: number | null = null;
  return {
    id: `${basename(folder)} on this machine`,
    get dimensions() {
      return dimensions;
    },
    async embed(texts) {
      const given = texts.map((text) => `${prefix ?? ''}${shown(text)}`);
      const vectors = await pool
        .run('load', folder, { timeLimitMs: LOAD_MS })
        .then(() => pool.run('embed', { dir: folder, texts: given }))
        .catch((error: unknown) => {
          throw failureOf(error);
        });
      const checked = checkedVectors(vectors, { count: texts.length, dimensions });
      dimensions = checked[0]?.length ?? dimensions;
      return { vectors: checked, tokensIn: null };
    },
    close: () => pool.close(),
  };
}

function failureOf(error: unknown): ModelFailure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new ModelFailure(name === 'OverTime' ? 'timed-out' : 'broken', message, { cause: error });
}
