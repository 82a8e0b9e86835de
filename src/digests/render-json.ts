import type {
  CorrectionLine,
  Digest,
  DigestLine,
  EarlierWords,
  LinesCut,
  RestatedLine,
  SpokenLine,
} from '../model/digest.ts';
import { type DigestDocument, FORMAT_VERSION } from './json-format.ts';
import { subjectOf } from './subject.ts';

type Data = DigestDocument['data'];

/** What a delivery adds to a digest. */
export interface Envelope {
  /** Of the delivery. */
  readonly id: string;
  /** A sample: nothing was said. */
  readonly test: boolean;
}

/**
 * Everything that a digest holds, as JSON in the form of `json-format.ts`. Texts are as they came: whoever shows them
 * escapes them. Fields are named one by one, so that nothing goes out or changes because the model does.
 */
export function renderJson(digest: Digest, { id, test }: Envelope): string {
  const document: DigestDocument = {
    type: 'claimwatch.digest',
    version: FORMAT_VERSION,
    id,
    timestamp: digest.window.to,
    test,
    data: dataOf(digest),
  };
  return JSON.stringify(document);
}

function dataOf(digest: Digest): Data {
  const { deskId, deskName, lang, zone, window, sections, held, feeds, nextAt, dueAt, notice } = digest;
  return {
    kind: digest.kind ?? 'regular',
    desk: { id: deskId, name: deskName, language: lang, zone },
    window: { from: window.from, to: window.to },
    subject: subjectOf(digest),
    corrections: {
      lines: (digest.corrections?.lines ?? []).map(correctionOf),
      more: moreOf(digest.corrections?.more),
    },
    sections: sections.map(({ topic, name, lines, more }) => ({
      topic,
      name,
      lines: lines.map(lineOf),
      more: moreOf(more),
    })),
    saidAgain: {
      lines: (digest.saidAgain?.lines ?? []).map(restatedOf),
      more: moreOf(digest.saidAgain?.more),
    },
    held: { repeats: held.repeats, url: held.url },
    feeds: {
      configured: feeds.configured,
      read: feeds.read,
      failing: feeds.failing.map(({ outlet, since, error }) => ({ outlet, since, error })),
      gaps: feeds.gaps.map(({ outlet, from, to }) => ({ outlet, from, to })),
    },
    toldAtOnce: digest.toldAtOnce ?? 0,
    waiting: digest.waiting ?? 0,
    nextAt,
    notBefore: digest.notBefore ?? null,
    dueAt,
    notice,
  };
}

function moreOf(more: LinesCut | undefined) {
  return more === undefined ? null : { count: more.count, url: more.url };
}

function spokenOf(line: SpokenLine) {
  const { claimId, topics, words, kind, lang, rendering, speaker, via, stance } = line;
  return {
    claimId,
    topics: [...topics],
    words,
    kind,
    language: lang,
    rendering: rendering
      ? {
          claimId: rendering.claimId,
          words: rendering.words,
          kind: rendering.kind,
          language: rendering.lang,
          outlet: rendering.outlet,
        }
      : null,
    speaker: speaker && { name: speaker.name, probably: speaker.probably, role: speaker.role ?? null },
    via: [...via],
    stance,
    outlet: line.outlet,
    country: line.country,
    publishedAt: line.publishedAt,
    articleTitle: line.articleTitle,
    articleUrl: line.articleUrl,
    savedUrl: line.savedUrl,
    unreviewed: line.unreviewed ?? false,
  };
}

function lineOf(line: DigestLine): Data['sections'][number]['lines'][number] {
  return {
    ...spokenOf(line),
    verdict: line.verdict,
    carriedBy: line.carriedBy.map(({ outlet, country }) => ({ outlet, country })),
    independentSources: line.independentSources,
    earlier: line.earlier && earlierOf(line.earlier),
    difference: line.difference,
    edited: line.edited ? { noted: line.edited.noted } : null,
  };
}

function earlierOf(earlier: EarlierWords) {
  const { claimId, words, kind, lang, speaker, outlet, publishedAt, beforeEdit = false } = earlier;
  return { claimId, words, kind, language: lang, speaker, outlet, publishedAt, beforeEdit };
}

function restatedOf(line: RestatedLine): Data['saidAgain']['lines'][number] {
  const { firstSaid, lastSaid } = line;
  return {
    ...spokenOf(line),
    firstSaid: { outlet: firstSaid.outlet, publishedAt: firstSaid.publishedAt },
    lastSaid: { outlet: lastSaid.outlet, publishedAt: lastSaid.publishedAt },
  };
}

function correctionOf(line: CorrectionLine): Data['corrections']['lines'][number] {
  const { correction, toldAt, why, parts, noted, now } = line;
  return {
    ...spokenOf(line),
    correction,
    toldAt,
    why,
    parts: [...parts],
    noted,
    now: now && {
      claimId: now.claimId,
      words: now.words,
      kind: now.kind,
      language: now.lang,
      speaker: now.speaker,
      stance: now.stance,
    },
  };
}
