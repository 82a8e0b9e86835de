import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Dispute, Statement, StatementClaim, TrackedValue } from '../../model/statement.ts';
import { stands } from '../../model/verdict.ts';
import type { House } from '../../pipeline/house.ts';
import { readStatement } from '../../pipeline/read-statement.ts';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shortened, shown } from '../outside-text.ts';
import { Badge, counted, Moment, Name, Outlet, Source, Standing, Words } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

/** What a page lists of each kind; what is more is counted. */
const LISTED = 100;
const SPEAKERS = 12;

const LANGUAGE_WORDS = { en: 'English', es: 'Spanish' } as const;
const SLOT_WORDS = { figure: 'Figure', date: 'Date' } as const;

/** A statement: all claims that say the same, how its figures moved, and who disputes it. */
export function statementPages(app: Hono<Visit>, house: House): void {
  app.get('/statements/:id', onlySignedIn(house), async (c) => {
    const id = idFrom(c.req.param('id'));
    const statement = id === null ? null : await readStatement(house, id);
    if (statement === null) return c.notFound();
    // Acts of reviewers move claims: an older link leads to where its claim is now.
    if (statement.id !== id) return c.redirect(`/statements/${statement.id}`, 302);
    return statementPage(c, house, statement);
  });
}

function statementPage(c: Context<Visit>, house: House, statement: Statement) {
  const head = statement.members.find(({ act }) => stands(act)) ?? statement.firstSaid;
  return reply(
    c,
    <Page
      title={`Statement ${statement.id}: ${head.stance === 'asserts' ? '' : `${head.stance}: `}${shortened(head.words, 60)}`}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
    >
      <p class="kicker">Statement {statement.id}</p>
      <h1 class="words">
        <Does claim={head} />
        <Words text={head.words} lang={head.lang} />
      </h1>
      <InShort statement={statement} />
      <FigureTrack track={statement.figureTrack} statementId={statement.id} />
      <Disputes disputes={statement.disputes} statementId={statement.id} />
      <Members members={statement.members} />
    </Page>,
  );
}

/** Said before the words, as digests do: those of a denial look like those of who asserts them. */
const Does: FC<{ claim: StatementClaim }> = ({ claim }) =>
  claim.stance === 'asserts' ? null : <>{claim.stance}: </>;

const InShort: FC<{ statement: Statement }> = ({ statement }) => {
  const { speakers, outlets } = statement;
  return (
    <dl>
      <dt>Said by</dt>
      <dd>
        <Names names={speakers} />
      </dd>
      <dt>First said</dt>
      <dd>
        <SaidIn claim={statement.firstSaid} />
      </dd>
      <dt>Last said</dt>
      <dd>
        <SaidIn claim={statement.lastSaid} />
      </dd>
      <dt>Told in</dt>
      <dd>
        {counted(statement.wordings, 'wording')}, in{' '}
        {statement.languages.map((lang) => LANGUAGE_WORDS[lang]).join(' and ')}
      </dd>
      <dt>Carried by</dt>
      <dd>
        {outlets.slice(0, LISTED).map(({ outlet, country }, at) => (
          <>
            {at === 0 ? '' : ', '}
            <Outlet outlet={outlet} country={country} />
          </>
        ))}
        {more(outlets.length - LISTED)}; {counted(statement.independentSources, 'independent source')}
      </dd>
    </dl>
  );
};

const Names: FC<{ names: readonly string[] }> = ({ names }) => (
  <>
    {names.slice(0, SPEAKERS).map((name, at) => (
      <>
        {at === 0 ? '' : ', '}
        <Name text={name} />
      </>
    ))}
    {more(names.length - SPEAKERS)}
  </>
);

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}

const SaidIn: FC<{ claim: StatementClaim }> = ({ claim }) => (
  <>
    <a href={`/claims/${claim.claimId}`}>
      <Moment at={claim.publishedAt} />
    </a>
    , <Outlet outlet={claim.outlet} country={claim.country} />
  </>
);

