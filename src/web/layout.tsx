import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ICON_URL, KEYS_URL, MICROSCOPE_STYLE_URL, STYLE_URL } from './assets.ts';
import { shown } from './outside-text.ts';

interface PageProps {
  readonly title: string;
  /** Shows the menu and the keys; null for pages that anybody with a link may open. */
  readonly reviewer: string | null;
  /** The operator's sentence on every page (settings `digests.notice`), or null. */
  readonly notice: string | null;
  readonly here?: (typeof MENU)[number][0];
  readonly lang?: string;
  /** A style sheet of the page's own, beside the common one. */
  readonly style?: 'microscope';
  readonly children?: Child;
}

const MENU = [
  ['/', 'Digests'],
  ['/review', 'Review'],
  ['/microscope', 'Microscope'],
  ['/feeds', 'Feeds'],
  ['/subscribers', 'Subscribers'],
  ['/audit', 'Audit list'],
] as const;

const SKIP: Readonly<Record<string, string>> = { en: 'Skip to content', es: 'Ir al contenido' };

/** Sends a page. Without the doctype browsers would lay it out by the rules of 1998. */
export function reply(c: Context, page: { toString(): string }, status: ContentfulStatusCode = 200) {
  return c.html(`<!doctype html>\n${page.toString()}\n`, status);
}

/** The frame of every page: a skip link, the menu, the content. Works without script. */
export const Page: FC<PageProps> = ({ title, reviewer, notice, here, lang = 'en', style, children }) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="color-scheme" content="light dark" />
      <title>{shown(title)} – Claimwatch</title>
      <link rel="icon" href={ICON_URL} type="image/svg+xml" />
      <link rel="stylesheet" href={STYLE_URL} />
      {style === undefined ? null : <link rel="stylesheet" href={MICROSCOPE_STYLE_URL} />}
      {reviewer === null ? null : <script src={KEYS_URL} defer></script>}
    </head>
    <body>
      <a class="skip" href="#content">
        {SKIP[lang] ?? SKIP.en}
      </a>
      <header>
        <div class="top">
          <p class="brand">Claimwatch</p>
          {reviewer === null ? null : <Menu here={here} reviewer={reviewer} />}
        </div>
        {notice === null ? null : <p class="notice">{shown(notice)}</p>}
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
    </body>
  </html>
);

const Menu: FC<{ here: PageProps['here']; reviewer: string }> = ({ here, reviewer }) => (
  <>
    <nav aria-label="Main">
      <ul>
        {MENU.map(([path, label]) => (
          <li>
            <a href={path} {...(path === here ? { 'aria-current': 'page' } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <form method="post" action="/sign-out" class="who">
      <bdi>{shown(reviewer)}</bdi>
      <button type="submit">Sign out</button>
    </form>
  </>
);
