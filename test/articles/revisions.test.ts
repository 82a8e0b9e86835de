import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../src/articles/revisions.ts';

const one = 'The county was moving about two dozen prisoners on Tuesday, an official said.';
const two = 'Two of them had been held since 2019 in the old jail on the hill.';
const three = '“Nobody told us,” said the lawyer of one of them.';
const base = { title: 'Prisoners moved', text: [one, two, three].join('\n\n') };
const withText = (...paragraphs: string[]) => ({ title: base.title, text: paragraphs.join('\n\n') });

describe('nothing was said anew', () => {
  test('the same reading', () => {
    expect(compareReadings(base, { ...base })).toEqual({ kind: 'same', titleChanged: false, paragraphs: [] });
  });

  test.each([
    ['curly quotes made straight', withText(one, two, '"Nobody told us," said the lawyer of one of them.')],
    ['white space', withText(`${one} `, two.replace(' ', '  '), three)],
    ['a comma', withText(one.replace('dozen prisoners', 'dozen, prisoners'), two, three)],
    ['capitals', withText(one.replace('county', 'County'), two, three)],
    ['a dash of another length', { title: 'Prisoners — moved', text: base.text }],
  ])('%s is trivial', (_, after) => {
    expect(compareReadings(base, after)).toEqual({ kind: 'trivial', titleChanged: false, paragraphs: [] });
  });

  test('a page of which nothing could be read this time says nothing', () => {
    expect(compareReadings(base, { title: '', text: '' }).kind).toBe('unreadable');
  });
});

describe('revisions, by their paragraphs', () => {
  test.each([
    ['a figure became exact', withText(one.replace('about two dozen', '26'), two, three), [[0, 0]]],
    [
      'a paragraph was added',
      withText(one, 'A judge had signed the order on Monday.', two, three),
      [[null, 1]],
    ],
    ['a paragraph went', withText(one, three), [[1, null]]],
    ['the last paragraph went', withText(one, two), [[2, null]]],
    [
      'one went, one was edited',
      withText(two.replace('2019', '2018'), three),
      [
        [0, null],
        [1, 0],
      ],
    ],
    ['a new first paragraph', withText('Correction: the jail is new.', one, two, three), [[null, 0]]],
  ])('%s', (_, after, expected) => {
    const verdict = compareReadings(base, after);
    expect(verdict.kind).toBe('revision');
    expect(verdict.paragraphs.map(({ before, after: now }) => [before, now])).toEqual(expected);
  });

  test.each([
    ['The tax is 2.5 percent.', 'The tax is 25 percent.'],
    ['It lost 30 jobs.', 'It lost 30 % jobs.'],
    ['It stood at -4 degrees.', 'It stood at 4 degrees.'],
    ['El presidente ordeno el retiro.', 'El presidente ordenó el retiro.'],
    ['They will come.', 'They will not come.'],
  ])('%s -> %s is no trifle', (before, after) => {
    expect(compareReadings({ title: 't', text: before }, { title: 't', text: after }).kind).toBe('revision');
  });

  test('another title is a revision of the title alone', () => {
    const verdict = compareReadings(base, { ...base, title: 'Twenty-six prisoners moved' });
    expect(verdict).toEqual({ kind: 'revision', titleChanged: true, paragraphs: [] });
  });
});

test('every paragraph of both readings is either kept once or reported once', () => {
  const texts = fc.array(
    fc.constantFrom('alpha beta', 'gamma delta', 'epsilon zeta', 'eta theta', 'one two three'),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const [a, b] = [before, after].map((list) => ({ title: '', text: list.join('\n\n') }));
      if (!a || !b || after.length === 0) return;
      const { paragraphs } = compareReadings(a, b);
      const gone = paragraphs.filter((change) => change.before !== null).length;
      const come = paragraphs.filter((change) => change.after !== null).length;
      expect(before.length - gone).toBe(after.length - come);
    }),
  );
});
