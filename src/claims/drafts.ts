import type { Stance } from '../model/claim.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';

/** How the words that are attributed lie to the words that attribute them. */
export type Direction = 'forward' | 'backward';

/** What a cue, a colon or "according to" opens, before its content is cut to size. */
export interface Draft {
  readonly rule: string;
  readonly lemma: string;
  readonly class: string;
  readonly cue: Range;
  /** First token of the attribution: its conjunction, subject or cue. Content of what stands before ends here. */
  readonly start: number;
  /** Just past the attribution's own words (subject, cue, adjuncts). */
  readonly end: number;
  readonly direction: Direction;
  /** Forward: first token of the content. */
  readonly contentFrom: number;
  /** Forward: the content ends here at the latest, where the sentence itself tells. */
  readonly contentTo?: number;
  /** null: to be found (pro-drop, shared subject). */
  readonly subject: Range | null;
  /** Talk that the text gives nobody for: `se comenta que`, `trascendió que`. */
  readonly rumour?: boolean;
  /** No subject of its own: the subject of the attribution before goes on ("and said"), or of the sentence ("adding"). */
  readonly shares: boolean;
  readonly stance: Stance;
  /** Whom the words were told: "told The Daily Star". */
  readonly recipient: Range | null;
  /** The claim's span takes the cue in: "rejected the idea" says what "the idea" alone does not. */
  readonly takesCue: boolean;
  /** A belief or feeling: not reported as a claim when it stands inside another attribution. */
  readonly belief: boolean;
}

/** An attribution with its speaker and its content. */
export interface Attribution extends Draft {
  readonly source: Source | null;
  readonly content: readonly Range[];
  /** What of its unit is its own: from the end of the attribution before to the beginning of the next. */
  readonly clause: Range;
  /** Just past the words before the first attribution of its unit, where they are its as well; else null. */
  readonly head: number | null;
  /** Who passed it on, outermost last. */
  readonly via: readonly Source[];
}
