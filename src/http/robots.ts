/** What a site's robots.txt allows, fetched once and remembered for a while (RFC 9309). */
import robotsParser from 'robots-parser';

// The package's types describe `exports.default`, its code is `module.exports = robotsParser`.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What was answered when robots.txt was asked for. */
export interface RobotsAnswer {
  /** HTTP status; null when there was no answer at all. */
  readonly status: number | null;
  readonly text: string;
}

export interface RobotsOptions {
  readonly userAgent: string;
  readonly clock: () => Date;
  readonly fetch: (url: string) => Promise<RobotsAnswer>;
}

export interface RobotsRules {
  /** Why this URL may not be called, or null when it may. */
  forbids(url: string): string | null;
  readonly crawlDelaySeconds: number | null;
  /** They could not be read: what they forbid is forbidden only until they can. */
  readonly forNow?: boolean;
}

/** Most bytes of a robots.txt; what comes after is not read (RFC 9309 asks for at least this much). */
export const ROBOTS_BYTES = 512_000;
const LONGEST_LINE = 1000;
const LONGEST_PATH = 1000;
const KEEP_MS = 24 * 3600 * 1000;
const KEEP_FAILED_MS = 15 * 60 * 1000;
const MOST_ORIGINS = 1000;

/** A cache of rules by origin. */
export class Robots {
  readonly #options: RobotsOptions;
  readonly #known = new Map<string, { until: number; rules: Promise<RobotsRules> }>();

  constructor(options: RobotsOptions) {
    this.#options = options;
  }

  /** Never rejects: a robots.txt that cannot be read is an answer too. */
  rulesFor(url: URL): Promise<RobotsRules> {
    const now = this.#options.clock().getTime();
    const known = this.#known.get(url.origin);
    if (known !== undefined && known.until > now) return known.rules;
    this.#makeRoom();
    const entry = {
      until: now + KEEP_MS,
      rules: this.#load(url.origin, () => (entry.until = now + KEEP_FAILED_MS)),
    };
    this.#known.set(url.origin, entry);
    return entry.rules;
  }

  async #load(origin: string, failed: () => void): Promise<RobotsRules> {
    const url = `${origin}/robots.txt`;
    const answer = await this.#options.fetch(url).catch((): RobotsAnswer => ({ status: null, text: '' }));
    if (answer.status === null || answer.status >= 500) failed();
    return rulesOf(url, answer, this.#options.userAgent);
  }

  #makeRoom(): void {
    const oldest = this.#known.keys().next();
    if (this.#known.size >= MOST_ORIGINS && oldest.done !== true) this.#known.delete(oldest.value);
  }
}

/** The rules that an answer stands for. 4xx: none. 5xx: nothing may be called (RFC 9309, 2.3.1.4). */
export function rulesOf(robotsUrl: string, answer: RobotsAnswer, userAgent: string): RobotsRules {
  const { status } = answer;
  if (status !== null && status >= 500) {
    const why = `The site's robots.txt cannot be read (status ${status}), so nothing may be called for now`;
    return { forbids: () => why, crawlDelaySeconds: null, forNow: true };
  }
  // No answer: let the request itself be made, and tell why it fails.
  if (status === null || status >= 300) return { forbids: () => null, crawlDelaySeconds: null };
  const rules = parseRobots(robotsUrl, shortLines(answer.text));
  return {
    forbids: (url) =>
      rules.isAllowed(shortPath(url), userAgent) === false
        ? 'The site does not allow this page in its robots.txt'
        : null,
    crawlDelaySeconds: rules.getCrawlDelay(userAgent) ?? null,
  };
}

/** The parser's matching takes rule length times path length; both come from outside. */
const shortLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= LONGEST_LINE)
    .join('\n');

function shortPath(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin + (pathname + search).slice(0, LONGEST_PATH);
}
