import { accordingToDrafts } from './according-to.ts';
import { type Attributed, AttributionSources, passedOn, SHOWS } from './attribution-sources.ts';
import { backwardContent, forwardContent } from './content-extent.ts';
import { isCoordinate, separated } from './coordination.ts';
import type { Attribution, Draft } from './drafts.ts';
import { englishDrafts } from './english.ts';
import { labelBehindDraft, labelDraft } from './labels.ts';
import type { Line } from './line.ts';
import { mannerDraft } from './manner-cues.ts';
import { insertionEnd } from './relative-clauses.ts';
import { cuesOf, type Range } from './scan.ts';
import type { Source } from './source.ts';
import { spanishDrafts } from './spanish.ts';
import type { Speakers } from './speakers.ts';
import { asks } from './split.ts';
import { isAnonymous } from './unnamed-actors.ts';
import { hasVerb } from './verbs.ts';

/** The attributions of one unit, with speakers and contents, in order. Tells `speakers` who spoke. */
export function attributionsOf(line: Line, speakers: Speakers): Attribution[] {
  const placed = attributionsIn(line, speakers);
  for (const { source, cue, lemma, content } of placed)
    if (source && !isThing(line, source, lemma) && !asksOnly(line, content, lemma))
      speakers.spoke(source, line.unit.paragraph, cue.from);
  return placed;
}

/** `La medida supone que`: what only shows something says nothing more in the sentences that follow. */
function isThing({ scan }: Line, { how, confidence }: Source, lemma: string): boolean {
  return scan.lang === 'es' && how === 'role' && confidence <= 0.5 && SHOWS.test(lemma);
}

/** `“¿Quién fue?”, insistió la periodista.` In Spanish the answer that follows is not hers. */
function asksOnly(line: Line, content: readonly Range[], lemma: string): boolean {
  return (
    line.scan.lang === 'es' &&
    /^(?:preguntar|insistir|cuestionar|inquirir|interrogar)$/.test(lemma) &&
    content.every((range) => asks(line, range))
  );
}

/** The same, without telling `speakers`: words that somebody with the floor passes on. */
export function attributionsIn(line: Line, speakers: Speakers): Attribution[] {
  return new Placing(line, speakers).place(draftsOf(line, speakers));
}

function draftsOf(line: Line, speakers: Speakers): Draft[] {
  const hits = cuesOf(line.scan, line.unit);
  const verbs =
    line.scan.lang === 'en' ? englishDrafts(line, hits, speakers) : spanishDrafts(line, hits, speakers);
  const prepositions = accordingToDrafts(line, speakers);
  const label =
    labelDraft(line, hits, speakers) ?? labelBehindDraft(line, speakers) ?? mannerDraft(line, speakers);
  if (label && prepositions.length === 0)
    verbs.splice(0, verbs.length, ...verbs.filter((draft) => draft.cue.from > label.cue.from));
  const drafts = [...prepositions, ...(label ? [label] : []), ...verbs].sort(
    (a, b) => a.start - b.start || a.cue.from - b.cue.from,
  );
  // A cue inside the words of another attribution ("according to what Ruiz said") is part of it.
  return drafts.filter((draft) => !drafts.some((other) => other !== draft && contains(other, draft)));
}

/** Is one draft part of another's "according to" phrase? */
function contains(outer: Draft, inner: Draft): boolean {
  return (
    outer.rule === 'according-to' &&
    inner.rule !== 'according-to' &&
    inner.cue.from >= outer.start &&
    inner.cue.from < outer.end
  );
}

/** A draft that stands, with what is known of it so far. */
interface Placed extends Attributed {
  readonly via: readonly Source[];
  /** Its content is wholly taken by attributions inside it. */
  hollow: boolean;
}

/** Places the drafts of one unit one after the other: beside, inside or around the one before. */
class Placing {
  private readonly standing: Placed[] = [];
  private readonly sources: AttributionSources;
  /** Contents that end before the place where a later reporter is named, by cue. */
  private readonly cuts = new Map<number, number>();
  /** Where the last finished attribution ends. */
  private told: number;

  constructor(
    private readonly line: Line,
    speakers: Speakers,
  ) {
    this.sources = new AttributionSources(line, speakers);
    this.told = line.unit.from;
  }

  place(drafts: readonly Draft[]): Attribution[] {
    for (const draft of drafts) this.take(draft);
    return this.standing
      .filter((placed) => !placed.hollow)
      .map((placed, index, all) => this.finished(placed, all, index))
      .filter((attribution) => this.saysSomething(attribution));
  }

