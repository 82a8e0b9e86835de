import type { FC } from 'hono/jsx';
import type { Alert, AlertFeed } from '../model/alert.ts';
import type { RenderedDigest } from '../model/digest.ts';
import { alertMail, alertVoice, asRoomAllows } from './alert-mail.tsx';
import { ALERT_WORDS } from './alert-words.ts';
import { shortened, shownName, shownText } from './clean.ts';
import { errorTold } from './error-words.ts';
import { Link, Row, Rows } from './mail-page.tsx';
import { address, wrap } from './render-text.ts';
import { asSentence, moment, type Voice } from './say.ts';
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
  return asRoomAllows(NAMED, (most) => renderNamed(alert, most));
}

/** The feeds of an alert in words, cleaned but not escaped: what the HTML and the plain text both say. */
interface Told {
  readonly lang: Alert['lang'];
  readonly voice: Voice;
  readonly intro: readonly string[];
  readonly groups: readonly { readonly title: string | null; readonly feeds: readonly FeedTold[] }[];
}

interface FeedTold {
  readonly name: string;
  readonly id: string;
  readonly sentences: readonly string[];
  readonly url: string;
}

function renderNamed(alert: Alert, most: number): RenderedDigest {
  const { lang, pageUrl } = alert;
  const words = ALERT_WORDS[lang];
  const { voice, when } = alertVoice(alert);
  const [fresh, known] = [byFeed(alert.fresh), byFeed(alert.known)];
  const freshNamed = fresh.slice(0, most).map((feed) => feedTold(feed, alert, voice));
  const knownNamed = known
    .slice(0, Math.max(0, most - fresh.length))
    .map((feed) => feedTold(feed, alert, voice));
  const left = fresh.length + known.length - freshNamed.length - knownNamed.length;
  const more = left > 0 ? `… ${words.others(left)}.` : null;
  const both = freshNamed.length > 0 && knownNamed.length > 0;
  const advice = [words.advice[alert.kind](shownName((alert.fresh[0] ?? alert.known[0])?.feedId ?? ''))];
  const groups = [
    { title: both ? words.fresh : null, feeds: freshNamed },
    { title: both ? words.known : null, feeds: knownNamed },
  ];
  const told = { lang, voice, intro: alert.kind === 'failing' ? intro(alert) : [], groups };
  const frame = { voice, when, headline: headline(alert), more, advice, pageUrl, words };
  return alertMail(frame, <Feeds told={told} />, textOf(told));
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

function textOf({ lang, voice, intro, groups }: Told): string[][] {
  const { feedIs } = ALERT_WORDS[lang];
  return [
    intro.flatMap((sentence) => wrap(sentence)),
    ...groups.flatMap(({ title, feeds }) => [
      title === null ? [] : [title.toUpperCase(), '='.repeat(title.length)],
      ...feeds.map((feed) => [
        ...wrap(`${feed.name} (${feed.id})`),
        ...feed.sentences.flatMap((sentence) => wrap(sentence, '  ')),
        `  ${feedIs}:`,
        `  ${address(feed.url, voice)}`,
      ]),
    ]),
  ];
}

const Feeds: FC<{ told: Told }> = ({ told }) => (
  <>
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
  </>
);

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
        name={`${ALERT_WORDS[told.lang].feedIs}: ${feed.name} (${feed.id})`}
      >
        {ALERT_WORDS[told.lang].feedIs}
      </Link>
    </p>
  </Row>
);
