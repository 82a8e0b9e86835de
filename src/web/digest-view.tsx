import type { Child, FC } from 'hono/jsx';
import type {
  CorrectionLine,
  Digest,
  DigestLine,
  FreshVerdict,
  LinesCut,
  RestatedLine,
  Said,
  SpokenLine,
} from '../model/digest.ts';
import { CORRECTION_WORDS } from '../model/spoken-words.ts';
import type { ReviewAct } from '../model/verdict.ts';
import type { ListedDigest } from '../store/pages.ts';
import { zoneName } from './days.ts';
import { shown } from './outside-text.ts';
import {
  Badge,
  CorrectionBadge,
  counted,
  Moment,
  Name,
  Outlet,
  OutsideLink,
  Source,
  Standing,
  Who,
  Words,
} from './parts.tsx';

type Acts = ReadonlyMap<number, readonly ReviewAct[]>;

/** A digest as it was sent, with what reviewers have said of its lines since. Times are in the desk's zone. */
export const SentDigest: FC<{ row: ListedDigest; acts: Acts; level: 1 | 2 }> = ({ row, acts, level }) => {
  const { digest } = row;
  const link = <a href={`/digests/${row.id}`}>{shown(row.subject)}</a>;
  return (
    <article>
      {level === 1 ? <h1>{shown(row.subject)}</h1> : <h2>{link}</h2>}
      <p class="meta">
        {shown(digest.deskName)}, <Moment at={row.created_at} zone={digest.zone} /> ({zoneName(digest.zone)})
      </p>
      <Receipts row={row} />
      {digest.corrections === undefined ? null : (
        <Corrections
          told={digest.corrections}
          digestId={row.id}
          zone={digest.zone}
          acts={acts}
          level={level}
        />
      )}
      {digest.sections.map((section) => (
        <section aria-label={shown(section.name)}>
          {level === 1 ? (
            <h2 class="kicker">{shown(section.name)}</h2>
          ) : (
            <h3 class="kicker">{shown(section.name)}</h3>
          )}
          {section.lines.map((line) => (
            <Line line={line} zone={digest.zone} act={acts.get(line.claimId)?.at(-1)} />
          ))}
          <More more={section.more} digestId={row.id} />
        </section>
      ))}
      {digest.saidAgain === undefined ? null : (
        <SaidAgain told={digest.saidAgain} digestId={row.id} zone={digest.zone} acts={acts} level={level} />
      )}
    </article>
  );
};

/** Lines that the mail had no room for. */
const More: FC<{ more: LinesCut | undefined; digestId: number }> = ({ more, digestId }) =>
  more === undefined ? null : (
    <p class="meta">
      And <a href={`/digests/${digestId}#cut`}>{counted(more.count, 'more claim')}</a>, which the mail counts
      and links but does not show.
    </p>
  );

/** What silence means: repeats held back, feeds read, feeds failing, gaps. */
const Receipts: FC<{ row: ListedDigest }> = ({ row }) => {
  const { held, feeds } = row.digest;
  return (
    <p class="meta">
      <a href={`/digests/${row.id}#held`}>{counted(held.repeats, 'claim')} held back</a>; {feeds.read} of{' '}
      {counted(feeds.configured, 'feed')} read
      {feeds.failing.length === 0 ? null : (
        <>
          , <span class="failing">failing: {outlets(feeds.failing)}</span>
        </>
      )}
      {feeds.gaps.length === 0 ? null : (
        <>
          , <span class="gap">probable gaps: {outlets(feeds.gaps)}</span>
        </>
      )}
      .{row.digest.dueAt === null ? '' : ' It was sent late.'}
    </p>
  );
};

function outlets(feeds: readonly { readonly outlet: string }[]) {
  const names = [...new Set(feeds.map((feed) => shown(feed.outlet)))];
  return <bdi>{names.join(', ')}</bdi>;
}

interface CorrectionsProps {
  readonly told: NonNullable<Digest['corrections']>;
  readonly digestId: number;
  readonly zone: string;
  readonly acts: Acts;
  readonly level: 1 | 2;
}

/** What the desk had been told and was told then that it does not stand, or stands again. */
const Corrections: FC<CorrectionsProps> = ({ told, digestId, zone, acts, level }) => (
  <section aria-label="Corrections">
    {level === 1 ? <h2 class="kicker">Corrections</h2> : <h3 class="kicker">Corrections</h3>}
    {told.lines.map((line) => (
      <Corrected line={line} zone={zone} act={acts.get(line.claimId)?.at(-1)} />
    ))}
    <More more={told.more} digestId={digestId} />
  </section>
);

/** What became of one line that was told. */
export const Corrected: FC<{ line: CorrectionLine; zone: string; act: ReviewAct | undefined }> = ({
  line,
  zone,
  act,
}) => (
  <Spoken
    line={{ ...line, unreviewed: false }}
    act={act}
    badge={<CorrectionBadge kind={line.correction} label={CORRECTION_WORDS.en[line.correction]} />}
  >
    {line.now === null ? null : (
      <p class="words">
        It reads now: <Words text={line.now.words} lang={line.now.lang} />
      </p>
    )}
    <p class="meta">
      Told <Moment at={line.toldAt} zone={zone} />
      {line.why === null ? '' : `; why: ${shown(line.why)}`}
    </p>
  </Spoken>
);

