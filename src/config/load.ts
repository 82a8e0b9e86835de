import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ChannelConfig, DeskConfig, Operator } from '../model/desk.ts';
import type { FeedConfig } from '../model/feed.ts';
import { NO_OWN_WORDS, type OwnWords } from '../model/own-words.ts';
import type { Topic } from '../model/topic.ts';
import { readChannels } from './channels.ts';
import { deskProblems } from './desk-problems.ts';
import { desksSchema, toDesks, toOperators } from './desks.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { feedProblems, feedsSchema } from './feeds.ts';
import { lexiconSchema, toOwnWords } from './lexicon.ts';
import { lexiconProblems } from './lexicon-problems.ts';
import { byPlace, ConfigError, type Problem } from './problem.ts';
import { type Settings, settingsFrom } from './settings.ts';
import { readSettings, settingProblems } from './settings-file.ts';
import { topicProblems, topicsSchema, toTopics } from './topics.ts';
import { problemAt, validate } from './validate.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** Where the effective value of a setting comes from. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'file'; readonly file: string; readonly line: number }
  | { readonly kind: 'env'; readonly variable: string };

/** The whole configuration, checked. */
export interface Config {
  readonly settings: Settings;
  readonly feeds: readonly FeedConfig[];
  readonly topics: readonly Topic[];
  readonly desks: readonly DeskConfig[];
  readonly operators: readonly Operator[];
  /** What desks post to besides mail. */
  readonly channels: readonly ChannelConfig[];
  /** What `lexicon.yaml` adds to the shipped words; none without that file. */
  readonly ownWords: OwnWords;
  /** Paths of the files. */
  readonly files: ConfigFiles;
  /** Origin of each setting by name (`web.port`). */
  readonly origins: ReadonlyMap<string, Origin>;
}

export interface ConfigFiles {
  readonly settings: string;
  readonly feeds: string;
  readonly topics: string;
  readonly desks: string;
  /** The only one that need not be there. */
  readonly lexicon: string;
}

/** The files of a configuration folder. */
export function configFiles(dir: string): ConfigFiles {
  return {
    settings: join(dir, 'settings.yaml'),
    feeds: join(dir, 'feeds.yaml'),
    topics: join(dir, 'topics.yaml'),
    desks: join(dir, 'desks.yaml'),
    lexicon: join(dir, 'lexicon.yaml'),
  };
}

/**
 * Reads the files of a folder and the environment.
 * @throws ConfigError with every problem of all files at once.
 */
export function loadConfig(dir: string, env: Environment): Config {
  const problems: Problem[] = [];
  const files = configFiles(dir);
  refuseMissingFolder(dir);
  const keep = <T>(outcome: Outcome<T>): T | null => {
    problems.push(...outcome.problems.toSorted(byPlace));
    return outcome.value;
  };
  const settings = keep(settingsOutcome(files.settings, env));
  const feeds = keep(feedsOutcome(files.feeds));
  const topics = keep(topicsOutcome(files.topics));
  const desks = keep(desksOutcome(files.desks, topics?.map((topic) => topic.id) ?? null));
  const ownWords = keep(lexiconOutcome(files.lexicon));
  if (problems.length > 0 || !settings || !feeds || !topics || !desks || !ownWords)
    throw new ConfigError(problems);
  return { ...settings, feeds, topics, ...desks, ownWords, files };
}

/**
 * The settings alone, for commands that need no feeds, topics or desks. Without a settings file they are the
 * defaults and the environment.
 * @throws ConfigError with every problem of the file and the environment.
 */
export function loadSettings(dir: string, env: Environment): Settings {
  const { settings: file } = configFiles(dir);
  return right(existsSync(file) ? settingsOutcome(file, env) : withoutFile(env)).settings;
}

/**
 * The feeds alone, for commands that list and edit them.
 * @throws ConfigError with every problem of the file.
 */
export function loadFeeds(file: string): FeedConfig[] {
  return right(feedsOutcome(file));
}

/**
 * Reads one file of topics, for `replay --topics`.
 * @throws ConfigError with every problem of the file.
 */
export function loadTopics(file: string): Topic[] {
  return right(topicsOutcome(file));
}

/**
 * Reads one file of desks, for `backtest --desk`. `topics` are the ids that they may watch.
 * @throws ConfigError with every problem of the file.
 */
export function loadDesks(file: string, topics: readonly string[]): readonly DeskConfig[] {
  return right(desksOutcome(file, topics)).desks;
}

/**
 * The words that a folder's `lexicon.yaml` adds, for commands that read texts; none without that file.
 * @throws ConfigError with every problem of the file.
 */
