import { describe, expect, test } from 'vitest';
import { type FeedSide, readPage } from '../../src/articles/read-page.ts';
import { asksForHuman } from '../../src/articles/walls.ts';
import type { Wall } from '../../src/model/article.ts';

/** A page of a paper, with what stands around every one of its pages. */
const en = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Audit of the school board | Calder Ledger</title>${head}</head><body>
  <header><a href="/">Calder Ledger</a> <a href="/login">Already a subscriber? Log in</a> <a href="/join">Subscribe</a></header>
  <main>${body}</main><footer><a href="/privacy">Privacy policy</a> <a href="/cookies">Cookie settings</a> © 2026 Calder Ledger</footer></body></html>`;
const es = (body: string, head = '') =>
  `<!doctype html><html lang="es"><head><title>La auditoría del puerto | El Faro del Golfo</title>${head}</head><body>
  <header><a href="/">El Faro del Golfo</a> <a href="/entrar">¿Ya eres suscriptor? Inicia sesión</a></header>
  <main>${body}</main><footer><a href="/aviso">Aviso de privacidad</a> <a href="/cookies">Política de cookies</a> © 2026</footer></body></html>`;
const article = (headline: string, ...paragraphs: string[]) =>
  `<article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
const data = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The audit', ...fields })}</script>`;

const AUDIT =
  'A judge in Calder County has ordered the release of the audit that the school board has kept from parents.';
const COST =
  'The audit, by an outside firm, looked into how the board paid for three sports fields that were never built.';
const PUERTO =
  'La capitanía del puerto cerró la navegación menor este lunes por un frente frío, informó la Secretaría de Marina.';
const BARCOS =
  'Unos treinta barcos pesqueros permanecen amarrados en los muelles desde la noche del domingo, según la capitanía.';

