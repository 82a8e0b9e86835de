/** What can be wrong with an answer, one kind for each column of the table that it costs. */
export const ERROR_KINDS = [
  'missed-claim',
  'spurious-claim',
  'wrong-speaker',
  'wrong-stance',
  'wrong-topic',
  'wrong-figure',
  'wrong-when',
  'wrong-verdict',
  'missed-mention',
  'spurious-mention',
  'missed-fact',
  'noise',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** One answer that is wrong, with what was asked for and by which rule it was given. */
export interface ErrorCase {
  readonly kind: ErrorKind;
  readonly article: string;
  /** The words of the article in question. */
  readonly words: string;
  /** What the gold set says, and what was found; null where there is nothing to say. */
  readonly wanted: string | null;
  readonly got: string | null;
  readonly rule: string | null;
}
