import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { REVIEW_ACTS, type ReviewAct, type ReviewVerdict } from '../../model/verdict.ts';
import type { House } from '../../pipeline/house.ts';
import { recordVerdict, VerdictRefused } from '../../pipeline/record-verdict.ts';
import { loadRevision } from '../../store/articles.ts';
import { type JudgedClaim, judgedClaims } from '../../store/judgements.ts';
import { carriersOf, nextToReview } from '../../store/pages.ts';
import { historyOf } from '../../store/verdicts.ts';
import { Badge, Moment, OutsideLink, Page } from '../layout.tsx';
import { SavedText } from '../saved-text.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

const NOTE_LIMIT = 500;

/** A claim: its sentence in the saved article, what it was compared with and why, and what a reviewer can say of it. */
export function claimPages(app: Hono<Visit>, house: House): void {
  app.get('/claims/:id{[0-9]+}', onlySignedIn(house), (c) => claimPage(c, house, null));

  app.post('/claims/:id{[0-9]+}/verdict', onlySignedIn(house), async (c) => {
    const verdict = readVerdict(await c.req.parseBody(), {
      claimId: Number(c.req.param('id')),
      reviewer: c.get('reviewer'),
      at: house.clock().toISOString(),
    });
    if (verdict === null) return claimPage(c, house, 'This form was not understood. Nothing was recorded.');
    try {
      await recordVerdict(house, verdict);
    } catch (error) {
      if (error instanceof VerdictRefused) return claimPage(c, house, error.message);
      throw error;
    }
    return c.redirect(`/claims/${verdict.claimId}?said=${verdict.act}`, 303);
  });
}

type Form = Awaited<ReturnType<Context['req']['parseBody']>>;

function readVerdict(
  form: Form,
  about: Pick<ReviewVerdict, 'claimId' | 'reviewer' | 'at'>,
): ReviewVerdict | null {
  const act = REVIEW_ACTS.find((candidate) => candidate === form.act);
  if (act === undefined) return null;
  const of = typeof form.of === 'string' && /^\d{1,15}$/.test(form.of.trim()) ? Number(form.of) : null;
  const note =
    typeof form.note === 'string' && form.note.trim() !== '' ? form.note.trim().slice(0, NOTE_LIMIT) : null;
  return { ...about, act, of: act === 'repeat' ? of : null, note };
}

async function claimPage(c: Context<Visit>, house: House, refused: string | null) {
  const db = house.store.db;
  const id = Number(c.req.param('id'));
  const [claim] = await judgedClaims(db, [id]);
  if (!claim) return c.notFound();
  const [match] = claim.match_id === null ? [] : await judgedClaims(db, [claim.match_id]);
  const saved = await loadRevision(db, claim.revision_id);
  const carriers = await carriersOf(db, claim.statement_id);
  const history = await historyOf(db, id);
  const next = await nextToReview(db, id);
  return c.html(
    <Page title={`Claim ${id}`} reviewer={c.get('reviewer')} notice={house.config.settings.digests.notice}>
      {refused === null ? null : (
        <p class="said bad" role="alert">
          {refused}
        </p>
      )}
      {c.req.query('said') === undefined || history.length === 0 ? null : (
        <p class="said" role="status">
          Recorded.{' '}
          {next === null ? 'Nothing else is in doubt.' : <a href={`/claims/${next}`}>Next in doubt</a>}
        </p>
      )}
      <ClaimHead claim={claim} />
      <Acts claim={claim} next={next} />
      <Comparison claim={claim} match={match ?? null} />
      <h2>In the saved article</h2>
      <p class="meta">
        <OutsideLink href={claim.url}>{claim.title}</OutsideLink>, {claim.outlet} ({claim.country}),{' '}
        <Moment at={claim.published_at} />
        {claim.revision_number > 1 ? `, revision ${claim.revision_number}` : ''}
      </p>
      {saved === undefined ? null : (
        <SavedText text={saved.text} lang={saved.lang} stretches={[{ ...claim.claim.span, kind: 'claim' }]} />
      )}
      <h2>Who carries it</h2>
      <ul>
        {carriers.map((carrier) => (
          <li>
            <a href={`/claims/${carrier.id}`}>
              {carrier.outlet} ({carrier.country})
            </a>
            , <Moment at={carrier.published_at} />
          </li>
        ))}
      </ul>
      <History acts={history} />
    </Page>,
    refused === null ? 200 : 422,
  );
}

const ClaimHead: FC<{ claim: JudgedClaim }> = ({ claim: row }) => {
  const { claim } = row;
  const figures = claim.figures.map(
    (figure) => `${figure.approximate ? 'about ' : ''}${figure.value} ${figure.unit}`,
  );
  return (
    <>
      <h1>
        <Badge verdict={row.verdict} />
        {claim.speaker?.name ?? row.outlet}
      </h1>
      <p class="words" lang={row.lang}>
        <a href="#sentence">{row.words}</a>
      </p>
      <dl>
        <dt>Stance</dt>
        <dd>
          {claim.stance}
          {claim.hedges.length > 0 ? ', hedged' : ''}, {claim.kind}
        </dd>
        {claim.via.length === 0 ? null : (
          <>
            <dt>Via</dt>
            <dd>{claim.via.join(', then ')}</dd>
          </>
        )}
        {figures.length === 0 ? null : (
          <>
            <dt>Figures</dt>
            <dd>{figures.join('; ')}</dd>
          </>
        )}
        {claim.when === null ? null : (
          <>
            <dt>When</dt>
            <dd>{claim.when}</dd>
          </>
        )}
        <dt>Found by</dt>
        <dd>{claim.rule}</dd>
      </dl>
    </>
  );
};

