import type {
  CorrectionLine,
  Digest,
  DigestLine,
  LinesCut,
  RestatedLine,
  SpokenLine,
} from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { badgeOf } from './badge.ts';
import { linkable, MAX_NOTICE, shortened, shownName, shownText } from './clean.ts';
import { counts } from './counts.ts';
import {
  attribution,
  became,
  carried,
  earlierLabel,
  earlierSource,
  editedBy,
  footSentences,
  heading,
  heldBack,
  namedWith,
  nothingNew,
  nowBy,
  occasions,
  partsChanged,
  quoted,
  quotedBeside,
  reasonOf,
  source,
  type Voice,
  voiceOf,
} from './say.ts';
import { subjectOf } from './subject.ts';

/** Longest sentence below a line; names in it are short already. */
const MAX_NOTE = 600;
/** A link, or a text that may not be one: `url` is null where the address is no plain http(s) address. */
export interface ToldLink {
  readonly text: string;
  readonly url: string | null;
}

/** One line of a digest in words: cleaned, not escaped. */
export interface ToldLine {
  /** `Contradiction, unreviewed`. */
  readonly badge: string;
  readonly who: string;
  readonly does: string;
  readonly lang: Language;
  /** The words themselves, at most so many characters of them. */
  readonly words: (most: number) => string;
  /** What is said below them: what changed, against what, where and when, by how many. */
  readonly notes: (most: number) => readonly string[];
  readonly links: readonly ToldLink[];
}

export interface ToldSection {
  readonly title: string;
  readonly lines: readonly ToldLine[];
  /** "and 12 more". */
  readonly more: ToldLink | null;
  readonly cut: number;
}

/** A whole digest in words, in the order in which it is read: what Slack, Teams and the feed of a desk render. */
export interface ToldDigest {
  readonly lang: Language;
  readonly subject: string;
  readonly desk: string;
  readonly heading: string;
  readonly count: string;
  readonly notice: string | null;
  readonly nothingNew: string | null;
  readonly sections: readonly ToldSection[];
  /** Sections of which no line is left. */
  readonly more: ToldLink | null;
  readonly foot: string;
  /** The page of what was held back and cut; without words in an urgent digest, which counts no repeats. */
  readonly held: ToldLink;
  readonly sentences: readonly string[];
}

export function toldDigest(digest: Digest): ToldDigest {
  const voice = voiceOf(digest, 0);
  const { labels } = voice;
  const { notice, held } = digest;
  const sections = [
    ...corrections(digest, voice),
    ...digest.sections.map(({ name, lines, more }) =>
      section(
        shownName(name),
        lines.map((line) => freshLine(line, voice)),
        more,
        voice,
      ),
    ),
    ...saidAgain(digest, voice),
  ];
  return {
    lang: digest.lang,
    subject: subjectOf(digest),
    desk: shownName(digest.deskName),
    heading: heading(digest),
    count: counts(digest),
    notice: notice === null ? null : `${labels.notice}: ${shortened(shownText(notice), MAX_NOTICE)}`,
    nothingNew: nothingNew(digest),
    sections,
    more: null,
    foot: labels.foot,
    held: { text: heldBack(digest) ?? '', url: linkable(held.url) },
    sentences: footSentences(digest),
  };
}

function corrections({ corrections: told }: Digest, voice: Voice): ToldSection[] {
  if (told === undefined) return [];
  const lines = told.lines.map((line) => correctedLine(line, voice));
  return [section(voice.labels.corrections, lines, told.more, voice)];
}

function saidAgain({ saidAgain: told }: Digest, voice: Voice): ToldSection[] {
  if (told === undefined) return [];
  const lines = told.lines.map((line) => restatedLine(line, voice));
  return [section(voice.labels.saidAgain, lines, told.more, voice)];
}

function section(
  title: string,
  lines: readonly ToldLine[],
  more: LinesCut | undefined,
  { labels }: Voice,
): ToldSection {
  if (more === undefined) return { title, lines, more: null, cut: 0 };
  const link = { text: labels.andMore(more.count), url: linkable(more.url) };
  return { title, lines, more: link, cut: more.count };
}

function freshLine(line: DigestLine, voice: Voice): ToldLine {
  const { labels } = voice;
  return spokenLine(line, badgeOf(line, labels), voice, (most) => [
    ...(line.difference === null ? [] : [`${labels.changed}: ${shownName(line.difference)}`]),
    ...(line.earlier === null
      ? []
      : [
          `${earlierLabel(line, line.earlier, voice)}: ${quotedBeside(line.earlier, most)} ${earlierSource(line.earlier, voice)}`,
        ]),
    ...(line.edited ? [editedBy(line, line.edited, voice)] : []),
    `${source(line, voice)}. ${carried(line, voice)}.`,
  ]);
}

function correctedLine(line: CorrectionLine, voice: Voice): ToldLine {
  const badge = voice.labels.correction[line.correction];
  return spokenLine({ ...line, unreviewed: false }, badge, voice, (most) =>
    [
      nowReads(line, voice, most),
      partsChanged(line, voice),
      became(line, voice),
      reasonOf(line, voice),
      `${source(line, voice)}.`,
    ].filter((note) => note !== null),
  );
}

function nowReads(line: CorrectionLine, voice: Voice, most: number): string | null {
  const { now } = line;
  if (now === null) return null;
  const by = nowBy(line, now, voice);
  return `${voice.labels.readsNow}: ${by === null ? '' : `${by}: `}${quoted(now, most)}`;
}

function restatedLine(line: RestatedLine, voice: Voice): ToldLine {
  return spokenLine(line, voice.labels.saidAgain, voice, () => [
    `${source(line, voice)}. ${occasions(line, voice)}.`,
  ]);
}

function spokenLine(
  line: SpokenLine,
  badge: string,
  voice: Voice,
  notes: (most: number) => readonly string[],
): ToldLine {
  const { labels } = voice;
  const spoken = attribution(line, voice);
  return {
    badge: line.unreviewed ? `${badge}, ${labels.unreviewed}` : badge,
    who: namedWith(spoken),
    does: spoken.does,
    lang: line.lang,
    words: (most) => quoted(line, most),
    notes: (most) =>
      [...renderedLine(line, voice, most), ...notes(most)].map((note) =>
        shortened(note, Math.max(most, MAX_NOTE)),
      ),
    links: [
      { text: labels.readAt(shownName(line.outlet)), url: linkable(line.articleUrl) },
      { text: labels.seeSentence, url: linkable(line.savedUrl) },
    ],
  };
}

/** The same statement in the desk's language, as another article has it. */
function renderedLine({ rendering }: SpokenLine, { labels }: Voice, most: number): string[] {
  if (rendering === undefined) return [];
  return [`${labels.rendered(shownName(rendering.outlet))}: ${quotedBeside(rendering, most)}`];
}
