import type { DigestLine } from '../model/digest.ts';
import type { Labels } from './labels.ts';

/** Does the line tell what its outlet made of an article? Nobody said anything else then, whatever novelty calls it. */
export function isEdit({ earlier }: Pick<DigestLine, 'earlier'>): boolean {
  return earlier?.beforeEdit === true;
}

/** What stands before a line of news: `Update`, `Changed in the article`. */
export function badgeOf(line: Pick<DigestLine, 'verdict' | 'earlier'>, labels: Labels): string {
  return isEdit(line) ? labels.changedInArticle : labels.verdict[line.verdict];
}
