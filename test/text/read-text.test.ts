import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/text/read-text.ts';
import { growth } from '../growth.ts';

const sentencesOf = (text: string, lang: 'en' | 'es' = 'en') =>
  readText(text, lang).sentences.map(({ start, end }) => text.slice(start, end));
const quotationsOf = (text: string) =>
  readText(text, 'en').quotations.map(({ start, end, depth }) => `${depth}${text.slice(start, end)}`);
const wordsOf = (text: string) => readText(text, 'en').tokens.map((token) => token.text);

describe('sentences', () => {
  test.each([
    ['The U.S. said no. Mr. Hale left at 3 p.m. on Jan. 5.', 2],
    ['It was signed by the U.S. The text is short.', 2],
    ['Gen. J. B. Ruiz spoke first; No. 5 stayed empty.', 1],
    ['“Is it true?” he asked. “No. It is not.” She left.', 4],
    ['Nothing moved on our territory."We will wait," she added.', 2],
    ['LIMA (Wire) — The talks ended. Nobody won.', 3],
  ])('%s has %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test.each([
    ['EE. UU. no avisó. El Sr. Ruiz y la Dra. Mora callaron.', 2],
    ['“¿Para qué pelear?”, respondió en Palacio Nacional.', 1],
    ['MÉRIDA, Yuc.— La mandataria viajó. Volverá el lunes.', 2],
  ])('%s has %i', (text, count) => {
    expect(sentencesOf(text, 'es')).toHaveLength(count);
  });

  test('a bullet on its own line is a paragraph, a line wrapped by hand is not', () => {
    expect(readText('• THE ORDER. It exists.\n• THE ANSWER. No.', 'en').paragraphs).toHaveLength(2);
    expect(readText('The talks in the capital\nended without a text.', 'en').paragraphs).toHaveLength(1);
  });
});

describe('quotations', () => {
  test.each([
    ['He said “yes,” then “no”.', ['0“yes,”', '0“no”']],
    // Curly and straight marks mixed up.
    ['“We will build it," he said. "It is long.”', ['0“We will build it,"', '0"It is long.”']],
    ['"We will build it,” he said.', ['0"We will build it,”']],
    ['“He said "no" to me,” she said.', ['0“He said "no" to me,”', '1"no"']],
    [
      '“He called it "a plan",” she said, “and left."',
      ['0“He called it "a plan",”', '1"a plan"', '0“and left."'],
    ],
    ['They act against"certain groups of smugglers" abroad.', ['0"certain groups of smugglers"']],
    [
      '“He said: ‘Let us in’, and I said no,” she recalled.',
      ['0“He said: ‘Let us in’, and I said no,”', '1‘Let us in’'],
    ],
    ['‘We don’t want troops,’ the farmers’ leader said.', ['0‘We don’t want troops,’']],
    ["'We won't bend,' she said.", ["0'We won't bend,'"]],
    ['«No es “grave”», dijo.', ['0«No es “grave”»', '1“grave”']],
    [
      '“The first part goes on.\n\n“The second ends here,” he said.',
      ['0“The first part goes on.', '0“The second ends here,”'],
    ],
    ['The cartels’ leaders and Mexico’s army don’t agree.', []],
    ["It's the '90s again, y'all.", []],
  ])('%s', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });
});

describe('tokens', () => {
  test('abbreviations keep their stop, clitics stand alone, hyphens split', () => {
    expect(wordsOf('Gen. Ruiz’s 45-minute U.S. call can’t end.')).toEqual([
      'Gen.',
      'Ruiz',
      '’s',
      '45',
      '-',
      'minute',
      'U.S.',
      'call',
      'can’t',
      'end',
      '.',
    ]);
  });

  test('folded forms have no accents, capitals or curly marks', () => {
    expect(readText('Méndez can’t. EE. UU.', 'es').tokens.map((token) => token.folded)).toEqual([
      'mendez',
      "can't",
      '.',
      'ee.uu.',
    ]);
  });
});

test('any text is read: tokens in order, inside their sentence, with the words that stand there', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '. ',
    '? ',
    '\n',
    '\n\n',
    'U.S. ',
    'él ',
    'Said ',
    '—',
    '🙂',
    '\u200f',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        const doc = readText(text, 'es');
        let at = 0;
        for (const token of doc.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
        for (const sentence of doc.sentences) expect(sentence.to).toBeGreaterThan(sentence.from);
        for (const quotation of doc.quotations)
          expect(quotation.innerEnd).toBeGreaterThan(quotation.innerStart);
      },
    ),
  );
});

test('a text of two megabytes of marks and words is read in linear steps', () => {
  const doc = readText(
    `${'‘“\'"'.repeat(100_000)}${'The U.S. said “no” to Gen. Hale. '.repeat(48_000)}`,
    'en',
  );
  expect(doc.sentences.length).toBeGreaterThan(40_000);
});

test.each(['... ', '!', '?" ', 'a', 'é\u0301', "a'", '1,', 'A.', 'EE. ', '--', '“a ', '\n', ' \n'])(
  'a text of nothing but %j before a small letter is read in linear time',
  { retry: 2 },
  (piece) => {
    const text = (size: number) => `He said${piece.repeat(size / piece.length)}x`;
    expect(growth((size) => readText(text(size), 'en'), 40_000)).toBeLessThan(8);
  },
);

test('a word of more than 300 letters is read in pieces, each behind the other', () => {
  const { tokens, sentences } = readText(`It is ${'a'.repeat(1_000)}. No.`, 'en');
  const long = tokens.filter(({ text }) => /^a+$/.test(text));
  expect(long.map(({ text }) => text).join('')).toBe('a'.repeat(1_000));
  expect(Math.max(...long.map(({ text }) => text.length))).toBeLessThanOrEqual(300);
  expect(sentences).toHaveLength(2);
});
