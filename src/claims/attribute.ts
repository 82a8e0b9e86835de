import { accordingToDrafts } from './according-to.ts';
import { cueTable } from './cue-table.ts';
import type { Attribution, Draft } from './drafts.ts';
import { englishDrafts } from './english.ts';
import { labelDraft } from './labels.ts';
import type { Line } from './line.ts';
import { cuesOf, type Range } from './scan.ts';
import type { Source } from './source.ts';
import { spanishDrafts } from './spanish.ts';
import type { Speakers } from './speakers.ts';
import { isAnonymous } from './unnamed-actors.ts';
import { hasVerb } from './verbs.ts';

/** The attributions of one unit, with speakers and contents, in order. Tells `speakers` who spoke. */
export function attributionsOf(line: Line, speakers: Speakers): Attribution[] {
  const placed = attributionsIn(line, speakers);
  for (const { source, cue } of placed) if (source) speakers.spoke(source, line.unit.paragraph, cue.from);
  return placed;
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
  const label = labelDraft(line, hits, speakers);
  if (label && prepositions.length === 0)
    verbs.splice(0, verbs.length, ...verbs.filter((draft) => draft.cue.from > label.cue.from));
  const drafts = [...prepositions, ...(label ? [label] : []), ...verbs].sort(
    (a, b) => a.start - b.start || a.cue.from - b.cue.from,
  );
  // A cue inside the words of another attribution ("according to what Ruiz said") is part of it.
  return drafts.filter((draft) => !drafts.some((other) => other !== draft && contains(other, draft)));
}

function contains(outer: Draft, inner: Draft): boolean {
  if (outer.rule !== 'according-to' && outer.direction !== 'backward') return false;
  const subject = outer.rule === 'according-to' ? { from: outer.start, to: outer.end } : null;
  return (
    subject !== null &&
    inner.cue.from >= subject.from &&
    inner.cue.from < subject.to &&
    inner.rule !== 'according-to'
  );
}

/** A draft that stands, with what is known of it so far. */
interface Placed {
  readonly draft: Draft;
  readonly source: Source | null;
  readonly via: Source[];
  /** Its content is wholly taken by attributions inside it. */
  hollow: boolean;
}

class Placing {
  private readonly standing: Placed[] = [];

  constructor(
    private readonly line: Line,
    private readonly speakers: Speakers,
  ) {}

  place(drafts: readonly Draft[]): Attribution[] {
    for (const draft of drafts) this.take(draft);
    return this.standing
      .filter((placed) => !placed.hollow)
      .map((placed, index, all) => this.finished(placed, all, index))
      .filter((attribution) => this.saysSomething(attribution));
  }

  /** `In another call, he recalled, he asked for ...`: an adverbial before the attribution is no content. */
  private saysSomething({ rule, content }: Attribution): boolean {
    if (rule !== 'postposed') return true;
    return content.some(
      (range) => this.holdsQuote(range) || hasVerb(this.line, range) || this.line.count(range) > 6,
    );
  }

  private take(draft: Draft): void {
    const before = this.standing[this.standing.length - 1];
    if (!before) this.stand(draft, this.sourceOf(draft, null), []);
    else if (draft.direction === 'backward') this.takeBackward(draft, before);
    else if (draft.shares) this.takeShared(draft, before);
    else if (this.coordinate(draft, before)) this.stand(draft, this.sourceOf(draft, before), []);
    else this.takeNested(draft, before);
  }

  private stand(draft: Draft, source: Source | null, via: Source[]): void {
    const asked =
      draft.subject && source && isAnonymous(source.actor) ? this.speakers.mediaIn(draft.subject) : null;
    const told =
      asked ?? (draft.recipient && via.length === 0 ? this.speakers.mediaIn(draft.recipient) : null);
    const merged = told && told.actor !== source?.actor ? passedOn(source, told) : { source, via };
    this.standing.push({ draft, ...merged, hollow: false });
  }

  /** `and said`, `adding that`: the speaker before goes on. A belief inside somebody's words stays part of them. */
  private takeShared(draft: Draft, before: Placed): void {
    if (draft.belief) return;
    const retold = draft.rule.startsWith('participle') ? this.retoldSubject(draft, before) : null;
    if (retold && before.source) {
      this.stand(draft, retold, [before.source]);
      return;
    }
    this.stand(
      draft,
      before.source && {
        ...before.source,
        how: 'carried',
        range: before.source.range,
        confidence: before.source.confidence * 0.95,
      },
      [...before.via],
    );
  }

