import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { deliveriesOf } from '../../store/deliveries.ts';
import { linesOf, loadDigest } from '../../store/digests.ts';
import { type JudgedClaim, judgedClaims } from '../../store/judgements.ts';
import { leftOutOf } from '../../store/refusing-addresses.ts';
import type { DigestRow } from '../../store/schema.ts';
import { actsOn } from '../../store/verdicts.ts';
import { asMailed } from '../as-mailed.ts';
import { speakerOf } from '../claim-head.tsx';
import { deskIdFrom, deskVoice } from '../desk-reader.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { Corrected, claimsShown, SentDigest } from '../digest-view.tsx';
import { frozenHtml, frozenText } from '../frozen.ts';
import { HeldBack, type HeldBackList, heldBackList } from '../held-back.tsx';
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
  const mailed = { ...row, digest: asMailed(row.digest, row.body) };
  const inMail = new Set(claimsShown(mailed.digest));
  const corrections = (row.digest.corrections?.lines ?? []).filter(({ claimId }) => !inMail.has(claimId));
  const lines = await linesOf(db, row.id);
  const cut = await judgedClaims(
    db,
    lines.filter((claimId) => !inMail.has(claimId)),
  );
  const held = await heldBackList(
    db,
    { deskId: row.desk_id, sentTo: null },
    { digestId: row.id, after: undefined },
  );
  const acts = await actsOn(db, [...lines, ...claimsShown(row.digest)]);
  const deliveries = await deliveriesOf(db, row.id);
  const leftOut = await leftOutOf(db, row.id);
  return reply(
    c,
    <Page
      title={row.subject}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
      here="/"
    >
      <SentDigest row={mailed} acts={acts} level={1} />
      <p class="walk">
        <a href={`/digests/${row.id}/sent`}>As it was sent</a>
        <a href={`/digests/${row.id}/text`}>As text</a>
        <a href={`/held-back?desk=${encodeURIComponent(row.desk_id)}`}>
          All that this desk's digests held back
        </a>
      </p>
      {cut.length + corrections.length === 0 ? null : (
        <>
          <h2 id="cut">Told, but not shown in the mail: {cut.length + corrections.length}</h2>
          {corrections.map((line) => (
            <Corrected line={line} zone={row.digest.zone} act={acts.get(line.claimId)?.at(-1)} />
          ))}
          <ul class="list">
            {cut.map((claim) => (
              <ListedClaim claim={claim} />
            ))}
          </ul>
        </>
      )}
      <h2 id="held">{DESK_WORDS.en.heldBack.title}</h2>
      <HeldBackOf list={held} digest={row} />
      <h2>Deliveries</h2>
      {deliveries.length === 0 ? <p class="soft">Nobody is written to: no address is left.</p> : null}
      <ul class="list">
        {deliveries.map((delivery) => (
          <Delivery delivery={delivery} zone={row.digest.zone} />
        ))}
        {leftOut
          .filter((one) => !deliveries.some((made) => isSameAddress(one, made)))
          .map(({ channel, address, why }) => (
            <li>
              <Name text={address} />
              {channel === 'email' ? '' : ` (${shown(channel)})`}: <LeftOut />: {shown(why)}
            </li>
          ))}
      </ul>
    </Page>,
  );
}

/** What a digest held back, with links for reviewers. */
const HeldBackOf: FC<{ list: HeldBackList; digest: DigestRow }> = ({ list, digest }) => (
  <HeldBack
    list={list}
    reading={{ lang: 'en', zone: digest.digest.zone }}
    byDigest={false}
    claimHref={(claimId) => `/claims/${claimId}`}
    digestHref={(id) => `/digests/${id}`}
    pageHref={(after) => `/digests/${digest.id}/held?after=${after}`}
  />
);

