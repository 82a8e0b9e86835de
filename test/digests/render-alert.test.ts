import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAlert } from '../../src/digests/render-alert.tsx';
import type { Alert, AlertFeed } from '../../src/model/alert.ts';

const FEED: AlertFeed = {
  feedId: 'el-faro',
  outlet: 'El Faro',
  url: 'https://faro.example/rss.xml',
  from: '2026-03-05T22:10:00Z',
  to: null,
  failures: 4,
  error: 'The server answered 410 Gone.',
  weight: 'temporary',
  movedTo: null,
};
const ALERT: Alert = {
  kind: 'failing',
  lang: 'en',
  zone: 'UTC',
  at: '2026-03-06T07:30:00Z',
  fresh: [FEED],
  known: [],
  configured: 52,
  pageUrl: 'https://claimwatch.example/feeds',
};
const named = (count: number): AlertFeed[] =>
  Array.from({ length: count }, (_, at) => ({
    ...FEED,
    feedId: `feed-${at}`,
    outlet: `Paper ${at}`,
    url: `https://paper-${at}.example/rss`,
  }));
const readAgain = { ...FEED, to: '2026-03-06T07:00:00Z' };
const readAgainOf = (feed: AlertFeed) => ({
  ...readAgain,
  feedId: feed.feedId,
  outlet: feed.outlet,
  url: feed.url,
});
const gap = { ...readAgain, failures: 0, error: null };

describe('the subject says what happened to whom', () => {
  test.each<[Partial<Alert>, string]>([
    [{}, 'El Faro cannot be read'],
    [{ lang: 'es' }, 'El Faro no se puede leer'],
    [{ fresh: [], known: [FEED] }, 'El Faro still cannot be read'],
    [{ fresh: named(40) }, '40 feeds cannot be read: Paper 0, Paper 1, Paper 2 and 37 more'],
    [
      { fresh: named(40), lang: 'es' },
      '40 fuentes RSS no se pueden leer: Paper 0, Paper 1, Paper 2 y 37 más',
    ],
    [{ fresh: named(2), known: [FEED] }, '2 feeds cannot be read: Paper 0, Paper 1'],
    [{ kind: 'mended', fresh: [readAgain] }, 'El Faro can be read again'],
    [{ kind: 'gap', fresh: [gap] }, 'El Faro probably lost entries'],
    [{ kind: 'gap', fresh: [gap], lang: 'es' }, 'El Faro perdió probablemente notas'],
    [{ kind: 'gap', fresh: [gap, gap, gap] }, 'El Faro probably lost entries'],
    [{ kind: 'gap', fresh: [gap, gap, gap], lang: 'es' }, 'El Faro perdió probablemente notas'],
    [
      { kind: 'gap', fresh: [gap, gap, { ...gap, feedId: 'two', outlet: 'Two' }] },
      '2 feeds probably lost entries: El Faro, Two',
    ],
  ])('%j', (change, subject) => {
    expect(renderAlert({ ...ALERT, ...change }).subject).toBe(`Claimwatch: ${subject}`);
  });
});