  /** `X said that ..., the newspaper reported`: who comes last passed it on. Else a sentence part of its own. */
  private takeBackward(draft: Draft, before: Placed): void {
    const source = this.sourceOf(draft, before);
    const open = before.draft.direction === 'forward' && !this.separated(before.draft, draft.start);
    if (!open || !source) {
      this.stand(draft, source, []);
      return;
    }
    if (before.draft.rule === 'label' || before.source?.actor === source.actor) return;
    const merged = passedOn(before.source, source);
    this.standing[this.standing.length - 1] = { ...before, ...merged, draft: { ...before.draft } };
    this.cuts.set(before.draft.cue.from, draft.start);
  }
  /** Contents that end before the place where a later reporter is named, by cue. */
  private readonly cuts = new Map<number, number>();

  private separated(draft: Draft, at: number): boolean {
    for (let index = draft.contentFrom; index < at; index++)
      if (/^[;:]$/.test(this.line.text(index)) && !this.line.quoted(index)) return true;
    return false;
  }

  /** Is the draft beside the one before rather than inside what it says? */
  private coordinate(draft: Draft, before: Placed): boolean {
    const { line } = this;
    if (before.draft.direction === 'backward') return true;
    if (/^(?:who|quien|quienes)$/.test(line.folded(draft.start + 1))) return true;
    if (before.draft.rule === 'according-to' || before.draft.rule === 'label') return false;
    const mark = line.text(draft.start - 1);
    if (mark === ';') return true;
    const word = line.folded(draft.start - 1);
    const conjunction = /^(?:and|but|while|though|although|y|e|pero|mientras|aunque|whereas)$/.test(word);
    if (conjunction && /^[,;]$/.test(line.text(draft.start - 2))) return true;
    if (conjunction && draft.class === 'say' && !draft.belief && this.namesPerson(draft)) return true;
    if (this.afterSemicolon(draft, before.draft) || this.afterAfter(draft)) return true;
    return mark === ',' && this.subordinate(before.draft);
  }

  /** `... this week; today he corrected: ...` */
  private afterSemicolon(draft: Draft, before: Draft): boolean {
    for (let at = draft.start - 1; at > draft.start - 6 && at > before.contentFrom; at--) {
      if (this.line.text(at) === ';') return true;
      if (/^[,:]$/.test(this.line.text(at))) return false;
    }
    return false;
  }

  /** `..., luego de que Ruiz anunciara que`: a clause of time with a speaker of its own. */
  private afterAfter(draft: Draft): boolean {
    const { line } = this;
    let at = draft.start - 1;
    while (/^(?:que|de|that|when)$/.test(line.folded(at))) at--;
    return (
      /^(?:luego|despues|tras|after|before|antes|cuando|while|mientras)$/.test(line.folded(at)) &&
      line.text(at - 1) === ','
    );
  }

  private namesPerson(draft: Draft): boolean {
    return draft.subject !== null && this.speakers.resolve(draft.subject, false)?.how === 'named';
  }

  /** `When Ruiz announced ..., Ortega replied ...`: the first clause ends at the comma. */
  private subordinate(draft: Draft): boolean {
    for (let at = draft.start - 1; at >= this.line.unit.from && at > draft.start - 5; at--) {
      if (
        /^(?:when|after|as|while|since|although|though|if|cuando|tras|mientras|luego|despues|aunque|si)$/.test(
          this.line.folded(at),
        )
      )
        return true;
      if (/^[,;]$/.test(this.line.text(at))) return false;
    }
    return false;
  }

  /** A speaker inside someone else's words: kept, with the reporter in `via`, when the reporter is an outlet or unnamed. */
  private takeNested(draft: Draft, before: Placed): void {
    if (draft.belief || draft.class === 'object') return;
    const outer = before.source;
    const reporter = outer !== null && (outer.actor.kind === 'media' || isAnonymous(outer.actor));
    const heads = this.line.count({ from: before.draft.contentFrom, to: draft.start }) <= 2;
    // `An aide says she told them that Mora had assured her ...`: the words are Mora's.
    const chained = before.via.length > 0 && heads && this.namesPerson(draft);
    if (chained && outer) {
      before.hollow = true;
      this.stand(draft, this.sourceOf(draft, before), [outer, ...before.via]);
      return;
    }
    if (!reporter && !(before.draft.rule === 'according-to' && heads)) return;
    const inner = this.sourceOf(draft, before);
    const merged = passedOn(inner, outer);
    if (heads) before.hollow = true;
    this.stand(draft, merged.source, merged.via);
  }

  private sourceOf(draft: Draft, before: Placed | null): Source | null {
    const { speakers } = this;
    // `Se limitó a recordar que`: a verb with its pronoun is no subject.
    const reflexive = this.line.scan.lang === 'es' && this.line.folded(draft.subject?.from ?? -1) === 'se';
    if (draft.subject && !reflexive) {
      return (
        (draft.rule === 'according-to' ? mediaBehind(this.line, draft.subject, speakers) : null) ??
        speakers.resolve(draft.subject, true)
      );
    }
    if (draft.shares && before) return before.source;
    if (this.line.scan.lang === 'en')
      return (
        this.retoldSubject(draft, before) ??
        speakers.subjectOf(this.line.unit, draft.start) ??
        speakers.carried()
      );
    if (before?.source && before.source.actor.kind !== 'media')
      return { ...before.source, how: 'pro-drop', confidence: 0.85 };
    return speakers.dropped(draft.start, this.line.unit.paragraph, this.plural(draft));
  }

