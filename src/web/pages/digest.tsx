import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { deliveriesOf } from '../../store/deliveries.ts';
import { heldBackOf, linesOf, loadDigest } from '../../store/digests.ts';
import { type JudgedClaim, judgedClaims } from '../../store/judgements.ts';
import { actsOn } from '../../store/verdicts.ts';
import { speakerOf } from '../claim-head.tsx';
import { claimsShown, SentDigest } from '../digest-view.tsx';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Badge, counted, Moment, Name, Source, Words } from '../parts.tsx';
import type { Visit } from '../visitor.ts';

/** One digest: its lines, what was cut from the mail, what was held back and why, and who got it. */
export async function digestPage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const id = idFrom(c.req.param('id'));
  const row = id === null ? undefined : await loadDigest(db, id);
  if (!row) return c.notFound();
  const inMail = new Set(claimsShown(row.digest));
  const lines = await linesOf(db, row.id);
  const cut = await judgedClaims(
    db,
    lines.filter((claimId) => !inMail.has(claimId)),
  );
  const held = await heldBackOf(db, row.id);
  const repeats = await judgedClaims(
    db,
    held.map((claim) => claim.claimId),
  );
  const repeatOf = new Map(held.map((claim) => [claim.claimId, claim.of]));
  const deliveries = await deliveriesOf(db, row.id);
  return reply(
    c,
    <Page
      title={row.subject}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
      here="/"
    >
      <SentDigest row={row} acts={await actsOn(db, lines)} level={1} />
      {cut.length === 0 ? null : (
        <>
          <h2 id="cut">Told, but not shown in the mail: {cut.length}</h2>
          <ul class="list">
            {cut.map((claim) => (
              <ListedClaim claim={claim} of={null} />
            ))}
          </ul>
        </>
      )}
      <h2 id="held">Held back as repeats: {repeats.length}</h2>
      {repeats.length === 0 ? <p class="soft">Nothing in this window had been said before.</p> : null}
      <ul class="list">
        {repeats.map((claim) => (
          <ListedClaim claim={claim} of={repeatOf.get(claim.claim_id) ?? null} />
        ))}
      </ul>
      <h2>Deliveries</h2>
      {deliveries.length === 0 ? <p class="soft">Nobody is written to: no address is left.</p> : null}
      <ul class="list">
        {deliveries.map((delivery) => (
          <Delivery delivery={delivery} zone={row.digest.zone} />
        ))}
      </ul>
    </Page>,
  );
}

const ListedClaim: FC<{ claim: JudgedClaim; of: number | null }> = ({ claim, of }) => (
  <li>
    {of === null ? <Badge verdict={claim.verdict} /> : null}
    <Source {...claim} speaker={speakerOf(claim.claim)} />:{' '}
    <a href={`/claims/${claim.claim_id}`}>
      <Words text={claim.words} lang={claim.lang} />
    </a>
    {of === null ? null : (
      <>
        {' '}
        (repeats <a href={`/claims/${of}`}>claim {of}</a>)
      </>
    )}
  </li>
);

const Delivery: FC<{ delivery: Awaited<ReturnType<typeof deliveriesOf>>[number]; zone: string }> = ({
  delivery,
  zone,
}) => (
  <li>
    <Name text={delivery.address} />:{' '}
    {delivery.state === 'sent' && delivery.sent_at !== null ? (
      <>
        accepted by the mail server <Moment at={delivery.sent_at} zone={zone} />
      </>
    ) : delivery.state === 'failed' ? (
      <span class="failing">given up after {counted(delivery.attempts, 'try', 'tries')}</span>
    ) : (
      `waiting to be sent, after ${counted(delivery.attempts, 'try', 'tries')}`
    )}
    {delivery.last_error === null ? '' : `: ${shown(delivery.last_error)}`}
  </li>
);
