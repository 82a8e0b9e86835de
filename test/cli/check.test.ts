import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/config/json-schema.ts';
import { configFolder, RIGHT } from '../config/folder.ts';
import { run } from './run.ts';

describe('check', () => {
  test('counts what is configured', async () => {
    const { code, out, err } = await run(['check', '--config', configFolder()]);
    expect({ code, out }).toEqual({ code: 0, out: '1 feed, 1 topic, 1 desk: all good\n' });
    expect(err).toMatch(/^Nobody is mailed when feeds fail .*Add operators: \[you@example\.org\] to it\.\n$/);
  });

  test('says nothing of operators where there are some', async () => {
    const desks = `operators: [ops@example.org]\n${RIGHT['desks.yaml']}`;
    const { err } = await run(['check', '--config', configFolder({ 'desks.yaml': desks })]);
    expect(err).toBe('');
  });

  test('tries a file of topics alone', async () => {
    const dir = configFolder();
    const { code, out } = await run(['check', '--config', dir, '--topics', join(dir, 'topics.yaml')]);
    expect({ code, out }).toEqual({ code: 0, out: '1 topic: all good\n' });
    const broken = configFolder({ 'topics.yaml': 'topics: 7\n' });
    const file = join(broken, 'topics.yaml');
    const wrong = await run(['check', '--config', dir, '--topics', file]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(`${file}:1:9: topics is 7.`);
    const json = await run(['check', '--config', dir, '--json', '--topics', file]);
    expect({ code: json.code, ok: JSON.parse(json.out).ok }).toEqual({ code: 2, ok: false });
  });

  test('finds the folder by CLAIMWATCH_CONFIG too', async () => {
    const { out } = await run(['check', '--json'], { env: { CLAIMWATCH_CONFIG: configFolder() } });
    expect(JSON.parse(out)).toEqual({ ok: true, feeds: 1, topics: 1, desks: 1, operators: 0 });
  });

  test('says all that is wrong, one line each, with exit code 2', async () => {
    const dir = configFolder({ 'settings.yaml': 'web:\n  prot: 1\n', 'feeds.yaml': 'feeds: 7\n' });
    const { code, out, err } = await run(['check', '--config', dir]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      `${dir}/settings.yaml:2:3: web.prot is not a known key. Write port.`,
      `${dir}/feeds.yaml:1:8: feeds is 7. Write a list of feeds, or [] for none.`,
    ]);
  });

  test('says it to programs in JSON', async () => {
    const dir = configFolder({ 'settings.yaml': 'web:\n  prot: 1\n' });
    const { code, out } = await run(['check', '--json', '--config', dir]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      problems: [
        {
          file: `${dir}/settings.yaml`,
          line: 2,
          column: 3,
          path: 'web.prot',
          message: 'web.prot is not a known key',
          mend: 'Write port',
        },
      ],
    });
  });

  test('tries the examples of the topics, and names the line of one that fails', async () => {
    const topics = RIGHT['topics.yaml']
      .replace('[Ana Puerto spoke.]', '[The quay was wet.]')
      .replace('[Nobody spoke.]', '[Ana Puerto slept.]');
    const dir = configFolder({ 'topics.yaml': topics });
    const { code, err } = await run(['check', '--config', dir]);
    expect(code).toBe(2);
    const [first, second] = err.split('\n');
    expect(first).toBe(
      `${dir}/topics.yaml:9:21: the topic harbour is not found in its own example. Add words or a pattern that find it, or remove the example.`,
    );
    expect(second).toContain(
      `${dir}/topics.yaml:10:22: the topic harbour is found where it should not be: "Ana Puerto" by `,
    );
  });

  test('says what a topic’s example nearly was found by', async () => {
    const topics = RIGHT['topics.yaml']
      .replace('aliases: [Ana Puerto]', 'aliases: [Ana Puerto, Puerto]\n        not: [Lucía Puerto]')
      .replace('[Ana Puerto spoke.]', '[Lucía Puerto spoke.]');
    const { err } = await run(['check', '--config', configFolder({ 'topics.yaml': topics })]);
    expect(err).toMatch(
      /not found in its own example; nearly by entity:name: “Lucía Puerto” is somebody else/,
    );
  });

  test('warns of what is likely not meant so, and is content all the same', async () => {
    const topics = RIGHT['topics.yaml'].replace(
      '    entities:',
      '    lists: { idle: { en: [rest] } }\n    entities:',
    );
    const dir = configFolder({ 'topics.yaml': topics });
    const { code, out, err } = await run(['check', '--config', dir]);
    expect({ code, out }).toEqual({ code: 0, out: '1 feed, 1 topic, 1 desk: good, with 1 warning\n' });
    expect(err).toContain(`warning: ${dir}/topics.yaml:4:20: no action or label of the topic "harbour" uses`);
    const file = join(dir, 'topics.yaml');
    const alone = await run(['check', '--config', dir, '--json', '--topics', file]);
    expect(JSON.parse(alone.out)).toMatchObject({ ok: true, warnings: [{ path: 'topics[0].lists.idle' }] });
  });

  test.each([
    ['http://localhost:8080/hook?key=geheim', '[]', 'localhost:8080'],
    ['http://10.0.0.7/hook', '["10.0.0.8"]', '10.0.0.7:80'],
    ['https://[fd00::1]/hook', '["[fd00::1]:8443"]', '[fd00::1]:443'],
  ])('warns that nothing can be posted to %s while http.allowPrivate is %s', async (url, allowed, door) => {
    const { code, err, dir } = await withHook(url, allowed);
    expect(code).toBe(0);
    expect(err).toContain(
      `warning: ${dir}/desks.yaml:2:9: the channel "intake" posts to ${new URL(url).host}, which is no public address, and http.allowPrivate does not name it. To allow it, add "${door}" to http.allowPrivate in the settings.\n`,
    );
    expect(err).not.toContain('geheim');
  });

  test.each([
    ['http://localhost:8080/hook', '["127.0.0.1"]'],
    ['http://localhost:8080/hook', '["localhost:8080"]'],
    ['http://10.0.0.7/hook', '["10.0.0.0/8"]'],
    ['https://192.0.2.1.example/hook', '[]'],
    ['http://intake.internal/hook', '[]'],
    ['https://[2606:4700::1]/hook', '[]'],
  ])('does not warn of %s while http.allowPrivate is %s', async (url, allowed) => {
    expect((await withHook(url, allowed)).err).not.toContain('allowPrivate');
  });

  test('shows the settings in effect, where each comes from, and no secret', async () => {
    const dir = configFolder({ 'settings.yaml': 'web:\n  port: 80\n' });
    const env = { CLAIMWATCH_MAIL_PASSWORD: 'geheim', CLAIMWATCH_MAIL_USER: 'desk' };
    const { out } = await run(['check', '--show', '--config', dir], { env });
    const lines = out.split('\n').map((line) => line.replace(/ +/g, ' '));
    expect(lines).toContain(`web.port 80 ${dir}/settings.yaml:2`);
    expect(lines).toContain('mail.password (set) env CLAIMWATCH_MAIL_PASSWORD');
    expect(lines).toContain('redis.url (not set) default');
    expect(lines).toContain('polling.floorSeconds 300 seconds default');
    expect(out).not.toContain('geheim');
  });

  test('writes the JSON Schemas', async () => {
    const dir = configFolder();
    expect((await run(['check', '--write-schemas', '--config', dir])).code).toBe(0);
    expect(readdirSync(join(dir, 'schema')).sort()).toEqual([...jsonSchemas().keys()].sort());
    expect(readFileSync(join(dir, 'schema/desks.json'), 'utf8')).toBe(jsonSchemas().get('desks.json'));
  });
});

/** `check` of a desk with a webhook. */
async function withHook(url: string, allowPrivate: string) {
  const channel = `channels:\n  - id: intake\n    kind: webhook\n    url: ${url}\n    secret: ${'a'.repeat(40)}\n`;
  const dir = configFolder({
    'settings.yaml': `http:\n  allowPrivate: ${allowPrivate}\n`,
    'desks.yaml': `${channel}${RIGHT['desks.yaml']}    channels: [intake]\n`,
  });
  return { dir, ...(await run(['check', '--config', dir])) };
}
