import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vitest/node';

/** A regular expression of `src`. */
export interface Expression {
  /** Below `src`. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const SRC = join(import.meta.dirname, '../../src');

/** Every regular expression that stands in `src`, and every one that its modules compose when they are loaded. */
export async function expressionsOfSrc(): Promise<Expression[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
  const found = files.map((file) => ({ file, ...inFile(file) }));
  const composed = await composedBy(found.filter(({ composes }) => composes).map(({ file }) => file));
  const all = [...found.flatMap(({ literals }) => literals), ...composed];
  return [...new Map(all.map((each) => [`${each.source}/${each.flags}`, each])).values()];
}

function inFile(file: string): { literals: Expression[]; composes: boolean } {
  const literals: Expression[] = [];
  let composes = false;
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (isNode(node)) {
      const { regex, callee } = node;
      if (isNode(regex)) literals.push({ file, source: String(regex.pattern), flags: String(regex.flags) });
      composes ||= isNode(callee) && callee.name === 'RegExp';
      for (const each of Object.values(node)) walk(each);
    }
  };
  const lang = file.endsWith('x') ? 'tsx' : 'ts';
  walk(parseAst(readFileSync(join(SRC, file), 'utf8'), { lang }));
  return { literals, composes };
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}

/** What these modules compose while they are loaded for the first time, packages aside. */
async function composedBy(files: readonly string[]): Promise<Expression[]> {
  const made: Expression[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const expression = new target(pattern, flags);
      const [, , caller = ''] = (new Error().stack ?? '').split('\n');
      const [, file] = caller.split(/[\\/]src[\\/]|:\d/);
      if (caller.includes(SRC) && file !== undefined)
        made.push({ file, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(join(SRC, file)).href);
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}
