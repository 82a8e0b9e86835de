import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../src/digests/render.ts';
import type { CorrectionLine, Digest, EarlierWords } from '../../src/model/digest.ts';
import { sampleCorrection, sampleDigest, sampleLine } from './sample.ts';

const NOW = {
  claimId: 9,
  words: 'The bridge over the strait will be closed for a month',
  kind: 'direct',
  lang: 'en',
  speaker: 'Claudia Sheinbaum',
  stance: 'asserts',
} as const;

const withLine = (given: Partial<CorrectionLine>, digest: Partial<Digest> = {}) =>
  sampleDigest({ corrections: { lines: [sampleCorrection(given)] }, ...digest });
const squeezed = (text: string) => text.replace(/\s+/g, ' ');
const pageOf = (html: string) => squeezed(load(html.replaceAll('</p>', ' </p>'))('body').text());

describe('what does not stand', () => {
  test('comes before all news, as it was told, with why', () => {
    const { text, html, subject } = renderDigest(withLine({ why: 'the interview never took place' }));
    expect(text).toContain(
      [
        'CORRECTIONS',
        '===========',
        '',
        '[RETRACTED] Claudia Sheinbaum says:',
        '  “The bridge over the strait will be closed for a year”',
        '  You were told this (5 Mar, 07:30). A reviewer has retracted it: it does not',
        '  stand.',
        '  Why: the interview never took place.',
        '  Harbor Courier (US), 07:02.',
      ].join('\n'),
    );
    expect(text.indexOf('CORRECTIONS')).toBeLessThan(text.indexOf('CLAUDIA SHEINBAUM'));
    expect(load(html)('h2').first().text()).toBe('Corrections');
    expect(subject).toBe(
      'Retracted: Claudia Sheinbaum: “The bridge over the strait will be closed for a year” (and 16 more)',
    );
    expect(text).toContain('1 correction, 1 contradiction, 1 update, 2 new and 12 more');
  });

  test.each<[string, Partial<CorrectionLine>, string, string]>([
    [
      'retracted',
      { why: 'no' },
      'A reviewer has retracted it: it does not stand. Why: no.',
      'Un revisor lo retiró: no debe usarse. Motivo: no.',
    ],
    [
      'stands again',
      { correction: 'stands-again' },
      'It was then retracted. That has been taken back: it stands.',
      'Después se retiró. Esa retirada quedó sin efecto: se mantiene.',
    ],
    [
      'edited',
      { correction: 'edited', parts: ['date', 'words'], now: NOW },
      'Changed: date, words You were told this (5 Mar, 07:30). Harbor Courier has edited it since, without saying so.',
      'Cambia: la fecha, las palabras Se les envió (5 mar, 07:30). Desde entonces Harbor Courier lo ha modificado, sin avisar.',
    ],
    [
      'edited with a note',
      { correction: 'edited', parts: ['words'], now: NOW, noted: true },
      'Harbor Courier has edited it since, with a note.',
      'Desde entonces Harbor Courier lo ha modificado, con una nota.',
    ],
    [
      'taken out',
      { correction: 'taken-out' },
      'Harbor Courier has taken it out of its article since, without saying so.',
      'Desde entonces Harbor Courier lo ha quitado de su artículo, sin avisar.',
    ],
    [
      'put back',
      { correction: 'put-back' },
      'Harbor Courier had taken it out of its article, and has put it back.',
      'Harbor Courier lo había quitado de su artículo y lo ha repuesto.',
    ],
  ])('%s, in both languages, in HTML and plain text', (_what, given, english, spanish) => {
    for (const [lang, sentence] of [
      ['en', english],
      ['es', spanish],
    ] as const) {
      const { text, html } = renderDigest(withLine(given, { lang }));
      expect(squeezed(text)).toContain(sentence);
      expect(pageOf(html)).toContain(sentence);
    }
  });

  test('an edit shows what it reads now, and who says it where that changed', () => {
    const edited = { correction: 'edited', now: NOW } as const;
    const words = 'It reads now: “The bridge over the strait will be closed for a month”';
    const same = renderDigest(withLine({ ...edited, parts: ['words'] }));
    expect(pageOf(same.html)).toContain(words);
    expect(same.subject).toMatch(
      /^Edited: Claudia Sheinbaum: “The bridge over the strait will be closed for a m/,
    );
    const other = { ...NOW, speaker: 'Omar Ríos', stance: 'denies' } as const;
    const { text } = renderDigest(withLine({ ...edited, now: other, parts: ['stance', 'speaker'] }));
    expect(squeezed(text.replaceAll('  > ', ' '))).toContain('It reads now: Omar Ríos denies: “The bridge');
  });

  test('alone it is a digest that says that nothing is new', () => {
    const { text, subject } = renderDigest(withLine({}, { sections: [] }));
    expect(subject).toMatch(/^Retracted: /);
    expect(text).toContain('Nothing new was said on your topics in this time.');
  });

  test('is cut last, and then counted and linked', () => {
    const lines = Array.from({ length: 300 }, (_, claimId) =>
      sampleCorrection({ claimId, words: 'palabra ñ '.repeat(120), why: 'because '.repeat(60) }),
    );
    const section = { topic: 't', name: 'T', lines: Array.from({ length: 20 }, () => sampleLine()) };
    const { text, html } = renderDigest(sampleDigest({ corrections: { lines }, sections: [section] }));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    const shown = text.match(/\[RETRACTED\]/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`and ${300 - shown} more:`);
    expect(text.match(/\[NEW\]/g)).toHaveLength(1);
  });

  test('hostile words are only words', () => {
    const shape = (html: string) =>
      [...html.matchAll(/<[a-z!/][^<>]*>/gi)].map(([tag]) => tag.replace(/="[^"]*"/g, ''));
    const everywhere = (text: string) =>
      withLine({
        ...{
          words: text,
          outlet: text,
          why: `${text}.`,
          toldAt: text,
          correction: 'edited',
          parts: ['words', 'speaker'],
        },
        speaker: { name: text, probably: false, role: text },
        rendering: { claimId: 1, words: text, kind: 'direct', lang: 'es', outlet: text },
        now: { ...NOW, words: text, speaker: text },
      });
    const harmless = shape(renderDigest(everywhere('harmless words')).html);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('<b>', '"><img src=x>', '\r\nBcc: x', '\u202e', '-->'),
        ),
        (text) => {
          const { html, subject, text: plain } = renderDigest(everywhere(text));
          expect(shape(html)).toEqual(harmless);
          for (const written of [subject, html.replaceAll('\n', ''), plain.replaceAll('\n', '')])
            expect(written).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('beside a line', () => {
  const told = (given: Parameters<typeof sampleLine>[0], lang: 'en' | 'es' = 'en') =>
    renderDigest(sampleDigest({ lang, sections: [{ topic: 't', name: 'T', lines: [sampleLine(given)] }] }));

  test('stands who the speaker is, in the words and the language of the article', () => {
    const speaker = { name: 'Ana Ruiz', probably: true, role: 'la alcaldesa de Lima' };
    const { text, html } = told({ speaker, lang: 'es' });
    expect(text).toContain('[NEW] Ana Ruiz, la alcaldesa de Lima, (probably) says:');
    const head = load(html)('h3').first();
    expect(squeezed(head.text())).toBe('New Ana Ruiz, la alcaldesa de Lima, (probably) says');
    expect(head.find('[lang=es]').text()).toBe('la alcaldesa de Lima');
  });

  test.each([
    ['en', 'In English, by Island Wire: “We will help”'],
    ['es', 'En español, por Island Wire: “We will help”'],
  ] as const)('stands the same statement in the language of the desk: %s', (lang, expected) => {
    const rendering = {
      claimId: 5,
      words: 'We will help',
      kind: 'direct',
      lang: 'en',
      outlet: 'Island Wire',
    } as const;
    const { text, html } = told({ words: 'Ayudaremos', lang: 'es', rendering }, lang);
    expect(squeezed(text.replaceAll('  | ', ' '))).toContain(expected);
    expect(pageOf(html)).toContain(expected);
  });

  test.each([
    ['en', 'The article said: “Six ships wait”'],
    ['es', 'El artículo decía: “Six ships wait”'],
  ] as const)('what its own article said before is no earlier news: %s', (lang, expected) => {
    const earlier: EarlierWords = {
      ...{ claimId: 2, words: 'Six ships wait', kind: 'direct', lang: 'en', speaker: null, beforeEdit: true },
      ...{ outlet: 'Harbor Courier', publishedAt: '2026-03-04T21:40:00.000Z' },
    };
    const { html } = told({ verdict: 'update', edited: { noted: false }, earlier }, lang);
    expect(pageOf(html)).toContain(expected);
    expect(pageOf(html)).not.toMatch(/Before:|Antes:/);
  });
});
