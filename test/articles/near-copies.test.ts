import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areNearCopies, bands, likeness, signature } from '../../src/articles/near-copies.ts';

const STORY = `The harbour council of Port Ellery voted on Tuesday to close the old ferry terminal, ending a service that has linked the two sides of the bay since 1934.

“We are not closing a door, we are moving it,” said council president Marta Quill after the vote, which passed by seven to four.

The decision follows a report in May that put the cost of repairing the terminal’s pilings at $18 million, twice the first estimate.

Both boats will sail from the new quay at Lantern Street from October, the council said. Fares stay as they are until the end of the year.

Opponents said the council had never asked the 2,300 people who use the boats every day. A petition with nine thousand names was handed in at the start of the meeting.

The mayor, who has no vote on the council, said he would have preferred to wait for the second report of the engineers, which is due before the winter.`;
const paragraphs = STORY.split('\n\n');

const OWN_ACCOUNT = `Port Ellery is to lose its ferry terminal. By seven votes to four, councillors decided on Tuesday that mending the pilings, at $18 million, would cost more than the place is worth.

Marta Quill, who presides over the council, told reporters that “we are not closing a door, we are moving it”. Boats will leave from Lantern Street once autumn comes.

People who cross the bay each morning were less sure. Their petition had gathered nine thousand signatures by the time the debate began, and nobody on the council had read it.`;

const COPIES: Record<string, [string, string]> = {
  'the same': [STORY, STORY],
  'other quotes, spaces and case': [
    STORY,
    STORY.replaceAll('“', '"').replaceAll('”', '"').replaceAll(' ', '  ').replace('Tuesday', 'TUESDAY'),
  ],
  'another dateline and credit': [
    STORY,
    `PORT ELLERY (Meridian) — ${STORY}\n\nThe Meridian Wire contributed to this report.`,
  ],
  'another lead': [
    STORY,
    ['A ferry line that is older than the bridge will move across the bay.', ...paragraphs.slice(1)].join(
      '\n\n',
    ),
  ],
  'British spelling and small edits': [
    STORY,
    STORY.replace('harbour', 'harbor')
      .replace('has linked', 'had linked')
      .replace('twice the first estimate', 'double the first estimate')
      .replace('every day', 'each day'),
  ],
  'one cut in half': [STORY, paragraphs.slice(0, 3).join('\n\n')],
  'one cut in half, with another headline above': [
    STORY,
    ['Bay service to move, council says', ...paragraphs.slice(0, 3)].join('\n\n'),
  ],
  'paragraphs in another order': [STORY, [...paragraphs.slice(3), ...paragraphs.slice(0, 3)].join('\n\n')],
};

const OTHERS: Record<string, [string, string]> = {
  'the same event told by another reporter': [STORY, OWN_ACCOUNT],
  'one quotation in common': [
    STORY,
    `A long weekend of debates ended with a sentence that will be quoted for years. ${paragraphs[1]} What came before it was less neat: three hours of motions, a walk-out by the members of the eastern wards, and a fire alarm that nobody had ordered. The clerk read the result twice, since the first time it could not be heard.`,
  ],
  'nothing in common': [STORY, 'Snow fell on the hills above the Sound on Friday, the first of the season.'],
  'no words': [STORY, '— … —'],
};

describe('near copies', () => {
  test.each(Object.entries(COPIES))('a copy: %s', (_, [a, b]) => {
    const [one, other] = [signature(a), signature(b)];
    expect(areNearCopies(one, other)).toBe(true);
    expect(bands(one).some((band) => bands(other).includes(band))).toBe(true);
  });

  test.each(Object.entries(OTHERS))('no copy: %s', (_, [a, b]) => {
    expect(areNearCopies(signature(a), signature(b))).toBe(false);
  });

  test('likeness is whole for equal texts and the same both ways', () => {
    expect(likeness(signature(STORY), signature(STORY))).toMatchObject({ resemblance: 1, containment: 1 });
    const [a, b] = [signature(STORY), signature(OWN_ACCOUNT)];
    expect(likeness(a, b)).toEqual(likeness(b, a));
  });

  test('a text without words is like nothing, itself included', () => {
    expect(signature(' … ')).toEqual([0]);
    expect(bands([0])).toEqual([]);
    expect(likeness([0], [0])).toEqual({ resemblance: 0, containment: 0, shared: 0 });
  });

  test('the signature does not change from one release to the next', () => {
    const [count, ...minima] = signature('One sentence of exactly nine words stands here alone.');
    expect([count, minima.length]).toEqual([5, 128]);
    expect(minima.slice(0, 3)).toEqual([1256843048, 1734477587, 710205978]);
  });

  test('signatures of any text are well formed, and equal for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const signed = signature(text);
        expect([1, 129]).toContain(signed.length);
        expect(signed.every((n) => Number.isInteger(n) && n >= 0 && n <= 0xffffffff)).toBe(true);
        expect(signature(text)).toEqual(signed);
      }),
    );
  });
});

const STREAM = new URL('../../../shared/eval/stream/articles/', import.meta.url);

describe.skipIf(!existsSync(STREAM))('the gold stream', () => {
  test('its one agency story printed twice is found, and no other two articles are copies', () => {
    const articles = readdirSync(STREAM).map((file) => {
      const parsed = JSON.parse(readFileSync(new URL(file, STREAM), 'utf8')) as { url: string; text: string };
      return { name: file.slice(0, 2), url: parsed.url, signed: signature(parsed.text) };
    });
    const pairs = articles.flatMap((a) =>
      articles.filter((b) => a.name < b.name).map((b) => [a, b] as const),
    );
    const copies = pairs.filter(([a, b]) => areNearCopies(a.signed, b.signed));
    expect(copies.filter(([a, b]) => a.url !== b.url).map(([a, b]) => [a.name, b.name])).toEqual([
      ['05', '06'],
    ]);
    // One address read twice: a revision, which the address tells before any likeness does.
    expect(copies.filter(([a, b]) => a.url === b.url).map(([a, b]) => [a.name, b.name])).toEqual([
      ['18', '19'],
    ]);
  });
});
