import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { House } from '../pipeline/house.ts';
import { KEYS, STYLE } from './assets.ts';
import { Page } from './layout.tsx';
import { auditPages } from './pages/audit.tsx';
import { claimPages } from './pages/claim.tsx';
import { deskPages } from './pages/desk.tsx';
import { digestPages } from './pages/digests.tsx';
import { feedPages } from './pages/feeds.tsx';
import { healthPages } from './pages/health.ts';
import { reviewPages } from './pages/review.tsx';
import { signInPages } from './pages/sign-in.tsx';
import type { Visit } from './visitor.ts';

/** Forms are short; whatever is longer is not one of ours. */
const LARGEST_FORM = 64 * 1024;

/**
 * All pages. GET changes nothing anywhere. What anybody may open: assets, health, the sign-in page, and pages that a
 * desk's signed link leads to; everything else is behind `onlySignedIn` (a test walks the routes).
 */
export function openApp(house: House): Hono<Visit> {
  const app = new Hono<Visit>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('X-Robots-Tag', 'noindex, nofollow');
    if (!c.req.path.startsWith('/assets/')) c.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: LARGEST_FORM }));
  // A mail program's one-click unsubscribe comes from no page of ours, and carries its own signed token.
  app.use(async (c, next) => (c.req.path === '/unsubscribe' ? next() : csrf()(c, next)));

  app.get('/assets/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/assets/keys.js', (c) => c.body(KEYS, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  for (const add of [
    healthPages,
    signInPages,
    deskPages,
    digestPages,
    claimPages,
    reviewPages,
    feedPages,
    auditPages,
  ]) {
    add(app, house);
  }

  app.notFound((c) =>
    c.html(
      <Page title="Not found" reviewer={null} notice={null}>
        <h1>There is no such page</h1>
        <p>
          <a href="/">Back to the digests</a>
        </p>
      </Page>,
      404,
    ),
  );
  app.onError((error, c) => {
    house.events.say({ kind: 'trouble', what: `${c.req.method} ${c.req.path}`, error: error.message });
    return c.html(
      <Page title="Something went wrong" reviewer={null} notice={null}>
        <h1>Something went wrong here</h1>
        <p>It was logged. Nothing was changed.</p>
      </Page>,
      500,
    );
  });
  return app;
}
