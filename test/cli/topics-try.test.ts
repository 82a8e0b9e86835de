import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { configFolder } from '../config/folder.ts';
import { run } from './run.ts';

const TEXT =
  'Ana Puerto said that about 26 boats had left.\n\n“Nobody will enter before Monday,” she warned.';

describe('topics try', () => {
  const dir = configFolder();
  const attempt = (...args: string[]) => run(['topics', 'try', 'harbour', '--config', dir, ...args]);

  test('prints the matches with their rules', async () => {
    const { code, out } = await attempt('--text', 'The town heard Ana Puerto on Monday.');
    expect(code).toBe(0);
    expect(out).toContain('The town heard [Ana Puerto] on Monday.\n');
    expect(out).toMatch(/\nMentions: 1\ntext {2}15-25 {2}\S+ {2}harbour {2}"Ana Puerto"\n/);
  });

  test('draws claims over the text and lists them slot by slot', async () => {
    const { out } = await attempt('--text', TEXT, '--published', '2026-03-06', '--zone', 'America/Tijuana');
    expect(out).toContain('[Ana Puerto] <said> that {1 about 26 boats had left}.\n\n{2 “Nobody will enter');
    expect(out).toContain(
      'Read as en, as its words tell; published 2026-03-06T20:00:00.000Z, America/Tijuana',
    );
    for (const line of [
      '1.  "about 26 boats had left"',
      'Speaker  Ana Puerto, named in the sentence (“Ana Puerto”), known as harbour-master; confidence ',
      'Cue      “said” (say, class say)',
      'Figures  about 26 boats (“',
      'Topics   harbour (its speaker is watched)',
      'Dates    “Monday”: 2026-03-09 (day, ',
      'Stance   warns',
      'Rule     ',
      'Trace    ',
    ])
      expect(out).toContain(line);
  });

  test('has colours on a terminal only, and none of the text’s own', async () => {
    const hostile = `${TEXT}\u001b[2J\u202e\u0007`;
    const args = ['topics', 'try', '--config', dir, '--text', hostile, '--published', '2026-03-06'];
    const plain = await run(args);
    const coloured = await run(args, { colours: true });
    expect(plain.out).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(coloured.out).toContain('\u001b[1;32m<\u001b[0m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });

  test('says what was nearly a mention, and what ruled it out', async () => {
    const near = configFolder({
      'topics.yaml': `topics:
  - id: harbour
    name: { en: Harbour, es: Puerto }
    entities:
      - { id: harbour-master, name: Ana Puerto, aliases: [Ana Puerto, Puerto], not: [Lucía Puerto] }
    examples:
      match: { en: [Ana Puerto spoke.] }
      ignore: { en: [Nobody spoke.] }
`,
    });
    const { code, out } = await run([
      'topics',
      'try',
      '--config',
      near,
      '--text',
      'Lucía Puerto sold honey.',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('Lucía ?Puerto? sold honey.');
    expect(out).toMatch(/Near misses: 1\ntext .* "Puerto" {2}“Lucía Puerto” is somebody else/);
  });

  test('tries topics of another file', async () => {
    const other = join(configFolder(), 'topics.yaml');
    const empty = configFolder({ 'topics.yaml': 'topics: 7\n' });
    const args = ['--config', empty, '--topics', other, '--text', 'The town heard Ana Puerto.'];
    const { code, out } = await run(['topics', 'try', ...args]);
    expect(code).toBe(0);
    expect(out).toContain('[Ana Puerto]');
  });

  test('reads a file, and prints JSON', async () => {
    const file = join(dir, 'story.txt');
    writeFileSync(file, 'El pueblo escuchó a Ana Puerto el lunes por la mañana en el muelle.');
    const { code, out } = await attempt('--file', file, '--json');
    expect(code).toBe(0);
    const { nearMisses, claims, article, ...found } = JSON.parse(out);
    expect(found).toMatchObject({
      topic: 'harbour',
      lang: 'es',
      found: [{ topic: 'harbour', in: 'text', text: 'Ana Puerto', entity: 'harbour-master' }],
    });
    expect([nearMisses, Array.isArray(claims), article.zone]).toEqual([[], true, 'UTC']);
  });

  test.each([
    ['where no text is named', []],
    ['where - is', ['--file', '-']],
  ])('reads the standard input %s', async (_, args) => {
    const input = async () => Buffer.from('The town heard Ana Puerto.\r\n', 'utf8');
    const { code, out } = await run(['topics', 'try', ...args, '--config', dir], { input });
    expect(code).toBe(0);
    expect(out).toContain('[Ana Puerto]');
  });

  test('fetches a page as the worker does, with its headline and time', async () => {
    const body = `<!doctype html><html lang="en"><head><title>Harbour master speaks</title>
<meta property="article:published_time" content="2026-03-03T10:00:00Z"></head><body><article><h1>Harbour master speaks</h1>
<p>The harbour master of Port Salt, Ana Puerto, said on Tuesday that the channel would be dredged before the summer, and that all boats would wait.</p>
<p>The town council had asked for it in the autumn, when two ships ran aground in a single week and the quay was closed for days.</p></article></body></html>`;
    const server = createServer((request, response) => {
      const isPage = request.url === '/story';
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' }).end(isPage ? body : '');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const env = {
      CLAIMWATCH_HTTP_ALLOW_PRIVATE: `127.0.0.1:${port}`,
      CLAIMWATCH_POLLING_PER_SITE_PAUSE_MS: '0',
    };
    const args = ['topics', 'try', '--url', `http://127.0.0.1:${port}/story`, '--config', dir];
    const { code, out, err } = await run(args, { env });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Harbour master speaks\n/);
    expect(out).toContain('published 2026-03-03T10:00:00.000Z');
    expect(out).toContain('[Ana Puerto]');
  });

  test('looks in the headline too', async () => {
    const { out } = await attempt(
      ...['--title', 'Ana Puerto resigns', '--text', 'Nobody knows why.', '--lang', 'en'],
    );
    expect(out).toContain('[Ana Puerto] resigns\n\nNobody knows why.');
    expect(out).toContain('title  0-10');
  });

  test('draws what the headline says by itself, and lists it apart', async () => {
    const { out } = await attempt(
      ...['--title', 'Harbour stays shut: Ana Puerto', '--text', TEXT, '--lang', 'en'],
    );
    expect(out).toContain('{h1 Harbour stays shut}<:> [Ana Puerto]\n');
    expect(out).toMatch(
      /Claims: 2\n[\s\S]*\nClaims of the headline by itself, .*: 1\n\nh1\. "Harbour stays shut"\n/,
    );
  });

  test('reads the headline in place of a text, and says so', async () => {
    const { code, out } = await attempt('--title', 'Ana Puerto shuts the harbour');
    expect(code).toBe(0);
    expect(out).toContain('There was no text: the headline was read in its place.');
  });

  test('warns of a text that is neither English nor Spanish', async () => {
    const text = 'Le conseil a voté mardi la fermeture du vieux terminal, malgré les protestations.';
    const { out, err } = await attempt('--text', text);
    expect(err).toMatch(
      /^warning: The text looks like neither English nor Spanish, .*--lang en or --lang es/,
    );
    expect(out).toContain('Read as en, though its words look like neither English nor Spanish');
    expect((await attempt('--text', text, '--lang', 'en')).err).toBe('');
  });

  test('ends with 1 when nothing is found, and still shows the claims', async () => {
    const { code, out } = await attempt('--text', 'Rosa Maren said the quay was wet.');
    expect(code).toBe(1);
    expect(out).toContain('Mentions: 0\n');
    expect(out).toContain('1.  "the quay was wet"');
    expect(out).toContain('none: stored, never alerted');
  });

  test.each([
    [
      'an unknown topic',
      ['topics', 'try', 'harbor', '--text', 'x'],
      'There is no topic "harbor" in the configuration. Write harbour.',
    ],
    [
      'no text',
      ['topics', 'try', 'harbour'],
      'Give the text with --text, --file or --url, or on the standard input.',
    ],
    [
      'an empty text',
      ['topics', 'try', 'harbour', '--text', ' '],
      'The text is empty. Give one with --text, --file or --url, on the standard input, or a headline with --title.',
    ],
    [
      'the name of a country',
      ['topics', 'try', '--text', 'x', '--country', 'Mexico'],
      '--country is "Mexico". Write MX.',
    ],
    [
      'a country there is not',
      ['topics', 'try', '--text', 'x', '--country', 'Narnia'],
      '--country is "Narnia". Write the two letters of a country, such as MX, or leave it out.',
    ],
    [
      'such a country for a saved page',
      ['read', 'x.html', '--country', 'UK'],
      '--country is "UK". Write GB.',
    ],
    [
      'two texts',
      ['topics', 'try', '--text', 'x', '--file', 'y'],
      'Give the text by one of --text, --file and --url.',
    ],
    [
      'an address that is none',
      ['topics', 'try', '--url', 'story.html'],
      '--url is "story.html". Write an address such as https://example.org/story.html.',
    ],
    [
      'a language there is not',
      ['topics', 'try', 'harbour', '--text', 'x', '--lang', 'fr'],
      '--lang is "fr". Write en or es.',
    ],
  ])('%s is wrong use', async (_, args, said) => {
    const { code, err } = await run([...args, '--config', dir]);
    expect({ code, err }).toEqual({ code: 2, err: `${said}\n` });
  });

  test('a file that is not there is a failure', async () => {
    const { code, err } = await attempt('--file', '/nowhere.txt');
    expect(code).toBe(1);
    expect(err).toContain('/nowhere.txt cannot be read');
  });
});
