import { expect, test } from 'vitest';
import { drawArticle } from '../../src/cli/draw-article.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import { type Span, spanOf } from '../../src/model/span.ts';

const TEXT = 'Ana Puerto said about 26 boats had left.\n\n"They\u001b[2J left," she added.';
const ARTICLE: Article = {
  id: 'x',
  outlet: 'The Gull',
  country: 'MX',
  lang: 'en',
  url: 'https://gull.example/1',
  publishedAt: '2026-03-03T10:00:00.000Z',
  zone: 'UTC',
  byline: null,
  title: 'Ana Puerto speaks',
  text: TEXT,
};
const at = (words: string): Span => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const MENTION = { topic: 'harbour', entity: 'harbour-master', rule: 'entity:alias' };
const CLAIM: Claim = {
  span: at('Ana Puerto said about 26 boats had left.'),
  content: [at('about 26 boats had left')],
  speaker: {
    name: 'Ana Puerto',
    entity: 'harbour-master',
    span: at('Ana Puerto'),
    how: 'named',
    confidence: 0.9,
  },
  via: [],
  cue: null,
  kind: 'indirect',
  stance: 'asserts',
  negated: false,
  hedges: [],
  figures: [{ value: 26, max: null, unit: 'boats', approximate: true, span: at('26') }],
  dates: [],
  when: '2026-03',
  topics: ['harbour'],
  entities: [],
  rule: 'clause:that-less',
  trace: [],
};

test('mentions and claims are drawn over the text, nested where they nest, and listed below it', () => {
  const drawing = drawArticle({
    article: ARTICLE,
    mentions: [
      { ...MENTION, field: 'title', span: spanOf(ARTICLE.title, 0, 10) },
      { ...MENTION, field: 'text', span: at('Ana Puerto') },
    ],
    claims: [
      CLAIM,
      {
        ...CLAIM,
        span: at('"They'),
        content: [at('They')],
        speaker: null,
        figures: [],
        when: null,
        topics: [],
        kind: 'direct',
        negated: true,
      },
    ],
    colours: false,
  });
  expect(drawing).toBe(`[Ana Puerto] speaks
The Gull, 2026-03-03T10:00:00.000Z, en

[Ana Puerto] said {1 about 26 boats had left}.

"{2 They}[2J left," she added.

Mentions: harbour 2. Claims: 2.

1.  Ana Puerto (named) asserts (indirect)
    "about 26 boats had left"
    rule clause:that-less; topics harbour; figure about 26 boats; when 2026-03

2.  The outlet itself asserts (direct, negated)
    "They"
    rule clause:that-less; no topic: stored, never alerted
`);
});

test('with colours the marks stand out, and the text still brings none of its own', () => {
  const drawing = drawArticle({ article: ARTICLE, mentions: [], claims: [CLAIM], colours: true });
  expect(drawing).toContain('\u001b[33m{1 \u001b[0m\u001b[33mabout \u001b[0m\u001b[33;4m26\u001b[0m');
  expect(drawing).not.toContain('\u001b[2J');
});

test('an article without a watched topic says that it ends there', () => {
  expect(drawArticle({ article: ARTICLE, mentions: [], claims: [], colours: false })).toContain(
    'No watched topic',
  );
});

test('a claim in a post of a live blog is listed with the time of its post', () => {
  const posts = [{ start: 0, end: 41, at: '2026-03-03T09:15:00.000Z', title: null }];
  const article = { ...ARTICLE, posts };
  const drawing = drawArticle({
    article,
    mentions: [],
    claims: [CLAIM],
    colours: false,
    provenance: 'json-ld',
  });
  expect(drawing).toContain(
    'The Gull, 2026-03-03T10:00:00.000Z, en, text from json-ld, a live blog of 1 post',
  );
  expect(drawing).toContain('posted 2026-03-03T09:15:00.000Z');
});
