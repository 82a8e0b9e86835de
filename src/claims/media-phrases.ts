import { MEDIA_NOUNS, PLAIN_MEDIA } from '../text/lexicons/body-nouns.ts';
import type { NamedText } from './named-text.ts';
import { INDEFINITE, nounIn } from './noun-phrases.ts';
import type { Range } from './scan.ts';
import { namedSource, type Source } from './source.ts';

/** `the newspaper`, `el diario`, `the report`: the outlet named last. */
export function mediaNoun(text: NamedText, range: Range): Source | null {
  const head = nounIn(text, range, MEDIA_NOUNS[text.lang]);
  if (
    head === null ||
    /^(?:this|our|este|esta|nuestro)$/.test(text.folded(range.from)) ||
    INDEFINITE.has(text.folded(range.from)) ||
    range.to - range.from > 6
  )
    return null;
  const media = text.lastNamed(range.from, ({ actor }) => actor.kind === 'media');
  return media && { actor: media.actor, how: 'role', range, confidence: 0.85 };
}

/** The outlet that is named or meant among the words: `officials told the newspaper`. */
export function mediaAmong(text: NamedText, range: Range): Source | null {
  for (let at = range.from; at < range.to; at++) {
    const occurrence = text.named(at);
    if (occurrence?.actor.kind === 'media') return namedSource(occurrence, 0.9);
    if (!/^(?:the|el|la|al)$/.test(text.folded(at)) || !PLAIN_MEDIA.has(text.folded(at + 1))) continue;
    // `told the agency Reuters`: the name tells which.
    const noun =
      text.named(at + 2)?.actor.kind === 'media' ? null : mediaNoun(text, { from: at, to: at + 2 });
    if (noun) return noun;
  }
  return null;
}
