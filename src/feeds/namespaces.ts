/** The vocabularies that feeds are written in, by short name. */
export type Vocabulary =
  | 'rss'
  | 'atom'
  | 'rdf'
  | 'dc'
  | 'dcterms'
  | 'content'
  | 'sy'
  | 'media'
  | 'itunes'
  | 'feedburner'
  | 'xhtml'
  | 'other';

const BY_ADDRESS = new Map<string, Vocabulary>([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['https://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://purl.org/rss/1.0/', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9/', 'rss'],
  ['http://channel.netscape.com/rdf/simple/0.9/', 'rss'],
  ['http://purl.org/net/rss1.1#', 'rss'],
  ['http://backend.userland.com/rss', 'rss'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://blogs.law.harvard.edu/tech/rss', 'rss'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  // Made after it, with the same names.
  ['http://www.google.com/schemas/play-podcasts/1.0', 'itunes'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
]);

/** What a prefix means where nobody has declared it: damaged feeds lose their root's attributes first. */
const BY_PREFIX = new Map<string, Vocabulary>([
  ['', 'rss'],
  ['rss', 'rss'],
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['rdf', 'rdf'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['content', 'content'],
  ['sy', 'sy'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['googleplay', 'itunes'],
  ['feedburner', 'feedburner'],
  ['xhtml', 'xhtml'],
]);

/** The prefix by which rss-parser, which knows no namespaces, expects to see a vocabulary. */
export const USUAL_PREFIX: Readonly<Partial<Record<Vocabulary, string>>> = {
  rdf: 'rdf',
  dc: 'dc',
  content: 'content',
  sy: 'sy',
};

/** Prefixes in force at some place in a document. */
export type Scope = ReadonlyMap<string, Vocabulary>;

/** The scope inside an element with these attributes. */
export function scopeWith(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let inner: Map<string, Vocabulary> | null = null;
  for (const [name, value] of Object.entries(attributes)) {
    const match = /^xmlns(?::(.+))?$/.exec(name);
    if (match === null) continue;
    inner ??= new Map(outer);
    const prefix = match[1] ?? '';
    // An address that nobody knows is a misspelt one where the prefix is a known one.
    const known = BY_ADDRESS.get(value.trim().toLowerCase()) ?? BY_PREFIX.get(prefix.toLowerCase());
    inner.set(prefix, known ?? 'other');
  }
  return inner ?? outer;
}

/** The vocabulary of an element with this prefix (`''`: none). */
export function vocabularyOf(scope: Scope, prefix: string): Vocabulary {
  return scope.get(prefix) ?? BY_PREFIX.get(prefix.toLowerCase()) ?? 'other';
}
