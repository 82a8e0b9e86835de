/** What `new Worker(url, { execArgv })` or `fork(url, args, { execArgv })` needs to start one of our own modules. */
export interface Entry {
  readonly url: URL;
  readonly execArgv: string[];
}

/**
 * The module `file` (relative to the importer, without its ending) as something that can be started.
 *
 * The same source runs in two ways: compiled (`dist/src/x/y.js`), and from `.ts` under vitest, where a worker
 * thread or child process would not understand TypeScript by itself. From a `.ts` importer this gives the
 * `.ts` file and lets tsx load it; from a compiled importer it gives the `.js` file and nothing else.
 *
 * @example entry(import.meta.url, './worker')
 */
export function entry(importMetaUrl: string, file: string): Entry {
  const fromSource = /\.tsx?$/.test(new URL(importMetaUrl).pathname);
  const url = new URL(`${file}${fromSource ? '.ts' : '.js'}`, importMetaUrl);
  return {
    url,
    execArgv: fromSource ? ['--import', new URL('./load-typescript.mjs', import.meta.url).href] : [],
  };
}
