import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { spanOf } from '../../src/model/span.ts';
import { claimFacts } from '../../src/web/claim-facts.ts';
import { claimLayers, numbered, topicLayers } from '../../src/web/finding-layers.ts';

const TEXT = 'The master, Ana Puerto, reportedly said on Friday that six to eight ships might leave.';
const at = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

const CLAIM: Claim = {
  span: at('six to eight ships might leave'),
  content: [at('six to eight'), at('might leave')],
  speaker: { name: 'Ana Puerto', entity: 'ana', span: at('The master'), how: 'role', confidence: 0.55 },
  via: ['Radio Bahía', 'The Gull'],
  cue: { lemma: 'say', span: at('said'), class: 'say' },
  kind: 'indirect',
  stance: 'denies',
  negated: true,
  hedges: [at('reportedly')],
  figures: [{ value: 6, max: 8, unit: 'ships', approximate: false, span: at('six to eight') }],
  dates: [{ span: at('Friday'), from: '2026-03-06', to: '2026-03-06', grain: 'day', rule: 'weekday:back' }],
  when: '2026-03-06',
  topics: ['harbour', 'quay', 'odd'],
  entities: [{ id: 'ana', name: 'Ana Puerto', role: 'subject', span: at('Ana Puerto') }],
  rule: 'that',
  trace: ['that', 'stance:said-no', 'topic:harbour:speaker', 'topic:quay:a-new-reason'],
};

describe('what is said of a claim', () => {
  test('is every slot that it has', () => {
    expect(Object.fromEntries(claimFacts(CLAIM))).toEqual({
      Speaker: 'probably Ana Puerto, by a role (“The master”), known as ana; confidence 0.55, below 0.7',
      Via: 'Radio Bahía, then The Gull',
      Cue: '“said” (say, class say)',
      Form: 'indirect',
      Stance: 'denies, negated; told as asserts, because its words carry their own “no”',
      Hedges: '“reportedly”',
      Figures: '6 to 8 ships (“six to eight”)',
      Dates: '“Friday”: 2026-03-06 (day, weekday:back)',
      When: '2026-03-06',
      Names: 'Ana Puerto (subject)',
      Topics: 'harbour (its speaker is watched); quay (a-new-reason); odd',
      Rule: 'that',
      Trace: 'that › stance:said-no',
      Place: '55–85',
    });
  });

  test('leaves out what it has not', () => {
    const bare = {
      ...CLAIM,
      speaker: null,
      cue: null,
      via: [],
      hedges: [],
      figures: [],
      dates: [],
      when: null,
    };
    const facts = claimFacts({ ...bare, stance: 'asserts', negated: false, entities: [], topics: [] });
    expect(facts.map(([name]) => name)).toEqual([
      ...['Speaker', 'Form', 'Stance', 'Topics', 'Rule', 'Trace', 'Place'],
    ]);
    expect(facts[0]?.[1]).toBe('none: the outlet’s own statement');
    expect(facts[3]?.[1]).toBe('none: stored, never alerted');
  });
});

describe('findings as layers', () => {
  test('share a cue that several claims have, and number the first words of each', () => {
    const layers = claimLayers(numbered([CLAIM, CLAIM], 0, 2));
    const of = (kind: string) => layers.filter((layer) => layer.kind === kind).map((layer) => layer.of);
    expect([of('cue'), of('speaker')]).toEqual([[['c1', 'c2']], [['c1', 'c2']]]);
    expect(layers.filter(({ kind }) => kind === 'content').map(({ number }) => number)).toEqual([
      ...['1', undefined, '2', undefined],
    ]);
  });

  test('are numbered through the text, and from c1 on the page', () => {
    const [first] = numbered([CLAIM, CLAIM, CLAIM], 2, 100);
    expect([first?.id, first?.number]).toEqual(['c1', '3']);
    const [headline] = numbered([CLAIM], 0, 100, 'h');
    expect([headline?.id, headline?.number]).toEqual(['h1', 'h1']);
  });

  test('lie over the field that they were found in, and no more than are listed', () => {
    const mention = { topic: 'harbour', entity: null, rule: 'r', span: at('Ana Puerto') };
    const mentions = [
      { ...mention, field: 'title' as const },
      { ...mention, field: 'text' as const },
      { ...mention, field: 'text' as const },
    ];
    const targets = (field: 'title' | 'text') =>
      topicLayers({ mentions, nearMisses: [] }, field, 2).map(({ target }) => target);
    expect([targets('title'), targets('text')]).toEqual([['m1'], ['m2']]);
  });
});
