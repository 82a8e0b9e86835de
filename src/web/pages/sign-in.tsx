import type { Hono } from 'hono';
import type { House } from '../../pipeline/house.ts';
import { signIn, signOut } from '../../pipeline/sign-in.ts';
import { Page } from '../layout.tsx';
import { giveSession, takeSession, type Visit } from '../visitor.ts';

/** One-time links: the page shows a button, and only pressing it uses the link up. */
export function signInPages(app: Hono<Visit>, house: House): void {
  const notice = house.config.settings.digests.notice;

  app.get('/sign-in', (c) => {
    const token = c.req.query('token') ?? '';
    return c.html(
      <Page title="Sign in" reviewer={null} notice={notice}>
        <h1>Sign in</h1>
        {token === '' ? (
          <>
            <p>These pages are for people of this newsroom. Open the one-time link that you were given.</p>
            <p>
              Whoever runs Claimwatch makes one with <code>npx claimwatch sign-in NAME</code>; the very first
              one is printed when it starts for the first time.
            </p>
          </>
        ) : (
          <form method="post" action="/sign-in">
            <input type="hidden" name="token" value={token} />
            <p>The link works once, for this browser.</p>
            <button type="submit">Sign in</button>
          </form>
        )}
      </Page>,
    );
  });

  app.post('/sign-in', async (c) => {
    const { token } = await c.req.parseBody();
    const session = typeof token === 'string' ? await signIn(house, token) : null;
    if (session === null) {
      return c.html(
        <Page title="This link does not work" reviewer={null} notice={notice}>
          <h1>This link does not work any more</h1>
          <p>
            It was used, or it is too old. Make a new one with <code>npx claimwatch sign-in NAME</code>.
          </p>
        </Page>,
        403,
      );
    }
    giveSession(c, house, session);
    return c.redirect('/', 303);
  });

  app.post('/sign-out', async (c) => {
    const session = takeSession(c);
    if (session !== undefined) await signOut(house, session);
    return c.redirect('/sign-in', 303);
  });
}
