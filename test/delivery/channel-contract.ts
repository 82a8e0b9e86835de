import { expect, test } from 'vitest';
import { type Channel, type FrozenDelivery, Permanent, Temporary } from '../../src/delivery/channel.ts';

/** How the other side of a channel behaves. */
export const SIDES = [
  'accepts',
  'refuses for good',
  'knows no such address',
  'is busy',
  'refuses the sign-in',
  'lies',
  'hangs',
  'hangs up',
  'trickles',
  'answers with 20 MB',
  'talks nonsense',
  'is not there',
] as const;
export type Side = (typeof SIDES)[number];

/** An open channel before an other side of one kind. */
export interface Opened {
  readonly channel: Channel;
  readonly delivery: FrozenDelivery;
  /** The bytes that reached the other side, in whole deliveries. */
  readonly got: () => readonly Buffer[];
  /** What no message may hold. */
  readonly secrets: readonly string[];
  /** Connections that stand open at the other side. */
  readonly connections: () => Promise<number>;
  /** Closes what the channel was opened with. */
  readonly end: () => Promise<void>;
}

/** One kind of channel, to be held against the contract of `Channel`. */
export interface Subject {
  readonly name: string;
  /** Sides that this kind can meet. */
  readonly sides: readonly Side[];
  readonly open: (side: Side) => Promise<Opened>;
  /** Opens one whose other side answers when it is told to. */
  readonly openSlow?: () => Promise<
    Opened & { readonly reached: () => boolean; readonly answer: () => void }
  >;
}

type Outcome = 'accepted' | 'bad address' | 'permanent' | 'temporary';

const EXPECTED: Readonly<Record<Side, readonly Outcome[]>> = {
  accepts: ['accepted'],
  'refuses for good': ['permanent'],
  'knows no such address': ['bad address'],
  'is busy': ['temporary'],
  'refuses the sign-in': ['temporary'],
  lies: ['temporary'],
  hangs: ['temporary'],
  'hangs up': ['temporary'],
  trickles: ['temporary'],
  // Where the status has said "accepted" before the flood, it is accepted.
  'answers with 20 MB': ['accepted', 'temporary'],
  'talks nonsense': ['temporary'],
  'is not there': ['temporary'],
};

/** The tests that every kind of channel has to pass. */
export function holdToContract(subject: Subject): void {
  test.each(subject.sides)('the other side %s', async (side) => {
    const opened = await subject.open(side);
    const { outcome, error } = await outcomeOf(opened.channel, opened.delivery);
    expect(EXPECTED[side]).toContain(outcome);
    if (error !== null) expectToldWell(error, opened.secrets);
    expect(opened.got().length).toBeLessThanOrEqual(1);
    await opened.channel.close();
    await opened.end();
    await expect.poll(opened.connections).toBe(0);
  });

  test('what arrives are the frozen bytes, and what was answered is told on one line', async () => {
    const opened = await subject.open('accepts');
    const accepted = await opened.channel.send(opened.delivery);
    expect(accepted.acceptedAt).toBe('2026-03-06T13:30:00.000Z');
    expect(accepted.answer).toMatch(/^\P{Cc}+$/u);
    if (subject.openSlow) expect(opened.got()).toEqual([Buffer.from(opened.delivery.raw)]);
    for (const secret of opened.secrets) expect(accepted.answer).not.toContain(secret);
  });

  test('a closed channel takes nothing, and nothing is lost by it', async () => {
    const opened = await subject.open('accepts');
    await opened.channel.close();
    const { outcome, error } = await outcomeOf(opened.channel, opened.delivery);
    expect(outcome).toBe('temporary');
    expect(error?.message).toContain('closed');
    expect(opened.got()).toEqual([]);
  });

  test('nothing is sent for somebody who wants it no more', async () => {
    const opened = await subject.open('accepts');
    const { outcome, error } = await outcomeOf(opened.channel, opened.delivery, AbortSignal.abort());
    expect(outcome).toBe('temporary');
    expect(error?.message).toContain('broken off');
    expect(opened.got()).toEqual([]);
  });

  const { openSlow } = subject;
  if (!openSlow) return;

  test('closing waits for what is under way', async () => {
    const opened = await openSlow();
    const sending = opened.channel.send(opened.delivery);
    await expect.poll(opened.reached).toBe(true);
    const closing = opened.channel.close();
    opened.answer();
    expect((await sending).answer).not.toBe('');
    await closing;
    expect(opened.got()).toHaveLength(1);
  });

  test('a shutdown breaks off what waits for an answer', async () => {
    const opened = await openSlow();
    const stop = new AbortController();
    const sending = outcomeOf(opened.channel, opened.delivery, stop.signal);
    await expect.poll(opened.reached).toBe(true);
    stop.abort();
    const { outcome, error } = await sending;
    expect(outcome).toBe('temporary');
    expect(error?.message).toContain('broken off');
    if (error !== null) expectToldWell(error, opened.secrets);
  });

  test('several deliveries at once all arrive, each once', async () => {
    const opened = await subject.open('accepts');
    await Promise.all(Array.from({ length: 8 }, () => opened.channel.send(opened.delivery)));
    expect(opened.got()).toHaveLength(8);
  });
}

async function outcomeOf(
  channel: Channel,
  delivery: FrozenDelivery,
  signal?: AbortSignal,
): Promise<{ outcome: Outcome; error: Permanent | Temporary | null }> {
  try {
    await channel.send(delivery, signal);
    return { outcome: 'accepted', error: null };
  } catch (error) {
    if (error instanceof Permanent) {
      return { outcome: error.badAddress ? 'bad address' : 'permanent', error };
    }
    if (error instanceof Temporary) return { outcome: 'temporary', error };
    throw error;
  }
}

/** A sentence on one line that no secret stands in, however deep one looks. */
function expectToldWell(error: Error, secrets: readonly string[]): void {
  expect(error.message).toMatch(/^\P{Cc}{10,}$/u);
  const told: string[] = [];
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    told.push(String(inner), String(inner.stack), JSON.stringify({ ...inner }));
  }
  for (const secret of secrets) expect(told.join('\n')).not.toContain(secret);
}
