import { describe, expect, test } from 'vitest';
import { articleLines, headlineAmong, isSiteLine, type Line } from '../../src/articles/line-rules.ts';
import { parseMarkup } from '../../src/text/markup.ts';
import { blocksIn } from '../../src/text/markup-blocks.ts';

const line = (text: string, kind: Line['kind'] = 'paragraph'): Line => ({
  text,
  kind,
  linkCharacters: 0,
  bold: false,
});
const running = (about: string) =>
  `${about} was discussed for three hours on Monday by the council of Port Ellery, which came to no decision at all.`;

describe('lines that belong to the site', () => {
  test.each([
    'Share this article',
    'Subscribe',
    'Sign up for our newsletter',
    'Already a subscriber? Log in',
    'Get the full experience in the app',
    'Follow us on Facebook and Instagram',
    'Read more: The council delays its vote',
    'RELATED: The council delays its vote',
    'Advertisement',
    'Photo: R. Vance / The Post',
    'Getty Images',
    'Last updated on June 17, 2025 at 5:20 p.m.',
    '3 min read',
    '2 hours ago',
    'By Tessa Lindqvist',
    '12 comments',
    '© 2025 The Post. All rights reserved.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'We use cookies to improve your browsing experience and show personalised content.',
    'Story continues below',
    'Compartir en Facebook',
    'Suscríbete',
    'Suscríbete a nuestro boletín y recibe las noticias del día.',
    'Lee también: El Congreso aprueba la ley',
    'Te puede interesar: El Congreso aprueba la ley',
    'También te puede interesar',
    'Más información en nuestro canal de WhatsApp',
    'Síguenos en Google News',
    'PUBLICIDAD',
    'Foto: Archivo',
    'Cuartoscuro',
    'Actualizado el 17 de junio de 2025 a las 17:20',
    'Hace 2 horas',
    '17:20 hrs',
    'Miércoles 19 de noviembre de 2025',
    'Por Efraín Duarte',
    'Etiquetas: Senado, minería',
    'Todos los derechos reservados',
    'Queda prohibida su reproducción total o parcial sin autorización.',
    'Con información de EFE',
    'Contenido exclusivo para suscriptores',
    'Utilizamos cookies propias y de terceros para mejorar tu experiencia.',
  ])('%s', (text) => {
    expect(isSiteLine(line(text))).toBe(true);
  });
});

describe('lines of an article that look a little like them', () => {
  test.each([
    'Share prices fell by a third on Monday.',
    'Read the letter, she told the judges.',
    'Follow the money, the prosecutor said.',
    'By Tuesday the water had gone.',
    'Photo: evidence that the court did not admit, though the lawyer asked for it.',
    'Reporters were told to leave.',
    'Related charges were dropped in May.',
    'More than two dozen people were hurt.',
    'More in sorrow than in anger, the minister resigned.',
    'Copy that, the pilot answered.',
    'Tags were found on both animals.',
    'The fine was for setting cookies without consent.',
    'In 2025 it was over.',
    'Por la tarde, la presidenta viajó a Puebla.',
    'Más de veinte personas resultaron heridas.',
    'Compartió la noticia con su equipo.',
    'Publicado el informe, renunció el secretario.',
    'Lo más grave, dijo, es el silencio.',
    'Foto y video fueron entregados a la fiscalía.',
    '—No.',
    '“Join us,” the mayor said.',
  ])('%s', (text) => {
    expect(isSiteLine(line(text))).toBe(false);
  });
});

describe('a body that the page sets apart', () => {
  const owned = (html: string): Line[] => blocksIn(parseMarkup(html).document);
  const read = (html: string) => articleLines(owned(html), ['The bridge waits'], false);
  const [bridge, tunnel] = [running('The bridge'), running('The tunnel')];

  test('its short lines at either end stay when they stand in one element with its paragraphs', () => {
    const html = `<div><h2>In short</h2><p>${bridge}</p><p>${tunnel}</p><p>And the ferry?</p><p>Nobody knows it yet</p></div>`;
    expect(read(html)).toEqual(['In short', bridge, tunnel, 'And the ferry?', 'Nobody knows it yet']);
  });

  test('short lines elsewhere go', () => {
    const html = `<div><div>City</div><div class="text"><p>${bridge}</p><p>${tunnel}</p></div><span>Port Ellery</span></div>`;
    expect(read(html)).toEqual([bridge, tunnel]);
  });

  test('what sells something ends it all the same', () => {
    const html = `<div><p>${bridge}</p><p>${tunnel}</p><p>Sign up for our newsletter</p><p>Nobody knows it yet</p></div>`;
    expect(read(html)).toEqual([bridge, tunnel]);
  });

  test('subheads and cells may come twice, paragraphs not', () => {
    const html = `<div><p>For</p><p>${bridge}</p><p>For</p><p>${tunnel}</p><p>${bridge}</p></div>`;
    expect(read(html)).toEqual(['For', bridge, 'For', tunnel]);
  });

  test('the marks at the end of a release are no text', () => {
    expect(read(`<div><p>${bridge}</p><p>---000---</p><p>###</p></div>`)).toEqual([bridge]);
  });
});

describe('a page of nothing but lines', () => {
  const body = [running('The bridge'), 'Nobody voted.', 'What comes next', running('The tunnel')];
  const read = (lines: readonly string[]) =>
    articleLines(
      lines.map((text) => line(text)),
      ['The bridge waits', 'The Post'],
      true,
    );

  test('the article stands alone, its subhead and short sentences with it', () => {
    expect(read(body)).toEqual(body);
  });

  test('what stands before and after goes', () => {
    const before = ['The Post', 'City', 'The bridge waits', 'Monday, June 2', 'Ana Wills'];
    const after = ['Get our app', 'News from every street, chosen for you.', 'The Post'];
    expect(read([...before, ...body, ...after])).toEqual(body);
  });

  test('a sentence that leads straight into the article or out of it stays', () => {
    expect(read(['It was a long night.', ...body, 'Then the lights went out.'])).toEqual([
      'It was a long night.',
      ...body,
      'Then the lights went out.',
    ]);
  });

  test('teasers under a heading of their own go, paragraphs of the article under a subhead stay', () => {
    const teasers = ['Related stories', 'Harbour closes', running('The harbour'), 'Fair opens'];
    expect(read([...body, ...teasers])).toEqual(body);
    const goesOn = [...body, 'Latest', running('A third way'), running('A fourth')];
    expect(read(goesOn)).toEqual([...body, running('A third way'), running('A fourth')]);
  });

  test('labels that come twice go, a paragraph that comes twice is kept once, speech may repeat itself', () => {
    expect(
      read([body[0] ?? '', 'Street view', '“No.”', 'Street view', '“No.”', body[0] ?? '', body[3] ?? '']),
    ).toEqual([body[0], '“No.”', body[3]]);
  });

  test("an author's note at the end goes, a sentence about a reporter in the story stays", () => {
    const reporter = 'Ana Wills is a reporter who was in the hall that night.';
    expect(read([...body, 'Ana Wills is a reporter covering the harbour for the Post.'])).toEqual(body);
    expect(read([body[0] ?? '', reporter, ...body.slice(1), body[3] ?? ''])).toContain(reporter);
  });

  test('a brief without a running paragraph is its sentences', () => {
    expect(read(['City', 'The bridge is closed.', 'It opens on Friday.', 'Menu'])).toEqual([
      'The bridge is closed.',
      'It opens on Friday.',
    ]);
  });

  test('nothing in, nothing out', () => {
    expect(read([])).toEqual([]);
    expect(headlineAmong([])).toBeNull();
  });
});
