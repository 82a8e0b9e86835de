import { BODY_NOUNS, CAPITALS, DATA_NOUNS, PAPERS } from '../text/lexicons/body-nouns.ts';
import type { Actor, Occurrence } from './actors.ts';
import { agencyAgain } from './agencies-again.ts';
import type { Discourse } from './discourse.ts';
import type { NamedText } from './named-text.ts';
import { hasCapital, nounIn } from './noun-phrases.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import { unnamedActor } from './unnamed-actors.ts';
import { unnamedSource } from './unnamed-phrases.ts';

/** `Caracas insists`: the government that sits there. */
export function governmentBehind(text: NamedText, range: Range): Source | null {
  const name = range.to - range.from === 1 ? CAPITALS.get(text.folded(range.from)) : undefined;
  return name === undefined
    ? null
    : { actor: unnamedActor(name, false), how: 'role', range, confidence: 0.7 };
}

/** A body that speaks, named or not: `the campaign`, `el gobierno mexicano`, `Northern Command`. */
export function bodySource(
  text: NamedText,
  discourse: Discourse,
  range: Range,
  head: Occurrence | null,
): Source | null {
  const noun = nounIn(text, range, BODY_NOUNS[text.lang]);
  const owner =
    noun !== null && DATA_NOUNS.has(text.folded(noun))
      ? ownerIn(text, { from: noun + 1, to: range.to })
      : null;
  if (owner) return { actor: owner, how: 'role', range, confidence: 0.8 };
  const maker = noun === null ? null : makerOf(text, noun, range);
  if (maker) return unnamedSource(text, discourse, maker, 0.75);
  const again = noun === null ? null : agencyAgain(text, range, noun, discourse.lastActor);
  if (again) return { actor: again, how: 'role', range, confidence: 0.75 };
  if (head && noun === null) return { actor: head.actor, how: 'named', range, confidence: 0.8 };
  if (noun === null && !hasCapital(text, range)) return null;
  return unnamedSource(text, discourse, range, noun === null ? 0.6 : 0.75);
}

/** `a note by Northgate Capital`: who wrote the paper, where he has a name of capitals. */
function makerOf(text: NamedText, noun: number, { to }: Range): Range | null {
  // `a poll published by The Daily Star`
  let made = noun + 1;
  // `released on Monday by`
  if (MADE.test(text.folded(made)))
    do made++;
    while (
      made < noun + 6 &&
      /^(?:on|out|this|week|last|el|este|a|cabo|.+day|lunes|martes|miercoles|jueves|viernes)$/.test(
        text.folded(made),
      )
    );
  if (!PAPERS.has(text.folded(noun)) || !/^(?:by|from|de|del|por)$/.test(text.folded(made))) return null;
  let from = made + 1;
  // `de El Norte`: a capital makes the article part of the name.
  if (/^(?:the|la|el|los|las)$/.test(text.folded(from)) && !text.capital(from)) from++;
  let end = from;
  // Behind a verb ("warns a note by ...") the phrase that was asked for ends at its noun.
  while (
    text.capital(end) ||
    (end < to &&
      end > from &&
      !/^(?:last|this|on|in|-|este|esta|el|en)$/.test(text.folded(end)) &&
      !MADE.test(text.folded(end)))
  )
    end++;
  return end > from ? { from, to: end } : null;
}

const MADE =
  /^(?:published|released|conducted|commissioned|done|made|issued|prepared|written|carried|publicad[oa]|realizad[oa]|elaborad[oa]|difundid[oa]|levantad[oa]|hech[oa]|presentad[oa]|encargad[oa])$/;

/** `datos de la Secretaría de Seguridad`: whose figures they are. */
function ownerIn(text: NamedText, { from, to }: Range): Actor | null {
  for (let at = from; at < to; at++) {
    const actor = text.named(at)?.actor;
    if (actor && actor.kind !== 'person') return actor;
  }
  return null;
}
