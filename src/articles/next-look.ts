/** How a page is looked at again. */
export interface Looks {
  /** Milliseconds until the first look; each later one waits twice as long as the one before. */
  readonly firstWaitMs: number;
  /** How long a story is hot after its newest article, in milliseconds; 0: pages are never looked at again. */
  readonly forMs: number;
  /** Looks so far. */
  readonly looks: number;
  /** When the newest article of its story was first seen; the page's own where there is no other. */
  readonly newestOfStory: Date;
}

/**
 * When to look at a page again, or null: not any more. Outlets edit most in the first hours, so the waits grow; the
 * last look falls at the end of the time for which the story is hot, and finds it hot again if it went on.
 */
export function nextLook({ firstWaitMs, forMs, looks, newestOfStory }: Looks, now: Date): Date | null {
  const wait = firstWaitMs * 2 ** Math.min(looks, 40);
  const end = newestOfStory.getTime() + forMs;
  const left = end - now.getTime();
  if (left >= wait) return new Date(now.getTime() + wait);
  return left >= wait / 2 && left > 0 ? new Date(end) : null;
}
