import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { House } from '../pipeline/house.ts';
import { ASSETS } from './assets.ts';
import { Page, reply } from './layout.tsx';
import { articlePages } from './pages/article.tsx';
import { auditPages } from './pages/audit.tsx';
import { claimPages } from './pages/claim.tsx';
import { deskPages } from './pages/desk.tsx';
import { deskFeedPages } from './pages/desk-feed.ts';
import { digestPages } from './pages/digests.tsx';
import { feedPages } from './pages/feeds.tsx';
import { healthPages } from './pages/health.ts';
import { LARGEST_SPECIMEN, microscopePages } from './pages/microscope.tsx';
import { preferencesPages } from './pages/preferences.tsx';
import { reviewPages } from './pages/review.tsx';
import { signInPages } from './pages/sign-in.tsx';
import { statementPages } from './pages/statement.tsx';
import { subscribePages } from './pages/subscribe.tsx';
import { subscriberPages } from './pages/subscribers.tsx';
import { unsubscribePages } from './pages/unsubscribe.tsx';
import { verdictPages } from './pages/verdict.tsx';
import type { Visit } from './visitor.ts';

/** Forms are short, but for the microscope's; whatever is longer is not one of ours. */
const LARGEST_FORM = 64 * 1024;
const YEAR = 365 * 86_400;

/**
 * All pages. GET changes nothing anywhere. What anybody may open: assets, health, the sign-in page, the pages on
 * which one subscribes to an open desk, and what a signed link leads to; everything else is behind `onlySignedIn` (a test walks the routes).
 */
export function openApp(house: House): Hono<Visit> {
  const app = new Hono<Visit>();
  addHeaders(app, house);
  limitForms(app);
  refuseForeignForms(app, house);

  app.get('/assets/:name', (c) => {
    const asset = ASSETS.get(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': `public, max-age=${YEAR}, immutable`,
    });
  });
  for (const add of [
    healthPages,
    signInPages,
    preferencesPages,
    deskPages,
    deskFeedPages,
    subscribePages,
    unsubscribePages,
    digestPages,
    claimPages,
    verdictPages,
    statementPages,
    articlePages,
    microscopePages,
    reviewPages,
    feedPages,
    subscriberPages,
    auditPages,
  ]) {
    add(app, house);
  }
  addEnds(app, house);
  return app;
}

/** No page runs or loads anything but our own two files, is framed, indexed or kept by a cache. */
function addHeaders(app: Hono<Visit>, house: House): void {
  const { publicUrl } = house.config.settings.web;
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
      // Under "no-referrer" browsers send `Origin: null` with our own forms, which could not be told from foreign ones.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      // A mail that is shown as it was sent has a stricter policy of its own.
      overwrite: false,
      strictTransportSecurity: publicUrl.startsWith('https:') ? `max-age=${YEAR}` : false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('X-Robots-Tag', 'noindex, nofollow');
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store');
  });
}

/** Only the microscope takes whole texts. */
function limitForms(app: Hono<Visit>): void {
  const short = bodyLimit({ maxSize: LARGEST_FORM });
  const long = bodyLimit({ maxSize: LARGEST_SPECIMEN });
  app.use(async (c, next) => (c.req.path === '/microscope' ? long(c, next) : short(c, next)));
}

/** A form must come from a page of ours, wherever the visitor sees it: directly, or behind a proxy that does TLS. */
function refuseForeignForms(app: Hono<Visit>, house: House): void {
  const published = new URL(house.config.settings.web.publicUrl).origin;
  const own = csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === published });
  // A mail program's one-click unsubscribe comes from no page at all, and carries its own signed token.
  app.use(async (c, next) => (c.req.path === '/unsubscribe' ? next() : own(c, next)));
}

const REFUSED: Readonly<Record<number, string>> = {
  403: 'This form did not come from a page of Claimwatch, or your browser does not say where it came from.',
  413: 'This form is longer than any form of these pages; the microscope reads texts of up to 200 kB.',
};

function addEnds(app: Hono<Visit>, house: House): void {
  const { notice } = house.config.settings.digests;
  app.notFound((c) =>
    reply(
      c,
      <Page title="Not found" reviewer={null} notice={notice}>
        <h1>There is no such page</h1>
        <p>
          <a href="/">Back to the digests</a>
        </p>
      </Page>,
      404,
    ),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return reply(
        c,
        <Page title="Refused" reviewer={null} notice={notice}>
          <h1>This was refused</h1>
          <p>{REFUSED[error.status] ?? 'The request was not understood.'} Nothing was changed.</p>
        </Page>,
        error.status as 403,
      );
    }
    house.events.say({ kind: 'trouble', what: `${c.req.method} ${c.req.path}`, error: error.message });
    return reply(
      c,
      <Page title="Something went wrong" reviewer={null} notice={notice}>
        <h1>Something went wrong here</h1>
        <p>It was logged. Nothing was changed.</p>
      </Page>,
      500,
    );
  });
}