const WALLS: readonly (readonly [string, Wall, string])[] = [
  [
    'consent instead of the article',
    'consent',
    en(`<div><h2>We value your privacy</h2><p>We and our 312 partners store and access information on your device, such as cookies, to serve you personalised advertising and content.</p>
      <p>With your consent we may use precise location data. You can change your choices at any time in our privacy policy.</p><button>Accept all</button></div>`),
  ],
  [
    'consent or pay',
    'consent',
    en(`<div><h1>Read with advertising or subscribe</h1><p>Accept cookies and keep using our site for free: your personal data is then shared with our partners for advertising.</p>
      <p>Or choose our subscription, which has no advertising and sets no cookies on your device.</p></div>`),
  ],
  [
    'consentimiento en lugar de la nota',
    'consent',
    es(`<h1>Tu privacidad nos importa</h1><p>Nosotros y nuestros 841 socios guardamos cookies en tu dispositivo y procesamos datos personales para ofrecerte publicidad personalizada.</p>
      <p>Puedes retirar tu consentimiento cuando quieras en la política de privacidad de este sitio.</p>`),
  ],
  [
    'aceptar o pagar',
    'consent',
    es(`<h1>Elige cómo quieres leernos</h1><p>Si aceptas las cookies, nosotros y nuestros socios usaremos tus datos personales para mostrarte publicidad personalizada.</p>
      <p>Si prefieres no dar tu consentimiento, puedes suscribirte y navegar sin publicidad por dos euros al mes.</p>`),
  ],
  [
    'a check that says "just a moment"',
    'robot-check',
    '<html><head><title>Just a moment...</title></head><body><p>Verifying you are human. This may take a few seconds.</p></body></html>',
  ],
  [
    'a captcha',
    'robot-check',
    '<html><body><h1>Are you a robot?</h1><p>We have seen unusual activity from your network. Please complete the security check below.</p></body></html>',
  ],
  [
    'a firewall',
    'robot-check',
    '<html><body><h1>Access denied</h1><p>You do not have permission to see this page on this server. Reference 18.2f1.</p></body></html>',
  ],
  [
    'un control de robots',
    'robot-check',
    '<html><body><h1>Un momento</h1><p>Verifica que eres humano para continuar. Esto puede tardar unos segundos.</p></body></html>',
  ],
  [
    'un acceso denegado',
    'robot-check',
    '<html><body><h1>Acceso denegado</h1><p>Detectamos tráfico inusual desde su red. Escriba al administrador del sitio.</p></body></html>',
  ],
  [
    'a prompt behind the beginning',
    'paywall',
    en(
      `${article('The audit', AUDIT)}<div class="prompt"><h2>Subscribe to continue reading</h2><p>Two dollars a week. Cancel whenever you like.</p></div>`,
    ),
  ],
  [
    'a meter',
    'paywall',
    en(`${article('The audit', AUDIT)}<p>You have reached your limit of free articles this month.</p>`),
  ],
  [
    'a wall of registration',
    'paywall',
    en(`${article('The audit', AUDIT)}<div><p>Register for free to keep reading this story.</p></div>`),
  ],
  [
    'for members',
    'paywall',
    en(`${article('The audit', AUDIT)}<p>This story is available exclusively to members of the Ledger.</p>`),
  ],
  [
    'isAccessibleForFree: false',
    'paywall',
    en(article('The audit', AUDIT, COST), data({ isAccessibleForFree: false })),
  ],
  [
    'isAccessibleForFree: "False" of a part',
    'paywall',
    en(
      article('The audit', AUDIT),
      data({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid' } }),
    ),
  ],
  [
    'contenido exclusivo',
    'paywall',
    es(`${article('El puerto', PUERTO)}<div><p>Contenido exclusivo para suscriptores</p></div>`),
  ],
  [
    'para seguir leyendo',
    'paywall',
    es(
      `${article('El puerto', PUERTO)}<div><h3>Suscríbete para seguir leyendo</h3><p>El primer mes cuesta un peso.</p></div>`,
    ),
  ],
  [
    'límite de artículos',
    'paywall',
    es(`${article('El puerto', PUERTO)}<p>Llegaste al límite de artículos gratuitos de este mes.</p>`),
  ],
  [
    'registro',
    'paywall',
    es(`${article('El puerto', PUERTO)}<p>Regístrate gratis para leer la nota completa.</p>`),
  ],
  [
    "Cloudflare's check, which asks for cookies too",
    'robot-check',
    '<html><head><title>Just a moment...</title></head><body><h1>paper.example</h1><p>Enable JavaScript and cookies to continue</p></body></html>',
  ],
  [
    'a check that speaks of cookies to its reader',
    'robot-check',
    '<html><head><title>One more step</title></head><body><h1>Checking your browser</h1><p>Enable JavaScript and cookies to continue. We need a few seconds to check that you are no program.</p></body></html>',
  ],
  [
    'a page that is not found',
    'not-found',
    en(
      '<h1>Page not found</h1><p>The page you are looking for may have been moved or deleted. Try a search, or go back to our front page.</p>',
    ),
  ],
  [
    'a title of figures',
    'not-found',
    '<html><head><title>404 | Calder Ledger</title></head><body><h1>Oops!</h1><p>There is nothing here. Go back to the front page.</p></body></html>',
  ],
  [
    'an apology without a title',
    'not-found',
    '<html><head><title>Calder Ledger</title></head><body><div><p>Sorry, the article you requested is no longer available on this site.</p></div></body></html>',
  ],
  [
    'an apology among the most read',
    'not-found',
    en(
      `<h1>Error 404 - Page not found</h1><p>We're sorry, but we couldn't find the page that you asked for. It may be an old link.</p><ul>${'<li><a href="/x">The fields that were never built will cost a million more than was said</a></li>'.repeat(40)}</ul>`,
    ),
  ],
  [
    'una página no encontrada',
    'not-found',
    '<html lang="es"><head><title>Página no encontrada - El Faro</title></head><body><h1>Página no encontrada</h1><p>Lo sentimos, la página que buscas no existe o ha sido eliminada de nuestro sitio. Puedes volver a la portada.</p></body></html>',
  ],
  [
    'una nota que no está disponible',
    'not-found',
    '<html lang="es"><head><title>El Faro</title></head><body><p>Lo sentimos, no encontramos la página que buscabas. Vuelve a la portada o usa el buscador.</p></body></html>',
  ],
  [
    'una exclamación y las salidas',
    'not-found',
    es(
      '<h1>¡Vaya!</h1><p>No encontramos la página que buscas.</p><p>Puedes volver a la portada o usar el buscador.</p>',
    ),
  ],
  [
    'an apology for a title',
    'not-found',
    en('<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location.</p>'),
  ],
  [
    'nothing found',
    'not-found',
    en('<h1>Nothing found</h1><p>We can’t find what you’re looking for. Perhaps searching can help.</p>'),
  ],
  [
    'una página no encontrada con las notas del día',
    'not-found',
    `<html lang="es"><head><title>Página no encontrada | El Faro</title></head><body><h1>Página no encontrada</h1><p>La página que buscas no existe.</p>
      ${[PUERTO, BARCOS, 'El viento bajará el jueves.']
        .map(
          (text, i) =>
            `<div><h3><a href="/${i}">Nota ${i} del día</a></h3><p>${text} ${text.replace('pesc', 'de pesc')} ${text}</p></div>`,
        )
        .join('')
        .repeat(4)}</body></html>`,
  ],
];

const NO_WALLS: readonly (readonly [string, string])[] = [
  ['a short article of a paper that has subscribers', en(article('The audit', AUDIT, COST))],
  ['una nota breve de un diario con suscriptores', es(article('El puerto', PUERTO, BARCOS))],
  [
    'an article about cookies',
    en(
      article(
        'Fine for a bakery chain',
        'The data protection office fined a bakery chain 40,000 euros on Monday for setting cookies without consent on its page.',
        'The chain said it would appeal, since no personal data had left its ovens.',
      ),
    ),
  ],
  [
    'una nota sobre cookies',
    es(
      article(
        'Multa a una aerolínea',
        'La agencia de protección de datos multó este martes con 30 mil euros a una aerolínea que instalaba cookies sin consentimiento de sus clientes.',
        'La empresa dijo que su política de privacidad cumplía con la ley y que recurrirá la multa.',
      ),
    ),
  ],
  [
    'an article about paywalls',
    en(
      article(
        'Readers pay',
        'Half of the papers in the state now ask their readers to subscribe to read more than three stories a month, a study says.',
        'The study counted what readers do when a paper tells them that “this story is for subscribers”: most of them leave.',
        'Those who stay pay nine dollars a month, it says.',
      ),
    ),
  ],
  [
    'una nota sobre muros de pago',
    es(
      article(
        'Los diarios cobran',
        'Seis de cada diez diarios piden a sus lectores suscribirse para leer más de cinco notas al mes, dice un estudio de la universidad.',
        'El estudio recuerda que el primer muro “exclusivo para suscriptores” del país cumplirá quince años en marzo.',
        'El gobierno no quiso opinar sobre el estudio.',
      ),
    ),
  ],
  [
    'a newsletter box',
    en(
      `${article('The audit', AUDIT, COST)}<div class="box"><h3>The morning letter</h3><p>Sign up to read our newsletter before anybody else is awake.</p><input type="email"></div>`,
    ),
  ],
  [
    'un boletín',
    es(
      `${article('El puerto', PUERTO, BARCOS)}<div class="caja"><p>Regístrate para leer nuestro boletín de la mañana.</p></div>`,
    ),
  ],
  [
    'comments for those who log in',
    en(`${article('The audit', AUDIT, COST)}<div><p>Log in to view and write comments.</p></div>`),
  ],
  [
    'a notice of cookies below the article',
    en(
      `${article('The audit', AUDIT, COST)}<div id="note"><p>We use cookies to improve your experience on our site. By continuing you consent to our privacy policy.</p></div>`,
    ),
  ],
  [
    'un aviso de cookies',
    es(
      `${article('El puerto', PUERTO, BARCOS)}<div><p>Utilizamos cookies para mejorar tu experiencia; si sigues navegando aceptas nuestra política de privacidad.</p></div>`,
    ),
  ],
  [
    'isAccessibleForFree: true, whatever the page says',
    en(
      `${article('The audit', AUDIT, COST)}<p>Already a subscriber? Log in to continue.</p>`,
      data({ isAccessibleForFree: true }),
    ),
  ],
  [
    'an article about a captcha',
    en(
      article(
        'Robots vote',
        'The county took its online poll down after 40,000 votes came in one night, each past a box that says “I am not a robot”.',
        'A clerk said that the vote would be held again on paper.',
        'Nobody has been charged, and the parties agreed to accept the delay.',
        AUDIT,
        COST,
      ),
    ),
  ],
  [
    'an article about a 404 error',
    en(
      article(
        'Page not found: a 404 error hid the county’s budget',
        'A reporter who followed the link to the budget of Calder County on Monday read “404 Page not found” for nine hours.',
        '“The page you are looking for may have been moved or deleted,” the site told everybody who asked, a clerk said.',
      ),
    ),
  ],
  [
    'a brief about a page that is gone',
    en(
      article(
        'Page not found',
        'The page on the school fields was removed from the site of the county on Monday, hours after a judge had asked for it.',
        'The page could not be found on Tuesday either, said a parent, who had printed it and handed the copy to the court.',
      ),
    ),
  ],
  [
    'a brief about a link that has expired',
    en(
      article(
        'Parents face a dead link',
        'The link has expired, hundreds of parents were told on Monday.',
        'The county said it was sorry.',
      ),
    ),
  ],
  [
    'una nota breve sobre un artículo derogado',
    es(
      article(
        'Derogan el artículo 5',
        'El artículo ya no existe, celebró la oposición el martes.',
        'El artículo fue eliminado por el Congreso, que lo votó de madrugada.',
      ),
    ),
  ],
  [
    'an article that begins with a page',
    en(
      article(
        'County takes plan off its site',
        'The page with the plan was removed on Monday from the site of the county, which gave no reason for it to parents.',
        'A spokesman said that it would be back within the week, with a table of the costs of the three fields.',
      ),
    ),
  ],
  [
    'una nota sobre un error 404',
    es(
      article(
        'Error 404: desaparece el padrón del sitio del puerto',
        'El padrón de barcos desapareció este lunes del sitio de la capitanía, que mostraba a los pescadores un “Error 404, página no encontrada”.',
        '“La página que buscas no existe”, leyeron durante nueve horas quienes querían renovar su permiso de pesca.',
      ),
    ),
  ],
];

const read = (html: string, feedEntry?: FeedSide) =>
  readPage(html, { url: 'https://paper.example/audit', ...(feedEntry ? { feedEntry } : {}) });

describe('walls are recognised and said', () => {
  test.each(WALLS)('%s', (_, wall, html) => {
    const reading = read(html);
    expect(reading.wall).toBe(wall);
    expect(reading.warnings.join(' ')).toMatch(
      {
        consent: /consent wall/u,
        'robot-check': /human reader/u,
        paywall: /paywall/u,
        'not-found': /cannot be found/u,
      }[wall],
    );
    if (wall === 'paywall')
      expect(reading.text).toMatch(/^(?:A judge in Calder.*|La capitanía.*)(?:\n\nThe audit.*)?$/u);
    else expect(reading.text).toBe('');
  });
});

describe('no wall', () => {
  test.each(NO_WALLS)('%s', (_, html) => {
    const reading = read(html);
    expect(reading.wall).toBeNull();
    expect(reading.warnings).toEqual([]);
    expect(reading.text.split('\n\n').length).toBeGreaterThanOrEqual(2);
  });
});

describe("the feed's own content takes over", () => {
  const told = [
    AUDIT,
    COST,
    'The lawyer of the board called the audit “a work of fiction” and said that he would appeal before Friday.',
    'The firm that wrote it looked at four years of invoices and found that nobody had checked them.',
  ];
  const entry: FeedSide = {
    title: 'The audit',
    summary: AUDIT,
    contentHtml: told.map((text) => `<p>${text}</p>`).join(''),
    author: null,
    publishedAt: null,
  };
  test.each(WALLS.filter(([, , html]) => html.includes('Calder') || !html.includes('Golfo')))(
    '%s',
    (_, wall, html) => {
      const reading = read(html, entry);
      expect(reading).toMatchObject({ provenance: 'feed', wall, text: told.join('\n\n') });
      expect(reading.title).toBe('The audit');
      expect(reading.warnings).toHaveLength(2);
      expect(reading.warnings[1]).toBe("The text is the feed's own content: the page gave less.");
    },
  );

  test('its summary, where it has no more, for a page without a word of the article', () => {
    const summary = { ...entry, contentHtml: null };
    for (const [, wall, html] of WALLS.filter((row) => row[1] !== 'paywall')) {
      const reading = read(html, summary);
      expect(reading).toMatchObject({ provenance: 'feed', wall, text: AUDIT });
      expect(reading.warnings[1]).toMatch(/only the feed's summary/u);
    }
  });
});

test.each([
  ['<title>Just a moment...</title><noscript>Enable JavaScript and cookies to continue</noscript>', true],
  ['<h1>Acceso denegado</h1>', true],
  ['<h1>503 Service Unavailable</h1><p>Come back later.</p>', false],
  ['', false],
])('an error page that asks for proof of a human reader: %s', (excerpt, asks) => {
  expect(asksForHuman(excerpt)).toBe(asks);
});
