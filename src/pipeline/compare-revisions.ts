import { compareReadings, type ReadText } from '../articles/revisions.ts';

/** One paragraph that an outlet changed; a null side means that it came or went. */
export interface ChangedWords {
  readonly before: string | null;
  readonly after: string | null;
}

export interface RevisionChanges {
  readonly title: ChangedWords | null;
  readonly paragraphs: readonly ChangedWords[];
}

/** What an outlet changed between two saved revisions of an article, in the words of both. */
export function compareRevisions(before: ReadText, after: ReadText): RevisionChanges {
  const { titleChanged, paragraphs } = compareReadings(before, after);
  const was = paragraphsOf(before.text);
  const is = paragraphsOf(after.text);
  return {
    title: titleChanged ? { before: before.title, after: after.title } : null,
    paragraphs: paragraphs.map((changed) => ({
      before: changed.before === null ? null : (was[changed.before] ?? null),
      after: changed.after === null ? null : (is[changed.after] ?? null),
    })),
  };
}

/** As `compareReadings` counts them: a paragraph of rules or stars alone is none. */
function paragraphsOf(text: string): string[] {
  return text
    .split('\n\n')
    .filter((paragraph) => /[\p{L}\p{M}\p{N}\p{Sc}%+]/u.test(paragraph.normalize('NFKC')));
}
