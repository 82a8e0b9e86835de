import type { Scope } from '../model/topic.ts';
import type { ArticleWord } from './article-words.ts';
import {
  type CompiledPart,
  type CompiledPattern,
  type CompiledSurrounding,
  LONGEST_PHRASE,
} from './compile-topics.ts';
import { firstFrom, type Occurrence } from './find-occurrences.ts';

/** A pattern found in an article: indexes of words, `to` exclusive. */
export interface PatternMatch extends Occurrence {
  readonly rule: string;
}

/** What ruled a pattern's words out: which of its `needs` is not met, or which `unless` is, and by which words. */
export interface Objection {
  readonly kind: 'needs' | 'unless' | 'about';
  /** Index into the pattern's list of that kind; 0 for `about`. */
  readonly at: number;
  readonly by: Occurrence | null;
}

/** Words on either side that belong to the scope `mention`. */
const BESIDE = 2;

/** An article's words and where every list stands in them: what patterns are held against. */
export class PatternMatcher {
  constructor(
    private readonly words: readonly ArticleWord[],
    private readonly occurrences: readonly (readonly Occurrence[])[],
  ) {}

  /** All places of one pattern, in order, at most one for each place of its rarest part. */
  match(pattern: CompiledPattern): PatternMatch[] {
    return this.hulls(pattern).flatMap((hull) =>
      this.objection(pattern, hull) === null ? [{ ...hull, rule: pattern.rule }] : [],
    );
  }

  /**
   * Where all parts of a pattern stand together and one thing around them rules it out. What lacks more, as weak signs do
   * wherever they stand alone, is nothing near.
   */
  ruledOut(pattern: CompiledPattern): (Occurrence & { readonly objection: Objection })[] {
    return this.hulls(pattern).flatMap((hull) => {
      const [objection, ...more] = this.objections(pattern, hull);
      return objection === undefined || more.length > 0 ? [] : [{ ...hull, objection }];
    });
  }

  private hulls(pattern: CompiledPattern): Occurrence[] {
    const asked = pattern.parts
      .map((part, i) => ({ i, part, count: this.count(part) }))
      .filter(({ part }) => !part.optional);
    const rarest = asked.reduce((a, b) => (b.count < a.count ? b : a));
    if (rarest.count === 0) return [];
    return this.of(rarest.part).flatMap((anchor) => {
      const hull = this.hull(pattern, rarest.i, anchor);
      return hull === null ? [] : [hull];
    });
  }

  private count(part: CompiledPart): number {
    return part.lists.reduce((sum, list) => sum + (this.occurrences[list]?.length ?? 0), 0);
  }

  private of(part: CompiledPart): readonly Occurrence[] {
    const lists = part.lists.map((list) => this.occurrences[list] ?? []);
    const [only, ...more] = lists;
    if (more.length === 0) return only ?? [];
    return lists.flat().sort((a, b) => a.from - b.from || b.to - a.to);
  }

  /** The stretch from first to last part around one place of the anchor, or null when a part is missing. */
  private hull(pattern: CompiledPattern, anchorPart: number, anchor: Occurrence): Occurrence | null {
    const used: Occurrence[] = [anchor];
    if (pattern.ordered) {
      if (!this.extendBack(pattern, anchorPart, used) || !this.extendOn(pattern, anchorPart, used))
        return null;
    } else {
      const order = [...pattern.parts.keys()].filter((i) => i !== anchorPart);
      order.sort((a, b) => Number(pattern.parts[a]?.optional) - Number(pattern.parts[b]?.optional) || a - b);
      for (const i of order) if (!this.take(pattern, i, used, 'either')) return null;
    }
    return { from: Math.min(...used.map((u) => u.from)), to: Math.max(...used.map((u) => u.to)) };
  }

  private extendBack(pattern: CompiledPattern, anchorPart: number, used: Occurrence[]): boolean {
    for (let i = anchorPart - 1; i >= 0; i--) if (!this.take(pattern, i, used, 'before')) return false;
    return true;
  }

  private extendOn(pattern: CompiledPattern, anchorPart: number, used: Occurrence[]): boolean {
    for (let i = anchorPart + 1; i < pattern.parts.length; i++)
      if (!this.take(pattern, i, used, 'after')) return false;
    return true;
  }

  /** Adds the nearest place of a part to those used; true also when an optional part is not there. */
  private take(
    pattern: CompiledPattern,
    i: number,
    used: Occurrence[],
    side: 'before' | 'after' | 'either',
  ): boolean {
    const part = pattern.parts[i];
    if (!part) return false;
    const from = Math.min(...used.map((u) => u.from));
    const to = Math.max(...used.map((u) => u.to));
    let best: Occurrence | null = null;
    let bestGap = pattern.gap + 1;
    for (const list of part.lists) {
      for (const one of this.near(list, from - pattern.gap - LONGEST_PHRASE, to + pattern.gap)) {
        const gap = one.to <= from ? from - one.to : one.from >= to ? one.from - to : 0;
        const wrongSide = (side === 'before' && one.to > from) || (side === 'after' && one.from < to);
        if (
          gap >= bestGap ||
          wrongSide ||
          this.clauseOf(one) !== this.clauseOf(used[0]) ||
          this.commaBetween(one, from, to) ||
          used.some((u) => overlap(u, one))
        )
          continue;
        best = one;
        bestGap = gap;
      }
    }
    if (best) used.push(best);
    return best !== null || part.optional;
  }

  /** "500 soldiers in Culiacán, while Trump ...": what a comma parts is not one act. */
  private commaBetween(one: Occurrence, from: number, to: number): boolean {
    const [first, last] = one.to <= from ? [one.to, from] : [to, one.from];
    for (let i = first; i <= last; i++) if (this.words[i]?.comma) return true;
    return false;
  }

