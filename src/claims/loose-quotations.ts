import type { Attribution } from './drafts.ts';
import type { Line } from './line.ts';
import { floating, type Material } from './material.ts';
import { cuesOf, quotedTokens, type Range } from './scan.ts';
import type { Source } from './source.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/** Quotations that no attribution takes, and whose they are. */

/** A unit that is nothing but quotation goes on with the speaker before; null where it is none, or nobody spoke. */
export function floatingQuotation(line: Line, speakers: Speakers): Material[] | null {
  const { from, to } = line.unit;
  if (!line.quoted(from) || quotedTokens(line.scan, line.unit) < (to - from) * 0.7) return null;
  // `—No fui yo.` A dialogue's next line is the other's, whoever that is.
  if (/^[—–―-]$/u.test(line.text(from)) && line.scan.lang === 'es') return null;
  if (isHeading(line)) return null;
  const introduced = introducedBefore(line, speakers);
  const source = introduced ?? speakers.goesOn(line.unit, line.unit.paragraph);
  if (source && source.how === 'carried' && source.range) speakers.tookOver(source, line.unit);
  return source && floating(line, { from, to: line.last + 1 }, source, 'quote:floating');
}

/** `Entrevistamos a la alcaldesa Ana Ruiz, quien contó cómo fue:` The paragraph before introduces whom nobody has quoted yet. */
function introducedBefore({ scan, unit }: Line, speakers: Speakers): Source | null {
  const before = scan.units[unit.index - 1];
  const introduces = scan.lang === 'es' && before && scan.tokens[before.to - 1]?.text === ':';
  if (!introduces || speakers.spokeIn(before)) return null;
  return speakers.lastPersonIn(before);
}

/** `“La culpa no es nuestra”` alone in its paragraph, a few words without a full stop: a heading, whose it is the text tells later. */
function isHeading({ scan, unit }: Line): boolean {
  const { sentences, tokens, text } = { ...scan.doc, tokens: scan.tokens };
  const alone =
    sentences[(tokens[unit.from]?.sentence ?? 0) - 1]?.paragraph !== unit.paragraph &&
    sentences[(tokens[unit.to - 1]?.sentence ?? 0) + 1]?.paragraph !== unit.paragraph;
  if (scan.lang !== 'es' || !alone || unit.to - unit.from > 12) return false;
  const words = text.slice(tokens[unit.from]?.start ?? 0, tokens[unit.to - 1]?.end ?? 0);
  return !/[.,…][”"»]?$|[”"»][.,]$/u.test(words);
}

/** `... in one phrase: "We protect our own"`: a quotation after a colon that no cue takes belongs to who spoke last. */
export function looseQuotations(
  line: Line,
  attributions: readonly Attribution[],
  speakers: Speakers,
): Material[] {
  const found: Material[] = [];
  for (let at = line.unit.from; at < line.unit.to; at++) {
    if (!line.opensQuote(at)) continue;
    const quotation = { from: at, to: line.quoteEnd(at) };
    if (line.text(at - 1) === ':' && !taken(quotation, attributions) && !PROVERB.test(line.folded(at - 2))) {
      const source =
        whoSpeaks(line, at, attributions) ??
        unlessNamed(speakers.nearestIn(line.unit, at), quotation, speakers) ??
        unlessNamed(speakers.headOfUnit(line.unit), quotation, speakers) ??
        (anotherSpeaks(line, at, attributions) ? null : speakers.carried(line.unit.paragraph));
      if (source && source.how !== 'carried' && line.scan.lang === 'es')
        speakers.spoke(source, line.unit.paragraph, at);
      if (source) found.push(...floating(line, quotation, source, 'quote:loose'));
    }
    at = quotation.to - 1;
  }
  return found;
}

/** `Mora dijo que, si Ruiz gana, habrá un acuerdo: “Lo firmaré yo”`: in Spanish whose words stand before the colon. */
function whoSpeaks({ scan }: Line, at: number, attributions: readonly Attribution[]): Source | null {
  if (scan.lang !== 'es') return null;
  const before = attributions.filter(
    ({ cue, source, rule }) =>
      source &&
      source.how !== 'pro-drop' &&
      source.confidence > 0.5 &&
      cue.from < at &&
      rule !== 'according-to',
  );
  const source = before[before.length - 1]?.source ?? null;
  return source && { ...source, confidence: Math.min(source.confidence, 0.85) };
}

/** `Esto decía la revista: “...”`, `Lama tibetano: “...”`: words that name somebody else, whom the rules do not make out. */
function anotherSpeaks(line: Line, colon: number, attributions: readonly Attribution[]): boolean {
  if (line.scan.lang !== 'es') return false;
  const head = { from: line.unit.from, to: colon - 1 };
  const opens =
    /^(?:y|e|pero|o|en|con|sobre|asi|ademas|tambien|a|al|por|para|sin|segun|luego|despues|otro|otra)$/;
  const label = line.count(head) <= 5 && !opens.test(line.folded(head.from)) && !hasVerb(line, head);
  if (label) return true;
  return cuesOf(line.scan, line.unit).some(
    ({ at, cue }) =>
      at < colon &&
      cue.forms.has('finite') &&
      !cue.nounish &&
      cue.frames.has('q') &&
      cue.frames.has('t') &&
      !line.quoted(at) &&
      !attributions.some((one) => one.cue.from <= at && one.cue.to > at),
  );
}

/** `Mora le dará su apoyo: “Mora ya se cansó”`: whom the words name has not said them. */
function unlessNamed(source: Source | null, quotation: Range, speakers: Speakers): Source | null {
  return source && speakers.names(quotation, source.actor) ? null : source;
}

/** `She shrugged, she said. With us it is "trust and work, never orders".` Mostly quoted: who spoke just before. */
export function quotedSpeaker({ scan, unit }: Line, range: Range, speakers: Speakers): Source | null {
  const mostly = quotedTokens(scan, range) > (range.to - range.from) * 0.6;
  const before = mostly ? speakers.carried(unit.paragraph) : null;
  return before?.range ? before : null;
}

/** `Como dice el dicho: “...”` */
const PROVERB = /^(?:dicho|refran|proverbio|lema|eslogan|saying|proverb|slogan)$/;

function taken({ from, to }: Range, attributions: readonly Attribution[]): boolean {
  return attributions.some(({ content }) => content.some((range) => range.from < to && range.to > from));
}