/** What one digest held back, in pages. */
export async function digestHeldPage(c: Context<Visit>, house: House) {
  const id = idFrom(c.req.param('id'));
  const row = id === null ? undefined : await loadDigest(house.store.db, id);
  if (!row) return c.notFound();
  const of = { digestId: row.id, after: c.req.query('after') };
  const list = await heldBackList(house.store.db, { deskId: row.desk_id, sentTo: null }, of);
  return reply(
    c,
    <Page
      title={DESK_WORDS.en.heldBack.title}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
      here="/"
    >
      <h1>{DESK_WORDS.en.heldBack.title}</h1>
      <p class="meta">
        <a href={`/digests/${row.id}`}>{shown(row.subject)}</a>,{' '}
        <Moment at={row.created_at} zone={row.digest.zone} />
      </p>
      <HeldBackOf list={list} digest={row} />
    </Page>,
  );
}

/** What all digests of a desk held back, in pages. */
export async function deskHeldBackPage(c: Context<Visit>, house: House) {
  const id = deskIdFrom(c.req.query('desk'));
  if (id === null) return c.notFound();
  const voice = await deskVoice(house, id);
  const list = await heldBackList(
    house.store.db,
    { deskId: id, sentTo: null },
    { after: c.req.query('after') },
  );
  return reply(
    c,
    <Page
      title={DESK_WORDS.en.heldBack.title}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
      here="/"
    >
      <p class="kicker">{shown(voice.name)}</p>
      <h1>{DESK_WORDS.en.heldBack.title}</h1>
      <HeldBack
        list={list}
        reading={{ lang: 'en', zone: voice.zone }}
        byDigest
        claimHref={(claimId) => `/claims/${claimId}`}
        digestHref={(digestId) => `/digests/${digestId}`}
        pageHref={(after) => `/held-back?desk=${encodeURIComponent(id)}&after=${after}`}
      />
    </Page>,
  );
}

/** The frozen HTML or text of a digest, without what was for one reader alone. */
export async function frozenDigest(c: Context<Visit>, house: House, form: 'sent' | 'text') {
  const id = idFrom(c.req.param('id'));
  const row = id === null ? undefined : await loadDigest(house.store.db, id);
  if (!row) return c.notFound();
  return form === 'sent' ? frozenHtml(c, row.html) : frozenText(c, row.body);
}

const ListedClaim: FC<{ claim: JudgedClaim }> = ({ claim }) => (
  <li>
    <Badge verdict={claim.verdict} />
    <Source {...claim} speaker={speakerOf(claim.claim)} />:{' '}
    <a href={`/claims/${claim.claim_id}`}>
      <Words text={claim.words} lang={claim.lang} />
    </a>
  </li>
);

const LeftOut: FC = () => (
  <span class="failing">left out, because nothing is sent to this address any more</span>
);

/** Left out after its mail was made: that one says so. */
function isSameAddress(one: Addressed, other: Addressed): boolean {
  return one.channel === other.channel && one.address === other.address;
}

type Addressed = Readonly<Record<'channel' | 'address', string>>;

/** Who said so, by channel. */
const TAKEN_BY: Readonly<Record<string, string>> = {
  email: 'accepted by the mail server',
  feed: 'published',
};

const Delivery: FC<{ delivery: Awaited<ReturnType<typeof deliveriesOf>>[number]; zone: string }> = ({
  delivery,
  zone,
}) => (
  <li>
    <Name text={delivery.address} />
    {delivery.channel === 'email' ? '' : ` (${delivery.channel})`}:{' '}
    {delivery.state === 'sent' && delivery.sent_at !== null ? (
      <>
        {TAKEN_BY[delivery.channel] ?? 'accepted'} <Moment at={delivery.sent_at} zone={zone} />
      </>
    ) : delivery.state === 'left-out' ? (
      <LeftOut />
    ) : delivery.state === 'failed' ? (
      <span class="failing">given up after {counted(delivery.attempts, 'try', 'tries')}</span>
    ) : (
      `waiting to be sent, after ${counted(delivery.attempts, 'try', 'tries')}`
    )}
    {delivery.in_doubt === 0
      ? ''
      : `; it may have arrived ${counted(delivery.in_doubt, 'time')} more, without our hearing of it`}
    {delivery.last_error === null ? '' : `: ${shown(delivery.last_error)}`}
  </li>
);
