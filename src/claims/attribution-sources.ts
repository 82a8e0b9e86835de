import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import { clauseSubject } from './spanish-clause-subject.ts';
import type { Speakers } from './speakers.ts';
import { isAnonymous } from './unnamed-actors.ts';

/** An attribution that stands, and whose it is. */
export interface Attributed {
  readonly draft: Draft;
  readonly source: Source | null;
}

/** Whose words the attributions of one unit are: the subject's, that of the attribution before, or the last speaker's. */
export class AttributionSources {
  constructor(
    private readonly line: Line,
    private readonly speakers: Speakers,
  ) {}

  /** The speaker of a draft that follows `before`; null when the unit does not tell. */
  of(draft: Draft, before: Attributed | null): Source | null {
    const { line, speakers } = this;
    if (draft.rumour) return null;
    // `Se limitó a recordar que`: a verb with its pronoun is no subject.
    const reflexive = line.scan.lang === 'es' && line.folded(draft.subject?.from ?? -1) === 'se';
    if (draft.subject && !reflexive) {
      return (
        (draft.rule === 'according-to'
          ? (this.mediaBehind(draft.subject) ?? this.authorBehind(draft.subject))
          : null) ?? this.withRelative(speakers.resolve(draft.subject, true), draft.subject)
      );
    }
    if (draft.shares && before) return before.source;
    // `Ruiz tomó la palabra para pedir que`, `Ruiz llegó, diciendo que`: the subject of the sentence speaks.
    if (line.scan.lang === 'es' && draft.rule.startsWith('participle') && !before) {
      const subject =
        clauseSubject(line, speakers, draft.cue.from, { lenient: !SHOWS.test(draft.lemma) }) ??
        speakers.subjectOf(line.unit, draft.start);
      if (subject) return subject;
    }
    // `Esta mañana Ruiz participó en el foro, destacó que`: the sentence has its subject.
    const juxtaposed = draft.direction === 'forward' && line.text(draft.cue.from - 1) === ',';
    if (line.scan.lang === 'es' && !before && juxtaposed && !draft.rule.startsWith('participle')) {
      const subject = clauseSubject(line, speakers, draft.cue.from);
      if (subject && isSure(subject) && subject.actor.plural === this.plural(draft))
        return { ...subject, how: 'carried' };
    }
    // `La oposición lamentó el gasto y pide la renuncia`, `Ruiz publicó un mensaje donde afirma que`
    if (line.scan.lang === 'es' && !before && (draft.shares || this.behindWhere(draft))) {
      const subject = clauseSubject(line, speakers, draft.cue.from, { nearest: !draft.shares });
      if (subject && isSure(subject) && subject.actor.plural === this.plural(draft))
        return { ...subject, how: 'carried' };
    }
    if (line.scan.lang === 'es' && draft.rule === 'noun' && !before) {
      const head = speakers.headOfUnit(line.unit);
      if (head) return { ...head, how: 'carried', confidence: 0.7 };
    }
    if (line.scan.lang === 'en')
      return this.retold(draft, before) ?? speakers.subjectOf(line.unit, draft.start) ?? speakers.carried();
    const dropped = this.plural(draft);
    const agrees =
      before?.source && (dropped ? before.source.actor.kind !== 'person' : !before.source.actor.plural);
    if (before?.source && agrees && before.source.actor.kind !== 'media')
      return { ...before.source, how: 'pro-drop', confidence: 0.85 };
    // `Fue entonces cuando me dijo que`: to whom writes, and of whom only he knows.
    if (/^(?:me|nos)$/.test(line.folded(draft.cue.from - 1)) && draft.direction === 'forward') return null;
    const found = speakers.dropped(draft.start, line.unit.paragraph, dropped);
    // `Le dijo a Ruiz que`: not Ruiz.
    const told = /^(?:a|al)$/.test(line.folded(draft.recipient?.from ?? -1)) ? draft.recipient : null;
    if (found && told && speakers.names(told, found.actor)) return null;
    // `Condena el plan`: who is far away asks for or rejects nothing.
    const notice = line.folded(draft.cue.from - 1) === 'se';
    return found && found.confidence <= 0.6 && (notice || draft.class !== 'say') ? null : found;
  }

  /** `un documento donde señaló que`, `un mensaje en el que afirma que`. */
  private behindWhere({ cue, subject }: Draft): boolean {
    const { line } = this;
    let at = cue.from - 1;
    while (at > line.unit.from && /^(?:se|le|les|lo|ha|habia|tambien|ademas)$/.test(line.folded(at))) at--;
    if (subject !== null) return false;
    return (
      line.folded(at) === 'donde' ||
      (line.isQue(at) &&
        /^(?:el|la|los|las)$/.test(line.folded(at - 1)) &&
        /^(?:en|con)$/.test(line.folded(at - 2)))
    );
  }

  /** `Ana Ruiz, who warned that`: the pronoun stands for her in this clause, so both are shown. */
  private withRelative(source: Source | null, { to }: Range): Source | null {
    const pronoun = this.line.text(to) === ',' ? to + 1 : to;
    const plain = pronoun === to && this.line.scan.lang === 'es' && this.line.isQue(pronoun);
    const relative = plain || /^(?:who|which|quien|quienes)$/.test(this.line.folded(pronoun));
    return source?.range && source.range.to === to && relative
      ? { ...source, range: { from: source.range.from, to: pronoun + 1 } }
      : source;
  }

  /** `The Journal reports she offered help, telling them ...`: she told them, not the paper. */
  retold(draft: Draft, before: Attributed | null): Source | null {
    if (before?.source?.actor.kind !== 'media' || before.draft.direction !== 'forward') return null;
    const { contentFrom } = before.draft;
    const head = { from: contentFrom, to: Math.min(contentFrom + 3, draft.start) };
    return this.speakers.subjectOf(head, head.to);
  }

