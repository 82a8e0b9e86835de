import type { ResolvedDate } from '../model/claim.ts';
import type { Document } from '../text/document.ts';
import { isDateline } from './dateline.ts';

/** Stretches of the text, in its offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is known of a claim when its time is asked for. */
export interface TimedClaim extends Stretch {
  /** The sentence, or part of one, that the claim stands in: what is not another attribution's. */
  readonly unit: Stretch;
  /** What opens its sentence before another attribution and is of both: "In May, when ...". */
  readonly head: Stretch | null;
  /** All that its attribution says; a date in another part of it is that part's own. */
  readonly said: readonly Stretch[];
  readonly cue: (Stretch & { readonly lemma: string }) | null;
}

/** An event that articles come back to: the nouns that name it once more, and all words that tell it. */
interface EventKind {
  /** "the strike", "ese ataque": one event, spoken of as known. */
  readonly again: RegExp;
  readonly told: RegExp;
  /** What goes on telling it in the same paragraph: "He was shot six times", after the day of the murder. */
  readonly goesOn: RegExp | null;
}

const THE =
  '(?:the|this|that|those|his|her|their|its|el|la|ese|esa|este|esta|aquel|aquella|del|al|dicho|dicha)';

function again(nouns: string): RegExp {
  return new RegExp(`(?:^| )${THE} (?:[a-z-]+ )?(?:${nouns})(?![a-z])`);
}

const KINDS: readonly EventKind[] = [
  {
    again: again('strike|attack|bombing|airstrike|ataque|bombardeo'),
    told: /(?:^| )(?:strike|struck|strikes|blew up|blown up|hit|sank|sunk|bombed|bombing|attack|attacked|airstrike|ataque|ataco|atacaron|hundio|hundieron|bombardeo|bombardearon|destruyo|destruyeron|volo)(?= |$)/,
    goesOn: null,
  },
  {
    again: again('(?:phone )?call|conversation|llamada|conversacion|platica'),
    told: /(?:^| )(?:call|called|phone|telephone|spoke|conversation|llamada|llamo|conversacion|conversaron|hablo|hablaron|hablar)(?= |$)/,
    goesOn: null,
  },
  {
    again: again('meeting|talks|encounter|visit|reunion|encuentro|visita'),
    told: /(?:^| )(?:met|meeting|talks|received|visit|visited|reunion|reunio|reunieron|encuentro|recibio|visita|visito)(?= |$)/,
    goesOn: null,
  },
  {
    again:
      /(?:^| )(?:(?:the|this|that|la|esa|esta|las|esas|these|those) (?:initial )?(?:designations?|listings?|designacion(?:es)?)|(?:were|was|fueron) (?:designated|listed|designados|designadas))(?= |$)/,
    told: /(?:^| )(?:designated|designation|added|listed|named|labelled|labeled|designo|designados|incluyo|clasifico|catalogo|declaro|designacion|coloco)(?= |$)/,
    goesOn: null,
  },
  {
    again: again('murder|killing|assassination|shooting|ambush|asesinato|homicidio|crimen|emboscada|masacre'),
    told: /(?:^| )(?:killed|murder|murdered|shot|gunned|assassinated|asesinado|asesinada|asesinaron|asesinato|mataron|homicidio|balearon)(?= |$)/,
    goesOn:
      /(?:^| )(?:was|were|fue|fueron) (?:shot|killed|wounded|arrested|baleado|herido|heridos|detenido|detenidos|abatido|abatidos)(?= |$)/,
  },
  {
    again: again('handover|transfer|extradition|entrega|traslado'),
    told: /(?:^| )(?:handed|handover|transferred|extradited|flown|entrego|entregaron|entregados|entrega|trasladados|traslado|extraditados)(?= |$)/,
    goesOn: null,
  },
];

/** Words beside the cue that lead back to the time named last: "she said then", "expresó en aquella ocasión". */
const THEN =
  /(?:^| )(?:then|afterwards?|that day|that same day|on that occasion|at the time|entonces|ese dia|ese mismo dia|aquel dia|en aquella ocasion|en esa ocasion|al termino|tras la llamada|after the call)(?= |$)/;
/** Answers and what is retold belong to the talk that was told before: "a call on April 16 ... She answered that ...". */
const ANSWERS =
  /^(?:answer|reply|respond|retort|tell|recount|recall|responder|contestar|replicar|contar|relatar|narrar)$/;
/** Saying it does it: the day of the announcement is the day of the event. */
const DOES_IT_BY_SAYING = /^(?:announce|order|decree|declare|unveil|anunciar|ordenar|decretar|declarar)$/;
const SAYING =
  /^(?:said|says|told|saying|wrote|tweeted|reported|added|warned|insisted|testified|dijo|afirmo|aseguro|declaro|senalo|agrego|informo|advirtio|insistio|difundio|publico|escribio)$/;
