import { looksLikeOutlet } from '../text/outlet-names.ts';
import { withoutSite } from './metadata.ts';

/** Fewer words (`Video`, `Live blog`) say nothing. */
const FEWEST_WORDS = 3;

/**
 * A feed's headline as a text of its own, for an entry of which neither the page nor the feed has more: `Ruiz rejects the
 * toll` is what somebody said, whoever put it so briefly. Aggregators name the outlet behind it: that is cut off. Null
 * where it is too short to say anything.
 */
export function headlineText(title: string, site: string | null): string | null {
  const bare = withoutSite(title, site);
  const [, headline = bare, behind = ''] = /^(.{12,})\s[|–—·•»-]\s+([^|–—·•»]{2,40})$/u.exec(bare) ?? [];
  const text = looksLikeOutlet(behind) ? headline.trimEnd() : bare;
  return text.split(/\s+/u).length < FEWEST_WORDS ? null : text;
}
