import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';

const FIRST =
  'The harbour council of Port Ellery voted on Monday to close the ferry terminal before the end of the year.';
const SECOND =
  'Chairwoman Ines Okafor said that the piers would not carry another winter, and that no money was left to mend them.';
const THIRD =
  'Ferries carried 61,000 people across the bay last year, a third of what they carried before the bridge was built.';
const PRIMERO =
  'El cabildo de Altamira aprobó este lunes cerrar el rastro municipal antes de que termine el año, informó el alcalde.';
const SEGUNDO =
  'La regidora Nuria Escalante dijo que el edificio no resistiría otra temporada de lluvias y que no hay dinero para repararlo.';

const page = (inside: string, lang = 'en') => {
  const [first, rest] =
    lang === 'en' ? [FIRST, `<p>${SECOND}</p><p>${THIRD}</p>`] : [PRIMERO, `<p>${SEGUNDO}</p>`];
  return `<!doctype html><html lang="${lang}"><head><title>A page of the paper</title></head><body><nav><a href="/">Home</a></nav><main>
    <article><h1>The terminal</h1><div class="text"><p>${first}</p>${inside}${rest}</div></article></main></body></html>`;
};
const lines = (html: string) => readPage(html, { url: 'https://paper.example/a' }).text.split('\n\n');

describe('not the article: what stands under pictures', () => {
  const caption =
    'The ferry terminal of Port Ellery, seen from the bridge on Sunday, when the last boats left.';
  test.each([
    ['a figure', `<figure><img src="a.jpg"><figcaption>${caption} Photo: Ledger</figcaption></figure>`],
    [
      'a caption of WordPress',
      `<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">${caption}</p></div>`,
    ],
    ['an AMP picture', `<amp-img src="a.jpg"></amp-img><div class="image-caption">${caption}</div>`],
    ['a span', `<div class="media"><img src="a.jpg"><span class="caption">${caption}</span></div>`],
    [
      'a gallery',
      `<div class="gallery"><figure><img src="a"><figcaption>${caption}</figcaption></figure><figure><img src="b"><figcaption>Cars wait at the bridge.</figcaption></figure></div>`,
    ],
    [
      'a video with what it shows',
      `<figure><video src="a.mp4"></video><figcaption>${caption}</figcaption></figure>`,
    ],
    ['the alternative text', `<img src="a.jpg" alt="${caption}" title="${caption}">`],
    ['a credit', `<p class="photo-credit">Photograph: Tessa Lindqvist for the Ledger</p>`],
  ])('%s', (_, inside) => {
    expect(lines(page(inside))).toEqual([FIRST, SECOND, THIRD]);
  });

  test.each([
    [
      'pie de foto',
      '<div class="foto"><img src="a.jpg"><p class="pie-de-foto">El rastro municipal de Altamira, visto el domingo desde la calle Juárez.</p></div>',
    ],
    ['epígrafe', '<span class="epigrafe">El rastro municipal de Altamira, visto el domingo.</span>'],
    ['Foto:', '<p>Foto: Cuartoscuro</p>'],
  ])('%s', (_, inside) => {
    expect(lines(page(inside, 'es'))).toEqual([PRIMERO, SEGUNDO]);
  });
});

describe('not the article: what leads to other stories', () => {
  const teaser = 'Bridge tolls will rise in March, and the council does not know by how much yet';
  test.each([
    ['an aside', `<aside><h3>Related</h3><p><a href="/b">${teaser}</a></p></aside>`],
    [
      'a list of links',
      `<ul class="related-links"><li><a href="/b">${teaser}</a></li><li><a href="/c">What the terminal cost in forty years</a></li></ul>`,
    ],
    ['a line that is a link', `<p><a href="/b">${teaser}</a></p>`],
    ['"Read more:"', `<p>Read more: <a href="/b">${teaser}</a></p>`],
    ['"ALSO READ |"', `<p><strong>Also read |</strong> <a href="/b">${teaser}</a></p>`],
    [
      'a card with a summary',
      `<div class="related-story"><a href="/b"><h4>${teaser}</h4></a><p>The county has asked for a study of what drivers would pay.</p></div>`,
    ],
    [
      'a box of the newsletter',
      '<div class="newsletter-signup"><p>Sign up for the morning letter of the Ledger, every day at six.</p></div>',
    ],
    ['what is shared', '<div class="share-tools"><a href="#">Share</a><a href="#">Tweet</a></div>'],
    [
      'an advertisement',
      '<div class="ad-slot"><p>Advertisement</p><p>Buy a boat from Tamarack Boats before the season begins.</p></div>',
    ],
    ['tags', '<div class="tags"><a href="/t/1">Ferries</a> <a href="/t/2">Port Ellery</a></div>'],
  ])('%s', (_, inside) => {
    expect(lines(page(inside))).toEqual([FIRST, SECOND, THIRD]);
  });

  const nota = 'Suben las tarifas del agua en Altamira a partir de marzo, sin que nadie sepa cuánto';
  test.each([
    ['Lee también', `<p>Lee también: <a href="/b">${nota}</a></p>`],
    ['Te puede interesar', `<p><strong>Te puede interesar:</strong> <a href="/b">${nota}</a></p>`],
    [
      'una caja',
      `<div class="relacionadas"><h3>Notas relacionadas</h3><ul><li><a href="/b">${nota}</a></li></ul></div>`,
    ],
    ['Síguenos', '<p>Síguenos en Google News y en nuestro canal de WhatsApp para recibir las noticias</p>'],
  ])('%s', (_, inside) => {
    expect(lines(page(inside, 'es'))).toEqual([PRIMERO, SEGUNDO]);
  });
});

