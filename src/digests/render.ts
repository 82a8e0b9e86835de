import type { Digest, LinesCut, RenderedDigest } from '../model/digest.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';
import { subjectOf } from './subject.ts';

/** Gmail cuts mails over 102 kB; what a delivery adds for one recipient needs the rest. */
const MAX_HTML_BYTES = 97_000;
/** Most characters of a quotation: the first at which the mail is small enough. */
const WORD_LIMITS = [1000, 600, 400, 250, 150] as const;
const TIGHTEST = 150;

/** The digest as it is mailed. The same digest gives the same bytes. */
export function renderDigest(digest: Digest): RenderedDigest {
  for (const limit of WORD_LIMITS) {
    const html = renderHtml(digest, limit);
    if (fits(html)) return { subject: subjectOf(digest), html, text: renderText(digest, limit) };
  }
  const cut = withoutLast(digest);
  if (cut !== null) return renderDigest(cut);
  const html = renderHtml(digest, TIGHTEST);
  return { subject: subjectOf(digest), html, text: renderText(digest, TIGHTEST) };
}

function fits(html: string): boolean {
  return Buffer.byteLength(html) <= MAX_HTML_BYTES;
}

/**
 * A digest too long even so: a tenth of the lines of its longest section go behind "and 12 more", of what is said again
 * before any news, and of what does not stand after all of it.
 */
function withoutLast(digest: Digest): Digest | null {
  const { saidAgain } = digest;
  if (saidAgain !== undefined && saidAgain.lines.length > 0)
    return { ...digest, saidAgain: fewer(saidAgain, digest) };
  const longest = digest.sections.reduce((most, section) => Math.max(most, section.lines.length), 0);
  if (longest <= 1) return withFewerCorrections(digest);
  const chosen = digest.sections.findIndex((section) => section.lines.length === longest);
  return {
    ...digest,
    sections: digest.sections.map((section, index) => (index === chosen ? fewer(section, digest) : section)),
  };
}

function withFewerCorrections(digest: Digest): Digest | null {
  const { corrections } = digest;
  if (corrections === undefined || corrections.lines.length <= 1) return null;
  return { ...digest, corrections: fewer(corrections, digest) };
}

function fewer<T extends { readonly lines: readonly unknown[]; readonly more?: LinesCut }>(
  section: T,
  digest: Digest,
): T {
  const cut = Math.ceil(section.lines.length / 10);
  return {
    ...section,
    lines: section.lines.slice(0, -cut),
    more: { count: (section.more?.count ?? 0) + cut, url: section.more?.url ?? digest.held.url },
  };
}
