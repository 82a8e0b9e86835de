import type { Claim, Stance } from '../../src/model/claim.ts';
import type { PlacedClaim } from '../../src/model/judgement.ts';
import type { Language } from '../../src/model/language.ts';
import { findFigures } from '../../src/text/figures.ts';
import { readText } from '../../src/text/read-text.ts';

/** A claim for tests, made of its words alone. */
export interface Words {
  readonly text: string;
  readonly speaker?: string | null;
  readonly lang?: Language;
  readonly stance?: Stance;
  readonly when?: string | null;
  readonly topics?: readonly string[];
  readonly published?: string;
  readonly article?: number;
  /** Holds no figures: none are looked for, which is most of the time that making a claim takes. */
  readonly plain?: boolean;
}

export function placed(words: Words, id = 0): PlacedClaim {
  const { text, speaker = null, lang = 'en', stance = 'asserts', when = null, topics = ['border'] } = words;
  const plain = words.plain ?? false;
  return {
    id,
    claim: claimOf({ text, speaker, lang, stance, when, topics, plain }),
    articleId: words.article ?? id,
    outlet: `Outlet ${id}`,
    lang,
    publishedAt: words.published ?? '2025-08-20T12:00:00.000Z',
    title: 'A title',
    copyGroup: null,
    seenAt: words.published ?? '2025-08-20T12:00:00.000Z',
  };
}

function claimOf(words: Required<Omit<Words, 'published' | 'article'>>): Claim {
  const { text, speaker, lang, stance, when, topics, plain } = words;
  const span = { start: 0, end: text.length, text };
  return {
    span,
    content: [span],
    speaker:
      speaker === null ? null : { name: speaker, entity: null, span: null, how: 'named', confidence: 1 },
    via: [],
    cue: null,
    kind: speaker === null ? 'reported' : 'indirect',
    stance,
    negated: stance === 'denies',
    hedges: [],
    figures: plain ? [] : findFigures(readText(text, lang)),
    dates: [],
    when,
    topics,
    entities: [],
    rule: 'test',
    trace: [],
  };
}
