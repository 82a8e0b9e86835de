import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';
import type { SpanishClause } from './spanish-clause.ts';
import type { Left } from './spanish-forms.ts';
import type { SpanishOpenings } from './spanish-openings.ts';
import { RUMOURS } from './spanish-words.ts';

/** Verbs that nobody is named for: `se comenta que`, `trascendió que`, `se exhorta a los vecinos a`. */
export class SpanishTalk {
  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly clause: SpanishClause,
    private readonly openings: SpanishOpenings,
  ) {}

  /** `Se comenta que la vía cerrará`, `Trascendió que`, `Cuentan que`, `hay quien asegura que`: nobody is named for it. */
  asRumour(draft: Draft | null, left: Left): Draft | null {
    const { line, hit } = this;
    const { lemma } = this.hit.cue;
    // `Se informó a Ruiz que`: he was told.
    if (draft !== null && left.se && /^(?:a|al)$/.test(line.folded(hit.to)) && draft.rule === 'that')
      return { ...draft, rumour: true, shares: false };
    if (draft === null || !RUMOURS.has(lemma)) return draft;
    const somebody =
      /^(?:quien|quienes)$/.test(line.folded(left.at)) &&
      [left.at - 1, left.at - 2].some((at) => /^(?:hay|habia|hubo)$/.test(line.folded(at)));
    if (somebody) return { ...draft, subject: null, rumour: true };
    if (draft.subject !== null || draft.direction === 'backward') return draft;
    const talk = left.se || /^(?:trascender|circular)$/.test(lemma);
    const they =
      /^(?:contar|decir|comentar)$/.test(lemma) &&
      /(?:an|en)$/.test(line.lower(hit.at)) &&
      hit.at === line.unit.from;
    return talk || they ? { ...draft, rumour: true, shares: false } : draft;
  }

  /** `Se informó que la vía está cerrada`: the body whose notice it is speaks. */
  impersonal(left: Left): boolean {
    const { frames } = this.hit.cue;
    if (!this.hit.cue.forms.has('finite') || !this.clause.opensImpersonal(left)) return false;
    // `Se exhorta a los vecinos a no salir`
    const opening = this.openings.opening(this.hit.to);
    if (opening?.rule === 'infinitive') return frames.get('i') === 'demands';
    return (
      opening?.rule === 'that' && frames.has('t') && (!frames.has('b') || this.hit.cue.lemma === 'saber')
    );
  }
}
