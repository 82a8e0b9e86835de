import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { RevisionChanges } from '../../pipeline/compare-revisions.ts';
import type { House } from '../../pipeline/house.ts';
import { loadArticle, revisionsOf } from '../../store/articles.ts';
import { editsInRevision } from '../../store/claim-edits.ts';
import { claimsInRevision } from '../../store/pages.ts';
import type { ArticleRow, RevisionRow } from '../../store/schema.ts';
import { EditedClaims, withWords } from '../claim-edits.tsx';
import { HowRead, InMicroscope } from '../how-read.tsx';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Badge, Changed, counted, Moment, Name, Outlet, OutsideLink, Words } from '../parts.tsx';
import { SavedText } from '../saved-text.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

/** A saved article: its text with all claims marked, its revisions, and what the outlet changed between them. */
export function articlePages(app: Hono<Visit>, house: House): void {
  app.get('/articles/:id', onlySignedIn(house), (c) => articlePage(c, house));
}

async function articlePage(c: Context<Visit>, house: House) {
  const { db } = house.store;
  const id = idFrom(c.req.param('id'));
  const article = id === null ? undefined : await loadArticle(db, id);
  if (!article) return c.notFound();
  const revisions = await revisionsOf(db, article.id);
  const wanted = idFrom(c.req.query('revision'));
  const revision = revisions.find((one) => one.number === wanted) ?? revisions.at(-1);
  const before = revisions.find((one) => one.number === (revision?.number ?? 0) - 1);
  const claims = revision === undefined ? [] : await claimsInRevision(db, revision.id);
  const changes =
    revision === undefined || before === undefined
      ? null
      : await house.readers.run('compareRevisions', { before: wordsOf(before), after: wordsOf(revision) });
  const edits = revision === undefined ? [] : await withWords(house, await editsInRevision(db, revision.id));
  return reply(
    c,
    <Page
      title={revision?.title ?? article.title}
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
    >
      <ArticleHead article={article} revision={revision} />
      {revisions.length > 1 ? <Revisions revisions={revisions} here={revision?.number ?? 0} /> : null}
      {revision === undefined || before === undefined || changes === null ? null : (
        <Changes changes={changes} before={before.number} lang={revision.lang} />
      )}
      <EditedClaims edits={edits} />
      {revision === undefined ? (
        <p class="empty">
          Its text could not be read{article.last_error === null ? ' yet.' : `: ${shown(article.last_error)}`}
        </p>
      ) : (
        <>
          <h2>{counted(claims.length, 'claim')} in the saved text</h2>
          <SavedText text={revision.text} lang={revision.lang} stretches={claims.map(stretchOf)} />
          <ClaimList claims={claims} lang={revision.lang} />
        </>
      )}
    </Page>,
  );
}

const wordsOf = ({ title, text }: RevisionRow) => ({ title, text });

type FoundClaim = Awaited<ReturnType<typeof claimsInRevision>>[number];

/** Claims on no watched topic are stored and never judged: there is no page to lead to. */
function stretchOf({ claim, id, verdict }: FoundClaim) {
  const { start, end } = claim.span;
  return { start, end, ...(verdict === null ? {} : { href: `/claims/${id}` }) };
}

const ArticleHead: FC<{ article: ArticleRow; revision: RevisionRow | undefined }> = ({
  article,
  revision,
}) => (
  <>
    <p class="kicker">Saved article</p>
    <h1 lang={revision?.lang ?? article.lang}>
      <bdi>{shown(revision?.title ?? article.title)}</bdi>
    </h1>
    <p class="meta">
      <OutsideLink href={article.url}>
        <Outlet outlet={article.outlet} country={article.country} />
      </OutsideLink>
      {article.author === null ? null : (
        <>
          , <Name text={article.author} />
        </>
      )}
      , published <Moment at={article.published_at} />, first seen <Moment at={article.first_seen_at} />
      {article.wire === null ? '' : `, text of ${shown(article.wire)}`}
      {article.background ? ', background' : ''}
    </p>
    {revision === undefined ? null : (
      <p class="meta">
        <HowRead revision={revision} /> <InMicroscope article={article.id} revision={revision.number} />
      </p>
    )}
  </>
);

const Revisions: FC<{ revisions: readonly RevisionRow[]; here: number }> = ({ revisions, here }) => (
  <nav aria-label="Revisions">
    <ul>
      {revisions.map((revision) => (
        <li>
          <a
            href={`?revision=${revision.number}`}
            {...(revision.number === here ? { 'aria-current': 'page' } : {})}
          >
            Revision {revision.number}, <Moment at={revision.read_at} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Changes: FC<{ changes: RevisionChanges; before: number; lang: string }> = ({
  changes,
  before,
  lang,
}) => {
  const { title, sentences, note } = changes;
  return (
    <>
      <h2>What the outlet changed since revision {before}</h2>
      <p class="soft">{noticeOf(changes)}</p>
      {title === null ? null : <Changed lang={lang} words={title} label="Headline: " />}
      {sentences.map(({ kind, words }) => (
        <Changed lang={lang} words={words} label={kind === 'moved' ? 'Moved: ' : ''} />
      ))}
      {note === null ? null : (
        <p class="meta">
          The outlet says so itself: <Words text={note} lang={lang} />
        </p>
      )}
    </>
  );
};

function noticeOf({ title, sentences, note }: RevisionChanges): string {
  if (title === null && sentences.length === 0)
    return 'Nothing but punctuation, time stamps and what stands around the article.';
  return note === null ? 'Edited without notice.' : 'Edited, with a note.';
}

const ClaimList: FC<{ claims: readonly FoundClaim[]; lang: string }> = ({ claims, lang }) =>
  claims.length === 0 ? null : (
    <>
      <h2>The claims</h2>
      <ol class="list">
        {claims.map((claim) => (
          <li>
            {claim.verdict === null ? null : <Badge verdict={claim.verdict} />}
            <Name text={claim.speaker ?? 'The outlet itself'} />:{' '}
            {claim.verdict === null ? (
              <>
                <Words text={claim.words} lang={lang} /> <span class="soft">(on no watched topic)</span>
              </>
            ) : (
              <a href={`/claims/${claim.id}`}>
                <Words text={claim.words} lang={lang} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </>
  );
