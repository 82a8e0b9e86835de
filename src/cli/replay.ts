import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadOwnWords, loadTopics } from '../config/load.ts';
import { useOwnWords } from '../text/lexicons/own-words.ts';
import { type Cli, configDir, example, filesOf } from './cli.ts';
import { type Progress, progressBar } from './progress.ts';
import { CommandFailed } from './terminal.ts';

interface Options {
  readonly out: string;
  readonly topics?: string;
}

export function addReplay(cli: Cli): void {
  cli.program
    .command('replay <dir>')
    .description(
      'Run saved articles (<dir>/articles/*.json) through the stations, in name order, on an empty store and with their own clock; one JSON line for each.',
    )
    .requiredOption('--out <run.jsonl>', 'file to write the lines to')
    .option('--topics <file>', 'a file of topics in place of the configured ones')
    .addHelpText('after', example('claimwatch replay last-week --topics config/topics.yaml --out run.jsonl'))
    .action((dir: string, options: Options) => runReplay(cli, dir, options));
}

async function runReplay(cli: Cli, dir: string, options: Options): Promise<void> {
  const topics = loadTopics(options.topics ?? filesOf(cli).topics);
  const total = await countArticles(dir);
  // The stations are many modules; a command that does not need them starts without.
  const { replay } = await import('../pipeline/replay.ts');
  useOwnWords(loadOwnWords(configDir(cli)));
  const bar = progressBar(cli.terminal, total, 'articles');
  try {
    const lines = Readable.from(jsonLines(replay({ dir, topics }), bar));
    await pipeline(lines, createWriteStream(options.out), { signal: cli.terminal.stop });
  } finally {
    bar.end();
  }
  cli.terminal.err(`${total} articles -> ${options.out}\n`);
}

async function* jsonLines(
  run: AsyncIterable<{ readonly id: string }>,
  bar: Progress,
): AsyncGenerator<string> {
  for await (const line of run) {
    bar.step(line.id);
    yield `${JSON.stringify(line)}\n`;
  }
}

async function countArticles(dir: string): Promise<number> {
  const folder = join(dir, 'articles');
  const names = await readdir(folder).catch((error: Error) => {
    throw new CommandFailed(`The folder ${folder} cannot be read: ${error.message}`);
  });
  const articles = names.filter((name) => name.endsWith('.json'));
  if (articles.length === 0) throw new CommandFailed(`There is no article (*.json) in ${folder}.`);
  return articles.length;
}
