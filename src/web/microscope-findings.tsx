import type { FC } from 'hono/jsx';
import type { TopicId } from '../model/mention.ts';
import type { Examined, NearMiss } from '../pipeline/examine.ts';
import { claimFacts } from './claim-facts.ts';
import { Facts, speakerOf } from './claim-head.tsx';
import { zoneName } from './days.ts';
import { DrawnText } from './drawn-text.tsx';
import { claimLayers, type NumberedClaim, numbered, topicLayers } from './finding-layers.ts';
import { type LayerKind, layered } from './layers.ts';
import { CLAIMS_AT_ONCE } from './microscope-style.ts';
import { shortened, shown } from './outside-text.ts';
import { counted, Moment, Name, Words } from './parts.tsx';

/** Mentions and near misses that are drawn and listed; what is more is counted. */
const MOST_ROWS = 300;

interface FindingsProps {
  readonly examined: Examined;
  /** Names of the topics by their ids. */
  readonly names: ReadonlyMap<TopicId, string>;
  /** Claims before the first that is shown. */
  readonly from: number;
}

/** What was found: in short, drawn over the text, and listed. */
export const Findings: FC<FindingsProps> = ({ examined, names, from }) => {
  const { article, claims } = examined;
  const first = from < claims.length ? from : 0;
  const here = numbered(claims, first, CLAIMS_AT_ONCE);
  const text = layered(article.text, [...topicLayers(examined, 'text', MOST_ROWS), ...claimLayers(here)]);
  const headline = numbered(examined.headline, 0, CLAIMS_AT_ONCE, 'h');
  const title = layered(article.title, [
    ...topicLayers(examined, 'title', MOST_ROWS),
    ...claimLayers(headline),
  ]);
  return (
    <>
      <h2>What was found</h2>
      <Summary examined={examined} />
      <Legend />
      <div class="lens">
        <div class="over">
          <h2>Over the text</h2>
          {title.length === 0 ? null : <DrawnText drawn={title} lang={article.lang} label="Headline" />}
          <DrawnText drawn={text} lang={article.lang} label="Text" />
        </div>
        <div class="beside">
          <h2>{counted(claims.length, 'claim')}</h2>
          <Window first={first} shown={here.length} all={claims.length} />
          <ol class="findings">
            {here.map((claim) => (
              <ClaimEntry claim={claim} lang={article.lang} />
            ))}
          </ol>
          <Window first={first} shown={here.length} all={claims.length} />
          <HeadlineClaims claims={headline} lang={article.lang} />
        </div>
      </div>
      <TopicRows
        heading={counted(examined.mentions.length, 'mention')}
        letter="m"
        rows={examined.mentions}
        {...{ names, lang: article.lang }}
      />
      <TopicRows
        heading={counted(examined.nearMisses.length, 'near miss', 'near misses')}
        letter="n"
        rows={examined.nearMisses}
        {...{ names, lang: article.lang }}
      />
    </>
  );
};

/** What the headline says by itself. */
const HeadlineClaims: FC<{ claims: readonly NumberedClaim[]; lang: string }> = ({ claims, lang }) =>
  claims.length === 0 ? null : (
    <>
      <h2>The headline by itself: {counted(claims.length, 'claim')}</h2>
      <p class="meta">Not kept: what a headline says in short, the text says in full.</p>
      <ol class="findings">
        {claims.map((claim) => (
          <ClaimEntry claim={claim} lang={lang} />
        ))}
      </ol>
    </>
  );

const LANGUAGE = { en: 'English', es: 'Spanish' } as const;
const LANGUAGE_FROM = {
  given: 'as chosen',
  text: 'as its words tell',
  default: 'because it is too short to tell',
  other: 'for want of anything better',
} as const;

const Summary: FC<{ examined: Examined }> = ({ examined: { article, langFrom, textFrom, mentions } }) => (
  <>
    <p class="meta">
      Read as {LANGUAGE[article.lang]}, {LANGUAGE_FROM[langFrom]}; published{' '}
      <Moment at={article.publishedAt} zone={article.zone} />
      {article.zone === 'UTC' ? '' : `, ${zoneName(article.zone)}`}; an outlet of{' '}
      {article.country === 'XX' ? 'no country' : shown(article.country)}.
    </p>
    {langFrom === 'other' ? (
      <p class="said warn">
        Its words look like neither English nor Spanish: in the house the way of such an article ends here,
        and what rules for another language find in it means little.
      </p>
    ) : null}
    {textFrom === 'headline' ? (
      <p class="meta">
        There was no text: the headline was read in its place, as it is for entries that have nothing else.
      </p>
    ) : null}
    {mentions.length === 0 ? (
      <p class="said warn">
        No topic is mentioned: in the house the way of such an article ends here. Its claims are shown all the
        same.
      </p>
    ) : null}
  </>
);

