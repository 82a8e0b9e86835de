import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadOwnWords, loadSettings, loadTopics } from '../config/load.ts';
import { suggestion } from '../config/nearest.ts';
import type { Settings } from '../config/settings.ts';
import { systemClock } from '../model/clock.ts';
import { isLanguage } from '../model/language.ts';
import { parseUrl } from '../model/parse-url.ts';
import type { Topic } from '../model/topic.ts';
import type { Examined, Specimen } from '../pipeline/examine.ts';
import { decodeBytes } from '../text/decode.ts';
import { type Cli, configDir, example, filesOf, json } from './cli.ts';
import { drawExamined } from './draw-examined.ts';
import { isAddress } from './outside.ts';
import { checkOptions, pageOf } from './read.ts';
import { type Readers, withReaders } from './readers.ts';
import { CommandFailed, oneLine, WrongUse } from './terminal.ts';

interface Options {
  readonly text?: string;
  readonly file?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly published?: string;
  readonly zone: string;
  readonly country: string;
  readonly topics?: string;
  readonly json?: true;
}

export function addTopicsTry(cli: Cli, topics: Command): void {
  topics
    .command('try [topic]')
    .description(
      'Put a text under the microscope: mentions, near misses and claims with the rule of each. Exit code 1 when the topic (or none of all) is not found.',
    )
    .option('--text <text>', 'the text')
    .option(
      '--file <file>',
      'a file of plain text, paragraphs separated by blank lines; - for the standard input',
    )
    .option('--url <url>', 'a page, fetched as the worker fetches it')
    .option('--title <title>', 'a headline to go with it')
    .option('--lang <lang>', 'en or es; told from the text if left out')
    .option('--published <time>', 'when it was published, ISO 8601; as the page says, or now, if left out')
    .option('--zone <zone>', 'time zone in which the outlet says "today"', 'UTC')
    .option('--country <code>', 'country of the outlet, two letters', 'XX')
    .option('--topics <file>', 'a file of topics in place of the configured ones')
    .option('--json', 'print everything that was found as JSON')
    .addHelpText(
      'after',
      example(
        'claimwatch topics try sheinbaum --text "La presidenta Claudia Sheinbaum dijo que no."\nclaimwatch topics try --file story.txt --country MX --zone America/Mexico_City\nclaimwatch topics try < story.txt',
      ),
    )
    .action((id: string | undefined, options: Options) => tryTopics(cli, id, options));
}

async function tryTopics(cli: Cli, id: string | undefined, options: Options): Promise<void> {
  checkOptions(options);
  const all = loadTopics(options.topics ?? filesOf(cli).topics);
  const topics = id === undefined ? all : [topicNamed(id, all)];
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const look = async (readers: Readers): Promise<Examined> => {
    const specimen = await specimenOf(cli, options, { settings, readers });
    return readers.run('examineText', { specimen, topics });
  };
  const examined = await withReaders(settings, look, loadOwnWords(configDir(cli)));
  if (examined.article.text === '') throw new WrongUse(NO_TEXT);
  if (examined.langFrom === 'other') cli.terminal.err(`${OTHER_LANGUAGE}\n`);
  if (examined.mentions.length === 0) cli.exit(1);
  if (!options.json) return cli.terminal.out(drawExamined(examined, cli.terminal.colours));
  const { article, mentions, nearMisses, claims, headline } = examined;
  const found = mentions.map(({ topic, field, span, entity, rule }) => ({
    topic,
    in: field,
    ...span,
    entity,
    rule,
  }));
  cli.terminal.out(
    json({ topic: id ?? null, lang: article.lang, article, found, nearMisses, claims, headline }),
  );
}

const NO_TEXT =
  'The text is empty. Give one with --text, --file or --url, on the standard input, or a headline with --title.';
const OTHER_LANGUAGE =
  'warning: The text looks like neither English nor Spanish, and no article in another language is read: what is found in it means little. Say --lang en or --lang es if it is one of them.';

export function topicNamed(id: string, topics: readonly Topic[]): Topic {
  const topic = topics.find((one) => one.id === id);
  if (topic) return topic;
  const ids = topics.map((one) => one.id);
  throw new WrongUse(`There is no topic "${id}" in the configuration. ${suggestion(id, ids)}.`);
}

interface Reading {
  readonly settings: Settings;
  readonly readers: Readers;
}

async function specimenOf(cli: Cli, options: Options, reading: Reading): Promise<Specimen> {
  const { title = '', lang, zone, country, url } = options;
  const given = {
    ...{ title, zone, country: country.toUpperCase(), outlet: 'the outlet' },
    lang: lang !== undefined && isLanguage(lang) ? lang : null,
    publishedAt: options.published ?? systemClock().toISOString(),
  };
  if (url === undefined) return { ...given, text: await textOf(cli, options) };
  onlyOne(options);
  if (!isAddress(url))
    throw new WrongUse(`--url is "${url}". Write an address such as https://example.org/story.html.`);
  const page = await pageOf(url, { ...reading, zone, stop: cli.terminal.stop });
  for (const warning of page.warnings) cli.terminal.err(`warning: ${oneLine(warning)}\n`);
  if (page.text === '') throw new CommandFailed(`No article was found in ${url}.`);
  return {
    ...{ ...given, text: page.text, posts: page.posts },
    title: options.title ?? page.title ?? '',
    lang: given.lang ?? page.lang,
    publishedAt: options.published ?? page.publishedAt ?? given.publishedAt,
    outlet: parseUrl(url)?.hostname ?? given.outlet,
  };
}

function onlyOne({ text, file, url }: Options): void {
  if ([text, file, url].filter((one) => one !== undefined).length > 1)
    throw new WrongUse('Give the text by one of --text, --file and --url.');
}

async function textOf({ terminal }: Cli, options: Options): Promise<string> {
  onlyOne(options);
  const { text, file = '-' } = options;
  if (text !== undefined) return text;
  // A headline alone is a text too; what is piped in is read all the same.
  if (options.file === undefined && options.title !== undefined && terminal.input === null) return '';
  if (file !== '-') return decoded(fileBytes(file));
  if (terminal.input === null)
    throw new WrongUse('Give the text with --text, --file or --url, or on the standard input.');
  return decoded(await terminal.input());
}

function decoded(bytes: Uint8Array): string {
  return decodeBytes(bytes, null, 'html').text;
}

function fileBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandFailed(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
