import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '../config/settings.ts';
import type { PageReading } from '../model/article.ts';
import { type Cli, example } from './cli.ts';
import { inTurn } from './in-turn.ts';
import { readDocument } from './outside.ts';
import { progressBar } from './progress.ts';
import { type Readers, withReaders } from './readers.ts';
import { CommandFailed, oneLine } from './terminal.ts';

/** What was read from one page, in the form of the extraction benchmarks. */
interface Extracted {
  readonly articleBody: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly lang: string | null;
  /** The address that the page gives for itself. */
  readonly url: string | null;
  readonly provenance: string | null;
}

const NOTHING: Extracted = {
  articleBody: '',
  title: null,
  author: null,
  published: null,
  lang: null,
  url: null,
  provenance: null,
};

/** Saved pages have no address; what they name relative to this host is nowhere. */
const NOWHERE = 'saved-page.invalid';
const PAGE = /\.html?(\.gz)?$/i;

export function addExtract(cli: Cli): void {
  cli.program
    .command('extract <dir>')
    .description(
      'Read the article out of every saved page of a folder (*.html, *.html.gz), into one JSON file.',
    )
    .requiredOption(
      '--out <file.json>',
      'file to write to: {name: {articleBody, title, author, published, lang, url, provenance}}',
    )
    .addHelpText('after', example('claimwatch extract saved-pages --out articles.json'))
    .action((dir: string, options: { readonly out: string }) => extract(cli, dir, options.out));
}

async function extract(cli: Cli, dir: string, out: string): Promise<void> {
  const settings = defaultSettings();
  const files = await pagesIn(dir);
  const bar = progressBar(cli.terminal, files.length, 'pages');
  const failures: string[] = [];
  const read = async (readers: Readers, file: string): Promise<readonly [string, Extracted]> => {
    try {
      return [file.replace(PAGE, ''), await extractPage(readers, join(dir, file), settings)];
    } catch (error) {
      failures.push(`${file}: ${oneLine(error instanceof Error ? error.message : String(error))}\n`);
      return [file.replace(PAGE, ''), NOTHING];
    } finally {
      bar.step(file);
    }
  };
  const pages = await withReaders(settings, (readers) =>
    inTurn(files, settings.reading.threads * 2, (file) => read(readers, file), cli.terminal.stop),
  );
  bar.end();
  for (const failure of failures) cli.terminal.err(failure);
  await writeFile(out, `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`);
  cli.terminal.err(`${files.length - failures.length} of ${files.length} pages -> ${out}\n`);
  if (failures.length === files.length) throw new CommandFailed('No page could be read.');
}

async function pagesIn(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error: Error) => {
    throw new CommandFailed(`The folder ${dir} cannot be read: ${error.message}`);
  });
  const files = names.filter((name) => PAGE.test(name)).sort();
  if (files.length === 0) throw new CommandFailed(`There is no page (*.html or *.html.gz) in ${dir}.`);
  return files;
}

async function extractPage(readers: Readers, file: string, settings: Settings): Promise<Extracted> {
  const { body } = await readDocument(file, settings);
  const reading = await readers.run('readArticlePage', {
    body,
    contentType: null,
    url: `https://${NOWHERE}/`,
    entry: null,
  });
  return fromReading(reading);
}

function fromReading(reading: PageReading): Extracted {
  const { text, title, author, publishedAt, lang, canonicalUrl, provenance } = reading;
  const url = canonicalUrl !== null && new URL(canonicalUrl).hostname === NOWHERE ? null : canonicalUrl;
  return { articleBody: text, title, author, published: publishedAt, lang, url, provenance };
}
