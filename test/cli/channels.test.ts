import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import { configFolder, RIGHT } from '../config/folder.ts';
import { type HookServer, hookServer } from '../delivery/hook-server.ts';
import { openSmtpSink, type Sink } from '../delivery/smtp-sink.ts';
import { DESKS, type StoredHouse, storedHouse } from '../web/stored-house.ts';
import { type Ran, run } from './run.ts';

const KEY = 'thirty-two-characters-or-more-of-it';
const PATH = 'T0SECRET/B0SECRETSECRET';

let hooks: HookServer;
let sink: Sink;
let dir: string;
const answers: Record<string, readonly [status: number, body: string]> = {};

beforeAll(async () => {
  hooks = await hookServer((response, { path }) => {
    const [status, body] = answers[path.split('/')[1] ?? ''] ?? [200, 'ok'];
    response.writeHead(status).end(body);
  });
  sink = await openSmtpSink();
  const { host } = new URL(hooks.origin);
  dir = configFolder({
    'settings.yaml': `http:\n  allowPrivate: ["${host}"]\nmail:\n  host: 127.0.0.1\n  port: ${sink.port}\n  tls: none\npolling:\n  perSitePauseMs: 0\n`,
    'desks.yaml': `channels:
  - { id: room, kind: slack, url: "${hooks.origin}/slack/${PATH}" }
  - { id: workflow, kind: teams, url: "${hooks.origin}/teams/${PATH}" }
  - { id: intake, kind: webhook, url: "${hooks.origin}/webhook/${PATH}", secret: ${KEY} }
${RIGHT['desks.yaml'].replace('lang: en', 'lang: es')}    channels: [room]
    feed: true
`,
  });
});
afterAll(async () => {
  await hooks?.close();
  await sink?.close();
});

const channels = (...args: string[]): Promise<Ran> => run(['channels', ...args, '--config', dir]);
const expectNoSecret = ({ out, err }: Ran) => expect(out + err).not.toMatch(/SECRET|thirty-two/);

describe('channels test', () => {
  test.each([
    ['room', 'slack', 'PRUEBA: esto es una muestra, nadie dijo nada'],
    ['workflow', 'teams', 'TEST: this is a sample, nothing was said'],
    ['intake', 'webhook', 'TEST: this is a sample, nothing was said'],
  ])('sends a marked sample to %s and says what was answered', async (name, kind, marked) => {
    const ran = await channels('test', name);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toBe(`${name} (${kind}): accepted: ${new URL(hooks.origin).host} answered 200: ok\n`);
    const sent = hooks.posted.at(-1);
    expect(sent?.path).toBe(`/${kind}/${PATH}`);
    expect(sent?.body.toString()).toContain(marked);
    if (kind === 'webhook') expect(JSON.parse(sent?.body.toString() ?? '')).toMatchObject({ test: true });
    expectNoSecret(ran);
  });

  test('mails an address, and the mail says that it is a sample', async () => {
    const ran = await channels('test', 'somebody@example.org', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({
      channel: 'email',
      ok: true,
      says: expect.stringMatching(/^accepted: 250/),
    });
    const mail = await PostalMime.parse(sink.mails.at(-1)?.raw ?? '');
    expect(sink.mails.at(-1)?.to).toEqual(['somebody@example.org']);
    expect(mail.subject).toContain('TEST: this is a sample, nothing was said');
    expect(mail.text).toContain('Notice: TEST: this is a sample, nothing was said');
    expect(mail.text).not.toContain('operators');
  });

  test('two samples have two ids, so that the second is no repeat', async () => {
    await channels('test', 'intake');
    await channels('test', 'intake', '--lang', 'es');
    const [one, other] = hooks.posted.slice(-2).map(({ headers }) => headers['webhook-id']);
    expect(one).not.toBe(other);
  });

  test.each([
    ['gone', 404, 'no_service', 'refused for good', 'Make a new incoming webhook in Slack'],
    ['not allowed', 403, 'action_prohibited', 'not accepted', 'Make a new incoming webhook in Slack'],
    ['busy', 503, PATH, 'not accepted', 'did not take it now'],
    ['a page that asks to sign in', 200, '<html>', 'not accepted', 'did not answer "ok" as Slack does'],
  ])('%s: what failed, how to mend it, and code 1', async (_what, status, body, outcome, mend) => {
    answers.slack = [status, body];
    const ran = await channels('test', 'room');
    delete answers.slack;
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`room (slack): ${outcome}: `);
    expect(ran.out).toContain(mend);
    expect(ran.out).not.toContain('tried again');
    expectNoSecret(ran);
  });

  test.each([
    ['rooms', 'Did you mean room?'],
    ['nobody', 'there are: room, workflow, intake, night.'],
    ['a@b@c', 'no e-mail address'],
  ])('%s is no name of anything', async (name, said) => {
    const ran = await channels('test', name);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(said)]);
  });
});

test('channels list names them with their hosts and desks, and tells no address', async () => {
  const ran = await channels('list');
  expect(ran.code).toBe(0);
  const { host } = new URL(hooks.origin);
  expect(ran.out.replace(/ {2,}/g, '  ')).toBe(
    `room  slack  ${host}  for night\nworkflow  teams  ${host}  no desk has it\nintake  webhook  ${host}  no desk has it\nnight  feed  claimwatch desks feed tells its address  for night\n`,
  );
  expectNoSecret(ran);
  const listed = await channels('list', '--json');
  expect(JSON.parse(listed.out)[0]).toEqual({ id: 'room', kind: 'slack', host, desks: ['night'] });
  expectNoSecret(listed);
});

test('check --show tells no address and no key', async () => {
  expectNoSecret(await run(['check', '--show', '--json', '--config', dir]));
});

describe('the feed of a desk', () => {
  let stored: StoredHouse;
  let web: WebServer;

  beforeAll(async () => {
    // A port that is free, because the configuration names it before anybody listens.
    const free = await hookServer(() => {});
    await free.close();
    const port = Number(new URL(free.origin).port);
    stored = await storedHouse({
      desks: [{ ...DESKS[0], feed: true }, DESKS[1] ?? {}],
      settings: { web: { host: '127.0.0.1', port, publicUrl: free.origin } },
    });
    web = await startWeb(stored.house);
  });
  afterAll(async () => {
    await web?.close();
    await stored?.close();
  });

  const inHouse = (...args: string[]) => run([...args, '--config', stored.configDir]);

  test('has a private address, which the running house tells', async () => {
    const { code, out } = await inHouse('desks', 'feed', 'coast');
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/desk\/coast\/feed\?t=\S+\n$/);
    const answer = await run(['feed', out.trim(), '--config', stored.configDir]);
    expect(answer.err).toContain('http.allowPrivate');
  });

  test('is fetched as a feed reader would, with a sample', async () => {
    const { code, out } = await inHouse('channels', 'test', 'coast');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^coast \(feed\): read: Claimwatch: TEST: this is a sample, nothing was said, above 0 entries\. Feed readers get it at http:/,
      ),
    ]);
  });

  test('a desk without one is named, with those that have one', async () => {
    const { code, err } = await inHouse('desks', 'feed', 'costa');
    expect([code, err]).toEqual([1, expect.stringContaining('These have one: coast.')]);
    expect((await inHouse('channels', 'test', 'costa')).err).toContain('write feed: true to it');
  });

  test('that nobody serves is said to be so, without its token', async () => {
    await web.close();
    const { code, out } = await inHouse('channels', 'test', 'coast');
    expect([code, out]).toEqual([1, expect.stringContaining('Is claimwatch run under way')]);
    expect(out).not.toContain('?t=');
  });
});
