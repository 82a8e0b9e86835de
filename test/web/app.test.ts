import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { editionId } from '../../src/model/subscription.ts';
import { confirmLink, preferencesLink, readerLink, unsubscribeLink } from '../../src/model/token.ts';
import { answerRequest } from '../../src/pipeline/answer-request.ts';
import { waitingRequests } from '../../src/store/subscriptions.ts';
import { openApp } from '../../src/web/app.tsx';
import { DESKS, FEEDS, type StoredHouse, sendDigest, storeArticle, storedHouse } from './stored-house.ts';
import { reviewer, type Visitor, visitor } from './visits.ts';

/** What anybody may ask for. Every other route has to refuse whoever is not signed in. */
const PUBLIC = [
  'GET /assets/:name',
  'GET /healthz',
  'GET /metrics',
  'GET /sign-in',
  'POST /sign-in',
  'POST /sign-out',
  'GET /desk/:desk',
  'GET /desk/:desk/digest/:id',
  'GET /desk/:desk/digest/:id/sent',
  'GET /desk/:desk/digest/:id/text',
  'GET /desk/:desk/digest/:id/mail',
  'GET /desk/:desk/digest/:id/held',
  'GET /desk/:desk/held',
  'GET /desk/:desk/claim/:id',
  'GET /desk/:desk/held/:window',
  'GET /desk/:desk/feed',
  'GET /desk/:desk/preferences',
  'POST /desk/:desk/preferences',
  'POST /desk/:desk/forget',
  'GET /subscribe',
  'GET /subscribe/confirm',
  'POST /subscribe/confirm',
  'GET /subscribe/:desk',
  'POST /subscribe/:desk',
  'GET /unsubscribe',
  'POST /unsubscribe',
];

