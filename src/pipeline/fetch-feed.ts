import { failureWeight } from '../feeds/failure-weight.ts';
import { emptinessError } from '../feeds/health.ts';
import type { PollOutcome } from '../feeds/poll-outcome.ts';
import { validatorsToSend } from '../feeds/validators.ts';
import type { Answer } from '../http/client.ts';
import { CutShort, HttpProblem, SiteAsksToWait, Unreachable } from '../http/errors.ts';
import type { FailureWeight, FeedDocument } from '../model/feed.ts';
import type { FeedRow } from '../store/schema.ts';
import type { House } from './house.ts';

/** What a poll brought, before anything is stored. */
export type Fetched =
  | { readonly outcome: Exclude<PollOutcome, { kind: 'read' }>; readonly answer: Answer | null }
  | { readonly outcome: null; readonly answer: Answer; readonly document: FeedDocument };

type Failed = Extract<PollOutcome, { kind: 'failed' }>;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Asks for a feed and reads it. @throws what is a fault of Claimwatch itself */
export async function fetchFeed(
  house: Pick<House, 'client' | 'readers' | 'config' | 'clock'>,
  feed: FeedRow,
): Promise<Fetched> {
  const { fullFetchSeconds } = house.config.settings.polling;
  try {
    const come = await whatCame(
      house.client.get(feed.url, {
        ...validatorsToSend(knownValidators(feed), fullFetchSeconds, house.clock()),
        accept: ACCEPT,
        robots: false, // the operator configured this feed: it is meant to be polled
      }),
    );
    const { answer, cut } = come;
    if (answer.notModified) return { outcome: { kind: 'unchanged' }, answer };
    const document = await readFeedIn(house.readers, come);
    const error = emptinessError(document.entries.length, { everHadEntries: feed.ever_had_entries });
    if (error !== null) return { outcome: failed(error), answer: null };
    return {
      outcome: null,
      answer: cut === null ? answer : { ...answer, permanentUrl: feed.moved_to },
      document,
    };
  } catch (error) {
    return { outcome: failureOf(error), answer: null };
  }
}

/** What came of an answer, to its end or not. */
export interface Come {
  readonly answer: Answer;
  /** How it was cut short; null when it came to its end. */
  readonly cut: CutShort | null;
}

/** An answer that was cut short counts too: some servers count their bytes wrongly. @throws all other errors */
export async function whatCame(asked: Promise<Answer>): Promise<Come> {
  try {
    return { answer: await asked, cut: null };
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    const { url, body } = error;
    // Its validators are those of the whole.
    const { etag: _, 'last-modified': __, ...headers } = error.headers;
    const answer = { status: 200, url, permanentUrl: null, headers, body, notModified: false };
    return { answer, cut: error };
  }
}

/** The feed in what came. @throws that it was cut short, unless the feed is whole all the same; the reader's errors */
export async function readFeedIn(
  readers: Pick<House['readers'], 'run'>,
  { answer, cut }: Come,
): Promise<FeedDocument> {
  const contentType = answer.headers['content-type'] ?? null;
  const document = await readers
    .run('readFeed', { body: answer.body, contentType, url: answer.url })
    .catch((error: unknown) => {
      throw cut ?? error;
    });
  if (cut === null) return document;
  if (document.truncated) throw cut;
  return { ...document, warnings: [`${cut.message} The feed in it is whole.`, ...document.warnings] };
}

function knownValidators(feed: FeedRow) {
  return {
    etag: feed.etag,
    lastModified: feed.last_modified,
    fullFetchAt: feed.full_fetch_at,
    lied: feed.validators_lied,
    failures: feed.failures,
  };
}

/** A failure in words of our own, of which nothing more is known. */
export function failed(error: string): Failed {
  return { kind: 'failed', error, retryAfter: null, weight: 'soft' };
}

/** What a feed or its server can do wrong, by name: what is thrown in a reading thread arrives without its class. */
const THEIR_FAULTS = new Set([
  ...[
    'NotAFeed',
    'HttpProblem',
    'Unreachable',
    'CutShort',
    'TimedOut',
    'TooLarge',
    'BadAnswer',
    'Refused',
    'SiteBusy',
  ],
  ...['RobotsForbid', 'OverTime', 'OverHeap'],
]);

/** @throws what is a fault of Claimwatch itself: it says nothing about the feed, and must not count against it. */
function failureOf(error: unknown): Exclude<PollOutcome, { kind: 'read' }> {
  if (error instanceof SiteAsksToWait) return { kind: 'waiting', until: error.until };
  if (!(error instanceof Error) || !THEIR_FAULTS.has(error.name)) throw error;
  const { message, weight } = weighed(error);
  const retryAfter = error instanceof HttpProblem ? error.retryAfter : null;
  return { kind: 'failed', error: message, retryAfter, weight };
}

/** An error of asking for a feed, as it is told and weighed. */
export function weighed(error: unknown): { readonly message: string; readonly weight: FailureWeight } {
  if (!(error instanceof Error)) return { message: String(error), weight: 'soft' };
  const weight = failureWeight({
    name: error.name,
    status: error instanceof HttpProblem ? error.status : undefined,
    code: error instanceof Unreachable || error instanceof CutShort ? error.code : undefined,
  });
  const { message } = error;
  if (weight !== 'gone') return { message, weight };
  return {
    message: `${message} That says that the feed is gone for good: look for its new address.`,
    weight,
  };
}
