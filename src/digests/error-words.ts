/** What Claimwatch itself says of a feed that failed, in the language of who is told. Data: one row for a sentence. */
import type { Language } from '../model/language.ts';

/** How an instant (ISO 8601) is written. */
type Moment = (iso: string) => string;

interface Row {
  /** Matches the sentence from the start of what is left; everything variable is a group. */
  readonly said: RegExp;
  readonly told: (groups: readonly string[], moment: Moment) => string;
}

const SPANISH: readonly Row[] = [
  {
    said: /^(\S{1,3000}) answered with status (\d{3}) and asks to wait until ([\dTZ:.-]{10,30}[\dZ])\./u,
    told: ([url, status, until = ''], moment) =>
      `${url} respondió con el estado ${status} y pide esperar hasta ${moment(until)}.`,
  },
  {
    said: /^(\S{1,3000}) answered with status (\d{3})\./u,
    told: ([url, status]) => `${url} respondió con el estado ${status}.`,
  },
  {
    said: /^That says that the feed is gone for good: look for its new address\./u,
    told: () => 'Eso dice que la fuente RSS ya no existe: busque su nueva dirección.',
  },
  {
    said: /^(\S{1,3000}) could not be reached: (.{1,1000}) \(([\w ]{1,60})\)\.$/u,
    told: ([url, cause, code]) => `No se pudo llegar a ${url}: «${cause}» (${code}).`,
  },
  {
    said: /^The answer of (\S{1,3000}) was cut short after (\d+) bytes: (.{1,1000}) \(([\w ]{1,60})\)\.$/u,
    told: ([url, bytes, cause, code]) =>
      `La respuesta de ${url} se cortó después de ${bytes} bytes: «${cause}» (${code}).`,
  },
  {
    said: /^(\S{1,3000}) did not answer in full within (\d+) ms\./u,
    told: ([url, ms]) => `${url} no respondió por completo en ${ms} ms.`,
  },
  {
    said: /^The answer of (\S{1,3000}) is larger than the limit of (\d+) bytes \(decompressed\)\./u,
    told: ([url, bytes]) => `La respuesta de ${url} pasa del límite de ${bytes} bytes (descomprimida).`,
  },
  {
    said: /^(\S{1,3000}): more than (\d+) redirects, the last to (\S{1,3000})\.$/u,
    told: ([url, count, last]) => `${url}: más de ${count} redirecciones, la última a ${last}.`,
  },
  {
    said: /^(\S{1,3000}): the body is said to be (\S{1,40}) and cannot be decompressed \((\w+)\)\./u,
    told: ([url, coding, code]) =>
      `${url}: el contenido dice ser ${coding} y no se puede descomprimir (${code}).`,
  },
  {
    said: /^The feed is well-formed but empty, though it had entries before\./u,
    told: () => 'La fuente RSS está bien formada pero vacía, aunque antes tenía notas.',
  },
  {
    said: /^"readFeed" took longer than its limit of (\d+) ms and was stopped\./u,
    told: ([ms]) => `Leerla tardó más del límite de ${ms} ms y se detuvo.`,
  },
  {
    said: /^"readFeed" needed more than its limit of (\d+) MB of memory and was stopped\./u,
    told: ([mb]) => `Leerla necesitó más memoria que el límite de ${mb} MB y se detuvo.`,
  },
  {
    said: /^This is not a feed: the answer is empty\./u,
    told: () => 'No es una fuente RSS: la respuesta está vacía.',
  },
  {
    said: /^This is not a feed: it is a web page\. Give the address of the feed itself, or let "feeds add" look for it on the page\./u,
    told: () =>
      'No es una fuente RSS: es una página web. Dé la dirección de la fuente misma, o deje que "feeds add" la busque en la página.',
  },
  {
    said: /^This is not a feed: it is JSON, but not JSON Feed(?: \(it has no list "items" of entries\))?\./u,
    told: () => 'No es una fuente RSS: es JSON, pero no JSON Feed.',
  },
  {
    said: /^This is not a feed: it is XML, but its root is <(.{0,40})>, not rss, feed or rdf:RDF\./u,
    told: ([root]) => `No es una fuente RSS: es XML, pero su raíz es <${root}>, no rss, feed ni rdf:RDF.`,
  },
  {
    said: /^This is not a feed: it is a binary file\./u,
    told: () => 'No es una fuente RSS: es un archivo binario.',
  },
  { said: /^This is not a feed: it is plain text\./u, told: () => 'No es una fuente RSS: es texto simple.' },
  {
    said: /^What it carries could not be stored: (.{1,2000})$/u,
    told: ([cause]) => `No se pudo guardar lo que trae: «${cause}»`,
  },
  {
    said: /^(\S{1,300}) stands for (\S{1,60}), which is not a public address \((\w+)\), so it was not called\./u,
    told: ([name, address, kind]) =>
      `${name} apunta a ${address}, que no es una dirección pública (${kind}), así que no se consultó.`,
  },
  {
    said: /^(\S{1,300}) is not a public address \((\w+)\), so it was not called\./u,
    told: ([name, kind]) => `${name} no es una dirección pública (${kind}), así que no se consultó.`,
  },
  {
    said: /^To allow it, add "(\S{1,300})" to http\.allowPrivate in the settings\./u,
    told: ([door]) => `Para permitirla, agregue "${door}" a http.allowPrivate en los ajustes.`,
  },
];

/** An instant of a sentence of ours. */
const UNTIL = /(?<=answered with status \d{3} and )asks to wait until ([\dTZ:.-]{10,30}Z)(?=\.)/u;

/**
 * An error of a feed, as it is stored, for whoever reads this language. What is no sentence of ours (a cause, an error
 * of another program) stays as it is; in Spanish it is quoted. In English only the instants are written anew.
 */
export function errorTold(error: string, lang: Language, moment: Moment): string {
  if (lang === 'en') return error.replace(UNTIL, (_, until: string) => `asks to wait until ${moment(until)}`);
  const told: string[] = [];
  let rest = error;
  while (rest !== '') {
    const row = SPANISH.find(({ said }) => said.test(rest));
    const found = row?.said.exec(rest);
    if (!row || !found) break;
    told.push(row.told(found.slice(1), moment));
    rest = rest.slice(found[0].length).trim();
  }
  return rest === '' ? told.join(' ') : [...told, `«${rest}»`].join(' ');
}
