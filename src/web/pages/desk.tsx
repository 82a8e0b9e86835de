import type { Context, Hono } from 'hono';
import { heldLink, savedLink, verify } from '../../model/token.ts';
import { configuredDesk } from '../../pipeline/editions.ts';
import type { House } from '../../pipeline/house.ts';
import { loadRevision } from '../../store/articles.ts';
import { deskKnowsClaim, digestOfWindow } from '../../store/digests.ts';
import { judgedClaims } from '../../store/judgements.ts';
import { actsOn } from '../../store/verdicts.ts';
import { ClaimCard } from '../claim-card.tsx';
import { zoneName } from '../days.ts';
import { deskVoice } from '../desk-reader.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { HeldBack, heldBackList } from '../held-back.tsx';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Moment, Outlet, OutsideLink } from '../parts.tsx';
import { SavedText } from '../saved-text.tsx';
import { ToldLines, toldLines } from '../told-lines.tsx';
import type { Visit } from '../visitor.ts';
import { archivePage } from './desk-archive.tsx';
import { deskDigestPage, frozenPage } from './desk-digest.tsx';
import { deskHeldPage } from './desk-held.tsx';

/** Pages that a desk's mail leads to, to read. The signed token in the link is the only key: to one saved sentence, to what one window held
 * back, or, for one reader, to what the desk was sent. */
export function deskPages(app: Hono<Visit>, house: House): void {
  app.get('/desk/:desk', (c) => archivePage(c, house));
  app.get('/desk/:desk/digest/:id', (c) => deskDigestPage(c, house));
  app.get('/desk/:desk/digest/:id/sent', (c) => frozenPage(c, house, 'sent'));
  app.get('/desk/:desk/digest/:id/text', (c) => frozenPage(c, house, 'text'));
  app.get('/desk/:desk/digest/:id/mail', (c) => frozenPage(c, house, 'mail'));
  app.get('/desk/:desk/digest/:id/held', (c) => deskHeldPage(c, house));
  app.get('/desk/:desk/held', (c) => deskHeldPage(c, house));
  app.get('/desk/:desk/claim/:id', (c) => savedPage(c, house));
  app.get('/desk/:desk/held/:window', (c) => heldPage(c, house));
}

/** Of a token that we did not sign for this: the store is asked nothing, whatever was written in its place. */
function cutLink(c: Context<Visit>, house: House, desk: string) {
  return noSuchLink(c, house, configuredDesk(house.config.desks, desk)?.lang ?? 'en');
}

async function savedPage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const desk = c.req.param('desk') ?? '';
  const id = idFrom(c.req.param('id'));
  const token = verify(house.secret, c.req.query('t') ?? '', 'saved');
  if (id === null || token?.desk !== desk || token.claimId !== id) return cutLink(c, house, desk);
  const reader = await deskVoice(house, desk);
  const [claim] = (await deskKnowsClaim(db, desk, id)) ? await judgedClaims(db, [id]) : [];
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
      <div class="item">
        <ClaimCard row={claim} reading={reader} href="#sentence" />
      </div>
      {match === undefined ? null : (
        <>
          <h2>{words.before}</h2>
          <div class="item">
            <ClaimCard row={match} reading={reader} href={null} />
          </div>
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
  const desk = c.req.param('desk') ?? '';
  const window = c.req.param('window') ?? '';
  const token = verify(house.secret, c.req.query('t') ?? '', 'held');
  if (token?.desk !== desk || token.window !== window) return cutLink(c, house, desk);
  const reader = await deskVoice(house, desk);
  const digest = await digestOfWindow(db, desk, window);
  if (!digest) return noSuchLink(c, house, reader.lang);
  const after = c.req.query('after');
  const readable = { deskId: reader.id, sentTo: null };
  const list = await heldBackList(db, readable, { digestId: digest.id, after });
  const here = heldLink('', house.secret, reader.id, window);
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
      <h2 id="held">{DESK_WORDS[reader.lang].heldBack.title}</h2>
      <HeldBack
        list={list}
        reading={reader}
        byDigest={false}
        claimHref={(claimId) => savedLink('', house.secret, reader.id, claimId)}
        digestHref={() => null}
        pageHref={(next) => `${here}&after=${next}`}
      />
      {after === undefined ? (
        <ToldLines told={await toldLines(db, digest)} reader={reader} secret={house.secret} />
      ) : null}
    </Page>,
  );
}
