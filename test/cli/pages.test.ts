import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { configFolder } from '../config/folder.ts';
import { run } from './run.ts';

const WORDS = [
  'The harbour master of Port Salt, Ana Puerto, resigned on Tuesday after a dispute over the dredging of the channel, the town said in a statement.',
  '“I have done what I could,” Ana Puerto said on the quay. “The channel is deep enough for two ships.”',
];
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour master resigns</title>
<meta name="author" content="Jo Reef"><meta property="article:published_time" content="2026-03-03T10:00:00Z">
<link rel="canonical" href="https://gull.example/news/1"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Harbour master resigns</h1>${WORDS.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>
<footer>Invented text</footer></body></html>`;

function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-pages-'));
  for (const [name, body] of Object.entries(files)) writeFileSync(join(dir, name), body);
  return dir;
}

describe('extract', () => {
  test('reads every page of a folder by its name, packed or not; one that is broken fails alone', async () => {
    const dir = folder({
      'b.html.gz': gzipSync(PAGE),
      'a.html': PAGE.replace('https://gull.example/news/1', '/news/1'),
      'c.html.gz': 'not packed at all',
      'notes.txt': 'no page',
    });
    const out = join(dir, 'out.json');
    const { code, err } = await run(['extract', dir, '--out', out]);
    expect(code).toBe(0);
    expect(err).toContain('c.html.gz: ');
    expect(err).toContain(`2 of 3 pages -> ${out}\n`);
    const read = JSON.parse(readFileSync(out, 'utf8'));
    expect(Object.keys(read)).toEqual(['a', 'b', 'c']);
    expect(read.b).toEqual({
      articleBody: WORDS.join('\n\n'),
      title: 'Harbour master resigns',
      author: 'Jo Reef',
      published: '2026-03-03T10:00:00.000Z',
      lang: 'en',
      url: 'https://gull.example/news/1',
      provenance: expect.stringMatching(/density|readability/),
    });
    expect(read.a.url).toBeNull();
    expect(read.c.articleBody).toBe('');
  });

  test.each([
    ['a folder that is not there', '/nowhere', 'The folder /nowhere cannot be read'],
    ['a folder without pages', folder({}), 'There is no page (*.html or *.html.gz) in '],
  ])('%s is a failure', async (_, dir, said) => {
    const { code, err } = await run(['extract', dir, '--out', '/nowhere/out.json']);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });
});

describe('read', () => {
  test('draws what is found over a page', async () => {
    const dir = folder({ 'page.html': PAGE });
    const { code, out } = await run([
      'read',
      join(dir, 'page.html'),
      '--country',
      'MX',
      '--config',
      configFolder(),
    ]);
    expect(code).toBe(0);
    expect(out).toContain(
      'Harbour master resigns\ngull.example, 2026-03-03T10:00:00.000Z, en, text from density\n',
    );
    expect(out).toContain('[Ana Puerto]');
    expect(out).toMatch(/Mentions: harbour [23]\. Claims: \d+\./);
    expect(out).toMatch(/1\. {2}.*\n {4}".*"\n {4}rule /);
  });

  test('takes plain text, other topics, and prints JSON', async () => {
    const dir = folder({ 'story.txt': `${WORDS.join('\n\n')}\n` });
    const topics = join(configFolder(), 'topics.yaml');
    const args = [
      'read',
      join(dir, 'story.txt'),
      '--json',
      '--topics',
      topics,
      '--published',
      '2026-03-03T10:00:00Z',
    ];
    const { code, out } = await run(args);
    expect(code).toBe(0);
    const { article, mentions, claims } = JSON.parse(out);
    expect(article.text).toBe(WORDS.join('\n\n'));
    expect(mentions[0].span.text).toBe('Ana Puerto');
    for (const claim of claims)
      expect(article.text.slice(claim.span.start, claim.span.end)).toBe(claim.span.text);
  });

  test('says what was changed since an earlier reading, and what that did to the claims', async () => {
    const edited = PAGE.replace('enough for two ships', 'enough for nine ships');
    const dir = folder({ 'page.html': edited, 'old.html': PAGE, 'same.html': edited.replaceAll('“', '"') });
    const between = (name: string, ...more: string[]) =>
      run(['read', join(dir, 'page.html'), '--before', join(dir, name), '--config', configFolder(), ...more]);
    const { out } = await between('old.html');
    expect(out).toContain('Edited without notice:\n');
    expect(out).toMatch(/ {2}changed: “The channel is deep enough for \[-two-\] \{\+nine\+\} ships\.”/);
    expect(out).toMatch(/Claims edited: 1\.\n {2}changed \(figure\): Ana Puerto asserts ".*two.*" -> .*nine/);
    expect((await between('same.html')).out).toContain('Nothing was changed but typography');
    const { edits, changes } = JSON.parse((await between('old.html', '--json')).out);
    expect([edits[0].parts, changes.note]).toEqual([['figure'], null]);
  });

  test.each([
    ['a zone there is not', ['--zone', 'Mars'], '--zone is "Mars".'],
    ['a time there is not', ['--published', 'soon'], '--published is "soon".'],
    ['a language there is not', ['--lang', 'fr'], '--lang is "fr".'],
  ])('%s is wrong use', async (_, options, said) => {
    const { code, err } = await run(['read', 'story.txt', ...options, '--config', configFolder()]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('an empty page is a failure', async () => {
    const dir = folder({ 'page.html': '<p></p>' });
    const { code, err } = await run(['read', join(dir, 'page.html'), '--config', configFolder()]);
    expect(code).toBe(1);
    expect(err).toContain(`No article was found in ${dir}/page.html`);
  });
});

describe('replay', () => {
  const article = (id: string, text: string) =>
    JSON.stringify({
      id,
      outlet: 'The Gull',
      country: 'MX',
      lang: 'en',
      url: `https://gull.example/${id}`,
      published: '2026-03-03T10:00:00Z',
      byline: null,
      title: 'Harbour',
      text,
    });
  const saved = () => {
    const dir = folder({});
    mkdirSync(join(dir, 'articles'));
    writeFileSync(join(dir, 'articles/02.json'), article('02', WORDS[1] ?? ''));
    writeFileSync(join(dir, 'articles/01.json'), article('01', WORDS.join('\n\n')));
    return dir;
  };

  test('writes a line for each article in name order, and the same bytes again', async () => {
    const dir = saved();
    const topics = join(configFolder(), 'topics.yaml');
    const runs = [];
    for (const name of ['first.jsonl', 'second.jsonl']) {
      const out = join(dir, name);
      const { code, err } = await run(['replay', dir, '--out', out, '--topics', topics]);
      expect({ code, err }).toEqual({ code: 0, err: `2 articles -> ${out}\n` });
      runs.push(readFileSync(out, 'utf8'));
    }
    expect(runs[0]).toBe(runs[1]);
    const lines = (runs[0] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual(['01', '02']);
    expect(lines[0].mentions.length).toBeGreaterThan(0);
  });

  test.each([
    ['no folder', () => folder({}), 'cannot be read'],
    [
      'a broken article',
      () => {
        const dir = saved();
        writeFileSync(join(dir, 'articles/03.json'), '{"id": 3}');
        return dir;
      },
      '03.json',
    ],
  ])('%s is a failure with a sentence', async (_, make, said) => {
    const dir = make();
    const topics = join(configFolder(), 'topics.yaml');
    const { code, err } = await run(['replay', dir, '--out', join(dir, 'run.jsonl'), '--topics', topics]);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
  });
});
