import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSignInLink, signedIn, signIn, signInLink, signOut } from '../../src/pipeline/sign-in.ts';
import { type StoredHouse, storedHouse } from '../web/stored-house.ts';

let stored: StoredHouse;

beforeAll(async () => {
  stored = await storedHouse({ settings: { review: { sessionHours: 3 } } });
});
afterAll(() => stored.close());

describe('signing in', () => {
  const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? '';

  test('the first link is made while nobody has signed in and none waits, so that a lost one is replaced', async () => {
    const first = await firstSignInLink(stored.house, 'http://localhost/');
    expect(first).toMatch(/^http:\/\/localhost\/sign-in\?token=[\w-]{43}$/);
    expect(await firstSignInLink(stored.house, 'http://localhost')).toBeNull();
    stored.pass(25 * 3600);
    expect(await signIn(stored.house, tokenOf(first))).toBeNull();
    const second = await firstSignInLink(stored.house, 'http://localhost');
    expect((await signIn(stored.house, tokenOf(second)))?.reviewer).toBe('reviewer');
    stored.pass(25 * 3600);
    expect(await firstSignInLink(stored.house, 'http://localhost')).toBeNull();
  });

  test('a link works once, even when it is pressed twice at the same moment', async () => {
    const token = tokenOf(await signInLink(stored.house, 'http://localhost', 'rita'));
    const both = await Promise.all([signIn(stored.house, token), signIn(stored.house, token)]);
    expect(both.filter((session) => session !== null)).toHaveLength(1);
  });

  test('a session ends by itself, by signing out, and is forgotten then', async () => {
    const open = async () => {
      const session = await signIn(
        stored.house,
        tokenOf(await signInLink(stored.house, 'http://localhost', 'rita')),
      );
      return session?.session ?? '';
    };
    const one = await open();
    const two = await open();
    expect(await signedIn(stored.house, one)).toBe('rita');
    await signOut(stored.house, one);
    expect(await signedIn(stored.house, one)).toBeNull();
    expect(await signedIn(stored.house, two)).toBe('rita');
    stored.pass(3 * 3600 + 1);
    expect(await signedIn(stored.house, two)).toBeNull();
    await open();
    const left = await stored.house.store.db.selectFrom('claimwatch.sessions').select('reviewer').execute();
    expect(left).toHaveLength(1);
  });

  test('the database holds nothing that opens a door', async () => {
    const token = tokenOf(await signInLink(stored.house, 'http://localhost', 'rita'));
    const session = (await signIn(stored.house, token))?.session ?? '';
    const { db } = stored.house.store;
    const rows = JSON.stringify([
      await db.selectFrom('claimwatch.sign_in_links').selectAll().execute(),
      await db.selectFrom('claimwatch.sessions').selectAll().execute(),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(session);
  });
});
