import { type CueForm, cueTable } from './cue-table.ts';
import type { EnglishOpenings } from './english-openings.ts';
import { STRONG } from './english-words.ts';
import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** What stands before and around an attribution: `The law is dead, Ruiz said`, `as Ruiz put it`, `because it believes`. */
export class EnglishClauses {
  private readonly cue: CueForm;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly openings: EnglishOpenings,
  ) {
    this.cue = hit.cue;
  }

  /** `Calling it “a joke”, Ruiz said the road ...`: the quotation belongs to the words before, nothing goes on. */
  opensWithParticiple(): boolean {
    const { line } = this;
    const { from } = line.unit;
    return !line.quoted(from) && /..ing$/.test(line.folded(from)) && cueTable('en').has(line.folded(from));
  }

  /** `She would sign nothing, she added, that touched the port`: set between commas, with a clause before it. */
  insertion(start: number): boolean {
    const { line, hit } = this;
    return (
      line.text(start - 1) === ',' &&
      line.text(this.placeEnd(this.hearerEnd())) === ',' &&
      hit.to - start <= 4 &&
      this.cue.frames.has('q') &&
      this.clauseBefore(start)
    );
  }

  /** `A strike, she warned the nominee, would fail`: just past whom the words were told, where a few words name them. */
  private hearerEnd(): number {
    const { line, hit } = this;
    if (
      line.text(hit.to) === ',' ||
      !/^(?:the|a|an|his|her|their|reporters|lawmakers|senators|them|him|us|me)$/.test(line.folded(hit.to))
    )
      return hit.to;
    if (/^(?:them|him|us|me|reporters)$/.test(line.folded(hit.to))) return hit.to + 1;
    let at = hit.to + 1;
    while (at < hit.to + 5 && line.isWord(at) && !line.quoted(at)) at++;
    const isName = !hasVerb(line, { from: hit.to, to: at });
    return isName ? at : hit.to;
  }

  /** `The tolls, he told me in a short call, are his`: just past where or how it was said. */
  private placeEnd(from: number): number {
    const { line } = this;
    if (!/^(?:in|on|at|during|by|over|from|last|this|when)$/.test(line.folded(from))) return from;
    let at = from + 1;
    while (at < from + LONGEST_PLACE && line.isWord(at) && !line.quoted(at)) at++;
    return hasVerb(line, { from, to: at }) ? from : at;
  }

  /** `Lima stopped the trucks because it believes the bridge is weak`: a reason in the words of whoever tells it. */
  inBecauseClause(start: number): boolean {
    const { frames } = this.cue;
    return (
      frames.has('b') &&
      !frames.has('q') &&
      /^(?:because|since|if|whether|than)$/.test(this.line.folded(start - 1))
    );
  }

  /** `If Ruiz says that ...`, `Neither Mora nor Ruiz has said that ...`: nobody has said it. */
  supposed(start: number): boolean {
    const { line } = this;
    for (let at = start; at >= line.unit.from && at > start - 5; at--) {
      if (/^(?:neither|nor|unless)$/.test(line.folded(at))) return true;
      if (/^[,;:]$/.test(line.text(at)) || line.quoted(at)) return false;
    }
    return line.folded(line.unit.from) === 'if' && start - line.unit.from <= 2;
  }

  /** What stands before is a quotation or a clause, not "At a rally on Monday," or "Asked about it,". */
  clauseBefore(start: number): boolean {
    const { line } = this;
    if (line.quoted(start - 1) || line.quoted(start - 2)) return true;
    const { from } = line.unit;
    if (
      /^(?:asked|when|as|if|while|after|before|although|though|in|on|at|during|with|since|because|speaking|for|by|to)$/.test(
        line.folded(from),
      ) &&
      !this.commaBefore(start - 1)
    )
      return this.opensWithClause()
        ? this.interrupts()
        : this.opensWithPlace() && (this.clauseBehindPlace(start - 1) || this.interrupts());
    return hasVerb(line, { from, to: start - 1 }) || this.interrupts() || this.endsWithStrongCue(start);
  }

  /** `No deal exists yet, Ruiz said.` A verb that only its place tells: nothing but a clause ends so. */
  private endsWithStrongCue(start: number): boolean {
    const { line, hit } = this;
    const ends = /^[.;]?$/.test(line.text(hit.to)) || hit.to > line.last;
    return (
      ends &&
      STRONG.has(this.cue.lemma) &&
      line.count({ from: line.unit.from, to: start - 1 }) >= SHORT_CLAUSE
    );
  }

  /** `In the end, Ruiz said, voters stay`: where or when it is so, rather than where or when it was said. */
  private opensWithPlace(): boolean {
    const { line } = this;
    return /^(?:in|on|at|by|for|with|since|during|after|before|to|as)$/.test(line.folded(line.unit.from));
  }

  /** `If the river rises, Ruiz said, the gate shuts`: a condition of what was said; not `When asked, Ruiz said, ...`. */
  private opensWithClause(): boolean {
    const { line } = this;
    const { from } = line.unit;
    const asked = /^(?:asked|pressed|questioned|quizzed|challenged|prompted|.+ing)$/;
    return (
      /^(?:when|if|while|although|though|because)$/.test(line.folded(from)) &&
      !asked.test(line.folded(from + 1)) &&
      !/^(?:was|is|being)$/.test(asked.test(line.folded(from + 3)) ? line.folded(from + 2) : '')
    );
  }

  /** `At least 40 people died, police said`, `In Lima 40 people were killed, police said`: no comma parts place and clause. */
  private clauseBehindPlace(comma: number): boolean {
    const { line } = this;
    const { from } = line.unit;
    const counts = /^(?:at (?:least|most)|as (?:many|much|few|little))$/.test(
      `${line.folded(from)} ${line.folded(from + 1)}`,
    );
    if (/^(?:as|to|before|after|since)$/.test(line.folded(from)) && !counts) return false;
    for (let at = from; at < comma; at++)
      if (
        /^(?:who|which|that|where|when|whose|as|after|before|because)$/.test(line.folded(at)) &&
        !(counts && at < from + 3)
      )
        return hasVerb(line, { from, to: at });
    return hasVerb(line, { from, to: comma });
  }

  /** `To win, Ruiz said, they must wait`: the clause goes on behind the attribution. */
  private interrupts(): boolean {
    const end = this.openings.adjunctsEnd(this.hit.to);
    return (
      this.line.text(end) === ',' &&
      (end - this.hit.to <= 3 || end === this.placeEnd(this.hearerEnd())) &&
      (!/^(?:then|and|but|where|who|whose|which|when|that|after|before|as|.+ing)$/.test(
        this.line.folded(end + 1),
      ) ||
        this.thenBehindIf(end + 1)) &&
      hasVerb(this.line, { from: end, to: this.line.unit.to })
    );
  }

  /** `If the river rises, Ruiz said, then the gate shuts`; not `If ..., Ruiz said, then left`. */
  private thenBehindIf(at: number): boolean {
    const { line } = this;
    const verb = { from: at + 1, to: at + 2 };
    return line.folded(line.unit.from) === 'if' && line.folded(at) === 'then' && !hasVerb(line, verb);
  }

  /** `On Monday, the road fell, Ruiz said`: an opening phrase closed by a comma may precede a clause. */
  private commaBefore(at: number): boolean {
    for (let index = this.line.unit.from; index < at; index++)
      if (this.line.text(index) === ',' && !this.line.quoted(index)) return true;
    return false;
  }

  /** `“Nobody pays,” is how the mayor explains the delay.` */
  explainsHow(start: number): boolean {
    const { line } = this;
    return (
      line.folded(start - 1) === 'how' &&
      /^(?:is|was)$/.test(line.folded(start - 2)) &&
      (line.quoted(start - 3) || line.quoted(start - 4))
    );
  }

  /** `as Ruiz said`, `so Ruiz said`. */
  asReported(start: number): boolean {
    if (/^(?:begin|start|continue|finish)$/.test(this.cue.lemma)) return false;
    return /^(?:as|so)$/.test(this.line.folded(start - 1));
  }
}

/** So many words between a verb of saying and the comma behind it tell where it was said. */
const LONGEST_PLACE = 9;

/** So many words before ", Ruiz said." are a clause rather than a name. */
const SHORT_CLAUSE = 4;
