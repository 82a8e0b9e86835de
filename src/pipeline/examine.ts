import { headlineText } from '../articles/headline-text.ts';
import type { CompiledTopics } from '../mentions/compile-topics.ts';
import { findNearMisses, type NearMiss } from '../mentions/near-misses.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import type { Post } from '../model/post.ts';
import { cleanLine } from '../text/clean-text.ts';
import { detectLanguage, isOtherLanguage } from '../text/detect-language.ts';
import { readText } from '../text/read-text.ts';
import { zonedInstant } from '../text/zoned-time.ts';
import { type ArticleFindings, readClaims } from './read-claims.ts';

export type { NearMiss } from '../mentions/near-misses.ts';

/** A text to be looked at closely, and what the rules need to know beside its words. */
export interface Specimen {
  readonly title: string;
  readonly text: string;
  /** null: told from the text, and English where that is too short to tell. */
  readonly lang: Language | null;
  /** ISO 8601 with an offset or Z; `2026-03-06` and `2026-03-06T10:00` are by the clocks of the zone. */
  readonly publishedAt: string;
  /** IANA zone of the outlet. */
  readonly zone: string;
  /** Two-letter country of the outlet: in it, "the president" is its own. `XX` for none. */
  readonly country: string;
  readonly outlet: string;
  readonly posts?: readonly Post[];
}

/** Everything that the text stations find in a specimen, on topic or not. */
export interface Examined extends ArticleFindings {
  /** What was read: cleaned as text out of a page is. All spans are offsets into its title and text. */
  readonly article: Article;
  /** How its language was known: `other` is neither English nor Spanish by its words, `default` is too short to tell. */
  readonly langFrom: 'given' | 'text' | 'default' | 'other';
  /** `headline`: there was no text, and the headline was read in its place, as of an entry that has nothing else. */
  readonly textFrom: 'given' | 'headline';
  /** What the headline says by itself, by offsets into the title. The house keeps none of it: the text says it too. */
  readonly headline: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
}

/**
 * Takes one text through the text stations as an article goes through them, and keeps what the house drops on the way:
 * claims of texts without a watched topic, and near misses. For people who write rules and topics.
 */
export function examine(specimen: Specimen, topics: CompiledTopics): Examined {
  const given = cleanText(specimen.text);
  const title = cleanLine(specimen.title);
  const text = given === '' ? (headlineText(title, null) ?? '') : given;
  const told = specimen.lang ?? detectLanguage(text) ?? detectLanguage(`${title}\n${text}`);
  const article = articleOf(specimen, text, told ?? 'en');
  const found = readClaims(article, topics, { evenUnwatched: true });
  const doc = readText(article.text, article.lang);
  const alone = { ...article, title: '', text: given === '' ? '' : title, posts: [] };
  return {
    article,
    langFrom: langFrom(specimen, text, told),
    textFrom: given === '' && text !== '' ? 'headline' : 'given',
    ...found,
    headline: readClaims(alone, topics, { evenUnwatched: true }).claims,
    nearMisses: findNearMisses({ article, doc, topics }),
  };
}

function langFrom(specimen: Specimen, text: string, told: Language | null): Examined['langFrom'] {
  if (specimen.lang !== null) return 'given';
  if (told !== null) return 'text';
  return isOtherLanguage(text) ? 'other' : 'default';
}

function articleOf(specimen: Specimen, text: string, lang: Language): Article {
  const { outlet, country, zone, posts = [] } = specimen;
  return {
    id: 'specimen',
    outlet,
    country,
    lang,
    url: 'https://specimen.invalid/',
    publishedAt: instantOf(specimen),
    zone,
    byline: null,
    title: cleanLine(specimen.title),
    text,
    // Where cleaning changed something, the posts no longer lie where they lay.
    posts: text === specimen.text ? posts : [],
  };
}

/** Lines cleaned as those of a page are; line ends stay, and at most one blank line between paragraphs. */
function cleanText(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?$/;

/** Noon where only a day is given. */
function instantOf({ publishedAt, zone }: Pick<Specimen, 'publishedAt' | 'zone'>): string {
  const local = LOCAL.exec(publishedAt);
  if (local === null) return new Date(publishedAt).toISOString();
  const [, day = '', hour = '12', minute = '0'] = local;
  return zonedInstant(day, Number(hour) * 60 + Number(minute), zone);
}
