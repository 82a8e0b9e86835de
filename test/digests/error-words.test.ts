import { describe, expect, test } from 'vitest';
import { errorTold } from '../../src/digests/error-words.ts';
import { emptinessError } from '../../src/feeds/health.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { addressGuard } from '../../src/http/address-guard.ts';
import { CutShort, HttpProblem, TimedOut, TooLarge, Unreachable } from '../../src/http/errors.ts';
import { weighed } from '../../src/pipeline/fetch-feed.ts';
import { OverHeap, OverTime } from '../../src/threads/errors.ts';

describe('errors of our own are told in Spanish', () => {
  const url = 'https://faro.example/rss.xml';
  const moment = (iso: string) => `the moment ${iso}`;
  const guard = addressGuard([]);
  const refusal = (hostname: string, address: string): string => {
    try {
      guard.check(url, hostname, '80', address);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  test.each<[string, string]>([
    [new HttpProblem(url, 500, null, '').message, `${url} respondió con el estado 500.`],
    [
      weighed(new HttpProblem(url, 410, null, '')).message,
      `${url} respondió con el estado 410. Eso dice que la fuente RSS ya no existe: busque su nueva dirección.`,
    ],
    [
      new HttpProblem(url, 503, new Date('2026-03-01T12:00:00Z'), '').message,
      `${url} respondió con el estado 503 y pide esperar hasta the moment 2026-03-01T12:00:00.000Z.`,
    ],
    [
      new Unreachable(url, 'ENOTFOUND', new Error('getaddrinfo ENOTFOUND faro.example')).message,
      `No se pudo llegar a ${url}: «getaddrinfo ENOTFOUND faro.example» (ENOTFOUND).`,
    ],
    [
      new CutShort(url, 'ECONNRESET', Buffer.from('abc'), {}, new Error('read ECONNRESET')).message,
      `La respuesta de ${url} se cortó después de 3 bytes: «read ECONNRESET» (ECONNRESET).`,
    ],
    [new TimedOut(url, 10_000).message, `${url} no respondió por completo en 10000 ms.`],
    [
      new TooLarge(url, 5_000).message,
      `La respuesta de ${url} pasa del límite de 5000 bytes (descomprimida).`,
    ],
    [new OverTime('readFeed', 2_000).message, 'Leerla tardó más del límite de 2000 ms y se detuvo.'],
    [new OverHeap('readFeed', 64).message, 'Leerla necesitó más memoria que el límite de 64 MB y se detuvo.'],
    [
      emptinessError(0, { everHadEntries: true }) ?? '',
      'La fuente RSS está bien formada pero vacía, aunque antes tenía notas.',
    ],
    ['What it carries could not be stored: no room.', 'No se pudo guardar lo que trae: «no room.»'],
    ['Something else.', '«Something else.»'],
  ])('%s', (error, told) => {
    expect(errorTold(error, 'es', moment)).toBe(told);
    expect(errorTold(error, 'en', moment)).toBe(error.replace(/until (2026\S+Z)/, 'until the moment $1'));
  });

  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['faro.example', '10.0.0.1'],
  ])('%s, which stands for %s', (name, address) => {
    expect(errorTold(refusal(name, address), 'es', moment)).toMatch(
      /no es una dirección pública \(private\).*Para permitirla/,
    );
  });

  test.each(['', '<html><p>x', '{"a":1}', '{"a":', '<svg><a/></svg>', 'plain words', '\u0001\u0002\u0003'])(
    'of %j, which is no feed',
    async (document) => {
      const error = await parseFeed(document, { url }).catch((thrown: Error) => thrown.message);
      expect(errorTold(String(error), 'es', moment)).toMatch(
        /^No es una fuente RSS: |^«This is not a feed: it looks like JSON/,
      );
    },
  );
});
