import type { Digest } from '../model/digest.ts';
import { LABELS } from './labels.ts';
import { type ToldDigest, type ToldSection, toldDigest } from './told.ts';

/** Most characters of a quotation: the first at which everything fits is taken. */
const WORD_LIMITS = [800, 300, 150] as const;
const TIGHTEST = 150;

/**
 * Renders a digest for a place that takes only so much: first with shorter quotations, then with fewer lines, those that
 * are read last first. Lines that are cut are counted and linked, never silently gone.
 */
export function fitting<T>(
  digest: Digest,
  render: (told: ToldDigest, maxWords: number) => T,
  fits: (rendered: T) => boolean,
): T {
  const told = toldDigest(digest);
  for (const limit of WORD_LIMITS) {
    const rendered = render(told, limit);
    if (fits(rendered)) return rendered;
  }
  const withFirst = (lines: number) => render(withLines(told, lines, digest), TIGHTEST);
  let best = withFirst(0);
  let fewest = 0;
  let most = told.sections.reduce((sum, { lines }) => sum + lines.length, 0);
  // Halving: a rendering of very many lines costs much more than one that fits.
  while (most - fewest > 1) {
    const middle = Math.floor((fewest + most) / 2);
    const rendered = withFirst(middle);
    if (fits(rendered)) [best, fewest] = [rendered, middle];
    else most = middle;
  }
  return best;
}

/** The first `most` lines; what is cut of a section stands in its "and 12 more", sections without any in one of their own. */
function withLines(told: ToldDigest, most: number, { lang, held }: Digest): ToldDigest {
  const link = (count: number) => ({ text: LABELS[lang].andMore(count), url: told.held.url ?? held.url });
  const kept: ToldSection[] = [];
  let room = most;
  let gone = 0;
  for (const section of told.sections) {
    const lines = section.lines.slice(0, room);
    const cut = section.cut + section.lines.length - lines.length;
    room -= lines.length;
    if (lines.length === 0) gone += cut;
    else kept.push({ ...section, lines, cut, more: cut === section.cut ? section.more : link(cut) });
  }
  return { ...told, sections: kept, more: gone === 0 ? null : link(gone) };
}
