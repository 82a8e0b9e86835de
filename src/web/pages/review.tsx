import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { claimsToReview, doubtsAround } from '../../store/pages.ts';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Badge, counted, Moment, Name, Older, Outlet, Words } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const LIST = 50;

/** The doubtful ones only: verdicts that stand, and that a person is asked about. */
export function reviewPages(app: Hono<Visit>, house: House): void {
  app.get('/review', onlySignedIn(house), async (c) => {
    const { db } = house.store;
    const before = idFrom(c.req.query('before')) ?? undefined;
    const claims = await claimsToReview(db, { before, most: LIST });
    const { count } = await doubtsAround(db, 0);
    const last = claims.at(-1);
    return reply(
      c,
      <Page
        title="Review"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/review"
      >
        <h1>{count === 0 ? 'Nothing is in doubt' : `${counted(count, 'verdict')} in doubt`}</h1>
        <p class="soft lead">
          Each verdict stands as it is until somebody says otherwise. What was decided with enough certainty
          is not listed here. Newest first; times are UTC.
        </p>
        {claims.length === 0 && before !== undefined ? <p class="empty">There are no older ones.</p> : null}
        {claims.map((claim) => (
          <Doubt claim={claim} />
        ))}
        <Older href={claims.length < LIST || !last ? null : `/review?before=${last.seq}`} what="verdicts" />
      </Page>,
    );
  });
}

const Doubt: FC<{ claim: Awaited<ReturnType<typeof claimsToReview>>[number] }> = ({ claim }) => (
  <section class="item" aria-label={`Claim ${claim.id}`}>
    <p class="meta">
      <Badge verdict={claim.verdict} />
      <b>
        <Name text={claim.speaker ?? claim.outlet} />
      </b>
      , <Outlet outlet={claim.outlet} country={claim.country} />, <Moment at={claim.published_at} />
    </p>
    <p class="words">
      <a href={`/claims/${claim.id}`}>
        <Words text={claim.words} lang={claim.lang} />
      </a>
    </p>
    {claim.match_id === null ? null : (
      <div class="earlier">
        <p class="words">
          <Words text={claim.match_words ?? ''} lang={claim.match_lang ?? 'en'} />
        </p>
      </div>
    )}
    <p class="meta">{shown(claim.explanation.sentence)}</p>
  </section>
);