/** What was promised on a day was not done on it: `vowed Thursday to go`, `prometió el jueves ir`. */
const PROMISED =
  /^(?:vowed|promised|pledged|threatened|swore|warned|urged|demanded|prometio|prometieron|comprometio|comprometieron|amenazo|amenazaron|juro|juraron|exigio|exigieron|advirtio|advirtieron)$/;
/** They stand between such a verb and its day. */
const BEFORE_DAY = /^(?:on|in|early|late|last|the|en|el|este|la|de|finales|principios|mediados)$/;
/** From the day of a dateline to its dash. */
const TO_DASH = /^(\.?(?:\s*\([^()]{2,40}\))?\.?)\s*(?:—|–|-)/u;
/** Tokens on either side of a date within which a verb of saying makes it the time of speaking. */
const BESIDE = 3;

/**
 * When the event of a claim was: a date in its own words; a month beside them; the time that "said then" leads back to;
 * the day of a talk in which it was answered; the day of "the strike" told before. Never the time of speaking.
 */
export class EventTimes {
  private readonly dates: readonly ResolvedDate[];
  /** Dates of events (not of speaking) by the kind of event that their sentences tell. */
  private readonly byKind: readonly (readonly ResolvedDate[])[];
  private readonly events: readonly ResolvedDate[];
  /** Times of speaking, and bounds. */
  private readonly notOfEvent: ReadonlySet<ResolvedDate>;

  constructor(
    private readonly doc: Document,
    dates: readonly ResolvedDate[],
  ) {
    this.dates = dates.filter((date) => !this.isOfDateline(date)).sort((a, b) => a.span.start - b.span.start);
    this.notOfEvent = new Set(this.dates.filter((date) => this.isBound(date) || this.isTimeOfSpeaking(date)));
    this.events = this.dates.filter((date) => date.grain !== 'year' && !this.isTimeOfSpeaking(date));
    const told = new Map<number, string>();
    const sentenceWords = (date: ResolvedDate): string => {
      const sentence = this.sentenceAt(date.span.start);
      const known = told.get(sentence) ?? this.words(doc.sentences[sentence] ?? date.span);
      told.set(sentence, known);
      return known;
    };
    this.byKind = KINDS.map((kind) => this.events.filter((date) => kind.told.test(sentenceWords(date))));
  }

  /** `2025`, `2025-02` or `2025-02-20`; null when nothing tells. */
  whenOf(claim: TimedClaim): string | null {
    const date =
      this.inside(claim) ?? this.monthBeside(claim) ?? this.beforeCue(claim) ?? this.ofEvent(claim);
    return date ? written(date) : null;
  }

  private inside({ start, end }: Stretch): ResolvedDate | undefined {
    for (let i = this.firstFrom(this.dates, start); i < this.dates.length; i++) {
      const date = this.dates[i];
      if (!date || date.span.end > end) return undefined;
      if (!this.notOfEvent.has(date)) return date;
    }
    return undefined;
  }

  /** `In May he confirmed that ...`: a month named beside the claim tells when; a day there is when it was said. */
  private monthBeside(claim: TimedClaim): ResolvedDate | undefined {
    return this.monthIn(claim.unit, claim) ?? (claim.head ? this.monthIn(claim.head, claim) : undefined);
  }

  private monthIn(stretch: Stretch, { start, end, said }: TimedClaim): ResolvedDate | undefined {
    for (let i = this.firstFrom(this.dates, stretch.start); i < this.dates.length; i++) {
      const date = this.dates[i];
      if (!date || date.span.end > stretch.end) return undefined;
      const { span } = date;
      const beside = span.end <= start || span.start >= end;
      const others = said.some((part) => part.start <= span.start && span.end <= part.end);
      if (date.grain === 'month' && beside && !others && !this.isOfPromise(this.tokenFrom(span.start)))
        return date;
    }
    return undefined;
  }

  private beforeCue({ unit, cue }: TimedClaim): ResolvedDate | undefined {
    if (!cue) return undefined;
    if (DOES_IT_BY_SAYING.test(cue.lemma)) {
      const day = this.dates[this.firstFrom(this.dates, unit.start)];
      if (day && day.span.end <= unit.end) return day;
    }
    if (THEN.test(this.around(cue))) return this.lastBefore(this.events, unit.start, 8);
    return ANSWERS.test(cue.lemma) ? this.lastTalk(unit.start) : undefined;
  }

  /** The day of the talk that the sentence before, or the one before that, tells of. */
  private lastTalk(at: number): ResolvedDate | undefined {
    return this.lastBefore(this.byKind[1] ?? [], at, 2) ?? this.lastBefore(this.byKind[2] ?? [], at, 2);
  }

