/**
 * One extractor over the pages, in a process of its own so that its memory is its own. Started by `../articles.ts`:
 *
 *   run-extractor EXTRACTOR TASK_FILE RESULT_FILE
 *
 * The task is a list of `{ set, id, url, file }`; the result a `RunResult`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Extracted, extractorNamed } from './extractors.ts';
import { type RunResult, Tasks } from './run-result.ts';
import { pageText } from './sets.ts';

async function main(name: string, taskFile: string, resultFile: string): Promise<void> {
  const extract = await extractorNamed(name);
  const pages: RunResult['pages'] = [];
  for (const { set, id, url, file } of Tasks.parse(JSON.parse(readFileSync(taskFile, 'utf8')))) {
    const html = pageText(file);
    const started = process.cpuUsage();
    // A page that an extractor fails on is a page without text.
    const got = await attempt(() => extract(html, url, set === 'htmldate' ? 'date' : 'text'));
    const { user, system } = process.cpuUsage(started);
    pages.push({ set, id, ...got, ms: (user + system) / 1000 });
  }
  const result: RunResult = { pages, peak: process.resourceUsage().maxRSS / 1024 };
  writeFileSync(resultFile, JSON.stringify(result));
}

async function attempt(run: () => Extracted | Promise<Extracted>): Promise<Extracted> {
  try {
    return await run();
  } catch {
    return { text: '', date: null, from: 'failed' };
  }
}

const [name, taskFile, resultFile] = process.argv.slice(2);
if (name && taskFile && resultFile) await main(name, taskFile, resultFile);
