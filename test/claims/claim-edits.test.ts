import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareClaims } from '../../src/claims/claim-edits.ts';
import { loadTopics } from '../../src/config/load.ts';
import { compileTopics } from '../../src/mentions/compile-topics.ts';
import type { Language } from '../../src/model/language.ts';
import { readClaims } from '../../src/pipeline/read-claims.ts';

const topics = compileTopics(loadTopics(join(import.meta.dirname, '..', '..', 'config', 'topics.yaml')));

function claimsIn(text: string, lang: Language) {
  const article = {
    id: '1',
    outlet: 'The Invented Post',
    country: 'US',
    lang,
    url: 'https://post.example/a',
    publishedAt: '2025-09-02T20:00:00Z',
    zone: 'America/New_York',
    byline: null,
    title: 'An invented text',
    text,
  };
  return { text, claims: readClaims(article, topics).claims };
}

/** `changed figure: old words -> new words`. */
function told(lang: Language, before: string, after: string): string[] {
  const [was, is] = [claimsIn(before, lang), claimsIn(after, lang)];
  return compareClaims(was, is).edits.map(({ kind, parts, before: from, after: to }) => {
    const old = from === null ? [] : [was.claims[from]?.span.text ?? ''];
    const now = to === null ? [] : [is.claims[to]?.span.text ?? ''];
    return `${[kind, ...parts].join(' ')}: ${[...old, ...now].join(' -> ')}`;
  });
}

const TROOPS = 'Claudia Sheinbaum said on Tuesday that Mexico would accept foreign troops.';
const OPEN = 'Claudia Sheinbaum said the border would stay open.';

describe('claims that an outlet edited', () => {
  test.each<[string, Language, string, string, string[]]>([
    [
      'a figure',
      'en',
      'Claudia Sheinbaum said 12 people were arrested in Sinaloa on Monday.',
      'Claudia Sheinbaum said 21 people were arrested in Sinaloa on Monday.',
      [
        'changed figure: 12 people were arrested in Sinaloa on Monday -> 21 people were arrested in Sinaloa on Monday',
      ],
    ],
    [
      'a figure in words',
      'en',
      'The United States designated six Mexican cartels as foreign terrorist organizations in February.',
      'The United States designated eight Mexican cartels as foreign terrorist organizations in February.',
      [
        'changed figure: The United States designated six Mexican cartels as foreign terrorist organizations in February -> The United States designated eight Mexican cartels as foreign terrorist organizations in February',
      ],
    ],
    [
      'una cifra',
      'es',
      'La presidenta Claudia Sheinbaum dijo que fueron detenidas 12 personas en Sinaloa.',
      'La presidenta Claudia Sheinbaum dijo que fueron detenidas 21 personas en Sinaloa.',
      ['changed figure: fueron detenidas 12 personas en Sinaloa -> fueron detenidas 21 personas en Sinaloa'],
    ],
    [
      'a negation',
      'en',
      TROOPS,
      TROOPS.replace('would accept', 'would not accept'),
      ['changed stance words: Mexico would accept foreign troops -> Mexico would not accept foreign troops'],
    ],
    [
      'una negación',
      'es',
      'La presidenta Claudia Sheinbaum aseguró que México aceptará tropas extranjeras.',
      'La presidenta Claudia Sheinbaum aseguró que México no aceptará tropas extranjeras.',
      ['changed stance words: México aceptará tropas extranjeras -> México no aceptará tropas extranjeras'],
    ],
    [
      'a denial',
      'en',
      TROOPS,
      TROOPS.replace('said', 'denied'),
      ['changed stance: Mexico would accept foreign troops -> Mexico would accept foreign troops'],
    ],
    [
      'a quotation that was cut',
      'en',
      '“We will never accept American troops on our soil, not today and not tomorrow,” Claudia Sheinbaum said.',
      '“We will never accept American troops on our soil,” Claudia Sheinbaum said.',
      [
        'changed words: “We will never accept American troops on our soil, not today and not tomorrow,” -> “We will never accept American troops on our soil,”',
      ],
    ],
    [
      'another speaker',
      'en',
      '“We will never accept American troops on our soil,” Claudia Sheinbaum said in Mexico.',
      '“We will never accept American troops on our soil,” Omar García Harfuch said in Mexico. Claudia Sheinbaum listened.',
      [
        'changed speaker: “We will never accept American troops on our soil,” -> “We will never accept American troops on our soil,”',
      ],
    ],
    [
      'a date',
      'en',
      'Claudia Sheinbaum said the army sank the boat on Monday.',
      'Claudia Sheinbaum said the army sank the boat on Sunday.',
      ['changed date words: the army sank the boat on Monday -> the army sank the boat on Sunday'],
    ],
    [
      'one that came',
      'en',
      OPEN,
      `${OPEN} She also said that six mayors had asked for help.`,
      ['came: six mayors had asked for help'],
    ],
    [
      'one that went',
      'en',
      `${OPEN} She also said that six mayors had asked for help.`,
      OPEN,
      ['went: six mayors had asked for help'],
    ],
  ])('%s', (_, lang, before, after, expected) => {
    expect(told(lang, before, after)).toEqual(expected);
  });
});

