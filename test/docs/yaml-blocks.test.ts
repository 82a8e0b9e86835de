import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { topicFileWarnings } from '../../src/cli/check-topics.ts';
import { loadConfig, loadFeeds, loadOwnWords, loadTopics } from '../../src/config/load.ts';
import { readYaml } from '../../src/config/yaml-file.ts';
import { checkExamples } from '../../src/mentions/check-examples.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = ['settings.yaml', 'feeds.yaml', 'topics.yaml', 'desks.yaml'];

interface Block {
  readonly place: string;
  /** The file that the block's first line names: `# config/feeds.yaml`. */
  readonly names: string | null;
  readonly text: string;
}

/** Every YAML block of a paper, with the line it begins on. */
function yamlBlocks(paper: string, markdown: string): Block[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```/gm)].map((match) => {
    const [, indent = '', body = ''] = match;
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const line = markdown.slice(0, match.index).split('\n').length;
    return { place: `${paper}:${line}`, names: /^# (\S+\.ya?ml)\b/.exec(text)?.[1] ?? null, text };
  });
}

function papers(): string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  return [...top, ...docs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];
}

/** What is said of a topic is true: its examples come out as they say, and it uses all of its lists. */
function tryTopics(file: string): void {
  expect(checkExamples(loadTopics(file))).toEqual([]);
  expect(topicFileWarnings(file)).toEqual([]);
}

/** Loads a block as the file it names, beside the shipped other three. */
function load(block: Block): void {
  const name = basename(block.names ?? '');
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-docs-'));
  for (const file of FILES) writeFileSync(join(dir, file), readFileSync(join(ROOT, 'config', file)));
  writeFileSync(join(dir, name), block.text);
  if (name === 'topics.yaml') tryTopics(join(dir, name));
  else if (name === 'lexicon.yaml') loadOwnWords(dir);
  else if (name === 'feeds.yaml') loadFeeds(join(dir, name));
  else if (FILES.includes(name)) loadConfig(dir, {});
  else expect(readYaml(block.place, block.text)).not.toHaveProperty('problems');
}

const blocks = papers().flatMap((paper) => yamlBlocks(paper, readFileSync(join(ROOT, paper), 'utf8')));

describe('YAML in the papers', () => {
  test.for(blocks.map((block) => [block.place, block] as const))(
    '%s says in its first line which file it is from, and is right',
    ([, block]) => {
      expect(
        block.names,
        `${block.place}: begin the block with a comment such as "# config/feeds.yaml"`,
      ).not.toBeNull();
      load(block);
    },
  );

  test('blocks are found, in lists too', () => {
    const markdown =
      'A\n```yaml\n# config/desks.yaml\ndesks: []\n```\n- B\n  ```yaml\n  # config/feeds.yaml\n  feeds: []\n  ```\n```js\n```\n';
    expect(yamlBlocks('x.md', markdown)).toEqual([
      { place: 'x.md:2', names: 'config/desks.yaml', text: '# config/desks.yaml\ndesks: []\n' },
      { place: 'x.md:7', names: 'config/feeds.yaml', text: '# config/feeds.yaml\nfeeds: []\n' },
    ]);
  });
});
