import type { Digest, DigestLine } from '../model/digest.ts';
import { isEdit } from './badge.ts';
import { LABELS } from './labels.ts';

/** `1 correction, 1 contradiction, 2 updates, 5 new and 12 more`; empty when there is nothing to tell. */
export function counts(digest: Digest): string {
  const { count } = LABELS[digest.lang];
  const lines = digest.sections.flatMap((section) => section.lines);
  const cut = linesCut(digest);
  const told = [
    ['correction', correctionsIn(digest)] as const,
    ...COUNTED.map((what) => [what, lines.filter((line) => countedAs(line) === what).length] as const),
  ]
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `${number} ${count[what][number === 1 ? 0 : 1]}`)
    .join(', ');
  return cut > 0 && told !== '' ? `${told} ${LABELS[digest.lang].andMore(cut)}` : told;
}

const COUNTED = ['edit', 'contradiction', 'update', 'new'] as const;

function countedAs(line: DigestLine): (typeof COUNTED)[number] {
  return isEdit(line) ? 'edit' : line.verdict;
}

/** All corrections, those that the mail has no room for included. */
export function correctionsIn({ corrections }: Pick<Digest, 'corrections'>): number {
  return (corrections?.lines.length ?? 0) + (corrections?.more?.count ?? 0);
}

/** Lines of news that stand behind "and 12 more". */
export function linesCut(digest: Digest): number {
  return digest.sections.reduce((sum, section) => sum + (section.more?.count ?? 0), 0);
}
