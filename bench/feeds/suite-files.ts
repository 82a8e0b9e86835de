/** The files of the fetched suites. Nothing of them is part of this repository. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SuiteFile {
  /** Suite and path inside it, for lists. */
  readonly name: string;
  readonly path: string;
}

/** The suites that are measured: the folder each is looked for in, and where in it the files lie. */
export const SUITES = {
  feedparser: { folder: 'kurtmckee+feedparser', inside: 'tests', files: /\.(xml|json)$/ },
  gofeed: { folder: 'mmcdole+gofeed', inside: 'testdata', files: /\.(xml|json)$/ },
  feedvalidator: { folder: 'w3c+feedvalidator', inside: 'testcases', files: /\.(xml|json|atom|rss|kml)$/ },
  'sample-feeds': { folder: 'rowanmanning+sample-feeds', inside: 'content', files: /feed\.\w+$/ },
  miniflux: { folder: 'miniflux+v2', inside: 'internal/reader', files: /\.xml$/ },
} as const;

export type SuiteName = keyof typeof SUITES;
export const SUITE_NAMES: readonly SuiteName[] = [
  'feedparser',
  'gofeed',
  'feedvalidator',
  'sample-feeds',
  'miniflux',
];

/** The folder of a suite, or null where it was not fetched. */
export function suiteFolder(root: string, suite: SuiteName): string | null {
  const { folder, inside } = SUITES[suite];
  const path = join(root, folder, inside);
  return existsSync(path) ? path : null;
}

/** All feed files of a suite, in a fixed order; none where it was not fetched. */
export function filesOf(root: string, suite: SuiteName): SuiteFile[] {
  return filesLike(root, suite, SUITES[suite].files);
}

export function filesLike(root: string, suite: SuiteName, like: RegExp): SuiteFile[] {
  const folder = suiteFolder(root, suite);
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => like.test(path) && statSync(path).isFile())
    .sort()
    .map((path) => ({ name: `${suite}/${relative(folder, path)}`, path }));
}

/**
 * The feeds that stand as raw strings in Miniflux's Go tests. Most of its inputs are written there and nowhere else.
 */
export function feedsInGoTests(root: string): { name: string; body: Uint8Array }[] {
  return filesLike(root, 'miniflux', /(?:atom|rss|rdf|json|parser|xml)\/\w+_test\.go$/).flatMap((file) => {
    const strings = readFileSync(file.path, 'utf8').matchAll(/:?=\s*`([^`]*)`|\(`([^`]*)`/g);
    return [...strings].map((match, at) => ({
      name: `${file.name}#${at + 1}`,
      body: Buffer.from(match[1] ?? match[2] ?? ''),
    }));
  });
}
