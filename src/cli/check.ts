import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EffectiveSetting, effectiveSettings } from '../config/effective.ts';
import { jsonSchemas } from '../config/json-schema.ts';
import { type Config, loadTopics } from '../config/load.ts';
import { ConfigError, type Problem, problemLine } from '../config/problem.ts';
import { channelWarnings } from './check-channels.ts';
import { lexiconFindings } from './check-lexicon.ts';
import { modelWarnings } from './check-models.ts';
import { topicExampleProblems, topicFileWarnings } from './check-topics.ts';
import { type Cli, configDir, configOf, example, filesOf, json } from './cli.ts';
import { table } from './terminal.ts';

interface Options {
  readonly show?: true;
  readonly writeSchemas?: true;
  readonly topics?: string;
  readonly json?: true;
}

const NO_OPERATORS =
  'Nobody is mailed when feeds fail or lose entries: desks.yaml has no operators. Add operators: [you@example.org] to it.';

export function addCheck(cli: Cli): void {
  cli.program
    .command('check')
    .description('Read the whole configuration, try the examples of the topics, and say all that is wrong.')
    .option('--show', 'print the settings in effect and where each comes from; secrets stay hidden')
    .option('--write-schemas', 'write the JSON Schemas that editors use into <config>/schema')
    .option('--topics <file>', 'only this file of topics: read it and try its examples')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', example('claimwatch check --config /etc/claimwatch --show'))
    .action((options: Options) => check(cli, options));
}

function check(cli: Cli, options: Options): void {
  if (options.writeSchemas) writeSchemas(cli);
  if (options.topics !== undefined) {
    checkTopicsFile(cli, options.topics, options.json === true);
    return;
  }
  const warnings: Problem[] = [];
  const outcome = orConfigError(() => {
    const config = configOf(cli);
    const lexicon = lexiconFindings(config);
    warnings.push(...topicFileWarnings(config.files.topics), ...lexicon.warnings);
    warnings.push(...modelWarnings(config), ...channelWarnings(config));
    refuse([...topicExampleProblems(config), ...lexicon.problems]);
    return config;
  });
  if (!options.json) warn(cli, warnings);
  if (outcome instanceof ConfigError) {
    tell(cli, outcome, { asJson: options.json === true, warnings });
    return;
  }
  const settings = options.show ? effectiveSettings(outcome) : [];
  if (options.json) {
    cli.terminal.out(
      json({ ok: true, ...counts(outcome), ...some({ warnings }), ...(options.show ? { settings } : {}) }),
    );
    return;
  }
  if (options.show) cli.terminal.out(settingsTable(settings));
  const { feeds, topics, desks } = counts(outcome);
  const found = [several(feeds, 'feed'), several(topics, 'topic'), several(desks, 'desk')].join(', ');
  cli.terminal.out(`${found}: ${verdict(warnings)}\n`);
  if (outcome.operators.length === 0) cli.terminal.err(`${NO_OPERATORS}\n`);
}

/** A topic is written and tried in a file of its own, before it stands in the configuration. */
function checkTopicsFile(cli: Cli, file: string, asJson: boolean): void {
  const warnings: Problem[] = [];
  const outcome = orConfigError(() => {
    const topics = loadTopics(file);
    warnings.push(...topicFileWarnings(file));
    refuse(topicExampleProblems({ topics, files: { ...filesOf(cli), topics: file } }));
    return topics;
  });
  if (!asJson) warn(cli, warnings);
  if (outcome instanceof ConfigError) tell(cli, outcome, { asJson, warnings });
  else
    cli.terminal.out(
      asJson
        ? json({ ok: true, topics: outcome.length, ...some({ warnings }) })
        : `${several(outcome.length, 'topic')}: ${verdict(warnings)}\n`,
    );
}

function warn(cli: Cli, warnings: readonly Problem[]): void {
  for (const warning of warnings) cli.terminal.err(`warning: ${problemLine(warning)}\n`);
}

function verdict(warnings: readonly Problem[]): string {
  return warnings.length === 0 ? 'all good' : `good, with ${several(warnings.length, 'warning')}`;
}

function tell(
  cli: Cli,
  error: ConfigError,
  { asJson, warnings }: { readonly asJson: boolean; readonly warnings: readonly Problem[] },
): void {
  if (!asJson) throw error;
  cli.terminal.out(json({ ok: false, problems: error.problems, ...some({ warnings }) }));
  cli.exit(2);
}

/** The warnings for programs; nothing where there are none. */
function some({ warnings }: { readonly warnings: readonly Problem[] }) {
  return warnings.length === 0 ? {} : { warnings };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ConfigError(problems);
}

function orConfigError<T>(read: () => T): T | ConfigError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

function counts(config: Config) {
  return {
    feeds: config.feeds.length,
    topics: config.topics.length,
    desks: config.desks.length,
    operators: config.operators.length,
  };
}

function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function settingsTable(settings: readonly EffectiveSetting[]): string {
  return table(
    settings.map(({ name, value, from, unit }) => {
      const shown = value === null ? '(not set)' : value === '(set)' ? '(set)' : JSON.stringify(value);
      return [name, unit === null ? shown : `${shown} ${unit}`, from];
    }),
  );
}

function writeSchemas(cli: Cli): void {
  const folder = join(configDir(cli), 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) {
    writeFileSync(join(folder, name), text);
    cli.terminal.err(`wrote ${join(folder, name)}\n`);
  }
}