describe('the body says what is known and what to do', () => {
  test.each<[string, Partial<Alert>, string[]]>([
    [
      'a feed that fails',
      {},
      [
        'Friday 6 March 2026, 07:30, UTC',
        '1 of 52 feeds cannot be read now.',
        'El Faro (el-faro)',
        'Since 5 Mar, 22:10, 4 polls in a row failed.',
        'The server answered 410 Gone.',
        'https://faro.example/rss.xml',
        'npx claimwatch feeds check el-faro',
        'https://claimwatch.example/feeds',
      ],
    ],
    ['by a clock of no place', { zone: 'Etc/GMT+6' }, ['Friday 6 March 2026, 01:30, UTC-6']],
    [
      'in Spanish, by the clock of Mexico City',
      { lang: 'es', zone: 'America/Mexico_City' },
      [
        'viernes 6 de marzo de 2026, 01:30, hora de Ciudad de México',
        'Desde 5 mar, 16:10 fallaron 4 consultas seguidas.',
      ],
    ],
    [
      'a feed that moved',
      { fresh: [{ ...FEED, movedTo: 'https://faro.example/feed' }] },
      ['It has moved for good: write https://faro.example/feed into feeds.yaml.'],
    ],
    [
      'new ones apart from those known',
      { known: [{ ...FEED, outlet: 'Old' }] },
      ['NEW ===', 'STILL SO', 'Old (el-faro)'],
    ],
    [
      'a feed that can be read again',
      { kind: 'mended', fresh: [readAgain] },
      ['Failed from 5 Mar, 22:10 to 07:00, 4 polls in a row.'],
    ],
    [
      'one poll',
      { fresh: [{ ...FEED, failures: 1 }] },
      ['The poll of 5 Mar, 22:10 failed. The server answered'],
    ],
    [
      'una consulta',
      { lang: 'es', fresh: [{ ...FEED, failures: 1 }] },
      ['La consulta de 5 mar, 22:10 falló. «The server answered 410 Gone.».'],
    ],
    [
      'one poll before it could be read again',
      { kind: 'mended', fresh: [{ ...readAgain, failures: 1 }] },
      ['Failed from 5 Mar, 22:10 to 07:00, 1 poll.'],
    ],
    [
      'what a long address did',
      { fresh: [{ ...FEED, error: `https://paper.example/${'y'.repeat(1_900)} answered with status 500.` }] },
      ['… answered with status 500.'],
    ],
    [
      'en español lo que dijo el servidor',
      {
        lang: 'es',
        fresh: [
          {
            ...FEED,
            error:
              'https://faro.example/rss.xml answered with status 503 and asks to wait until 2026-03-06T09:00:00.000Z.',
          },
        ],
      },
      ['https://faro.example/rss.xml respondió con el estado 503 y pide esperar hasta 09:00.'],
    ],
    [
      'several gaps of one feed under its name',
      {
        kind: 'gap',
        fresh: [gap, { ...gap, to: '2026-03-06T07:05:00Z' }, { ...gap, feedId: 'two', outlet: 'Two' }],
      },
      [
        'El Faro (el-faro) The polls of 5 Mar, 22:10 and 07:00 had no entry in common: what was published between them was probably missed. The polls of 5 Mar, 22:10 and 07:05',
        'https://faro.example/rss.xml Two (two)',
      ],
    ],
    ['a gap', { kind: 'gap', fresh: [gap] }, ['The polls of 5 Mar, 22:10 and 07:00 had no entry in common']],
    [
      'most feeds at once',
      { fresh: named(40) },
      ['40 of 52 feeds', 'point to the network', 'Paper 0', 'Paper 39'],
    ],
  ])('%s', (_, change, said) => {
    const { text, html } = renderAlert({ ...ALERT, ...change });
    for (const part of said) expect(text.replace(/\s+/g, ' ')).toContain(part);
    expect(html).toContain('<!--recipient-->');
    expect(text.split('\n').every((line) => line.length <= 78 || line.includes('://'))).toBe(true);
  });

  test.each([
    ['a few feeds', named(4)],
    ['fewer than half', named(20)],
    ['feeds that are gone for good', named(40).map((feed) => ({ ...feed, weight: 'gone' as const }))],
  ])('%s are not blamed on the network', (_, fresh) => {
    expect(renderAlert({ ...ALERT, fresh }).text).not.toContain('network');
  });

  test('however many fail, the mail is no longer than mail programs show, and counts the rest', () => {
    const long = { error: 'x'.repeat(5_000), url: `https://paper.example/${'y'.repeat(1_900)}` };
    const many = named(500).map((feed) => ({ ...feed, ...long }));
    const { html, text } = renderAlert({ ...ALERT, fresh: many });
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toMatch(/… and 4\d\d more\./);
  });

  test('of feeds that lost entries many times, feeds are counted and not their gaps', () => {
    const gaps = named(120).flatMap((feed) =>
      Array.from({ length: 9 }, () => ({ ...gap, ...feed, ...readAgainOf(feed) })),
    );
    const { text, subject } = renderAlert({ ...ALERT, kind: 'gap', fresh: gaps });
    expect(subject).toContain('120 feeds probably lost entries');
    expect(text).toMatch(/… and (?:20|60|90|110|117) more\./);
    expect(text).toContain('And 4 times more.');
  });
});

test('what an outlet or a server wrote does nothing but show', () => {
  const nasty = 'A"><script>alert(1)</script>\r\nBcc: x@example.org \u202egnp\u0000';
  const feed = { ...FEED, outlet: nasty, error: nasty, url: 'javascript:alert(1)', movedTo: nasty };
  for (const lang of ['en', 'es'] as const) {
    const { subject, html, text } = renderAlert({ ...ALERT, lang, fresh: [feed] });
    expect(subject).not.toMatch(/\p{Cc}|\u202e/u);
    expect(html).not.toMatch(/<script|href="javascript|\u202e|\0/);
    expect(text).not.toMatch(/\u202e|\0|\r/);
  }
});

test('any words at all give one line, and whole mails', () => {
  const words = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(
      words,
      words,
      words,
      fc.constantFrom('failing', 'mended', 'gap'),
      (outlet, error, url, kind) => {
        const rendered = renderAlert({ ...ALERT, kind, fresh: [{ ...readAgain, outlet, error, url }] });
        expect(rendered.subject).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(rendered.html).toMatch(/^<!doctype html>\n<html.*<\/html>\n$/s);
      },
    ),
    { numRuns: 50 },
  );
});
