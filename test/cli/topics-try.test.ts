import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configFolder } from '../config/folder.ts';
import { run } from './run.ts';

describe('topics try', () => {
  const dir = configFolder();
  const attempt = (...args: string[]) => run(['topics', 'try', 'harbour', '--config', dir, ...args]);

  test('prints the matches with their rules', async () => {
    const { code, out } = await attempt('--text', 'The town heard Ana Puerto on Monday.');
    expect(code).toBe(0);
    expect(out).toMatch(/^text {2}15-25 {2}\S+ {2}"Ana Puerto"\n$/);
  });

  test('reads a file, and prints JSON', async () => {
    const file = join(dir, 'story.txt');
    writeFileSync(file, 'El pueblo escuchó a Ana Puerto el lunes por la mañana en el muelle.');
    const { code, out } = await attempt('--file', file, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      topic: 'harbour',
      lang: 'es',
      found: [{ in: 'text', text: 'Ana Puerto', entity: 'harbour-master' }],
    });
  });

  test('looks in the headline too', async () => {
    const { out } = await attempt(
      '--title',
      'Ana Puerto resigns',
      '--text',
      'Nobody knows why.',
      '--lang',
      'en',
    );
    expect(out).toContain('title  0-10');
  });

  test('ends with 1 when nothing is found', async () => {
    const { code, out } = await attempt('--text', 'The quay was wet.');
    expect({ code, out }).toEqual({ code: 1, out: 'Harbour: not found (read as en)\n' });
  });

  test.each([
    [
      'an unknown topic',
      ['topics', 'try', 'harbor', '--text', 'x'],
      'There is no topic "harbor" in the configuration. Write harbour.',
    ],
    ['no text', ['topics', 'try', 'harbour'], 'Give the text with --text or with --file.'],
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
