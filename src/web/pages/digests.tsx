import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Digest, DigestLine } from '../../model/digest.ts';
import type { House } from '../../pipeline/house.ts';
import { deliveriesOf } from '../../store/deliveries.ts';
import { listDesks } from '../../store/desks.ts';
import { heldBackOf, loadDigest, newestDigests } from '../../store/digests.ts';
import { judgedClaims } from '../../store/judgements.ts';
import type { DigestRow } from '../../store/schema.ts';
import { Badge, Moment, OutsideLink, Page } from '../layout.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const MOST = 40;

/** The newest digest as it was sent, those before it, and what each held back. */
export function digestPages(app: Hono<Visit>, house: House): void {
  const notice = house.config.settings.digests.notice;

  app.get('/', onlySignedIn(house), async (c) => {
    const desk = c.req.query('desk');
    const desks = await listDesks(house.store.db);
    const digests = await newestDigests(house.store.db, MOST, desk === '' ? undefined : desk);
    const [newest] = digests;
    return c.html(
      <Page title="Digests" reviewer={c.get('reviewer')} notice={notice} here="/">
        <form method="get" action="/" class="acts">
          <label for="desk">Desk</label>
          <select id="desk" name="desk">
            <option value="">all desks</option>
            {desks.map((row) => (
              <option value={row.id} selected={row.id === desk}>
                {row.name}
              </option>
            ))}
          </select>
          <button type="submit">Show</button>
        </form>
        {newest === undefined ? (
          <>
            <h1>No digest yet</h1>
            <p>
              The first look at a feed is background and sent to nobody. A digest comes when somebody says
              something new. <a href="/feeds">See how the feeds are.</a>
            </p>
          </>
        ) : (
          <SentDigest row={newest} />
        )}
        {digests.length > 1 ? <h2>Before it</h2> : null}
        <ul>
          {digests.slice(1).map((row) => (
            <li>
              <Moment at={row.created_at} zone={row.digest.zone} /> {row.digest.deskName}:{' '}
              <a href={`/digests/${row.id}`}>{row.subject}</a>
            </li>
          ))}
        </ul>
      </Page>,
    );
  });

  app.get('/digests/:id{[0-9]+}', onlySignedIn(house), async (c) => {
    const row = await loadDigest(house.store.db, Number(c.req.param('id')));
    if (!row) return c.notFound();
    const held = await heldBackOf(house.store.db, row.id);
    const repeats = await judgedClaims(
      house.store.db,
      held.map((claim) => claim.claimId),
    );
    const deliveries = await deliveriesOf(house.store.db, row.id);
    return c.html(
      <Page title={row.subject} reviewer={c.get('reviewer')} notice={notice}>
        <SentDigest row={row} />
        <h2>Deliveries</h2>
        <ul>
          {deliveries.map((delivery) => (
            <li>
              {delivery.address}: {delivery.state === 'sent' ? 'accepted' : delivery.state}
              {delivery.last_error === null ? '' : ` (${delivery.last_error})`}
            </li>
          ))}
        </ul>
        <h2 id="held">Held back as repeats: {repeats.length}</h2>
        <ul>
          {repeats.map((claim) => (
            <li>
              {claim.claim.speaker?.name ?? claim.outlet}, {claim.outlet}:{' '}
              <a href={`/claims/${claim.claim_id}`} lang={claim.lang}>
                {claim.words}
              </a>
            </li>
          ))}
        </ul>
      </Page>,
    );
  });
}

const SentDigest: FC<{ row: DigestRow }> = ({ row }) => {
  const { digest } = row;
  return (
    <article>
      <h1>{row.subject}</h1>
      <p class="meta">
        {digest.deskName}, <Moment at={row.created_at} zone={digest.zone} /> ({digest.zone}).{' '}
        <a href={`/digests/${row.id}#held`}>{digest.held.repeats} repeats held back</a>; {digest.feeds.read}{' '}
        of {digest.feeds.configured} feeds read{failingWords(digest)}.
      </p>
      {digest.sections.map((section) => (
        <section>
          <h2>{section.name}</h2>
          {section.lines.map((line) => (
            <Line line={line} zone={digest.zone} />
          ))}
          {section.more === undefined ? null : <p>And {section.more.count} more, not in the mail.</p>}
        </section>
      ))}
    </article>
  );
};

function failingWords(digest: Digest): string {
  const failing = digest.feeds.failing.map((feed) => feed.outlet);
  return failing.length === 0 ? '' : `, failing: ${failing.join(', ')}`;
}

const Line: FC<{ line: DigestLine; zone: string }> = ({ line, zone }) => (
  <div class="card">
    <p class="meta">
      <Badge verdict={line.verdict} />
      {line.speaker === null
        ? line.outlet
        : `${line.speaker.probably ? 'probably ' : ''}${line.speaker.name}`}
      {line.via.length > 0 ? `, via ${line.via.join(', ')}` : ''}
    </p>
    <p class="words" lang={line.lang}>
      <a href={`/claims/${line.claimId}`}>{line.words}</a>
    </p>
    {line.difference === null ? null : <p class="meta">{line.difference}</p>}
    {line.earlier === null ? null : (
      <div class="earlier">
        <p class="meta">
          Before: {line.earlier.speaker ?? line.earlier.outlet}, {line.earlier.outlet},{' '}
          <Moment at={new Date(line.earlier.publishedAt)} zone={zone} />
        </p>
        <p lang={line.earlier.lang}>
          <a href={`/claims/${line.earlier.claimId}`}>{line.earlier.words}</a>
        </p>
      </div>
    )}
    <p class="meta">
      <OutsideLink href={line.articleUrl}>
        {line.outlet} ({line.country})
      </OutsideLink>
      , <Moment at={new Date(line.publishedAt)} zone={zone} />
      {line.carriedBy.length > 0
        ? `; also ${line.carriedBy.map((carrier) => carrier.outlet).join(', ')}; ${line.independentSources} independent ${line.independentSources === 1 ? 'source' : 'sources'}`
        : ''}
    </p>
  </div>
);
