import { BODY_NOUNS } from '../text/lexicons/body-nouns.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import type { Actor, Occurrence } from './actors.ts';
import type { Discourse } from './discourse.ts';
import { endsEnglishHead, isEnglishObject, openingEnd, titledHead } from './english-heads.ts';
import type { NamedText } from './named-text.ts';
import { PREPOSITIONS } from './noun-phrases.ts';
import type { Range } from './scan.ts';
import { namedSource, type Source } from './source.ts';
import { SOURCE_WORDS } from './unnamed-actors.ts';

/** Whom the sentences of a text are about, by what stands at their heads. */
export class SentenceSubjects {
  constructor(
    private readonly text: NamedText,
    private readonly discourse: Discourse,
    /** The actor that a noun phrase stands for. */
    private readonly resolve: (phrase: Range) => Source | null,
  ) {}

  /** The person or role that a sentence begins with, as its subject: `Los obispos mexicanos, que ...`, `The general has`. */
  headOf(first: number, limit: number): Source | null {
    const { text } = this;
    const from = this.pastPredicate(
      text.lang === 'es' ? this.pastConnective(first, limit) : openingEnd(text, first, limit),
    );
    const occurrence = text.named(from);
    if (occurrence && !occurrence.possessive && occurrence.actor.kind === 'person' && !text.quoted(from))
      return namedSource(occurrence, 0.8);
    const introduced = titledHead(text, from, limit) ?? this.introduced(from, limit);
    if (introduced) return introduced;
    const article = /^(?:el|la|los|las|the)$/.test(text.folded(from));
    const bare =
      text.roles.get(text.folded(from))?.plural === true &&
      (text.lang === 'es' || SOURCE_WORDS.test(text.folded(from)));
    if (!(article || bare)) return null;
    for (let at = article ? from + 1 : from; at < Math.min(from + 4, limit); at++) {
      if (!text.roles.has(text.folded(at)) || PREPOSITIONS.has(text.folded(at))) continue;
      if (text.lang === 'en' && !endsEnglishHead(text, at + 1)) continue;
      let to = at + 1;
      while (to < limit && to < at + 3 && DEMONYMS.has(text.folded(to))) to++;
      const named = text.named(to);
      if (named?.actor.kind === 'person' && named.from === to) to = named.to;
      else if (text.lang === 'es') to = this.apposedName(to, limit) ?? to;
      return this.resolve({ from, to });
    }
    return null;
  }

  /** `Más tajante fue la diputada`, `Blunter still was the mayor`: the subject stands behind its predicate. */
  private pastPredicate(from: number): number {
    const { text } = this;
    const compared =
      /^(?:mas|menos|more|less|even)$/.test(text.folded(from)) || /..er$/.test(text.folded(from));
    const verb = text.lang === 'es' ? /^(?:fue|es|era|resulto|estuvo)$/ : /^(?:was|is)$/;
    if (!compared) return from;
    for (let at = from + 1; at < from + 4; at++) if (verb.test(text.folded(at))) return at + 1;
    return from;
  }

  /** `Una vecina del puerto de nombre Ana Ruiz,`, `El joven cantante Luis Mora,`: a name that ends the phrase of a sentence's head. */
  private introduced(from: number, limit: number): Source | null {
    const { text } = this;
    if (text.lang !== 'es' || !/^(?:el|la|un|una)$/.test(text.folded(from)) || text.quoted(from)) return null;
    for (let at = from + 1; at < Math.min(from + 8, limit) && /^\p{L}/u.test(text.text(at)); at++) {
      const named = text.named(at);
      if (!named) continue;
      const own = named.actor.kind === 'person' && /^(?:nombre|llamad[oa])$/.test(text.folded(at - 1));
      return own ? namedSource(named, 0.8) : null;
    }
    return null;
  }

  /** `LIMA (Wire) — The city council closed a bridge it said was weak`: the body that heads the sentence of `at`. */
  bodyAtHead(at: number): Source | null {
    const { text } = this;
    let from = text.scan.doc.sentences[text.sentenceOf(at)]?.from ?? at;
    for (let index = from; index < Math.min(from + 12, at); index++)
      if (/^(?:—|–|--)$/u.test(text.text(index))) from = index + 1;
    if (!/^(?:the|el|la)$/.test(text.folded(from))) return null;
    for (let to = from + 2; to < Math.min(from + 6, at); to++)
      if (BODY_NOUNS[text.lang].has(text.folded(to - 1))) return this.resolve({ from, to });
    return null;
  }

  /** `el secretario de Obras, Luis Mora`: the end of the name behind the office and its comma. */
  private apposedName(from: number, limit: number): number | null {
    const { text } = this;
    for (let at = from; at < Math.min(from + 8, limit); at++) {
      if (text.text(at) !== ',') continue;
      const named = text.named(at + 1);
      return named?.actor.kind === 'person' && named.from === at + 1 && text.text(named.to) === ','
        ? named.to
        : null;
    }
    return null;
  }

  /** `Sin embargo, Ruiz`, `Por su parte, la alcaldesa`: the subject stands behind the connective and its comma. */
  private pastConnective(from: number, limit: number): number {
    const { text } = this;
    // `Cuando Ruiz llegó al puerto, dijo que`: the verb behind the comma has the clause's subject.
    const same = /^(?:cuando|mientras|aunque|como)$/.test(text.folded(from));
    if (same) return [limit, limit - 1].some((at) => text.text(at) === ',') ? from + 1 : from;
    if (!CONNECTIVE.test(text.folded(from))) return from;
    for (let at = from + 1; at < from + 5; at++) if (text.text(at) === ',') return at + 1;
    return from;
  }