  /** `In another call, he recalled, he asked for ...`: an adverbial before the attribution is no content. */
  private saysSomething({ rule, content }: Attribution): boolean {
    // `Algo más, según Ruiz.`
    if (rule === 'according-to' && this.line.scan.lang === 'es')
      return content.some((range) => this.line.count(range) > 2 || this.line.holdsQuote(range));
    if (rule !== 'postposed') return true;
    return content.some(
      (range) =>
        this.line.holdsQuote(range) ||
        hasVerb(this.line, range) ||
        asks(this.line, range) ||
        this.line.count(range) > (ADVERBIAL.test(this.line.folded(range.from)) ? 6 : 3),
    );
  }

  private take(draft: Draft): void {
    const before = this.standing[this.standing.length - 1];
    if (!before) this.stand(draft, this.sources.of(draft, null), []);
    else if (draft.direction === 'backward') this.takeBackward(draft, before);
    else if (draft.shares) this.takeShared(draft, before);
    else if (this.besideObject(draft, before)) this.stand(draft, this.sources.of(draft, null), []);
    else if (isCoordinate(this.line, draft, before.draft, () => this.sources.namesPerson(draft)))
      this.stand(draft, this.sources.of(draft, before), []);
    else this.takeNested(draft, before);
  }

  /** `Mora descarta el plan y cita a dos vecinos que afirman que`: an object is nobody's words, another's stand beside it. */
  private besideObject(draft: Draft, before: Placed): boolean {
    return (
      this.line.scan.lang === 'es' &&
      before.draft.class === 'object' &&
      draft.class === 'say' &&
      draft.subject !== null &&
      !draft.belief &&
      this.line.isQue(draft.subject.to)
    );
  }

  private stand(draft: Draft, source: Source | null, via: readonly Source[]): void {
    const outlet = this.sources.outletOf(draft, source, via.length > 0);
    const merged = outlet ? passedOn(source, outlet) : { source, via };
    this.standing.push({ draft, source: merged.source, via: merged.via, hollow: false });
  }

  /** `and said`, `adding that`: the speaker before goes on. A belief inside somebody's words stays part of them. */
  private takeShared(draft: Draft, before: Placed): void {
    if (draft.belief || this.sources.others(draft, before)) return;
    const { source, via } = before;
    const other = this.sources.clauseOf(draft, before);
    if (other) {
      this.stand(draft, other, []);
      return;
    }
    // `Según unos vecinos, el alcalde llamó a Ruiz, señalando que`: others' participle is hardly theirs.
    const others = before.draft.rule === 'according-to' && source?.how === 'role' && source.confidence < 0.75;
    if (this.line.scan.lang === 'es' && others && draft.rule.startsWith('participle')) {
      this.stand(draft, null, []);
      return;
    }
    const retold = draft.rule.startsWith('participle') ? this.sources.retold(draft, before) : null;
    if (retold && source) this.stand(draft, retold, [source]);
    else
      this.stand(draft, source && { ...source, how: 'carried', confidence: source.confidence * 0.95 }, via);
  }

  /** `X said that ..., the newspaper reported`: who comes last passed it on. Else a sentence part of its own. */
  private takeBackward(draft: Draft, before: Placed): void {
    if (before.draft.rumour && draft.subject === null) return;
    // `Ruiz, who says it is shut, repeated the offer`: the verb behind the comma is her own.
    if (insertionEnd(this.line, before.draft, draft.cue.from) === draft.start) return;
    const source = this.sources.of(draft, before);
    const ended = before.draft.contentTo !== undefined && before.draft.contentTo < draft.start;
    const open =
      before.draft.direction === 'forward' && !ended && !separated(this.line, before.draft, draft.start);
    if (!open || !source) {
      this.stand(draft, source, []);
      return;
    }
    if (before.draft.rule === 'label' || before.source?.actor === source.actor) return;
    if (this.line.scan.lang === 'es' && this.betweenCueAndWords(draft, before, source)) return;
    if (retellsDeed(before.draft, draft)) {
      this.standing.pop();
      this.take(draft);
      return;
    }
    this.standing[this.standing.length - 1] = { ...before, ...passedOn(before.source, source) };
    this.cuts.set(before.draft.cue.from, draft.start);
  }

