/**
 * Small words that turn what is said, folded: `may` beside `will`, `for` beside `against`. Other function words turn
 * nothing, and a "no" is told by the stance of its claim. Both languages share the tables: few words are in both.
 */

/** In place of a conditional by which an outlet passes on talk: `habría atacado`, `planearía`. */
export const RUMOUR = '~rumour';
/** Beside a Spanish verb of one word: `atacará`, `atacaría`; `atacó`, `atacaron`. */
export const FUTURE = '~future';
export const PAST = '~past';

const set = (...rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.split('|')));

const TO_COME = set('will|would|shall|going to|va a|van a|iba a|iban a|vamos a');
const PERHAPS = set('may|might|possibly|perhaps|maybe|posiblemente|quiza|quizas|tal vez');
const ABLE = set('can|able|puede|pueden|podemos|podia|podian|pueda|puedan|pudo|pudieron|podra|podran');
const TALK = set(
  'reportedly|allegedly|supposedly|purportedly|presuntamente|supuestamente',
  'presunto|presunta|presuntos|presuntas|supuesto|supuesta|supuestos|supuestas',
  RUMOUR,
);
const LIKELY = set('likely|probably|presumably|probablemente');
const SEEMING = set(
  'seem|seems|seemed|appear|appears|appeared|apparently|aparentemente|parece|parecen|parecer',
);
const DUTY = set(
  'must|has to|have to|had to|needs to|need to|needed to|debe|deben|deba|deban|debia|debian|debera|deberan|deberia',
  'deberian|tiene que|tienen que|tenia que|tenian que|tendra que|tendran que|tendria que|tendrian que|hay que|habra que',
);
const ADVICE = set('should|ought');

/** A word of `counts` in one text asks for one of `met` in the other. */
interface Weight {
  readonly counts: ReadonlySet<string>;
  readonly met: ReadonlySet<string>;
}

/** Where a paraphrase reports speech, `will` becomes `would`, `can` and `may` become `could`, and `podrá` `podría`. */
const WEIGHTS: readonly Weight[] = [
  { counts: TO_COME, met: set(...TO_COME, 'is to|are to|was to|were to|be to|about to', FUTURE) },
  { counts: PERHAPS, met: set(...PERHAPS, 'could|podria|podrian') },
  { counts: ABLE, met: set(...ABLE, 'could|podria|podrian') },
  { counts: set('could'), met: set(...PERHAPS, 'could|can|able') },
  { counts: set('podria|podrian'), met: set(...PERHAPS, 'podria|podrian|podra|podran|podia|podian') },
  ...[TALK, LIKELY, SEEMING, DUTY, ADVICE].map((words) => ({ counts: words, met: words })),
];

const TIMES = [
  set('before|ahead|prior|until|till|antes|previo|hasta'),
  set('after|since|following|despues|tras|desde'),
];
const AMOUNTS = [
  set('all|every|each|both|everyone|everybody|todo|toda|todos|todas|cada|ambos|ambas'),
  set('some|several|someone|somebody|algun|alguno|alguna|algunos|algunas|varios|varias'),
  set('most'),
  set('many|much|mucho|mucha|muchos|muchas'),
  set('few|pocos|pocas'),
];

/** Told where words of one row go and words of another come: `before` and `after`. One alone comes and goes freely. */
const OPPOSITES: readonly (readonly ReadonlySet<string>[])[] = [
  TIMES,
  AMOUNTS,
  [set('for'), set('against')],
  [set('with'), set('against')],
  [set('with'), set('without')],
  [set('por'), set('contra')],
  [set('para'), set('contra')],
  [set('con'), set('contra')],
  [set('con'), set('sin')],
  [set('more|over'), set('under')],
  [set('mas'), set('menos')],
  [set('up'), set('down')],
  [set('in|into'), set('out')],
  [set('on'), set('off')],
  [set('from'), set('to|into|toward|towards')],
  [set('if|whether'), set('unless'), set('because'), set('although|though|despite')],
  [set('si'), set('porque'), set('aunque')],
  [set(FUTURE, 'va a|van a|iba a|iban a'), set(PAST)],
];

/** No content word: it is looked at here. */
export function isTurning(word: string): boolean {
  return [...WEIGHTS.map(({ counts }) => counts), ...TIMES, ...AMOUNTS].some((words) => words.has(word));
}

/** Does one of two texts, given by its folded words in order, weaken, bind or turn round what the other says? */
export function isTurned(before: readonly string[], now: readonly string[]): boolean {
  const [old, fresh] = [withPairs(before), withPairs(now)];
  return (
    WEIGHTS.some((weight) => isUnmet(weight, old, fresh) || isUnmet(weight, fresh, old)) ||
    OPPOSITES.some((rows) => isExchanged(rows, old, fresh))
  );
}

function withPairs(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

function number(words: readonly string[], of: ReadonlySet<string>): number {
  return words.filter((word) => of.has(word)).length;
}

function isUnmet({ counts, met }: Weight, one: readonly string[], other: readonly string[]): boolean {
  return number(one, counts) > 0 && number(other, met) === 0;
}

function isExchanged(
  rows: readonly ReadonlySet<string>[],
  old: readonly string[],
  fresh: readonly string[],
): boolean {
  const more = rows.map((row) => number(fresh, row) - number(old, row));
  return more.some((count) => count > 0) && more.some((count) => count < 0);
}
