import type { Digest, LinesCut, SpokenLine } from './digest.ts';

interface Part<L> {
  readonly lines: readonly L[];
  readonly more?: LinesCut;
}

/** A part of a digest with only these of its lines: the others are counted in its "and 12 more", which leads to `url`. */
export function withLines<L, T extends Part<L>>(part: T, lines: readonly L[], url: string): T {
  const cut = part.lines.length - lines.length;
  if (cut === 0) return part;
  return { ...part, lines, more: { count: (part.more?.count ?? 0) + cut, url: part.more?.url ?? url } };
}

/** A digest with fewer lines. `keep` is asked part by part, in the order in which they are read. */
export function fewerLines(
  digest: Digest,
  keep: <L extends SpokenLine>(lines: readonly L[]) => readonly L[],
): Digest {
  const { url } = digest.held;
  const kept = <L extends SpokenLine, T extends Part<L>>(part: T): T =>
    withLines<L, T>(part, keep(part.lines), url);
  const { corrections, sections, saidAgain, ...rest } = digest;
  return {
    ...rest,
    ...(corrections && { corrections: kept(corrections) }),
    sections: sections.map((section) => kept(section)),
    ...(saidAgain && { saidAgain: kept(saidAgain) }),
  };
}
