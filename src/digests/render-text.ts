import type {
  CorrectionLine,
  Digest,
  DigestLine,
  DigestSection,
  LinesCut,
  RestatedLine,
  SpokenLine,
} from '../model/digest.ts';
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

const WIDTH = 78;
const INDENT = '  ';
/** The digest as plain text, 78 columns; only addresses may be longer, each whole on a line of its own. */
export function renderText(digest: Digest, maxWords: number): string {
  const voice = voiceOf(digest, maxWords);
  const count = counts(digest);
  const nothing = nothingNew(digest);
  const blocks = [
    [...wrap(shownName(digest.deskName)), ...wrap(heading(digest)), ...(count === '' ? [] : wrap(count))],
    digest.notice === null
      ? []
      : wrap(`*** ${voice.labels.notice}: ${shortened(shownText(digest.notice), MAX_NOTICE)} ***`),
    ...correctionBlocks(digest, voice),
    nothing === null ? [] : wrap(nothing),
    ...digest.sections.flatMap((section) => sectionBlocks(section, voice)),
    ...saidAgainBlocks(digest, voice),
    footBlock(digest, voice),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function sectionBlocks(section: DigestSection, voice: Voice): string[][] {
  return [
    titleBlock(section.name),
    ...section.lines.map((line) => lineBlock(line, voice)),
    ...cutBlock(section.more, voice),
  ];
}

function correctionBlocks({ corrections }: Digest, voice: Voice): string[][] {
  if (corrections === undefined) return [];
  return [
    titleBlock(voice.labels.corrections),
    ...corrections.lines.map((line) => correctionBlock(line, voice)),
    ...cutBlock(corrections.more, voice),
  ];
}

function saidAgainBlocks({ saidAgain }: Digest, voice: Voice): string[][] {
  if (saidAgain === undefined) return [];
  return [
    titleBlock(voice.labels.saidAgain),
    ...saidAgain.lines.map((line) => restatedBlock(line, voice)),
    ...cutBlock(saidAgain.more, voice),
  ];
}

function titleBlock(name: string): string[] {
  const title = wrap(shownName(name).toUpperCase());
  return [...title, '='.repeat(Math.max(...title.map((line) => line.length)))];
}

function cutBlock(more: LinesCut | undefined, voice: Voice): string[][] {
  return more === undefined ? [] : [[`${voice.labels.andMore(more.count)}:`, address(more.url, voice)]];
}

function lineBlock(line: DigestLine, voice: Voice): string[] {
  const { labels } = voice;
  return [
    ...spokenLines(line, badgeOf(line, labels), voice),
    ...(line.difference === null ? [] : wrap(`${labels.changed}: ${shownName(line.difference)}`, INDENT)),
    ...earlierLines(line, voice),
    ...(line.edited ? wrap(editedBy(line, line.edited, voice), INDENT) : []),
    ...wrap(`${source(line, voice)}. ${carried(line, voice)}.`, INDENT),
    ...linkLines(line, voice),
  ];
}

function correctionBlock(line: CorrectionLine, voice: Voice): string[] {
  const sentences = [partsChanged(line, voice), became(line, voice), reasonOf(line, voice)];
  return [
    ...spokenLines({ ...line, unreviewed: false }, voice.labels.correction[line.correction], voice),
    ...nowLines(line, voice),
    ...sentences.flatMap((sentence) => (sentence === null ? [] : wrap(sentence, INDENT))),
    ...wrap(`${source(line, voice)}.`, INDENT),
    ...linkLines(line, voice),
  ];
}

function nowLines(line: CorrectionLine, voice: Voice): string[] {
  const { now } = line;
  if (now === null) return [];
  const by = nowBy(line, now, voice);
  const words = quoted(now, voice.maxWords);
  return wrap(`${voice.labels.readsNow}: ${by === null ? '' : `${by}: `}${words}`, `${INDENT}> `);
}

function restatedBlock(line: RestatedLine, voice: Voice): string[] {
  return [
    ...spokenLines(line, voice.labels.saidAgain, voice),
    ...wrap(`${source(line, voice)}. ${occasions(line, voice)}.`, INDENT),
    ...linkLines(line, voice),
  ];
}

/** `[UPDATE, UNREVIEWED] Claudia Sheinbaum says:`, and the words. */
function spokenLines(line: SpokenLine, badge: string, voice: Voice): string[] {
  const spoken = attribution(line, voice);
  const { does } = spoken;
  const marks = line.unreviewed ? `${badge}, ${voice.labels.unreviewed}` : badge;
  return [
    ...wrap(`[${marks.toUpperCase()}] ${`${namedWith(spoken)} ${does}`.trim()}:`),
    ...wrap(quoted(line, voice.maxWords), INDENT),
    ...renderingLines(line, voice),
  ];
}

/** `In English, by Reuters: “...”`. */
function renderingLines({ rendering }: SpokenLine, voice: Voice): string[] {
  if (rendering === undefined) return [];
  const words = quotedBeside(rendering, voice.maxWords);
  return wrap(`${voice.labels.rendered(shownName(rendering.outlet))}: ${words}`, `${INDENT}| `);
}

function linkLines(line: SpokenLine, voice: Voice): string[] {
  const { labels } = voice;
  return [
    ...wrap(`${labels.readAt(shownName(line.outlet))}:`, INDENT),
    INDENT + address(line.articleUrl, voice),
    `${INDENT}${labels.seeSentence}:`,
    INDENT + address(line.savedUrl, voice),
  ];
}

function earlierLines(line: DigestLine, voice: Voice): string[] {
  if (line.earlier === null) return [];
  const words = quotedBeside(line.earlier, voice.maxWords);
  return wrap(
    `${earlierLabel(line, line.earlier, voice)}: ${words} ${earlierSource(line.earlier, voice)}`,
    `${INDENT}| `,
  );
}

function footBlock(digest: Digest, voice: Voice): string[] {
  const { labels } = voice;
  return [
    labels.foot,
    '-'.repeat(labels.foot.length),
    ...heldLines(digest, voice),
    ...footSentences(digest).flatMap((sentence) => wrap(sentence)),
  ];
}

function heldLines(digest: Digest, voice: Voice): string[] {
  const held = heldBack(digest);
  if (held === null) return [];
  return digest.held.repeats > 0 ? [`${held}:`, address(digest.held.url, voice)] : [`${held}.`];
}

/** Mail programs make links of what looks like one; an address that may not be one is marked and cut. */
export function address(url: string, voice: Voice): string {
  return linkable(url) ?? `(${voice.labels.noLink}: ${shortened(shownText(url), 40)})`;
}

/** Breaks at spaces; a longer word is broken where the line ends. */
export function wrap(text: string, indent = ''): string[] {
  const width = WIDTH - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece.length + char.length > width) {
      found.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...found, piece];
}
