/**
 * Which entries of a feed have not been seen. Never by date: entries with equal, missing, odd or future dates all
 * count. An entry is new when its id and its address are unknown, and its content is not that of an entry without
 * another address; what was edited, re-dated or given another id is the same entry.
 */
import { createHash } from 'node:crypto';
import type { FeedEntry } from '../model/feed.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { beginning } from '../text/clean-text.ts';

/** What an entry is recognised by. */
export interface EntryKeys {
  /** The feed's own id; null when it has none or its ids tell nothing apart. */
  readonly feedEntryId: string | null;
  /** Null when it has none or its address is shared by different entries. */
  readonly canonicalUrl: string | null;
  readonly contentHash: string;
  /** One key for the store, unique within the feed: `id:...`, else `url:...`, else `hash:...`. */
  readonly key: string;
}

export interface KeyedEntry {
  readonly entry: FeedEntry;
  readonly keys: EntryKeys;
}

/** A stored entry of the same feed that shares a key with what was read. */
export interface KnownKeys {
  readonly feedEntryId: string | null;
  readonly canonicalUrl: string | null;
  readonly contentHash: string;
}

export interface WhatsNew<Known extends KnownKeys> {
  /** Oldest first, as far as the feed's order tells. */
  readonly fresh: readonly KeyedEntry[];
  /** Known entries whose title, summary or content is another than stored. */
  readonly edited: readonly (KeyedEntry & { readonly known: Known })[];
  /** Known entries of a feed that has moved: their addresses are to be stored, for they are known by no other now. */
  readonly moved: readonly (KeyedEntry & { readonly known: Known })[];
  /** Entries known before this poll, edited ones included. */
  readonly seenBefore: number;
  /** What is stored of them. */
  readonly overlap: readonly Known[];
  /** Entries left out because the document has them twice. */
  readonly duplicates: number;
  /** No entry of this poll was known, though the feed had entries before: some were probably lost in between. */
  readonly gap: boolean;
}

/** Content this short (in words) may be the same by chance ("Live updates"): it alone identifies nothing. */
const TELLING_WORDS = 8;
/** When of a document without one known id or address this share is known by content, the feed has new addresses. */
const MOVED_SHARE = 0.1;
/** A poll with so few known entries beside so many new ones may share nothing but what the outlet pins on top. */
const PINNED_SHARE = 0.2;
const FEWEST_FRESH_BESIDE_PINS = 5;
/** Outlets rename an article with its address now and then; so many at once are other articles. */
const FEWEST_CONTRADICTED = 3;
/** So many different entries with one address: the address is that of a page, not of an entry. */
const SHARED_BY = 3;

/** The keys of a document's entries, in its order; ids and addresses that tell nothing apart are left out. */
export function keyEntries(entries: readonly FeedEntry[]): KeyedEntry[] {
  const raw = entries.map((entry) => ({
    entry,
    id: entry.id,
    url: entry.url === null ? null : canonicalUrl(entry.url),
    hash: contentHash(entry),
  }));
  const urlsById = sharers(
    raw,
    (one) => one.id,
    (one) => one.url ?? one.hash,
  );
  const textsById = sharers(
    raw,
    (one) => one.id,
    (one) => one.hash,
  );
  const idsByUrl = sharers(
    raw,
    (one) => one.url,
    (one) => one.id ?? one.hash,
  );
  const textsByUrl = sharers(
    raw,
    (one) => one.url,
    (one) => one.hash,
  );
  return raw.map(({ entry, id, url, hash }) => {
    const goodId = id !== null && Math.min(urlsById.get(id) ?? 0, textsById.get(id) ?? 0) < 2 ? id : null;
    const sharing = url === null ? 0 : Math.min(idsByUrl.get(url) ?? 0, textsByUrl.get(url) ?? 0);
    const goodUrl = url !== null && sharing < (isFrontPage(url) ? 2 : SHARED_BY) ? url : null;
    return {
      entry,
      keys: {
        feedEntryId: goodId,
        canonicalUrl: goodUrl,
        contentHash: hash,
        key: keyOf(goodId, goodUrl, hash),
      },
    };
  });
}

/** By each value of `of`: how many different values of `by` it stands with. */
function sharers<T>(
  all: readonly T[],
  of: (one: T) => string | null,
  by: (one: T) => string,
): Map<string, number> {
  const sets = new Map<string, Set<string>>();
  for (const one of all) {
    const value = of(one);
    if (value === null) continue;
    const set = sets.get(value) ?? new Set();
    sets.set(value, set.add(by(one)));
  }
  return new Map([...sets].map(([value, set]) => [value, set.size]));
}