  /** "the attack", told of Tuesday some sentences before. */
  private ofEvent(claim: TimedClaim): ResolvedDate | undefined {
    const words = this.words(claim);
    for (const [i, kind] of KINDS.entries()) {
      const told = this.byKind[i] ?? [];
      if (kind.again.test(words)) return this.lastBefore(told, claim.start, 12);
      if (kind.goesOn?.test(words)) {
        const date = this.lastBefore(told, claim.start, 3);
        if (date && this.paragraphAt(date.span.start) === this.paragraphAt(claim.start)) return date;
      }
    }
    return undefined;
  }

  /** The last of these dates before an offset, at most so many sentences back. */
  private lastBefore(
    dates: readonly ResolvedDate[],
    at: number,
    sentences: number,
  ): ResolvedDate | undefined {
    const date = dates[this.firstFrom(dates, at) - 1];
    return date && this.sentenceAt(at) - this.sentenceAt(date.span.start) <= sentences ? date : undefined;
  }

  /** `Bogotá, noviembre 18 (Agencia).- `: the day on which it was written. */
  private isOfDateline({ span }: ResolvedDate): boolean {
    const sentence = this.doc.sentences[this.sentenceAt(span.start)];
    const { text } = this.doc;
    const behind = TO_DASH.exec(text.slice(span.end, span.end + 60))?.[1];
    if (!sentence || behind === undefined || span.end - sentence.start > 120) return false;
    return isDateline((text.slice(sentence.start, span.end) + behind).trim());
  }

  /** "21 since September": where a stretch of time begins, not when something was. */
  private isBound({ span }: ResolvedDate): boolean {
    const first = this.tokenFrom(span.start);
    return [first - 1, first].some((i) => /^(?:since|desde)$/.test(this.doc.tokens[i]?.folded ?? ''));
  }

  private isTimeOfSpeaking({ span }: ResolvedDate): boolean {
    const first = this.tokenFrom(span.start);
    const last = this.tokenFrom(span.end);
    if (this.isOfPromise(first)) return true;
    // "said the April 16 call grew tense": the date is the call's.
    if (/^(?:the|his|her|its|their|that|la|del)$/.test(this.doc.tokens[first - 1]?.folded ?? ''))
      return false;
    return this.saysBeside(first - 1, -1, first) || this.saysBeside(last, 1, first);
  }

  /** `who vowed in September to`: the day of the promise is beside its verb. */
  private isOfPromise(first: number): boolean {
    let at = first - 1;
    while (BEFORE_DAY.test(this.doc.tokens[at]?.folded ?? '')) at -= 1;
    return PROMISED.test(this.doc.tokens[at]?.folded ?? '');
  }

  /** Is there a verb of saying within a few words this way, before any mark? */
  private saysBeside(from: number, step: 1 | -1, near: number): boolean {
    for (let i = from; i !== from + BESIDE * step; i += step) {
      const token = this.doc.tokens[i];
      if (token?.kind !== 'word' || token.sentence !== this.doc.tokens[near]?.sentence) return false;
      // `said that on Monday the port would open`: the date is of what is said.
      if (step < 0 && /^(?:that|que)$/.test(token.folded)) return false;
      if (SAYING.test(token.folded)) return true;
    }
    return false;
  }

  /** The words on either side of a cue, in its sentence. */
  private around(cue: Stretch): string {
    const at = this.tokenFrom(cue.start);
    const sentence = this.doc.sentences[this.doc.tokens[at]?.sentence ?? -1];
    const from = this.doc.tokens[Math.max(sentence?.from ?? at, at - 4)]?.start ?? cue.start;
    const last = this.doc.tokens[Math.min((sentence?.to ?? at + 1) - 1, at + 6)]?.end ?? cue.end;
    return this.words({ start: from, end: last });
  }

  /** The folded words of a stretch, marks left out. */
  private words({ start, end }: Stretch): string {
    const words: string[] = [];
    for (let i = this.tokenFrom(start); i < this.doc.tokens.length; i++) {
      const token = this.doc.tokens[i];
      if (!token || token.start >= end) break;
      if (token.kind === 'word') words.push(token.folded);
    }
    return words.join(' ');
  }

  private sentenceAt(offset: number): number {
    return this.doc.tokens[this.tokenFrom(offset)]?.sentence ?? this.doc.sentences.length;
  }

  private paragraphAt(offset: number): number {
    return this.doc.sentences[this.sentenceAt(offset)]?.paragraph ?? -1;
  }

  private tokenFrom(offset: number): number {
    return firstIndex(this.doc.tokens.length, (i) => (this.doc.tokens[i]?.start ?? 0) >= offset);
  }

  private firstFrom(dates: readonly ResolvedDate[], offset: number): number {
    return firstIndex(dates.length, (i) => (dates[i]?.span.start ?? 0) >= offset);
  }
}

/** The first index for which this holds, of indexes that do not and then do. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `2025-02` for a month, `2025` for a year, the day otherwise; a week inside one month is that month. */
function written({ from, to, grain }: ResolvedDate): string {
  if (grain === 'year') return from.slice(0, 4);
  if (grain === 'month') return from.slice(0, 7);
  return grain === 'range' && from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from;
}
