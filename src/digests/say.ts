import type { ClaimKind, Stance } from '../model/claim.ts';
import type {
  CorrectedWords,
  CorrectionLine,
  Digest,
  DigestLine,
  EarlierWords,
  RestatedLine,
  Said,
  SpokenLine,
} from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { isSeveral } from '../model/several-speakers.ts';
import { cityOf } from '../model/zone-names.ts';
import { shortened, shownName, shownText } from './clean.ts';
import { errorTold } from './error-words.ts';
import { LABELS, type Labels } from './labels.ts';
import { isShownTwice, offsetName, type WallTime, wallTime } from './zone.ts';

/** Longest note of a reviewer that is shown whole. */
const MAX_REASON = 500;

/** How many other outlets are named before "and 5 more". */
const NAMED_OUTLETS = 8;

/** The nearest reporters of a chain; longer ones are on the page of the saved sentence. */
const NAMED_VIA = 4;
/** Failing feeds, and gaps, that are named before "and 5 more". */
const NAMED_FEEDS = 12;

/** The parts of a digest in words, cleaned but not escaped: what the HTML and the plain text both say. */
export interface Voice {
  readonly labels: Labels;
  /** The instant that "today" is counted from: the end of the window. */
  readonly day: string;
  readonly lang: Language;
  readonly zone: string;
  /** Most characters of a quotation before it is cut with [...]. */
  readonly maxWords: number;
}

/** What of a mail says in which language, by which clock and from which day it speaks. */
export type Spoken = Pick<Digest, 'lang' | 'zone'> & { readonly window: { readonly to: string } };

export function voiceOf(digest: Spoken, maxWords: number): Voice {
  return {
    labels: LABELS[digest.lang],
    day: digest.window.to,
    lang: digest.lang,
    zone: digest.zone,
    maxWords,
  };
}

interface Words {
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
}

/**
 * The words as they stand in the article; what somebody said stands in the quotation marks of its language, “...” or
 * «...». A paraphrase gets no marks, because the speaker never said those words; the marks inside it are the outlet's.
 */
export function quoted({ words, kind, lang }: Words, most: number): string {
  const bare = shownText(words).replace(/^["“«]([^"“”«»]*)["”»]$/u, '$1');
  if (kind !== 'direct') return shortened(shownText(words), most);
  const cut = shortened(bare, most);
  return lang === 'es' ? `«${cut}»` : `“${cut}”`;
}

/** Of the room of a line's own words, what a quotation beside them gets: the words before an edit, a rendering. */
const BESIDE_SHARE = 0.6;

/** A quotation that stands beside another, of which `most` characters may be shown. */
export function quotedBeside(words: Words, most: number): string {
  return quoted(words, Math.round(most * BESIDE_SHARE));
}

/** Who says it, what that is by the words of the article, and what they do with what is said. */
export interface Attribution {
  readonly who: string;
  /** `the mayor of Lima`, in the language of the line; null where the article does not say. */
  readonly role: string | null;
  /** Empty where the words begin with the verb themselves. */
  readonly does: string;
}

/**
 * `Claudia Sheinbaum, presidenta de México, (probably) denies`, `Reuters reports`; no verb before words that begin with
 * theirs: `Ronald Johnson`, above `thanked President Sheinbaum`.
 */
export function attribution(line: SpokenLine, voice: Voice): Attribution {
  const { labels } = voice;
  if (line.speaker === null) return { who: shownName(line.outlet), role: null, does: labels.reports };
  const stance = isStance(line.stance, labels) ? line.stance : 'asserts';
  const verb = line.beginsWithVerb ? '' : labels.stance[stance][isSeveral(line.speaker.name) ? 1 : 0];
  const does = [...(line.speaker.probably ? [`(${labels.probably})`] : []), verb].join(' ').trim();
  const nearest = line.via.slice(-NAMED_VIA).map(shownName);
  const via = [...(line.via.length > NAMED_VIA ? ['…'] : []), ...nearest].join(`, ${labels.onward} `);
  return {
    who: capitalised(shownName(line.speaker.name)),
    role: line.speaker.role === undefined ? null : afterName(shownName(line.speaker.role), line.lang),
    does: [does, ...(via === '' ? [] : [`${labels.via} ${via}`])].filter((part) => part !== '').join(', '),
  };
}

/** `Omar Ríos, mayor of Lima,` before the verb; without one the comma behind the role goes. */
export function namedWith({ who, role, does }: Attribution): string {
  return role === null ? who : `${who}, ${role}${does === '' ? '' : ','}`;
}

/** `El presidente de Brasil` began a sentence there and stands behind a name here. */
function afterName(role: string, lang: Language): string {
  return role.replace(ARTICLE[lang], (article) => article.toLowerCase());
}

/** None that begins the name of a place: `El Paso Mayor` in English, `El Salvador` in Spanish, `The Hague` in both. */
const ARTICLE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:The(?! Hague\b)|An?)\b/,
  es: /^(?:El|La|Los|Las|Un|Una)(?= (?:\p{Ll}|\p{Lu}{2}))/u,
};

