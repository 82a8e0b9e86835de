/**
 * UD_Spanish-PUD as a stand-in for annotated attributions: a verb of speech with a clausal complement, or with its content
 * beside it (parataxis), is an attribution; the clause is its content, the verb's subject the source.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stretch } from '../../eval/scoring/words.ts';
import type { Claim } from '../../src/model/claim.ts';
import { childrenOf, type Sentence, sentencesOf, subtreeOf, type Word } from './conllu.ts';

const FILE = 'es_pud-ud-test.conllu';
const FOLDERS = ['', 'UD_Spanish-PUD', 'UniversalDependencies+UD_Spanish-PUD'];

/** Verbs of saying, and those of knowing, ordering and finding that news uses alike. */
const SPEECH: ReadonlySet<string> = new Set(
  (
    'decir afirmar asegurar señalar explicar añadir agregar indicar declarar anunciar informar sostener manifestar ' +
    'comentar advertir confirmar reconocer admitir negar expresar contar escribir responder contestar subrayar ' +
    'destacar insistir reiterar precisar apuntar argumentar alegar denunciar revelar concluir sugerir prometer pedir ' +
    'preguntar exclamar opinar considerar recordar proponer predecir prever acusar criticar repetir publicar ' +
    'comunicar aclarar aseverar concretar matizar detallar puntualizar recalcar replicar testificar defender aducir ' +
    'bromear lamentar aceptar avisar jurar constatar estimar calcular mencionar observar confesar mantener notar ' +
    'plantear referir relatar narrar reportar resaltar resumir proclamar anticipar adelantar especular rumorear ' +
    'garantizar enfatizar postular teorizar leer determinar demostrar estipular establecer ordenar exigir recomendar ' +
    'solicitar rogar urgir deducir rezar gritar alertar amenazar creer pensar advirtir conceder dictaminar describir ' +
    'evaluar esperar dudar temer imaginar confiar sospechar intuir cuestionar instar reprochar quejar jactar ' +
    'vaticinar pronosticar profetizar resolver acordar firmar documentar certificar filtrar difundir divulgar ' +
    'notificar'
  ).split(' '),
);

/** The treebank in one of the folders under `dir`; null where there is none. */
export function readPud(dir: string): Sentence[] | null {
  const file = FOLDERS.map((folder) => join(dir, folder, FILE)).find((path) => existsSync(path));
  return file === undefined ? null : sentencesOf(readFileSync(file, 'utf8'));
}

export interface PudAttribution {
  readonly verb: Word;
  readonly content: readonly Word[];
  /** null where the verb has no subject of its own. */
  readonly subject: readonly Word[] | null;
  /** A finite verb that gives the words of others: no infinitive, no order, nothing that the writer says himself. */
  readonly reported: boolean;
}

export function attributionsOf(sentence: Sentence): PudAttribution[] {
  return sentence.words.flatMap((verb) => {
    if (verb.pos !== 'VERB' || !SPEECH.has(verb.lemma)) return [];
    const children = childrenOf(sentence, verb.id);
    const content = contentOf(sentence, verb, children);
    const subject = children.find(({ relation }) => relation.startsWith('nsubj'));
    if (content.length === 0) return [];
    const reported = !UNREPORTED.test(verb.features) && !isView(sentence, verb, children);
    return [{ verb, content, subject: subject ? subtreeOf(sentence, subject.id) : null, reported }];
  });
}

const UNREPORTED = /VerbForm=Inf|Mood=Imp|Person=1/;

/** `se considera`, `fue considerado`: what something is held for, by nobody. */
function isView({ text }: Sentence, { lemma }: Word, children: readonly Word[]): boolean {
  const passive = (child: Word): boolean =>
    child.relation.startsWith('aux:pass') ||
    child.lemma === 'ser' ||
    text.slice(child.start, child.end).toLowerCase() === 'se';
  return lemma === 'considerar' && children.some(passive);
}

/** `dijo que X`, without the `que`; `X, dijo Ruiz`; `Ruiz dijo: X`. */
function contentOf(sentence: Sentence, verb: Word, children: readonly Word[]): Word[] {
  const clause = children.find(({ relation }) => relation.startsWith('ccomp'));
  if (clause) {
    const marks = childrenOf(sentence, clause.id).filter(({ relation }) => relation === 'mark');
    return subtreeOf(sentence, clause.id).filter((word) => !marks.includes(word));
  }
  if (verb.relation.startsWith('parataxis')) return subtreeOf(sentence, verb.head, verb.id);
  const beside = children.find(({ relation }) => relation.startsWith('parataxis'));
  return beside ? subtreeOf(sentence, beside.id) : [];
}

export interface PudScore {
  /** Attributions in the treebank. */
  readonly asked: number;
  /** Of them, those with a claim whose content shares more than 30 % of the words of either. */
  readonly found: number;
  /** Of the found ones, those with a subject; and of these, those with a speaker span that overlaps it. */
  readonly withSubject: number;
  readonly rightSpeaker: number;
  readonly misses: readonly string[];
}

/** Scores claims, given by the text of each sentence. */
export function scorePud(
  sentences: readonly Sentence[],
  claimsIn: (text: string) => readonly Claim[],
  counts: (attribution: PudAttribution) => boolean = () => true,
): PudScore {
  const score = { asked: 0, found: 0, withSubject: 0, rightSpeaker: 0 };
  const misses: string[] = [];
  for (const sentence of sentences) {
    const gold = attributionsOf(sentence).filter(counts);
    if (gold.length === 0) continue;
    // Brackets would be taken for editorial insertions; a blank keeps all offsets.
    const claims = claimsIn(sentence.text.replace(/[[\]]/g, ' '));
    for (const one of gold) {
      const inWords = wordSets(sentence.text);
      if (inWords(one.content).size === 0) continue;
      score.asked += 1;
      const best = bestFor(one, claims, inWords);
      if (!best) misses.push(`${sentence.text.slice(one.verb.start, one.verb.end)} | ${sentence.text}`);
      if (!best) continue;
      score.found += 1;
      if (!one.subject) continue;
      score.withSubject += 1;
      const span = best.speaker?.span;
      if (span && shared(inWords([span]), inWords(one.subject)) > 0) score.rightSpeaker += 1;
      else misses.push(`speaker ${best.speaker?.name ?? 'none'} by ${best.rule} | ${sentence.text}`);
    }
  }
  return { ...score, misses };
}

type InWords = (spans: readonly Stretch[]) => ReadonlySet<number>;

function wordSets(text: string): InWords {
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  return (spans) => new Set(starts.filter((at) => spans.some(({ start, end }) => at >= start && at < end)));
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((word) => b.has(word)).length;
}

const ENOUGH = 0.3;

/** The claim that shares most with the content, if it is enough and has a speaker or a cue. */
function bestFor(one: PudAttribution, claims: readonly Claim[], inWords: InWords): Claim | null {
  const content = inWords(one.content);
  const overlaps = claims.map((claim) => {
    const words = inWords(claim.content);
    const both = shared(words, content);
    return { claim, overlap: both / (words.size + content.size - both) };
  });
  const [best] = overlaps.sort((a, b) => b.overlap - a.overlap);
  if (!best || best.overlap <= ENOUGH) return null;
  return best.claim.speaker || best.claim.cue ? best.claim : null;
}
