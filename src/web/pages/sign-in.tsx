import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { signIn, signOut } from '../../pipeline/sign-in.ts';
import { Page, reply } from '../layout.tsx';
import { giveSession, takeSession, type Visit } from '../visitor.ts';

/** One-time links: the page shows a button, and only pressing it uses the link up. */
export function signInPages(app: Hono<Visit>, house: House): void {
  const { notice } = house.config.settings.digests;
  const show = (c: Context<Visit>, title: string, content: Child, status: 200 | 403 = 200) =>
    reply(
      c,
      <Page title={title} reviewer={null} notice={notice}>
        <h1>{title}</h1>
        {content}
      </Page>,
      status,
    );

  app.get('/sign-in', (c) => {
    const token = c.req.query('token') ?? '';
    return show(c, 'Sign in', token === '' ? HOW : <SignInForm token={token} />);
  });

  app.post('/sign-in', async (c) => {
    const form: Readonly<Record<string, unknown>> = await c.req.parseBody().catch(() => ({}));
    const session = typeof form.token === 'string' ? await signIn(house, form.token) : null;
    if (session === null) return show(c, 'This link does not work any more', USED, 403);
    giveSession(c, house, session);
    return c.redirect('/', 303);
  });

  app.post('/sign-out', async (c) => {
    const session = takeSession(c, house);
    if (session !== undefined) await signOut(house, session);
    return c.redirect('/sign-in', 303);
  });
}

const SignInForm = ({ token }: { token: string }) => (
  <form method="post" action="/sign-in">
    <input type="hidden" name="token" value={token} />
    <p>The link works once, for this browser.</p>
    <button type="submit">Sign in</button>
  </form>
);

const HOW = (
  <>
    <p>These pages are for the people of this newsroom. Open the one-time link that you were given.</p>
    <p>
      Whoever runs Claimwatch makes one with <code>npx claimwatch sign-in NAME</code>; the very first one is
      printed when it starts.
    </p>
  </>
);

const USED = (
  <p>
    It was used, or it is too old. Ask for a new one: <code>npx claimwatch sign-in NAME</code> makes it.
  </p>
);
