import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standsThere } from '../../src/language-models/evidence.ts';

const WORDS = {
  claim: 'The channel  was\nclosed, “for good”, she said.',
  earlier: 'Se cerró el canal.',
};

describe('the evidence of a model', () => {
  test.each([
    ['words of both', 'was closed', 'el canal'],
    ['all of both', 'The channel was closed, “for good”, she said.', 'Se cerró el canal.'],
    ['other blanks', ' channel\twas  closed', 'Se\u00a0cerró'],
    ['invisible characters', 'was \u200bclosed', 'el canal'],
  ])('counts: %s', (_, claim, earlier) => {
    expect(standsThere({ claim, earlier }, WORDS)).toBe(true);
  });

  test.each([
    ['an invented quotation', 'was closed for ever', 'el canal'],
    ['words of the other claim', 'el canal', 'was closed'],
    ['a paraphrase', 'channel closed', 'el canal'],
    ['other marks', 'closed, "for good"', 'el canal'],
    ['other letters', 'Was Closed', 'el canal'],
    ['an accent less', 'was closed', 'Se cerro'],
    ['none', '', ''],
    ['blanks', '  ', ' '],
    ['one word, which stands everywhere', 'The', 'el'],
    ['none on one side', 'was closed', ''],
    ['marks alone', ', “', 'el canal'],
  ])('does not count: %s', (_, claim, earlier) => {
    expect(standsThere({ claim, earlier }, WORDS)).toBe(false);
  });

  test('one word is enough where the claim has no more', () => {
    expect(
      standsThere({ claim: 'Never', earlier: 'el canal' }, { claim: 'Never!', earlier: WORDS.earlier }),
    ).toBe(true);
  });

  test('counts only where it stands in the folded words, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (claim) => {
        const counts = standsThere({ claim, earlier: 'el canal' }, WORDS);
        expect(counts && !WORDS.claim.replace(/\s+/g, ' ').includes(claim.replace(/\s+/g, ' ').trim())).toBe(
          false,
        );
      }),
    );
  });
});
