import type { Span } from '../model/span.ts';

/** What stands in a text, in the order of the text: figures, dates. Asked by every claim, so it is not walked through each time. */
export class InOrder<T extends { readonly span: Span }> {
  constructor(private readonly all: readonly T[]) {}

  /** Those that stand wholly between two offsets. */
  within(start: number, end: number): T[] {
    const found: T[] = [];
    for (let at = this.firstFrom(start); at < this.all.length; at++) {
      const one = this.all[at];
      if (!one || one.span.start >= end) break;
      if (one.span.end <= end) found.push(one);
    }
    return found;
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