  /** `The Journal reports she offered help, telling them ...`: she told them, not the paper. */
  private retoldSubject(draft: Draft, before: Placed | null): Source | null {
    if (before?.source?.actor.kind !== 'media' || before.draft.direction !== 'forward') return null;
    const { contentFrom } = before.draft;
    const head = { from: contentFrom, to: Math.min(contentFrom + 3, draft.start) };
    return this.speakers.subjectOf(head, head.to);
  }

  /** `pidieron`, `han dicho`: the verb of several people. */
  private plural({ cue }: Draft): boolean {
    return /n$/.test(this.line.folded(cue.to - 1)) || /^han$/.test(this.line.folded(cue.from - 1));
  }

  /** `..., citing two officials`: whom an outlet rests on. */
  private cited(from: number): Source[] {
    const { line } = this;
    for (let at = from; at < line.unit.to; at++) {
      if (!/^(?:citing|quoting|citando)$/.test(line.folded(at)) || line.quoted(at)) continue;
      let first = at + 1;
      while (/^(?:a|to)$/.test(line.folded(first))) first++;
      let to = first;
      while (line.has(to) && !/^[,.;:)]$/.test(line.text(to))) to++;
      const source = this.speakers.resolve({ from: first, to }, true);
      return source ? [source] : [];
    }
    return [];
  }

  private finished({ draft, ...placed }: Placed, all: readonly Placed[], index: number): Attribution {
    // `After warning that ..., Ruiz asked for calm`: who is named next said it.
    const source = placed.source ?? (draft.subject === null ? (all[index + 1]?.source ?? null) : null);
    const media = placed.via.length === 0 && source?.actor.kind === 'media';
    const content =
      draft.direction === 'forward' ? this.forward(draft, all, index) : this.backward(draft, all, index);
    return { ...draft, source, via: media ? this.cited(draft.end) : placed.via, content };
  }

  private limit(all: readonly Placed[], index: number): number {
    return all[index + 1]?.draft.start ?? this.line.last + 1;
  }

  private forward(draft: Draft, all: readonly Placed[], index: number): Range[] {
    const limit = Math.min(this.limit(all, index), this.cuts.get(draft.cue.from) ?? Number.POSITIVE_INFINITY);
    const to = contentEnd(this.line, draft, limit);
    return trimmed(this.line, { from: draft.contentFrom, to });
  }

  private backward(draft: Draft, all: readonly Placed[], index: number): Range[] {
    const { line } = this;
    const previous = all[index - 1]?.draft;
    const from = previous
      ? Math.max(previous.end, lastSeparator(line, previous.end, draft.start))
      : afterDateline(line);
    const left = trimmed(line, { from, to: draft.start });
    const right = this.tail(draft, left, this.limit(all, index));
    return [...left, ...right];
  }

  /** What goes on after the attribution: `..., she said, "but not here."` */
  private tail(draft: Draft, left: readonly Range[], limit: number): Range[] {
    const { line } = this;
    let at = draft.end;
    const mark = line.text(at);
    if (/^[,;:.—–]$/u.test(mark)) at++;
    const told = left.some((range) => hasVerb(line, range));
    if (at >= limit || (draft.rule === 'as-reported' && told)) return [];
    const rest = { from: at, to: limit };
    const quoteAhead =
      line.opensQuote(at) ||
      (line.opensQuote(at + 1) && /^(?:and|but|y|pero|que|that|because)$/.test(line.folded(at)));
    if (quoteAhead) return trimmed(line, rest);
    const direct = left.length > 0 && left.every((range) => line.quoted(range.from));
    if (mark === ';') return this.holdsQuote(rest) ? trimmed(line, rest) : [];
    if (direct || mark !== ',' || line.count(rest) < (told ? 3 : 1))
      return draft.rule === 'as-reported' ? trimmed(line, rest) : [];
    const word = line.folded(at);
    const goesOn =
      !(/(?:ing|ndo)$/.test(word) && (told || cueTable(line.scan.lang).has(word))) &&
      !/^(?:who|which|whose|according|quien|quienes|segun|luego|tras|after|before|as|in|during|at|en|durante|citing|el|este)$/.test(
        word,
      );
    return goesOn ? trimmed(line, { from: at, to: contentEnd(line, draft, limit) }) : [];
  }

  private holdsQuote({ from, to }: Range): boolean {
    for (let at = from; at < to; at++) if (this.line.quoted(at)) return true;
    return false;
  }
}

