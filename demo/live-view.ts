import type { HouseEvent } from '../src/pipeline/events.ts';

/** What has happened so far. */
export interface Tally {
  feeds: number;
  articles: number;
  claims: number;
  fresh: number;
  update: number;
  contradiction: number;
  held: number;
  digests: number;
  delivered: number;
}

const INK = { new: 32, update: 33, contradiction: 31, dim: 2, bold: 1 } as const;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Tells the story on the terminal while it breaks: one line for what a desk would care about, and a running tally. */
export class LiveView {
  readonly tally: Tally = {
    feeds: 0,
    articles: 0,
    claims: 0,
    fresh: 0,
    update: 0,
    contradiction: 0,
    held: 0,
    digests: 0,
    delivered: 0,
  };
  readonly #write: (line: string) => void;
  readonly #color: boolean;

  constructor(write: (line: string) => void, color: boolean) {
    this.#write = write;
    this.#color = color;
  }

  heading(text: string): void {
    this.#write(`\n${this.#ink(text, 'bold')}`);
  }

  hear(event: HouseEvent): void {
    const line = this.#line(event);
    if (line !== null) this.#write(line);
  }

  /** "12 feeds polled, 40 articles read, ..." */
  summary(): string {
    const t = this.tally;
    return [
      `${t.feeds} feed readings, ${t.articles} articles read, ${t.claims} claims judged:`,
      `${t.fresh} new, ${counted(t.update, 'update')}, ${counted(t.contradiction, 'contradiction')}, ${counted(t.held, 'repeat')} held back;`,
      `${counted(t.digests, 'digest')} in ${counted(t.delivered, 'mail')}.`,
    ].join(' ');
  }

  #line(event: HouseEvent): string | null {
    switch (event.kind) {
      case 'feed-read':
        this.tally.feeds += 1;
        if (event.fresh + event.background === 0) return null;
        return this.#ink(
          `  ${event.outlet}: ${event.fresh} new${event.background > 0 ? `, ${event.background} as background` : ''}`,
          'dim',
        );
      case 'feed-unchanged':
        this.tally.feeds += 1;
        return null;
      case 'feed-failed':
        return `  ! ${event.outlet} cannot be read: ${event.error}`;
      case 'feed-mended':
        return `  ! ${event.outlet} can be read again`;
      case 'article-read':
        this.tally.articles += 1;
        return event.revision > 1
          ? `  ~ ${event.outlet} changed an article without a word: ${event.title}`
          : null;
      case 'claims-edited':
        return `  ~ ${event.outlet}: ${counted(event.changed, 'claim')} changed, ${event.came} came, ${event.went} went`;
      case 'claim-judged':
        return this.#claim(event);
      case 'digest-composed':
        this.tally.digests += 1;
        return this.#ink(
          `  ✉ ${event.desk}: ${event.subject} (${counted(event.lines, 'line')}, ${event.held} held back)`,
          'bold',
        );
      case 'delivered':
        // A feed is named by its desk.
        if (!event.address.includes('@')) return this.#ink(`    in the feed of ${event.address}`, 'dim');
        this.tally.delivered += 1;
        return this.#ink(`    accepted for ${event.address}`, 'dim');
      case 'not-delivered':
        return `  ! not accepted for ${event.address}: ${event.error}`;
      case 'job-failed':
      case 'trouble':
        return `  ! ${event.kind === 'trouble' ? event.what : event.job}: ${event.error}`;
      default:
        return null;
    }
  }

  #claim(event: Extract<HouseEvent, { kind: 'claim-judged' }>): string | null {
    this.tally.claims += 1;
    if (event.background) return null;
    if (event.verdict === 'repeat') {
      this.tally.held += 1;
      return null;
    }
    this.tally[event.verdict === 'new' ? 'fresh' : event.verdict] += 1;
    const mark = this.#ink(event.verdict.padEnd(13), event.verdict);
    const words = event.words.length > 110 ? `${event.words.slice(0, 107)}...` : event.words;
    // "Denies" turns the words round; "asserts" adds nothing to them.
    const does = event.stance === 'asserts' ? '' : ` ${event.stance}`;
    return `  ${mark} ${event.speaker ?? event.outlet}${does}: ${words.replace(/\s+/g, ' ')}`;
  }

  #ink(text: string, ink: keyof typeof INK): string {
    return this.#color ? `\u001b[${INK[ink]}m${text}\u001b[0m` : text;
  }
}
