import type { Digest } from '../model/digest.ts';
import { fewerLines } from '../model/fewer-lines.ts';
import { LABELS } from './labels.ts';
import { type ToldDigest, toldDigest } from './told.ts';

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
  const withFirst = (lines: number) => render(toldFirst(digest, told, lines), TIGHTEST);
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

/** The first `most` lines; sections of which none is left stand in one "and 12 more". The subject is that of all of them. */
function toldFirst(digest: Digest, { subject }: ToldDigest, most: number): ToldDigest {
  const told = toldDigest(firstLines(digest, most));
  const gone = told.sections.reduce((sum, { lines, cut }) => sum + (lines.length === 0 ? cut : 0), 0);
  const sections = told.sections.filter(({ lines }) => lines.length > 0);
  const more = { text: LABELS[digest.lang].andMore(gone), url: told.held.url ?? digest.held.url };
  return { ...told, subject, sections, more: gone === 0 ? null : more };
}

function firstLines(digest: Digest, most: number): Digest {
  let room = most;
  return fewerLines(digest, (lines) => {
    const first = lines.slice(0, room);
    room -= first.length;
    return first;
  });
}
