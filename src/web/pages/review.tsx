import type { Hono } from 'hono';
import type { House } from '../../pipeline/house.ts';
import { claimsToReview } from '../../store/pages.ts';
import { Badge, Moment, Page } from '../layout.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const MOST = 100;

/** The doubtful ones only: verdicts that stand, and that a person is asked about. */
export function reviewPages(app: Hono<Visit>, house: House): void {
  app.get('/review', onlySignedIn(house), async (c) => {
    const claims = await claimsToReview(house.store.db, MOST);
    return c.html(
      <Page
        title="Review"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/review"
      >
        <h1>{claims.length === 0 ? 'Nothing is in doubt' : 'Verdicts in doubt'}</h1>
        <p class="soft">
          Each verdict stands as it is until somebody says otherwise.
          {claims.length === MOST ? ` The newest ${MOST} are shown.` : ''}
        </p>
        {claims.map((claim) => (
          <section class="card">
            <p class="meta">
              <Badge verdict={claim.verdict} /> {claim.speaker ?? claim.outlet}, {claim.outlet} (
              {claim.country}), <Moment at={claim.published_at} />
            </p>
            <p class="words" lang={claim.lang}>
              <a href={`/claims/${claim.id}`}>{claim.words}</a>
            </p>
          </section>
        ))}
      </Page>,
    );
  });
}
