/**
 * Words by which pages name what is not the article, in class, id, role, aria-label and data attributes.
 * Matched against whole tokens (split at hyphens, underscores, spaces and capitals), so that "ad" is not
 * found in "header-shadow" nor "share" in "shareholder". A trailing * lets the token go on.
 */

/** The frame of the page and what hangs over it: dropped unless nearly all of the page's prose is inside. */
const FRAME = `
nav navbar navigation menu* submenu breadcrumb* migas migajas hamburger masthead topbar navegacion
sidebar* rightrail barra-lateral footer footer* colophon copyright site-header page-header global-header site-footer
page-footer global-footer contentinfo skip-link pagination pager paginator paginacion prev-next next-prev nextprev prevnext post-navigation
nav-links cookie* consent* consentimiento gdpr cmp-consent cmp-container cmpbox cmpwrapper onetrust didomi truste aviso-legal aviso-privacidad
modal popup pop-up lightbox interstitial toast snackbar drawer alertdialog dialog
newsletter* boletin* outbrain taboola zergnet mgid related* relacionad* recommend* recomend* recirc*
most-read mostread most-popular most-viewed mas-leid* mas-vist* lo-mas mas-noticias ultimas-noticias latest-news
latest-stories trending tendencias more-news more-stories more-from read-next up-next te-puede-interesar
puede-interesar tambien-te te-recomendamos no-te-pierdas editors-picks advertisement publicidad
`;

/** Boxes and bars that stand near an article: dropped unless a good part of the page's prose is inside. */
const BOXES = `
rail lateral aside complementary privacy-* overlay
subscribe subscription* suscrib* suscrip* signup sign-up signin sign-in login register registro registrate piano
paywall-* regwall donate donation* dona donaciones membership
share* sharing social* sociales compartir comparte redes follow-us siguenos addthis sharedaddy whatsapp telegram
popular popular-* mas-sobre more-on read-also readmore read-more lea-tambien lee-tambien ver-tambien see-also
also-read further-reading
tag tags taglist tag-list tagcloud etiqueta* keywords topics-list article-tags post-tags entry-tags
ad ads adv advert* adsbygoogle ad-* ads-* adslot adunit dfp anuncio* sponsor* patrocin* promo promos promo-*
promoted promotion* banner* commercial native-ad
byline* author author-* authors autor autor-* autores bio biography about-author contributor* firma
timestamp post-meta entry-meta article-meta postmeta meta-info article-info publish-date post-date fecha
disclaimer legal footnote-bar
print printer toolbar tools article-tools accessibility-bar
widgetarea carousel slider slideshow carrusel galeria swiper ticker
jwplayer video-player audio-player videoplayer tts escuchar
poll survey encuesta rating ratings reactions
app-download app-promo download-app descarga descargar get-the-app
correction-form feedback contact-form search searchbox buscador buscar
callout* cta next-story nextstory signpost weather clima market-ticker toc table-of-contents tabla-de-contenidos
hidden hide visually-hidden screen-reader-text sr-only offscreen noprint no-print d-none alert
`;

/** Texts under pictures: not the article's words. */
const CAPTIONS = `
caption captions figcaption wp-caption-text image-caption img-caption photo-caption media-caption pie-de-foto pie-foto
piefoto leyenda credit credits credito creditos photo-credit image-credit photocredit epigrafe
`;

/** What readers wrote: dropped even when it outweighs the article. */
const READERS = `
comment comments comment-* comments-* commentlist comentario comentarios disqus* respond replies fb-comments livefyre
viafoura coral-talk
`;

/** What a name was found to be is remembered: pages give few names to many elements. */
class NamePattern {
  readonly #pattern: RegExp;
  readonly #known = new Map<string, boolean>();

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  test(name: string): boolean {
    const before = this.#known.get(name);
    if (before !== undefined) return before;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const found = this.#pattern.test(name);
    this.#known.set(name, found);
    return found;
  }
}

const MOST_KNOWN = 20_000;

function pattern(words: string): NamePattern {
  const each = words
    .trim()
    .split(/\s+/u)
    .map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[a-z0-9]*` : word));
  return new NamePattern(new RegExp(`(?:^|-)(?:${each.join('|')})(?=-|$)`, 'u'));
}

export const FRAME_NAMES = pattern(FRAME);
export const BOX_NAMES = pattern(BOXES);
export const CAPTION_NAMES = pattern(CAPTIONS);
export const READER_NAMES = pattern(READERS);
/** Names that pages give to the article's own container: they outrank a furniture word beside them. */
export const BODY_NAMES = pattern(`
article-body articlebody article-content article-text story-body storybody story-content story-text post-content
post-body entry-content cuerpo cuerpo-noticia cuerpo-articulo nota-cuerpo contenido-nota
texto-noticia texto-nota content-body article__body articulo-cuerpo note-content news-body news-content`);
/** Names of the sentences that stand between the headline and the body. */
export const LEAD_NAMES = pattern(`
  lead leads lede leadtext lead-text intro introtext intro-text introduction teaser teaser-text teasertext subtitle sub-title
  subhead subheadline sub-headline subheading sub-heading standfirst stand-first abstract chapo chapeau deck dek summary
  excerpt bajada entradilla sumario copete strapline vorspann anreisser anriss description kurztext catenaccio occhiello
  sottotitolo subtitulo balazo headlinetext summery preamble ingress manchet resumen short-info`);
