import { describe, expect, test } from 'vitest';
import { nextPage, pageNumber } from '../../src/articles/next-page.ts';
import { pageLinks } from '../../src/articles/page-links.ts';
import { parseMarkup } from '../../src/text/markup.ts';

const SITE = 'https://paper.example';

describe('an address is a page of the article at another', () => {
  test.each([
    ['/news/dam', '/news/dam/2', 2],
    ['/news/dam/', '/news/dam/2/', 2],
    ['/news/dam/', '/news/dam/page/3/', 3],
    ['/noticias/presa', '/noticias/presa/pagina/2', 2],
    ['/noticias/presa', '/noticias/presa/pagina-2', 2],
    ['/news/dam', '/news/dam?page=2', 2],
    ['/news/dam?id=77', '/news/dam?id=77&page=2', 2],
    ['/nota.php?id=77', '/nota.php?pagina=2&id=77', 2],
    ['/news/dam?page=1', '/news/dam?page=2', 2],
    ['/news/dam/1', '/news/dam/2', 2],
    ['/2026/03/dam.html', '/2026/03/dam-2.html', 2],
    ['/2026/03/dam.html', '/2026/03/dam_2.html', 2],
    ['/2026/03/dam.html', '/2026/03/dam,2.html', 2],
    ['/2026/03/dam.html', '/2026/03/dam.html?pagewanted=2', 2],
    ['/2026/03/dam-1.html', '/2026/03/dam-2.html', 2],
    ['/2026/03/dam-1.html', '/2026/03/dam-1.html', 1],
    ['/2026/03/dam_01.html', '/2026/03/dam_03.html', 3],
    ['/2026/03/dam-page-1.html', '/2026/03/dam-page-2.html', 2],
    ['/news/dam?utm_source=rss', '/news/dam/2?utm_source=rss', 2],
  ])('%s -> %s', (first, other, number) => {
    expect(pageNumber(`${SITE}${first}`, `${SITE}${other}`)).toBe(number);
  });

  test.each([
    ['the next story', '/news/dam', '/news/bridge'],
    ['the next of stories that are numbered', '/news/118', '/news/119'],
    ['the next post by its number', '/?p=118', '/?p=119'],
    ['the next story by a short number', '/?p=1', '/?p=2'],
    ['the next part of a series', '/news/dam-part-1', '/news/dam-part-2'],
    ['the next part of a series in files', '/news/dam-part-1.html', '/news/dam-part-2.html'],
    ['la entrega siguiente', '/notas/presa_entrega_1.html', '/notas/presa_entrega_2.html'],
    ['the second of all stories', '/2026/nota-1.html', '/2026/nota-2.html'],
    ['the story after another', '/news/dam-3.html', '/news/dam-4.html'],
    ['a story of the same name', '/news/dam', '/news/dam-2'],
    ['another story with an id', '/nota.php?id=77', '/nota.php?id=78'],
    ['another story with an id, by pages', '/nota.php?id=77', '/nota.php?id=78&page=2'],
    ['the section', '/news/dam', '/news/2'],
    ['the comments of the story', '/news/dam', '/news/dam/comments/2'],
    ['pictures of the story', '/news/dam', '/news/dam?foto=2'],
  ])('not %s', (_, first, other) => {
    expect(pageNumber(`${SITE}${first}`, `${SITE}${other}`)).toBeNull();
  });

  test('not on another host, unless it is the same with www or for phones', () => {
    expect(pageNumber(`${SITE}/news/dam`, 'https://other.example/news/dam/2')).toBeNull();
    expect(pageNumber(`${SITE}/news/dam`, 'https://www.paper.example/news/dam/2')).toBe(2);
    expect(pageNumber(`${SITE}/news/dam`, 'https://m.paper.example/news/dam/2')).toBe(2);
    expect(pageNumber(`${SITE}/news/dam`, 'no address')).toBeNull();
  });

  test('pages are read by growing numbers, so that no chain of them leads back', () => {
    const named = [`${SITE}/news/dam/1`, `${SITE}/news/dam/2`, `${SITE}/news/dam/3`, `${SITE}/news/bridge`];
    expect(nextPage(`${SITE}/news/dam`, 1, named)).toBe(`${SITE}/news/dam/2`);
    expect(nextPage(`${SITE}/news/dam`, 2, named)).toBe(`${SITE}/news/dam/3`);
    expect(nextPage(`${SITE}/news/dam`, 3, named)).toBeNull();
  });
});

describe('what a page names for the rest of its article', () => {
  const links = (html: string) => pageLinks(parseMarkup(html).document, `${SITE}/news/dam`);

  test.each([
    ['rel=next in the head', '<link rel="next" href="/news/dam/2">', ['/news/dam/2']],
    ['rel=next on a link', '<a rel="nofollow next" href="/news/dam/2">More</a>', ['/news/dam/2']],
    [
      'the numbers of a pager',
      '<div class="pagination"><b>1</b><a href="?page=2">2</a><a href="?page=3"><span>3</span></a></div>',
      ['/news/dam?page=2', '/news/dam?page=3'],
    ],
    [
      '"Página siguiente"',
      '<nav class="paginacion"><a href="/news/dam/2">Página siguiente »</a></nav>',
      ['/news/dam/2'],
    ],
    [
      'an arrow with a label',
      '<ul class="pager"><li><a aria-label="Next page" href="/news/dam/2"></a></ul>',
      ['/news/dam/2'],
    ],
    ['relative to the base of the page', '<base href="/a/"><a rel="next" href="b/2">2</a>', ['/a/b/2']],
  ])('%s', (_, html, pages) => {
    expect(links(html).pages).toEqual(pages.map((path) => `${SITE}${path}`));
  });

  test.each([
    ['stories in a pager', '<div class="pager"><a href="/news/bridge">Bridge reopens</a></div>'],
    ['numbers outside of a pager', '<p>See <a href="/news/dam/2">2</a></p>'],
    ['what is no address of the web', '<a rel="next" href="javascript:next()">Next</a>'],
    ['the page itself', '<a rel="next" href="#top">Next</a>'],
  ])('not %s', (_, html) => {
    expect(links(html).pages).toEqual([]);
  });

  test('its AMP page and the address that it calls its own', () => {
    const html =
      '<link rel="amphtml" href="/amp/news/dam"><link rel="canonical" href="https://paper.example/news/dam">';
    expect(links(html)).toEqual({ pages: [], amp: `${SITE}/amp/news/dam`, canonical: `${SITE}/news/dam` });
  });

  test('a page of nothing but links is read to its end', () => {
    const html = `<div class="pagination">${'<a href="/x/2">2</a>'.repeat(20_000)}</div>`;
    expect(links(html).pages).toEqual([`${SITE}/x/2`]);
  });
});
