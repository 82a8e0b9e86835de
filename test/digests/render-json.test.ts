import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestFormat, digestJsonSchema } from '../../src/digests/json-format.ts';
import { renderJson } from '../../src/digests/render-json.ts';
import type { CorrectionLine, Digest } from '../../src/model/digest.ts';
import { bigDigest, digestSaying, HOSTILE } from './big-sample.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(digestJsonSchema()));
const FRAME = { id: '5f0c@watch.example', test: false };

/** Held against the schema that readers get, and, more strictly, against the form itself: no field beside it. */
function read(digest: Digest) {
  const value: unknown = JSON.parse(renderJson(digest, FRAME));
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  const parsed = digestFormat.parse(value);
  expect(value).toEqual(parsed);
  return parsed;
}

test('docs/digest.schema.json is as the form says (npx vitest run test/digests/render-json.test.ts -u writes it)', async () => {
  await expect(digestJsonSchema()).toMatchFileSnapshot('../../docs/digest.schema.json');
});

const { verdict, carriedBy, independentSources, earlier, difference, ...spoken } = sampleLine();
const CORRECTION: CorrectionLine = {
  ...spoken,
  correction: 'edited',
  toldAt: '2026-03-05T13:30:00.000Z',
  why: 'A slip of the pen.',
  parts: ['figure', 'words'],
  noted: true,
  now: { claimId: 9, words: 'fifty', kind: 'mixed', lang: 'en', speaker: null, stance: 'asserts' },
};

test.each([
  ['a morning', sampleDigest()],
  ['nothing new', sampleDigest({ kind: 'nothing-new', sections: [] })],
  [
    'an urgent one',
    sampleDigest({ kind: 'urgent', waiting: 5, nextAt: null, notBefore: '2026-03-06T19:00:00.000Z' }),
  ],
  [
    'a late one, with what is said again',
    sampleDigest({ dueAt: '2026-03-06T12:00:00.000Z', saidAgain: { lines: [sampleRestated()] } }),
  ],
  [
    'corrections',
    sampleDigest({ corrections: { lines: [CORRECTION, { ...CORRECTION, now: null, why: null }] } }),
  ],
  ['very many lines', bigDigest(300)],
])('%s keeps the form', (_what, digest) => {
  const { data } = read(digest);
  const lines = (of: { readonly sections: readonly { readonly lines: readonly unknown[] }[] }) =>
    of.sections.reduce((sum, section) => sum + section.lines.length, 0);
  expect(lines(data)).toBe(lines(digest));
});

test('everything of a line is there', () => {
  const line = sampleLine({
    rendering: { claimId: 3, words: 'palabras', kind: 'mixed', lang: 'es', outlet: 'La Voz' },
    speaker: { name: 'Ana Ruiz', probably: true, role: 'the mayor' },
    via: ['Capitol Ledger'],
    unreviewed: true,
    edited: { noted: false },
  });
  const digest = sampleDigest({
    sections: [{ topic: 't', name: 'T', lines: [line], more: { count: 2, url: 'https://w.example/' } }],
  });
  const { type, version, id, data, test: isTest } = read(digest);
  expect([type, version, id, isTest]).toEqual(['claimwatch.digest', 1, '5f0c@watch.example', false]);
  const { lang, rendering, ...rest } = line;
  expect(data.sections).toEqual([
    {
      topic: 't',
      name: 'T',
      more: { count: 2, url: 'https://w.example/' },
      lines: [
        {
          ...rest,
          language: 'en',
          rendering: { claimId: 3, words: 'palabras', kind: 'mixed', language: 'es', outlet: 'La Voz' },
        },
      ],
    },
  ]);
});

test('any text arrives as it was', () => {
  const texts = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(digestSaying(text)).data.sections[0]?.lines[0]?.words).toBe(text);
    }),
    { numRuns: 40 },
  );
});
