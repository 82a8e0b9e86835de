import { describe, expect, test } from 'vitest';
import { chooseBody } from '../../src/articles/choose-body.ts';
import { parseMarkup } from '../../src/text/markup.ts';

const paragraph = (about: string) =>
  `<p>${about} was discussed for three hours on Monday by the council of Port Ellery, which came to no decision at all.</p>`;
const BODY = `<div class="text">${['The bridge', 'The tunnel', 'The ferry'].map(paragraph).join('')}</div>`;
const PIECE = '<p>It will cost eleven million crowns, said the treasurer of the harbour board.</p>';

function chosen(html: string, described: readonly string[] = []): string {
  return chooseBody(parseMarkup(html).document, described)
    .blocks.map(({ text }) => text)
    .join('\n');
}

describe('what stands inside an article by the name of its element', () => {
  test.each([
    ['a layout word', '<div class="overflow-hidden">'],
    ['a field whose label is hidden', '<div class="field field--label-hidden">'],
    ['hidden on one size of screen', '<div class="hidden-xs">'],
    ['hidden on one size of screen, another way', '<div class="hide-for-small-only">'],
    ['a section that has advertisements', '<section class="o-section--has-ads">'],
    ['a component of a content system', '<div class="cmp-text">'],
    ['what stands above the footer', '<div class="above-footer">'],
    ['a disclosure', '<details>'],
  ])('%s is kept', (_, open) => {
    const close = open.replace(/^<(\w+).*$/u, '</$1>');
    const html = `<article><h1>Bridge waits</h1>${BODY.replace('</div>', `${open}${PIECE}${close}</div>`)}</article>`;
    expect(chosen(html)).toContain('eleven million crowns');
  });

  test.each([
    ['hidden', '<div class="hidden">'],
    ['consent', '<div class="cmp-container">'],
    ['the footer', '<div class="footer">'],
    ['the next story', '<div class="grid-container next-prev">'],
    ['a figure with a caption', '<figure>'],
  ])('%s is not', (_, open) => {
    const close = open.replace(/^<(\w+).*$/u, '</$1>');
    const html = `<article><h1>Bridge waits</h1>${BODY.replace('</div>', `${open}${PIECE}${close}</div>`)}</article>`;
    expect(chosen(html)).not.toContain('eleven million crowns');
  });

  test("a heading's id is made of its words and names no furniture", () => {
    const html = BODY.replace(
      '</div>',
      `<h2 id="social-sharing-and-related">Sharing, and related matters</h2>${PIECE}</div>`,
    );
    expect(chosen(`<article>${html}</article>`)).toContain('Sharing, and related matters');
  });

  test('a table that is a figure is text, its caption is none', () => {
    const table =
      '<figure><table><tr><td>Ferries a day and their seats</td></tr></table><figcaption>Source: the harbour board</figcaption></figure>';
    const text = chosen(`<article>${BODY.replace('</div>', `${table}${PIECE}</div>`)}</article>`);
    expect(text).toContain('Ferries a day');
    expect(text).not.toContain('Source');
  });
});

describe('the lead between headline and body', () => {
  const LEAD = 'No bridge, no tunnel and no ferry: the council of Port Ellery parted without a vote.';
  const page = (lead: string) =>
    `<main><h1>The bridge waits</h1>${lead}<div class="wrap">${BODY}</div></main>`;

  test.each([
    ['a box called teaser', `<div class="teaser-text"><p>${LEAD}</p></div>`],
    ['a paragraph called lead', `<div><p class="lead">${LEAD}</p></div>`],
    ['a box called bajada', `<div class="nota-bajada"><div>${LEAD}</div></div>`],
    ['a field of a content system', `<div class="field-name-field-intro-text"><p>${LEAD}</p></div>`],
  ])('%s', (_, lead) => {
    expect(chosen(page(lead)).startsWith(LEAD)).toBe(true);
  });

  test('without a name it is known by the description of the page', () => {
    const lead = `<div class="x1"><p>Politics</p><p>${LEAD}</p></div>`;
    expect(chosen(page(lead))).not.toContain('parted without');
    expect(chosen(page(lead), [`${LEAD.slice(0, 70)}…`])).toContain('parted without');
  });

  test.each([
    ['the deck in the header of the article', `<header><p class="summary">${LEAD}</p></header>`],
    ['a deck set as a heading', `<div><h2 class="subtitle">${LEAD}</h2></div>`],
    ['a caption', `<figure class="lead"><figcaption>${LEAD}</figcaption></figure>`],
    ['a label', '<div class="lead">Politics</div>'],
    ['a teaser of another story', `<aside class="related"><p class="teaser">${LEAD}</p></aside>`],
    ['a link', `<div class="teaser"><a href="/b">${LEAD}</a></div>`],
  ])('%s is none', (_, html) => {
    expect(chosen(page(html)).startsWith('The bridge was discussed')).toBe(true);
  });
});
