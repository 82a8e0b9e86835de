import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadTopics } from '../config/load.ts';
import { suggestion } from '../config/nearest.ts';
import { passageArticle } from '../mentions/check-examples.ts';
import { compileTopics } from '../mentions/compile-topics.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { isLanguage, type Language } from '../model/language.ts';
import type { Topic } from '../model/topic.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { readText } from '../text/read-text.ts';
import { type Cli, example, filesOf, json } from './cli.ts';
import { CommandFailed, table, WrongUse } from './terminal.ts';

interface Options {
  readonly text?: string;
  readonly file?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly topics?: string;
  readonly json?: true;
}

export function addTopicsTry(cli: Cli, topics: Command): void {
  topics
    .command('try <topic>')
    .description('Find a topic in a text and say by which rule. Exit code 1 when it is not found.')
    .option('--text <text>', 'the text')
    .option('--file <file>', 'a file of plain text, paragraphs separated by blank lines')
    .option('--title <title>', 'a headline to go with it')
    .option('--lang <lang>', 'en or es; told from the text if left out')
    .option('--topics <file>', 'a file of topics in place of the configured ones')
    .option('--json', 'print the matches as JSON')
    .addHelpText(
      'after',
      example('claimwatch topics try sheinbaum --text "La presidenta Claudia Sheinbaum dijo que no."'),
    )
    .action((id: string, options: Options) => tryTopic(cli, id, options));
}

function tryTopic(cli: Cli, id: string, options: Options): void {
  const topic = topicNamed(id, loadTopics(options.topics ?? filesOf(cli).topics));
  const text = textOf(options);
  const lang = languageOf(options.lang, text);
  const article = { ...passageArticle(text, lang), title: options.title ?? '' };
  const mentions = findMentions({ article, doc: readText(text, lang), topics: compileTopics([topic]) });
  const found = mentions.map(({ field, span, entity, rule }) => ({ in: field, ...span, entity, rule }));
  if (found.length === 0) cli.exit(1);
  if (options.json) {
    cli.terminal.out(json({ topic: id, lang, found }));
    return;
  }
  if (found.length === 0) cli.terminal.out(`${topic.name[lang]}: not found (read as ${lang})\n`);
  const rows = found.map((one) => [one.in, `${one.start}-${one.end}`, one.rule, `"${one.text}"`]);
  cli.terminal.out(table(rows));
}

export function topicNamed(id: string, topics: readonly Topic[]): Topic {
  const topic = topics.find((one) => one.id === id);
  if (topic) return topic;
  const ids = topics.map((one) => one.id);
  throw new WrongUse(`There is no topic "${id}" in the configuration. ${suggestion(id, ids)}.`);
}

function textOf({ text, file }: Options): string {
  if ((text === undefined) === (file === undefined))
    throw new WrongUse('Give the text with --text or with --file.');
  if (file === undefined) return text ?? '';
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** English when the text is too short to tell: names are looked for in both languages anyway. */
function languageOf(given: string | undefined, text: string): Language {
  if (given === undefined) return detectLanguage(text) ?? 'en';
  if (isLanguage(given)) return given;
  throw new WrongUse(`--lang is "${given}". Write en or es.`);
}
