import type { Digest } from '../../src/model/digest.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

/** Marks that mean something to one place or another that a digest is shown in. */
export const HOSTILE = [
  '<!channel> <@U024BE7LH> <https://evil.example|click> <#C024BE7LR>',
  '*bold* _italic_ ~struck~ `code` > quoted\n> again',
  '[click](https://evil.example) **bold** <at>everyone</at> \\*',
  '</content></entry><entry><id>x</id>',
  ']]><script>alert(1)</script><![CDATA[',
  '<img src=x onerror=alert(1)> &amp; &#x3c;',
  '1. first\n- second\n# third',
  '\u0000\u0007\u001b[31m\u202e\ufffe\uffff\ud800x',
  '{{DATE(2017-02-14T06:08:39Z)}} $ {title} @{body(1)}',
  '"quoted" \\" \\u0000',
];

/** Many lines in some sections, and every part that a digest may have. */
export function bigDigest(lines: number, given: Partial<Digest> = {}, sections = 3): Digest {
  return sampleDigest({
    sections: Array.from({ length: sections }, (_, section) => ({
      topic: `topic-${section}`,
      name: `Topic ${section}`,
      lines: Array.from({ length: lines }, (_, index) =>
        sampleLine({
          claimId: section * 1000 + index,
          words: `Line ${index} of ${section}. ${'Words and words. '.repeat(20)}`,
        }),
      ),
    })),
    saidAgain: {
      lines: Array.from({ length: lines }, (_, index) => sampleRestated({ claimId: 9000 + index })),
    },
    ...given,
  });
}

/** A digest in which this text stands wherever a text from outside may stand. */
export function digestSaying(text: string): Digest {
  const line = sampleLine({
    words: text,
    speaker: { name: text, probably: false },
    via: [text],
    outlet: text,
    country: text,
    articleTitle: text,
    articleUrl: `https://paper.example/${encodeURI(text.replace(/\p{Cs}/gu, ''))}`,
    carriedBy: [{ outlet: text, country: 'MX' }],
    difference: text,
    earlier: {
      claimId: 2,
      words: text,
      kind: 'direct',
      lang: 'en',
      speaker: text,
      outlet: text,
      publishedAt: '2026-03-04T21:40:00.000Z',
    },
  });
  return sampleDigest({
    deskName: text,
    notice: text,
    sections: [
      {
        topic: 'sheinbaum',
        name: text,
        lines: [line],
        more: { count: 3, url: `https://watch.example/${text}` },
      },
    ],
    feeds: {
      configured: 2,
      read: 1,
      failing: [{ outlet: text, since: '2026-03-05T22:10:00.000Z', error: text }],
      gaps: [{ outlet: text, from: '2026-03-06T02:00:00.000Z', to: '2026-03-06T03:00:00.000Z' }],
    },
  });
}
