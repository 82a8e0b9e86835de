import type { FeedAlertKind } from '../model/alert.ts';
import type { Language } from '../model/language.ts';

/** Everything an alert to operators says in its own voice, in one language. Data: no logic here but filling in. */
export interface AlertWords {
  /** What happened to one feed or to several, behind their names. */
  readonly headline: Readonly<Record<FeedAlertKind | 'still', (count: number) => string>>;
  readonly feeds: (count: number) => string;
  /** "and 37 more". */
  readonly others: (count: number) => string;
  /** How the whole installation is. */
  readonly share: (failing: number, configured: number) => string;
  /** So many fail at once that they have one cause. */
  readonly oneCause: string;
  readonly fresh: string;
  readonly known: string;
  readonly failing: (since: string, failures: number) => string;
  readonly mended: (from: string, to: string, failures: number) => string;
  readonly gap: (from: string, to: string) => string;
  /** It happened to this feed as often again, which is not told in full. */
  readonly timesMore: (count: number) => string;
  readonly moved: (to: string) => string;
  readonly feedIs: string;
  readonly whatToDo: string;
  readonly advice: Readonly<Record<FeedAlertKind, (feedId: string) => string>>;
  readonly page: string;
}

const en: AlertWords = {
  headline: {
    failing: () => 'cannot be read',
    still: () => 'still cannot be read',
    mended: () => 'can be read again',
    gap: () => 'probably lost entries',
  },
  feeds: (count) => `${count} feeds`,
  others: (count) => `and ${count} more`,
  share: (failing, configured) =>
    `${failing} of ${configured} ${configured === 1 ? 'feed' : 'feeds'} cannot be read now. A failing feed is asked ever more rarely and never given up.`,
  oneCause:
    'So many at once point to the network or the name server of this machine rather than to the feeds.',
  fresh: 'New',
  known: 'Told before, and still so',
  failing: (since, failures) =>
    failures === 1 ? `The poll of ${since} failed.` : `Since ${since}, ${failures} polls in a row failed.`,
  mended: (from, to, failures) =>
    `Failed from ${from} to ${to}, ${failures === 1 ? '1 poll' : `${failures} polls in a row`}.`,
  gap: (from, to) =>
    `The polls of ${from} and ${to} had no entry in common: what was published between them was probably missed.`,
  timesMore: (count) => (count === 1 ? 'And once more.' : `And ${count} times more.`),
  moved: (to) => `It has moved for good: write ${to} into feeds.yaml.`,
  feedIs: 'The feed',
  whatToDo: 'What to do',
  advice: {
    failing: (feedId) =>
      `npx claimwatch feeds check ${feedId} asks once and says what is wrong. Change or remove what is gone in feeds.yaml. While a feed fails, this is said again once a day.`,
    mended: () => 'Nothing. What was published and taken off the feed meanwhile is not to be had from it.',
    gap: () =>
      'If it comes again, lower polling.ceilingSeconds, or add the outlet’s feeds of single sections.',
  },
  page: 'How all feeds are',
};

const es: AlertWords = {
  headline: {
    failing: (count) => (count === 1 ? 'no se puede leer' : 'no se pueden leer'),
    still: (count) => (count === 1 ? 'sigue sin poder leerse' : 'siguen sin poder leerse'),
    mended: (count) => (count === 1 ? 'se puede leer de nuevo' : 'se pueden leer de nuevo'),
    gap: (count) => (count === 1 ? 'perdió probablemente notas' : 'perdieron probablemente notas'),
  },
  feeds: (count) => `${count} fuentes RSS`,
  others: (count) => `y ${count} más`,
  share: (failing, configured) =>
    `${failing} de ${configured} ${configured === 1 ? 'fuente RSS' : 'fuentes RSS'} no se ${failing === 1 ? 'puede' : 'pueden'} leer ahora. Una fuente que falla se consulta cada vez menos y nunca se abandona.`,
  oneCause:
    'Tantas a la vez apuntan a la red o al servidor de nombres de esta máquina más que a las fuentes.',
  fresh: 'Nuevo',
  known: 'Ya avisado, y sigue igual',
  failing: (since, failures) =>
    failures === 1
      ? `La consulta de ${since} falló.`
      : `Desde ${since} fallaron ${failures} consultas seguidas.`,
  mended: (from, to, failures) =>
    failures === 1
      ? `Falló de ${from} a ${to}, 1 consulta.`
      : `Falló de ${from} a ${to}, ${failures} consultas seguidas.`,
  gap: (from, to) =>
    `Las consultas de ${from} y ${to} no tienen ninguna nota en común: es probable que falte lo publicado entre ellas.`,
  timesMore: (count) => (count === 1 ? 'Y 1 vez más.' : `Y ${count} veces más.`),
  moved: (to) => `Se mudó para siempre: escriba ${to} en feeds.yaml.`,
  feedIs: 'La fuente RSS',
  whatToDo: 'Qué hacer',
  advice: {
    failing: (feedId) =>
      `npx claimwatch feeds check ${feedId} consulta una vez y dice qué falla. Cambie o quite en feeds.yaml lo que ya no existe. Mientras una fuente falle, este aviso se repite una vez al día.`,
    mended: () =>
      'Nada. Lo que se publicó y salió de la fuente mientras tanto ya no se puede obtener de ella.',
    gap: () =>
      'Si se repite, baje polling.ceilingSeconds o agregue las fuentes RSS de cada sección del medio.',
  },
  page: 'Cómo están todas las fuentes',
};

export const ALERT_WORDS: Readonly<Record<Language, AlertWords>> = { en, es };
