import type { Hono } from 'hono';
import type { House } from '../../pipeline/house.ts';
import { newestVerdicts } from '../../store/verdicts.ts';
import { Moment, Page } from '../layout.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const MOST = 200;

/** Who said what of which claim, newest first. Nothing in it is ever changed. */
export function auditPages(app: Hono<Visit>, house: House): void {
  app.get('/audit', onlySignedIn(house), async (c) => {
    const verdicts = await newestVerdicts(house.store.db, MOST);
    return c.html(
      <Page
        title="Audit list"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/audit"
      >
        <h1>Audit list</h1>
        {verdicts.length === 0 ? <p>No act of a reviewer yet.</p> : null}
        <ol class="plain">
          {verdicts.map((verdict) => (
            <li>
              <Moment at={new Date(verdict.at)} />: {verdict.reviewer} – {verdict.act}{' '}
              <a href={`/claims/${verdict.claimId}`}>claim {verdict.claimId}</a>
              {verdict.of === null ? null : (
                <>
                  {' '}
                  of <a href={`/claims/${verdict.of}`}>claim {verdict.of}</a>
                </>
              )}
              {verdict.note === null ? null : `: ${verdict.note}`}
            </li>
          ))}
        </ol>
      </Page>,
    );
  });
}