  private clauseOf(occurrence: Occurrence | undefined): number {
    return this.words[occurrence?.from ?? -1]?.clause ?? -1;
  }

  /** Places of a list that begin within these words. */
  private *near(list: number, from: number, to: number): Generator<Occurrence> {
    const all = this.occurrences[list] ?? [];
    for (let i = firstFrom(all, from); i < all.length; i++) {
      const one = all[i];
      if (!one || one.from > to) return;
      yield one;
    }
  }

  /** Everything that rules the hull out; a need that lacks three lists counts three times. */
  private objections(pattern: CompiledPattern, hull: Occurrence): Objection[] {
    const { about } = pattern;
    return [
      ...pattern.needs.flatMap((need, at): Objection[] =>
        Array.from({ length: this.lacking(need, hull) }, () => ({ kind: 'needs', at, by: null })),
      ),
      ...pattern.unless.flatMap((bar, at): Objection[] => {
        const by = this.standing(bar, hull);
        return by === null ? [] : [{ kind: 'unless', at, by }];
      }),
      ...(about === null || this.isAbout(about.any, about.ratherThan, hull)
        ? []
        : [{ kind: 'about', at: 0, by: null } as const]),
    ];
  }

  /** The first condition that the words around do not meet; null when they meet all. */
  private objection(pattern: CompiledPattern, hull: Occurrence): Objection | null {
    for (const [at, need] of pattern.needs.entries())
      if (this.standing(need, hull) === null) return { kind: 'needs', at, by: null };
    for (const [at, bar] of pattern.unless.entries()) {
      const by = this.standing(bar, hull);
      if (by !== null) return { kind: 'unless', at, by };
    }
    const { about } = pattern;
    const fits = about === null || this.isAbout(about.any, about.ratherThan, hull);
    return fits ? null : { kind: 'about', at: 0, by: null };
  }

  /** The phrase that stands in the surrounding, of several that must the last looked for; or null. */
  private standing(surrounding: CompiledSurrounding, hull: Occurrence): Occurrence | null {
    let missing = surrounding.least;
    for (const list of surrounding.lists) {
      const found = this.around(list, surrounding, hull);
      if (found) missing -= 1;
      if (found && missing === 0) return found;
    }
    return null;
  }

  /** How many lists more must have a word in the surrounding. */
  private lacking(surrounding: CompiledSurrounding, hull: Occurrence): number {
    const there = surrounding.lists.filter((list) => this.around(list, surrounding, hull) !== null);
    return Math.max(0, surrounding.least - there.length);
  }

  private around(list: number, { in: scope }: CompiledSurrounding, hull: Occurrence): Occurrence | null {
    if (scope === 'article') return this.occurrences[list]?.[0] ?? null;
    return this.standingIn(list, scope, hull);
  }

  /** A phrase of the list in the scope around the hull. Looks out from the hull, so a near one is found at once. */
  private standingIn(list: number, scope: Scope, hull: Occurrence): Occurrence | null {
    const all = this.occurrences[list] ?? [];
    const at = firstFrom(all, hull.from);
    for (const one of [all[at], all[at - 1], all[at - 2]])
      if (one && this.inScope(one, scope, hull)) return one;
    return null;
  }

  private inScope(one: Occurrence, scope: Scope, hull: Occurrence): boolean {
    const a = this.words[one.from];
    const b = this.words[hull.from];
    if (!a || !b) return false;
    if (scope === 'inside') return one.from >= hull.from && one.to <= hull.to;
    if (scope === 'mention')
      return a.clause === b.clause && one.to > hull.from - BESIDE && one.from < hull.to + BESIDE;
    if (scope === 'clause') return a.clause === b.clause;
    return scope === 'sentence' ? a.sentence === b.sentence : a.paragraph === b.paragraph;
  }

  /** Is what the passage is about nearer than what it must not be about: in its sentence, else named last before it? */
  private isAbout(any: readonly number[], ratherThan: readonly number[], hull: Occurrence): boolean {
    const sentence = this.words[hull.from]?.sentence;
    const wanted = this.nearest(any, hull, sentence);
    const other = this.nearest(ratherThan, hull, sentence);
    if (wanted !== null || other !== null) return wanted !== null && (other === null || wanted <= other);
    const before = this.lastBefore(any, hull.from);
    const otherBefore = this.lastBefore(ratherThan, hull.from);
    if (before >= 0 || otherBefore >= 0) return before >= otherBefore;
    return any.some((list) => (this.occurrences[list]?.length ?? 0) > 0);
  }

  /** Words between the hull and the nearest phrase in the same sentence; null when there is none. */
  private nearest(lists: readonly number[], hull: Occurrence, sentence: number | undefined): number | null {
    let best: number | null = null;
    for (const list of lists) {
      const all = this.occurrences[list] ?? [];
      const at = firstFrom(all, hull.from);
      for (const one of [all[at], all[at - 1], all[at - 2]]) {
        if (!one || this.words[one.from]?.sentence !== sentence) continue;
        const gap = Math.max(0, one.from - hull.to + 1, hull.from - one.to + 1);
        if (best === null || gap < best) best = gap;
      }
    }
    return best;
  }

  private lastBefore(lists: readonly number[], word: number): number {
    return Math.max(
      -1,
      ...lists.map((list) => {
        const all = this.occurrences[list] ?? [];
        return all[firstFrom(all, word) - 1]?.from ?? -1;
      }),
    );
  }
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.from < b.to && b.from < a.to;
}