/** Words passed on by a reporter. Unnamed people's words belong to the outlet that carries them. */
function passedOn(inner: Source | null, outer: Source | null): { source: Source | null; via: Source[] } {
  if (!outer) return { source: inner, via: [] };
  if (!inner) return { source: outer, via: [] };
  if (isAnonymous(inner.actor) && outer.actor.kind === 'media') return { source: outer, via: [inner] };
  return { source: inner, via: [outer] };
}

/** `according to a publication in The Daily Star`: the outlet speaks. */
function mediaBehind(line: Line, subject: Range, speakers: Speakers): Source | null {
  for (let at = subject.from + 1; at < subject.to; at++) {
    if (!/^(?:in|by|from|of|en|de|del|por)$/.test(line.folded(at))) continue;
    const source = speakers.resolve({ from: at + 1, to: subject.to }, false);
    if (source?.actor.kind === 'media') return { ...source, range: subject };
  }
  return null;
}

/** Just past the last `;` (or a comma with a conjunction) between two attributions. */
function lastSeparator(line: Line, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (/^[;:]$/.test(line.text(at)) && !line.quoted(at)) return at + 1;
  return from;
}

/** `LIMA (Wire) — `, `Bogotá. `: the place at the head of an article is no part of what is said. */
export function afterDateline(line: Line): number {
  const { from } = line.unit;
  for (let at = from; at < from + 12; at++) {
    if (/^(?:—|–|--|-)$/u.test(line.text(at)) && (line.scan.tokens[at]?.start ?? 0) > 0) {
      const head = line.words({ from, to: at });
      const opens = /^\p{Lu}{3,}/u.test(head) && line.count({ from, to: at }) <= 7;
      const capitals =
        opens ||
        /^[\p{Lu}\s.,()'’]+(?:\([^)]*\)|\p{L}+\.?)?$/u.test(head) ||
        /^(?:\p{Lu}[\p{L}]*\.?,?\s?(?:de\s)?){1,4}(?:\([^)]*\))?\.?$/u.test(head.trim());
      return capitals ? at + 1 : from;
    }
    if (line.quoted(at)) return from;
  }
  return from;
}

/** Where content that begins at the cue ends: at what follows the clause rather than belongs to it. */
function contentEnd(line: Line, draft: Draft, limit: number): number {
  const from = draft.direction === 'forward' ? draft.contentFrom : draft.end + 1;
  for (let at = from + 1; at < limit; at++) {
    if (line.quoted(at)) continue;
    if (line.text(at) === ';' && draft.class !== 'colon') return at;
    if (
      line.text(at) === ':' &&
      draft.class !== 'colon' &&
      line.opensQuote(at + 1) &&
      quotesLater(line, at + 1, limit)
    )
      return at;
    if (line.text(at) !== ',') continue;
    const word = line.folded(at + 1);
    if (afterwards(line, at + 1)) return at;
    if (
      /^(?:luego|tras|after)$/.test(word) ||
      (word === 'despues' && line.folded(at + 2) === 'de') ||
      (word === 'al' && line.folded(at + 2) === 'tiempo')
    )
      return at;
    if (
      /^(?:adding|citing|quoting|referring|noting|saying|citando|refiriendose|agregando|pointing)$/.test(word)
    )
      return at;
    if (
      draft.class === 'object' &&
      /^(?:who|which|while|after|when|as|but|and|quien|que|mientras|tras|cuando|pero|y|luego|although|though|saying|because)$/.test(
        word,
      )
    )
      return at;
  }
  return limit;
}

/** `, hours after it emerged ...`, `, a day before`: what follows tells of another time. */
function afterwards(line: Line, at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    if (/^(?:hours?|days?|weeks?|months?|minutes?|years?|horas|dias|semanas|meses)$/.test(line.folded(index)))
      return /^(?:after|before|later|despues|antes)$/.test(line.folded(index + 1));
  }
  return false;
}

/** `... a plan: "There is none," she said`: the quotation has an attribution of its own. */
function quotesLater(line: Line, at: number, limit: number): boolean {
  return line.quoteEnd(at) >= limit - 1;
}

/** Without marks at either end; empty when nothing is left. */
export function trimmed(line: Line, range: Range): Range[] {
  let { from, to } = range;
  const mark = (at: number, marks: RegExp) => !line.quoted(at) && marks.test(line.text(at));
  const conjunction = (at: number) =>
    !line.quoted(at) && /^(?:and|but|y|e|pero|while)$/.test(line.folded(at));
  while (from < to && mark(from, /^[,;:.—–\-)•]$/u)) from++;
  while (to > from && (mark(to - 1, /^[,;:.—–\-(]$/u) || conjunction(to - 1))) to--;
  return from < to ? [{ from, to }] : [];
}