  /**
   * Whom the sentence, or those before it in its paragraph since somebody spoke, begin with: `El republicano no descartó
   * nada. Sería un orgullo, dijo.` Null when that is nobody, or as many as the verb does not fit.
   */
  openingSinceSpoken(at: number, paragraph: number, plural: boolean | null): Source | null {
    for (const from of this.sentencesSinceSpoken(at, paragraph)) {
      const source = this.headOf(from, at);
      if (!source || source.actor.kind === 'media') continue;
      // `Mora, contó, le pidió calma`: who stands before the insertion is whom it tells of.
      if (source.range && source.range.to >= at - 1) continue;
      if (plural === null || source.actor.plural === plural) return source;
    }
    return null;
  }

  /** `Mora said no. The senator did not ask why; he left.` Who heads a sentence since somebody spoke last. */
  headSinceSpoken(at: number, paragraph: number, fits: (actor: Actor) => boolean): Actor | null {
    for (const from of this.sentencesSinceSpoken(at, paragraph)) {
      const actor = from < at ? this.headOf(from, at)?.actor : undefined;
      if (actor && fits(actor)) return actor;
    }
    return null;
  }

  /** Where the sentences of the paragraph begin, from that of `at` back to that in which somebody spoke last. */
  private *sentencesSinceSpoken(at: number, paragraph: number): Generator<number> {
    const { sentences } = this.text.scan.doc;
    const { last } = this.discourse;
    const own = this.text.sentenceOf(at);
    const spoken = Math.max(last.paragraph === paragraph ? last.sentence : -1, own - SENTENCES_BACK);
    // `The president, he said, would ...`: whom the words are about has not said them.
    const first = this.text.text(at - 1) === ',' ? own - 1 : own;
    for (let index = first; index > spoken; index--) {
      const sentence = sentences[index];
      if (sentence?.paragraph !== paragraph) return;
      yield sentence.from;
    }
  }

  /** The last person before `at` who fits: where one is named first in a sentence, that one. */
  lastSubject(at: number, fits: (occurrence: Occurrence) => boolean): Actor | null {
    const person = (occurrence: Occurrence) =>
      occurrence.actor.kind === 'person' && fits(occurrence) && !this.text.quoted(occurrence.from);
    const found =
      this.text.lastNamed(
        at,
        (occurrence) => person(occurrence) && !occurrence.possessive && this.opensSentence(occurrence),
      ) ?? this.text.lastNamed(at, person);
    return found?.actor ?? null;
  }

  /** The last person before `at` whom a sentence names first, as its subject. */
  lastHeading(at: number): Occurrence | null {
    return this.text.lastNamed(
      at,
      (one) =>
        one.actor.kind === 'person' &&
        !one.possessive &&
        !this.text.quoted(one.from) &&
        !/^(?:de|del|a|al|con|por|contra|sobre|en)$/.test(this.text.folded(one.from - 1)) &&
        this.opensSentence(one),
    );
  }

  /** The one person whom the text has named so far; null where it has named others. */
  onlyPerson(at: number): Actor | null {
    let only: Actor | null = null;
    for (const { actor, from } of this.text.cast.occurrences) {
      if (from >= at) break;
      if (actor.kind !== 'person') continue;
      if (only && only !== actor) return null;
      only = actor;
    }
    return only;
  }

  /** The last person before `at` who fits and stands at the head of a sentence; not of the words that the verb follows. */
  lastHead(at: number, fits: (occurrence: Occurrence) => boolean): Actor | null {
    if (this.text.lang !== 'es') return this.lastSubject(at, fits);
    const own = this.text.text(at) === ',' ? this.text.sentenceOf(at) : -1;
    const heads = (one: Occurrence) =>
      one.actor.kind === 'person' &&
      fits(one) &&
      !this.text.quoted(one.from) &&
      !one.possessive &&
      this.opensSentence(one);
    return (
      this.text.lastNamed(at, (one) => heads(one) && this.text.sentenceOf(one.from) !== own)?.actor ?? null
    );
  }

  /** Named among the first words of its sentence: probably its subject. */
  private opensSentence({ from }: Occurrence): boolean {
    const sentence = this.text.scan.doc.sentences[this.text.sentenceOf(from)];
    if (sentence === undefined || from - sentence.from > 5) return false;
    return this.text.lang === 'es' ? !this.depends(from) : !isEnglishObject(this.text, sentence.from, from);
  }

  /** `Al igual que Ruiz`, `expertos como Ruiz`, and `ni el ministro | Ruiz cedió` where a line breaks: no subject. */
  private depends(from: number): boolean {
    const { text } = this;
    const before = text.folded(from - 1);
    const broken = text.sentenceOf(from - 1) !== text.sentenceOf(from);
    if (broken) return text.roles.has(before) && /^\p{Ll}/u.test(text.text(from - 1));
    return /^(?:que|como|y|e|ni|o)$/.test(before);
  }
}

/** Words that open a sentence before its comma. */
const CONNECTIVE =
  /^(?:asi|ademas|asimismo|sin|por|no|en|mientras|finalmente|entonces|luego|tras|ayer|hoy|tambien|incluso|al|a|durante|ante|antes|despues|desde|este|ese|minutos|horas|dias|semanas|meses|poco|mas|posteriormente|anteriormente|recientemente|previamente|hacia)$/;

/** Sentences of its paragraph that are looked back over for one that names its subject first. */
const SENTENCES_BACK = 8;
