import { findClaims, type TopicForClaims } from '../../src/claims/find-claims.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Language } from '../../src/model/language.ts';
import type { Mention } from '../../src/model/mention.ts';
import { spanOf } from '../../src/model/span.ts';
import { findDates } from '../../src/text/dates.ts';
import { findFigures } from '../../src/text/figures.ts';
import { readText } from '../../src/text/read-text.ts';

export const TOPICS: readonly TopicForClaims[] = [
  { id: 'sheinbaum', entity: 'claudia-sheinbaum' },
  { id: 'us-military-action', entity: null },
  { id: 'cartel-designation', entity: null },
];

/** Marked words of a text: `[s:the president]` is a mention of Sheinbaum, `[a:...]` of action, `[d:...]` of a designation. */
function unmarked(marked: string): { text: string; mentions: Mention[] } {
  const kinds = { s: 'sheinbaum', a: 'us-military-action', d: 'cartel-designation' } as const;
  const mentions: Mention[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([sad]):([^\]]+)\]/g)) {
    text += marked.slice(at, match.index);
    const topic = kinds[match[1] as keyof typeof kinds];
    const words = match[2] ?? '';
    text += words;
    mentions.push({
      topic,
      field: 'text',
      span: spanOf(text, text.length - words.length, text.length),
      entity: topic === 'sheinbaum' ? 'claudia-sheinbaum' : null,
      rule: 'test',
    });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), mentions };
}

/** The claims of a text published on Friday 8 August 2025. */
export function claimsOf(marked: string, lang: Language): Claim[] {
  const { text, mentions } = unmarked(marked);
  const article: Article = {
    id: 'test',
    outlet: 'The Test Post',
    country: lang === 'en' ? 'US' : 'MX',
    lang,
    url: 'https://test.example/a',
    publishedAt: '2025-08-08T18:00:00Z',
    zone: 'America/Mexico_City',
    byline: null,
    title: '',
    text,
  };
  const doc = readText(text, lang);
  return findClaims({
    article,
    doc,
    mentions,
    topics: TOPICS,
    figures: findFigures(doc),
    dates: findDates(doc, '2025-08-08'),
  });
}

/** `Speaker: words` of each claim; the outlet's own statements begin with `-`. */
export function shortly(marked: string, lang: Language): string[] {
  return claimsOf(marked, lang).map(({ speaker, span }) => `${speaker?.name ?? '-'}: ${span.text}`);
}

/** The speaker of the last claim of a text. */
export function lastSpeaker(marked: string, lang: Language): string | null {
  return claimsOf(marked, lang).at(-1)?.speaker?.name ?? null;
}

/** `speaker, stance: content` of each attributed claim of a line that stands alone, as a headline does. */
export const saidIn = (headline: string, lang: Language): string[] =>
  claimsOf(headline, lang)
    .filter(({ cue }) => cue !== null)
    .map(
      ({ speaker, stance, content }) =>
        `${speaker?.name}, ${stance}: ${content.map(({ text }) => text).join(' … ')}`,
    );