/** Strings that must never become markup, whoever sends them. */
const HOSTILE = [
  `<script>alert('x')</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  '</title><script>alert(2)</script>',
  '<!--recipient--><svg/onload=alert(3)>',
  '\u202egnihtemos esrever\u202c',
  '&lt;b&gt; &#60;script&#62;',
  '{{alert(5)}} #{alert(6)}',
];
const ALL = HOSTILE.join(' ');

let stored: StoredHouse;
let rita: Visitor;
let anybody: Visitor;
let claim = 0;
let paths: string[] = [];

beforeAll(async () => {
  stored = await storedHouse({
    feeds: FEEDS.map((feed) => ({ ...feed, outlet: `${feed.outlet} ${HOSTILE[1]}`, labels: [] })),
    desks: DESKS.map((desk) => ({ ...desk, open: true, name: `${desk.name} ${HOSTILE[0]}` })),
    settings: { digests: { notice: `Notice ${HOSTILE[3]}` } },
  });
  const { house } = stored;
  const app = openApp(house);
  anybody = visitor(app);
  rita = await reviewer(app, house, `rita ${HOSTILE[0]}`);
  const hostile = {
    title: `Title ${ALL}`,
    text: `Before. ${ALL} was said. ${HOSTILE[0]}\n\n${HOSTILE[1]}`,
    url: `javascript:alert('${HOSTILE[1]}')`,
    author: ALL,
    wire: ALL,
  };
  const given = { words: ALL, speaker: ALL, via: [ALL], topics: ['harbour', ALL] };
  const first = await storeArticle(house, { ...hostile, claims: [given] });
  claim = first.claims[0] ?? 0;
  const explanation = {
    sentence: ALL,
    against: claim,
    aligned: [
      { mine: [8, 40] as const, theirs: [-3, 9_999] as const, link: 'same' as const },
      { mine: [45, 60] as const, theirs: [20, 50] as const, link: 'alias' as const },
    ],
    leftover: { mine: [{ start: 0, end: 4, text: ALL }], theirs: [{ start: 0, end: 4, text: ALL }] },
    differences: [{ slot: 'figure' as const, mine: ALL, theirs: ALL }],
    runnersUp: [{ claimId: claim, score: 0.2, why: ALL }],
  };
  const second = await storeArticle(house, {
    ...hostile,
    feed: 'faro',
    url: `data:text/html,${HOSTILE[0]}`,
    claims: [{ ...given, verdict: 'contradiction', match: claim, review: true, explanation }],
  });
  const third = await storeArticle(house, {
    ...hostile,
    feed: 'prairie',
    url: `javascript:${HOSTILE[2]}`,
    claims: [{ ...given, verdict: 'contradiction', match: claim, review: true, explanation }],
  });
  await sendDigest(house, 'coast');
  await rita.post(`/claims/${second.claims[0]}/verdict`, { act: 'reject', note: ALL });
  await house.store.db
    .updateTable('claimwatch.feeds')
    .set({ failures: 2, last_error: ALL, moved_to: `javascript:${ALL}` })
    .execute();
  await house.store.db.updateTable('claimwatch.deliveries').set({ last_error: ALL }).execute();
  paths = [
    ...['/', '/digests', '/digests/1', '/review', '/feeds', '/audit', '/sign-in?token=%3Cb%3E'],
    ...['/microscope', `/microscope?article=${first.articleId}`],
    ...[`/claims/${claim}`, `/claims/${second.claims[0]}`, `/articles/${first.articleId}`],
    ...[`/statements/${claim}`, `/claims/${third.claims[0]}`],
    ...[`/review?said=reject&on=${second.claims[0]}`, `/claims/${second.claims[0]}?said=reject`],
    ...(await savedLinks()),
    ...readerPages(),
    '/digests/1/held',
    '/held-back?desk=coast',
    '/held-back?desk=nowhere',
    '/held-back?desk=coast~4711',
    unsubscribeLink('', house.secret, 'coast', `"<i>x</i>"@newsroom.example`),
    ...['/subscribe', '/subscribe/coast', '/subscribe/costa', '/subscribers'],
    ...(await subscriberLinks(anybody)),
  ];
});
afterAll(() => stored.close());

/** The pages of one reader of the desk, save for the frozen mails, which have a policy of their own. */
function readerPages(): string[] {
  const archive = readerLink('', stored.house.secret, 'coast', 'coast@newsroom.example');
  const tails = ['', '/held', '/digest/1', '/digest/1/held'];
  return [
    ...tails.map((tail) => archive.replace('?t=', `${tail}?t=`)),
    `${archive}&q=${encodeURIComponent(ALL)}`,
    `${archive}&before=1`,
  ];
}

/** The pages that the mails to a subscriber lead to. */
async function subscriberLinks(who: Visitor): Promise<string[]> {
  const { house } = stored;
  await who.post('/subscribe/coast', { address: 'ana@example.org' });
  await who.post('/subscribe/coast', { address: 'waits@example.org' });
  for (const requestId of await waitingRequests(house.store.db, 10))
    await answerRequest(house, { requestId });
  const rows = await house.store.db.selectFrom('claimwatch.subscriptions').selectAll().execute();
  const [ana, waits] = ['ana', 'waits'].map((name) => rows.find((row) => row.address.startsWith(name)));
  if (!ana || !waits) throw new Error('Nobody subscribed.');
  await who.post(confirmLink('', house.secret, ana.id));
  const edition = editionId('coast', ana.id);
  return [
    ...[ana, waits].map(({ id }) => confirmLink('', house.secret, id)),
    ...[edition, 'coast'].map((desk, at) =>
      preferencesLink('', house.secret, desk, ['ana@example.org', 'coast@newsroom.example'][at] ?? ''),
    ),
    unsubscribeLink('', house.secret, edition, ana.address),
  ];
}

async function savedLinks(): Promise<string[]> {
  const { html } = await stored.house.store.db
    .selectFrom('claimwatch.digests')
    .select('html')
    .executeTakeFirstOrThrow();
  const links = [...html.matchAll(/href="http:\/\/localhost(\/desk\/[^"]*)"/g)];
  return links.map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}

/** A route as a request: some value for every parameter. */
const filled = (path: string) => path.replace(/:[a-z]+/g, '1');

/** What no database takes, or no form of ours holds, as an address carries it. */
const ODD: readonly (readonly [string, string])[] = [
  ['a NUL', '%00'],
  ['a NUL among letters', 'coast%00'],
  ['a NUL in the id of an edition', 'coast%00~1'],
  ['half a character', '%ED%A0%80'],
  ['a cut character', '%C3'],
  ['no escape at all', '%uD800%'],
  ['5000 letters', 'x'.repeat(5_000)],
  ['the largest number that is read', '9'.repeat(15)],
  ['a number beyond all numbers', '9'.repeat(400)],
];

/** Every field that a page reads of an address or a form. */
const FIELDS = [
  ...['t', 'token', 'desk', 'after', 'before', 'q', 'on', 'said', 'article', 'revision', 'sample', 'part'],
  ...['address', 'website', 'text', 'title', 'lang', 'act', 'of', 'note', 'seen', 'next', 'back', 'zone'],
];

/** The route with the odd value for each of its parameters by itself, the others being what is there. */
function withOdd(path: string, odd: string): string[] {
  const names = path.match(/:[a-z]+/g) ?? [];
  const there = (part: string) => part.replace(':desk', 'coast').replace(/:[a-z]+/g, '1');
  return [there(path), ...names.map((name) => there(path.replace(name, odd)))];
}

/** A form all of whose fields hold the odd value, as a browser would read it out of an address. */
function formOf(odd: string): Record<string, string> {
  const value = new URLSearchParams(`v=${odd}`).get('v') ?? '';
  return Object.fromEntries(FIELDS.map((name) => [name, name === 'act' ? 'repeat' : value]));
}

describe('every route of the app', () => {
  const routes = () => [
    ...new Set(
      openApp(stored.house)
        .routes.filter((route) => route.method !== 'ALL')
        .map((route) => `${route.method} ${route.path}`),
    ),
  ];

  test('is public by the list above, or refuses whoever is not signed in', async () => {
    const others = routes().filter((route) => !PUBLIC.includes(route));
    expect(others.length).toBeGreaterThan(7);
    for (const route of others) {
      const [method = '', path = ''] = route.split(' ');
      const answer =
        method === 'GET'
          ? await anybody.get(filled(path))
          : await anybody.post(filled(path), { act: 'confirm' });
      expect({ route, status: answer.status }).toEqual({ route, status: method === 'GET' ? 302 : 401 });
      expect(await answer.text()).not.toContain('Before.');
    }
  });

  test('that is public exists', () => {
    expect(routes()).toEqual(expect.arrayContaining(PUBLIC));
  });

  test('changes nothing when it is looked at, signed in or not', async () => {
    const before = await snapshot();
    for (const path of paths) for (const who of [rita, anybody]) await who.get(path);
    expect(await snapshot()).toEqual(before);
  });

  test.each(ODD)('is no fault of ours with %s in the place of any value', async (_name, odd) => {
    const fields = FIELDS.map((name) => `${name}=${odd}`).join('&');
    for (const route of routes()) {
      const [method = '', path = ''] = route.split(' ');
      for (const address of withOdd(path, odd)) {
        for (const who of [rita, anybody]) {
          const asked = `${address}?${fields}`;
          // Signed out, the visitor would be no one for the rest.
          if (path === '/sign-out' && who === rita) continue;
          const answer = method === 'GET' ? await who.get(asked) : await who.post(asked, formOf(odd));
          expect({ route, asked, fault: answer.status >= 500 }).toEqual({ route, asked, fault: false });
        }
      }
    }
    // Whoever has a link may write what they like behind its token.
    for (const link of readerPages().filter((path) => !/&/.test(path))) {
      const asked = `${link}&${fields.replace('t=', 'other=')}`;
      expect({ asked, status: (await anybody.get(asked)).status }).toEqual({ asked, status: 200 });
    }
    expect(stored.events.filter((event) => event.kind === 'trouble')).toEqual([]);
  });

  test('below a desk asks the store nothing until its token is found to be ours', async () => {
    const asked = vi.spyOn(stored.house.store.db.getExecutor(), 'executeQuery');
    const below = routes().filter((route) => route.startsWith('GET /desk/'));
    for (const desk of ['coast', 'nowhere', '%00', `coast~1`]) {
      for (const route of below) {
        const path = filled(route.slice('GET '.length).replace(':desk', desk));
        const answers = [await anybody.get(path), await anybody.get(`${path}?t=e30.AAAA`)];
        expect({ path, status: answers.map(({ status }) => status) }).toEqual({ path, status: [403, 403] });
      }
    }
    expect(asked).not.toHaveBeenCalled();
    expect((await rita.get('/')).status).toBe(200);
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });

  test('refuses a session that is made up', async () => {
    const forged = visitor(openApp(stored.house), 'claimwatch_session=%00; claimwatch_session=x');
    expect((await forged.get('/')).status).toBe(302);
    expect((await forged.post(`/claims/${claim}/verdict`, { act: 'confirm' })).status).toBe(401);
  });
});

async function snapshot() {
  const { db } = stored.house.store;
  return {
    verdicts: await db.selectFrom('claimwatch.verdicts').selectAll().orderBy('id').execute(),
    left: await db.selectFrom('claimwatch.unsubscriptions').selectAll().execute(),
    sessions: await db.selectFrom('claimwatch.sessions').selectAll().orderBy('token_hash').execute(),
    links: await db.selectFrom('claimwatch.sign_in_links').selectAll().orderBy('token_hash').execute(),
    subscriptions: await db.selectFrom('claimwatch.subscriptions').selectAll().orderBy('id').execute(),
    requests: await db.selectFrom('claimwatch.subscription_requests').selectAll().execute(),
    deliveries: await db.selectFrom('claimwatch.deliveries').select(['id', 'state']).orderBy('id').execute(),
  };
}

describe('every page', () => {
  test('shows outside text as text: no tag, no handler, no address that runs', async () => {
    for (const path of paths) {
      const answer = await rita.get(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      const html = await answer.text();
      const tags = [...html.matchAll(/<([a-z!/][^\s>]*)([^>]*)>/gi)];
      const names = new Set(tags.map((tag) => tag[1]?.toLowerCase().replace('/', '')));
      for (const name of ['img', 'svg', 'svg/onload=alert(3)', 'b<', 'i', 'iframe', 'style', 'object'])
        expect(names, path).not.toContain(name);
      for (const [, name, attributes = ''] of tags) {
        const bare = attributes.replace(/"[^"]*"/g, '""');
        expect(bare, path).not.toMatch(/\bon[a-z]+\s*=|\bstyle\s*=|'/i);
        if (name === 'script')
          expect(attributes, path).toMatch(/^ src="\/assets\/keys\.js\?v=\w+" defer=""$/);
      }
      expect(html, path).not.toMatch(/(href|src|action)="(?!\/|#|\?|https?:\/\/)/);
      expect(html, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });

  test('forbids scripts, styles and frames that are not ours, keeps out of indexes and caches', async () => {
    for (const path of [...paths, '/nowhere', '/assets/style.css']) {
      const { headers } = await rita.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // "no-referrer" would make browsers send our own forms with `Origin: null`.
      expect(headers.get('referrer-policy')).toBe('same-origin');
      if (!path.startsWith('/assets')) expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('loads only what is there', async () => {
    const html = await (await rita.get('/')).text();
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const asset = await anybody.get(path);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
    for (const name of ['constructor', '__proto__', 'none.css', '..%2fapp.ts'])
      expect((await anybody.get(`/assets/${name}`)).status).toBe(404);
  });
});

describe('a request that makes no sense', () => {
  test.each([
    ['a form of 70 kB', 'POST', '/sign-in', `token=${'x'.repeat(70_000)}`, 413],
    ['a verdict of 70 kB', 'POST', '/claims/1/verdict', `note=${'x'.repeat(70_000)}`, 413],
    ['another method', 'PUT', '/claims/1/verdict', 'act=confirm', 403],
    ['a deletion', 'DELETE', '/claims/1', undefined, 403],
    ['a method that is made up', 'BREW', '/', undefined, 403],
    ['a post where nothing can be posted', 'POST', '/', '', 403],
  ] as const)(
    '%s is refused in words, and is no fault of ours',
    async (_name, method, path, body, status) => {
      const answer = await openApp(stored.house).request(path, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(status === 413 ? { origin: 'http://localhost' } : {}),
        },
      });
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain('<h1>');
    },
  );

  test('any address, by anybody, never ends in a fault', async () => {
    const starts = [
      '/',
      '/claims/',
      '/articles/',
      '/digests/',
      '/desk/',
      '/desk/coast/held/',
      '/desk/coast/claim/',
      `${readerPages()[0]}&q=`,
      `${readerPages()[0]}&before=`,
      `${readerPages()[1]}&after=`,
      `${readerPages()[2]}&part=`,
      '/held-back?desk=',
      '/held-back?desk=coast&after=',
      '/assets/',
      '/?desk=',
      '/audit?before=',
      '/review?after=',
      '/review?said=confirm&on=',
      '/microscope?article=',
      '/microscope?article=1&revision=',
      '/unsubscribe?t=',
      '/sign-in?token=',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.string({ unit: 'binary', maxLength: 40 }),
        async (start, tail) => {
          for (const rest of [encodeURIComponent(tail), tail.replace(/[^!-~]/g, '%')]) {
            for (const who of [rita, anybody]) {
              const answer = await who.get(`${start}${rest}`);
              expect(answer.status).toBeLessThan(500);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(stored.events.filter((event) => event.kind === 'trouble')).toEqual([]);
  });

  test('any verdict form never ends in a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          act: fc.constantFrom('confirm', 'repeat', 'x'),
          of: fc.string({ unit: 'binary' }),
          note: fc.string({ unit: 'binary' }),
          seen: fc.constantFrom('999999999', '0', '', 'x'),
        }),
        async (form) => {
          const answer = await rita.post(`/claims/${claim}/verdict`, form);
          expect([303, 422]).toContain(answer.status);
        },
      ),
      { numRuns: 40 },
    );
  });
});
