import type { Stance } from '../model/claim.ts';
import type { CueForm, Frame } from './cue-table.ts';
import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import { nounDrafts } from './noun-cues.ts';
import type { CueHit, Range } from './scan.ts';
import { freeDraft, isInside } from './spanish-carried.ts';
import { SpanishClause } from './spanish-clause.ts';
import type { Left } from './spanish-forms.ts';
import { SpanishForms } from './spanish-forms.ts';
import type { Opening } from './spanish-openings.ts';
import { SpanishOpenings } from './spanish-openings.ts';
import { SpanishSubjects } from './spanish-subjects.ts';
import { SpanishTalk } from './spanish-talk.ts';
import { SpanishTimes } from './spanish-times.ts';
import { ARTICLES, NOTICES, SILENT, WITH_OBJECT } from './spanish-words.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/** Spanish attributions of one unit. */
export function spanishDrafts(line: Line, hits: readonly CueHit[], speakers: Speakers): Draft[] {
  const drafts: Draft[] = [];
  for (const hit of hits) {
    const draft = new SpanishCue(line, hit, speakers).read();
    if (draft && !isInside(line, draft, drafts[drafts.length - 1])) drafts.push(draft);
  }
  const free = drafts.length === 0 ? freeDraft(line) : null;
  return free ? [free] : [...drafts, ...nounDrafts(line, drafts, speakers)];
}

