import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInLink } from '../../../src/pipeline/sign-in.ts';
import { openApp } from '../../../src/web/app.tsx';
import { type StoredHouse, storedHouse } from '../stored-house.ts';
import { type Visitor, visitor } from '../visits.ts';

let stored: StoredHouse;
let anybody: Visitor;
const app = () => openApp(stored.house);

beforeAll(async () => {
  stored = await storedHouse({
    settings: { web: { port: 0, publicUrl: 'https://watch.example' }, review: { sessionHours: 2 } },
  });
  anybody = visitor(app());
});
afterAll(() => stored.close());

async function freshToken(): Promise<string> {
  const link = await signInLink(stored.house, 'https://watch.example', 'rita');
  return new URL(link).searchParams.get('token') ?? '';
}

const sessionOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('a sign-in link', () => {
  test('shows a button however often it is opened, and only pressing it uses it up', async () => {
    const token = await freshToken();
    for (let look = 0; look < 3; look += 1) {
      const page = await anybody.get(`/sign-in?token=${token}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(await page.text()).toContain(`name="token" value="${token}"`);
    }
    const pressed = await anybody.post('/sign-in', { token });
    expect(pressed.status).toBe(303);
    expect((await visitor(app(), sessionOf(pressed)).get('/')).status).toBe(200);
    const again = await anybody.post('/sign-in', { token });
    expect(again.status).toBe(403);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('This link does not work any more');
  });

  test('gives a cookie that scripts cannot read, that other sites cannot send, and that needs TLS', async () => {
    const cookie =
      (await anybody.post('/sign-in', { token: await freshToken() })).headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/', 'Expires='])
      expect(cookie).toContain(part);
  });

  test('grows old unused, and so does the session', async () => {
    const token = await freshToken();
    stored.pass(25 * 3600);
    expect((await anybody.post('/sign-in', { token })).status).toBe(403);
    const pressed = await anybody.post('/sign-in', { token: await freshToken() });
    const rita = visitor(app(), sessionOf(pressed));
    expect((await rita.get('/')).status).toBe(200);
    stored.pass(2 * 3600 + 1);
    expect((await rita.get('/')).headers.get('location')).toBe('/sign-in');
  });

  test('signing out ends the session itself, not only the cookie', async () => {
    const pressed = await anybody.post('/sign-in', { token: await freshToken() });
    const rita = visitor(app(), sessionOf(pressed));
    const out = await rita.post('/sign-out');
    expect(out.status).toBe(303);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await rita.get('/')).status).toBe(302);
    expect((await anybody.post('/sign-out')).status).toBe(303);
  });

  test.each([
    ['no token', {}],
    ['an unknown one', { token: 'x'.repeat(43) }],
    ['one that is no text', { token: '\u0000\ud800' }],
    ['markup', { token: '"><script>alert(1)</script>' }],
  ])('with %s nobody gets in', async (_name, form: Record<string, string>) => {
    const answer = await anybody.post('/sign-in', form);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('what stands in the address never becomes markup', async () => {
    const page = await (
      await anybody.get(`/sign-in?token=${encodeURIComponent('"><script>alert(1)</script>')}`)
    ).text();
    expect(page).not.toContain('<script>alert');
  });

  test.each([
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a browser that says it is another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['the published address, behind a proxy that does TLS', { origin: 'https://watch.example' }, 303],
    ['our own page, by the browser’s word', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
  ])('a form from %s is answered as it deserves', async (_name, headers, status) => {
    const answer = await anybody.post('/sign-in', { token: await freshToken() }, headers);
    expect(answer.status).toBe(status);
  });
});
