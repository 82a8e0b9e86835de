import type { Language } from './language.ts';

/** Where an article's text was taken from. */
export type Provenance = 'json-ld' | 'density' | 'readability' | 'feed' | 'given';

/** What could be read from a page. */
export interface PageReading {
  /** Plain text; paragraphs separated by one blank line. Empty when nothing could be read. */
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  /** News agency the text is taken from, where the page says so. */
  readonly wire: string | null;
  /** ISO 8601 UTC. */
  readonly publishedAt: string | null;
  /** Detected from the text, not from the page's attribute; null when neither English nor Spanish. */
  readonly lang: Language | null;
  /** `<link rel=canonical>` and the like, absolute and normalised; null when the page names none. */
  readonly canonicalUrl: string | null;
  readonly provenance: Provenance;
  /** In sentences: consent wall, paywall, cut at a limit ... */
  readonly warnings: readonly string[];
}

/** An article as the text stations see it. */
export interface Article {
  readonly id: string;
  readonly outlet: string;
  readonly country: string;
  readonly lang: Language;
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** IANA zone in which the outlet says "today". */
  readonly zone: string;
  readonly byline: string | null;
  readonly title: string;
  /** Paragraphs separated by one blank line. All spans of findings are offsets into this string. */
  readonly text: string;
}
