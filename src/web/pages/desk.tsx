import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { toldStance } from '../../model/claim.ts';
import type { Language } from '../../model/language.ts';
import { savedLink, verify } from '../../model/token.ts';
import type { House } from '../../pipeline/house.ts';
import { loadRevision } from '../../store/articles.ts';
import { deskKnowsClaim, digestOfWindow, heldBackOf, linesOf } from '../../store/digests.ts';
import { type JudgedClaim, judgedClaims } from '../../store/judgements.ts';
import { actsOn } from '../../store/verdicts.ts';
import { speakerOf } from '../claim-head.tsx';
import { zoneName } from '../days.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Badge, Moment, Name, Outlet, OutsideLink, Words } from '../parts.tsx';
import { SavedText } from '../saved-text.tsx';
import type { Visit } from '../visitor.ts';

/** How a desk reads: its language and zone, as configured; a desk that is configured no more reads English and UTC. */
interface Reader {
  readonly id: string;
  readonly lang: Language;
  readonly zone: string;
}

/** Pages that a desk's mail leads to. The signed token in the link is the only key; each opens one thing, to read. */
export function deskPages(app: Hono<Visit>, house: House): void {
  app.get('/desk/:desk/claim/:id', (c) => savedPage(c, house));
  app.get('/desk/:desk/held/:window', (c) => heldPage(c, house));
}

function readerOf(house: House, id: string): Reader {
  const desk = house.config.desks.find((candidate) => candidate.id === id);
  return { id, lang: desk?.lang ?? 'en', zone: desk?.zone ?? 'UTC' };
}

/** The same page for whatever is wrong with a link, so that it tells nothing. */
export function noSuchLink(c: Context<Visit>, house: House, lang: Language) {
  const words = DESK_WORDS[lang];
  return reply(
    c,
    <Page title={words.noLink} reviewer={null} notice={house.config.settings.digests.notice} lang={lang}>
      <h1>{words.noLink}</h1>
      <p>{words.noLinkWhy}</p>
    </Page>,
    403,
  );
}

async function savedPage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const reader = readerOf(house, c.req.param('desk') ?? '');
  const id = idFrom(c.req.param('id'));
  const token = verify(house.secret, c.req.query('t') ?? '', 'saved');
  const allowed =
    id !== null &&
    token?.desk === reader.id &&
    token.claimId === id &&
    (await deskKnowsClaim(db, reader.id, id));
  const [claim] = allowed ? await judgedClaims(db, [id]) : [];
  const revision = claim && (await loadRevision(db, claim.revision_id));
  if (!claim || !revision) return noSuchLink(c, house, reader.lang);
  const [match] = claim.match_id === null ? [] : await judgedClaims(db, [claim.match_id]);
  const act = (await actsOn(db, [claim.claim_id])).get(claim.claim_id)?.at(-1);
  const words = DESK_WORDS[reader.lang];
  return reply(
    c,
    <Page
      title={claim.title}
      reviewer={null}
      notice={house.config.settings.digests.notice}
      lang={reader.lang}
    >
      {act === undefined || words.act[act] === '' ? null : <p class="said warn">{words.act[act]}</p>}
      <h1 lang={revision.lang}>
        <bdi>{shown(claim.title)}</bdi>
      </h1>
      <p class="meta">
        <Outlet outlet={claim.outlet} country={claim.country} />,{' '}
        <Moment at={claim.published_at} zone={reader.zone} lang={reader.lang} /> (
        {zoneName(reader.zone, reader.lang)}) <OutsideLink href={claim.url}>{words.original}</OutsideLink>
      </p>
      <ClaimCard row={claim} reader={reader} href="#sentence" />
      {match === undefined ? null : (
        <>
          <h2>{words.before}</h2>
          <ClaimCard row={match} reader={reader} href={null} />
        </>
      )}
      <h2>{words.saved}</h2>
      <p class="meta">
        {words.at} <Moment at={revision.read_at} zone={reader.zone} lang={reader.lang} />
      </p>
      <SavedText text={revision.text} lang={revision.lang} stretches={[claim.claim.span]} />
    </Page>,
  );
}

async function heldPage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const reader = readerOf(house, c.req.param('desk') ?? '');
  const window = c.req.param('window') ?? '';
  const token = verify(house.secret, c.req.query('t') ?? '', 'held');
  const allowed = token?.desk === reader.id && token.window === window;
  const digest = allowed ? await digestOfWindow(db, reader.id, window) : undefined;
  if (!digest) return noSuchLink(c, house, reader.lang);
  const held = await heldBackOf(db, digest.id);
  const lines = await judgedClaims(db, await linesOf(db, digest.id));
  const repeats = await judgedClaims(
    db,
    held.map((claim) => claim.claimId),
  );
  const words = DESK_WORDS[reader.lang];
  const card = (row: JudgedClaim) => (
    <ClaimCard row={row} reader={reader} href={savedLink('', house.secret, reader.id, row.claim_id)} />
  );
  return reply(
    c,
    <Page
      title={digest.subject}
      reviewer={null}
      notice={house.config.settings.digests.notice}
      lang={reader.lang}
    >
      <h1>{shown(digest.subject)}</h1>
      <p class="meta">
        {shown(digest.digest.deskName)},{' '}
        <Moment at={digest.created_at} zone={reader.zone} lang={reader.lang} /> (
        {zoneName(reader.zone, reader.lang)})
      </p>
      <h2 id="held">
        {words.held}: {repeats.length}
      </h2>
      {repeats.length === 0 ? <p class="soft">{words.nothingHeld}</p> : repeats.map(card)}
      <h2>
        {words.told}: {lines.length}
      </h2>
      {lines.map(card)}
    </Page>,
  );
}

const ClaimCard: FC<{ row: JudgedClaim; reader: Reader; href: string | null }> = ({ row, reader, href }) => {
  const words = DESK_WORDS[reader.lang];
  const speaker = speakerOf(row.claim);
  const text = <Words text={row.words} lang={row.lang} />;
  return (
    <div class="item">
      <p class="meta">
        <Badge verdict={row.verdict} label={words.verdict[row.verdict]} />
        <b>
          <Name text={speaker?.name ?? row.outlet} />
        </b>{' '}
        {speaker?.probably ? `(${words.probably}) ` : ''}
        {speaker === null ? words.reports : words.stance[toldStance(row.claim)]}
      </p>
      <p class="words">{href === null ? text : <a href={href}>{text}</a>}</p>
      <p class="meta">
        <OutsideLink href={row.url}>
          <Outlet outlet={row.outlet} country={row.country} />
        </OutsideLink>
        , <Moment at={row.published_at} zone={reader.zone} lang={reader.lang} />
      </p>
    </div>
  );
};