/** Values in the order of publication; those of other statements lead there. */
const FigureTrack: FC<{ track: readonly TrackedValue[]; statementId: number }> = ({ track, statementId }) =>
  track.length === 0 ? null : (
    <>
      <h2>How the figure moved</h2>
      <p class="difference">
        {track.slice(0, SPEAKERS).map(({ value }, at) => (
          <>
            {at === 0 ? '' : ' → '}
            <bdi>{shortened(shown(value), 80)}</bdi>
          </>
        ))}
        {more(track.length - SPEAKERS)}
      </p>
      <ol class="list">
        {track.slice(0, LISTED).map(({ slot, value, claim, change }) => (
          <li>
            {change === null ? null : <Badge verdict={change} />}
            {SLOT_WORDS[slot]} <b>{shortened(shown(value), 160)}</b>, <By claim={claim} />
            {claim.statementId === statementId ? (
              ' (this statement)'
            ) : (
              <>
                {' '}
                (<a href={`/statements/${claim.statementId}`}>statement {claim.statementId}</a>)
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );

/** Who said it, where and when; the time leads to the claim. */
const By: FC<{ claim: StatementClaim }> = ({ claim }) => (
  <>
    <Source speaker={claim.speaker} via={claim.via} outlet={claim.outlet} country={claim.country} />,{' '}
    <a href={`/claims/${claim.claimId}`}>
      <Moment at={claim.publishedAt} />
    </a>
  </>
);

const Disputes: FC<{ disputes: readonly Dispute[]; statementId: number }> = ({ disputes, statementId }) =>
  disputes.length === 0 ? null : (
    <>
      <h2>What cannot be true beside it</h2>
      {disputes.slice(0, LISTED).map((dispute) => (
        <Disputed dispute={dispute} statementId={statementId} />
      ))}
      {disputes.length > LISTED ? <p class="soft">And {disputes.length - LISTED} more.</p> : null}
    </>
  );

const Disputed: FC<{ dispute: Dispute; statementId: number }> = ({ dispute, statementId }) => {
  const { kind, earlier, later } = dispute;
  const other = earlier.statementId === statementId ? later : earlier;
  const [one, two] = [later, earlier].map((claim) => <Name text={claim.speaker?.name ?? claim.outlet} />);
  return (
    <section class="item" aria-label={`Beside statement ${other.statementId}`}>
      <p class="meta">
        <Badge verdict="contradiction" label={kind === 'disputed' ? 'Disputed' : 'Took back'} />
        {kind === 'disputed' ? (
          <>
            <b>{one}</b> disputes what <b>{two}</b> said
          </>
        ) : (
          <>
            <b>{one}</b> took back what was said before
          </>
        )}
      </p>
      <p class="words">
        <Does claim={other} />
        <a href={`/statements/${other.statementId}`}>
          <Words text={other.words} lang={other.lang} />
        </a>
      </p>
      <p class="meta">
        {other === later ? 'Said later: ' : 'Said before: '}
        <By claim={other} />
      </p>
    </section>
  );
};

const Members: FC<{ members: readonly StatementClaim[] }> = ({ members }) => (
  <>
    <h2>{counted(members.length, 'claim')}, in the order of judging</h2>
    <ol class="list">
      {members.slice(0, LISTED).map((claim) => (
        <li>
          <Badge verdict={claim.verdict} />
          <Standing act={claim.act ?? undefined} />
          <By claim={claim} />: <Does claim={claim} />
          <a href={`/claims/${claim.claimId}`}>
            <bdi lang={claim.lang}>{shortened(shown(claim.words), 200)}</bdi>
          </a>
        </li>
      ))}
    </ol>
    {members.length > LISTED ? (
      <p class="soft">And {members.length - LISTED} more, which are not listed here.</p>
    ) : null}
  </>
);
