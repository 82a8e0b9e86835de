/** The feeds that a web page links to, best first. */
import { Parser } from 'htmlparser2';
import { cleanLine } from '../text/clean-text.ts';
import { webUrl } from './entry-fields.ts';

export interface FoundLink {
  readonly url: string;
  /** What the page calls it; empty when it has no name. */
  readonly title: string;
  /** `linked`: the page declares it as its feed. `guessed`: a link that looks like one. */
  readonly how: 'linked' | 'guessed';
}

const FEED_TYPE = /^(application|text)\/(rss|atom|rdf|feed|x-rss|xml|json)(\+(xml|json))?\s*(;|$)/i;
const NOT_ENTRIES = /\b(comments?|comentarios)\b|\/comments\//i;
const LOOKS_LIKE_FEED =
  /(\/|\b)(rss|atom|feeds?)(\.(xml|rss|php|aspx))?\/?(\?|$)|\.(rss|atom)(\?|$)|\/(rss|feeds?)\/|[?&]feed=/i;
/** More links than any page declares; of the rest nobody would be shown a list. */
const MOST = 50;
const MOST_CHARACTERS = 2_000_000;

/** Never throws. Feeds of comments come last among those declared. */
export function discoverFeeds(html: string, pageUrl: string): FoundLink[] {
  const finder = new Finder(pageUrl);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => finder.open(name, attributes),
      ontext: (text) => finder.text(text),
      onclosetag: (name) => finder.close(name),
    },
    { decodeEntities: true },
  );
  try {
    // In pieces, to stop soon after the last link that is of use.
    for (let at = 0; at < Math.min(html.length, MOST_CHARACTERS) && !finder.full; at += 65_536) {
      parser.write(html.slice(at, Math.min(at + 65_536, MOST_CHARACTERS)));
    }
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return finder.found();
}

class TooDeep extends Error {}
const DEEPEST = 5000;

class Finder {
  #base: string;
  #depth = 0;
  #anchor: { url: string; title: string } | null = null;
  readonly #linked = new Map<string, FoundLink>();
  readonly #guessed = new Map<string, FoundLink>();

  constructor(pageUrl: string) {
    this.#base = pageUrl;
  }

  get full(): boolean {
    return this.#linked.size + this.#guessed.size >= MOST * 2;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new TooDeep();
    const url = webUrl(attributes.href ?? '', this.#base);
    if (url === null) return;
    if (name === 'base') this.#base = url;
    else if (name === 'link' && isFeedLink(attributes))
      this.#put(this.#linked, url, attributes.title ?? '', 'linked');
    else if (name === 'a' && LOOKS_LIKE_FEED.test(url.slice(0, 500)))
      this.#anchor = { url, title: attributes.title ?? '' };
  }

  text(text: string): void {
    if (this.#anchor !== null && this.#anchor.title.length < 200)
      this.#anchor.title += ` ${text.slice(0, 200)}`;
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name !== 'a' || this.#anchor === null) return;
    this.#put(this.#guessed, this.#anchor.url, this.#anchor.title, 'guessed');
    this.#anchor = null;
  }

  found(): FoundLink[] {
    const linked = [...this.#linked.values()];
    const aside = (link: FoundLink): boolean => NOT_ENTRIES.test(`${link.url.slice(0, 500)} ${link.title}`);
    const guessed = [...this.#guessed.values()].filter((link) => !this.#linked.has(link.url) && !aside(link));
    return [...linked.filter((link) => !aside(link)), ...guessed, ...linked.filter(aside)].slice(0, MOST);
  }

  #put(into: Map<string, FoundLink>, url: string, title: string, how: FoundLink['how']): void {
    if (!into.has(url)) into.set(url, { url, title: cleanLine(title).slice(0, 200), how });
  }
}

function isFeedLink(attributes: Readonly<Record<string, string>>): boolean {
  const rel = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  if (rel.includes('stylesheet') || !(rel.includes('alternate') || rel.includes('feed'))) return false;
  const type = (attributes.type ?? '').trim();
  // WordPress declares its interface for programs as application/json.
  if (/^application\/json/i.test(type) && /\/wp-json\//.test(attributes.href ?? '')) return false;
  return rel.includes('feed') || FEED_TYPE.test(type);
}
