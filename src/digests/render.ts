import type { Digest, LinesCut, RenderedDigest } from '../model/digest.ts';
import { withLines } from '../model/fewer-lines.ts';
import { bytesInMail, MAX_MAIL_BYTES } from './mail-size.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';
import { subjectOf } from './subject.ts';

/** Most characters of a quotation: the first at which the mail is small enough. */
const WORD_LIMITS = [1000, 600, 400, 250, 150] as const;
const TIGHTEST = 150;

/** The digest as it is mailed. The same digest gives the same bytes. */
export function renderDigest(digest: Digest): RenderedDigest {
  for (const limit of WORD_LIMITS) {
    const rendered = renderAt(digest, limit);
    if (bytesInMail(rendered) <= MAX_MAIL_BYTES) return rendered;
  }
  let [less, rendered] = [digest, renderAt(digest, TIGHTEST)];
  for (;;) {
    const over = 1 - MAX_MAIL_BYTES / bytesInMail(rendered);
    // Half of what is over: lines are of all lengths, and none is cut for nothing.
    const next = over <= 0 ? null : withoutLast(less, over / 2);
    if (next === null) return rendered;
    [less, rendered] = [next, renderAt(next, TIGHTEST)];
  }
}

function renderAt(digest: Digest, limit: number): RenderedDigest {
  return { subject: subjectOf(digest), html: renderHtml(digest, limit), text: renderText(digest, limit) };
}

/**
 * A digest too long even so: a share of its lines goes behind "and 12 more", of what is said again before any news, and of
 * what does not stand after all of it.
 */
function withoutLast(digest: Digest, share: number): Digest | null {
  const { saidAgain, sections } = digest;
  if (saidAgain !== undefined && saidAgain.lines.length > 0) {
    return { ...digest, saidAgain: fewer(saidAgain, most(saidAgain, share), digest) };
  }
  const left = lengthsLeft(
    sections.map((section) => section.lines.length),
    share,
  );
  if (left === null) return withFewerCorrections(digest, share);
  return { ...digest, sections: sections.map((section, at) => fewer(section, left[at] ?? 0, digest)) };
}

/** Lengths that a share is taken from, one by one of the longest; of several, of the last. One line is left. */
function lengthsLeft(lengths: readonly number[], share: number): number[] | null {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all <= 1) return null;
  const left = [...lengths];
  for (let cut = Math.min(all - 1, Math.ceil(all * share)); cut > 0; cut -= 1) {
    const longest = Math.max(...left);
    left[left.lastIndexOf(longest)] = longest - 1;
  }
  return left;
}

function withFewerCorrections(digest: Digest, share: number): Digest | null {
  const { corrections } = digest;
  if (corrections === undefined || corrections.lines.length <= 1) return null;
  return { ...digest, corrections: fewer(corrections, most(corrections, share), digest) };
}

function most({ lines }: { readonly lines: readonly unknown[] }, share: number): number {
  return lines.length - Math.ceil(lines.length * share);
}

function fewer<T extends { readonly lines: readonly unknown[]; readonly more?: LinesCut }>(
  section: T,
  left: number,
  digest: Digest,
): T {
  return withLines<unknown, T>(section, section.lines.slice(0, left), digest.held.url);
}