const LABELS: Record<ReviewAct, readonly [label: string, key: string]> = {
  confirm: ['Confirm', 'c'],
  repeat: ['Repeat', 'r'],
  reject: ['Reject', 'x'],
  retract: ['Retract', 't'],
};

const Acts: FC<{ claim: JudgedClaim; next: number | null }> = ({ claim, next }) => (
  <section aria-label="Your verdict">
    <div class="acts">
      {(['confirm', 'reject', 'retract'] as const).map((act) => (
        <form method="post" action={`/claims/${claim.claim_id}/verdict`}>
          <ActButton act={act} />
        </form>
      ))}
      <form method="post" action={`/claims/${claim.claim_id}/verdict`}>
        <label>
          of claim{' '}
          <input
            type="number"
            name="of"
            min="1"
            required
            value={claim.match_id ?? claim.explanation.runnersUp[0]?.claimId ?? ''}
          />
        </label>
        <ActButton act="repeat" />
      </form>
      {next === null ? null : (
        <a href={`/claims/${next}`} data-key="j">
          Next in doubt <kbd>j</kbd>
        </a>
      )}
    </div>
    <p class="soft">
      Confirm: the verdict is right. Repeat: it says what an earlier claim said. Reject: it was read wrongly.
      Retract: it must not stand. Recording sends nothing to anybody.
    </p>
  </section>
);

const ActButton: FC<{ act: ReviewAct }> = ({ act }) => {
  const [label, key] = LABELS[act];
  return (
    <button type="submit" name="act" value={act} data-key={key}>
      {label} <kbd>{key}</kbd>
    </button>
  );
};

const Comparison: FC<{ claim: JudgedClaim; match: JudgedClaim | null }> = ({ claim, match }) => {
  const { explanation } = claim;
  return (
    <>
      <h2>Why: {explanation.sentence}</h2>
      <p class="meta">
        Rule {claim.rule}, likeness {claim.score.toFixed(2)} (decided from {claim.thresholds.decide}, asked
        from {claim.thresholds.review}), {claim.version}
      </p>
      {match === null ? null : (
        <div class="pair">
          <Side heading="This claim" row={claim} pairs={explanation.aligned.map((pair) => pair.mine)} />
          <Side
            heading="The earlier one"
            row={match}
            pairs={explanation.aligned.map((pair) => pair.theirs)}
          />
        </div>
      )}
      {explanation.differences.length === 0 ? null : (
        <ul>
          {explanation.differences.map((difference) => (
            <li>
              {difference.slot}: {difference.theirs} → {difference.mine}
            </li>
          ))}
        </ul>
      )}
      {explanation.leftover.mine.length + explanation.leftover.theirs.length === 0 ||
      match === null ? null : (
        <p class="meta">
          Without a partner here: {explanation.leftover.mine.join(', ') || 'nothing'}; there:{' '}
          {explanation.leftover.theirs.join(', ') || 'nothing'}.
        </p>
      )}
      {explanation.runnersUp.length === 0 ? null : (
        <details>
          <summary>Runners-up</summary>
          <ul>
            {explanation.runnersUp.map((runner) => (
              <li>
                <a href={`/claims/${runner.claimId}`}>claim {runner.claimId}</a> ({runner.score.toFixed(2)}):{' '}
                {runner.why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Side: FC<{ heading: string; row: JudgedClaim; pairs: readonly (readonly [number, number])[] }> = ({
  heading,
  row,
  pairs,
}) => {
  const { span } = row.claim;
  const inside = pairs.map(([start, end]) => ({
    start: start - span.start,
    end: end - span.start,
    kind: 'aligned' as const,
  }));
  return (
    <section class="card">
      <h3>{heading}</h3>
      <p class="meta">
        <a href={`/claims/${row.claim_id}`}>{row.claim.speaker?.name ?? row.outlet}</a>, {row.outlet},{' '}
        <Moment at={row.published_at} />
      </p>
      <SavedText text={span.text} lang={row.lang} stretches={inside} />
    </section>
  );
};

const History: FC<{ acts: readonly ReviewVerdict[] }> = ({ acts }) =>
  acts.length === 0 ? null : (
    <>
      <h2>What reviewers said</h2>
      <ul>
        {acts.map((act) => (
          <li>
            <Moment at={new Date(act.at)} />: {act.reviewer} – {act.act}
            {act.of === null ? '' : ` of claim ${act.of}`}
            {act.note === null ? '' : `: ${act.note}`}
          </li>
        ))}
      </ul>
    </>
  );
