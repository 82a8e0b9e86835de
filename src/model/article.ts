import type { Language } from './language.ts';
import type { Post } from './post.ts';

/** Where an article's text was taken from. */
export type Provenance = 'json-ld' | 'density' | 'readability' | 'feed' | 'given';

/** What stands between a reader and an article; `not-found`: the page only says that there is none. */
export type Wall = 'consent' | 'robot-check' | 'paywall' | 'not-found';

/** Other addresses that a page names for its article, absolute; none of them is trusted to belong to it. */
export interface PageLinks {
  /** What may be further pages of it: `rel=next`, and the numbers of a pager. */
  readonly pages: readonly string[];
  /** Its AMP page. */
  readonly amp: string | null;
  /** As it is written, for fetching: on an AMP page, the address of the page for readers. */
  readonly canonical: string | null;
}

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
  /** `<link rel=canonical>` and the like, absolute and without tracking; else the address that a redirect led to; else null. */
  readonly canonicalUrl: string | null;
  readonly provenance: Provenance;
  /** In sentences: consent wall, paywall, cut at a limit ... */
  readonly warnings: readonly string[];
  /** The wall that the page shows in place of (some of) the article, or null. */
  readonly wall: Wall | null;
  readonly links: PageLinks;
  /** Posts of a live blog, in the order of the text; empty for every other article. */
  readonly posts: readonly Post[];
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
  /** Posts of a live blog; what is said in one is said at its time. */
  readonly posts?: readonly Post[];
}
