import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Item, type Outlet, openPress, type Press, said, says, told } from './press.ts';
import { openSmallHouse, type SmallHouse } from './small-house.ts';

const HOUR = 3600;
const START = new Date('2026-03-06T18:00:00Z');

let press: Press;
let mail: MoodyMail;

beforeAll(async () => {
  press = openPress();
  mail = await openMoodyMail();
});
afterAll(async () => {
  await press.close();
  await mail.close();
});

const FILLER =
  'Nobody else in the hall wanted to speak about it, and the next item on the list was the weather on the coast.';
const page = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

interface Post {
  readonly at: string;
  readonly title: string;
  readonly text: string;
}
const live = (posts: readonly Post[]) =>
  `<!doctype html><html lang="en"><head><title>Live: the morning in the capital</title></head><body><main class="live-blog"><h1>The morning in the capital</h1>
  ${posts.map(({ at, title, text }) => `<article class="live-post"><time datetime="${at}">${at.slice(11, 16)}</time><h2>${title}</h2><p>${text}</p><p>${title}: ${FILLER}</p></article>`).join('')}</main></body></html>`;

describe('special pages, from the feed to the digest', () => {
  let run: SmallHouse;
  const outlets = {} as Record<'paged' | 'walled' | 'live', Outlet>;

  /** Puts a page behind the feed's next entry, and takes it through. */
  async function publish(outlet: Outlet, item: Item | string): Promise<void> {
    outlet.feed(typeof item === 'string' ? says(200, item, 'application/rss+xml') : [item, oldItem(outlet)]);
    await run.poll(outlet);
  }
  const oldItem = (outlet: Outlet): Item => ({
    id: 'old',
    title: 'An old report',
    link: outlet.page('/old', article('An old report', told(0))),
    at: new Date('2026-03-01T10:00:00Z'),
  });
  const articleAt = (path: string) =>
    run.house.store.db
      .selectFrom('claimwatch.articles as article')
      .innerJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
      .select([
        'article.id',
        'revision.text',
        'revision.provenance',
        'revision.warnings',
        'revision.number',
        'revision.posts',
      ])
      .where('article.url', 'like', `%${path}`)
      .executeTakeFirstOrThrow();
  const claimsOf = (articleId: number) =>
    run.house.store.db
      .selectFrom('claimwatch.claims as claim')
      .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
      .select([
        'claim.id',
        'claim.words',
        'claim.claim',
        'claim.published_at',
        'judgement.verdict',
        'claim.revision_id',
      ])
      .where('claim.article_id', '=', articleId)
      .orderBy('judgement.seq')
      .execute();
  /** Lines of all digests so far, as they were frozen. */
  const lines = async () => {
    const digests = await run.house.store.db.selectFrom('claimwatch.digests').select('digest').execute();
    return digests.flatMap(({ digest }: { digest: Digest }) =>
      digest.sections.flatMap((section) => section.lines),
    );
  };

  beforeAll(async () => {
    for (const name of ['paged', 'walled', 'live'] as const) {
      outlets[name] = await press.outlet(name);
      outlets[name].feed([oldItem(outlets[name])]);
    }
    run = await openSmallHouse({
      outlets: Object.values(outlets),
      mailPort: mail.port,
      start: START,
      settings: { reading: { recheckSeconds: 12 * HOUR, recheckForSeconds: 7 * 24 * HOUR, pages: 3 } },
    });
    await run.poll(...Object.values(outlets));
  }, 120_000);
  afterAll(() => run?.close());

  test('an article of three pages is one article, whose last page is read', async () => {
    const { paged } = outlets;
    const next = (path: string) => `<div class="pagination"><a rel="next" href="${path}">Next page</a></div>`;
    const link = paged.page('/long', page('A long report', '', p(said(told(1)), FILLER) + next('/long/2')));
    paged.page('/long/2', page('A long report', '', p(said(told(1)), said(told(2))) + next('/long/3')));
    paged.page('/long/3', page('A long report', '', p(said(told(3))) + next('/long/4')));
    await publish(paged, { id: 'long', title: 'A long report', link, at: run.now() });
    const stored = await articleAt('/long');
    expect(stored.text.split('\n\n')).toEqual([said(told(1)), FILLER, said(told(2)), said(told(3))]);
    expect(stored.warnings).toEqual([
      'Page 4 of the article was not read (reading.pages allows 3); the text ends with page 3.',
    ]);
    expect(paged.asked).not.toContain('/long/4');
    expect((await claimsOf(stored.id)).map((claim) => claim.words)).toEqual([1, 2, 3].map(told));
  });

  test('a first page stands without its second, which fails', async () => {
    const { paged } = outlets;
    const body = `${p(said(told(4)), FILLER)}<div class="pager"><a href="/half?page=2">2</a></div>`;
    const link = paged.page('/half', page('Half a report', '', body));
    paged.page('/half?page=2', says(500, 'no'));
    await publish(paged, { id: 'half', title: 'Half a report', link, at: run.now() });
    const stored = await articleAt('/half');
    expect(stored.text).toBe(`${said(told(4))}\n\n${FILLER}`);
    expect(stored.warnings.join(' ')).toMatch(/Page 2 of the article was not read .*status 500/u);
  });

  test('an AMP page stands in for a paywall, and the feed where there is none', async () => {
    const { walled } = outlets;
    const wall = '<div class="offer"><h2>Subscribe to continue reading</h2></div>';
    const amp = '<link rel="amphtml" href="/paid/amp">';
    const link = walled.page('/paid', page('A paid report', amp, p(FILLER) + wall));
    walled.page('/paid/amp', page('A paid report', '', p(FILLER, said(told(5)), said(told(6)))));
    await publish(walled, { id: 'paid', title: 'A paid report', link, at: run.now() });
    const paid = await articleAt('/paid');
    expect(paid.text).toContain(said(told(6)));
    expect(paid.warnings.join(' ')).toMatch(/from its AMP page .*\/paid\/amp/u);

    const shut = walled.page('/shut', page('A shut report', '', p(FILLER) + wall));
    const content = p(FILLER, said(told(7)), said(told(8)));
    await publish(
      walled,
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A feed</title>
      <item><title>A shut report</title><link>${shut}</link><pubDate>${run.now().toUTCString()}</pubDate><content:encoded><![CDATA[${content}]]></content:encoded></item>
      </channel></rss>`,
    );
    const stored = await articleAt('/shut');
    expect(stored).toMatchObject({
      provenance: 'feed',
      text: [FILLER, said(told(7)), said(told(8))].join('\n\n'),
    });
    expect(stored.warnings.join(' ')).toMatch(/paywall.*feed's own content/u);
    expect((await claimsOf(stored.id)).map((claim) => claim.verdict)).toEqual(['new', 'new']);
  });

  test('a check for robots that comes as an error gives way to the feed, and is said', async () => {
    const { walled } = outlets;
    const check = '<title>Just a moment...</title><p>Verifying you are human.</p>';
    const link = walled.page('/checked', says(403, check));
    const summary = said(told(16));
    await publish(walled, { id: 'checked', title: 'A checked report', link, at: run.now(), text: summary });
    // It is tried four times, ever more rarely.
    for (let tries = 1; tries < 4; tries += 1) await run.pass(60);
    const stored = await articleAt('/checked');
    expect(stored).toMatchObject({ provenance: 'feed', text: summary });
    expect(stored.warnings[0]).toMatch(/asks for proof of a human reader.*status 403/u);
  });

  test('of an entry that is nothing but a headline, page and feed alike, the headline is read', async () => {
    const { walled } = outlets;
    const film =
      '<!doctype html><html><head><title>Film</title></head><body><main><video src="/f.mp4"></video></main></body></html>';
    const headlines = [
      ['/film', walled.page('/film', film), `Sheinbaum says ${told(19)}`],
      ['/gone', walled.page('/gone', says(404, '')), `No soldier of Texas will ever enter: Sheinbaum`],
    ] as const;
    for (const [path, link, title] of headlines) {
      await publish(walled, { id: path, title, link, at: run.now() });
      for (let tries = 1; tries < 4; tries += 1) await run.pass(60);
      const stored = await articleAt(path);
      expect(stored).toMatchObject({ provenance: 'feed', text: title });
      expect(stored.warnings.at(-1)).toMatch(/only the feed's headline/u);
      const [claim, ...more] = await claimsOf(stored.id);
      expect(more).toEqual([]);
      expect(claim?.claim.speaker?.name).toBe('Claudia Sheinbaum');
      expect(title).toContain(claim?.words);
    }
    await run.pass(600);
    expect((await lines()).map((line) => line.words)).toEqual(
      expect.arrayContaining([told(19), 'No soldier of Texas will ever enter']),
    );
  });

  const post = (at: string, title: string, statement: string) => ({
    ...{ at, title, statement },
    text: said(statement),
  });
  const MORNING = post('2026-03-05T15:10:00Z', 'On the lake', `${told(18)} today`);
  const EVENING = post('2026-03-05T23:40:00-05:00', 'On the water', told(9));
  const TODAY = post('2026-03-06T21:30:00Z', 'On the museum', told(10));

  test('what is said in a post of a live blog is said at the time of the post', async () => {
    const { live: outlet } = outlets;
    const link = outlet.page('/live', live([EVENING, MORNING]));
    await publish(outlet, { id: 'live', title: 'The morning in the capital', link, at: run.now() });
    const stored = await articleAt('/live');
    expect(stored.posts.map((post) => post.title)).toEqual(['On the water', 'On the lake']);
    const claims = await claimsOf(stored.id);
    // In the order of their times, though the page stands newest first.
    expect(claims.map((claim) => [claim.words, claim.published_at?.toISOString()])).toEqual([
      [MORNING.statement, '2026-03-05T15:10:00.000Z'],
      [EVENING.statement, '2026-03-06T04:40:00.000Z'],
    ]);
    expect(claims[0]?.claim.dates.map((date) => date.from)).toEqual(['2026-03-05']);
    await run.pass(600);
    const told = (await lines()).filter((line) => line.outlet.includes('live'));
    expect(new Set(told.map((line) => line.publishedAt))).toEqual(
      new Set(['2026-03-05T15:10:00.000Z', '2026-03-06T04:40:00.000Z']),
    );
  });

  test('a new post is a new claim; those pushed off the page stay, and are told once', async () => {
    const { live: outlet } = outlets;
    outlet.page('/live', live([TODAY, EVENING]));
    await run.pass(13 * HOUR);
    const stored = await articleAt('/live');
    expect(stored.number).toBe(2);
    expect(stored.posts.map((post) => post.title)).toEqual(['On the museum', 'On the water', 'On the lake']);
    const claims = await claimsOf(stored.id);
    const fresh = claims.filter((claim) => claim.verdict !== 'repeat').map((claim) => claim.words);
    expect(fresh).toEqual([MORNING.statement, EVENING.statement, TODAY.statement]);
    await run.pass(600);
    const told = (await lines()).filter((line) => line.outlet.includes('live')).map((line) => line.words);
    expect(told.sort()).toEqual([MORNING.statement, EVENING.statement, TODAY.statement].sort());

    // What the page said before and says again is held back from nobody.
    const repeats = claims.filter((claim) => claim.verdict === 'repeat');
    const heldBack = await run.house.store.db.selectFrom('claimwatch.held_back').select('claim_id').execute();
    expect(repeats).toHaveLength(2);
    expect(repeats.filter((claim) => heldBack.some((held) => held.claim_id === claim.id))).toEqual([]);

    // The page as it is lacks the post that was kept: that is no revision.
    const looks = outlet.asked.filter((path) => path === '/live').length;
    await run.pass(26 * HOUR);
    expect(outlet.asked.filter((path) => path === '/live').length).toBeGreaterThan(looks);
    expect((await articleAt('/live')).number).toBe(2);
  });
});
