import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { auditList } from '../../store/pages.ts';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shortened, shown } from '../outside-text.ts';
import { Moment, Name, Older, Standing } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const LIST = 100;

/** Who said what of which claim, newest first. Nothing in it is ever changed. */
export function auditPages(app: Hono<Visit>, house: House): void {
  app.get('/audit', onlySignedIn(house), async (c) => {
    const before = idFrom(c.req.query('before')) ?? undefined;
    const acts = await auditList(house.store.db, { before, most: LIST });
    const last = acts.at(-1);
    return reply(
      c,
      <Page
        title="Audit list"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/audit"
      >
        <h1>Audit list</h1>
        <p class="soft">
          Every act of a reviewer, newest first. Acts are never changed or removed; the last one on a claim
          that was not taken back holds. Times are UTC.
        </p>
        {acts.length === 0 ? (
          <p class="empty">
            {before === undefined ? 'Nobody has said anything yet.' : 'There are no older ones.'}
          </p>
        ) : null}
        <ol class="list">
          {acts.map((act) => (
            <Act act={act} />
          ))}
        </ol>
        <Older href={acts.length < LIST || !last ? null : `/audit?before=${last.id}`} what="acts" />
      </Page>,
    );
  });
}

const Act: FC<{ act: Awaited<ReturnType<typeof auditList>>[number] }> = ({ act }) => (
  <li>
    <Standing act={act.act} />
    <Moment at={act.at} />, <Name text={act.reviewer} />:{' '}
    <a href={`/claims/${act.claim_id}`}>
      claim {act.claim_id}, <bdi lang={act.lang}>{shortened(shown(act.words), 140)}</bdi>
    </a>
    {act.of_id === null ? null : (
      <>
        {' '}
        {act.act === 'merge' ? 'with' : 'repeats'} <a href={`/claims/${act.of_id}`}>claim {act.of_id}</a>
      </>
    )}
    {act.note === null ? '' : `. ${shown(act.note)}`}
  </li>
);