describe('the article: what is quoted and listed in it', () => {
  test.each([
    [
      'a blockquote',
      '<blockquote><p>“We have looked at every pile, and we would not let our own children board there.”</p></blockquote>',
      ['“We have looked at every pile, and we would not let our own children board there.”'],
    ],
    [
      'a quotation with its speaker',
      '<blockquote>“Nobody will miss it,” he said.<footer>Sven Aldous, mayor</footer></blockquote>',
      ['“Nobody will miss it,” he said.'],
    ],
    [
      'a post that is quoted',
      '<blockquote class="twitter-tweet"><p>The terminal closes on 1 December. We are sorry.</p></blockquote>',
      ['The terminal closes on 1 December. We are sorry.'],
    ],
    [
      'a list',
      '<ul><li>The piers will be taken down in spring.</li><li>Buses take over the line.</li><li>Tickets stay valid until June.</li></ul>',
      [
        'The piers will be taken down in spring.',
        'Buses take over the line.',
        'Tickets stay valid until June.',
      ],
    ],
    [
      'a list with links in it',
      '<ol><li>The <a href="/b">council</a> votes again in May.</li><li>The county may appeal to <a href="/c">the state</a>.</li></ol>',
      ['The council votes again in May.', 'The county may appeal to the state.'],
    ],
    [
      'a subhead',
      '<h2>What happens to the crews</h2><p>All forty of them have been offered work on the buses, the council said.</p>',
      [
        'What happens to the crews',
        'All forty of them have been offered work on the buses, the council said.',
      ],
    ],
    [
      'q',
      '<p>Okafor called the plan <q>a bridge to nowhere</q> before the vote.</p>',
      ['Okafor called the plan “a bridge to nowhere” before the vote.'],
    ],
    [
      'a paragraph full of links',
      '<p>The <a href="/1">county</a>, the <a href="/2">state</a> and the <a href="/3">union of the crews</a> have each asked a court to stop the vote of the council.</p>',
      [
        'The county, the state and the union of the crews have each asked a court to stop the vote of the council.',
      ],
    ],
    ['a short answer', '<p>Would she do it again?</p><p>“No.”</p>', ['Would she do it again?', '“No.”']],
  ])('%s', (_, inside, own) => {
    expect(lines(page(inside))).toEqual([FIRST, ...own, SECOND, THIRD]);
  });
});

describe('pages for printers', () => {
  const body = [FIRST, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('');
  test.each([
    [
      'a body of nothing but the article',
      `<html><head><title>The terminal - Ledger</title></head><body onload="window.print()"><h1>The terminal</h1>${body}<hr><p>Printed from ledger.example on 3 March 2026</p></body></html>`,
    ],
    [
      'a container called print',
      `<html><body class="print"><div id="print-view" class="print-page"><h1>The terminal</h1>${body}</div><a href="javascript:window.print()">Print this page</a></body></html>`,
    ],
    [
      'a table',
      `<html><body><table class="printable"><tr><td><h1>The terminal</h1>${body}</td></tr></table></body></html>`,
    ],
    [
      'lines parted by breaks',
      `<html><body><div class="printarea"><b>The terminal</b><br><br>${[FIRST, SECOND, THIRD].join('<br><br>')}<br><br>© Ledger</div></body></html>`,
    ],
  ])('%s', (_, html) => {
    const reading = readPage(html, { url: 'https://paper.example/a?print=1' });
    expect(reading.text.split('\n\n')).toEqual([FIRST, SECOND, THIRD]);
  });
});