const isFrontPage = (url: string): boolean => new URL(url).pathname === '/' && new URL(url).search === '';

function keyOf(id: string | null, url: string | null, hash: string): string {
  // Ids may be as long as a page; a key is an index entry.
  if (id !== null) return id.length <= 500 ? `id:${id}` : `id:${sha(id)}`;
  if (url !== null) return url.length <= 500 ? `url:${url}` : `url:${sha(url)}`;
  return `hash:${hash}`;
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Hash of what an entry says: title, summary and content, white space and typography aside; no dates, no ids. */
export function contentHash(entry: FeedEntry): string {
  return sha([entry.title, entry.summary, entry.contentHtml ?? ''].map(plain).join('\u0000'));
}

/** One letter may become eighteen in the normal form, and this is no work for a thread: longer texts count to here. */
const MOST_HASHED = 500_000;

function plain(text: string): string {
  return beginning(text, MOST_HASHED)
    .normalize('NFKC')
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’‚']/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All keys of a document, for looking up which are known. */
export function keysToLookUp(entries: readonly KeyedEntry[]): {
  ids: string[];
  urls: string[];
  hashes: string[];
} {
  const present = (values: (string | null)[]): string[] => [
    ...new Set(values.filter((value) => value !== null)),
  ];
  return {
    ids: present(entries.map(({ keys }) => keys.feedEntryId)),
    urls: present(entries.map(({ keys }) => keys.canonicalUrl)),
    hashes: present(entries.map(({ keys }) => keys.contentHash)),
  };
}

/**
 * Compare what was read with what is known.
 *
 * @param read keyed by `keyEntries`
 * @param known the stored entries of this feed that share a key with what was read
 * @param hadEntries whether the feed had entries at an earlier poll
 */
export function whatsNew<Known extends KnownKeys>(
  read: readonly KeyedEntry[],
  known: readonly Known[],
  hadEntries: boolean,
): WhatsNew<Known> {
  const index = indexOf(known);
  const entries = idsComeAgain(read, index) ? read.map(withoutId) : read;
  const allMoved = hasMoved(entries, index);
  const fresh: KeyedEntry[] = [];
  const edited: (KeyedEntry & { known: Known })[] = [];
  const moved: (KeyedEntry & { known: Known })[] = [];
  const overlap: Known[] = [];
  const taken = new Recognised();
  for (const keyed of entries) {
    if (taken.has(keyed)) continue;
    taken.add(keyed);
    const match = matchOf(keyed, index, allMoved);
    if (match === null) fresh.push(keyed);
    else {
      overlap.push(match.first);
      if (allMoved) moved.push({ ...keyed, known: match.first });
      if (!match.hashes.has(keyed.keys.contentHash)) edited.push({ ...keyed, known: match.first });
    }
  }
  const seenBefore = overlap.length;
  const duplicates = entries.length - fresh.length - seenBefore;
  const gap = hadEntries && entries.length > 0 && seenBefore === 0;
  return { fresh: oldestFirst(fresh), edited, moved, seenBefore, overlap, duplicates, gap };
}

/** Is so little known, beside so much that is new, that it may be pinned and hide a gap? */
export function mayBePinned({ fresh, seenBefore }: WhatsNew<KnownKeys>): boolean {
  const few = seenBefore <= (fresh.length + seenBefore) * PINNED_SHARE;
  return seenBefore > 0 && few && fresh.length >= FEWEST_FRESH_BESIDE_PINS;
}

/**
 * Ids that count places in the document (1 to 20 at each look), or that a relaunched site deals out from the beginning:
 * taken for ids, they would make all news an edit of what was there before.
 */
function idsComeAgain<Known extends KnownKeys>(entries: readonly KeyedEntry[], index: Index<Known>): boolean {
  const byId = entries.filter(({ keys }) => keys.feedEntryId !== null && index.byId.has(keys.feedEntryId));
  const contradicted = byId.filter(({ keys }) =>
    (index.byId.get(keys.feedEntryId ?? '') ?? []).every(
      (one) => hasOtherAddress(keys, one) && one.contentHash !== keys.contentHash,
    ),
  );
  return contradicted.length >= FEWEST_CONTRADICTED && contradicted.length * 2 >= byId.length;
}

function withoutId({ entry, keys }: KeyedEntry): KeyedEntry {
  const { canonicalUrl, contentHash: hash } = keys;
  return { entry, keys: { ...keys, feedEntryId: null, key: keyOf(null, canonicalUrl, hash) } };
}

/**
 * A relaunched site, or links that are made anew for each reader: nothing is known by id or address, and part of it
 * by its words. Where that is not so, two addresses are two entries, whatever they say: an outlet repeats itself.
 */
function hasMoved<Known extends KnownKeys>(entries: readonly KeyedEntry[], index: Index<Known>): boolean {
  const byContent = entries.filter((keyed) => byHash(keyed, index).length > 0).length;
  if (byContent === 0 || byContent < entries.length * MOVED_SHARE) return false;
  return entries.every((keyed) => byKey(keyed, index).length === 0);
}

interface Index<Known> {
  readonly byId: Map<string, Known[]>;
  readonly byUrl: Map<string, Known[]>;
  readonly byHash: Map<string, Known[]>;
}

function indexOf<Known extends KnownKeys>(known: readonly Known[]): Index<Known> {
  const index: Index<Known> = { byId: new Map(), byUrl: new Map(), byHash: new Map() };
  const put = (map: Map<string, Known[]>, key: string | null, value: Known): void => {
    if (key === null) return;
    const there = map.get(key);
    if (there === undefined) map.set(key, [value]);
    else there.push(value);
  };
  for (const one of known) {
    put(index.byId, one.feedEntryId, one);
    put(index.byUrl, one.canonicalUrl, one);
    put(index.byHash, one.contentHash, one);
  }
  return index;
}

function byKey<Known extends KnownKeys>({ keys }: KeyedEntry, index: Index<Known>): Known[] {
  return [
    ...(keys.feedEntryId === null ? [] : (index.byId.get(keys.feedEntryId) ?? [])),
    ...(keys.canonicalUrl === null ? [] : (index.byUrl.get(keys.canonicalUrl) ?? [])),
  ];
}

function byHash<Known extends KnownKeys>(keyed: KeyedEntry, index: Index<Known>): Known[] {
  return isTold(keyed) ? (index.byHash.get(keyed.keys.contentHash) ?? []) : [];
}

function matchOf<Known extends KnownKeys>(
  keyed: KeyedEntry,
  index: Index<Known>,
  allMoved: boolean,
): { first: Known; hashes: Set<string> } | null {
  const saysTheSame = byHash(keyed, index).filter((one) => allMoved || !hasOtherAddress(keyed.keys, one));
  const all = [...byKey(keyed, index), ...saysTheSame];
  const [first] = all;
  return first === undefined ? null : { first, hashes: new Set(all.map((one) => one.contentHash)) };
}

function hasOtherAddress(one: KnownKeys, other: KnownKeys): boolean {
  return one.canonicalUrl !== null && other.canonicalUrl !== null && one.canonicalUrl !== other.canonicalUrl;
}

/** Is the content enough to recognise an entry by? Always, when there is nothing else. */
function isTold({ entry, keys }: KeyedEntry): boolean {
  return isTelling(entry) || (keys.feedEntryId === null && keys.canonicalUrl === null);
}

const isTelling = (entry: FeedEntry): boolean =>
  `${entry.title} ${entry.summary}`.split(/\s+/).filter((word) => word !== '').length >= TELLING_WORDS;

/** What this document has shown so far. */
class Recognised {
  readonly #ids = new Set<string>();
  readonly #urls = new Set<string>();
  /** By content hash: the addresses it stood with. */
  readonly #contents = new Map<string, EntryKeys[]>();

  has(keyed: KeyedEntry): boolean {
    const { keys } = keyed;
    if (keys.feedEntryId !== null && this.#ids.has(keys.feedEntryId)) return true;
    if (keys.canonicalUrl !== null && this.#urls.has(keys.canonicalUrl)) return true;
    const same = isTold(keyed) ? (this.#contents.get(keys.contentHash) ?? []) : [];
    return same.some((one) => !hasOtherAddress(keys, one));
  }

  add({ keys }: KeyedEntry): void {
    if (keys.feedEntryId !== null) this.#ids.add(keys.feedEntryId);
    if (keys.canonicalUrl !== null) this.#urls.add(keys.canonicalUrl);
    const same = this.#contents.get(keys.contentHash);
    if (same === undefined) this.#contents.set(keys.contentHash, [keys]);
    else same.push(keys);
  }
}

/** Feeds list their newest entry first; those that are all dated the other way round are kept as they are. */
function oldestFirst(entries: readonly KeyedEntry[]): KeyedEntry[] {
  const dates = entries.map(({ entry }) => entry.publishedAt).filter((date) => date !== null);
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined && first < last ? [...entries] : [...entries].reverse();
}