/** `a US official` begins the line. */
function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function isStance(stance: string, labels: Labels): stance is Stance {
  return Object.hasOwn(labels.stance, stance);
}

/** `Reuters (US), 09:41`. */
export function source(line: SpokenLine, voice: Voice): string {
  return `${outletIn(line.outlet, line.country, voice)}, ${moment(line.publishedAt, voice)}`;
}

function outletIn(outlet: string, country: string, voice: Voice): string {
  const name = countryName(country, voice);
  return name === '' ? shownName(outlet) : `${shownName(outlet)} (${name})`;
}

/** `Carried by 4 outlets (2 independent sources): El País (Spain), ...`. */
export function carried(line: DigestLine, voice: Voice): string {
  const { labels } = voice;
  if (line.carriedBy.length === 0) return labels.alone;
  const names = line.carriedBy
    .slice(0, NAMED_OUTLETS)
    .map(({ outlet, country }) => outletIn(outlet, country, voice));
  const over = line.carriedBy.length - names.length;
  const list = `${names.join(', ')}${over > 0 ? ` ${labels.andMore(over)}` : ''}`;
  return `${labels.carried(line.carriedBy.length + 1, line.independentSources)}; ${labels.also} ${list}`;
}

/** `Reuters edited its article without saying so.` */
export function editedBy(
  line: Pick<DigestLine, 'outlet'>,
  { noted }: { noted: boolean },
  voice: Voice,
): string {
  return voice.labels.edited(shownName(line.outlet), noted);
}

/** `You were told this (5 Mar, 16:10). A reviewer has retracted it: it does not stand.` */
export function became(line: CorrectionLine, voice: Voice): string {
  const told = moment(line.toldAt, voice);
  return voice.labels.became(line.correction, { outlet: shownName(line.outlet), told, noted: line.noted });
}

/** `Changed: figure, words`; null where nothing of it was. */
export function partsChanged({ parts }: CorrectionLine, { labels }: Voice): string | null {
  return parts.length === 0
    ? null
    : `${labels.changed}: ${parts.map((part) => labels.part[part]).join(', ')}`;
}

/** `Ana Puerto denies`: whose words it is since the edit, where that changed. */
export function nowBy(line: CorrectionLine, now: CorrectedWords, voice: Voice): string | null {
  if (!line.parts.includes('speaker') && !line.parts.includes('stance')) return null;
  const speaker = now.speaker === null ? null : { name: now.speaker, probably: false };
  const { beginsWithVerb = false } = now;
  const { who, does } = attribution({ ...line, ...now, beginsWithVerb, speaker, via: [] }, voice);
  return `${who} ${does}`.trim();
}

/** Why a reviewer retracted it, as far as a mail shows it. */
export function reasonOf({ why }: CorrectionLine, { labels }: Voice): string | null {
  return why === null || shownText(why) === ''
    ? null
    : `${labels.why}: ${asSentence(shortened(shownText(why), MAX_REASON))}`;
}

/** What stands before the earlier words of a line. */
export function earlierLabel({ verdict }: DigestLine, earlier: EarlierWords, { labels }: Voice): string {
  return earlier.beforeEdit ? labels.beforeEdit : labels.earlier[verdict];
}

/** `(Pam Bondi, Reuters, 7 Aug 2025, 10:00)`: whose earlier words, and when. */
export function earlierSource(earlier: EarlierWords, voice: Voice): string {
  const who = earlier.speaker === null ? [] : [shownName(earlier.speaker)];
  const parts = [...who, shownName(earlier.outlet), moment(earlier.publishedAt, voice)];
  return `(${parts.join(', ')})`;
}

/** `First said 3 Mar, 10:00 (Reuters); last said 09:41 (El País)`. */
export function occasions({ firstSaid, lastSaid }: RestatedLine, voice: Voice): string {
  const { labels } = voice;
  const at = ({ outlet, publishedAt }: Said) => `${moment(publishedAt, voice)} (${shownName(outlet)})`;
  return `${labels.firstSaid} ${at(firstSaid)}; ${labels.lastSaid} ${at(lastSaid)}`;
}

/** An instant in the desk's zone, as short as it can be: `09:41`, `5 Mar, 22:10`, `7 Aug 2025, 22:10`. */
export function moment(iso: string, voice: Voice): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return shownName(iso);
  const wall = wallTime(instant, voice.zone);
  const today = wallTime(new Date(voice.day), voice.zone);
  const clock = clockOf(wall, instant, voice.zone);
  if (wall.year === today.year && wall.month === today.month && wall.day === today.day) return clock;
  const date = `${wall.day} ${voice.labels.shortMonths[wall.month - 1]}`;
  return wall.year === today.year ? `${date}, ${clock}` : `${date} ${wall.year}, ${clock}`;
}