describe('no edit', () => {
  test.each<[string, Language, string, string]>([
    ['nothing changed', 'en', TROOPS, TROOPS],
    [
      'other quotation marks',
      'es',
      '“No vamos a aceptar tropas en nuestro territorio”, dijo Claudia Sheinbaum.',
      '«No vamos a aceptar tropas en nuestro territorio», dijo Claudia Sheinbaum.',
    ],
    ['a sentence without a claim', 'en', OPEN, `It rained in the capital. ${OPEN}`],
    ['another order', 'en', `${OPEN}\n\n${TROOPS}`, `${TROOPS}\n\n${OPEN}`],
    ['a fuller name', 'en', OPEN, OPEN.replace('Claudia Sheinbaum', 'President Claudia Sheinbaum')],
    ['no text at all', 'en', '', ''],
  ])('%s', (_, lang, before, after) => {
    expect(told(lang, before, after)).toEqual([]);
  });

  test('of a claim whose words stand there as before, although it was not found', () => {
    const was = claimsIn(TROOPS, 'en');
    expect(compareClaims(was, { text: TROOPS, claims: [] }).edits).toEqual([]);
    expect(compareClaims({ text: TROOPS, claims: [] }, was).edits).toEqual([]);
  });
});

test.each<[string, string, string, [string, string][]]>([
  [
    'claims that stayed in another order',
    `${TROOPS} ${OPEN}`,
    `${OPEN} ${TROOPS}`,
    [
      [OPEN, OPEN],
      [TROOPS, TROOPS],
    ],
  ],
  [
    'one that changed',
    TROOPS,
    TROOPS.replace('foreign', 'American'),
    [[TROOPS, TROOPS.replace('foreign', 'American')]],
  ],
  ['none where one went and another came', TROOPS, OPEN, []],
])('who is who in the two revisions is said: %s', (_, before, after, expected) => {
  const [was, is] = [claimsIn(before, 'en'), claimsIn(after, 'en')];
  const pairs = compareClaims(was, is).stayed.map(([from, to]) => [was.claims[from], is.claims[to]]);
  expect(pairs).toHaveLength(expected.length);
  for (const [at, [old, now]] of expected.entries()) {
    expect(old).toContain(pairs[at]?.[0]?.span.text ?? 'nothing');
    expect(now).toContain(pairs[at]?.[1]?.span.text ?? 'nothing');
  }
});

test('a page of thousands of claims is compared all the same', () => {
  const [claim] = claimsIn(OPEN, 'en').claims;
  if (!claim) throw new Error('There is no claim.');
  const many = (word: string) =>
    Array.from({ length: 1500 }, (_, i) => {
      const span = { ...claim.span, text: `${word} ${i} stays` };
      return { ...claim, span, content: [span] };
    });
  const { edits } = compareClaims({ text: 'a', claims: many('gate') }, { text: 'b', claims: many('door') });
  expect(edits).toHaveLength(3000);
});
