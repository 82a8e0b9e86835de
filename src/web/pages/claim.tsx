import type { Context, Hono } from 'hono';
import { ACTS_OF_TWO, REVIEW_ACTS, type ReviewVerdict, standingActs } from '../../model/verdict.ts';
import type { House } from '../../pipeline/house.ts';
import { recordVerdict, VerdictRefused } from '../../pipeline/record-verdict.ts';
import { loadRevision } from '../../store/articles.ts';
import { editsOfClaim } from '../../store/claim-edits.ts';
import { judgedClaims } from '../../store/judgements.ts';
import { carriersOf, desksTold, doubtsAround } from '../../store/pages.ts';
import { historyOf } from '../../store/verdicts.ts';
import { Acts, Walk } from '../claim-acts.tsx';
import { Comparison } from '../claim-comparison.tsx';
import { EditsOfClaim, withWords } from '../claim-edits.tsx';
import { ClaimFacts, ClaimHead } from '../claim-head.tsx';
import { Carriers, History, StandingNow, Told } from '../claim-record.tsx';
import { HowRead, InMicroscope } from '../how-read.tsx';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shortened, typed } from '../outside-text.ts';
import { Name } from '../parts.tsx';
import { SavedText } from '../saved-text.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const NOTE_LIMIT = 500;
const CARRIERS = 60;

/** A claim: its sentence in the saved article, what it was compared with and why, and what a reviewer can say of it. */
export function claimPages(app: Hono<Visit>, house: House): void {
  app.get('/claims/:id', onlySignedIn(house), (c) => claimPage(c, house, null));

  app.post('/claims/:id/verdict', onlySignedIn(house), async (c) => {
    const claimId = idFrom(c.req.param('id'));
    if (claimId === null) return c.notFound();
    const form = await c.req.parseBody().catch(() => ({}));
    const at = house.clock().toISOString();
    const verdict = readVerdict(form, { claimId, reviewer: c.get('reviewer'), at });
    if (verdict === null) return claimPage(c, house, 'This form was not understood. Nothing was recorded.');
    try {
      await recordVerdict(house, verdict);
    } catch (error) {
      if (error instanceof VerdictRefused) return claimPage(c, house, error.message);
      throw error;
    }
    return c.redirect(`/claims/${claimId}?said=${verdict.act}`, 303);
  });
}

function readVerdict(
  form: Readonly<Record<string, unknown>>,
  about: Pick<ReviewVerdict, 'claimId' | 'reviewer' | 'at'>,
): ReviewVerdict | null {
  const act = REVIEW_ACTS.find((candidate) => candidate === form.act);
  if (act === undefined) return null;
  const of = typeof form.of === 'string' ? idFrom(form.of.trim()) : null;
  return { ...about, act, of: ACTS_OF_TWO.has(act) ? of : null, note: typed(form.note, NOTE_LIMIT) };
}

/** Everything that the page of one claim shows. */
async function gather(house: House, id: number) {
  const { db } = house.store;
  const [claim] = await judgedClaims(db, [id]);
  if (!claim) return null;
  const runnersUp = claim.explanation.runnersUp.map((runner) => runner.claimId);
  const others = await judgedClaims(db, [...(claim.match_id === null ? [] : [claim.match_id]), ...runnersUp]);
  const [saved, carried, history, told, doubts, edits] = await Promise.all([
    loadRevision(db, claim.revision_id),
    carriersOf(db, claim.statement_id, CARRIERS),
    historyOf(db, id),
    desksTold(db, id),
    doubtsAround(db, claim.seq),
    editsOfClaim(db, id).then((rows) => withWords(house, rows)),
  ]);
  return { claim, others, saved, carried, history, told, doubts, edits };
}

async function claimPage(c: Context<Visit>, house: House, refused: string | null) {
  const id = idFrom(c.req.param('id'));
  const all = id === null ? null : await gather(house, id);
  if (all === null) return c.notFound();
  const { claim, others, saved, carried, history, told, doubts, edits } = all;
  const act = standingActs(history).at(-1);
  return reply(
    c,
    <Page
      title={`${claim.claim.speaker?.name ?? claim.outlet}: ${shortened(claim.words, 60)}`}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
    >
      {refused === null ? null : (
        <p class="said bad" role="alert">
          {refused}
        </p>
      )}
      {history.length > 0 && c.req.query('said') === history.at(-1)?.act ? (
        <p class="said" role="status">
          Recorded. {doubts.count === 0 ? 'Nothing else is in doubt.' : ''}
        </p>
      ) : null}
      <ClaimHead claim={claim} act={act?.act} />
      <StandingNow act={act} told={told} />
      <EditsOfClaim claimId={claim.claim_id} edits={edits} />
      <Comparison claim={claim} others={others} />
      <Acts claim={claim} act={act?.act} told={told} />
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
        <SavedText text={saved.text} lang={saved.lang} stretches={[{ ...claim.claim.span, kind: 'claim' }]} />
      )}
      <Carriers claim={claim} carried={carried} />
      <Told told={told} />
      <ClaimFacts claim={claim} />
      <History acts={history} />
    </Page>,
    refused === null ? 200 : 422,
  );
}
