import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Alert, AlertFeed } from '../model/alert.ts';
import { RECIPIENT_MARK, type RenderedDigest } from '../model/digest.ts';
import { ALERT_WORDS } from './alert-words.ts';
import { shortened, shownName, shownText } from './clean.ts';
import { errorTold } from './error-words.ts';
import { Link, MailPage, Row, Rows } from './mail-page.tsx';
import { bytesInMail, MAX_MAIL_BYTES } from './mail-size.ts';
import { address, wrap } from './render-text.ts';
import { asSentence, heading, moment, type Voice, voiceOf } from './say.ts';
import { STYLE } from './styles.ts';

/** Most feeds that are named in full: the first number at which the mail is small enough. */
const NAMED = [100, 60, 30, 10, 3] as const;
const NAMED_IN_SUBJECT = 3;
const MAX_NAME = 40;
const MAX_ERROR = 300;
/** Of one feed in one mail. */
const MOST_TIMES = 5;
/** This many feeds that could not be reached, and half of all, have one cause. */
const MANY = 5;

/** An alert as it is mailed: subject, HTML and plain text. The same alert gives the same bytes. */
export function renderAlert(alert: Alert): RenderedDigest {
  const subject = `Claimwatch: ${headline(alert)}`;
  for (const most of NAMED) {
    const told = tell(alert, most);
    const rendered = { subject, html: htmlOf(told, subject), text: textOf(told) };
    if (bytesInMail(rendered) <= MAX_MAIL_BYTES || most === NAMED.at(-1)) return rendered;
  }
  throw new Error('The last number of named feeds always ends the search.');
}

/** An alert in words, cleaned but not escaped: what the HTML and the plain text both say. */
interface Told {
  readonly alert: Alert;
  readonly voice: Voice;
  readonly when: string;
  readonly headline: string;
  readonly intro: readonly string[];
  readonly groups: readonly { readonly title: string | null; readonly feeds: readonly FeedTold[] }[];
  /** "and 12 more"; null when all are named. */
  readonly more: string | null;
  readonly advice: string;
}

interface FeedTold {
  readonly name: string;
  readonly id: string;
  readonly sentences: readonly string[];
  readonly url: string;
}

function tell(alert: Alert, most: number): Told {
  const words = ALERT_WORDS[alert.lang];
  const spoken = { lang: alert.lang, zone: alert.zone, window: { to: alert.at } };
  const voice = voiceOf(spoken, 0);
  const [fresh, known] = [byFeed(alert.fresh), byFeed(alert.known)];
  const freshNamed = fresh.slice(0, most).map((feed) => feedTold(feed, alert, voice));
  const knownNamed = known
    .slice(0, Math.max(0, most - fresh.length))
    .map((feed) => feedTold(feed, alert, voice));
  const left = fresh.length + known.length - freshNamed.length - knownNamed.length;
  const both = freshNamed.length > 0 && knownNamed.length > 0;
  return {
    alert,
    voice,
    when: heading(spoken),
    headline: headline(alert),
    intro: alert.kind === 'failing' ? intro(alert) : [],
    groups: [
      { title: both ? words.fresh : null, feeds: freshNamed },
      { title: both ? words.known : null, feeds: knownNamed },
    ],
    more: left > 0 ? `… ${words.others(left)}.` : null,
    advice: words.advice[alert.kind](shownName((alert.fresh[0] ?? alert.known[0])?.feedId ?? '')),
  };
}

/** `La Jornada cannot be read`, `40 feeds cannot be read: La Jornada, NPR World, El Faro and 37 more`. */
function headline({ kind, lang, fresh, known }: Alert): string {
  const { headline, feeds, others } = ALERT_WORDS[lang];
  const told = fresh.length > 0 ? fresh : known;
  const outlets = [...new Set(told.map((feed) => shortened(shownText(feed.outlet), MAX_NAME, '…')))];
  // One feed may have lost entries several times.
  const count = new Set(told.map((feed) => feed.feedId)).size;
  const what = headline[fresh.length > 0 ? kind : 'still'](count);
  if (count === 1) return `${outlets[0]} ${what}`;
  const named = outlets.slice(0, NAMED_IN_SUBJECT);
  const left = outlets.length - named.length;
  return `${feeds(count)} ${what}: ${named.join(', ')}${left > 0 ? ` ${others(left)}` : ''}`;
}

function intro({ lang, fresh, known, configured }: Alert): string[] {
  const { share, oneCause } = ALERT_WORDS[lang];
  const failing = fresh.length + known.length;
  const out = [...fresh, ...known].filter(({ weight }) => weight !== 'gone' && weight !== 'hard').length;
  const isOneCause = out >= MANY && out * 2 >= configured;
  return [share(failing, configured), ...(isOneCause ? [oneCause] : [])];
}

/** What is told of a feed, oldest first: entries may have been lost several times. */
function byFeed(told: readonly AlertFeed[]): (readonly AlertFeed[])[] {
  const feeds = new Map<string, AlertFeed[]>();
  for (const one of told) {
    const known = feeds.get(one.feedId);
    if (known === undefined) feeds.set(one.feedId, [one]);
    else known.push(one);
  }
  return [...feeds.values()];
}

