import type { CueForm } from './cue-table.ts';
import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';
import { ADJUNCT, ARTICLES, BE, CLITICS, HAVE, MODALS, NEGATIONS, SKIPPED } from './spanish-words.ts';

/** Verbs of taking the floor: `aprovechó para`, `intervino para`, `envió un mensaje para`. */
const FLOOR =
  /^(?:tomó|tomaron|aprovechó|aprovecharon|intervino|intervinieron|salió|salieron|compareció|comparecieron|recurrió|usó|usaron|utilizó|utilizaron|envió|enviaron|llamó|llamaron|alzó|alzaron|habló|hablaron)$/;

/** `no descarta que`, `no ha negado que`: who does not rule something out has said as much. */
const LEFT_OPEN = new Set(['descartar', 'negar', 'desmentir', 'excluir']);

export interface Left {
  /** Last token before clitics, auxiliaries and adverbs. */
  readonly at: number;
  readonly have: boolean;
  readonly se: boolean;
  /** Where the "no" of `no descarta que` stands: what somebody leaves open; -1 where none does. */
  readonly no: number;
}

/** Is the word a verb that says something: `dijo`, `ha dicho`, `volvió a decir`, not `la denuncia` or `no dijo`. */
export class SpanishForms {
  private readonly cue: CueForm;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
  ) {
    this.cue = hit.cue;
  }

  /** Back over `no`, `ha`, `se`, `también`: `también le ha dicho`; null where the verb asserts nothing (`no dijo`). */
  skipLeft(): Left | null {
    const { line } = this;
    let have = false;
    let se = false;
    let no = -1;
    let at = this.hit.at - 1;
    for (; line.has(at) && !line.quoted(at); at--) {
      const word = line.folded(at);
      if (word === 'no' && LEFT_OPEN.has(this.cue.lemma)) {
        no = at;
        continue;
      }
      if (NEGATIONS.has(word) && !(word === 'no' && line.text(at + 1) === ',')) return null;
      if (line.text(at) === 'estado' && this.cue.forms.has('gerund')) return null;
      // `esta dice`: a pronoun; `está diciendo` is none.
      if (/^est[ae]n?$/.test(line.lower(at))) break;
      if (BE.has(word) || (MODALS.has(word) && this.cue.forms.has('base') && !this.again())) return null;
      if (HAVE.has(word)) have = true;
      else if (word === 'se') se = true;
      else if (
        /^(?:a|en)$/.test(word) &&
        this.cue.forms.has('base') &&
        /^(?:volvio|vuelve|volvieron|insistio|llego|alcanzo)$/.test(line.folded(at - 1))
      )
        at--;
      else if (
        !(CLITICS.has(word) && !this.isArticle(at)) &&
        !SKIPPED.has(word) &&
        !(/mente$/.test(word) && !line.capital(at))
      )
        break;
    }
    return { at, have, se, no };
  }

  /** `la advirtió`: a clitic; `la denuncia`: an article before a noun form. */
  private isArticle(at: number): boolean {
    return this.cue.nounish && at === this.hit.at - 1;
  }

  /** Participles need `haber`; infinitives say nothing by themselves; `la denuncia` is a noun. */
  isVerb(left: Left): boolean {
    if (this.cue.lemma === 'llamar' && this.callsAttention()) return false;
    const { forms } = this.cue;
    if (!forms.has('finite') && !forms.has('gerund')) {
      return (forms.has('participle') && left.have) || (forms.has('base') && this.again());
    }
    const before = this.line.folded(this.hit.at - 1);
    const text = this.line.lower(this.hit.at);
    // `se dio cuenta de que`, `tuvo en cuenta`; `llamó la atención`: set phrases, in which nobody speaks.
    if (text === 'cuenta' && /^(?:da|dan|dio|di|dar|de)/.test(before)) return false;
    if (this.cue.lemma === 'responder' && this.line.folded(this.hit.to + 1) === 'nombre') return false;
    // `considerando que hay poca luz`: a reason, not words.
    if (/^(?:considerando|contando|estimando)$/.test(text)) return false;
    const ambiguous =
      !/[áéíóú]/.test(text) &&
      !/(?:aron|ieron|eron|aba|aban|uvo|jo|[ae]n)$|^(?:dice|pide|cree)$/.test(text) &&
      !left.have;
    if (!ambiguous) return true;
    // `la denuncia`, `su respuesta`, `de cuenta`: after an article, a possessive or a preposition it is a noun.
    return !(
      // `existe evidencia de que`, `hay denuncias`
      /^(?:existe|existen|hay|hubo|habia|cabe|cabia|queda|quedan|tiene|tienen|tenia|mas|mucha|poca)$/.test(
        before,
      ) ||
      // `lo rechaza`, `los niega`: before a verb, as no noun follows them.
      (ARTICLES.has(before) && before !== 'lo' && !(/^l[ao]s$/.test(before) && !text.endsWith('s'))) ||
      ADJUNCT.has(before) ||
      // `ha encontrado evidencia de que`, `presentó denuncia`
      (/(?:ado|ido|[^aeiou]ó|aron|ieron)$/.test(this.line.lower(this.hit.at - 1)) &&
        /^de$/.test(this.line.folded(this.hit.to))) ||
      // `la investigación y condena del caso`
      (/^[ye]$/.test(before) && /^del?$/.test(this.line.folded(this.hit.to))) ||
      /^(?:mi|tu|cada|gran|nueva|nuevo|primera|primer|toda|todo)$/.test(before)
    );
  }

  private callsAttention(): boolean {
    for (let at = this.hit.to; at < this.hit.to + 4; at++)
      if (this.line.folded(at) === 'atencion') return true;
    return false;
  }

  /** `al señalar que`, `tras advertir que`: said in passing by the subject of the sentence. */
  passing(): boolean {
    const before = this.line.folded(this.hit.at - 1);
    const opens =
      before === 'al' ||
      before === 'tras' ||
      (before === 'de' && /^(?:luego|despues)$/.test(this.line.folded(this.hit.at - 2)));
    if (before === 'para') return this.purpose();
    return (
      opens &&
      this.cue.forms.has('base') &&
      this.line.folded(this.hit.to) === 'que' &&
      this.cue.frames.has('t')
    );
  }

  /** `tomó la palabra para pedir que`, `aprovechó para decir que`: said by what was done, in the past. */
  private purpose(): boolean {
    const { line, hit } = this;
    if (!this.cue.forms.has('base') || !this.cue.frames.has('t')) return false;
    for (let at = hit.at - 2; at > hit.at - 8 && line.isWord(at) && !line.quoted(at); at--) {
      const word = line.lower(at);
      if (/^(?:que|no|quien|si)$/.test(word)) return false;
      if (FLOOR.test(word)) return true;
    }
    return false;
  }

  /** `volvió a decir que`, `insistió en señalar que`: the infinitive speaks through the verb before. */
  private again(): boolean {
    const { line, hit } = this;
    const verb = line.folded(hit.at - 2);
    if (this.passing()) return true;
    return (
      /^(?:a|en)$/.test(line.folded(hit.at - 1)) &&
      /^(?:volvio|vuelve|volvieron|insistio|llego|alcanzo|limito)$/.test(verb)
    );
  }
}
