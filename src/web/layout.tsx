import type { Child, FC } from 'hono/jsx';

interface PageProps {
  readonly title: string;
  /** Shows the menu; null for pages that a desk's link leads to. */
  readonly reviewer: string | null;
  readonly notice: string | null;
  readonly here?: string;
  readonly lang?: string;
  readonly children?: Child;
}

const MENU = [
  ['/', 'Digests'],
  ['/review', 'Review'],
  ['/feeds', 'Feeds'],
  ['/audit', 'Audit list'],
] as const;

/** The frame of every page: a skip link, the menu, the content. Works without script. */
export const Page: FC<PageProps> = ({ title, reviewer, notice, here, lang = 'en', children }) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="color-scheme" content="light dark" />
      <title>{title} – Claimwatch</title>
      <link rel="stylesheet" href="/assets/style.css" />
      <script src="/assets/keys.js" defer></script>
    </head>
    <body>
      <a class="skip" href="#content">
        Skip to content
      </a>
      <header class="top">
        <p class="brand">Claimwatch</p>
        {reviewer === null ? null : <Menu here={here ?? ''} reviewer={reviewer} />}
      </header>
      {notice === null ? null : <p class="notice">{notice}</p>}
      <main id="content">{children}</main>
    </body>
  </html>
);

const Menu: FC<{ here: string; reviewer: string }> = ({ here, reviewer }) => (
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
    <form method="post" action="/sign-out">
      <span class="who">{reviewer}</span> <button type="submit">Sign out</button>
    </form>
  </nav>
);

/** A moment for people, in UTC unless a zone is given, with the machine's form beside it. */
export const Moment: FC<{ at: Date; zone?: string; lang?: string }> = ({ at, zone = 'UTC', lang = 'en' }) => {
  const format = new Intl.DateTimeFormat(lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
    hourCycle: 'h23',
  });
  return (
    <time datetime={at.toISOString()}>
      {format.format(at)}
      {zone === 'UTC' ? ' UTC' : ''}
    </time>
  );
};

/** A link for http(s) addresses only; anything else is shown as text. */
export const OutsideLink: FC<{ href: string; children?: Child }> = ({ href, children }) =>
  /^https?:\/\//i.test(href) ? (
    <a href={href} rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );

export const VERDICT_WORDS = {
  new: 'New',
  update: 'Update',
  contradiction: 'Contradiction',
  repeat: 'Repeat',
} as const;

export const Badge: FC<{ verdict: keyof typeof VERDICT_WORDS }> = ({ verdict }) => (
  <span class={`badge ${verdict}`}>{VERDICT_WORDS[verdict]}</span>
);
