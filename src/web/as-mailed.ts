import type { Digest, LinesCut } from '../model/digest.ts';
import { parseUrl } from '../model/parse-url.ts';

interface Part {
  readonly lines: readonly { readonly savedUrl: string }[];
  readonly more?: LinesCut;
}

/**
 * A digest as far as its mail had room for it: what the mail only counts stands in "and 12 more". The mail itself is asked,
 * by its plain text, in which each line has the link to its saved sentence in a row of its own.
 */
export function asMailed(digest: Digest, body: string): Digest {
  const rows = new Set(body.split('\n').map((row) => row.trim()));
  const mailed = <T extends Part>(part: T): T => {
    const lines = part.lines.filter(({ savedUrl }) => rows.has(parseUrl(savedUrl)?.href ?? savedUrl));
    const cut = part.lines.length - lines.length;
    if (cut === 0) return part;
    const { count, url } = part.more ?? { count: 0, url: digest.held.url };
    return { ...part, lines, more: { count: count + cut, url } };
  };
  const { corrections, sections, saidAgain, ...rest } = digest;
  return {
    ...rest,
    ...(corrections && { corrections: mailed(corrections) }),
    sections: sections.map(mailed),
    ...(saidAgain && { saidAgain: mailed(saidAgain) }),
  };
}
