import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** What is made by running, and is not in a fresh clone. */
const MADE = /^(data|dist|secrets|demo\/out|node_modules|backups?)(\/|$)/;
/** Begins like a path of this project, or is one of its files at the top. */
const PLACE =
  /^(?:\.ci|src|test|config|demo|eval|bench|docs)\/[\w./-]*$|^[\w.-]+\.(?:md|json|ya?ml|tsx?)$|^Dockerfile$/;

const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
const papers = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...docs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
];

/** Paths in code marks: `src/store/schema.ts`, and `explain.ts` beside it. */
function placesIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\s]+)`/g)]
    .map((match) => (match[1] ?? '').replace(/\/$/, ''))
    .filter((place) => PLACE.test(`${place}`) && !MADE.test(place) && !place.includes('...'));
}

/** Targets of links and pictures within the project. */
function linksIn(markdown: string): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.split('#')[0] ?? '');
}

const tree = new Set(
  ['src', 'config', 'docs', 'demo', 'eval', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => basename(file)),
  ),
);

describe.each(papers)('%s', (paper) => {
  const markdown = readFileSync(join(ROOT, paper), 'utf8');

  test('every path that it names is there', () => {
    const lost = placesIn(markdown).filter(
      (place) => !existsSync(join(ROOT, place)) && !(dirname(place) === '.' && tree.has(place)),
    );
    expect(lost).toEqual([]);
  });

  test('every link leads somewhere', () => {
    const lost = linksIn(markdown).filter((target) => !existsSync(join(ROOT, dirname(paper), target)));
    expect(lost).toEqual([]);
  });
});

test('places are told from commands and settings', () => {
  expect(placesIn('`src/main.ts`, `web.port`, `npm`, `data/`, `feeds.yaml`, `docs/decisions/`')).toEqual([
    'src/main.ts',
    'feeds.yaml',
    'docs/decisions',
  ]);
});
