import type { Outlet, Story } from './stories/story.ts';

/** A story as one outlet carries it, at a time. */
export interface Published {
  readonly outlet: Outlet;
  readonly story: Story;
  readonly url: string;
  readonly at: Date;
  /** The text as it stands now, edits and weekdays filled in. */
  readonly text: string;
  readonly title: string;
}

const MARK = {
  en: 'Invented text: a demonstration, not news.',
  es: 'Texto inventado: una demostración, no una noticia.',
};

const WORDS = {
  en: {
    menu: ['Home', 'Politics', 'World', 'Business', 'Sports', 'Opinion', 'Video'],
    cookies: 'We and our 214 partners use cookies to show you advertising. Accept all. Manage choices.',
    share: ['Share on Facebook', 'Share on X', 'Send by email', 'Copy link'],
    related: 'Related stories',
    newsletter: 'Sign up for our newsletter and get the morning in five minutes.',
    most: 'Most read',
    comments: 'Comments are closed.',
    rights: 'All rights reserved.',
    by: 'By',
    updated: 'Published',
  },
  es: {
    menu: ['Inicio', 'Política', 'Mundo', 'Economía', 'Deportes', 'Opinión', 'Video'],
    cookies:
      'Nosotros y nuestros 214 socios usamos cookies para mostrarle publicidad. Aceptar todo. Configurar.',
    share: ['Compartir en Facebook', 'Compartir en X', 'Enviar por correo', 'Copiar enlace'],
    related: 'Notas relacionadas',
    newsletter: 'Suscríbase a nuestro boletín y reciba la mañana en cinco minutos.',
    most: 'Lo más leído',
    comments: 'Los comentarios están cerrados.',
    rights: 'Todos los derechos reservados.',
    by: 'Por',
    updated: 'Publicado',
  },
} as const;

export function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
}

/** The article's page, built the way such outlets build theirs, furniture and all. */
export function renderArticle(page: Published, others: readonly Published[]): string {
  const words = WORDS[page.outlet.lang];
  const head = `<!doctype html><html lang="${page.outlet.lang}"><head><meta charset="utf-8">
<title>${escaped(page.title)} | ${escaped(page.outlet.name)}</title>
<link rel="canonical" href="${page.url}"><meta property="article:published_time" content="${page.at.toISOString()}">
<meta name="author" content="${escaped(page.story.byline)}">
<script>window.tracker = { page: "article", topics: ["politics"] };</script>
<style>.wrap { max-width: 48rem }</style>${page.outlet.layout === 'press' ? linkedData(page) : ''}</head>`;
  return `${head}<body>${cookieWall(words.cookies)}${BODIES[page.outlet.layout](page, others)}
<footer><p>© ${page.at.getUTCFullYear()} ${escaped(page.outlet.name)}. ${words.rights}</p><p>${MARK[page.outlet.lang]}</p></footer></body></html>`;
}

function linkedData(page: Published): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: page.title,
    datePublished: page.at.toISOString(),
    author: [{ '@type': 'Person', name: page.story.byline }],
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

const cookieWall = (text: string) =>
  `<div id="cookie-consent" class="overlay" role="dialog"><p>${text}</p><button>OK</button></div>`;

const menu = (page: Published) =>
  `<nav class="main-menu"><ul>${WORDS[page.outlet.lang].menu.map((item) => `<li><a href="/${item.toLowerCase()}">${item}</a></li>`).join('')}</ul></nav>`;

const share = (page: Published) =>
  `<div class="share-tools"><ul>${WORDS[page.outlet.lang].share.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul></div>`;

const links = (others: readonly Published[]) =>
  others.map((other) => `<li><a href="${other.url}">${escaped(other.title)}</a></li>`).join('');

/** Paragraphs, subheads, quotations and lists of the story's own text. */
function blocks(text: string, paragraph = (inner: string) => `<p>${inner}</p>`): string[] {
  return text.split('\n\n').map((block) => {
    if (block.startsWith('## ')) return `<h2>${escaped(block.slice(3))}</h2>`;
    if (block.startsWith('> ')) return `<blockquote><p>${escaped(block.slice(2))}</p></blockquote>`;
    if (block.startsWith('- '))
      return `<ul>${block
        .split('\n')
        .map((item) => `<li>${escaped(item.slice(2))}</li>`)
        .join('')}</ul>`;
    return paragraph(escaped(block));
  });
}

const BODIES: Record<Outlet['layout'], (page: Published, others: readonly Published[]) => string> = {
  press(page, others) {
    const words = WORDS[page.outlet.lang];
    const [first = '', ...rest] = blocks(page.text);
    const half = Math.ceil(rest.length / 2);
    return `<header class="site-header"><a class="logo" href="/">${escaped(page.outlet.name)}</a>${menu(page)}</header>
<main class="wrap"><article><h1>${escaped(page.title)}</h1>
<p class="byline">${words.by} ${escaped(page.story.byline)} · <time datetime="${page.at.toISOString()}">${words.updated}</time></p>${share(page)}
${first}${rest.slice(0, half).join('')}
<aside class="newsletter-box"><p>${words.newsletter}</p><form><input type="email"><button>OK</button></form></aside>
${rest.slice(half).join('')}</article>
<section class="related-articles"><h3>${words.related}</h3><ul>${links(others)}</ul></section>
<section class="comments"><p>${words.comments}</p></section></main>`;
  },
  blocks(page, others) {
    const words = WORDS[page.outlet.lang];
    const body = blocks(page.text, (inner) => `<div class="paragraph">${inner}</div>`).join('\n');
    return `<div class="top">${menu(page)}</div><div class="page"><div class="headline"><h1>${escaped(page.title)}</h1></div>
<div class="meta">${escaped(page.story.byline)}</div><div class="story-body">${body}</div>${share(page)}
<div class="promo newsletter">${words.newsletter}</div>
<div class="sidebar"><h4>${words.most}</h4><ol>${links(others)}</ol></div></div>`;
  },
  table(page, others) {
    const words = WORDS[page.outlet.lang];
    return `<table width="100%"><tr><td colspan="2">${menu(page)}</td></tr><tr><td class="left" valign="top"><b>${words.most}</b><ul>${links(others)}</ul></td>
<td class="center" valign="top"><h1>${escaped(page.title)}</h1><i>${escaped(page.story.byline)}</i>
${blocks(page.text).join('\n')}<p><a href="/newsletter">${words.newsletter}</a></p></td></tr></table>`;
  },
  bulletin(page, others) {
    return `<header>${menu(page)}</header><main><h1>${escaped(page.title)}</h1><div class="date">${page.at.toISOString().slice(0, 10)}</div>
<div class="content">${blocks(page.text).join('\n')}</div></main><aside><ul>${links(others)}</ul></aside>`;
  },
};
