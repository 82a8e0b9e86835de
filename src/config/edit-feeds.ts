import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isCollection, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { canonicalFeedUrl } from '../model/canonical-url.ts';
import type { FeedConfig } from '../model/feed.ts';
import { feedProblems, feedsSchema } from './feeds.ts';
import { ConfigError, type Problem } from './problem.ts';
import { validate } from './validate.ts';
import { readYaml, readYamlFile, type YamlFile } from './yaml-file.ts';

/** The feed of the list that has this address, however it is spelt; null when none has. */
export function feedWithAddress(feeds: readonly FeedConfig[], url: string): FeedConfig | null {
  const wanted = canonicalFeedUrl(url);
  return feeds.find((feed) => canonicalFeedUrl(feed.url) === wanted) ?? null;
}

/** An id for a new feed out of some words, and not one that is taken: `La Jornada` -> `la-jornada`, `la-jornada-2`. */
export function freeId(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  const base = /[a-z]/.test(plain) ? plain : `feed${plain === '' ? '' : '-'}${plain}`;
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return id;
}

/**
 * Adds feeds at the end of a feeds file and leaves its comments and order alone. The file is replaced in one step,
 * and only by one that can be loaded.
 * @throws ConfigError when the file is wrong, or would be with the new feeds in it (an id or address given twice)
 */
export function appendFeeds(file: string, feeds: readonly FeedConfig[]): void {
  const read = checkedFile(readYamlFile(file));
  const list = feedList(read);
  for (const feed of feeds) list.add(feedNode(read, feed));
  const text = read.document.toString({ lineWidth: 0, flowCollectionPadding: false });
  checkedFile(readYaml(file, text));
  replaceFile(file, text);
}

function checkedFile(outcome: ReturnType<typeof readYaml>): YamlFile {
  if ('problems' in outcome) throw new ConfigError(outcome.problems);
  const result = validate(outcome.read, feedsSchema);
  const problems: readonly Problem[] =
    'problems' in result ? result.problems : feedProblems(result.value.feeds, outcome.read);
  if (problems.length > 0) throw new ConfigError(problems);
  return outcome.read;
}

function feedList(read: YamlFile): YAMLSeq {
  const list = read.document.get('feeds');
  if (!isSeq(list)) throw new TypeError('A checked feeds file has a list of feeds.');
  // `feeds: []` becomes a list with a line for each.
  if (list.items.length === 0) list.flow = false;
  return list;
}

function feedNode(read: YamlFile, feed: FeedConfig): YAMLMap {
  const { id, url, outlet, country, lang, zone, labels } = feed;
  const keys = { id, url, outlet, country, lang, zone, ...(labels.length > 0 ? { labels } : {}) };
  const node = read.document.createNode(keys);
  if (!isMap(node)) throw new TypeError('A map of keys becomes a map.');
  node.spaceBefore = true;
  const listed = node.get('labels');
  if (isCollection(listed)) listed.flow = true;
  return node;
}

function replaceFile(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    chmodSync(beside, statSync(file).mode);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
