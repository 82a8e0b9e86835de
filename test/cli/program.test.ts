import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/cli/version.ts';
import { configFolder } from '../config/folder.ts';
import { run } from './run.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every command and what its help must speak of. */
const COMMANDS: [command: string, ...options: string[]][] = [
  ['check', '--show', '--write-schemas', '--json'],
  ['feeds list', '--json'],
  ['feeds check', '--json'],
  ['feed', '--json', 'url-or-file'],
  [
    'topics try',
    '--text',
    '--file',
    '--url',
    '--title',
    '--lang',
    '--published',
    '--zone',
    '--country',
    '--json',
  ],
  ['read', '--topics', '--lang', '--country', '--zone', '--published', '--before', '--json'],
  ['extract', '--out'],
  ['replay', '--out', '--topics'],
  ['feeds add', '--id', '--outlet', '--country', '--lang', '--zone', '--label', '--dry-run'],
  ['feeds import', '--country', '--lang', '--zone', '--label', '--dry-run'],
  ['feeds export', '--out'],
  ['run', '--only'],
  ['once', '--json'],
  ['digest preview', '--html', '--json'],
  ['labels', '--since', '--all'],
  ['explain', '--json'],
  ['desks subscribers', '--json'],
  ['sign-in'],
  ['health', '--json'],
  ['migrate'],
];

describe('help', () => {
  test.each(COMMANDS)(
    'of %s speaks of its options, of --config, and gives an example',
    async (command, ...options) => {
      const { code, out } = await run([...command.split(' '), '--help']);
      expect(code).toBe(0);
      for (const option of [...options, '--config', `claimwatch ${command} `, 'Example:'])
        expect(out).toContain(option);
    },
  );

  test('of the program lists the commands', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const [command] of COMMANDS) expect(out).toContain(`\n  ${command.split(' ')[0]}`);
  });
});

test('a folder may have the name of a command', async () => {
  const { code, err } = await run(['--config', 'run', 'check']);
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringContaining('run: there is no such folder'),
  });
});

describe('wrong use is exit code 2', () => {
  test.each([
    ['an unknown command', ['chek'], 'Did you mean check?'],
    ['an unknown option', ['check', '--sow'], 'Did you mean --show?'],
    ['a missing argument', ['feed'], "missing required argument 'url-or-file'"],
    ['a missing option', ['replay', 'x'], "required option '--out <run.jsonl>' not specified"],
    ['nothing at all', [], 'Usage: claimwatch'],
  ])('%s', async (_, args, said) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
  });
});

test('the version is that of package.json', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(VERSION).toBe(version);
  expect((await run(['--version'])).out).toBe(`${version}\n`);
});

test('as a process it prints results on stdout, errors on stderr, and ends with the exit code', async () => {
  const start = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', join(ROOT, 'src/main.ts'), ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH },
    });
  const listed = await start('feeds', 'list', '--config', configFolder());
  expect(listed).toEqual({
    stdout: 'la-prueba  MX  es  La Prueba  https://news.example.org/rss.xml\n',
    stderr: '',
  });
  await expect(start('check', '--config', '/nowhere')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('/nowhere: there is no such folder.'),
  });
});
