import { FINITE_BREAKS, MODALS, PREPOSITIONS, SKIPPED } from './english-words.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** A participle before its main clause, and where that begins: `After saying that ..., Ruiz left`. */
export interface Fronted {
  readonly subject: Range;
  /** The comma between the two. */
  readonly comma: number;
}

/** The subject of the main clause of an English sentence: whose participle it is that says something. */
export class EnglishMainClause {
  constructor(private readonly line: Line) {}

  /** `In court papers, the defense asked for mercy, calling ...`: the subject of what stands before `at`. */
  subjectBefore(at: number): Range | null {
    const from = this.clauseStart(at);
    return from === null ? null : this.subjectFrom(from, at);
  }

  /** `While declining to say more, Ruiz insisted`, for a participle whose words begin at `from`. */
  behindFronted(cue: number, from: number): Fronted | null {
    const { line } = this;
    if (!this.opensUnit(cue)) return null;
    for (let at = from; at < line.unit.to; at++) {
      if (/^[;:]$/.test(line.text(at)) && !line.quoted(at)) return null;
      if (!this.closesPhrase(at)) continue;
      const subject = this.subjectAt(at + 1);
      if (subject) return { subject, comma: at + (line.quoted(at) ? 1 : 0) };
    }
    return null;
  }

  /** `After the threat, Ruiz left`: does the main clause begin with its subject there? */
  beginsAt(from: number): boolean {
    return this.subjectAt(from) !== null;
  }

  private subjectAt(from: number): Range | null {
    return this.opensSubject(from) ? this.subjectFrom(from, this.line.unit.to) : null;
  }

  /** A comma; or the end of a quotation that holds it: `Calling it “a joke,” Ruiz left`. */
  private closesPhrase(at: number): boolean {
    const { line } = this;
    if (!line.quoted(at)) return line.text(at) === ',';
    return line.quoteEnd(at) === at + 1 && line.text(at - 1) === ',';
  }

  /** Nothing but "While", "In a statement" stands before the participle. */
  private opensUnit(cue: number): boolean {
    const { line } = this;
    if (cue - line.unit.from > 4) return false;
    for (let at = line.unit.from; at < cue; at++)
      if (/^[,;:]$/.test(line.text(at)) || line.quoted(at) || hasVerb(line, { from: at, to: at + 1 }))
        return false;
    return true;
  }

  /** Past an opening phrase that a comma closes: `On Monday, ...`, `But when asked, ...`. */
  private clauseStart(limit: number): number | null {
    const { line } = this;
    let from = line.unit.from;
    while (from < limit && OPENERS.test(line.folded(from))) from++;
    if (line.text(from) === ',') from++;
    if (!opensAdjunct(line, from)) return from;
    for (let at = from; at < limit; at++)
      if (line.text(at) === ',' && !line.quoted(at)) return at + 1 < limit ? at + 1 : null;
    return null;
  }

  private subjectFrom(from: number, limit: number): Range | null {
    const { line } = this;
    if (NOBODY.test(line.folded(from)) || line.quoted(from)) return null;
    let comma: number | null = null;
    for (let at = from + 1; at < Math.min(limit, from + LONGEST_SUBJECT); at++) {
      if (line.quoted(at) || /^[;:]$/.test(line.text(at))) return null;
      if (line.text(at) === ',' && comma === null) comma = at;
      if (/^(?:who|which|that)$/.test(line.folded(at)) && comma === null) comma = at;
      const verb = comma === null || line.text(at - 1) === ',' || !hasVerb(line, { from: comma, to: at });
      if (verb && hasVerb(line, { from: at, to: at + 1 })) return this.upTo(from, comma ?? at);
    }
    return null;
  }

  /** Without the adverbs before the verb: `Ruiz also`. */
  private upTo(from: number, verb: number): Range | null {
    const { line } = this;
    let to = verb;
    while (to > from + 1 && (SKIPPED.has(line.folded(to - 1)) || /..ly$/.test(line.folded(to - 1)))) to--;
    const last = line.folded(to - 1);
    return line.isWord(to - 1) && !PREPOSITIONS.has(last) && !MODALS.has(last) ? { from, to } : null;
  }

  /** A name, a pronoun or an article: what a main clause begins with behind a comma. */
  private opensSubject(at: number): boolean {
    const { line } = this;
    return (
      !opensAdjunct(line, at) &&
      (line.capital(at) ||
        /^(?:he|she|they|we|i|the|a|an|his|her|their|its|one|two|some|many)$/.test(line.folded(at)))
    );
  }
}

const LONGEST_SUBJECT = 26;
const OPENERS = /^(?:but|and|so|yet|still|then|now|also|meanwhile|instead|however|later|earlier|today)$/;
/** They speak for nobody. */
const NOBODY = /^(?:it|there|this|that|these|those|what|here|why|how)$/;

/** `After the vote`, `While in Lima`, `Asked about it`: does a phrase before the main clause begin there? */
export function opensAdjunct(line: Line, at: number): boolean {
  const word = line.folded(at);
  return (
    PREPOSITIONS.has(word) ||
    /^(?:when|while|as|if|although|though|because|once|asked|speaking|despite)$/.test(word) ||
    (/..ing$/.test(word) && !FINITE_BREAKS.has(word))
  );
}
