import { serialize } from 'pg-protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Sessions } from '../../../src/store/embedded/sessions.ts';

/** A backend that notes what it is asked and answers as PostgreSQL would: only tags and the transaction status. */
class Backend {
  readonly asked: string[] = [];
  #status = 'I';

  readonly ask = async (request: Uint8Array): Promise<Buffer> => {
    const sql = Buffer.from(request).toString('utf8', 5, request.length - 1);
    this.asked.push(sql);
    if (sql === 'die') throw new Error('out of memory');
    if (/^begin/i.test(sql)) this.#status = 'T';
    if (/^(commit|rollback)/i.test(sql)) this.#status = 'I';
    const tag = Buffer.from(`C....${(sql.split(' ')[0] ?? '').toUpperCase()}\0`);
    tag.writeInt32BE(tag.length - 1, 1);
    return Buffer.concat([tag, Buffer.from([0x5a, 0, 0, 0, 5, this.#status.charCodeAt(0)])]);
  };
}

const IDLE_MS = 1_000;
let backend: Backend;
let sessions: Sessions;
let sent: string[];
let dead: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  backend = new Backend();
  sent = [];
  dead = [];
  const outgoing = {
    send: (client: number, bytes: Buffer) => sent.push(`${client} ${bytes.toString('latin1')}`),
    end: (client: number) => sent.push(`${client} end`),
    dead: (error: unknown) => dead.push(error),
  };
  sessions = new Sessions(backend.ask, outgoing, IDLE_MS);
  for (const client of [1, 2]) {
    sessions.open(client);
    sessions.receive(client, serialize.startup({ user: 'u', options: `-c search_path=s${client}` }));
  }
  sent.length = 0;
});
afterEach(() => vi.useRealTimers());

const say = (client: number, sql: string) => sessions.receive(client, serialize.query(sql));
/** Lets everything that can run do so; no time passes. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const asked = () => backend.asked.filter((sql) => !sql.startsWith('SET '));

describe('clients that share one backend', () => {
  test('are served in turn, but within a transaction only its own client is', async () => {
    say(1, 'begin');
    say(2, 'insert two');
    say(1, 'insert one');
    await settle();
    expect(asked()).toEqual(['begin', 'insert one']);
    say(1, 'commit');
    await settle();
    expect(asked()).toEqual(['begin', 'insert one', 'commit', 'insert two']);
  });

  test('have each their own settings, set only when the last one had others', async () => {
    for (const [client, sql] of [
      [1, 'a'],
      [1, 'b'],
      [2, 'c'],
      [1, 'd'],
    ] as const)
      say(client, sql);
    await settle();
    expect(backend.asked).toEqual([
      ...['SET search_path TO s1', 'a', 'b'],
      ...['SET search_path TO s2', 'c'],
      ...['SET search_path TO s1', 'd'],
    ]);
  });

  test('that leave in a transaction are rolled back, and the next is served', async () => {
    say(1, 'begin');
    say(2, 'insert two');
    sessions.close(1);
    await settle();
    expect(asked()).toEqual(['begin', 'ROLLBACK', 'insert two']);
    expect(sent).toContain('1 end');
  });

  test('that stand still in a transaction while another waits are ended with a sentence', async () => {
    say(1, 'begin');
    say(2, 'insert two');
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    expect(asked()).toEqual(['begin']);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toEqual(['begin', 'ROLLBACK', 'insert two']);
    expect(sent.find((bytes) => bytes.includes('stood still for 1 s while others waited'))).toMatch(/^1 E/);
  });

  test('that stand still in a transaction with nobody waiting are left alone', async () => {
    say(1, 'begin');
    await vi.advanceTimersByTimeAsync(IDLE_MS * 10);
    say(1, 'commit');
    await settle();
    expect(asked()).toEqual(['begin', 'commit']);
  });

  test('listen for themselves: what one stops hearing, the other still hears', async () => {
    say(1, 'LISTEN bells');
    say(2, 'LISTEN bells');
    say(2, 'UNLISTEN bells');
    await settle();
    expect(asked().slice(2)).toEqual(['UNLISTEN bells', 'UNLISTEN *; LISTEN "bells"']);
    sessions.close(1);
    await settle();
    expect(asked().at(-1)).toBe('UNLISTEN *');
  });

  test('learn of its death once, and it is asked nothing more', async () => {
    say(1, 'die');
    say(2, 'insert two');
    await settle();
    say(1, 'again');
    await settle();
    expect(asked()).toEqual(['die']);
    expect(dead).toEqual([new Error('out of memory')]);
  });
});