function feedTold(times: readonly AlertFeed[], { kind, lang }: Alert, voice: Voice): FeedTold {
  const words = ALERT_WORDS[lang];
  const what = (one: AlertFeed) => {
    const [from, to] = [moment(one.from, voice), one.to === null ? '' : moment(one.to, voice)];
    if (kind === 'gap') return words.gap(from, to);
    return kind === 'mended' ? words.mended(from, to, one.failures) : words.failing(from, one.failures);
  };
  const feed = times.at(-1);
  const left = times.length - MOST_TIMES;
  const error = errorOf(feed?.error ?? '', lang, voice);
  const movedTo = feed?.movedTo ?? null;
  return {
    name: shownName(feed?.outlet ?? ''),
    id: shownName(feed?.feedId ?? ''),
    sentences: [
      ...times.slice(0, MOST_TIMES).map(what),
      ...(left > 0 ? [words.timesMore(left)] : []),
      ...(error === '' ? [] : [asSentence(error)]),
      ...(movedTo === null ? [] : [words.moved(shortened(shownText(movedTo), MAX_ERROR))]),
    ],
    url: feed?.url ?? '',
  };
}

/** A long address would hide what is said of it. */
function errorOf(error: string, lang: Alert['lang'], voice: Voice): string {
  const said = shownText(error).replace(/\S{121,}/gu, (word) => shortened(word, 120, '…'));
  return shortened(
    errorTold(said, lang, (iso) => moment(iso, voice)),
    MAX_ERROR,
  );
}

function textOf({ alert, voice, ...told }: Told): string {
  const words = ALERT_WORDS[alert.lang];
  const blocks = [
    [...wrap(told.headline), ...wrap(told.when)],
    told.intro.flatMap((sentence) => wrap(sentence)),
    ...told.groups.flatMap(({ title, feeds }) => [
      title === null ? [] : [title.toUpperCase(), '='.repeat(title.length)],
      ...feeds.map((feed) => [
        ...wrap(`${feed.name} (${feed.id})`),
        ...feed.sentences.flatMap((sentence) => wrap(sentence, '  ')),
        `  ${words.feedIs}:`,
        `  ${address(feed.url, voice)}`,
      ]),
    ]),
    told.more === null ? [] : [told.more],
    [words.whatToDo, '-'.repeat(words.whatToDo.length), ...wrap(told.advice)],
    [`${words.page}:`, address(alert.pageUrl, voice)],
  ];
  const filled = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${filled.join('\n\n')}\n`;
}

function htmlOf(told: Told, subject: string): string {
  const page = (
    <MailPage lang={told.alert.lang} title={subject}>
      <Column told={told} />
      {raw(RECIPIENT_MARK)}
    </MailPage>
  );
  return `<!doctype html>\n${page.toString()}\n`;
}

const Column: FC<{ told: Told }> = ({ told }) => {
  const words = ALERT_WORDS[told.alert.lang];
  return (
    <>
      <h1 class="i" style={STYLE.desk}>
        {told.headline}
      </h1>
      <p class="q" style={STYLE.date}>
        {told.when}
      </p>
      {told.intro.map((sentence) => (
        <p class="i" style={STYLE.intro}>
          {sentence}
        </p>
      ))}
      {told.groups.map(({ title, feeds }) => (
        <>
          {title === null ? (
            ''
          ) : (
            <h2 class="i t" style={STYLE.topic}>
              {title}
            </h2>
          )}
          {feeds.length === 0 ? (
            ''
          ) : (
            <Rows>
              {feeds.map((feed) => (
                <Feed feed={feed} told={told} isInGroup={title !== null} />
              ))}
            </Rows>
          )}
        </>
      ))}
      {told.more === null ? (
        ''
      ) : (
        <p class="q" style={STYLE.links}>
          {told.more}
        </p>
      )}
      <h2 class="i" style={STYLE.foot}>
        {words.whatToDo}
      </h2>
      <p class="q" style={STYLE.small}>
        {told.advice}
      </p>
      <p class="q" style={STYLE.links}>
        <Link url={told.alert.pageUrl} voice={told.voice}>
          {words.page}
        </Link>
      </p>
    </>
  );
};

/** Its heading is one below that of its group, or where there is none, of the mail. */
const Feed: FC<{ feed: FeedTold; told: Told; isInGroup: boolean }> = ({ feed, told, isInGroup }) => (
  <Row>
    {isInGroup ? (
      <h3 class="i" style={STYLE.who}>
        <strong>{feed.name}</strong> ({feed.id})
      </h3>
    ) : (
      <h2 class="i" style={STYLE.who}>
        <strong>{feed.name}</strong> ({feed.id})
      </h2>
    )}
    {feed.sentences.map((sentence) => (
      <p class="q" dir="auto" style={STYLE.small}>
        {sentence}
      </p>
    ))}
    <p class="q" style={STYLE.links}>
      <Link
        url={feed.url}
        voice={told.voice}
        name={`${ALERT_WORDS[told.alert.lang].feedIs}: ${feed.name} (${feed.id})`}
      >
        {ALERT_WORDS[told.alert.lang].feedIs}
      </Link>
    </p>
  </Row>
);
