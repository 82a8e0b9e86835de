import type { Attribution } from './drafts.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import { floatingPropositions, type Proposition, propositions } from './split.ts';

/** What one claim is built from. */
export interface Material {
  readonly line: Line;
  readonly proposition: Proposition;
  readonly source: Source | null;
  readonly via: readonly Source[];
  /** null where no cue, colon or "according to" ties the words to their speaker. */
  readonly attribution: Attribution | null;
  readonly rule: string;
}

/** One for each proposition of an attribution. */
export function attributed(line: Line, attribution: Attribution): Material[] {
  const { source, via, rule } = attribution;
  return propositions(line, attribution).map((proposition) => ({
    line,
    proposition,
    source,
    via,
    attribution,
    rule,
  }));
}

/** One for each proposition of words that no cue introduces. */
export function floating(line: Line, range: Range, source: Source | null, rule: string): Material[] {
  return floatingPropositions(line, range).map((proposition) =>
    unattributed(line, proposition, source, rule),
  );
}

/** A proposition whose speaker no attribution tells. */
export function unattributed(
  line: Line,
  proposition: Proposition,
  source: Source | null,
  rule: string,
): Material {
  return { line, proposition, source, via: [], attribution: null, rule };
}
