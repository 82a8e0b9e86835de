import {
  type ChangedSentence,
  compareReadings,
  type ReadText,
  type RevisionVerdict,
} from '../articles/revisions.ts';
import { type WordChange, wordChanges } from '../text/word-changes.ts';

export interface RevisionChanges {
  /** What became of the title's words; null when it says the same. */
  readonly title: readonly WordChange[] | null;
  readonly sentences: readonly Pick<ChangedSentence, 'kind' | 'words'>[];
  /** The outlet's own words that it corrected the article; null: it was edited without notice. */
  readonly note: string | null;
}

interface TwoReadings {
  readonly before: ReadText;
  readonly after: ReadText;
}

/** What an outlet changed between two revisions of an article, in the words of both. */
export function compareRevisions({ before, after }: TwoReadings): RevisionChanges {
  const { titleChanged, sentences, note } = compareReadings(before, after);
  return {
    title: titleChanged ? wordChanges(before.title, after.title) : null,
    sentences: sentences.map(({ kind, words }) => ({ kind, words })),
    note: note?.text ?? null,
  };
}

/** Whether a page read again is to be kept as a revision. */
export function kindOfRevision({ before, after }: TwoReadings): RevisionVerdict['kind'] {
  return compareReadings(before, after).kind;
}

/** What became of the words of claims that were edited, pair by pair. */
export function compareClaimWords(
  pairs: readonly { readonly before: string; readonly after: string }[],
): WordChange[][] {
  return pairs.map(({ before, after }) => wordChanges(before, after));
}