class SpanishCue {
  private readonly cue: CueForm;
  private readonly subjects: SpanishSubjects;
  private readonly openings: SpanishOpenings;
  private readonly times: SpanishTimes;
  private readonly forms: SpanishForms;
  private readonly clause: SpanishClause;
  private readonly talk: SpanishTalk;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly speakers: Speakers,
  ) {
    this.cue = hit.cue;
    this.times = new SpanishTimes(line);
    this.subjects = new SpanishSubjects(line, speakers, this.times);
    this.openings = new SpanishOpenings(line, hit, this.times);
    this.forms = new SpanishForms(line, hit);
    this.clause = new SpanishClause(line, hit, this.times, this.subjects, this.openings);
    this.talk = new SpanishTalk(line, hit, this.clause, this.openings);
  }

  /** The draft of the cue, or null when nobody says anything by it. */
  read(): Draft | null {
    const left = this.forms.skipLeft();
    if (left === null || !this.forms.isVerb(left) || this.pointsElsewhere()) return null;
    const reflexive = /se(?: |$)/.test(this.cue.lemma);
    if (left.se && !reflexive && this.talk.impersonal(left)) return this.impersonally(left);
    if (left.se !== reflexive && !(reflexive && this.cue.forms.has('gerund'))) return null;
    const like = this.asReported(left);
    if (like) return like;
    if (this.cue.forms.has('gerund') || this.forms.passing()) return this.gerund(left);
    if (left.no >= 0) return this.leftOpen(left);
    return this.talk.asRumour(this.parenthetical(left) ?? this.forward(left), left);
  }

  /** `El Gobierno no descarta que haya tropas`: of somebody who is named, and told with its "no". */
  private leftOpen(left: Left): Draft | null {
    const draft = this.forward(left);
    if (draft === null || draft.subject === null || draft.rule === 'bare') return null;
    return { ...draft, cue: { from: left.no, to: this.hit.to }, stance: 'asserts', takesCue: true };
  }

  /** `Lee también: ...`, `También lee: ...`: the outlet points to another article. */
  private pointsElsewhere(): boolean {
    const { line, hit } = this;
    if (this.cue.lemma !== 'leer') return false;
    return [hit.at - 1, hit.to].some((at) => /^(?:tambien|mas|ademas|aqui)$/.test(line.folded(at)));
  }

  /** `Extraoficialmente se supo que`: no word before the verb is its subject. */
  private impersonally(left: Left): Draft | null {
    const draft = this.forward(left);
    const nobody = draft && { ...draft, subject: null, start: left.at + 1 };
    // `Se calcula que` is nobody's; `Se informó que` is the notice of the body that spoke.
    if (nobody && nobody.rule === 'that' && !NOTICES.has(this.cue.lemma))
      return { ...nobody, rumour: true, shares: false };
    return this.talk.asRumour(nobody, left);
  }

  /** `Como dijo Ruiz, la vía está cerrada.` `La vía, tal como dijo Ruiz, está cerrada.` */
  private asReported(left: Left): Draft | null {
    const { line, hit } = this;
    if (line.folded(left.at) !== 'como' || !this.cue.frames.has('q')) return null;
    // `como ya hemos dicho`: the paper of itself.
    for (let at = left.at; at < hit.at; at++) if (/^(?:he|hemos)$/.test(line.folded(at))) return null;
    const start = /^(?:tal|asi)$/.test(line.folded(left.at - 1)) ? left.at - 1 : left.at;
    const subject = this.subjects.subjectAfter(hit.to);
    const end = this.openings.pastPlace(subject?.to ?? hit.to);
    if (!/^[,.;]?$/.test(line.text(end))) return null;
    const connected = line.text(start - 1) === ',' && start - line.unit.from <= 3;
    if (start === line.unit.from || (connected && end < line.last))
      return line.text(end) === ','
        ? this.draft('as-reported', 'q', { start, end: end + 1, subject, direction: 'forward' })
        : null;
    if (line.text(start - 1) !== ',') return null;
    return this.draft('as-reported', 'q', { start: start - 1, end, subject, direction: 'backward' });
  }

  /** `"...", dijo la ministra.` `La ley, aclaró, sigue.` The words stand before (and around) the cue. */
  private parenthetical(left: Left): Draft | null {
    const { line, hit } = this;
    if (!this.cue.frames.has('q') && !this.cue.frames.has('b')) return null;
    const mark = line.text(left.at);
    const free = /^(?:,|—|–|-)$/u.test(mark) || line.quoted(left.at);
    if (!free) return this.subjectBetween(left);
    // `..., insistió en las acusaciones`
    const object = WITH_OBJECT.has(this.cue.lemma) && /^(?:en|de|del|sobre|por)$/.test(line.folded(hit.to));
    if (object && mark === ',' && !line.quoted(left.at - 1)) return this.forward(left);
    const named = this.subjects.subjectAfter(hit.to);
    const subject = named ?? this.anySubject(left.at);
    if (named === null && this.subjects.apposed(left.at, hit.to)) return this.forward(left);
    // `La vía, cree Ruiz, abrirá`: a belief stands between commas, or somebody is named for it.
    const between = line.text(hit.to + 1) === ',';
    if (!this.cue.frames.has('q') && named === null && !between) return this.subjectBetween(left);
    const afterQuote = line.quoted(left.at) || line.quoted(left.at - 1);
    const direct = this.openings.opening(hit.to);
    // After a quotation an object that is a speaker is the subject: `"Basta", demandó el legislador`.
    const behind = subject ? this.openings.opening(subject.to) : null;
    const opening =
      // `“Basta”, expresó Ruiz al final del acto`: behind quotation and subject stands no object.
      (behind?.rule === 'object' && afterQuote ? null : behind) ??
      (subject && direct?.rule === 'object' && (afterQuote || this.clause.clauseBefore(left.at))
        ? null
        : direct);
    // `La vía, aclaró, sigue cerrada para los que vienen`: what stands between commas opens nothing behind the second.
    const told =
      mark === ',' &&
      subject === null &&
      opening?.rule === 'that' &&
      this.clause.toldWhom(left.at, opening.at);
    const set = mark === ',' && line.text(hit.to) === ',' && line.folded(hit.to + 1) !== 'que';
    // `La vía cerrará, dijo Ruiz, que la conoce`: a relative clause about the subject.
    const about =
      mark === ',' &&
      subject !== null &&
      opening?.rule === 'that' &&
      line.text(subject.to) === ',' &&
      opening.at === subject.to + 1 &&
      this.clause.mainClauseBefore(left.at);
    // `"Sí", dijo Ruiz, "pero no hoy"`: what opens to the right goes on with the quotation to the left.
    const goesOn =
      afterQuote &&
      (opening?.rule === 'quote' ||
        // `“Basta”, soltó una jueza que pidió el anonimato`: a relative clause about the subject.
        (opening?.rule === 'that' && (subject !== null || opening.at > hit.to + 1)) ||
        (opening?.frame === 'j' && !/^(?:que)$/.test(line.folded(opening.at))));
    if (opening !== null && !goesOn && !told && !about && !(set && this.clause.clauseBefore(left.at)))
      return this.subjectBetween(left);
    if (!afterQuote && !this.clause.clauseBefore(left.at)) return this.subjectBetween(left);
    const next = subject?.to ?? hit.to;
    // `La unión, que se formó ayer, señala y exige`: the sentence only begins.
    if (!afterQuote && subject === null && /^[ye]$/.test(line.folded(hit.to))) return null;
    // `el secretario, Juan Ruiz, mantiene las reuniones`: an object follows, so nothing is set between commas.
    if (
      !afterQuote &&
      ((ARTICLES.has(line.folded(next)) && !/^(?:al|del|este|esta|el)$/.test(line.folded(next))) ||
        line.capital(next))
    )
      return this.subjectBetween(left);
    return this.draft(line.quoted(left.at) ? 'quote:inverted' : 'postposed', 'q', {
      start: mark === ',' ? left.at : left.at + 1,
      end: this.openings.adjunctsEnd(subject?.to ?? hit.to),
      subject,
      direction: 'backward',
    });
  }

  /** `La vía está cerrada, indicaban las normas.` Behind words of its own a verb of saying alone takes any subject. */
  private anySubject(at: number): Range | null {
    const { frames } = this.cue;
    const only = frames.has('t') && !frames.has('n') && !frames.has('j');
    const afterQuote = this.line.quoted(at) || this.line.quoted(at - 1);
    return (only || afterQuote) && this.clause.clauseBefore(at)
      ? this.subjects.anySubjectAfter(this.hit.to)
      : null;
  }

  /** `"...", la ministra dijo.` and `Así lo informó la dependencia`: rarer orders. */
  private subjectBetween(left: Left): Draft | null {
    const { line, hit } = this;
    const next = line.text(hit.to);
    if (!(next === '' || /^[.,;]$/.test(next))) return null;
    const subject = this.subjects.subjectEndingAt(left.at);
    if (!subject || !this.speakers.resolve(subject.range, false)) return null;
    const mark = line.text(subject.start - 1);
    if (!(mark === ',' || line.quoted(subject.start - 1))) return null;
    return this.draft('postposed', 'q', {
      start: subject.start,
      end: hit.to,
      subject: subject.range,
      direction: 'backward',
    });
  }

  /** `Ruiz dijo que`, `Dijo Ruiz que`, `Agregó que`, `pidió a X frenar`, `rechazó la idea`. */
  private forward(left: Left): Draft | null {
    const { line, hit } = this;
    if (this.clause.asksOrSupposes(left.at) || this.neither(left.at)) return null;
    const direct = this.openings.opening(hit.to);
    const before =
      this.subjects.subjectEndingAt(left.at) ??
      (direct?.rule === 'that' ? this.subjects.behindStrayComma(left.at) : null);
    if (before && this.saidByNobody(before.range.from)) return null;
    const own = before && this.speakers.resolve(before.range, false) ? before : null;
    const behind = own || direct?.rule === 'that' ? null : this.subjects.subjectAfter(hit.to);
    // `Después, defendió la obra del Nuevo Puerto`: with nothing behind it the phrase is the object.
    const object =
      behind !== null &&
      direct?.rule === 'object' &&
      this.openings.opening(behind.to) === null &&
      (this.speakers.resolve(behind, false)?.confidence ?? 0) < 0.7;
    const after = object ? null : behind;
    const opening = after ? (this.openings.opening(after.to) ?? direct) : direct;
    if (!opening) return own ? this.bare(own) : null;
    const subject = own?.range ?? after;
    const lenient =
      subject === null && before !== null && this.subjects.lenientSubject(before.range, opening);
    const unheaded = subject === null && !lenient;
    // `Los agentes hacen ruido, anuncian secuestros`: what hangs on a comma is no statement of whoever spoke last.
    // `y sabe que el día llegará`: what somebody has in mind is no statement of whoever spoke last.
    if (unheaded && !left.se && SILENT.has(this.cue.lemma)) return null;
    if (unheaded && opening.rule === 'object' && opening.frame === 'n' && line.text(left.at) === ',')
      return null;
    // `un letrero que decía`, `lo que dijo`: a relative has its antecedent, and never the last speaker.
    if (unheaded && line.isQue(left.at) && !this.clause.meanwhile(left.at)) return null;
    // `El precio responde a los costos que supone`: things answer to things.
    if (lenient && this.cue.lemma === 'responder' && /^al?$/.test(line.folded(hit.to))) return null;
    // `La flecha que señala la entrada`: before an object only somebody speaks.
    if (lenient && line.isQue(left.at) && opening.rule === 'object') return null;
    if (opening.frame !== 't' && opening.frame !== 'q' && unheaded && !this.clause.opensClause(left))
      return null;
    if (opening.frame === 'n' && this.cue.frames.has('q') && unheaded && opening.rule !== 'object')
      return null;
    const range = subject ?? (lenient ? before.range : null);
    const start = own || lenient ? (before?.start ?? hit.at) : this.clause.startOf(left);
    return this.draft(opening.rule, opening.frame, {
      start,
      end: opening.at,
      subject: range,
      shares:
        range === null && (/^(?:y|e|pero|o)$/.test(line.folded(left.at)) || this.clause.meanwhile(left.at)),
      opening,
    });
  }

  /** `Ruiz lo confirmó`: the pronoun that takes up what was said before. */
  private taken(from: number, to: number): number | null {
    for (let at = from; at < to; at++) if (/^(?:lo|la|los|las)$/.test(this.line.folded(at))) return at;
    return null;
  }

  /** `Ortega rechazó.`, `Ruiz lo confirmó.` alone, at the end of a clause. */
  private bare(subject: { range: Range; start: number }): Draft | null {
    const stance = this.cue.frames.get('n');
    const end = this.times.timeEnd(this.hit.to);
    const clitic = this.taken(subject.range.to, this.hit.at);
    const alone = stance === 'rejects' || stance === 'denies' || (stance !== undefined && clitic !== null);
    // `Ruiz los niega o los minimiza`
    const again = clitic !== null && this.taken(end + 1, end + 2) !== null;
    if (!alone || !(again ? /^[oy]$/ : /^[,.;]?$/).test(this.line.text(end))) return null;
    return {
      ...this.draft('bare', 'n', { start: subject.start, end, subject: subject.range }),
      contentFrom: clitic ?? this.hit.at,
      takesCue: true,
      stance,
    };
  }

  /** `Ni Mora ni De la Vega han dicho que`. */
  private neither(at: number): boolean {
    const { line } = this;
    return line.folded(line.unit.from) === 'ni' && !hasVerb(line, { from: line.unit.from, to: at });
  }

  /** `Nadie ha pedido una vía`, `Ni Mora ni Ruiz han dicho que`: what nobody says. */
  private saidByNobody(from: number): boolean {
    const { line } = this;
    return NOBODY.test(line.folded(from)) || line.folded(from - 1) === 'ni';
  }

  /** `..., diciendo que`, `al señalar que`. */
  private gerund(left: Left): Draft | null {
    const opening = this.openings.opening(this.hit.to);
    if (!opening || this.cue.frames.has('b') || opening.frame === 'n') return null;
    if (opening.frame === 'j' && this.cue.lemma === 'señalar') return null;
    const draft = this.draft(`participle:${opening.rule}`, opening.frame, {
      start: left.at,
      end: opening.at,
      subject: null,
      shares: true,
      opening,
    });
    const to = left.at <= this.line.unit.from ? this.clause.mainClause(opening.at) : null;
    return to === null ? draft : { ...draft, contentTo: to };
  }

  private draft(
    rule: string,
    frame: Frame,
    parts: {
      start: number;
      end: number;
      subject: Range | null;
      direction?: Draft['direction'];
      shares?: boolean;
      opening?: Opening;
    },
  ): Draft {
    const { frames, lemma } = this.cue;
    const stance: Stance =
      (rule === 'answer' && this.line.folded(parts.end + 1) === 'no' ? 'rejects' : null) ??
      frames.get(frame) ??
      frames.get('t') ??
      frames.get('q') ??
      frames.get('n') ??
      'asserts';
    return {
      rule,
      lemma,
      class: frame === 'n' || frame === 'j' ? 'object' : frame === 'i' ? 'infinitive' : 'say',
      cue: { from: this.hit.at, to: this.hit.to },
      start: Math.max(parts.start, this.line.unit.from),
      end: parts.end,
      direction: parts.direction ?? 'forward',
      contentFrom: parts.opening?.at ?? parts.end,
      subject: parts.subject,
      shares: parts.shares ?? false,
      stance,
      recipient: { from: this.hit.to, to: Math.max(parts.opening?.at ?? parts.end, this.hit.to) },
      takesCue: frame === 'n' || frame === 'j' || frame === 'i' || rule === 'answer',
      belief: frames.has('b') && !frames.has('q'),
    };
  }
}

/** `Nadie ha pedido una vía`, `Ningún vecino dijo`. */
const NOBODY = /^(?:nadie|ningun[oa]?)$/;
