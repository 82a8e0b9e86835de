import type { ResolvedDate } from '../model/claim.ts';
import { spanOf } from '../model/span.ts';
import { CalendarDates } from './calendar-dates.ts';
import type { FoundDate } from './date-reader.ts';
import { isoDay, parseIsoDay } from './days.ts';
import type { Document, Token } from './document.ts';
import { RelativeDates } from './relative-dates.ts';

export { localDay } from './days.ts';

/**
 * The dates of a text, resolved against its day of publication. News looks back: "on Friday" is the last Friday up to
 * and with that day, "in February" the last February; only words that look forward ("next week", "mañana", "will meet
 * on Tuesday") lead forward. Linear in the text's length.
 *
 * @param publishedLocalDay `YYYY-MM-DD` in the outlet's zone, see `localDay`. Anything else finds no dates.
 * @param parts stretches of the text that have a day of publication of their own, in order: posts of a live blog
 */
export function findDates(
  doc: Document,
  publishedLocalDay: string,
  parts: readonly DatedPart[] = [],
): ResolvedDate[] {
  const dates: ResolvedDate[] = [];
  let from = 0;
  const read = (to: number, day: string) => {
    const published = parseIsoDay(day);
    if (published !== null && to > from) dates.push(...new DateFinder(doc, published).find(from, to));
    from = Math.max(from, to);
  };
  for (const part of parts) {
    read(firstToken(doc, part.start), publishedLocalDay);
    read(firstToken(doc, part.end), part.day);
  }
  read(doc.tokens.length, publishedLocalDay);
  return dates.filter(isInCalendar);
}

/** A stretch of a text with the local day (`YYYY-MM-DD`) on which it was published. */
export interface DatedPart {
  readonly start: number;
  readonly end: number;
  readonly day: string;
}

/** Index of the first token at or after an offset, by halving. */
function firstToken({ tokens }: Document, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "900,000 weeks ago" leads out of the calendar, and is no date that anybody compares. */
function isInCalendar({ from, to }: ResolvedDate): boolean {
  return /^\d{4}-/.test(from) && /^\d{4}-/.test(to);
}

class DateFinder {
  private readonly tokens: readonly Token[];
  private readonly calendar: CalendarDates;
  private readonly relative: RelativeDates;
  private readonly found: FoundDate[] = [];

  constructor(
    private readonly doc: Document,
    private readonly published: number,
  ) {
    this.tokens = doc.tokens;
    this.calendar = new CalendarDates(doc.tokens, doc.lang, published);
    this.relative = new RelativeDates(doc.tokens, doc.lang, published, (at, anywhere) =>
      this.lastDay(at, anywhere),
    );
  }

  /** The dates among the tokens from `start` up to `end`. */
  find(start: number, end: number): ResolvedDate[] {
    let used = start;
    for (let at = start; at < end; at++) {
      if (at < used || this.tokens[at]?.kind === 'punctuation') continue;
      const date = this.calendar.read(at) ?? this.relative.read(at);
      if (!date) continue;
      this.found.push({ ...date, first: Math.max(date.first, used) });
      used = date.end;
    }
    return this.found.map((date) => this.resolved(date));
  }

  private resolved({ first, end, from, to, grain, rule }: FoundDate): ResolvedDate {
    const start = this.tokens[first]?.start ?? 0;
    const stop = this.tokens[end - 1]?.end ?? start;
    return { span: spanOf(this.doc.text, start, stop), from: isoDay(from), to: isoDay(to), grain, rule };
  }

  /** The last single day named in this paragraph (or anywhere) before a token, else the day of publication. */
  private lastDay(at: number, anywhere: boolean): number {
    const last = anywhere
      ? this.found.findLast(({ grain }) => grain === 'day')
      : this.found[this.found.length - 1];
    if (last?.grain !== 'day') return this.published;
    if (anywhere) return last.from;
    const paragraph = (token: number): number | undefined =>
      this.doc.sentences[this.tokens[token]?.sentence ?? -1]?.paragraph;
    return paragraph(last.first) === paragraph(at) ? last.from : this.published;
  }
}