/** `Friday 6 March 2026, 07:30, Mexico City time`. */
export function heading(digest: Spoken): string {
  const { labels, zone } = voiceOf(digest, 0);
  const instant = new Date(digest.window.to);
  const wall = wallTime(instant, zone);
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const date = labels.longDate(
    labels.weekdays[weekday] ?? '',
    wall.day,
    labels.months[wall.month - 1] ?? '',
    wall.year,
  );
  const place = cityOf(zone, digest.lang);
  const named = place.startsWith('UTC') ? place : labels.zoneTime(place);
  return `${date}, ${clockOf(wall, instant, zone)}, ${named}`;
}

/** `01:30`; in the hour that a clock change repeats `01:30 (UTC-4)`, which is told apart from the other `01:30`. */
function clockOf({ hour, minute }: WallTime, instant: Date, zone: string): string {
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return isShownTwice(instant, zone) ? `${clock} (${offsetName(instant, zone)})` : clock;
}

function countryName(code: string, voice: Voice): string {
  const known = Object.hasOwn(voice.labels.countries, code) ? voice.labels.countries[code] : undefined;
  if (known !== undefined) return known;
  if (!/^[A-Za-z]{2}$/.test(code)) return shownName(code);
  return new Intl.DisplayNames([voice.lang], { type: 'region' }).of(code.toUpperCase()) ?? code;
}

/** The foot in sentences; the first may be linked to what was held back. */
export function footSentences(digest: Digest): string[] {
  const voice = voiceOf(digest, 0);
  const { labels } = voice;
  const { feeds } = digest;
  return [
    ...(digest.dueAt === null ? [] : [labels.late(moment(digest.dueAt, voice))]),
    labels.feedsRead(feeds.read, feeds.configured),
    ...firstFew(feeds.failing, labels, ({ outlet, since, error }) => {
      const told = errorTold(shownText(error), voice.lang, (iso) => moment(iso, voice));
      const why = asSentence(shortened(told, 160));
      return `${labels.failing(shownName(outlet), moment(since, voice))}: ${why}`;
    }),
    ...firstFew(feeds.gaps, labels, ({ outlet, from, to }) =>
      labels.gap(shownName(outlet), moment(from, voice), moment(to, voice)),
    ),
    ...windowSentences(digest, voice),
    nextSentence(digest, voice),
  ];
}

/** What the lines are of: a window, or what was urgent of one that stays open. */
function windowSentences(digest: Digest, voice: Voice): string[] {
  const { labels } = voice;
  const { kind, window, toldAtOnce = 0, waiting = 0, nextAt } = digest;
  if (kind !== 'urgent') {
    const [from, to] = [moment(window.from, voice), moment(window.to, voice)];
    return [
      // Within one minute there is nothing to tell apart.
      ...(sameMinute(window) ? [] : [labels.windowIs(from, to)]),
      // A note that there is nothing new says so itself.
      ...(toldAtOnce > 0 && nothingNew(digest) === null ? [labels.toldAtOnce(toldAtOnce)] : []),
    ];
  }
  const until = nextAt === null ? null : moment(nextAt, voice);
  return [labels.urgent, ...(waiting > 0 ? [labels.waiting(waiting, until)] : [])];
}

function sameMinute({ from, to }: Digest['window']): boolean {
  const minute = (iso: string) => Math.floor(Date.parse(iso) / 60_000);
  return minute(from) === minute(to);
}

function nextSentence({ nextAt, notBefore }: Digest, voice: Voice): string {
  const { labels } = voice;
  if (nextAt !== null) return labels.next(moment(nextAt, voice));
  return notBefore === undefined ? labels.nextFresh : labels.nextFreshAfter(moment(notBefore, voice));
}

/** Said where no news is told; null: some is, or waits. */
export function nothingNew({ lang, kind, sections, newsElsewhere, toldAtOnce = 0 }: Digest): string | null {
  if (sections.length > 0 || kind === 'urgent' || newsElsewhere) return null;
  return toldAtOnce > 0 ? LABELS[lang].nothingElse(toldAtOnce) : LABELS[lang].nothingNew;
}

/** `3 claims held back`; null in an urgent digest: the next ordinary one counts them, once. */
export function heldBack({ lang, kind, held }: Digest): string | null {
  return kind === 'urgent' ? null : LABELS[lang].held(held.repeats);
}

function firstFew<T>(all: readonly T[], labels: Labels, sentence: (one: T) => string): string[] {
  const over = all.length - NAMED_FEEDS;
  return [...all.slice(0, NAMED_FEEDS).map(sentence), ...(over > 0 ? [`… ${labels.andMore(over)}.`] : [])];
}

/** Ends with a mark that ends sentences. */
export function asSentence(text: string): string {
  return /[.!?…\]]$/.test(text) ? text : `${text}.`;
}
