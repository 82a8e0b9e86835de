import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { renderAtomEntry } from '../../src/digests/render-atom.tsx';
import { renderJson } from '../../src/digests/render-json.ts';
import { renderSlack } from '../../src/digests/render-slack.ts';
import { renderTeams } from '../../src/digests/render-teams.ts';
import type { CorrectionLine, Digest } from '../../src/model/digest.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

/** What each channel shows of a digest, as one text. */
const SHOWN: Readonly<Record<string, (digest: Digest) => string>> = {
  slack: (digest) => strings(JSON.parse(renderSlack(digest))).replace(/&lt;|&gt;|&amp;/g, ''),
  teams: (digest) => strings(JSON.parse(renderTeams(digest))).replaceAll('\\', ''),
  feed: (digest) => {
    const entry = load(renderAtomEntry(digest, { id: 'x', updated: digest.window.to }), { xml: true });
    return `${entry('title').text()}\n${load(entry('content').text())('body').text()}`;
  },
};

/** All texts of a document, however deep. */
function strings(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(strings).join('\n');
}

const { verdict, carriedBy, independentSources, earlier, difference, ...spoken } = sampleLine();
const CORRECTION: CorrectionLine = {
  ...spoken,
  correction: 'retracted',
  toldAt: '2026-03-05T13:30:00.000Z',
  why: 'The outlet took it from another year.',
  parts: [],
  noted: false,
  now: null,
};
const EDITED: CorrectionLine = {
  ...CORRECTION,
  correction: 'edited',
  why: null,
  parts: ['figure'],
  now: {
    claimId: 9,
    words: 'fifty will cooperate',
    kind: 'mixed',
    lang: 'en',
    speaker: null,
    stance: 'asserts',
  },
};

const DIGESTS: readonly (readonly [string, Digest, readonly string[], readonly string[]])[] = [
  [
    'corrections, old words and why',
    sampleDigest({ corrections: { lines: [CORRECTION, EDITED] } }),
    ['Corrections', 'Mexico will cooperate', 'The outlet took it from another year.', 'fifty will cooperate'],
    [],
  ],
  [
    'corrections alone, in Spanish',
    sampleDigest({ lang: 'es', corrections: { lines: [CORRECTION] }, sections: [] }),
    ['Correcciones', 'Mexico will cooperate', 'The outlet took it from another year.'],
    [],
  ],
  [
    'an urgent digest, and what waits',
    sampleDigest({ kind: 'urgent', waiting: 5 }),
    ['Sent at once', '5 more'],
    ['claims held back'],
  ],
  [
    'nothing new',
    sampleDigest({ kind: 'nothing-new', sections: [] }),
    ['Nothing new was said'],
    ['Contradiction'],
  ],
  [
    'what is said again',
    sampleDigest({ saidAgain: { lines: [sampleRestated()] } }),
    ['Said again', 'No habrá tropas'],
    [],
  ],
  ['a late one', sampleDigest({ dueAt: '2026-03-06T10:00:00.000Z' }), ['is late'], []],
  [
    'who speaks, and the words in the language of the desk',
    sampleDigest({
      sections: [
        {
          topic: 't',
          name: 'T',
          lines: [
            sampleLine({
              speaker: { name: 'Ana Ruiz', probably: false, role: 'the mayor of Salado' },
              rendering: {
                claimId: 3,
                words: 'in other words',
                kind: 'direct',
                lang: 'en',
                outlet: 'The Harbor Ledger',
              },
              edited: { noted: false },
              unreviewed: true,
            }),
          ],
        },
      ],
    }),
    [
      'Ana Ruiz, the mayor of Salado,',
      'in other words',
      'edited its article without saying so',
      'unreviewed',
    ],
    [],
  ],
];

describe.each(Object.entries(SHOWN))('%s tells', (_name, shown) => {
  test.each(DIGESTS)('%s', (_what, digest, told, untold) => {
    const text = shown(digest);
    for (const each of told) expect(text).toContain(each);
    for (const each of untold) expect(text).not.toContain(each);
  });
});

test('the JSON of each of them has it all', () => {
  for (const [, digest] of DIGESTS) {
    const { data } = JSON.parse(renderJson(digest, { id: 'x', test: false }));
    expect(data.kind).toBe(digest.kind ?? 'regular');
    expect(data.corrections.lines).toHaveLength(digest.corrections?.lines.length ?? 0);
    expect(data.waiting).toBe(digest.waiting ?? 0);
  }
});