export function loadOwnWords(dir: string): OwnWords {
  return right(lexiconOutcome(configFiles(dir).lexicon));
}

/** A value as far as it could be read, and all that is wrong with it. */
interface Outcome<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

function refuseMissingFolder(dir: string): void {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const message = found ? 'this is not a folder' : 'there is no such folder';
  const mend =
    'Name the folder that holds settings.yaml, feeds.yaml, topics.yaml and desks.yaml with --config';
  throw new ConfigError([{ file: dir, line: null, column: null, path: '', message, mend }]);
}

function settingsOutcome(file: string, env: Environment): Outcome<Pick<Config, 'settings' | 'origins'>> {
  const fromEnv = readEnvironment(env);
  const outcome = readYamlFile(file);
  if ('problems' in outcome) return failed([...outcome.problems, ...fromEnv.problems]);
  const { read } = outcome;
  const fromFile = readSettings(read);
  if ('problems' in fromFile) return failed([...fromFile.problems, ...fromEnv.problems]);
  const origins = new Map<string, Origin>();
  const settings = settingsFrom((name) => {
    const variable = fromEnv.values.get(name);
    origins.set(name, originOf(name, variable?.variable, fromFile.values.has(name), read));
    return variable === undefined ? fromFile.values.get(name) : variable.value;
  });
  const given = new Set([...fromFile.values.keys(), ...fromEnv.values.keys()]);
  // A variable that could not be read is not to be called unset as well.
  const problems = fromEnv.problems.length > 0 ? fromEnv.problems : settingProblems(settings, given, read);
  return { value: { settings, origins }, problems };
}

function withoutFile(env: Environment): Outcome<Pick<Config, 'settings'>> {
  const { values, problems } = readEnvironment(env);
  return { value: { settings: settingsFrom((name) => values.get(name)?.value) }, problems };
}

function originOf(name: string, variable: string | undefined, inFile: boolean, read: YamlFile): Origin {
  if (variable !== undefined) return { kind: 'env', variable };
  if (!inFile) return { kind: 'default' };
  const [group = '', key = ''] = name.split('.');
  return { kind: 'file', file: read.file, line: read.placeOfKey([group], key).line };
}

function feedsOutcome(file: string): Outcome<FeedConfig[]> {
  return loaded(file, feedsSchema, (value, read) => ({
    value: value.feeds,
    problems: feedProblems(value.feeds, read),
  }));
}

function desksOutcome(
  file: string,
  topics: readonly string[] | null,
): Outcome<Pick<Config, 'desks' | 'operators' | 'channels'>> {
  return loaded(file, desksSchema, (value, read) => {
    const channels = readChannels(value.channels, read);
    return {
      value: { desks: toDesks(value), operators: toOperators(value), channels: channels.value },
      problems: [...channels.problems, ...deskProblems(value, topics, read)],
    };
  });
}

function topicsOutcome(file: string): Outcome<Topic[]> {
  return loaded(file, topicsSchema, (value, read) => {
    const found = topicProblems(value);
    if (found.length === 0) return { value: toTopics(value), problems: [] };
    return failed(found.map(({ path, message, mend }) => problemAt(read, path, message, mend)));
  });
}

function lexiconOutcome(file: string): Outcome<OwnWords> {
  if (!existsSync(file)) return { value: NO_OWN_WORDS, problems: [] };
  const outcome = readYamlFile(file);
  if ('problems' in outcome) return failed(outcome.problems);
  const { read } = outcome;
  // A file of comments alone, as one is that was put by.
  if (read.value === null) return { value: NO_OWN_WORDS, problems: [] };
  const result = validate(read, lexiconSchema);
  if ('problems' in result) return failed(result.problems);
  return { value: toOwnWords(result.value), problems: lexiconProblems(result.value, read) };
}

function loaded<In, Out>(
  file: string,
  schema: Parameters<typeof validate<In>>[1],
  further: (value: In, read: YamlFile) => Outcome<Out>,
): Outcome<Out> {
  const outcome = readYamlFile(file);
  if ('problems' in outcome) return failed(outcome.problems);
  const result = validate(outcome.read, schema);
  return 'problems' in result ? failed(result.problems) : further(result.value, outcome.read);
}

function right<T>({ value, problems }: Outcome<T>): T {
  if (value === null || problems.length > 0) throw new ConfigError(problems.toSorted(byPlace));
  return value;
}

function failed<T>(problems: readonly Problem[]): Outcome<T> {
  return { value: null, problems };
}
