import { describe, expect, test } from 'vitest';
import { pageFacts } from '../../src/articles/metadata.ts';
import { ownArticle } from '../../src/articles/own-article.ts';
import { choosePublished } from '../../src/articles/published-date.ts';
import { parseMarkup } from '../../src/text/markup.ts';
import { blocksIn } from '../../src/text/markup-blocks.ts';

function day(
  html: string,
  url = 'https://paper.example/story',
  feedDate: string | null = null,
): string | null {
  const root = parseMarkup(html).document;
  const lines = blocksIn(root).map(({ text }) => text);
  const facts = pageFacts(root);
  const { article: structured, others } = ownArticle(root, { facts, url, lines });
  const page = { root, facts, structured, others, lines, url };
  return choosePublished(page, feedDate)?.day ?? null;
}

const LATER =
  '<p>It opens on 1 October 2025, the mayor said at the gate of the old harbour on Friday evening.</p>';
const HEADLINE = '<h1>The harbour opens again</h1>';

describe('where the date of publication stands', () => {
  test.each([
    ['a meta', '<meta name="DC.date.issued" content="2025-08-08">'],
    ['a meta of libraries', '<meta name="citation_publication_date" content="2025/08/08">'],
    ['an itemprop with a datetime', '<div itemprop="datePublished" datetime="2025-08-08">Friday</div>'],
    ['the old microformat', '<abbr class="published" title="2025-08-08T10:00:00+0200">Friday</abbr>'],
    ['RDFa', '<span property="schema:dateCreated" content="2025-08-08T10:00">8 Aug</span>'],
    ['the canonical address', '<link rel="canonical" href="https://paper.example/2025/08/08/harbour/">'],
    ['a time', '<time datetime="2025-08-08T10:00">Friday</time>'],
    ['an element called date', '<div class="meta__date">08.08.2025</div>'],
    [
      'JSON-LD that cannot be read',
      '<script type="application/ld+json">{"@type":"NewsArticle", "datePublished": "2025-08-08T10:00", oops}</script>',
    ],
    [
      'JSON-LD of a page',
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2025-08-08"}</script>',
    ],
    ['the line below the headline', `${HEADLINE}<p>By Ana Wills | 8 August 2025</p>`],
    ['the line above the headline', `<p>8 August 2025</p>${HEADLINE}`],
    [
      'the state of an application',
      '<script>window.state = {"story":{"published_at":"2025-08-08T10:00:00Z"}}</script>',
    ],
    ['a label far from the headline', '<div>Harbour</div><p>Posted on August 8, 2025 in City</p>'],
    ['a change, for want of better', '<meta property="article:modified_time" content="2025-08-08T10:00">'],
  ])('%s', (_, html) => {
    expect(day(`${html}${LATER}`)).toBe('2025-08-08');
  });

  test('the feed comes before the page, what is stated before what is shown', () => {
    const html = `<meta name="date" content="2025-08-08"><time datetime="2025-08-09">x</time>${HEADLINE}<p>10 August 2025</p>`;
    expect(day(html, 'https://paper.example/2025/08/07/a', '2025-08-06T00:00:00Z')).toBe('2025-08-06');
    expect(day(html)).toBe('2025-08-08');
  });

  test('a date in the running text is none of publication', () => {
    const long = `It will open on 1 October 2025, ${'the mayor said at the gate of the old harbour, '.repeat(4)}and left.`;
    expect(day(`${HEADLINE}<p>${long}</p>`)).toBeNull();
  });

  test('American pages write the month first', () => {
    const shown = '<div class="date">08/09/2025</div>';
    expect(day(`<html lang="en-US">${shown}</html>`)).toBe('2025-08-09');
    expect(day(`<html lang="es-MX">${shown}</html>`)).toBe('2025-09-08');
  });
});