  /** `Ruiz denunció el acuerdo y el alcalde lo defendió, diciendo que`: the clause behind an object has its own subject. */
  clauseOf(draft: Draft, { draft: before }: Attributed): Source | null {
    const behindObject =
      (before.class === 'object' || before.rule === 'according-to') && before.direction === 'forward';
    if (this.line.scan.lang !== 'es' || !behindObject || !draft.rule.startsWith('participle')) return null;
    return clauseSubject(this.line, this.speakers, draft.cue.from, {
      from: Math.max(before.cue.to, before.rule === 'according-to' ? before.end : 0),
    });
  }

  /** Is the draft's subject somebody's name? */
  namesPerson({ subject }: Draft): boolean {
    return subject !== null && this.speakers.resolve(subject, false)?.how === 'named';
  }

  /** `Officials told Reuters that`, `officials asked by Reuters said`: the outlet that the words came through. */
  outletOf({ subject, recipient }: Draft, source: Source | null, passedOn: boolean): Source | null {
    const asked = subject && source && isAnonymous(source.actor) ? this.speakers.mediaIn(subject) : null;
    const told = asked ?? (recipient && !passedOn ? this.speakers.mediaIn(recipient) : null);
    return told && told.actor !== source?.actor ? told : null;
  }

  /** `..., citing two officials`: whom an outlet rests on. */
  cited(from: number): Source[] {
    const { line } = this;
    for (let at = from; at < line.unit.to; at++) {
      const cites =
        /^(?:citing|quoting|citando)$/.test(line.folded(at)) ||
        (/^(?:cita|cito|citaba)$/.test(line.folded(at)) && line.isQue(at - 1));
      if (!cites || line.quoted(at)) continue;
      let first = at + 1;
      while (/^(?:a|to)$/.test(line.folded(first))) first++;
      let to = first;
      while (line.has(to) && !/^[,.;:)]$/.test(line.text(to))) to++;
      const source = this.speakers.resolve({ from: first, to }, true);
      return source ? [source] : [];
    }
    return [];
  }

  /** `según fuentes consultadas por El País`: those whom the outlet that speaks has asked. */
  askedBy({ subject, rule }: Draft, source: Source): Source | null {
    if (this.line.scan.lang !== 'es' || rule !== 'according-to' || subject === null) return null;
    if (source.actor.kind !== 'media') return null;
    let to = subject.from;
    while (to < subject.to && !/^(?:por|a|de)$/.test(this.line.folded(to))) to++;
    const inner = this.speakers.resolve({ from: subject.from, to }, true);
    return inner && isAnonymous(inner.actor) ? inner : null;
  }

  /** `according to a publication in The Daily Star`: the outlet speaks. */
  private mediaBehind(subject: Range): Source | null {
    for (let at = subject.from + 1; at < subject.to; at++) {
      if (!/^(?:in|by|from|of|en|de|del|por)$/.test(this.line.folded(at))) continue;
      const source = this.speakers.resolve({ from: at + 1, to: subject.to }, false);
      if (source?.actor.kind === 'media') return { ...source, range: subject };
    }
    return null;
  }

  /** `according to a tally by Ana Ruiz`, `según el recuento de Ana Ruiz`: who counted speaks. */
  private authorBehind(subject: Range): Source | null {
    const { line } = this;
    for (let at = subject.from; at < subject.to; at++) {
      if (!COUNTS.test(line.folded(at)) || !/^(?:by|from|de|del|por)$/.test(line.folded(at + 1))) continue;
      const source = this.speakers.resolve({ from: at + 2, to: subject.to }, false);
      if (source?.how === 'named') return { ...source, range: subject };
    }
    return null;
  }

  /** `Ruiz cuenta que llegaron y les dijeron que`: others said it, of whom she tells. */
  others(draft: Draft, before: Attributed): boolean {
    const person = before.source?.actor;
    const spanish = this.line.scan.lang === 'es' && !draft.rule.startsWith('participle');
    return spanish && person?.kind === 'person' && this.plural(draft) && !this.plural(before.draft);
  }

  /** `pidieron`, `han dicho`: the verb of several people. */
  private plural({ cue }: Draft): boolean {
    return /n$/.test(this.line.folded(cue.to - 1)) || /^han$/.test(this.line.folded(cue.from - 1));
  }
}

/** A name, or an office or body that is surely one. */
function isSure({ actor, confidence }: Source): boolean {
  return actor.kind !== 'unnamed' || confidence >= 0.75;
}

/** Verbs by which things speak as well. */
export const SHOWS =
  /^(?:suponer|mostrar|demostrar|indicar|revelar|evidenciar|establecer|implicar|significar|confirmar|señalar|reflejar|sugerir|determinar|garantizar|permitir|estipular|prever|constatar|apuntar|requerir|exigir|recoger|ofrecer|acreditar|anunciar)$/;

/** What somebody has counted, studied or asked. */
const COUNTS =
  /^(?:tally|count|analysis|study|report|review|survey|poll|estimate|estimates|data|figures|memo|research|calculations|recuento|conteo|analisis|estudio|informe|reporte|encuesta|sondeo|calculos?|estimacion(?:es)?|datos|cifras|registro|investigacion|seguimiento)$/;

/** Words passed on by a reporter. Unnamed people's words belong to the outlet that carries them. */
export function passedOn(
  inner: Source | null,
  outer: Source | null,
): { source: Source | null; via: Source[] } {
  if (!outer) return { source: inner, via: [] };
  if (!inner) return { source: outer, via: [] };
  if (isAnonymous(inner.actor) && outer.actor.kind === 'media') return { source: outer, via: [inner] };
  return { source: inner, via: [outer] };
}
