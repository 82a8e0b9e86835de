import type { Context, Hono } from 'hono';
import { standingActs } from '../../model/verdict.ts';
import { desksConcerned, desksToCorrect } from '../../pipeline/desks-to-correct.ts';
import type { House } from '../../pipeline/house.ts';
import { loadRevision } from '../../store/articles.ts';
import { editsOfClaim } from '../../store/claim-edits.ts';
import { correctionsAbout } from '../../store/corrections.ts';
import { judgedClaims } from '../../store/judgements.ts';
import { opinionsOn } from '../../store/opinions.ts';
import { carriersOf, desksTold } from '../../store/pages.ts';
import { doubtsAround } from '../../store/review-queue.ts';
import { historyOf } from '../../store/verdicts.ts';
import { Acts, Recorded, Walk } from '../claim-acts.tsx';
import { besideOf, Comparison, comparedWith } from '../claim-comparison.tsx';
import { EditsOfClaim, withWords } from '../claim-edits.tsx';
import { ClaimFacts, ClaimHead } from '../claim-head.tsx';
import { Opinions } from '../claim-opinions.tsx';
import { Carriers, History, StandingNow, Told } from '../claim-record.tsx';
import { HowRead, InMicroscope } from '../how-read.tsx';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shortened, shown } from '../outside-text.ts';
import { Name } from '../parts.tsx';
import { SavedText } from '../saved-text.tsx';
import { willBeTold } from '../told-desks.ts';
import { onlySignedIn, type Visit } from '../visitor.ts';

const CARRIERS = 60;

/** A claim: its sentence in the saved article, what it was compared with and why, and what a reviewer can say of it. */
export function claimPages(app: Hono<Visit>, house: House): void {
  app.get('/claims/:id', onlySignedIn(house), (c) => claimPage(c, house, null));
}

/** Everything that the page of one claim shows. */
async function gather(house: House, id: number) {
  const { db } = house.store;
  const [claim] = await judgedClaims(db, [id]);
  if (!claim) return null;
  const others = await judgedClaims(db, comparedWith(claim));
  const [saved, carried, history, told, doubts, edits, opinions, concerned, toTell, corrections] =
    await Promise.all([
      loadRevision(db, claim.revision_id),
      carriersOf(db, claim.statement_id, CARRIERS),
      historyOf(db, id),
      desksTold(db, id),
      doubtsAround(db, id),
      editsOfClaim(db, id).then((rows) => withWords(house, rows)),
      opinionsOn(db, id),
      desksConcerned(house, db, id),
      desksToCorrect(house, db, id),
      correctionsAbout(db, id),
    ]);
  return {
    claim,
    others,
    saved,
    carried,
    history,
    told,
    doubts,
    edits,
    opinions,
    concerned,
    toTell,
    corrections,
  };
}

/** @param refused why an act on it was refused, to be shown; null when none was */
export async function claimPage(c: Context<Visit>, house: House, refused: string | null) {
  const id = idFrom(c.req.param('id'));
  const all = id === null ? null : await gather(house, id);
  if (all === null) return c.notFound();
  const { claim, others, saved, carried, history, told, doubts, edits, opinions } = all;
  const { concerned, toTell, corrections } = all;
  const act = standingActs(history).at(-1);
  const said = history.at(-1);
  const seen = said?.id ?? 0;
  return reply(
    c,
    <Page
      title={`${claim.claim.speaker?.name ?? claim.outlet}: ${shortened(claim.words, 60)}`}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
    >
      {refused === null ? null : (
        <p class="said bad" role="alert">
          {shown(refused)}
        </p>
      )}
      {said !== undefined && c.req.query('said') === said.act ? (
        <Recorded
          act={said.act}
          claimId={claim.claim_id}
          seen={said.id}
          standing={said.act !== 'undo'}
          goOn={{ to: 'claim' }}
        >
          {shown(willBeTold(said.act, all))} {doubts.count === 0 ? 'Nothing else is in doubt.' : ''}
        </Recorded>
      ) : null}
      <ClaimHead claim={claim} act={act?.act} />
      <StandingNow act={act} told={told} concerned={concerned} toTell={toTell} />
      <EditsOfClaim claimId={claim.claim_id} edits={edits} />
      <Comparison claim={claim} others={others} />
      <Opinions opinions={opinions} />
      <Acts claim={claim} act={act?.act} seen={seen} beside={besideOf(claim)} told={concerned} />
      <Walk doubts={doubts} />
      <h2>In the saved article</h2>
      <p class="meta">
        <a href={`/articles/${claim.article_id}`}>
          <Name text={claim.title} />
        </a>
        {claim.revision_number > 1 ? ` (revision ${claim.revision_number})` : ''}.{' '}
        {saved === undefined ? null : (
          <>
            <HowRead revision={saved} />{' '}
            <InMicroscope article={claim.article_id} revision={claim.revision_number} />
          </>
        )}
      </p>
      {saved === undefined ? null : (
        <SavedText text={saved.text} lang={saved.lang} stretches={[claim.claim.span]} />
      )}
      <Carriers claim={claim} carried={carried} />
      <Told told={told} corrections={corrections} />
      <ClaimFacts claim={claim} />
      <History acts={history} />
    </Page>,
    refused === null ? 200 : 422,
  );
}
