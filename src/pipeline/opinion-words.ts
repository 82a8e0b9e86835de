import type { OpinionOutcome } from '../model/opinion.ts';
import type { StoredOpinion } from '../store/opinions.ts';

const OUTCOMES: Readonly<Record<OpinionOutcome, string>> = {
  asked: 'is being asked, or the worker that asked it stopped',
  accepted: 'taken',
  'no-quote': 'not taken: what it quotes does not stand in the claims',
  vetoed: 'not taken: a rule forbids it',
  'not-json': 'not taken: it answered with something that is no JSON',
  'no-answer': 'not taken: it did not answer what was asked',
  'bad-vectors': 'not taken: its vectors are of no use',
  'timed-out': 'did not answer in time',
  unreachable: 'could not be reached',
  'too-large': 'not taken: its answer was too large',
  'rate-limited': 'asks to be called less often',
  'server-error': 'failed',
  refused: 'may not be called, or does not take the key',
  broken: 'cannot be run',
  'over-budget': 'not asked: the calls of the hour are used up',
  resting: 'not asked: it failed too often just before',
  'addresses-model': 'not asked: the words speak to a model',
  'nothing-near': 'not asked: no earlier claim is there to compare with',
};

/** What a model said, in words around the number of the other claim. All but the fixed words are text from outside. */
export interface OpinionWords {
  /** `small at models.example.org: repeat of` */
  readonly head: string;
  /** The other claim; null: none is meant. */
  readonly otherId: number | null;
  /** What became of it, and the model's reason. */
  readonly rest: string;
}

export function opinionWords(opinion: StoredOpinion): OpinionWords {
  const { model, otherId, outcome, verdict, why, places, quotes } = opinion;
  const reason = [quotes === null ? '' : `“${quotes.claim}” / “${quotes.earlier}”`, why ?? ''];
  const rest = [OUTCOMES[outcome] + placeWords(places), ...reason].filter((part) => part !== '').join('. ');
  if (opinion.kind === 'embedder' && otherId !== null) {
    const likeness = opinion.likeness?.toFixed(2) ?? 'not known';
    return { head: `${model}: nearest by meaning is`, otherId, rest: `likeness of vectors ${likeness}` };
  }
  const said = verdict === null ? 'beside' : verdict === 'new' ? 'new beside' : `${verdict} of`;
  return { head: otherId === null ? model : `${model}: ${said}`, otherId, rest };
}

function placeWords(places: StoredOpinion['places']): string {
  if (places === null) return '';
  const where = places === 'repeat' ? 'put with it' : 'a statement of its own';
  return `, and the claim is ${where} as long as no reviewer says anything`;
}
