import type { DigestLine } from '../model/digest.ts';
import type { Labels } from './labels.ts';

/**
 * Does the line tell what its outlet made of an article that the desk had read? Nobody said anything else then, whatever
 * novelty calls it. To whom it is new it was not changed.
 */
export function isEdit({ earlier, verdict }: Pick<DigestLine, 'earlier' | 'verdict'>): boolean {
  return earlier?.beforeEdit === true && verdict !== 'new';
}

/** What stands before a line of news: `Update`, `Changed in the article`. */
export function badgeOf(line: Pick<DigestLine, 'verdict' | 'earlier'>, labels: Labels): string {
  return isEdit(line) ? labels.changedInArticle : labels.verdict[line.verdict];
}
