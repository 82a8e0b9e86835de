import type { Rendering } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import type { JudgedClaim } from './judged.ts';
import { standing } from './known.ts';

type Said = Pick<
  JudgedClaim,
  'claimId' | 'articleId' | 'seq' | 'words' | 'kind' | 'lang' | 'stance' | 'outlet' | 'acts' | 'background'
>;

/**
 * The same statement in the desk's own language, as another article has it: a quotation before a paraphrase, then what was
 * judged first. Only words with which the speaker does the same: beside `says: they will not come`, `vengan` of `negó que
 * vengan` would say the opposite. Undefined where the line is in that language itself, or nothing that stands has it: nothing is translated.
 */
export function renderingOf(
  line: { readonly claimId: number; readonly lang: Language; readonly stance: string },
  statement: readonly Said[],
  lang: Language,
): Rendering | undefined {
  if (line.lang === lang) return undefined;
  const article = statement.find((claim) => claim.claimId === line.claimId)?.articleId;
  const [best] = statement
    .filter((claim) => claim.lang === lang && claim.stance === line.stance && claim.articleId !== article)
    .filter((claim) => !claim.background && standing(claim) === 'live')
    .sort((a, b) => Number(b.kind === 'direct') - Number(a.kind === 'direct') || a.seq - b.seq);
  return best && { claimId: best.claimId, words: best.words, kind: best.kind, lang, outlet: best.outlet };
}