const KINDS: readonly (readonly [kind: LayerKind, words: string])[] = [
  ['content', 'what is claimed'],
  ['claim', 'where the claim stands'],
  ['speaker', 'speaker'],
  ['cue', 'cue'],
  ['hedge', 'hedge'],
  ['figure', 'figure'],
  ['date', 'date'],
  ['entity', 'somebody known'],
  ['mention', 'mention of a topic'],
  ['near-miss', 'near miss'],
];

const Legend: FC = () => (
  <ul class="legend" aria-label="Legend">
    {KINDS.map(([kind, words]) => (
      <li>
        <span class={`l-${kind}`}>{words}</span>
      </li>
    ))}
  </ul>
);

/** Which claims are shown, and the way to the others: buttons of the form, since the text is nowhere else. */
const Window: FC<{ first: number; shown: number; all: number }> = ({ first, shown: here, all }) =>
  here === all ? null : (
    <p class="walk">
      <span>
        Shown: {first + 1} to {first + here}. {first === 0 ? null : <a href="#in-c1">Where they begin</a>}
      </span>
      {first === 0 ? null : (
        <button type="submit" form="specimen" name="from" value={Math.max(0, first - CLAIMS_AT_ONCE)}>
          The {CLAIMS_AT_ONCE} before
        </button>
      )}
      {first + here >= all ? null : (
        <button type="submit" form="specimen" name="from" value={first + here}>
          The next {Math.min(CLAIMS_AT_ONCE, all - first - here)}
        </button>
      )}
    </p>
  );

const ClaimEntry: FC<{ claim: NumberedClaim; lang: string }> = ({ claim: { claim, id, number }, lang }) => {
  const speaker = speakerOf(claim);
  return (
    <li id={id} data-of={id}>
      <h3>
        <a class="no" href={`#in-${id}`} aria-label={`Claim ${number} in the text`}>
          {number}
        </a>{' '}
        {speaker?.probably ? 'probably ' : ''}
        {speaker === null ? 'The outlet itself' : <Name text={speaker.name} />} {claim.stance}
        {claim.negated ? ', negated' : ''}
      </h3>
      <p class="words">
        <Words text={shortened(claim.content.map(({ text }) => text).join(' … '), 2000)} lang={lang} />
      </p>
      <dl class="facts">
        <Facts facts={claimFacts(claim).map(([name, value]) => [name, shortened(value, 1000)])} />
      </dl>
    </li>
  );
};

interface TopicRowsProps {
  readonly heading: string;
  readonly letter: 'm' | 'n';
  readonly rows: Examined['mentions'] | readonly NearMiss[];
  readonly names: ReadonlyMap<TopicId, string>;
  readonly lang: string;
}

const TopicRows: FC<TopicRowsProps> = ({ heading, letter, rows, names, lang }) => (
  <>
    <h2>{heading}</h2>
    {rows.length === 0 ? null : (
      <ol class="list">
        {rows.slice(0, MOST_ROWS).map((row, at) => (
          <li id={`${letter}${at + 1}`}>
            <a href={`#in-${letter}${at + 1}`}>
              <Words text={row.span.text} lang={lang} />
            </a>{' '}
            <span class="soft">
              {row.field === 'title' ? 'in the headline' : `${row.span.start}–${row.span.end}`}, {row.rule},{' '}
              {shown(names.get(row.topic) ?? row.topic)}
              {'entity' in row && row.entity !== null ? `, ${row.entity}` : ''}
            </span>
            {'why' in row ? <p class="meta">{shown(row.why)}</p> : null}
          </li>
        ))}
      </ol>
    )}
    {rows.length <= MOST_ROWS ? null : (
      <p class="meta">And {rows.length - MOST_ROWS} more, which are not drawn.</p>
    )}
  </>
);
