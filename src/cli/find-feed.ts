import { feedWithAddress } from '../config/edit-feeds.ts';
import { discoverFeeds, type FoundLink, feedChoices, usualFeeds } from '../feeds/discover.ts';
import type { Client } from '../http/client.ts';
import type { FeedConfig, FeedDocument } from '../model/feed.ts';
import { type Come, readFeedIn, whatCame } from '../pipeline/fetch-feed.ts';
import { decodeBytes } from '../text/decode.ts';
import type { Readers } from './readers.ts';
import { CommandFailed, WrongUse } from './terminal.ts';

/** What finding a feed works with. */
export interface Search {
  readonly client: Client;
  readonly readers: Readers;
  readonly signal: AbortSignal;
  readonly configured: readonly FeedConfig[];
  /** Of several feeds of a page, take the first that is one and not configured yet. */
  readonly takeFirst: boolean;
}

/** One feed, or several of which somebody has to choose. */
export type Found =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: FeedDocument }
  | { readonly kind: 'several'; readonly page: string; readonly links: readonly FoundLink[] };

type Fetched = {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  /** The address that it has for good: temporary redirects are not written down. */
  readonly url: string;
  /** Where the answer came from. */
  readonly at: string;
  readonly come: Come;
};

/**
 * The feed behind an address, in as few requests as can be: one where the address is a feed or where its page names
 * several, two where its page names one. Only where it names none are the usual addresses tried, until one is a feed.
 *
 * @throws WrongUse when the feed is configured already; CommandFailed when there is none; the errors of the client
 */
export async function findFeed(search: Search, url: string): Promise<Found> {
  refuseKnown(search.configured, url);
  const document = await fetched(search, url);
  const feed = await asFeed(search, document);
  if (feed !== null) return { kind: 'feed', url: document.url, feed };
  return onPage(search, document, { mayLead: true });
}

/** `mayLead`: a link may lead to a page that lists feeds, as many outlets have one; from there it leads nowhere else. */
async function onPage(search: Search, page: Fetched, { mayLead }: { mayLead: boolean }): Promise<Found> {
  const { text } = decodeBytes(page.body, page.contentType, 'html');
  const links = choicesOn(discoverFeeds(text, page.at), search.configured);
  if (links.length > 1) {
    return search.takeFirst ? first(search, links, page.at) : { kind: 'several', page: page.at, links };
  }
  const [only] = links;
  if (only === undefined) return unnamed(search, page.at);
  refuseKnown(search.configured, only.url);
  const document = await fetched(search, only.url);
  const feed = await asFeed(search, document);
  if (feed !== null) return { kind: 'feed', url: document.url, feed };
  if (only.how === 'guessed' && mayLead) return onPage(search, document, { mayLead: false });
  throw new CommandFailed(`${page.at} names ${only.url} as its feed, and that is none.`);
}

/** Where all that a page declares is configured, what else on it looks like a feed is offered beside. */
function choicesOn(found: readonly FoundLink[], configured: readonly FeedConfig[]): FoundLink[] {
  const isNew = ({ url }: FoundLink) => feedWithAddress(configured, url) === null;
  const choices = feedChoices(found);
  if (choices.some(isNew)) return choices;
  return [...choices, ...feedChoices(found.filter((link) => link.how === 'guessed' && isNew(link)))];
}

async function first(search: Search, links: readonly FoundLink[], page: string): Promise<Found> {
  const unknown = links.filter((link) => feedWithAddress(search.configured, link.url) === null);
  if (unknown.length === 0) refuseKnown(search.configured, links[0]?.url ?? page);
  return (
    (await firstFeed(
      search,
      unknown.map((link) => link.url),
    )) ?? nothingAt(page)
  );
}

/** The page names no feed: perhaps its site has one where sites have them. */
async function unnamed(search: Search, page: string): Promise<Found> {
  return (await firstFeed(search, usualFeeds(page))) ?? nothingAt(page);
}

async function firstFeed(search: Search, urls: readonly string[]): Promise<Found | null> {
  for (const url of urls) {
    const document = await fetched(search, url).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'HttpProblem') return null;
      throw error;
    });
    const feed = document === null ? null : await asFeed(search, document);
    if (document !== null && feed !== null) return { kind: 'feed', url: document.url, feed };
  }
  return null;
}

function nothingAt(page: string): never {
  throw new CommandFailed(`${page} is no feed and links to none.`);
}

/** @throws WrongUse when the answer comes, by redirects, from a configured address */
async function fetched({ client, signal, configured }: Search, url: string): Promise<Fetched> {
  const come = await whatCame(client.get(url, { signal, robots: false }));
  const { answer } = come;
  const contentType = answer.headers['content-type'] ?? null;
  const lasting = answer.permanentUrl ?? url;
  for (const led of [lasting, answer.url]) if (led !== url) refuseKnown(configured, led, url);
  return { body: answer.body, contentType, url: lasting, at: answer.url, come };
}

/** null when the document is something else than a feed. */
async function asFeed({ readers }: Search, { come }: Fetched): Promise<FeedDocument | null> {
  try {
    return await readFeedIn(readers, come);
  } catch (error) {
    // Errors come from the thread with their name, not with their class.
    if (error instanceof Error && error.name === 'NotAFeed') return null;
    throw error;
  }
}

function refuseKnown(configured: readonly FeedConfig[], url: string, asked = url): void {
  const known = feedWithAddress(configured, url);
  if (known === null) return;
  const leads = asked === url ? `${url} is` : `${asked} leads to ${url}, which is`;
  throw new WrongUse(`${leads} in feeds.yaml already, as "${known.id}".`);
}
