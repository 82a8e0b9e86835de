import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/load.ts';
import type { Problem } from '../config/problem.ts';

/** What is missing in the folder of a model on this machine: the workers of others may have it. */
export function modelWarnings({ settings, files }: Pick<Config, 'settings' | 'files'>): Problem[] {
  const dir = settings.models.embedderDir;
  if (dir === null) return [];
  const missing = [['model.onnx', 'onnx/model.onnx'], ['tokenizer.json']].filter(
    (names) => !names.some((name) => existsSync(join(dir, name))),
  );
  return missing.map(([name]) => ({
    ...{ file: files.settings, line: null, column: null, path: 'models.embedderDir' },
    message: `models.embedderDir is ${dir}, which holds no ${name}`,
    mend: 'Name the folder of an ONNX model and its tokenizer, seen from where Claimwatch is started',
  }));
}