interface SaidAgainProps {
  readonly told: NonNullable<Digest['saidAgain']>;
  readonly digestId: number;
  readonly zone: string;
  readonly acts: Acts;
  readonly level: 1 | 2;
}

/** What the desk knew and asked to be told again; no news. */
const SaidAgain: FC<SaidAgainProps> = ({ told, digestId, zone, acts, level }) => (
  <section aria-label="Said again">
    {level === 1 ? <h2 class="kicker">Said again</h2> : <h3 class="kicker">Said again</h3>}
    {told.lines.map((line) => (
      <Restated line={line} zone={zone} act={acts.get(line.claimId)?.at(-1)} />
    ))}
    <More more={told.more} digestId={digestId} />
  </section>
);

const Restated: FC<{ line: RestatedLine; zone: string; act: ReviewAct | undefined }> = ({
  line,
  zone,
  act,
}) => (
  <Spoken line={line} act={act} badge={<span class="badge repeat">Said again</span>}>
    <p class="meta">
      First said <Occasion said={line.firstSaid} zone={zone} />; last said{' '}
      <Occasion said={line.lastSaid} zone={zone} />
    </p>
  </Spoken>
);

const Occasion: FC<{ said: Said; zone: string }> = ({ said, zone }) => (
  <>
    <Moment at={said.publishedAt} zone={zone} /> (<Name text={said.outlet} />)
  </>
);

interface SpokenProps {
  readonly line: SpokenLine;
  readonly act: ReviewAct | undefined;
  readonly badge: Child;
  readonly children?: Child;
}

/** Who says it, and the words; unreviewed only until a reviewer says something. */
const Spoken: FC<SpokenProps> = ({ line, act, badge, children }) => (
  <div class={act === 'reject' || act === 'off-topic' || act === 'retract' ? 'item gone' : 'item'}>
    <p class="meta">
      {badge}
      {line.unreviewed && act === undefined ? <span class="standing">unreviewed</span> : null}
      <Standing act={act} />
      <Who speaker={line.speaker} via={line.via} outlet={line.outlet} />
      {line.speaker === null || line.stance === 'asserts' ? '' : ` ${shown(line.stance)}`}
    </p>
    <p class="words">
      <a href={`/claims/${line.claimId}`}>
        <Words text={line.words} lang={line.lang} />
      </a>
    </p>
    {line.rendering === undefined ? null : (
      <p class="meta">
        <Name text={line.rendering.outlet} /> has it as:{' '}
        <Words text={line.rendering.words} lang={line.rendering.lang} />
      </p>
    )}
    {children}
  </div>
);

const Line: FC<{ line: DigestLine; zone: string; act: ReviewAct | undefined }> = ({ line, zone, act }) => (
  <Spoken line={line} act={act} badge={<Badge verdict={line.verdict} />}>
    {line.difference === null ? null : <p class="difference">{shown(line.difference)}</p>}
    {line.earlier === null ? null : <Earlier earlier={line.earlier} verdict={line.verdict} zone={zone} />}
    {line.edited ? (
      <p class="meta">
        The outlet edited its article {line.edited.noted ? 'with a note' : 'without saying so'}.
      </p>
    ) : null}
    <p class="meta">
      <OutsideLink href={line.articleUrl}>
        <Outlet outlet={line.outlet} country={line.country} />
      </OutsideLink>
      , <Moment at={line.publishedAt} zone={zone} />
      {carriedBy(line)}
    </p>
  </Spoken>
);

const BEFORE: Record<FreshVerdict, string> = {
  new: 'Earlier',
  update: 'Before',
  contradiction: 'Against this',
};

interface EarlierProps {
  readonly earlier: NonNullable<DigestLine['earlier']>;
  readonly verdict: FreshVerdict;
  readonly zone: string;
}

const Earlier: FC<EarlierProps> = ({ earlier, verdict, zone }) => (
  <div class="earlier">
    <p class="meta">
      {earlier.beforeEdit ? 'The article said' : BEFORE[verdict]}:{' '}
      <Source
        speaker={earlier.speaker === null ? null : { name: earlier.speaker, probably: false }}
        outlet={earlier.outlet}
      />
      , <Moment at={earlier.publishedAt} zone={zone} />
    </p>
    <p class="words">
      <a href={`/claims/${earlier.claimId}`}>
        <Words text={earlier.words} lang={earlier.lang} />
      </a>
    </p>
  </div>
);

function carriedBy(line: DigestLine) {
  if (line.carriedBy.length === 0) return '';
  return (
    <>
      ; also {outlets(line.carriedBy)}; {counted(line.independentSources, 'independent source')}
    </>
  );
}

/** How many lines a digest tells, those behind "and 12 more" included. */
export function linesTold({ sections, saidAgain, corrections }: Digest): number {
  const parts = [...sections, ...(saidAgain ? [saidAgain] : []), ...(corrections ? [corrections] : [])];
  return parts.reduce((count, part) => count + part.lines.length + (part.more?.count ?? 0), 0);
}

/** All claims that a digest shows. */
export function claimsShown(digest: Digest): number[] {
  const news = digest.sections.flatMap((section) => section.lines);
  const corrected = digest.corrections?.lines ?? [];
  return [...corrected, ...news, ...(digest.saidAgain?.lines ?? [])].map((line) => line.claimId);
}
