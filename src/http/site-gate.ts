/** Politeness towards one site: so many requests at once, a pause between two, and silence when it asks for it. */
import { isIP } from 'node:net';
import { getDomain } from 'tldts';
import { SiteAsksToWait, SiteBusy } from './errors.ts';

/**
 * The registrable domain (`news.bbc.co.uk` -> `bbc.co.uk`); host and port where there is none. Those who have a name
 * each under a provider's domain (`desk.blogspot.com`, `paper.github.io`) are a site each: one that asks to be left
 * alone must not silence its neighbours.
 */
export function siteOf(url: URL): string {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const domain = isIP(host) === 0 ? getDomain(host, { allowPrivateDomains: true }) : null;
  return domain ?? url.host;
}

export interface SiteGateOptions {
  readonly concurrency: number;
  /** Milliseconds from the start of one request to the start of the next. */
  readonly pauseMs: number;
  readonly clock: () => Date;
  /** Waits; tests give their own. */
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

interface Site {
  running: number;
  nextStart: number;
  pauseMs: number;
  /** Epoch milliseconds; 0 when the site has not asked to wait. */
  until: number;
  /** The latest time that somebody was told to come back at. */
  comeBack: number;
  readonly waiting: (() => void)[];
}

/** Between two who are sent away from a site that needs no pause. */
const LEAST_MS = 100;

export class SiteGate {
  readonly #options: SiteGateOptions;
  readonly #sites = new Map<string, Site>();

  constructor(options: SiteGateOptions) {
    this.#options = options;
  }

  /**
   * Wait for a turn at this site. Whoever enters must call the answer, once, when done.
   * @param ifFree do not wait while all turns are taken
   * @throws SiteAsksToWait when the site has asked to be left alone; SiteBusy when `ifFree` and no turn is free
   */
  async enter(name: string, signal?: AbortSignal, ifFree = false): Promise<() => void> {
    const site = this.#site(name);
    this.#refuseWhileAsked(name, site);
    if (ifFree && site.running >= this.#options.concurrency) throw new SiteBusy(name, this.#comeBackIn(site));
    await this.#turn(site, signal);
    try {
      const now = this.#options.clock().getTime();
      const start = Math.max(now, site.nextStart);
      site.nextStart = start + site.pauseMs;
      if (start > now) await this.#options.wait(start - now, signal);
      this.#refuseWhileAsked(name, site);
    } catch (error) {
      this.#leave(name, site);
      throw error;
    }
    return () => this.#leave(name, site);
  }

  /** The site asks not to be called before `until`. */
  askedToWait(name: string, until: Date): void {
    const site = this.#site(name);
    site.until = Math.max(site.until, until.getTime());
  }

  /** The site asks for a longer pause than ours (robots.txt `Crawl-delay`). */
  askedToPause(name: string, pauseMs: number): void {
    const site = this.#site(name);
    site.pauseMs = Math.max(site.pauseMs, pauseMs);
  }

  /** Until when the site wants to be left alone, or null. */
  waitsUntil(name: string): Date | null {
    const until = this.#sites.get(name)?.until ?? 0;
    return until > this.#options.clock().getTime() ? new Date(until) : null;
  }

  /** Those who are sent away come back one after the other, not all at once. */
  #comeBackIn(site: Site): number {
    const now = this.#options.clock().getTime();
    site.comeBack = Math.max(site.comeBack, now) + Math.max(site.pauseMs, LEAST_MS);
    return site.comeBack - now;
  }

  #site(name: string): Site {
    const known = this.#sites.get(name);
    if (known !== undefined) return known;
    const { pauseMs } = this.#options;
    const site: Site = { running: 0, nextStart: 0, pauseMs, until: 0, comeBack: 0, waiting: [] };
    this.#sites.set(name, site);
    return site;
  }

  #refuseWhileAsked(name: string, site: Site): void {
    if (site.until > this.#options.clock().getTime()) throw new SiteAsksToWait(name, new Date(site.until));
  }

  async #turn(site: Site, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (site.running < this.#options.concurrency) {
      site.running += 1;
      return;
    }
    // Whoever leaves hands the place over, so `running` does not change here.
    await new Promise<void>((resolve, reject) => {
      const go = (): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        const at = site.waiting.indexOf(go);
        if (at >= 0) site.waiting.splice(at, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      site.waiting.push(go);
    });
  }

  #leave(name: string, site: Site): void {
    const next = site.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    site.running -= 1;
    const now = this.#options.clock().getTime();
    const forgettable = site.running === 0 && site.until <= now && site.nextStart <= now;
    if (forgettable && site.pauseMs === this.#options.pauseMs) this.#sites.delete(name);
  }
}
