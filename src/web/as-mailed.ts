import type { Digest } from '../model/digest.ts';
import { fewerLines } from '../model/fewer-lines.ts';
import { parseUrl } from '../model/parse-url.ts';

/**
 * A digest as far as its mail had room for it: what the mail only counts stands in "and 12 more". The mail itself is asked,
 * by its plain text, in which each line has the link to its saved sentence in a row of its own.
 */
export function asMailed(digest: Digest, body: string): Digest {
  const rows = new Set(body.split('\n').map((row) => row.trim()));
  return fewerLines(digest, (lines) =>
    lines.filter(({ savedUrl }) => rows.has(parseUrl(savedUrl)?.href ?? savedUrl)),
  );
}