  /**
   * `La fiscalía dijo, según el diario, que la vía cerró`: the paper passes it on. `El diario publicó que, según la
   * fiscalía, la vía cerró`: the prosecutors speak through the paper.
   */
  private betweenCueAndWords(draft: Draft, before: Placed, source: Source): boolean {
    const { contentFrom } = before.draft;
    if (draft.rule !== 'according-to') return false;
    if (draft.end <= contentFrom) {
      this.standing[this.standing.length - 1] = { ...before, ...passedOn(before.source, source) };
      return true;
    }
    if (this.line.count({ from: contentFrom, to: draft.start }) > 1 || !before.source) return false;
    before.hollow = true;
    const forward: Draft = { ...draft, direction: 'forward', contentFrom: draft.end + 1 };
    const merged = passedOn(source, before.source);
    this.standing.push({ draft: forward, source: merged.source, via: merged.via, hollow: false });
    return true;
  }

  /** A speaker inside someone else's words: kept, with the reporter in `via`, when the reporter is an outlet or unnamed. */
  private takeNested(draft: Draft, before: Placed): void {
    if (draft.belief || draft.class === 'object') return;
    const outer = before.source;
    const reporter = outer !== null && (outer.actor.kind === 'media' || isAnonymous(outer.actor));
    const heads = this.line.count({ from: before.draft.contentFrom, to: draft.start }) <= 2;
    // `An aide says she told them that Mora had assured her ...`: the words are Mora's.
    const chained = before.via.length > 0 && heads && this.sources.namesPerson(draft);
    if (chained && outer) {
      before.hollow = true;
      this.stand(draft, this.sources.of(draft, before), [outer, ...before.via]);
      return;
    }
    if (!reporter && !(before.draft.rule === 'according-to' && heads)) return;
    const merged = passedOn(this.sources.of(draft, before), outer);
    if (heads) before.hollow = true;
    this.stand(draft, merged.source, merged.via);
  }

  private finished(placed: Placed, all: readonly Placed[], index: number): Attribution {
    const { draft } = placed;
    const next = all.slice(index + 1).find((other) => other.draft.start >= draft.cue.to);
    // `After warning that ..., Ruiz asked for calm`: who is named next said it.
    const source = placed.source ?? (draft.subject === null && !draft.rumour ? (next?.source ?? null) : null);
    const media = placed.via.length === 0 && source?.actor.kind === 'media';
    const around = all.find(
      (other) => other.draft.start < draft.start && other.draft.cue.from > draft.contentFrom,
    );
    const limit = Math.min(
      next?.draft.start ?? this.line.last + 1,
      around?.draft.cue.from ?? this.line.last + 1,
    );
    const content = this.content(draft, all[index - 1]?.draft, limit);
    const asked = media && source ? this.sources.askedBy(draft, source) : null;
    const via = asked ? [asked] : media ? this.sources.cited(this.citedFrom(draft)) : placed.via;
    const beside = /^(?:and|but|while|y|e|pero|mientras|;)$/.test(this.line.folded(draft.start - 1));
    const from = beside && draft.direction === 'forward' ? Math.max(this.told, draft.start) : this.told;
    // `In May, when Mora said it was shut, Ruiz replied that`: the month is of both.
    const head = index > 0 && this.line.text(draft.start - 1) === ',' ? all[0]?.draft.start : undefined;
    const clause = { from, to: Math.max(next?.draft.start ?? this.line.unit.to, draft.end) };
    this.told = Math.max(this.told, draft.end, ...content.map(({ to }) => to));
    // Object.assign: spreading drafts of many shapes takes ten times as long.
    return Object.assign({ source, via, content, clause, head: head ?? null }, draft);
  }

  /** `Reuters, que cita a dos fuentes, informó que`: in Spanish before the verb as well. */
  private citedFrom({ end, start, rule }: Draft): number {
    return this.line.scan.lang === 'es' && rule !== 'according-to' ? start : end;
  }

  private content(draft: Draft, previous: Draft | undefined, limit: number): Range[] {
    if (draft.direction === 'backward') return backwardContent(this.line, draft, previous, limit);
    const cut = this.cuts.get(draft.cue.from) ?? Number.POSITIVE_INFINITY;
    return forwardContent(this.line, draft, Math.min(limit, cut));
  }
}

/** What opens where and when rather than what: `In another call`, `Later that day`. */
const ADVERBIAL =
  /^(?:in|on|at|during|after|before|by|for|with|from|to|as|when|while|later|earlier|asked|speaking|en|durante|tras|al|a|por|para|con|desde|segun|despues|antes|luego|cuando|sobre|acerca)$/;

/** `Mora rejects the toll, Ruiz said`: what Mora does is what Ruiz said, and no words of Mora's. */
function retellsDeed(before: Draft, draft: Draft): boolean {
  const acts = before.stance === 'rejects' || before.stance === 'demands' || before.stance === 'promises';
  const deed = before.class === 'object' || before.class === 'infinitive' || acts;
  return deed && draft.rule === 'postposed' && before.subject !== null;
}
